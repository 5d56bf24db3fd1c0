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

/// The graph of `vertices` with each edge of `graph` between the places that its ends have there; edges that become alike are one.
/// `inner`: whether an edge between two vertices that became one stays.
CitationGraph with_ends_moved(CitationGraph const& graph, std::vector<Vertex> vertices, std::vector<std::uint32_t> const& new_place,
                              bool inner) {
    using Key = std::tuple<std::uint32_t, std::uint32_t, Relation, std::string_view, std::string_view, std::string_view, std::string_view,
                           std::string_view>;
    std::map<Key, std::size_t> edge_of;
    std::vector<Edge> edges;
    for (Edge const& edge : graph.edges()) {
        std::uint32_t const source = new_place[index_of(edge.source)];
        std::uint32_t const target = new_place[index_of(edge.target)];
        if (!inner && source == target && edge.source != edge.target) continue;
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
    return CitationGraph(std::move(vertices), std::move(edges));
}

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
    for (Edge const& edge : graph.edges()) {
        if (edge.relation == Relation::cites && !identify(graph[edge.target].id).part().empty()) merged.count += edge.weight;
    }
    merged.graph = with_ends_moved(graph, std::move(vertices), new_place, true);
    return merged;
}

MergedParts merge_adoptions(CitationGraph const& graph) {
    constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    constexpr std::uint32_t several = none - 1;
    std::vector<std::uint32_t> resolution_of(graph.vertex_count(), none);
    std::vector<std::uint32_t> instrument_of(graph.vertex_count(), none);
    auto const note = [](std::uint32_t& place, VertexId vertex) {
        auto const at = static_cast<std::uint32_t>(index_of(vertex));
        place = place == none || place == at ? at : several;
    };
    for (Edge const& edge : graph.edges()) {
        if (edge.relation != Relation::adopted_by || edge.source == edge.target) continue;
        note(resolution_of[index_of(edge.source)], edge.target);
        note(instrument_of[index_of(edge.target)], edge.source);
    }
    // The one resolution of an instrument that is the one instrument of its resolution; neither stands in a chain of adoptions.
    auto const partner = [&](std::size_t resolution) {
        std::uint32_t const instrument = instrument_of[resolution];
        bool const pair = instrument < several && resolution_of[instrument] == resolution && instrument_of[instrument] == none &&
                          resolution_of[resolution] == none;
        return pair ? instrument : none;
    };
    MergedParts merged;
    std::vector<Vertex> vertices;
    std::vector<std::uint32_t> new_place(graph.vertex_count(), none);
    for (std::size_t at = 0; at < graph.vertex_count(); ++at) {
        if (partner(at) != none) continue;
        new_place[at] = static_cast<std::uint32_t>(vertices.size());
        vertices.push_back(graph.vertices()[at]);
    }
    for (std::size_t at = 0; at < graph.vertex_count(); ++at) {
        std::uint32_t const instrument = partner(at);
        if (instrument == none) continue;
        Vertex const& resolution = graph.vertices()[at];
        new_place[at] = new_place[instrument];
        Vertex& both = vertices[new_place[instrument]];
        complete(both, resolution);
        fill(both.url, resolution.url);
        both.label += " (" + resolution.label + ')';
        merged.renamed.emplace_back(resolution.id, both.id);
        ++merged.count;
    }
    for (std::size_t at = 0; at < graph.vertex_count(); ++at)
        if (resolution_of[at] < several && graph.vertices()[resolution_of[at]].in_corpus) vertices[new_place[at]].in_corpus = true;
    merged.graph = with_ends_moved(graph, std::move(vertices), new_place, false);
    return merged;
}

CitationGraph without_adoptions(CitationGraph const& graph) {
    std::vector<Edge> edges;
    for (Edge const& edge : graph.edges())
        if (edge.relation != Relation::adopted_by) edges.push_back(edge);
    return CitationGraph({graph.vertices().begin(), graph.vertices().end()}, std::move(edges));
}

}  // namespace recital
