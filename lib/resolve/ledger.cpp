// SPDX-License-Identifier: BSL-1.0
#include "resolve/detail/ledger.hpp"
#include "identity/number.hpp"
#include "model/plain_letters.hpp"
#include "model/work_limit.hpp"
#include "resolve/detail/instrument_words.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace recital {

namespace {

/// How many instruments of one document are kept in mind; more than any real document names.
constexpr std::size_t most_named = 2000;

/// Another title of the instrument may be the document's: "Programme of Action for Landlocked Developing Countries for the Decade
/// 2024–2034" of the "Awaza Programme of Action …". A short name is in many titles.
bool is_in_own_title_as(Context const& context, Mention const& mention) {
    constexpr std::size_t shortest_name = 24;
    std::string const letters = letters_of(mention.number);
    return letters.size() >= shortest_name && context.in_own_title(letters);
}

/// The Meeting of the Parties to a convention writes of that convention.
bool is_in_name_of_issuing_organ(Context const& context, std::string const& title) {
    auto const* organ = context.organs.issuing();
    if (organ == nullptr || title.empty()) return false;
    auto const holds_title = [&](std::string const& name) { return letters_of(name).find(title) != std::string::npos; };
    return holds_title(organ->name) || std::any_of(organ->names.begin(), organ->names.end(), holds_title);
}

/// "Headquarters Agreement" of "Agreement between … regarding the Headquarters …": what stands before the noun is in the title, which is
/// in letters. Words as short as "final" are in too many titles, and so are "United Nations" and "International".
bool bears_modifier(std::string const& title, std::string_view name, std::string_view noun, Words const& words) {
    constexpr std::size_t shortest_modifier = 7;
    if (name.size() < noun.size() + shortest_modifier + 1) return false;
    std::string_view const modifier = name.substr(0, name.size() - noun.size() - 1);
    bool const tells = words.names.of_some_matter.contains(modifier) || (!is_generic(modifier, words) && modifier != "United Nations");
    return tells && letters_of(name).ends_with(letters_of(noun)) && title.find(letters_of(modifier)) != std::string::npos;
}

/// "Geneva Conventions": several at once, so that "the Convention" is none of them.
bool is_collective(std::string_view title, std::string_view noun) {
    std::string lower(title);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    auto const is_letter = [&](std::size_t at) { return at < lower.size() && lower[at] >= 'a' && lower[at] <= 'z'; };
    bool several = false;
    for (auto at = lower.find(noun); at != std::string::npos; at = lower.find(noun, at + 1)) {
        WorkLimit::check();
        std::size_t const end = at + noun.size();
        if (!is_letter(end)) return false;
        several = several || (lower[end] == 's' && !is_letter(end + 1));
    }
    return several;
}

}  // namespace

void Ledger::enter(Entry entry, std::optional<Naming> const& names) {
    Citation const& citation = entry.citation;
    std::size_t const index = m_entries.size();
    Mention const& mention = m_context.mentions[index];
    bool const in_footnote = m_context.paragraph_of(mention).part == Part::footnote;
    if (names) remember(mention, citation, *names);
    if (mention.kind == MentionKind::supplement) {
        std::string session = mention.number.substr(0, mention.number.find('/'));
        if (!mention.series.empty()) m_running.records_series = mention.series;
        if (!session.empty()) m_running.records_session = std::move(session);
    }
    if (mention.kind == MentionKind::treaty_series)
        if (auto const series = mention.number.substr(0, mention.number.find(' ')); series != "ibid") m_running.treaty_series = series;
    if (citation.kind != Kind::unresolved) {
        if (CouncilNumber const cited = council_number(citation.id); cited.year != 0)
            m_council_cited.emplace(std::to_string(cited.number), citation.id);
        if (entry.emit) {
            m_first_cited.emplace(mention.paragraph, index);
            if (citation.kind == Kind::resolution) m_last_resolution = index;
            if (citation.kind == Kind::decision) m_last_decision = index;
            if (!citation.id.empty()) m_last = index;
            if (!citation.id.empty() && in_footnote) m_last_in_note = index;
        }
    }
    m_by_paragraph[mention.paragraph].push_back(index);
    m_entries.push_back(std::move(entry));
}

void Ledger::settled_late(std::size_t index) {
    if (!m_entries[index].emit || m_entries[index].citation.kind == Kind::unresolved) return;
    auto const [place, fresh] = m_first_cited.emplace(m_context.mentions[index].paragraph, index);
    if (!fresh) place->second = std::min(place->second, index);
}

void Ledger::remember(Mention const& mention, Citation const& citation, Naming const& names) {
    auto found = m_by_id.find(citation.id);
    if (found == m_by_id.end()) {
        if (m_named.size() == most_named) return;
        Named named;
        named.id = citation.id;
        named.title = letters_of(names.title);
        named.noun = names.noun;
        named.kind = citation.kind;
        named.order = static_cast<std::uint32_t>(m_named.size());
        named.in_title = m_context.in_own_title(named.title) || is_in_own_title_as(m_context, mention) ||
                         is_in_name_of_issuing_organ(m_context, named.title);
        found = m_by_id.emplace(citation.id, named.order).first;
        m_named.push_back(std::move(named));
    }
    Named& named = m_named[found->second];
    if (!mention.introduces.empty()) {
        if (!named.introduced_as.empty()) m_introduced[named.introduced_as].erase(named.order);
        named.introduced_as = letters_of(mention.introduces);
        m_introduced[named.introduced_as].insert(named.order);
    }
    named.last_paragraph = mention.paragraph;
    named.last_end = mention.end;
}

std::vector<std::size_t> const& Ledger::of_paragraph(std::uint32_t paragraph) const {
    static std::vector<std::size_t> const none;
    auto const found = m_by_paragraph.find(paragraph);
    return found == m_by_paragraph.end() ? none : found->second;
}

std::optional<std::size_t> Ledger::last_of(Kind kind, std::uint32_t paragraph) const {
    auto const last = kind == Kind::decision ? m_last_decision : m_last_resolution;
    return last && m_context.mentions[*last].paragraph == paragraph ? last : std::nullopt;
}

std::optional<std::size_t> Ledger::first_cited(std::uint32_t paragraph) const {
    auto const found = m_first_cited.find(paragraph);
    return found == m_first_cited.end() ? std::nullopt : std::optional{found->second};
}

Named const* Ledger::named_as(std::string const& id) const {
    auto const found = m_by_id.find(id);
    return found == m_by_id.end() ? nullptr : &m_named[found->second];
}

Named const* Ledger::named_beginning(std::string const& letters) const {
    Beginning& beginning = m_beginnings[letters];
    for (; !beginning.found && beginning.seen < m_named.size(); ++beginning.seen)
        if (m_named[beginning.seen].title.rfind(letters, 0) == 0) beginning.found = beginning.seen;
    return beginning.found ? &m_named[*beginning.found] : nullptr;
}

Named const* Ledger::named_by_alias_beginning(std::string const& words) const {
    auto& [seen, found] = m_alias_beginnings[words];
    for (; seen < m_named.size() && found.size() < 2; ++seen) {
        auto const* listed = m_context.catalogue.instrument(m_named[seen].id);
        if (listed == nullptr) continue;
        bool const begins = std::any_of(listed->aliases.begin(), listed->aliases.end(), [&](std::string const& alias) {
            return alias.size() > words.size() && alias.starts_with(words) && alias[words.size()] == ' ';
        });
        if (begins) found.push_back(seen);
    }
    return found.size() == 1 ? &m_named[found.front()] : nullptr;
}

std::string Ledger::council_resolution(std::string const& number) const {
    auto const found = m_council_cited.find(number);
    return found == m_council_cited.end() ? std::string{} : found->second;
}

Ledger::Fitting const& Ledger::fitting(std::string const& number, std::string const& noun, bool plural) const {
    Fitting& fitting = m_fitting[number + '\n' + noun + (plural ? "\ns" : "\n")];
    if (fitting.seen == m_named.size()) return fitting;
    std::string const words = letters_of(number);
    bool const bare = words == letters_of(noun);
    for (; fitting.seen < m_named.size(); ++fitting.seen) {
        WorkLimit::check();
        Named const& named = m_named[fitting.seen];
        auto const* listed = m_context.catalogue.instrument(named.id);
        int quality = -1;
        if (plural) {
            // Several at once: only a collective title that bears the plural ("International Covenants on Human Rights")
            if (named.title.find(words) != std::string::npos) quality = 2;
        } else if (!bare) {
            if (named.title.rfind(words, 0) == 0)
                quality = 3;
            else if (named.title.find(words) != std::string::npos)
                quality = 2;
            else if (named.noun == noun && bears_modifier(named.title, number, noun, m_context.words))
                quality = 1;
        } else if (named.noun == noun || named.title.find(words) != std::string::npos) {
            quality = named.noun == noun ? 2 : 1;
            if (listed != nullptr && is_collective(listed->title, noun)) --quality;
        }
        if (quality >= 0) fitting.places.emplace_back(named.order, quality);
    }
    return fitting;
}

Named const* Ledger::antecedent(Mention const& mention, std::string const& number, std::string const& noun) const {
    constexpr int introduced = 4;  // better than any title
    std::string const words = letters_of(number);
    // "that Convention" points at the one named just before; "the Convention" at the one the text is about.
    bool const pointing =
        m_context.preceded(mention, "that ") || m_context.preceded(mention, "said ") || m_context.preceded(mention, "latter ");
    Named const* best = nullptr;
    using Key = std::tuple<int, int, int, int, std::uint32_t, std::int64_t>;
    Key best_key{};
    int const article = m_context.article_of(mention);
    auto const offer = [&](Named const& named, int quality) {
        if (article > 0 && !m_context.has_article(named.id, article)) return;
        bool const here = named.last_paragraph == mention.paragraph;
        auto const earlier = -static_cast<std::int64_t>(named.order);
        Key const key = pointing
                            ? Key{0, here ? 1 : 0, static_cast<int>(named.last_paragraph), static_cast<int>(named.last_end), 0, earlier}
                            : Key{quality, named.in_title ? 1 : 0, here ? 1 : 0, 0, named.last_paragraph, earlier};
        if (best == nullptr || key > best_key) {
            best = &named;
            best_key = key;
        }
    };
    if (auto const found = m_introduced.find(words); found != m_introduced.end() && !words.empty())
        for (auto const place : found->second) offer(m_named[place], introduced);
    for (auto const& [place, quality] : fitting(number, noun, mention.plural).places)
        if (words.empty() || m_named[place].introduced_as != words) offer(m_named[place], quality);
    return best;
}

}  // namespace recital
