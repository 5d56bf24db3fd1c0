// SPDX-License-Identifier: BSL-1.0
#include "tools/options.hpp"

#include "read/read_text.hpp"
#include "tools/console.hpp"

#include <unistd.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <thread>
#include <utility>

namespace recital::tools {

std::size_t ReadOptions::thread_count() const noexcept {
    return jobs != 0 ? jobs : std::max<std::size_t>(std::thread::hardware_concurrency(), 1);
}

std::string ResultOptions::format_or(std::string const& fallback) const {
    if (!format.empty()) return format;
    std::string const ending = std::filesystem::path{path}.extension().string();
    if (ending.empty()) return fallback;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> endings{
        {{".txt", "text"}, {".net", "pajek"}, {".bib", "bibtex"}, {".gv", "dot"}}};
    auto const known = std::find_if(endings.begin(), endings.end(), [&ending](auto const& pair) { return pair.first == ending; });
    std::string const named = known != endings.end() ? std::string{known->second} : ending.substr(1);
    return std::find(formats.begin(), formats.end(), named) != formats.end() ? named : fallback;
}

ReadLimits ReadOptions::limits() const noexcept {
    ReadLimits limits = greatest;
    limits.size = max_size_mib << 20U;
    limits.expanded_size = max_expanded_mib << 20U;
    limits.memory = max_memory_mib << 20U;
    return limits;
}

namespace {

/// What one input may cost: options of a group of their own, one line each.
void add_limits(CLI::App& app, ReadOptions& options) {
    auto const add = [&app](char const* name, auto& value, std::uint64_t most, char const* unit, std::string const& what) {
        app.add_option(name, value, what + " (default " + std::to_string(value) + ")")
            ->type_name(unit)
            ->group("Limits on one input")
            ->check(CLI::Range(std::uint64_t{1}, most).description(""));
    };
    constexpr std::uint64_t many = 1'000'000'000;
    constexpr std::uint64_t greatest_mib = std::uint64_t{1} << 30U;
    add("--max-size", options.max_size_mib, greatest_size_limit >> 20U, "MIB", "Mebibytes of a file");
    add("--max-expanded", options.max_expanded_mib, greatest_mib, "MIB", "Mebibytes of all that a packed file unpacks to");
    add("--max-members", options.greatest.members, many, "N", "Files in an archive");
    add("--max-nesting", options.greatest.nesting, 100, "N", "Packed files within packed files");
    add("--max-pages", options.greatest.pages, many, "N", "Pages of a PDF");
    add("--max-depth", options.greatest.depth, 2'000, "N", "Elements within elements of HTML and XML");
    add("--max-seconds", options.greatest.seconds, many, "N", "Seconds of work on reading a file");
    add("--max-memory", options.max_memory_mib, greatest_mib, "MIB", "Mebibytes the reader of PDF may take");
}

}  // namespace

void add_read_options(CLI::App& app, ReadOptions& options) {
    app.add_option("--data", options.data, "Lay the tables of this folder over the program's own (may be given several times)")
        ->type_name("DIR")
        ->allow_extra_args(false)
        ->take_all();
    app.add_option("--jobs", options.jobs, "Documents worked on at a time; 0: as many as there are processors")
        ->type_name("N")
        ->check(CLI::Range(0, 1024).description(""));
    app.add_option("--language", options.language, "Read every text in this language (en, fr, es, …); otherwise told from the text")
        ->type_name("CODE");
    app.add_flag("--follow", options.follow, "In folders, also read what links lead to outside of them");
    add_limits(app, options);
}

void add_result_options(CLI::App& app, ResultOptions& options, std::vector<std::string> formats) {
    options.formats = std::move(formats);
    app.add_option("-o,--output", options.path, "Write to this file, whole or not at all; - is standard output")->type_name("FILE");
    std::string names;
    for (std::string const& name : options.formats) names += (names.empty() ? "" : "|") + name;
    app.add_option("--format", options.format, "Form of the result; otherwise told by the ending of FILE")
        ->type_name(names)
        ->check(CLI::IsMember(options.formats).description(""));
}

TerminalStyle ResultOptions::style() const { return path.empty() || path == "-" ? style_of(STDOUT_FILENO) : TerminalStyle{}; }

}  // namespace recital::tools
