// SPDX-License-Identifier: BSL-1.0
// grammar/README.md explains every rule with examples; each of them is run.
#include "grammar/readings.hpp"

#include <fstream>
#include <set>

#include "catch.hpp"

TEST_CASE("the examples of grammar/README.md are read as they say") {
    static constexpr std::string_view arrow = " \u2192 ";
    static constexpr std::string_view fence = "```reads ";
    std::ifstream in{RECITAL_SOURCE_DIR "/grammar/README.md"};
    REQUIRE(in);
    std::set<std::string> documented;
    std::string rule, line;
    for (int number = 1; std::getline(in, line); ++number) {
        INFO("grammar/README.md:" << number << ": " << line);
        if (line.rfind(fence, 0) == 0) {
            rule = line.substr(fence.size());
        } else if (line.rfind("```", 0) == 0) {
            rule.clear();
        } else if (!rule.empty()) {
            auto const at = line.find(arrow);
            REQUIRE(at != std::string::npos);
            CHECK(read_by(rule, line.substr(0, at)) == line.substr(at + arrow.size()));
            documented.insert(rule);
        }
    }
    for (auto const& known : rules()) {
        INFO("no example of the rule " << known.name);
        CHECK(documented.count(std::string(known.name)) == 1);
    }
}
