// SPDX-License-Identifier: BSL-1.0
#include "graph_tasks.hpp"

#include "analyse/detail/condensation.hpp"
#include "analyse/detail/page_rank.hpp"
#include "analyse/detail/reach.hpp"
#include "analyse/detail/reduction.hpp"
#include "analyse/detail/traversal_counts.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace recital::bench {

double run_task(std::string const& name, Network const& network) {
    if (name == "closure") {
        double reached = 0;
        for (std::uint32_t const root : closure_roots(num_vertices(network)))
            reached += static_cast<double>(reachable(network, root).size());
        return reached;
    }
    if (name == "order") return static_cast<double>(dependency_order(network).value().size());
    if (name == "components") return strong_components(network).count;
    if (name == "pagerank") {
        auto const rank = page_rank(network);
        return 1e6 * *std::max_element(rank.begin(), rank.end());
    }
    // These three begin with the order: what they take includes what it takes.
    auto const order = dependency_order(network).value();
    if (name == "chain") return static_cast<double>(longest_chain(network, order).size());
    if (name == "counts") return std::log10(traversal_counts<double>(network, order, TraversalWeights::spc).total);
    if (name == "reduction") {
        auto const kept = reduced_arcs(network, order);
        return static_cast<double>(std::count(kept.begin(), kept.end(), true));
    }
    throw std::invalid_argument{name + ": no such task"};
}

}  // namespace recital::bench
