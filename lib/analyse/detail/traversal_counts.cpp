// SPDX-License-Identifier: BSL-1.0
#include "analyse/detail/traversal_counts.hpp"

#include "analyse/path_count.hpp"

#include <cmath>

namespace recital {
namespace {

template <typename Visit>
void each_in_order(Network const& network, std::span<std::uint32_t const> order, Visit visit) {
    auto const count = static_cast<std::uint32_t>(num_vertices(network));
    if (order.empty()) {
        for (std::uint32_t vertex = 0; vertex < count; ++vertex) visit(vertex);
    } else {
        for (std::uint32_t const vertex : order) visit(vertex);
    }
}

template <typename Visit>
void each_in_reverse(Network const& network, std::span<std::uint32_t const> order, Visit visit) {
    for (std::size_t at = num_vertices(network); at-- > 0;) visit(order.empty() ? static_cast<std::uint32_t>(at) : order[at]);
}

bool has_overflowed(double number) { return !std::isfinite(number); }
bool has_overflowed(PathCount const&) { return false; }

}  // namespace

template <typename Number>
TraversalCounts<Number> traversal_counts(Network const& network, std::span<std::uint32_t const> order, TraversalWeights weights) {
    Number const one{1.0};
    bool const from_all = weights != TraversalWeights::spc;  // paths may begin anywhere, not only where nothing is cited
    bool const to_all = weights == TraversalWeights::spnp;   // and may end anywhere
    TraversalCounts<Number> counts;
    counts.before.resize(num_vertices(network));
    counts.after.resize(num_vertices(network));
    Number all{};
    each_in_order(network, order, [&](std::uint32_t vertex) {
        auto const cited = cited_by(vertex, network);
        Number sum{};
        for (std::uint32_t const each : cited) sum += counts.before[each];
        // All paths that end here, the empty one apart, are told before the one that begins here is added.
        all += sum;
        if (from_all || cited.empty()) sum += one;
        counts.before[vertex] = sum;
    });
    if (to_all || has_overflowed(all)) counts.total = all;
    if (has_overflowed(all)) return counts;
    each_in_reverse(network, order, [&](std::uint32_t vertex) {
        Number& here = counts.after[vertex];
        bool const uncited = here == Number{};
        if (uncited && !to_all)
            for (std::uint32_t const each : cited_by(vertex, network)) counts.total += counts.before[each];
        if (to_all || uncited) here += one;
        Number const passed = here;
        for (std::uint32_t const each : cited_by(vertex, network)) counts.after[each] += passed;
    });
    return counts;
}

template TraversalCounts<double> traversal_counts<double>(Network const&, std::span<std::uint32_t const>, TraversalWeights);
template TraversalCounts<PathCount> traversal_counts<PathCount>(Network const&, std::span<std::uint32_t const>, TraversalWeights);

}  // namespace recital
