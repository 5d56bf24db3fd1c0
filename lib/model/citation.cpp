// SPDX-License-Identifier: BSL-1.0
#include "model/citation.hpp"

#include <array>
#include <utility>

namespace recital {

namespace {
constexpr std::array<std::pair<Kind, std::string_view>, 9> kind_names{{{Kind::resolution, "resolution"},
                                                                       {Kind::decision, "decision"},
                                                                       {Kind::document, "document"},
                                                                       {Kind::treaty, "treaty"},
                                                                       {Kind::declaration, "declaration"},
                                                                       {Kind::programme, "programme"},
                                                                       {Kind::publication, "publication"},
                                                                       {Kind::judgment, "judgment"},
                                                                       {Kind::unresolved, "unresolved"}}};
}  // namespace

std::string_view name_of(Kind kind) noexcept {
    for (auto const& [value, name] : kind_names)
        if (value == kind) return name;
    return "unresolved";
}

Kind kind_from_name(std::string_view wanted) noexcept {
    for (auto const& [value, name] : kind_names)
        if (name == wanted) return value;
    return Kind::unresolved;
}

std::string_view name_of(Form form) noexcept {
    switch (form) {
    case Form::full: return "full";
    case Form::list: return "list";
    case Form::range: return "range";
    case Form::short_form: return "short";
    case Form::ibid: return "ibid";
    case Form::symbol: return "symbol";
    case Form::title: return "title";
    }
    return "full";
}

}  // namespace recital
