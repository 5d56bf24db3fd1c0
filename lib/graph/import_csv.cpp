// SPDX-License-Identifier: BSL-1.0
// CSV as RFC 4180 has it, with LF or CR LF; a byte-order mark and "sep=;" lines of spreadsheets are accepted.
#include "graph/detail/readers.hpp"
#include "graph/detail/written_text.hpp"

#include <array>

namespace recital {
namespace {

/// The records of a table, one after the other.
class Records {
public:
    explicit Records(std::string_view bytes) : m_bytes{bytes} {
        if (bytes.substr(0, 3) == "\xEF\xBB\xBF") m_at = 3;
        if (bytes.substr(m_at, 4) == "sep=" && bytes.size() > m_at + 5 && (bytes[m_at + 5] == '\n' || bytes[m_at + 5] == '\r')) {
            m_separator = bytes[m_at + 4];
            m_at = bytes.find('\n', m_at);
            m_at = m_at == std::string_view::npos ? bytes.size() : m_at + 1;
        } else {
            m_separator = separator_of(bytes.substr(m_at));
        }
    }

    /// Reads the next record that is no empty line; false at the end.
    bool next() {
        while (m_at < m_bytes.size() && (m_bytes[m_at] == '\n' || m_bytes[m_at] == '\r')) ++m_at;
        if (m_at >= m_bytes.size()) return false;
        m_begin = m_at;
        m_count = 0;
        while (read_cell()) {
        }
        return true;
    }

    [[nodiscard]] std::size_t count() const noexcept { return m_count; }
    [[nodiscard]] std::string_view cell(std::size_t at) const noexcept {
        return at < m_count ? std::string_view{m_cells[at]} : std::string_view{};
    }
    /// Where a cell begins; of one that is not there, where the record does.
    [[nodiscard]] std::size_t place(std::size_t at) const noexcept { return at < m_count ? m_places[at] : m_begin; }

private:
    static constexpr std::size_t most_cells = 10'000;

    /// Of comma, semicolon and tab the one that the first line has most of: spreadsheets of many countries write semicolons.
    static char separator_of(std::string_view bytes) noexcept {
        std::string_view const line = bytes.substr(0, bytes.find('\n'));
        std::array<std::pair<char, std::size_t>, 3> counts{{{',', 0}, {';', 0}, {'\t', 0}}};
        for (char const c : line)
            for (auto& [separator, count] : counts) count += c == separator ? 1 : 0;
        auto best = counts[0];
        for (auto const& each : counts)
            if (each.second > best.second) best = each;
        return best.first;
    }

    std::string& new_cell() {
        if (m_count == most_cells) throw ImportFault{m_begin, "a record has more than 10,000 cells"};
        if (m_count == m_cells.size()) {
            m_cells.emplace_back();
            m_places.push_back(0);
        }
        m_places[m_count] = m_at;
        m_cells[m_count].clear();
        return m_cells[m_count++];
    }

    /// Reads one cell and what ends it; whether another follows in the record.
    bool read_cell() {
        std::string& cell = new_cell();
        if (m_at < m_bytes.size() && m_bytes[m_at] == '"') {
            read_quoted(cell);
        } else {
            std::array<char, 4> const ends{m_separator, '\n', '\r', '\0'};
            std::size_t const end = std::min(m_bytes.find_first_of(std::string_view{ends.data(), 3}, m_at), m_bytes.size());
            cell.assign(m_bytes.substr(m_at, end - m_at));
            m_at = end;
        }
        if (m_at >= m_bytes.size()) return false;
        char const end = m_bytes[m_at];
        if (end != m_separator && end != '\n' && end != '\r')
            throw ImportFault{m_at, "text stands behind a closing quote; double the quotes within a cell"};
        ++m_at;
        return end == m_separator;
    }

    void read_quoted(std::string& cell) {
        std::size_t const open = m_at++;
        for (;;) {
            std::size_t const quote = m_bytes.find('"', m_at);
            if (quote == std::string_view::npos) throw ImportFault{open, "a cell in quotes does not end; close the quotes"};
            cell.append(m_bytes.substr(m_at, quote - m_at));
            m_at = quote + 1;
            if (m_at >= m_bytes.size() || m_bytes[m_at] != '"') return;
            cell += '"';
            ++m_at;
        }
    }

    std::string_view m_bytes;
    std::size_t m_at = 0, m_begin = 0;
    char m_separator = ',';
    std::vector<std::string> m_cells;  ///< kept from record to record, so that their memory is
    std::vector<std::size_t> m_places;
    std::size_t m_count = 0;
};

constexpr std::size_t absent = ~std::size_t{0};

/// The column of that name, `absent` where there is none.
std::size_t column_named(Records const& header, std::string_view name) noexcept {
    for (std::size_t at = 0; at < header.count(); ++at)
        if (same_word(trimmed(header.cell(at)), name)) return at;
    return absent;
}

}  // namespace

std::optional<GraphSource> csv_half(std::string_view bytes) {
    try {
        Records records{bytes};
        if (!records.next()) return std::nullopt;
        auto const has = [&records](std::string_view name) { return column_named(records, name) != absent; };
        if (has("source") && has("target")) return GraphSource::csv_edges;
        if (has("id") && (has("label") || has("kind") || has("title"))) return GraphSource::csv_nodes;
    } catch (ImportFault const&) {
        return std::nullopt;
    }
    return std::nullopt;
}

void read_csv_nodes(std::string_view bytes, Assembly& graph) {
    Records records{bytes};
    bool const any = records.next();
    std::size_t const id = any ? column_named(records, "id") : absent;
    if (id == absent) throw ImportFault{0, "has no column \"id\"; name the columns in the first line"};
    std::vector<Column> columns;
    for (std::size_t at = 0; at < records.count(); ++at)
        columns.push_back(at == id ? Column{} : graph.vertex_column(trimmed(records.cell(at))));
    while (records.next()) {
        if (records.count() > columns.size())
            throw ImportFault{records.place(columns.size()), "more cells than columns; put cells with a comma in quotes"};
        std::uint32_t const vertex = graph.add_vertex(without_guard(records.cell(id)), records.place(id));
        for (std::size_t at = 0; at < records.count(); ++at)
            graph.set_vertex(vertex, columns[at], without_guard(records.cell(at)), records.place(at));
    }
}

void read_csv_edges(std::string_view bytes, Assembly& graph, bool add_vertices) {
    Records records{bytes};
    bool const any = records.next();
    std::size_t const source = any ? column_named(records, "source") : absent;
    std::size_t const target = any ? column_named(records, "target") : absent;
    if (source == absent || target == absent)
        throw ImportFault{0, "has no columns \"source\" and \"target\"; name the columns in the first line"};
    std::vector<Column> columns;
    bool undirected = false;
    std::size_t const type = column_named(records, "type");  // Gephi's: Directed, Undirected
    for (std::size_t at = 0; at < records.count(); ++at) {
        std::string_view const name = trimmed(records.cell(at));
        bool const known = at == source || at == target || at == type || same_word(name, "id");
        columns.push_back(known ? Column{} : graph.edge_column(name));
    }
    auto const end = [&](std::size_t column) {
        std::string_view const id = without_guard(records.cell(column));
        if (add_vertices) return graph.vertex(id, records.place(column));
        auto const vertex = graph.find(id);
        if (!vertex)
            throw ImportFault{records.place(column),
                              '"' + std::string{id.substr(0, 80)} + "\" is no id of the table of vertices; add it there"};
        return *vertex;
    };
    while (records.next()) {
        if (records.count() > columns.size())
            throw ImportFault{records.place(columns.size()), "more cells than columns; put cells with a comma in quotes"};
        std::uint32_t const from = end(source);
        std::uint32_t const edge = graph.add_edge(from, end(target));
        undirected = undirected || (type != absent && same_word(records.cell(type), "undirected"));
        for (std::size_t at = 0; at < records.count(); ++at)
            graph.set_edge(edge, columns[at], without_guard(records.cell(at)), records.place(at));
    }
    if (undirected) graph.note("The graph is undirected: its edges were taken to lead from source to target.");
}

}  // namespace recital
