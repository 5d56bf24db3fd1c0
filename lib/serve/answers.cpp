// SPDX-License-Identifier: BSL-1.0
#include "analyse/chain.hpp"
#include "analyse/find.hpp"
#include "analyse/series.hpp"
#include "check/check.hpp"
#include "check/findings.hpp"
#include "graph/build.hpp"
#include "report/passages.hpp"
#include "serve/detail/knowledge.hpp"
#include "store/search.hpp"

#include <utility>

namespace recital::serve {

namespace {

constexpr std::size_t usual = 50;
constexpr std::size_t few = 20;

VertexId vertex_of(Knowledge const& knowledge, std::string const& name) {
    Meant const meant = vertex_meant(knowledge.graph, knowledge.catalogue, name);
    if (!meant.vertex) throw AskedWrongly{meant.problem};
    return *meant.vertex;
}

Json instrument(Vertex const& vertex) {
    return {{"id", vertex.id},   {"kind", name_of(vertex.kind)}, {"title", vertex.title}, {"organ", vertex.organ}, {"date", vertex.date},
            {"url", vertex.url}, {"in_corpus", vertex.in_corpus}};
}

Json citation(char const* other, Vertex const& vertex, Edge const& edge) {
    return {{other, vertex.id},
            {"title", vertex.title},
            {"date", vertex.date},
            {"verb", governing_verb(edge)},
            {"stance", edge.stance},
            {"part", edge.part},
            {"paragraph", edge.paragraph},
            {"footnote", edge.footnote},
            {"pinpoint", edge.pinpoint},
            {"mentions", edge.weight},
            {"relation", edge.relation == Relation::cites ? "cites" : "adopted_by"}};
}

Json with(Json head, Json rows) {
    for (auto const& [name, value] : rows.items()) head[name] = value;
    return head;
}

/// The words around what was found without the marks that the search puts.
std::string without_marks(std::string words) {
    std::erase_if(words, [](char c) { return c == '\1' || c == '\2'; });
    return words;
}

/// Thrown to end a walk through the documents.
struct Enough {};

}  // namespace

Json answer_find(Knowledge& knowledge, Arguments const& arguments) {
    std::size_t const limit = arguments.number_or("limit", few, knowledge.limits.rows);
    Rows rows{limit, knowledge.limits};
    for (Found const& found : find(knowledge.graph, knowledge.catalogue, arguments.text("text"), limit)) {
        Json row = instrument(knowledge.graph[found.vertex]);
        row["matched"] = name_of(found.matched);
        row["citations"] = found.cited_at.size();
        rows.add(std::move(row));
    }
    return std::move(rows).under("instruments");
}

Json answer_cites(Knowledge& knowledge, Arguments const& arguments) {
    VertexId const vertex = vertex_of(knowledge, arguments.text("id"));
    Rows rows{arguments.number_or("limit", usual, knowledge.limits.rows), knowledge.limits};
    for (Edge const& edge : knowledge.graph.out_edges(vertex)) rows.add(citation("cited", knowledge.graph[edge.target], edge));
    return with({{"document", instrument(knowledge.graph[vertex])}}, std::move(rows).under("citations"));
}

Json answer_cited_by(Knowledge& knowledge, Arguments const& arguments) {
    VertexId const vertex = vertex_of(knowledge, arguments.text("id"));
    Rows rows{arguments.number_or("limit", usual, knowledge.limits.rows), knowledge.limits};
    for (std::uint32_t const at : knowledge.graph.in_edges(vertex)) {
        Edge const& edge = knowledge.graph.edges()[at];
        rows.add(citation("citing", knowledge.graph[edge.source], edge));
    }
    return with({{"instrument", instrument(knowledge.graph[vertex])}}, std::move(rows).under("citations"));
}

Json answer_chain(Knowledge& knowledge, Arguments const& arguments) {
    VertexId const vertex = vertex_of(knowledge, arguments.text("id"));
    std::string const direction = arguments.text_or("direction", "rests_on");
    if (direction != "rests_on" && direction != "rests_on_it") throw AskedWrongly{"direction is rests_on or rests_on_it"};
    constexpr std::size_t deepest = 100;
    ChainOptions options;
    options.direction = direction == "rests_on" ? Direction::rests_on : Direction::rests_on_it;
    options.max_depth = arguments.number_or("depth", 0, deepest);
    Rows rows{arguments.number_or("limit", usual, knowledge.limits.rows), knowledge.limits};
    Chain const found = chain(knowledge.graph, vertex, options);
    for (ChainStep const& step : found.steps) {
        if (step.depth == 0) continue;
        Vertex const& reached = knowledge.graph[step.vertex];
        rows.add(
            {{"steps", step.depth}, {"id", reached.id}, {"kind", name_of(reached.kind)}, {"title", reached.title}, {"date", reached.date}});
    }
    return with({{"root", instrument(knowledge.graph[vertex])}, {"direction", direction}, {"instruments", found.steps.size() - 1}},
                std::move(rows).under("chain"));
}

Json answer_quote(Knowledge& knowledge, Arguments const& arguments) {
    std::string const id = knowledge.graph[vertex_of(knowledge, arguments.text("id"))].id;
    std::string document = arguments.text_or("document", "");
    if (!document.empty()) document = knowledge.graph[vertex_of(knowledge, document)].id;
    Rows rows{arguments.number_or("limit", few, knowledge.limits.rows), knowledge.limits};
    DocumentChoice choice;
    choice.about = {document.empty() ? id : document};
    choice.quote = passage_in;
    try {
        knowledge.corpus.each_document(choice, [&](CitedDocument const& read) {
            if (!document.empty() && read.info.symbol != document) return;
            for (std::size_t at = 0; at < read.citations.size(); ++at) {
                Citation const& cited = read.citations[at];
                if (cited.id != id || at >= read.passages.size()) continue;
                if (rows.full()) throw Enough{};
                rows.add({{"document", read.info.symbol},
                          {"date", read.info.date},
                          {"sentence", read.passages[at].words},
                          {"words", cited.text},
                          {"verb", cited.verb},
                          {"part", name_of(cited.part)},
                          {"paragraph", cited.paragraph},
                          {"footnote", cited.footnote},
                          {"pinpoint", cited.pinpoint}});
            }
        });
    } catch (Enough const&) {
    }
    Json out = std::move(rows).under("quotes");
    out["more"] = out["more"] != 0;  // further ones are not counted: that would mean to read them all
    return with({{"id", id}}, std::move(out));
}

Json answer_check(Knowledge& knowledge, Arguments const& arguments) {
    Text const text{"draft", arguments.text("text")};
    if (text.bytes.size() > knowledge.limits.text)
        throw AskedWrongly{"a draft may have " + std::to_string(knowledge.limits.text) + " bytes; check longer ones with recital check"};
    auto read = knowledge.extractor.read(text);
    std::vector<CitedDocument> cited;
    for (auto& each : read) {
        each.cited.passages = passages_of(each.document, each.cited.citations);
        cited.push_back(each.cited);
    }
    CitationGraph const graph = build_graph(cited, knowledge.catalogue).graph;
    SeriesList const series = find_series(graph, knowledge.catalogue);
    std::vector<Finding> findings;
    for (auto const& each : read)
        for (Finding& finding : check({text, each.document, each.cited, knowledge.catalogue, graph, series}))
            findings.push_back(std::move(finding));
    Rows rows{arguments.number_or("limit", usual, knowledge.limits.rows), knowledge.limits};
    for (ToldFinding const& finding : told(text, findings, {}))
        rows.add({{"line", finding.line},
                  {"column", finding.column},
                  {"severity", name_of(finding.severity)},
                  {"rule", finding.rule->name},
                  {"message", finding.message}});
    std::size_t citations = 0;
    for (CitedDocument const& each : cited) citations += each.citations.size();
    return with({{"citations", citations}}, std::move(rows).under("findings"));
}

Json answer_search(Knowledge& knowledge, Arguments const& arguments) {
    ParagraphQuery query;
    query.words = arguments.text("words");
    if (asked_words(query.words).empty()) throw AskedWrongly{"words holds no word to look for"};
    if (std::string const cites = arguments.text_or("cites", ""); !cites.empty())
        query.cites = {knowledge.graph[vertex_of(knowledge, cites)].id};
    if (std::string const part = arguments.text_or("part", ""); !part.empty()) query.parts = {part};
    if (std::string const verb = arguments.text_or("verb", ""); !verb.empty()) query.verbs = {verb};
    query.limit = arguments.number_or("limit", few, knowledge.limits.rows);
    Rows rows{query.limit, knowledge.limits};
    for (ParagraphHit const& hit : search(knowledge.corpus, query))
        rows.add({{"document", hit.document},
                  {"title", hit.title},
                  {"date", hit.date},
                  {"part", hit.part},
                  {"section", hit.section},
                  {"paragraph", hit.number},
                  {"verb", hit.verb},
                  {"words", without_marks(hit.snippet)}});
    return std::move(rows).under("paragraphs");
}

}  // namespace recital::serve
