// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/dot.hpp"

#include "draw/detail/escape.hpp"
#include "draw/detail/graphviz.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace recital {
namespace {

constexpr char const* font = "Helvetica,Arial,sans-serif";

/// A number with at most two places, whatever the locale.
std::string number(double value) {
    auto const hundredths = static_cast<long long>(std::llround(value * 100));
    std::string const digits = std::to_string(std::llabs(hundredths));
    std::string out = hundredths < 0 ? "-" : "";
    out += digits.size() > 2 ? digits.substr(0, digits.size() - 2) : "0";
    std::string fraction = digits.size() >= 2 ? digits.substr(digits.size() - 2) : "0" + digits;
    while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
    return fraction.empty() ? out : out + "." + fraction;
}

void declare(Agraph_t* graph, int kind, std::initializer_list<std::pair<char const*, std::string>> defaults) {
    for (auto const& [name, value] : defaults) agattr(graph, kind, mutable_c_str(name), mutable_c_str(value));
}

void set(void* object, char const* name, std::string const& value) {
    if (agsafeset(object, mutable_c_str(name), mutable_c_str(value), mutable_c_str("")) != 0)
        throw GraphvizError(std::string{"cgraph took no "}.append(name));
}

/// Graphviz's word for the manner of a line.
std::string dot_style(std::string const& line) {
    if (line == "cut") return "diagonals";
    return line == "double" ? "solid" : line;
}

class DotWriter {
public:
    DotWriter(Sheet const& sheet, Theme const& theme, std::string const& prefix) : m_sheet(sheet), m_theme(theme), m_prefix(prefix) {}

    std::string run() {
        m_dot.reset(agopen(mutable_c_str("citations"), Agdirected, &string_discipline()));
        if (!m_dot) throw GraphvizError(m_session.said("cgraph cannot open a graph"));
        declare_defaults();
        add_lanes();
        for (SheetBox const& box : m_sheet.boxes)
            if (box.kind.empty()) add_panel(box);
        add_groups();
        for (SheetBox const& box : m_sheet.boxes)
            if (!box.kind.empty()) add_box(m_dot.get(), box);
        for (std::size_t at = 0; at < m_sheet.arrows.size(); ++at) add_arrow(at);
        add_legend();
        for (SheetText const& text : m_sheet.texts) add_text(text);
        return dot_from_graph(m_dot.get());
    }

private:
    std::string x(double value) const { return number(value - m_sheet.edges.left); }
    std::string y(double value) const { return number(m_sheet.edges.bottom - value); }
    std::string place(Point point) const { return x(point.x) + "," + y(point.y); }
    std::string box(Rectangle const& each) const { return x(each.left) + "," + y(each.bottom) + "," + x(each.right) + "," + y(each.top); }
    std::string const& page(char const* name) const { return m_theme.of("page", name).color; }

    void declare_defaults() {
        Agraph_t* const dot = m_dot.get();
        declare(dot, AGRAPH,
                {{"bb", box(m_sheet.edges)},
                 {"charset", "UTF-8"},
                 {"bgcolor", m_theme.of("page", "background").fill},
                 {"pad", "0.25"},
                 {"outputorder", "edgesfirst"},
                 {"fontname", font},
                 {"fontsize", "11"},
                 {"fontcolor", page("text")},
                 {"label", ""},
                 {"style", ""},
                 {"color", page("frame")},
                 {"fillcolor", ""},
                 {"tooltip", ""},
                 {"id", ""},
                 {"class", ""}});
        declare(dot, AGNODE,
                {{"shape", "box"},
                 {"style", "filled"},
                 {"fixedsize", "true"},
                 {"fontname", font},
                 {"fontsize", "10"},
                 {"margin", "0.1,0.05"},
                 {"fontcolor", page("text")},
                 {"color", page("text")},
                 {"fillcolor", "none"},
                 {"penwidth", "1"},
                 {"peripheries", "1"},
                 {"pos", ""},
                 {"width", ""},
                 {"height", ""},
                 {"label", ""},
                 {"labelloc", "c"},
                 {"URL", ""},
                 {"tooltip", ""},
                 {"target", "_blank"},
                 {"id", ""},
                 {"class", ""}});
        declare(dot, AGEDGE,
                {{"color", page("text")},
                 {"style", "solid"},
                 {"penwidth", "1"},
                 {"arrowhead", "normal"},
                 {"arrowsize", "0.6"},
                 {"pos", ""},
                 {"tooltip", ""},
                 {"id", ""},
                 {"class", ""}});
    }

    Agraph_t* cluster(std::string const& name, Rectangle const& where, char const* look) {
        Agraph_t* const made = agsubg(m_dot.get(), mutable_c_str("cluster_" + m_prefix + name), 1);
        Look const& frame = m_theme.of("page", look);
        set(made, "bb", box(where));
        set(made, "id", m_prefix + name);
        set(made, "class", look);
        set(made, "style", frame.line == "rounded" ? "rounded,filled" : "filled");
        set(made, "color", frame.color);
        set(made, "fillcolor", frame.fill);
        return made;
    }

    void add_lanes() {
        for (std::size_t at = 0; at < m_sheet.lanes.size(); ++at) {
            SheetLane const& lane = m_sheet.lanes[at];
            cluster("lane_" + std::to_string(at), {m_sheet.edges.left, lane.begin, m_sheet.edges.right, lane.end}, "band");
        }
    }

    void add_groups() {
        std::size_t count = 0;
        for (SheetColumn const& column : m_sheet.columns)
            for (SheetGroup const& group : column.groups) {
                if (group.heading.empty()) continue;
                Agraph_t* const made = cluster("group_" + std::to_string(count++), group.frame, "frame");
                for (std::size_t const member : group.boxes) add_box(made, m_sheet.boxes[member]);
            }
    }

    Agnode_t* node(Agraph_t* where, std::string const& name, Rectangle const& at) {
        Agnode_t* const made = agnode(where, mutable_c_str(m_prefix + name), 1);
        if (made == nullptr) throw GraphvizError("cgraph took no node");
        set(made, "pos", place({(at.left + at.right) / 2, (at.top + at.bottom) / 2}));
        set(made, "width", inches(at.right - at.left));
        set(made, "height", inches(at.bottom - at.top));
        return made;
    }

    static std::string inches(double points) {
        std::array<char, 32> text{};
        auto const thousandths = static_cast<long long>(std::llround(points / 72 * 10000));
        auto const [end, failure] = std::to_chars(text.data(), text.data() + text.size(), thousandths);
        std::string digits(text.data(), end);
        while (digits.size() < 5) digits.insert(digits.begin(), '0');
        return digits.substr(0, digits.size() - 4) + "." + digits.substr(digits.size() - 4);
    }

    static Rectangle around(SheetBox const& box) {
        return {box.centre.x - box.width / 2, box.centre.y - box.height / 2, box.centre.x + box.width / 2, box.centre.y + box.height / 2};
    }

    static std::string label_of(std::vector<std::string> const& lines) {
        std::string label;
        for (std::string const& line : lines) label += dot_label(line) + "\\l";
        return label;
    }

    static void set_outline(Agnode_t* node, Look const& look, std::string const& width) {
        set(node, "shape", look.shape);
        set(node, "color", look.color);
        set(node, "fillcolor", look.fill);
        set(node, "style", look.line == "solid" || look.line == "double" ? "filled" : "filled," + dot_style(look.line));
        set(node, "penwidth", width);
        if (look.line == "double") set(node, "peripheries", "2");
    }

    /// The second outline is drawn outside the first: the first one steps back for it, and its text with it.
    Agnode_t* outlined(Agraph_t* where, std::string const& name, Rectangle at, Look const& look, std::string const& width) {
        constexpr double between_outlines = 4;
        bool const twice = look.line == "double";
        if (twice) at = {at.left + between_outlines, at.top + between_outlines, at.right - between_outlines, at.bottom - between_outlines};
        Agnode_t* const made = node(where, name, at);
        set_outline(made, look, width);
        if (twice) set(made, "margin", "0.0444,0");
        return made;
    }

    void add_box(Agraph_t* where, SheetBox const& box) {
        Look const& look = m_theme.of("kind", box.kind);
        Agnode_t* const made = outlined(where, box.name, around(box), look, outline_width(box, look));
        set(made, "label", label_of(box.lines));
        set(made, "tooltip", dot_label(box.tooltip));
        set(made, "URL", box.url);
        set(made, "id", m_prefix + box.name);
        set(made, "class", box.classes);
    }

    std::string const& outline_width(SheetBox const& box, Look const& look) const {
        if (box.focus) return m_theme.of("kind", "focus").width;
        return box.read ? m_theme.of("kind", "read").width : look.width;
    }

    void add_panel(SheetBox const& panel) {
        Agnode_t* const made = node(m_dot.get(), panel.name, around(panel));
        Look const& frame = m_theme.of("page", "frame");
        set(made, "label", label_of(panel.lines));
        set(made, "labelloc", "t");
        set(made, "tooltip", dot_label(panel.tooltip));
        set(made, "id", m_prefix + panel.name);
        set(made, "class", panel.classes);
        set_outline(made, frame, "1");
    }

    void add_arrow(std::size_t at) {
        SheetArrow const& arrow = m_sheet.arrows[at];
        Agnode_t* const from = agnode(m_dot.get(), mutable_c_str(m_prefix + m_sheet.boxes[arrow.from].name), 0);
        Agnode_t* const to = agnode(m_dot.get(), mutable_c_str(m_prefix + m_sheet.boxes[arrow.to].name), 0);
        std::string const name = "e" + std::to_string(at);
        Agedge_t* const edge = agedge(m_dot.get(), from, to, mutable_c_str(name), 1);
        if (edge == nullptr) throw GraphvizError("cgraph took no edge");
        set_line(edge, m_theme.of(arrow.subject, arrow.name), arrow.thickness);
        std::string curve = "e," + place(arrow.tip);
        for (Point const& point : arrow.curve) curve += " " + place(point);
        set(edge, "pos", curve);
        set(edge, "tooltip", dot_label(arrow.tooltip));
        set(edge, "id", m_prefix + name);
        set(edge, "class", arrow.classes);
    }

    void set_line(Agedge_t* edge, Look const& look, double thickness) const {
        set(edge, "color", look.color);
        set(edge, "style", dot_style(look.line));
        double width = 1;
        std::from_chars(look.width.data(), look.width.data() + look.width.size(), width);
        set(edge, "penwidth", number(width * thickness));
        set(edge, "arrowhead", look.shape);
    }

    void add_text(SheetText const& text) {
        Rectangle place = text.place;
        place.left -= box_margin;  // Graphviz begins a line that far from the edge of its node
        place.right += box_margin;
        Agnode_t* const made = node(m_dot.get(), text.name, place);
        set(made, "shape", "plaintext");
        set(made, "style", "");
        set(made, "peripheries", "0");
        set(made, "label", dot_label(text.text) + "\\l");
        set(made, "fontsize", number(text.size));
        set(made, "fontcolor", page(text.muted ? "muted" : "text"));
        set(made, "class", "note");
    }

    void add_legend() {
        for (std::size_t at = 0; at < m_sheet.legend.size(); ++at) {
            LegendEntry const& entry = m_sheet.legend[at];
            Look const& look = m_theme.of(entry.subject, entry.name);
            if (entry.subject == "kind") {
                Agnode_t* const sample = outlined(m_dot.get(), "legend_box_" + std::to_string(at), entry.sample, look, look.width);
                set(sample, "fontsize", "3");
                set(sample, "margin", "0,0");
                set(sample, "label", " ");  // cgraph leaves an empty one out, and who reads the text then takes the name
                set(sample, "class", "note");
            } else {
                double const middle = (entry.sample.top + entry.sample.bottom) / 2;
                Agnode_t* const from = point("legend_from_" + std::to_string(at), {entry.sample.left, middle});
                Agnode_t* const to = point("legend_to_" + std::to_string(at), {entry.sample.right, middle});
                Agedge_t* const sample = agedge(m_dot.get(), from, to, mutable_c_str("legend_" + std::to_string(at)), 1);
                double const left = entry.sample.left;
                double const right = entry.sample.right - 6;
                set(sample, "pos",
                    "e," + place({entry.sample.right, middle}) + " " + place({left, middle}) + " " + place({left + 6, middle}) + " " +
                        place({right - 6, middle}) + " " + place({right, middle}));
                set_line(sample, look, 1);
                set(sample, "class", "note");
            }
            add_text(entry.words);
        }
    }

    Agnode_t* point(std::string const& name, Point where) {
        Agnode_t* const made = node(m_dot.get(), name, {where.x - 0.5, where.y - 0.5, where.x + 0.5, where.y + 0.5});
        set(made, "shape", "point");
        set(made, "style", "invis");
        set(made, "label", " ");
        set(made, "class", "note");
        return made;
    }

    Sheet const& m_sheet;
    Theme const& m_theme;
    std::string const& m_prefix;
    GraphvizSession m_session;  // outlives the graph: closing one touches the strings all graphs share
    GraphHandle m_dot;
};

}  // namespace

std::string to_dot(Sheet const& sheet, Theme const& theme, std::string const& prefix) { return DotWriter(sheet, theme, prefix).run(); }

}  // namespace recital
