// SPDX-License-Identifier: BSL-1.0
#include "explore/detail/quotes.hpp"

#include "catch.hpp"
#include "graph/factories.hpp"

#include <map>

using namespace recital;
using namespace recital::testing;

namespace {

/// The sentences of edges, by the id of what cites.
PageQuotes quotes_of(CitationGraph const& graph, std::map<std::string, Quote> const& said, std::size_t room) {
    Catalogue const tables;
    ExploreInput const input{graph,
                             tables,
                             {},
                             "",
                             {},
                             "",
                             {},
                             [&](Edge const& edge) {
                                 auto const found = said.find(graph[edge.source].id);
                                 return found == said.end() ? std::vector<Quote>{} : std::vector<Quote>{found->second};
                             },
                             {}};
    return page_quotes(input, room);
}

}  // namespace

TEST_CASE("a sentence is kept once, its marks counted as scripts count") {
    CitationGraph const graph = graph_of({{"a", "x"}, {"a", "y"}});
    // Two bytes and one unit, three bytes and one unit, four bytes and two units stand before the mark.
    PageQuotes const quotes = quotes_of(graph, {{"a", {"é “\xF0\x9F\x99\x82 x and y", {{11, 12}}}}}, 1000);
    CHECK(quotes.json == "{\"words\":[\"é “\xF0\x9F\x99\x82 x and y\"],\"of\":[0,1,0,1,6,1,1,1,0,1,6,1]}");
    CHECK(quotes.edges == 2);
    CHECK(quotes.quoted == 2);
}

TEST_CASE("marks stand where they stand in what is shown") {
    CitationGraph const graph = graph_of({{"a", "x"}});
    PageQuotes const quotes = quotes_of(graph, {{"a", {"\xE2\x80\xAE at x", {{7, 8}}}}}, 1000);
    CHECK(quotes.json == "{\"words\":[\" at x\"],\"of\":[0,1,0,1,4,1]}");
}

TEST_CASE("where there is not room for all, every instrument has its turn") {
    CitationGraph const graph = graph_of({{"a", "x"}, {"b", "x"}, {"c", "y"}});
    std::map<std::string, Quote> const said{{"a", {"one sentence", {}}}, {"b", {"two sentence", {}}}, {"c", {"for another.", {}}}};
    PageQuotes const quotes = quotes_of(graph, said, 24);
    CHECK(quotes.edges == 3);
    CHECK(quotes.quoted == 2);
    CHECK(quotes.json.find("for another.") != std::string::npos);
}

TEST_CASE("without documents there are no sentences") {
    CitationGraph const graph = graph_of({{"a", "x"}});
    Catalogue const tables;
    PageQuotes const quotes = page_quotes({graph, tables, {}, "", {}, "", {}, {}, {}}, 100);
    CHECK(quotes.json == "{\"words\":[],\"of\":[]}");
    CHECK(quotes.edges == 0);
}
