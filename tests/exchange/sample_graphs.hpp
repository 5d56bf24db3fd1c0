// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"
#include "graph/factories.hpp"
#include "graph/safe_text.hpp"

#include <set>
#include <string>
#include <utility>
#include <vector>

// Graphs that every format must carry, and what becomes of their text.
namespace recital::testing {

/// The graph as the formats other than JSON hold it: all text clean, ids still apart. Made without the code under test but
/// for clean_text() itself.
inline CitationGraph cleaned(CitationGraph const& graph) {
    std::vector<Vertex> vertices(graph.vertices().begin(), graph.vertices().end());
    std::vector<Edge> edges(graph.edges().begin(), graph.edges().end());
    std::set<std::string> ids;
    for (Vertex& vertex : vertices) {
        for (std::string* const text :
             {&vertex.id, &vertex.label, &vertex.title, &vertex.organ, &vertex.date, &vertex.session, &vertex.url})
            *text = clean_text(*text);
        if (vertex.id.empty()) vertex.id = "-";
        std::string const id = vertex.id == "-" ? "" : vertex.id;
        for (int number = 2; !ids.insert(vertex.id).second; ++number) vertex.id = id + '~' + std::to_string(number);
        if (vertex.label.empty()) vertex.label = vertex.id;
    }
    for (Edge& edge : edges)
        for (std::string* const text : {&edge.treatment, &edge.stance, &edge.part, &edge.paragraph, &edge.footnote, &edge.pinpoint, &edge.verb})
            *text = clean_text(*text);
    return CitationGraph(std::move(vertices), std::move(edges));
}

/// Vertices and edges whose every text is one of these.
inline CitationGraph graph_of_texts(std::vector<std::string> const& texts) {
    std::vector<Vertex> vertices;
    std::vector<Edge> edges;
    for (std::string const& text : texts) {
        Vertex vertex;
        vertex.id = std::to_string(vertices.size()) + text;
        vertex.kind = static_cast<Kind>(vertices.size() % 9);
        vertex.label = "l" + text;
        vertex.title = vertex.organ = vertex.date = vertex.session = vertex.url = text;
        vertex.year = static_cast<int>(vertices.size() * 100);
        vertex.in_corpus = vertices.size() % 2 == 0;
        Edge edge;
        edge.target = VertexId{static_cast<std::uint32_t>(vertices.size())};
        edge.relation = vertices.size() % 3 == 0 ? Relation::adopted_by : Relation::cites;
        edge.treatment = edge.stance = edge.part = edge.paragraph = edge.footnote = edge.pinpoint = edge.verb = text;
        edge.weight = static_cast<std::uint32_t>(vertices.size() + 1);
        vertices.push_back(std::move(vertex));
        edges.push_back(std::move(edge));
    }
    return CitationGraph(std::move(vertices), std::move(edges));
}

inline std::vector<std::string> more_hostile_texts() {
    std::vector<std::string> texts = hostile_texts();
    for (char const* const text : {"=1+1",
                                   "'=cmd",
                                   "-2+3",
                                   "@SUM(A1)",
                                   "+",
                                   "a,b;c\td",
                                   "\"",
                                   "\"\"",
                                   "'",
                                   " blanks around ",
                                   "&amp;",
                                   "&#10;",
                                   "&#x41;",
                                   "<![CDATA[x]]>",
                                   "مرحبا",
                                   "日本語",
                                   "𝄞",
                                   "é",
                                   "~2",
                                   "\\\"",
                                   "%comment",
                                   "*Vertices 9",
                                   "# not a comment",
                                   "// neither",
                                   "/* nor */",
                                   "{}",
                                   "[]",
                                   "true",
                                   "1997",
                                   "NULL",
                                   "e0",
                                   "e1"})
        texts.emplace_back(text);
    texts.push_back(std::string(10'000, 'x') + "\"\\&<é");
    return texts;
}

struct NamedGraph {
    std::string name;
    CitationGraph graph;
};

inline std::vector<NamedGraph> sample_graphs() {
    std::vector<NamedGraph> graphs;
    graphs.push_back({"empty", {}});
    Vertex alone;
    alone.id = alone.label = "A/RES/1/1";
    graphs.push_back({"isolated", CitationGraph({alone}, {})});
    graphs.push_back(
        {"parallel",
         graph_of({{"A/RES/2/1", "A/RES/1/1"}, {"A/RES/2/1", "A/RES/1/1"}, {"A/RES/1/1", "A/RES/2/1"}, {"A/RES/2/1", "A/RES/2/1"}})});
    graphs.push_back({"hostile", graph_of_texts(more_hostile_texts())});
    Vertex first = alone, second = alone;
    first.id = "same\x01id";
    second.id = "same\x02id";
    Edge edge;
    edge.target = VertexId{1};
    edge.weight = 0xffffffffU;
    graphs.push_back({"alike", CitationGraph({first, second}, {edge})});
    std::vector<CitedDocument> const documents{
        document("A/RES/52/189", "1997-12-18",
                 {cites("A/RES/49/127"), cites("A/RES/49/127", Kind::resolution, "notes", Part::operative, "11"),
                  cites("universal-declaration-of-human-rights", Kind::declaration, "reaffirms"), cites("A/RES/60/1"),
                  in_footnote("Sales No. E.96.IV.8", Kind::publication, "2", "annex I")},
                 "International migration and development")};
    graphs.push_back({"document", build_graph(documents, catalogue()).graph});
    return graphs;
}

}  // namespace recital::testing
