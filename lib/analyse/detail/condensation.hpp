// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analyse/detail/network.hpp"

#include <optional>

namespace recital {

/// All vertices, each after what it cites: Boost's topological sort. Nothing where the network has a cycle or a loop. O(V + E).
[[nodiscard]] std::optional<std::vector<std::uint32_t>> dependency_order(Network const& network);

/// By vertex, the number of its strong component. Numbers rise from cited to citing: an arc never leads from a lower to a higher one.
/// Tarjan's algorithm, of Boost.Graph. O(V + E).
struct StrongComponents {
    std::vector<std::uint32_t> of;
    std::uint32_t count = 0;
};
[[nodiscard]] StrongComponents strong_components(Network const& network);

/// Which vertices each component has.
class MembersByComponent {
public:
    /// O(V).
    explicit MembersByComponent(StrongComponents const& components);

    /// Ascending. O(1).
    [[nodiscard]] std::span<std::uint32_t const> operator[](std::uint32_t component) const {
        return std::span(m_members).subspan(m_first[component], m_first[component + 1] - m_first[component]);
    }

private:
    std::vector<std::uint32_t> m_first;  // by component and one more: where its members begin
    std::vector<std::uint32_t> m_members;
};

/// The acyclic network of the strong components: one vertex for each, numbered as they are, one arc for all arcs between two of them.
struct Condensation {
    StrongComponents components;
    MembersByComponent members;
    Network network;
};

/// O(V + E log E) for the order of the arcs.
[[nodiscard]] Condensation condensation_of(Network const& network);

}  // namespace recital
