// SPDX-License-Identifier: BSL-1.0
#include "tools/command_communities.hpp"

#include "report/rank_answers.hpp"
#include "tools/data_folders.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace recital::tools {

namespace {

std::string three_decimals(double value) {
    auto const thousandths = static_cast<long>(value * 1000 + (value < 0 ? -0.5 : 0.5));
    std::string digits = std::to_string(thousandths < 0 ? -thousandths : thousandths);
    digits.insert(0, digits.size() < 4 ? 4 - digits.size() : 0, '0');
    return (thousandths < 0 ? "-" : "") + digits.substr(0, digits.size() - 3) + '.' + digits.substr(digits.size() - 3);
}

}  // namespace

void CommunitiesCommand::setup(CLI::App& app) {
    add_graph_arguments(app, m_arguments, "SOURCE", "", "Documents, folders, - for standard input, or a graph in JSON",
                        {"text", "csv", "tsv", "jsonl"});
    app.add_option("--resolution", m_resolution, "Above 1 more and smaller communities, below 1 fewer and larger ones (default 1)")
        ->type_name("X")
        ->check(CLI::Range(0.0, 1000.0).description(""));
    app.add_flag("--members", m_members, "List the members of each, with how many of the others cite them");
    app.add_option("--top", m_top, "Show this many communities, the largest (default 20); 0: all")->type_name("N");
}

ExitStatus CommunitiesCommand::run(Console& console) {
    auto const sources = only_sources(m_arguments.arguments);
    auto const folders = data_folders(m_arguments.reading.data);
    Catalogue const catalogue = load_catalogue(folders, console);
    LoadedSource const source = load_source(sources, catalogue, m_arguments.reading, m_arguments.filters, console);
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    CommunityOptions options;
    options.resolution = m_resolution;
    Communities found = communities(source.graph, options);
    std::size_t const all = found.communities.size();
    if (m_top != 0) found.communities.resize(std::min(m_top, all));
    if (found.communities.size() < all)
        console.note(std::to_string(all) + " communities, of which the " + std::to_string(found.communities.size()) +
                     " largest are shown; modularity " + three_decimals(found.modularity));
    else
        console.note(std::to_string(all) + (all == 1 ? " community" : " communities") + "; modularity " + three_decimals(found.modularity));

    std::string const format = m_arguments.result.format_or("text");
    Table const table =
        m_members ? communities_table(source.graph, found.communities) : communities_overview(source.graph, found.communities);
    write_result(m_arguments.result, format == "text" ? table_text(table, m_arguments.result.style()) : table_records(table, format));
    return console.status();
}

}  // namespace recital::tools
