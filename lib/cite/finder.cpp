// SPDX-License-Identifier: BSL-1.0
#include "cite/detail/scanner.hpp"

#include <algorithm>

namespace recital {

Finder::Finder(Catalogue const& catalogue) {
    auto tables = std::make_unique<Tables>();
    tables->instruments = catalogue.instruments;
    tables->organs = catalogue.organs;
    for (std::uint32_t i = 0; i < tables->instruments.size(); ++i) {
        auto const add_title = [&](std::string const& title) {
            tables->titles.add(title, i);
            // Both are printed: "United Nations Convention …" and "UN Convention …".
            if (title.rfind("United Nations ", 0) == 0) tables->titles.add("UN " + title.substr(15), i);
        };
        add_title(tables->instruments[i].title);
        for (auto const& alias : tables->instruments[i].aliases) add_title(alias);
    }
    for (auto const& name : catalogue.other_names) tables->titles.add(name, Tables::no_instrument);
    for (std::uint32_t i = 0; i < tables->organs.size(); ++i) {
        tables->organ_names.add(tables->organs[i].name, i);
        for (auto const& name : tables->organs[i].names) tables->organ_names.add(name, i);
        for (auto const& name : tables->organs[i].short_names) tables->short_organ_names.add(name, 0);
    }
    auto const keep_head = [&](std::string const& prefix) {
        auto const head = prefix.substr(0, prefix.find_first_of("/.("));
        if (!head.empty()) tables->series_heads.insert(head);
    };
    for (auto const& series : catalogue.series) keep_head(series.prefix);
    for (auto const& organ : catalogue.organs) keep_head(organ.series);
    for (char const* principal : {"A", "S", "E", "T", "ST"}) tables->series_heads.insert(principal);
    tables->titles.freeze();
    tables->organ_names.freeze();
    tables->short_organ_names.freeze();
    m_tables = std::move(tables);
}

Finder::~Finder() = default;
Finder::Finder(Finder&&) noexcept = default;
Finder& Finder::operator=(Finder&&) noexcept = default;

Reading Finder::find(Document const& document) const {
    Reading reading;
    Scanner scanner(*m_tables, document, reading);
    for (std::uint32_t i = 0; i < document.paragraphs.size(); ++i) scanner.scan(i);
    return reading;
}

}  // namespace recital
