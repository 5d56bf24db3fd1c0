// SPDX-License-Identifier: BSL-1.0
#pragma once

// Private to store/: documents as the tables hold them.

#include "store/corpus.hpp"
#include "store/detail/database.hpp"

#include <functional>
#include <vector>

namespace recital {

struct Corpus::Connection {
    explicit Connection(std::string const& path) : database{path, Database::Mode::read} {}
    Database database;
};

void each_stored_document(Database const& database, DocumentChoice const& choice, std::function<void(CitedDocument)> const& use);
[[nodiscard]] std::vector<CitedDocument> stored_documents(Database const& database, DocumentChoice const& choice);

}  // namespace recital
