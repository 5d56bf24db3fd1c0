// SPDX-License-Identifier: BSL-1.0
#include "draw/diagram_style.hpp"

#include "catch.hpp"

using namespace recital;

namespace {
Problem problem_of(std::string const& tsv) {
    auto const read = style_from_tsv(tsv, "mine.tsv");
    REQUIRE(std::holds_alternative<Problem>(read));
    return std::get<Problem>(read);
}
}  // namespace

TEST_CASE("the styles that come with the program say what they show and how they are read") {
    CHECK(built_in_style_names() == std::vector<std::string>{"chain", "ego", "mainpath", "overview", "series", "timeline"});
    for (std::string const& name : built_in_style_names()) {
        CAPTURE(name);
        CHECK(built_in_style(name)->words.back() == '.');
    }
    CHECK(built_in_style("timeline")->lanes == DiagramStyle::Lanes::organ);
    CHECK(built_in_style("mainpath")->down);
    CHECK_FALSE(built_in_style("no such"));
}

TEST_CASE("a style of one's own changes what it names and keeps the rest") {
    DiagramStyle const base = *built_in_style("timeline");
    auto const read = style_from_tsv("# mine\nsetting\tvalue\r\nlanes\tkind\r\nbox\t90\nwords\tMine.\n", "mine.tsv", base);
    REQUIRE(std::holds_alternative<DiagramStyle>(read));
    DiagramStyle const style = std::get<DiagramStyle>(read);
    CHECK(style.lanes == DiagramStyle::Lanes::kind);
    CHECK(style.box == 90);
    CHECK(style.words == "Mine.");
    CHECK(style.columns == base.columns);
}

TEST_CASE("a bad setting is told with its line and what it can be") {
    std::string const header = "setting\tvalue\n";
    CHECK(problem_of(header + "\ncolumns\tsideways\n").line == 3);
    CHECK(problem_of(header + "columns\tsideways\n").what.find("distance, years") != std::string::npos);
    CHECK(problem_of(header + "box\t9\n").what.find("60 to 600") != std::string::npos);
    CHECK(problem_of(header + "top\t-1\n").what.find("1 to 5000") != std::string::npos);
    CHECK(problem_of(header + "reduced\tperhaps\n").what.find("yes, no") != std::string::npos);
    CHECK(problem_of(header + "colour\tred\n").what.find("no setting") != std::string::npos);
    CHECK(problem_of("box\t90\n").line == 1);
}
