// SPDX-License-Identifier: BSL-1.0
// Graphs in the language of Graphviz (https://graphviz.org/doc/info/lang.html). Why not with Graphviz's own reader: see
// docs/decisions/0020-exchange.md.
#include "graph/detail/dot_tokens.hpp"
#include "graph/detail/readers.hpp"
#include "graph/dot_text.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace recital {
namespace {

using Attributes = std::vector<std::pair<std::string, DotToken>>;
using Defaults = std::map<std::size_t, DotToken>;  ///< by field of ours

/// What { } encloses: the presets that hold there and the vertices it names.
struct Scope {
    Defaults of_vertices, of_edges;
    std::set<std::uint32_t> vertices;
};

class Reader {
public:
    Reader(std::string_view bytes, Assembly& graph) : m_tokens{bytes}, m_graph{graph} {
        advance();
        read_head();
        Scope scope;
        read_body(scope, 0);
        if (m_token.kind != DotTokenKind::end) throw ImportFault{m_token.place, "a second graph stands in the file; give one graph a file"};
        if (!m_directed) m_graph.note("The graph is undirected: its edges were taken to lead from left to right.");
    }

private:
    void advance() { m_token = m_tokens.next(); }

    [[nodiscard]] bool is_mark(char c) const noexcept { return m_token.kind == DotTokenKind::mark && m_token.text[0] == c; }
    [[nodiscard]] bool is_word(std::string_view word) const noexcept {
        return m_token.kind == DotTokenKind::id && !m_token.quoted && same_word(m_token.text, word);
    }
    [[nodiscard]] bool is_line() const noexcept { return m_token.kind == DotTokenKind::arc || m_token.kind == DotTokenKind::link; }

    [[noreturn]] void fail(std::string const& wanted) const {
        std::string const found = m_token.kind == DotTokenKind::end ? "the end" : '"' + m_token.text.substr(0, 40) + '"';
        throw ImportFault{m_token.place, wanted + " is expected, not " + found};
    }

    void expect(char c) {
        if (!is_mark(c)) fail(std::string{'"'} + c + '"');
        advance();
    }

    DotToken take_id(char const* what) {
        if (m_token.kind != DotTokenKind::id) fail(what);
        DotToken token = std::move(m_token);
        advance();
        return token;
    }

    void read_head() {
        if (is_word("strict")) {
            m_strict = true;
            advance();
        }
        m_directed = is_word("digraph");
        if (!m_directed && !is_word("graph")) fail("\"graph\" or \"digraph\"");
        advance();
        if (m_token.kind == DotTokenKind::id) advance();
    }

    void read_body(Scope& scope, std::size_t depth) {
        if (depth > deepest_nesting) throw ImportFault{m_token.place, "groups within groups are too deep; at most 200 are read"};
        expect('{');
        while (!is_mark('}')) {
            if (is_mark(';') || is_mark(',')) {
                advance();
                continue;
            }
            if (m_token.kind == DotTokenKind::end) fail("\"}\"");
            read_statement(scope, depth);
        }
        advance();
    }

    void read_statement(Scope& scope, std::size_t depth) {
        if (is_word("graph") || is_word("node") || is_word("edge")) {
            read_presets(scope);
            return;
        }
        std::set<std::uint32_t> left;
        bool const is_group = is_mark('{') || is_word("subgraph");
        if (is_group) {
            left = read_group(scope, depth);
        } else {
            DotToken const name = take_id("a vertex");
            if (is_mark('=')) {  // an attribute of the graph
                advance();
                DotToken const value = take_id("a value");
                if (name.text == "recital" && depth == 0) m_ours = value.text == "graph 1";
                return;
            }
            left = {vertex(name, scope)};
            skip_port();
        }
        if (is_line()) {
            read_edges(std::move(left), scope, depth);
        } else if (!is_group) {
            for (auto const& [attribute, value] : read_attributes()) set_vertex(*left.begin(), attribute, value);
        } else if (is_mark('[')) {
            throw ImportFault{m_token.place, "attributes stand behind a group; put them before its vertices"};
        }
    }

    void read_presets(Scope& scope) {
        bool const of_vertices = is_word("node");
        bool const of_edges = is_word("edge");
        advance();
        if (!is_mark('[')) fail("\"[\"");
        for (auto& [name, value] : read_attributes()) {
            if (!of_vertices && !of_edges) {
                if (name == "recital") m_ours = value.text == "graph 1";
                continue;
            }
            Column const column = of_vertices ? vertex_column(name) : edge_column(name);
            if (column.field != Column::unknown) (of_vertices ? scope.of_vertices : scope.of_edges)[column.field] = std::move(value);
        }
    }

    /// [a=b, c=d] [e=f], any number of lists.
    Attributes read_attributes() {
        Attributes attributes;
        while (is_mark('[')) {
            advance();
            while (!is_mark(']')) {
                DotToken const name = take_id("an attribute or \"]\"");
                DotToken value{DotTokenKind::id, "true", false, name.place};
                if (is_mark('=')) {
                    advance();
                    value = take_id("a value");
                }
                attributes.emplace_back(name.text, std::move(value));
                if (is_mark(',') || is_mark(';')) advance();
            }
            advance();
        }
        return attributes;
    }

    std::set<std::uint32_t> read_group(Scope& around, std::size_t depth) {
        if (is_word("subgraph")) {
            advance();
            if (m_token.kind == DotTokenKind::id) advance();
        }
        Scope inner{around.of_vertices, around.of_edges, {}};
        read_body(inner, depth + 1);
        around.vertices.insert(inner.vertices.begin(), inner.vertices.end());
        return std::move(inner.vertices);
    }

    void skip_port() {
        for (int parts = 0; parts < 2 && is_mark(':'); ++parts) {
            advance();
            (void)take_id("a port");
        }
    }

    void read_edges(std::set<std::uint32_t> left, Scope& scope, std::size_t depth) {
        std::vector<std::uint32_t> made;
        while (is_line()) {
            if ((m_token.kind == DotTokenKind::arc) != m_directed)
                throw ImportFault{m_token.place, m_directed ? "-- stands in a digraph; write ->" : "-> stands in a graph; write --"};
            std::size_t const place = m_token.place;
            advance();
            std::set<std::uint32_t> right;
            if (is_mark('{') || is_word("subgraph")) {
                right = read_group(scope, depth);
            } else {
                right = {vertex(take_id("a vertex"), scope)};
                skip_port();
            }
            m_group_edges += left.size() * right.size() - std::min(left.size(), right.size());
            if (m_group_edges > most_group_edges)
                throw ImportFault{place, "groups of vertices stand for more than 4 million edges; write fewer"};
            for (std::uint32_t const from : left)
                for (std::uint32_t const to : right) made.push_back(edge(from, to, scope));
            left = std::move(right);
        }
        Attributes const attributes = read_attributes();
        for (std::uint32_t const each : made)
            for (auto const& [name, value] : attributes) set_edge(each, name, value);
    }

    std::uint32_t vertex(DotToken const& name, Scope& scope) {
        std::string const id = m_ours ? from_dot_label(name.text) : name.text;
        auto found = m_graph.find(id);
        if (!found) {
            found = m_graph.add_vertex(id, name.place);
            for (auto const& [field, value] : scope.of_vertices) m_graph.set_vertex(*found, Column{field}, text_of(value, id), value.place);
        }
        scope.vertices.insert(*found);
        return *found;
    }

    std::uint32_t edge(std::uint32_t from, std::uint32_t to, Scope const& scope) {
        if (m_strict) {
            std::pair const ends = m_directed ? std::pair{from, to} : std::pair{std::min(from, to), std::max(from, to)};
            auto const [found, is_new] = m_edges.try_emplace(ends, static_cast<std::uint32_t>(m_graph.edge_count()));
            if (!is_new) return found->second;
        }
        std::uint32_t const made = m_graph.add_edge(from, to);
        for (auto const& [field, value] : scope.of_edges) m_graph.set_edge(made, Column{field}, text_of(value, {}), value.place);
        return made;
    }

    Column vertex_column(std::string const& name) {
        return is_drawing(name) ? Column{} : m_graph.vertex_column(name == "URL" ? "url" : name);
    }
    Column edge_column(std::string const& name) {
        if (name == "key" || is_drawing(name)) return {};
        return m_graph.edge_column(!m_ours && name == "label" ? "treatment" : name);
    }

    void set_vertex(std::uint32_t vertex, std::string const& name, DotToken const& value) {
        Column const column = vertex_column(name);
        if (column.field != Column::unknown) m_graph.set_vertex(vertex, column, text_of(value, m_graph.id_of(vertex)), value.place);
    }
    void set_edge(std::uint32_t edge, std::string const& name, DotToken const& value) {
        Column const column = edge_column(name);
        if (column.field != Column::unknown) m_graph.set_edge(edge, column, text_of(value, {}), value.place);
    }

    /// How things look, of which files of Graphviz are full: not worth a note.
    static bool is_drawing(std::string_view name) noexcept {
        constexpr std::string_view names =
            " shape style color fillcolor fontname fontsize fontcolor width height pos lp penwidth arrowhead arrowsize arrowtail dir class "
            "id "
            "tooltip labeltooltip edgetooltip labelURL edgeURL target margin group rank constraint headlabel taillabel xlabel ";
        return names.find(' ' + std::string{name} + ' ') != std::string_view::npos;
    }

    /// What an attribute says: our own as dot_label() was given it; of others the line breaks and \N as Graphviz shows them.
    std::string text_of(DotToken const& value, std::string_view name) const {
        if (m_ours) return from_dot_label(value.text);
        std::string out;
        std::string const text = from_dot_label(value.text);
        for (std::size_t at = 0; at < text.size(); ++at) {
            bool const escape = text[at] == '\\' && at + 1 < text.size();
            char const next = escape ? text[at + 1] : '\0';
            if (!escape)
                out += text[at];
            else if (next == 'N')
                out += name;
            else
                out += next == 'l' || next == 'r' ? '\n' : next;
            at += escape ? 1 : 0;
        }
        return out;
    }

    DotTokens m_tokens;
    Assembly& m_graph;
    DotToken m_token;
    bool m_directed = true, m_strict = false, m_ours = false;
    std::size_t m_group_edges = 0;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> m_edges;  ///< of a strict graph
};

}  // namespace

bool begins_dot(std::string_view bytes) noexcept {
    try {
        DotTokens tokens{bytes};
        DotToken token = tokens.next();
        auto const is = [&token](std::string_view word) {
            return token.kind == DotTokenKind::id && !token.quoted && same_word(token.text, word);
        };
        if (is("strict")) token = tokens.next();
        if (!is("graph") && !is("digraph")) return false;
        token = tokens.next();
        if (token.kind == DotTokenKind::id) token = tokens.next();
        return token.kind == DotTokenKind::mark && token.text == "{";
    } catch (ImportFault const&) {
        return false;
    }
}

void read_dot(std::string_view bytes, Assembly& graph) { Reader const reader{bytes, graph}; }

}  // namespace recital
