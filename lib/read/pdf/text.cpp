// SPDX-License-Identifier: BSL-1.0
#include "read/pdf/text.hpp"

#include "read/pdf/blocks.hpp"
#include "read/pdf/notes.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

namespace recital::pdf {

namespace {

constexpr std::uint32_t no_note = 0xFFFF'FFFFU;

/// A character that was written, for the links that cover it.
struct WrittenGlyph {
    Box box;
    Span bytes;
};

struct WrittenLine {
    Box box;
    std::size_t first = 0;  ///< glyphs [first, last)
    std::size_t last = 0;
};

/// A mark in the text, and where it stands.
struct MarkPlace {
    Span bytes;
    std::string number;
    std::size_t page = 0;
    std::size_t region = 0;
};

class TextWriter {
public:
    TextWriter(std::string const& source, std::vector<LaidPage>& pages) : m_pages{pages} { m_text.source = source; }

    Text write(std::vector<DraftBlock> blocks) {
        std::size_t page = 0;
        for (DraftBlock const& block : blocks) {
            for (; page < block.page; ++page) end_page(page);
            write_block(block);
        }
        for (; page < m_pages.size(); ++page) end_page(page);
        refer();
        return std::move(m_text);
    }

private:
    [[nodiscard]] std::uint32_t at() const noexcept { return static_cast<std::uint32_t>(m_text.bytes.size()); }

    void write_block(DraftBlock const& draft) {
        Layout& layout = m_text.layout;
        if (!m_text.bytes.empty() && m_text.bytes.back() == '\n') m_text.bytes.push_back('\n');
        Block block;
        block.extent.begin = at();
        block.role = draft.role;
        block.continues = draft.continues;
        block.number = draft.number;
        block.place = draft.place;
        for (std::size_t i = 0; i < draft.lines.size(); ++i) {
            if (i > 0) m_text.bytes.push_back('\n');
            bool const is_note = draft.role == BlockRole::note;
            write_line(draft.lines[i], draft, is_note && i == 0 && !draft.continues);
        }
        block.extent.end = at();
        m_text.bytes.push_back('\n');
        if (draft.role == BlockRole::note && !draft.continues)
            m_notes[draft.number].push_back({static_cast<std::uint32_t>(layout.blocks.size()), draft.page, draft.region});
        layout.blocks.push_back(std::move(block));
    }

    void write_line(Line const& line, DraftBlock const& draft, bool opens_note) {
        LaidPage const& page = m_pages[draft.page];
        WrittenLine written{line.box, m_glyphs.size(), 0};
        for (std::size_t k = 0; k < line.pieces.size(); ++k) {
            Piece const& piece = line.pieces[k];
            Word const& word = page.words[piece.word];
            if (k > 0 && piece.blank) m_text.bytes.append(piece.wide ? "    " : " ");
            std::uint32_t const begin = at();
            std::size_t const first = m_glyphs.size();
            for (Glyph const& glyph : word.glyphs) {
                std::uint32_t const from = at();
                append_glyph(m_text.bytes, glyph.code, piece.raise);
                m_glyphs.push_back({glyph.box, {from, at()}});
            }
            add_box(page, draft.page, word, {begin, at()}, k > 0 && !piece.blank);
            written.box.top = std::min(written.box.top, word.box.top);
            written.box.bottom = std::max(written.box.bottom, word.box.bottom);
            if (draft.role == BlockRole::furniture || (opens_note && k == 0)) continue;
            for (PieceMark& mark : marks_of(piece, page.words)) {
                Span const bytes{m_glyphs[first + mark.first].bytes.begin, m_glyphs[first + mark.last - 1].bytes.end};
                m_marks.push_back({bytes, std::move(mark.number), draft.page, draft.region});
            }
        }
        written.last = m_glyphs.size();
        m_lines.push_back(written);
    }

    /// Words that follow each other without a blank share a box.
    void add_box(LaidPage const& page, std::size_t number, Word const& word, Span bytes, bool with_last) {
        Box const box = seen_box(page, word.box);
        std::vector<PageBox>& boxes = m_text.layout.boxes;
        if (with_last && !boxes.empty() && boxes.back().extent.end == bytes.begin) {
            PageBox& last = boxes.back();
            last = {{last.extent.begin, bytes.end},  last.page,
                    std::min(last.left, box.left),   std::min(last.top, box.top),
                    std::max(last.right, box.right), std::max(last.bottom, box.bottom)};
            return;
        }
        boxes.push_back({bytes, static_cast<std::uint32_t>(number + 1), box.left, box.top, box.right, box.bottom});
    }

    void end_page(std::size_t number) {
        LaidPage const& page = m_pages[number];
        std::sort(m_lines.begin(), m_lines.end(), [](WrittenLine const& a, WrittenLine const& b) { return a.box.top < b.box.top; });
        float tallest = 0;
        for (WrittenLine const& line : m_lines) tallest = std::max(tallest, line.box.height());
        std::vector<Link> found;
        for (PageLink const& link : page.links) {
            Box box = link.box;
            if (page.quarter_turns != 0) box = upright_box(page, box);
            if (auto const span = covered(box, tallest)) found.push_back({*span, link.target});
        }
        std::stable_sort(found.begin(), found.end(), [](Link const& a, Link const& b) { return a.text.begin < b.text.begin; });
        for (Link& link : found) add_link(std::move(link));
        m_lines.clear();
        m_glyphs.clear();
        m_text.bytes.push_back('\f');
    }

    /// The bytes of the characters whose middle the box covers, in the line it covers most of.
    std::optional<Span> covered(Box const& box, float tallest) const {
        auto const from =
            std::partition_point(m_lines.begin(), m_lines.end(), [&](WrittenLine const& line) { return line.box.top < box.top - tallest; });
        std::optional<Span> best;
        std::size_t most = 0;
        for (auto line = from; line != m_lines.end() && line->box.top < box.bottom; ++line) {
            std::size_t count = 0;
            Span span;
            for (std::size_t i = line->first; i < line->last; ++i) {
                WrittenGlyph const& glyph = m_glyphs[i];
                float const x = (glyph.box.left + glyph.box.right) / 2;
                float const y = (glyph.box.top + glyph.box.bottom) / 2;
                if (x < box.left || x > box.right || y < box.top || y > box.bottom) continue;
                span = count++ == 0 ? glyph.bytes : Span{span.begin, glyph.bytes.end};
            }
            if (count <= most) continue;
            most = count;
            best = span;
        }
        return best;
    }

    /// A link over a line's end comes in two boxes: they are one link.
    void add_link(Link link) {
        std::vector<Link>& links = m_text.layout.links;
        if (!links.empty() && links.back().target == link.target && links.back().text.end <= link.text.begin) {
            std::string_view const between =
                std::string_view{m_text.bytes}.substr(links.back().text.end, link.text.begin - links.back().text.end);
            if (between.find_first_not_of(" \n") == std::string_view::npos) {
                links.back().text.end = link.text.end;
                return;
            }
        }
        links.push_back(std::move(link));
    }

    /// Ties the marks to their notes.
    void refer() {
        for (MarkPlace const& mark : m_marks) {
            auto const found = m_notes.find(mark.number);
            if (found == m_notes.end()) continue;
            std::uint32_t const note = note_of(mark, found->second);
            if (note != no_note) m_text.layout.references.push_back({mark.bytes, note});
        }
    }

    struct NotePlace {
        std::uint32_t block = 0;
        std::size_t page = 0;
        std::size_t region = 0;
    };

    static std::uint32_t note_of(MarkPlace const& mark, std::vector<NotePlace> const& notes) {
        // The notes of one number stand in the order of the text.
        auto const here = std::lower_bound(notes.begin(), notes.end(), mark.region,
                                           [](NotePlace const& note, std::size_t region) { return note.region < region; });
        if (here != notes.end() && (here->page == mark.page || here->page == mark.page + 1)) return here->block;
        if (here != notes.begin() && (here - 1)->page == mark.page) return (here - 1)->block;
        // A note that several marks share stands where the first of them does; notes at the end stand behind all.
        if (here != notes.begin()) return (here - 1)->block;
        return here != notes.end() ? here->block : no_note;
    }

    std::vector<LaidPage>& m_pages;
    Text m_text;
    std::vector<WrittenGlyph> m_glyphs;  ///< of this page
    std::vector<WrittenLine> m_lines;    ///< of this page
    std::vector<MarkPlace> m_marks;
    std::map<std::string, std::vector<NotePlace>> m_notes;
};

}  // namespace

Text text_of_pages(std::string const& source, std::vector<Page> pages) {
    std::vector<LaidPage> laid;
    laid.reserve(pages.size());
    for (Page& page : pages) laid.push_back(lay_lines(std::move(page)));
    std::vector<DraftBlock> blocks = blocks_of(laid);
    return TextWriter{source, laid}.write(std::move(blocks));
}

}  // namespace recital::pdf
