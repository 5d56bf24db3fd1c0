// SPDX-License-Identifier: BSL-1.0
#include "tools/input_list.hpp"

#include "read/read_text.hpp"
#include "tools/exit_status.hpp"

#include <CLI/CLI.hpp>

#include <utility>

namespace recital::tools {

void add_input_options(CLI::App& app, InputOptions& options) {
    app.add_option("INPUT", options.named, "Files, folders, or - for standard input")->type_name("");
    app.add_option("--files-from", options.files_from, "Read the names of further inputs from this file: one a line, or parted by NUL")
        ->type_name("FILE");
    app.add_flag("--stdin-records", options.records,
                 R"(Take documents from standard input, a JSON object with "name" and "text" on each line)");
}

std::vector<std::string> named_inputs(InputOptions const& options, bool required) {
    std::vector<std::string> named = options.named;
    if (!options.files_from.empty()) {
        if (options.records && options.files_from == "-")
            throw ArgumentError{"--files-from - and --stdin-records both read standard input"};
        std::vector<Problem> problems;
        auto const bytes = read_bytes(options.files_from, greatest_size_limit, problems);
        if (!bytes) throw ArgumentError{"--files-from: " + message_of(problems.front())};
        for (std::string& name : listed_names(*bytes)) named.push_back(std::move(name));
    }
    if (required && named.empty() && !options.records) throw ArgumentError{"an INPUT is needed: a file, a folder, or - for standard input"};
    return named;
}

std::optional<std::vector<NamedText>> input_records(InputOptions const& options, Console& console) {
    if (!options.records) return std::nullopt;
    std::vector<Problem> problems;
    auto const bytes = read_bytes("-", greatest_size_limit, problems);
    auto records = named_texts(bytes.value_or(std::string{}), "-", problems);
    console.report(problems);
    return records;
}

}  // namespace recital::tools
