// SPDX-License-Identifier: BSL-1.0
#pragma once

// Private to store/: the statements that fill the tables.

#include "store/detail/database.hpp"
#include "store/writer.hpp"

#include <optional>
#include <string>

namespace recital {

/// The lock that one writer at a time holds on a corpus file, until it ends in whatever way.
class WriterLock {
public:
    WriterLock(std::string const& path, std::function<void()> const& waiting);
    ~WriterLock();
    WriterLock(WriterLock const&) = delete;
    WriterLock& operator=(WriterLock const&) = delete;

private:
    int m_descriptor = -1;
};

struct CorpusWriter::Tables {
    Tables(std::string const& path, StoreReader reader, std::function<void()> const& waiting);

    /// Begins a batch where none is open.
    void open();
    /// The same for what changes the documents: the first time it counts the revision up.
    void begin();
    /// Whether what is put into the search of words is merged with what is there as it comes.
    void set_merging(bool merges);
    void commit();
    void count(std::size_t bytes);  ///< ends a batch that has grown large

    std::int64_t add_content(StoredFile const& file);
    void add_document(StoredDocument const& document, std::int64_t content, std::size_t ordinal, std::string_view source);
    void add_citation(StoredDocument const& document, std::size_t at, std::int64_t id, std::int64_t first_paragraph);
    void add_problems(std::string const& path, std::vector<Problem> const& problems);
    void link(StoredFile const& file, std::int64_t content);
    void drop_if_unused(std::int64_t content);
    void drop_documents(std::int64_t content);
    void name_sources(std::int64_t content);

    WriterLock lock;  // before the database: SQLite's own locks end when any descriptor of the file is closed
    Database database;
    std::optional<Transaction> batch;
    std::size_t waiting_bytes = 0;
    std::int64_t reader_id = 0;
    std::int64_t revision = 0;
    bool changed = false;
    std::string data;

    Statement find_content, put_content, find_file, put_file, put_document, put_paragraph, put_words, put_citation, put_placement,
        put_adoption, put_problem, drop_problems, count_files, rename_sources;
};

}  // namespace recital
