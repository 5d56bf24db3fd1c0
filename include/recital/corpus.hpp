// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <recital/graph.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace recital::RECITAL_INLINE v1 {

/// What paragraphs are looked for; what is empty excludes nothing.
struct SearchQuery {
    std::string words;                ///< words are all wanted; "in quotes": side by side; word*: what begins so; OR and NOT between words
    std::vector<std::string> organs;  ///< of the document, by full name
    int from = 0, to = 0;             ///< years of the document
    std::vector<std::string> parts;   ///< "preamble"
    std::vector<std::string> verbs;   ///< that govern the paragraph
    std::vector<std::string> cites;   ///< ids: the paragraph cites one of these
    std::size_t limit = 20;
};

/// A paragraph that was found.
struct SearchHit {
    std::string document, title, date, source;
    std::string part, section, paragraph, verb;
    std::string words;  ///< around what was found, each word found between U+0001 and U+0002
};

struct CorpusSize {
    std::size_t files = 0, documents = 0, citations = 0, instruments = 0, problems = 0;
    std::int64_t revision = 0;
};

/// A corpus file, made by `recital index`, read as it was when it was opened, whatever is written meanwhile. Throws Error (corpus). One
/// object serves one thread at a time; each thread may open its own.
class RECITAL_PUBLIC Corpus {
public:
    /// Opens the file, which is not changed.
    Corpus(std::filesystem::path const& path, Tables tables);
    ~Corpus();
    Corpus(Corpus&&) noexcept;
    Corpus& operator=(Corpus&&) noexcept;

    [[nodiscard]] CorpusSize size() const;

    /// The graph of all documents. Where the file has none that was made with these tables, it is made anew. O(V + E). Kept: further calls
    /// are O(1).
    [[nodiscard]] Graph graph() const;

    /// The documents in the order of their paths, without their texts, `passages` with the sentences of the citations. O(citations).
    void each_document(std::function<void(Document)> const& use, bool passages = false) const;
    [[nodiscard]] std::vector<Document> documents(bool passages = false) const;

    /// Paragraphs by their words, best first (BM25). Throws Error (argument) where the query holds no word. O(found × log).
    [[nodiscard]] std::vector<SearchHit> search(SearchQuery const& query) const;

    [[nodiscard]] Tables const& tables() const noexcept;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace recital
