// SPDX-License-Identifier: BSL-1.0
// Short forms: "the Convention", "the Copenhagen Declaration", "UNCLOS", "the 1988 Convention".
#include "model/plain_letters.hpp"
#include "resolve/detail/instrument_words.hpp"
#include "resolve/detail/state.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace recital {

namespace {

/// "2005 Protocol": a year and the noun, nothing else.
bool is_dated(Mention const& mention) {
    return mention.number.size() > 5 && mention.number[0] >= '0' && mention.number[0] <= '9' &&
           letters_of(mention.number).substr(4) == letters_of(mention.noun);
}

/// Nouns whose names with a word of their own before them ("Algiers Agreement") are taken for instruments though no table lists them.
bool may_name_itself(std::string_view noun) {
    static constexpr std::array<std::string_view, 14> nouns{
        "convention", "protocol",  "treaty", "agreement", "declaration", "programme of action", "plan of action",
        "covenant",   "consensus", "accord", "pact",      "charter",     "communique",          "statute"};
    return std::find(nouns.begin(), nouns.end(), noun) != nouns.end();
}

/// "Headquarters Agreement" of "Agreement between … regarding the Headquarters …": what stands before the noun is in the title, which is
/// in letters. Words as short as "final" are in too many titles, and so are "United Nations" and "International".
bool bears_modifier(std::string const& title, std::string_view name, std::string_view noun) {
    constexpr std::size_t shortest_modifier = 7;
    if (name.size() < noun.size() + shortest_modifier + 1) return false;
    std::string_view const modifier = name.substr(0, name.size() - noun.size() - 1);
    static constexpr std::array<std::string_view, 3> of_some_matter{"Headquarters", "Relationship", "Cooperation"};
    bool const tells = std::find(of_some_matter.begin(), of_some_matter.end(), modifier) != of_some_matter.end() ||
                       (!is_generic(modifier) && modifier != "United Nations");
    return tells && letters_of(name).ends_with(letters_of(noun)) && title.find(letters_of(modifier)) != std::string::npos;
}

/// The shortest beginning of a title that can tell it from all others, in letters.
constexpr std::size_t shortest_beginning = 20;

}  // namespace

Resolution::Named const* Resolution::antecedent(Mention const& mention) const {
    std::string const words = letters_of(mention.number);
    std::string const noun = mention.noun;
    bool const bare = words == letters_of(noun);
    // "that Convention" points at the one named just before; "the Convention" at the one the text is about.
    bool const pointing = preceded(mention, "that ") || preceded(mention, "said ") || preceded(mention, "latter ");
    Named const* best = nullptr;
    using Key = std::tuple<int, int, int, int, std::uint32_t, std::int64_t>;
    Key best_key{};
    for (auto const& named : m_named) {
        int quality = 0;
        if (named.introduced_as == words && !words.empty()) {
            quality = 4;
        } else if (mention.plural) {
            // Several at once: only a collective title that bears the plural ("International Covenants on Human Rights")
            if (named.title.find(words) == std::string::npos) continue;
            quality = 2;
        } else if (!bare) {
            if (named.title.rfind(words, 0) == 0)
                quality = 3;
            else if (named.title.find(words) != std::string::npos)
                quality = 2;
            else if (named.noun == noun && bears_modifier(named.title, mention.number, noun))
                quality = 1;
            else
                continue;
        } else {
            bool const same_noun = named.noun == noun || named.title.find(words) != std::string::npos;
            if (!same_noun) continue;
            quality = named.noun == noun ? 2 : 1;
        }
        bool const here = named.last_paragraph == mention.paragraph;
        Key const key =
            pointing ? Key{0, here ? 1 : 0, static_cast<int>(named.last_paragraph), static_cast<int>(named.last_end), 0, 0}
                     : Key{quality, named.in_title ? 1 : 0, here ? 1 : 0, 0, named.last_paragraph, -static_cast<std::int64_t>(named.order)};
        if (best == nullptr || key > best_key) {
            best = &named;
            best_key = key;
        }
    }
    return best;
}

bool Resolution::preceded(Mention const& mention, std::string_view words) const {
    return mention.begin >= words.size() && view_of(mention).substr(mention.begin - words.size(), words.size()) == words;
}

bool Resolution::is_no_mention(Mention const& mention, bool bare) const {
    if (m_document.paragraphs[mention.paragraph].part == Part::masthead) return true;
    // "the present Convention", "this Protocol": the instrument itself; "draft Convention": none yet
    for (std::string_view words : {"present ", "this ", "This ", "draft ", "new "})
        if (preceded(mention, words)) return true;
    if (!bare) return false;
    if (!stands_alone(mention.noun) || view_of(mention).size() < mention.number.size() + 8)
        return true;  // a heading that consists of the word
    if (mention.begin == 0) return false;
    static constexpr std::array<std::string_view, 14> definite{"the ",   "The ",   "that ",       "said ",      "its ",
                                                               "their ", "both ",  "these ",      "those ",     " and ",
                                                               ", ",     "under ", "parties to ", "Parties to "};
    return std::none_of(definite.begin(), definite.end(), [&](std::string_view words) { return preceded(mention, words); });
}

bool Resolution::take_introduced(std::size_t index) {
    auto const& mention = m_reading.mentions[index];
    if (!mention.candidates.empty()) {
        auto const* instrument = m_tables.catalogue->instrument(mention.candidates.front());
        settle_listed(index, *instrument, 0.95, "\"" + mention.alias + "\" was introduced as the short name of " + instrument->title);
        m_decided[index].citation.via = instrument->id;
        return true;
    }
    if (mention.alias.empty()) return false;
    settle(index, slug_of(mention.number), kind_of_noun(mention.noun), 0.8, "\"" + mention.alias + "\" was introduced as a short name");
    m_decided[index].citation.via = m_decided[index].citation.id;
    return true;
}

void Resolution::decide_rules_of_procedure(std::size_t index) {
    auto const& mention = m_reading.mentions[index];
    if (mention.organ_words.empty())
        if (auto const* named = antecedent(mention)) {
            settle_named(index, *named, 0.85, "stands for " + named->id + ", named before");
            return;
        }
    auto const* meant = mention.organ_words.empty() ? speaking_organ(mention) : organ_named(mention.organ_words);
    auto const [first, last] = m_organ_range[mention.paragraph];
    for (std::size_t i = first; meant == nullptr && i < last; ++i)
        if (m_reading.organs[i].begin >= mention.end && m_reading.organs[i].begin < mention.end + 12) meant = m_meanings[i];
    if (meant == nullptr && mention.organ_words.empty()) {
        leave_open(index, "whose rules of procedure these are cannot be told");
        return;
    }
    std::string const title = "rules of procedure of the " + (meant != nullptr ? meant->name : mention.organ_words);
    settle(index, slug_of(title), Kind::declaration, 0.85, "the rules of procedure of the organ named or speaking");
    remember(mention, m_decided[index].citation, title, mention.noun);
}

bool Resolution::take_belonging(std::size_t index) {
    // "the Protocol thereto", "the Convention and its Protocols": the one to the instrument named just before
    auto const& mention = m_reading.mentions[index];
    bool const thereto = view_of(mention).substr(mention.end, 8) == " thereto";
    bool const possessive = mention.noun == "protocol" && (preceded(mention, " its ") || preceded(mention, " their "));
    if (!thereto && !possessive) return false;
    constexpr std::size_t and_its = 30;  // ", which together with their "
    Named const* parent = nullptr;
    for (auto const& named : m_named)
        if (named.last_paragraph == mention.paragraph && named.last_end <= mention.begin &&
            (thereto || named.last_end + and_its >= mention.begin) && (parent == nullptr || named.last_end > parent->last_end))
            parent = &named;
    std::vector<Instrument const*> const children =
        parent == nullptr ? std::vector<Instrument const*>{} : belonging(mention, parent->title);
    if (children.size() == 1) {
        std::string const to = parent->id;  // remembering the child may move what `parent` points at
        settle_listed(index, *children.front(), 0.85, "the one to " + to);
        m_decided[index].citation.via = to;
        return true;
    }
    if (!thereto) return false;
    leave_open(index, children.empty() ? "no listed " + mention.noun + " belongs to what is named before"
                                       : "several belong to what is named before");
    return true;
}

/// The listed instruments called "Protocol to the Convention …", as the mention and the title of what it belongs to say.
std::vector<Instrument const*> Resolution::belonging(Mention const& mention, std::string const& parent) const {
    std::vector<Instrument const*> children;
    if (parent.empty()) return children;
    std::string const wanted = letters_of(mention.number) + "tothe";
    std::string const called = wanted + parent;
    for (auto const& listed : m_tables.listed)
        if (listed.title.starts_with(called)) children.push_back(listed.instrument);
    if (!children.empty()) return children;
    // Another name may leave out the date: "Additional Protocols to the Geneva Conventions".
    for (auto const& instrument : m_tables.catalogue->instruments)
        if (std::any_of(instrument.aliases.begin(), instrument.aliases.end(), [&](std::string const& alias) {
                std::string const letters = letters_of(alias);
                return letters.size() > wanted.size() && letters.starts_with(wanted) && called.starts_with(letters);
            }))
            children.push_back(&instrument);
    return children;
}

bool Resolution::take_only_beginning(std::size_t index) {
    auto const& mention = m_reading.mentions[index];
    std::string const words = letters_without_articles(mention.number);
    if (words.size() <= shortest_beginning) return false;
    Instrument const* only = nullptr;
    for (auto const& listed : m_tables.listed) {
        if (listed.without_articles.rfind(words, 0) != 0) continue;
        if (only != nullptr) return false;
        only = listed.instrument;
    }
    if (only == nullptr) return false;
    settle_listed(index, *only, 0.8, "the beginning of one listed title: " + only->title);
    return true;
}

bool Resolution::take_year(std::size_t index) {
    // "the 1988 Convention": the one of that year that was named before
    auto const& mention = m_reading.mentions[index];
    std::string const year = mention.number.substr(0, 4);
    Instrument const* only = nullptr;
    for (auto const& named : m_named) {
        auto const* listed = m_tables.catalogue->instrument(named.id);
        if (listed == nullptr || listed == only || listed->adopted.rfind(year, 0) != 0) continue;
        if (letters_of(listed->title).find(letters_of(mention.noun)) == std::string::npos) continue;
        if (only != nullptr) return false;
        only = listed;
    }
    if (only == nullptr) return false;
    settle_listed(index, *only, 0.85, "the one of " + year + " named before");
    m_decided[index].citation.via = only->id;
    return true;
}

void Resolution::decide_short_title(std::size_t index) {
    auto const& mention = m_reading.mentions[index];
    auto& decided = m_decided[index];
    bool const bare = letters_of(mention.number) == letters_of(mention.noun) || mention.plural;
    if (mention.noun == "rules of procedure") {
        decide_rules_of_procedure(index);
        if (m_document.paragraphs[mention.paragraph].part == Part::masthead) decided.emit = false;
        return;
    }
    if (m_document.paragraphs[mention.paragraph].part != Part::masthead && take_introduced(index)) return;
    if (is_no_mention(mention, bare)) {
        decided.emit = false;
        return;
    }
    if (take_belonging(index)) return;
    if (auto const* named = antecedent(mention)) {
        settle_named(index, *named, 0.9, "stands for " + named->id + ", named before");
        return;
    }
    if (bare) {
        auto const* charter = m_tables.catalogue->instrument("charter-of-the-united-nations");
        if (mention.noun == "charter" && !mention.plural && charter != nullptr) {
            settle_listed(index, *charter, 0.95, "\"the Charter\" without another one named before is that of the United Nations");
            return;
        }
        if (auto const* listed = mention.plural ? nullptr : listed_by_context(mention)) {
            settle_listed(index, *listed, 0.8, "the document names its conference: " + listed->title);
            return;
        }
        leave_open(index, "no " + mention.noun + " has been named before");
        return;
    }
    bool const dated = is_dated(mention);
    if (take_only_beginning(index) || (dated && take_year(index))) return;
    // A name of its own, unlisted and not introduced before
    auto const noun_at = mention.number.size() > mention.noun.size() ? mention.number.size() - mention.noun.size() : 0;
    bool const own_words = noun_at > 0 && !is_generic(mention.number.substr(0, noun_at - 1));
    bool const article =
        preceded(mention, "the ") || preceded(mention, "The ") || (dated && (preceded(mention, "its ") || preceded(mention, "and ")));
    if (own_words && article && !mention.plural && may_name_itself(mention.noun)) {
        settle(index, slug_of(mention.number), kind_of_noun(mention.noun), dated ? 0.4 : 0.6,
               "built like the name of an instrument (" + mention.noun + "); no table lists it");
        decided.citation.form = Form::title;
        remember(mention, decided.citation, mention.number, mention.noun);
        return;
    }
    leave_open(index, "built like the name of an instrument, but neither listed nor named before");
}

}  // namespace recital
