// SPDX-License-Identifier: BSL-1.0
#include "analyse/near.hpp"

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <utility>

namespace recital {
namespace {

using Trigrams = std::vector<std::uint32_t>;  // ascending, each once

/// Those of each word of a folded text, with two blanks before it and one behind: "to" has "  t", " to" and "to ".
Trigrams trigrams(std::string_view folded) {
    Trigrams found;
    while (!folded.empty()) {
        std::size_t const size = std::min(folded.find(' '), folded.size());
        std::string const word = "  " + std::string{folded.substr(0, size)} + ' ';
        folded.remove_prefix(std::min(size + 1, folded.size()));
        for (std::size_t at = 0; size > 0 && at + 2 < word.size(); ++at)
            found.push_back(static_cast<std::uint32_t>(static_cast<unsigned char>(word[at])) << 16U |
                            static_cast<std::uint32_t>(static_cast<unsigned char>(word[at + 1])) << 8U |
                            static_cast<unsigned char>(word[at + 2]));
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::size_t common(Trigrams const& left, Trigrams const& right) {
    std::size_t count = 0;
    for (std::size_t a = 0, b = 0; a < left.size() && b < right.size();) {
        if (left[a] == right[b]) ++count;
        std::uint32_t const least = std::min(left[a], right[b]);
        if (left[a] == least) ++a;
        if (b < right.size() && right[b] == least) ++b;
    }
    return count;
}

std::size_t edit_distance(std::string_view left, std::string_view right) {
    std::vector<std::vector<std::size_t>> cost(left.size() + 1, std::vector<std::size_t>(right.size() + 1));
    for (std::size_t a = 0; a <= left.size(); ++a)
        for (std::size_t b = 0; b <= right.size(); ++b) {
            if (a == 0 || b == 0) {
                cost[a][b] = a + b;
                continue;
            }
            std::size_t const changed = left[a - 1] == right[b - 1] ? 0 : 1;
            cost[a][b] = std::min({cost[a - 1][b] + 1, cost[a][b - 1] + 1, cost[a - 1][b - 1] + changed});
            if (a > 1 && b > 1 && left[a - 1] == right[b - 2] && left[a - 2] == right[b - 1])
                cost[a][b] = std::min(cost[a][b], cost[a - 2][b - 2] + 1);
        }
    return cost[left.size()][right.size()];
}

}  // namespace

std::vector<Found> find_near(CitationGraph const& graph, Catalogue const& catalogue, std::string_view text, std::size_t limit) {
    Trigrams const asked = trigrams(asked_names(catalogue, text).words);
    if (asked.empty()) return {};
    std::vector<std::tuple<std::size_t, std::size_t, std::size_t, VertexId>> order;  // not shared, not asked for, not citing
    for (std::uint32_t at = 0; at < graph.vertex_count(); ++at) {
        Vertex const& vertex = graph[VertexId{at}];
        std::pair<std::size_t, std::size_t> best{asked.size() + 1, 0};
        auto const compare = [&](std::string_view name) {
            if (name.empty()) return;
            Vertex named;
            named.title = name;
            Trigrams const own = trigrams(searched_names(named, catalogue).words);
            std::size_t const shared = common(asked, own);
            best = std::min(best, {asked.size() - shared, own.size() - shared});
        };
        compare(vertex.title);
        compare(vertex.label);
        compare(vertex.id);
        if (Instrument const* const instrument = catalogue.instrument(vertex.id))
            for (std::string const& alias : instrument->aliases) compare(alias);
        if (best.first * 2 <= asked.size())
            order.emplace_back(best.first, best.second, graph.edge_count() - graph.in_edges(VertexId{at}).size(), VertexId{at});
    }
    std::sort(order.begin(), order.end());
    std::vector<Found> found;
    for (auto const& [missing, more, uncited, vertex] : order) {
        if (found.size() == limit) break;
        Found one{vertex, MatchedBy::near, {}, false};
        for (std::uint32_t const place : graph.in_edges(vertex))
            if (graph.edges()[place].relation == Relation::cites) one.cited_at.push_back(place);
        found.push_back(std::move(one));
    }
    return found;
}

std::optional<std::string> nearest_word(std::string_view word, std::span<std::string const> known) {
    std::optional<std::string> nearest;
    std::size_t least = word.size() / 3 + 1;
    for (std::string const& each : known) {
        // What differs in length by more differs in letters by more.
        if (std::max(each.size(), word.size()) - std::min(each.size(), word.size()) >= least) continue;
        std::size_t const distance = edit_distance(word, each);
        if (distance >= least) continue;
        least = distance;
        nearest = each;
    }
    return nearest;
}

}  // namespace recital
