// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "identity/written.hpp"
#include "segment/detail/document_starts.hpp"
#include "segment/detail/letters.hpp"
#include "segment/detail/numbering.hpp"
#include "segment/detail/sections.hpp"
#include "segment/detail/structure.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace recital::segmenting {

/// The walk through the paragraphs that build_documents() makes: knows in which part of which document it is.
class StructureBuilder {
public:
    StructureBuilder(std::vector<Paragraph>& paragraphs, std::vector<Stated> const& stated, std::vector<std::string_view> const& heads,
                     std::string_view source, Catalogue const& catalogue, OpeningReader const& openings)
        : m_all{paragraphs}, m_stated{stated}, m_heads{heads}, m_source{source}, m_catalogue{catalogue}, m_openings{openings} {}

    /// The documents; moves the paragraphs into them. Call once. O(bytes).
    std::vector<Document> run();

private:
    [[nodiscard]] std::string_view text(std::size_t i) const { return m_all[i].view.chars(); }

    /// Reads paragraphs [begin, end) as one document.
    void document(std::size_t begin, std::size_t end);

    /// Operative paragraphs whose numbers the text has lost: they are counted.
    void count_operative(std::size_t begin, std::size_t end);

    /// Reads a paragraph with what its format states of it: a number that does not stand in its words is put before them.
    void classify_as_stated(std::size_t i, std::size_t end, std::size_t heading_at);

    /// A cell of a table in the text: it opens nothing, "1." or "Recalling" may be its first word.
    void put_cell(Paragraph& p, Stated const& stated);

    /// A paragraph whose part the markup states: its number, verb and speaker are read as in that part.
    void in_stated_part(Paragraph& p, std::string_view t, Part part, bool heading);

    void in_stated_preamble(Paragraph& p, std::string_view t, std::string_view words);

    /// Gives paragraph i its part and hands it to what reads that part; `t` are its words, label included.
    void classify(std::size_t i, std::string_view t, bool heading, std::size_t end, std::size_t heading_at);

    void put(Paragraph& p, Part part) {
        p.part = part;
        p.speaker = m_speaker;
        p.quoted_draft = m_quoted;
        p.section = m_sections.path();
    }

    [[nodiscard]] std::string canonical(std::string_view name) const {
        Organ const* organ = m_catalogue.organ_named(name);
        return organ == nullptr ? std::string{name} : organ->name;
    }

    /// Whether an organ begins to speak with this line. In a report its name may stand alone in a table or heading: without a sign
    /// behind it, what follows must be such a paragraph.
    [[nodiscard]] bool speaks(std::string_view words, std::size_t i, std::size_t end) const;

    /// Takes a section's mark: below it a resolution begins anew with what it recalls, where that stands there.
    void note_section(std::size_t i, std::string_view words, std::size_t end);

    /// Whether preambular paragraphs come behind paragraph i, before one with a number.
    [[nodiscard]] bool preamble_ahead(std::size_t i, std::size_t end) const;

    /// Whether the heading stands in a table of contents: its page's number follows.
    [[nodiscard]] bool in_contents(std::size_t i, std::size_t end) const;

    // What is read of a paragraph in each part; where it turns out to be of another, it goes there.
    void in_masthead(Paragraph& p, std::string_view words, std::size_t i, std::size_t end, std::size_t heading_at);

    void in_resolution(Paragraph& p, std::string_view t, std::string_view words);

    void in_closing(Paragraph& p, std::string_view words);

    void in_annex(Paragraph& p, std::string_view words);

    void in_body(Paragraph& p, std::string_view words);

    std::vector<Paragraph>& m_all;
    std::vector<Stated> const& m_stated;
    std::vector<std::string_view> const& m_heads;
    std::string_view m_source;
    Catalogue const& m_catalogue;
    OpeningReader const& m_openings;
    std::vector<Document> m_documents;
    DocumentStarts m_parts;
    Identifier const m_named = identify_file_name(stem_of(m_source));  // what the file is named after
    bool m_draft = false;       // the input may be a draft of one
    bool m_resolution = false;  // the input holds resolutions or decisions

    Numbering m_numbering;
    Sections m_sections;
    std::size_t m_resolution_section = 0;  // the last paragraph that is a section's mark within a resolution
    Part m_part = Part::masthead;
    std::string m_treatment, m_speaker, m_outer;
    bool m_quoted = false, m_statement = false, m_presidential = false, m_fragment = false, m_numbers_seen = false;
    unsigned m_ordinal = 0, m_unnumbered = 0;
};

}  // namespace recital::segmenting
