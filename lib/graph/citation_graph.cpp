// SPDX-License-Identifier: BSL-1.0
#include "graph/citation_graph.hpp"

#include "graph/detail/storage.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace recital {
namespace {

/// Paragraph numbers as readers order them: "4" before "11", "6" before "6 (a)".
bool number_before(std::string_view left, std::string_view right) noexcept {
    auto const digits = [](std::string_view text) {
        auto const end = std::find_if(text.begin(), text.end(), [](char c) { return c < '0' || c > '9'; });
        return static_cast<std::size_t>(end - text.begin());
    };
    std::size_t const left_digits = digits(left);
    std::size_t const right_digits = digits(right);
    if (left_digits != right_digits) return left_digits < right_digits;
    return left < right;
}

/// Where a part stands in a document.
std::size_t place_of_part(std::string_view part) noexcept {
    for (std::size_t at = 0; at <= static_cast<std::size_t>(Part::closing); ++at)
        if (name_of(static_cast<Part>(at)) == part) return at;
    return static_cast<std::size_t>(Part::closing) + 1;
}

bool edge_before(Edge const& left, Edge const& right) {
    auto const head = [](Edge const& edge) { return std::tuple(edge.source, edge.target, edge.relation, place_of_part(edge.part)); };
    if (head(left) != head(right)) return head(left) < head(right);
    if (left.paragraph != right.paragraph) return number_before(left.paragraph, right.paragraph);
    if (left.footnote != right.footnote) return number_before(left.footnote, right.footnote);
    auto const tail = [](Edge const& edge) {
        return std::tie(edge.part, edge.treatment, edge.verb, edge.stance, edge.pinpoint, edge.weight);
    };
    return tail(left) < tail(right);
}

/// Sorts the vertices by id; gives for each old place the new one.
std::vector<std::uint32_t> sort_by_id(std::vector<Vertex>& vertices) {
    std::vector<std::uint32_t> order(vertices.size());
    std::iota(order.begin(), order.end(), 0U);
    auto const not_before = [](Vertex const& left, Vertex const& right) { return left.id >= right.id; };
    // A graph that was written is read back in its order.
    if (std::adjacent_find(vertices.begin(), vertices.end(), not_before) == vertices.end()) return order;
    std::sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) { return vertices[left].id < vertices[right].id; });
    std::vector<std::uint32_t> new_place(vertices.size());
    std::vector<Vertex> sorted(vertices.size());
    for (std::size_t at = 0; at < order.size(); ++at) {
        new_place[order[at]] = static_cast<std::uint32_t>(at);
        sorted[at] = std::move(vertices[order[at]]);
    }
    for (std::size_t at = 1; at < sorted.size(); ++at)
        if (sorted[at - 1].id == sorted[at].id) throw std::invalid_argument("two vertices have the id " + sorted[at].id);
    vertices = std::move(sorted);
    return new_place;
}

}  // namespace

CitationGraph::CitationGraph() : CitationGraph({}, {}) {}

CitationGraph::CitationGraph(std::vector<Vertex> vertices, std::vector<Edge> edges) {
    if (std::max(vertices.size(), edges.size()) >= std::numeric_limits<std::uint32_t>::max())
        throw std::invalid_argument("a graph holds at most 4,294,967,294 vertices and as many edges");
    std::vector<std::uint32_t> const new_place = sort_by_id(vertices);
    for (Edge& edge : edges) {
        if (index_of(edge.source) >= vertices.size() || index_of(edge.target) >= vertices.size())
            throw std::invalid_argument("an edge names no vertex");
        edge.source = VertexId{new_place[index_of(edge.source)]};
        edge.target = VertexId{new_place[index_of(edge.target)]};
    }
    if (!std::is_sorted(edges.begin(), edges.end(), edge_before)) std::sort(edges.begin(), edges.end(), edge_before);

    auto storage = std::make_shared<Storage>();
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    std::vector<EdgePlace> places;
    ends.reserve(edges.size());
    places.reserve(edges.size());
    storage->first_out.assign(vertices.size() + 1, 0);
    storage->first_in.assign(vertices.size() + 1, 0);
    for (Edge const& edge : edges) {
        places.push_back({static_cast<std::uint32_t>(ends.size())});
        ends.emplace_back(static_cast<std::uint32_t>(edge.source), static_cast<std::uint32_t>(edge.target));
        ++storage->first_out[index_of(edge.source) + 1];
        ++storage->first_in[index_of(edge.target) + 1];
    }
    std::partial_sum(storage->first_out.begin(), storage->first_out.end(), storage->first_out.begin());
    std::partial_sum(storage->first_in.begin(), storage->first_in.end(), storage->first_in.begin());
    storage->in_places.resize(edges.size());
    std::vector<std::uint32_t> next = storage->first_in;
    for (std::size_t at = 0; at < edges.size(); ++at)
        storage->in_places[next[index_of(edges[at].target)]++] = static_cast<std::uint32_t>(at);

    storage->csr =
        Csr(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), places.begin(), static_cast<std::uint32_t>(vertices.size()));
    storage->vertices = std::move(vertices);
    storage->edges = std::move(edges);
    m_storage = std::move(storage);
}

std::size_t CitationGraph::vertex_count() const noexcept { return m_storage->vertices.size(); }
std::size_t CitationGraph::edge_count() const noexcept { return m_storage->edges.size(); }
std::span<Vertex const> CitationGraph::vertices() const noexcept { return m_storage->vertices; }
std::span<Edge const> CitationGraph::edges() const noexcept { return m_storage->edges; }
Vertex const& CitationGraph::operator[](VertexId vertex) const { return m_storage->vertices[index_of(vertex)]; }

std::span<Edge const> CitationGraph::out_edges(VertexId vertex) const {
    std::size_t const begin = m_storage->first_out[index_of(vertex)];
    return edges().subspan(begin, m_storage->first_out[index_of(vertex) + 1] - begin);
}

std::span<std::uint32_t const> CitationGraph::in_edges(VertexId vertex) const {
    std::size_t const begin = m_storage->first_in[index_of(vertex)];
    return std::span(m_storage->in_places).subspan(begin, m_storage->first_in[index_of(vertex) + 1] - begin);
}

std::optional<VertexId> CitationGraph::find(std::string_view id) const {
    auto const& all = m_storage->vertices;
    auto const before = [](Vertex const& vertex, std::string_view wanted) { return vertex.id < wanted; };
    auto const found = std::lower_bound(all.begin(), all.end(), id, before);
    if (found == all.end() || found->id != id) return std::nullopt;
    return VertexId{static_cast<std::uint32_t>(found - all.begin())};
}

}  // namespace recital
