// SPDX-License-Identifier: BSL-1.0
#include "graph/filter.hpp"
#include "graph/wording.hpp"

#include "catch.hpp"
#include "graph/export.hpp"
#include "graph/factories.hpp"

using namespace recital;
using namespace recital::testing;

namespace {

using Ids = std::vector<std::string>;

Ids all_ids(CitationGraph const& graph) {
    Ids names;
    for (Vertex const& vertex : graph.vertices()) names.push_back(vertex.id);
    return names;
}

/// "a>b" of each edge.
Ids arrows(CitationGraph const& graph) {
    Ids names;
    for (Edge const& edge : graph.edges()) names.push_back(graph[edge.source].id + ">" + graph[edge.target].id);
    return names;
}

CitationGraph built(std::vector<CitedDocument> const& documents) { return build_graph(documents, catalogue()).graph; }

CitationGraph library() {
    Citation operative = cites("A/RES/49/127", Kind::resolution, "decides", Part::operative, "3");
    operative.stance = "mandating";
    std::vector<CitedDocument> documents{
        document("A/RES/52/189", "1997-12-18",
                 {cites("A/RES/49/127"), operative, cites("S/RES/1325(2000)"),
                  cites("universal-declaration-of-human-rights", Kind::declaration), in_footnote("E/CN.9/1997/2", Kind::document, "1")}),
        document("A/RES/54/212", "1999-12-22", {cites("A/RES/52/189"), cites("A/RES/49/127")}), document("A/RES/60/1", "2005-09-16", {})};
    return built(documents);
}

}  // namespace

TEST_CASE("a filter without conditions leaves the graph as it is") {
    CitationGraph const graph = library();
    CHECK_FALSE(GraphFilter{}.any());
    FilteredGraph const left = filtered(graph, {});
    CHECK(to_json(left.graph) == to_json(graph));
    CHECK(left.counts.citations == 0);
}

TEST_CASE("self-citations are dropped on request and counted by mentions") {
    CitationGraph const graph = built({document("A/RES/1/1", "1946-01-24", {cites("A/RES/1/1"), cites("A/RES/1/1"), cites("A/RES/1/2")})});
    GraphFilter filter;
    filter.drop_self = true;
    FilteredGraph const left = filtered(graph, filter);
    CHECK(arrows(left.graph) == Ids{"A/RES/1/1>A/RES/1/2"});
    CHECK(left.counts.of(LeftOut::self) == 2);
    CHECK(left.counts.citations == 3);
}

TEST_CASE("citations of what came later are dropped on request with what only they cite") {
    CitationGraph const graph =
        built({document("A/RES/52/1", "1997-10-01",
                        {cites("A/RES/60/1"), cites("A/RES/51/1"), cites("charter-of-the-united-nations", Kind::treaty)}),
               document("A/RES/52/2", "1997-10-01", {cites("A/RES/52/1")})});
    GraphFilter filter;
    filter.drop_forward = true;
    FilteredGraph const left = filtered(graph, filter);
    CHECK(left.counts.of(LeftOut::forward) == 1);
    CHECK_FALSE(left.graph.find("A/RES/60/1"));
    CHECK(left.graph.find("A/RES/51/1"));
    CHECK(arrows(left.graph).back() == "A/RES/52/2>A/RES/52/1");  // of the same day: not later
}

TEST_CASE("dates are compared as far as both go") {
    auto const dated = [](std::string date, int year = 0) {
        Vertex vertex;
        vertex.date = std::move(date);
        vertex.year = year;
        return vertex;
    };
    CHECK(is_forward(dated("1997-12-18"), dated("1998-01-01")));
    CHECK(is_forward(dated("1997-12-18"), dated("", 1998)));
    CHECK_FALSE(is_forward(dated("1997-12-18"), dated("1997")));
    CHECK_FALSE(is_forward(dated("1997"), dated("1997-12-18")));
    CHECK_FALSE(is_forward(dated("", 1997), dated("1998-01-01")));
    CHECK_FALSE(is_forward(dated("1997-12-18"), dated("")));
}

TEST_CASE("the parts of a resolution become one") {
    Citation first = cites("A/RES/57/270[A]");
    first.pinpoint = "para. 1";
    Citation second = cites("A/RES/57/270[B]");
    second.pinpoint = "para. 2";
    CitationGraph const graph =
        built({document("A/RES/57/270[B]", "2003-06-23", {cites("A/RES/57/270[A]"), cites("A/RES/55/2")}, "Integrated follow-up"),
               document("A/RES/60/1", "2005-09-16", {first, second})});
    GraphFilter filter;
    filter.merge_parts = filter.drop_self = true;
    FilteredGraph const left = filtered(graph, filter);
    CHECK(all_ids(left.graph) == Ids{"A/RES/55/2", "A/RES/57/270", "A/RES/60/1"});
    CHECK(left.counts.merged_parts == 4);  // three mentions, one document
    CHECK(left.counts.of(LeftOut::self) == 1);
    Vertex const& whole = left.graph[at(left.graph, "A/RES/57/270")];
    CHECK(whole.label == "A/RES/57/270");
    CHECK(whole.title == "Integrated follow-up");
    CHECK(whole.in_corpus);
    CHECK(whole.url == "https://docs.un.org/A/RES/57/270");
    auto const out = left.graph.out_edges(at(left.graph, "A/RES/60/1"));
    REQUIRE(out.size() == 1);
    CHECK(out[0].weight == 2);
    CHECK(out[0].pinpoint == "para. 1; para. 2");
}

TEST_CASE("what the whole says of itself stands before what its parts say") {
    CitationGraph const graph =
        built({document("A/RES/57/270[A]", "2002-12-20", {}, "A part"), document("A/RES/57/270", "2003-06-23", {}, "The whole")});
    GraphFilter filter;
    filter.merge_parts = true;
    CHECK(filtered(graph, filter).graph[VertexId{0}].title == "The whole");
}

TEST_CASE("kinds, organs and years of what is cited") {
    CitationGraph const graph = library();
    GraphFilter filter;
    filter.cited.kinds = {Kind::declaration};
    FilteredGraph left = filtered(graph, filter);
    // The adopting resolution is no declaration; a document that cites none has no place.
    CHECK(all_ids(left.graph) == Ids{"A/RES/52/189", "universal-declaration-of-human-rights"});
    CHECK(left.counts.of(LeftOut::kind) == 6);
    CHECK(left.counts.vertices - left.counts.vertices_left == graph.vertex_count() - 2);

    filter = {};
    filter.cited.organs = {"General Assembly"};
    filter.cited.from = 1995;
    left = filtered(graph, filter);
    CHECK(arrows(left.graph) == Ids{"A/RES/54/212>A/RES/52/189"});
    CHECK(left.graph.find("A/RES/60/1"));  // cites nothing, but fits itself
    CHECK(left.counts.of(LeftOut::organ) == 3);
    CHECK(left.counts.of(LeftOut::years) == 3);
}

TEST_CASE("who cites") {
    CitationGraph const graph = library();
    GraphFilter filter;
    filter.citing.from = 1998;
    filter.citing.to = 1999;
    FilteredGraph const left = filtered(graph, filter);
    CHECK(arrows(left.graph) == Ids{"A/RES/54/212>A/RES/49/127", "A/RES/54/212>A/RES/52/189"});
    CHECK_FALSE(left.graph.find("A/RES/60/1"));
    CHECK(left.counts.of(LeftOut::citing_years) == 5);
}

TEST_CASE("verbs, classes and parts of the document") {
    CitationGraph const graph = library();
    auto const left_by = [&](auto set) {
        GraphFilter filter;
        set(filter);
        return arrows(filtered(graph, filter).graph);
    };
    CHECK(left_by([](GraphFilter& filter) { filter.treatments = {"decides"}; }) == Ids{"A/RES/52/189>A/RES/49/127"});
    CHECK(left_by([](GraphFilter& filter) { filter.stances = {"none"}; }) == Ids{"A/RES/52/189>E/CN.9/1997/2"});
    CHECK(left_by([](GraphFilter& filter) {
              filter.parts = {"operative", "footnote"};
          }) == Ids{"A/RES/52/189>A/RES/49/127", "A/RES/52/189>E/CN.9/1997/2"});
}

TEST_CASE("few mentions are left out, counting those that are left by the rest") {
    CitationGraph const graph = library();
    GraphFilter filter;
    filter.least_mentions = 2;
    FilteredGraph left = filtered(graph, filter);
    CHECK(arrows(left.graph) == Ids{"A/RES/52/189>A/RES/49/127", "A/RES/52/189>A/RES/49/127"});
    CHECK(left.counts.of(LeftOut::weight) == 5);
    filter.parts = {"preamble"};
    CHECK(filtered(graph, filter).graph.edge_count() == 0);
}

TEST_CASE("an ego network goes both ways, not round the corner") {
    CitationGraph const graph = graph_of({{"a", "b"}, {"b", "c"}, {"c", "d"}, {"x", "c"}, {"a", "c"}});
    GraphFilter filter;
    filter.ego = {"b"};
    CHECK(arrows(filtered(graph, filter).graph) == Ids{"a>b", "a>c", "b>c"});  // x cites c as b does: that is no step
    filter.ego_depth = 2;
    CHECK(arrows(filtered(graph, filter).graph) == Ids{"a>b", "a>c", "b>c", "c>d"});
    filter.ego_depth = 0;
    FilteredGraph const alone = filtered(graph, filter);
    CHECK(all_ids(alone.graph) == Ids{"b"});
    CHECK(alone.counts.of(LeftOut::ego) == 5);
}

TEST_CASE("an ego stays when the other conditions leave it nothing") {
    CitationGraph const graph = library();
    GraphFilter filter;
    filter.cited.kinds = {Kind::treaty};
    filter.ego = {"A/RES/49/127"};
    CHECK(all_ids(filtered(graph, filter).graph) == Ids{"A/RES/49/127"});
}

TEST_CASE("a subgraph holds what is between its vertices") {
    CitationGraph const graph = graph_of({{"a", "b"}, {"b", "c"}, {"a", "c"}});
    CHECK(arrows(subgraph(graph, {true, false, true})) == Ids{"a>c"});
    CHECK(subgraph({}, {}).vertex_count() == 0);
    GraphFilter filter;
    filter.drop_self = true;
    CHECK(filtered({}, filter).graph.vertex_count() == 0);
}
