// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/captions.hpp"

#include "draw/detail/text_width.hpp"

#include <algorithm>
#include <set>

namespace recital {
namespace {

constexpr double title_font = 16;
constexpr double caption_font = 9;
constexpr double legend_font = 9;
constexpr double least_width = 480;  // so that the words round a small diagram do not become a column
constexpr double sample_width = 30;

class Captions {
public:
    Captions(Sheet& sheet, Theme const& theme) : m_sheet(sheet), m_theme(theme) {}

    void run() {
        head_groups();
        head_lanes();
        head_columns();
        Rectangle& edges = m_sheet.edges;
        edges.right = std::max(edges.right, edges.left + least_width);
        add_legend();
        edges.bottom += 10;
        for (std::string const& sentence : m_sheet.caption)
            add_lines(wrapped(sentence, edges.right - edges.left, caption_font, 6), caption_font, true, edges.bottom);
        add_title();
    }

private:
    static double line_of(double font) { return font * 1.25; }

    void add_text(std::string text, double font, bool muted, double left, double top) {
        double const width = text_width(text, font) + 4;
        SheetText made{
            "text_" + std::to_string(m_sheet.texts.size()), std::move(text), font, muted, {left, top, left + width, top + line_of(font)}};
        m_sheet.texts.push_back(std::move(made));
    }

    /// Lines one under the other at the left edge, from `top`, which moves down with them.
    void add_lines(std::vector<std::string> const& lines, double font, bool muted, double& top) {
        for (std::string const& line : lines) {
            add_text(line, font, muted, m_sheet.edges.left, top);
            top += line_of(font);
        }
    }

    /// As texts of their own: where Graphviz sets the label of a cluster depends on the fonts installed.
    void head_groups() {
        for (SheetColumn const& column : m_sheet.columns)
            for (SheetGroup const& group : column.groups) {
                double top = group.frame.top + 3;
                for (std::string const& line : group.heading) {
                    add_text(line, heading_font, false, group.frame.left + frame_margin, top);
                    top += heading_line;
                }
            }
    }

    void head_lanes() {
        if (m_sheet.lanes.empty()) return;
        double const left = m_sheet.edges.left - lane_heading_width - 14;
        for (SheetLane const& lane : m_sheet.lanes) {
            m_sheet.edges.top = std::min(m_sheet.edges.top, lane.begin);
            m_sheet.edges.bottom = std::max(m_sheet.edges.bottom, lane.end);
            double top = lane.begin + 6;
            for (std::string const& line : lane.heading) {
                add_text(line, heading_font, false, left + 6, top);
                top += heading_line;
            }
        }
        m_sheet.edges.left = left;
        m_sheet.edges.right += 10;
    }

    void head_columns() {
        if (m_sheet.down) return;
        auto const has_heading = [](SheetColumn const& column) { return !column.heading.empty(); };
        if (std::none_of(m_sheet.columns.begin(), m_sheet.columns.end(), has_heading)) return;
        double const top = m_sheet.edges.top - line_of(heading_font) - 6;
        for (SheetColumn const& column : m_sheet.columns) {
            if (column.heading.empty()) continue;
            double const width = text_width(column.heading, heading_font);
            add_text(column.heading, heading_font, false, std::max(column.begin, (column.begin + column.end - width) / 2), top);
        }
        m_sheet.edges.top = top;
    }

    void add_title() {
        Rectangle& edges = m_sheet.edges;
        auto const lines = wrapped(m_sheet.title, edges.right - edges.left, title_font, 3);
        double top = edges.top - 12 - static_cast<double>(lines.size()) * line_of(title_font);
        double const begin = top;
        add_lines(lines, title_font, false, top);
        edges.top = begin;
    }

    void add_legend() {
        std::set<std::string> kinds;
        bool read = false;
        bool focus = false;
        std::set<std::pair<std::string, std::string>> arrows;
        for (SheetBox const& box : m_sheet.boxes) {
            if (!box.kind.empty()) kinds.insert(box.kind);
            read = read || box.read;
            focus = focus || box.focus;
        }
        for (SheetArrow const& arrow : m_sheet.arrows) arrows.insert({arrow.subject, arrow.name});
        double left = m_sheet.edges.left;
        double top = m_sheet.edges.bottom + 18;
        auto const add = [&](std::string const& subject, std::string const& name) {
            std::string const& words = m_theme.of(subject, name).words;
            double const width = sample_width + 8 + text_width(words, legend_font);
            if (left > m_sheet.edges.left && left + width > m_sheet.edges.right) {
                left = m_sheet.edges.left;
                top += 17;
            }
            LegendEntry entry{subject, name, {left + 3, top, left + sample_width - 3, top + 11}, {}};
            entry.words = {"legend_words_" + std::to_string(m_sheet.legend.size()),
                           words,
                           legend_font,
                           true,
                           {left + sample_width + 4, top, left + width + 2, top + 11}};
            m_sheet.legend.push_back(std::move(entry));
            left += width + 16;
        };
        for (std::string const& kind : kinds) add("kind", kind);
        if (read) add("kind", "read");
        if (focus) add("kind", "focus");
        if (!arrows.empty() && !m_sheet.legend.empty()) {
            left = m_sheet.edges.left;
            top += 17;
        }
        for (auto const& [subject, name] : arrows) add(subject, name);
        if (!m_sheet.legend.empty()) m_sheet.edges.bottom = top + 13;
    }

    Sheet& m_sheet;
    Theme const& m_theme;
};

}  // namespace

void add_captions(Sheet& sheet, Theme const& theme) { Captions(sheet, theme).run(); }

}  // namespace recital
