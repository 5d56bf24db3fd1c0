// SPDX-License-Identifier: BSL-1.0
#include "tools/command_compare.hpp"

#include "report/rank_answers.hpp"
#include "tools/data_folders.hpp"

#include <CLI/CLI.hpp>

namespace recital::tools {

namespace {

std::string changes_text(Table const& table, std::vector<std::string> const& summary, TerminalStyle const& style) {
    std::string out;
    for (std::string const& line : summary) out += wrapped(line, 0, style);
    if (!table.rows.empty()) out += '\n' + table_text(table, style);
    return out;
}

}  // namespace

void CompareCommand::setup(CLI::App& app) {
    add_graph_arguments(app, m_arguments, "BEFORE", "AFTER", "The two to compare, each a document, a folder or a graph in JSON",
                        {"text", "csv", "tsv", "jsonl"});
    app.add_option("--by", m_by, "citation: what each document cites (default); instrument: what all of them together cite")
        ->type_name("citation|instrument")
        ->check(CLI::IsMember({"citation", "instrument"}).description(""));
}

ExitStatus CompareCommand::run(Console& console) {
    if (m_arguments.arguments.size() != 2) throw ArgumentError{"two SOURCEs are needed, the one before and the one after"};
    auto const folders = data_folders(m_arguments.reading.data);
    Catalogue const catalogue = load_catalogue(folders, console);
    auto const loaded = [&](std::size_t at) {
        return load_source({m_arguments.arguments[at]}, catalogue, m_arguments.reading, m_arguments.filters, console);
    };
    LoadedSource const before = loaded(0);
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    LoadedSource const after = loaded(1);
    if (console.problems() != 0 && after.graph.vertex_count() == 0) return ExitStatus::failed;
    CompareBy const by = m_by == "citation" ? CompareBy::citation : CompareBy::instrument;
    Comparison const comparison = compare(before.graph, after.graph, by);

    std::string const format = m_arguments.result.format_or("text");
    Table const table = changes_table(before.graph, after.graph, comparison, by);
    write_result(m_arguments.result, format == "text" ? changes_text(table, comparison_summary(comparison, by), m_arguments.result.style())
                                                      : table_records(table, format));
    return console.status();
}

}  // namespace recital::tools
