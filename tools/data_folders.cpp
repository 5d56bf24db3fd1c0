// SPDX-License-Identifier: BSL-1.0
#include "tools/data_folders.hpp"

#include "read/catalogue.hpp"
#include "read/installation.hpp"
#include "read/prepared_tables.hpp"
#include "tools/exit_status.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace recital::tools {

namespace {

namespace fs = std::filesystem;

bool is_folder(fs::path const& path) {
    std::error_code failure;
    return fs::is_directory(path, failure);
}

fs::path own_data_folder() {
    if (char const* const named = std::getenv("RECITAL_DATA"); named != nullptr && *named != '\0') {
        if (!is_folder(named)) throw ArgumentError{"RECITAL_DATA: " + std::string{named} + " is no folder"};
        return named;
    }
    if (fs::path installed = installed_data(); !installed.empty()) return installed;
    throw ArgumentError{"the tables of instruments, organs and verbs are missing; set RECITAL_DATA to the folder that holds them"};
}

/// The image made of these tables when the program was built, beside the program or where it is installed; nullptr where there is none.
std::shared_ptr<TableImage const> prepared(fs::path const& folder) {
    fs::path const image = installed_image();
    return image.empty() ? nullptr : open_table_image(image, table_folder_hash(folder));
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
    Catalogue catalogue =
        folders.size() == 1 ? read_catalogue(folders.front(), prepared(folders.front()), problems) : read_catalogue(folders, problems);
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
