// SPDX-License-Identifier: BSL-1.0
#include "draw/theme.hpp"

#include "catch.hpp"
#include "model/citation.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

using namespace recital;

namespace {
std::string const header = "subject\tname\tcolor\tfill\tline\twidth\tshape\twords\n";

Problem problem_of(std::string const& tsv) {
    auto const read = theme_from_tsv(tsv, "mine.tsv");
    REQUIRE(std::holds_alternative<Problem>(read));
    return std::get<Problem>(read);
}
}  // namespace

TEST_CASE("the built-in themes have a look for everything drawn") {
    for (char const* name : {"light", "dark", "print"}) {
        CAPTURE(name);
        auto const theme = built_in_theme(name);
        REQUIRE(theme);
        for (int kind = 0; kind < static_cast<int>(Kind::unresolved); ++kind)
            CHECK(theme->looks.count("kind/" + std::string{name_of(static_cast<Kind>(kind))}) == 1);
        for (char const* key :
             {"kind/read", "kind/focus", "kind/circle", "kind/other", "stance/neutral", "stance/supportive", "stance/critical",
              "stance/mandating", "stance/amending", "stance/replacing", "stance/other", "part/footnote", "relation/adopted_by",
              "relation/group", "page/background", "page/text", "page/muted", "page/frame", "page/band"}) {
            CAPTURE(key);
            CHECK(theme->looks.count(key) == 1);
        }
        CHECK(theme->of("stance", "unheard of").words == theme->of("stance", "other").words);
        CHECK(theme->of("nothing", "at all").color == "#000000");
    }
    CHECK_FALSE(built_in_theme("no such"));
}

TEST_CASE("in every theme colour is never the only sign") {
    for (char const* name : {"light", "dark", "print"}) {
        std::set<std::string> boxes;
        std::set<std::string> arrows;
        Theme const theme = *built_in_theme(name);
        for (auto const& [key, look] : theme.looks) {
            CAPTURE(name, key);
            bool const is_box = key.rfind("kind/", 0) == 0;
            if (key.rfind("page/", 0) == 0) continue;
            // Groups cite in overviews only, where no other arrows are.
            if (key == "relation/group") continue;
            CHECK((is_box ? boxes : arrows).insert(look.shape + ' ' + look.line + (is_box ? ' ' + look.width : "")).second);
        }
    }
}

namespace {

double linear(double channel) { return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); }

/// Relative luminance (Web Content Accessibility Guidelines 2.1).
double luminance(std::string const& colour) {
    auto const channel = [&](std::size_t at) { return linear(std::stoi(colour.substr(at, 2), nullptr, 16) / 255.0); };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

double contrast(std::string const& one, std::string const& other) {
    double const a = luminance(one);
    double const b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace

TEST_CASE("text and lines stand out from what is behind them") {
    for (char const* name : {"light", "dark", "print"}) {
        Theme const theme = *built_in_theme(name);
        std::string const background = theme.of("page", "background").fill;
        std::string const text = theme.of("page", "text").color;
        CHECK(contrast(theme.of("page", "muted").color, background) >= 4.5);
        for (auto const& [key, look] : theme.looks) {
            CAPTURE(name, key);
            if (key.rfind("page/", 0) == 0) {
                CHECK(contrast(text, look.fill) >= 7);
                continue;
            }
            CHECK(contrast(look.color, background) >= 3);
            if (look.fill != "none") CHECK(contrast(text, look.fill) >= 7);
        }
    }
}

TEST_CASE("a theme of one's own is laid over another") {
    auto const read = theme_from_tsv("# mine\n" + header + "kind\ttreaty\t#ff0000\tnone\tsolid\t2.5\tbox\tTreaty\r\n", "mine.tsv");
    REQUIRE(std::holds_alternative<Theme>(read));
    CHECK(std::get<Theme>(read).of("kind", "treaty").color == "#ff0000");
    CHECK(std::get<Theme>(read).of("kind", "treaty").words == "Treaty");
    auto const over = theme_from_tsv(header + "kind\ttreaty\t#ff0000\tnone\tsolid\t2.5\tbox\tPact\n", "mine.tsv", default_theme());
    CHECK(std::get<Theme>(over).of("kind", "treaty").words == "Pact");
    CHECK(std::get<Theme>(over).of("kind", "resolution").color == default_theme().of("kind", "resolution").color);
}

TEST_CASE("a bad row is told with its line") {
    CHECK(problem_of(header + "kind\ttreaty\tred\tnone\tsolid\t1\tbox\tTreaty\n").line == 2);
    CHECK(problem_of(header + "\nkind\ttreaty\t#ff0000\tnone\tsolid\t1\tbox\n").what.find("7 cells") != std::string::npos);
    CHECK(problem_of(header + "kind\ttreaty\t#ff0000\tnone\twavy\t1\tbox\tTreaty\n").what.find("line") != std::string::npos);
    CHECK(problem_of(header + "kind\ttreaty\t#ff0000\tnone\tsolid\twide\tbox\tTreaty\n").what.find("width") != std::string::npos);
    CHECK(problem_of(header + "kind\ttreaty\t#ff0000\tnone\tsolid\t1\tbox];x[\tTreaty\n").what.find("shape") != std::string::npos);
    CHECK(problem_of("kind\ttreaty\n").line == 1);
}
