// SPDX-License-Identifier: BSL-1.0
#include "draw/dot.hpp"

#include "draw/arrow.hpp"
#include "draw/detail/graphviz.hpp"
#include "draw/escape.hpp"
#include "draw/label.hpp"
#include "graph/safe_text.hpp"
#include "graph/wording.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace recital {
namespace {

/// cgraph takes names and values as char*, but copies and never writes to them.
char* mutable_c_str(char const* text) { return const_cast<char*>(text); }
char* mutable_c_str(std::string const& text) { return mutable_c_str(text.c_str()); }

std::string numbered(char const* stem, std::size_t number) { return std::string{stem}.append(std::to_string(number)); }

void declare(Agraph_t* graph, int kind, std::initializer_list<std::pair<char const*, char const*>> defaults) {
    for (auto const& [name, value] : defaults) agattr(graph, kind, mutable_c_str(name), mutable_c_str(value));
}

void set(void* object, char const* name, std::string const& value) {
    if (agsafeset(object, mutable_c_str(name), mutable_c_str(value), mutable_c_str("")) != 0)
        throw GraphvizError(std::string{"cgraph took no "}.append(name));
}

std::string quantity(std::string const& words, std::size_t count) { return words + " (" + std::to_string(count) + ")"; }

/// The heading of the group a cited instrument stands in, and its place among the groups.
std::pair<int, std::string> group_of(Vertex const& vertex) {
    std::string const whose = vertex.organ.empty() ? "" : vertex.organ + ": ";
    switch (vertex.kind) {
    case Kind::treaty: return {0, "Treaties"};
    case Kind::declaration:
    case Kind::programme: return {1, "Declarations and programmes"};
    case Kind::resolution: return {2, whose + (whose.empty() ? "Resolutions" : "resolutions")};
    case Kind::decision: return {3, whose + (whose.empty() ? "Decisions" : "decisions")};
    case Kind::document: return {4, "Documents"};
    case Kind::publication:
    case Kind::judgment: return {5, "Publications and judgments"};
    case Kind::unresolved: break;
    }
    return {6, "Other"};
}

class DotWriter {
public:
    DotWriter(CitationGraph const& graph, Selection const& selection, DotOptions const& options, Style const& style)
        : m_graph(graph), m_selection(selection), m_options(options), m_style(style), m_arrows(arrows_of(graph, selection)) {
        for (std::size_t at = 0; at < selection.vertices.size(); ++at) m_distance[selection.vertices[at]] = selection.distance[at];
        for (Arrow const& arrow : m_arrows) {
            if (!arrow.is_citation()) continue;
            m_citing.insert(arrow.source);
            m_cited.insert(arrow.target);
        }
        if (m_citing.size() == 1 && !options.spring) m_only_source = *m_citing.begin();
    }

    std::string run() {
        GraphvizSession const session;
        m_dot.reset(agopen(mutable_c_str("citations"), Agdirected, &string_discipline()));
        if (!m_dot) throw GraphvizError(session.said("cgraph cannot open a graph"));
        declare_defaults();
        if (m_options.spring)
            add_loose();
        else if (m_options.layers)
            add_layers();
        else
            add_groups();
        // dot keeps the order in which one document's arrows are given: it is that of the boxes.
        auto const box_before = [this](Arrow const& left, Arrow const& right) {
            return std::tuple(left.source, m_box_place[left.target]) < std::tuple(right.source, m_box_place[right.target]);
        };
        std::stable_sort(m_arrows.begin(), m_arrows.end(), box_before);
        if (m_only_source) set(m_dot.get(), "ordering", "out");
        if (grouped()) set(m_dot.get(), "ranksep", m_arrows.size() > 100 ? "3" : m_arrows.size() > 12 ? "2" : "1.2");  // to fan out
        for (Arrow const& arrow : m_arrows) add_arrow(arrow);
        if (!m_options.spring) add_legend();
        return dot_from_graph(m_dot.get());
    }

private:
    void declare_defaults() {
        Agraph_t* const dot = m_dot.get();
        constexpr char const* font = "Helvetica,Arial,sans-serif";
        declare(dot, AGRAPH,
                {{"rankdir", "LR"},
                 {"ranksep", "0.55"},
                 {"nodesep", "0.07"},
                 {"charset", "UTF-8"},
                 {"fontname", font},
                 {"fontsize", "18"},
                 {"labelloc", "t"},
                 {"labeljust", "l"},
                 {"bgcolor", "white"},
                 {"pad", "0.25"},
                 {"outputorder", "edgesfirst"},
                 {"label", ""},
                 {"tooltip", " "},
                 {"color", "black"},
                 {"style", ""},
                 {"nslimit", "2"},
                 {"mclimit", "2"},
                 {"fontcolor", "black"},
                 {"rank", ""},
                 {"ordering", ""}});
        declare(dot, AGNODE,
                {{"shape", "box"},
                 {"style", "filled"},
                 {"fontname", font},
                 {"fontsize", "10"},
                 {"margin", "0.1,0.05"},
                 {"height", "0.25"},
                 {"color", "black"},
                 {"fillcolor", "white"},
                 {"penwidth", "1"},
                 {"URL", ""},
                 {"tooltip", ""},
                 {"target", "_blank"},
                 {"id", ""},
                 {"class", ""},
                 {"width", "0.4"},
                 {"fontcolor", "black"}});
        declare(dot, AGEDGE,
                {{"fontname", font},
                 {"fontsize", "8.5"},
                 {"color", "black"},
                 {"style", "solid"},
                 {"penwidth", "1"},
                 {"arrowhead", "normal"},
                 {"arrowsize", "0.6"},
                 {"label", ""},
                 {"tooltip", ""},
                 {"labeltooltip", ""},
                 {"fontcolor", "#3b444b"},
                 {"constraint", ""},
                 {"id", ""},
                 {"class", ""},
                 {"headport", ""},
                 {"tailport", ""}});
        std::string title;
        for (std::string const& line : wrapped(m_options.title, 70, 3)) title += dot_label(line) + "\\l";
        set(dot, "label", title);
        if (!m_options.spring) return;
        declare(dot, AGRAPH, {{"overlap", "prism"}, {"splines", "line"}, {"K", "0.6"}, {"start", "7"}});
    }

    /// Documents that were read and the focus stand by themselves; what they cite is grouped.
    void add_groups() {
        std::map<std::pair<int, std::string>, std::vector<VertexId>> groups;
        std::vector<VertexId> alone;
        for (VertexId const vertex : m_selection.vertices) {
            if (m_citing.count(vertex) != 0 || m_graph[vertex].in_corpus)
                alone.push_back(vertex);
            else
                groups[group_of(m_graph[vertex])].push_back(vertex);
        }
        bool const brief = m_selection.vertices.size() > most_with_titles;
        for (VertexId const vertex : in_order(std::move(alone))) add_node(m_dot.get(), vertex, false);
        std::size_t number = 0;
        for (auto& [place_and_heading, members] : groups) {
            Agraph_t* const cluster = agsubg(m_dot.get(), mutable_c_str(numbered("cluster_", number++)), 1);
            set(cluster, "label", dot_label(quantity(place_and_heading.second, members.size())));
            set(cluster, "fontsize", "11");
            set(cluster, "color", "#c3cad0");
            set(cluster, "style", "rounded");
            set(cluster, "fontcolor", "#3b444b");
            for (VertexId const vertex : in_order(std::move(members))) set(add_node(cluster, vertex, brief), "width", "3.6");
        }
    }

    void add_layers() {
        std::map<int, std::vector<VertexId>> layers;
        for (VertexId const vertex : m_selection.vertices) layers[m_distance[vertex]].push_back(vertex);
        std::size_t number = 0;
        for (auto& [distance, members] : layers) {
            Agraph_t* const layer = agsubg(m_dot.get(), mutable_c_str(numbered("layer_", number++)), 1);
            set(layer, "rank", "same");
            for (VertexId const vertex : in_order(std::move(members))) add_node(layer, vertex, false);
        }
    }

    void add_loose() {
        for (VertexId const vertex : m_selection.vertices) add_node(m_dot.get(), vertex, true);
    }

    std::vector<VertexId> in_order(std::vector<VertexId> vertices) const {
        auto const earlier = [this](VertexId left, VertexId right) { return sorting_date(m_graph[left]) < sorting_date(m_graph[right]); };
        std::stable_sort(vertices.begin(), vertices.end(), earlier);
        return vertices;
    }

    Agnode_t* add_node(Agraph_t* where, VertexId vertex, bool brief) {
        Vertex const& shown = m_graph[vertex];
        Agnode_t* const node = agnode(where, mutable_c_str(node_name(vertex)), 1);
        m_box_place[vertex] = m_box_place.size();
        std::string label;
        for (std::string const& line : box_lines(shown, brief)) label += dot_label(line) + "\\l";
        if (m_only_source) label += how_cited(vertex);
        Look const& look = m_style.of("kind", name_of(shown.kind));
        set(node, "label", label);
        set(node, "tooltip", dot_label(vertex_tooltip(shown)));
        set(node, "URL", safe_url(shown.url));
        set(node, "id", node_name(vertex));
        set(node, "class", std::string{name_of(shown.kind)} + (shown.in_corpus ? " read" : ""));
        set(node, "shape", look.shape);
        set(node, "color", look.color);
        set(node, "fillcolor", look.fill);
        set(node, "style", look.line == "solid" ? "filled" : "filled," + look.line);
        set(node, "penwidth", shown.in_corpus ? m_style.of("kind", "read").width : look.width);
        return node;
    }

    /// Where one document cites, how it does so stands in the boxes: labels on arrows that fan out would lie on each other.
    std::string how_cited(VertexId vertex) const {
        auto const cites_it = [vertex](Arrow const& arrow) { return arrow.target == vertex && arrow.is_citation(); };
        auto const found = std::find_if(m_arrows.begin(), m_arrows.end(), cites_it);
        if (found == m_arrows.end()) return {};
        std::string label;
        for (std::string const& line : wrapped("→ " + edge_label(found->edges, 4), 48, 2)) label += dot_label(line) + "\\l";
        return label;
    }

    void add_arrow(Arrow const& arrow) {
        Agnode_t* const from = agnode(m_dot.get(), mutable_c_str(node_name(arrow.source)), 0);
        Agnode_t* const to = agnode(m_dot.get(), mutable_c_str(node_name(arrow.target)), 0);
        std::string const key = numbered("e", m_number++);
        Agedge_t* const edge = agedge(m_dot.get(), from, to, mutable_c_str(key), 1);
        if (edge == nullptr) throw GraphvizError("cgraph took no edge");
        m_looks.insert({arrow.subject, arrow.name});
        Look const& look = m_style.of(arrow.subject, arrow.name);
        set_line(edge, look);
        std::string const whole = edge_label(arrow.edges, 100);
        std::string const ends = m_graph[arrow.source].label + " → " + m_graph[arrow.target].label;
        set(edge, "tooltip", dot_label(ends + "\n" + whole));
        set(edge, "labeltooltip", dot_label(ends + "\n" + whole));
        set(edge, "id", key);
        set(edge, "class", arrow.subject + " " + node_name(arrow.source) + " " + node_name(arrow.target));
        if (!arrow.is_citation()) {
            bool const beside = grouped() ? m_cited.count(arrow.target) != 0 : m_distance[arrow.source] == m_distance[arrow.target];
            if (beside) set(edge, "constraint", "false");
            if (grouped()) {  // beside: in an arc on the far side of the groups
                set(edge, "tailport", "e");
                set(edge, "headport", beside ? "e" : "w");
            }
            return;
        }
        if (grouped()) {
            set(edge, "tailport", "e");
            set(edge, "headport", "w");
        }
        bool const labelled = !m_only_source && !m_options.spring && m_arrows.size() <= most_labelled;
        if (labelled) set_label(edge, edge_label(arrow.edges, 3));
    }

    static void set_label(Agedge_t* edge, std::string const& text) {
        std::string label;
        for (std::string const& line : wrapped(text, 30, 3)) label += dot_label(line) + "\\l";
        set(edge, "label", label);
    }

    static void set_line(Agedge_t* edge, Look const& look) {
        set(edge, "color", look.color);
        set(edge, "style", look.line);
        set(edge, "penwidth", look.width);
        set(edge, "arrowhead", look.shape);
    }

    /// Rows of a short arrow and its meaning, at the left edge under what cites.
    void add_legend() {
        if (m_looks.empty()) return;
        Agraph_t* const legend = agsubg(m_dot.get(), mutable_c_str("cluster_legend"), 1);
        set(legend, "label", "Legend");
        set(legend, "fontsize", "11");
        set(legend, "color", "#c3cad0");
        set(legend, "fontcolor", "#3b444b");
        std::size_t row = 0;
        for (auto const& [subject, name] : m_looks) {
            Look const& look = m_style.of(subject, name);
            Agnode_t* const from = agnode(legend, mutable_c_str(numbered("legend_from_", row)), 1);
            Agnode_t* const to = agnode(legend, mutable_c_str(numbered("legend_to_", row)), 1);
            set(from, "shape", "point");
            set(from, "width", "0.02");
            set(from, "height", "0.02");
            set(from, "label", "");
            set(from, "color", "#ffffff");
            set(from, "tooltip", " ");
            set(to, "shape", "plaintext");
            set(to, "style", "");
            set(to, "height", "0.15");
            set(to, "fontsize", "9");
            set(to, "margin", "0.03,0");
            set(to, "label", dot_label(look.words) + "\\l");
            set(to, "tooltip", " ");
            Agedge_t* const sample = agedge(m_dot.get(), from, to, mutable_c_str(numbered("legend_", row++)), 1);
            set_line(sample, look);
            set(sample, "tooltip", " ");
        }
    }

    bool grouped() const noexcept { return !m_options.spring && !m_options.layers; }

    static constexpr std::size_t most_labelled = 60;
    static constexpr std::size_t most_with_titles = 60;

    CitationGraph const& m_graph;
    Selection const& m_selection;
    DotOptions const& m_options;
    Style const& m_style;
    std::vector<Arrow> m_arrows;
    std::set<VertexId> m_citing, m_cited;         // among what is drawn
    std::optional<VertexId> m_only_source;        // where exactly one vertex drawn cites others
    std::map<VertexId, int> m_distance;           // from the focus, as in the selection
    std::map<VertexId, std::size_t> m_box_place;  // in the order in which boxes are drawn
    GraphHandle m_dot;
    std::size_t m_number = 0;
    std::set<std::pair<std::string, std::string>> m_looks;  // subjects and names of the arrows drawn, for the legend
};

}  // namespace

std::string node_name(VertexId vertex) { return numbered("n", index_of(vertex)); }

std::string to_dot(CitationGraph const& graph, Selection const& selection, DotOptions const& options, Style const& style) {
    return DotWriter(graph, selection, options, style).run();
}

}  // namespace recital
