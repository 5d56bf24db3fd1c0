// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recital::segmenting {

/// The sections a text is divided into, as their marks come: "I", "II" … and "A", "B" …, alone on their line ("II", "A.", "Section II")
/// or with a title behind them ("II. Recommendations"). Marks come in order: the first of a kind opens a level, each further one follows
/// the one before it, so that an initial or a table's column is none.
class Sections {
public:
    /// Reads a paragraph; true where it is the next mark. O(1).
    bool take(std::string_view words);

    /// Where the text is now: "I", "A", "II B"; empty before the first mark.
    [[nodiscard]] std::string const& path() const noexcept { return m_path; }

    void reset();

private:
    enum class Numbering : unsigned char { roman, letters };
    struct Level {
        Numbering numbering;
        unsigned number;
        std::string mark;
    };

    bool open(Numbering numbering, unsigned number, std::string_view mark);

    std::vector<Level> m_levels;
    std::string m_path;
    bool m_numerals_below = false;  // letters have numerals below them
};

}  // namespace recital::segmenting
