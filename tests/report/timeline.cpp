// SPDX-License-Identifier: BSL-1.0
#include "report/timeline.hpp"

#include "catch.hpp"
#include "graph/factories.hpp"

using namespace recital;
using namespace recital::testing;

TEST_CASE("a timeline has a bar and its number for each period") {
    std::string const svg = timeline_svg({{"1990s", 4}, {"2000s", 0}, {"2010s", 1}});
    auto const count = [&](std::string_view part) {
        std::size_t found = 0;
        for (std::size_t at = svg.find(part); at != std::string::npos; at = svg.find(part, at + 1)) ++found;
        return found;
    };
    CHECK(count("<rect ") == 2);
    CHECK(count("<text ") == 5);
    CHECK(count("height=\"120\"") == 1);
    CHECK(count("height=\"30\"") == 1);
    CHECK(timeline_svg({}).empty());
}

TEST_CASE("periods are years where they are few, else decades") {
    auto const periods = [](std::vector<Citation> citations) {
        std::vector<CitedDocument> const documents{document("d", "", std::move(citations))};
        BuiltGraph const built = build_graph(documents, {});
        std::vector<std::string> names;
        for (ReportContent::Bar const& bar : compose({built.graph, documents, {}, "", "", {}}).timeline)
            names.push_back(bar.name + " " + std::to_string(bar.instruments));
        return names;
    };
    CHECK(periods({cites("S/RES/1325(2000)"), cites("S/RES/1820(2002)")}) == std::vector<std::string>{"2000 1", "2001 0", "2002 1"});
    CHECK(periods({cites("S/RES/242(1967)"), cites("S/RES/1325(2000)"), cites("S/RES/1(1966)")}) ==
          std::vector<std::string>{"1960s 2", "1970s 0", "1980s 0", "1990s 0", "2000s 1"});
    CHECK(periods({cites("some-declaration")}).empty());
}
