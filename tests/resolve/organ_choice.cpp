// SPDX-License-Identifier: BSL-1.0
// Whose resolution it is.
#include "resolve/reading.hpp"

#include "catch.hpp"

TEST_CASE("its is the organ that speaks") {
    CHECK(read(assembly, "Recalling its resolution 48/12,").ids() == "48/12=A/RES/48/12");
    CHECK(read(rights_council, "Recalling its resolution 48/12,").ids() == "48/12=A/HRC/RES/48/12");
    CHECK(read(economic_council, "Recalling its resolution 2010/12,").ids() == "2010/12=E/RES/2010/12");
    CHECK(read(security_council, "Recalling its resolution 1325 (2000),").ids() == "1325 (2000)=S/RES/1325(2000)");
}

TEST_CASE("its is the organ named before in the sentence where the number is that organ's") {
    auto const cited = read(assembly, "Noting that the Economic and Social Council, in its resolution 1996/31, made arrangements,");
    CHECK(cited.ids() == "1996/31=E/RES/1996/31");
    CHECK(cited.of("1996/31").organ == "Economic and Social Council");
}

TEST_CASE("the subject that follows says whose it is") {
    CHECK(read(report, "In its resolution 52/189, the General Assembly decided to return to the matter.").ids() == "52/189=A/RES/52/189");
    CHECK(read(report, "In its resolution 16/21, the Human Rights Council decided to return to the matter.").ids() ==
          "16/21=A/HRC/RES/16/21");
}

TEST_CASE("a short name means the organ that issues the document") {
    CHECK(read(rights_council, "Recalling Council resolution 16/21,").ids() == "16/21=A/HRC/RES/16/21");
    CHECK(read(economic_council, "Recalling Council resolution 1998/46,").ids() == "1998/46=E/RES/1998/46");
    CHECK(read(security_council, "Recalling Council resolution 1325 (2000),").ids() == "1325 (2000)=S/RES/1325(2000)");
}

TEST_CASE("a short name means the organ named in full before") {
    auto const cited = read(assembly, "Recalling the report of the Economic and Social Council, and Council resolution 1998/46,");
    CHECK(cited.ids() == "1998/46=E/RES/1998/46");
    CHECK(read(assembly, "Recalling the report of the Human Rights Council, and Council resolution 16/21,").ids() ==
          "16/21=A/HRC/RES/16/21");
}

TEST_CASE("the words beside the number go before the organ that speaks") {
    CHECK(read(rights_council, "Recalling General Assembly resolution 48/12,").ids() == "48/12=A/RES/48/12");
    CHECK(read(assembly, "Recalling Human Rights Council resolution 48/12,").ids() == "48/12=A/HRC/RES/48/12");
}

TEST_CASE("the head of a list says whose all its members are") {
    auto const cited = read(rights_council, "Recalling General Assembly resolutions 48/141, 60/251 and 65/281,");
    CHECK(cited.ids() == "48/141=A/RES/48/141; 60/251=A/RES/60/251; 65/281=A/RES/65/281");
    CHECK(cited.of("65/281").form == recital::Form::list);
    CHECK(read(assembly, "Recalling its resolution 68/268 and Human Rights Council resolutions 36/6 and 45/3,").ids() ==
          "68/268=A/RES/68/268; 36/6=A/HRC/RES/36/6; 45/3=A/HRC/RES/45/3");
}

TEST_CASE("a date that only one organ's session holds decides") {
    // Both have a session 48: the Assembly's was in 1993, the Council's in 2021.
    CHECK(read(report, "The Council, in resolution 48/13 of 8 October 2021, recognized it.").of("48/13").id == "A/HRC/RES/48/13");
    CHECK(read(report, "The matter was settled in resolution 48/134 of 20 December 1993.").of("48/134").id == "A/RES/48/134");
}

TEST_CASE("the shape of the number decides against the organ that speaks") {
    CHECK(read(assembly, "Recalling resolution 1325 (2000),").ids() == "1325 (2000)=S/RES/1325(2000)");
    CHECK(read(rights_council, "Recalling resolution 1503 (XLVIII),").of("1503 (XLVIII)").id == "E/RES/1503(XLVIII)");
}

TEST_CASE("an organ named in words is as sure as a guess or surer") {
    auto const named = read(assembly, "Recalling Human Rights Council resolution 16/21,");
    auto const guessed = read(assembly, "Recalling resolution 16/21,");
    CHECK(named.of("16/21").confidence >= guessed.of("16/21").confidence);
}

TEST_CASE("a number without session or year is left open with its reason") {
    auto const cited = read(assembly, "Recalling its resolution 1325,");
    REQUIRE(cited.cited.citations.size() == 1);
    CHECK(cited.ids() == "1325=?");
    CHECK(cited.of("1325").reason == "a number without session or year does not identify a resolution");
}

TEST_CASE("a governing council is the one in whose series the document stands") {
    recital::Text const text{"HSP_GC_25_9.txt",
                             "25/9. Records of towns\n\nThe Governing Council,\n\nRecalling its resolution 24/3 of 19 April 2013,\n\n"
                             "1. Requests the Executive Director to keep records.\n"};
    auto const documents = read_all(text);
    REQUIRE(documents.size() == 1);
    REQUIRE(documents[0].citations.size() == 1);
    CHECK(documents[0].citations[0].id == "HSP/GC/RES/24/3");
}
