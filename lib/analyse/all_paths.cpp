// SPDX-License-Identifier: BSL-1.0
#include "analyse/path.hpp"

#include <algorithm>
#include <limits>

namespace recital {
namespace {

constexpr std::size_t step_limit = 5'000'000;
constexpr std::size_t never = std::numeric_limits<std::size_t>::max();

/// By vertex, the fewest steps from it to `to`.
std::vector<std::size_t> distances_to(CitationGraph const& graph, VertexId to) {
    std::vector<std::size_t> distance(graph.vertex_count(), never);
    std::vector<VertexId> queue{to};
    distance[index_of(to)] = 0;
    for (std::size_t at = 0; at < queue.size(); ++at)
        for (std::uint32_t const place : graph.in_edges(queue[at])) {
            VertexId const source = graph.edges()[place].source;
            if (distance[index_of(source)] != never) continue;
            distance[index_of(source)] = distance[index_of(queue[at])] + 1;
            queue.push_back(source);
        }
    return distance;
}

/// Enumerates paths of one length after the other, so that the shorter ones are told before the limit strikes.
class PathEnumeration {
public:
    PathEnumeration(CitationGraph const& graph, VertexId from, VertexId to, std::size_t limit)
        : m_graph(graph), m_from(from), m_to(to), m_limit(limit), m_distance(distances_to(graph, to)), m_on_path(graph.vertex_count()) {}

    AllPaths run() {
        std::size_t const least = m_distance[index_of(m_from)];
        if (least == never) return {};
        for (std::size_t length = least; length < m_graph.vertex_count() && !m_found.cut; length = m_next_length) walk(length);
        return std::move(m_found);
    }

private:
    void walk(std::size_t length) {
        m_next_length = never;
        struct Level {
            VertexId vertex{};
            std::size_t next = 0;
        };
        std::vector<Level> way;
        auto const enter = [&](VertexId vertex) {
            m_on_path[index_of(vertex)] = true;
            way.push_back({vertex, 0});
        };
        enter(m_from);
        if (length == 0) m_found.paths.push_back({m_from});
        while (!way.empty()) {
            Level& level = way.back();
            auto const out = m_graph.out_edges(level.vertex);
            bool const is_end = level.vertex == m_to;
            if (is_end || level.next == out.size() || m_found.cut) {
                m_on_path[index_of(level.vertex)] = false;
                way.pop_back();
                continue;
            }
            VertexId const target = out[level.next++].target;
            bool const is_parallel = level.next > 1 && out[level.next - 2].target == target;
            if (is_parallel || m_on_path[index_of(target)] || m_distance[index_of(target)] == never) continue;
            std::size_t const steps = way.size();
            if (steps + m_distance[index_of(target)] > length) {
                m_next_length = std::min(m_next_length, steps + m_distance[index_of(target)]);
                continue;
            }
            if (++m_steps > step_limit) m_found.cut = true;
            if (target != m_to) {
                enter(target);
            } else if (steps == length) {
                report(way, [](Level const& each) { return each.vertex; });
            }
        }
    }

    template <typename Way, typename ToVertex>
    void report(Way const& way, ToVertex to_vertex) {
        if (m_found.paths.size() == m_limit) {
            m_found.cut = true;
            return;
        }
        Path path;
        for (auto const& level : way) path.push_back(to_vertex(level));
        path.push_back(m_to);
        m_found.paths.push_back(std::move(path));
    }

    CitationGraph const& m_graph;
    VertexId m_from;
    VertexId m_to;
    std::size_t m_limit;
    std::vector<std::size_t> m_distance;
    std::vector<bool> m_on_path;
    AllPaths m_found;
    std::size_t m_steps = 0;
    std::size_t m_next_length = never;  // the least that a way turned back as too long would have come to
};

}  // namespace

AllPaths all_paths(CitationGraph const& graph, VertexId from, VertexId to, std::size_t limit) {
    return PathEnumeration(graph, from, to, limit).run();
}

}  // namespace recital
