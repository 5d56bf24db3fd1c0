// SPDX-License-Identifier: BSL-1.0
#include "analyse/chain.hpp"

#include "graph/safe_text.hpp"
#include "graph/wording.hpp"

#include <algorithm>
#include <string_view>

namespace recital {
namespace {

/// On one line, cut at `width` characters (0: whole).
std::string one_line(std::string_view text, std::size_t width) {
    std::string out = clean_text(text);
    std::size_t characters = 0;
    for (std::size_t at = 0; at < out.size(); ++at) {
        if (out[at] == '\n') out[at] = ' ';
        bool const begins = (static_cast<unsigned char>(out[at]) & 0xC0U) != 0x80;
        if (!begins || ++characters < width || width == 0) continue;
        std::size_t next = at + 1;
        while (next < out.size() && (static_cast<unsigned char>(out[next]) & 0xC0U) == 0x80) ++next;
        if (next == out.size()) break;
        return out.substr(0, at) + "…";
    }
    return out;
}

std::string_view note_of(ChainLine::Mark mark) {
    switch (mark) {
    case ChainLine::Mark::none: return "";
    case ChainLine::Mark::above: return " ↑";
    case ChainLine::Mark::cycle: return " ↺";
    case ChainLine::Mark::deeper: return " …";
    }
    return "";
}

std::string name_and_date(Vertex const& vertex) {
    std::string text = one_line(vertex.label, 0);
    if (!vertex.date.empty()) return text + " (" + one_line(vertex.date, 0) + ")";
    return vertex.year == 0 ? text : text + " (" + std::to_string(vertex.year) + ")";
}

std::string layer_heading(std::size_t depth, std::size_t count) {
    std::string const steps = depth == 1 ? "1 step away: " : std::to_string(depth) + " steps away: ";
    return steps + std::to_string(count) + (count == 1 ? " instrument\n" : " instruments\n");
}

}  // namespace

std::string chain_layers_text(CitationGraph const& graph, Chain const& chain, std::size_t width) {
    std::string out = one_line(name_and_date(graph[chain.root]), width) + "\n";
    for (std::size_t begin = 1; begin < chain.steps.size();) {
        std::size_t end = begin;
        while (end < chain.steps.size() && chain.steps[end].depth == chain.steps[begin].depth) ++end;
        out += layer_heading(chain.steps[begin].depth, end - begin);
        std::vector<VertexId> layer;
        for (; begin < end; ++begin) layer.push_back(chain.steps[begin].vertex);
        std::stable_sort(layer.begin(), layer.end(),
                         [&](VertexId left, VertexId right) { return sorting_date(graph[left]) < sorting_date(graph[right]); });
        for (VertexId const vertex : layer) {
            Vertex const& one = graph[vertex];
            std::string text = "  " + name_and_date(one);
            if (!one.title.empty() && one.title != one.label) text += " · " + one_line(one.title, 0);
            out += one_line(text, width) + "\n";
        }
    }
    if (chain.beyond != 0) out += "… leads further than the depth asked for\n";
    return out;
}

std::string chain_text(CitationGraph const& graph, Chain const& chain, std::size_t width) {
    std::string out;
    std::vector<bool> ended;  // by level: whether the line's ancestor was the last of its siblings
    bool above = false;
    bool cycle = false;
    bool deeper = false;
    for (ChainLine const& line : chain.tree) {
        ended.resize(line.level + 1);
        ended[line.level] = line.last;
        std::string indent;
        for (std::size_t level = 1; level < line.level; ++level) indent += ended[level] ? "   " : "│  ";
        if (line.level > 0) indent += line.last ? "└─ " : "├─ ";
        Vertex const& vertex = graph[line.vertex];
        std::string text = name_and_date(vertex);
        text += note_of(line.mark);
        if (!line.treatments.empty()) text += " · " + one_line(line.treatments, 0);
        if (!vertex.title.empty() && vertex.title != vertex.label) text += " · " + one_line(vertex.title, 0);
        std::size_t const used = line.level * 3;
        out += indent + (width == 0 ? text : one_line(text, width > used + 20 ? width - used : 20)) + "\n";
        above = above || line.mark == ChainLine::Mark::above;
        cycle = cycle || line.mark == ChainLine::Mark::cycle;
        deeper = deeper || line.mark == ChainLine::Mark::deeper;
    }
    if (above) out += "↑ stands with what follows from it at another place in the tree\n";
    if (cycle) out += "↺ leads back: these cite each other\n";
    if (deeper) out += "… leads further than the depth asked for\n";
    return out;
}

}  // namespace recital
