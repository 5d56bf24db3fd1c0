// SPDX-License-Identifier: BSL-1.0
#include "read/detail/format.hpp"

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
    CHECK(format_of("PK\x03\x04....word/document.xml") == Format::zip);
    CHECK(format_of("PK\x05\x06") == Format::zip);
    CHECK(format_of("  <!DOCTYPE html><p>") == Format::html);
    CHECK(format_of("<!-- saved from url -->\n<HTML lang=\"en\">") == Format::html);
    CHECK(format_of("<?xml version=\"1.0\"?><html xmlns=\"x\">") == Format::html);
    CHECK(format_of("<div class=\"document\">") == Format::html);
    CHECK(format_of("<?xml version=\"1.0\"?><!-- a > b --><an:akomaNtoso xmlns:an=\"x\">") == Format::akn);
    CHECK(format_of("<akomaNtoso>") == Format::akn);
    CHECK(format_of("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><akomaNtoso>") == Format::akn);
    CHECK(format_of("<?xml version=\"1.0\"?><rss/>") == Format::xml);
    CHECK(format_of("<rdf:RDF xmlns:rdf=\"x\">") == Format::xml);
    CHECK(format_of("<p. 3> of the report") == Format::text);
    CHECK(format_of("<!-- never closed") == Format::text);
    CHECK(format_of("{\"recital\":\"graph\"}") == Format::json);
    CHECK(format_of("\xFF\xFE"
                    "A\0/\0"sv) == Format::text);
    CHECK(format_of("\xFE\xFF\0<\0h\0t\0m\0l\0>"sv) == Format::html);
    CHECK(format_of("R\0e\0s\0o\0l\0v\0e\0s\0"sv) == Format::text);
    CHECK(format_of("\x1F\x8B\x08"sv) == Format::gzip);
    CHECK(format_of("\x28\xB5\x2F\xFD"sv) == Format::zstd);
    CHECK(format_of("\xFD\x37zXZ"sv) == Format::xz);
    CHECK(format_of("BZh91AY") == Format::bzip2);
    CHECK(format_of("RIFF....WEBPVP8 ") == Format::image);
    CHECK(format_of("RIFF are the first letters") == Format::text);
    CHECK(format_of("RIFF") == Format::text);
    CHECK(format_of(std::string(257, 'a') + "ustar") == Format::tar);
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

TEST_CASE("Latin-1 is text") {
    CHECK(format_of("R\xE9solution adopt\xE9"
                    "e") == Format::text);
}

TEST_CASE("every format that is not read has a way out, and every format a name") {
    for (int value = 0; value <= static_cast<int>(Format::binary); ++value) {
        auto const format = static_cast<Format>(value);
        CHECK(name_of(format) != "unknown");
        bool const is_read = format == Format::text || format == Format::pdf || format == Format::docx || format == Format::html ||
                             format == Format::akn || format == Format::gzip || format == Format::zstd || format == Format::zip;
        CHECK((is_read || format == Format::empty) == advice_for(format).empty());
    }
}
