// SPDX-License-Identifier: BSL-1.0
#include "read/detail/table.hpp"

#include "model/utf8.hpp"

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

/// Offset of the first byte that is not part of well-formed UTF-8, or `absent`.
std::size_t first_bad_byte(std::string_view text) {
    for (std::size_t at = ascii_length(text); at < text.size();) {
        auto const [length, valid] = first_sequence(text.substr(at));
        if (!valid) return at;
        at += length;
        at += ascii_length(text.substr(at));
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

using Cell = std::pair<std::string_view, std::size_t>;

void read_cells(std::string_view line, std::vector<Cell>& cells) {
    cells.clear();
    for (std::size_t begin = 0;;) {
        std::size_t const tab = std::min(line.find('\t', begin), line.size());
        std::string_view const raw = line.substr(begin, tab - begin);
        std::string_view const text = trimmed(raw);
        cells.emplace_back(text, begin + 1 + (text.empty() ? 0 : static_cast<std::size_t>(text.data() - raw.data())));
        if (tab == line.size()) return;
        begin = tab + 1;
    }
}

/// Where each wanted column stands in the header; nothing if a required one is missing.
std::optional<std::vector<std::size_t>> places_of(std::vector<Cell> const& header, std::vector<TableColumn> const& wanted,
                                                  std::string const& source, std::size_t line, std::vector<Problem>& problems) {
    std::vector<std::size_t> places;
    for (TableColumn const& column : wanted) {
        auto const is_it = [&](Cell const& cell) { return cell.first == column.name; };
        auto const found = std::find_if(header.begin(), header.end(), is_it);
        if (found == header.end() && column.required) {
            problems.push_back({source, line, 1, "the header has no column '" + std::string(column.name) + "'",
                                "name the columns in the first line, separated by tabs"});
            return std::nullopt;
        }
        if (found != header.end() && std::find_if(found + 1, header.end(), is_it) != header.end()) {
            problems.push_back(
                {source, line, found->second, "the header names the column '" + std::string(column.name) + "' twice", "keep one of them"});
            return std::nullopt;
        }
        places.push_back(found == header.end() ? absent : static_cast<std::size_t>(found - header.begin()));
    }
    return places;
}

}  // namespace

TableRows::TableRows(std::filesystem::path const& file, std::vector<TableColumn> const& columns, std::vector<Problem>& problems)
    : m_source{file.string()}, m_columns{columns}, m_problems{problems} {
    if (auto bytes = bytes_of(file, problems)) m_bytes = std::move(*bytes);
    m_rest = m_bytes;
    if (m_rest.substr(0, 3) == "\xef\xbb\xbf") m_rest.remove_prefix(3);
    m_row.cells.resize(columns.size());
    m_row.columns.resize(columns.size());
}

void TableRows::skip(std::size_t column, std::string what, std::string advice) {
    m_problems.push_back({m_source, m_row.line, column, std::move(what), std::move(advice)});
}

TableRow const* TableRows::next() {
    while (!m_rest.empty()) {
        ++m_row.line;
        std::size_t const end = std::min(m_rest.find('\n'), m_rest.size());
        std::string_view line = m_rest.substr(0, end);
        m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (line.find_first_not_of(" \t") == std::string_view::npos || line.front() == '#') continue;
        if (line.size() > table_line_limit) {
            skip(1, "the line is longer than " + std::to_string(table_line_limit) + " bytes and is left out", "check the line ends");
            continue;
        }
        if (std::size_t const bad = first_bad_byte(line); bad != absent) {
            skip(bad + 1, "the row is not UTF-8 and is left out", "save the table as UTF-8");
            continue;
        }
        read_cells(line, m_cells);
        if (m_places.empty()) {
            auto places = places_of(m_cells, m_columns, m_source, m_row.line, m_problems);
            if (!places) {
                m_rest = {};
                return nullptr;
            }
            m_places = std::move(*places);
            m_width = m_cells.size();
            continue;
        }
        if (read_row(line)) return &m_row;
    }
    return nullptr;
}

bool TableRows::read_row(std::string_view line) {
    if (m_cells.size() > m_width) {
        skip(
            m_cells[m_width].second,
            "the row has " + std::to_string(m_cells.size()) + " cells where the header has " + std::to_string(m_width) + " and is left out",
            "take the tab out or add a column");
        return false;
    }
    for (std::size_t at = 0; at < m_columns.size(); ++at) {
        std::size_t const place = m_places[at];
        bool const there = place < m_cells.size();
        m_row.cells[at] = there ? m_cells[place].first : std::string_view{};
        m_row.columns[at] = there ? m_cells[place].second : 0;
        if (m_columns[at].required && m_row.cells[at].empty()) {
            skip(there ? m_cells[place].second : line.size() + 1, "the row has no " + std::string(m_columns[at].name) + " and is left out",
                 "fill the cell in");
            return false;
        }
    }
    return true;
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
