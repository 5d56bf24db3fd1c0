// SPDX-License-Identifier: BSL-1.0
#include "read/pdf/stream.hpp"

#include "catch.hpp"

#include <bit>
#include <cmath>
#include <string>

namespace {

using recital::pdf::Failure;
using recital::pdf::stream_magic;
using recital::pdf::StreamReader;

std::string number(std::uint32_t value) {
    std::string out;
    for (unsigned shift = 0; shift < 32; shift += 8) out.push_back(static_cast<char>((value >> shift) & 0xFFU));
    return out;
}

std::string real(float value) { return number(std::bit_cast<std::uint32_t>(value)); }

std::string record(char kind, std::string const& content) { return kind + number(static_cast<std::uint32_t>(content.size())) + content; }

std::string page() { return record('P', real(600) + real(800) + '\0'); }
std::string box(float left, float top, float right, float bottom) { return real(left) + real(top) + real(right) + real(bottom); }
std::string glyph(std::uint32_t code) { return number(code) + box(10, 20, 15, 30); }
std::string word(std::string const& glyphs) { return record('W', '\1' + real(10) + glyphs); }

Failure read(std::string const& records, std::size_t pages = 10, std::uint64_t bytes = 100'000) {
    StreamReader reader{pages, bytes};
    reader.take(std::string{stream_magic} + records);
    return reader.failure();
}

}  // namespace

TEST_CASE("a stream gives pages, words and links") {
    StreamReader reader{10, 100'000};
    REQUIRE(reader.take(std::string{stream_magic} + page() + word(glyph('a') + glyph('b')) +
                        record('L', box(1, 2, 3, 4) + "https://un.org") + page()));
    CHECK_FALSE(reader.complete());
    REQUIRE(reader.take(record('E', "")));
    CHECK(reader.complete());
    auto const pages = reader.take_pages();
    REQUIRE(pages.size() == 2);
    REQUIRE(pages[0].words.size() == 1);
    CHECK(pages[0].words[0].glyphs.size() == 2);
    CHECK(pages[0].words[0].bold);
    CHECK(pages[0].words[0].size == 10);
    CHECK(pages[0].links.at(0).target == "https://un.org");
    CHECK(pages[1].words.empty());
}

TEST_CASE("what a page cannot show is left out") {
    StreamReader reader{10, 100'000};
    float const nothing = std::nanf("");
    REQUIRE(reader.take(std::string{stream_magic} + page() + word(glyph(7) + glyph(0xD800) + glyph(0x110000) + glyph(' ')) +
                        word(number('x') + box(nothing, 0, 1, 1)) + record('L', box(0, 0, 1e9F, 1) + "far") + word("")));
    auto const pages = reader.take_pages();
    CHECK(pages.at(0).words.empty());
    CHECK(pages.at(0).links.empty());
}

TEST_CASE("a page larger than any can be is lost with what stands on it, the others are read") {
    for (float const width : {45'892.0F, -1.0F, std::nanf("")}) {
        StreamReader reader{10, 100'000};
        REQUIRE(reader.take(std::string{stream_magic} + record('P', real(width) + real(800) + '\0') + word(glyph('a')) +
                            record('L', box(1, 2, 3, 4) + "https://un.org") + page() + word(glyph('b')) + record('E', "")));
        auto const pages = reader.take_pages();
        REQUIRE(pages.size() == 2);
        CHECK(pages[0].lost);
        CHECK(pages[0].words.empty());
        CHECK(pages[0].links.empty());
        CHECK_FALSE(pages[1].lost);
        CHECK(pages[1].words.size() == 1);
    }
}

TEST_CASE("a stream that is not in order is refused") {
    CHECK(read("?" + number(0)) == Failure::garbled);                                // an unknown record
    CHECK(read(word(glyph('a'))) == Failure::garbled);                               // a word before the first page
    CHECK(read(record('L', box(0, 0, 1, 1) + "x")) == Failure::garbled);             // a link before it
    CHECK(read(page() + record('W', "\1")) == Failure::garbled);                     // too short
    CHECK(read(page() + record('W', '\1' + real(10) + "abc")) == Failure::garbled);  // half a glyph
    CHECK(read(page() + record('L', "abc")) == Failure::garbled);                    // half a box
    CHECK(read(record('P', "abc")) == Failure::garbled);                             // half a page
    CHECK(read("W" + number(0xFFFFFFFF)) == Failure::garbled);                       // a length nobody writes
    CHECK(read(record('E', "x")) == Failure::garbled);                               // an end with content
    CHECK(read(record('E', "") + page()) == Failure::garbled);                       // something behind it
    CHECK(read(record('E', "") + "x") == Failure::garbled);
    CHECK(read(record('X', "\2")) == Failure::locked);
    CHECK(read(record('X', "\77")) == Failure::garbled);  // a failure it cannot know of
    CHECK(read(page() + page() + page(), 2) == Failure::pages);
    CHECK(read(page() + page() + page(), 10, 40) == Failure::size);
    StreamReader other{1, 1000};
    CHECK_FALSE(other.take("%PDF-1.4"));
    CHECK_FALSE(other.take(stream_magic));
}
