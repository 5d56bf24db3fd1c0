// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/problem.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>

namespace recital {

/// How diagrams look (data/style.tsv): Graphviz attributes by what they are for and by its name.
/// "kind"/"resolution", "stance"/"mandating", "relation"/"adopted_by", "part"/"footnote", "diagram"/"".
struct Style {
    struct Look {
        std::string color;   ///< "#1f5a8a"
        std::string fill;    ///< of boxes
        std::string line;    ///< Graphviz style: "solid", "dashed", "dotted", "bold"
        std::string width;   ///< of lines, points
        std::string words;   ///< as it stands in the legend
    };
    std::unordered_map<std::string, Look> looks;  ///< by "subject/name"

    /// The look of subject/name, else of subject/"other", else black and solid.
    [[nodiscard]] Look const& of(std::string_view subject, std::string_view name) const;
};

/// The style of data/style.tsv as built in.
[[nodiscard]] Style const& default_style();

/// Reads a table like data/style.tsv: subject, name, color, fill, line, width, words. A row of another shape or with a
/// colour that is none is a Problem with its line.
[[nodiscard]] std::variant<Style, Problem> style_from_tsv(std::string_view tsv, std::string_view source);

}  // namespace recital
