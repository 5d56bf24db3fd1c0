// SPDX-License-Identifier: BSL-1.0
#include "graph/safe_text.hpp"

#include "catch.hpp"
#include "graph/factories.hpp"

using namespace recital;

TEST_CASE("clean text keeps text and takes out what steers terminals and readers") {
    CHECK(clean_text("Déclaration “x” – 日本\n2") == "Déclaration “x” – 日本\n2");
    CHECK(clean_text("a\x1b[31m\tb\x7f") == "a [31m b ");
    CHECK(clean_text("\xE2\x80\xAE"
                     "abc\xE2\x81\xA9") == "abc");
    CHECK(clean_text("a\xFFz") == "a\xEF\xBF\xBDz");
    CHECK(clean_text("\xC0\xAF") == "\xEF\xBF\xBD\xEF\xBF\xBD");          // overlong
    CHECK(clean_text("\xED\xA0\x80").find('\xED') == std::string::npos);  // surrogate
    CHECK(clean_text("\xC2\x85") == " ");                                 // C1
    CHECK(clean_text(std::string("a\0b", 3)) == "a b");
    CHECK(clean_text("\xE2\x80") == "\xEF\xBF\xBD\xEF\xBF\xBD");  // cut short
}

TEST_CASE("cleaning what is clean changes nothing") {
    for (std::string const& text : testing::hostile_texts()) CHECK(clean_text(clean_text(text)) == clean_text(text));
}

TEST_CASE("only plain web addresses are safe") {
    CHECK(safe_url("https://docs.un.org/A/RES/217(III)A") == "https://docs.un.org/A/RES/217(III)A");
    for (char const* url : {"javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "//evil", "", "https://a\"b", "https://a b",
                            "https://a<b", "https://a'b", " https://a", "https://a\\b", "https://a&b"}) {
        CAPTURE(url);
        CHECK(safe_url(url).empty());
    }
}

TEST_CASE("a file beside the page may be linked, another host may not") {
    CHECK(safe_url("texts/A_RES_52_189.html#OP4") == "texts/A_RES_52_189.html#OP4");
    CHECK(safe_url("../a.svg") == "../a.svg");
    for (char const* url : {"//evil.example/a.html", "/etc/passwd.html", "file:///a.html", "vbscript:a.b", "a", "a .html", "a\\b.html", "a\".html"}) {
        CAPTURE(url);
        CHECK(safe_url(url).empty());
    }
}
