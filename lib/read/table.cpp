// SPDX-License-Identifier: BSL-1.0
#include "read/table.hpp"

#include <algorithm>
#include <fstream>
#include <optional>

namespace recital {
namespace {

constexpr std::size_t absent = static_cast<std::size_t>(-1);

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\r')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

/// Offset of the first byte that is not part of well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates,
/// nothing above U+10FFFF), or `absent`.
std::size_t first_bad_byte(std::string_view text) {
    auto const byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    for (std::size_t at = 0; at < text.size();) {
        unsigned char const lead = byte(at);
        if (lead < 0x80) {
            ++at;
            continue;
        }
        std::size_t const length = lead >= 0xc2 && lead <= 0xdf   ? 2
                                   : lead >= 0xe0 && lead <= 0xef ? 3
                                   : lead >= 0xf0 && lead <= 0xf4 ? 4
                                                                  : 0;
        if (length == 0 || at + length > text.size()) return at;
        for (std::size_t next = at + 1; next < at + length; ++next)
            if ((byte(next) & 0xc0) != 0x80) return at;
        unsigned char const second = byte(at + 1);
        if ((lead == 0xe0 && second < 0xa0) || (lead == 0xed && second > 0x9f) || (lead == 0xf0 && second < 0x90) ||
            (lead == 0xf4 && second > 0x8f))
            return at;
        at += length;
    }
    return absent;
}

std::optional<std::string> bytes_of(std::filesystem::path const& file, std::vector<Problem>& problems) {
    std::error_code error;
    auto const fail = [&](std::string what, std::string advice) {
        problems.push_back({file.string(), 0, 0, std::move(what), std::move(advice)});
        return std::nullopt;
    };
    if (!std::filesystem::is_regular_file(file, error)) return fail("is not a regular file", "a table must be a plain text file");
    auto const size = std::filesystem::file_size(file, error);
    if (error) return fail("cannot be read: " + error.message(), "check its permissions");
    if (size > table_size_limit)
        return fail("is larger than " + std::to_string(table_size_limit >> 20) + " MiB", "split the table over several --data folders");
    std::ifstream stream(file, std::ios::binary);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    if (!stream || !stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size())))
        return fail("cannot be read", "check its permissions");
    return bytes;
}

struct Cell {
    std::string_view text;
    std::size_t column;
};

std::vector<Cell> cells_of(std::string_view line) {
    std::vector<Cell> cells;
    for (std::size_t begin = 0;;) {
        std::size_t const tab = std::min(line.find('\t', begin), line.size());
        std::string_view const raw = line.substr(begin, tab - begin);
        std::string_view const text = trimmed(raw);
        cells.push_back({text, begin + 1 + (text.empty() ? 0 : static_cast<std::size_t>(text.data() - raw.data()))});
        if (tab == line.size()) return cells;
        begin = tab + 1;
    }
}

/// Where each wanted column stands in the header; nothing if a required one is missing.
std::optional<std::vector<std::size_t>> places_of(std::vector<Cell> const& header, std::vector<TableColumn> const& wanted,
                                                  std::string const& source, std::size_t line, std::vector<Problem>& problems) {
    std::vector<std::size_t> places;
    for (TableColumn const& column : wanted) {
        auto const is_it = [&](Cell const& cell) { return cell.text == column.name; };
        auto const found = std::find_if(header.begin(), header.end(), is_it);
        if (found == header.end() && column.required) {
            problems.push_back({source, line, 1, "the header has no column '" + std::string(column.name) + "'",
                                "name the columns in the first line, separated by tabs"});
            return std::nullopt;
        }
        if (found != header.end() && std::find_if(found + 1, header.end(), is_it) != header.end()) {
            problems.push_back(
                {source, line, found->column, "the header names the column '" + std::string(column.name) + "' twice", "keep one of them"});
            return std::nullopt;
        }
        places.push_back(found == header.end() ? absent : static_cast<std::size_t>(found - header.begin()));
    }
    return places;
}

}  // namespace

std::vector<TableRow> read_table(std::filesystem::path const& file, std::vector<TableColumn> const& columns,
                                 std::vector<Problem>& problems) {
    std::vector<TableRow> rows;
    auto const bytes = bytes_of(file, problems);
    if (!bytes) return rows;
    std::string const source = file.string();
    std::string_view rest = *bytes;
    if (rest.substr(0, 3) == "\xef\xbb\xbf") rest.remove_prefix(3);

    std::optional<std::vector<std::size_t>> places;
    std::size_t width = 0;
    for (std::size_t number = 1; !rest.empty(); ++number) {
        std::size_t const end = std::min(rest.find('\n'), rest.size());
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (line.find_first_not_of(" \t") == std::string_view::npos || line.front() == '#') continue;
        auto const skip = [&](std::size_t column, std::string what, std::string advice) {
            problems.push_back({source, number, column, std::move(what), std::move(advice)});
        };
        if (line.size() > table_line_limit) {
            skip(1, "the line is longer than " + std::to_string(table_line_limit) + " bytes and is left out", "check the line ends");
            continue;
        }
        if (std::size_t const bad = first_bad_byte(line); bad != absent) {
            skip(bad + 1, "the row is not UTF-8 and is left out", "save the table as UTF-8");
            continue;
        }
        auto const cells = cells_of(line);
        if (!places) {
            places = places_of(cells, columns, source, number, problems);
            if (!places) return rows;
            width = cells.size();
            continue;
        }
        if (cells.size() > width) {
            skip(
                cells[width].column,
                "the row has " + std::to_string(cells.size()) + " cells where the header has " + std::to_string(width) + " and is left out",
                "take the tab out or add a column");
            continue;
        }
        TableRow row{number, {}, {}};
        bool whole = true;
        for (std::size_t at = 0; at < columns.size(); ++at) {
            std::size_t const place = (*places)[at];
            bool const there = place < cells.size();
            row.cells.emplace_back(there ? cells[place].text : std::string_view{});
            row.columns.push_back(there ? cells[place].column : 0);
            if (columns[at].required && row.cells.back().empty() && whole) {
                whole = false;
                skip(there ? cells[place].column : line.size() + 1, "the row has no " + std::string(columns[at].name) + " and is left out",
                     "fill the cell in");
            }
        }
        if (whole) rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<std::string> list_cell(std::string_view cell) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= cell.size();) {
        std::size_t const end = std::min(cell.find(" ; ", begin), cell.size());
        std::string_view const part = trimmed(cell.substr(begin, end - begin));
        if (!part.empty() && part != ";") parts.emplace_back(part);
        begin = end + 3;
    }
    return parts;
}

}  // namespace recital
