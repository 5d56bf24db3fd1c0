// SPDX-License-Identifier: BSL-1.0
#include "read/format.hpp"

#include "catch.hpp"

#include <random>
#include <string>

using recital::Format;
using recital::format_of;

TEST_CASE("formats are told by content") {
    using namespace std::string_view_literals;
    CHECK(format_of("") == Format::empty);
    CHECK(format_of("Recalling its resolution 52/1,\n") == Format::text);
    CHECK(format_of("\xEF\xBB\xBFRecalling its resolution 52/1,\n") == Format::text);
    CHECK(format_of("a page\fthe next page\r\n") == Format::text);
    CHECK(format_of("%PDF-1.7\n") == Format::pdf);
    CHECK(format_of("\r\n%PDF-1.4\n") == Format::pdf);
    CHECK(format_of("PK\x03\x04....word/document.xml") == Format::docx);
    CHECK(format_of("PK\x03\x04....content.txt") == Format::zip);
    CHECK(format_of("  <!DOCTYPE html><p>") == Format::html);
    CHECK(format_of("<HTML lang=\"en\">") == Format::html);
    CHECK(format_of("<?xml version=\"1.0\"?><html xmlns=\"x\">") == Format::html);
    CHECK(format_of("<?xml version=\"1.0\"?><akomaNtoso>") == Format::xml);
    CHECK(format_of("<akomaNtoso>") == Format::xml);
    CHECK(format_of("{\"recital\":\"graph\"}") == Format::json);
    CHECK(format_of("\xFF\xFE"
                    "A\0/\0"sv) == Format::utf16);
    CHECK(format_of("\x1F\x8B\x08"sv) == Format::compressed);
    CHECK(format_of("\xFD\x37zXZ"sv) == Format::compressed);
    CHECK(format_of("\x89PNG\r\n") == Format::image);
}

TEST_CASE("noise is binary, text with a stray control character is not") {
    std::mt19937 random{1};
    std::string noise;
    for (int i = 0; i < 5000; ++i) noise += static_cast<char>(random() & 0xFFU);
    noise.front() = 'x';
    CHECK(format_of(noise) == Format::binary);

    std::string text(5000, 'a');
    text[100] = '\0';
    text[200] = '\x02';
    CHECK(format_of(text) == Format::text);
}

TEST_CASE("Latin-1 is text: its bytes are carried through") {
    CHECK(format_of("R\xE9solution adopt\xE9"
                    "e") == Format::text);
}
