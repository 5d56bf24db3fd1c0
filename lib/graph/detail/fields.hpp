// SPDX-License-Identifier: BSL-1.0
#pragma once

// Private to graph/: what a vertex and an edge say of themselves, by name, for every format alike.

#include "graph/citation_graph.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace recital {

enum class FieldType : std::uint8_t { text, whole, truth };

struct Field {
    std::string_view name;
    FieldType type = FieldType::text;
};

/// The fields of a vertex behind its id.
inline constexpr std::array<Field, 9> vertex_fields{{{"kind"},
                                                     {"label"},
                                                     {"title"},
                                                     {"organ"},
                                                     {"date"},
                                                     {"year", FieldType::whole},
                                                     {"session"},
                                                     {"in_corpus", FieldType::truth},
                                                     {"url"}}};
enum VertexFieldAt : std::size_t { at_kind, at_label, at_title, at_organ, at_date, at_year, at_session, at_in_corpus, at_url };

/// The fields of an edge behind its source and target.
inline constexpr std::array<Field, 9> edge_fields{
    {{"relation"}, {"treatment"}, {"stance"}, {"part"}, {"paragraph"}, {"footnote"}, {"pinpoint"}, {"weight", FieldType::whole}, {"verb"}}};
enum EdgeFieldAt : std::size_t {
    at_relation,
    at_treatment,
    at_stance,
    at_part,
    at_paragraph,
    at_footnote,
    at_pinpoint,
    at_weight,
    at_verb
};

[[nodiscard]] std::string_view name_of(Relation relation) noexcept;

/// Room for a number's digits.
using Digits = std::array<char, 12>;

/// The value of a field as text: numbers in decimal (in `digits`), "true" or "false". O(1).
[[nodiscard]] std::string_view value_of(Vertex const& vertex, std::size_t field, Digits& digits) noexcept;
[[nodiscard]] std::string_view value_of(Edge const& edge, std::size_t field, Digits& digits) noexcept;

/// The text of a field to be set, nullptr for those that are no text (kind, year, in_corpus; relation, weight).
[[nodiscard]] std::string* text_field(Vertex& vertex, std::size_t field) noexcept;
[[nodiscard]] std::string* text_field(Edge& edge, std::size_t field) noexcept;

}  // namespace recital
