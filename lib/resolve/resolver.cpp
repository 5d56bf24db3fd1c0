// SPDX-License-Identifier: BSL-1.0
#include "identity/number.hpp"
#include "identity/written.hpp"
#include "model/leading_number.hpp"
#include "model/plain_letters.hpp"
#include "resolve/detail/deciders.hpp"
#include "resolve/detail/instrument_words.hpp"
#include "resolve/detail/tables.hpp"

#include <algorithm>
#include <cstdlib>

namespace recital {

Resolver::Resolver(Catalogue const& catalogue) {
    auto tables = std::make_unique<Tables>(catalogue);
    for (auto const& organ : catalogue.organs) {
        for (auto const& name : organ.short_names) tables->short_names[name].push_back(&organ);
    }
    for (auto const& instrument : catalogue.instruments) {
        for (auto const& number : instrument.treaty_series) tables->by_treaty_series.emplace(number, &instrument);
        if (!instrument.adopted_by.empty()) tables->adopted_by.emplace(instrument.adopted_by, &instrument);
    }
    for (auto const& series : catalogue.series) tables->series.emplace(series.prefix, series.organ);
    for (auto const& organ : catalogue.organs)
        if (!organ.series.empty()) tables->series.emplace(organ.series, organ.name);
    for (auto const& session : catalogue.sessions) {
        tables->sessions.try_emplace({session.organ, session.session}, &session);
        int& last = tables->last_sessions[session.organ];
        last = std::max(last, leading_number(session.session));
    }
    constexpr double unmeasured = 0.5;
    tables->confidence.fill(unmeasured);
    for (auto const& row : catalogue.confidence) {
        auto const step = std::find(step_names.begin(), step_names.end(), row.step);
        if (step != step_names.end()) tables->confidence[static_cast<std::size_t>(step - step_names.begin())] = row.share;
    }
    for (auto const& [symbol, title] : catalogue.titles) {
        if (symbol.find('(') != std::string::npos)
            if (Identifier const id = identify(symbol); id.series() == "A" && id.act() == Act::resolution)
                tables->assembly_sessions.emplace(leading_number(id.number()), id.session());
        auto const [number, year] = council_number(symbol);
        if (number == 0) continue;
        tables->council_years.emplace(number, year);
        auto const [place, fresh] = tables->council_numbers.emplace(year, std::pair{number, number});
        if (!fresh) place->second = {std::min(place->second.first, number), std::max(place->second.second, number)};
    }
    m_tables = std::move(tables);
}

Resolver::~Resolver() = default;
Resolver::Resolver(Resolver&&) noexcept = default;
Resolver& Resolver::operator=(Resolver&&) noexcept = default;

CitedDocument Resolver::resolve(Text const& text, Document const& document, Reading const& reading) const {
    Context const as_printed(*m_tables, text, document, reading);
    if (!has_glued_marks(reading)) return resolved(as_printed);
    Reading const without = take_marks_off(as_printed);
    return resolved(Context(*m_tables, text, document, without));
}

}  // namespace recital
