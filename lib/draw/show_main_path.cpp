// SPDX-License-Identifier: BSL-1.0
#include "analyse/main_path.hpp"
#include "draw/detail/arrange.hpp"
#include "draw/detail/label.hpp"
#include "draw/detail/shown.hpp"
#include "draw/detail/text_width.hpp"

#include <algorithm>
#include <numeric>

namespace recital {
namespace {

constexpr double least_gap = 26;  // between boxes beside or under each other
constexpr std::size_t most_rows = 14;

std::string percent(double share) {
    auto const tenths = static_cast<long>(share * 1000 + 0.5);
    return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10)) + " %";
}

/// What is cited first comes last in the drawing: the row of a node is the longest way to it from a node that none of the path cites.
std::vector<std::size_t> rows_of(MainPath const& path) {
    std::vector<std::size_t> row(path.nodes.size(), 0);
    std::vector<std::vector<std::size_t>> cited(path.nodes.size());
    for (MainPathLink const& link : path.links) cited[link.citing].push_back(link.cited);
    for (std::size_t at = path.nodes.size(); at-- > 0;)
        for (std::size_t const to : cited[at]) row[to] = std::max(row[to], row[at] + 1);
    return row;
}

class PathSheet {
public:
    PathSheet(CitationGraph const& graph, GraphPart const& part, MainPath const& path, DiagramStyle const& style)
        : m_graph(graph), m_part(part), m_path(path), m_style(style) {}

    Sheet run() {
        m_sheet.gap = least_gap;
        std::size_t const lines = m_path.nodes.size() > m_style.brief_above ? 0 : m_style.title_lines;
        for (MainPathNode const& node : m_path.nodes)
            m_sheet.boxes.push_back(node.members.size() == 1 ? box_of(m_graph, whole(node.members.front()), m_style.box, lines, {})
                                                             : circle(node));
        for (MainPathLink const& link : m_path.links) add_arrow(link);
        auto const rows = rows_of(m_path);
        std::size_t const count = rows.empty() ? 0 : *std::max_element(rows.begin(), rows.end()) + 1;
        if (m_style.down && count > most_rows)
            fold(rows);
        else
            set_rows(rows, count);
        return std::move(m_sheet);
    }

private:
    void set_rows(std::vector<std::size_t> const& rows, std::size_t count) {
        m_sheet.down = m_style.down;
        m_sheet.centred = true;
        m_sheet.columns.resize(count);
        for (std::size_t row = 0; row < count; ++row) {
            SheetGroup group;
            for (std::size_t at = 0; at < rows.size(); ++at)
                if (rows[at] == row) group.boxes.push_back(at);
            m_sheet.columns[row].groups.push_back(std::move(group));
        }
        untangle(m_sheet);
    }

    /// A long path goes on at the top of the next column.
    void fold(std::vector<std::size_t> const& rows) {
        std::vector<std::size_t> order(rows.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) { return rows[left] < rows[right]; });
        std::size_t const columns = (order.size() + most_rows - 1) / most_rows;
        std::size_t const height = (order.size() + columns - 1) / columns;
        m_sheet.columns.resize(columns);
        for (SheetColumn& column : m_sheet.columns) column.groups.resize(1);
        for (std::size_t at = 0; at < order.size(); ++at) m_sheet.columns[at / height].groups.front().boxes.push_back(order[at]);
    }

    VertexId whole(VertexId in_part) const { return m_part.vertices[index_of(in_part)]; }

    /// One box for texts that cite each other in a circle.
    SheetBox circle(MainPathNode const& node) const {
        std::string names;
        SheetBox box;
        for (VertexId const member : node.members) {
            Vertex const& vertex = m_graph[whole(member)];
            names += (names.empty() ? "" : ", ") + vertex.label;
            box.tooltip += (box.tooltip.empty() ? "" : "\n") + heading_of(vertex);
        }
        box.name = "circle_" + std::to_string(index_of(whole(node.members.front())));
        box.lines = {std::to_string(node.members.size()) + " texts that cite each other:"};
        for (std::string& line : wrapped(names, m_style.box - 2 * box_margin, box_font, 4)) box.lines.push_back(std::move(line));
        box.kind = "circle";
        box.classes = "vertex circle";
        box.width = m_style.box;
        box.height = static_cast<double>(box.lines.size()) * line_height + 2 * box_padding;
        return box;
    }

    void add_arrow(MainPathLink const& link) {
        std::vector<Edge const*> edges;
        for (std::uint32_t const at : link.citations) edges.push_back(&m_part.graph.edges()[at]);
        Arrow const arrow = arrow_of(edges);
        SheetArrow drawn;
        drawn.from = link.citing;
        drawn.to = link.cited;
        drawn.subject = arrow.subject;
        drawn.name = arrow.name;
        drawn.tooltip = name(link.citing) + " → " + name(link.cited) + '\n' + edge_label(arrow.edges, 100) + '\n' + percent(link.share) +
                        " of all search paths";
        drawn.classes = arrow.subject + " " + m_sheet.boxes[link.citing].name + " " + m_sheet.boxes[link.cited].name;
        m_sheet.arrows.push_back(std::move(drawn));
    }

    std::string name(std::size_t node) const {
        MainPathNode const& named = m_path.nodes[node];
        return named.members.size() == 1 ? m_graph[whole(named.members.front())].label
                                         : "circle of " + std::to_string(named.members.size());
    }

    CitationGraph const& m_graph;
    GraphPart const& m_part;
    MainPath const& m_path;
    DiagramStyle const& m_style;
    Sheet m_sheet;
};

}  // namespace

GraphPart part_around(CitationGraph const& graph, DrawOptions const& options) {
    Selection const selection = select(graph, options.focus, graph.vertex_count(), graph.vertex_count(), options.reach);
    GraphPart part{{}, selection.vertices};
    std::vector<Vertex> vertices;
    std::vector<std::uint32_t> place(graph.vertex_count(), 0);
    for (VertexId const vertex : selection.vertices) {
        place[index_of(vertex)] = static_cast<std::uint32_t>(vertices.size());
        vertices.push_back(graph[vertex]);
    }
    std::vector<Edge> edges;
    for (std::uint32_t const at : selection.edges) {
        Edge edge = graph.edges()[at];
        edge.source = VertexId{place[index_of(edge.source)]};
        edge.target = VertexId{place[index_of(edge.target)]};
        edges.push_back(std::move(edge));
    }
    part.graph = CitationGraph(std::move(vertices), std::move(edges));  // ids keep their order, and so do the vertices
    return part;
}

Shown show_main_path(CitationGraph const& graph, DrawOptions const& options) {
    GraphPart const part = part_around(graph, options);
    MainPathOptions how;
    how.adoptions = options.reach.adoptions;
    if (options.style.key_routes > 0) {
        how.search = MainPathSearch::key_route;
        how.key_routes = options.style.key_routes;
    }
    MainPath const path = main_path(part.graph, how);
    Shown shown;
    shown.sheet = PathSheet(graph, part, path, options.style).run();
    mark_focus(shown.sheet, options.focus);
    route(shown.sheet);
    std::string note = "The main path by search path counts";
    if (how.search == MainPathSearch::key_route) note += ", through the " + std::to_string(how.key_routes) + " heaviest links";
    note += ": " + std::to_string(path.nodes.size()) + " of " + counted(path.documents, "text") + " that cite or are cited.";
    shown.notes.push_back(std::move(note));
    if (!shown.sheet.down && shown.sheet.columns.size() > 1) shown.notes.emplace_back("It goes on at the top of the next column.");
    shown.heading = options.focus.size() == 1 ? "Main path around " + heading_of(graph[options.focus.front()])
                                              : "Main path of " + counted(path.documents, "text");
    return shown;
}

}  // namespace recital
