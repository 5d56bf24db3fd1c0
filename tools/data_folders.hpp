// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/catalogue.hpp"
#include "tools/console.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace recital::tools {

/// The folders of tables, in the order in which they are laid over each other: the one of $RECITAL_DATA, else
/// installed_data(); then those the user added. Throws ArgumentError where there is none or an added one is no folder.
[[nodiscard]] std::vector<std::filesystem::path> data_folders(std::vector<std::string> const& added);

/// The tables of all folders; malformed rows are reported to the console.
[[nodiscard]] Catalogue load_catalogue(std::vector<std::filesystem::path> const& folders, Console& console);

/// The last of the folders that holds a file of that name, with it.
[[nodiscard]] std::optional<std::filesystem::path> data_file(std::vector<std::filesystem::path> const& folders, std::string const& name);

}  // namespace recital::tools
