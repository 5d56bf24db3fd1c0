// SPDX-License-Identifier: BSL-1.0
#include "grammar/resolution_number.hpp"

#include "grammar/readings.hpp"

#include "catch.hpp"

TEST_CASE("numbers of resolutions") {
    check_rule("resolution number",
               {{"52/189", "session: 52/189"},
                {"1996/31", "session: 1996/31"},
                {"S-26/2", "session: S-26/2"},
                {"ES-10/2", "session: ES-10/2"},
                {"57/270 B", "session: 57/270 [B]"},
                {"34/180 A and B", "session: 34/180 [A, B]"},
                {"51/45 A to D", "session: 51/45 [A, ..B, ..C, ..D]"},
                {"57/300 A-C", "session: 57/300 [A, ..B, ..C]"},
                {"48/40 A, B and D", "session: 48/40 [A, B, D]"},
                {"52 / 189", "session: 52/189 repaired"},
                {"5l/l48", "session: 51/148 repaired"},
                {"5O/123", "session: 50/123 repaired"},
                {"217 A (III)", "Roman session: 217(III) [A]"},
                {"1514 (XV)", "Roman session: 1514(XV)"},
                {"2851(XXVI)", "Roman session: 2851(XXVI)"},
                {"377 (V) A", "Roman session: 377(V) [A]"},
                {"217(III)A", "Roman session: 217(III) [A]"},
                {"3419 A to D (XXX)", "Roman session: 3419(XXX) [A, ..B, ..C, ..D]"},
                {"3201 (S-VI)", "Roman session: 3201(S-VI)"},
                {"2252 (ES-V)", "Roman session: 2252(ES-V)"},
                {"186 (S-2)", "Roman session: 186(S-II)"},
                {"998 (ES-1)", "Roman session: 998(ES-I)"},
                {"1503 (XLVIII)", "Roman session: 1503(XLVIII)"},
                {"217 A (Ill)", "Roman session: 217(III) [A] repaired"},
                {"1325 (2000)", "year: 1325(2000)"},
                {"1973(2011)", "year: 1973(2011)"},
                {"82 (l950)", "year: 82(1950) repaired"},
                {"VI/7", "Roman first: VI/7"},
                {"IX/33 A", "Roman first: IX/33 [A]"},
                {"1/CP.21", "parties: 1/CP.21"},
                {"18/CMA.1", "parties: 18/CMA.1"},
                {"WHA58.3", "lettered: WHA58.3"},
                {"BC-10/2", "lettered: BC-10/2"}},
               {"", "52", "52/", "/189", "52/189/1", "18/12/1997", "52/189.5", "12345/6", "52/0189", "052/189", "A/52/189", "l/O", "217 (B)", "217 (iii)", "12 (ii)", "3 (XXXX)",
                "3 (IIX)", "(2000)", "1325 (200)", "Annan (1997)", "1325 (1845)", "52-189", "1/CP", "XX", "C/7", "52/189abc"},
               {{"52/189 of 18 December", "session: 52/189 |  of 18 December"},
                {"52/189, annex", "session: 52/189 | , annex"},
                {"52/189. The", "session: 52/189 | . The"},
                {"57/270 As", "session: 57/270 |  As"},
                {"57/270 A. It", "session: 57/270 [A] | . It"},
                {"57/270 A/RES", "session: 57/270 |  A/RES"},
                {"57/270 B and C of", "session: 57/270 [B, C] |  of"},
                {"45/264 and 46/235", "session: 45/264 |  and 46/235"},
                {"1325 (2000), 1820", "year: 1325(2000) | , 1820"},
                {"217 A (III) A", "Roman session: 217(III) [A] |  A"}});
}

TEST_CASE("a number cut off by a lost bracket is read where the text goes on") {
    CHECK(read_by("resolution number", "1325 (2000, and") == "year: 1325(2000) repaired | , and");
    CHECK(read_by("resolution number", "2106 A (XX, annex") == "Roman session: 2106(XX) [A] repaired | , annex");
}

TEST_CASE("each letter has its own place") {
    auto const read = recital::grammar::parse_resolution_number("34/180 A, B and D to F, annex");
    REQUIRE(read);
    REQUIRE(read->letters.size() == 5);
    CHECK((read->stem.begin == 0 && read->stem.end == 8));
    CHECK((read->range.begin == 0 && read->range.end == 22));
    std::size_t const places[] = {7, 10, 16, 21, 21};
    for (std::size_t i = 0; i < 5; ++i) {
        CHECK(read->letters[i].range.begin == places[i]);
        CHECK(read->letters[i].range.end == places[i] + 1);
        CHECK(read->letters[i].in_range == (i > 2));
    }
}

TEST_CASE("Roman numerals") {
    check_rule("Roman numeral",
               {{"I", "1"}, {"IV", "4"}, {"IX", "9"}, {"XIV", "14"}, {"XXX", "30"}, {"XL", "40"}, {"XLVIII", "48"}, {"LXIII", "63"}, {"Ill", "3"}, {"1I|", "3"}, {"LXXXIX", "89"}},
               {"", "XC", "XXXX", "IIX", "VV", "IC", "iii", "III ", "A", "XXXXXXXXXXXXXXXXXXXXXXX"}, {});
}

TEST_CASE("numbers of resolutions: hostile input") {
    for (std::string_view sample : {"3419 A to D (XXX)", "52/189 A, B and C", "1325 (2000)", "ES-10/2", "VI/7 A", "1/CP.21", "WHA58.3"}) check_hostile("resolution number", sample);
    check_hostile("Roman numeral", "LXXXVIII");
}
