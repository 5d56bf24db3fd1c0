// SPDX-License-Identifier: BSL-1.0
// One alternative for each way of numbering, named after its row of data/numberings.tsv: to add one, add a row and an alternative.
#include "grammar/agency_number.hpp"

#include "grammar/resolution_number.hpp"

#include <boost/spirit/home/x3.hpp>

#include <algorithm>

namespace recital::grammar {

namespace {

namespace x3 = boost::spirit::x3;
using x3::ascii::alnum;
using x3::ascii::digit;
using x3::ascii::upper;
using Raw = boost::iterator_range<char const*>;

/// All there is to know of a number that is written in one way only.
struct System {
    NumberShape shape = NumberShape::lettered;
    std::string_view numbering;
};

// What no rule can say: whether letters that look like a numeral are one.
auto const if_numeral = [](auto& context) {
    auto const& read = x3::_attr(context);
    x3::_pass(context) = roman_value({read.begin(), static_cast<std::size_t>(read.size())}) != 0;
};

namespace rules {
// clang-format off
auto const blank = x3::lit(' ');
auto const word_end = x3::rule<class word_end_class>{"end of the number"}
    = !(alnum | x3::char_('/') | (x3::char_('.') >> digit));
auto const up_to_two = x3::rule<class up_to_two_class>{"up to two digits"} = digit >> -digit;
auto const up_to_three = x3::rule<class up_to_three_class>{"up to three digits"} = digit >> -digit >> -digit;
auto const up_to_four = x3::rule<class up_to_four_class>{"up to four digits"} = digit >> -digit >> -digit >> -digit;
auto const year = x3::rule<class year_class>{"year"} = (x3::lit("19") | "20") >> digit >> digit;
auto const numeral = x3::rule<class numeral_class>{"Roman numeral"} = x3::omit[x3::raw[+x3::char_("IVXL")][if_numeral]];
auto const number = x3::rule<class number_class>{"stroke and number"} = '/' >> up_to_three;
auto const session_and_number = x3::rule<class session_and_number_class>{"session and number"} = up_to_three >> number;
auto const numeral_and_number = x3::rule<class numeral_and_number_class>{"Roman session and number"} = numeral >> number;
auto const of_session = x3::rule<class of_session_class>{"number of a session"} = up_to_four >> '(' >> up_to_three >> ')';
auto const of_roman_session = x3::rule<class of_roman_session_class>{"number of a Roman session"} = up_to_four >> '(' >> numeral >> ')';
auto const resolution = x3::rule<class resolution_class>{"the word"} = x3::lit("Resolution ") | "resolution " | "Res." >> -blank;
auto const decision = x3::rule<class decision_class>{"the word"} = x3::lit("Decision ") | "decision " | "Dec." >> -blank;
auto const place = x3::rule<class place_class>{"place"} = upper >> +(x3::char_ - x3::char_("(),;"));

/// A number of that system; `system` is its row of data/numberings.tsv.
auto const of_parties = [](char const* system, char const* word) {
    return up_to_three >> '/' >> word >> '.' >> up_to_two >> word_end >> x3::attr(System{NumberShape::parties, system});
};
auto const with_letters = [](char const* system) { return word_end >> x3::attr(System{NumberShape::lettered, system}); };
auto const beside_organ = [](char const* system) { return word_end >> x3::attr(System{NumberShape::of_organ, system}); };

auto const parties = x3::rule<class parties_class, System>{"decision of a conference of parties"}
    = of_parties("number/CP.session", "CP") | of_parties("number/CMP.session", "CMP") | of_parties("number/CMA.session", "CMA")
    | of_parties("number/COP.session", "COP");
auto const of_convention = x3::rule<class of_convention_class, System>{"decision under a convention on the environment"}
    = "BC-" >> session_and_number >> with_letters("BC-session/number")
    | "RC-" >> session_and_number >> with_letters("RC-session/number")
    | "SC-" >> session_and_number >> with_letters("SC-session/number")
    | "MC-" >> session_and_number >> with_letters("MC-session/number")
    | "OEWG-" >> session_and_number >> with_letters("OEWG-session/number")
    | "BS-" >> numeral_and_number >> with_letters("BS-Roman/number")
    | "CP-" >> numeral_and_number >> with_letters("CP-Roman/number")
    | "CP-" >> session_and_number >> with_letters("CP-session/number")
    | "NP-" >> session_and_number >> with_letters("NP-number/number")
    | "SS." >> numeral_and_number >> with_letters("SS.Roman/number");
auto const of_health = x3::rule<class of_health_class, System>{"resolution of the World Health Assembly or its board"}
    = "WHA" >> up_to_three >> '.' >> up_to_two >> with_letters("WHAsession.number")
    | "EB" >> up_to_three >> '.' >> -x3::lit('R') >> up_to_two >> with_letters("EBsession.Rnumber")
    | "WHA" >> up_to_three >> '(' >> up_to_two >> ')' >> with_letters("WHAsession(number)")
    | "EB" >> up_to_three >> '(' >> up_to_two >> ')' >> with_letters("EBsession(number)");
auto const of_agency = x3::rule<class of_agency_class, System>{"resolution of another agency"}
    = "MSC." >> of_session >> with_letters("MSC.number(session)")
    | "MEPC." >> of_session >> with_letters("MEPC.number(session)")
    | "FAL." >> of_session >> with_letters("FAL.number(session)")
    | "A." >> of_session >> with_letters("A.number(session)")
    | "A." >> of_roman_session >> with_letters("A.number(Roman)")
    | 'A' >> up_to_two >> '-' >> up_to_three >> with_letters("Asession-number")
    | year >> "/EB." >> (x3::omit[digit] | 'A') >> number >> with_letters("year/EB.session/number")
    | up_to_two >> -blank >> "C/" >> resolution >> up_to_three >> with_letters("session C/Resolution number")
    | up_to_three >> -blank >> "EX/" >> decision >> up_to_three >> with_letters("session EX/Decision number");
auto const agency_number = x3::rule<class agency_number_class, System>{"number with the letters of its organ"}
    = parties | of_convention | of_health | of_agency;

auto const number_of_organ = x3::rule<class number_of_organ_class, System>{"number that counts beside its organ"}
    = up_to_two >> '/' >> numeral >> beside_organ("session/Roman")
    | up_to_three >> -blank >> "(Cg-" >> (up_to_three | numeral) >> ')' >> beside_organ("number (Cg-session)")
    | up_to_three >> -blank >> '(' >> place >> ", " >> year >> ')' >> beside_organ("number (place, year)")
    | up_to_three >> -blank >> '(' >> up_to_two >> ')' >> beside_organ("number (session)")
    | up_to_two >> '.' >> up_to_three >> beside_organ("session.number")
    | "Conf." >> -blank >> up_to_two >> '.' >> up_to_three >> beside_organ("Conf. session.number")
    | "VC" >> -blank >> numeral_and_number >> beside_organ("VC Roman/number")
    | 'C' >> -blank >> up_to_three >> '/' >> year >> beside_organ("C number/year")
    | numeral >> '.' >> up_to_three >> beside_organ("Roman.number")
    | numeral >> '-' >> up_to_three >> beside_organ("Roman-number")
    | x3::omit[upper] >> -blank >> '(' >> (up_to_three | numeral) >> ')' >> beside_organ("letter (session)");
// clang-format on
}  // namespace rules

ResolutionNumber made(std::string_view text, System const& system) {
    ResolutionNumber out;
    out.shape = system.shape;
    out.numbering = system.numbering;
    out.range = out.stem = {0, text.size()};
    out.number = text;
    if (system.numbering == "session C/Resolution number" || system.numbering == "session EX/Decision number") {
        // "35C/Res. 46" → "35 C/Resolution 46"
        bool const board = system.numbering.find("EX") != std::string_view::npos;
        out.number = std::string{text.substr(0, text.find_first_not_of("0123456789"))} + (board ? " EX/Decision " : " C/Resolution ") +
                     std::string{text.substr(text.find_last_not_of("0123456789") + 1)};
    } else if (system.shape == NumberShape::of_organ) {
        out.number.erase(std::remove(out.number.begin(), out.number.end(), ' '), out.number.end());
    }
    return out;
}

template <class Rule>
std::optional<ResolutionNumber> read(std::string_view text, Rule const& rule) {
    char const* at = text.data();
    System system;
    if (!x3::parse(at, text.data() + text.size(), rule, system)) return std::nullopt;
    return made(text.substr(0, static_cast<std::size_t>(at - text.data())), system);
}

}  // namespace

std::optional<ResolutionNumber> parse_agency_number(std::string_view text) { return read(text, rules::agency_number); }

std::optional<ResolutionNumber> parse_number_of_organ(std::string_view text) { return read(text, rules::number_of_organ); }

}  // namespace recital::grammar
