// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/problem.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace recital {

/// How one thing looks in a diagram, in words of Graphviz.
struct Look {
    std::string color = "#000000";  ///< of outlines and arrows: "#rrggbb"
    std::string fill = "none";      ///< of boxes: "#rrggbb" or "none"
    std::string line = "solid";     ///< "solid", "dashed", "dotted", "bold", "rounded", "cut" (corners) or "double"
    std::string width = "1";        ///< of lines, points
    std::string shape = "box";      ///< of boxes ("box", "note", "folder") or arrowheads ("normal", "tee", …)
    std::string words;              ///< as it stands in the legend
};

/// What colours and lines diagrams have: the rows of a table of data/themes/.
struct Theme {
    std::map<std::string, Look, std::less<>> looks;  ///< by "subject/name": "kind/resolution", "stance/mandating", "page/text"

    /// The look of subject/name, else of subject/"other", else a black solid one. O(log looks).
    [[nodiscard]] Look const& of(std::string_view subject, std::string_view name) const;
};

/// The theme of data/themes/light.tsv as it was when the program was built.
[[nodiscard]] Theme const& default_theme();

/// A theme that was built in: "light", "dark" (light on dark) or "print" (no colours; lines and shapes tell all apart).
[[nodiscard]] std::optional<Theme> built_in_theme(std::string_view name);

/// Reads a table like those of data/themes/: subject, name, color, fill, line, width, shape, words, in this order under a
/// header. Its rows are laid over those of `base`: the same subject and name take their place, others are added.
/// A row with other cells, or with a colour, line, width or shape that is none, is a Problem with its line. O(bytes).
[[nodiscard]] std::variant<Theme, Problem> theme_from_tsv(std::string_view tsv, std::string_view source, Theme base = {});

}  // namespace recital
