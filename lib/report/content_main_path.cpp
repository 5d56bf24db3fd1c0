// SPDX-License-Identifier: BSL-1.0
#include "analyse/chain.hpp"
#include "analyse/main_path.hpp"
#include "report/detail/content_tables.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace recital {
namespace {

/// What a vertex rests on and what rests on it, with the links between them.
CitationGraph around(CitationGraph const& graph, VertexId vertex) {
    std::vector<bool> kept(graph.vertex_count());
    for (Direction const direction : {Direction::rests_on, Direction::rests_on_it})
        for (ChainStep const& step : chain(graph, vertex, {direction, 0, true}).steps) kept[index_of(step.vertex)] = true;
    std::vector<Vertex> vertices;
    std::vector<std::uint32_t> place(graph.vertex_count());
    for (std::size_t at = 0; at < kept.size(); ++at) {
        place[at] = static_cast<std::uint32_t>(vertices.size());
        if (kept[at]) vertices.push_back(graph.vertices()[at]);
    }
    std::vector<Edge> edges;
    for (Edge edge : graph.edges()) {
        if (!kept[index_of(edge.source)] || !kept[index_of(edge.target)]) continue;
        edge.source = VertexId{place[index_of(edge.source)]};
        edge.target = VertexId{place[index_of(edge.target)]};
        edges.push_back(std::move(edge));
    }
    return CitationGraph(std::move(vertices), std::move(edges));
}

std::string percent(double share) {
    auto const hundredths = static_cast<int>(share * 100 + 0.5);
    return hundredths == 0 ? std::string{"<1 %"} : std::to_string(hundredths) + " %";
}

/// "recalls, notes": how the links of the edges cite, each once, in their order; an adoption in words.
std::string treatments(CitationGraph const& graph, std::vector<std::uint32_t> const& edges) {
    std::vector<std::string> different;
    for (std::uint32_t const place : edges) {
        Edge const& edge = graph.edges()[place];
        std::string verb = edge.relation == Relation::adopted_by ? "was adopted by"
                           : governing_verb(edge).empty()        ? "cites"
                                                                 : governing_verb(edge);
        if (std::find(different.begin(), different.end(), verb) == different.end()) different.push_back(std::move(verb));
    }
    std::string out;
    for (std::string const& verb : different) out += (out.empty() ? "" : ", ") + verb;
    return out;
}

bool is_citation(CitationGraph const& graph, MainPathLink const& link) {
    return std::any_of(link.citations.begin(), link.citations.end(),
                       [&graph](std::uint32_t place) { return graph.edges()[place].relation == Relation::cites; });
}

}  // namespace

void add_main_path(ReportContent& content, CitationGraph const& whole, std::span<VertexId const> subjects) {
    CitationGraph const graph = content.single ? around(whole, subjects.front()) : whole;
    MainPathOptions options;
    options.adoptions = true;  // as the diagram beside it
    MainPath const path = main_path(graph, options);
    // One citation, and adoptions beside it, are no path that a development took.
    if (std::count_if(path.links.begin(), path.links.end(), [&](MainPathLink const& link) { return is_citation(graph, link); }) < 2) return;
    rows::MainPath row;
    row.documents = path.documents;
    row.circles = path.circles;
    row.paths = path.total.text();
    for (std::size_t at = 0; at < path.nodes.size(); ++at) {
        rows::PathStep step;
        for (VertexId const member : path.nodes[at].members) step.members.push_back(instrument_row(graph[member]));
        auto const link = std::find_if(path.links.begin(), path.links.end(), [at](MainPathLink const& each) { return each.citing == at; });
        if (link != path.links.end()) {
            step.treatment = treatments(graph, link->citations);
            step.share = percent(link->share);
        }
        row.steps.push_back(std::move(step));
    }
    content.main_path.push_back(std::move(row));
}

}  // namespace recital
