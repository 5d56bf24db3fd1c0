// SPDX-License-Identifier: BSL-1.0
#include "segment/detail/sections.hpp"

#include "segment/segment.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "data/shipped_catalogue.hpp"

using namespace recital;
using segmenting::Sections;

TEST_CASE("marks come in their order") {
    Sections sections;
    CHECK_FALSE(sections.take("C"));
    CHECK(sections.take("I"));
    CHECK(sections.path() == "I");
    CHECK_FALSE(sections.take("III"));
    CHECK_FALSE(sections.take("I. Eye, Secretary,"));
    CHECK(sections.take("II. Conditions of service"));
    CHECK(sections.take("A."));
    CHECK(sections.path() == "II A");
    CHECK(sections.take("B. Investments of the Fund"));
    CHECK_FALSE(sections.take("C. Smith, Chair;"));
    CHECK_FALSE(sections.take("C. Contents of the report 12"));
    CHECK(sections.path() == "II B");
    CHECK(sections.take("III"));
    CHECK(sections.path() == "III");
    CHECK(sections.take("Section IV"));
    CHECK(sections.path() == "IV");
}

TEST_CASE("letters may stand above numerals") {
    Sections sections;
    CHECK(sections.take("A"));
    CHECK(sections.take("I"));
    CHECK(sections.path() == "A I");
    CHECK(sections.take("B"));
    CHECK(sections.path() == "B");
    CHECK(sections.take("I"));
    CHECK(sections.path() == "B I");
}

TEST_CASE("a section of a resolution begins with its own preamble") {
    std::string const text =
        "80/243. Special subjects\n\nThe General Assembly,\n\nI\n\nConditions of service\n\n"
        "Recalling its resolution 37/240 of 21 December 1982,\n\n1. Takes note of the report;\n\n2. Endorses the conclusions;\n\n"
        "II\n\nSpecial Court\n\nRecalling its resolution 79/258 A of 24 December 2024,\n\n"
        "Having considered the report of the Secretary-General in document A/80/313,\n\n1. Requests a report on resolution 79/259;\n";
    auto const documents = segment(Text{"A_RES_80_243.txt", text}, shipped().catalogue);
    REQUIRE(documents.size() == 1);
    auto const with = [&](std::string const& words) -> Paragraph const& {
        auto const found = std::find_if(documents[0].paragraphs.begin(), documents[0].paragraphs.end(),
                                        [&](Paragraph const& p) { return p.view.chars().find(words) != std::string_view::npos; });
        REQUIRE(found != documents[0].paragraphs.end());
        return *found;
    };
    CHECK(with("37/240").part == Part::preamble);
    CHECK(with("37/240").section == "I");
    CHECK(with("Endorses").number == "2");
    CHECK(with("79/258 A").part == Part::preamble);
    CHECK(with("79/258 A").number == "1");
    CHECK(with("79/258 A").treatment == "recalls");
    CHECK(with("79/258 A").section == "II");
    CHECK(with("A/80/313").number == "2");
    CHECK(with("79/259").part == Part::operative);
    CHECK(with("79/259").number == "1");
    CHECK(with("79/259").section == "II");
}
