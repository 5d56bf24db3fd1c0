// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/arrow.hpp"

#include "catch.hpp"
#include "graph/factories.hpp"

using namespace recital;
using namespace recital::testing;

namespace {

std::vector<std::string> looks(std::vector<Citation> citations) {
    BuiltGraph const built = build_graph(std::vector<CitedDocument>{document("A/RES/52/1", "", std::move(citations))}, catalogue());
    std::vector<std::string> found;
    for (Arrow const& arrow : arrows_of(built.graph, select(built.graph, {}, 1, 100))) found.push_back(arrow.subject + "/" + arrow.name);
    return found;
}

Citation with_stance(std::string stance, std::string paragraph) {
    Citation citation = cites("A/RES/1/1", Kind::resolution, "does", Part::operative, std::move(paragraph));
    citation.stance = std::move(stance);
    return citation;
}

}  // namespace

TEST_CASE("an arrow looks like its weightiest citation") {
    CHECK(looks({with_stance("neutral", "1")}) == std::vector<std::string>{"stance/neutral"});
    CHECK(looks({with_stance("neutral", "1"), with_stance("mandating", "2"), with_stance("supportive", "3")}) ==
          std::vector<std::string>{"stance/mandating"});
    CHECK(looks({with_stance("", "1")}) == std::vector<std::string>{"stance/other"});
    CHECK(looks({in_footnote("A/RES/1/1", Kind::resolution, "1")}) == std::vector<std::string>{"part/footnote"});
    CHECK(looks({in_footnote("A/RES/1/1", Kind::resolution, "1"), with_stance("neutral", "1")}) ==
          std::vector<std::string>{"stance/neutral"});
}

TEST_CASE("an adoption is an arrow of its own") {
    CHECK(looks({cites("universal-declaration-of-human-rights")}) == std::vector<std::string>{"stance/neutral", "relation/adopted_by"});
}
