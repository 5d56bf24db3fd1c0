// SPDX-License-Identifier: BSL-1.0
#include "tools/command_mainpath.hpp"

#include "analyse/main_path.hpp"
#include "graph/filter.hpp"
#include "report/main_path_answer.hpp"
#include "tools/data_folders.hpp"
#include "tools/diagram.hpp"
#include "tools/explore_output.hpp"

#include <CLI/CLI.hpp>

namespace recital::tools {

namespace {

TraversalWeights weights_named(std::string const& name) {
    if (name == "splc") return TraversalWeights::splc;
    return name == "spnp" ? TraversalWeights::spnp : TraversalWeights::spc;
}

MainPathSearch search_named(std::string const& name) {
    if (name == "local") return MainPathSearch::local;
    if (name == "key-route") return MainPathSearch::key_route;
    return name == "critical" ? MainPathSearch::critical : MainPathSearch::global;
}

}  // namespace

void MainpathCommand::setup(CLI::App& app) {
    m_arguments.filters.default_adoptions = "merge";
    add_graph_arguments(app, m_arguments, "SOURCE", "[ID...]",
                        "Documents, folders, - for standard input, or a graph in a format that is read back; and what the path should be "
                        "around: the main path of what it rests on and what rests on it (otherwise of all)",
                        {"text", "json", "csv", "tsv", "dot", "svg", "png", "pdf", "html"});
    app.add_option("--weights", m_weights, "How links are weighed: by search paths (default), search path links, search path node pairs")
        ->type_name("spc|splc|spnp")
        ->check(CLI::IsMember({"spc", "splc", "spnp"}).description(""));
    app.add_option("--path", m_path,
                   "Which path: step by step, of the greatest sum (default), through the heaviest links, all of the greatest sum")
        ->type_name("local|global|key-route|critical")
        ->check(CLI::IsMember({"local", "global", "key-route", "critical"}).description(""));
    app.add_option("--key-routes", m_key_routes, "With --path key-route: through so many of the heaviest links (default 1)")
        ->type_name("N")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1000000}).description(""));
    app.add_option("--extend", m_extend, "With --path key-route: from the links on by the greatest sum (default), or step by step")
        ->type_name("global|local")
        ->check(CLI::IsMember({"global", "local"}).description(""));
    app.add_flag("--backward", m_backward, "With --path local: from the newest documents back");
}

ExitStatus MainpathCommand::run(Console& console) {
    if ((m_key_routes != 1 || m_extend == "local") && m_path != "key-route")
        throw ArgumentError{"--key-routes and --extend are of --path key-route"};
    if (m_backward && m_path != "local") throw ArgumentError{"--backward is of --path local"};
    auto const [sources, ids] = split_arguments(m_arguments.arguments, 0, Rest::more);
    auto const folders = data_folders(m_arguments.reading.data);
    Catalogue const catalogue = load_catalogue(folders, console);
    std::string const format = m_arguments.result.format_or("text");
    m_arguments.reading.with_passages = format == "html";
    LoadedSource source = load_source(sources, catalogue, m_arguments.reading, m_arguments.filters, console);
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    if (!ids.empty()) {
        GraphFilter around;
        for (std::string const& id : ids) around.ego.push_back(source.graph[vertex_named(source.graph, catalogue, id)].id);
        around.ego_depth = source.graph.vertex_count();
        source.graph = filtered(source.graph, around).graph;
    }
    MainPathOptions const options{weights_named(m_weights), search_named(m_path), m_key_routes,
                                  m_extend == "local",      m_backward,           m_arguments.filters.adoptions == "edge"};
    MainPath const path = main_path(source.graph, options);

    if (format == "html") {
        source.graph = main_path_graph(source.graph, path);
        DrawOptions drawing_options;
        drawing_options.style = load_style(folders, "timeline", console);
        drawing_options.title = "Main path";
        write_result(m_arguments.result,
                     explored_page(source, catalogue, drawing_options, load_theme(folders, "light", console), true, console));
    } else if (auto const drawn_as = draw_format_from_name(format)) {
        refuse_binary_on_terminal(m_arguments.result, format);
        DrawOptions drawing_options;
        drawing_options.format = *drawn_as;
        drawing_options.style = load_style(folders, "timeline", console);
        Drawing const drawing = drawn(main_path_graph(source.graph, path), drawing_options, load_theme(folders, "light", console));
        for (std::string const& note : drawing.notes) console.note(note);
        write_result(m_arguments.result, drawing.bytes);
    } else if (format == "text") {
        write_result(m_arguments.result, main_path_text(source.graph, path, options, m_arguments.result.style()));
    } else if (format == "json") {
        write_result(m_arguments.result, main_path_json(source.graph, path, options));
    } else {
        write_result(m_arguments.result, table_records(main_path_table(source.graph, path), format));
    }
    return console.status();
}

}  // namespace recital::tools
