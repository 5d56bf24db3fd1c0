// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/reduction.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace recital {
namespace {

std::size_t weight_of(Arrow const& arrow) {
    auto const add = [](std::size_t sum, Edge const* edge) { return sum + edge->weight; };
    return std::accumulate(arrow.edges.begin(), arrow.edges.end(), std::size_t{0}, add);
}

class Reducer {
public:
    explicit Reducer(std::vector<Arrow> const& arrows) : m_arrows(arrows), m_gone(arrows.size(), false) {
        for (std::size_t at = 0; at < arrows.size(); ++at) m_out[arrows[at].source].push_back(at);
    }

    /// Whether the target of an arrow can be reached from its source without it.
    bool is_implied(std::size_t arrow) {
        m_seen.clear();
        std::vector<VertexId> next{m_arrows[arrow].source};
        m_seen[m_arrows[arrow].source] = true;
        while (!next.empty()) {
            VertexId const from = next.back();
            next.pop_back();
            for (std::size_t const at : m_out[from]) {
                if (at == arrow || m_gone[at]) continue;
                VertexId const to = m_arrows[at].target;
                if (to == m_arrows[arrow].target) return true;
                if (std::exchange(m_seen[to], true)) continue;
                next.push_back(to);
            }
        }
        return false;
    }

    void take_out(std::size_t arrow) { m_gone[arrow] = true; }
    bool is_gone(std::size_t arrow) const { return m_gone[arrow]; }

private:
    std::vector<Arrow> const& m_arrows;
    std::vector<bool> m_gone;
    std::map<VertexId, std::vector<std::size_t>> m_out;
    std::map<VertexId, bool> m_seen;
};

}  // namespace

std::size_t reduce_arrows(CitationGraph const& graph, std::vector<Arrow>& arrows) {
    Reducer reducer(arrows);
    std::vector<std::size_t> order(arrows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    auto const years = [&](std::size_t at) { return graph[arrows[at].source].year - graph[arrows[at].target].year; };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) { return years(left) > years(right); });
    for (std::size_t const at : order)
        if (arrows[at].source != arrows[at].target && reducer.is_implied(at)) reducer.take_out(at);
    std::vector<Arrow> kept;
    for (std::size_t at = 0; at < arrows.size(); ++at)
        if (!reducer.is_gone(at)) kept.push_back(std::move(arrows[at]));
    std::size_t const gone = arrows.size() - kept.size();
    arrows = std::move(kept);
    return gone;
}

std::size_t keep_steps(Selection const& selection, std::vector<Arrow>& arrows, std::size_t most) {
    std::size_t const all = arrows.size();
    auto const distance = [&](VertexId vertex) {
        auto const found = std::lower_bound(selection.vertices.begin(), selection.vertices.end(), vertex);
        return selection.distance[static_cast<std::size_t>(found - selection.vertices.begin())];
    };
    auto const is_no_step = [&](Arrow const& arrow) { return distance(arrow.target) != distance(arrow.source) + 1; };
    arrows.erase(std::remove_if(arrows.begin(), arrows.end(), is_no_step), arrows.end());
    if (arrows.size() > most) {
        auto const outer = [&](Arrow const& arrow) { return distance(arrow.target) > 0 ? arrow.target : arrow.source; };
        std::map<VertexId, std::size_t> heaviest;  // by outer box: a place in the arrows
        for (std::size_t at = 0; at < arrows.size(); ++at) {
            auto const [found, is_new] = heaviest.try_emplace(outer(arrows[at]), at);
            if (!is_new && weight_of(arrows[at]) > weight_of(arrows[found->second])) found->second = at;
        }
        std::vector<Arrow> kept;
        for (std::size_t at = 0; at < arrows.size(); ++at)
            if (heaviest.at(outer(arrows[at])) == at) kept.push_back(arrows[at]);
        arrows = std::move(kept);
    }
    return all - arrows.size();
}

std::size_t keep_heaviest(std::vector<Arrow>& arrows, std::size_t most) {
    if (arrows.size() <= most) return 0;
    std::size_t const gone = arrows.size() - most;
    std::stable_sort(arrows.begin(), arrows.end(),
                     [&](Arrow const& left, Arrow const& right) { return weight_of(left) > weight_of(right); });
    arrows.resize(most);
    auto const key = [](Arrow const& arrow) { return std::tuple(arrow.source, arrow.target, arrow.name); };
    std::sort(arrows.begin(), arrows.end(), [&](Arrow const& left, Arrow const& right) { return key(left) < key(right); });
    return gone;
}

}  // namespace recital
