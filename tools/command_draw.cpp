// SPDX-License-Identifier: BSL-1.0
#include "tools/command_draw.hpp"

#include "analyse/series.hpp"
#include "tools/data_folders.hpp"
#include "tools/diagram.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace recital::tools {

namespace {

/// The series of the first instrument asked for; without one, the longest of the graph.
void choose_series(CitationGraph const& graph, Catalogue const& catalogue, DrawOptions& options) {
    SeriesList const list = find_series(graph, catalogue);
    auto const drawable = [](RecurrentSeries const& series) {
        return std::count_if(series.members.begin(), series.members.end(),
                             [](SeriesMember const& member) { return member.vertex.has_value(); });
    };
    RecurrentSeries const* chosen = nullptr;
    if (!options.focus.empty()) {
        auto const place = list.of_vertex[index_of(options.focus.front())];
        if (!place) throw ArgumentError{graph[options.focus.front()].id + " belongs to no series; see recital series"};
        chosen = &list.series[*place];
    } else {
        for (RecurrentSeries const& series : list.series)
            if (chosen == nullptr || drawable(series) > drawable(*chosen)) chosen = &series;
        if (chosen == nullptr) throw ArgumentError{"there is no series in the source: no two resolutions of one title"};
    }
    options.series_title = chosen->title;
    for (SeriesMember const& member : chosen->members)
        if (member.vertex) options.series.push_back(*member.vertex);
}

}  // namespace

void DrawCommand::setup(CLI::App& app) {
    add_graph_arguments(
        app, m_arguments, "SOURCE", "[ID...]",
        "Documents, folders, - for standard input, or a graph; and what to draw with its surroundings (otherwise all)",
        {"svg", "dot", "png", "pdf", "html"});
    app.add_option("--style", m_style,
                   "What is shown and how: ego, chain, timeline, series, mainpath, overview, or one of yours (default ego)")
        ->type_name("NAME");
    app.add_option("--theme", m_theme, "Colours: light, dark, print, or one of yours (default light)")->type_name("NAME");
    app.add_option("--depth", m_depth, "With ID: steps from it, along the citations and against them (default: the style's)")
        ->type_name("N")
        ->check(CLI::Range(0, 1000).description(""));
    app.add_flag("--rests-on", m_rests_on, "With ID: only what it rests on");
    app.add_flag("--rests-on-it", m_rests_on_it, "With ID: only what rests on it");
    app.add_flag("--no-adoptions", m_no_adoptions, "Leave out which resolution adopted an instrument");
    app.add_flag("--layers", m_layers, "The same as --style chain");
    app.add_option("--top,--max-vertices", m_top,
                   "Draw no more than this many, the best cited (default: the style's, 300 of a whole graph)")
        ->type_name("N")
        ->check(CLI::Range(1, 5000).description(""));
    app.add_option("--limit", m_limit, "Lay out a large graph for no longer than this, then take a simpler layout (default 10)")
        ->type_name("SECONDS")
        ->check(CLI::Range(1, 3600).description(""));
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
    options.style = load_style(folders, m_layers ? "chain" : m_style, console);
    for (std::string const& id : ids) options.focus.push_back(vertex_named(source.graph, catalogue, id));
    if (options.style.show == DiagramStyle::Show::series) choose_series(source.graph, catalogue, options);
    options.depth = m_depth;
    options.top = m_top;
    bool const both = m_rests_on == m_rests_on_it;
    options.reach = {both || m_rests_on, both || m_rests_on_it, !m_no_adoptions};
    options.title = m_title;
    options.limit = std::chrono::seconds{m_limit};
    Drawing const drawing = drawn(source.graph, options, load_theme(folders, m_theme, console));
    for (std::string const& note : drawing.notes) console.note(note);

    write_result(m_arguments.result, drawing.bytes);
    return console.status();
}

}  // namespace recital::tools
