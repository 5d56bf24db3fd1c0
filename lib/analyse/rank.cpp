// SPDX-License-Identifier: BSL-1.0
#include "analyse/rank.hpp"

#include "analyse/detail/ranking.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace recital {
namespace {

/// Citations without their number: who cites whom, each pair once, no self-citations and no adoptions.
struct Pairs {
    std::vector<std::uint32_t> first_out;  ///< by vertex and one more
    std::vector<std::uint32_t> targets;
};

Pairs distinct_pairs(CitationGraph const& graph) {
    Pairs pairs;
    pairs.first_out.push_back(0);
    for (std::uint32_t at = 0; at < graph.vertex_count(); ++at) {
        std::size_t const begin = pairs.targets.size();
        for (Edge const& edge : graph.out_edges(VertexId{at})) {
            auto const target = static_cast<std::uint32_t>(edge.target);
            if (edge.relation != Relation::cites || target == at) continue;
            if (pairs.targets.size() == begin || pairs.targets.back() != target) pairs.targets.push_back(target);
        }
        pairs.first_out.push_back(static_cast<std::uint32_t>(pairs.targets.size()));
    }
    return pairs;
}

template <typename Visit>
void each_target(Pairs const& pairs, std::size_t vertex, Visit visit) {
    for (std::uint32_t place = pairs.first_out[vertex]; place < pairs.first_out[vertex + 1]; ++place) visit(pairs.targets[place]);
}

void scale_to_unit_length(std::vector<double>& scores) {
    double const squares = std::inner_product(scores.begin(), scores.end(), scores.begin(), 0.0);
    if (squares <= 0) return;
    double const length = std::sqrt(squares);
    for (double& score : scores) score /= length;
}

}  // namespace

std::vector<Ranked> most_cited(CitationGraph const& graph) {
    std::vector<double> citing(graph.vertex_count(), 0);
    for (std::uint32_t const target : distinct_pairs(graph).targets) citing[target] += 1;
    return ranking(citing);
}

std::vector<Ranked> page_rank(CitationGraph const& graph, PageRankOptions const& options) {
    std::size_t const count = graph.vertex_count();
    if (count == 0) return {};
    Pairs const pairs = distinct_pairs(graph);
    std::vector<double> rank(count, 1.0 / static_cast<double>(count));
    std::vector<double> next(count);
    for (std::size_t iteration = 0; iteration < options.iterations; ++iteration) {
        double held_back = 0;
        std::fill(next.begin(), next.end(), 0.0);
        for (std::size_t at = 0; at < count; ++at) {
            std::uint32_t const begin = pairs.first_out[at];
            std::uint32_t const end = pairs.first_out[at + 1];
            if (begin == end) held_back += rank[at];
            each_target(pairs, at, [&](std::uint32_t target) { next[target] += rank[at] / (end - begin); });
        }
        double const everyone = (1 - options.damping + options.damping * held_back) / static_cast<double>(count);
        double change = 0;
        for (std::size_t at = 0; at < count; ++at) {
            next[at] = everyone + options.damping * next[at];
            change += std::abs(next[at] - rank[at]);
        }
        rank.swap(next);
        if (change < options.tolerance) break;
    }
    return ranking(rank);
}

HubsAndAuthorities hubs_and_authorities(CitationGraph const& graph, std::size_t iterations) {
    std::size_t const count = graph.vertex_count();
    Pairs const pairs = distinct_pairs(graph);
    std::vector<double> hubs(count, 1.0);
    std::vector<double> authorities(count, 0.0);
    for (std::size_t iteration = 0; iteration < iterations; ++iteration) {
        std::fill(authorities.begin(), authorities.end(), 0.0);
        for (std::size_t at = 0; at < count; ++at) each_target(pairs, at, [&](std::uint32_t target) { authorities[target] += hubs[at]; });
        scale_to_unit_length(authorities);
        std::fill(hubs.begin(), hubs.end(), 0.0);
        for (std::size_t at = 0; at < count; ++at) each_target(pairs, at, [&](std::uint32_t target) { hubs[at] += authorities[target]; });
        scale_to_unit_length(hubs);
    }
    return {ranking(hubs), ranking(authorities)};
}

}  // namespace recital
