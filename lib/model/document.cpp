// SPDX-License-Identifier: BSL-1.0
#include "model/document.hpp"

#include <algorithm>
#include <iterator>

namespace recital {

std::string_view name_of(Part part) noexcept {
    switch (part) {
    case Part::masthead: return "masthead";
    case Part::preamble: return "preamble";
    case Part::operative: return "operative";
    case Part::annex: return "annex";
    case Part::footnote: return "footnote";
    case Part::body: return "body";
    case Part::closing: return "closing";
    }
    return "";
}

std::string_view verb_at(Paragraph const& paragraph, std::size_t at) noexcept {
    auto const next = std::upper_bound(paragraph.clauses.begin(), paragraph.clauses.end(), at,
                                       [](std::size_t place, ClauseVerb const& clause) { return place < clause.at; });
    return next == paragraph.clauses.begin() ? std::string_view{paragraph.treatment} : std::string_view{std::prev(next)->verb};
}

}  // namespace recital
