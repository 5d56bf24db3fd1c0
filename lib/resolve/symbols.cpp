// SPDX-License-Identifier: BSL-1.0
// Document symbols, which identify themselves, and what no rule reads.
#include "resolve/detail/deciders.hpp"

#include <charconv>

namespace recital {

namespace {

/// The year that "S/RES/1325" leaves out; 0 for other symbols and for numbers that are not known.
int year_of_council_symbol(Resolver::Tables const& tables, std::string_view symbol) {
    constexpr std::string_view series = "S/RES/";
    if (!symbol.starts_with(series)) return 0;
    int number = 0;
    char const* const last = symbol.data() + symbol.size();
    auto const [end, failure] = std::from_chars(symbol.data() + series.size(), last, number);
    auto const known = tables.council_years.find(number);
    return failure == std::errc{} && end == last && known != tables.council_years.end() ? known->second : 0;
}

}  // namespace

Decision decide_symbol(Context const& context, Ledger const&, std::size_t index) {
    auto const& mention = context.mentions[index];
    auto decision = settled(Kind::document, mention.number, mention.reason.empty() ? 0.99 : 0.7, "a document symbol identifies itself");
    decision.reason = mention.reason;
    if (int const year = year_of_council_symbol(context.tables, decision.id); year != 0) {
        decision.id += "(" + std::to_string(year) + ")";
        decision.steps.push_back("the year of that resolution of the Security Council is known");
    }
    if (!mention.alias.empty()) decision.steps.push_back("the document also bears the symbol " + mention.alias);
    return decision;
}

Decision decide_unreadable(Context const& context, Ledger const&, std::size_t index) {
    auto decision = left_open(context.mentions[index].reason);
    decision.confidence = 0;
    return decision;
}

}  // namespace recital
