// SPDX-License-Identifier: BSL-1.0
// What a document says of who adopted an instrument: in a footnote, in the same paragraph, by naming its conference.
#include "model/plain_letters.hpp"
#include "resolve/detail/instrument_words.hpp"
#include "resolve/detail/state.hpp"

namespace recital {

bool Resolution::document_names(std::string_view words) const {
    if (m_all_text.empty())
        for (auto const& paragraph : m_document.paragraphs) m_all_text += letters_of(paragraph.view.chars()) + ' ';
    return m_all_text.find(letters_of(words)) != std::string::npos;
}

Instrument const* Resolution::listed_by_context(Mention const& mention) const {
    // "the Programme of Action" in a text about the International Conference on Population and Development: the listed instrument
    // of that kind whose title names a conference that the document names too; the longest such name decides.
    Instrument const* best = nullptr;
    std::size_t best_length = 0;
    std::string const lead = letters_of(mention.noun) + "ofthe";
    for (auto const& listed : m_tables.listed) {
        if (listed.title.rfind(lead, 0) != 0) continue;
        auto const gathering = listed.title.substr(lead.size());
        bool const meets = gathering.find("conference") != std::string::npos || gathering.find("summit") != std::string::npos ||
                           gathering.find("congress") != std::string::npos || gathering.find("assembly") != std::string::npos ||
                           gathering.find("session") != std::string::npos;
        if (!meets || gathering.size() <= best_length || !document_names(gathering)) continue;
        best = listed.instrument;
        best_length = gathering.size();
    }
    return best;
}

void Resolution::look_for_adoption(std::size_t index) {
    // "the Global Programme of Action adopted … in its resolution S-17/2": a short form without a sure antecedent is the listed
    // instrument of that name that a resolution cited in the same paragraph adopted.
    auto const& mention = m_reading.mentions[index];
    auto& decided = m_decided[index];
    if (mention.kind != MentionKind::short_title || mention.plural || (decided.emit && decided.citation.confidence > 0.81)) return;
    if (!decided.emit && decided.citation.kind != Kind::unresolved) return;
    std::string const words = letters_of(mention.number);
    if (words.size() < 7) return;
    for (std::size_t const j : m_by_paragraph[mention.paragraph]) {
        auto const& other = m_decided[j].citation;
        if (!m_decided[j].emit || other.kind != Kind::resolution) continue;
        auto const [begin, end] = m_tables.adopted_by.equal_range(other.id);
        for (auto row = begin; row != end; ++row) {
            Instrument const& instrument = *row->second;
            if (letters_of(instrument.title).find(words) == std::string::npos) continue;
            auto& citation = decided.citation;
            settle(index, instrument.id, instrument.kind, 0.85, other.id + ", cited in the same paragraph, adopted " + instrument.title);
            citation.via = other.id;
            citation.reason.clear();
            citation.form = Form::short_form;
            describe(citation);
            decided.emit = m_document.paragraphs[mention.paragraph].part != Part::masthead;
            return;
        }
    }
}

void Resolution::link_footnotes(CitedDocument& out) {
    for (std::size_t i = 0; i < m_decided.size(); ++i) {
        auto const& mention = m_reading.mentions[i];
        auto& decided = m_decided[i];
        if (!decided.emit || (mention.kind != MentionKind::title && mention.kind != MentionKind::shaped_title)) continue;
        for (auto const& mark : m_document.paragraphs[mention.paragraph].marks) {
            if (mark.at < mention.end || mark.at > mention.tail + 2u) continue;
            auto const note = m_footnotes.find(mark.number);
            if (note == m_footnotes.end()) break;
            auto const cited = m_by_paragraph.find(note->second);
            if (cited == m_by_paragraph.end()) break;
            for (std::size_t const j : cited->second) {
                auto const& reference = m_decided[j].citation;
                if (!m_decided[j].emit || reference.kind == Kind::unresolved) continue;
                decided.citation.via = reference.id;
                decided.citation.steps.push_back("footnote " + mark.number + " gives " + reference.id);
                if (reference.kind == Kind::resolution) out.adoptions.push_back({decided.citation.id, reference.id});
                break;
            }
            break;
        }
    }
}

}  // namespace recital
