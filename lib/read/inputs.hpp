// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/problem.hpp"

#include <string>
#include <vector>

namespace recital {

/// Turns what the user named (files, folders, "-" for standard input) into the names to read, in that order.
/// A folder stands for the regular files in it and below it, sorted by name byte by byte, hidden ones left out;
/// a symbolic link that leads out of the folder that was named is left out, with one Problem, unless `follow`; each folder is walked
/// once, so that a loop of links ends, and none of a file system that the kernel makes up (/proc, /sys). What is named twice, also through
/// a link or through its folder, is read once. What `left_out` names (files, folders with all
/// below them) is passed over without a word where it is met in a folder. Names that do not exist, folders that cannot be listed or hold no
/// file, and dangling links each add one Problem and nothing to the result. O(n log n) in the entries walked.
[[nodiscard]] std::vector<std::string> list_inputs(std::vector<std::string> const& named, std::vector<Problem>& problems,
                                                   bool follow = false, std::vector<std::string> const& left_out = {});

}  // namespace recital
