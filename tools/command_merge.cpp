// SPDX-License-Identifier: BSL-1.0
#include "tools/command_merge.hpp"

#include "read/read_text.hpp"
#include "store/merge.hpp"
#include "store/store_error.hpp"
#include "tools/citation_lines.hpp"
#include "tools/corpus_file.hpp"
#include "tools/data_folders.hpp"
#include "tools/kept_inputs.hpp"
#include "tools/output.hpp"
#include "tools/unfinished.hpp"

#include <signal.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <system_error>

namespace recital::tools {

namespace {

namespace fs = std::filesystem;

/// A file in the making beside its place, with what SQLite keeps beside it; gone unless it was put there.
class InTheMaking {
public:
    explicit InTheMaking(std::string const& output) : m_output{output} {
        fs::path const path{output};
        m_path = (path.parent_path() / ("." + path.filename().string() + ".recital-" + std::to_string(::getpid()))).string();
        remove_abandoned(path);
        remove();
        std::vector<std::string> names;
        for (char const* const beside : {"", "-wal", "-shm", "-journal"}) names.push_back(m_path + beside);
        m_guard.emplace(names);
    }
    ~InTheMaking() { remove(); }
    InTheMaking(InTheMaking const&) = delete;
    InTheMaking& operator=(InTheMaking const&) = delete;

    [[nodiscard]] std::string const& path() const noexcept { return m_path; }

    void put_in_place() {
        std::error_code failure;
        for (char const* const beside : {"-wal", "-shm"}) fs::remove(m_output + beside, failure);
        fs::rename(m_path, m_output, failure);
        if (failure) throw OutputError{m_output + ": " + failure.message()};
    }

private:
    void remove() const {
        std::error_code failure;
        for (char const* const beside : {"", "-wal", "-shm", "-journal"}) fs::remove(m_path + beside, failure);
    }

    /// What runs that were killed have left: SQLite writes to files that have a name.
    static void remove_abandoned(fs::path const& output) {
        std::string const beginning = "." + output.filename().string() + ".recital-";
        std::error_code failure;
        fs::path const folder = output.has_parent_path() ? output.parent_path() : fs::path{"."};
        for (fs::directory_iterator entry{folder, failure}, end; !failure && entry != end; entry.increment(failure)) {
            std::string const name = entry->path().filename().string();
            if (!name.starts_with(beginning)) continue;
            int const process = std::atoi(name.c_str() + beginning.size());
            if (process > 0 && ::kill(process, 0) != 0 && errno == ESRCH) fs::remove(entry->path(), failure);
        }
    }

    std::string m_output, m_path;
    std::optional<Unfinished> m_guard;
};

}  // namespace

void MergeCommand::setup(CLI::App& app) {
    app.add_option("FILE", m_inputs, "Corpus files, or files of citations as recital extract writes them (JSON Lines)")
        ->required()
        ->type_name("");
    app.add_option("-o,--output", m_output, "Write to this file, whole or not at all; - is standard output (JSON Lines only)")
        ->type_name("FILE");
    app.add_option("--data", m_data, "Lay the tables of this folder over the program's own (may be given several times)")
        ->type_name("DIR")
        ->allow_extra_args(false)
        ->take_all();
}

ExitStatus MergeCommand::run(Console& console) {
    auto const corpora = static_cast<std::size_t>(std::count_if(m_inputs.begin(), m_inputs.end(), is_corpus_file));
    if (corpora != 0 && corpora != m_inputs.size()) throw ArgumentError{"corpus files and citations in JSON Lines cannot be put together"};
    if (corpora != 0) {
        merge_files(console);
        return console.status();
    }
    CitationLines lines;
    std::vector<Problem> problems;
    for (std::string const& input : m_inputs) {
        auto const bytes = read_bytes(input, greatest_size_limit, problems);
        if (!bytes) continue;
        console.worked();
        lines.add(*bytes, input, problems);
    }
    console.report(problems);
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    if (lines.differing() != 0)
        console.note(std::to_string(lines.differing()) +
                     " lists of citations differ from another one of the same source; the longest was kept of each");
    Output output{m_output};
    output.write(lines.text());
    output.finish();
    return console.status();
}

void MergeCommand::merge_files(Console& console) const {
    if (m_output.empty() || m_output == "-") throw ArgumentError{"a corpus file is no text to be shown; name it with -o FILE"};
    refuse_to_overwrite(m_output);
    Catalogue const catalogue = load_catalogue(data_folders(m_data), console);
    InTheMaking file{m_output};
    try {
        merge_corpora(m_inputs, file.path(), {RECITAL_VERSION, data_version(m_data)}, catalogue);
    } catch (StoreError const& error) {
        throw StoreError{error.path == file.path() ? m_output : error.path, error.problem};
    }
    file.put_in_place();
    console.worked();
}

}  // namespace recital::tools
