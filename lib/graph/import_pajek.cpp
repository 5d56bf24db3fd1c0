// SPDX-License-Identifier: BSL-1.0
// Pajek's .net files (V. Batagelj, A. Mrvar, Pajek: reference manual), and the comments of ours in them, see write_pajek().
#include "graph/detail/readers.hpp"

#include <algorithm>
#include <charconv>

namespace recital {
namespace {

struct Token {
    std::string text;
    std::size_t place = 0;
    bool quoted = false;
};

/// The number of the text, nothing where it is none.
std::optional<std::size_t> number_in(std::string_view text) noexcept {
    std::size_t value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && !text.empty() ? std::optional{value} : std::nullopt;
}

bool is_real(std::string_view text) noexcept {
    return !text.empty() && text.find_first_not_of("+-.0123456789eE") == std::string_view::npos;
}

void append_utf8(std::string& out, std::size_t character) {
    auto const byte = [](std::size_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
    if (character < 0x80) {
        out += byte(character);
    } else if (character < 0x800) {
        out.append(1, byte(0xC0 | character >> 6U)).append(1, byte(0x80 | (character & 0x3F)));
    } else if (character < 0x10000) {
        out.append(1, byte(0xE0 | character >> 12U))
            .append(1, byte(0x80 | (character >> 6U & 0x3F)))
            .append(1, byte(0x80 | (character & 0x3F)));
    } else {
        out.append(1, byte(0xF0 | character >> 18U)).append(1, byte(0x80 | (character >> 12U & 0x3F)));
        out.append(1, byte(0x80 | (character >> 6U & 0x3F))).append(1, byte(0x80 | (character & 0x3F)));
    }
}

/// Reads "&#233;" at the front of the text; how many bytes it took, 0 where there is none.
std::size_t append_entity(std::string& out, std::string_view text) {
    std::size_t const end = text.substr(0, 12).find(';');
    if (text.substr(0, 2) != "&#" || end == std::string_view::npos) return 0;
    auto const character = number_in(text.substr(2, end - 2));
    if (!character || *character == 0 || *character > 0x10FFFF || (*character >= 0xD800 && *character < 0xE000)) return 0;
    append_utf8(out, *character);
    return end + 1;
}

/// Words and quoted texts of a line; `place` is of its first byte.
std::vector<Token> tokens_of(std::string_view line, std::size_t place) {
    std::vector<Token> tokens;
    for (std::size_t at = 0; (at = line.find_first_not_of(" \t\r", at)) != std::string_view::npos;) {
        Token token{{}, place + at, line[at] == '"'};
        if (!token.quoted) {
            std::size_t const end = std::min(line.find_first_of(" \t\r", at), line.size());
            token.text = line.substr(at, end - at);
            at = end;
        } else {
            for (++at; at < line.size() && line[at] != '"';) {
                // NetworkX and others put a backslash before quotes and backslashes.
                bool const escaped = line[at] == '\\' && at + 1 < line.size() && (line[at + 1] == '"' || line[at + 1] == '\\');
                std::size_t const entity = append_entity(token.text, line.substr(at));
                if (entity == 0) token.text += line[escaped ? at + 1 : at];
                at += entity != 0 ? entity : escaped ? 2 : 1;
            }
            if (at >= line.size()) throw ImportFault{token.place, "a text in quotes does not end on its line; close the quotes"};
            ++at;
        }
        tokens.push_back(std::move(token));
    }
    return tokens;
}

class Reader {
public:
    Reader(std::string_view bytes, Assembly& graph) : m_bytes{bytes}, m_graph{graph} {
        if (bytes.substr(0, 3) == "\xEF\xBB\xBF") m_at = 3;
        while (m_at < m_bytes.size()) {
            std::size_t const place = m_at;
            std::string_view const line = next_line();
            std::string_view const text = trimmed(line);
            if (text.empty()) continue;
            if (text.front() == '%')
                remember(line, place);
            else if (text.front() == '*')
                begin_section(line, place);
            else
                read_line(line, place);
        }
        if (!m_has_vertices) throw ImportFault{0, "has no *Vertices"};
        add_unnamed();
        apply_arc_comments();
    }

private:
    enum class Section : std::uint8_t { none, vertices, pairs, lists };

    std::string_view next_line() noexcept {
        std::size_t const end = std::min(m_bytes.find('\n', m_at), m_bytes.size());
        std::string_view const line = m_bytes.substr(m_at, end - m_at);
        m_at = end + 1;
        return line;
    }

    /// Our own comments, which stand before the vertices: what a vertex or arc says of itself.
    void remember(std::string_view line, std::size_t place) {
        if (m_has_vertices) return;
        bool const ours = line.substr(0, 2) == "% " && line.size() > 3;
        if (line.substr(0, 17) == "% recital graph 1") m_ours = true;
        if (!m_ours || !ours) return;
        if (line.substr(0, 9) == "% vertex ") m_vertex_names = line.substr(9);
        if (line.substr(0, 6) == "% arc ") m_arc_names = line.substr(6);
        if (line.substr(0, 4) == "% v ") m_vertex_comments.push_back({line.substr(4), place + 4});
        if (line.substr(0, 4) == "% a ") m_arc_comments.push_back({line.substr(4), place + 4});
    }

    void begin_section(std::string_view line, std::size_t place) {
        std::vector<Token> const tokens = tokens_of(line, place);
        std::string_view const name = tokens.front().text;
        add_unnamed();
        m_section = Section::none;
        if (same_word(name, "*vertices")) {
            begin_vertices(tokens);
        } else if (same_word(name, "*arcs") || same_word(name, "*edges")) {
            begin_pairs(tokens, Section::pairs);
        } else if (same_word(name, "*arcslist") || same_word(name, "*edgeslist")) {
            begin_pairs(tokens, Section::lists);
        } else if (same_word(name, "*matrix")) {
            throw ImportFault{place, "a *Matrix is not read; give *Arcs"};
        } else if (!same_word(name, "*network")) {
            m_graph.note("The section " + std::string{name.substr(0, 40)} + " was passed over.");
        }
    }

    void begin_vertices(std::vector<Token> const& tokens) {
        auto const count = tokens.size() > 1 ? number_in(tokens[1].text) : std::nullopt;
        if (m_has_vertices) throw ImportFault{tokens[0].place, "holds a second network; give one network a file"};
        if (!count) throw ImportFault{tokens[0].place, "*Vertices has no number of vertices behind it"};
        if (*count > std::max<std::size_t>(most_unnamed, m_bytes.size()))
            throw ImportFault{tokens[1].place, "more vertices than a file of this size can name"};
        m_has_vertices = true;
        m_count = *count;
        m_vertices.assign(m_count, Column::unknown);
        m_section = Section::vertices;
        if (m_vertex_comments.size() != m_count && m_ours) {
            m_graph.note("The comments of recital do not fit the vertices and were passed over.");
            m_vertex_comments.clear();
        }
        for (Token const& name : m_vertex_comments.empty() ? std::vector<Token>{} : tokens_of(m_vertex_names, 0))
            m_vertex_columns.push_back(m_graph.vertex_column(name.text));
    }

    void begin_pairs(std::vector<Token> const& tokens, Section section) {
        if (!m_has_vertices) throw ImportFault{tokens[0].place, "stands before *Vertices"};
        bool const undirected = same_word(tokens[0].text.substr(0, 6), "*edges");
        if (undirected && !m_undirected)
            m_graph.note("The graph is undirected: its edges were taken to lead from the first vertex to the second.");
        m_undirected = m_undirected || undirected || same_word(tokens[0].text, "*edgeslist");
        m_section = section;
        m_relation = tokens.size() > 2 ? tokens[2].text : std::string{};
    }

    void read_line(std::string_view line, std::size_t place) {
        if (m_section == Section::none && !m_has_vertices) throw ImportFault{place, "a line that is no comment stands before *Vertices"};
        if (m_section == Section::none) return;
        std::vector<Token> const tokens = tokens_of(line, place);
        if (m_section == Section::vertices)
            read_vertex(tokens);
        else if (m_section == Section::pairs)
            read_pair(tokens);
        else
            for (std::size_t at = 1; at < tokens.size(); ++at) add_edge(tokens[0], tokens[at]);
    }

    std::size_t place_in_file(Token const& token) const {
        auto const number = number_in(token.text);
        if (!number || *number == 0 || *number > m_count)
            throw ImportFault{token.place,
                              '"' + token.text.substr(0, 40) + "\" is no number of a vertex from 1 to " + std::to_string(m_count)};
        return *number - 1;
    }

    /// Labels need not differ in Pajek; ids do.
    std::uint32_t new_vertex(std::string const& label, std::size_t number, std::size_t place) {
        std::string id = label.empty() ? std::to_string(number + 1) : label;
        if (m_graph.find(id)) id += " (" + std::to_string(number + 1) + ')';
        return m_graph.add_vertex(id, place);
    }

    void read_vertex(std::vector<Token> const& tokens) {
        std::size_t const number = place_in_file(tokens[0]);
        if (m_vertices[number] != Column::unknown)
            throw ImportFault{tokens[0].place, "the vertex " + tokens[0].text + " stands there twice"};
        std::uint32_t const vertex = new_vertex(tokens.size() > 1 ? tokens[1].text : std::string{}, number, tokens[0].place);
        m_vertices[number] = vertex;
        if (!m_vertex_comments.empty()) {
            auto const& [line, place] = m_vertex_comments[number];
            std::vector<Token> const values = tokens_of(line, place);
            for (std::size_t at = 0; at < std::min(values.size(), m_vertex_columns.size()); ++at)
                m_graph.set_vertex(vertex, m_vertex_columns[at], values[at].text, values[at].place);
            return;
        }
        // Behind the label stand coordinates, a shape, and names with their values.
        std::size_t at = 2;
        while (at < tokens.size() && at < 5 && !tokens[at].quoted && is_real(tokens[at].text)) ++at;
        if ((tokens.size() - std::min(at, tokens.size())) % 2 == 1) ++at;
        for (; at + 1 < tokens.size(); at += 2) {
            if (is_drawing(tokens[at].text)) continue;
            m_graph.set_vertex(vertex, m_graph.vertex_column(tokens[at].text), tokens[at + 1].text, tokens[at + 1].place);
        }
    }

    /// Colours, sizes and the like, of which Pajek's own files are full: not worth a note.
    static bool is_drawing(std::string_view name) noexcept {
        constexpr std::string_view names =
            " x_fact y_fact s_size phi r q ic bc bw lc la lr lphi fos font c w p s a h1 h2 k1 k2 a1 a2 ap lp ";
        return name.size() < 8 && names.find(' ' + std::string{name} + ' ') != std::string_view::npos;
    }

    std::uint32_t add_edge(Token const& source, Token const& target) {
        std::size_t const from = m_vertices[place_in_file(source)];
        std::size_t const to = m_vertices[place_in_file(target)];
        std::uint32_t const edge = m_graph.add_edge(static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to));
        if (m_relation == name_of(Relation::adopted_by))
            m_graph.set_edge(edge, Column{at_relation}, m_relation, source.place);
        else if (!m_relation.empty())
            m_graph.set_edge(edge, Column{at_treatment}, m_relation, source.place);
        return edge;
    }

    void read_pair(std::vector<Token> const& tokens) {
        if (tokens.size() < 2) throw ImportFault{tokens[0].place, "an arc needs two vertices"};
        std::uint32_t const edge = add_edge(tokens[0], tokens[1]);
        std::size_t at = 2;
        if (at < tokens.size() && !tokens[at].quoted && is_real(tokens[at].text)) {
            m_graph.set_edge(edge, Column{at_weight}, tokens[at].text, tokens[at].place);
            ++at;
        }
        for (; at + 1 < tokens.size(); at += 2) {
            if (is_drawing(tokens[at].text)) continue;
            Column const column = tokens[at].text == "l" ? Column{at_treatment} : m_graph.edge_column(tokens[at].text);
            m_graph.set_edge(edge, column, tokens[at + 1].text, tokens[at + 1].place);
        }
    }

    /// Vertices that no line names are called by their numbers.
    void add_unnamed() {
        for (std::size_t number = 0; number < m_vertices.size() && m_section == Section::vertices; ++number)
            if (m_vertices[number] == Column::unknown) m_vertices[number] = new_vertex({}, number, 0);
    }

    void apply_arc_comments() {
        if (m_vertex_comments.empty() || m_arc_comments.size() != m_graph.edge_count()) {
            if (m_ours && !m_arc_comments.empty()) m_graph.note("The comments of recital do not fit the arcs and were passed over.");
            return;
        }
        std::vector<Column> columns;
        for (Token const& name : tokens_of(m_arc_names, 0)) columns.push_back(m_graph.edge_column(name.text));
        for (std::uint32_t edge = 0; edge < m_arc_comments.size(); ++edge) {
            std::vector<Token> const values = tokens_of(m_arc_comments[edge].first, m_arc_comments[edge].second);
            for (std::size_t at = 0; at < std::min(values.size(), columns.size()); ++at)
                m_graph.set_edge(edge, columns[at], values[at].text, values[at].place);
        }
    }

    static constexpr std::size_t most_unnamed = 1'000'000;

    using Comment = std::pair<std::string_view, std::size_t>;

    std::string_view m_bytes;
    Assembly& m_graph;
    std::size_t m_at = 0;
    Section m_section = Section::none;
    bool m_has_vertices = false, m_undirected = false, m_ours = false;
    std::size_t m_count = 0;
    std::vector<std::size_t> m_vertices;  ///< by number: the vertex of the assembly
    std::string m_relation;               ///< name of the relation of the arcs that follow
    std::string_view m_vertex_names, m_arc_names;
    std::vector<Comment> m_vertex_comments, m_arc_comments;
    std::vector<Column> m_vertex_columns;
};

}  // namespace

void read_pajek(std::string_view bytes, Assembly& graph) { Reader const reader{bytes, graph}; }

}  // namespace recital
