// SPDX-License-Identifier: BSL-1.0
#include "tools/corpus_file.hpp"

#include "report/passages.hpp"
#include "store/content_hash.hpp"
#include "store/corpus.hpp"
#include "tools/data_folders.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace recital::tools {

bool is_corpus_file(std::string const& path) {
    std::error_code failure;
    if (path == "-" || !std::filesystem::is_regular_file(path, failure)) return false;
    std::array<char, 100> first{};
    std::ifstream file{path, std::ios::binary};
    file.read(first.data(), static_cast<std::streamsize>(first.size()));
    return looks_like_corpus({first.data(), static_cast<std::size_t>(file.gcount())});
}

std::optional<std::vector<CitedDocument>> kept_documents(std::string const& path, bool with_passages, std::vector<Problem>& problems) {
    try {
        DocumentChoice choice;
        choice.every_file = true;
        if (with_passages) choice.quote = passage_in;
        return Corpus{path}.documents(choice);
    } catch (StoreError const& error) {
        problems.push_back({path, 0, 0, error.problem, ""});
        return std::nullopt;
    }
}

std::string data_version(std::vector<std::string> const& added) {
    namespace fs = std::filesystem;
    std::string digests;
    for (fs::path const& folder : data_folders(added)) {
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

}  // namespace recital::tools
