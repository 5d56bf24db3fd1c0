// SPDX-License-Identifier: BSL-1.0
#include "tools/command_report.hpp"

#include "report/report.hpp"
#include "tools/data_folders.hpp"
#include "tools/diagram.hpp"

#include <CLI/CLI.hpp>

namespace recital::tools {

void ReportCommand::setup(CLI::App& app) {
    add_graph_arguments(app, m_arguments, "SOURCE", "[ID...]",
                        "Documents, folders, - for standard input, or a graph; and what to report on (otherwise every document)",
                        {"html", "md", "json"});
}

ExitStatus ReportCommand::run(Console& console) {
    auto const [sources, ids] = split_arguments(m_arguments.arguments, 0, Rest::more);
    auto const folders = data_folders(m_arguments.reading.data);
    Catalogue const catalogue = load_catalogue(folders, console);
    LoadedSource const source = load_source(sources, catalogue, m_arguments.reading, m_arguments.filters, console);
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    ReportInput input{source.graph, source.documents, {}, {}, RECITAL_VERSION, source.notes};
    for (std::string const& id : ids) input.focus.push_back(vertex_named(source.graph, catalogue, id));
    ReportFormat const format = report_format_from_name(m_arguments.result.format_or("html")).value_or(ReportFormat::html);
    if (format == ReportFormat::html) {
        DrawOptions options;
        options.focus = input.focus;
        Drawing drawing = drawn(source.graph, options, load_theme(folders, "light", console));
        input.svg = std::move(drawing.bytes);
        input.notes.insert(input.notes.end(), drawing.notes.begin(), drawing.notes.end());
    }

    write_result(m_arguments.result, write_report(input, format));
    return console.status();
}

}  // namespace recital::tools
