// SPDX-License-Identifier: BSL-1.0
#include "tools/command_find.hpp"

#include "analyse/find.hpp"
#include "analyse/near.hpp"
#include "report/answers.hpp"
#include "tools/corpus_file.hpp"
#include "tools/data_folders.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace recital::tools {

namespace {

constexpr std::size_t most_near = 5;

}  // namespace

void FindCommand::setup(CLI::App& app) {
    add_graph_arguments(
        app, m_arguments, "SOURCE", "TEXT",
        "Documents, folders, - for standard input, or a graph; and what to look for: a symbol, number, title, alias or words",
        {"text", "csv", "tsv", "jsonl"});
    app.add_option("--limit", m_limit, "Show no more than this many instruments (default 20)")
        ->type_name("N")
        ->check(CLI::Range(1, 1000000).description(""));
}

ExitStatus FindCommand::run(Console& console) {
    auto const [sources, words] = split_arguments(m_arguments.arguments, 1, Rest::more);
    auto const folders = data_folders(m_arguments.reading.data);
    Catalogue const catalogue = load_catalogue(folders, console);
    std::string wanted;
    for (std::string const& word : words) wanted += (wanted.empty() ? "" : " ") + word;
    LoadedSource source = load_source_about(wanted, sources, catalogue, m_arguments.reading, m_arguments.filters, console);
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    std::vector<Found> found = find(source.graph, catalogue, wanted, m_limit);
    if (found.empty()) {
        // Of a corpus file only what could be meant was read.
        if (sources.size() == 1 && is_corpus_file(sources.front()))
            source = load_source(sources, catalogue, m_arguments.reading, m_arguments.filters, console);
        found = find_near(source.graph, catalogue, wanted, std::min(m_limit, most_near));
        if (!found.empty()) console.note("nothing is called \"" + wanted + "\"; near to it are:");
    }

    std::string const format = m_arguments.result.format_or("text");
    write_result(m_arguments.result, format == "text" ? found_text(source.graph, found, m_arguments.result.style())
                                                      : table_records(found_table(source.graph, found), format));
    return console.status();
}

}  // namespace recital::tools
