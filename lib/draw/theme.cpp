// SPDX-License-Identifier: BSL-1.0
#include "draw/theme.hpp"

#include "draw/detail/table_lines.hpp"
#include "draw/tables.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <vector>

namespace recital {
namespace {

constexpr std::array<std::string_view, 8> columns{"subject", "name", "color", "fill", "line", "width", "shape", "words"};

std::vector<std::string_view> cells_of(std::string_view line) {
    std::vector<std::string_view> cells;
    for (std::size_t tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
        cells.push_back(line.substr(0, tab));
        line.remove_prefix(tab + 1);
    }
    cells.push_back(line);
    return cells;
}

bool is_colour(std::string_view cell) {
    return cell.size() == 7 && cell[0] == '#' && cell.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

bool is_width(std::string_view cell) {
    return !cell.empty() && cell.size() < 5 && cell.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool is_word(std::string_view cell) {
    return !cell.empty() && cell.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
}

bool is_line(std::string_view cell) {
    constexpr std::array<std::string_view, 7> lines{"solid", "dashed", "dotted", "bold", "rounded", "cut", "double"};
    return std::find(lines.begin(), lines.end(), cell) != lines.end();
}

/// What is wrong with a row, empty where nothing is.
std::string fault_of(std::vector<std::string_view> const& cells) {
    if (cells.size() != columns.size()) return "a row of the theme has " + std::to_string(cells.size()) + " cells in the place of 8";
    if (!is_colour(cells[2])) return "the color is none";
    if (!is_colour(cells[3]) && cells[3] != "none") return "the fill is no colour";
    if (!is_line(cells[4])) return "the line is unknown";
    if (!is_width(cells[5])) return "the width is no number";
    if (!is_word(cells[6])) return "the shape is no word";
    return {};
}

}  // namespace

Look const& Theme::of(std::string_view subject, std::string_view name) const {
    static Look const plain;
    std::string const key = std::string{subject} + '/';
    auto found = looks.find(key + std::string{name});
    if (found == looks.end()) found = looks.find(key + "other");
    return found == looks.end() ? plain : found->second;
}

Theme const& default_theme() {
    static Theme const theme = built_in_theme("light").value();
    return theme;
}

std::optional<Theme> built_in_theme(std::string_view name) {
    auto const has_name = [name](BuiltInTable const& table) { return table.name == name; };
    auto const found = std::find_if(theme_tables.begin(), theme_tables.end(), has_name);
    if (found == theme_tables.end()) return std::nullopt;
    auto read = theme_from_tsv(found->text, found->name);
    if (auto const* const problem = std::get_if<Problem>(&read)) throw std::logic_error(message_of(*problem));
    return std::get<Theme>(std::move(read));
}

std::variant<Theme, Problem> theme_from_tsv(std::string_view tsv, std::string_view source, Theme base) {
    bool in_header = true;
    std::size_t number = 0;
    std::string_view line;
    while (take_line(tsv, number, line)) {
        auto const cells = cells_of(line);
        if (in_header) {
            in_header = false;
            if (std::equal(cells.begin(), cells.end(), columns.begin(), columns.end())) continue;
            return Problem{std::string{source}, number, 1, "the columns are not those of a theme",
                           "write subject, name, color, fill, line, width, shape, words, with tabs between them"};
        }
        if (std::string fault = fault_of(cells); !fault.empty())
            return Problem{std::string{source}, number, 1, std::move(fault), "see the rows of data/themes/light.tsv"};
        Look look{std::string{cells[2]}, std::string{cells[3]}, std::string{cells[4]},
                  std::string{cells[5]}, std::string{cells[6]}, std::string{cells[7]}};
        base.looks.insert_or_assign(std::string{cells[0]} + '/' + std::string{cells[1]}, std::move(look));
    }
    return base;
}

}  // namespace recital
