// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/catalogue.hpp"
#include "read/records.hpp"
#include "tools/console.hpp"
#include "tools/options.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace recital::tools {

/// What was done to a corpus file, in files.
struct CorpusUpdate {
    std::size_t read = 0;       ///< read anew
    std::size_t unchanged = 0;  ///< known as they are
    std::size_t vanished = 0;   ///< no longer there, noted now
    std::size_t pruned = 0;     ///< taken out
    std::size_t outdated = 0;   ///< as another program or other tables read them
    bool interrupted = false;   ///< ended by a signal; what was read until then is in the file
};

struct CorpusUpdateOptions {
    std::string path;                ///< of the corpus file
    std::vector<std::string> named;  ///< files and folders; none, and no records: those that were named before
    std::vector<NamedText> records;  ///< documents in memory
    bool reread = false;             ///< read again what another program or other tables read
    bool prune = false;              ///< take out what vanished
};

/// Brings a corpus file up to date: reads what is new or has changed, notes what is gone, and makes the graph where anything changed.
/// Inputs that cannot be read are reported to the console. Throws StoreError.
[[nodiscard]] CorpusUpdate update_corpus(CorpusUpdateOptions const& what, Catalogue const& catalogue, ReadOptions const& options,
                                         Console& console);

}  // namespace recital::tools
