// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "draw/draw.hpp"
#include "tools/console.hpp"
#include "tools/options.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace recital::tools {

/// The style table of the last data folder that has one (style.tsv), else the one built in; what is wrong with it is
/// reported to the console and the built-in one taken.
[[nodiscard]] Style load_style(std::vector<std::filesystem::path> const& folders, Console& console);

/// Draws. Throws OutputError where the layout cannot be made.
[[nodiscard]] Drawing drawn(CitationGraph const& graph, DrawOptions const& options, Style const& style);

/// Throws ArgumentError where a PNG or PDF would be written to a terminal.
void refuse_binary_on_terminal(ResultOptions const& options, std::string const& format);

}  // namespace recital::tools
