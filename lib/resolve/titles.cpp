// SPDX-License-Identifier: BSL-1.0
// Instruments by their listed title and by the shape of a title.
#include "model/plain_letters.hpp"
#include "resolve/detail/instrument_words.hpp"
#include "resolve/detail/state.hpp"

#include <algorithm>
#include <array>

namespace recital {

namespace {

/// How many instruments of one document are kept in mind; more than any real document names.
constexpr std::size_t most_named = 2000;

/// Words behind a noun that begin no title of a convention: "the Convention regarding the Committee …".
bool is_loose_opener(std::string_view behind, std::string_view noun) {
    static constexpr std::array<std::string_view, 8> weak{" regarding ", " in ", " towards ", " between ",
                                                          " at ",        " by ", " with ",    " to "};
    for (std::string_view whose :
         {" of the Conference", " of the Summit", " of the World Conference", " of the World Summit", " of the Assembly"})
        if (behind == whose) return true;
    return noun != "protocol" &&
           std::any_of(weak.begin(), weak.end(), [&](std::string_view opener) { return behind.rfind(opener, 0) == 0; });
}

}  // namespace

bool Resolution::in_own_title(std::string const& letters) const {
    return !letters.empty() && m_own_title.find(letters) != std::string::npos;
}

/// Another title of the instrument may be the document's: "Programme of Action for Landlocked Developing Countries for the Decade
/// 2024–2034" of the "Awaza Programme of Action …". A short name is in many titles.
bool Resolution::is_in_own_title_as(Mention const& mention) const {
    constexpr std::size_t shortest_name = 24;
    std::string const letters = letters_of(mention.number);
    return letters.size() >= shortest_name && in_own_title(letters);
}

void Resolution::remember(Mention const& mention, Citation const& citation, std::string const& title, std::string const& noun) {
    auto found = std::find_if(m_named.begin(), m_named.end(), [&](Named const& named) { return named.id == citation.id; });
    if (found == m_named.end()) {
        if (m_named.size() == most_named) return;
        Named named;
        named.id = citation.id;
        named.title = letters_of(title);
        named.noun = noun;
        named.kind = citation.kind;
        named.order = static_cast<std::uint32_t>(m_named.size());
        named.in_title = in_own_title(named.title) || is_in_own_title_as(mention);
        m_named.push_back(std::move(named));
        found = std::prev(m_named.end());
    }
    if (!mention.introduces.empty()) found->introduced_as = letters_of(mention.introduces);
    found->last_paragraph = mention.paragraph;
    found->last_end = mention.end;
}

void Resolution::settle(std::size_t index, std::string const& id, Kind kind, double confidence, std::string step) {
    auto& citation = m_decided[index].citation;
    citation.kind = kind;
    citation.id = id;
    citation.confidence = confidence;
    citation.steps.push_back(std::move(step));
}

void Resolution::settle_listed(std::size_t index, Instrument const& instrument, double confidence, std::string step) {
    settle(index, instrument.id, instrument.kind, confidence, std::move(step));
    remember(m_reading.mentions[index], m_decided[index].citation, instrument.title, instrument.type);
}

void Resolution::settle_named(std::size_t index, Named const& named, double confidence, std::string step) {
    settle(index, named.id, named.kind, confidence, std::move(step));
    m_decided[index].citation.via = named.id;
    remember(m_reading.mentions[index], m_decided[index].citation, "", m_reading.mentions[index].noun);
}

void Resolution::leave_open(std::size_t index, std::string reason) {
    m_decided[index].citation.kind = Kind::unresolved;
    m_decided[index].citation.reason = std::move(reason);
}

void Resolution::decide_title(std::size_t index) {
    auto const& mention = m_reading.mentions[index];
    // A title that several instruments bear is the one named before, else the first listed.
    std::string id = mention.candidates.front();
    for (auto const& named : m_named)
        if (std::find(mention.candidates.begin(), mention.candidates.end(), named.id) != mention.candidates.end()) id = named.id;
    auto const* instrument = m_tables.catalogue->instrument(id);
    settle_listed(index, *instrument, mention.candidates.size() == 1 ? 0.99 : 0.8,
                  "the title of a listed instrument: " + instrument->title);
    if (m_document.paragraphs[mention.paragraph].part == Part::masthead) m_decided[index].emit = false;  // the document's own title line
}

bool Resolution::take_beginning(std::size_t index) {
    // "Declaration of Commitment" after "Declaration of Commitment on HIV/AIDS"
    std::string const words = letters_of(m_reading.mentions[index].number);
    for (auto const& named : m_named) {
        if (named.title.rfind(words, 0) != 0) continue;
        m_decided[index].citation.form = Form::short_form;
        settle_named(index, named, 0.85, "the beginning of the title of " + named.id + ", named before");
        return true;
    }
    return false;
}

bool Resolution::take_noun_alone(std::size_t index) {
    // "the Convention regarding the Committee …", "the Programme of Action of the Conference"
    auto const& mention = m_reading.mentions[index];
    if (letters_of(mention.number).rfind(letters_of(mention.noun), 0) != 0) return false;
    std::string_view const behind = std::string_view(mention.number).substr(std::min(mention.number.size(), mention.noun.size()));
    if (!is_loose_opener(behind, mention.noun)) return false;
    Mention bare = mention;
    bare.number = mention.noun;
    m_decided[index].citation.form = Form::short_form;
    if (auto const* named = antecedent(bare)) {
        settle_named(index, *named, 0.85, "stands for " + named->id + ", named before");
        return true;
    }
    if (auto const* listed = listed_by_context(bare)) {
        settle_listed(index, *listed, 0.85, "the only " + mention.noun + " of a conference that the document names");
        return true;
    }
    m_decided[index].citation.form = Form::title;
    return false;
}

bool Resolution::take_parent(std::size_t index) {
    // "Optional Protocol to the Convention": which convention, the document says before
    auto const& mention = m_reading.mentions[index];
    static constexpr std::array<std::pair<std::string_view, char const*>, 3> parents{
        {{" to the Convention", "convention"}, {" to the Covenant", "covenant"}, {" to the Treaty", "treaty"}}};
    for (auto const& [lead, noun] : parents) {
        if (mention.number.size() <= lead.size() || mention.number.compare(mention.number.size() - lead.size(), lead.size(), lead) != 0)
            continue;
        Mention parent = mention;
        parent.noun = parent.number = noun;
        if (auto const* named = antecedent(parent)) {
            auto const* instrument = m_tables.catalogue->instrument(named->id);
            std::string const whole = mention.number.substr(0, mention.number.size() - lead.size()) + " to the " +
                                      (instrument != nullptr ? instrument->title : named->id);
            if (auto const* listed = m_tables.catalogue->instrument(slug_of(whole))) {
                settle_listed(index, *listed, 0.85, std::string("the ") + noun + " is " + named->id + ", named before");
                return true;
            }
        }
        leave_open(index, std::string("which ") + noun + " this belongs to cannot be told");
        return true;
    }
    return false;
}

void Resolution::decide_shaped_title(std::size_t index) {
    auto const& mention = m_reading.mentions[index];
    if (m_document.paragraphs[mention.paragraph].part == Part::masthead) {
        m_decided[index].emit = false;
        return;
    }
    // "the present Protocol to …": the document itself; a draft is no instrument yet
    if (preceded(mention, "present ") || preceded(mention, "draft ")) {
        m_decided[index].emit = false;
        return;
    }
    if (take_beginning(index) || take_noun_alone(index) || take_parent(index)) return;
    if (mention.plural) {
        leave_open(index, "several instruments under one name, which no table lists");
        return;
    }
    settle(index, slug_of(mention.number), kind_of_noun(mention.noun), 0.75,
           "built like the title of an instrument (" + mention.noun + "); no table lists it");
    remember(mention, m_decided[index].citation, mention.number, mention.noun);
}

}  // namespace recital
