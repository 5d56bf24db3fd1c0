// SPDX-License-Identifier: BSL-1.0
#include "model/catalogue.hpp"

#include <algorithm>

namespace recital {

Organ const* Catalogue::organ_named(std::string_view name) const noexcept {
    auto const found = std::find_if(organs.begin(), organs.end(), [name](Organ const& organ) {
        return organ.name == name || std::find(organ.names.begin(), organ.names.end(), name) != organ.names.end();
    });
    return found == organs.end() ? nullptr : &*found;
}

Instrument const* Catalogue::instrument(std::string_view id) const noexcept {
    auto const found = std::find_if(instruments.begin(), instruments.end(), [id](Instrument const& row) { return row.id == id; });
    return found == instruments.end() ? nullptr : &*found;
}

std::string_view Catalogue::stance_of(std::string_view treatment) const noexcept {
    auto const found = std::find_if(verbs.begin(), verbs.end(), [treatment](Verb const& row) { return row.treatment == treatment; });
    return found == verbs.end() ? std::string_view{} : std::string_view{found->stance};
}

}  // namespace recital
