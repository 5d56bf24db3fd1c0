// SPDX-License-Identifier: BSL-1.0
#include "read/own_tables.hpp"

#include "read/catalogue.hpp"
#include "read/detail/installation.hpp"
#include "read/prepared_tables.hpp"

#include <cstdlib>

namespace recital {

namespace fs = std::filesystem;

fs::path own_data() {
    char const* const named = std::getenv("RECITAL_DATA");
    return named != nullptr && *named != '\0' ? fs::path{named} : installed_data();
}

Catalogue read_own_tables(std::vector<fs::path> const& folders, std::vector<Problem>& problems) {
    fs::path const image = installed_image();
    if (folders.size() != 1 || image.empty()) return read_catalogue(folders, problems);
    return read_catalogue(folders.front(), open_table_image(image, table_folder_hash(folders.front())), problems);
}

}  // namespace recital
