// SPDX-License-Identifier: BSL-1.0
#include "graph/build.hpp"

#include "catch.hpp"
#include "graph/export.hpp"
#include "graph/factories.hpp"

#include <algorithm>

using namespace recital;
using namespace recital::testing;

namespace {

Edge const* edge_between(CitationGraph const& graph, std::string_view from, std::string_view to) {
    auto const source = graph.find(from);
    auto const target = graph.find(to);
    if (!source || !target) return nullptr;
    auto const out = graph.out_edges(*source);
    auto const found = std::find_if(out.begin(), out.end(), [&](Edge const& edge) { return edge.target == *target; });
    return found == out.end() ? nullptr : &*found;
}

std::vector<CitedDocument> sample() {
    return {document("A/RES/52/189", "1997-12-18",
                     {cites("A/RES/49/127", Kind::resolution, "recalls", Part::preamble, "4"),
                      cites("A/RES/49/127", Kind::resolution, "recalls", Part::preamble, "4"),
                      cites("A/RES/49/127", Kind::resolution, "notes", Part::preamble, "11"),
                      cites("universal-declaration-of-human-rights", Kind::declaration, "reaffirms", Part::preamble, "2"),
                      in_footnote("Sales No. E.96.IV.8", Kind::publication, "2", "annex I"), unresolved("resolution 99", "no organ")},
                     "International migration and development")};
}

}  // namespace

TEST_CASE("a document becomes a vertex with what it says of itself") {
    BuiltGraph const built = build_graph(sample(), catalogue());
    Vertex const& vertex = built.graph[at(built.graph, "A/RES/52/189")];
    CHECK(vertex.in_corpus);
    CHECK(vertex.kind == Kind::resolution);
    CHECK(vertex.title == "International migration and development");
    CHECK(vertex.date == "1997-12-18");
    CHECK(vertex.year == 1997);
    CHECK(vertex.session == "52");
    CHECK(vertex.label == "A/RES/52/189");
    CHECK(vertex.url == "https://docs.un.org/A/RES/52/189");
}

TEST_CASE("an instrument that no table has is called as the texts spell it") {
    Citation lower = cites("lima-declaration", Kind::declaration);
    lower.text = "Lima declaration";
    Citation broken = cites("lima-declaration", Kind::declaration, "reaffirms");
    broken.text = "Lima\n Declaration";
    Citation whole = broken;
    whole.treatment = "endorses";
    Citation short_form = cites("lima-declaration", Kind::declaration, "notes");
    short_form.text = "Declaration";
    Citation unspelt = cites("youth-forum-outcome", Kind::programme);
    unspelt.text = "its outcome";
    Citation accented = cites("lima-communique", Kind::declaration);
    accented.text = "Lima Communiqué";
    BuiltGraph const built = build_graph(
        std::vector<CitedDocument>{document("A/RES/52/189", "1997-12-18", {lower, broken, whole, short_form, unspelt, accented})},
        catalogue());
    CHECK(built.graph[at(built.graph, "lima-communique")].label == "Lima Communiqué");
    CHECK(built.graph[at(built.graph, "lima-declaration")].label == "Lima Declaration");
    CHECK(built.graph[at(built.graph, "lima-declaration")].title.empty());
    CHECK(built.graph[at(built.graph, "youth-forum-outcome")].label == "Youth forum outcome");
}

TEST_CASE("cited instruments take title, date and organ from the tables") {
    BuiltGraph const built = build_graph(sample(), catalogue());
    Vertex const& resolution = built.graph[at(built.graph, "A/RES/49/127")];
    CHECK_FALSE(resolution.in_corpus);
    CHECK(resolution.title == "International migration and development");
    CHECK(resolution.date == "1994-12-19");
    CHECK(resolution.organ == "General Assembly");
    Vertex const& declaration = built.graph[at(built.graph, "universal-declaration-of-human-rights")];
    CHECK(declaration.label == "Universal Declaration of Human Rights");
    CHECK(declaration.kind == Kind::declaration);
    CHECK(declaration.year == 1948);
    CHECK(declaration.url.empty());
    CHECK(built.graph[at(built.graph, "Sales No. E.96.IV.8")].kind == Kind::publication);
}

TEST_CASE("mentions under one verb in one paragraph are one edge with their number") {
    BuiltGraph const built = build_graph(sample(), catalogue());
    auto const out = built.graph.out_edges(at(built.graph, "A/RES/52/189"));
    REQUIRE(out.size() == 4);
    CHECK(out[0].treatment == "recalls");
    CHECK(out[0].paragraph == "4");
    CHECK(out[0].weight == 2);
    CHECK(out[1].treatment == "notes");
    CHECK(out[1].weight == 1);
    CHECK(out[2].pinpoint == "annex I");
    CHECK(out[2].footnote == "2");
}

TEST_CASE("unresolved citations are counted and make no vertex") {
    BuiltGraph const built = build_graph(sample(), catalogue());
    CHECK(built.counts.citations == 6);
    CHECK(built.counts.unresolved == 1);
    CHECK(built.graph.vertex_count() == 5);  // the document, three cited, the resolution that adopted one of them
}

TEST_CASE("an instrument leads to the resolution that adopted it") {
    BuiltGraph const built = build_graph(sample(), catalogue());
    Edge const* const edge = edge_between(built.graph, "universal-declaration-of-human-rights", "A/RES/217(III)[A]");
    REQUIRE(edge != nullptr);
    CHECK(edge->relation == Relation::adopted_by);
    CHECK(edge->treatment == "adopted_by");
    Vertex const& adopting = built.graph[edge->target];
    CHECK(adopting.kind == Kind::resolution);
    CHECK(adopting.label == "A/RES/217(III)A");
    CHECK(adopting.date == "1948-12-10");
    CHECK(adopting.organ == "General Assembly");
}

TEST_CASE("documents say who adopted what the catalogue does not know, and do not overrule it") {
    auto documents = sample();
    documents[0].citations.push_back(cites("some-declaration", Kind::declaration));
    documents[0].adoptions = {{"some-declaration", "A/RES/50/6"}, {"universal-declaration-of-human-rights", "A/RES/1/1"}};
    BuiltGraph const built = build_graph(documents, catalogue());
    CHECK(edge_between(built.graph, "some-declaration", "A/RES/50/6") != nullptr);
    CHECK_FALSE(built.graph.find("A/RES/1/1"));
}

TEST_CASE("a resolution of another time adopted nothing") {
    auto documents = sample();
    documents[0].citations.push_back(cites("some-declaration", Kind::declaration));
    documents[0].citations.back().date = "2005-05-23";
    for (auto const& [resolution, fits] :
         {std::pair{"E/RES/2018/14", false}, std::pair{"A/RES/60/1", true}, std::pair{"A/RES/58/1", false}}) {
        CAPTURE(resolution);
        documents[0].adoptions = {{"some-declaration", resolution}};
        BuiltGraph const built = build_graph(documents, catalogue());
        bool const adopted = built.graph.find(resolution) && edge_between(built.graph, "some-declaration", resolution) != nullptr;
        CHECK(adopted == fits);
    }
}

TEST_CASE("the same document from two sources counts once and is named") {
    auto documents = sample();
    documents.push_back(documents[0]);
    documents[1].source = "again.html";
    BuiltGraph const built = build_graph(documents, catalogue());
    CHECK(built.counts.repeated == std::vector<std::string>{"again.html"});
    CHECK(to_json(built.graph) == to_json(build_graph(sample(), catalogue()).graph));
}

TEST_CASE("the order of documents does not change the graph") {
    std::vector<CitedDocument> documents{document("A/RES/52/2", "1997-10-02", {cites("A/RES/52/1"), cites("A/RES/1/1")}),
                                         document("A/RES/52/1", "1997-10-01", {cites("A/RES/52/2"), cites("A/RES/1/1", Kind::document)})};
    documents[0].citations[1].date = "1946-01-24";
    documents[1].citations[1].date = "1946-01-25";
    std::string const once = to_json(build_graph(documents, catalogue()).graph);
    std::reverse(documents.begin(), documents.end());
    CHECK(to_json(build_graph(documents, catalogue()).graph) == once);
    CHECK(once.find("\"date\":\"1946-01-24\"") != std::string::npos);  // of equally frequent dates the smaller
}

TEST_CASE("nothing gives an empty graph") {
    BuiltGraph const built = build_graph({}, catalogue());
    CHECK(built.graph.vertex_count() == 0);
    CHECK(built.counts.citations == 0);
}
