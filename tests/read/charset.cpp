// SPDX-License-Identifier: BSL-1.0
#include "read/detail/charset.hpp"

#include "catch.hpp"

#include <string>

using namespace recital;
using namespace std::string_view_literals;

namespace {

std::string wide(std::string_view ascii, bool big) {
    std::string out;
    for (char const c : ascii) out += big ? std::string{'\0', c} : std::string{c, '\0'};
    return out;
}

}  // namespace

TEST_CASE("charsets are told by a mark or by content") {
    CHECK(charset_of("") == Charset::utf8);
    CHECK(charset_of("Recalling its resolution 52/189,") == Charset::utf8);
    CHECK(charset_of("R\xC3\xA9solution") == Charset::utf8);
    CHECK(charset_of("\xEF\xBB\xBFR\xE9solution") == Charset::utf8);
    CHECK(charset_of("R\xE9solution") == Charset::windows_1252);
    CHECK(charset_of("C\xF4te d\x92Ivoire, \x93the Convention\x94") == Charset::windows_1252);
    CHECK(charset_of("\xFF\xFE"
                     "A\0"sv) == Charset::utf16_little);
    CHECK(charset_of("\xFE\xFF\0A"sv) == Charset::utf16_big);
    CHECK(charset_of("\xFF\xFE\0\0A\0\0\0"sv) == Charset::utf32_little);
    CHECK(charset_of("\0\0\xFE\xFF\0\0\0A"sv) == Charset::utf32_big);
    CHECK(charset_of(wide("Recalling its resolution", false)) == Charset::utf16_little);
    CHECK(charset_of(wide("Recalling its resolution", true)) == Charset::utf16_big);
}

TEST_CASE("a few broken bytes do not make UTF-8 another charset, nor a few zeros UTF-16") {
    CHECK(charset_of("R\xC3\xA9solution R\xE9solution") == Charset::utf8);
    CHECK(charset_of("cut off in the middle of \xE2\x80\x99 and \xE2\x80") == Charset::utf8);
    CHECK(charset_of("\xC3\xA9 \xE9 \xE9 \xE9 \xE9 \xE9") == Charset::windows_1252);
    std::string zeros(1000, 'a');
    for (std::size_t at = 1; at < 400; at += 2) zeros[at] = '\0';
    CHECK(charset_of(zeros) == Charset::utf8);
}

TEST_CASE("every charset becomes UTF-8, what it does not know U+FFFD") {
    CHECK(in_utf8("C\xF4te d\x92Ivoire \x97 \x80", Charset::windows_1252) == "Côte d’Ivoire — €");
    CHECK(in_utf8("a\x81z", Charset::windows_1252) == "a\xEF\xBF\xBDz");
    CHECK(in_utf8("\xFF\xFE" + wide("A/RES/52/189", false), Charset::utf16_little) == "A/RES/52/189");
    CHECK(in_utf8("\xFE\xFF\x20\x19\xD8\x3D\xDE\x00"sv, Charset::utf16_big) == "’😀");
    CHECK(in_utf8("\0A\xD8\x3D\0B"sv, Charset::utf16_big) ==
          "A\xEF\xBF\xBD"
          "B");
    CHECK(in_utf8("\0A\0"sv, Charset::utf16_big) == "A\xEF\xBF\xBD");
    CHECK(in_utf8("\xFF\xFE\0\0A\0\0\0"sv, Charset::utf32_little) == "A");
    CHECK(in_utf8("\0\0\0A\0\x11\0\0"sv, Charset::utf32_big) == "A\xEF\xBF\xBD");
    std::string const many(100'000, '\xE9');
    CHECK(in_utf8(many, Charset::windows_1252).size() == 2 * many.size());
}
