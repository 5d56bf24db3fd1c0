// SPDX-License-Identifier: BSL-1.0
#include "draw/style.hpp"

#include "catch.hpp"
#include "model/citation.hpp"

#include <string>

using namespace recital;

namespace {
std::string const header = "subject\tname\tcolor\tfill\tline\twidth\tshape\twords\n";

Problem problem_of(std::string const& tsv) {
    auto const read = style_from_tsv(tsv, "style.tsv");
    REQUIRE(std::holds_alternative<Problem>(read));
    return std::get<Problem>(read);
}
}  // namespace

TEST_CASE("the built-in style has a look for everything drawn") {
    Style const& style = default_style();
    for (int kind = 0; kind < static_cast<int>(Kind::unresolved); ++kind)
        CHECK(style.looks.count("kind/" + std::string{name_of(static_cast<Kind>(kind))}) == 1);
    for (char const* key : {"kind/read", "kind/other", "stance/neutral", "stance/supportive", "stance/critical", "stance/mandating",
                            "stance/amending", "stance/replacing", "stance/other", "part/footnote", "relation/adopted_by"}) {
        CAPTURE(key);
        CHECK(style.looks.count(key) == 1);
    }
    CHECK(style.of("stance", "unheard of").words == style.of("stance", "other").words);
    CHECK(style.of("nothing", "at all").color == "#000000");
}

TEST_CASE("a style of one's own is read") {
    auto const read = style_from_tsv("# mine\n" + header + "kind\ttreaty\t#ff0000\tnone\tsolid\t2.5\tbox\tTreaty\r\n", "style.tsv");
    REQUIRE(std::holds_alternative<Style>(read));
    CHECK(std::get<Style>(read).of("kind", "treaty").color == "#ff0000");
    CHECK(std::get<Style>(read).of("kind", "treaty").words == "Treaty");
}

TEST_CASE("a bad row is told with its line") {
    CHECK(problem_of(header + "kind\ttreaty\tred\tnone\tsolid\t1\tbox\tTreaty\n").line == 2);
    CHECK(problem_of(header + "\nkind\ttreaty\t#ff0000\tnone\tsolid\t1\tbox\n").what.find("7 cells") != std::string::npos);
    CHECK(problem_of(header + "kind\ttreaty\t#ff0000\tnone\twavy\t1\tbox\tTreaty\n").what.find("line") != std::string::npos);
    CHECK(problem_of(header + "kind\ttreaty\t#ff0000\tnone\tsolid\twide\tbox\tTreaty\n").what.find("width") != std::string::npos);
    CHECK(problem_of(header + "kind\ttreaty\t#ff0000\tnone\tsolid\t1\tbox];x[\tTreaty\n").what.find("shape") != std::string::npos);
    CHECK(problem_of("kind\ttreaty\n").line == 1);
}
