// SPDX-License-Identifier: BSL-1.0
// Packs texts, so that tests need no packed files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// A file to be put into a ZIP archive.
struct Packed {
    std::string name;
    std::string bytes;
    bool encrypted = false;
    bool link = false;  ///< marked as a symbolic link of a Unix system
};

/// The archive with these files; names must differ (see renamed()).
[[nodiscard]] std::string zip_of(std::vector<Packed> const& files);

/// The bytes with every `from` replaced by `to`, which is as long: to give members of an archive what no archiver writes.
[[nodiscard]] std::string renamed(std::string bytes, std::string_view from, std::string_view to);

[[nodiscard]] std::string gzip_of(std::string_view bytes);
[[nodiscard]] std::string zstd_of(std::string_view bytes);
