// SPDX-License-Identifier: BSL-1.0
#include "graph/export.hpp"

#include "graph/detail/writers.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace recital {
namespace {

using Named = std::pair<std::string_view, GraphFormat>;
constexpr std::array<Named, 9> names{{{"json", GraphFormat::json},
                                      {"node-link", GraphFormat::node_link},
                                      {"cytoscape", GraphFormat::cytoscape},
                                      {"graphml", GraphFormat::graphml},
                                      {"gexf", GraphFormat::gexf},
                                      {"gexf-1.3", GraphFormat::gexf_1_3},
                                      {"pajek", GraphFormat::pajek},
                                      {"gml", GraphFormat::gml},
                                      {"dot", GraphFormat::dot}}};

}  // namespace

std::optional<GraphFormat> graph_format(std::string_view name) noexcept {
    auto const found = std::find_if(names.begin(), names.end(), [name](Named const& named) { return named.first == name; });
    return found == names.end() ? std::nullopt : std::optional{found->second};
}

void write_graph(CitationGraph const& graph, GraphFormat format, ByteSink const& sink) {
    ByteStream out{sink};
    switch (format) {
    case GraphFormat::json: write_own_json(graph, out); break;
    case GraphFormat::node_link: write_node_link(graph, out); break;
    case GraphFormat::cytoscape: write_cytoscape(graph, out); break;
    case GraphFormat::graphml: write_graphml(graph, out); break;
    case GraphFormat::gexf: write_gexf(graph, GexfVersion::v1_2, out); break;
    case GraphFormat::gexf_1_3: write_gexf(graph, GexfVersion::v1_3, out); break;
    case GraphFormat::pajek: write_pajek(graph, out); break;
    case GraphFormat::gml: write_gml(graph, out); break;
    case GraphFormat::dot: write_dot(graph, out); break;
    }
    out.finish();
}

std::string to_text(CitationGraph const& graph, GraphFormat format) {
    std::string out;
    write_graph(graph, format, [&out](std::string_view piece) { out += piece; });
    return out;
}

std::string to_json(CitationGraph const& graph) { return to_text(graph, GraphFormat::json); }

}  // namespace recital
