// SPDX-License-Identifier: BSL-1.0
#pragma once

// Private to store/: the tables of a corpus file. What they mean for those who query them stands in docs/corpus.md.

#include <cstdint>

namespace recital {

class Database;

/// SQLite's application_id of a corpus file ("RCTL"), the big-endian number at byte 68 of the file.
inline constexpr std::int64_t corpus_application = 0x5243544C;
/// The form of the tables, SQLite's user_version.
inline constexpr std::int64_t corpus_version = 1;

/// Makes the tables where the file is empty. Throws StoreError where it holds something else or a form that is not ours.
void make_schema(Database& database);

/// Throws StoreError unless the file is a corpus of this form.
void check_schema(Database const& database);

}  // namespace recital
