// SPDX-License-Identifier: BSL-1.0
#include "language/folded_text.hpp"

#include "language/language.hpp"

#include "catch.hpp"

using namespace recital;

namespace {

std::vector<std::string> stems_of(std::string_view text, Language const& language = {}) {
    FoldedText const folded{text, Folding{language}};
    std::vector<std::string> stems;
    for (std::size_t token = 0; token < folded.tokens().size(); ++token) stems.emplace_back(folded.stem(token));
    return stems;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("words of any script become stems without accents, capitals and vowel signs") {
    CHECK(stems_of("L'Assemblée GÉNÉRALE") == Words{"l", "assemblee", "generale"});
    CHECK(stems_of("œuvre, Straße") == Words{"oeuvre", "strasse"});
    CHECK(stems_of("Ёлка и Договор") == Words{"елка", "и", "договор"});
    CHECK(stems_of("إعلان المكرَّسة") == stems_of("اعلان المكرسه"));
    CHECK(stems_of("第52号") == Words{"第", "52", "号"});
}

TEST_CASE("digits and marks of other scripts are written in ASCII, and each byte knows where it stands") {
    std::string const text = "قرار ٥٢/١٨٩";
    FoldedText const folded{text, Folding{Language{}}};
    REQUIRE(folded.tokens().size() == 3);
    CHECK(folded.plain().substr(folded.tokens()[1].begin) == "52/189");
    CHECK(folded.stem(2) == "189");
    std::size_t const begin = folded.origin(folded.tokens()[1].begin);
    std::size_t const end = folded.origin(folded.tokens()[2].end);
    CHECK(text.substr(begin, end - begin) == "٥٢/١٨٩");
    CHECK(folded.origin(folded.plain().size()) == text.size());
    CHECK(FoldedText("（２００４）", Folding{Language{}}).plain() == "(2004)");
}

TEST_CASE("what a language puts on words is taken off, as long as a stem remains") {
    Language language;
    language.lists["words.endings"] = WordList{{"ого", "а", "ия"}};
    language.lists["words.prefixes"] = WordList{{"ال", "و"}};
    CHECK(stems_of("ядерного", language) == Words{"ядерн"});
    CHECK(stems_of("она", language) == Words{"она"});
    CHECK(stems_of("والقرار", language) == stems_of("قرار", language));
    CHECK(stems_of("ولد", language) == Words{"ولد"});
}

TEST_CASE("bytes that are no UTF-8 part words and are carried through") {
    std::string const text = "a\xff\xc3(b\xe2\x82";
    FoldedText const folded{text, Folding{Language{}}};
    CHECK(folded.plain() == text);
    CHECK(folded.tokens().size() == 2);
    CHECK(FoldedText("", Folding{Language{}}).tokens().empty());
    CHECK(FoldedText("", Folding{Language{}}).gap(0).empty());
}
