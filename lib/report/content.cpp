// SPDX-License-Identifier: BSL-1.0
#include "report/content.hpp"

#include "analyse/chain.hpp"
#include "analyse/path.hpp"
#include "graph/wording.hpp"
#include "report/detail/citations_fields.hpp"
#include "report/detail/content_cited.hpp"
#include "report/detail/content_tables.hpp"

#include <algorithm>
#include <set>

namespace recital {
namespace {

constexpr std::size_t most_with_chain = 20;
constexpr std::size_t most_tree_lines = 120;

std::vector<VertexId> subjects_of(ReportInput const& input) {
    if (!input.focus.empty()) return input.focus;
    std::vector<VertexId> all;
    for (std::uint32_t at = 0; at < input.graph.vertex_count(); ++at)
        if (input.graph[VertexId{at}].in_corpus) all.push_back(VertexId{at});
    return all;
}

/// The lines of a chain that lead further than the first step: the first step is the table of instruments already.
std::string deeper_tree(CitationGraph const& graph, Chain chain) {
    std::vector<ChainLine> kept;
    auto& lines = chain.tree;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        bool const has_children = at + 1 < lines.size() && lines[at + 1].level > lines[at].level;
        if (lines[at].level != 1 || has_children) kept.push_back(std::move(lines[at]));
    }
    if (kept.size() < 2) return {};
    // Dropping lines may have taken the last branch away.
    for (std::size_t at = kept.size(); at-- > 0;)
        if (kept[at].level == 1) {
            kept[at].last = true;
            break;
        }
    std::size_t const all = kept.size();
    if (all > most_tree_lines) kept.resize(most_tree_lines);
    chain.tree = std::move(kept);
    std::string text = chain_text(graph, chain, 140);
    if (all > most_tree_lines) text += std::string{"("} + std::to_string(all - most_tree_lines) + " lines more)\n";
    return text;
}

rows::Subject subject_of(CitationGraph const& graph, VertexId vertex, CitedDocument const* document) {
    rows::Subject subject;
    subject.instrument = instrument_row(graph[vertex]);
    subject.session = graph[vertex].session;
    if (document != nullptr) {
        subject.meeting = document->info.meeting;
        subject.source = document->source;
    }
    std::set<VertexId> cited, citing;
    for (Edge const& edge : graph.out_edges(vertex)) {
        if (edge.relation != Relation::cites) continue;
        subject.citations += edge.weight;
        cited.insert(edge.target);
    }
    for (std::uint32_t const place : graph.in_edges(vertex)) {
        Edge const& edge = graph.edges()[place];
        if (edge.relation != Relation::cites || edge.source == vertex) continue;
        subject.mentioned += edge.weight;
        citing.insert(edge.source);
    }
    subject.instruments = cited.size();
    subject.cited_by = citing.size();
    return subject;
}

std::string title_of(ReportContent const& content, std::size_t documents) {
    if (!content.single) return std::string{"Citations of "} + std::to_string(documents) + " documents";
    rows::Instrument const& only = content.subjects.front().instrument;
    return only.title.empty() || only.title == only.label ? only.label : only.label + ": " + only.title;
}

void add_chains(ReportContent& content, CitationGraph const& graph, std::vector<VertexId> const& subjects) {
    if (subjects.size() > most_with_chain) return;
    for (VertexId const vertex : subjects) {
        rows::Chain row;
        row.of = instrument_row(graph[vertex]);
        Chain found = chain(graph, vertex, {Direction::rests_on, 4, true});
        row.instruments = chain(graph, vertex, {Direction::rests_on, 0, true}).steps.size() - 1;
        row.tree = deeper_tree(graph, std::move(found));
        Path const longest = longest_path_from(graph, vertex);
        if (longest.size() > 2)
            for (VertexId const each : longest) row.longest.push_back(instrument_row(graph[each]));
        if (!row.tree.empty() || !row.longest.empty()) content.chains.push_back(std::move(row));
    }
}

/// Once charts and the list by verb are made. What no verb governs stays: it is not one verb among others.
void cut_treatments(ReportContent& content, std::size_t most) {
    if (content.treatments.size() <= most) return;
    if (content.treatments.back().name.empty()) std::swap(content.treatments[most - 1], content.treatments.back());
    content.treatments.resize(most);
}

void add_unresolved(ReportContent& content, ReportInput const& input, Sentences const& sentences) {
    std::set<VertexId> const wanted(input.focus.begin(), input.focus.end());
    std::size_t const most = row_limit(input.limits, content.single ? 500 : 200);
    for (auto const& [vertex, document] : sentences.documents()) {
        if (!wanted.empty() && wanted.count(vertex) == 0) continue;
        for (std::size_t at = 0; at < document->citations.size(); ++at) {
            Citation const& citation = document->citations[at];
            if (citation.kind != Kind::unresolved) continue;
            if (++content.all_unresolved > most) continue;
            rows::Unresolved row{input.graph[vertex].label,
                                 citation.text,
                                 place_words(name_of(citation.part), citation.paragraph, citation.footnote),
                                 std::string{unresolved_reason(citation)},
                                 citation.span.begin,
                                 {}};
            if (at < document->passages.size() && !document->passages[at].words.empty() && input.limits.sentences != std::size_t{0})
                row.sentences.push_back({document->passages[at].words, {document->passages[at].own}});
            content.unresolved.push_back(std::move(row));
        }
    }
}

}  // namespace

std::vector<VertexId> cited_in_report(ReportInput const& input) {
    std::vector<VertexId> cited;
    for (auto const& [target, edges] : edges_by_target(input.graph, subjects_of(input))) cited.push_back(target);
    return cited;
}

ReportContent compose(ReportInput const& input) {
    std::vector<VertexId> const subjects = subjects_of(input);
    Sentences const sentences{input.graph, input.documents};
    ReportContent content;
    content.single = subjects.size() == 1;
    content.all_subjects = subjects.size();
    for (Vertex const& vertex : input.graph.vertices()) content.in_corpus += vertex.in_corpus ? 1 : 0;
    for (VertexId const vertex : subjects) {
        if (content.subjects.size() == row_limit(input.limits, 500)) break;
        content.subjects.push_back(subject_of(input.graph, vertex, sentences.document(vertex)));
    }
    content.title = title_of(content, subjects.size());
    content.knows_texts = !input.documents.empty();
    CitedEdges const cited = edges_by_target(input.graph, subjects);
    add_tables(content, input.graph, cited);
    add_charts(content, input.graph, subjects, cited);
    add_cited(content, input, cited, sentences);
    if (content.single) {
        content.record = named_row(input, subjects.front());
        for (rows::Named& known : content.record) {
            known.mentions = content.subjects.front().mentioned;
            known.documents = content.subjects.front().cited_by;
        }
        add_citing(content, input, subjects.front(), sentences);
    } else {
        add_corpus(content, input, cited);
    }
    cut_treatments(content, row_limit(input.limits, content.single ? 30 : 15));
    add_chains(content, input.graph, subjects);
    add_main_path(content, input.graph, subjects);
    add_series(content, input, subjects);
    add_unresolved(content, input, sentences);
    content.diagrams = input.diagrams;
    content.explore = input.explore;
    content.version = input.version;
    content.command = input.command;
    content.made_on = input.made_on;
    content.notes = input.notes;
    return content;
}

}  // namespace recital
