// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace recital {

/// What stands for the tables that documents are read with: a hash of their names and bytes, in the order in which the folders lie over
/// one another. How diagrams look has no part in it. O(bytes of the tables).
[[nodiscard]] std::string data_version(std::vector<std::filesystem::path> const& folders);

}  // namespace recital
