// SPDX-License-Identifier: BSL-1.0
#include "analyse/main_path.hpp"

#include "analyse/detail/condensation.hpp"
#include "analyse/detail/link_search.hpp"
#include "analyse/detail/traversal_counts.hpp"
#include "graph/wording.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <numeric>
#include <queue>
#include <tuple>
#include <utility>

namespace recital {
namespace {

constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

/// Counts as doubles where they hold them, with exponents of their own where they do not.
TraversalCounts<PathCount> counts_of(Network const& network, TraversalWeights weights) {
    TraversalCounts<double> const plain = traversal_counts<double>(network, {}, weights);
    if (!std::isfinite(plain.total)) return traversal_counts<PathCount>(network, {}, weights);
    TraversalCounts<PathCount> counts;
    for (double const each : plain.before) counts.before.emplace_back(each);
    for (double const each : plain.after) counts.after.emplace_back(each);
    counts.total = PathCount{plain.total};
    return counts;
}

/// The rank of each component by the date and id of its earliest member.
std::vector<std::uint32_t> places_by_date(CitationGraph const& graph, Condensation const& condensation) {
    std::uint32_t const count = condensation.components.count;
    std::vector<std::pair<std::string, std::uint32_t>> earliest(count, {"", nowhere});
    for (std::uint32_t component = 0; component < count; ++component)
        for (std::uint32_t const member : condensation.members[component]) {
            std::pair<std::string, std::uint32_t> mine{sorting_date(graph[VertexId{member}]), member};
            if (earliest[component].second == nowhere || mine < earliest[component]) earliest[component] = std::move(mine);
        }
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) { return earliest[left] < earliest[right]; });
    std::vector<std::uint32_t> place(count);
    for (std::uint32_t at = 0; at < count; ++at) place[order[at]] = at;
    return place;
}

/// The components that chosen links touch, what is cited first and, as far as that leaves a choice, by place.
std::vector<std::uint32_t> reading_order(LinkNetwork const& network, std::vector<bool> const& chosen) {
    std::map<std::uint32_t, std::size_t> open;  // by component: chosen links to what it cites that are not told yet
    for (std::size_t at = 0; at < chosen.size(); ++at) {
        if (!chosen[at]) continue;
        ++open[network.links()[at].citing];
        open[network.links()[at].cited];
    }
    auto const later = [&](std::uint32_t left, std::uint32_t right) { return network.place()[left] > network.place()[right]; };
    std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, decltype(later)> ready(later);
    for (auto const& [component, count] : open)
        if (count == 0) ready.push(component);
    std::vector<std::uint32_t> order;
    while (!ready.empty()) {
        order.push_back(ready.top());
        ready.pop();
        for (std::uint32_t const link : network.on(order.back()))
            if (chosen[link] && --open[network.links()[link].citing] == 0) ready.push(network.links()[link].citing);
    }
    return order;
}

bool is_wanted(Edge const& edge, MainPathOptions const& options) { return edge.relation == Relation::cites || options.adoptions; }

}  // namespace

MainPath main_path(CitationGraph const& graph, MainPathOptions const& options) {
    Condensation const condensation = condensation_of(network_of(graph, options.adoptions));
    TraversalCounts<PathCount> const counts = counts_of(condensation.network, options.weights);
    auto const weight = [&](std::uint32_t cited, std::uint32_t citing) { return counts.before[cited] * counts.after[citing]; };

    MainPath path;
    path.total = counts.total;
    std::vector<WeightedLink> links;
    std::vector<bool> linked(condensation.components.count);
    for (std::uint32_t citing = 0; citing < condensation.components.count; ++citing)
        for (std::uint32_t const cited : cited_by(citing, condensation.network)) {
            links.push_back({cited, citing, weight(cited, citing).share_of(path.total)});
            linked[cited] = linked[citing] = true;
        }
    for (std::uint32_t component = 0; component < condensation.components.count; ++component) {
        std::size_t const size = condensation.members[component].size();
        path.circles += size > 1;
        path.in_circles += size > 1 ? size : 0;
        path.documents += linked[component] || size > 1 ? size : 0;
    }

    LinkNetwork const network(std::move(links), places_by_date(graph, condensation));
    ChosenLinks const chosen = choose_links(network, options);
    std::vector<std::uint32_t> const order = reading_order(network, chosen.chosen);
    std::vector<std::uint32_t> node_of(condensation.components.count, nowhere);
    for (std::uint32_t const component : order) {
        node_of[component] = static_cast<std::uint32_t>(path.nodes.size());
        MainPathNode& node = path.nodes.emplace_back();
        for (std::uint32_t const member : condensation.members[component]) node.members.push_back(VertexId{member});
    }
    for (std::size_t at = 0; at < network.links().size(); ++at) {
        if (!chosen.chosen[at]) continue;
        WeightedLink const& link = network.links()[at];
        MainPathLink& added = path.links.emplace_back();
        added.cited = node_of[link.cited];
        added.citing = node_of[link.citing];
        added.weight = weight(link.cited, link.citing);
        added.share = link.share;
        added.key = chosen.key[at];
        for (VertexId const citing : path.nodes[added.citing].members)
            for (Edge const& edge : graph.out_edges(citing))
                if (is_wanted(edge, options) && condensation.components.of[index_of(edge.target)] == link.cited)
                    added.citations.push_back(static_cast<std::uint32_t>(&edge - graph.edges().data()));
    }
    std::sort(path.links.begin(), path.links.end(), [](MainPathLink const& left, MainPathLink const& right) {
        return std::tie(left.citing, left.cited) < std::tie(right.citing, right.cited);
    });
    return path;
}

CitationGraph main_path_graph(CitationGraph const& graph, MainPath const& path) {
    std::vector<Vertex> vertices;
    std::vector<std::uint32_t> place(graph.vertex_count(), nowhere);
    for (MainPathNode const& node : path.nodes)
        for (VertexId const member : node.members) {
            place[index_of(member)] = static_cast<std::uint32_t>(vertices.size());
            vertices.push_back(graph[member]);
        }
    std::vector<Edge> edges;
    auto const add = [&](Edge edge) {
        edge.source = VertexId{place[index_of(edge.source)]};
        edge.target = VertexId{place[index_of(edge.target)]};
        edges.push_back(std::move(edge));
    };
    for (MainPathLink const& link : path.links)
        for (std::uint32_t const at : link.citations) add(graph.edges()[at]);
    for (MainPathNode const& node : path.nodes)
        for (VertexId const member : node.members)
            for (Edge const& edge : graph.out_edges(member)) {
                bool const inside = std::binary_search(node.members.begin(), node.members.end(), edge.target);
                if (node.members.size() > 1 && inside && edge.target != member) add(edge);
            }
    return CitationGraph(std::move(vertices), std::move(edges));
}

std::string_view name_of(TraversalWeights weights) noexcept {
    switch (weights) {
    case TraversalWeights::spc: return "spc";
    case TraversalWeights::splc: return "splc";
    case TraversalWeights::spnp: return "spnp";
    }
    return "";
}

std::string_view name_of(MainPathSearch search) noexcept {
    switch (search) {
    case MainPathSearch::local: return "local";
    case MainPathSearch::global: return "global";
    case MainPathSearch::key_route: return "key-route";
    case MainPathSearch::critical: return "critical";
    }
    return "";
}

}  // namespace recital
