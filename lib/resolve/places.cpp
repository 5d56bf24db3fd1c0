// SPDX-License-Identifier: BSL-1.0
#include "resolve/links.hpp"

#include "model/work_limit.hpp"

#include <algorithm>
#include <cstddef>

namespace recital {

namespace {

/// Index of the last of `all` that begins at or before `at`; all.size() where none does.
template <typename Extents>
std::size_t last_from(Extents const& all, std::uint32_t at) {
    auto const after =
        std::upper_bound(all.begin(), all.end(), at, [](std::uint32_t place, auto const& each) { return place < each.extent.begin; });
    return after == all.begin() ? all.size() : static_cast<std::size_t>(after - all.begin()) - 1;
}

std::string const& place_of(std::vector<Block> const& blocks, std::size_t at) {
    BlockRole const role = blocks[at].role;
    std::size_t found = at;
    while (found > 0 && blocks[found].place.empty() && blocks[found].continues) {
        --found;
        while (found > 0 && blocks[found].role != role) --found;
    }
    return blocks[found].place;
}

void place(Placement& placement, Span span, Layout const& layout) {
    WorkLimit::check();
    std::size_t const block = last_from(layout.blocks, span.begin);
    if (block < layout.blocks.size() && span.begin < layout.blocks[block].extent.end) placement.place = place_of(layout.blocks, block);
    std::size_t box = last_from(layout.boxes, span.begin);
    if (box == layout.boxes.size()) box = 0;
    for (; box < layout.boxes.size() && layout.boxes[box].extent.begin < span.end; ++box) {
        WorkLimit::check();
        PageBox const& each = layout.boxes[box];
        if (!each.extent.overlaps(span)) continue;
        if (placement.page == 0) {
            placement.page = each.page;
            placement.left = each.left;
            placement.top = each.top;
            placement.right = each.right;
            placement.bottom = each.bottom;
        } else if (placement.page == each.page) {
            placement.left = std::min(placement.left, each.left);
            placement.top = std::min(placement.top, each.top);
            placement.right = std::max(placement.right, each.right);
            placement.bottom = std::max(placement.bottom, each.bottom);
        } else {
            break;  // the words go on on the next page
        }
    }
}

}  // namespace

void place_citations(std::vector<CitedDocument>& cited, Text const& text) {
    if (text.layout.empty()) return;
    for (CitedDocument& document : cited)
        for (Citation& citation : document.citations) {
            if (!citation.placement) citation.placement.emplace();
            place(*citation.placement, citation.span, text.layout);
        }
}

}  // namespace recital
