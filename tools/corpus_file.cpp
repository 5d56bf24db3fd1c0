// SPDX-License-Identifier: BSL-1.0
#include "tools/corpus_file.hpp"

#include "report/passages.hpp"
#include "store/corpus.hpp"
#include "store/data_version.hpp"
#include "tools/data_folders.hpp"

#include <array>
#include <filesystem>
#include <fstream>

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

std::string data_version(std::vector<std::string> const& added) { return recital::data_version(data_folders(added)); }

}  // namespace recital::tools
