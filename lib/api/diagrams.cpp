// SPDX-License-Identifier: BSL-1.0
#include "api/diagrams.hpp"

#include "analyse/chain.hpp"
#include "analyse/main_path.hpp"
#include "analyse/series.hpp"

#include <algorithm>
#include <utility>

namespace recital {

namespace {

constexpr std::size_t most_in_overview = 60;  // more boxes cannot be read in the width of a page
constexpr std::size_t most_in_chain = 40;
constexpr std::size_t most_shown_whole = 12;  // documents; what more of them cite is shown in groups

class Diagrams {
public:
    explicit Diagrams(DrawInStyle const& draw) : m_draw{draw} {}

    void add(std::string anchor, std::string title, char const* style, DrawOptions options) {
        options.prefix = anchor;
        std::replace(options.prefix.begin(), options.prefix.end(), '-', '_');
        options.prefix += '_';
        Drawing drawing = m_draw(style, std::move(options));
        m_diagrams.push_back({std::move(anchor), std::move(title), std::move(drawing.bytes), std::move(drawing.notes)});
    }

    std::vector<ReportDiagram> take() { return std::move(m_diagrams); }

private:
    DrawInStyle const& m_draw;
    std::vector<ReportDiagram> m_diagrams;
};

/// Whether anything lies further than one citation away: else the surroundings show the chain already.
bool has_chain(CitationGraph const& graph, VertexId vertex) {
    auto const steps = chain(graph, vertex, {Direction::rests_on, 2, false}).steps;
    return !steps.empty() && steps.back().depth > 1;
}

/// How many pairs of vertices are linked by citations, not only by adoptions.
std::size_t citing_pairs(CitationGraph const& graph) {
    std::size_t pairs = 0;
    std::pair<VertexId, VertexId> last{};
    for (Edge const& edge : graph.edges()) {
        if (edge.relation != Relation::cites || (pairs > 0 && last == std::pair(edge.source, edge.target))) continue;
        last = {edge.source, edge.target};
        ++pairs;
    }
    return pairs;
}

std::size_t documents_read(CitationGraph const& graph) {
    auto const all = graph.vertices();
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](Vertex const& vertex) { return vertex.in_corpus; }));
}

}  // namespace

std::string choose_series(CitationGraph const& graph, Catalogue const& catalogue, DrawOptions& options) {
    SeriesList const list = find_series(graph, catalogue);
    auto const drawable = [](RecurrentSeries const& series) {
        return std::count_if(series.members.begin(), series.members.end(),
                             [](SeriesMember const& member) { return member.vertex.has_value(); });
    };
    RecurrentSeries const* chosen = nullptr;
    if (!options.focus.empty()) {
        auto const place = list.of_vertex[index_of(options.focus.front())];
        if (!place) return graph[options.focus.front()].id + " belongs to no series; see recital series";
        chosen = &list.series[*place];
    } else {
        for (RecurrentSeries const& series : list.series)
            if (chosen == nullptr || drawable(series) > drawable(*chosen)) chosen = &series;
        if (chosen == nullptr) return "there is no series in the source: no two resolutions of one title";
    }
    options.series_title = chosen->title;
    for (SeriesMember const& member : chosen->members)
        if (member.vertex) options.series.push_back(*member.vertex);
    return {};
}

std::vector<ReportDiagram> report_diagrams(CitationGraph const& graph, std::vector<VertexId> const& focus, DrawInStyle const& draw) {
    Diagrams diagrams{draw};
    DrawOptions options;
    options.focus = focus;
    options.top = most_in_overview;
    std::size_t const documents = documents_read(graph);
    if (focus.empty() && documents > most_shown_whole) {
        options.top.reset();
        diagrams.add("diagram-surroundings", "What belongs together", "overview", options);
    } else {
        char const* const title = !focus.empty() ? "What it cites and what cites it" : documents == 1 ? "What it cites" : "Who cites what";
        diagrams.add("diagram-surroundings", title, "ego", options);
    }
    if (focus.size() == 1 && has_chain(graph, focus.front())) {
        options.depth = 3;
        options.reach = {true, false, false};
        options.top = most_in_chain;
        options.title = "What " + graph[focus.front()].label + " rests on, in three steps";
        diagrams.add("diagram-chain", "The chain it rests on", "chain", options);
    }
    MainPathOptions with_adoptions;
    with_adoptions.adoptions = true;
    MainPath const path = focus.empty() ? main_path(graph, with_adoptions) : MainPath{};
    // One citation is no path that a development took.
    if (focus.empty() && citing_pairs(main_path_graph(graph, path)) > 1) {
        DrawOptions whole;
        whole.title = "Main path";
        diagrams.add("diagram-main-path", "The main path", "mainpath", whole);
    }
    return diagrams.take();
}

}  // namespace recital
