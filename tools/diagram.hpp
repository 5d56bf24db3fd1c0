// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "draw/draw.hpp"
#include "tools/console.hpp"
#include "tools/options.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace recital::tools {

/// The theme of that name: the rows of themes/NAME.tsv of all data folders, each laid over those before; a name that no
/// folder and not the program has throws ArgumentError that names those there are. What is wrong with a table is reported to the console
/// and the table left out.
[[nodiscard]] Theme load_theme(std::vector<std::filesystem::path> const& folders, std::string const& name, Console& console);

/// The style of that name, from styles/NAME.tsv, in the same way.
[[nodiscard]] DiagramStyle load_style(std::vector<std::filesystem::path> const& folders, std::string const& name, Console& console);

/// Draws, dated by $SOURCE_DATE_EPOCH or not at all. Throws OutputError where the layout cannot be made, ArgumentError where the style
/// lacks something to show.
[[nodiscard]] Drawing drawn(CitationGraph const& graph, DrawOptions options, Theme const& theme);

/// Throws ArgumentError where a PNG or PDF would be written to a terminal.
void refuse_binary_on_terminal(ResultOptions const& options, std::string const& format);

}  // namespace recital::tools
