// SPDX-License-Identifier: BSL-1.0
// Document symbols, which identify themselves, and what no rule reads.
#include "identity/written.hpp"
#include "model/leading_number.hpp"
#include "resolve/detail/deciders.hpp"

#include <algorithm>
#include <utility>

namespace recital {

namespace {

/// The year that "S/RES/1325" leaves out; 0 for other symbols and for numbers that are not known.
int year_of_council_symbol(Resolver::Tables const& tables, Identifier const& symbol) {
    if (symbol.series() != "S" || symbol.act() != Act::resolution || symbol.year() != 0) return 0;
    auto const known = tables.council_years.find(leading_number(symbol.number()));
    return known != tables.council_years.end() ? known->second : 0;
}

/// Why a symbol cannot be what was printed; empty where it can. The running numbers of the principal organs ended with A/10353 (1976),
/// E/6020 (1977) and S/26999 (1993), when sessions and years came into their symbols.
std::string misread(Identifier const& symbol) {
    struct Last {
        std::string_view series;
        int number;
    };
    constexpr Last last[] = {{"A", 10400}, {"E", 6100}, {"S", 27000}, {"T", 2100}};
    for (auto const& [series, highest] : last) {
        if (symbol.kind() != Identifier::Kind::document || symbol.series() != series) continue;
        std::string_view const number = symbol.number();
        auto const digits = std::min(number.find_first_not_of("0123456789"), number.size());
        bool const letter = digits > 0 && digits + 1 == number.size() && number.back() >= 'A' && number.back() <= 'Z';
        if (letter) return "a letter ends its number: a figure that was misread?";
        if (digits == number.size() && leading_number(number) > highest)
            return "no document of its series has so high a number: a stroke or a figure that was misread?";
    }
    return {};
}

}  // namespace

Decision decide_symbol(Context const& context, Ledger const&, std::size_t index) {
    auto const& mention = context.mentions[index];
    Identifier const symbol = identify(mention.number);
    Kind const kind = symbol.act() == Act::resolution ? Kind::resolution : symbol.act() == Act::decision ? Kind::decision : Kind::document;
    if (std::string reason = misread(symbol); !reason.empty()) return left_open(std::move(reason));
    auto decision = settled(kind, symbol.id(), mention.reason.empty() ? Step::symbol : Step::symbol_of_no_series,
                            "a document symbol identifies itself");
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
