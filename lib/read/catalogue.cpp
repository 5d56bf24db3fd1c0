// SPDX-License-Identifier: BSL-1.0
#include "read/catalogue.hpp"

#include "model/leading_number.hpp"

#include "read/detail/table_form.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace recital {
namespace {

using namespace reading_tables;

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "1997", "1997-12" or "1997-12-18", with a month and a day that exist in that month.
bool is_date(std::string_view text) {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
    auto const number = [&](std::size_t begin, std::size_t size) {
        int value = 0;
        for (char const c : text.substr(begin, size)) value = value * 10 + (c - '0');
        return value;
    };
    if (!all_digits(text.substr(0, 4)) || number(0, 4) == 0) return false;
    if (text.size() == 4) return true;
    if (text[4] != '-' || !all_digits(text.substr(5, 2)) || number(5, 2) < 1 || number(5, 2) > 12) return false;
    if (text.size() == 7) return true;
    if (text[7] != '-' || !all_digits(text.substr(8, 2))) return false;
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int const year = number(0, 4);
    int const month = number(5, 2);
    bool const leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    int const last = month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
    return number(8, 2) >= 1 && number(8, 2) <= last;
}

bool is_date_or_empty(std::string_view text) { return text.empty() || is_date(text); }

Fault date_fault(Cells const& cells, std::initializer_list<std::size_t> which) {
    for (std::size_t const cell : which)
        if (!is_date_or_empty(cells[cell]))
            return {cell, in_quotes(cells[cell]) + " is no date", "write it as 1997-12-18, 1997-12 or 1997"};
    return {};
}

TableForm instruments_form(Catalogue& catalogue) {
    return {
        "instruments.tsv",
        {{"id", true}, {"kind", true}, {"type"}, {"title", true}, {"adopted"}, {"adopted_by"}, {"treaty_series"}, {"aliases"}, {"source"}},
        1,
        [](Cells const& cells) -> Fault {
            if (kind_from_name(cells[1]) == Kind::unresolved)
                return {1, in_quotes(cells[1]) + " is no kind of instrument",
                        "write treaty, declaration, programme or another kind of data/README.md"};
            return date_fault(cells, {4});
        },
        [&catalogue](Cells const& cells, std::size_t at) {
            put(catalogue.instruments, at,
                Instrument{cells[0], kind_from_name(cells[1]), cells[2], cells[3], cells[4], cells[5], list_cell(cells[6]),
                           list_cell(cells[7]), cells[8]});
        }};
}

TableForm organs_form(Catalogue& catalogue) {
    return {"organs.tsv",
            {{"name", true}, {"series"}, {"parent"}, {"names"}, {"short_names"}, {"numberings"}, {"from"}, {"to"}},
            1,
            [](Cells const& cells) -> Fault {
                for (std::size_t const cell : {std::size_t{6}, std::size_t{7}})
                    if (!cells[cell].empty() && (cells[cell].size() != 4 || !all_digits(cells[cell])))
                        return {cell, in_quotes(cells[cell]) + " is no year", "write four digits or leave the cell empty"};
                return {};
            },
            [&catalogue](Cells const& cells, std::size_t at) {
                put(catalogue.organs, at,
                    Organ{cells[0], cells[1], cells[2], list_cell(cells[3]), list_cell(cells[4]), list_cell(cells[5]), cells[6], cells[7]});
            }};
}

TableForm series_form(Catalogue& catalogue) {
    return {"series.tsv", {{"prefix", true}, {"organ", true}}, 1, no_fault, [&catalogue](Cells const& cells, std::size_t at) {
                put(catalogue.series, at, Series{cells[0], cells[1]});
            }};
}

TableForm other_names_form(Catalogue& catalogue) {
    return {"other_names.tsv", {{"name", true}}, 1, no_fault, [&catalogue](Cells const& cells, std::size_t at) {
                put(catalogue.other_names, at, cells[0]);
            }};
}

TableForm sessions_form(Catalogue& catalogue) {
    return {"sessions.tsv",
            {{"organ", true}, {"session", true}, {"from", true}, {"to"}},
            2,
            [](Cells const& cells) -> Fault {
                if (Fault fault = date_fault(cells, {2, 3}); !fault.what.empty()) return fault;
                if (!cells[3].empty() && cells[3] < cells[2]) return {3, "the session ends before it begins", "exchange the dates"};
                return {};
            },
            [&catalogue](Cells const& cells, std::size_t at) {
                put(catalogue.sessions, at, Session{cells[0], cells[1], cells[2], cells[3]});
            }};
}

TableForm titles_form(Catalogue& catalogue) {
    return {"titles.tsv",
            {{"symbol", true}, {"title"}, {"date"}},
            1,
            [](Cells const& cells) { return date_fault(cells, {2}); },
            [&catalogue](Cells const& cells, std::size_t) {
                catalogue.titles.insert_or_assign(cells[0], {cells[1], cells[2]});
            }};
}

Fault number_fault(Cells const& cells, std::size_t which) {
    if (all_digits(cells[which]) && cells[which].size() <= 6) return {};
    return {which, in_quotes(cells[which]) + " is no number", "write it in figures"};
}

TableForm articles_form(Catalogue& catalogue) {
    return {
        "articles.tsv",
        {{"instrument", true}, {"last", true}, {"source", true}},
        1,
        [](Cells const& cells) { return number_fault(cells, 1); },
        [&catalogue](Cells const& cells, std::size_t) { catalogue.last_articles.insert_or_assign(cells[0], leading_number(cells[1])); }};
}

TableForm confidence_form(Catalogue& catalogue) {
    return {"confidence.tsv",
            {{"step", true}, {"percent", true}, {"right"}, {"of"}, {"source", true}},
            1,
            [](Cells const& cells) -> Fault {
                if (Fault fault = number_fault(cells, 1); !fault.what.empty()) return fault;
                if (leading_number(cells[1]) > 100) return {1, in_quotes(cells[1]) + " is more than a hundred", "write 0 to 100"};
                return {};
            },
            [&catalogue](Cells const& cells, std::size_t at) {
                put(catalogue.confidence, at, StepConfidence{cells[0], leading_number(cells[1]) / 100.0});
            }};
}

constexpr char const* titles_section = "read titles";

Catalogue read(std::vector<std::filesystem::path> const& folders, std::optional<TitleTable> titles, std::vector<Problem>& problems) {
    Catalogue catalogue;
    std::vector<bool> useful(folders.size(), false);
    catalogue.languages = read_languages(folders, useful, problems);
    for (TableForm const& form : {instruments_form(catalogue), other_names_form(catalogue), organs_form(catalogue), series_form(catalogue),
                                  sessions_form(catalogue), articles_form(catalogue), confidence_form(catalogue)})
        read_form(form, folders, useful, problems);
    if (titles)
        catalogue.titles = std::move(*titles);
    else
        read_form(titles_form(catalogue), folders, useful, problems);
    for (std::size_t folder = 0; folder < folders.size(); ++folder) {
        std::error_code error;
        bool const for_diagrams = std::filesystem::is_directory(folders[folder] / "styles", error) ||
                                  std::filesystem::is_directory(folders[folder] / "themes", error);
        if (useful[folder] || for_diagrams) continue;
        bool const there = std::filesystem::is_directory(folders[folder], error);
        problems.push_back(
            {folders[folder].string(), 0, 0, there ? "holds no table" : "is not a folder",
             "give a folder with instruments.tsv, other_names.tsv, organs.tsv, series.tsv, sessions.tsv, titles.tsv or the folder "
             "of a language"});
    }
    // An organ's own symbols are a series of its own, listed or not.
    std::unordered_set<std::string_view> prefixes;
    for (Series const& row : catalogue.series) prefixes.insert(row.prefix);
    std::vector<Series> unlisted;
    for (Organ const& organ : catalogue.organs)
        if (!organ.series.empty() && prefixes.count(organ.series) == 0) unlisted.push_back({organ.series, organ.name});
    catalogue.series.insert(catalogue.series.end(), unlisted.begin(), unlisted.end());
    catalogue.build_index();
    return catalogue;
}

}  // namespace

Catalogue read_catalogue(std::vector<std::filesystem::path> const& folders, std::vector<Problem>& problems) {
    return read(folders, std::nullopt, problems);
}

Catalogue read_catalogue(std::filesystem::path const& folder, std::shared_ptr<TableImage const> image, std::vector<Problem>& problems) {
    Catalogue catalogue =
        read({folder}, image == nullptr ? std::nullopt : TitleTable::over(image->section(titles_section), image), problems);
    catalogue.image = std::move(image);
    return catalogue;
}

void prepare_reading(Catalogue const& catalogue, TableImageWriter& image) { image.add(titles_section, catalogue.titles.section()); }

}  // namespace recital
