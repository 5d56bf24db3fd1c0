// SPDX-License-Identifier: BSL-1.0
#include "grammar/readings.hpp"

#include "catch.hpp"

TEST_CASE("the words that announce numbers") {
    check_rule("reference head",
               {{"resolution ", "resolution"}, {"Resolutions ", "resolutions"}, {"RESOLUTION ", "resolution"}, {"decision ", "decision"}, {"decisions", "decisions"}},
               {"", "resolute ", "resolutions1", "decided ", "the resolution", "resolutional", "UNSCR", "UNSCR five", "SCRAP 5", "res. five", "res 5"},
               {{"resolution 52/189", "resolution | 52/189"}, {"Resolution No. 52/189", "resolution | 52/189"}, {"decisions Nos. 1 and 2", "decisions | 1 and 2"}, {"resolution: 52/189", "resolution | 52/189"},
                {"resolution, annex", "resolution | , annex"}, {"UNSCR 1325", "resolution | 1325"}, {"UNSCRs 1325 and 1820", "resolutions | 1325 and 1820"},
                {"SCR 1701", "resolution | 1701"}, {"res. 69/313", "resolution | 69/313"}, {"Res. No. 69/313", "resolution | 69/313"}});
}

TEST_CASE("what joins the members of a list") {
    check_rule("list joint",
               {{", ", ", "}, {" and ", " and "}, {", and ", ", and "}, {" or ", " or "}, {"; ", "; "}, {"; and ", "; and "}, {", as well as ", ", as well as "}, {" as well as in ", " as well as in "},
                {" to ", " to "}, {" - ", " - "}, {" & ", " & "}},
               {"", "and ", ". ", " but ", " of ", "  ", " android"}, {{", 54/212", ",  | 54/212"}, {" and 54/212", " and  | 54/212"}, {",54/212", ", | 54/212"}});
}

TEST_CASE("ibid.") {
    check_rule("ibid", {{"Ibid.", "Ibid."}, {"ibid.", "ibid."}, {"Ibid", "Ibid"}, {"Idem", "Idem"}, {"lbid.", "lbid."}}, {"", "Ibidem", "ibis", "Id", "idea", "IDENTITY"},
               {{"Ibid., annex II", "Ibid. | , annex II"}, {"Id., para. 4", "Id. | , para. 4"}, {"Idem, sect. III", "Idem | , sect. III"}});
}

TEST_CASE("references to footnotes") {
    check_rule("note reference", {{"footnote 5 above", "5"}, {"note 12", "12"}, {"notes 3 and 4", "3, 4"}, {"footnotes 1, 2 and 3 below", "1, 2, 3"}, {"foot-note 5", "5"}},
               {"", "note", "note of 5", "footnote five", "notes verbales", "note 1234", "notebook 5", "note 5a"}, {{"note 5, para. 7", "5 | , para. 7"}, {"note 5 of the table", "5 |  of the table"}});
}

TEST_CASE("references back to a resolution") {
    check_rule("back reference",
               {{"that resolution", "resolution"}, {"that same resolution", "resolution"}, {"the same decision", "decision"}, {"the said resolution", "resolution"}, {"the above-mentioned resolution", "resolution"},
                {"the latter decision", "decision"}},
               {"", "the present resolution", "this resolution", "the resolution", "that resolutions", "those resolutions", "the same", "that"}, {{"that resolution, in which", "resolution | , in which"}});
}

TEST_CASE("reference words: hostile input") {
    check_hostile("reference head", "resolutions Nos. 52/189");
    check_hostile("list joint", ", as well as in 52/189");
    check_hostile("ibid", "Ibid., annex II");
    check_hostile("note reference", "footnotes 1, 2 and 3 above");
    check_hostile("back reference", "the above-mentioned resolution");
}
