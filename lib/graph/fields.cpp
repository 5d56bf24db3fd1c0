// SPDX-License-Identifier: BSL-1.0
#include "graph/detail/fields.hpp"

#include <charconv>

namespace recital {
namespace {

std::string_view decimal(std::uint32_t number, Digits& digits) noexcept {
    char const* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return {digits.data(), static_cast<std::size_t>(end - digits.data())};
}

/// The member of a vertex or edge, const as it is.
template <class Item>
auto text_of(Item& vertex, std::size_t field) noexcept -> decltype(&vertex.label) {
    switch (field) {
    case at_label: return &vertex.label;
    case at_title: return &vertex.title;
    case at_organ: return &vertex.organ;
    case at_date: return &vertex.date;
    case at_session: return &vertex.session;
    case at_url: return &vertex.url;
    default: return nullptr;
    }
}

template <class Item>
auto text_of(Item& edge, std::size_t field) noexcept -> decltype(&edge.treatment) {
    switch (field) {
    case at_treatment: return &edge.treatment;
    case at_stance: return &edge.stance;
    case at_part: return &edge.part;
    case at_paragraph: return &edge.paragraph;
    case at_footnote: return &edge.footnote;
    case at_pinpoint: return &edge.pinpoint;
    case at_verb: return &edge.verb;
    default: return nullptr;
    }
}

}  // namespace

std::string_view name_of(Relation relation) noexcept { return relation == Relation::cites ? "cites" : "adopted_by"; }

std::string_view value_of(Vertex const& vertex, std::size_t field, Digits& digits) noexcept {
    if (auto const* const text = text_of(vertex, field)) return *text;
    if (field == at_kind) return name_of(vertex.kind);
    if (field == at_in_corpus) return vertex.in_corpus ? "true" : "false";
    return decimal(static_cast<std::uint32_t>(vertex.year), digits);
}

std::string_view value_of(Edge const& edge, std::size_t field, Digits& digits) noexcept {
    if (auto const* const text = text_of(edge, field)) return *text;
    return field == at_relation ? name_of(edge.relation) : decimal(edge.weight, digits);
}

std::string* text_field(Vertex& vertex, std::size_t field) noexcept { return text_of(vertex, field); }
std::string* text_field(Edge& edge, std::size_t field) noexcept { return text_of(edge, field); }

}  // namespace recital
