// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/detail/docx_styles.hpp"
#include "read/detail/number_format.hpp"

#include <pugixml.hpp>

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace recital {

/// Counts the numbered paragraphs of a document as Word does (word/numbering.xml; ECMA-376 part 1, 17.9): lists of one
/// abstract definition count on together, a startOverride begins anew at its list's first paragraph, a level begins anew
/// below each paragraph of a higher one (or of the one lvlRestart names).
class DocxNumbering {
public:
    DocxNumbering() = default;
    DocxNumbering(pugi::xml_node numbering, DocxStyles const& styles);

    /// The label of the next paragraph of that list and level, with the blank that parts it from the text: "1. ", "(a) ", "• ".
    /// Empty for a list that does not exist and for levels without a label. The paragraph counts. O(levels).
    [[nodiscard]] std::string next(ListPlace const& place);

private:
    static constexpr std::size_t level_count = 9;

    struct Level {
        std::int64_t start = 1;
        NumberFormat format = NumberFormat::decimal;
        std::string text;            ///< "%1.%2"
        std::string style;           ///< paragraphs of this style are of this level
        std::optional<int> restart;  ///< the level above which this one begins anew, from 1; 0 for never
        bool legal = false;          ///< all numbers in it are shown in figures
        bool hidden = false;
        bool blank_after = true;
    };
    using Levels = std::array<Level, level_count>;
    struct List {
        int abstract = 0;
        std::map<std::size_t, Level> levels;         ///< that replace those of the abstract definition
        std::map<std::size_t, std::int64_t> starts;  ///< startOverride
        bool met = false;
    };
    struct Counters {
        std::array<std::int64_t, level_count> value{};
        std::array<bool, level_count> running{};
    };

    [[nodiscard]] static Level read_level(pugi::xml_node node);
    [[nodiscard]] Level const& level_of(List const& list, std::size_t level) const;
    [[nodiscard]] std::size_t level_at(List const& list, ListPlace const& place) const;
    [[nodiscard]] std::string label(List const& list, Counters const& counters, std::size_t level) const;

    std::map<int, Levels> m_abstract;
    std::map<int, List> m_lists;
    std::map<int, Counters> m_counters;  ///< by abstract definition
};

}  // namespace recital
