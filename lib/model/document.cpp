// SPDX-License-Identifier: BSL-1.0
#include "model/document.hpp"

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

}  // namespace recital
