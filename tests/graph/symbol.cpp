// SPDX-License-Identifier: BSL-1.0
#include "graph/symbol.hpp"

#include "catch.hpp"

#include <string>

using namespace recital;

TEST_CASE("symbols are told from other ids") {
    for (char const* id : {"A/RES/52/189", "A/RES/217(III)[A]", "S/RES/1325(2000)", "E/CN.9/1997/2", "A/54/98/Add.1", "A/HRC/RES/S-9/1"}) {
        CAPTURE(id);
        CHECK(is_symbol(id));
    }
    for (char const* id : {"charter-of-the-united-nations", "Sales No. E.95.XIII.18", "UNTS 1155/18232", "ICJ 2004/136", "GAOR/30/Supp.34",
                           "", "A", "A_RES_52_189", "a/res/52/189", "A/<script>", "https://docs.un.org/A"}) {
        CAPTURE(id);
        CHECK_FALSE(is_symbol(id));
        CHECK(document_url(id).empty());
    }
}

TEST_CASE("a symbol is printed with its part letter and linked") {
    CHECK(printed_symbol("A/RES/217(III)[A]") == "A/RES/217(III)A");
    CHECK(printed_symbol("A/RES/57/270[B]") == "A/RES/57/270B");
    CHECK(printed_symbol("A/RES/52/189") == "A/RES/52/189");
    CHECK(printed_symbol("[A]") == "[A]");
    CHECK(document_url("A/RES/217(III)[A]") == "https://docs.un.org/A/RES/217(III)A");
    CHECK(document_url("A/C.3/52/L.1*") == "https://docs.un.org/A/C.3/52/L.1%2A");
    CHECK(without_part("A/RES/57/270[B]") == "A/RES/57/270");
    CHECK(without_part("A/RES/57/270") == "A/RES/57/270");
}

TEST_CASE("session and year are read from a symbol") {
    CHECK(session_in("A/RES/52/189") == "52");
    CHECK(session_in("A/RES/217(III)[A]") == "III");
    CHECK(session_in("A/RES/S-26/2") == "S-26");
    CHECK(session_in("E/RES/1996/31") == "1996");
    CHECK(session_in("A/52/314") == "52");
    CHECK(session_in("S/RES/1325(2000)").empty());
    CHECK(session_in("charter-of-the-united-nations").empty());
    CHECK(year_in("A/RES/52/189") == 1997);
    CHECK(year_in("A/RES/217(III)[A]") == 1948);
    CHECK(year_in("A/RES/2106(XX)[A]") == 1965);
    CHECK(year_in("S/RES/1325(2000)") == 2000);
    CHECK(year_in("E/CN.9/1997/2") == 1997);
    CHECK(year_in("E/CN.4/RES/2005/35") == 2005);
    CHECK(year_in("A/HRC/RES/5/1") == 0);
    CHECK(year_in("A/RES/S-26/2") == 0);
    CHECK(year_in("UNTS 1155/18232") == 0);
}
