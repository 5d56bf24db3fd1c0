// SPDX-License-Identifier: BSL-1.0
// Document symbols, which identify themselves, and what no rule reads.
#include "identity/written.hpp"
#include "model/leading_number.hpp"
#include "resolve/detail/deciders.hpp"

namespace recital {

namespace {

/// The year that "S/RES/1325" leaves out; 0 for other symbols and for numbers that are not known.
int year_of_council_symbol(Resolver::Tables const& tables, Identifier const& symbol) {
    if (symbol.series() != "S" || symbol.act() != Act::resolution || symbol.year() != 0) return 0;
    auto const known = tables.council_years.find(leading_number(symbol.number()));
    return known != tables.council_years.end() ? known->second : 0;
}

}  // namespace

Decision decide_symbol(Context const& context, Ledger const&, std::size_t index) {
    auto const& mention = context.mentions[index];
    Identifier const symbol = identify(mention.number);
    Kind const kind = symbol.act() == Act::resolution ? Kind::resolution : symbol.act() == Act::decision ? Kind::decision : Kind::document;
    auto decision = settled(kind, symbol.id(), mention.reason.empty() ? Step::symbol : Step::symbol_of_no_series, "a document symbol identifies itself");
    decision.reason = mention.reason;
    if (int const year = year_of_council_symbol(context.tables, symbol); year != 0) {
        decision.id = council_resolution(symbol.number(), year).id();
        decision.steps.push_back("the year of that resolution of the Security Council is known");
    }
    if (!mention.alias.empty()) decision.steps.push_back("the document also bears the symbol " + mention.alias);
    return decision;
}

Decision decide_unreadable(Context const& context, Ledger const&, std::size_t index) { return left_open(context.mentions[index].reason); }

}  // namespace recital
