// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/catalogue.hpp"
#include "store/records.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace recital {

/// Who reads: what was read by another program or with other tables may be read otherwise now.
struct StoreReader {
    std::string program;  ///< "0.1.0"
    std::string data;     ///< hash of the tables
};

/// What a corpus file knows of a file.
struct KnownFile {
    FileStamp stamp;
    bool vanished = false;
    bool by_this_reader = false;  ///< read by the StoreReader that writes now
};

/// Writes a corpus file: one writer at a time, whose work is committed batch by batch. Whenever it ends, by a signal or a
/// full disk too, the file is whole and holds the batches that were committed; a further run completes it. All throw StoreError.
class CorpusWriter {
public:
    /// Opens the file, made where there is none. Where another program writes it, `waiting` is called once and
    /// the constructor waits for its end.
    CorpusWriter(std::string const& path, StoreReader reader, std::function<void()> const& waiting);
    ~CorpusWriter();
    CorpusWriter(CorpusWriter const&) = delete;
    CorpusWriter& operator=(CorpusWriter const&) = delete;

    /// The files it knows, by path. O(files).
    [[nodiscard]] std::unordered_map<std::string, KnownFile> files() const;
    /// What was read by this reader already, as content_key() has it. O(files).
    [[nodiscard]] std::unordered_set<std::string> contents() const;
    /// What was named to be read, byte by byte in order.
    [[nodiscard]] std::vector<std::string> roots() const;
    void add_root(std::string const& path);

    /// Whether it knows these bytes as what the path holds. O(log files).
    [[nodiscard]] bool holds(std::string const& path, std::string_view hash) const;

    /// Puts a file in, in the place of what stood under its path; known contents are not written again: `documents` may be
    /// empty for them. Commits what is waiting now and then.
    void add(StoredFile const& file);
    /// Notes that a file is there again or has another stamp, its contents being the same.
    void keep(std::string const& path, FileStamp stamp);
    /// Notes what is wrong with a file that could not be read.
    void add_problems(std::string const& path, std::vector<Problem> const& problems);
    /// Notes that a file is no longer there.
    void mark_vanished(std::string const& path);
    /// Takes out what vanished; gives the number of files.
    std::size_t prune();

    /// Commits what is waiting. To be called at the end, and before waiting for long.
    void commit();

    /// Whether the graph is that of the documents, made with this reader's tables.
    [[nodiscard]] bool graph_is_current() const;
    /// Makes the graph, its tables and the names it is searched by of the documents as they are now. O(citations × log).
    void make_graph(Catalogue const& catalogue);

    /// Whether anything was changed since the writer was made.
    [[nodiscard]] bool changed() const noexcept;
    /// The revision of the file: each run that changes it counts it up.
    [[nodiscard]] std::int64_t revision() const;

    struct Tables;
    [[nodiscard]] Tables& tables() noexcept { return *m_tables; }

private:
    std::unique_ptr<Tables> m_tables;
};

/// A content by hash and name of its file, as contents() lists them.
[[nodiscard]] std::string content_key(std::string_view hash, std::string_view name);

}  // namespace recital
