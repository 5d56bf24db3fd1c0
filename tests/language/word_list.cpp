// SPDX-License-Identifier: BSL-1.0
#include "language/word_list.hpp"

#include "catch.hpp"

using namespace recital;

TEST_CASE("a list keeps its order, and a word added again takes the new value") {
    WordList list;
    list.add(" of ", "1");
    list.add(", of ");
    list.add(" of ", "2");
    CHECK(list.words() == std::vector<std::string>{" of ", ", of "});
    CHECK(list.value_of(" of ") == "2");
    CHECK(list.value_of(", of ").empty());
    CHECK(list.value_of("of").empty());
    CHECK(list.contains(", of "));
    CHECK_FALSE(list.contains("of"));
    CHECK(list.find(", of ") == 1);
    CHECK(list.find("of") == WordList::none);
}

TEST_CASE("the longest and the first word with which a text begins or ends") {
    WordList const list{{"the", "the said", "said"}};
    CHECK(list.longest_at_start("the said resolution") == 8);
    CHECK(list.first_at_start("the said resolution") == 3);
    CHECK(list.longest_at_start("resolution") == 0);
    CHECK(list.longest_at_start("") == 0);
    CHECK(list.first_at_end("as he said") == 4);
    CHECK(WordList{}.first_at_end("said") == 0);
}
