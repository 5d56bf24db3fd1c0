// SPDX-License-Identifier: BSL-1.0
#include "explore/explore.hpp"

#include "analyse/rank.hpp"
#include "explore/detail/data_block.hpp"
#include "explore/detail/page_data.hpp"
#include "explore/detail/quotes.hpp"
#include "explore/page_parts.hpp"
#include "graph/filter.hpp"
#include "graph/safe_text.hpp"

#include <algorithm>

namespace recital {
namespace {

constexpr std::size_t most_in_all = 30'000;
constexpr std::size_t most_around_focus = 4000;
constexpr std::size_t steps_around_focus = 2;

std::string source_of(std::string_view hash) { return "'sha256-" + base64(bytes_of_hex(hash)) + "'"; }

/// The focus and what surrounds it, the nearest first.
std::vector<VertexId> around(CitationGraph const& graph, std::vector<VertexId> const& focus) {
    std::vector<bool> seen(graph.vertex_count(), false);
    std::vector<VertexId> found;
    std::vector<std::size_t> steps;
    auto const reach = [&](VertexId vertex, std::size_t step) {
        if (seen[index_of(vertex)]) return;
        seen[index_of(vertex)] = true;
        found.push_back(vertex);
        steps.push_back(step);
    };
    for (VertexId const vertex : focus) reach(vertex, 0);
    for (std::size_t at = 0; at < found.size() && steps[at] < steps_around_focus; ++at) {
        VertexId const vertex = found[at];
        std::size_t const step = steps[at] + 1;
        for (Edge const& edge : graph.out_edges(vertex)) reach(edge.target, step);
        for (std::uint32_t const place : graph.in_edges(vertex)) reach(graph.edges()[place].source, step);
    }
    return found;
}

}  // namespace

ExploreSection explore_section(ExploreInput const& input, ExploreLimits const& limits) {
    PageQuotes const quotes = page_quotes(input, limits.quote_bytes);
    ExploreInput noted = input;
    if (quotes.quoted < quotes.edges)
        noted.notes.push_back("Of " + std::to_string(quotes.edges) + " citations " + std::to_string(quotes.quoted) +
                              " are quoted, those of every instrument in turn; recital report quotes all of one instrument.");
    ExploreSection section;
    section.script_source = source_of(explore_script_hash);
    section.style_source = source_of(explore_css_hash);
    section.style = explore_css;
    section.html = explore_html;
    if (!input.diagram.empty()) section.html += "<template id=\"explore-diagram-source\">" + input.diagram + "</template>\n";
    section.html += data_block("explore-data", page_data(noted), limits.plain_bytes);
    // The sentences come last: the picture does not wait for them.
    section.html.append("<script>").append(explore_script).append("</script>\n");
    section.html += data_block("explore-quotes", quotes.json, limits.plain_bytes);
    return section;
}

std::string explore_page(ExploreInput const& input, ExploreLimits const& limits) {
    ExploreSection const section = explore_section(input, limits);
    std::string const title = markup_text(input.title);
    return "<!DOCTYPE html>\n<html lang=\"en\" class=\"explore-alone\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src blob:; base-uri 'none'; form-action 'none'; "
           "style-src " +
           section.style_source + "; script-src " + section.script_source + "\">\n<title>" + title + "</title>\n<style>" + section.style +
           "</style>\n</head>\n<body>\n<h1>" + title + "</h1>\n" + section.html + "</body>\n</html>\n";
}

ExploredPart explored_part(CitationGraph const& graph, std::vector<VertexId> const& focus) {
    std::vector<VertexId> wanted = around(graph, focus);
    if (focus.empty())
        for (Ranked const& each : most_cited(graph)) wanted.push_back(each.vertex);
    std::size_t const most = focus.empty() ? most_in_all : most_around_focus;
    ExploredPart part;
    if (focus.empty() && wanted.size() > most)
        part.notes.push_back("The page holds the " + std::to_string(most) + " most cited of " + std::to_string(wanted.size()) +
                             " instruments.");
    if (!focus.empty() && wanted.size() < graph.vertex_count())
        part.notes.push_back("The page holds " + std::to_string(std::min(most, wanted.size())) + " of " +
                             std::to_string(graph.vertex_count()) + " instruments: the nearest within two steps.");
    if (wanted.size() > most) wanted.resize(most);
    std::vector<bool> keep(graph.vertex_count(), false);
    for (VertexId const vertex : wanted) keep[index_of(vertex)] = true;
    part.graph = subgraph(graph, keep);
    for (VertexId const vertex : focus)
        if (auto const place = part.graph.find(graph[vertex].id)) part.focus.push_back(*place);
    return part;
}

}  // namespace recital
