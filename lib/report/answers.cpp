// SPDX-License-Identifier: BSL-1.0
#include "report/answers.hpp"

#include "report/detail/document_line.hpp"

#include <array>
#include <cmath>

namespace recital {

namespace {

/// A number with a fixed count of decimals and a point, whatever the locale. Values are scores: not negative, below 10^12.
std::string fixed(double value, int decimals) {
    long long scale = 1;
    for (int i = 0; i < decimals; ++i) scale *= 10;
    long long const scaled = std::llround(value * static_cast<double>(scale));
    std::string const whole = std::to_string(scaled / scale);
    if (decimals == 0) return whole;
    std::string rest = std::to_string(scaled % scale);
    rest.insert(0, static_cast<std::size_t>(decimals) - rest.size(), '0');
    return whole + '.' + rest;
}

std::string kind_of(Vertex const& vertex) { return std::string{name_of(vertex.kind)}; }

std::string title_of(Vertex const& vertex) { return vertex.title == vertex.id ? std::string{} : one_line(vertex.title); }

std::string id_of(CitationGraph const& graph, VertexId vertex) { return one_line(graph[vertex].id); }

std::string place_of(Edge const& edge) {
    std::string place = one_line(edge.part);
    std::string const& number = edge.footnote.empty() ? edge.paragraph : edge.footnote;
    if (!number.empty()) place += ' ' + one_line(number);
    return place;
}

Table::Column const id_column{"id", false, Emphasis::bold};

}  // namespace

Table chain_table(CitationGraph const& graph, std::vector<Chain> const& chains) {
    Table table{{{"direction", false, Emphasis::faint},
                 {"depth", true, Emphasis::none},
                 id_column,
                 {"kind", false, Emphasis::none},
                 {"date", false, Emphasis::none},
                 {"title", false, Emphasis::none}},
                {}};
    for (Chain const& chain : chains) {
        std::string const direction = chain.direction == Direction::rests_on ? "rests on" : "rests on it";
        for (ChainStep const& step : chain.steps) {
            if (step.vertex == chain.root) continue;
            Vertex const& vertex = graph[step.vertex];
            table.rows.push_back(
                {direction, std::to_string(step.depth), one_line(vertex.id), kind_of(vertex), one_line(vertex.date), title_of(vertex)});
        }
    }
    return table;
}

Table missing_table(CitationGraph const& graph, std::vector<MissingInstrument> const& missing) {
    Table table{{id_column,
                 {"kind", false, Emphasis::none},
                 {"date", false, Emphasis::none},
                 {"documents", true, Emphasis::none},
                 {"mentions", true, Emphasis::none},
                 {"cited_by", false, Emphasis::faint},
                 {"title", false, Emphasis::none}},
                {}};
    for (MissingInstrument const& each : missing) {
        Vertex const& vertex = graph[each.vertex];
        std::string cited_by;
        for (VertexId const document : each.cited_by) cited_by += (cited_by.empty() ? "" : "; ") + id_of(graph, document);
        table.rows.push_back({one_line(vertex.id), kind_of(vertex), one_line(vertex.date), std::to_string(each.documents),
                              std::to_string(each.mentions), cited_by, title_of(vertex)});
    }
    return table;
}

Table uncited_table(CitationGraph const& graph, std::vector<VertexId> const& uncited) {
    Table table{{id_column,
                 {"kind", false, Emphasis::none},
                 {"date", false, Emphasis::none},
                 {"cites", true, Emphasis::none},
                 {"title", false, Emphasis::none}},
                {}};
    for (VertexId const document : uncited) {
        Vertex const& vertex = graph[document];
        std::size_t cites = 0;
        VertexId last = document;
        for (Edge const& edge : graph.out_edges(document)) {
            if (edge.relation != Relation::cites || edge.target == document || edge.target == last) continue;
            last = edge.target;
            ++cites;
        }
        table.rows.push_back({one_line(vertex.id), kind_of(vertex), one_line(vertex.date), std::to_string(cites), title_of(vertex)});
    }
    return table;
}

Table rank_table(CitationGraph const& graph, std::vector<Ranked> const& ranked, std::string score, int decimals) {
    Table table{{{"rank", true, Emphasis::faint},
                 id_column,
                 {std::move(score), true, Emphasis::none},
                 {"kind", false, Emphasis::none},
                 {"date", false, Emphasis::none},
                 {"title", false, Emphasis::none}},
                {}};
    for (Ranked const& each : ranked) {
        Vertex const& vertex = graph[each.vertex];
        table.rows.push_back({std::to_string(table.rows.size() + 1), one_line(vertex.id), fixed(each.score, decimals), kind_of(vertex),
                              one_line(vertex.date), title_of(vertex)});
    }
    return table;
}

Table path_table(CitationGraph const& graph, std::vector<Path> const& paths) {
    Table table{{{"path", true, Emphasis::faint},
                 {"step", true, Emphasis::faint},
                 id_column,
                 {"kind", false, Emphasis::none},
                 {"date", false, Emphasis::none},
                 {"title", false, Emphasis::none}},
                {}};
    for (std::size_t path = 0; path < paths.size(); ++path) {
        for (std::size_t step = 0; step < paths[path].size(); ++step) {
            Vertex const& vertex = graph[paths[path][step]];
            table.rows.push_back({std::to_string(path + 1), std::to_string(step + 1), one_line(vertex.id), kind_of(vertex),
                                  one_line(vertex.date), title_of(vertex)});
        }
    }
    return table;
}

std::string paths_text(CitationGraph const& graph, std::vector<Path> const& paths, TerminalStyle const& style) {
    constexpr std::size_t longest_on_a_line = 8;
    std::string out;
    for (Path const& path : paths) {
        if (path.size() <= longest_on_a_line) {
            out += one_line(path_text(graph, path)) + '\n';
            continue;
        }
        if (!out.empty()) out += '\n';
        out += std::to_string(path.size()) + " documents and instruments, each cites the one below it\n";
        for (VertexId const vertex : path) out += document_line(graph[vertex], style);
    }
    return out.empty() ? "no path\n" : out;
}

Table found_table(CitationGraph const& graph, std::vector<Found> const& found) {
    Table table;
    for (char const* const name : {"matched", "id", "title", "cited_by", "treatment", "part", "paragraph", "footnote", "pinpoint"})
        table.columns.push_back({name, false, Emphasis::none});
    std::size_t const mentions = table.columns.size();
    table.columns.push_back({"mentions", true, Emphasis::none});
    table.columns.push_back({"verb", false, Emphasis::none});
    for (Found const& each : found) {
        Vertex const& vertex = graph[each.vertex];
        std::vector<std::string> const head{std::string{name_of(each.matched)}, one_line(vertex.id), title_of(vertex)};
        for (std::uint32_t const at : each.cited_at) {
            Edge const& edge = graph.edges()[at];
            auto row = head;
            for (std::string const& cell :
                 {id_of(graph, edge.source), one_line(edge.treatment), one_line(edge.part), one_line(edge.paragraph),
                  one_line(edge.footnote), one_line(edge.pinpoint), std::to_string(edge.weight), one_line(governing_verb(edge))})
                row.push_back(cell);
            table.rows.push_back(std::move(row));
        }
        if (each.cited_at.empty()) {
            auto row = head;
            row.resize(table.columns.size());
            row[mentions] = "0";
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

std::string found_text(CitationGraph const& graph, std::vector<Found> const& found, TerminalStyle const& style) {
    if (found.empty()) return "nothing found\n";
    std::string out;
    for (Found const& each : found) {
        Vertex const& vertex = graph[each.vertex];
        out += emphasised(one_line(vertex.id), Emphasis::bold, style);
        if (!vertex.date.empty()) out += " (" + one_line(vertex.date) + ')';
        out += "  " + kind_of(vertex) + (vertex.in_corpus ? ", in the corpus" : "") + '\n';
        if (std::string const title = title_of(vertex); !title.empty()) out += wrapped(title, 2, style);
        if (each.unsourced) out += wrapped("title and date unsourced", 2, style);
        if (each.matched == MatchedBy::near) continue;
        for (std::uint32_t const at : each.cited_at) {
            Edge const& edge = graph.edges()[at];
            std::string line = id_of(graph, edge.source) + ", " + place_of(edge);
            if (!governing_verb(edge).empty()) line += ", " + one_line(governing_verb(edge));
            if (!edge.pinpoint.empty()) line += ": " + one_line(edge.pinpoint);
            if (edge.weight > 1) line += " (" + std::to_string(edge.weight) + " times)";
            out += wrapped("cited by " + line, 4, style);
        }
    }
    return out;
}

}  // namespace recital
