// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/problem.hpp"

#include <map>
#include <string>
#include <string_view>
#include <variant>

namespace recital {

/// How one thing looks in a diagram, in words of Graphviz.
struct Look {
    std::string color = "#000000";  ///< of outlines and arrows: "#rrggbb"
    std::string fill = "none";      ///< of boxes: "#rrggbb" or "none"
    std::string line = "solid";     ///< "solid", "dashed", "dotted", "bold" or "rounded"
    std::string width = "1";        ///< of lines, points
    std::string shape = "box";      ///< of boxes ("box", "note", "folder") or arrowheads ("normal", "tee", …)
    std::string words;              ///< as it stands in the legend
};

/// How diagrams look: the rows of data/style.tsv.
struct Style {
    std::map<std::string, Look, std::less<>> looks;  ///< by "subject/name": "kind/resolution", "stance/mandating"

    /// The look of subject/name, else of subject/"other", else a black solid one. O(log looks).
    [[nodiscard]] Look const& of(std::string_view subject, std::string_view name) const;
};

/// The style of data/style.tsv as it was when the program was built.
[[nodiscard]] Style const& default_style();

/// Reads a table like data/style.tsv: subject, name, color, fill, line, width, shape, words, in this order under a header.
/// A row with other cells, or with a colour, line, width or shape that is none, is a Problem with its line.
[[nodiscard]] std::variant<Style, Problem> style_from_tsv(std::string_view tsv, std::string_view source);

}  // namespace recital
