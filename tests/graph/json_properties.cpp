// SPDX-License-Identifier: BSL-1.0
#include "catch.hpp"
#include "graph/export.hpp"
#include "graph/import.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <set>

using namespace recital;

namespace {

/// Text of ASCII and of some characters of two, three and four bytes: valid UTF-8, which JSON keeps as it is.
std::string any_text() {
    auto const letters = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 140));
    std::string text;
    for (int const letter : letters) {
        if (letter < 128)
            text += static_cast<char>(letter);
        else
            text += letter < 132 ? "é" : letter < 136 ? "—" : "𝄞";
    }
    return text;
}

Vertex any_vertex(std::string id) {
    Vertex vertex;
    vertex.id = std::move(id);
    vertex.kind = static_cast<Kind>(*rc::gen::inRange(0, 9));
    vertex.label = "l" + any_text();
    vertex.title = any_text();
    vertex.organ = any_text();
    vertex.date = any_text();
    vertex.year = *rc::gen::inRange(0, 10000);
    vertex.session = any_text();
    vertex.in_corpus = *rc::gen::arbitrary<bool>();
    vertex.url = any_text();
    return vertex;
}

Edge any_edge(std::size_t vertices) {
    auto const end = [&] { return VertexId{*rc::gen::inRange<std::uint32_t>(0, static_cast<std::uint32_t>(vertices))}; };
    Edge edge;
    edge.source = end();
    edge.target = end();
    edge.relation = *rc::gen::arbitrary<bool>() ? Relation::cites : Relation::adopted_by;
    edge.treatment = any_text();
    edge.verb = any_text();
    edge.stance = any_text();
    edge.part = *rc::gen::element<std::string>("preamble", "operative", "footnote", "annex", "");
    edge.paragraph = *rc::gen::element<std::string>("", "1", "2", "11", "6 (a)");
    edge.footnote = any_text();
    edge.pinpoint = any_text();
    edge.weight = *rc::gen::inRange<std::uint32_t>(1, 0xffffffffU);
    return edge;
}

}  // namespace

TEST_CASE("any graph comes back from JSON as it was") {
    bool const holds = rc::check("to_json, then graph_from_json", [] {
        std::set<std::string> ids;
        for (int count = *rc::gen::inRange(0, 8); count > 0; --count) ids.insert("i" + any_text());
        std::vector<Vertex> vertices;
        for (std::string const& id : ids) vertices.push_back(any_vertex(id));
        std::vector<Edge> edges;
        if (!vertices.empty())
            for (int count = *rc::gen::inRange(0, 12); count > 0; --count) edges.push_back(any_edge(vertices.size()));
        CitationGraph const graph(vertices, edges);
        auto const read = graph_from_json(to_json(graph), "g");
        RC_ASSERT(std::holds_alternative<CitationGraph>(read));
        CitationGraph const& back = std::get<CitationGraph>(read);
        RC_ASSERT(std::equal(graph.vertices().begin(), graph.vertices().end(), back.vertices().begin(), back.vertices().end()));
        RC_ASSERT(std::equal(graph.edges().begin(), graph.edges().end(), back.edges().begin(), back.edges().end()));
    });
    CHECK(holds);
}
