// SPDX-License-Identifier: BSL-1.0
#include "catch.hpp"
#include "graph/export.hpp"
#include "graph/filter.hpp"

#include <rapidcheck.h>

#include <algorithm>

using namespace recital;

namespace {

CitationGraph any_graph() {
    auto const count = *rc::gen::inRange<std::size_t>(0, 8);
    std::vector<Vertex> vertices(count);
    for (std::size_t at = 0; at < count; ++at) {
        vertices[at].id = "A/RES/" + std::to_string(at / 2) + (at % 2 == 0 ? "" : "[B]");
        vertices[at].kind = *rc::gen::element(Kind::resolution, Kind::treaty);
        vertices[at].organ = *rc::gen::element<std::string>("General Assembly", "Security Council");
        vertices[at].year = *rc::gen::element(0, 1990, 2000);
        vertices[at].date = vertices[at].year == 0 ? "" : std::to_string(vertices[at].year) + "-05-01";
        vertices[at].in_corpus = *rc::gen::arbitrary<bool>();
    }
    std::vector<Edge> edges;
    for (int left = count == 0 ? 0 : *rc::gen::inRange(0, 20); left > 0; --left) {
        auto const end = [&] { return VertexId{*rc::gen::inRange<std::uint32_t>(0, static_cast<std::uint32_t>(count))}; };
        Edge edge;
        edge.source = end();
        edge.target = end();
        edge.relation = *rc::gen::inRange(0, 6) == 0 ? Relation::adopted_by : Relation::cites;
        edge.treatment = *rc::gen::element<std::string>("recalls", "notes", "");
        edge.part = *rc::gen::element<std::string>("preamble", "operative");
        edge.weight = *rc::gen::inRange<std::uint32_t>(1, 4);
        edges.push_back(edge);
    }
    return CitationGraph(std::move(vertices), std::move(edges));
}

GraphFilter any_filter() {
    GraphFilter filter;
    if (*rc::gen::arbitrary<bool>()) filter.cited.kinds = {Kind::resolution};
    if (*rc::gen::arbitrary<bool>()) filter.citing.from = 1995;
    if (*rc::gen::arbitrary<bool>()) filter.treatments = {"recalls", ""};
    if (*rc::gen::arbitrary<bool>()) filter.parts = {"preamble"};
    filter.drop_self = *rc::gen::arbitrary<bool>();
    filter.drop_forward = *rc::gen::arbitrary<bool>();
    return filter;
}

/// The conditions of both.
GraphFilter both(GraphFilter first, GraphFilter const& second) {
    if (first.cited.kinds.empty()) first.cited.kinds = second.cited.kinds;
    first.citing.from = std::max(first.citing.from, second.citing.from);
    if (first.treatments.empty()) first.treatments = second.treatments;
    if (first.parts.empty()) first.parts = second.parts;
    first.drop_self = first.drop_self || second.drop_self;
    first.drop_forward = first.drop_forward || second.drop_forward;
    return first;
}

std::vector<std::string> citations_of(CitationGraph const& graph) {
    std::vector<std::string> lines;
    for (Edge const& edge : graph.edges())
        if (edge.relation == Relation::cites)
            lines.push_back(graph[edge.source].id + " " + edge.treatment + " " + graph[edge.target].id + " " + edge.part +
                            std::to_string(edge.weight));
    return lines;
}

}  // namespace

TEST_CASE("filters compose, count what they leave out and change nothing the second time") {
    bool const holds = rc::check("filtered()", [] {
        CitationGraph const graph = any_graph();
        GraphFilter const first = any_filter();
        GraphFilter const second = any_filter();
        FilteredGraph const once = filtered(graph, first);
        RC_ASSERT(to_json(filtered(once.graph, first).graph) == to_json(once.graph));
        RC_ASSERT(citations_of(filtered(once.graph, second).graph) == citations_of(filtered(graph, both(first, second)).graph));
        std::size_t left = 0;
        for (Edge const& edge : once.graph.edges()) left += edge.relation == Relation::cites ? edge.weight : 0;
        std::size_t gone = 0;
        for (std::size_t const count : once.counts.left_out) gone += count;
        if (first.any()) RC_ASSERT(left + gone == once.counts.citations);
    });
    CHECK(holds);
}

TEST_CASE("merging parts keeps every mention and leaves no part") {
    bool const holds = rc::check("merge_parts", [] {
        CitationGraph const graph = any_graph();
        GraphFilter merge;
        merge.merge_parts = true;
        CitationGraph const whole = filtered(graph, merge).graph;
        auto const mentions = [](CitationGraph const& one) {
            std::size_t sum = 0;
            for (Edge const& edge : one.edges()) sum += edge.relation == Relation::cites ? edge.weight : 0;
            return sum;
        };
        RC_ASSERT(mentions(whole) == mentions(graph));
        for (Vertex const& vertex : whole.vertices()) RC_ASSERT(vertex.id.find('[') == std::string::npos);
    });
    CHECK(holds);
}
