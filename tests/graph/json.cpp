// SPDX-License-Identifier: BSL-1.0
#include "catch.hpp"
#include "graph/export.hpp"
#include "graph/factories.hpp"
#include "graph/import.hpp"

using namespace recital;
using namespace recital::testing;

namespace {

Problem problem_of(std::string const& json) {
    auto const read = graph_from_json(json, "g.json");
    REQUIRE(std::holds_alternative<Problem>(read));
    return std::get<Problem>(read);
}

std::string with(std::string const& nodes, std::string const& edges) {
    return "{\"recital\":\"graph\",\"version\":1,\"nodes\":[" + nodes + "],\"edges\":[" + edges + "]}";
}

}  // namespace

TEST_CASE("an exported graph is told by its beginning") {
    CHECK(looks_like_graph(to_json({})));
    CHECK(looks_like_graph("\xEF\xBB\xBF {\n \"recital\" : \"graph\""));
    CHECK_FALSE(looks_like_graph("{\"source\":\"a.txt\"}"));
    CHECK_FALSE(looks_like_graph("{\"recital\":\"report\"}"));
    CHECK_FALSE(looks_like_graph("recital graph"));
    CHECK_FALSE(looks_like_graph(""));
}

TEST_CASE("a graph with hostile text survives JSON") {
    std::vector<Vertex> vertices;
    std::vector<Edge> edges;
    for (std::string const& text : hostile_texts()) {
        Vertex vertex;
        vertex.id = std::to_string(vertices.size()) + text;
        vertex.label = vertex.title = vertex.url = text;
        Edge edge;
        edge.target = VertexId{static_cast<std::uint32_t>(vertices.size())};
        edge.treatment = edge.pinpoint = edge.verb = text;
        vertices.push_back(vertex);
        edges.push_back(edge);
    }
    std::string const json = to_json(CitationGraph(vertices, edges));
    auto const read = graph_from_json(json, "g.json");
    REQUIRE(std::holds_alternative<CitationGraph>(read));
    CHECK(to_json(std::get<CitationGraph>(read)) == json);
    CHECK(std::get<CitationGraph>(read).vertex_count() == vertices.size());
}

TEST_CASE("malformed JSON is told with line and column") {
    Problem const problem = problem_of("{\"recital\":\"graph\",\n\"nodes\":[],\n\"edges\":[}");
    CHECK(problem.source == "g.json");
    CHECK(problem.line == 3);
    CHECK(problem.column == 10);
    CHECK(problem.what.find("no valid JSON") != std::string::npos);
    CHECK(problem_of("").line == 1);
    CHECK(problem_of("{\"recital\":\"graph\",\"nodes\":" + std::string(100000, '[')).line == 1);
}

TEST_CASE("what a graph cannot be is told with its place") {
    std::string const a = R"({"id":"a","kind":"resolution"})";
    CHECK(problem_of("[]").what.find("no JSON object") != std::string::npos);
    CHECK(problem_of("{}").what.find("recital") != std::string::npos);
    CHECK(problem_of("{\"recital\":\"graph\",\"version\":2}").what.find("version") != std::string::npos);
    CHECK(problem_of("{\"recital\":\"graph\",\"nodes\":{}}").what.find("nodes") != std::string::npos);
    CHECK(problem_of(with("{}", "")).what.find("nodes[0] has no id") != std::string::npos);
    CHECK(problem_of(with(R"({"id":7,"kind":"treaty"})", "")).what.find("nodes[0].id") != std::string::npos);
    CHECK(problem_of(with(R"({"id":"a","kind":"poem"})", "")).what.find("kind \"poem\"") != std::string::npos);
    CHECK(problem_of(with(a + "," + a, "")).what.find("nodes[1]") != std::string::npos);
    CHECK(problem_of(with(R"({"id":"a","kind":"treaty","year":99999})", "")).what.find("year") != std::string::npos);
    CHECK(problem_of(with(a, R"({"source":"a","target":"b"})")).what.find("edges[0].target \"b\" is no node") != std::string::npos);
    CHECK(problem_of(with(a, R"({"source":"a","target":"a","weight":0})")).what.find("weight") != std::string::npos);
    CHECK(problem_of(with(a, R"({"source":"a","target":"a","weight":18446744073709551615})")).what.find("weight") != std::string::npos);
    CHECK(problem_of(with(a, R"({"source":"a","target":"a","relation":"likes"})")).what.find("relation") != std::string::npos);
    CHECK(problem_of(with("7", "")).what.find("nodes[0] is no object") != std::string::npos);
}

TEST_CASE("fields that are left out are empty, unknown ones are passed over") {
    auto const read = graph_from_json(with(R"({"id":"a","kind":"treaty","colour":"red"})", R"({"source":"a","target":"a"})"), "g");
    REQUIRE(std::holds_alternative<CitationGraph>(read));
    CitationGraph const& graph = std::get<CitationGraph>(read);
    CHECK(graph.vertices()[0].label == "a");
    CHECK(graph.edges()[0].weight == 1);
    CHECK(graph.edges()[0].relation == Relation::cites);
}
