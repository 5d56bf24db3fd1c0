// SPDX-License-Identifier: BSL-1.0
#include "language/recognition.hpp"

#include "catch.hpp"

using namespace recital;

namespace {

Language language(std::string code, std::string script, std::vector<std::string> words) {
    Language made;
    made.code = std::move(code);
    made.lists["recognition.script"] = WordList{{std::move(script)}};
    made.lists["recognition.words"] = WordList{std::move(words)};
    return made;
}

LanguageRecognition const& recognition() {
    static LanguageRecognition const made{{language("en", "Latin", {"the", "of", "and", "to", "in"}),
                                           language("fr", "Latin", {"le", "la", "les", "des", "de", "et", "à"}),
                                           language("ru", "Cyrillic", {}), language("zh", "Han", {})}};
    return made;
}

}  // namespace

TEST_CASE("a text's language is told by its script, then by its function words") {
    CHECK(recognition().language_of("Rappelant la résolution de l'Assemblée et les décisions des organes", "") == "fr");
    CHECK(recognition().language_of("Recalling the resolutions of the Assembly and its decisions in the matter", "") == "en");
    CHECK(recognition().language_of("ссылаясь на свою резолюцию 52/189", "en") == "ru");
    CHECK(recognition().language_of("回顾其第52/189号决议", "en") == "zh");
}

TEST_CASE("a paragraph keeps its document's language unless another is plainly there") {
    CHECK(recognition().language_of("A/RES/52/189", "fr") == "fr");
    CHECK(recognition().language_of("", "fr") == "fr");
    CHECK(recognition().language_of("the Agence de coopération and the Ligue des droits", "en") == "en");
    CHECK(recognition().language_of("Rappelant la résolution de l'Assemblée et les décisions des organes", "en") == "fr");
}

TEST_CASE("a script that no table reads is said to be unknown") {
    CHECK(recognition().language_of("Επιβεβαιώνοντας το ψήφισμα της Γενικής Συνέλευσης", "en") == "und");
    CHECK(recognition().language_of("ウェブサイト και", "fr") != "zh");
    CHECK(recognition().language_of("\xff\xfe\x80", "en") == "en");
    CHECK(LanguageRecognition{{}}.language_of("the words of no language at all", "en") == "en");
}
