// SPDX-License-Identifier: BSL-1.0
#include "analyse/detail/ring.hpp"

#include <algorithm>

namespace recital {
namespace {

constexpr std::size_t most_steps = 20'000;
constexpr std::size_t most_thinned = 2'000;

using Rows = std::vector<std::vector<std::uint32_t>>;  // by member's place, the places of the members it leads to

/// A way through all members back to the first, by trying; empty where there is none or it takes too long.
std::vector<std::uint32_t> ring(Rows const& rows) {
    std::vector<std::uint32_t> way{0};
    std::vector<std::size_t> next(rows.size(), 0);
    std::vector<bool> on_way(rows.size());
    on_way[0] = true;
    for (std::size_t steps = 0; steps < most_steps && !way.empty(); ++steps) {
        std::uint32_t const here = way.back();
        if (way.size() == rows.size() && std::find(rows[here].begin(), rows[here].end(), 0U) != rows[here].end()) return way;
        if (next[here] == rows[here].size()) {
            next[here] = 0;
            on_way[here] = false;
            way.pop_back();
            continue;
        }
        std::uint32_t const there = rows[here][next[here]++];
        if (on_way[there]) continue;
        on_way[there] = true;
        way.push_back(there);
    }
    return {};
}

/// The arcs by which a breadth-first search from the first member came to each other one.
std::vector<NetworkArc> tree(Rows const& rows) {
    std::vector<NetworkArc> arcs;
    std::vector<std::uint32_t> queue{0};
    std::vector<bool> seen(rows.size());
    seen[0] = true;
    for (std::size_t at = 0; at < queue.size(); ++at)
        for (std::uint32_t const there : rows[queue[at]]) {
            if (seen[there]) continue;
            seen[there] = true;
            queue.push_back(there);
            arcs.emplace_back(queue[at], there);
        }
    return arcs;
}

bool leads(Rows const& rows, std::uint32_t from, std::uint32_t to) {
    std::vector<std::uint32_t> queue{from};
    std::vector<bool> seen(rows.size());
    seen[from] = true;
    for (std::size_t at = 0; at < queue.size() && !seen[to]; ++at)
        for (std::uint32_t const there : rows[queue[at]]) {
            if (!seen[there]) queue.push_back(there);
            seen[there] = true;
        }
    return seen[to];
}

/// There and back: arcs from the first member to all and from all to it, without those that the others make superfluous.
std::vector<NetworkArc> there_and_back(Rows const& rows) {
    Rows turned_rows(rows.size());
    for (std::uint32_t from = 0; from < rows.size(); ++from)
        for (std::uint32_t const to : rows[from]) turned_rows[to].push_back(from);
    std::vector<NetworkArc> arcs = tree(rows);
    for (auto const& [to, from] : tree(turned_rows)) arcs.emplace_back(from, to);
    std::sort(arcs.begin(), arcs.end());
    arcs.erase(std::unique(arcs.begin(), arcs.end()), arcs.end());
    if (rows.size() > most_thinned) return arcs;
    Rows left(rows.size());
    for (auto const& [from, to] : arcs) left[from].push_back(to);
    std::vector<NetworkArc> needed;
    for (auto const& [from, to] : arcs) {
        auto const place = std::find(left[from].begin(), left[from].end(), to);
        *place = from;  // an arc of no use keeps the place
        if (leads(left, from, to)) continue;
        *place = to;
        needed.emplace_back(from, to);
    }
    return needed;
}

}  // namespace

void append_ring(Network const& network, std::span<std::uint32_t const> members, std::vector<NetworkArc>& kept) {
    Rows rows(members.size());
    for (std::size_t at = 0; at < members.size(); ++at)
        for (std::uint32_t const cited : cited_by(members[at], network)) {
            auto const found = std::lower_bound(members.begin(), members.end(), cited);
            if (found != members.end() && *found == cited) rows[at].push_back(static_cast<std::uint32_t>(found - members.begin()));
        }
    std::vector<std::uint32_t> const way = ring(rows);
    for (std::size_t at = 0; at < way.size(); ++at) kept.emplace_back(members[way[at]], members[way[(at + 1) % way.size()]]);
    if (!way.empty()) return;
    for (auto const& [from, to] : there_and_back(rows)) kept.emplace_back(members[from], members[to]);
}

}  // namespace recital
