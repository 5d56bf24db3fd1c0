// SPDX-License-Identifier: BSL-1.0
#include "analyse/near.hpp"

#include "catch.hpp"
#include "graph/factories.hpp"

using namespace recital;
using namespace recital::testing;

namespace {

std::vector<std::string> near_ids(std::string_view text) {
    CitationGraph const graph =
        build_graph(std::vector<CitedDocument>{document("A/RES/52/189", "1997-12-18",
                                                        {cites("A/RES/49/127"), cites("convention-on-the-rights-of-the-child", Kind::treaty),
                                                         cites("universal-declaration-of-human-rights", Kind::declaration)},
                                                        "International migration and development")},
                    catalogue())
            .graph;
    std::vector<VertexId> found;
    for (Found const& each : find_near(graph, catalogue(), text)) {
        CHECK(each.matched == MatchedBy::near);
        found.push_back(each.vertex);
    }
    return ids(graph, found);
}

}  // namespace

TEST_CASE("misspelt titles are near to the right ones") {
    CHECK(near_ids("convenshun rights of the chlid").front() == "convention-on-the-rights-of-the-child");
    CHECK(near_ids("univresal declartion of human rihgts").front() == "universal-declaration-of-human-rights");
    CHECK(near_ids("UDHRR").front() == "universal-declaration-of-human-rights");
    CHECK(near_ids("migartion and developement") == std::vector<std::string>{"A/RES/49/127", "A/RES/52/189"});
}

TEST_CASE("what is like nothing has nothing near to it") {
    CHECK(near_ids("fisheries zzz").empty());
    CHECK(near_ids("").empty());
    CHECK(near_ids("()").empty());
}

TEST_CASE("the nearest word is one that differs in a third of its letters at most") {
    std::vector<std::string> const verbs{"decides", "notes", "recalls", "requests"};
    CHECK(nearest_word("recall", verbs) == "recalls");
    CHECK(nearest_word("recalsl", verbs) == "recalls");
    CHECK(nearest_word("deceides", verbs) == "decides");
    CHECK(nearest_word("note", verbs) == "notes");
    CHECK_FALSE(nearest_word("welcomes", verbs));
    CHECK_FALSE(nearest_word("", verbs));
}
