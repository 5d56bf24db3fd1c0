// SPDX-License-Identifier: BSL-1.0
#include "store/records.hpp"

#include "catch.hpp"
#include "store/content_hash.hpp"

using namespace recital;

TEST_CASE("a symbol says what a document is to another", "[store]") {
    auto const is = [](std::string_view symbol, std::string_view base, std::string_view name) {
        Variant const variant = variant_of(symbol);
        CHECK(variant.base == base);
        CHECK(variant.name == name);
    };
    is("A/52/1/Corr.1", "A/52/1", "corrigendum");
    is("A/52/1/Rev.1/Add.2", "A/52/1/Rev.1", "addendum");
    is("CEDAW/C/2004/I/CRP.3/Rev.2", "CEDAW/C/2004/I/CRP.3", "revision");
    is("A/C.3/52/L.5", "A/C.3/52/L.5", "draft");
    is("A/C.3/52/L.5/Rev.1", "A/C.3/52/L.5", "revision");
    is("A/RES/52/189", "A/RES/52/189", "");
    is("memorandum", "memorandum", "");
    is("", "", "");
}

TEST_CASE("paths come in the order in which folders are walked", "[store]") {
    CHECK(path_before("a/b", "a.b"));  // the folder "a" before the file "a.b"
    CHECK_FALSE(path_before("a.b", "a/b"));
    CHECK(path_before("a/1", "a/10"));
    CHECK(path_before("a/1", "b"));
    CHECK_FALSE(path_before("a", "a"));
    CHECK(name_in_path("a/b/c.txt") == "c.txt");
    CHECK(name_in_path("c.txt") == "c.txt");
}

TEST_CASE("the hash of bytes is that of sha256sum", "[store]") {
    CHECK(content_hash("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(content_hash("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("what is kept is valid, and places in it stay true", "[store]") {
    Document document;
    Paragraph paragraph;
    paragraph.view.append("Recalling \xFF resolution 1/2,", 100);
    document.paragraphs.push_back(paragraph);
    CitedDocument cited;
    cited.source = "x.zip:a/b.txt";
    Citation citation;
    citation.span = {123, 126};
    citation.text = "1\xFF" "2";
    cited.citations.push_back(citation);
    StoredDocument const kept = stored(document, cited, "x.zip");
    CHECK(kept.member == ":a/b.txt");
    REQUIRE(kept.paragraphs.size() == 1);
    CHECK(kept.paragraphs[0].text == "Recalling ? resolution 1/2,");
    REQUIRE(kept.places.size() == 1);
    REQUIRE(kept.places[0].has_value());
    CHECK(kept.paragraphs[0].text.substr(kept.places[0]->own.begin, kept.places[0]->own.size()) == "1/2");
    CHECK(kept.cited.citations[0].text == "1\xEF\xBF\xBD" "2");
}

TEST_CASE("a document says that it is reissued", "[store]") {
    auto const reissued = [](Part part, std::string_view words) {
        Document document;
        Paragraph paragraph;
        paragraph.part = part;
        paragraph.view.append(words, 0);
        document.paragraphs.push_back(paragraph);
        return stored(document, {}, "").reissued;
    };
    CHECK(reissued(Part::footnote, "* Reissued for technical reasons."));
    CHECK(reissued(Part::masthead, "Reissued on 5 May 2003"));
    CHECK_FALSE(reissued(Part::operative, "Reissued stamps are welcome"));
    CHECK_FALSE(reissued(Part::footnote, "See the reissued report"));
}
