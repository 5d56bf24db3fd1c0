// SPDX-License-Identifier: BSL-1.0
#include "model/title_table.hpp"

#include <stdexcept>
#include <string>

#include "catch.hpp"

using recital::TitleTable;

TEST_CASE("titles are found by symbol, in the order in which they were added") {
    TitleTable table;
    CHECK(table.empty());
    CHECK(table.find("A/RES/1(I)") == table.end());
    CHECK_THROWS_AS(table.at("A/RES/1(I)"), std::out_of_range);
    std::string const text(40, 't');
    constexpr std::size_t many = 20'000;  // more than one piece of text, several sizes of the hash table
    for (std::size_t at = 0; at < many; ++at) table.insert_or_assign("S/" + std::to_string(at), {text, "1997"});
    table.insert_or_assign("S/7", {"new", "1998-01-02"});
    REQUIRE(table.size() == many);
    CHECK(table.at("S/7").title == "new");
    CHECK(table.at("S/7").date == "1998-01-02");
    CHECK(table.count("S/19999") == 1);
    CHECK(table.count("S/20000") == 0);
    CHECK(table.count("") == 0);
    std::size_t at = 0;
    for (auto const& [symbol, known] : table) {
        CHECK(symbol == "S/" + std::to_string(at));
        CHECK(known.title == (at == 7 ? "new" : text));
        ++at;
    }
}

TEST_CASE("a copy of a table keeps its texts and goes its own way") {
    TitleTable copy;
    {
        TitleTable table;
        table.insert_or_assign("A/1", {"one", ""});
        copy = table;
        table.insert_or_assign("A/1", {"other", ""});
        table.insert_or_assign("A/2", {"two", ""});
        CHECK(table.at("A/1").title == "other");
    }
    copy.insert_or_assign("A/3", {"three", ""});
    CHECK(copy.size() == 2);
    CHECK(copy.at("A/1").title == "one");
    CHECK(copy.at("A/3").title == "three");
}
