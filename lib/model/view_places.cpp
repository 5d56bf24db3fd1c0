// SPDX-License-Identifier: BSL-1.0
#include "model/view_places.hpp"

#include <algorithm>
#include <iterator>

namespace recital {

namespace {

/// Where each paragraph's view lies in the source, by first byte; paragraphs around a page break overlap with its footnotes.
struct Extent {
    std::uint32_t first = 0;
    std::uint32_t reach = 0;  // the last byte of this and all paragraphs before it
    std::uint32_t paragraph = 0;
};

std::vector<Extent> extents_of(Document const& document) {
    std::vector<Extent> extents;
    for (std::uint32_t at = 0; at < document.paragraphs.size(); ++at)
        if (View const& view = document.paragraphs[at].view; !view.empty())
            extents.push_back({view.origin(0), view.origin(view.size()), at});
    std::stable_sort(extents.begin(), extents.end(), [](Extent const& left, Extent const& right) { return left.first < right.first; });
    std::uint32_t reach = 0;
    for (Extent& each : extents) each.reach = reach = std::max(reach, each.reach);
    return extents;
}

/// The first view byte that stands for source byte `origin` or a later one.
std::size_t view_byte(View const& view, std::uint32_t origin) {
    std::size_t low = 0;
    for (std::size_t count = view.size(); count > 0;) {
        std::size_t const half = count / 2;
        if (view.origin(low + half) < origin) {
            low += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return low;
}

}  // namespace

std::vector<std::optional<ViewPlace>> view_places(Document const& document, std::span<Citation const> citations) {
    std::vector<Extent> const extents = extents_of(document);
    std::vector<std::optional<ViewPlace>> places;
    places.reserve(citations.size());
    for (Citation const& citation : citations) {
        places.emplace_back();
        std::uint32_t const wanted = citation.span.begin;
        auto after = std::upper_bound(extents.begin(), extents.end(), wanted,
                                      [](std::uint32_t byte, Extent const& each) { return byte < each.first; });
        while (after != extents.begin() && std::prev(after)->reach > wanted) {
            --after;
            View const& view = document.paragraphs[after->paragraph].view;
            std::size_t const at = view_byte(view, wanted);
            if (at == view.size() || view.origin(at) != wanted) continue;
            std::size_t const end = std::max(view_byte(view, citation.span.end), at + 1);
            places.back() = ViewPlace{after->paragraph, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}};
            break;
        }
    }
    return places;
}

}  // namespace recital
