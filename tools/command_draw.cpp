// SPDX-License-Identifier: BSL-1.0
#include "tools/command_draw.hpp"

#include "analyse/rank.hpp"
#include "api/diagrams.hpp"
#include "tools/data_folders.hpp"
#include "tools/diagram.hpp"
#include "tools/explore_output.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace recital::tools {

namespace {

constexpr std::size_t most_in_diagram = 300;

/// Why a style that is about one instrument cannot be drawn without it, with an id that would do.
[[noreturn]] void ask_for_id(std::string const& style, std::string const& about, std::string const& example) {
    throw ArgumentError{"--style " + style + " is about one " + about + ": give an id after SOURCE" +
                        (example.empty() ? std::string{} : ", such as " + example)};
}

/// The series of the first instrument asked for.
void choose_series_asked_for(CitationGraph const& graph, Catalogue const& catalogue, std::string const& style, DrawOptions& options) {
    bool const asked = !options.focus.empty();
    if (std::string const problem = choose_series(graph, catalogue, options); !problem.empty()) throw ArgumentError{problem};
    if (!asked) ask_for_id(style, "series", graph[options.series.front()].id + " for the longest; recital series lists all");
}

/// Step by step from what? Where a single document was read, from that.
void check_root(CitationGraph const& graph, std::string const& style, DrawOptions const& options) {
    if (!options.focus.empty() || options.style.show != DiagramStyle::Show::surroundings ||
        options.style.columns != DiagramStyle::Columns::distance)
        return;
    auto const all = graph.vertices();
    if (std::count_if(all.begin(), all.end(), [](Vertex const& vertex) { return vertex.in_corpus; }) == 1) return;
    auto const ranked = most_cited(graph);
    ask_for_id(style, "instrument", ranked.empty() ? std::string{} : graph[ranked.front().vertex].id);
}

}  // namespace

void DrawCommand::setup(CLI::App& app) {
    add_graph_arguments(app, m_arguments, "SOURCE", "[ID...]",
                        "Documents, folders, - for standard input, or a graph; and what to draw with its surroundings (otherwise all)",
                        {"svg", "dot", "png", "pdf", "html"});
    m_style_option = app.add_option(
        "--style", m_style, "What is shown and how: ego, chain, timeline, series, mainpath, overview, or one of yours (default ego)");
    m_style_option->type_name("NAME");
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
    std::string const style = m_layers ? "chain" : m_style;
    DrawOptions options;
    options.style = load_style(folders, style, console);
    // As recital mainpath counts them, so that the text and the picture say the same.
    bool const is_path = options.style.show == DiagramStyle::Show::main_path;
    if (is_path) m_arguments.filters.default_adoptions = "merge";
    std::string const format = m_arguments.result.format_or("svg");
    bool const is_page = format == "html";
    m_arguments.reading.with_passages = is_page;
    LoadedSource const source = load_source(sources, catalogue, m_arguments.reading, m_arguments.filters, console);
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    options.format = draw_format_from_name(format).value_or(DrawFormat::svg);
    refuse_binary_on_terminal(m_arguments.result, format);
    for (std::string const& id : ids) options.focus.push_back(vertex_named(source.graph, catalogue, id));
    if (options.style.show == DiagramStyle::Show::series) choose_series_asked_for(source.graph, catalogue, style, options);
    bool const style_given = m_layers || m_style_option->count() > 0;
    if (style_given) check_root(source.graph, style, options);
    options.depth = m_depth;
    options.top = m_top;
    bool const both = m_rests_on == m_rests_on_it;
    bool const adoptions = is_path ? m_arguments.filters.adoptions == "edge" : !m_no_adoptions;
    options.reach = {both || m_rests_on, both || m_rests_on_it, adoptions};
    options.title = m_title;
    options.limit = std::chrono::seconds{m_limit};
    Theme const theme = load_theme(folders, m_theme, console);
    if (is_page) {
        // Of many documents the map says more than a diagram of the best cited, if nobody asked for one.
        bool const with_diagram = !ids.empty() || style_given || source.graph.vertex_count() <= most_in_diagram;
        write_result(m_arguments.result, explored_page(source, catalogue, options, theme, with_diagram, console));
        return console.status();
    }
    Drawing const drawing = drawn(source.graph, options, theme);
    for (std::string const& note : drawing.notes) console.note(note);

    write_result(m_arguments.result, drawing.bytes);
    return console.status();
}

}  // namespace recital::tools
