// SPDX-License-Identifier: BSL-1.0
// The course of a resolution: order, places, what every citation is told about itself.
#include "model/plain_letters.hpp"
#include "resolve/detail/instrument_words.hpp"
#include "resolve/detail/state.hpp"

#include <algorithm>
#include <array>

namespace recital {

namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// Words whose dot ends no sentence.
constexpr std::array<std::string_view, 22> abbreviations{"No",   "Nos",   "para", "paras", "vol", "vols", "chap", "chaps",
                                                         "sect", "sects", "art",  "arts",  "p",   "pp",   "Supp", "Add",
                                                         "Corr", "Rev",   "cf",   "Mr",    "Ms",  "Ibid"};

/// Whether the dot at `at` ends a sentence.
bool ends_sentence(std::string_view view, std::size_t at) {
    if (view[at] != '.' || at + 2 >= view.size() || view[at + 1] != ' ' || !(is_upper(view[at + 2]) || view[at + 2] == '"')) return false;
    std::size_t begin = at;
    while (begin > 0 && ((view[begin - 1] | 0x20) >= 'a' && (view[begin - 1] | 0x20) <= 'z')) --begin;
    auto const word = view.substr(begin, at - begin);
    if (word.size() == 1) return false;
    return std::find(abbreviations.begin(), abbreviations.end(), word) == abbreviations.end();
}

/// Preambular paragraphs and lists run long; what stands farther away has no say in a mention, and no input can make the search slow.
constexpr std::size_t longest_sentence = 4000;

/// A jump of more source bytes than this between two bytes of a view is a page break with its furniture or footnotes.
constexpr std::uint32_t page_break_gap = 80;

}  // namespace

Resolution::Resolution(Resolver::Tables const& tables, Text const& text, Document const& document, Reading const& reading)
    : m_tables(tables),
      m_text(text),
      m_document(document),
      m_reading(reading),
      m_decided(reading.mentions.size()),
      m_own_title(letters_of(document.info.title)) {
    for (std::uint32_t i = 0; i < document.paragraphs.size(); ++i) {
        auto const& paragraph = document.paragraphs[i];
        if (paragraph.part == Part::footnote) m_footnotes.emplace(paragraph.number, i);
    }
    m_organ_range.resize(document.paragraphs.size(), {0, 0});
    for (std::size_t i = 0; i < reading.organs.size(); ++i) {
        auto& range = m_organ_range[reading.organs[i].paragraph];
        if (range.second == 0) range.first = i;
        range.second = i + 1;
    }
    read_organs();
}

CitedDocument Resolution::run() {
    for (std::size_t i = 0; i < m_reading.mentions.size(); ++i) {
        decide(i);
        m_by_paragraph[m_reading.mentions[i].paragraph].push_back(i);
    }
    for (std::size_t i = 0; i < m_reading.mentions.size(); ++i) look_for_adoption(i);
    note_subjects();
    CitedDocument out;
    out.source = m_text.source;
    out.info = m_document.info;
    link_footnotes(out);
    for (auto& decided : m_decided)
        if (decided.emit) out.citations.push_back(std::move(decided.citation));
    std::stable_sort(out.citations.begin(), out.citations.end(), [](Citation const& a, Citation const& b) {
        return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end < b.span.end;
    });
    return out;
}

void Resolution::decide(std::size_t index) {
    auto const& mention = m_reading.mentions[index];
    auto const& paragraph = m_document.paragraphs[mention.paragraph];
    auto& decided = m_decided[index];
    auto& citation = decided.citation;
    citation.span = printed_span(mention.paragraph, mention.begin, mention.end);
    citation.text = m_text.bytes.substr(citation.span.begin, citation.span.size());
    citation.part = paragraph.part;
    if (paragraph.part == Part::footnote) {
        citation.footnote = paragraph.number;
    } else {
        citation.paragraph = paragraph.number;
        citation.treatment = paragraph.treatment;
        citation.stance = std::string(m_tables.catalogue->stance_of(paragraph.treatment));
    }
    citation.form = mention.form;
    citation.repaired = mention.repaired;
    citation.date = mention.date;
    if (mention.pinpoint_end > mention.pinpoint_begin)
        citation.pinpoint = printed(mention.paragraph, mention.pinpoint_begin, mention.pinpoint_end);

    switch (mention.kind) {
    case MentionKind::resolution:
    case MentionKind::decision:
    case MentionKind::bare_number: decide_number(index); break;
    case MentionKind::symbol: decide_symbol(index); break;
    case MentionKind::supplement: decide_supplement(index); break;
    case MentionKind::sales_number:
    case MentionKind::treaty_series:
    case MentionKind::judgment: decide_publication(index); break;
    case MentionKind::title: decide_title(index); break;
    case MentionKind::shaped_title: decide_shaped_title(index); break;
    case MentionKind::short_title: decide_short_title(index); break;
    case MentionKind::ibid: decide_ibid(index); break;
    case MentionKind::note_reference: decide_note_reference(index); break;
    case MentionKind::back_reference: decide_back_reference(index); break;
    case MentionKind::unreadable:
        citation.reason = mention.reason;
        citation.confidence = 0;
        break;
    }
    if (citation.kind == Kind::unresolved) {
        citation.id.clear();
        if (citation.reason.empty()) citation.reason = "not resolved";
    } else {
        describe(citation);
        if (citation.id.rfind("S/RES/", 0) == 0) m_council_cited.emplace(citation.id.substr(6, citation.id.find('(') - 6), citation.id);
        // The document's title line and running heads name nothing but the document itself.
        bool const alone = view_of(mention).size() < mention.end - mention.begin + 16u;
        if (citation.id == m_document.info.symbol && (paragraph.part == Part::masthead || alone)) decided.emit = false;
    }
    if (mention.repaired) {
        citation.confidence *= 0.95;
        citation.steps.push_back("the reading repairs the source text");
    }
}

void Resolution::describe(Citation& citation) const {
    auto const known = m_tables.catalogue->titles.find(citation.id);
    if (known != m_tables.catalogue->titles.end() && citation.date.empty()) citation.date = known->second.date;
    if (auto const* instrument = m_tables.catalogue->instrument(citation.id); instrument != nullptr && citation.date.empty())
        citation.date = instrument->adopted;
    if (citation.organ.empty() &&
        (citation.kind == Kind::document || citation.kind == Kind::resolution || citation.kind == Kind::decision)) {
        // the longest prefix of the symbol that is a listed series
        std::string prefix = citation.id;
        while (!prefix.empty()) {
            auto const found = m_tables.series.find(prefix);
            if (found != m_tables.series.end()) {
                citation.organ = found->second;
                break;
            }
            auto const cut = prefix.find_last_of("/.");
            prefix.erase(cut == std::string::npos ? 0 : cut);
        }
    }
}

Span Resolution::printed_span(std::uint32_t paragraph, std::size_t begin, std::size_t end) const {
    auto const& view = m_document.paragraphs[paragraph].view;
    std::size_t stop = begin + 1;
    while (stop < end && view.origin(stop) - view.origin(stop - 1) < page_break_gap) ++stop;
    if (stop < end)
        while (stop > begin + 1 && view.chars()[stop - 1] == ' ') --stop;
    return view.source_span(begin, stop);
}

std::string Resolution::printed(std::uint32_t paragraph, std::size_t begin, std::size_t end) const {
    auto const& view = m_document.paragraphs[paragraph].view;
    std::string out;
    for (std::size_t i = begin; i < end; ++i) {
        char const c = view.chars()[i];
        auto const origin = view.origin(i);
        auto const width = view.origin(i + 1) - origin;
        // A dash or quotation mark that the view writes in ASCII is given back as it was printed.
        if ((c == '-' || c == '\'' || c == '"') && i + 1 < end && width > 1 && width <= 3 &&
            (static_cast<unsigned char>(m_text.bytes[origin]) & 0x80u) != 0)
            out += m_text.bytes.substr(origin, width);
        else
            out += c;
    }
    return out;
}

std::size_t Resolution::sentence_begin(Mention const& mention) const {
    auto const view = view_of(mention);
    std::size_t const earliest = mention.begin > longest_sentence ? mention.begin - longest_sentence : 0;
    for (std::size_t at = mention.begin; at > earliest; --at)
        if (ends_sentence(view, at - 1)) return at + 1;
    return earliest;
}

std::size_t Resolution::sentence_end(Mention const& mention) const {
    auto const view = view_of(mention);
    std::size_t const latest = std::min<std::size_t>(view.size(), mention.end + longest_sentence);
    for (std::size_t at = mention.end; at < latest; ++at)
        if (ends_sentence(view, at)) return at;
    return latest;
}

}  // namespace recital
