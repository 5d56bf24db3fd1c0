// SPDX-License-Identifier: BSL-1.0
#include "grammar/readings.hpp"

#include "catch.hpp"

TEST_CASE("ordinals") {
    check_rule("ordinal", {{"1st", "1"}, {"Tenth", "10"}, {"sixteenth", "16"}, {"ninety-ninth", "99"}, {"fortieth", "40"}},
               {"seventyfourth", "77 th", "one", "0th", "12345th", "firstly"}, {{"77th,", "77 | ,"}});
}

TEST_CASE("session lines and meetings") {
    check_rule("session line", {{"TENTH EMERGENCY SPECIAL SESSION", "ES-10"}, {"Twenty-seventh special session", "S-27"}},
               {"session", "Fifty-second meeting", "199 session"}, {{"Fifty-second session (1997)", "52 |  (1997)"}});
    check_rule("meeting", {{"3000th meeting", "3000th meeting"}, {"5th (closing) meeting", "5th (closing) meeting"}}, {"meeting", "77 meeting"}, {});
}

TEST_CASE("document headings") {
    check_rule("document heading",
               {{"S-26/2.", "session and number: S-26/2"},
                {"3201 (S-VI).", "number and session: 3201(S-VI)"},
                {"RESOLUTION 1196 (1998)", "number and year: 1196(1998)"},
                {"PRST OS/13/1.", "statement: OS/13/1"}},
               {"Resolution 670 (1990), in which", "52/189", "1234/5. Title", "5 (12). Title", "52/189.5 and"},
               {{"111 (1956). Resolution of 19 January 1956", "number and year: 111(1956) | Resolution of 19 January 1956"},
                {"Resolution 670 (1990) of 25 September 1990", "number and year: 670(1990) |  of 25 September 1990"}});
}

TEST_CASE("labels and footnote marks") {
    check_rule("paragraph label", {{"6.", "number 6"}, {"(a)", "letter a"}}, {"(A) x", "(ab) x", "1234. x", "(a)x", "6"},
               {{"6.Requests", "number 6 | Requests"}, {"6 . Requests", "number 6 | Requests"}});
    check_rule("footnote opening", {{"***", "***"}}, {"05 See", "1234 See", "5See", "5 lower", "**** x"}, {{"¹See", "1 | See"}, {"*On", "* | On"}});
}

TEST_CASE("mastheads, labels and marks: hostile input") {
    check_hostile("ordinal", "Seventy-fourth");
    check_hostile("session line", "Tenth emergency special session");
    check_hostile("meeting", "69th (resumed) plenary meeting");
    check_hostile("document heading", "217 A (III). International");
    check_hostile("paragraph label", "(iv) To");
    check_hostile("footnote opening", "12 See");
}
