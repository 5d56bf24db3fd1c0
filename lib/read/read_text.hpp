// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/problem.hpp"
#include "model/text.hpp"
#include "read/limits.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace recital {

/// The largest input read at all: offsets are 32 bits wide (see Span).
inline constexpr std::uint64_t greatest_size_limit = 0xFFFF'FFFFU;

/// Reads the bytes of one input as they are: a path (a pipe or device too) or "-" for standard input. Adds one Problem
/// and gives nothing where it cannot be opened or read, or holds more than `size_limit` bytes (at most
/// greatest_size_limit); what is read of an oversized stream is let go. O(bytes).
[[nodiscard]] std::optional<std::string> read_bytes(std::string const& source, std::uint64_t size_limit, std::vector<Problem>& problems);

/// How messages call an input: "standard input" for "-", else its name.
[[nodiscard]] std::string shown_source(std::string const& source);

/// Takes the texts of an input one after the other, in the order in which the input holds them.
using TextSink = std::function<void(Text)>;

/// Reads one input: a text, a document of another format, one of these packed with gzip or zstd, or a ZIP archive of any number
/// of them. Text::source is the input's name, for a member of an archive "archive.zip:folder/name", where a second member of the same
/// name has "#2" behind it. Text that is not UTF-8 is made so. What cannot be read, or would cost more than `limits` allow,
/// adds one Problem that names it and a way out; the rest is read. Folders, links and names that begin with a full stop
/// within an archive are passed over.
void read_texts(std::string const& source, ReadLimits const& limits, std::vector<Problem>& problems, TextSink const& sink);

/// The same for bytes that were read already.
void texts_of(std::string const& source, std::string bytes, ReadLimits const& limits, std::vector<Problem>& problems, TextSink const& sink);

}  // namespace recital
