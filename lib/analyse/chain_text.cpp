// SPDX-License-Identifier: BSL-1.0
#include "analyse/chain.hpp"

#include <string_view>

namespace recital {
namespace {

/// U+200E, U+200F, U+2028 … U+202E and U+2066 … U+2069.
bool turns_direction(std::string_view letter) {
    if (letter.size() != 3 || letter[0] != '\xE2') return false;
    auto const last = static_cast<unsigned char>(letter[2]);
    if (letter[1] == '\x80') return last == 0x8E || last == 0x8F || (last >= 0xA8 && last <= 0xAE);
    return letter[1] == '\x81' && last >= 0xA6 && last <= 0xA9;
}

/// Text for a terminal: control characters and the marks that turn the writing direction shown as
/// '?', cut at `width` characters.
std::string one_line(std::string_view text, std::size_t width) {
    std::string out;
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const lead = static_cast<unsigned char>(text[at]);
        std::size_t size = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (at + size > text.size()) size = text.size() - at;
        std::string_view const letter = text.substr(at, size);
        at += size;
        if (width != 0 && columns + 1 == width && at < text.size()) return out + "…";
        if (turns_direction(letter) || lead < 0x20 || lead == 0x7f || (lead >= 0x80 && lead < 0xC2)) out += '?';
        else out += letter;
        ++columns;
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
        if (!vertex.date.empty()) text += " (" + one_line(vertex.date, 0) + ")";
        else if (vertex.year != 0) text += " (" + std::to_string(vertex.year) + ")";
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
