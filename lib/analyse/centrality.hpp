// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analyse/rank.hpp"
#include "graph/citation_graph.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

// Further measures by which instruments are ranked, each by vertex and most first, then by id. Self-citations and adoptions never count.
namespace recital {

enum class Count : std::uint8_t {
    documents,  ///< each pair of citing and cited once
    mentions    ///< as often as it is mentioned
};

/// In-degree: who cites it. O(V log V + E).
[[nodiscard]] std::vector<Ranked> in_degree(CitationGraph const& graph, Count count = Count::documents);
/// Out-degree: what it cites. O(V log V + E).
[[nodiscard]] std::vector<Ranked> out_degree(CitationGraph const& graph, Count count = Count::documents);

/// In-degree by the year of the citing document, 0 where it has none; only years with citations. O(V + E log years).
[[nodiscard]] std::vector<std::map<int, std::size_t>> in_degree_by_year(CitationGraph const& graph, Count count = Count::documents);

/// The largest k for which the vertex lies in a part of the undirected simple graph where all have k neighbours or more (Seidman
/// 1983), by the bucket algorithm of Batagelj and Zaveršnik, "An O(m) algorithm for cores decomposition of networks" (2003).
/// O(V log V + E log E) with the ordering of the edges.
[[nodiscard]] std::vector<Ranked> core_numbers(CitationGraph const& graph);

/// Citing documents for each year since adoption, the year of adoption counting as the first; the last year is that of the latest
/// citing document. Vertices without a year have 0. O(V log V + E).
[[nodiscard]] std::vector<Ranked> cited_per_year(CitationGraph const& graph);

/// Citing documents as a multiple of the mean of all vertices of the same year and kind that are cited: the relative indicator c / c0 of
/// Radicchi, Fortunato and Castellano, "Universality of citation distributions: toward an objective measure of scientific impact"
/// (2008), with the kind in the place of the field. Vertices without a year have 0. O(V log V + E).
[[nodiscard]] std::vector<Ranked> cited_relative_to_cohort(CitationGraph const& graph);

struct BetweennessOptions {
    std::size_t sources = 0;   ///< 0: all that cite something, which is exact; else so many of them, at least 2, drawn at random
    std::uint64_t seed = 1;    ///< of the drawing: the same seed gives the same values everywhere
    double confidence = 0.95;  ///< of the errors told
};

struct Betweenness {
    std::vector<Ranked> ranked;  ///< number of shortest paths between two others that lead through it, shares where there are several
    std::vector<double> standard_error;  ///< by vertex; 0 where exact
    std::size_t sources = 0;             ///< used
    std::size_t possible_sources = 0;    ///< all vertices that cite something
    double greatest_error = 0;           ///< with the confidence asked for no value is off by more; 0 where exact
};

/// Betweenness (Freeman 1977) along the citations by the algorithm of Brandes, "A faster algorithm for betweenness centrality" (2001),
/// not normalised. With fewer sources, the values are those of the sources drawn, without repetition, times all by drawn (Brandes and
/// Pich, "Centrality estimation in large networks", 2007); the greatest error is the bound of Hoeffding and Serfling (Serfling,
/// "Probability inequalities for the sum in sampling without replacement", 1974) for all vertices at once, with the number of vertices
/// as the range; the standard error is that of the sample with the finite population's correction. O(sources × E).
[[nodiscard]] Betweenness betweenness(CitationGraph const& graph, BetweennessOptions const& options = {});

}  // namespace recital
