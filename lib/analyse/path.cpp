// SPDX-License-Identifier: BSL-1.0
#include "analyse/path.hpp"

#include "analyse/components.hpp"

#include <algorithm>
#include <limits>

namespace recital {
namespace {

constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

/// Breadth-first from `from` to `to` over the vertices that `allowed` admits. Edges are in order of their targets' ids, so
/// that of equally short paths the one whose ids come first is found.
template <typename Allowed>
std::optional<Path> search(CitationGraph const& graph, VertexId from, VertexId to, std::vector<std::uint32_t>& came_from, Allowed allowed) {
    std::vector<VertexId> queue{from};
    came_from[index_of(from)] = static_cast<std::uint32_t>(from);
    for (std::size_t at = 0; at < queue.size() && came_from[index_of(to)] == nobody; ++at)
        for (Edge const& edge : graph.out_edges(queue[at])) {
            if (came_from[index_of(edge.target)] != nobody || !allowed(edge.target)) continue;
            came_from[index_of(edge.target)] = static_cast<std::uint32_t>(queue[at]);
            queue.push_back(edge.target);
        }
    std::optional<Path> path;
    if (came_from[index_of(to)] != nobody) {
        path.emplace(1, to);
        while (path->back() != from) path->push_back(VertexId{came_from[index_of(path->back())]});
        std::reverse(path->begin(), path->end());
    }
    for (VertexId const vertex : queue) came_from[index_of(vertex)] = nobody;
    return path;
}

/// The longest ways through the condensation, towards one target or anywhere.
class LongestWays {
public:
    LongestWays(CitationGraph const& graph, std::optional<VertexId> to)
        : m_graph(graph),
          m_components(strong_components(graph)),
          m_steps(m_components.members.size(), unreachable),
          m_exit(m_components.members.size(), nobody) {
        // Components rise from cited to citing: whatever an edge leads to is settled before the edge is looked at.
        for (std::size_t component = 0; component < m_components.members.size(); ++component) settle(component, to);
    }

    bool reaches(VertexId vertex) const { return m_steps[m_components.of[index_of(vertex)]] != unreachable; }

    /// A vertex at which the longest way of all begins; none where every way is of one vertex.
    std::optional<VertexId> longest_begins() const {
        std::optional<VertexId> best;
        std::size_t most = 0;
        for (std::size_t component = 0; component < m_steps.size(); ++component) {
            if (m_steps[component] < most || m_steps[component] == 0) continue;
            VertexId const first = m_components.members[component].front();
            if (m_steps[component] > most || first < *best) best = first;
            most = m_steps[component];
        }
        return best;
    }

    Path follow(VertexId from, std::optional<VertexId> to) const {
        Path path{from};
        std::vector<std::uint32_t> came_from(m_graph.vertex_count(), nobody);
        for (;;) {
            std::uint32_t const component = m_components.of[index_of(path.back())];
            std::uint32_t const exit = m_exit[component];
            if (exit != nobody) {
                Edge const& edge = m_graph.edges()[exit];
                walk_inside(path, edge.source, component, came_from);
                path.push_back(edge.target);
                continue;
            }
            if (to) walk_inside(path, *to, component, came_from);
            return path;
        }
    }

private:
    static constexpr std::size_t unreachable = std::numeric_limits<std::size_t>::max();

    void settle(std::size_t component, std::optional<VertexId> to) {
        bool const is_end = !to || m_components.of[index_of(*to)] == component;
        if (is_end) m_steps[component] = 0;
        if (is_end && to) return;
        for (VertexId const member : m_components.members[component])
            for (Edge const& edge : m_graph.out_edges(member)) {
                std::uint32_t const next = m_components.of[index_of(edge.target)];
                if (next == component || m_steps[next] == unreachable) continue;
                if (m_steps[component] != unreachable && m_steps[next] + 1 <= m_steps[component]) continue;
                m_steps[component] = m_steps[next] + 1;
                m_exit[component] = static_cast<std::uint32_t>(&edge - m_graph.edges().data());
            }
    }

    void walk_inside(Path& path, VertexId to, std::uint32_t component, std::vector<std::uint32_t>& came_from) const {
        if (path.back() == to) return;
        auto const inside = [&](VertexId vertex) { return m_components.of[index_of(vertex)] == component; };
        std::optional<Path> const way = search(m_graph, path.back(), to, came_from, inside);
        path.insert(path.end(), way->begin() + 1, way->end());
    }

    CitationGraph const& m_graph;
    Components m_components;
    std::vector<std::size_t> m_steps;   // by component: most steps from it to the end
    std::vector<std::uint32_t> m_exit;  // by component: the edge that way leaves it by, nobody at the end
};

}  // namespace

std::optional<Path> shortest_path(CitationGraph const& graph, VertexId from, VertexId to) {
    std::vector<std::uint32_t> came_from(graph.vertex_count(), nobody);
    return search(graph, from, to, came_from, [](VertexId) { return true; });
}

std::optional<Path> longest_path(CitationGraph const& graph, VertexId from, VertexId to) {
    LongestWays const ways(graph, to);
    if (!ways.reaches(from)) return std::nullopt;
    return ways.follow(from, to);
}

Path longest_path_from(CitationGraph const& graph, VertexId from) { return LongestWays(graph, std::nullopt).follow(from, std::nullopt); }

Path longest_path(CitationGraph const& graph) {
    LongestWays const ways(graph, std::nullopt);
    std::optional<VertexId> const from = ways.longest_begins();
    return from ? ways.follow(*from, std::nullopt) : Path{};
}

std::string path_text(CitationGraph const& graph, Path const& path) {
    std::string out;
    for (VertexId const vertex : path) out += (out.empty() ? "" : " → ") + graph[vertex].label;
    return out;
}

}  // namespace recital
