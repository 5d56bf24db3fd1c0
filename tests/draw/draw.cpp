// SPDX-License-Identifier: BSL-1.0
#include "draw/draw.hpp"

#include "catch.hpp"
#include "graph/factories.hpp"

#include <thread>

using namespace recital;
using namespace recital::testing;

namespace {

CitationGraph sample() {
    return build_graph(std::vector<CitedDocument>{document("A/RES/52/189", "1997-12-18",
                                                           {cites("A/RES/50/123"), cites("universal-declaration-of-human-rights")},
                                                           "International migration and development")},
                       catalogue())
        .graph;
}

Drawing drawn(CitationGraph const& graph, DrawOptions const& options) {
    auto result = draw(graph, options);
    if (auto const* const problem = std::get_if<Problem>(&result)) FAIL(message_of(*problem));
    return std::get<Drawing>(std::move(result));
}

DrawOptions as(DrawFormat format) {
    DrawOptions options;
    options.format = format;
    return options;
}

}  // namespace

TEST_CASE("formats are known by name") {
    CHECK(draw_format_from_name("svg") == DrawFormat::svg);
    CHECK(draw_format_from_name("html") == DrawFormat::html);
    CHECK_FALSE(draw_format_from_name("jpeg"));
}

TEST_CASE("each format is what it says") {
    CitationGraph const graph = sample();
    CHECK(drawn(graph, as(DrawFormat::dot)).bytes.rfind("digraph", 0) == 0);
    CHECK(drawn(graph, as(DrawFormat::svg)).bytes.rfind("<svg role=\"img\" aria-label=\"A/RES/52/189: International migration", 0) == 0);
    CHECK(drawn(graph, as(DrawFormat::png)).bytes.rfind("\x89PNG\r\n", 0) == 0);
    CHECK(drawn(graph, as(DrawFormat::pdf)).bytes.rfind("%PDF-", 0) == 0);
    CHECK(drawn(graph, as(DrawFormat::html)).bytes.rfind("<!DOCTYPE html>", 0) == 0);
}

TEST_CASE("the SVG carries links, tooltips and text") {
    std::string const svg = drawn(sample(), as(DrawFormat::svg)).bytes;
    CHECK(svg.find("xlink:href=\"https://docs.un.org/A/RES/50/123\"") != std::string::npos);
    CHECK(svg.find("Universal Declaration of Human Rights") != std::string::npos);
    CHECK(svg.find("<title>n0</title>") == std::string::npos);
    CHECK(svg.find("<?xml") == std::string::npos);
}

TEST_CASE("hostile text cannot become markup") {
    std::vector<Citation> citations;
    Catalogue tables;
    for (std::string const& text : hostile_texts()) {
        std::string const id = "i" + std::to_string(citations.size());
        citations.push_back(cites(id, Kind::treaty, text));
        tables.instruments.push_back(instrument(id, Kind::treaty, text, text, ""));
    }
    CitationGraph const graph = build_graph(std::vector<CitedDocument>{document("d", "", citations, hostile_texts()[4])}, tables).graph;
    for (DrawFormat const format : {DrawFormat::svg, DrawFormat::html}) {
        std::string const out = drawn(graph, as(format)).bytes;
        CHECK(out.find("<script>alert") == std::string::npos);
        CHECK(out.find("href=\"javascript") == std::string::npos);
        CHECK(out.find("\xE2\x80\xAE") == std::string::npos);
        CHECK(out.find('\x1b') == std::string::npos);
    }
    CHECK_FALSE(drawn(graph, as(DrawFormat::png)).bytes.empty());
}

TEST_CASE("the same graph gives the same SVG, from any thread") {
    CitationGraph const graph = sample();
    std::string const once = drawn(graph, as(DrawFormat::svg)).bytes;
    std::vector<std::string> others(4);
    std::vector<std::thread> threads;
    for (std::string& other : others) threads.emplace_back([&] { other = std::get<Drawing>(draw(graph, as(DrawFormat::svg))).bytes; });
    for (std::thread& thread : threads) thread.join();
    for (std::string const& other : others) CHECK(other == once);
}

TEST_CASE("a graph of nothing and one of circles are drawn") {
    CHECK_FALSE(drawn({}, as(DrawFormat::svg)).bytes.empty());
    CitationGraph const circles = graph_of({{"a", "b"}, {"b", "c"}, {"c", "a"}, {"a", "a"}});
    DrawOptions options = as(DrawFormat::svg);
    CHECK_FALSE(drawn(circles, options).bytes.empty());
    options.focus = {at(circles, "a")};
    options.layers = true;
    options.depth = 3;
    CHECK_FALSE(drawn(circles, options).bytes.empty());
}

TEST_CASE("a large graph is laid out by springs, and cut with a note") {
    std::vector<std::pair<std::string, std::string>> pairs;
    for (int number = 0; number < 400; ++number) pairs.emplace_back("d" + std::to_string(number / 10), "i" + std::to_string(number % 350));
    CitationGraph const graph = graph_of(pairs);
    DrawOptions options = as(DrawFormat::svg);
    Drawing const cut = drawn(graph, options);
    REQUIRE(cut.notes.size() == 1);
    CHECK(cut.notes[0].find("300 of 390") != std::string::npos);
    options.max_vertices = 1000;
    Drawing const whole = drawn(graph, options);
    CHECK(whole.notes.empty());
    CHECK(whole.bytes.size() > cut.bytes.size() / 2);
}
