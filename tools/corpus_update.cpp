// SPDX-License-Identifier: BSL-1.0
#include "tools/corpus_update.hpp"

#include "read/read_text.hpp"
#include "store/content_hash.hpp"
#include "store/writer.hpp"
#include "tools/corpus_file.hpp"
#include "tools/input_work.hpp"
#include "tools/interruption.hpp"
#include "tools/kept_inputs.hpp"
#include "tools/ordered_work.hpp"
#include "tools/pipeline.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace recital::tools {

namespace {

namespace fs = std::filesystem;

std::int64_t now_in_nanoseconds() {
    using namespace std::chrono;
    return duration_cast<nanoseconds>(system_clock::now().time_since_epoch()).count();
}

/// What the file system says of a file. One that was written a moment ago may be written again within the same tick of the file
/// system's clock: its time is not kept, so that its bytes are looked at the next time.
FileStamp stamp_of(std::string const& path) {
    struct stat facts {};
    if (path == "-" || ::stat(path.c_str(), &facts) != 0) return {};
    constexpr std::int64_t second = 1'000'000'000;
    std::int64_t const time = static_cast<std::int64_t>(facts.st_mtim.tv_sec) * second + facts.st_mtim.tv_nsec;
    return {static_cast<std::uint64_t>(facts.st_size), now_in_nanoseconds() - time < 2 * second ? 0 : time};
}

bool is_gone(std::string const& path) {
    std::error_code failure;
    return fs::status(path, failure).type() == fs::file_type::not_found;
}

std::string without_last_slashes(std::string path) {
    while (path.size() > 1 && path.back() == '/') path.pop_back();
    return path;
}

bool is_under(std::string const& path, std::string const& root) {
    return path == root || (path.size() > root.size() && path.starts_with(root) && (path[root.size()] == '/' || root == "/"));
}

/// The corpus file's own name and what SQLite keeps beside it.
bool is_own(std::string const& input, std::string const& corpus) {
    std::error_code failure;
    for (char const* const ending : {"", "-wal", "-shm", "-journal"})
        if (fs::equivalent(input, corpus + ending, failure)) return true;
    return false;
}

struct ToRead {
    std::string path;
    FileStamp stamp;
    std::string const* bytes = nullptr;  ///< where they are in memory
};

struct WasRead {
    StoredFile file;
    bool read = false;  ///< its bytes could be had, and a text of them
};

class Update {
public:
    Update(CorpusUpdateOptions const& what, Catalogue const& catalogue, ReadOptions const& options, Console& console)
        : m_what{what},
          m_catalogue{catalogue},
          m_options{options},
          m_console{console},
          m_writer{what.path, {RECITAL_VERSION, data_version(options.data)}, [&] {
                       console.note(what.path + ": another recital is writing it; waiting until that is done");
                   }} {}

    CorpusUpdate run() {
        std::vector<std::string> const roots = named_roots();
        std::vector<std::string> inputs = inputs_to_read(roots, m_options.follow, m_console);
        std::erase_if(inputs, [&](std::string const& input) { return is_own(input, m_what.path); });
        for (std::string const& root : roots)
            if (root != "-" && !is_gone(root)) m_writer.add_root(root);
        if (!inputs.empty()) m_console.worked();

        m_known = m_writer.files();
        find_vanished(roots, inputs);
        std::vector<ToRead> wanted = choose(inputs);
        for (NamedText const& record : m_what.records) wanted.push_back({record.name, {record.text.size(), 0}, &record.text});
        read_all(wanted);
        m_writer.commit();
        if (m_what.prune && !m_done.interrupted) m_done.pruned = m_writer.prune();
        if (!m_done.interrupted && (m_writer.changed() || !m_writer.graph_is_current())) {
            m_console.progress_text("linking the documents");
            m_writer.make_graph(m_catalogue);
            m_console.end_progress();
        }
        m_console.worked();
        return m_done;
    }

private:
    std::vector<std::string> named_roots() const {
        std::vector<std::string> roots = m_what.named.empty() && m_what.records.empty() ? m_writer.roots() : m_what.named;
        for (std::string& root : roots) root = without_last_slashes(root);
        return roots;
    }

    /// Only below what was named and is there: a disk that is not mounted has lost nothing.
    void find_vanished(std::vector<std::string> const& roots, std::vector<std::string> const& inputs) {
        std::unordered_set<std::string> const present{inputs.begin(), inputs.end()};
        std::vector<std::string> gone;
        for (auto const& [path, known] : m_known) {
            if (known.vanished || present.contains(path)) continue;
            bool const named = std::any_of(roots.begin(), roots.end(), [&](std::string const& root) {
                return is_under(path, root) && (path == root || !is_gone(root));
            });
            if (named && is_gone(path)) gone.push_back(path);
        }
        std::sort(gone.begin(), gone.end());
        for (std::string const& path : gone) m_writer.mark_vanished(path);
        m_done.vanished = gone.size();
    }

    std::vector<ToRead> choose(std::vector<std::string> const& inputs) {
        std::vector<ToRead> wanted;
        for (std::string const& input : inputs) {
            FileStamp const stamp = stamp_of(input);
            auto const known = m_known.find(input);
            bool const same = known != m_known.end() && stamp.mtime != 0 && known->second.stamp == stamp;
            if (same && !known->second.by_this_reader) ++m_done.outdated;
            if (same && (known->second.by_this_reader || !m_what.reread)) {
                if (known->second.vanished) m_writer.keep(input, stamp);
                ++m_done.unchanged;
            } else {
                wanted.push_back({input, stamp, nullptr});
            }
        }
        return wanted;
    }

    void read_all(std::vector<ToRead> const& wanted) {
        if (wanted.empty()) return;
        Extractor const extractor{m_catalogue};
        m_contents = m_writer.contents();
        std::size_t done = 0;
        std::uint64_t bytes = 0;
        Interruption const interruption;
        struct Stop {};
        try {
            in_order(
                wanted.size(), m_options.thread_count(), [&](std::size_t at) { return read(wanted[at], extractor); },
                [&](WasRead result) {
                    keep(result);
                    bytes += result.file.bytes;
                    m_console.progress(++done, wanted.size(), bytes);
                    if (Interruption::asked()) throw Stop{};
                });
        } catch (Stop const&) {
            m_done.interrupted = true;
        }
        m_console.end_progress();
    }

    /// On one of several threads.
    WasRead read(ToRead const& wanted, Extractor const& extractor) const {
        WasRead result;
        StoredFile& file = result.file;
        file.path = wanted.path;
        file.stamp = wanted.stamp;
        if (wanted.bytes == nullptr && is_corpus_file(wanted.path)) {
            file.problems.push_back({wanted.path, 0, 0, "is a corpus file, no document", "recital merge puts corpus files together"});
            return result;
        }
        ReadLimits const limits = m_options.limits();
        std::optional<std::string> bytes =
            wanted.bytes != nullptr ? std::optional{*wanted.bytes} : read_bytes(wanted.path, limits.size, file.problems);
        if (!bytes) return result;
        file.bytes = bytes->size();
        file.hash = content_hash(*bytes);
        result.read = m_contents.contains(content_key(file.hash, name_in_path(file.path)));
        if (result.read) return result;
        InputWork work{limits, file.problems};
        texts_of(wanted.path, std::move(*bytes), limits, file.problems, [&](Text const& text) {
            bool const whole = work.on(text, [&] {
                for (Extractor::Read& each : extractor.read(text, m_options.language))
                    file.documents.push_back(stored(each.document, std::move(each.cited), wanted.path));
            });
            result.read = result.read || whole;
        });
        return result;
    }

    void keep(WasRead const& result) {
        m_console.report(result.file.problems);
        if (!result.read) {
            m_writer.add_problems(result.file.path, result.file.problems);
            return;
        }
        auto const known = m_known.find(result.file.path);
        bool const same = known != m_known.end() && known->second.by_this_reader && m_writer.holds(result.file.path, result.file.hash);
        if (same)
            m_writer.keep(result.file.path, result.file.stamp);
        else
            m_writer.add(result.file);
        ++(same ? m_done.unchanged : m_done.read);
    }

    CorpusUpdateOptions const& m_what;
    Catalogue const& m_catalogue;
    ReadOptions const& m_options;
    Console& m_console;
    CorpusWriter m_writer;
    std::unordered_map<std::string, KnownFile> m_known;
    std::unordered_set<std::string> m_contents;
    CorpusUpdate m_done;
};

}  // namespace

CorpusUpdate update_corpus(CorpusUpdateOptions const& what, Catalogue const& catalogue, ReadOptions const& options, Console& console) {
    return Update{what, catalogue, options, console}.run();
}

}  // namespace recital::tools
