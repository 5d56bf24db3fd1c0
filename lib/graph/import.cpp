// SPDX-License-Identifier: BSL-1.0
#include "graph/import.hpp"

#include "graph/detail/readers.hpp"

#include <algorithm>
#include <array>
#include <new>

namespace recital {
namespace {

constexpr std::size_t beginning = 4096;

std::string_view without_mark(std::string_view bytes) noexcept { return bytes.substr(0, 3) == "\xEF\xBB\xBF" ? bytes.substr(3) : bytes; }

/// The first key of a JSON object and what stands behind its colon; both empty where there is none.
struct FirstMember {
    std::string_view key, value;
};

FirstMember first_member(std::string_view text) noexcept {
    constexpr std::string_view blanks = " \t\r\n";
    std::size_t const open = text.find_first_not_of(blanks);
    if (open == std::string_view::npos || text[open] != '{') return {};
    std::size_t const quote = text.find_first_not_of(blanks, open + 1);
    if (quote == std::string_view::npos || text[quote] != '"') return {};
    std::size_t const end = text.find('"', quote + 1);
    if (end == std::string_view::npos) return {};
    std::size_t const colon = text.find_first_not_of(blanks, end + 1);
    if (colon == std::string_view::npos || text[colon] != ':') return {};
    std::size_t const value = text.find_first_not_of(blanks, colon + 1);
    return {text.substr(quote + 1, end - quote - 1), value == std::string_view::npos ? std::string_view{} : text.substr(value)};
}

std::optional<GraphSource> json_source(std::string_view text) noexcept {
    auto const [key, value] = first_member(text);
    if (key == "recital") return value.substr(0, 7) == "\"graph\"" ? std::optional{GraphSource::json} : std::nullopt;
    bool const is_flag = value.substr(0, 4) == "true" || value.substr(0, 5) == "false";
    if ((key == "directed" || key == "multigraph") && is_flag) return GraphSource::node_link;
    bool const is_list = !value.empty() && value.front() == '[';
    if ((key == "nodes" || key == "links" || key == "edges") && is_list) return GraphSource::node_link;
    if (key == "graph" && !value.empty() && value.front() == '{' && text.find("\"nodes\"") != std::string_view::npos)
        return GraphSource::node_link;
    return std::nullopt;
}

/// Whether the first element of an XML document is <graphml>, with or without a prefix.
bool begins_graphml(std::string_view text) noexcept {
    for (;;) {
        text = trimmed(text);
        if (!text.empty() && text.front() == ']') text.remove_prefix(std::min(text.find('<'), text.size()));  // the end of a DOCTYPE
        if (text.empty() || text.front() != '<') return false;
        std::string_view end = text.substr(0, 4) == "<!--" ? "-->"
                               : text.substr(0, 2) == "<?" ? "?>"
                               : text.substr(0, 2) == "<!" ? ">"
                                                           : "";
        if (end.empty()) break;
        std::size_t const behind = text.find(end);
        if (behind == std::string_view::npos) return false;
        text.remove_prefix(behind + end.size());
    }
    std::string_view name = text.substr(1, std::min(text.find_first_of(" \t\r\n/>", 1), text.size()) - 1);
    if (std::size_t const colon = name.find(':'); colon != std::string_view::npos) name.remove_prefix(colon + 1);
    return name == "graphml";
}

/// Whether the first line that is no comment begins with *Vertices or *Network.
bool begins_pajek(std::string_view text) noexcept {
    while (!(text = trimmed(text)).empty()) {
        std::string_view const line = text.substr(0, text.find('\n'));
        if (line.front() == '%') {
            text.remove_prefix(line.size());
            continue;
        }
        constexpr std::array<std::string_view, 2> words{"*vertices", "*network"};
        return std::any_of(words.begin(), words.end(), [line](std::string_view word) {
            bool const ends = line.size() == word.size() || line.find_first_of(" \t\r", word.size()) == word.size();
            return same_word(line.substr(0, word.size()), word) && ends;
        });
    }
    return false;
}

/// Our own Pajek files begin with comments, so many that what they are about may stand far behind.
bool begins_own_pajek(std::string_view text) noexcept { return text.substr(0, 17) == "% recital graph 1"; }

void read(std::string_view bytes, GraphSource from, Assembly& graph) {
    switch (from) {
    case GraphSource::node_link: read_node_link(bytes, graph); break;
    case GraphSource::graphml: read_graphml(bytes, graph); break;
    case GraphSource::pajek: read_pajek(bytes, graph); break;
    case GraphSource::csv_nodes: read_csv_nodes(bytes, graph); break;
    case GraphSource::csv_edges: read_csv_edges(bytes, graph, true); break;
    case GraphSource::dot: read_dot(bytes, graph); break;
    default: throw ImportFault{0, "is no graph in a format that is read; give JSON, node-link JSON, GraphML, Pajek, CSV or DOT"};
    }
}

}  // namespace

std::optional<GraphSource> graph_source_of(std::string_view bytes) noexcept {
    std::string_view const text = without_mark(bytes.substr(0, beginning));
    if (auto const json = json_source(text)) return json;
    if (begins_graphml(text)) return GraphSource::graphml;
    if (begins_own_pajek(text) || begins_pajek(text)) return GraphSource::pajek;
    if (begins_dot(text)) return GraphSource::dot;
    return csv_half(text);
}

bool looks_like_graph(std::string_view bytes) noexcept { return graph_source_of(bytes).has_value(); }

std::variant<ImportedGraph, Problem> read_graph(std::string_view bytes, std::string_view source) {
    auto const from = graph_source_of(bytes);
    if (from == GraphSource::json) {
        auto own = graph_from_json(bytes, source);
        if (auto* const problem = std::get_if<Problem>(&own)) return std::move(*problem);
        return ImportedGraph{std::get<CitationGraph>(std::move(own)), {}};
    }
    Assembly graph;
    try {
        // A byte-order mark is passed over by the readers themselves, so that faults count from the file's first byte.
        read(bytes, from.value_or(GraphSource::json), graph);
        if (from == GraphSource::csv_nodes) graph.note("There is no table of edges: the graph has vertices only.");
        return graph.finish();
    } catch (ImportFault const& fault) {
        return problem_of(fault, bytes, source);
    }
}

std::variant<ImportedGraph, Problem> read_csv_graph(CsvTable nodes, CsvTable edges) {
    Assembly graph;
    try {
        read_csv_nodes(nodes.bytes, graph);
    } catch (ImportFault const& fault) {
        return problem_of(fault, nodes.bytes, nodes.source);
    }
    try {
        read_csv_edges(edges.bytes, graph, false);
    } catch (ImportFault const& fault) {
        return problem_of(fault, edges.bytes, edges.source);
    }
    return graph.finish();
}

}  // namespace recital
