// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/table_image.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace recital {

/// Tells the tables of one folder and its folders of languages from all others: by the name and the bytes of each *.tsv in them.
/// 0 where one cannot be read. O(bytes), a millisecond for two megabytes.
[[nodiscard]] std::uint64_t table_folder_hash(std::filesystem::path const& folder);

/// Maps a file that TableImageWriter made of the tables of that table_folder_hash(). nullptr where there is none, where it is damaged, of
/// another version of this program or of other tables: the tables are read instead. O(bytes), as TableImage::over().
[[nodiscard]] std::shared_ptr<TableImage const> open_table_image(std::filesystem::path const& file, std::uint64_t tables);

}  // namespace recital
