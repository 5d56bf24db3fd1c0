// SPDX-License-Identifier: BSL-1.0
#include "tools/options.hpp"

#include "tools/console.hpp"

#include <unistd.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <thread>

namespace recital::tools {

std::size_t ReadOptions::thread_count() const noexcept {
    return jobs != 0 ? jobs : std::max<std::size_t>(std::thread::hardware_concurrency(), 1);
}

std::string ResultOptions::format_or(std::string const& fallback) const {
    if (!format.empty()) return format;
    std::string const ending = std::filesystem::path{path}.extension().string();
    if (ending.empty()) return fallback;
    std::string const named = ending == ".txt" ? "text" : ending.substr(1);
    return std::find(formats.begin(), formats.end(), named) != formats.end() ? named : fallback;
}

void add_read_options(CLI::App& app, ReadOptions& options) {
    app.add_option("--data", options.data, "Lay the tables of this folder over the program's own (may be given several times)")
        ->type_name("DIR")
        ->allow_extra_args(false)
        ->take_all();
    app.add_option("--jobs", options.jobs, "Documents worked on at a time; 0: as many as there are processors")
        ->type_name("N")
        ->check(CLI::Range(0, 1024).description(""));
    app.add_option("--max-size", options.max_size_mib, "Refuse inputs larger than this many mebibytes (default 256)")
        ->type_name("MIB")
        ->check(CLI::Range(std::uint64_t{1}, greatest_size_limit >> 20U).description(""));
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

GraphOptions HygieneOptions::graph_options() const {
    auto const drops = [this](char const* what) { return std::find(drop.begin(), drop.end(), what) != drop.end(); };
    return {drops("self"), drops("forward"), parts == "merge"};
}

void add_hygiene_options(CLI::App& app, HygieneOptions& options) {
    app.add_option("--drop", options.drop, "Leave out citations of the document itself, or of later documents (may be given several times)")
        ->type_name("self|forward")
        ->allow_extra_args(false)
        ->take_all()
        ->delimiter(',')
        ->check(CLI::IsMember({"self", "forward"}).description(""));
    app.add_option("--parts", options.parts, "merge: take the parts of a resolution as one (57/270 B as 57/270)")
        ->type_name("keep|merge")
        ->check(CLI::IsMember({"keep", "merge"}).description(""));
}

}  // namespace recital::tools
