// SPDX-License-Identifier: BSL-1.0
#include "grammar/symbol.hpp"

#include "grammar/readings.hpp"

#include "catch.hpp"

TEST_CASE("document symbols") {
    check_rule("symbol",
               {{"A/52/314", "A/52/314"},
                {"S/2004/616", "S/2004/616"},
                {"A/9600", "A/9600"},
                {"E/CN.9/1997/2", "E/CN.9/1997/2"},
                {"ST/SGB/2003/13", "ST/SGB/2003/13"},
                {"TD/B/46/4", "TD/B/46/4"},
                {"CRC/C/GC/7", "CRC/C/GC/7"},
                {"FCCC/CP/2015/10/Add.1", "FCCC/CP/2015/10/Add.1"},
                {"UNEP/GC.25/2", "UNEP/GC.25/2"},
                {"A/CONF.171/13/Rev.1", "A/CONF.171/13/Rev.1"},
                {"A/ES-10/273", "A/ES-10/273"},
                {"A/S-10/4", "A/S-10/4"},
                {"CCPR/C/21/Rev.1/Add.13", "CCPR/C/21/Rev.1/Add.13"},
                {"S/PRST/2015/22", "S/PRST/2015/22"},
                {"A/52/PV.77", "A/52/PV.77"},
                {"GC(53)/RES/17", "GC(53)/RES/17"},
                {"UNEP/EA.5/Res.14", "UNEP/EA.5/Res.14"},
                {"NPT/CONF.2000/28 (Parts I and II)", "NPT/CONF.2000/28(PartsIandII)"},
                {"A/60/6 (Sect. 5)", "A/60/6(Sect.5)"},
                {"A/48/16(Part I)", "A/48/16(PartI)"},
                {"E/CN. 4/2002/12", "E/CN.4/2002/12 repaired"},
                {"A/52 / 314", "A/52/314 repaired"}},
               {"", "A", "A/", "A/B", "a/52/314", "/52/314", "52/314", "UNDP/UNICEF", "and/or", "A/C.5/SR", "S/PV", " A/52/314", "A/52/314@example.org", "he/she"},
               {{"A/52/314, para. 5", "A/52/314 | , para. 5"},
                {"A/52/314.", "A/52/314 | ."},
                {"A/52/314/", "A/52/314 | /"},
                {"A/52/314)", "A/52/314 | )"},
                {"A/52/314 (the report)", "A/52/314 |  (the report)"},
                {"A/52/314–A/52/315", "A/52/314 | –A/52/315"}});
}

TEST_CASE("symbols of resolutions and decisions") {
    check_rule("symbol",
               {{"A/RES/52/189", "A/RES/52/189"},
                {"A/RES/217 (III)", "A/RES/217(III)"},
                {"A/RES/217(III)A", "A/RES/217(III) [A]"},
                {"A/RES/217 A (III)", "A/RES/217(III) [A]"},
                {"A/RES/57/270 B", "A/RES/57/270 [B]"},
                {"A/RES/53/243 A and B", "A/RES/53/243 [A, B]"},
                {"A/RES/S-26/2", "A/RES/S-26/2"},
                {"S/RES/1325 (2000)", "S/RES/1325(2000)"},
                {"S/RES/1325(2000)", "S/RES/1325(2000)"},
                {"A/HRC/RES/5/1", "A/HRC/RES/5/1"},
                {"E/RES/1996/31", "E/RES/1996/31"},
                {"A/DEC/52/438", "A/DEC/52/438"},
                {"A/RES/52/189/Corr.1", "A/RES/52/189/Corr.1"}},
               {"A/RES", "S/RES/", "A/RES/"}, {{"A/RES/52/189 of 18 December 1997", "A/RES/52/189 |  of 18 December 1997"}, {"S/RES/1325 (2000) and", "S/RES/1325(2000) |  and"}});
    auto const read = recital::grammar::parse_symbol("S/RES/1325 (2000)");
    REQUIRE(read);
    CHECK(read->series == "S");
    CHECK(read->act == "RES");
    CHECK(read->number == "1325(2000)");
    CHECK_FALSE(recital::grammar::parse_symbol("A/RES/52/189/Corr.1")->series.size() > 0);
}

TEST_CASE("addenda, corrigenda and second symbols") {
    check_rule("symbol",
               {{"A/54/98 and Add.1 and 2", "A/54/98 {Add.1, Add.2}"},
                {"A/54/98 and Add.1, Add.2 and Corr.1", "A/54/98 {Add.1, Add.2, Corr.1}"},
                {"E/CN.4/2002/12 and Corr.1 and Add.1-3", "E/CN.4/2002/12 {Corr.1, Add.1, ..Add.2, ..Add.3}"},
                {"S/25168 and Add.1", "S/25168 {Add.1}"},
                {"A/58/323-S/2003/687", "A/58/323 = S/2003/687"},
                {"A/53/850 - S/1999/231", "A/53/850 = S/1999/231"},
                {"A/58/323-S/2003/687 and Corr.1", "A/58/323 = S/2003/687 {Corr.1}"},
                {"CERD/C/SVN/CO/8-11", "CERD/C/SVN/CO/8-11"},
                {"CEDAW/C/SVN/5-6", "CEDAW/C/SVN/5-6"},
                {"E/C.12/UKR/Q/6-7", "E/C.12/UKR/Q/6-7"},
                {"CRC/C/MEX/CO/4-5/Add.1", "CRC/C/MEX/CO/4-5/Add.1"},
                {"A/C.6/56/SR.11-13", "A/C.6/56/SR.11 {..../SR.12, ..../SR.13}"}},
               {},
               {{"A/54/98 and A/54/99", "A/54/98 |  and A/54/99"},
                {"A/54/98 and Add.", "A/54/98 |  and Add."},
                {"A/54/98 and 2", "A/54/98 |  and 2"},
                {"A/54/98 and Add.1, 12 May", "A/54/98 {Add.1} | , 12 May"},
                {"A/54/98 and Add.1 and 15 Other", "A/54/98 {Add.1} |  and 15 Other"},
                {"A/54/98 and Add.1 and 12 annexes", "A/54/98 {Add.1} |  and 12 annexes"},
                {"A/54/98 and Add.9-200", "A/54/98 {Add.9} | -200"},
                {"CAT/C/SVN/CO/11-8", "CAT/C/SVN/CO/11 | -8"},
                {"A/HRC/40/8-11", "A/HRC/40/8 | -11"},
                {"A/54/98-annex", "A/54/98 | -annex"}});
}

TEST_CASE("symbols: hostile input") {
    for (std::string_view sample : {"E/CN.4/2002/12 and Corr.1 and Add.1-3", "NPT/CONF.2000/28 (Parts I and II)", "A/RES/217 A (III)", "A/58/323-S/2003/687"}) check_hostile("symbol", sample);
}
