// SPDX-License-Identifier: BSL-1.0
#include "tools/command_draw.hpp"

#include "tools/data_folders.hpp"
#include "tools/diagram.hpp"

#include <CLI/CLI.hpp>

namespace recital::tools {

void DrawCommand::setup(CLI::App& app) {
    add_graph_arguments(
        app, m_arguments, "SOURCE", "[ID...]",
        "Documents, folders, - for standard input, or a graph; and what to draw with its surroundings (otherwise all)",
        {"svg", "dot", "png", "pdf", "html"});
    app.add_option("--depth", m_depth, "With ID: steps from it, along the citations and against them (default 1)")
        ->type_name("N")
        ->check(CLI::Range(0, 1000).description(""));
    app.add_flag("--layers", m_layers, "With ID: place by distance from it, in the place of groups by kind");
    app.add_option("--max-vertices", m_max_vertices, "Draw no more than this many, the best cited (default 300)")
        ->type_name("N")
        ->check(CLI::Range(1, 5000).description(""));
    app.add_option("--title", m_title, "Heading of the diagram")->type_name("TEXT");
}

ExitStatus DrawCommand::run(Console& console) {
    auto const [sources, ids] = split_arguments(m_arguments.arguments, 0, Rest::more);
    auto const folders = data_folders(m_arguments.reading.data);
    Catalogue const catalogue = load_catalogue(folders, console);
    LoadedSource const source = load_source(sources, catalogue, m_arguments.reading, m_arguments.filters, console);
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    DrawOptions options;
    std::string const format = m_arguments.result.format_or("svg");
    options.format = draw_format_from_name(format).value_or(DrawFormat::svg);
    refuse_binary_on_terminal(m_arguments.result, format);
    for (std::string const& id : ids) options.focus.push_back(vertex_named(source.graph, catalogue, id));
    options.depth = m_depth;
    options.layers = m_layers;
    options.max_vertices = m_max_vertices;
    options.title = m_title;
    Drawing const drawing = drawn(source.graph, options, load_style(folders, console));
    for (std::string const& note : drawing.notes) console.note(note);

    write_result(m_arguments.result, drawing.bytes);
    return console.status();
}

}  // namespace recital::tools
