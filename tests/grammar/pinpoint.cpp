// SPDX-License-Identifier: BSL-1.0
#include "grammar/readings.hpp"

#include "catch.hpp"

namespace {

/// Pinpoints are their own reading.
std::vector<Reading> whole(std::vector<std::string_view> const& texts) {
    std::vector<Reading> out;
    for (auto const text : texts) out.push_back({text, text});
    return out;
}

}  // namespace

TEST_CASE("pinpoints") {
    check_rule("pinpoint",
               whole({"paragraph 5", "paragraph 5 (e)", "paragraphs 3, 4 and 5", "paras. 3-7", "para. 11", "operative paragraph 2", "preambular paragraph 6",
                      "article 12 (1) (a)", "article 12, paragraph 1", "Articles 25 or 48", "common article 3", "Chapter VII", "chap. I, resolution 1, annex II", "annex",
                      "annexes I and II", "section II", "sect. XIV.B", "sect. A, para. 3", "paragraph 4 of the annex", "regulation 3.2", "rule 30", "principle 10", "target 16.9",
                      "Schedules III and IV", "part two, paragraph 4", "annex I to the annex", "appendix", "enclosure", "preamble", "paragraph 1 bis",
                      "paragraphs 5 to 7 and 9", "recommendation 12", "annex (para. 5)", "table 3", "article VI"}),
               {"", "paragraph", "paragraph five", "the annex", "annexed", "annexation", "partly 5", "party 5", "article", "section of", "resolution 52/189", "resolution 1325 (2000)",
                "resolution 217 A (III)", "resolution 123", "chapter", "p. 226", "ruled 5", "target"},
               {{"paragraph 5 of its resolution", "paragraph 5 |  of its resolution"},
                {"paragraph 5 above", "paragraph 5 |  above"},
                {"annex, and resolution 52/189", "annex | , and resolution 52/189"},
                {"chap. I, resolution 52/189", "chap. I | , resolution 52/189"},
                {"annex II; ibid.", "annex II | ; ibid."},
                {"paragraphs 3, 4 and the annex of A/52/1", "paragraphs 3, 4 and the annex |  of A/52/1"},
                {"annex (see below)", "annex |  (see below)"},
                {"sect. A.", "sect. A | ."}});
}

TEST_CASE("elements of pinpoints") {
    check_rule("pinpoint element", whole({"chap. I", "resolution 1", "decisions 1 and 2", "annex", "annex II", "paragraphs 3, 4 and 5", "paragraph 5 (e)"}),
               {"", "chapter", "resolution 52/189", "resolution 1 (2000)", "annexed", "resolution 12 A (III)"},
               {{"chap. I, resolution 1, annex II", "chap. I | , resolution 1, annex II"}, {"article 12, paragraph 1", "article 12 | , paragraph 1"}, {"annex I to", "annex I |  to"}});
}

TEST_CASE("pinpoints: hostile input") {
    check_hostile("pinpoint", "chap. I, resolution 1, annex II, paras. 3 (a) to 5");
    check_hostile("pinpoint element", "paragraphs 3, 4 (b) and 5");
}
