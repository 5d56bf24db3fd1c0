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
    CHECK_FALSE(draw_format_from_name("jpeg"));
}

TEST_CASE("each format is what it says") {
    CitationGraph const graph = sample();
    CHECK(drawn(graph, as(DrawFormat::dot)).bytes.rfind("digraph", 0) == 0);
    CHECK(drawn(graph, as(DrawFormat::svg)).bytes.rfind("<svg role=\"img\" aria-label=\"A/RES/52/189: International migration", 0) == 0);
    CHECK(drawn(graph, as(DrawFormat::png)).bytes.rfind("\x89PNG\r\n", 0) == 0);
    CHECK(drawn(graph, as(DrawFormat::pdf)).bytes.rfind("%PDF-", 0) == 0);
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
    std::string const out = drawn(graph, as(DrawFormat::svg)).bytes;
    CHECK(out.find("<script>alert") == std::string::npos);
    CHECK(out.find("href=\"javascript") == std::string::npos);
    CHECK(out.find("\xE2\x80\xAE") == std::string::npos);
    CHECK(out.find('\x1b') == std::string::npos);
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
    options.style = *built_in_style("chain");
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
    CHECK(cut.bytes.find("Laid out by springs") != std::string::npos);
    CHECK(cut.bytes.find("300 of 390") != std::string::npos);  // in the caption
    options.top = 1000;
    Drawing const whole = drawn(graph, options);
    CHECK(whole.notes.empty());
    CHECK(whole.bytes.size() > cut.bytes.size() / 2);
    options.limit = std::chrono::milliseconds{0};
    Drawing const simple = drawn(graph, options);
    REQUIRE(simple.notes.size() == 1);
    CHECK(simple.notes[0].find("did not end in time") != std::string::npos);
    CHECK(simple.bytes.find("<svg") == 0);
}

TEST_CASE("every style draws every theme, and says what it shows") {
    CitationGraph const graph = sample();
    for (std::string const& name : built_in_style_names())
        for (char const* theme : {"light", "dark", "print"}) {
            CAPTURE(name, theme);
            DrawOptions options = as(DrawFormat::svg);
            options.style = *built_in_style(name);
            if (name == "series") options.series = {at(graph, "A/RES/52/189"), at(graph, "A/RES/50/123")};
            auto const result = draw(graph, options, *built_in_theme(theme));
            REQUIRE(std::holds_alternative<Drawing>(result));
            std::string const svg = std::get<Drawing>(result).bytes;
            CHECK(svg.find("<title>") < svg.find("<desc>"));
            CHECK(svg.find("<desc>") < svg.find("<g"));
            CHECK(svg.find("Source: 1 document read") != std::string::npos);
            CHECK(svg.find(built_in_theme(theme)->of("page", "background").fill) != std::string::npos);
        }
}

TEST_CASE("the legend names what occurs and nothing else") {
    std::string const svg = drawn(sample(), as(DrawFormat::svg)).bytes;
    Theme const& theme = default_theme();
    for (char const* there : {"resolution", "declaration", "read"})
        CHECK(svg.find(">" + theme.of("kind", there).words + "<") != std::string::npos);
    CHECK(svg.find(">" + theme.of("relation", "adopted_by").words + "<") != std::string::npos);
    for (char const* absent : {"treaty", "publication", "judgment", "focus"})
        CHECK(svg.find(">" + theme.of("kind", absent).words + "<") == std::string::npos);
    CHECK(svg.find(">" + theme.of("stance", "critical").words + "<") == std::string::npos);
}

TEST_CASE("two diagrams can stand in one page") {
    DrawOptions options = as(DrawFormat::svg);
    options.prefix = "second_";
    std::string const svg = drawn(sample(), options).bytes;
    CHECK(svg.find("id=\"second_n0\"") != std::string::npos);
    CHECK(svg.find("id=\"n0\"") == std::string::npos);
}

TEST_CASE("what was asked for is marked") {
    CitationGraph const graph = sample();
    DrawOptions options = as(DrawFormat::svg);
    options.focus = {at(graph, "A/RES/52/189")};
    CHECK(drawn(graph, options).bytes.find("▸ A/RES/52/189") != std::string::npos);
}
