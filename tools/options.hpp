// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/limits.hpp"
#include "report/terminal.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace recital::tools {

/// How inputs are read, the same for every command that reads documents.
struct ReadOptions {
    std::vector<std::string> data;                                   ///< --data
    std::size_t jobs = 0;                                            ///< --jobs; 0: as many as there are processors
    bool follow = false;                                             ///< --follow
    ReadLimits greatest;                                             ///< --max-…; those in bytes stand below
    std::uint64_t max_size_mib = greatest.size >> 20U;               ///< --max-size
    std::uint64_t max_expanded_mib = greatest.expanded_size >> 20U;  ///< --max-expanded
    std::uint64_t max_memory_mib = greatest.memory >> 20U;           ///< --max-memory
    std::vector<std::string> about;                                  ///< ids that passages are wanted for; none: for all
    std::string language;                                            ///< --language; empty: found from the text
    bool with_passages = false;                                      ///< keep the sentence of each citation, for commands that quote

    [[nodiscard]] ReadLimits limits() const noexcept;
    [[nodiscard]] std::size_t thread_count() const noexcept;
};

/// Where a result goes and in what form.
struct ResultOptions {
    std::string path;    ///< -o; empty: standard output
    std::string format;  ///< --format; empty: by the ending of `path`, else the command's first

    /// The format to write: the one asked for; else the one `path` ends in; else `fallback`, as for folders and names without an ending.
    [[nodiscard]] std::string format_or(std::string const& fallback) const;

    /// Throws ArgumentError where no format was asked for and the ending of `path` is that of none the command has.
    void check_ending() const;

    /// How to set text that goes there: for the terminal where it is standard output, plain in a file.
    [[nodiscard]] TerminalStyle style() const;

    std::vector<std::string> formats;  ///< those of the command
};

void add_read_options(CLI::App& app, ReadOptions& options);

/// -o and --format; `formats` has the default first.
void add_result_options(CLI::App& app, ResultOptions& options, std::vector<std::string> formats);

}  // namespace recital::tools
