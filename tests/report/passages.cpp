// SPDX-License-Identifier: BSL-1.0
#include "report/passages.hpp"

#include "catch.hpp"

#include <string>

using namespace recital;

namespace {

/// The sentence around the first "@", which stands for a citation.
std::string around(std::string const& text) {
    std::size_t const at = text.find('@');
    Span const found = sentence_around(text, at, at + 1);
    return text.substr(found.begin, found.size());
}

View view_of(std::string const& text, std::uint32_t origin) {
    View view;
    view.append(text, origin);
    return view;
}

Citation at(std::uint32_t begin, std::uint32_t end) {
    Citation citation;
    citation.span = {begin, end};
    return citation;
}

}  // namespace

TEST_CASE("a sentence ends with a dot before a capital") {
    CHECK(around("It met. It adopted @ today. It rose.") == "It adopted @ today.");
    CHECK(around("@ was adopted. It rose.") == "@ was adopted.");
    CHECK(around("Recalling its resolutions @ and 50/123,") == "Recalling its resolutions @ and 50/123,");
    CHECK(around("Is it so? See @.") == "See @.");
    CHECK(around("He said \"no.\" See @ there.") == "See @ there.");
}

TEST_CASE("abbreviations, numbers and brackets do not end it") {
    CHECK(around("See para. Five of vol. Two, E.95.XIII.18, and I.C.J. Reports, in @.") ==
          "See para. Five of vol. Two, E.95.XIII.18, and I.C.J. Reports, in @.");
    CHECK(around("12. The Committee took note of @.") == "12. The Committee took note of @.");
    CHECK(around("The report (see A/1. Also B) of @ was read. It rose.") == "The report (see A/1. Also B) of @ was read.");
    CHECK(around("An open ( bracket. See @ there. More.") == "See @ there.");
}

TEST_CASE("a sentence without end is cut and what is cut is one character or another") {
    std::string const endless(20000, 'x');
    std::string const text = endless + " @ " + endless;
    Span const found = sentence_around(text, 20001, 20002);
    CHECK(found.size() < 9000);
    CHECK(found.begin < 20001);
    CHECK(found.end > 20002);
    std::string accents;
    for (int i = 0; i < 5000; ++i) accents += "é";
    Passage const cut = shortened_passage({accents + "@" + accents, {10000, 10001}}, 100);
    CHECK(cut.words.size() < 400);
    CHECK(cut.words.substr(cut.own.begin, cut.own.size()) == "@");
    std::size_t characters = 0;  // each é whole
    for (char const c : cut.words) characters += c == '\xC3' ? 1 : 0;
    std::size_t followers = 0;
    for (char const c : cut.words) followers += c == '\xA9' ? 1 : 0;
    CHECK(characters == followers);
}

TEST_CASE("a long sentence keeps its verb and the words around the citation") {
    std::string text = "Recalling also all of its previous resolutions on the matter, ";
    for (int i = 0; i < 60; ++i) text += "resolution " + std::to_string(i) + "/1, ";
    auto const begin = static_cast<std::uint32_t>(text.find("40/1"));
    Passage const cut = shortened_passage({text, {begin, begin + 4}}, 200);
    CHECK(cut.words.rfind("Recalling also all of its previous", 0) == 0);
    CHECK(cut.words.find(" […] ") != std::string::npos);
    CHECK(cut.words.substr(cut.words.size() - 6) == " […]");
    CHECK(cut.words.substr(cut.own.begin, cut.own.size()) == "40/1");
    CHECK(cut.words.size() < 260);
    Passage const whole = shortened_passage({"Recalling 40/1,", {10, 14}}, 200);
    CHECK(whole.words == "Recalling 40/1,");
}

TEST_CASE("each citation finds its paragraph, also where a page break lays one over another") {
    Document document;
    Paragraph first, note;
    first.view = view_of("It recalls A/1 and ", 0);
    first.view.append("B/2 too.", 100);  // after a page break
    note.part = Part::footnote;
    note.view = view_of("See C/3.", 50);
    document.paragraphs = {first, note};
    std::vector<Citation> const citations{at(11, 14), at(54, 57), at(100, 103), at(900, 903)};
    auto const passages = passages_of(document, citations);
    REQUIRE(passages.size() == 4);
    CHECK(passages[0].words == "It recalls A/1 and B/2 too.");
    CHECK(passages[0].words.substr(passages[0].own.begin, passages[0].own.size()) == "A/1");
    CHECK(passages[1].words == "See C/3.");
    CHECK(passages[2].words.substr(passages[2].own.begin, passages[2].own.size()) == "B/2");
    CHECK(passages[3].words.empty());
}
