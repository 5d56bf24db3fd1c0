// SPDX-License-Identifier: BSL-1.0
#include "report/answers.hpp"

#include <nlohmann/json.hpp>

#include <vector>

namespace recital {

namespace {

using Json = nlohmann::ordered_json;

Json instrument_json(Vertex const& vertex) {
    return {{"id", one_line(vertex.id)},       {"kind", name_of(vertex.kind)},  {"title", one_line(vertex.title)},
            {"organ", one_line(vertex.organ)}, {"date", one_line(vertex.date)}, {"in_corpus", vertex.in_corpus},
            {"url", one_line(vertex.url)}};
}

Json links_json(CitationGraph const& graph, Chain const& chain) {
    Json links = Json::array();
    std::vector<VertexId> way;  // by level: the vertex last seen there
    for (ChainLine const& line : chain.tree) {
        way.resize(line.level);
        if (line.level > 0)
            links.push_back({{"from", one_line(graph[way.back()].id)},
                             {"to", one_line(graph[line.vertex].id)},
                             {"treatments", one_line(line.treatments)}});
        way.push_back(line.vertex);
    }
    return links;
}

}  // namespace

std::string chain_json(CitationGraph const& graph, std::vector<Chain> const& chains) {
    Json document{{"root", chains.empty() ? Json{} : instrument_json(graph[chains.front().root])}, {"chains", Json::array()}};
    for (Chain const& chain : chains) {
        Json layers = Json::array();
        for (ChainStep const& step : chain.steps) {
            if (step.depth == 0) continue;
            if (layers.size() < step.depth) layers.push_back(Json::array());
            layers.back().push_back(instrument_json(graph[step.vertex]));
        }
        document["chains"].push_back({{"direction", chain.direction == Direction::rests_on ? "rests on" : "rests on it"},
                                      {"beyond", chain.beyond},
                                      {"layers", std::move(layers)},
                                      {"links", links_json(graph, chain)}});
    }
    return document.dump(1) + '\n';
}

}  // namespace recital
