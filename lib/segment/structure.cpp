// SPDX-License-Identifier: BSL-1.0
#include "segment/structure.hpp"

#include "segment/document_starts.hpp"
#include "segment/headings.hpp"
#include "segment/letters.hpp"
#include "segment/masthead.hpp"
#include "segment/numbering.hpp"
#include "segment/statements.hpp"
#include "segment/symbols.hpp"

#include <algorithm>
#include <utility>

namespace recital::segmenting {

namespace {

class Builder {
public:
    Builder(std::vector<Paragraph>& paragraphs, std::vector<std::string_view> const& heads, std::string_view source,
            Catalogue const& catalogue, OpeningReader const& openings)
        : m_all{paragraphs}, m_heads{heads}, m_source{source}, m_catalogue{catalogue}, m_openings{openings} {}

    std::vector<Document> run() {
        m_parts = find_document_starts(m_all, m_stem_symbol);
        m_resolution =
            m_parts.headings > 0 || m_stem_symbol.find("/RES/") != std::string::npos || m_stem_symbol.find("/DEC/") != std::string::npos;
        m_draft = m_stem_symbol.find("/L.") != std::string::npos;
        std::size_t begin = 0;
        for (std::size_t i = 0; i < m_all.size(); ++i) {
            if (m_parts.starts[i] && i > begin) {
                document(begin, i);
                begin = i;
            }
        }
        document(begin, m_all.size());
        return std::move(m_documents);
    }

private:
    [[nodiscard]] std::string_view text(std::size_t i) const { return m_all[i].view.chars(); }

    void document(std::size_t begin, std::size_t end) {
        Document doc;
        Masthead head;
        m_numbering.reset();
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
        if (heading_at < end) head.heading = read_heading(text(heading_at));
        if (begin == 0) head.lines = m_heads;
        // A piece without a heading at the beginning is the document the file is named after, unless that one comes later.
        head.only = m_parts.headings <= 1 || (begin == 0 && heading_at == end && !m_parts.named);
        for (std::size_t i = begin; i < end; ++i) {
            bool const was_masthead = m_part == Part::masthead;
            classify(i, end, heading_at);
            Paragraph& p = m_all[i];
            if (p.part == Part::masthead) {
                head.paragraphs.push_back(text(i));
                if (begin > 0) head.lines.push_back(text(i));
                if (i == heading_at)
                    head.heading_title = std::string{text(i).substr(std::min(head.heading.length, text(i).size()))};
                else if (i > heading_at && i < heading_at + 4 && !is_closing(text(i)) && text(i).size() > 2 &&
                         (head.heading_title.empty()) && head.heading.system != Heading::System::number_year)
                    head.heading_title = std::string{text(i)};
            } else {
                if (head.first_words.empty() && !is_speaking_organ(text(i))) head.first_words = text(i);
                if (head.speaker.empty()) head.speaker = p.speaker;
                if (p.part == Part::closing) head.closing.push_back(text(i));
                if (was_masthead) m_ordinal = p.part == Part::preamble && !p.number.empty() ? 1 : 0;
            }
        }
        if (head.heading && head.heading.letter.empty()) head.heading.letter = only_part_letter(m_all, begin, end, heading_at);
        if (head.heading.system == Heading::System::number_year && begins_with(head.heading_title, "resolution of"))
            head.heading_title.clear();
        doc.info = read_masthead(head, m_source, m_catalogue);
        if (!m_numbers_seen && m_unnumbered > 1) count_operative(begin, end);
        for (std::size_t i = begin; i < end; ++i) {
            if (m_all[i].speaker.empty()) m_all[i].speaker = doc.info.organ;
            doc.paragraphs.push_back(std::move(m_all[i]));
        }
        m_documents.push_back(std::move(doc));
    }

    /// Operative paragraphs whose numbers the text has lost: they are counted.
    void count_operative(std::size_t begin, std::size_t end) {
        unsigned number = 0;
        for (std::size_t i = begin; i < end; ++i) {
            Paragraph& p = m_all[i];
            if (p.part != Part::operative) continue;
            bool const opens = m_openings.read(unquoted(p.view.chars())).kind == Opening::Kind::third_person &&
                               m_openings.read(unquoted(p.view.chars())).known;
            if (opens && p.number.empty()) ++number;
            if (number > 0 && ends_with_sign(p.view.chars()))
                p.number = p.number.empty() ? std::to_string(number) : std::to_string(number) + " " + p.number;
        }
    }

    void classify(std::size_t i, std::size_t end, std::size_t heading_at) {
        Paragraph& p = m_all[i];
        std::string_view const t = text(i);
        std::string_view const words = unquoted(t);
        if (i <= heading_at && heading_at < end && m_part == Part::masthead) return put(p, Part::masthead);
        bool const title = heading_at < end && i == heading_at + 1 && m_part == Part::masthead &&
                           read_heading(text(heading_at)).length >= text(heading_at).size();
        if (title && !is_speaking_organ(words) && !tells_decision(words)) return put(p, Part::masthead);

        if (std::string_view const organ = speaking_organ(words); !organ.empty() && m_part != Part::annex && speaks(words, i, end)) {
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
        if (m_part != Part::masthead && is_annex_heading(words) && !in_contents(i, end)) {
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
        switch (m_part) {
        case Part::masthead: return in_masthead(p, words, i, end, heading_at);
        case Part::preamble:
        case Part::operative: return in_resolution(p, t, words);
        case Part::closing: return in_closing(p, words);
        case Part::annex: return in_annex(p, words);
        default: return in_body(p, words);
        }
    }

    void put(Paragraph& p, Part part) {
        p.part = part;
        p.speaker = m_speaker;
        p.quoted_draft = m_quoted;
    }

    [[nodiscard]] std::string canonical(std::string_view name) const {
        Organ const* organ = m_catalogue.organ_named(name);
        return organ == nullptr ? std::string{name} : organ->name;
    }

    /// Whether an organ begins to speak with this line. In a report its name may stand alone in a table or heading: without a sign
    /// behind it, what follows must be such a paragraph.
    [[nodiscard]] bool speaks(std::string_view words, std::size_t i, std::size_t end) const {
        if (m_resolution || m_draft || words.back() == ',' || words.back() == ':') return true;
        if (i + 1 >= end) return false;
        std::string_view const next = unquoted(text(i + 1));
        return next.size() > 10 && m_openings.read(next.substr(read_label(next).length)).known;
    }

    /// Whether the heading stands in a table of contents: its page's number follows.
    [[nodiscard]] bool in_contents(std::size_t i, std::size_t end) const {
        if (m_part != Part::body) return false;
        for (std::size_t k = i + 1; k < std::min(end, i + 4) && text(k).size() < 150; ++k)
            if (count_digits(text(k)) == text(k).size() || text(k).find(". . .") != std::string_view::npos ||
                text(k).find("....") != std::string_view::npos)
                return true;
        return false;
    }

    void in_masthead(Paragraph& p, std::string_view words, std::size_t i, std::size_t end, std::size_t heading_at) {
        if (tells_decision(words) && words.size() > 60) {
            // A presidential statement is announced in the same manner; the organ's paragraphs follow.
            m_part = Part::operative;
            m_statement = true;
            return in_resolution(p, words, words);
        }
        if (is_statement(words) && words.size() > 60) {
            m_part = Part::operative;
            m_statement = true;
            m_speaker = begins_with(words, "the human") ? "Human Rights Council" : "Security Council";
            return in_resolution(p, words, words);
        }
        if (begins_with(words, "statement by the president")) m_presidential = true;
        bool organ_ahead = false;
        for (std::size_t k = i + 1; k < std::min(end, i + 10) && !organ_ahead; ++k)
            organ_ahead = is_speaking_organ(unquoted(text(k))) && speaks(unquoted(text(k)), k, end);
        if (organ_ahead) return put(p, Part::masthead);
        if (m_presidential && words.size() > 100 && ends_with_sign(words)) {
            m_part = Part::operative;
            m_statement = true;
            return in_resolution(p, words, words);
        }
        Opening const opening = m_openings.read(words);
        Label const label = read_label(words);
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

    void in_resolution(Paragraph& p, std::string_view t, std::string_view words) {
        if (is_closing(words) && (m_part == Part::operative || m_ordinal > 0)) {
            m_part = Part::closing;
            return put(p, Part::closing);
        }
        // "The final text of this decision will be contained in document A/71/49 (Vol. II)": an editors' remark that no verb governs
        if (begins_with(words, "the final text of ") || begins_with(words, "the final version of ") ||
            begins_with(words, "the text of this decision "))
            return put(p, Part::operative);
        Label label = read_label(words);
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
            Label const inner = read_label(rest);
            std::string_view verb_at = rest;
            if (inner.kind == Label::Kind::letter) {
                m_numbering.letter(inner.text);
                verb_at = rest.substr(inner.length);
            }
            m_treatment = m_openings.read(verb_at).treatment;
            if (m_treatment.empty() && is_statement(verb_at)) m_treatment = m_openings.treatment_of_statement(verb_at);
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
        if (tells_decision(words) || (m_statement && is_statement(words))) {
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

    void in_closing(Paragraph& p, std::string_view words) {
        Label const label = read_label(words);
        if (is_closing(words) || is_date_line(words) || words.size() < 60) return put(p, Part::closing);
        if (tells_decision(words)) {
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

    void in_annex(Paragraph& p, std::string_view words) {
        Label const label = read_label(words);
        std::string_view const rest = words.substr(label.length);
        Opening const opening = m_openings.read(rest);
        bool const governs = governs_in_annex(opening, rest, label.kind == Label::Kind::number, m_resolution);
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

    void in_body(Paragraph& p, std::string_view words) {
        Label const label = read_label(words);
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

    std::vector<Paragraph>& m_all;
    std::vector<std::string_view> const& m_heads;
    std::string_view m_source;
    Catalogue const& m_catalogue;
    OpeningReader const& m_openings;
    std::vector<Document> m_documents;
    DocumentStarts m_parts;
    std::string const m_stem_symbol = symbol_from_source(m_source);
    bool m_draft = false;       // the input may be a draft of one
    bool m_resolution = false;  // the input holds resolutions or decisions

    Numbering m_numbering;
    Part m_part = Part::masthead;
    std::string m_treatment, m_speaker, m_outer;
    bool m_quoted = false, m_statement = false, m_presidential = false, m_fragment = false, m_numbers_seen = false;
    unsigned m_ordinal = 0, m_unnumbered = 0;
};

}  // namespace

std::vector<Document> build_documents(std::vector<Paragraph> paragraphs, std::vector<std::string_view> const& heads,
                                      std::string_view source, Catalogue const& catalogue, OpeningReader const& openings) {
    return Builder{paragraphs, heads, source, catalogue, openings}.run();
}

}  // namespace recital::segmenting
