// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"
#include "model/citation.hpp"
#include "store/store_error.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// Whether a file's first bytes (100 are enough) are those of a corpus file. O(1).
[[nodiscard]] bool looks_like_corpus(std::string_view bytes) noexcept;

/// Makes the sentence of a citation of the text of its paragraph and the citation's bytes in it.
using Quote = std::function<Passage(std::string_view paragraph, Span own)>;

/// Which documents are wanted, and with what.
struct DocumentChoice {
    std::vector<std::string> about;  ///< ids: documents of these symbols, and those that cite one; none: all documents
    Quote quote;                     ///< where given, CitedDocument::passages are filled
    bool every_file = false;         ///< a document once for each file that holds it; otherwise once
};

/// How much a corpus file holds.
struct CorpusSize {
    std::size_t files = 0, vanished = 0, documents = 0, citations = 0, instruments = 0, problems = 0;
    std::size_t repeated = 0;  ///< documents of a symbol that another one has too
    std::int64_t revision = 0;
};

/// A corpus file that is read: one state of it, whatever is written meanwhile. All throw StoreError.
class Corpus {
public:
    /// Opens the file, which is not changed.
    explicit Corpus(std::string const& path);
    ~Corpus();
    Corpus(Corpus&&) noexcept;

    /// The graph as it was made when the file was last brought up to date; nothing where documents were added since and the run did not
    /// come to its end. `data` is the hash of the tables in use: a graph made with others is nothing too. O(V + E).
    [[nodiscard]] std::optional<CitationGraph> graph(std::string_view data) const;

    /// The documents in the order of their paths (path_before()), with their citations. O(citations).
    void each_document(DocumentChoice const& choice, std::function<void(CitedDocument)> const& use) const;
    [[nodiscard]] std::vector<CitedDocument> documents(DocumentChoice const& choice) const;

    /// The part of the graph that a question by name can be about: the vertices which have one of these keys or names with words that
    /// begin so (SearchedNames), what cites them, and these edges. Nothing where graph() gives nothing. O(found × log).
    [[nodiscard]] std::optional<CitationGraph> graph_about(std::string_view data, std::vector<std::string> const& keys,
                                                           std::string const& words) const;

    /// Lines of a listing: cells as they are, one row each.
    using Rows = std::vector<std::vector<std::string>>;
    /// symbol, path, language, version, of symbols that several documents have.
    [[nodiscard]] Rows versions() const;
    /// revision, what ("read", "vanished"), path, symbols, of files that changed after that revision.
    [[nodiscard]] Rows changes_since(std::int64_t revision) const;
    [[nodiscard]] CorpusSize size() const;

    /// From now on, what is asked of the file after that moment, or takes until then, throws StoreError.
    void end_at(std::chrono::steady_clock::time_point moment);

    struct Connection;
    [[nodiscard]] Connection const& connection() const noexcept { return *m_connection; }

private:
    std::unique_ptr<Connection> m_connection;
};

}  // namespace recital
