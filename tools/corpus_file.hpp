// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/citation.hpp"
#include "model/problem.hpp"

#include <optional>
#include <string>
#include <vector>

namespace recital::tools {

/// Whether this names a regular file that is a corpus file, told by its first bytes. O(1).
[[nodiscard]] bool is_corpus_file(std::string const& path);

/// All documents of a corpus file, each once for each file that held it, `with_passages` with the sentences of the citations. What is wrong
/// with the file is added to the problems.
[[nodiscard]] std::optional<std::vector<CitedDocument>> kept_documents(std::string const& path, bool with_passages,
                                                                       std::vector<Problem>& problems);

/// What stands for the tables that the program reads with: a hash of their names and bytes, in the order in which they lie over one
/// another. `added` as for data_folders(), which says what it throws. O(bytes of the tables).
[[nodiscard]] std::string data_version(std::vector<std::string> const& added);

}  // namespace recital::tools
