// SPDX-License-Identifier: BSL-1.0
#include "model/catalogue.hpp"

#include <algorithm>
#include <charconv>

namespace recital {
namespace {

/// The row an index gives for `text`, or nullptr.
template <typename Row>
Row const* row_of(std::vector<Row> const& rows, RowByText const& by_text, std::string_view text) noexcept {
    auto const found = by_text.find(text);
    return found == by_text.end() ? nullptr : &rows[found->second];
}

template <typename Row, typename Test>
Row const* first_of(std::vector<Row> const& rows, Test test) noexcept {
    auto const found = std::find_if(rows.begin(), rows.end(), test);
    return found == rows.end() ? nullptr : &*found;
}

bool read_year(std::string_view text, int& year) noexcept {
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    return error == std::errc{} && end == text.data() + text.size();
}

}  // namespace

Numbering numbering_in(std::string_view cell) noexcept {
    std::size_t const at = cell.find('@');
    Numbering numbering;
    numbering.pattern = cell.substr(0, at);
    if (at == std::string_view::npos) return numbering;
    std::string_view const years = cell.substr(at + 1);
    std::size_t const dash = std::min(years.find('-'), years.size());
    int from = numbering.from;
    int to = numbering.to;
    std::string_view const last = dash < years.size() ? years.substr(dash + 1) : years;
    bool const readable = (dash == 0 || read_year(years.substr(0, dash), from)) && (last.empty() || read_year(last, to));
    if (readable) {
        numbering.from = from;
        numbering.to = to;
    }
    return numbering;
}

void Catalogue::build_index() {
    index = {};
    for (std::size_t row = 0; row < organs.size(); ++row) index.organs.try_emplace(organs[row].name, row);
    for (std::size_t row = 0; row < organs.size(); ++row)
        for (std::string const& name : organs[row].names) index.organs.try_emplace(name, row);
    for (std::size_t row = 0; row < instruments.size(); ++row) index.instruments.try_emplace(instruments[row].id, row);
    std::vector<Verb> const& verbs = english().verbs;
    for (std::size_t row = 0; row < verbs.size(); ++row) index.stances.try_emplace(verbs[row].treatment, row);
    for (std::size_t row = 0; row < series.size(); ++row) index.series.try_emplace(series[row].prefix, row);
    index.organ_rows = organs.size();
    index.instrument_rows = instruments.size();
    index.verb_rows = verbs.size();
    index.series_rows = series.size();
    for (Language& known : languages) known.prepare();
    recognition = std::make_shared<LanguageRecognition const>(languages);
}

Language const* Catalogue::language(std::string_view code) const noexcept {
    return first_of(languages, [code](Language const& known) { return known.code == code; });
}

Language const& Catalogue::english() const noexcept {
    static Language const unread;
    Language const* const known = language("en");
    return known == nullptr ? unread : *known;
}

Organ const* Catalogue::organ_named(std::string_view name) const noexcept {
    if (index.organ_rows == organs.size()) return row_of(organs, index.organs, name);
    Organ const* const own = first_of(organs, [name](Organ const& organ) { return organ.name == name; });
    if (own != nullptr) return own;
    return first_of(organs,
                    [name](Organ const& organ) { return std::find(organ.names.begin(), organ.names.end(), name) != organ.names.end(); });
}

Instrument const* Catalogue::instrument(std::string_view id) const noexcept {
    if (index.instrument_rows == instruments.size()) return row_of(instruments, index.instruments, id);
    return first_of(instruments, [id](Instrument const& row) { return row.id == id; });
}

std::string_view Catalogue::stance_of(std::string_view treatment) const noexcept {
    std::vector<Verb> const& verbs = english().verbs;
    Verb const* const verb = index.verb_rows == verbs.size()
                                 ? row_of(verbs, index.stances, treatment)
                                 : first_of(verbs, [treatment](Verb const& row) { return row.treatment == treatment; });
    return verb == nullptr ? std::string_view{} : std::string_view{verb->stance};
}

Series const* Catalogue::series_of(std::string_view symbol) const noexcept {
    bool const indexed = index.series_rows == series.size();
    for (std::size_t size = symbol.size(); size > 0; --size) {
        char const last = symbol[size - 1];
        bool const ends_here = size == symbol.size() || symbol[size] == '/' || last == '.' || last == '-' || last == '(' || last == '/';
        if (!ends_here) continue;
        std::string_view const prefix = symbol.substr(0, size);
        Series const* const found =
            indexed ? row_of(series, index.series, prefix) : first_of(series, [prefix](Series const& row) { return row.prefix == prefix; });
        if (found != nullptr) return found;
    }
    return nullptr;
}

}  // namespace recital
