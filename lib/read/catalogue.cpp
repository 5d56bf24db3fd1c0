// SPDX-License-Identifier: BSL-1.0
#include "read/catalogue.hpp"

#include "read/table.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>

namespace recital {
namespace {

using Cells = std::vector<std::string>;

constexpr std::array<std::string_view, 6> stances{"neutral", "supportive", "critical", "mandating", "amending", "replacing"};

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

/// Nothing wrong, or which cell is wrong and how.
struct Fault {
    std::size_t cell = 0;
    std::string what;
    std::string advice;
};

/// How one table is read: its columns (the first `key_cells` of which are the key) and what makes a row of them.
struct TableForm {
    std::string_view file;
    std::vector<TableColumn> columns;
    std::size_t key_cells = 1;
    std::function<Fault(Cells const&)> check;                             ///< fault with an empty `what` where the row is good
    std::function<void(Catalogue&, Cells const&, std::size_t at)> store;  ///< at: the row to replace, or one past the last
};

template <typename Row>
void put(std::vector<Row>& rows, std::size_t at, Row row) {
    if (at < rows.size())
        rows[at] = std::move(row);
    else
        rows.push_back(std::move(row));
}

Fault no_fault(Cells const&) { return {}; }

/// The text as a message shows it, cut between characters where it is long.
std::string in_quotes(std::string_view text) {
    constexpr std::size_t shown = 60;
    bool const cut = text.size() > shown;
    if (cut) {
        std::size_t end = shown;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
        text = text.substr(0, end);
    }
    std::string quoted;
    quoted.append(1, '\'').append(text).append(cut ? "...'" : "'");
    return quoted;
}

Fault date_fault(Cells const& cells, std::initializer_list<std::size_t> which) {
    for (std::size_t const cell : which)
        if (!is_date_or_empty(cells[cell]))
            return {cell, in_quotes(cells[cell]) + " is no date", "write it as 1997-12-18, 1997-12 or 1997"};
    return {};
}

TableForm instruments_form() {
    return {"instruments.tsv",
            {{"id", true}, {"kind", true}, {"type"}, {"title", true}, {"adopted"}, {"adopted_by"}, {"treaty_series"}, {"aliases"}},
            1,
            [](Cells const& cells) -> Fault {
                if (kind_from_name(cells[1]) == Kind::unresolved)
                    return {1, in_quotes(cells[1]) + " is no kind of instrument",
                            "write treaty, declaration, programme or another kind of data/README.md"};
                return date_fault(cells, {4});
            },
            [](Catalogue& catalogue, Cells const& cells, std::size_t at) {
                put(catalogue.instruments, at,
                    Instrument{cells[0], kind_from_name(cells[1]), cells[2], cells[3], cells[4], cells[5], list_cell(cells[6]),
                               list_cell(cells[7])});
            }};
}

TableForm organs_form() {
    return {"organs.tsv",
            {{"name", true}, {"series"}, {"parent"}, {"names"}, {"short_names"}, {"numberings"}, {"from"}, {"to"}},
            1,
            [](Cells const& cells) -> Fault {
                for (std::size_t const cell : {std::size_t{6}, std::size_t{7}})
                    if (!cells[cell].empty() && (cells[cell].size() != 4 || !all_digits(cells[cell])))
                        return {cell, in_quotes(cells[cell]) + " is no year", "write four digits or leave the cell empty"};
                return {};
            },
            [](Catalogue& catalogue, Cells const& cells, std::size_t at) {
                put(catalogue.organs, at,
                    Organ{cells[0], cells[1], cells[2], list_cell(cells[3]), list_cell(cells[4]), list_cell(cells[5]), cells[6], cells[7]});
            }};
}

TableForm series_form() {
    return {"series.tsv", {{"prefix", true}, {"organ", true}}, 1, no_fault, [](Catalogue& catalogue, Cells const& cells, std::size_t at) {
                put(catalogue.series, at, Series{cells[0], cells[1]});
            }};
}

TableForm verbs_form() {
    return {
        "verbs.tsv",
        {{"opening", true}, {"treatment", true}, {"stance", true}, {"preambular", true}},
        1,
        [](Cells const& cells) -> Fault {
            if (std::find(stances.begin(), stances.end(), cells[2]) == stances.end())
                return {2, in_quotes(cells[2]) + " is no stance", "write neutral, supportive, critical, mandating, amending or replacing"};
            if (cells[3] != "yes" && cells[3] != "no") return {3, in_quotes(cells[3]) + " is neither yes nor no", "write yes or no"};
            return {};
        },
        [](Catalogue& catalogue, Cells const& cells, std::size_t at) {
            put(catalogue.verbs, at, Verb{cells[0], cells[1], cells[2], cells[3] == "yes"});
        }};
}

TableForm adverbs_form() {
    return {"adverbs.tsv", {{"word", true}}, 1, no_fault, [](Catalogue& catalogue, Cells const& cells, std::size_t at) {
                put(catalogue.adverbs, at, cells[0]);
            }};
}

TableForm other_names_form() {
    return {"other_names.tsv", {{"name", true}}, 1, no_fault, [](Catalogue& catalogue, Cells const& cells, std::size_t at) {
                put(catalogue.other_names, at, cells[0]);
            }};
}

TableForm sessions_form() {
    return {"sessions.tsv",
            {{"organ", true}, {"session", true}, {"from", true}, {"to"}},
            2,
            [](Cells const& cells) -> Fault {
                if (Fault fault = date_fault(cells, {2, 3}); !fault.what.empty()) return fault;
                if (!cells[3].empty() && cells[3] < cells[2]) return {3, "the session ends before it begins", "exchange the dates"};
                return {};
            },
            [](Catalogue& catalogue, Cells const& cells, std::size_t at) {
                put(catalogue.sessions, at, Session{cells[0], cells[1], cells[2], cells[3]});
            }};
}

TableForm titles_form() {
    return {"titles.tsv",
            {{"symbol", true}, {"title"}, {"date"}},
            1,
            [](Cells const& cells) { return date_fault(cells, {2}); },
            [](Catalogue& catalogue, Cells const& cells, std::size_t) {
                catalogue.titles.insert_or_assign(cells[0], KnownTitle{cells[1], cells[2]});
            }};
}

/// Where a key was last seen: which row of the catalogue holds it, in which folder and on which line.
struct Seen {
    std::size_t row = 0;
    std::size_t folder = 0;
    std::size_t line = 0;
};

void read_form(TableForm const& form, std::vector<std::filesystem::path> const& folders, Catalogue& catalogue, std::vector<bool>& useful,
               std::vector<Problem>& problems) {
    std::unordered_map<std::string, Seen> seen;
    for (std::size_t folder = 0; folder < folders.size(); ++folder) {
        auto const file = folders[folder] / form.file;
        std::error_code error;
        if (!std::filesystem::exists(file, error)) continue;
        useful[folder] = true;
        for (TableRow const& row : read_table(file, form.columns, problems)) {
            if (Fault fault = form.check(row.cells); !fault.what.empty()) {
                problems.push_back({file.string(), row.line, std::max<std::size_t>(row.columns[fault.cell], 1),
                                    fault.what + ", the row is left out", std::move(fault.advice)});
                continue;
            }
            std::string key = row.cells[0];
            for (std::size_t cell = 1; cell < form.key_cells; ++cell) key += '\t' + row.cells[cell];
            auto const [place, is_new] = seen.try_emplace(std::move(key), Seen{seen.size(), folder, row.line});
            if (!is_new && place->second.folder == folder) {
                problems.push_back(
                    {file.string(), row.line, std::max<std::size_t>(row.columns[0], 1),
                     in_quotes(row.cells[0]) + " stands on line " + std::to_string(place->second.line) + " already, the row is left out",
                     "keep one of the two"});
                continue;
            }
            place->second.folder = folder;
            place->second.line = row.line;
            form.store(catalogue, row.cells, place->second.row);
        }
    }
}

}  // namespace

Catalogue read_catalogue(std::vector<std::filesystem::path> const& folders, std::vector<Problem>& problems) {
    Catalogue catalogue;
    std::vector<bool> useful(folders.size(), false);
    for (TableForm const& form : {instruments_form(), other_names_form(), organs_form(), series_form(), verbs_form(), adverbs_form(),
                                  sessions_form(), titles_form()})
        read_form(form, folders, catalogue, useful, problems);
    for (std::size_t folder = 0; folder < folders.size(); ++folder) {
        std::error_code error;
        bool const for_diagrams = std::filesystem::is_directory(folders[folder] / "styles", error) ||
                                  std::filesystem::is_directory(folders[folder] / "themes", error);
        if (useful[folder] || for_diagrams) continue;
        bool const there = std::filesystem::is_directory(folders[folder], error);
        problems.push_back({folders[folder].string(), 0, 0, there ? "holds no table" : "is not a folder",
                            "give a folder with instruments.tsv, other_names.tsv, organs.tsv, series.tsv, verbs.tsv, adverbs.tsv, "
                            "sessions.tsv or titles.tsv"});
    }
    catalogue.build_index();
    return catalogue;
}

}  // namespace recital
