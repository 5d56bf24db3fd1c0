// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/console.hpp"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace recital::tools {

/// Looks through a command as it was parsed, before it does anything: a result (-o, --bib, --text-out) that names no file, that is
/// named for two results, or that is one of the files the command reads, by whatever path or link, is refused. Files in folders that are
/// read count too. A corpus file that recital index brings up to date is no result in this sense. From here on the inputs are
/// known to refuse_to_overwrite(). Throws ArgumentError. O(1) unless a result is there already, else O(n log n) in the inputs.
void keep_inputs(CLI::App const& command);

/// What list_inputs() makes of `named`, with its problems reported: without what this run itself writes into a folder that it
/// reads (its --text-out, its -o where that is a folder, what standard output is redirected to). Looks once more whether a result
/// is among what is read, as `named` may come from a list. Throws ArgumentError.
[[nodiscard]] std::vector<std::string> inputs_to_read(std::vector<std::string> const& named, bool follow, Console& console);

/// Throws ArgumentError where the file at `path` is one that the command reads. Several threads may call it.
void refuse_to_overwrite(std::string const& path);

}  // namespace recital::tools
