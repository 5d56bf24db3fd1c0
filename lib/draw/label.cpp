// SPDX-License-Identifier: BSL-1.0
#include "draw/label.hpp"

#include "graph/safe_text.hpp"
#include "graph/wording.hpp"

#include <algorithm>

namespace recital {
namespace {

bool begins_character(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }

std::size_t characters(std::string_view text) noexcept {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

/// The bytes of the first `count` characters.
std::size_t bytes_of(std::string_view text, std::size_t count) noexcept {
    std::size_t at = 0;
    for (; at < text.size(); ++at)
        if (begins_character(text[at]) && count-- == 0) break;
    return at;
}

/// Between no-break spaces, so that a line never begins with it.
constexpr std::string_view bound_dot = "\xC2\xA0\xC2\xB7\xC2\xA0";

void add_once(std::string& list, std::string const& item) {
    if (item.empty() || (", " + list + ",").find(", " + item + ",") != std::string::npos) return;
    list += (list.empty() ? "" : ", ") + item;
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t width, std::size_t max_lines) {
    std::string const clean = clean_text(text);
    std::vector<std::string> lines;
    std::string line;
    auto const close_line = [&] {
        lines.push_back(std::move(line));
        line.clear();
    };
    std::string_view rest = clean;
    while (lines.size() <= max_lines) {
        std::size_t const begin = rest.find_first_not_of(" \n");
        if (begin == std::string_view::npos) break;
        rest.remove_prefix(begin);
        std::string_view word = rest.substr(0, rest.find_first_of(" \n"));
        word = word.substr(0, bytes_of(word, width));
        rest.remove_prefix(word.size());
        if (!line.empty() && characters(line) + 1 + characters(word) > width) close_line();
        if (!line.empty()) line += ' ';
        line += word;
    }
    if (!line.empty()) close_line();
    if (lines.size() > max_lines) {
        lines.resize(max_lines);
        if (!lines.empty()) lines.back() = lines.back().substr(0, bytes_of(lines.back(), width - 1)) + "…";
    }
    return lines;
}

std::vector<std::string> box_lines(Vertex const& vertex, bool brief) {
    std::string const date = !vertex.date.empty() ? printed_date(vertex.date) : vertex.year != 0 ? std::to_string(vertex.year) : "";
    bool const named = vertex.label == vertex.title;
    std::vector<std::string> lines = wrapped(vertex.label, 48, named ? 3 : 2);
    if (!date.empty()) {
        if (!named && lines.size() == 1 && characters(lines.front()) + characters(date) < 45)
            lines.front() += " · " + date;
        else
            lines.push_back(date);
    }
    if (!named && !brief)
        for (std::string& line : wrapped(vertex.title, 48, 2)) lines.push_back(std::move(line));
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
        std::string const treatment = edge->relation == Relation::adopted_by ? "adopted by" : edge->treatment;
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
