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

namespace {

/// Endings of files that are not called as their format is; the first of a format is the usual one.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> endings{{{".txt", "text"},
                                                                                {".net", "pajek"},
                                                                                {".bib", "bibtex"},
                                                                                {".gv", "dot"},
                                                                                {".htm", "html"},
                                                                                {".xml", "akn"},
                                                                                {".jsonld", "webannotation"},
                                                                                {".ann", "brat"}}};

/// In small letters; empty for folders, devices and names without one.
std::string ending_of(std::string const& path) {
    std::error_code failure;
    std::string ending = std::filesystem::path{path}.extension().string();
    if (ending.empty() || std::filesystem::is_directory(path, failure)) return {};
    for (char& c : ending)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return ending;
}

/// Empty where none of the formats is written with that ending.
std::string format_of_ending(std::string const& ending, std::vector<std::string> const& formats) {
    if (ending.empty()) return {};
    for (std::string const& format : formats)
        for (auto const& [known, name] : endings)
            if (format == ending.substr(1) || (known == ending && name == format)) return format;
    return {};
}

std::string usual_ending(std::string const& format) {
    bool const own_name = format == "dot" || format == "html";
    auto const known = std::find_if(endings.begin(), endings.end(), [&](auto const& pair) { return pair.second == format && !own_name; });
    return known != endings.end() ? std::string{known->first} : "." + format;
}

}  // namespace

std::size_t ReadOptions::thread_count() const noexcept {
    return jobs != 0 ? jobs : std::max<std::size_t>(std::thread::hardware_concurrency(), 1);
}

std::string ResultOptions::format_or(std::string const& fallback) const {
    if (!format.empty()) return format;
    std::string const of_ending = format_of_ending(ending_of(path), formats);
    return of_ending.empty() ? fallback : of_ending;
}

void ResultOptions::check_ending() const {
    std::string const ending = ending_of(path);
    if (!format.empty() || ending.empty() || !format_of_ending(ending, formats).empty()) return;
    std::vector<std::string> known;
    for (std::string const& each : formats)
        if (each.find('-') == std::string::npos) known.push_back(usual_ending(each));
    std::string list;
    for (std::size_t at = 0; at < known.size(); ++at) list += (at == 0 ? "" : at + 1 == known.size() ? " or " : ", ") + known[at];
    throw ArgumentError{path + ": nothing is written that ends in " + ending + "; end it in " + list + ", or give --format"};
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
    add("--max-seconds", options.greatest.seconds, many, "N", "Seconds of work on an input, in all stages");
    add("--max-memory", options.max_memory_mib, greatest_mib, "MIB", "Mebibytes the work on a text, or the reader of PDF, may take");
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
    app.final_callback([&options] { options.check_ending(); });
}

TerminalStyle ResultOptions::style() const { return path.empty() || path == "-" ? style_of(STDOUT_FILENO) : TerminalStyle{}; }

}  // namespace recital::tools
