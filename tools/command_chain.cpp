// SPDX-License-Identifier: BSL-1.0
#include "tools/command_chain.hpp"

#include "analyse/chain.hpp"
#include "report/answers.hpp"
#include "tools/data_folders.hpp"
#include "tools/diagram.hpp"

#include <unistd.h>
#include <CLI/CLI.hpp>

namespace recital::tools {

namespace {

std::string chains_text(CitationGraph const& graph, std::vector<Chain> const& chains, TerminalStyle const& style) {
    std::string out;
    for (Chain const& chain : chains) {
        if (!out.empty()) out += '\n';
        bool const down = chain.direction == Direction::rests_on;
        std::string const root = one_line(graph[chain.root].id);
        auto const count = chain.steps.size() - 1;
        std::string const others = std::to_string(count) + (count == 1 ? " instrument" : " instruments");
        std::string const heading = down ? root + " rests on " + others : others + (count == 1 ? " rests on " : " rest on ") + root;
        out += emphasised(heading, Emphasis::bold, style) + '\n';
        out += chain_text(graph, chain, style.width);
    }
    return out;
}

}  // namespace

void ChainCommand::setup(CLI::App& app) {
    add_graph_arguments(
        app, m_arguments, "SOURCE", "ID",
        "Documents, folders, - for standard input, or a graph; and the instrument: its symbol, number, title or alias",
        {"text", "csv", "tsv", "jsonl", "dot", "svg", "png", "pdf", "html"});
    app.add_flag("--rests-on", m_rests_on, "Only what the instrument rests on");
    app.add_flag("--rests-on-it", m_rests_on_it, "Only what rests on the instrument");
    app.add_option("--depth", m_depth, "Go no deeper than this many steps; 0: as deep as it goes")->type_name("N");
    app.add_flag("--no-adoptions", m_no_adoptions, "Follow citations only, not which resolution adopted an instrument");
}

ExitStatus ChainCommand::run(Console& console) {
    auto const [sources, rest] = split_arguments(m_arguments.arguments, 1, Rest::exactly);
    auto const folders = data_folders(m_arguments.reading.data);
    Catalogue const catalogue = load_catalogue(folders, console);
    LoadedSource const source = load_source(sources, catalogue, m_arguments.reading, m_arguments.hygiene, console);
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    VertexId const root = vertex_named(source.graph, catalogue, rest.front());
    bool const both = m_rests_on == m_rests_on_it;
    std::string const format = m_arguments.result.format_or("text");
    if (auto const drawn_as = draw_format_from_name(format)) {
        refuse_binary_on_terminal(m_arguments.result, format);
        DrawOptions options;
        options.format = *drawn_as;
        options.focus = {root};
        options.depth = m_depth == 0 ? source.graph.vertex_count() : m_depth;
        options.reach = {both || m_rests_on, both || m_rests_on_it, !m_no_adoptions};
        options.layers = true;
        Drawing const drawing = drawn(source.graph, options, load_style(folders, console));
        for (std::string const& note : drawing.notes) console.note(note);
        write_result(m_arguments.result, drawing.bytes);
        return console.status();
    }
    std::vector<Chain> chains;
    if (both || m_rests_on) chains.push_back(chain(source.graph, root, {Direction::rests_on, m_depth, !m_no_adoptions}));
    if (both || m_rests_on_it) chains.push_back(chain(source.graph, root, {Direction::rests_on_it, m_depth, !m_no_adoptions}));

    write_result(m_arguments.result, format == "text" ? chains_text(source.graph, chains, m_arguments.result.style())
                                                      : table_records(chain_table(source.graph, chains), format));
    return console.status();
}

}  // namespace recital::tools
