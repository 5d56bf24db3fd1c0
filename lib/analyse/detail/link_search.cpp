// SPDX-License-Identifier: BSL-1.0
#include "analyse/detail/link_search.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace recital {
namespace {

constexpr std::uint32_t no_link = std::numeric_limits<std::uint32_t>::max();

/// Counts above 2^53 are rounded, and sums of shares are: what differs by less is equal.
constexpr double rounding = 1e-12;

bool clearly_less(double left, double right) noexcept { return left < right * (1 - rounding); }

void index_by(std::vector<WeightedLink> const& links, std::uint32_t WeightedLink::*end, std::size_t vertices,
              std::vector<std::uint32_t>& first, std::vector<std::uint32_t>& places) {
    first.assign(vertices + 1, 0);
    for (WeightedLink const& link : links) ++first[link.*end + 1];
    std::partial_sum(first.begin(), first.end(), first.begin());
    places.resize(links.size());
    std::vector<std::uint32_t> next = first;
    for (std::uint32_t at = 0; at < links.size(); ++at) places[next[links[at].*end]++] = at;
}

/// The two ways to go along links, so that each search is written once.
enum class Way : bool { on, back };

class Search {
public:
    explicit Search(LinkNetwork const& network) : m_network(network) {
        m_found.chosen.assign(network.links().size(), false);
        m_found.key.assign(network.links().size(), false);
    }

    ChosenLinks take() { return std::move(m_found); }

    /// From the vertices where the network begins (or, backwards, ends): the heaviest link and all that follows.
    void local(Way way) {
        double heaviest = 0;
        std::vector<std::uint32_t> first;
        for (std::uint32_t at = 0; at < m_network.links().size(); ++at) {
            WeightedLink const& link = m_network.links()[at];
            bool const begins = way == Way::on ? m_network.back(link.cited).empty() : m_network.on(link.citing).empty();
            if (begins) keep_heaviest(at, heaviest, first);
        }
        for (std::uint32_t const link : first) follow_heaviest(link, way);
    }

    void global() {
        sum_up();
        std::uint32_t best = no_link;  // the vertex the best path ends at
        for (std::uint32_t vertex = 0; vertex < m_network.vertex_count(); ++vertex) {
            if (!m_network.on(vertex).empty() || m_network.back(vertex).empty()) continue;
            if (best == no_link || better(m_sum_back[vertex], vertex, m_sum_back[best], best)) best = vertex;
        }
        if (best != no_link) follow_best(best, Way::back);
    }

    void critical() {
        sum_up();
        double greatest = 0;
        for (double const sum : m_sum_back) greatest = std::max(greatest, sum);
        for (std::uint32_t at = 0; at < m_network.links().size(); ++at) {
            WeightedLink const& link = m_network.links()[at];
            m_found.chosen[at] = !clearly_less(m_sum_back[link.cited] + link.share + m_sum_on[link.citing], greatest);
        }
    }

    void key_route(std::size_t routes, bool locally) {
        auto const& links = m_network.links();
        if (links.empty()) return;
        std::vector<double> shares;
        for (WeightedLink const& link : links) shares.push_back(link.share);
        auto const last = shares.begin() + static_cast<std::ptrdiff_t>(std::clamp<std::size_t>(routes, 1, shares.size()) - 1);
        std::nth_element(shares.begin(), last, shares.end(), std::greater<>{});
        double const least = *last;
        if (!locally) sum_up();
        for (std::uint32_t at = 0; at < links.size(); ++at) {
            if (clearly_less(links[at].share, least)) continue;
            m_found.key[at] = true;
            m_found.chosen[at] = true;
            if (locally) {
                follow_heaviest(at, Way::on);
                follow_heaviest(at, Way::back);
            } else {
                follow_best(links[at].cited, Way::back);
                follow_best(links[at].citing, Way::on);
            }
        }
    }

private:
    std::span<std::uint32_t const> leading(std::uint32_t vertex, Way way) const {
        return way == Way::on ? m_network.on(vertex) : m_network.back(vertex);
    }
    std::uint32_t far_end(std::uint32_t link, Way way) const {
        return way == Way::on ? m_network.links()[link].citing : m_network.links()[link].cited;
    }

    void keep_heaviest(std::uint32_t link, double& heaviest, std::vector<std::uint32_t>& kept) const {
        double const share = m_network.links()[link].share;
        if (clearly_less(share, heaviest)) return;
        if (clearly_less(heaviest, share)) kept.clear();
        heaviest = std::max(heaviest, share);
        kept.push_back(link);
    }

    /// Chooses the link and, at each vertex it leads to, the heaviest links on.
    void follow_heaviest(std::uint32_t first, Way way) {
        std::vector<bool>& walked = way == Way::on ? m_walked_on : m_walked_back;
        walked.resize(m_network.vertex_count());
        std::vector<std::uint32_t> waiting{first};
        while (!waiting.empty()) {
            std::uint32_t const link = waiting.back();
            waiting.pop_back();
            m_found.chosen[link] = true;
            std::uint32_t const vertex = far_end(link, way);
            if (walked[vertex]) continue;
            walked[vertex] = true;
            double heaviest = 0;
            std::vector<std::uint32_t> kept;
            for (std::uint32_t const next : leading(vertex, way)) keep_heaviest(next, heaviest, kept);
            waiting.insert(waiting.end(), kept.begin(), kept.end());
        }
    }

    bool better(double sum, std::uint32_t vertex, double other_sum, std::uint32_t other) const {
        if (clearly_less(other_sum, sum)) return true;
        return !clearly_less(sum, other_sum) && m_network.place()[vertex] < m_network.place()[other];
    }

    /// For each vertex the greatest sum of a path from where the network begins to it, and of one from it to where the network ends.
    void sum_up() {
        std::size_t const count = m_network.vertex_count();
        m_sum_back.assign(count, 0);
        m_sum_on.assign(count, 0);
        m_best_back.assign(count, no_link);
        m_best_on.assign(count, no_link);
        for (std::uint32_t vertex = 0; vertex < count; ++vertex) choose_best(vertex, Way::back, m_sum_back, m_best_back);
        for (std::size_t vertex = count; vertex-- > 0;) choose_best(static_cast<std::uint32_t>(vertex), Way::on, m_sum_on, m_best_on);
    }

    void choose_best(std::uint32_t vertex, Way way, std::vector<double>& sums, std::vector<std::uint32_t>& bests) const {
        for (std::uint32_t const link : leading(vertex, way)) {
            std::uint32_t const end = far_end(link, way);
            double const sum = sums[end] + m_network.links()[link].share;
            if (bests[vertex] != no_link && !better(sum, end, sums[vertex], far_end(bests[vertex], way))) continue;
            sums[vertex] = sum;
            bests[vertex] = link;
        }
    }

    void follow_best(std::uint32_t vertex, Way way) {
        std::vector<std::uint32_t> const& bests = way == Way::on ? m_best_on : m_best_back;
        for (std::uint32_t link = bests[vertex]; link != no_link; link = bests[far_end(link, way)]) m_found.chosen[link] = true;
    }

    LinkNetwork const& m_network;
    ChosenLinks m_found;
    std::vector<bool> m_walked_on, m_walked_back;
    std::vector<double> m_sum_back, m_sum_on;
    std::vector<std::uint32_t> m_best_back, m_best_on;
};

}  // namespace

LinkNetwork::LinkNetwork(std::vector<WeightedLink> links, std::vector<std::uint32_t> place)
    : m_links(std::move(links)), m_place(std::move(place)) {
    index_by(m_links, &WeightedLink::citing, m_place.size(), m_first_back, m_back);
    index_by(m_links, &WeightedLink::cited, m_place.size(), m_first_on, m_on);
}

std::span<std::uint32_t const> LinkNetwork::back(std::uint32_t vertex) const {
    return std::span(m_back).subspan(m_first_back[vertex], m_first_back[vertex + 1] - m_first_back[vertex]);
}

std::span<std::uint32_t const> LinkNetwork::on(std::uint32_t vertex) const {
    return std::span(m_on).subspan(m_first_on[vertex], m_first_on[vertex + 1] - m_first_on[vertex]);
}

ChosenLinks choose_links(LinkNetwork const& network, MainPathOptions const& options) {
    Search search(network);
    switch (options.search) {
    case MainPathSearch::local: search.local(options.backward ? Way::back : Way::on); break;
    case MainPathSearch::global: search.global(); break;
    case MainPathSearch::key_route: search.key_route(options.key_routes, options.local_routes); break;
    case MainPathSearch::critical: search.critical(); break;
    }
    return search.take();
}

}  // namespace recital
