// SPDX-License-Identifier: BSL-1.0
#include "graph/detail/merge_parts.hpp"

#include "identity/written.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

namespace recital {
namespace {

void fill(std::string& field, std::string const& value) {
    if (field.empty()) field = value;
}

/// Takes over what the whole does not say of itself.
void complete(Vertex& whole, Vertex const& part) {
    fill(whole.title, part.title);
    fill(whole.organ, part.organ);
    fill(whole.date, part.date);
    fill(whole.session, part.session);
    if (whole.year == 0) whole.year = part.year;
    whole.in_corpus = whole.in_corpus || part.in_corpus;
}

Vertex whole_of(Vertex part) {
    Identifier const whole = identify(part.id).whole();
    part.id = whole.id();
    part.label = whole.printed();
    part.url = whole.url();
    return part;
}

void add_pinpoints(std::string& all, std::string_view more) {
    while (!more.empty()) {
        std::size_t const end = std::min(more.find("; "), more.size());
        std::string const one{more.substr(0, end)};
        if (("; " + all + "; ").find("; " + one + "; ") == std::string::npos) all += (all.empty() ? "" : "; ") + one;
        more.remove_prefix(std::min(end + 2, more.size()));
    }
}

void add_weight(std::uint32_t& sum, std::uint32_t weight) { sum += std::min(weight, std::numeric_limits<std::uint32_t>::max() - sum); }

}  // namespace

MergedParts merge_parts(CitationGraph const& graph) {
    MergedParts merged;
    std::vector<Vertex> vertices;
    std::map<std::string, std::size_t, std::less<>> place_of;
    std::vector<std::uint32_t> new_place(graph.vertex_count());
    // The wholes first, so that what they say of themselves stands.
    for (bool const parts : {false, true})
        for (std::size_t at = 0; at < graph.vertex_count(); ++at) {
            Vertex const& vertex = graph.vertices()[at];
            Identifier const identifier = identify(vertex.id);
            if (identifier.part().empty() == parts) continue;
            auto const [found, is_new] = place_of.try_emplace(identifier.whole().id(), vertices.size());
            new_place[at] = static_cast<std::uint32_t>(found->second);
            if (is_new)
                vertices.push_back(parts ? whole_of(vertex) : vertex);
            else
                complete(vertices[found->second], vertex);
            if (parts && vertex.in_corpus) ++merged.count;
        }
    using Key = std::tuple<std::uint32_t, std::uint32_t, Relation, std::string_view, std::string_view, std::string_view, std::string_view,
                           std::string_view>;
    std::map<Key, std::size_t> edge_of;
    std::vector<Edge> edges;
    for (Edge const& edge : graph.edges()) {
        if (edge.relation == Relation::cites && !identify(graph[edge.target].id).part().empty()) merged.count += edge.weight;
        std::uint32_t const source = new_place[index_of(edge.source)];
        std::uint32_t const target = new_place[index_of(edge.target)];
        Key const key{source, target, edge.relation, edge.treatment, edge.verb, edge.part, edge.paragraph, edge.footnote};
        auto const [found, is_new] = edge_of.try_emplace(key, edges.size());
        if (is_new) {
            edges.push_back(edge);
            edges.back().source = VertexId{source};
            edges.back().target = VertexId{target};
            continue;
        }
        Edge& first = edges[found->second];
        add_weight(first.weight, edge.weight);
        add_pinpoints(first.pinpoint, edge.pinpoint);
        fill(first.stance, edge.stance);
    }
    merged.graph = CitationGraph(std::move(vertices), std::move(edges));
    return merged;
}

}  // namespace recital
