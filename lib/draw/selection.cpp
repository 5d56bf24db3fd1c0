// SPDX-License-Identifier: BSL-1.0
#include "draw/selection.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace recital {
namespace {

constexpr int unreached = std::numeric_limits<int>::max();

/// Breadth-first along the citations (step 1) or against them (step -1); what the other direction reached nearer stays.
void walk(CitationGraph const& graph, std::span<VertexId const> focus, int depth, int step, bool adoptions, std::vector<int>& distance) {
    std::vector<VertexId> queue(focus.begin(), focus.end());
    std::vector<bool> seen(graph.vertex_count());
    std::vector<int> steps(focus.size(), 0);
    for (VertexId const vertex : focus) {
        seen[index_of(vertex)] = true;
    }
    for (std::size_t at = 0; at < queue.size() && steps[at] < depth; ++at) {
        auto const visit = [&](VertexId next) {
            if (seen[index_of(next)]) return;
            seen[index_of(next)] = true;
            queue.push_back(next);
            steps.push_back(steps[at] + 1);
            int& known = distance[index_of(next)];
            if (known == unreached || std::abs(known) > steps.back()) known = step * steps.back();
        };
        if (step > 0)
            for (Edge const& edge : graph.out_edges(queue[at])) {
                if (adoptions || edge.relation == Relation::cites) visit(edge.target);
            }
        else
            for (std::uint32_t const place : graph.in_edges(queue[at])) {
                if (adoptions || graph.edges()[place].relation == Relation::cites) visit(graph.edges()[place].source);
            }
    }
}

std::vector<int> distances(CitationGraph const& graph, std::span<VertexId const> focus, int depth, Reach reach) {
    std::vector<int> distance(graph.vertex_count(), focus.empty() ? 0 : unreached);
    if (focus.empty()) return distance;
    for (VertexId const vertex : focus) distance[index_of(vertex)] = 0;
    if (reach.rests_on) walk(graph, focus, depth, 1, reach.adoptions, distance);
    if (reach.rests_on_it) walk(graph, focus, depth, -1, reach.adoptions, distance);
    return distance;
}

std::size_t citing_documents(CitationGraph const& graph, VertexId vertex) {
    std::size_t count = 0;
    VertexId last{std::numeric_limits<std::uint32_t>::max()};
    for (std::uint32_t const place : graph.in_edges(vertex)) {
        Edge const& edge = graph.edges()[place];
        if (edge.relation == Relation::cites && edge.source != last) ++count;
        last = edge.source;
    }
    return count;
}

/// Few documents stay in any case: without them their citations could not be drawn. Of a corpus the most cited say more.
bool keeps_read_documents(CitationGraph const& graph, bool has_focus, std::size_t max_vertices) {
    auto const all = graph.vertices();
    auto const read = std::count_if(all.begin(), all.end(), [](Vertex const& vertex) { return vertex.in_corpus; });
    return has_focus || static_cast<std::size_t>(read) * 2 <= max_vertices;
}

/// What does not stay becomes unreached. Says what was done.
std::string cut_to_nearest(CitationGraph const& graph, std::vector<VertexId> const& reached, std::vector<int>& distance, std::size_t room,
                           bool has_focus) {
    std::vector<std::tuple<int, bool, std::size_t, VertexId>> order;  // the third the larger the less cited
    bool const keep_read = keeps_read_documents(graph, has_focus, room);
    for (VertexId const vertex : reached)
        order.emplace_back(std::abs(distance[index_of(vertex)]), keep_read && !graph[vertex].in_corpus,
                           graph.vertex_count() - citing_documents(graph, vertex), vertex);
    std::sort(order.begin(), order.end());
    for (std::size_t at = room; at < order.size(); ++at) distance[index_of(std::get<3>(order[at]))] = unreached;
    return "The diagram shows " + std::to_string(room) + " of " + std::to_string(reached.size()) +
           " instruments: " + (has_focus ? "the nearest, then " : "") + (keep_read ? "documents that were read, then " : "") +
           "the most cited.";
}

/// Of the room as much for each of the sizes as for the others; what one does not need goes to those that need more.
std::vector<std::size_t> shares(std::vector<std::size_t> const& sizes, std::size_t room) {
    std::vector<std::size_t> order(sizes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) { return sizes[left] < sizes[right]; });
    std::vector<std::size_t> share(sizes.size());
    for (std::size_t at = 0; at < order.size(); ++at) {
        share[order[at]] = std::min(sizes[order[at]], room / (order.size() - at));
        room -= share[order[at]];
    }
    return share;
}

/// With how many vertices at that distance one is linked: along its citations, or against them.
std::size_t links_with(CitationGraph const& graph, VertexId vertex, std::vector<int> const& distance, int wanted, bool along) {
    std::set<VertexId> linked;
    if (along) {
        for (Edge const& edge : graph.out_edges(vertex))
            if (distance[index_of(edge.target)] == wanted) linked.insert(edge.target);
    } else {
        for (std::uint32_t const place : graph.in_edges(vertex))
            if (VertexId const source = graph.edges()[place].source; distance[index_of(source)] == wanted) linked.insert(source);
    }
    return linked.size();
}

/// How many of each step are shown. Of one step only the two sides are told apart as people do.
std::string steps_sentence(std::map<int, std::pair<std::size_t, std::size_t>> const& shown) {
    bool const nearest_only = std::all_of(shown.begin(), shown.end(), [](auto const& step) { return std::abs(step.first) <= 1; });
    std::string text;
    for (auto const& [distance, counts] : shown) {
        if (distance == 0) continue;
        text += text.empty() ? "Shown are " : ", ";
        text += std::to_string(counts.first) + " of " + std::to_string(counts.second) + " instruments ";
        if (nearest_only)
            text += distance < 0 ? "that cite it" : "that it cites";
        else
            text += std::to_string(std::abs(distance)) + (std::abs(distance) == 1 ? " step" : " steps") +
                    (distance < 0 ? " against" : " along") + " the citations";
    }
    if (nearest_only) return text + ": the most cited.";
    return text +
           ": half of them such as lead a step further; first those that most of the nearer ones shown lead to, then the most cited.";
}

/// From the focus outwards, each step its share. What nothing shown leads to goes, so that nothing stands unlinked.
std::string cut_each_step(CitationGraph const& graph, std::vector<VertexId> const& reached, std::vector<int>& distance, std::size_t room) {
    std::map<int, std::vector<VertexId>> steps;
    for (VertexId const vertex : reached) steps[distance[index_of(vertex)]].push_back(vertex);
    room -= std::min(room, steps[0].size());
    std::vector<std::size_t> sizes;
    for (auto const& [step, members] : steps) sizes.push_back(step == 0 ? 0 : members.size());
    std::vector<std::size_t> const share = shares(sizes, room);
    std::map<int, std::size_t> share_of;
    for (auto const& [step, members] : steps) share_of.emplace(step, share[share_of.size()]);
    std::map<int, std::pair<std::size_t, std::size_t>> shown;
    for (int const side : {-1, 1})
        for (int step = side; steps.contains(step); step += side) {
            using Place = std::tuple<std::size_t, std::size_t, VertexId>;  // the first two the larger the less it is linked and cited
            std::vector<Place> order;
            for (VertexId const vertex : steps[step])
                if (std::size_t const links = links_with(graph, vertex, distance, step - side, side < 0); links > 0)
                    order.emplace_back(graph.vertex_count() - links, graph.vertex_count() - citing_documents(graph, vertex), vertex);
            std::sort(order.begin(), order.end());
            // Half of the room is for what leads further: the most cited are treaties, which cite nothing, and the way would end.
            std::size_t const room_here = std::min(share_of[step], order.size());
            std::vector<Place> leading;
            std::vector<Place> others;
            for (Place const& place : order) {
                bool const leads_on =
                    leading.size() < (room_here + 1) / 2 && links_with(graph, std::get<2>(place), distance, step + side, side > 0) > 0;
                (leads_on ? leading : others).push_back(place);
            }
            leading.insert(leading.end(), others.begin(), others.end());
            for (VertexId const vertex : steps[step]) distance[index_of(vertex)] = unreached;
            for (std::size_t at = 0; at < room_here; ++at) distance[index_of(std::get<2>(leading[at]))] = step;
            shown[step] = {room_here, steps[step].size()};
        }
    return steps_sentence(shown);
}

}  // namespace

Selection select(CitationGraph const& graph, std::span<VertexId const> focus, std::size_t depth, std::size_t max_vertices, Reach reach,
                 Cut cut) {
    int const steps = static_cast<int>(std::min<std::size_t>(depth, 1'000'000));
    std::vector<int> distance = distances(graph, focus, steps, reach);
    Selection selection;
    for (std::uint32_t at = 0; at < graph.vertex_count(); ++at)
        if (distance[at] != unreached) selection.vertices.push_back(VertexId{at});
    if (selection.vertices.size() > max_vertices) {
        bool const by_step = cut == Cut::each_step && !focus.empty();
        selection.notes.push_back(by_step ? cut_each_step(graph, selection.vertices, distance, max_vertices)
                                          : cut_to_nearest(graph, selection.vertices, distance, max_vertices, !focus.empty()));
        auto const is_cut = [&](VertexId vertex) { return distance[index_of(vertex)] == unreached; };
        selection.vertices.erase(std::remove_if(selection.vertices.begin(), selection.vertices.end(), is_cut), selection.vertices.end());
    }
    for (VertexId const vertex : selection.vertices) selection.distance.push_back(distance[index_of(vertex)]);
    std::size_t between_outermost = 0;
    for (std::uint32_t place = 0; place < graph.edge_count(); ++place) {
        Edge const& edge = graph.edges()[place];
        int const from = distance[index_of(edge.source)];
        int const to = distance[index_of(edge.target)];
        if (from == unreached || to == unreached) continue;
        if (!reach.adoptions && edge.relation == Relation::adopted_by) continue;
        bool const touches_inside = focus.empty() || std::min(std::abs(from), std::abs(to)) < steps;
        if (touches_inside || edge.relation == Relation::adopted_by)
            selection.edges.push_back(place);
        else
            ++between_outermost;
    }
    if (between_outermost > 0)
        selection.notes.push_back("Citations between instruments " + std::to_string(depth) + (depth == 1 ? " step" : " steps") +
                                  " away are not drawn (" + std::to_string(between_outermost) + ").");
    return selection;
}

}  // namespace recital
