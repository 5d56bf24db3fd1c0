// SPDX-License-Identifier: BSL-1.0
#include "graph/filter.hpp"

#include "graph/detail/merge_parts.hpp"
#include "graph/wording.hpp"

#include <algorithm>
#include <utility>

namespace recital {
namespace {

constexpr std::size_t place_of(LeftOut reason) noexcept { return static_cast<std::size_t>(reason); }

template <typename Value, typename Wanted>
bool holds(std::vector<Value> const& values, Wanted const& wanted) noexcept {
    return std::find(values.begin(), values.end(), wanted) != values.end();
}

/// The condition a vertex fails first: 0 kind, 1 organ, 2 years, as LeftOut has them in order.
std::optional<std::size_t> misfit(VertexFilter const& filter, Vertex const& vertex) noexcept {
    if (!filter.kinds.empty() && !holds(filter.kinds, vertex.kind)) return 0;
    if (!filter.organs.empty() && !holds(filter.organs, vertex.organ)) return 1;
    bool const dated = filter.from != 0 || filter.to != 0;
    if (dated && (vertex.year == 0 || vertex.year < filter.from || (filter.to != 0 && vertex.year > filter.to))) return 2;
    return std::nullopt;
}

std::optional<LeftOut> reason_after(LeftOut first, std::optional<std::size_t> offset) noexcept {
    if (!offset) return std::nullopt;
    return static_cast<LeftOut>(place_of(first) + *offset);
}

/// Those vertices and edges; an edge that stays has both its ends.
CitationGraph extracted(CitationGraph const& graph, std::vector<bool> const& keep, std::vector<bool> const& stays) {
    std::vector<Vertex> vertices;
    std::vector<std::uint32_t> new_place(keep.size());
    for (std::size_t at = 0; at < keep.size(); ++at) {
        new_place[at] = static_cast<std::uint32_t>(vertices.size());
        if (keep[at]) vertices.push_back(graph.vertices()[at]);
    }
    std::vector<Edge> edges;
    for (std::size_t at = 0; at < stays.size(); ++at) {
        if (!stays[at]) continue;
        edges.push_back(graph.edges()[at]);
        edges.back().source = VertexId{new_place[index_of(edges.back().source)]};
        edges.back().target = VertexId{new_place[index_of(edges.back().target)]};
    }
    return CitationGraph(std::move(vertices), std::move(edges));
}

class Filtering {
public:
    Filtering(CitationGraph const& graph, GraphFilter const& filter)
        : m_graph(graph), m_filter(filter), m_stays(graph.edge_count()), m_keep(graph.vertex_count()) {}

    FilteredGraph run(std::size_t merged_parts) {
        m_counts.merged_parts = merged_parts;
        m_counts.vertices = m_graph.vertex_count();
        judge_citations();
        if (m_filter.least_mentions > 1) drop_light_pairs();
        keep_vertices();
        if (!m_filter.ego.empty()) keep_around();
        CitationGraph left = extracted(m_graph, m_keep, m_stays);
        m_counts.vertices_left = left.vertex_count();
        return {std::move(left), m_counts};
    }

private:
    void judge_citations() {
        for (std::size_t at = 0; at < m_stays.size(); ++at) {
            Edge const& edge = m_graph.edges()[at];
            if (edge.relation != Relation::cites) continue;
            m_counts.citations += edge.weight;
            std::optional<LeftOut> const reason = judged(edge);
            m_stays[at] = !reason;
            if (reason) m_counts.left_out[place_of(*reason)] += edge.weight;
        }
    }

    std::optional<LeftOut> judged(Edge const& edge) const {
        Vertex const& citing = m_graph[edge.source];
        Vertex const& cited = m_graph[edge.target];
        if (m_filter.drop_self && edge.source == edge.target) return LeftOut::self;
        if (m_filter.drop_forward && is_forward(citing, cited)) return LeftOut::forward;
        if (auto const reason = reason_after(LeftOut::kind, misfit(m_filter.cited, cited))) return reason;
        if (auto const reason = reason_after(LeftOut::citing_kind, misfit(m_filter.citing, citing))) return reason;
        if (!m_filter.treatments.empty() && !holds(m_filter.treatments, governing_verb(edge))) return LeftOut::treatment;
        if (!m_filter.stances.empty() && !holds(m_filter.stances, edge.stance.empty() ? "none" : edge.stance)) return LeftOut::stance;
        if (!m_filter.parts.empty() && !holds(m_filter.parts, edge.part)) return LeftOut::part;
        return std::nullopt;
    }

    /// Edges are in the order of source and target: those of a pair stand side by side.
    void drop_light_pairs() {
        auto const edges = m_graph.edges();
        for (std::size_t begin = 0; begin < edges.size();) {
            std::size_t end = begin;
            std::uint64_t mentions = 0;
            for (; end < edges.size() && edges[end].source == edges[begin].source && edges[end].target == edges[begin].target; ++end)
                if (m_stays[end]) mentions += edges[end].weight;
            for (; begin < end; ++begin)
                if (m_stays[begin] && mentions < m_filter.least_mentions) leave_out(begin, LeftOut::weight);
        }
    }

    void leave_out(std::size_t edge, LeftOut reason) {
        m_stays[edge] = false;
        if (m_graph.edges()[edge].relation == Relation::cites) m_counts.left_out[place_of(reason)] += m_graph.edges()[edge].weight;
    }

    void keep_vertices() {
        auto const edges = m_graph.edges();
        for (std::size_t at = 0; at < m_keep.size(); ++at) {
            auto const vertex = VertexId{static_cast<std::uint32_t>(at)};
            bool const alone = m_graph.out_edges(vertex).empty() && m_graph.in_edges(vertex).empty();
            bool const stands_by_itself = m_graph[vertex].in_corpus || alone;
            m_keep[at] = stands_by_itself && m_filter.cited.fits(m_graph[vertex]) && m_filter.citing.fits(m_graph[vertex]);
        }
        auto const keep_ends = [&](Edge const& edge) { m_keep[index_of(edge.source)] = m_keep[index_of(edge.target)] = true; };
        for (std::size_t at = 0; at < edges.size(); ++at)
            if (m_stays[at]) keep_ends(edges[at]);
        // Adoptions come last: they keep no instrument, but an instrument keeps them.
        std::vector<std::size_t> adoptions;
        for (std::size_t at = 0; at < edges.size(); ++at)
            if (edges[at].relation == Relation::adopted_by && m_keep[index_of(edges[at].source)] &&
                (m_keep[index_of(edges[at].target)] || m_filter.cited.fits(m_graph[edges[at].target])))
                adoptions.push_back(at);
        for (std::size_t const at : adoptions) {
            m_stays[at] = true;
            keep_ends(edges[at]);
        }
    }

    void keep_around() {
        std::vector<bool> near(m_keep.size());
        for (std::string const& id : m_filter.ego) {
            auto const vertex = m_graph.find(id);
            if (!vertex) continue;
            m_keep[index_of(*vertex)] = true;
            mark_reached(*vertex, true, near);
            mark_reached(*vertex, false, near);
        }
        for (std::size_t at = 0; at < m_keep.size(); ++at) m_keep[at] = m_keep[at] && near[at];
        for (std::size_t at = 0; at < m_stays.size(); ++at) {
            Edge const& edge = m_graph.edges()[at];
            if (m_stays[at] && !(m_keep[index_of(edge.source)] && m_keep[index_of(edge.target)])) leave_out(at, LeftOut::ego);
        }
    }

    /// Breadth-first over the edges left, `ego_depth` layers.
    void mark_reached(VertexId from, bool along, std::vector<bool>& near) const {
        std::vector<bool> seen(m_keep.size());
        std::vector<VertexId> layer{from};
        seen[index_of(from)] = near[index_of(from)] = true;
        auto const first_edge = m_graph.edges().data();
        for (std::size_t depth = 0; depth < m_filter.ego_depth && !layer.empty(); ++depth) {
            std::vector<VertexId> next;
            auto const reach = [&](std::size_t place, VertexId other) {
                if (!m_stays[place] || seen[index_of(other)]) return;
                seen[index_of(other)] = near[index_of(other)] = true;
                next.push_back(other);
            };
            for (VertexId const vertex : layer) {
                if (along)
                    for (Edge const& edge : m_graph.out_edges(vertex)) reach(static_cast<std::size_t>(&edge - first_edge), edge.target);
                else
                    for (std::uint32_t const place : m_graph.in_edges(vertex)) reach(place, m_graph.edges()[place].source);
            }
            layer = std::move(next);
        }
    }

    CitationGraph const& m_graph;
    GraphFilter const& m_filter;
    std::vector<bool> m_stays;  ///< by edge
    std::vector<bool> m_keep;   ///< by vertex
    FilterCounts m_counts;
};

}  // namespace

bool VertexFilter::fits(Vertex const& vertex) const noexcept { return !misfit(*this, vertex); }

bool GraphFilter::any() const noexcept {
    return merge_parts || adoptions != Adoptions::edge || drop_self || drop_forward || cited.any() || citing.any() || !treatments.empty() ||
           !stances.empty() || !parts.empty() || least_mentions > 1 || !ego.empty();
}

FilteredGraph filtered(CitationGraph const& graph, GraphFilter const& filter) {
    if (!filter.any()) return {graph, {}};
    MergedParts parts = filter.merge_parts ? merge_parts(graph) : MergedParts{graph};
    MergedParts adoptions = filter.adoptions == Adoptions::merge    ? merge_adoptions(parts.graph)
                            : filter.adoptions == Adoptions::ignore ? MergedParts{without_adoptions(parts.graph)}
                                                                    : MergedParts{parts.graph};
    GraphFilter renamed = filter;
    for (auto const& [gone, now] : adoptions.renamed) std::replace(renamed.ego.begin(), renamed.ego.end(), gone, now);
    FilteredGraph left = Filtering(adoptions.graph, renamed).run(parts.count);
    left.counts.merged_adoptions = adoptions.count;
    return left;
}

CitationGraph subgraph(CitationGraph const& graph, std::vector<bool> const& keep) {
    std::vector<bool> stays(graph.edge_count());
    for (std::size_t at = 0; at < stays.size(); ++at)
        stays[at] = keep[index_of(graph.edges()[at].source)] && keep[index_of(graph.edges()[at].target)];
    return extracted(graph, keep, stays);
}

}  // namespace recital
