// SPDX-License-Identifier: BSL-1.0
#include "tools/data_folders.hpp"

#include "read/own_tables.hpp"
#include "tools/exit_status.hpp"

#include <algorithm>

namespace recital::tools {

namespace {

namespace fs = std::filesystem;

bool is_folder(fs::path const& path) {
    std::error_code failure;
    return fs::is_directory(path, failure);
}

fs::path own_data_folder() {
    fs::path own = own_data();
    if (own.empty())
        throw ArgumentError{"the tables of instruments, organs and verbs are missing; set RECITAL_DATA to the folder that holds them"};
    if (!is_folder(own)) throw ArgumentError{"RECITAL_DATA: " + own.string() + " is no folder"};
    return own;
}

}  // namespace

std::vector<fs::path> data_folders(std::vector<std::string> const& added) {
    std::vector<fs::path> folders{own_data_folder()};
    for (std::string const& folder : added) {
        if (!is_folder(folder)) throw ArgumentError{"--data: " + folder + " is no folder"};
        folders.emplace_back(folder);
    }
    return folders;
}

Catalogue load_catalogue(std::vector<fs::path> const& folders, Console& console) {
    std::vector<Problem> problems;
    Catalogue catalogue = read_own_tables(folders, problems);
    console.report(problems);
    return catalogue;
}

std::optional<fs::path> data_file(std::vector<fs::path> const& folders, std::string const& name) {
    auto const holds = [&name](fs::path const& folder) {
        std::error_code failure;
        return fs::is_regular_file(folder / name, failure);
    };
    auto const found = std::find_if(folders.rbegin(), folders.rend(), holds);
    if (found == folders.rend()) return std::nullopt;
    return *found / name;
}

}  // namespace recital::tools
