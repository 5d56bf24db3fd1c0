// SPDX-License-Identifier: BSL-1.0
// Whatever the identifier, all ways of writing it lead to it and back.
#include "grammar/resolution_number.hpp"
#include "identity/identifier.hpp"
#include "identity/written.hpp"

#include "catch.hpp"

#include <rapidcheck.h>

#include <string>
#include <vector>

using namespace recital;

namespace {

std::string digits(int from, int to) { return std::to_string(*rc::gen::inRange(from, to)); }

template <class Value>
Value one_of(std::vector<Value> const& values) {
    return *rc::gen::elementOf(values);
}

std::string roman() {
    return one_of<std::string>({"I", "II", "III", "IV", "V", "VI", "IX", "X", "XIV", "XV", "XIX", "XX", "XXIV", "XXX", "XL", "XLIX", "L", "LIV", "LXIII"});
}

/// Any number that some organ gives its resolutions.
std::string any_number(std::string const& series) {
    if (series == "S") return digits(1, 3000) + "(" + digits(1946, 2040) + ")";
    switch (*rc::gen::inRange(0, 6)) {
    case 0: return digits(1, 1000) + "/" + digits(1, 900);
    case 1: return digits(1, 4000) + "(" + roman() + ")";
    case 2: return one_of<std::string>({"S-", "ES-"}) + digits(1, 40) + "/" + digits(1, 30);
    case 3: return digits(1, 4000) + "(" + one_of<std::string>({"S-", "ES-"}) + roman() + ")";
    case 4: return digits(1946, 2040) + "/" + digits(1, 400);
    default: return digits(1, 99) + "/" + digits(1, 900);
    }
}

Identifier any_adopted() {
    auto const series = one_of<std::string>({"A", "S", "E", "T", "A/HRC", "E/CN.4", "E/CN.6", "HSP/GC", "TD/B", "E/ESCAP"});
    Act const act = one_of<Act>({Act::resolution, Act::decision});
    bool const whole = series == "S" || *rc::gen::inRange(0, 2) == 0;  // the Security Council's have no parts
    std::string const letter = whole ? "" : std::string(1, static_cast<char>('A' + *rc::gen::inRange(0, 26)));
    return Identifier::adopted(series, act, any_number(series), letter);
}

Identifier any_document() {
    std::string id = one_of<std::string>({"A/", "S/1999/", "E/CN.9/1997/", "A/C.3/52/L.", "FCCC/CP/2015/", "ST/SGB/2003/", "A/AC.109/2022/",
                                          "CCPR/C/", "HRI/GEN/", "UNEP/GC.25/", "A/CONF.171/", "TD/B/46/", "JIU/REP/2012/"});
    if (id == "A/") id += digits(31, 90) + "/";
    id += digits(1, 2000);
    if (*rc::gen::inRange(0, 4) == 0) id += "(Sect." + digits(1, 36) + ")";
    for (int more = *rc::gen::inRange(0, 3); more > 0; --more) id += one_of<std::string>({"/Add.", "/Corr.", "/Rev."}) + digits(1, 20);
    return identify(id);
}

/// As printers set it: with and without blanks.
std::string as_printed(Identifier const& identifier) {
    std::string printed;
    for (char const c : std::string{identifier.series()} + "/" + (identifier.act() == Act::decision ? "DEC/" : "RES/") + std::string{identifier.number()}) {
        if (c == '(' && *rc::gen::arbitrary<bool>()) printed += ' ';
        printed += c;
    }
    if (!identifier.part().empty() && *rc::gen::arbitrary<bool>()) printed += ' ';
    return printed + std::string{identifier.part()};
}

void check_ways(Identifier const& identifier) {
    std::string const id = identifier.id();
    RC_ASSERT(identifier.is_symbol());
    RC_ASSERT(identify(id).id() == id);
    RC_ASSERT(identify_symbol(identifier.printed()).id() == id);
    RC_ASSERT(identify_url(identifier.url()).id() == id);
    RC_ASSERT(identify_file_name(identifier.file_name()).id() == id);
    RC_ASSERT(identify_file_name(stem_of("a/b/" + identifier.file_name() + ".txt")).id() == id);
    RC_ASSERT(is_symbol(id));
    RC_ASSERT(same_text(id, identifier.whole().id()));
}

}  // namespace

TEST_CASE("properties: symbol, printed, address and file name of what was adopted are one") {
    CHECK(rc::check("adopted", [] {
        Identifier const identifier = any_adopted();
        check_ways(identifier);
        RC_ASSERT(identify_symbol(as_printed(identifier)).id() == identifier.id());
    }));
}

TEST_CASE("properties: the number in a sentence, beside its organ, is the same") {
    CHECK(rc::check("number in prose", [] {
        Identifier const identifier = any_adopted();
        std::string prose{identifier.number()};
        if (auto const open = prose.find('('); open != std::string::npos)
            prose = prose.substr(0, open) + (identifier.part().empty() ? "" : " " + std::string{identifier.part()}) + " " + prose.substr(open);
        else if (!identifier.part().empty())
            prose += " " + std::string{identifier.part()};
        auto const read = grammar::parse_resolution_number(prose);
        RC_ASSERT(read.has_value());
        Organ organ;
        organ.series = identifier.series();
        std::string const letter = read->letters.empty() ? "" : read->letters.front().text;
        RC_ASSERT(identify_number(organ, identifier.act(), read->number, letter).id() == identifier.id());
    }));
}

TEST_CASE("properties: symbol, printed, address and file name of a document are one") {
    CHECK(rc::check("document", [] { check_ways(any_document()); }));
}

TEST_CASE("properties: no text is lost, whatever it is") {
    CHECK(rc::check("any text", [] {
        auto const text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string{"ARES/52.()[]-_ 19IVXLabc"}));
        RC_ASSERT(identify(text).id() == text);
        (void)identify_symbol(text).id();
        (void)identify_file_name(text).id();
        (void)identify_url("https://undocs.org/" + text).id();
    }));
}
