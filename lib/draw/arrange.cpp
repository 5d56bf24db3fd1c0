// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/arrange.hpp"

#include "draw/detail/columns.hpp"
#include "draw/detail/escape.hpp"
#include "draw/detail/label.hpp"
#include "draw/detail/text_width.hpp"
#include "graph/safe_text.hpp"
#include "graph/wording.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace recital {
namespace {

std::string counted(std::map<std::string, std::size_t> const& verbs) {
    std::vector<std::pair<std::size_t, std::string>> order;
    for (auto const& [verb, count] : verbs) order.emplace_back(count, verb);
    std::stable_sort(order.begin(), order.end(), [](auto const& left, auto const& right) { return left.first > right.first; });
    std::string text;
    for (auto const& [count, verb] : order)
        text += (text.empty() ? "" : ", ") + verb + (count > 1 ? " (" + std::to_string(count) + ")" : "");
    return text;
}

class Arranger {
public:
    Arranger(CitationGraph const& graph, Selection const& selection, std::vector<Arrow> const& arrows, DiagramStyle const& style)
        : m_graph(graph), m_selection(selection), m_arrows(arrows), m_style(style) {}

    Sheet run() {
        ColumnPlan const plan = plan_columns(m_graph, m_selection, m_arrows, m_style);
        m_sheet.down = m_style.down;
        m_sheet.centred = m_style.columns == DiagramStyle::Columns::distance || m_style.columns == DiagramStyle::Columns::rank;
        m_sheet.gap = m_style.down ? 26 : m_style.columns == DiagramStyle::Columns::members ? 18 : 6;
        for (std::string const& lane : plan.lanes) m_sheet.lanes.push_back({wrapped(lane, lane_heading_width, heading_font, 5), 0, 0});
        for (VertexId const vertex : m_selection.vertices)
            m_sheet.boxes.push_back(box_of(m_graph, vertex, m_style.box, m_style.title_lines, manner_of(vertex)));
        m_sheet.arrows = sheet_arrows(m_graph, m_sheet.boxes, m_arrows);
        for (std::size_t column = 0; column < plan.headings.size(); ++column) add_column(plan, column);
        if (m_style.untangled) untangle(m_sheet);
        return std::move(m_sheet);
    }

private:
    /// How a box is cited by what stands before it, or cites what stands after it where nothing before it is drawn.
    std::string manner_of(VertexId vertex) const {
        if (!m_style.manner) return {};
        std::vector<Arrow const*> in;
        std::vector<Arrow const*> out;
        for (Arrow const& arrow : m_arrows) {
            if (!arrow.is_citation() || arrow.source == arrow.target) continue;
            if (arrow.target == vertex) in.push_back(&arrow);
            if (arrow.source == vertex) out.push_back(&arrow);
        }
        bool const before_focus = std::any_of(out.begin(), out.end(), [&](Arrow const* arrow) { return distance(arrow->source) < 0; });
        if (before_focus) return manner_by(out) + " →";
        return in.empty() ? std::string{} : "→ " + manner_by(in);
    }

    /// Verbs with their places, of a single arrow in full; where neither is known there is a mention.
    static std::string manner_by(std::vector<Arrow const*> const& arrows) {
        std::string one = arrows.size() == 1 ? edge_label(arrows.front()->edges, 3) : std::string{};
        return one.empty() ? verbs_of(arrows) : one;
    }

    static std::string verbs_of(std::vector<Arrow const*> const& arrows) {
        std::map<std::string, std::size_t> verbs;
        for (Arrow const* arrow : arrows) {
            std::set<std::string> own;
            for (Edge const* edge : arrow->edges) own.insert(governing_verb(*edge).empty() ? "mentions" : governing_verb(*edge));
            for (std::string const& verb : own) ++verbs[verb];
        }
        return counted(verbs);
    }

    int distance(VertexId vertex) const {
        auto const found = std::lower_bound(m_selection.vertices.begin(), m_selection.vertices.end(), vertex);
        return m_selection.distance[static_cast<std::size_t>(found - m_selection.vertices.begin())];
    }

    Vertex const& vertex_of(std::size_t box) const { return m_graph[*m_sheet.boxes[box].vertex]; }

    void add_column(ColumnPlan const& plan, std::size_t column) {
        SheetColumn made;
        made.heading = plan.headings[column];
        std::map<std::tuple<std::size_t, int, std::string>, std::vector<std::size_t>> groups;
        for (std::size_t box = 0; box < m_sheet.boxes.size(); ++box) {
            if (plan.column[box] != column) continue;
            auto [place, heading] = plan.grouped[column] ? group_of(vertex_of(box)) : std::pair<int, std::string>{0, ""};
            groups[{plan.lane.empty() ? 0 : plan.lane[box], place, std::move(heading)}].push_back(box);
        }
        for (auto& [where, boxes] : groups) {
            SheetGroup group;
            group.lane = std::get<0>(where);
            std::string const& heading = std::get<2>(where);
            if (!heading.empty())
                group.heading = wrapped(heading + " (" + std::to_string(boxes.size()) + ")", m_style.box, heading_font, 4);
            bool const newest_first = m_style.columns == DiagramStyle::Columns::members && column == 0;
            auto const earlier = [&](std::size_t left, std::size_t right) {
                return std::pair(sorting_date(vertex_of(left)), left) < std::pair(sorting_date(vertex_of(right)), right);
            };
            std::sort(boxes.begin(), boxes.end(), earlier);
            if (newest_first) std::reverse(boxes.begin(), boxes.end());
            group.boxes = std::move(boxes);
            made.groups.push_back(std::move(group));
        }
        m_sheet.columns.push_back(std::move(made));
    }

    CitationGraph const& m_graph;
    Selection const& m_selection;
    std::vector<Arrow> const& m_arrows;
    DiagramStyle const& m_style;
    Sheet m_sheet;
};

}  // namespace

std::string node_name(VertexId vertex) { return "n" + std::to_string(index_of(vertex)); }

SheetBox box_of(CitationGraph const& graph, VertexId vertex, double width, std::size_t title_lines, std::string const& manner) {
    Vertex const& shown = graph[vertex];
    SheetBox box;
    box.name = node_name(vertex);
    box.vertex = vertex;
    double const room = width - 2 * box_margin;
    box.lines = box_lines(shown, room, title_lines);
    for (std::string& line : wrapped(manner, room, box_font, 2)) box.lines.push_back(std::move(line));
    box.tooltip = vertex_tooltip(shown);
    if (!manner.empty()) box.tooltip += '\n' + manner;
    box.url = safe_url(shown.url);
    box.kind = name_of(shown.kind);
    box.classes = "vertex " + box.kind + (shown.in_corpus ? " read" : "");
    box.read = shown.in_corpus;
    box.width = width;
    box.height = static_cast<double>(box.lines.size()) * line_height + 2 * box_padding;
    return box;
}

void mark_focus(Sheet& sheet, std::vector<VertexId> const& focus) {
    for (SheetBox& box : sheet.boxes) {
        if (!box.vertex || std::find(focus.begin(), focus.end(), *box.vertex) == focus.end()) continue;
        box.focus = true;
        box.classes += " focus";
        double const room = box.width - 2 * box_margin;
        std::string const first = box.lines.empty() ? std::string{} : "▸ " + box.lines.front();
        if (text_width(first, box_font) <= room && !box.lines.empty()) {
            box.lines.front() = first;
            continue;
        }
        box.lines.insert(box.lines.begin(), "▸ asked for");
        box.height += line_height;
    }
}

std::vector<SheetArrow> sheet_arrows(CitationGraph const& graph, std::vector<SheetBox> const& boxes, std::vector<Arrow> const& arrows) {
    std::map<VertexId, std::size_t> place;
    for (std::size_t at = 0; at < boxes.size(); ++at)
        if (boxes[at].vertex) place[*boxes[at].vertex] = at;
    std::vector<SheetArrow> made;
    for (Arrow const& arrow : arrows) {
        auto const from = place.find(arrow.source);
        auto const to = place.find(arrow.target);
        if (from == place.end() || to == place.end()) continue;
        SheetArrow drawn;
        drawn.from = from->second;
        drawn.to = to->second;
        drawn.subject = arrow.subject;
        drawn.name = arrow.name;
        drawn.tooltip = graph[arrow.source].label + " → " + graph[arrow.target].label + '\n' + edge_label(arrow.edges, 100);
        drawn.classes = arrow.subject + " " + node_name(arrow.source) + " " + node_name(arrow.target);
        made.push_back(std::move(drawn));
    }
    return made;
}

Sheet arrange(CitationGraph const& graph, Selection const& selection, std::vector<Arrow> const& arrows, DiagramStyle const& style) {
    return Arranger(graph, selection, arrows, style).run();
}

}  // namespace recital
