// SPDX-License-Identifier: BSL-1.0
#include "analyse/missing.hpp"

#include "catch.hpp"
#include "graph/factories.hpp"

using namespace recital;
using namespace recital::testing;

TEST_CASE("what is cited and was not read is missing, most cited first") {
    BuiltGraph const built = build_graph(
        std::vector<CitedDocument>{
            document("A/RES/3/1", "",
                     {cites("A/RES/1/9"), cites("A/RES/1/1"), cites("A/RES/1/1", Kind::resolution, "notes"), cites("A/RES/3/2")}),
            document("A/RES/3/2", "",
                     {cites("A/RES/1/1"), cites("A/RES/1/2"), cites("A/RES/1/2"), cites("universal-declaration-of-human-rights")})},
        catalogue());
    auto const found = missing(built.graph);
    std::vector<std::string> rows;
    for (MissingInstrument const& one : found)
        rows.push_back(built.graph[one.vertex].id + " " + std::to_string(one.documents) + " " + std::to_string(one.mentions));
    // The resolution that adopted the declaration is cited by nobody: it is not missing.
    CHECK(rows == std::vector<std::string>{"A/RES/1/1 2 3", "A/RES/1/2 1 2", "A/RES/1/9 1 1", "universal-declaration-of-human-rights 1 1"});
    CHECK(ids(built.graph, found[0].cited_by) == std::vector<std::string>{"A/RES/3/1", "A/RES/3/2"});
    CHECK(missing({}).empty());
}
