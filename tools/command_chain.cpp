// SPDX-License-Identifier: BSL-1.0
#include "tools/command_chain.hpp"

#include "analyse/chain.hpp"
#include "report/answers.hpp"
#include "tools/data_folders.hpp"
#include "tools/diagram.hpp"

#include <unistd.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <functional>
#include <utility>

namespace recital::tools {

namespace {

std::string chains_text(CitationGraph const& graph, std::vector<Chain> const& chains, bool layers, TerminalStyle const& style) {
    std::string out;
    for (Chain const& chain : chains) {
        if (!out.empty()) out += '\n';
        bool const down = chain.direction == Direction::rests_on;
        std::string const root = one_line(graph[chain.root].id);
        auto const count = chain.steps.size() - 1;
        std::string const others = std::to_string(count) + (count == 1 ? " instrument" : " instruments");
        std::string const heading = down ? root + " rests on " + others : others + (count == 1 ? " rests on " : " rest on ") + root;
        out += emphasised(heading, Emphasis::bold, style) + '\n';
        out += layers ? chain_layers_text(graph, chain, style.width) : chain_text(graph, chain, style.width);
    }
    return out;
}

}  // namespace

void ChainCommand::setup(CLI::App& app) {
    add_graph_arguments(app, m_arguments, "SOURCE", "ID",
                        "Documents, folders, - for standard input, or a graph; and the instrument: its symbol, number, title or alias",
                        {"text", "json", "csv", "tsv", "jsonl", "dot", "svg", "png", "pdf", "html"});
    app.add_flag("--rests-on", m_rests_on, "Only what the instrument rests on");
    app.add_flag("--rests-on-it", m_rests_on_it, "Only what rests on the instrument");
    app.add_option("--to", m_to, "Only what lies on the way to this instrument")->type_name("ID");
    app.add_flag("--layers", m_layers, "As text: by distance, in the place of a tree");
    app.add_option("--depth", m_depth, "Go no deeper than this many steps; 0: as deep as it goes")->type_name("N");
    app.add_flag("--no-adoptions", m_no_adoptions, "Follow citations only, not which resolution adopted an instrument");
}

ExitStatus ChainCommand::run(Console& console) {
    auto const [sources, rest] = split_arguments(m_arguments.arguments, 1, Rest::exactly);
    auto const folders = data_folders(m_arguments.reading.data);
    Catalogue const catalogue = load_catalogue(folders, console);
    // A chain has to fit all along, from either end: what is cited when it leads down, who cites when it leads up.
    FilterOptions filters = m_arguments.filters;
    VertexFilterOptions const reached = std::exchange(filters.cited, {});
    LoadedSource const source = load_source(sources, catalogue, m_arguments.reading, filters, console);
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    CitationGraph graph = source.graph;
    VertexId root = vertex_named(graph, catalogue, rest.front());
    ChainOptions options{Direction::rests_on, m_depth, !m_no_adoptions, vertex_filter(reached, graph, catalogue)};
    bool const both = m_rests_on == m_rests_on_it;
    bool down = both || m_rests_on;
    bool up = both || m_rests_on_it;
    if (!m_to.empty()) {
        VertexId const to = vertex_named(graph, catalogue, m_to);
        auto const way = [&](Direction direction, bool wanted) {
            options.direction = direction;
            return wanted ? on_the_way(graph, root, to, options) : std::vector<bool>(graph.vertex_count());
        };
        std::vector<bool> keep = way(Direction::rests_on, down);
        std::vector<bool> const other = way(Direction::rests_on_it, up);
        auto const any = [](std::vector<bool> const& some) { return std::find(some.begin(), some.end(), true) != some.end(); };
        down = any(keep);
        up = any(other);
        if (!down && !up) console.note("no chain leads from " + graph[root].id + " to " + graph[to].id);
        std::transform(keep.begin(), keep.end(), other.begin(), keep.begin(), std::logical_or<>{});
        std::string const id = graph[root].id;
        keep[index_of(root)] = true;
        graph = subgraph(graph, keep);
        root = graph.find(id).value();
    }
    std::vector<Chain> chains;
    auto const add = [&](Direction direction, bool wanted) {
        options.direction = direction;
        if (wanted) chains.push_back(chain(graph, root, options));
    };
    add(Direction::rests_on, down);
    add(Direction::rests_on_it, up);

    std::string const format = m_arguments.result.format_or("text");
    if (auto const drawn_as = draw_format_from_name(format)) {
        refuse_binary_on_terminal(m_arguments.result, format);
        std::vector<bool> keep(graph.vertex_count());
        keep[index_of(root)] = true;
        for (Chain const& each : chains)
            for (ChainStep const& step : each.steps) keep[index_of(step.vertex)] = true;
        std::string const id = graph[root].id;
        if (options.reached.any()) graph = subgraph(graph, keep);
        DrawOptions draw_options;
        draw_options.format = *drawn_as;
        draw_options.focus = {graph.find(id).value()};
        draw_options.depth = m_depth == 0 ? graph.vertex_count() : m_depth;
        draw_options.reach = {down, up, !m_no_adoptions};
        draw_options.style = load_style(folders, "chain", console);
        Drawing const drawing = drawn(graph, draw_options, load_theme(folders, "light", console));
        for (std::string const& note : drawing.notes) console.note(note);
        write_result(m_arguments.result, drawing.bytes);
        return console.status();
    }
    if (format == "text")
        write_result(m_arguments.result, chains_text(graph, chains, m_layers, m_arguments.result.style()));
    else if (format == "json")
        write_result(m_arguments.result, chain_json(graph, chains));
    else
        write_result(m_arguments.result, table_records(chain_table(graph, chains), format));
    return console.status();
}

}  // namespace recital::tools
