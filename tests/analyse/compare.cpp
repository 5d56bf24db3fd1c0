// SPDX-License-Identifier: BSL-1.0
#include "analyse/compare.hpp"

#include "catch.hpp"
#include "graph/factories.hpp"

using namespace recital;
using namespace recital::testing;

namespace {

CitationGraph built(std::vector<CitedDocument> const& documents) { return build_graph(documents, catalogue()).graph; }

std::vector<std::string> told(Comparison const& comparison) {
    std::vector<std::string> lines;
    for (Changed const& each : comparison.changes)
        lines.push_back(std::string{name_of(each.change)} + " " + each.document + " " + each.cited);
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("two drafts of one text are compared whatever they are called") {
    CitationGraph const before = built({document("A/C.2/52/L.5", "", {cites("A/RES/49/127"), cites("A/RES/50/123"), cites("A/RES/1/1")})});
    CitationGraph const after = built(
        {document("A/RES/52/189", "", {cites("A/RES/49/127", Kind::resolution, "reaffirms"), cites("A/RES/1/1"), cites("A/RES/1/2")})});
    Comparison const found = compare(before, after);
    CHECK(told(found) == Lines{"gained A/RES/52/189 A/RES/1/2", "lost A/RES/52/189 A/RES/50/123", "treated A/RES/52/189 A/RES/49/127"});
    CHECK(found.same == 1);
    CHECK(found.changes[2].before == Lines{"recalls"});
    CHECK(found.changes[2].after == Lines{"reaffirms"});
    CHECK(found.only_before.empty());
}

TEST_CASE("documents of the same symbol are compared, others named") {
    CitationGraph const before = built({document("A/RES/1/1", "", {cites("A/RES/9/9")}), document("A/RES/1/2", "", {cites("A/RES/9/9")})});
    CitationGraph const after = built({document("A/RES/1/1", "", {cites("A/RES/9/9")}), document("A/RES/1/3", "", {cites("A/RES/9/9")})});
    Comparison const found = compare(before, after);
    CHECK(told(found) == Lines{"lost A/RES/1/2 A/RES/9/9", "gained A/RES/1/3 A/RES/9/9"});
    CHECK(found.only_before == Lines{"A/RES/1/2"});
    CHECK(found.only_after == Lines{"A/RES/1/3"});
    CHECK(found.same == 1);
}

TEST_CASE("sessions are compared by what they cite together") {
    CitationGraph const before = built({document("A/RES/1/1", "", {cites("A/RES/9/9"), cites("A/RES/9/8")})});
    CitationGraph const after =
        built({document("A/RES/2/1", "", {cites("A/RES/9/9"), cites("A/RES/9/8")}), document("A/RES/2/2", "", {cites("A/RES/9/9")})});
    Comparison const found = compare(before, after, CompareBy::instrument);
    CHECK(told(found) == Lines{"counted  A/RES/9/9"});
    CHECK(found.changes[0].documents_before == 1);
    CHECK(found.changes[0].documents_after == 2);
    CHECK(found.same == 1);
}

TEST_CASE("a graph does not differ from itself, and all of it from nothing") {
    CitationGraph const graph = built({document("A/RES/1/1", "", {cites("A/RES/9/9"), cites("A/RES/9/9"), cites("A/RES/9/8")})});
    CHECK(compare(graph, graph).changes.empty());
    CHECK(compare({}, graph).changes.size() == 2);
    CHECK(compare(graph, {}).changes.size() == 2);
    CHECK(compare({}, {}).changes.empty());
}
