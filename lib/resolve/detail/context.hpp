// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "resolve/detail/organs_named.hpp"
#include "resolve/detail/tables.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace recital {

/// All that is known of a document before its mentions are decided. Nothing in it changes while they are; answers to repeated
/// questions are kept, so that it is for one thread.
class Context {
public:
    Context(Resolver::Tables const& tables, Text const& text, Document const& document, Reading const& reading);

    Resolver::Tables const& tables;
    Catalogue const& catalogue;
    Words const& words;
    Text const& text;
    Document const& document;
    std::vector<Mention> const& mentions;
    Reading const& reading;
    OrgansNamed organs;

    [[nodiscard]] Paragraph const& paragraph_of(Mention const& mention) const { return document.paragraphs[mention.paragraph]; }
    [[nodiscard]] std::string_view view_of(Mention const& mention) const { return paragraph_of(mention).view.chars(); }
    /// Whether it stands in the document's title lines.
    [[nodiscard]] bool in_masthead(Mention const& mention) const { return paragraph_of(mention).part == Part::masthead; }
    /// Whether these very words stand before it.
    [[nodiscard]] bool preceded(Mention const& mention, std::string_view said) const;
    /// Whether words of the list stand before it. O(words).
    [[nodiscard]] bool preceded_by_any(Mention const& mention, WordList const& list) const;

    /// The mention as it stands in the source; its words end where a page does.
    [[nodiscard]] Span span_of(Mention const& mention) const;
    [[nodiscard]] std::string words_of(Mention const& mention) const;
    /// Its pinpoint as printed, empty where there is none.
    [[nodiscard]] std::string pinpoint_of(Mention const& mention) const;

    /// The number of the article it is cited by ("article 12", "Article XIV"); 0 where there is none.
    [[nodiscard]] int article_of(Mention const& mention) const;
    /// Whether an instrument has an article of that number, as far as its last one is listed; 0 is one of any.
    [[nodiscard]] bool has_article(std::string const& instrument, int article) const;

    /// Where its sentence begins and ends in the view; no farther than a sentence of running text goes.
    [[nodiscard]] std::size_t sentence_begin(Mention const& mention) const;
    [[nodiscard]] std::size_t sentence_end(Mention const& mention) const;

    /// Whether the letters stand in the document's own title.
    [[nodiscard]] bool in_own_title(std::string const& letters) const;
    /// Index of the paragraph that is the footnote of that number.
    [[nodiscard]] std::optional<std::uint32_t> footnote(std::string const& number) const;
    /// The footnote before a paragraph.
    [[nodiscard]] std::optional<std::uint32_t> footnote_before(std::uint32_t paragraph) const;
    /// Whether the letters stand anywhere in the document. O(document).
    [[nodiscard]] bool names(std::string_view letters) const;
    /// Whether a paragraph speaks of resolutions at all. O(paragraph) once.
    [[nodiscard]] bool speaks_of_resolutions(std::uint32_t paragraph) const;

    // Look-ups in the listed instruments, O(instruments) once for each different question.

    /// "the Programme of Action" in a text about the International Conference on Population and Development: the listed instrument
    /// of that noun whose title names a conference that the document names too; the longest such name decides. nullptr if none does.
    [[nodiscard]] Instrument const* of_a_conference(std::string const& noun) const;
    /// The listed instruments called "Protocol to the Convention …": `name` is "Protocol", `parent` the letters of the other's title.
    [[nodiscard]] std::vector<Instrument const*> const& belonging(std::string const& name, std::string const& parent) const;
    /// "Protocol relating to the Status of Refugees" for the noun "protocol", the parent's noun "convention" and the letters of its title;
    /// nullptr where no listed title differs from the parent's in the noun alone.
    [[nodiscard]] Instrument const* of_same_matter(std::string const& noun, std::string const& parent_noun,
                                                   std::string const& parent) const;
    /// The only listed instrument whose title begins so, or nullptr.
    [[nodiscard]] Instrument const* only_beginning(std::string const& beginning) const;

    /// How well an organ fits a mention, both by their index (organ << 32 | mention); kept by choose_organ().
    mutable std::unordered_map<std::uint64_t, double> fits;

private:
    std::string m_own_title;                                     ///< letters_of() the document's title
    std::unordered_map<std::string, std::uint32_t> m_footnotes;  ///< number → paragraph
    std::vector<std::uint32_t> m_notes;                          ///< the paragraphs that are footnotes, in order
    mutable std::string m_letters;                               ///< letters_of() the whole document, made when first asked for
    /// Where the sentences of the paragraph asked for last end.
    [[nodiscard]] std::vector<std::uint32_t> const& sentence_ends(std::uint32_t paragraph) const;
    mutable std::uint32_t m_ends_of = 0xFFFF'FFFF;
    mutable std::vector<std::uint32_t> m_ends;
    mutable std::unordered_map<std::uint32_t, bool> m_of_resolutions;
    mutable std::unordered_map<std::string, Instrument const*> m_of_conferences;
    mutable std::unordered_map<std::string, std::vector<Instrument const*>> m_belonging;
    mutable std::unordered_map<std::string, Instrument const*> m_beginnings;
    mutable std::unordered_map<std::string, Instrument const*> m_of_same_matter;
};

}  // namespace recital
