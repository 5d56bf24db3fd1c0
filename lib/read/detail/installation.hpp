// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <filesystem>
#include <string_view>

namespace recital {

// Where the files are that belong to the program or the library: found from the place of whichever of the two this code runs in, so that
// an installation may be moved as a whole and no path of the machine it was built on is needed. Asked once, then O(1).

/// The folder of tables: share/recital/data beside the program or library, as a build folder and a Python package have it, else the one of
/// the installation (share/recital/data of its prefix). Empty where neither is a folder.
[[nodiscard]] std::filesystem::path installed_data();

/// The image that was made of the tables (prepared_tables.hpp): beside the program or library in a build folder, else beside the folder of
/// tables. Empty where there is none.
[[nodiscard]] std::filesystem::path installed_image();

/// A program that recital calls ("recital-pdf"): beside the program or library, else in the installation's folder for such programs
/// (libexec/recital of its prefix). Empty where neither may be executed.
[[nodiscard]] std::filesystem::path installed_program(std::string_view name);

}  // namespace recital
