// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analyse/main_path.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace recital {

/// A link of the acyclic network on which a main path is sought. An arc leads from what cites to what is cited; knowledge flows the
/// other way.
struct WeightedLink {
    std::uint32_t cited = 0;
    std::uint32_t citing = 0;
    double share = 0;  ///< the weight, as a share of all search paths
};

/// Vertices are numbered so that what is cited has the lower number.
class LinkNetwork {
public:
    /// `links` by citing, then by cited; `place` ranks the vertices where a choice is left.
    LinkNetwork(std::vector<WeightedLink> links, std::vector<std::uint32_t> place);

    [[nodiscard]] std::vector<WeightedLink> const& links() const noexcept { return m_links; }
    [[nodiscard]] std::vector<std::uint32_t> const& place() const noexcept { return m_place; }
    [[nodiscard]] std::size_t vertex_count() const noexcept { return m_place.size(); }
    /// The links by which a vertex cites, as places in links().
    [[nodiscard]] std::span<std::uint32_t const> back(std::uint32_t vertex) const;
    /// The links by which it is cited.
    [[nodiscard]] std::span<std::uint32_t const> on(std::uint32_t vertex) const;

private:
    std::vector<WeightedLink> m_links;
    std::vector<std::uint32_t> m_place;
    std::vector<std::uint32_t> m_first_back, m_back;
    std::vector<std::uint32_t> m_first_on, m_on;
};

/// For each link whether it is on the main path, and which are key links. The searches are explained at MainPathSearch.
struct ChosenLinks {
    std::vector<bool> chosen;
    std::vector<bool> key;
};
[[nodiscard]] ChosenLinks choose_links(LinkNetwork const& network, MainPathOptions const& options);

}  // namespace recital
