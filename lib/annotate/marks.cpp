// SPDX-License-Identifier: BSL-1.0
#include "annotate/marks.hpp"

#include <algorithm>
#include <tuple>

namespace recital {

namespace {

/// "preamble 4", "footnote 7", "annex".
std::string place_in(Edge const& edge) {
    std::string place = edge.part;
    std::string const& number = edge.footnote.empty() ? edge.paragraph : edge.footnote;
    if (!number.empty()) place += (place.empty() ? "" : " ") + number;
    return place;
}

bool is_own(Annotation const& annotation, std::string const& id) {
    return std::any_of(annotation.documents.begin(), annotation.documents.end(),
                       [&](CitedDocument const& document) { return document.info.symbol == id; });
}

}  // namespace

std::vector<Mark> marks_of(Annotation const& annotation) {
    std::vector<Mark> marks;
    for (CitedDocument const& document : annotation.documents)
        for (Citation const& citation : document.citations) {
            if (citation.span.empty() || citation.span.end > annotation.text.bytes.size()) continue;
            auto const vertex = citation.id.empty() ? std::nullopt : annotation.own.find(citation.id);
            marks.push_back({&citation, &document, vertex ? &annotation.own[*vertex] : nullptr});
        }
    std::stable_sort(marks.begin(), marks.end(), [](Mark const& left, Mark const& right) {
        Span const a = left.citation->span;
        Span const b = right.citation->span;
        return std::tuple{a.begin, b.end} < std::tuple{b.begin, a.end};
    });
    return marks;
}

CitedElsewhere cited_elsewhere(Annotation const& annotation, std::string const& id, std::size_t limit) {
    CitedElsewhere found;
    if (annotation.corpus == nullptr) return found;
    CitationGraph const& graph = *annotation.corpus;
    auto const vertex = graph.find(id);
    if (!vertex) return found;
    std::optional<VertexId> last;
    for (std::uint32_t const at : graph.in_edges(*vertex)) {
        Edge const& edge = graph.edges()[at];
        if (edge.relation != Relation::cites || last == edge.source || is_own(annotation, graph[edge.source].id)) continue;
        last = edge.source;
        if (++found.count > limit) continue;
        std::string place = place_in(edge);
        if (!edge.treatment.empty()) place += (place.empty() ? "" : ", ") + edge.treatment;
        found.places.push_back({graph[edge.source].label, graph[edge.source].title, std::move(place)});
    }
    return found;
}

std::string name_of(Mark const& mark) {
    if (mark.cited == nullptr) return mark.citation->id.empty() ? mark.citation->text : mark.citation->id;
    if (mark.cited->title.empty() || mark.cited->title == mark.cited->label) return mark.cited->label;
    return mark.cited->label + ", " + mark.cited->title;
}

}  // namespace recital
