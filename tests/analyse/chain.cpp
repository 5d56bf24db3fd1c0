// SPDX-License-Identifier: BSL-1.0
#include "analyse/chain.hpp"

#include "catch.hpp"
#include "graph/factories.hpp"

using namespace recital;
using namespace recital::testing;

namespace {

CitationGraph family() {
    return graph_of({{"A/RES/79/165", "A/RES/68/268"},
                     {"A/RES/79/165", "E/RES/1985/17"},
                     {"A/RES/68/268", "E/RES/1985/17"},
                     {"E/RES/1985/17", "A/RES/2200(XXI)[A]"}});
}

std::vector<std::string> with_depth(CitationGraph const& graph, Chain const& chain) {
    std::vector<std::string> lines;
    for (ChainStep const& step : chain.steps) lines.push_back(std::to_string(step.depth) + " " + graph[step.vertex].id);
    return lines;
}

}  // namespace

TEST_CASE("a chain gives every vertex with its fewest steps") {
    CitationGraph const graph = family();
    Chain const found = chain(graph, at(graph, "A/RES/79/165"));
    CHECK(with_depth(graph, found) ==
          std::vector<std::string>{"0 A/RES/79/165", "1 A/RES/68/268", "1 E/RES/1985/17", "2 A/RES/2200(XXI)[A]"});
    CHECK(found.beyond == 0);
}

TEST_CASE("a chain runs the other way") {
    CitationGraph const graph = family();
    Chain const found = chain(graph, at(graph, "E/RES/1985/17"), {Direction::rests_on_it, 0, true});
    CHECK(with_depth(graph, found) == std::vector<std::string>{"0 E/RES/1985/17", "1 A/RES/68/268", "1 A/RES/79/165"});
}

TEST_CASE("a chain is cut at its depth and says so") {
    CitationGraph const graph = family();
    Chain const found = chain(graph, at(graph, "A/RES/79/165"), {Direction::rests_on, 1, true});
    CHECK(found.steps.size() == 3);
    CHECK(found.beyond == 1);  // E/RES/1985/17 leads to the covenants; A/RES/68/268 leads nowhere new
}

TEST_CASE("a tree expands each vertex once, at its least depth") {
    CitationGraph const graph = family();
    Chain const found = chain(graph, at(graph, "A/RES/79/165"));
    CHECK(chain_text(graph, found) ==
          "A/RES/79/165\n"
          "├─ A/RES/68/268 · recalls\n"
          "│  └─ E/RES/1985/17 ↑ · recalls\n"
          "└─ E/RES/1985/17 · recalls\n"
          "   └─ A/RES/2200(XXI)[A] · recalls\n"
          "↑ stands with what follows from it at another place in the tree\n");
}

TEST_CASE("cycles and self-citations end") {
    CitationGraph const graph = graph_of({{"a", "b"}, {"b", "c"}, {"c", "a"}, {"c", "c"}});
    Chain const found = chain(graph, at(graph, "a"));
    CHECK(found.steps.size() == 3);
    CHECK(chain_text(graph, found) ==
          "a\n└─ b · recalls\n   └─ c · recalls\n      └─ a ↺ · recalls\n↺ leads back: these cite each other\n");
}

TEST_CASE("adoptions are followed unless they are not wanted") {
    BuiltGraph const built =
        build_graph(std::vector<CitedDocument>{document("A/RES/52/189", "1997-12-18",
                                                        {cites("universal-declaration-of-human-rights", Kind::declaration)})},
                    catalogue());
    VertexId const root = at(built.graph, "A/RES/52/189");
    Chain const with = chain(built.graph, root);
    CHECK(with.steps.size() == 3);
    CHECK(with.tree.back().treatments == "adopted by");
    CHECK(chain(built.graph, root, {Direction::rests_on, 0, false}).steps.size() == 2);
}

TEST_CASE("a vertex alone is a chain of itself") {
    CitationGraph const graph = family();
    Chain const found = chain(graph, at(graph, "A/RES/2200(XXI)[A]"));
    CHECK(found.steps.size() == 1);
    CHECK(chain_text(graph, found) == "A/RES/2200(XXI)[A]\n");
}

TEST_CASE("a long chain neither overflows nor takes long") {
    std::vector<std::pair<std::string, std::string>> pairs;
    auto const name = [](int number) { return "n" + std::to_string(10000 + number); };
    for (int number = 0; number < 3000; ++number) pairs.emplace_back(name(number), name(number + 1));
    CitationGraph const graph = graph_of(pairs);
    Chain const found = chain(graph, at(graph, name(0)));
    CHECK(found.steps.back().depth == 3000);
    CHECK(found.tree.size() == 3001);
}

TEST_CASE("text of a chain keeps to its width and to one line each") {
    std::vector<Vertex> vertices(2);
    vertices[0].id = "a";
    vertices[0].label = "a";
    vertices[1].id = "b";
    vertices[1].label = "Déclaration\nde \x1b[31m" + std::string(100, 'x');
    Edge edge;
    edge.target = VertexId{1};
    edge.treatment = "recalls";
    CitationGraph const graph(vertices, {edge});
    std::string const text = chain_text(graph, chain(graph, VertexId{0}), 30);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(std::count(text.begin(), text.end(), '\n') == 2);
    CHECK(text.find("…\n") != std::string::npos);
    auto const columns = [](std::string const& line) {
        return std::count_if(line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; });
    };
    CHECK(columns(text.substr(2, text.size() - 3)) == 30);
}
