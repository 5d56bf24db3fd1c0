// SPDX-License-Identifier: BSL-1.0
#include "report/content.hpp"

#include "analyse/chain.hpp"
#include "analyse/components.hpp"
#include "analyse/path.hpp"
#include "graph/wording.hpp"
#include "report/content_tables.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace recital {
namespace {

constexpr std::size_t most_subjects = 100;
constexpr std::size_t most_with_chain = 20;
constexpr std::size_t most_ranked = 25;
constexpr std::size_t most_unresolved = 500;
constexpr std::size_t most_citing = 50;
constexpr std::size_t most_tree_lines = 120;

std::vector<VertexId> subjects_of(ReportInput const& input) {
    if (!input.focus.empty()) return input.focus;
    std::vector<VertexId> all;
    for (std::uint32_t at = 0; at < input.graph.vertex_count(); ++at)
        if (input.graph[VertexId{at}].in_corpus) all.push_back(VertexId{at});
    return all;
}

/// The document a vertex stands for, or nullptr: part letters may have been merged, then none is found.
CitedDocument const* document_of(ReportInput const& input, std::string const& id) {
    auto const found = std::find_if(input.documents.begin(), input.documents.end(),
                                    [&](CitedDocument const& document) { return document.info.symbol == id; });
    return found == input.documents.end() ? nullptr : &*found;
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

ReportContent::Subject subject_of(ReportInput const& input, VertexId vertex, bool with_chain) {
    CitationGraph const& graph = input.graph;
    ReportContent::Subject subject;
    subject.instrument = instrument_row(graph[vertex]);
    subject.session = graph[vertex].session;
    if (CitedDocument const* const document = document_of(input, graph[vertex].id); document != nullptr) {
        subject.meeting = document->info.meeting;
        subject.source = document->source;
    }
    std::set<VertexId> cited;
    for (Edge const& edge : graph.out_edges(vertex)) {
        if (edge.relation != Relation::cites) continue;
        subject.citations += edge.weight;
        cited.insert(edge.target);
    }
    subject.instruments = cited.size();
    std::set<VertexId> citing;
    for (std::uint32_t const place : graph.in_edges(vertex)) {
        Edge const& edge = graph.edges()[place];
        if (edge.relation == Relation::cites && edge.source != vertex) citing.insert(edge.source);
    }
    subject.cited_by = citing.size();
    for (VertexId const other : citing) {
        if (subject.citing.size() == most_citing) break;
        subject.citing.push_back(instrument_row(graph[other]));
    }
    if (!with_chain) return subject;
    subject.tree = deeper_tree(graph, chain(graph, vertex, {Direction::rests_on, 4, true}));
    Path const longest = longest_path_from(graph, vertex);
    if (longest.size() > 2)
        for (VertexId const each : longest) subject.longest.push_back(graph[each].label);
    return subject;
}

std::string title_of(ReportContent const& content, std::size_t documents) {
    if (!content.single) return std::string{"Citations of "} + std::to_string(documents) + " documents";
    ReportContent::Instrument const& only = content.subjects.front().instrument;
    return only.title.empty() || only.title == only.label ? only.label : only.label + ": " + only.title;
}

void add_corpus(ReportContent& content, CitationGraph const& graph, std::vector<VertexId> const& subjects) {
    std::map<VertexId, ReportContent::Ranked> cited;
    for (VertexId const subject : subjects) {
        VertexId last = subject;
        for (Edge const& edge : graph.out_edges(subject)) {
            if (edge.relation != Relation::cites || edge.target == subject) continue;
            ReportContent::Ranked& row = cited[edge.target];
            row.mentions += edge.weight;
            if (edge.target != last) ++row.documents;
            last = edge.target;
        }
    }
    std::vector<std::pair<VertexId, ReportContent::Ranked>> order(cited.begin(), cited.end());
    std::stable_sort(order.begin(), order.end(), [](auto const& left, auto const& right) {
        return left.second.documents != right.second.documents ? left.second.documents > right.second.documents
                                                               : left.second.mentions > right.second.mentions;
    });
    for (auto& [vertex, row] : order) {
        row.instrument = instrument_row(graph[vertex]);
        // What a single document cites is no finding about several.
        if (row.documents > 1 && content.most_cited.size() < most_ranked) content.most_cited.push_back(row);
        if (row.documents > 1 && !graph[vertex].in_corpus && content.missing.size() < most_ranked) content.missing.push_back(row);
    }
    for (std::vector<VertexId> const& circle : cycles(graph)) {
        if (circle.size() < 2 || content.circles.size() == most_ranked) continue;
        std::vector<ReportContent::Instrument> members;
        for (VertexId const member : circle) members.push_back(instrument_row(graph[member]));
        content.circles.push_back(std::move(members));
    }
}

void add_unresolved(ReportContent& content, ReportInput const& input, std::vector<VertexId> const& subjects) {
    std::set<std::string_view> wanted;
    for (VertexId const subject : subjects) wanted.insert(input.graph[subject].id);
    content.knows_unresolved = !input.documents.empty();
    for (CitedDocument const& document : input.documents) {
        if (!input.focus.empty() && wanted.count(document.info.symbol) == 0) continue;
        for (Citation const& citation : document.citations) {
            if (citation.kind != Kind::unresolved) continue;
            if (++content.all_unresolved > most_unresolved) continue;
            content.unresolved.push_back({document.info.symbol, citation.text,
                                          place_words(name_of(citation.part), citation.paragraph, citation.footnote), citation.reason,
                                          citation.span.begin});
        }
    }
}

}  // namespace

ReportContent compose(ReportInput const& input) {
    std::vector<VertexId> const subjects = subjects_of(input);
    ReportContent content;
    content.single = subjects.size() == 1;
    content.all_subjects = subjects.size();
    for (VertexId const vertex : subjects) {
        if (content.subjects.size() == most_subjects) break;
        content.subjects.push_back(subject_of(input, vertex, subjects.size() <= most_with_chain));
    }
    content.title = title_of(content, subjects.size());
    add_tables(content, input.graph, subjects);
    if (!content.single) add_corpus(content, input.graph, subjects);
    add_unresolved(content, input, subjects);
    content.svg = input.svg;
    content.version = input.version;
    content.notes = input.notes;
    return content;
}

}  // namespace recital
