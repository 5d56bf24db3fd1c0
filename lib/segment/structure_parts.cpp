// SPDX-License-Identifier: BSL-1.0
#include "grammar/date.hpp"
#include "segment/detail/headings.hpp"
#include "segment/detail/statements.hpp"
#include "segment/detail/structure_builder.hpp"

namespace recital::segmenting {

void StructureBuilder::in_masthead(Paragraph& p, std::string_view words, std::size_t i, std::size_t end, std::size_t heading_at) {
    if (tells_decision(words, m_openings.vocabulary()) && words.size() > 60) {
        // A presidential statement is announced in the same manner; the organ's paragraphs follow.
        m_part = Part::operative;
        m_statement = true;
        return in_resolution(p, words, words);
    }
    if (is_statement(words, m_openings.vocabulary()) && words.size() > 60) {
        m_part = Part::operative;
        m_statement = true;
        m_speaker = begins_with(words, "the human") ? "Human Rights Council" : "Security Council";
        return in_resolution(p, words, words);
    }
    if (begins_with(words, "statement by the president")) m_presidential = true;
    bool organ_ahead = false;
    for (std::size_t k = i + 1; k < std::min(end, i + 10) && !organ_ahead; ++k)
        organ_ahead = is_speaking_organ(unquoted(text(k)), m_openings.vocabulary()) && speaks(unquoted(text(k)), k, end);
    if (organ_ahead) return put(p, Part::masthead);
    if (m_presidential && words.size() > 100 && ends_with_sign(words)) {
        m_part = Part::operative;
        m_statement = true;
        return in_resolution(p, words, words);
    }
    Opening const opening = m_openings.read(words);
    Label const label = grammar::parse_paragraph_label(words);
    if (heading_at < end || ((m_resolution || m_draft) && words.size() > 40) || opening.kind == Opening::Kind::participle) {
        if (opening.known && opening.kind == Opening::Kind::participle && ends_with_sign(words)) {
            m_part = Part::preamble;
            return in_resolution(p, words, words);
        }
        if (opening.known && opening.kind == Opening::Kind::third_person && ends_with_sign(words) && words.size() > 60) {
            m_part = Part::operative;
            return in_resolution(p, words, words);
        }
        if (label.kind == Label::Kind::number && m_openings.read(words.substr(label.length)).known) {
            m_part = Part::operative;
            return in_resolution(p, words, words);
        }
    }
    bool const prose = words.size() > 170 || (label.kind == Label::Kind::number && words.size() > 80);
    if (prose && heading_at < end && m_resolution && begins_with(words, "the ") && label.kind == Label::Kind::none) {
        m_part = Part::operative;
        m_statement = true;
        return in_resolution(p, words, words);
    }
    if (prose && (ends_with_sign(words) || words.size() > 300)) {
        m_part = Part::body;
        return in_body(p, words);
    }
    put(p, Part::masthead);
}

void StructureBuilder::in_resolution(Paragraph& p, std::string_view t, std::string_view words) {
    if (is_closing(words) && (m_part == Part::operative || m_ordinal > 0)) {
        m_part = Part::closing;
        return put(p, Part::closing);
    }
    // "The final text of this decision will be contained in document A/71/49 (Vol. II)": an editors' remark that no verb governs
    if (begins_with(words, "the final text of ") || begins_with(words, "the final version of ") ||
        begins_with(words, "the text of this decision "))
        return put(p, Part::operative);
    Label label = grammar::parse_paragraph_label(words);
    std::string_view rest = words.substr(label.length);
    if (label.kind == Label::Kind::number) {
        if (m_quoted && !m_outer.empty() && number_at(label.text) == number_at(m_outer) + 1 &&
            number_at(label.text) != number_at(m_numbering.top()) + 1) {
            m_quoted = false;
            m_outer.clear();
        }
        m_part = Part::operative;
        m_numbers_seen = true;
        m_numbering.number(label.text);
        Label const inner = grammar::parse_paragraph_label(rest);
        std::string_view verb_at = rest;
        if (inner.kind == Label::Kind::letter) {
            m_numbering.letter(inner.text);
            verb_at = rest.substr(inner.length);
        }
        m_treatment = m_openings.read(verb_at).treatment;
        if (m_treatment.empty() && is_statement(verb_at, m_openings.vocabulary())) m_treatment = m_openings.treatment_of_statement(verb_at);
        p.number = m_numbering.text();
        p.treatment = m_treatment;
        m_fragment = verb_at.size() < 60 && !m_openings.read(verb_at).known && !verb_at.empty();
        return put(p, Part::operative);
    }
    if (label.kind == Label::Kind::letter) {
        if (m_part == Part::preamble) {
            p.number = m_ordinal > 0 ? std::to_string(m_ordinal) : std::string{};
        } else {
            m_numbering.letter(label.text);
            p.number = m_numbering.text();
        }
        p.treatment = m_treatment.empty() ? m_openings.read(rest).treatment : m_treatment;
        return put(p, m_part);
    }
    if (tells_decision(words, m_openings.vocabulary()) || (m_statement && is_statement(words, m_openings.vocabulary()))) {
        m_part = Part::operative;
        m_numbering.reset();
        m_treatment = m_openings.treatment_of_statement(words);
        p.treatment = m_treatment;
        return put(p, Part::operative);
    }
    Opening const opening = m_openings.read(words);
    bool const whole = ends_with_sign(t) || t.size() > 200;
    if (m_part == Part::preamble) {
        // "Recalls that …," among participles is the same slip in a preamble as a participle would be below it.
        bool const slip = m_ordinal > 0 && words.ends_with(",");
        if (opening.kind == Opening::Kind::third_person && opening.known && whole && !slip) {
            m_part = Part::operative;
        } else {
            if (whole && (opening.kind != Opening::Kind::none || t.size() > 60)) {
                p.number = std::to_string(++m_ordinal);
                m_treatment = opening.kind == Opening::Kind::third_person && !slip ? std::string{} : opening.treatment;
                p.treatment = m_treatment;
            }
            return put(p, Part::preamble);
        }
    }
    if (opening.known && opening.kind == Opening::Kind::third_person && whole) {
        // Its number may stand above it with only the end of its last line ("3." / "2026;"), as the columns of a PDF have it.
        if (!m_fragment) {
            ++m_unnumbered;
            m_numbering.reset();
        }
        m_fragment = false;
        p.number = m_numbering.text();
        m_treatment = opening.treatment;
        p.treatment = m_treatment;
        return put(p, Part::operative);
    }
    if (whole) {  // goes on with the paragraph above
        p.number = m_numbering.text();
        bool const own = opening.known && (m_treatment.empty() || (opening.kind == Opening::Kind::participle && t.ends_with(",")));
        p.treatment = own ? opening.treatment : m_treatment;
    }
    put(p, Part::operative);
}

void StructureBuilder::in_closing(Paragraph& p, std::string_view words) {
    Label const label = grammar::parse_paragraph_label(words);
    if (is_closing(words) || grammar::is_date(words) || words.size() < 60) return put(p, Part::closing);
    if (tells_decision(words, m_openings.vocabulary())) {
        m_part = Part::operative;
        m_statement = true;
        return in_resolution(p, words, words);
    }
    // What comes after the vote without a heading: the names of those who voted, then a text that is annexed.
    if (words.find(':') == std::string_view::npos && words.find(", ") != std::string_view::npos && label.kind == Label::Kind::none &&
        !ends_with_sign(words))
        return put(p, Part::closing);
    m_part = Part::annex;
    in_annex(p, words);
}

void StructureBuilder::in_annex(Paragraph& p, std::string_view words) {
    Label const label = grammar::parse_paragraph_label(words);
    std::string_view const rest = words.substr(label.length);
    Opening const opening = m_openings.read(rest);
    bool const governs = governs_in_annex(opening, rest, label.kind == Label::Kind::number, m_resolution, m_openings.vocabulary());
    if (label.kind == Label::Kind::number) {
        m_numbering.number(label.text);
        m_treatment = governs ? opening.treatment : std::string{};
    } else if (label.kind == Label::Kind::letter) {
        m_numbering.letter(label.text);
    } else {
        m_numbering.reset();
        m_treatment = governs ? opening.treatment : std::string{};
    }
    p.number = m_numbering.text();
    p.treatment = m_treatment;
    put(p, Part::annex);
}

void StructureBuilder::in_body(Paragraph& p, std::string_view words) {
    Label const label = grammar::parse_paragraph_label(words);
    // The end of a resolution whose beginning is not in the input.
    if (m_resolution && m_speaker.empty()) {
        Opening const opening = m_openings.read(words.substr(label.length));
        bool const operative =
            opening.known && opening.kind == Opening::Kind::third_person && label.kind != Label::Kind::letter && words.size() > 30;
        bool const preambular = opening.known && opening.kind == Opening::Kind::participle && words.ends_with(",");
        if (operative || preambular) {
            m_part = operative ? Part::operative : Part::preamble;
            return in_resolution(p, words, words);
        }
        if (is_closing(words)) {
            m_part = Part::closing;
            return put(p, Part::closing);
        }
    }
    if (label.kind == Label::Kind::number)
        m_numbering.number(label.text);
    else if (label.kind == Label::Kind::letter)
        m_numbering.letter(label.text);
    else
        m_numbering.reset();
    p.number = m_numbering.text();
    put(p, Part::body);
}

}  // namespace recital::segmenting
