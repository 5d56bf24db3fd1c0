// SPDX-License-Identifier: BSL-1.0
#include "report/chart.hpp"

#include "catch.hpp"
#include "graph/factories.hpp"
#include "report/content.hpp"

#include <pugixml.hpp>

#include <string>

using namespace recital;
using namespace recital::testing;

namespace {

Chart columns(std::vector<std::size_t> values, std::string name = "General Assembly") {
    Chart chart{"chart-a", "Adopted", "citations", "Decade of adoption", Chart::Form::columns, {}, {}};
    for (std::size_t at = 0; at < values.size(); ++at) chart.columns.push_back(std::to_string(1950 + 10 * at) + "s");
    chart.rows = {{std::move(name), std::move(values)}};
    return chart;
}

std::size_t count(std::string const& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

bool is_well_formed(std::string const& svg) { return static_cast<bool>(pugi::xml_document{}.load_string(svg.c_str())); }

std::vector<Chart> charts_of(std::vector<CitedDocument> const& documents) {
    Catalogue const empty;
    BuiltGraph const built = build_graph(documents, empty);
    return compose({built.graph, documents, empty, {}, {}, {}, "", "", "", {}}).charts;
}

Chart const* chart_named(std::vector<Chart> const& charts, std::string_view id) {
    for (Chart const& each : charts)
        if (each.id == id) return &each;
    return nullptr;
}

std::vector<std::string> told(Chart const& chart) {
    std::vector<std::string> lines;
    for (Chart::Row const& row : chart.rows)
        for (std::size_t at = 0; at < row.values.size(); ++at)
            if (row.values[at] != 0) lines.push_back(row.name + " " + chart.columns[at] + " " + std::to_string(row.values[at]));
    return lines;
}

}  // namespace

TEST_CASE("columns stand to scale, each with its number and words for who cannot see them") {
    std::string const svg = chart_svg(columns({4, 0, 1}));
    CHECK(is_well_formed(svg));
    CHECK(count(svg, "<rect ") == 2);
    CHECK(count(svg, "height=\"110\"") == 1);
    CHECK(count(svg, "height=\"27\"") == 1);
    CHECK(count(svg, "1950s: 4 citations</title>") == 1);
    CHECK(count(svg, "<desc id=\"chart-a-desc\">5 citations. From 1950s to 1970s; highest at 1950s with 4.</desc>") == 1);
    CHECK(count(svg, "aria-labelledby=\"chart-a-title chart-a-desc\"") == 1);
    CHECK(chart_svg({}).empty());
}

TEST_CASE("where columns are narrow only the highest has its number and not every one its name") {
    std::vector<std::size_t> values(40, 1000);
    values[7] = 2000;
    std::string const svg = chart_svg(columns(values));
    CHECK(count(svg, "<rect ") == 40);
    CHECK(count(svg, ">2000</text>") == 1);
    CHECK(count(svg, ">1000</text>") == 0);
    CHECK(count(svg, "s</text>") <= 10);
}

TEST_CASE("shares are of the whole") {
    Chart chart{
        "chart-s", "Shares", "citations", "", Chart::Form::shares, {"citations"}, {{"recalls", {2}}, {"notes", {1}}, {"urges", {0}}}};
    std::string const svg = chart_svg(chart);
    CHECK(count(svg, ">2 · 67 %</text>") == 1);
    CHECK(count(svg, ">1 · 33 %</text>") == 1);
    CHECK(count(svg, ">0 · 0 %</text>") == 1);
    CHECK(count(svg, "<rect ") == 2);
    CHECK(chart_words(chart) == "3 citations. Most: recalls 2, notes 1, urges 0.");
}

TEST_CASE("hostile names stay text in charts") {
    for (std::string const& text : hostile_texts()) {
        Chart chart = columns({1, 2}, text);
        chart.rows.push_back({text, {3, 4}});
        chart.title = chart.axis = chart.unit = text;
        chart.columns = {text, text};
        CAPTURE(text);
        CHECK(is_well_formed(chart_svg(chart)));
        chart.form = Chart::Form::shares;
        CHECK(is_well_formed(chart_svg(chart)));
    }
}

TEST_CASE("citations stand by year where years are few, else by decade, the early and the unknown apart") {
    auto const adopted = [](std::vector<Citation> citations) {
        auto const charts = charts_of({document("d", "", std::move(citations))});
        Chart const* const chart = chart_named(charts, "chart-adopted");
        return chart == nullptr ? std::vector<std::string>{} : told(*chart);
    };
    std::string const none = "No organ: treaties, publications …";
    CHECK(adopted({cites("S/RES/1325(2000)"), cites("S/RES/1820(2002)")}) == std::vector<std::string>{none + " 2000 1", none + " 2002 1"});
    CHECK(adopted({cites("S/RES/242(1967)"), cites("S/RES/242(1967)"), cites("S/RES/1325(2000)"), cites("some-declaration")}) ==
          std::vector<std::string>{none + " 1960s 2", none + " 2000s 1", none + " ? 1"});
    Citation old = cites("old-treaty");
    old.date = "1863-01-01";
    Citation misread = cites("misread");
    misread.date = "9999";
    CHECK(adopted({old, misread, cites("S/RES/242(1967)")}) ==
          std::vector<std::string>{none + " earlier 1", none + " 1960s 1", none + " later 1"});
    CHECK(adopted({}).empty());
}

TEST_CASE("of many organs the first stand alone, the others together, and nothing is lost") {
    std::vector<Citation> citations;
    for (int organ = 0; organ < 9; ++organ)
        for (int times = 0; times <= organ; ++times) {
            Citation cited = cites("X/" + std::to_string(organ) + "/1999/" + std::to_string(times));
            cited.organ = "Organ " + std::to_string(organ);
            citations.push_back(cited);
        }
    auto const charts = charts_of({document("d", "", citations)});
    Chart const* const chart = chart_named(charts, "chart-adopted");
    REQUIRE(chart != nullptr);
    REQUIRE(chart->rows.size() == 6);
    CHECK(chart->rows.front().name == "Organ 8");
    CHECK(chart->rows.back().name == "4 other organs");
    CHECK(chart->sum() == 45);
}

TEST_CASE("the distribution of in-degrees doubles its steps") {
    std::vector<CitedDocument> documents;
    for (int at = 0; at < 5; ++at) {
        std::vector<Citation> citations{cites("A/RES/1/1")};
        if (at < 2) citations.push_back(cites("A/RES/1/2"));
        if (at == 0) citations.push_back(cites("A/RES/1/3"));
        documents.push_back(document("A/RES/2/" + std::to_string(at), "1947", citations));
    }
    auto const charts = charts_of(documents);
    Chart const* const chart = chart_named(charts, "chart-degrees");
    REQUIRE(chart != nullptr);
    CHECK(told(*chart) == std::vector<std::string>{"Instruments 1 1", "Instruments 2 1", "Instruments 5–8 1"});
}
