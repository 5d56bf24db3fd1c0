// SPDX-License-Identifier: BSL-1.0
#include "analyse/communities.hpp"
#include "analyse/community_names.hpp"
#include "draw/detail/arrange.hpp"
#include "draw/detail/shown.hpp"
#include "draw/detail/text_width.hpp"
#include "graph/safe_text.hpp"

#include <algorithm>
#include <cmath>

namespace recital {
namespace {

constexpr std::size_t most_panels = 9;
constexpr std::size_t least_members = 3;

class Overview {
public:
    Overview(CitationGraph const& graph, DrawOptions const& options)
        : m_graph(graph), m_part(part_around(graph, options)), m_options(options), m_found(communities(m_part.graph)) {}

    Shown run() {
        std::size_t const top = std::clamp(m_options.top.value_or(m_options.style.top), std::size_t{1}, std::size_t{5000});
        for (Community const& community : m_found.communities)
            if (community.members.size() >= least_members && m_panels < std::min(most_panels, top)) ++m_panels;
        std::size_t const quota = m_panels == 0 ? 0 : top / m_panels;
        for (std::size_t at = 0; at < m_panels; ++at) add_panel(at, quota);
        add_arrows();
        route(m_shown.sheet);
        describe();
        return std::move(m_shown);
    }

private:
    std::vector<VertexId> const& members(std::size_t community) const { return m_found.communities[community].members; }

    void add_panel(std::size_t at, std::size_t quota) {
        Sheet& sheet = m_shown.sheet;
        DiagramStyle const& style = m_options.style;
        std::size_t const columns = m_panels <= 3 ? std::min<std::size_t>(m_panels, 2) : 3;
        sheet.columns.resize(columns);
        SheetGroup group;
        std::size_t const count = std::min(quota, members(at).size());
        double height = 0;
        std::size_t const first = sheet.boxes.size();
        for (std::size_t number = 0; number < count; ++number) {
            VertexId const vertex = m_part.vertices[index_of(members(at)[number])];
            SheetBox box = box_of(m_graph, vertex, style.box, style.title_lines, {});
            box.tooltip += "\ncited by " + std::to_string(m_found.communities[at].cited[number]) + " of its group";
            height = std::max(height, box.height);
            group.boxes.push_back(sheet.boxes.size());
            sheet.boxes.push_back(std::move(box));
        }
        for (std::size_t box = first; box < sheet.boxes.size(); ++box) sheet.boxes[box].height = height;
        constexpr double breadth = 1.7;  // of a panel, width to height
        double const across = std::sqrt(static_cast<double>(count) * height * breadth / style.box);
        group.across = std::max<std::size_t>(1, static_cast<std::size_t>(std::lround(across)));
        SheetBox panel;
        panel.name = "panel_" + std::to_string(at);
        panel.classes = "panel";
        panel.width = static_cast<double>(std::min(group.across, count)) * (style.box + 6) - 6 + 16;
        std::string const heading = std::to_string(at + 1) + ": " + clean_text(community_name(m_part.graph, m_found.communities[at]));
        std::string const size = counted(members(at).size(), "instrument") + ", the " + std::to_string(count) + " most cited by it shown";
        // Room between the frame and the heading.
        panel.lines = {""};
        for (std::string& line : wrapped(heading, panel.width - 2 * box_margin, box_font, 3)) panel.lines.push_back(std::move(line));
        for (std::string& line : wrapped(size, panel.width - 2 * box_margin, box_font, 2)) panel.lines.push_back(std::move(line));
        panel.tooltip = heading + '\n' + size;
        group.panel = sheet.boxes.size();
        m_panel_box.push_back(sheet.boxes.size());
        sheet.boxes.push_back(std::move(panel));
        sheet.columns[at % columns].groups.push_back(std::move(group));
    }

    /// From each community to the one it cites most, as wide as it does so.
    void add_arrows() {
        std::vector<std::vector<std::size_t>> links(m_panels, std::vector<std::size_t>(m_panels, 0));
        for (Edge const& edge : m_part.graph.edges()) {
            std::size_t const from = m_found.of[index_of(edge.source)];
            std::size_t const to = m_found.of[index_of(edge.target)];
            if (edge.relation == Relation::cites && from < m_panels && to < m_panels) ++links[from][to];
        }
        for (std::size_t from = 0; from < m_panels; ++from) {
            std::size_t const own = links[from][from];
            links[from][from] = 0;
            auto const most = std::max_element(links[from].begin(), links[from].end());
            if (most == links[from].end() || *most == 0) continue;
            auto const to = static_cast<std::size_t>(most - links[from].begin());
            SheetArrow arrow;
            arrow.from = m_panel_box[from];
            arrow.to = m_panel_box[to];
            arrow.subject = "relation";
            arrow.name = "group";
            arrow.thickness = *most > 1000 ? 3 : *most > 100 ? 2 : 1;
            arrow.tooltip = "Group " + std::to_string(from + 1) + " → group " + std::to_string(to + 1) + "\n" + counted(*most, "citation") +
                            "; " + std::to_string(own) + " within group " + std::to_string(from + 1);
            arrow.classes = "relation " + m_shown.sheet.boxes[arrow.from].name + " " + m_shown.sheet.boxes[arrow.to].name;
            m_shown.sheet.arrows.push_back(std::move(arrow));
        }
    }

    void describe() {
        std::size_t shown = 0;
        for (SheetBox const& box : m_shown.sheet.boxes) shown += box.vertex ? 1 : 0;
        std::size_t grouped = 0;
        for (std::size_t at = 0; at < m_panels; ++at) grouped += members(at).size();
        m_shown.heading = "Overview of " + counted(m_part.graph.vertex_count(), "instrument");
        auto const hundredths = static_cast<int>(std::lround(m_found.modularity * 100));
        m_shown.notes.push_back("Of " + std::to_string(m_found.communities.size()) + " communities" + " (Leiden, modularity 0." +
                                (hundredths < 10 ? "0" : "") + std::to_string(std::max(hundredths, 0)) + ") the " +
                                std::to_string(m_panels) + " largest are shown: " + std::to_string(shown) + " of their " +
                                std::to_string(grouped) + " members. Arrows between instruments are not drawn.");
    }

    CitationGraph const& m_graph;
    GraphPart m_part;
    DrawOptions const& m_options;
    Communities m_found;
    std::size_t m_panels = 0;
    std::vector<std::size_t> m_panel_box;  // of each community shown
    Shown m_shown;
};

}  // namespace

Shown show_communities(CitationGraph const& graph, DrawOptions const& options) { return Overview(graph, options).run(); }

}  // namespace recital
