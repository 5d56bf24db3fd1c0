// SPDX-License-Identifier: BSL-1.0
#include "graph/detail/known_titles.hpp"

#include "catch.hpp"
#include "graph/factories.hpp"
#include "graph/title_words.hpp"

using namespace recital;
using namespace recital::testing;

TEST_CASE("titles are compared by their plain words") {
    CHECK(title_words("The Non-Aligned Movement’s  “Déclaration”") ==
          std::vector<std::string>{"non", "aligned", "movement", "s", "declaration"});
    CHECK(title_words(" a the ").empty());
}

TEST_CASE("a title is known again at the beginning of what a text says") {
    KnownTitles titles(catalogue());
    titles.add("A/RES/52/189", "International migration");
    titles.add("A/RES/1/1", "Peace");
    titles.add("notes", "Some notes of ours");
    CHECK(titles.at_beginning("A/RES/50/123", "international migration and development, and 52/1 of") ==
          "International migration and development");
    CHECK(titles.at_beginning("A/RES/50/123", "international migration and trade") == "International migration");
    CHECK(titles.at_beginning("A/RES/50/123", "the question of international migration").empty());
    CHECK(titles.at_beginning("E/RES/1995/1", "international migration and development").empty());  // another organ's
    CHECK(titles.at_beginning("A/RES/50/123", "peace").empty());
    CHECK(titles.at_beginning("A/50/123", "international migration").empty());
    CHECK(titles.at_beginning("A/RES/50/123", "").empty());
}

TEST_CASE("an untitled resolution has the title that citing texts give it") {
    Citation first = cites("A/RES/50/123");
    first.subject = "international migration and development, as well as";
    Citation other = cites("A/RES/50/124");
    other.subject = "the migration of birds";
    BuiltGraph const built = build_graph(std::vector<CitedDocument>{document("A/RES/52/189", "1997-12-18", {first, other})}, catalogue());
    CHECK(built.graph[at(built.graph, "A/RES/50/123")].title == "International migration and development");
    CHECK(built.graph[at(built.graph, "A/RES/50/124")].title.empty());
}
