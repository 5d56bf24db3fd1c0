// SPDX-License-Identifier: BSL-1.0
#include "grammar/short_sign.hpp"

#include <boost/spirit/home/x3.hpp>

namespace recital::grammar {

namespace {

namespace x3 = boost::spirit::x3;
using Iterator = char const*;

/// "OP-CRC-AC" has three parts, "OP 1 to ICCPR" is no sign.
constexpr int most_parts = 4;

// clang-format off
auto const part_end = x3::rule<class part_end_class>{"end of a part"} = !(x3::ascii::alnum | x3::char_('\x80', '\xff'));
auto const first_part = x3::rule<class first_part_class>{"first part of a sign"}
    = &(x3::ascii::upper >> *x3::ascii::lower >> x3::ascii::upper) >> +x3::ascii::alnum >> part_end;
auto const further_part = x3::rule<class further_part_class>{"further part of a sign"}
    = x3::char_("-/ ") >> (x3::repeat(1, 2)[x3::ascii::digit] | (x3::ascii::upper >> *x3::ascii::alnum)) >> part_end;
auto const sign_joint = x3::rule<class sign_joint_class>{"between signs"}
    = x3::lit(", and the ") | ", and " | ", or " | " and to the " | " and the " | " and to " | " and " | " or the " | " or " | ", the "
    | "; and " | "; " | ", " | " & " | " / " | " - " | "/";
auto const number_sign = x3::rule<class number_sign_class>{"No."} = (x3::lit("Nos.") | "No." | "nos." | "no." | "Nos" | "No")
      >> -x3::lit(' ');
auto const number = x3::rule<class number_class, std::string>{"number of a convention"} = x3::repeat(1, 3)[x3::ascii::digit];
auto const numeral = x3::rule<class numeral_class, std::string>{"Roman numeral to IX"} = +x3::char_("IVX");
/// "189", but not the beginning of "189/2", "1.5", "30 per cent" or "12 March"
auto const number_end = x3::rule<class number_end_class>{"end of the number"}
    = !(x3::ascii::alnum | (x3::char_("/.,:-") >> x3::ascii::digit) | (x3::lit(' ') >> (x3::lit("per cent") | "percent" | "January"
      | "February" | "March" | "April" | "May" | "June" | "July" | "August" | "September" | "October" | "November" | "December")));
auto const number_joint = x3::rule<class number_joint_class>{"between numbers"}
    = x3::lit(", and ") | ", as well as " | " as well as " | " and " | " or " | " & " | "; and " | "; " | ", ";
auto const noun = x3::rule<class noun_class>{"noun before the number"}
    = -(x3::lit("the ") | "its ") >> -(x3::lit("ILO ") | "Additional ") >> (x3::lit("Conventions ") | "Convention " | "Protocols "
          | "Protocol ");
auto const year = x3::rule<class year_class>{"year"} = (x3::lit("19") | "20") >> x3::ascii::digit >> x3::ascii::digit;
// clang-format on

}  // namespace

std::vector<std::size_t> parse_short_sign(std::string_view text) {
    std::vector<std::size_t> ends;
    Iterator const first = text.data();
    Iterator const last = first + text.size();
    Iterator at = first;
    if (!x3::parse(at, last, first_part)) return ends;
    ends.push_back(static_cast<std::size_t>(at - first));
    for (int parts = 1; parts < most_parts && x3::parse(at, last, further_part); ++parts)
        ends.push_back(static_cast<std::size_t>(at - first));
    return ends;
}

std::size_t parse_sign_joint(std::string_view text) {
    Iterator const first = text.data();
    Iterator at = first;
    return x3::parse(at, first + text.size(), sign_joint) ? static_cast<std::size_t>(at - first) : 0;
}

std::optional<FurtherNumber> parse_further_number(std::string_view text) {
    Iterator const first = text.data();
    Iterator const last = first + text.size();
    Iterator at = first;
    FurtherNumber out;
    if (!x3::parse(at, last, number_joint >> -noun >> -number_sign)) return std::nullopt;
    out.range.begin = static_cast<std::size_t>(at - first);
    if (!x3::parse(at, last, (number | numeral) >> number_end, out.number)) return std::nullopt;
    out.range.end = static_cast<std::size_t>(at - first);
    return out;
}

std::optional<FurtherNumber> parse_number_behind(std::string_view text) {
    Iterator const first = text.data();
    Iterator const last = first + text.size();
    Iterator at = first;
    FurtherNumber out;
    x3::parse(at, last, -(-x3::lit(',') >> ' ' >> year));
    bool bracket = false;
    auto const open = [&](auto&) { bracket = true; };
    if (!x3::parse(at, last, -x3::lit(',') >> -x3::lit(' ') >> -x3::lit('(')[open] >> &(x3::lit('N') | 'n') >> number_sign))
        return std::nullopt;
    out.range.begin = static_cast<std::size_t>(at - first);
    if (!x3::parse(at, last, number >> number_end, out.number)) return std::nullopt;
    out.range.end = static_cast<std::size_t>(at - first);
    if (bracket && (at == last || *at != ')')) return std::nullopt;
    return out;
}

}  // namespace recital::grammar
