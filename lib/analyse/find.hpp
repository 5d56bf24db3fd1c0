// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"
#include "model/catalogue.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// Why something was found, best first.
enum class MatchedBy : std::uint8_t {
    id,      ///< the symbol or slug, blanks, case and brackets apart
    number,  ///< the number of a resolution or decision: "52/189", "217 A (III)"
    title,   ///< the whole title
    alias,   ///< another title in use (catalogue)
    words,   ///< each word begins a word of the title, an alias or the id
    near     ///< by find_near(): nothing of that name, but one like it
};

[[nodiscard]] std::string_view name_of(MatchedBy matched) noexcept;

struct Found {
    VertexId vertex{};
    MatchedBy matched = MatchedBy::id;
    std::vector<std::uint32_t> cited_at;  ///< places in graph.edges() of the citations of it
    bool unsourced = false;               ///< what is told of it beside the citations has no source (data/instruments.tsv)
};

/// Looks an instrument up as people write it: "52/189", "A/RES/52/189", "resolution 217 A (III)", "ICESCR", "rights child".
/// Case, accents of Latin letters and blanks do not matter. Best matches first; of equals the most cited, then by id.
/// O(bytes of all ids and titles).
[[nodiscard]] std::vector<Found> find(CitationGraph const& graph, Catalogue const& catalogue, std::string_view text,
                                      std::size_t limit = 20);

/// The vertex people mean by an id, a number, a title or an alias; or one sentence that says why there is no telling.
struct Meant {
    std::optional<VertexId> vertex = {};
    std::string problem = {};  ///< empty where there is a vertex
    bool several = false;  ///< several are meant equally; the problem names them
};
[[nodiscard]] Meant vertex_meant(CitationGraph const& graph, Catalogue const& catalogue, std::string_view text);

/// What find() compares a question with, for indexes: it finds a vertex only where one of the question's keys is one of the vertex'
/// keys, or each of the question's words begins one of the vertex' words. Words are lower-case ASCII letters and digits, single
/// blanks between them.
struct SearchedNames {
    std::vector<std::string> keys;
    std::string words;
};

/// Those of a vertex; keys may stand twice. O(bytes of its id, titles and aliases).
[[nodiscard]] SearchedNames searched_names(Vertex const& vertex, Catalogue const& catalogue);

/// Those of a question. O(bytes + organs).
[[nodiscard]] SearchedNames asked_names(Catalogue const& catalogue, std::string_view text);

}  // namespace recital
