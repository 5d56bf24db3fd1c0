// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/cell_place.hpp"
#include "model/text.hpp"

#include <optional>
#include <string>
#include <string_view>

/// A text with its layout in lines: "p|h|n|f|c" for the role, the number in brackets, the bytes with {marks→number of the note} and
/// <links→target>; line ends as "/".
inline std::string shown(recital::Text const& text) {
    std::string out;
    for (recital::Block const& block : text.layout.blocks) {
        out += recital::is_cell(block) ? 'c' : "phnf"[static_cast<std::size_t>(block.role)];
        if (!block.number.empty()) out += '[' + block.number + ']';
        out += ' ';
        for (std::uint32_t at = block.extent.begin; at <= block.extent.end; ++at) {
            for (recital::Link const& link : text.layout.links)
                if (link.text.end == at) out += "→" + link.target + '>';
            for (recital::NoteReference const& reference : text.layout.references)
                if (reference.mark.end == at && !reference.mark.empty()) out += "→" + text.layout.blocks[reference.note].number + '}';
            if (at == block.extent.end) break;
            for (recital::NoteReference const& reference : text.layout.references)
                if (reference.mark.begin == at) out += reference.mark.empty() ? "{}" : "{";
            for (recital::Link const& link : text.layout.links)
                if (link.text.begin == at) out += '<';
            out += text.bytes[at] == '\n' ? '/' : text.bytes[at];
        }
        out += '\n';
    }
    return out;
}

inline std::string shown(std::optional<recital::Text> const& text) { return text ? shown(*text) : "nothing\n"; }
