// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/text.hpp"

#include <cstddef>
#include <mutex>
#include <set>
#include <string>
#include <string_view>

namespace recital::tools {

/// The name of the file that holds the text of a source: the source itself with "/" as "+" and ":" as "@", every byte that is no letter,
/// digit, "_", "-" or "." (nor part of a character beyond ASCII) as "%41", a full stop or hyphen at the beginning too, and ".txt" behind
/// it. No two sources share a name; one that would be longer than file systems allow is cut and ends in a hash of the whole. O(bytes).
[[nodiscard]] std::string text_file_name(std::string_view source);

/// A folder into which the texts that offsets refer to are written, with a table "index.tsv" of which file is which source's.
/// Each file is written whole or not at all.
class TextFolder {
public:
    /// Makes the folder where there is none. Throws OutputError where that fails.
    explicit TextFolder(std::string path);

    /// Writes a text; several threads may call it at a time. Throws as Output does.
    void write(Text const& text);

    /// Adds a source to the table, once for any number of calls in a row.
    void list(std::string_view source);

    /// Writes the table. Throws as Output does.
    void finish() const;

    /// The same where the work ends before its time: the table lists every text that is there, whole, by the name of its source. Returns
    /// how many these are.
    std::size_t finish_early();

private:
    [[nodiscard]] std::string file(std::string_view name) const { return m_path + '/' + std::string{name}; }

    std::string m_path;
    std::string m_last;
    std::string m_table;
    std::mutex m_mutex;
    std::set<std::string> m_written;  ///< sources
};

}  // namespace recital::tools
