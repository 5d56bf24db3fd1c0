// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/text_width.hpp"

#include "catch.hpp"
#include "graph/factories.hpp"

using namespace recital;

using Lines = std::vector<std::string>;

namespace {
constexpr double size = 10;
double widest(std::string const& text) { return text_width(text, size) + 0.01; }
}  // namespace

TEST_CASE("text has the width of the widest face, whatever it is written in") {
    CHECK(text_width("", size) == 0);
    CHECK(text_width("A/RES/52/189", size) > 66);
    CHECK(text_width("A/RES/52/189", size) < 80);
    CHECK(text_width("MMMM", size) > text_width("iiii", size) * 2);
    CHECK(text_width("\xE5\x9B\xBD\xE9\x80\xA3", size) >= 20);      // two ideographs
    CHECK(text_width("e\xCC\x81", size) == text_width("e", size));  // a mark over its letter
    CHECK(text_width("ab", 20) == Approx(2 * text_width("ab", 10)));
}

TEST_CASE("text is wrapped at blanks, by width, and cut with an ellipsis") {
    CHECK(wrapped("Convention on the Rights of the Child", widest("Rights of the Child"), size, 4) ==
          Lines{"Convention on the", "Rights of the Child"});
    CHECK(wrapped("one two three four", widest("one two"), size, 2) == Lines{"one two", "three…"});
    CHECK(wrapped("\xC3\xA9\xC3\xA9 \xC3\xA9\xC3\xA9", widest("\xC3\xA9\xC3\xA9"), size, 4) ==
          Lines{"\xC3\xA9\xC3\xA9", "\xC3\xA9\xC3\xA9"});
    CHECK(wrapped("nnnnnnnn", widest("nnn"), size, 9) == Lines{"nnn", "nnn", "nn"});
    CHECK(wrapped("A/CONF.198/11/Corr.1", widest("A/CONF.198/11/"), size, 9) == Lines{"A/CONF.198/11/", "Corr.1"});
    CHECK(wrapped("see A/RES/52/189", widest("A/RES/52/189"), size, 9) == Lines{"see", "A/RES/52/189"});  // kept together
    CHECK(wrapped("", 10, size, 2).empty());
    CHECK(wrapped(" \n ", 10, size, 2).empty());
    CHECK(wrapped("word", 1, size, 2).size() == 2);  // a character at least
}

TEST_CASE("no line is wider than it may be, however hostile the text") {
    std::vector<std::string> texts = recital::testing::hostile_texts();
    texts.push_back(std::string(10'000, 'W'));
    texts.push_back("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xD8\xB3\xD9\x84\xD8\xA7\xD9\x85 right to left");
    for (std::string const& text : texts)
        for (double const width : {30.0, 77.5, 200.0}) {
            auto const lines = wrapped(text, width, size, 3);
            CAPTURE(text.substr(0, 40), width);
            CHECK(lines.size() <= 3);
            for (std::string const& line : lines) {
                CHECK(text_width(line, size) <= width + 0.3);
                CHECK(line.find('\n') == std::string::npos);
            }
        }
}
