// SPDX-License-Identifier: BSL-1.0
#include "analyse/chain.hpp"

#include "graph/safe_text.hpp"

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

}  // namespace

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
        std::string text = one_line(vertex.label, 0);
        if (!vertex.date.empty())
            text += " (" + one_line(vertex.date, 0) + ")";
        else if (vertex.year != 0)
            text += " (" + std::to_string(vertex.year) + ")";
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
