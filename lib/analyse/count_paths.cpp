// SPDX-License-Identifier: BSL-1.0
#include "analyse/detail/condensation.hpp"
#include "analyse/detail/reach.hpp"
#include "analyse/path.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace recital {
namespace {

constexpr std::size_t step_limit = 5'000'000;

/// The citations on the ways from one vertex to another, vertices renumbered.
struct Between {
    Network network;
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    bool any = false;
};

Between ways_between(Network const& whole, std::uint32_t from, std::uint32_t to) {
    std::vector<bool> leads(num_vertices(whole));
    for (std::uint32_t const vertex : reachable(turned(whole), to)) leads[vertex] = true;
    std::vector<std::uint32_t> const reached = reachable(whole, from);
    std::vector<std::uint32_t> number(num_vertices(whole), 0);
    std::uint32_t count = 0;
    for (std::uint32_t const vertex : reached)
        if (leads[vertex]) number[vertex] = count++;
    std::vector<NetworkArc> arcs;
    for (std::uint32_t const vertex : reached)
        for (std::uint32_t const cited : cited_by(vertex, whole))
            if (leads[vertex] && leads[cited]) arcs.emplace_back(number[vertex], number[cited]);
    return {network_of(arcs, count), number[from], number[to], leads[from]};
}

class Counting {
public:
    explicit Counting(Between const& ways)
        : m_ways(ways),
          m_components(strong_components(ways.network)),
          m_members(m_components),
          m_on(num_vertices(ways.network)),
          m_leaving(num_vertices(ways.network)),
          m_entering(num_vertices(ways.network)) {}

    NumberOfPaths run() {
        std::vector<bool> entered(num_vertices(m_ways.network));
        entered[m_ways.from] = true;
        for (std::uint32_t vertex = 0; vertex < num_vertices(m_ways.network); ++vertex)
            for (std::uint32_t const cited : cited_by(vertex, m_ways.network))
                if (m_components.of[cited] != m_components.of[vertex]) entered[cited] = true;
        // From cited to citing: what a component leads to is counted before it.
        for (std::uint32_t component = 0; component < m_components.count; ++component) {
            for (std::uint32_t const member : m_members[component]) m_leaving[member] = leaving(member);
            for (std::uint32_t const member : m_members[component])
                if (entered[member]) m_entering[member] = entering(member);
        }
        return {m_entering[m_ways.from], m_steps > step_limit};
    }

private:
    /// Paths that leave the component at this vertex, or end at it.
    PathCount leaving(std::uint32_t vertex) const {
        PathCount count{vertex == m_ways.to ? 1.0 : 0.0};
        for (std::uint32_t const cited : cited_by(vertex, m_ways.network))
            if (m_components.of[cited] != m_components.of[vertex]) count += m_entering[cited];
        return count;
    }

    /// Paths from this vertex, at which its component is entered: each way inside the component, times what goes on from its end.
    PathCount entering(std::uint32_t first) {
        PathCount count = m_leaving[first];
        std::uint32_t const component = m_components.of[first];
        if (m_members[component].size() == 1) return count;
        std::vector<std::pair<std::uint32_t, std::size_t>> way{{first, 0}};
        m_on[first] = true;
        while (!way.empty()) {
            auto& [vertex, next] = way.back();
            auto const cited = cited_by(vertex, m_ways.network);
            if (vertex == m_ways.to || next == cited.size() || m_steps > step_limit) {
                m_on[vertex] = false;
                way.pop_back();
                continue;
            }
            std::uint32_t const there = cited[next++];
            if (m_components.of[there] != component || m_on[there]) continue;
            ++m_steps;
            m_on[there] = true;
            count += m_leaving[there];
            way.emplace_back(there, 0);
        }
        return count;
    }

    Between const& m_ways;
    StrongComponents m_components;
    MembersByComponent m_members;
    std::vector<bool> m_on;
    std::vector<PathCount> m_leaving, m_entering;
    std::size_t m_steps = 0;
};

}  // namespace

NumberOfPaths count_paths(CitationGraph const& graph, VertexId from, VertexId to) {
    if (from == to) return {PathCount{1}, false};
    Between const ways = ways_between(network_of(graph, true), static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to));
    return ways.any ? Counting(ways).run() : NumberOfPaths{};
}

}  // namespace recital
