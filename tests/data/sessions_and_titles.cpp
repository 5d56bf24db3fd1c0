// SPDX-License-Identifier: BSL-1.0
// Sessions must be whole and follow each other; dates of known texts must lie in the session their number names.
#include "shipped_catalogue.hpp"

#include "catch.hpp"

#include <array>
#include <map>
#include <optional>
#include <regex>
#include <set>

using namespace recital;

namespace {

using SessionKey = std::pair<std::string, std::string>;

std::map<SessionKey, Session const*> sessions_by_key() {
    std::map<SessionKey, Session const*> sessions;
    for (Session const& row : shipped().catalogue.sessions) sessions[{row.organ, row.session}] = &row;
    return sessions;
}

std::string roman(int number) {
    constexpr std::array<std::pair<int, char const*>, 5> signs{{{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
    std::string out;
    for (auto const& [value, sign] : signs)
        for (; number >= value; number -= value) out += sign;
    return out;
}

/// The organ and session (or year) in the id of a resolution or decision, for the organs whose sessions are complete.
std::optional<SessionKey> session_of(std::string const& id) {
    static std::regex const by_session{R"((A|A/HRC)/(?:RES|DEC)/((?:S-|ES-)?\d+)/.*)"};
    static std::regex const by_roman{R"((A|E|E/CN\.4)/(?:RES|DEC)/\d+\(((?:S-|ES-)?[IVXL]+)\).*)"};
    static std::regex const by_year{R"((E|E/CN\.4)/(?:RES|DEC)/(\d{4})/.*)"};
    static std::regex const security{R"((S)/RES/\d+\((\d{4})\))"};
    static std::map<std::string, std::string> const organs{{"A", "General Assembly"},
                                                           {"A/HRC", "Human Rights Council"},
                                                           {"E", "Economic and Social Council"},
                                                           {"E/CN.4", "Commission on Human Rights"},
                                                           {"S", "Security Council"}};
    std::smatch found;
    for (std::regex const* pattern : {&by_session, &by_roman, &by_year, &security})
        if (std::regex_match(id, found, *pattern)) return SessionKey{organs.at(found[1]), found[2]};
    return std::nullopt;
}

}  // namespace

TEST_CASE("sessions belong to listed organs and begin before they end") {
    std::set<SessionKey> seen;
    for (Session const& row : shipped().catalogue.sessions) {
        INFO(row.organ << ' ' << row.session);
        Organ const* const organ = shipped().catalogue.organ_named(row.organ);
        REQUIRE(organ != nullptr);
        CHECK(organ->name == row.organ);
        CHECK(row.from.size() == 10);
        CHECK((row.to.empty() || row.to.size() == 10));
        CHECK(seen.insert({row.organ, row.session}).second);
    }
}

TEST_CASE("the regular sessions of the General Assembly are all there and leave no gap") {
    auto const sessions = sessions_by_key();
    auto const key = [](int number) { return SessionKey{"General Assembly", number <= 30 ? roman(number) : std::to_string(number)}; };
    for (int number = 1; number <= 80; ++number) {
        INFO(number);
        auto const row = sessions.find(key(number));
        REQUIRE(row != sessions.end());
        int const year = std::stoi(row->second->from.substr(0, 4));
        CHECK(year == 1945 + number);
        if (number == 80) continue;
        auto const next = sessions.find(key(number + 1));
        REQUIRE(next != sessions.end());
        CHECK(row->second->to < next->second->from);
    }
}

TEST_CASE("special sessions, Council and Commission sessions are complete") {
    auto const sessions = sessions_by_key();
    auto const count = [&](std::string const& organ, std::string const& prefix, int roman_to, int last) {
        for (int number = 1; number <= last; ++number) {
            INFO(organ << ' ' << prefix << number);
            CHECK(sessions.count({organ, prefix + (number <= roman_to ? roman(number) : std::to_string(number))}) == 1);
        }
    };
    count("General Assembly", "S-", 7, 32);
    count("General Assembly", "ES-", 5, 11);
    count("Human Rights Council", "", 0, 61);
    count("Human Rights Council", "S-", 0, 39);
    CHECK(sessions.count({"General Assembly", "5"}) == 0);  // "5/14" is no number of the General Assembly
    for (int year = 1946; year <= 2026; ++year) CHECK(sessions.count({"Security Council", std::to_string(year)}) == 1);
    for (char const* roman : {"I", "XV", "XXX", "S-VI", "ES-V"}) CHECK(sessions.count({"General Assembly", roman}) == 1);
    for (char const* roman : {"I", "XLVIII", "LXIII"}) CHECK(sessions.count({"Economic and Social Council", roman}) == 1);
}

TEST_CASE("known texts are dated inside the session their number names") {
    auto const sessions = sessions_by_key();
    std::size_t dated = 0;
    for (auto const& [symbol, known] : shipped().catalogue.titles) {
        std::string const id{symbol};
        CHECK_FALSE((known.title.empty() && known.date.empty()));
        auto const key = session_of(id);
        if (!key || known.date.empty()) continue;
        INFO(id << ' ' << known.date);
        auto const row = sessions.find(*key);
        REQUIRE(row != sessions.end());
        std::size_t const precision = known.date.size();  // a year alone is compared with years alone
        CHECK(row->second->from.substr(0, precision) <= known.date);
        CHECK((row->second->to.empty() || known.date <= row->second->to.substr(0, precision)));
        ++dated;
    }
    CHECK(dated > 13000);
}

TEST_CASE("Security Council resolutions are dated in the order of their numbers") {
    static std::regex const resolution{R"(S/RES/(\d+)\((\d{4})\))"};
    std::map<int, std::pair<std::string, std::string>> by_number;  // year in the id, date
    std::smatch found;
    for (auto const& [symbol, known] : shipped().catalogue.titles) {
        std::string const id{symbol};
        if (!std::regex_match(id, found, resolution)) continue;
        INFO(id);
        CHECK(by_number.try_emplace(std::stoi(found[1]), found[2], known.date).second);
    }
    std::string last_year;
    std::string last_date;
    for (auto const& [number, row] : by_number) {
        INFO(number);
        CHECK(last_year <= row.first);
        last_year = row.first;
        if (row.second.size() != 10) continue;
        CHECK(last_date <= row.second);
        last_date = row.second;
    }
    CHECK(by_number.size() > 2000);
}

TEST_CASE("titles carry no library suffix, number or blank at either end") {
    static std::regex const suffix{R"(.*: (?:draft )?(?:resolution|decision|amendment)s? ?(?:/.*)?$)"};
    for (auto const& [id, known] : shipped().catalogue.titles) {
        if (known.title.empty()) continue;
        INFO(id << ": " << known.title);
        CHECK_FALSE(std::regex_match(known.title.begin(), known.title.end(), suffix));
        CHECK(known.title.front() != ' ');
        CHECK(known.title.back() != ' ');
        CHECK(known.title.find("  ") == std::string::npos);
        CHECK(known.title.size() < 1500);
    }
}

TEST_CASE("well-known texts are found with their dates") {
    struct Case {
        std::string id, date;
    };
    auto const expected = GENERATE(values<Case>({
        {"A/RES/217(III)[A]", "1948-12-10"},
        {"A/RES/1514(XV)", "1960-12-14"},
        {"A/RES/2200(XXI)[A]", "1966-12-16"},
        {"A/RES/44/25", "1989-11-20"},
        {"A/RES/60/251", "2006-03-15"},
        {"A/RES/70/1", "2015-09-25"},
        {"S/RES/242(1967)", "1967-11-22"},
        {"S/RES/1325(2000)", "2000-10-31"},
        {"A/HRC/RES/5/1", "2007-06-18"},
        {"E/RES/1996/31", "1996-07-25"},
        {"A/RES/ES-11/1", "2022-03-02"},
    }));
    auto const& titles = shipped().catalogue.titles;
    INFO(expected.id);
    REQUIRE(titles.count(expected.id) == 1);
    CHECK(titles.at(expected.id).date == expected.date);
}
