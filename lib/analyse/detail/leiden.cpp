// SPDX-License-Identifier: BSL-1.0
#include "analyse/detail/leiden.hpp"

#include <algorithm>
#include <deque>
#include <limits>
#include <map>
#include <numeric>

namespace recital {
namespace {

using Partition = std::vector<std::uint32_t>;

/// What makes no difference but for rounding.
constexpr double least_gain = 1e-12;

/// Numbers 0 upwards in the order in which the communities come; how many there are.
std::uint32_t renumber(Partition& partition) {
    constexpr std::uint32_t unseen = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> number(partition.size(), unseen);
    std::uint32_t count = 0;
    for (std::uint32_t& community : partition) {
        if (number[community] == unseen) number[community] = count++;
        community = number[community];
    }
    return count;
}

/// Adds up the weights from one vertex to the communities around it; made once, used for every vertex.
class Neighbourhood {
public:
    explicit Neighbourhood(std::size_t size) : m_weight(size, 0.0) {}

    template <typename Wanted>
    void gather(WeightedGraph const& graph, std::uint32_t vertex, Partition const& partition, Wanted wanted) {
        for (std::uint32_t const community : m_communities) m_weight[community] = 0;
        m_communities.clear();
        for (auto const& end : graph.ends[vertex]) {
            if (end.vertex == vertex || !wanted(end.vertex)) continue;
            std::uint32_t const community = partition[end.vertex];
            if (m_weight[community] == 0) m_communities.push_back(community);
            m_weight[community] += end.weight;
        }
    }

    [[nodiscard]] double weight_to(std::uint32_t community) const { return m_weight[community]; }
    [[nodiscard]] std::vector<std::uint32_t> const& communities() const noexcept { return m_communities; }

private:
    std::vector<double> m_weight;  ///< by community
    std::vector<std::uint32_t> m_communities;
};

std::vector<double> strengths_of(WeightedGraph const& graph, Partition const& partition) {
    std::vector<double> strengths(graph.size(), 0.0);
    for (std::size_t at = 0; at < graph.size(); ++at) strengths[partition[at]] += graph.strength[at];
    return strengths;
}

/// Moves vertices to the community that gains most by it until none gains, looking again only at those whose neighbours moved.
bool move_vertices(WeightedGraph const& graph, Partition& partition, double resolution) {
    std::vector<double> strengths = strengths_of(graph, partition);
    std::vector<std::uint32_t> members(graph.size(), 0);
    for (std::uint32_t const community : partition) ++members[community];
    std::vector<std::uint32_t> empty;
    for (std::uint32_t at = 0; at < graph.size(); ++at)
        if (members[at] == 0) empty.push_back(at);
    Neighbourhood around(graph.size());
    std::deque<std::uint32_t> queue(graph.size());
    std::iota(queue.begin(), queue.end(), 0U);
    std::vector<bool> queued(graph.size(), true);
    bool moved = false;
    while (!queue.empty()) {
        std::uint32_t const vertex = queue.front();
        queue.pop_front();
        queued[vertex] = false;
        std::uint32_t const from = partition[vertex];
        around.gather(graph, vertex, partition, [](std::uint32_t) { return true; });
        strengths[from] -= graph.strength[vertex];
        auto const gain = [&](std::uint32_t community) {
            return around.weight_to(community) - resolution * graph.strength[vertex] * strengths[community] / graph.total;
        };
        std::uint32_t best = from;
        double most = gain(from);
        for (std::uint32_t const community : around.communities()) {
            double const here = gain(community);
            if (here > most + least_gain || (here > most - least_gain && community < best && best != from)) {
                most = std::max(most, here);
                best = community;
            }
        }
        if (most < -least_gain && members[from] > 1 && !empty.empty()) best = empty.back();  // better alone
        strengths[best] += graph.strength[vertex];
        if (best == from) continue;
        if (members[best] == 0) empty.pop_back();
        ++members[best];
        if (--members[from] == 0) empty.push_back(from);
        partition[vertex] = best;
        moved = true;
        for (auto const& end : graph.ends[vertex])
            if (end.vertex != vertex && partition[end.vertex] != best && !queued[end.vertex]) {
                queued[end.vertex] = true;
                queue.push_back(end.vertex);
            }
    }
    return moved;
}

/// Splits communities into parts that hang well together: single vertices join, inside their community, the part that gains most.
Partition refined(WeightedGraph const& graph, Partition const& partition, double resolution) {
    Partition parts(graph.size());
    std::iota(parts.begin(), parts.end(), 0U);
    std::vector<double> const whole = strengths_of(graph, partition);
    std::vector<double> strengths = graph.strength;
    std::vector<std::uint32_t> members(graph.size(), 1);
    std::vector<double> outside(graph.size(), 0.0);  // weight from a part to the rest of its community
    Neighbourhood around(graph.size());
    auto const weight_inside = [&](std::uint32_t vertex) {
        double sum = 0;
        for (auto const& end : graph.ends[vertex])
            if (end.vertex != vertex && partition[end.vertex] == partition[vertex]) sum += end.weight;
        return sum;
    };
    for (std::uint32_t at = 0; at < graph.size(); ++at) outside[at] = weight_inside(at);
    auto const well_connected = [&](std::uint32_t part, std::uint32_t community) {
        return outside[part] >= resolution * strengths[part] * (whole[community] - strengths[part]) / graph.total - least_gain;
    };
    for (std::uint32_t vertex = 0; vertex < graph.size(); ++vertex) {
        std::uint32_t const own = parts[vertex];
        std::uint32_t const community = partition[vertex];
        if (members[own] != 1 || !well_connected(own, community)) continue;
        around.gather(graph, vertex, parts, [&](std::uint32_t other) { return partition[other] == community; });
        std::uint32_t best = own;
        double most = 0;
        for (std::uint32_t const part : around.communities()) {
            if (!well_connected(part, community)) continue;
            double const gain = around.weight_to(part) - resolution * graph.strength[vertex] * strengths[part] / graph.total;
            if (gain > most + least_gain || (gain > most - least_gain && best != own && part < best)) {
                most = std::max(most, gain);
                best = part;
            }
        }
        if (best == own) continue;
        outside[best] += outside[own] - 2 * around.weight_to(best);
        strengths[best] += graph.strength[vertex];
        strengths[own] = 0;
        members[own] = 0;
        ++members[best];
        parts[vertex] = best;
    }
    return parts;
}

/// One vertex for each part.
WeightedGraph aggregated(WeightedGraph const& graph, Partition const& parts, std::uint32_t count) {
    WeightedGraph whole;
    std::vector<std::map<std::uint32_t, double>> weights(count);
    for (std::uint32_t at = 0; at < graph.size(); ++at)
        for (auto const& end : graph.ends[at]) weights[parts[at]][parts[end.vertex]] += end.weight;
    whole.ends.resize(count);
    whole.strength.assign(count, 0.0);
    for (std::uint32_t part = 0; part < count; ++part)
        for (auto const& [other, weight] : weights[part]) {
            whole.ends[part].push_back({other, weight});
            whole.strength[part] += weight;
        }
    whole.total = graph.total;
    return whole;
}

/// One pass of the algorithm: from a partition of the graph to a better one, through graphs of ever larger parts.
bool improve(WeightedGraph const& graph, Partition& partition, double resolution) {
    WeightedGraph level = graph;
    Partition of_level = partition;   // by vertex of the level
    Partition part_of(graph.size());  // by vertex of the graph: vertex of the level
    std::iota(part_of.begin(), part_of.end(), 0U);
    bool changed = false;
    for (;;) {
        bool const moved = move_vertices(level, of_level, resolution);
        changed = changed || moved;
        std::uint32_t const communities = renumber(of_level);
        if (communities == level.size()) break;
        Partition parts = refined(level, of_level, resolution);
        std::uint32_t const count = renumber(parts);
        if (count == level.size()) break;
        Partition of_parts(count);
        for (std::size_t at = 0; at < parts.size(); ++at) of_parts[parts[at]] = of_level[at];
        for (std::uint32_t& part : part_of) part = parts[part];
        level = aggregated(level, parts, count);
        of_level = std::move(of_parts);
    }
    for (std::size_t at = 0; at < partition.size(); ++at) partition[at] = of_level[part_of[at]];
    renumber(partition);
    return changed;
}

}  // namespace

std::vector<std::uint32_t> leiden(WeightedGraph const& graph, double resolution, std::size_t iterations) {
    Partition partition(graph.size());
    std::iota(partition.begin(), partition.end(), 0U);
    if (graph.total <= 0) return partition;
    for (std::size_t iteration = 0; iteration < iterations; ++iteration)
        if (!improve(graph, partition, resolution)) break;
    renumber(partition);
    return partition;
}

double modularity(WeightedGraph const& graph, std::vector<std::uint32_t> const& community_of, double resolution) {
    if (graph.total <= 0) return 0;
    std::vector<double> const strengths = strengths_of(graph, community_of);
    double quality = 0;
    for (std::uint32_t at = 0; at < graph.size(); ++at)
        for (auto const& end : graph.ends[at])
            if (community_of[end.vertex] == community_of[at]) quality += end.weight / graph.total;
    for (double const strength : strengths) quality -= resolution * (strength / graph.total) * (strength / graph.total);
    return quality;
}

}  // namespace recital
