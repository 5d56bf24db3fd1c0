// SPDX-License-Identifier: BSL-1.0
#include "grammar/ordinal.hpp"

#include "grammar/detail/ordinal_rule.hpp"

namespace recital::grammar {

std::optional<Ordinal> parse_ordinal(std::string_view text) {
    unsigned value = 0;
    char const* at = text.data();
    if (!boost::spirit::x3::parse(at, text.data() + text.size(), rules::ordinal, value) || value == 0) return std::nullopt;
    return Ordinal{value, static_cast<std::size_t>(at - text.data())};
}

}  // namespace recital::grammar
