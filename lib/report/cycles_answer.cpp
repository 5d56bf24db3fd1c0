// SPDX-License-Identifier: BSL-1.0
#include "report/cycles_answer.hpp"

#include "graph/wording.hpp"
#include "report/terminal.hpp"

namespace recital {
namespace {

std::string id_of(CitationGraph const& graph, VertexId vertex) { return one_line(graph[vertex].id); }

/// The circle from the citing document round to it again.
std::string way_of(CitationGraph const& graph, ClosingCitation const& closing) {
    std::string way = id_of(graph, closing.citing);
    for (VertexId const vertex : closing.circle) way += " → " + id_of(graph, vertex);
    return way;
}

std::string dated(CitationGraph const& graph, VertexId vertex) {
    std::string const date = one_line(graph[vertex].date);
    return id_of(graph, vertex) + (date.empty() ? "" : " (" + date + ')');
}

std::string place_of(Edge const& edge) {
    if (edge.relation == Relation::adopted_by) return "adopted by it";
    std::string place = one_line(place_words(edge));
    if (!governing_verb(edge).empty()) place += (place.empty() ? "" : " ") + one_line(governing_verb(edge));
    return place;
}

std::string counted(std::size_t count, char const* one, char const* many) {
    return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

std::vector<std::string> row_of(CitationGraph const& graph, std::string circle, std::size_t members, Edge const& edge, bool later,
                                std::string way) {
    return {std::move(circle),
            std::to_string(members),
            id_of(graph, edge.source),
            id_of(graph, edge.target),
            later ? "true" : "false",
            one_line(edge.treatment),
            one_line(edge.part),
            one_line(edge.paragraph),
            one_line(edge.footnote),
            std::to_string(edge.weight),
            std::move(way),
            one_line(governing_verb(edge))};
}

}  // namespace

Table cycles_table(CitationGraph const& graph, CyclesFound const& found) {
    Table table{{{"circle", true, Emphasis::faint},
                 {"members", true, Emphasis::none},
                 {"citing", false, Emphasis::bold},
                 {"cited", false, Emphasis::bold},
                 {"later", true, Emphasis::none},
                 {"treatment", false, Emphasis::none},
                 {"part", false, Emphasis::none},
                 {"paragraph", false, Emphasis::none},
                 {"footnote", false, Emphasis::none},
                 {"mentions", true, Emphasis::none},
                 {"way", false, Emphasis::none},
                 {"verb", false, Emphasis::none}},
                {}};
    for (std::size_t at = 0; at < found.circles.size(); ++at)
        for (ClosingCitation const& closing : found.circles[at].closing)
            for (std::uint32_t const place : closing.citations)
                table.rows.push_back(row_of(graph, std::to_string(at + 1), found.circles[at].members.size(), graph.edges()[place],
                                            closing.of_later, way_of(graph, closing)));
    for (std::uint32_t const place : found.self_citations) {
        Edge const& edge = graph.edges()[place];
        std::string const id = id_of(graph, edge.source);
        table.rows.push_back(row_of(graph, "0", 1, edge, false, id + " → " + id));
    }
    return table;
}

std::string cycles_text(CitationGraph const& graph, CyclesFound const& found, TerminalStyle const& style) {
    if (found.circles.empty() && found.self_citations.empty()) return "no circles: no document leads back to itself\n";
    std::size_t documents = 0;
    std::size_t closing_count = 0;
    for (Circle const& circle : found.circles) {
        documents += circle.members.size();
        closing_count += circle.closing.size();
    }
    std::string out = counted(found.circles.size(), "circle", "circles") + " of " + counted(documents, "document", "documents") +
                      " that lead to each other, closed by " + counted(closing_count, "citation", "citations") + '\n';
    for (Circle const& circle : found.circles) {
        std::string members;
        for (VertexId const member : circle.members) members += (members.empty() ? "" : ", ") + dated(graph, member);
        out += '\n' +
               emphasised(counted(circle.members.size(), "document", "documents") + ", " + counted(circle.links, "link", "links"),
                          Emphasis::bold, style) +
               '\n' + wrapped(members, 2, style);
        for (ClosingCitation const& closing : circle.closing) {
            std::string line = "closed by " + id_of(graph, closing.citing) + " citing " + id_of(graph, closing.cited) +
                               (closing.of_later ? ", which is later" : "");
            char const* separator = ": ";
            for (std::uint32_t const place : closing.citations) {
                std::string const where = place_of(graph.edges()[place]);
                if (where.empty()) continue;
                line += separator + where;
                separator = "; ";
            }
            out += wrapped(line, 2, style);
            if (closing.circle.size() > 2) out += wrapped(way_of(graph, closing), 4, style);
        }
    }
    if (found.self_citations.empty()) return out;
    out += '\n' +
           emphasised(counted(found.self_citations.size(), "citation", "citations") + " of the citing document itself", Emphasis::bold,
                      style) +
           '\n';
    for (std::uint32_t const place : found.self_citations) {
        Edge const& edge = graph.edges()[place];
        std::string const where = place_of(edge);
        out += wrapped(id_of(graph, edge.source) + (where.empty() ? "" : ": " + where), 2, style);
    }
    return out;
}

}  // namespace recital
