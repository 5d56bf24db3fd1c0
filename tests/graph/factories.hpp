// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/build.hpp"
#include "graph/citation_graph.hpp"
#include "model/catalogue.hpp"
#include "model/citation.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Small values for the tests of graph, analyse, draw and report.
namespace recital::testing {

inline Citation cites(std::string id, Kind kind = Kind::resolution, std::string treatment = "recalls", Part part = Part::preamble,
                      std::string paragraph = "1") {
    Citation citation;
    citation.text = id;
    citation.id = std::move(id);
    citation.kind = kind;
    citation.treatment = citation.verb = std::move(treatment);
    citation.stance = citation.treatment.empty() ? "" : "neutral";
    citation.part = part;
    citation.paragraph = std::move(paragraph);
    return citation;
}

inline Citation in_footnote(std::string id, Kind kind, std::string footnote, std::string pinpoint = {}) {
    Citation citation = cites(std::move(id), kind, "", Part::footnote, "");
    citation.footnote = std::move(footnote);
    citation.pinpoint = std::move(pinpoint);
    return citation;
}

inline Citation unresolved(std::string text, std::string reason) {
    Citation citation;
    citation.text = std::move(text);
    citation.reason = std::move(reason);
    return citation;
}

inline CitedDocument document(std::string symbol, std::string date, std::vector<Citation> citations, std::string title = {}) {
    CitedDocument made;
    made.source = symbol + ".txt";
    made.info.symbol = std::move(symbol);
    made.info.title = std::move(title);
    made.info.organ = "General Assembly";
    made.info.kind = "resolution";
    made.info.date = std::move(date);
    made.info.session = "52";
    made.info.meeting = "77th plenary meeting";
    made.citations = std::move(citations);
    return made;
}

inline Instrument instrument(std::string id, Kind kind, std::string title, std::string adopted, std::string adopted_by,
                             std::vector<std::string> aliases = {}) {
    return {std::move(id), kind, {}, std::move(title), std::move(adopted), std::move(adopted_by), {}, std::move(aliases), {}};
}

/// The instruments and organ that the fixtures speak of.
inline Catalogue catalogue() {
    Catalogue made;
    made.instruments = {
        instrument("universal-declaration-of-human-rights", Kind::declaration, "Universal Declaration of Human Rights", "1948-12-10",
                   "A/RES/217(III)[A]", {"UDHR"}),
        instrument("charter-of-the-united-nations", Kind::treaty, "Charter of the United Nations", "1945-06-26", "", {"UN Charter"}),
        instrument("convention-on-the-rights-of-the-child", Kind::treaty, "Convention on the Rights of the Child", "1989-11-20",
                   "A/RES/44/25", {"CRC"})};
    Organ assembly;
    assembly.name = "General Assembly";
    assembly.series = "A";
    Organ council;
    council.name = "Security Council";
    council.series = "S";
    Organ economic_and_social;
    economic_and_social.name = "Economic and Social Council";
    economic_and_social.series = "E";
    economic_and_social.names = {"ECOSOC"};
    made.organs = {assembly, council, economic_and_social};
    made.titles.insert_or_assign("A/RES/49/127", {"International migration and development", "1994-12-19"});
    return made;
}

/// Edges given as pairs of ids; a vertex for each id, those that cite are read.
inline CitationGraph graph_of(std::vector<std::pair<std::string, std::string>> const& pairs) {
    std::vector<Vertex> vertices;
    std::vector<Edge> edges;
    auto const place = [&vertices](std::string const& id) {
        for (std::size_t at = 0; at < vertices.size(); ++at)
            if (vertices[at].id == id) return at;
        Vertex vertex;
        vertex.id = vertex.label = id;
        vertices.push_back(vertex);
        return vertices.size() - 1;
    };
    for (auto const& [from, to] : pairs) {
        Edge edge;
        edge.source = VertexId{static_cast<std::uint32_t>(place(from))};
        edge.target = VertexId{static_cast<std::uint32_t>(place(to))};
        edge.treatment = "recalls";
        vertices[index_of(edge.source)].in_corpus = true;
        edges.push_back(edge);
    }
    return CitationGraph(std::move(vertices), std::move(edges));
}

inline VertexId at(CitationGraph const& graph, std::string_view id) { return graph.find(id).value(); }

inline std::vector<std::string> ids(CitationGraph const& graph, std::vector<VertexId> const& vertices) {
    std::vector<std::string> names;
    for (VertexId const vertex : vertices) names.push_back(graph[vertex].id);
    return names;
}

/// What a hostile document may carry where an id, a title or a date is expected.
inline std::vector<std::string> hostile_texts() {
    return {"quote\"; evil -> x [a=\"",
            "trailing backslash\\",
            "two\\\\",
            "line\nfeed",
            "</script><script>alert(1)</script>",
            "javascript:alert(1)",
            "\xE2\x80\xAEturned",
            "\xFF\xFE bad bytes \xC3",
            "<b>&amp;</b> & 'x'",
            "| pipe | `tick` [a](b) |",
            "{{title}} {{{svg}}}",
            "\\N \\G \\L \\l",
            "]]>",
            "-->",
            std::string("nul\0in", 6),
            "%s%n",
            "\x1b[31mred"};
}

}  // namespace recital::testing
