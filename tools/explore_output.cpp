// SPDX-License-Identifier: BSL-1.0
#include "tools/explore_output.hpp"

#include "report/sentences.hpp"
#include "tools/diagram.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace recital::tools {

namespace {

constexpr std::size_t most_quoted = 4;  // of one edge: a paragraph's sentences

std::string title_of(CitationGraph const& graph, std::vector<VertexId> const& focus, std::string const& title) {
    if (!title.empty()) return title;
    if (focus.size() == 1) {
        Vertex const& vertex = graph[focus.front()];
        return vertex.title.empty() || vertex.title == vertex.label ? vertex.label : vertex.label + ": " + vertex.title;
    }
    if (!focus.empty()) return std::to_string(focus.size()) + " instruments and what surrounds them";
    auto const all = graph.vertices();
    auto const read = std::count_if(all.begin(), all.end(), [](Vertex const& vertex) { return vertex.in_corpus; });
    return "Citations of " + std::to_string(read) + (read == 1 ? " document" : " documents");
}

}  // namespace

Explored::Explored(LoadedSource const& source, Catalogue const& catalogue, std::vector<VertexId> const& focus, Theme const& theme)
    : m_whole(source.graph), m_part(explored_part(source.graph, focus)) {
    if (!source.documents.empty()) m_sentences = std::make_unique<Sentences>(m_part.graph, source.documents);
    m_input = std::make_unique<ExploreInput>(
        ExploreInput{m_part.graph, catalogue, m_part.focus, title_of(source.graph, focus, {}), source.notes, {}, {}, {}, {}});
    m_input->notes.insert(m_input->notes.end(), m_part.notes.begin(), m_part.notes.end());
    for (Kind const kind : {Kind::resolution, Kind::decision, Kind::document, Kind::treaty, Kind::declaration, Kind::programme,
                            Kind::publication, Kind::judgment})
        m_input->kind_colours.emplace_back(name_of(kind), theme.of("kind", name_of(kind)).color);
    if (m_sentences)
        m_input->quotes = [this](Edge const& edge) {
            std::vector<Quote> quotes;
            for (rows::Sentence& sentence : m_sentences->of(edge, most_quoted))
                quotes.push_back({std::move(sentence.words), std::move(sentence.own)});
            return quotes;
        };
}

Explored::~Explored() = default;

void Explored::add_diagram(std::string svg) {
    m_input->diagram = std::move(svg);
    if (m_part.graph.vertex_count() == m_whole.vertex_count()) return;
    for (Vertex const& vertex : m_part.graph.vertices()) m_input->drawn.push_back(m_whole.find(vertex.id).value_or(VertexId{}));
}

std::string explored_page(LoadedSource const& source, Catalogue const& catalogue, DrawOptions const& options, Theme const& theme,
                          bool with_diagram, Console& console) {
    Explored explored{source, catalogue, options.focus, theme};
    if (with_diagram) {
        Drawing drawing = drawn(source.graph, options, theme);
        for (std::string const& note : drawing.notes) console.note(note);
        explored.add_diagram(std::move(drawing.bytes));
    }
    ExploreInput input = explored.input();
    input.title = title_of(source.graph, options.focus, options.title);
    for (std::string const& note : input.notes) console.note(note);
    return explore_page(input);
}

}  // namespace recital::tools
