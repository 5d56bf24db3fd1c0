// SPDX-License-Identifier: BSL-1.0
#include "grammar/readings.hpp"

#include "catch.hpp"

TEST_CASE("dates") {
    check_rule("date",
               {{"18 December 1997", "1997-12-18"},
                {"1 May 1974", "1974-05-01"},
                {"December 18, 1997", "1997-12-18"},
                {"December 18 1997", "1997-12-18"},
                {"18 December, 1997", "1997-12-18"},
                {"18 Dec ember 1997", "1997-12-18"},
                {"18December 1997", "1997-12-18"},
                {"26 September 1815", "1815-09-26"}},
               {"18/12/1997", "December 1997", "18 December", "18 December 97", "18 december 1997", "18 Dez 1997", "0 May 1974", "32 May 1974", "18 December 1214",
                "18 December 2101", "18 December 19970", "118 December 1997", " 18 December 1997", "5-13 September 1994"},
               {{"18 December 1997, in which", "1997-12-18 | , in which"}, {"13 May 1991and", "1991-05-13 | and"}});
}

TEST_CASE("dates: hostile input") { check_hostile("date", "18 December 1997"); }
