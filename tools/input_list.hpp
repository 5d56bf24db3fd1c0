// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/records.hpp"
#include "tools/console.hpp"
#include "tools/options.hpp"

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace recital::tools {

/// What a command that reads documents is to read, as typed.
struct InputOptions {
    std::vector<std::string> named;
    std::string files_from;  ///< --files-from
    bool records = false;    ///< --stdin-records
};

void add_input_options(CLI::App& app, InputOptions& options);

/// What was named on the command line and in the list. Throws ArgumentError where the list cannot be read, and where nothing is named
/// and `required`.
[[nodiscard]] std::vector<std::string> named_inputs(InputOptions const& options, bool required);

/// The documents on standard input, where --stdin-records says so; what is no record is reported.
[[nodiscard]] std::optional<std::vector<NamedText>> input_records(InputOptions const& options, Console& console);

}  // namespace recital::tools
