// SPDX-License-Identifier: BSL-1.0
#pragma once

// Private to grammar/: the rule of ordinal numbers, for the forms that they stand in.

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/spirit/home/x3.hpp>

#include <initializer_list>

namespace recital::grammar::rules {

namespace x3 = boost::spirit::x3;

struct NumberWords : x3::symbols<unsigned> {
    NumberWords(unsigned first, unsigned step, std::initializer_list<char const*> words) {
        for (char const* const word : words) {
            add(word, first);
            first += step;
        }
    }
};

inline NumberWords const units{1, 1, {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"}};
inline NumberWords const teens{
    10,
    1,
    {"tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"}};
inline NumberWords const tens{20, 10, {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}};
inline NumberWords const round{
    20, 10, {"twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"}};

inline auto const add_up = [](auto& ctx) { x3::_val(ctx) += x3::_attr(ctx); };
inline auto const word_end = !(x3::ascii::alnum | '-');
inline auto const suffix = x3::lit("st") | "nd" | "rd" | "th";

inline auto const compound = x3::rule<struct compound_id, unsigned>{"tens and unit"} = tens[add_up] >> -x3::lit(' ') >> '-' >>
                                                                                       -x3::lit(' ') >> units[add_up];
inline auto const in_words = x3::rule<struct in_words_id, unsigned>{"ordinal in words"} =
    x3::no_case[compound | round | teens | units] >> word_end;
inline auto const in_figures = x3::rule<struct in_figures_id, unsigned>{"ordinal in figures"} =
    x3::uint_parser<unsigned, 10, 1, 4>{} >> suffix >> word_end;

/// "77th", "Seventy-seventh".
inline auto const ordinal = x3::rule<struct ordinal_id, unsigned>{"ordinal"} = in_figures | in_words;

}  // namespace recital::grammar::rules
