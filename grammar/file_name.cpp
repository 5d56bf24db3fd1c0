// SPDX-License-Identifier: BSL-1.0
#include "grammar/file_name.hpp"

#include "grammar/resolution_number.hpp"

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/spirit/home/x3.hpp>

namespace recital::grammar {

namespace {

/// "A_RES", "UNEP_EA.3_RES.": what stands before a number.
struct Head {
    std::string series, act;
};
/// "3419_XXX" and "1325_2000": a session or year in brackets where symbols print it so.
struct Bracketed {
    std::string number, session;
};
/// "57_270", "S-26_2", "OS_12_1".
struct Stroked {
    std::string session, number;
};
/// "80_6_SECT.24_CORR.1": a section of a programme budget.
struct Section {
    std::string symbol, section, addition;
};

}  // namespace

}  // namespace recital::grammar

BOOST_FUSION_ADAPT_STRUCT(recital::grammar::Head, series, act)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::Bracketed, number, session)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::Stroked, session, number)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::Section, symbol, section, addition)

namespace recital::grammar {

namespace {

namespace x3 = boost::spirit::x3;
using x3::ascii::alnum;
using x3::ascii::alpha;
using x3::ascii::digit;
using x3::ascii::lower;
using x3::ascii::upper;

// clang-format off
auto const end_of_piece = x3::rule<class end_of_piece_class>{"end of a piece"} = x3::lit('_') | x3::eoi;
auto const series_word = x3::rule<class series_word_class>{"piece of a series"} = +(alnum | x3::char_(".()-"));
auto const act = x3::rule<class act_class, std::string>{"act"}
    = (x3::string("RES") | x3::string("DEC") | x3::string("PRST")) >> &x3::lit('_');
auto const head = x3::rule<class head_class, Head>{"series and act"}
    = x3::raw[series_word >> *(!('_' >> act) >> '_' >> series_word)] >> '_' >> act >> '_';

auto const roman = x3::rule<class roman_class>{"Roman session"} = -(x3::lit("ES-") | "S-") >> +x3::char_("IVXL") >> &(end_of_piece | ')');
auto const year = x3::rule<class year_class>{"year"} = (x3::lit("19") | "20") >> digit >> digit >> &end_of_piece;
auto const in_session = x3::rule<class in_session_class, Bracketed>{"number and Roman session"}
    = x3::raw[+digit] >> (x3::lit('_') | '(') >> x3::raw[roman] >> -x3::lit(')');
auto const in_year = x3::rule<class in_year_class, Bracketed>{"number and year"} = x3::raw[+digit] >> '_' >> x3::raw[year];
auto const stroked = x3::rule<class stroked_class, Stroked>{"session and number"}
    = x3::raw[-(x3::lit("ES-") | "S-") >> +digit] >> '_' >> x3::raw[+digit];
auto const organizational = x3::rule<class organizational_class, Stroked>{"organizational session"}
    = x3::raw["OS_" >> +digit] >> '_' >> x3::raw[+digit] >> end_of_piece;
auto const letter = x3::rule<class letter_class, std::string>{"part letter"} = -x3::lit('_') >> upper >> -upper >> x3::eoi;
auto const several_letters = x3::rule<class several_letters_class>{"several parts"}
    = '_' >> upper >> +('_' >> (x3::lit("and") | "to" | upper) >> &end_of_piece) >> x3::eoi;
auto const own_act = x3::rule<class own_act_class>{"RES. or DEC. as a piece"} = x3::no_case[x3::lit("res.") | "dec."] >> &digit;

auto const added_word = x3::rule<class added_word_class>{"addition"} = x3::no_case[x3::lit("corr.") | "add." | "rev."];
auto const addition = x3::rule<class addition_class>{"addendum or corrigendum"} = '_' >> added_word >> +alnum;
auto const plain_word = x3::rule<class plain_word_class>{"word about the file"} = +alpha >> lower >> &end_of_piece
                                                                              | upper >> +lower >> &end_of_piece;
auto const piece = x3::rule<class piece_class>{"piece of a symbol"} = +(x3::char_ - '_');
auto const pieces = x3::rule<class pieces_class>{"pieces of a symbol"}
    = &(upper >> *(upper | '-') >> *(lower | x3::char_("0-9.")) >> '_') >> piece >> +('_' >> !plain_word >> !x3::no_case[-x3::lit('(')
          >> "sect."] >> piece);
auto const section = x3::rule<class section_class, Section>{"section of a budget"}
    = x3::raw[pieces] >> '_' >> x3::omit[-x3::lit('(') >> x3::no_case["sect."] >> -x3::lit('_')] >> x3::raw[+alnum] >> -x3::lit(')')
          >> x3::raw[*addition];
auto const without_session = x3::rule<class without_session_class>{"series that has documents without a session"}
    = (x3::lit("A") | "CD" | "E" | "S" | "TD" | "T") >> '_' >> (x3::repeat(3, x3::inf)[digit] | ("L." >> +digit)) >> x3::eoi;
auto const several_pieces = x3::rule<class several_pieces_class>{"symbol of three pieces and more"} = piece >> '_' >> piece >> '_'
      >> !plain_word >> piece;
// clang-format on

template <class Rule, class Attribute>
bool reads(std::string_view& text, Rule const& rule, Attribute& attribute) {
    char const* at = text.data();
    char const* const last = at + text.size();
    if (!x3::parse(at, last, rule, attribute)) return false;
    text.remove_prefix(static_cast<std::size_t>(at - text.data()));
    return true;
}

bool is(std::string_view text, auto const& rule) {
    char const* at = text.data();
    return x3::parse(at, at + text.size(), rule);
}

/// "A_C.3_52_CORR.1" → "A/C.3/52/Corr.1": strokes for low lines, the words of additions and acts as symbols print them.
std::string stroked_text(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        bool const begins = at > 0 && text[at - 1] == '_';
        if (begins && is(text.substr(at), added_word | own_act)) {
            std::size_t const dot = text.find('.', at);
            out += text[at] >= 'a' ? static_cast<char>(text[at] - 'a' + 'A') : text[at];
            for (++at; at < dot; ++at) out += text[at] < 'a' ? static_cast<char>(text[at] - 'A' + 'a') : text[at];
        }
        // "BATUMI._CONF": a dot and a blank within one piece.
        if (text[at] == '_' && at > 0 && text[at - 1] == '.') continue;
        out += text[at] == '_' ? '/' : text[at];
    }
    return out;
}

/// The number behind series and act, as an id has it.
std::optional<std::string> number_of(Head const& series_and_act, std::string_view& rest) {
    std::string_view const start = rest;
    if (Stroked read; reads(rest, organizational, read)) return "OS/" + read.session.substr(3) + "/" + read.number;
    Bracketed bracketed;
    if (reads(rest, in_session, bracketed)) {
        std::string_view roman_part = bracketed.session;
        roman_part.remove_prefix(roman_part.starts_with("ES-") ? 3 : roman_part.starts_with("S-") ? 2 : 0);
        if (roman_value(roman_part) != 0) return bracketed.number + "(" + bracketed.session + ")";
    }
    rest = start;
    // Only the Security Council writes the year behind the number.
    if (Bracketed read; series_and_act.series == "S" && series_and_act.act != "PRST" && reads(rest, in_year, read))
        return read.number + "(" + read.session + ")";
    rest = start;
    if (Stroked read; reads(rest, stroked, read)) return read.session + "/" + read.number;
    return std::nullopt;
}

}  // namespace

std::optional<std::string> parse_file_name(std::string_view stem) {
    if (stem.empty() || stem.front() < 'A' || stem.front() > 'Z') return std::nullopt;
    std::string_view rest = stem;
    if (Head read; reads(rest, head, read)) {
        if (auto const number = number_of(read, rest)) {
            std::string id = stroked_text(read.series) + "/" + read.act + "/" + *number;
            std::string part;
            if (reads(rest, letter, part)) return id + "[" + part + "]";
            if (is(rest, several_letters)) return id;
            if (is(rest, +addition >> x3::eoi)) return id + stroked_text(rest);
            if (rest.empty() || is(rest, x3::lit('_') >> plain_word)) return id;
        }
    }
    rest = stem;
    if (Section read; reads(rest, section, read))
        return stroked_text(read.symbol) + "(Sect." + read.section + ")" + stroked_text(read.addition);
    if (!is(stem, without_session) && !is(stem, several_pieces)) return std::nullopt;
    rest = stem;
    std::string symbol;
    if (!reads(rest, x3::raw[pieces], symbol)) return std::nullopt;
    if (symbol.find("__") != std::string::npos || !(rest.empty() || is(rest, x3::lit('_') >> plain_word))) return std::nullopt;
    return stroked_text(symbol);
}

}  // namespace recital::grammar
