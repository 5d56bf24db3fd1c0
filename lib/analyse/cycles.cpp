// SPDX-License-Identifier: BSL-1.0
#include "analyse/cycles.hpp"

#include "analyse/detail/condensation.hpp"
#include "graph/wording.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>
#include <utility>

namespace recital {
namespace {

constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

/// One component by itself: vertices are the places of its members.
struct Inside {
    std::span<std::uint32_t const> members;
    std::vector<NetworkArc> arcs;  // citing, cited
    Network network;

    Inside(std::span<std::uint32_t const> of, Network const& whole) : members(of) {
        for (std::uint32_t at = 0; at < members.size(); ++at)
            for (std::uint32_t const cited : cited_by(members[at], whole)) {
                auto const found = std::lower_bound(members.begin(), members.end(), cited);
                if (found != members.end() && *found == cited) arcs.emplace_back(at, static_cast<std::uint32_t>(found - members.begin()));
            }
        network = network_of(arcs, members.size());
    }
};

/// The members in an order against which few citations go, what is cited first: what cites nothing that is left goes to the front, what
/// nothing left cites to the back, and where there is neither, the one that is cited most and cites least goes to the front.
std::vector<std::uint32_t> order_of_eades_lin_smyth(Inside const& inside) {
    std::size_t const count = inside.members.size();
    Network const citing_of = turned(inside.network);
    std::vector<std::int64_t> cites(count), cited(count);
    for (auto const& [citing, target] : inside.arcs) {
        ++cites[citing];
        ++cited[target];
    }
    std::vector<bool> placed(count);
    std::set<std::tuple<std::int64_t, std::uint32_t>> by_surplus;  // most cited first
    auto const key = [&](std::uint32_t vertex) { return std::tuple(cites[vertex] - cited[vertex], vertex); };
    std::vector<std::uint32_t> to_front, to_back;
    for (std::uint32_t vertex = 0; vertex < count; ++vertex) by_surplus.insert(key(vertex));
    auto const look_at = [&](std::uint32_t vertex) {
        if (cites[vertex] == 0) to_front.push_back(vertex);
        if (cited[vertex] == 0) to_back.push_back(vertex);
    };
    std::vector<std::uint32_t> front, back;
    auto const place = [&](std::uint32_t vertex, std::vector<std::uint32_t>& end) {
        placed[vertex] = true;
        end.push_back(vertex);
        by_surplus.erase(key(vertex));
        auto const take_off = [&](std::uint32_t other, std::vector<std::int64_t>& degree) {
            if (placed[other]) return;
            by_surplus.erase(key(other));
            --degree[other];
            by_surplus.insert(key(other));
            look_at(other);
        };
        for (std::uint32_t const other : cited_by(vertex, inside.network)) take_off(other, cited);
        for (std::uint32_t const other : cited_by(vertex, citing_of)) take_off(other, cites);
    };
    while (!by_surplus.empty()) {
        std::vector<std::uint32_t>& waiting = to_front.empty() ? to_back : to_front;
        if (waiting.empty()) {
            place(std::get<1>(*by_surplus.begin()), front);
            continue;
        }
        std::uint32_t const vertex = waiting.back();
        waiting.pop_back();
        if (!placed[vertex]) place(vertex, &waiting == &to_front ? front : back);
    }
    front.insert(front.end(), back.rbegin(), back.rend());
    return front;
}

/// Arcs that may be taken away and put back, to ask whether one vertex still leads to another.
class OpenArcs {
public:
    explicit OpenArcs(std::size_t count) : m_cited(count), m_from(count, nobody) {}

    void add(NetworkArc const& arc) { m_cited[arc.first].push_back(arc.second); }

    /// A shortest way, both ends included; empty where there is none.
    std::vector<std::uint32_t> way(std::uint32_t from, std::uint32_t to) {
        std::vector<std::uint32_t> queue{from};
        m_from[from] = from;
        for (std::size_t at = 0; at < queue.size() && m_from[to] == nobody; ++at)
            for (std::uint32_t const next : m_cited[queue[at]]) {
                if (m_from[next] != nobody) continue;
                m_from[next] = queue[at];
                queue.push_back(next);
            }
        std::vector<std::uint32_t> found;
        if (m_from[to] != nobody) {
            found.push_back(to);
            while (found.back() != from) found.push_back(m_from[found.back()]);
            std::reverse(found.begin(), found.end());
        }
        for (std::uint32_t const vertex : queue) m_from[vertex] = nobody;
        return found;
    }

private:
    std::vector<std::vector<std::uint32_t>> m_cited;
    std::vector<std::uint32_t> m_from;
};

class CircleReader {
public:
    CircleReader(CitationGraph const& graph, CycleOptions const& options) : m_graph(graph), m_options(options) {}

    Circle read(std::span<std::uint32_t const> members, Network const& whole) const {
        Inside const inside(members, whole);
        Circle circle;
        for (std::uint32_t const member : members) circle.members.push_back(VertexId{member});
        circle.links = inside.arcs.size();
        std::vector<std::uint32_t> const rank = ranks(inside);
        OpenArcs acyclic(members.size());
        OpenArcs all(members.size());
        std::vector<NetworkArc> candidates;
        for (NetworkArc const& arc : inside.arcs) {
            all.add(arc);
            if (rank[arc.second] > rank[arc.first]) {
                candidates.push_back(arc);
            } else {
                acyclic.add(arc);
            }
        }
        // What closes no circle with the rest is given back; citations of later documents last, so that they are the ones that stay.
        auto const is_later = [&](NetworkArc const& arc) {
            return is_forward(m_graph[VertexId{members[arc.first]}], m_graph[VertexId{members[arc.second]}]);
        };
        std::stable_partition(candidates.begin(), candidates.end(), [&](NetworkArc const& arc) { return !is_later(arc); });
        std::vector<NetworkArc> closing;
        for (NetworkArc const& arc : candidates) {
            if (acyclic.way(arc.second, arc.first).empty()) {
                acyclic.add(arc);
            } else {
                closing.push_back(arc);
            }
        }
        std::sort(closing.begin(), closing.end());
        for (NetworkArc const& arc : closing) {
            ClosingCitation& added = circle.closing.emplace_back();
            added.citing = VertexId{members[arc.first]};
            added.cited = VertexId{members[arc.second]};
            added.of_later = is_later(arc);
            added.citations = citations(added.citing, added.cited);
            for (std::uint32_t const vertex : all.way(arc.second, arc.first)) added.circle.push_back(VertexId{members[vertex]});
        }
        return circle;
    }

private:
    /// The place of each member, what is cited first: by date, then against few citations.
    std::vector<std::uint32_t> ranks(Inside const& inside) const {
        std::vector<std::uint32_t> order = order_of_eades_lin_smyth(inside);
        std::vector<std::string> dates;
        for (std::uint32_t const member : inside.members) dates.push_back(sorting_date(m_graph[VertexId{member}]));
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) { return dates[left] < dates[right]; });
        std::vector<std::uint32_t> rank(order.size());
        for (std::uint32_t at = 0; at < order.size(); ++at) rank[order[at]] = at;
        return rank;
    }

    std::vector<std::uint32_t> citations(VertexId citing, VertexId cited) const {
        std::vector<std::uint32_t> places;
        for (Edge const& edge : m_graph.out_edges(citing))
            if (edge.target == cited && (edge.relation == Relation::cites || m_options.adoptions))
                places.push_back(static_cast<std::uint32_t>(&edge - m_graph.edges().data()));
        return places;
    }

    CitationGraph const& m_graph;
    CycleOptions m_options;
};

}  // namespace

CyclesFound find_cycles(CitationGraph const& graph, CycleOptions const& options) {
    Network const network = network_of(graph, options.adoptions);
    StrongComponents const components = strong_components(network);
    MembersByComponent const members(components);
    CircleReader const reader(graph, options);
    CyclesFound found;
    for (std::uint32_t component = 0; component < components.count; ++component)
        if (members[component].size() > 1) found.circles.push_back(reader.read(members[component], network));
    std::sort(found.circles.begin(), found.circles.end(), [](Circle const& left, Circle const& right) {
        if (left.members.size() != right.members.size()) return left.members.size() > right.members.size();
        return left.members.front() < right.members.front();
    });
    for (std::uint32_t at = 0; at < graph.edge_count(); ++at)
        if (graph.edges()[at].source == graph.edges()[at].target) found.self_citations.push_back(at);
    return found;
}

}  // namespace recital
