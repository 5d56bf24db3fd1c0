// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/layout.hpp"
#include "read/detail/label.hpp"
#include "read/pdf/columns.hpp"
#include "read/pdf/type.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace recital::pdf {

/// Lines that belong together, before they are written.
struct DraftBlock {
    BlockRole role = BlockRole::paragraph;
    bool continues = false;
    std::string number;  ///< of a note
    std::string place;   ///< "table 1 row 2 column 3"
    std::vector<Line> lines;
    std::size_t page = 0;    ///< index
    std::size_t region = 0;  ///< counted over all pages
    float margin = 0;        ///< where the lines of its region end, points
};

/// Groups the lines of regions into paragraphs, headings and rows of tables.
class ParagraphMaker {
public:
    explicit ParagraphMaker(TypeArea const& type) : m_type{type} {}

    /// The blocks of one region of a page. A block begins below a gap, where the type changes, with a number, letter or bullet
    /// behind the end of a clause, at an indent, and behind a line that had room for the next word. O(lines log lines).
    [[nodiscard]] std::vector<DraftBlock> make(Region region, std::vector<Word> const& words);

private:
    TypeArea const& m_type;
    std::size_t m_tables = 0;
};

/// Finds the paragraphs that go on in the next column or page: the last of a region breaks off at a full line, and the first of the
/// next region does not open one: by an indent, where paragraphs of this file begin so (a third of those of two lines and more), else
/// by its words. Notes and furniture between them do not matter. O(blocks).
void join_paragraphs(std::vector<DraftBlock>& blocks, std::vector<LaidPage> const& pages);

}  // namespace recital::pdf
