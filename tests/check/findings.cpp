// SPDX-License-Identifier: BSL-1.0
#include "check/findings.hpp"

#include "catch.hpp"

#include <set>

using namespace recital;

namespace {

Text const text{"dir/a b.txt", "one\ntwo\n", {}};

std::vector<ToldFinding> some(std::map<std::string, Severity> const& wanted = {}) {
    return told(text, {{&check_rules().front(), {4, 7}, "\"two\" is \x1b[31m not resolved"}}, wanted);
}

}  // namespace

TEST_CASE("a finding is told on one line that cannot drive a terminal") {
    CHECK(findings_text(some()) == "dir/a b.txt:2:1: warning: \"two\" is ?[31m not resolved [unresolved]\n");
}

TEST_CASE("severities are the user's") {
    CHECK(some({{"unresolved", Severity::off}}).empty());
    CHECK(findings_text(some({{"unresolved", Severity::error}})).find(": error: ") != std::string::npos);
}

TEST_CASE("SARIF names rules and places") {
    std::string const log = findings_sarif(some(), "1.2.3");
    CHECK(log.find("\"version\": \"2.1.0\"") != std::string::npos);
    CHECK(log.find("\"uri\": \"dir/a%20b.txt\"") != std::string::npos);
    CHECK(log.find("\"endColumn\": 4") != std::string::npos);
    CHECK(log.find("\"columnKind\": \"unicodeCodePoints\"") != std::string::npos);
}

TEST_CASE("SARIF names a file by its whole path in a URI with a scheme") {
    auto findings = some();
    findings.front().source = "/dir/a b.txt";
    CHECK(findings_sarif(findings, "1.2.3").find("\"uri\": \"file:///dir/a%20b.txt\"") != std::string::npos);
}

TEST_CASE("every rule has its words, and no name is given twice") {
    std::set<std::string_view> names;
    REQUIRE(check_rules().size() >= 15);
    for (Rule const& rule : check_rules()) {
        CHECK(names.insert(rule.name).second);
        CHECK(!rule.summary.empty());
        CHECK(!rule.help.empty());
        CHECK(!rule.source.empty());
    }
}
