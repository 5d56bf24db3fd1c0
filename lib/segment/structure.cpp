// SPDX-License-Identifier: BSL-1.0
#include "segment/detail/structure.hpp"

#include "model/work_limit.hpp"
#include "segment/detail/headings.hpp"
#include "segment/detail/masthead.hpp"
#include "segment/detail/statements.hpp"
#include "segment/detail/structure_builder.hpp"

#include <algorithm>
#include <utility>

namespace recital::segmenting {

std::vector<Document> StructureBuilder::run() {
    m_parts = find_document_starts(m_all, m_named, m_openings.vocabulary());
    m_resolution = m_parts.headings > 0 || m_named.is_decided();
    m_draft = m_named.is_draft();
    std::size_t begin = 0;
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        WorkLimit::check();
        if (m_parts.starts[i] && i > begin) {
            document(begin, i);
            begin = i;
        }
    }
    document(begin, m_all.size());
    return std::move(m_documents);
}

void StructureBuilder::document(std::size_t begin, std::size_t end) {
    Document doc;
    Masthead head;
    m_numbering.reset();
    m_sections.reset();
    m_resolution_section = 0;
    m_part = Part::masthead;
    m_treatment.clear();
    m_speaker.clear();
    m_quoted = false;
    m_ordinal = 0;
    m_unnumbered = 0;
    m_statement = false;
    m_presidential = false;
    m_fragment = false;
    m_numbers_seen = false;
    std::size_t heading_at = end;
    for (std::size_t i = begin; i < end && heading_at == end; ++i)
        if (m_parts.heading[i]) heading_at = i;
    if (heading_at < end) head.heading = grammar::parse_document_heading(text(heading_at));
    if (begin == 0) head.lines = m_heads;
    // A piece without a heading at the beginning is the document the file is named after, unless that one comes later.
    head.only = m_parts.headings <= 1 || (begin == 0 && heading_at == end && !m_parts.named);
    for (std::size_t i = begin; i < end; ++i) {
        WorkLimit::check();
        bool const was_masthead = m_part == Part::masthead;
        classify_as_stated(i, end, heading_at);
        Paragraph& p = m_all[i];
        if (p.part == Part::masthead) {
            head.paragraphs.push_back(text(i));
            if (begin > 0) head.lines.push_back(text(i));
            if (i == heading_at)
                head.heading_title = std::string{text(i).substr(std::min(head.heading.length, text(i).size()))};
            else if (i > heading_at && i < heading_at + 4 && !is_closing(text(i)) && text(i).size() > 2 && (head.heading_title.empty()) &&
                     head.heading.system != Heading::System::number_year)
                head.heading_title = std::string{text(i)};
        } else {
            if (head.first_words.empty() && !is_speaking_organ(text(i), m_openings.vocabulary())) head.first_words = text(i);
            if (head.speaker.empty()) head.speaker = p.speaker;
            if (p.part == Part::closing) head.closing.push_back(text(i));
            if (was_masthead) m_ordinal = p.part == Part::preamble && !p.number.empty() ? 1 : 0;
        }
    }
    if (head.heading && head.heading.letter.empty())
        head.heading.letter = only_part_letter(m_all, begin, end, heading_at, m_openings.vocabulary());
    if (head.heading.system == Heading::System::number_year && begins_with(head.heading_title, "resolution of")) head.heading_title.clear();
    doc.info = read_masthead(head, m_source, m_catalogue, m_openings.vocabulary());
    if (!m_numbers_seen && m_unnumbered > 1) count_operative(begin, end);
    for (std::size_t i = begin; i < end; ++i) {
        WorkLimit::check();
        if (m_all[i].speaker.empty()) m_all[i].speaker = doc.info.organ;
        doc.paragraphs.push_back(std::move(m_all[i]));
    }
    m_documents.push_back(std::move(doc));
}

void StructureBuilder::count_operative(std::size_t begin, std::size_t end) {
    unsigned number = 0;
    for (std::size_t i = begin; i < end; ++i) {
        WorkLimit::check();
        Paragraph& p = m_all[i];
        if (p.part != Part::operative) continue;
        bool const opens = m_openings.read(unquoted(p.view.chars())).kind == Opening::Kind::third_person &&
                           m_openings.read(unquoted(p.view.chars())).known;
        if (opens && p.number.empty()) ++number;
        if (number > 0 && ends_with_sign(p.view.chars()))
            p.number = p.number.empty() ? std::to_string(number) : std::to_string(number) + " " + p.number;
    }
}

void StructureBuilder::classify_as_stated(std::size_t i, std::size_t end, std::size_t heading_at) {
    if (i > heading_at || heading_at == end) note_section(i, unquoted(text(i)), end);
    if (i >= m_stated.size()) return classify(i, text(i), false, end, heading_at);
    Stated const& stated = m_stated[i];
    Paragraph& p = m_all[i];
    if (stated.cell && m_part != Part::masthead) return put_cell(p, stated);
    std::string labelled;
    // The ordinal of a preambular paragraph is no label that could stand before its words.
    bool const labels = !stated.heading && stated.part != Part::preamble;
    std::string const number = labels ? label_of(stated.number, text(i), m_numbering.top()) : std::string{};
    if (!number.empty()) labelled = number + std::string{text(i)};
    std::string_view const t = labelled.empty() ? text(i) : std::string_view{labelled};
    if (stated.part && *stated.part != Part::footnote)
        in_stated_part(p, t, *stated.part, stated.heading);
    else
        classify(i, t, stated.heading, end, heading_at);
    bool const counted = p.part == Part::operative || p.part == Part::annex || p.part == Part::body || stated.part;
    if (counted && !stated.heading && !stated.number.empty() && is_word(stated.number.front())) p.number = bare_number(stated.number);
}

void StructureBuilder::note_section(std::size_t i, std::string_view words, std::size_t end) {
    bool const resolves = m_part == Part::preamble || m_part == Part::operative;
    constexpr std::size_t longest_distance = 4;  // from the mark over a title to the organ's line
    bool const speaks_anew =
        is_speaking_organ(words, m_openings.vocabulary()) && m_resolution_section > 0 && i - m_resolution_section > longest_distance;
    bool const annexed = m_part != Part::masthead && is_annex_heading(words, m_openings.vocabulary()) && !in_contents(i, end);
    if (speaks_anew || annexed) m_sections.reset();
    if (m_part == Part::closing || !m_sections.take(words) || !resolves) return;
    m_resolution_section = i;
    m_numbering.reset();
    m_treatment.clear();
    if (!preamble_ahead(i, end)) return;
    m_part = Part::preamble;
    m_ordinal = 0;
}

bool StructureBuilder::preamble_ahead(std::size_t i, std::size_t end) const {
    constexpr std::size_t most = 4;
    for (std::size_t k = i + 1; k < std::min(end, i + 1 + most); ++k) {
        std::string_view const words = unquoted(text(k));
        if (is_speaking_organ(words, m_openings.vocabulary())) return true;
        if (grammar::parse_paragraph_label(words).kind == Label::Kind::number) return false;
        Opening const opening = m_openings.read(words);
        if (opening.known && opening.kind == Opening::Kind::participle && words.size() > 30) return words.ends_with(",") || k < i + 3;
    }
    return false;
}

void StructureBuilder::put_cell(Paragraph& p, Stated const& stated) {
    Part const part = stated.part && *stated.part != Part::footnote ? *stated.part : m_part;
    if (part == m_part && part == Part::operative) {
        p.number = m_numbering.text();
        p.treatment = m_treatment;
    }
    if (!stated.number.empty() && is_word(stated.number.front())) p.number = bare_number(stated.number);
    put(p, part);
}

void StructureBuilder::in_stated_part(Paragraph& p, std::string_view t, Part part, bool heading) {
    std::string_view const words = unquoted(t);
    if (part != m_part) {
        m_part = part;
        m_numbering.reset();
        m_treatment.clear();
        if (part == Part::preamble) m_ordinal = 0;
    }
    std::string_view const organ = speaking_organ(words, m_openings.vocabulary());
    bool const resolves = part == Part::preamble || part == Part::operative;
    if (!organ.empty() && resolves) m_speaker = canonical(organ);
    if (heading || (!organ.empty() && resolves) || part == Part::masthead || part == Part::closing) return put(p, part);
    if (part == Part::preamble)
        in_stated_preamble(p, t, words);
    else if (part == Part::operative)
        in_resolution(p, t, words);
    else if (part == Part::annex)
        in_annex(p, words);
    else
        in_body(p, words);
    p.part = m_part = part;
}

void StructureBuilder::in_stated_preamble(Paragraph& p, std::string_view t, std::string_view words) {
    Label const label = grammar::parse_paragraph_label(words);
    Opening const opening = m_openings.read(words.substr(label.length));
    if (label.kind == Label::Kind::none && (ends_with_sign(t) || opening.kind != Opening::Kind::none || t.size() > 60)) {
        ++m_ordinal;
        m_treatment = opening.treatment;
    }
    if (m_ordinal > 0) p.number = std::to_string(m_ordinal);
    p.treatment = m_treatment;
    put(p, Part::preamble);
}

void StructureBuilder::classify(std::size_t i, std::string_view t, bool heading, std::size_t end, std::size_t heading_at) {
    Paragraph& p = m_all[i];
    std::string_view const words = unquoted(t);
    if (i <= heading_at && heading_at < end && m_part == Part::masthead) return put(p, Part::masthead);
    bool const title = heading_at < end && i == heading_at + 1 && m_part == Part::masthead &&
                       grammar::parse_document_heading(text(heading_at)).length >= text(heading_at).size();
    if (title && !is_speaking_organ(words, m_openings.vocabulary()) && !tells_decision(words, m_openings.vocabulary()))
        return put(p, Part::masthead);

    if (std::string_view const organ = speaking_organ(words, m_openings.vocabulary());
        !organ.empty() && m_part != Part::annex && speaks(words, i, end)) {
        std::string const name = canonical(organ);
        bool const had_text = m_part != Part::masthead && m_part != Part::closing;
        if (had_text && !m_speaker.empty() && name != m_speaker) {
            m_quoted = true;
            m_outer = m_numbering.top();
        } else if (had_text && m_part == Part::body) {
            m_quoted = i > 0 && (announces_draft(text(i - 1)) || (i > 1 && announces_draft(text(i - 2))));
        } else if (m_part == Part::closing) {
            m_quoted = false;
        }
        m_speaker = name;
        m_part = Part::preamble;
        m_ordinal = 0;
        m_numbering.reset();
        m_treatment.clear();
        m_statement = false;
        return put(p, Part::preamble);
    }
    if (!m_resolution && m_part != Part::masthead && m_part != Part::annex && is_chapter_heading(words)) {
        m_part = Part::body;
        m_numbering.reset();
        m_treatment.clear();
        m_speaker.clear();
        m_quoted = m_statement = false;
        return put(p, Part::body);
    }
    if (m_part != Part::masthead && is_annex_heading(words, m_openings.vocabulary()) && !in_contents(i, end)) {
        m_part = Part::annex;
        m_numbering.reset();
        m_treatment.clear();
        return put(p, Part::annex);
    }
    bool const in_text = m_part == Part::operative || m_part == Part::annex || m_part == Part::body;
    if (std::string_view const label = compound_label(words); in_text && !label.empty()) {
        Opening const opening = m_openings.read(words.substr(label.size() + 1));
        bool const governs = m_part == Part::operative && opening.known && opening.kind == Opening::Kind::third_person;
        m_numbering.number(std::string{label});
        m_treatment = governs ? opening.treatment : std::string{};
        p.number = m_numbering.text();
        p.treatment = m_treatment;
        return put(p, m_part);
    }
    if (heading && m_part != Part::masthead && !m_openings.read(words.substr(grammar::parse_paragraph_label(words).length)).known &&
        !is_closing(words))
        return put(p, m_part);
    switch (m_part) {
    case Part::masthead: return in_masthead(p, words, i, end, heading_at);
    case Part::preamble:
    case Part::operative: return in_resolution(p, t, words);
    case Part::closing: return in_closing(p, words);
    case Part::annex: return in_annex(p, words);
    default: return in_body(p, words);
    }
}

bool StructureBuilder::speaks(std::string_view words, std::size_t i, std::size_t end) const {
    if (m_resolution || m_draft || words.back() == ',' || words.back() == ':') return true;
    if (i + 1 >= end) return false;
    std::string_view const next = unquoted(text(i + 1));
    return next.size() > 10 && m_openings.read(next.substr(grammar::parse_paragraph_label(next).length)).known;
}

bool StructureBuilder::in_contents(std::size_t i, std::size_t end) const {
    if (m_part != Part::body) return false;
    for (std::size_t k = i + 1; k < std::min(end, i + 4) && text(k).size() < 150; ++k)
        if (count_digits(text(k)) == text(k).size() || text(k).find(". . .") != std::string_view::npos ||
            text(k).find("....") != std::string_view::npos)
            return true;
    return false;
}

std::vector<Document> build_documents(std::vector<Paragraph> paragraphs, std::vector<Stated> const& stated,
                                      std::vector<std::string_view> const& heads, std::string_view source, Catalogue const& catalogue,
                                      OpeningReader const& openings) {
    return StructureBuilder{paragraphs, stated, heads, source, catalogue, openings}.run();
}

}  // namespace recital::segmenting
