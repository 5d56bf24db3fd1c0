// SPDX-License-Identifier: BSL-1.0
// Marks of footnotes glued to the number behind them, and numbers that can be of no organ meant.
#include "resolve/reading.hpp"

#include "catch.hpp"

#include <algorithm>

using recital::Kind;

TEST_CASE("marks that run in order are taken off the numbers behind them") {
    auto const cited =
        read(rights_council,
             "Recalling its resolutions 27/13 of 25 September 2014,130/4 of 1 October 2015,233/12 and 33/13 of 29 September 2016,3 and "
             "the debate that followed,",
             "1 See A/HRC/27/2.\n2 See A/HRC/30/2.\n3 See A/HRC/33/2.");
    CHECK(cited.of("27/13").id == "A/HRC/RES/27/13");
    CHECK(cited.of("30/4").id == "A/HRC/RES/30/4");
    CHECK(cited.of("30/4").repaired);
    CHECK(cited.of("33/12").id == "A/HRC/RES/33/12");
    CHECK(cited.of("33/13").id == "A/HRC/RES/33/13");
}

TEST_CASE("without footnotes the order of the marks, the sessions and the dates are enough") {
    auto const cited =
        read(rights_council,
             "Recalling its resolutions 27/13 of 25 September 2014,130/4 of 1 October 2015,233/12 and 33/13 of 29 September 2016,3 "
             "and the debate that followed,");
    CHECK(cited.of("30/4").id == "A/HRC/RES/30/4");
    CHECK(cited.of("33/12").id == "A/HRC/RES/33/12");
}

TEST_CASE("a number that only lacks its blank keeps its figures") {
    auto const cited =
        read(assembly, "Recalling its resolutions 73/331 of 25 July 2019,75/276 of 11 June 2021 and 76/268 of 10 June 2022,");
    CHECK(cited.of("75/276").id == "A/RES/75/276");
    CHECK_FALSE(cited.of("75/276").repaired);
}

TEST_CASE("a session that was never held is nobody's") {
    auto const cited = read(rights_council, "Recalling its resolution 130/4,");
    CHECK(cited.of("130/4").kind == Kind::unresolved);
    CHECK(cited.of("130/4").reason == "the Human Rights Council has held no session 130");
    CHECK(cited.of("130/4").confidence == 0);
}

TEST_CASE("a number too high for a session that was held is nobody's, and that is the reason") {
    auto const cited = read(assembly, "Recalling its resolution 52/189 and resolution 52/1890,");
    CHECK(cited.of("52/189").id == "A/RES/52/189");
    CHECK(cited.of("52/1890").kind == Kind::unresolved);
    CHECK(cited.of("52/1890").reason == "the General Assembly has no number so high in session 52");
}

TEST_CASE("decisions of others in the manner of a session's are not given to the General Assembly") {
    auto const cited =
        read(rights_council, "Recalling resolution 91 and decisions 250/2002 and 275/2003 of the Commission of another body,");
    for (auto const& citation : cited.cited.citations) CHECK(citation.kind == Kind::unresolved);
}

TEST_CASE("a number that the organ named beside it cannot have is taken by its shape, with a doubt") {
    auto const cited = read(assembly, "Recalling General Assembly resolution 2018/14 of 24 July 2018,");
    CHECK(cited.of("2018/14").id == "E/RES/2018/14");
    CHECK_FALSE(cited.of("2018/14").reason.empty());
    CHECK(cited.of("2018/14").confidence < 0.9);
}

TEST_CASE("a date far from the session lowers the confidence and says so") {
    auto const near = read(assembly, "Recalling its resolution 52/189 of 18 December 1997,").of("52/189");
    auto const far = read(assembly, "Recalling its resolution 52/189 of 18 December 2007,").of("52/189");
    CHECK(near.reason.empty());
    CHECK(far.reason == "the date printed is none of that session");
    CHECK(far.confidence < near.confidence);
    CHECK(far.confidence <= 0.6);
}
