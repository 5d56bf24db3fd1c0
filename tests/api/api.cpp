// SPDX-License-Identifier: BSL-1.0
#include "catch.hpp"

#include <recital/recital.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

namespace {

recital::Tables const& tables() {
    static recital::Tables const shipped;
    return shipped;
}

std::string sample_path() { return std::string{RECITAL_SOURCE_DIR} + "/data/samples/A_RES_52_189.txt"; }

std::string sample() {
    std::ifstream file{sample_path(), std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::vector<recital::Document> documents_of(std::string const& text) { return recital::extract(tables(), text).documents; }

recital::ErrorKind kind_thrown(auto const& work) {
    try {
        work();
    } catch (recital::Error const& error) {
        CHECK(std::string{error.what()}.find('\n') == std::string::npos);
        return error.kind();
    }
    FAIL("nothing was thrown");
    return recital::ErrorKind::internal;
}

}  // namespace

TEST_CASE("extract gives citations whose offsets are bytes of the text") {
    auto const extraction = recital::extract_file(tables(), sample_path());
    REQUIRE(extraction.problems.empty());
    REQUIRE(extraction.documents.size() == 1);
    recital::Document const& document = extraction.documents.front();
    CHECK(document.symbol == "A/RES/52/189");
    CHECK(*document.text == sample());
    REQUIRE(document.citations.size() > 20);
    for (recital::Citation const& citation : document.citations)
        CHECK(document.text->substr(citation.begin, citation.end - citation.begin) == citation.text);
    auto const found = std::find_if(document.citations.begin(), document.citations.end(),
                                    [](recital::Citation const& each) { return each.begin == 1874; });
    REQUIRE(found != document.citations.end());
    CHECK(found->id == "A/RES/49/127");
    CHECK(recital::name_of(found->part) == "preamble");
    CHECK_FALSE(found->steps.empty());
    CHECK(document.passages.empty());
}

TEST_CASE("extract keeps the sentences where they are asked for") {
    recital::ExtractOptions options;
    options.passages = true;
    auto const extraction = recital::extract(tables(), "Recalling its resolution 52/189 of 18 December 1997,\n", "-", options);
    recital::Document const& document = extraction.documents.at(0);
    REQUIRE(document.passages.size() == document.citations.size());
    recital::Passage const& passage = document.passages.at(0);
    CHECK(passage.words.substr(passage.begin, passage.end - passage.begin) == "52/189");
}

TEST_CASE("bad input is a problem, bad arguments are errors") {
    auto const missing = recital::extract_file(tables(), "/nowhere/at/all.txt");
    CHECK(missing.documents.empty());
    REQUIRE(missing.problems.size() == 1);
    CHECK(missing.problems.front().message.find("/nowhere/at/all.txt") == 0);
    recital::ExtractOptions options;
    options.limits.bytes = 10;
    CHECK(recital::extract(tables(), "more than ten bytes", "-", options).problems.size() == 1);
    options.language = "english";
    CHECK(kind_thrown([&] { (void)recital::extract(tables(), "text", "-", options); }) == recital::ErrorKind::argument);
    CHECK(kind_thrown([] { (void)recital::Tables{{"/nowhere"}}; }) == recital::ErrorKind::argument);
    CHECK(kind_thrown([] { (void)recital::Corpus{"/nowhere/corpus.db", tables()}; }) == recital::ErrorKind::corpus);
    CHECK(kind_thrown([] { (void)recital::graph_from_text("no graph"); }) == recital::ErrorKind::input);
    CHECK(kind_thrown([] { (void)recital::graph_from_text(R"({"recital":"graph","version":1,"nodes":[{)"); }) == recital::ErrorKind::input);
}

TEST_CASE("resolve knows what people write") {
    auto const id = [](char const* written) {
        auto const found = recital::resolve(tables(), written);
        return found ? found->id : std::string{};
    };
    CHECK(id("A/RES/217 (III) A") == "A/RES/217(III)[A]");
    CHECK(id("A/RES/217(III)[A]") == "A/RES/217(III)[A]");
    CHECK(id("General Assembly resolution 52/189") == "A/RES/52/189");
    CHECK(id("Security Council resolution 1325 (2000)") == "S/RES/1325(2000)");
    CHECK(id("  ICCPR\n") == "international-covenant-on-civil-and-political-rights");
    CHECK(id("Convention on the Rights of the Child") == "convention-on-the-rights-of-the-child");
    CHECK(id("convention-on-the-rights-of-the-child") == "convention-on-the-rights-of-the-child");
    CHECK(id("https://docs.un.org/en/A/RES/70/1") == "A/RES/70/1");
    CHECK(id("the weather of yesterday").empty());
    CHECK(id("").empty());
    auto const council = recital::resolve(tables(), "S/RES/1325(2000)");
    REQUIRE(council);
    CHECK(council->organ == "Security Council");
    CHECK(council->year == 2000);
    CHECK(council->kind == recital::Kind::resolution);
    CHECK(council->url == "https://docs.un.org/S/RES/1325(2000)");
    CHECK(kind_thrown([] { (void)recital::resolve(tables(), "resolutions 52/189 and 52/190"); }) == recital::ErrorKind::ambiguous);
}

TEST_CASE("a graph is asked by place and written as the command writes it") {
    recital::Graph const graph = recital::build_graph(tables(), documents_of(sample()));
    REQUIRE(graph.vertex_count() > 20);
    auto const root = recital::named(graph, tables(), "52/189");
    CHECK(graph.vertex(root).in_corpus);
    CHECK(graph.find("A/RES/52/189") == root);
    CHECK_FALSE(graph.find("A/RES/1/1"));
    auto const sources = graph.sources();
    auto const targets = graph.targets();
    auto const weights = graph.weights();
    REQUIRE(sources.size == graph.edge_count());
    for (recital::EdgeIndex at = 0; at < graph.edge_count(); ++at) {
        recital::Edge const edge = graph.edge(at);
        CHECK((sources[at] == edge.source && targets[at] == edge.target && weights[at] == edge.weight));
    }
    for (recital::VertexIndex at = 0; at < graph.vertex_count(); ++at) CHECK(graph.years()[at] == graph.vertex(at).year);
    for (recital::EdgeIndex const edge : graph.out_edges(root)) CHECK(graph.edge(edge).source == root);
    CHECK(recital::to_text(recital::graph_from_text(recital::to_text(graph, "json")), "json") == recital::to_text(graph, "json"));
    CHECK(kind_thrown([&] { (void)graph.vertex(100'000); }) == recital::ErrorKind::argument);
    CHECK(kind_thrown([&] { (void)recital::to_text(graph, "xls"); }) == recital::ErrorKind::argument);
    CHECK(kind_thrown([&] { (void)recital::named(graph, tables(), "no such thing"); }) == recital::ErrorKind::not_found);
    CHECK(recital::Graph{}.vertex_count() == 0);
    CHECK(recital::Graph{}.years().size == 0);

    recital::GraphFilter filter;
    filter.kinds = {recital::Kind::treaty};
    filter.drop_adoptions = true;
    recital::Graph const treaties = recital::filtered(graph, filter);
    CHECK(treaties.edge_count() > 0);
    CHECK(treaties.edge_count() < graph.edge_count());
    filter.around = {"A/RES/1/1"};
    CHECK(kind_thrown([&] { (void)recital::filtered(graph, filter); }) == recital::ErrorKind::not_found);
}

TEST_CASE("questions to a graph are answered") {
    recital::Graph const graph = recital::build_graph(tables(), documents_of(sample()));
    auto const root = recital::named(graph, tables(), "52/189");
    auto const chain = recital::chain(graph, root);
    CHECK(chain.front().vertex == root);
    CHECK(chain.size() == graph.vertex_count());
    CHECK(recital::chain_text(graph, root).find("A/RES/49/127") != std::string::npos);
    auto const end = recital::named(graph, tables(), "34/180");
    CHECK(recital::shortest_path(graph, root, end).size() == 2);
    CHECK(recital::longest_path(graph, root, end).size() == 3);
    CHECK(recital::shortest_paths(graph, root, end, 10).size() == 2);
    CHECK(recital::shortest_path(graph, end, root).empty());
    for (char const* const measure :
         {"cited", "mentions", "cites", "pagerank", "authorities", "hubs", "betweenness", "core", "per-year"})
        CHECK(recital::rank(graph, measure).size() == graph.vertex_count());
    CHECK(kind_thrown([&] { (void)recital::rank(graph, "beauty"); }) == recital::ErrorKind::argument);
    CHECK(recital::missing(graph).size() == graph.vertex_count() - 1);
    CHECK(recital::cycles(graph).empty());
    CHECK(recital::main_path(graph).size() >= 2);
    CHECK_FALSE(recital::communities(graph).empty());
    CHECK(recital::find(graph, tables(), "rights child").front().matched == recital::MatchedBy::words);
}

TEST_CASE("a graph is drawn and reported") {
    auto const documents = documents_of(sample());
    recital::Graph const graph = recital::build_graph(tables(), documents);
    recital::DrawOptions options;
    options.format = "dot";
    CHECK(recital::draw(graph, tables(), options).bytes.find("A/RES/49/127") != std::string::npos);
    options.format = "gif";
    CHECK(kind_thrown([&] { (void)recital::draw(graph, tables(), options); }) == recital::ErrorKind::argument);
    options = {};
    options.style = "none";
    CHECK(kind_thrown([&] { (void)recital::draw(graph, tables(), options); }) == recital::ErrorKind::argument);
    recital::ReportOptions report;
    report.format = "md";
    CHECK(recital::report(graph, tables(), documents, report).find("52/189") != std::string::npos);
    report.format = "pdf";
    CHECK(kind_thrown([&] { (void)recital::report(graph, tables(), documents, report); }) == recital::ErrorKind::argument);
}

TEST_CASE("annotate replaces the words of citations") {
    std::string const text = "Recalling resolution 52/189,";
    auto const documents = documents_of(text);
    auto const marked = [](recital::Citation const& citation, std::string_view words) {
        return '[' + std::string{words} + "](" + citation.id + ')';
    };
    CHECK(recital::annotate(text, documents.at(0).citations, marked) == "Recalling resolution [52/189](A/RES/52/189),");
    recital::Citation outside;
    outside.end = 1000;
    CHECK(kind_thrown([&] { (void)recital::annotate(text, std::vector{outside}, marked); }) == recital::ErrorKind::argument);
    CHECK(recital::annotate(tables(), text, "html").find("A/RES/52/189") != std::string::npos);
    CHECK(kind_thrown([&] { (void)recital::annotate(tables(), text, "rtf"); }) == recital::ErrorKind::argument);
}

TEST_CASE("threads share tables and graphs") {
    std::string const text = sample();
    auto const alone = recital::to_json_lines(documents_of(text).at(0));
    std::vector<std::string> each(8);
    {
        std::vector<std::jthread> threads;
        for (std::string& mine : each)
            threads.emplace_back([&mine, &text] {
                auto const documents = documents_of(text);
                recital::Graph const graph = recital::build_graph(tables(), documents);
                (void)recital::resolve(tables(), "ICCPR");
                (void)recital::chain(graph, recital::named(graph, tables(), "52/189"));
                mine = recital::to_json_lines(documents.at(0));
            });
    }
    for (std::string const& one : each) CHECK(one == alone);
}
