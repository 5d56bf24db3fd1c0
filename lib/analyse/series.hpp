// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"
#include "model/catalogue.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// How a resolution came to its series.
enum class MemberBy : std::uint8_t {
    title,    ///< it has the title of the series, numbers and articles apart
    renamed,  ///< its title is near, the series goes on under it, and the texts on one side recall those on the other
    recall    ///< its title is unknown; the members after it recall it in one list with other members, or it recalls three of them so
};
[[nodiscard]] std::string_view name_of(MemberBy by) noexcept;

struct SeriesMember {
    std::string id;
    std::string title;               ///< empty where unknown
    std::string date;                ///< ISO 8601, possibly only a year, possibly empty
    std::optional<VertexId> vertex;  ///< none where only the tables know it
    bool in_corpus = false;
    MemberBy by = MemberBy::title;
};

/// Resolutions or decisions in which an organ comes back to one subject.
struct RecurrentSeries {
    std::string title;                  ///< of the newest member that has one
    std::string of;                     ///< what its symbols begin with: "A/RES"
    std::vector<SeriesMember> members;  ///< at least two, oldest first; of one day by id
    double years_between = 0;           ///< the median of the times from one to the next; below 0.5: several a year
    [[nodiscard]] SeriesMember const& newest() const { return members.back(); }
};

struct SeriesList {
    std::vector<RecurrentSeries> series;                ///< by symbol series, then title
    std::vector<std::optional<std::size_t>> of_vertex;  ///< by vertex: its place in `series`
};

/// Finds the series of the resolutions and decisions that the graph and the table of titles know. Members have one organ and kind and
/// either the same title (title_words(), without numbers, ordinals and what stands in a last pair of brackets; titles that say nothing
/// besides are not compared) or titles of which two thirds of the words are common, weighed by how rare they are (weighted Jaccard
/// index with log(1 + N/n), the inverse document frequency of Spärck Jones 1972), where the later one begins after the earlier one has
/// ended and recalls it. Resolutions of unknown title join the series whose members recall them, where nearly no other does, in a list
/// with other members, and where the series has nothing else in that session; and those that come after the series and recall three of its
/// members in one paragraph with next to nothing else. O(titles + E + pairs of series that recall each other).
[[nodiscard]] SeriesList find_series(CitationGraph const& graph, Catalogue const& catalogue);

/// A citation of a member that is not the newest.
struct NewerMember {
    VertexId cited{};
    std::size_t series = 0;       ///< place in SeriesList::series
    std::size_t newer = 0;        ///< place among its members: the newest at the date of the citing document (today, where it has none)
    bool cites_newer = false;     ///< that one is cited as well
    std::size_t newer_since = 0;  ///< members after that one
};

/// For each member of a series that a document cites and after which another was adopted before the document: the newest of those.
/// The document itself does not count as one. By cited id. O(citations × members).
[[nodiscard]] std::vector<NewerMember> newer_members(CitationGraph const& graph, SeriesList const& list, VertexId document);

}  // namespace recital
