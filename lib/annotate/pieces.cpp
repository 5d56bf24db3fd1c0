// SPDX-License-Identifier: BSL-1.0
#include "annotate/detail/pieces.hpp"

#include <algorithm>
#include <cstdint>

namespace recital {

std::vector<Piece> pieces_of(std::size_t size, std::vector<Span> const& spans) {
    std::vector<std::uint32_t> edges{0, static_cast<std::uint32_t>(size)};
    for (Span const span : spans) {
        edges.push_back(span.begin);
        edges.push_back(span.end);
    }
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());

    std::vector<Piece> pieces;
    std::vector<std::size_t> open;
    std::size_t next = 0;
    for (std::size_t at = 0; at + 1 < edges.size(); ++at) {
        Span const extent{edges[at], edges[at + 1]};
        open.erase(std::remove_if(open.begin(), open.end(), [&](std::size_t span) { return spans[span].end <= extent.begin; }), open.end());
        for (; next < spans.size() && spans[next].begin <= extent.begin; ++next)
            if (spans[next].end > extent.begin) open.push_back(next);
        pieces.push_back({extent, open});
    }
    return pieces;
}

}  // namespace recital
