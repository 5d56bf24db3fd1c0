// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/text.hpp"
#include "model/utf8.hpp"
#include "read/limits.hpp"

#include <cstdint>
#include <cstdlib>

/// Aborts where a text that a reader made is not UTF-8, or where its layout is not true to it.
inline void check_layout(recital::Text const& text) {
    if (recital::valid_utf8(text.bytes) != text.bytes) std::abort();
    auto const size = static_cast<std::uint32_t>(text.bytes.size());
    std::uint32_t end = 0;
    for (recital::Block const& block : text.layout.blocks) {
        if (block.extent.begin < end || block.extent.end <= block.extent.begin || block.extent.end > size) std::abort();
        end = block.extent.end;
    }
    end = 0;
    for (recital::NoteReference const& reference : text.layout.references) {
        if (reference.mark.begin < end || reference.mark.end < reference.mark.begin || reference.mark.end > size) std::abort();
        if (reference.note >= text.layout.blocks.size() || text.layout.blocks[reference.note].role != recital::BlockRole::note)
            std::abort();
        end = reference.mark.begin;
    }
    end = 0;
    for (recital::Link const& link : text.layout.links) {
        if (link.text.begin < end || link.text.end <= link.text.begin || link.text.end > size || link.target.empty()) std::abort();
        end = link.text.begin;
    }
}

/// Limits within which a target stays fast.
inline recital::ReadLimits small_limits() {
    recital::ReadLimits limits;
    limits.expanded_size = std::uint64_t{32} << 20U;
    limits.seconds = 20;
    return limits;
}
