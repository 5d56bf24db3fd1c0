// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/label.hpp"

#include "draw/detail/sheet.hpp"
#include "draw/detail/text_width.hpp"
#include "graph/wording.hpp"

#include <algorithm>

namespace recital {
namespace {

/// Between no-break spaces, so that a line never begins with it.
constexpr std::string_view bound_dot = "\xC2\xA0\xC2\xB7\xC2\xA0";

void add_once(std::string& list, std::string const& item) {
    if (item.empty() || (", " + list + ",").find(", " + item + ",") != std::string::npos) return;
    list += (list.empty() ? "" : ", ") + item;
}

}  // namespace

std::vector<std::string> box_lines(Vertex const& vertex, double width, std::size_t title_lines) {
    std::string const date = !vertex.date.empty() ? printed_date(vertex.date) : vertex.year != 0 ? std::to_string(vertex.year) : "";
    bool const named = vertex.label == vertex.title;
    std::vector<std::string> lines = wrapped(vertex.label, width, box_font, named ? std::max<std::size_t>(title_lines + 1, 2) : 2);
    if (!date.empty() && title_lines > 0) {
        std::string const joined = lines.size() == 1 ? lines.front() + " · " + date : std::string{};
        if (!named && lines.size() == 1 && text_width(joined, box_font) <= width)
            lines.front() = joined;
        else
            lines.push_back(date);
    }
    if (!named)
        for (std::string& line : wrapped(vertex.title, width, box_font, title_lines)) lines.push_back(std::move(line));
    return lines;
}

std::string vertex_tooltip(Vertex const& vertex) {
    std::string text = vertex.label;
    auto const add = [&text](std::string const& more) {
        if (!more.empty()) text += '\n' + more;
    };
    if (vertex.title != vertex.label) add(vertex.title);
    add(vertex.organ);
    add(printed_date(vertex.date));
    add(std::string{name_of(vertex.kind)} + (vertex.in_corpus ? ", read here" : ""));
    return text;
}

std::string edge_label(std::span<Edge const* const> edges, std::size_t max_groups) {
    struct Group {
        std::string treatment;
        std::string places;
    };
    std::vector<Group> groups;
    for (Edge const* const edge : edges) {
        std::string const treatment = edge->relation == Relation::adopted_by ? "adopted by" : governing_verb(*edge);
        auto found = std::find_if(groups.begin(), groups.end(), [&](Group const& group) { return group.treatment == treatment; });
        if (found == groups.end()) found = groups.insert(groups.end(), Group{treatment, {}});
        add_once(found->places, place_words(*edge));
    }
    std::string label;
    for (std::size_t at = 0; at < groups.size() && at < max_groups; ++at) {
        Group const& group = groups[at];
        label += (label.empty() ? "" : "; ") + group.treatment;
        if (!group.places.empty()) label.append(group.treatment.empty() ? std::string_view{} : bound_dot).append(group.places);
    }
    if (groups.size() > max_groups) label += "; …";
    return label;
}

}  // namespace recital
