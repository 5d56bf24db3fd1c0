// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/problem.hpp"
#include "model/text.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace recital {

/// The largest input read where the user says nothing else: 256 MiB, more than a year of a whole organ's records.
inline constexpr std::uint64_t default_size_limit = std::uint64_t{256} << 20U;

/// The largest input read at all: offsets are 32 bits wide (see Span).
inline constexpr std::uint64_t greatest_size_limit = 0xFFFF'FFFFU;

/// Reads the bytes of one input as they are: a path (a pipe or device too) or "-" for standard input. Adds one Problem
/// and gives nothing where it cannot be opened or read, or holds more than `size_limit` bytes (at most
/// greatest_size_limit); what is read of an oversized stream is let go. O(bytes).
[[nodiscard]] std::optional<std::string> read_bytes(std::string const& source, std::uint64_t size_limit, std::vector<Problem>& problems);

/// Reads one input as a document's text. Besides what stops read_bytes, an empty input and one whose content is not
/// text (PDF, DOCX, HTML, XML, noise …) add one Problem that names the format and what to do.
[[nodiscard]] std::optional<Text> read_text(std::string const& source, std::uint64_t size_limit, std::vector<Problem>& problems);

/// The same for bytes that were read already.
[[nodiscard]] std::optional<Text> text_of(std::string const& source, std::string bytes, std::vector<Problem>& problems);

}  // namespace recital
