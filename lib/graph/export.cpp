// SPDX-License-Identifier: BSL-1.0
#include "graph/export.hpp"

#include <nlohmann/json.hpp>

namespace recital {
namespace {

using Json = nlohmann::ordered_json;

std::string line_of(Json const& object) { return object.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json node(Vertex const& vertex) {
    return {{"id", vertex.id},       {"kind", name_of(vertex.kind)}, {"label", vertex.label},
            {"title", vertex.title}, {"organ", vertex.organ},        {"date", vertex.date},
            {"year", vertex.year},   {"session", vertex.session},    {"in_corpus", vertex.in_corpus},
            {"url", vertex.url}};
}

Json link(CitationGraph const& graph, Edge const& edge) {
    return {{"source", graph[edge.source].id},
            {"target", graph[edge.target].id},
            {"relation", edge.relation == Relation::cites ? "cites" : "adopted_by"},
            {"treatment", edge.treatment},
            {"stance", edge.stance},
            {"part", edge.part},
            {"paragraph", edge.paragraph},
            {"footnote", edge.footnote},
            {"pinpoint", edge.pinpoint},
            {"weight", edge.weight}};
}

}  // namespace

std::string to_json(CitationGraph const& graph) {
    std::string out = "{\"recital\":\"graph\",\"version\":1,\"directed\":true,\"multigraph\":true,\n\"nodes\":[";
    char const* separator = "\n";
    for (Vertex const& vertex : graph.vertices()) {
        out += separator + line_of(node(vertex));
        separator = ",\n";
    }
    out += "\n],\n\"edges\":[";
    separator = "\n";
    for (Edge const& edge : graph.edges()) {
        out += separator + line_of(link(graph, edge));
        separator = ",\n";
    }
    out += "\n]}\n";
    return out;
}

}  // namespace recital
