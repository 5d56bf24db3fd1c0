// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <recital/error.hpp>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace recital::RECITAL_INLINE v1 {

/// Something wrong with an input, told in one line. Line and column count from 1, in bytes; 0 where there is none.
struct Problem {
    std::string source;  ///< the file or the name given to the text
    std::size_t line = 0;
    std::size_t column = 0;
    std::string message;  ///< the whole line, as the command prints it: "source:line:column: what; advice"
};

/// What is known of instruments, organs, sessions and languages, with the look-ups that reading needs, prepared once. Everything that
/// reads or asks takes one. A handle: copies share the tables, which never change, so one may be used by any number of threads.
class RECITAL_PUBLIC Tables {
public:
    /// Reads the tables of $RECITAL_DATA where that is set, else those installed with the library, and lays the tables of the folders of
    /// `added` over them (what they hold is described in share/doc/recital/data.md). Malformed rows are left out and become problems().
    /// Throws Error (tables) where the tables are missing, (argument) where an added folder is none. O(bytes of the tables); some tens
    /// of milliseconds.
    explicit Tables(std::vector<std::filesystem::path> const& added = {});

    [[nodiscard]] std::vector<Problem> const& problems() const noexcept;

    /// The folders read, in the order in which they lie over one another.
    [[nodiscard]] std::vector<std::filesystem::path> const& folders() const noexcept;

    struct Impl;
    [[nodiscard]] Impl const& impl() const noexcept { return *m_impl; }

private:
    std::shared_ptr<Impl const> m_impl;
};

/// The version of the library: "0.1.0".
[[nodiscard]] RECITAL_PUBLIC char const* version() noexcept;

}  // namespace recital
