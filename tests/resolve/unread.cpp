// SPDX-License-Identifier: BSL-1.0
#include "resolve/unread.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace recital;

namespace {

struct Piece {
    std::string language;
    std::string words;
};

CitedDocument noted(std::vector<Piece> const& pieces) {
    Catalogue catalogue;
    catalogue.languages.emplace_back();
    Text text;
    Document document;
    for (Piece const& piece : pieces) {
        Paragraph paragraph;
        paragraph.language = piece.language;
        paragraph.view.append(piece.words, static_cast<std::uint32_t>(text.bytes.size()));
        text.bytes += piece.words + "\n";
        document.paragraphs.push_back(std::move(paragraph));
    }
    CitedDocument cited;
    cited.citations.emplace_back();
    note_unread(cited, document, text, catalogue);
    return cited;
}

}  // namespace

TEST_CASE("what is in a language without tables is said once") {
    std::string const long_words(400, 'x');
    CitedDocument const cited = noted({{"en", long_words}, {"fr", "Rappelant " + long_words}, {"fr", long_words}});
    REQUIRE(cited.unread.size() == 1);
    CHECK(cited.unread[0].language == "fr");
    CHECK(unread_message(cited.unread[0]) == "2 of 3 paragraphs are in French, which is not read");
    REQUIRE(cited.citations.size() == 2);
    Citation const& note = cited.citations[1];
    CHECK(note.kind == Kind::unresolved);
    CHECK(note.id.empty());
    CHECK(note.text == "Rappelant");
    CHECK(note.span.begin == 401);
    CHECK(note.language == "fr");
    CHECK(note.reason == "unread: 2 of 3 paragraphs are in French, which is not read");
}

TEST_CASE("a text in no known language is unread") {
    CitedDocument const cited = noted({{"und", std::string(500, '7')}});
    REQUIRE(cited.unread.size() == 1);
    CHECK(unread_message(cited.unread[0]) == "its only paragraph is in no language that is known");
}

TEST_CASE("a name in another language is no unread text") {
    CHECK(noted({{"en", std::string(4000, 'x')}, {"fr", "Comité des droits de l'enfant"}}).unread.empty());
    CHECK(noted({{"und", "12 34"}}).unread.empty());
    CHECK(noted({}).unread.empty());
}
