// SPDX-License-Identifier: BSL-1.0
#include "analyse/detail/page_rank.hpp"

#include "analyse/detail/condensation.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace recital {
namespace {

/// What vertices hold is passed on when all that they receive has come in.
class Flow {
public:
    Flow(Network const& network, PageRankSettings const& settings)
        : m_network(network), m_settings(settings), m_rank(num_vertices(network), 1.0) {}

    /// Of a vertex that is in no cycle.
    void pass_on(std::uint32_t vertex) {
        auto const cited = cited_by(vertex, m_network);
        if (cited.empty()) return;
        double const each = m_settings.damping * m_rank[vertex] / static_cast<double>(cited.size());
        for (std::uint32_t const target : cited) m_rank[target] += each;
    }

    /// Of a component with arcs inside it: `of` numbers the components, `place` its members from 0.
    void settle(std::span<std::uint32_t const> members, std::vector<std::uint32_t> const& of, std::vector<std::uint32_t> const& place) {
        std::uint32_t const component = of[members.front()];
        std::vector<NetworkArc> received;  // place of the member cited, place of the one citing
        std::vector<double> itself(members.size(), 0.0);
        std::vector<double> share(members.size());
        for (std::uint32_t const member : members) {
            auto const cited = cited_by(member, m_network);
            share[place[member]] = m_settings.damping / static_cast<double>(cited.size());
            for (std::uint32_t const target : cited) {
                if (target == member) itself[place[member]] += share[place[member]];
                if (target != member && of[target] == component) received.emplace_back(place[target], place[member]);
            }
        }
        Network const inside = network_of(received, members.size());
        std::vector<double> const from_outside = ranks_of(members);
        std::vector<double> rank = from_outside;
        for (std::size_t iteration = 0; iteration < m_settings.iterations; ++iteration) {
            double change = 0;
            double sum = 0;
            for (std::uint32_t at = 0; at < members.size(); ++at) {
                double in = from_outside[at];
                for (std::uint32_t const citing : cited_by(at, inside)) in += share[citing] * rank[citing];
                in /= 1 - itself[at];
                change += std::abs(in - rank[at]);
                sum += in;
                rank[at] = in;
            }
            if (change <= m_settings.tolerance * sum) break;
        }
        for (std::uint32_t const member : members) {
            m_rank[member] = rank[place[member]];
            for (std::uint32_t const target : cited_by(member, m_network))
                if (of[target] != component) m_rank[target] += share[place[member]] * m_rank[member];
        }
    }

    std::vector<double> take() {
        double const sum = std::accumulate(m_rank.begin(), m_rank.end(), 0.0);
        for (double& rank : m_rank) rank /= sum;
        return std::move(m_rank);
    }

private:
    std::vector<double> ranks_of(std::span<std::uint32_t const> members) const {
        std::vector<double> ranks;
        for (std::uint32_t const member : members) ranks.push_back(m_rank[member]);
        return ranks;
    }

    Network const& m_network;
    PageRankSettings m_settings;
    std::vector<double> m_rank;
};

bool cites_itself(std::uint32_t vertex, Network const& network) {
    auto const cited = cited_by(vertex, network);
    return std::find(cited.begin(), cited.end(), vertex) != cited.end();
}

}  // namespace

std::vector<double> page_rank(Network const& network, PageRankSettings const& settings) {
    Flow flow(network, settings);
    if (auto const order = dependency_order(network)) {
        for (std::size_t at = order->size(); at-- > 0;) flow.pass_on((*order)[at]);
        return flow.take();
    }
    StrongComponents const components = strong_components(network);
    MembersByComponent const members(components);
    std::vector<std::uint32_t> place(components.of.size());
    for (std::uint32_t component = 0; component < components.count; ++component) {
        std::uint32_t next = 0;
        for (std::uint32_t const member : members[component]) place[member] = next++;
    }
    for (std::uint32_t component = components.count; component-- > 0;) {
        auto const all = members[component];
        if (all.size() > 1 || cites_itself(all.front(), network)) {
            flow.settle(all, components.of, place);
        } else {
            flow.pass_on(all.front());
        }
    }
    return flow.take();
}

}  // namespace recital
