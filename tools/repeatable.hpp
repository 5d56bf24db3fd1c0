// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace recital::tools {

/// The command line that gives the same result again: the command with these arguments and its options as they were given, quoted for
/// a shell, without those that decide only where results go and how fast (-o, --bib, --jobs).
[[nodiscard]] std::string command_line_of(CLI::App const& app, std::vector<std::string> const& arguments);

/// The seconds of $SOURCE_DATE_EPOCH; none where it is not set. Throws ArgumentError where it is no such number.
[[nodiscard]] std::optional<long long> source_date_epoch();

/// The date a result bears: the one given (YYYY-MM-DD), else that of $SOURCE_DATE_EPOCH in UTC, else none: the clock is not asked, so
/// that the same input gives the same bytes. Throws ArgumentError where either is no date.
[[nodiscard]] std::string stated_date(std::string const& given);

}  // namespace recital::tools
