// SPDX-License-Identifier: BSL-1.0
#include "report/detail/content_cited.hpp"

#include "graph/wording.hpp"

#include <algorithm>
#include <set>

namespace recital {
namespace {

constexpr std::size_t most_uses = 6;  // of one instrument, in a report on several documents
constexpr std::size_t any_number = static_cast<std::size_t>(-1);

std::size_t sentence_limit(ReportContent const& content, ReportLimits const& limits) {
    return limits.sentences.value_or(content.single ? any_number : 3);
}

rows::Use use_of(Edge const& edge, std::string document) {
    return {std::move(document), governing_verb(edge), edge.stance, place_words(edge), edge.pinpoint, edge.weight, {}};
}

/// The edges as uses, sentences given to the first of them until there are enough.
void add_uses(rows::Cited& row, std::vector<Edge const*> const& edges, Sentences const& sentences, std::size_t limit, bool single,
              std::span<Vertex const> named_by) {
    std::set<VertexId> documents;
    for (Edge const* const edge : edges) {
        row.mentions += edge->weight;
        documents.insert(edge->source);
        ++row.all_uses;
        if (!single && row.uses.size() == most_uses) continue;
        row.uses.push_back(use_of(*edge, single ? std::string{} : named_by[index_of(edge->source)].label));
        row.uses.back().sentences = sentences.of(*edge, limit);
        limit -= row.uses.back().sentences.size();
    }
    row.documents = documents.size();
}

/// Those that are listed, most mentioned first where not all are.
std::vector<VertexId> listed_targets(CitationGraph const& graph, CitedEdges const& cited, std::size_t most) {
    std::vector<VertexId> listed;
    for (auto const& [target, edges] : cited) listed.push_back(target);
    if (listed.size() > most) {
        std::map<VertexId, std::pair<std::size_t, std::size_t>> weight;  // documents, mentions
        for (auto const& [target, edges] : cited) {
            std::set<VertexId> documents;
            for (Edge const* const edge : edges) {
                documents.insert(edge->source);
                weight[target].second += edge->weight;
            }
            weight[target].first = documents.size();
        }
        std::stable_sort(listed.begin(), listed.end(), [&](VertexId left, VertexId right) { return weight[left] > weight[right]; });
        listed.resize(most);
    }
    auto const key = [&graph](VertexId target) { return std::pair(sorting_date(graph[target]), target); };
    std::sort(listed.begin(), listed.end(), [&](VertexId left, VertexId right) { return key(left) < key(right); });
    return listed;
}

void add_treated(ReportContent& content, CitationGraph const& graph, CitedEdges const& cited) {
    for (rows::Count const& count : content.treatments) {
        rows::Treated row{count.name, count.stance, {}};
        for (auto const& [target, edges] : cited) {
            auto const governs = [&](Edge const* edge) { return governing_verb(*edge) == count.name; };
            if (std::any_of(edges.begin(), edges.end(), governs)) row.instruments.push_back(instrument_row(graph[target]));
        }
        content.treated.push_back(std::move(row));
    }
}

}  // namespace

std::vector<rows::Named> named_row(ReportInput const& input, VertexId vertex) {
    CitationGraph const& graph = input.graph;
    Kind const kind = graph[vertex].kind;
    if (kind != Kind::treaty && kind != Kind::declaration && kind != Kind::programme) return {};
    rows::Named row;
    row.instrument = instrument_row(graph[vertex]);
    if (Instrument const* const known = input.catalogue.instrument(graph[vertex].id); known != nullptr) {
        if (known->type != row.instrument.kind) row.type = known->type;
        row.treaty_series = known->treaty_series;
        row.aliases = known->aliases;
        row.unsourced = known->source == "unsourced";
    }
    for (Edge const& edge : graph.out_edges(vertex))
        if (edge.relation == Relation::adopted_by) row.adopted_by.push_back(instrument_row(graph[edge.target]));
    return {row};
}

void add_cited(ReportContent& content, ReportInput const& input, CitedEdges const& cited, Sentences const& sentences) {
    CitationGraph const& graph = input.graph;
    std::vector<VertexId> const listed = listed_targets(graph, cited, row_limit(input.limits, content.single ? 1000 : 100));
    content.instruments_listed = listed.size();
    std::size_t const limit = sentence_limit(content, input.limits);
    for (Kind const kind : kinds_in_order()) {
        rows::Group group{std::string{plural_of(kind)}, std::string{name_of(kind)}, {}};
        for (VertexId const target : listed) {
            if (graph[target].kind != kind) continue;
            rows::Cited row;
            row.instrument = instrument_row(graph[target]);
            add_uses(row, cited.at(target), sentences, limit, content.single, graph.vertices());
            group.cited.push_back(std::move(row));
        }
        if (!group.cited.empty()) content.groups.push_back(std::move(group));
    }
    if (content.single) add_treated(content, graph, cited);
    std::size_t const most_named = row_limit(input.limits, content.single ? 200 : 50);
    std::vector<rows::Named> named;
    for (auto const& [target, edges] : cited)
        for (rows::Named& row : named_row(input, target)) {
            std::set<VertexId> documents;
            for (Edge const* const edge : edges) {
                row.mentions += edge->weight;
                documents.insert(edge->source);
            }
            row.documents = documents.size();
            named.push_back(std::move(row));
        }
    std::stable_sort(named.begin(), named.end(), [](rows::Named const& left, rows::Named const& right) {
        return std::pair(left.documents, left.mentions) > std::pair(right.documents, right.mentions);
    });
    content.all_named = named.size();
    if (named.size() > most_named) named.resize(most_named);
    content.named = std::move(named);
}

void add_citing(ReportContent& content, ReportInput const& input, VertexId subject, Sentences const& sentences) {
    CitationGraph const& graph = input.graph;
    CitedEdges citing;  // by the document that cites
    for (std::uint32_t const place : graph.in_edges(subject)) {
        Edge const& edge = graph.edges()[place];
        if (edge.relation == Relation::cites && edge.source != subject) citing[edge.source].push_back(&edge);
    }
    content.all_citing = citing.size();
    std::size_t const most = row_limit(input.limits, 200);
    std::vector<VertexId> order;
    for (auto const& [source, edges] : citing) order.push_back(source);
    auto const key = [&graph](VertexId vertex) { return std::pair(sorting_date(graph[vertex]), vertex); };
    std::sort(order.begin(), order.end(), [&](VertexId left, VertexId right) { return key(left) < key(right); });
    for (VertexId const source : order) {
        if (content.citing.size() == most) break;
        rows::Cited row;
        row.instrument = instrument_row(graph[source]);
        add_uses(row, citing.at(source), sentences, sentence_limit(content, input.limits), true, graph.vertices());
        content.citing.push_back(std::move(row));
    }
}

}  // namespace recital
