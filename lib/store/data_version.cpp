// SPDX-License-Identifier: BSL-1.0
#include "store/data_version.hpp"

#include "store/content_hash.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace recital {

std::string data_version(std::vector<std::filesystem::path> const& folders) {
    namespace fs = std::filesystem;
    std::string digests;
    for (fs::path const& folder : folders) {
        std::vector<std::string> tables;
        std::error_code failure;
        for (fs::recursive_directory_iterator entry{folder, failure}, end; !failure && entry != end; entry.increment(failure)) {
            std::string const name = entry->path().lexically_relative(folder).generic_string();
            // How diagrams look has no part in what is read.
            bool const read = !name.starts_with("samples/") && !name.starts_with("styles/") && !name.starts_with("themes/");
            if (read && (name.ends_with(".tsv") || name.ends_with(".txt"))) tables.push_back(name);
        }
        std::sort(tables.begin(), tables.end());
        for (std::string const& table : tables) {
            std::ifstream file{folder / table, std::ios::binary};
            std::string const bytes{std::istreambuf_iterator<char>{file}, {}};
            digests += table + ' ' + content_hash(bytes) + '\n';
        }
        digests += '\n';
    }
    return content_hash(digests);
}

}  // namespace recital
