// SPDX-License-Identifier: BSL-1.0
#include "read/detail/number_format.hpp"

#include "catch.hpp"

using recital::formatted;
using recital::NumberFormat;

TEST_CASE("numbers as lists show them") {
    CHECK(formatted(12, NumberFormat::decimal) == "12");
    CHECK(formatted(7, NumberFormat::decimal_zero) == "07");
    CHECK(formatted(1994, NumberFormat::lower_roman) == "mcmxciv");
    CHECK(formatted(48, NumberFormat::upper_roman) == "XLVIII");
    CHECK(formatted(26, NumberFormat::lower_letter) == "z");
    CHECK(formatted(28, NumberFormat::upper_letter) == "BB");
    CHECK(formatted(11, NumberFormat::ordinal) == "11th");
    CHECK(formatted(122, NumberFormat::ordinal) == "122nd");
    CHECK(formatted(21, NumberFormat::cardinal_text) == "Twenty-one");
    CHECK(formatted(40, NumberFormat::ordinal_text) == "Fortieth");
    CHECK(formatted(6, NumberFormat::chicago) == "††");
    CHECK(formatted(3, NumberFormat::bullet).empty());
}

TEST_CASE("what a format cannot count comes out in figures") {
    CHECK(formatted(0, NumberFormat::lower_letter) == "0");
    CHECK(formatted(-3, NumberFormat::upper_roman) == "-3");
    CHECK(formatted(1'000'000, NumberFormat::lower_letter) == "1000000");
    CHECK(formatted(100, NumberFormat::cardinal_text) == "100");
}

TEST_CASE("formats by their names in DOCX files") {
    CHECK(recital::number_format("upperRoman") == NumberFormat::upper_roman);
    CHECK(recital::number_format("ideographDigital") == NumberFormat::decimal);
}
