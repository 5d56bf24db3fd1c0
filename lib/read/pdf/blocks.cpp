// SPDX-License-Identifier: BSL-1.0
#include "read/pdf/blocks.hpp"

#include "read/pdf/furniture.hpp"
#include "read/pdf/notes.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace recital::pdf {

namespace {

class PageBlocks {
public:
    explicit PageBlocks(std::vector<LaidPage>& pages) : m_pages{pages}, m_type{pages}, m_notes{m_type}, m_paragraphs{m_type} {}

    std::vector<DraftBlock> make() {
        std::vector<std::vector<bool>> const furniture = find_page_furniture(m_pages, m_type.body());
        for (m_page = 0; m_page < m_pages.size(); ++m_page) add_page(furniture[m_page]);
        mark_endnotes();
        join_paragraphs(m_blocks, m_pages);
        return std::move(m_blocks);
    }

private:
    void add_page(std::vector<bool> const& furniture) {
        LaidPage& page = m_pages[m_page];
        std::vector<Line> text;
        std::vector<Line> feet;
        for (std::size_t i = 0; i < page.lines.size(); ++i) {
            if (!furniture[i])
                text.push_back(std::move(page.lines[i]));
            else if (text.empty())
                add_furniture(std::move(page.lines[i]));
            else
                feet.push_back(std::move(page.lines[i]));
        }
        for (Region& region : read_in_order(std::move(text), page.words)) add_region(std::move(region), page.words);
        for (Line& line : feet) add_furniture(std::move(line));
        for (Line& line : page.turned) add_furniture(std::move(line));
    }

    void add_region(Region region, std::vector<Word> const& words) {
        ++m_region;
        RegionNotes notes = m_notes.take(region, words);
        for (DraftBlock& block : m_paragraphs.make(std::move(region), words)) add(std::move(block));
        for (Line& line : notes.rule) add_furniture(std::move(line));
        for (FoundNote& note : notes.notes) {
            DraftBlock block;
            block.role = BlockRole::note;
            block.continues = note.continues;
            block.number = std::move(note.number);
            block.lines = std::move(note.lines);
            add(std::move(block));
        }
    }

    void add_furniture(Line line) {
        DraftBlock block;
        block.role = BlockRole::furniture;
        block.lines.push_back(std::move(line));
        add(std::move(block));
    }

    void add(DraftBlock block) {
        block.page = m_page;
        block.region = m_region;
        m_blocks.push_back(std::move(block));
    }

    /// Paragraphs that begin with a raised mark which the text before them has and no footnote takes: notes at the end of the text.
    void mark_endnotes() {
        std::set<std::string> open;
        std::set<std::string> taken;
        for (DraftBlock const& block : m_blocks)
            if (block.role == BlockRole::note) taken.insert(block.number);
        for (DraftBlock& block : m_blocks) {
            if (block.role != BlockRole::paragraph || block.lines.empty()) continue;
            std::vector<Word> const& words = m_pages[block.page].words;
            OpeningMark const mark = opening_mark(block.lines.front(), words);
            if (mark.raised && open.count(mark.number) > 0) {
                block.role = BlockRole::note;
                block.number = mark.number;
                continue;
            }
            for (Line const& line : block.lines)
                for (Piece const& piece : line.pieces)
                    for (PieceMark const& found : marks_of(piece, words))
                        if (taken.count(found.number) == 0) open.insert(found.number);
        }
    }

    std::vector<LaidPage>& m_pages;
    TypeArea m_type;
    NoteTaker m_notes;
    ParagraphMaker m_paragraphs;
    std::vector<DraftBlock> m_blocks;
    std::size_t m_page = 0;
    std::size_t m_region = 0;
};

}  // namespace

std::vector<DraftBlock> blocks_of(std::vector<LaidPage>& pages) { return PageBlocks{pages}.make(); }

}  // namespace recital::pdf
