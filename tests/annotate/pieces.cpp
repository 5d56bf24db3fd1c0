// SPDX-License-Identifier: BSL-1.0
#include "annotate/detail/pieces.hpp"

#include "catch.hpp"

#include <algorithm>

using namespace recital;

TEST_CASE("pieces follow each other and leave nothing out") {
    std::vector<Span> const spans{{2, 9}, {4, 6}, {5, 12}, {15, 16}};
    auto const pieces = pieces_of(20, spans);
    std::uint32_t at = 0;
    for (Piece const& piece : pieces) {
        CHECK(piece.extent.begin == at);
        CHECK(piece.extent.end > piece.extent.begin);
        for (std::size_t span = 0; span < spans.size(); ++span) {
            bool const holds = spans[span].begin <= piece.extent.begin && piece.extent.end <= spans[span].end;
            CHECK((std::count(piece.held_by.begin(), piece.held_by.end(), span) == 1) == holds);
        }
        at = piece.extent.end;
    }
    CHECK(at == 20);
}

TEST_CASE("a text without citations is one piece, an empty text none") {
    CHECK(pieces_of(5, {}).size() == 1);
    CHECK(pieces_of(0, {}).empty());
}

TEST_CASE("citations of the same words are all held") {
    auto const pieces = pieces_of(4, {{1, 3}, {1, 3}});
    REQUIRE(pieces.size() == 3);
    CHECK(pieces[1].held_by == std::vector<std::size_t>{0, 1});
}
