// SPDX-License-Identifier: BSL-1.0
#include "annotate/detail/iri.hpp"

#include "catch.hpp"

using namespace recital;

TEST_CASE("resolutions have the IRIs of AKN4UN") {
    CHECK(iri_of("A/RES/74/102", "2019-12-13") == "/akn/un/statement/deliberation/unga/2019-12-13/74-102/");
    CHECK(iri_of("A/HRC/RES/54/14", "2023-10-11") == "/akn/un/statement/deliberation/unga-hrc/2023-10-11/54-14/");
    CHECK(iri_of("E/RES/2021/13", "2021-06-08") == "/akn/un/statement/deliberation/unecosoc/2021-06-08/2021-13/");
    CHECK(iri_of("S/RES/1289(2000)", "2000-02-07") == "/akn/un/statement/deliberation/unsc/2000-02-07/1289-2000/");
    CHECK(iri_of("S/PRST/2010/13", "2010-07-09") == "/akn/un/statement/deliberation/unsc/2010-07-09/2010-13/");
    CHECK(iri_of("A/RES/217(III)[A]", "1948-12-10") == "/akn/un/statement/deliberation/unga/1948-12-10/217-iii-a/");
}

TEST_CASE("other documents and unknown days have none") {
    CHECK(iri_of("A/52/314", "1997-09-18").empty());
    CHECK(iri_of("A/RES/52/189", "1997").empty());
    CHECK(iri_of("universal-declaration-of-human-rights", "1948-12-10").empty());
}
