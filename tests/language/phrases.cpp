// SPDX-License-Identifier: BSL-1.0
#include "language/phrases.hpp"

#include "language/language.hpp"

#include "catch.hpp"

using namespace recital;

TEST_CASE("the longest phrase is found whatever stands between its words but the end of a sentence") {
    Folding const folding{Language{}};
    Phrases const phrases{WordList{{"Convention", "Convention de Bâle", "droit"}}, folding};
    FoldedText const text{"la « CONVENTION\u00a0de Bâle », la convention. De Bâle", folding};
    CHECK(phrases.find(text, 0).tokens == 0);
    CHECK(phrases.find(text, 1).tokens == 3);
    CHECK(phrases.find(text, 1).value == 1);
    CHECK(phrases.find_before(text, 4).tokens == 3);
    CHECK(phrases.find_before(text, 3).tokens == 0);
    CHECK(phrases.find(text, 5).tokens == 3);  // a dot alone may be an abbreviation's
    FoldedText const parted{"convention; de Bâle", folding};
    CHECK(phrases.find(parted, 0).tokens == 1);
}

TEST_CASE("the first value of a phrase stays, and a phrase without words is left out") {
    Folding const folding{Language{}};
    Phrases phrases;
    CHECK(phrases.empty());
    phrases.add("…", 1, folding);
    CHECK(phrases.empty());
    phrases.add("Charte", 7, folding);
    phrases.add("charte", 8, folding);
    FoldedText const text{"charte", folding};
    CHECK(phrases.find(text, 0).value == 7);
    CHECK(phrases.find_before(text, 1).value == 7);
}
