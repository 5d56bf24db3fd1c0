// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace recital {

/// What a style of diagram shows and how it sets it out: the rows of a table of data/styles/. Colours are the Theme's.
struct DiagramStyle {
    enum class Show : std::uint8_t { surroundings, main_path, series, communities };
    enum class Columns : std::uint8_t { distance, years, rank, members, communities };
    enum class Lanes : std::uint8_t { none, organ, kind };

    Show show = Show::surroundings;       ///< which vertices
    Columns columns = Columns::distance;  ///< what stands in one column (or row, where it flows down)
    Lanes lanes = Lanes::none;            ///< bands across the columns
    bool groups = false;                  ///< frames for what is cited, by kind and organ
    bool down = false;                    ///< from top to bottom in the place of from left to right
    bool untangled = false;               ///< order in a column by fewest crossings, not by date
    bool reduced = false;                 ///< leave out arrows that others imply (transitive reduction)
    bool each_step = false;               ///< of too many vertices show as many of each step from the focus, not the nearest
    std::size_t depth = 1;                ///< steps from the focus
    std::size_t top = 120;                ///< vertices at most
    double box = 200;                     ///< width of a box, points
    std::size_t title_lines = 2;          ///< of a title in a box; 0: no titles
    std::size_t brief_above = 60;         ///< of more vertices than this the titles stand in the tooltips only
    std::size_t key_routes = 0;           ///< of the main path: through so many of the heaviest links; 0: the one heaviest path
    bool manner = true;                   ///< say in the box how it is cited
    std::string words;                    ///< how the diagram is read, a sentence for its foot
};

/// A style that was built in: "ego", "chain", "timeline", "series", "mainpath", "overview".
[[nodiscard]] std::optional<DiagramStyle> built_in_style(std::string_view name);

/// The names of those, in alphabetical order.
[[nodiscard]] std::vector<std::string> built_in_style_names();

/// Reads a table like those of data/styles/: setting, value under a header. Settings that are not given keep the value they
/// have in `base`. An unknown setting or a value it cannot have is a Problem with its line, which names what it can have. O(bytes).
[[nodiscard]] std::variant<DiagramStyle, Problem> style_from_tsv(std::string_view tsv, std::string_view source, DiagramStyle base = {});

}  // namespace recital
