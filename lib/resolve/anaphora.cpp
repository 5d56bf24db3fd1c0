// SPDX-License-Identifier: BSL-1.0
// References that stand for another one: "Ibid.", "see note 5 above", "that resolution".
#include "resolve/detail/state.hpp"

#include <algorithm>

namespace recital {

namespace {

/// "chap. I, resolution 1, annex I" → its elements.
std::vector<std::string> elements_of(std::string const& pinpoint) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < pinpoint.size();) {
        auto comma = pinpoint.find(", ", at);
        // "paras. 3, 4" is one element: what follows a comma must begin with a letter
        while (comma != std::string::npos && comma + 2 < pinpoint.size() &&
               !((pinpoint[comma + 2] | 0x20) >= 'a' && (pinpoint[comma + 2] | 0x20) <= 'z'))
            comma = pinpoint.find(", ", comma + 2);
        out.push_back(pinpoint.substr(at, comma == std::string::npos ? comma : comma - at));
        if (comma == std::string::npos) break;
        at = comma + 2;
    }
    return out;
}

/// The kind of an element: "annexes II" and "annex I" are alike, "para." and "paragraphs" too.
std::string unit_of(std::string const& element) {
    std::string unit;
    for (char const c : element) {
        char const small = static_cast<char>(c | 0x20);
        if (small < 'a' || small > 'z' || unit.size() == 3) break;
        unit += small;
    }
    return unit == "art" || unit == "par" || unit == "cha" || unit == "sec" || unit == "ann" ? unit : unit;
}

/// The antecedent's pinpoint with the elements of `given` put in the place of their kind; what lay below a replaced element goes.
std::string merged(std::string const& antecedent, std::string const& given) {
    if (given.empty()) return antecedent;
    if (antecedent.empty()) return given;
    auto const old = elements_of(antecedent);
    auto const fresh = elements_of(given);
    std::string out;
    for (auto const& element : old) {
        if (unit_of(element) == unit_of(fresh.front())) break;
        out += element + ", ";
    }
    // Nothing of that kind stood there: the new element goes below the old ones.
    return out + given;
}

}  // namespace

void Resolution::decide_ibid(std::size_t index) {
    auto const& mention = m_reading.mentions[index];
    auto& decided = m_decided[index];
    auto& citation = decided.citation;
    // "Ibid., document S/12345" names its own document
    if (index + 1 < m_reading.mentions.size()) {
        auto const& next = m_reading.mentions[index + 1];
        if (next.paragraph == mention.paragraph && next.begin >= mention.end && next.begin - mention.end < 40 &&
            (next.kind == MentionKind::symbol || next.kind == MentionKind::resolution || next.kind == MentionKind::decision)) {
            auto const gap = view_of(mention).substr(mention.end, next.begin - mention.end);
            if (gap.find(". ") == std::string_view::npos && gap.find(';') == std::string_view::npos) {
                decided.emit = false;
                return;
            }
        }
    }
    // Only what stands in a footnote, this one or the one before, can be meant; running text counts where there are no footnotes.
    bool const in_footnote = m_document.paragraphs[mention.paragraph].part == Part::footnote;
    for (std::size_t i = index; i > 0; --i) {
        auto const& earlier = m_decided[i - 1];
        auto const& there = m_reading.mentions[i - 1];
        if (in_footnote && m_document.paragraphs[there.paragraph].part != Part::footnote) continue;
        if (earlier.citation.kind == Kind::unresolved || (!earlier.emit && there.kind != MentionKind::supplement) ||
            earlier.citation.id.empty())
            continue;
        // Of "A/52/314 and Corr.1" it is the document that is meant, not its corrigendum.
        std::size_t meant = i - 1;
        while (meant > 0 && m_reading.mentions[meant].kind == MentionKind::symbol && m_reading.mentions[meant].form != Form::symbol &&
               m_reading.mentions[meant - 1].group == m_reading.mentions[meant].group &&
               m_reading.mentions[meant - 1].paragraph == there.paragraph)
            --meant;
        auto const& antecedent = m_decided[meant].citation;
        citation.kind = antecedent.kind;
        citation.id = antecedent.id;
        citation.organ = antecedent.organ;
        citation.date = antecedent.date;
        citation.pinpoint = merged(antecedent.pinpoint, citation.pinpoint);
        citation.via = antecedent.id;
        citation.confidence = 0.95;
        citation.steps.push_back("\"" + citation.text + "\" stands for the reference before it, " + citation.id);
        return;
    }
    citation.kind = Kind::unresolved;
    citation.reason = "nothing is cited before this \"" + citation.text + "\"";
}

void Resolution::decide_note_reference(std::size_t index) {
    auto const& mention = m_reading.mentions[index];
    auto& decided = m_decided[index];
    auto& citation = decided.citation;
    auto const note = m_footnotes.find(mention.number);
    // A "note 5" is a reference only where the document has a footnote 5; otherwise it is some other note.
    if (note == m_footnotes.end() || note->second == mention.paragraph) {
        decided.emit = false;
        return;
    }
    auto const cited = m_by_paragraph.find(note->second);
    if (cited != m_by_paragraph.end()) {
        for (std::size_t const i : cited->second) {
            auto const& other = m_decided[i];
            if (!other.emit || other.citation.kind == Kind::unresolved) continue;
            citation.kind = other.citation.kind;
            citation.id = other.citation.id;
            citation.organ = other.citation.organ;
            citation.date = other.citation.date;
            citation.pinpoint = merged(other.citation.pinpoint, citation.pinpoint);
            citation.via = other.citation.id;
            citation.confidence = 0.9;
            citation.steps.push_back("footnote " + mention.number + " cites " + citation.id);
            return;
        }
    }
    decided.emit = false;
}

void Resolution::decide_back_reference(std::size_t index) {
    auto const& mention = m_reading.mentions[index];
    auto& decided = m_decided[index];
    auto& citation = decided.citation;
    Kind const wanted = mention.organ_words == "decision" ? Kind::decision : Kind::resolution;
    for (std::size_t i = index; i > 0; --i) {
        auto const& there = m_reading.mentions[i - 1];
        if (there.paragraph != mention.paragraph) break;
        auto const& earlier = m_decided[i - 1];
        if (!earlier.emit || earlier.citation.kind != wanted) continue;
        citation.kind = wanted;
        citation.id = earlier.citation.id;
        citation.organ = earlier.citation.organ;
        citation.date = earlier.citation.date;
        citation.via = earlier.citation.id;
        citation.confidence = 0.85;
        citation.steps.push_back("\"" + citation.text + "\" stands for the one named just before, " + citation.id);
        return;
    }
    decided.emit = false;
}

}  // namespace recital
