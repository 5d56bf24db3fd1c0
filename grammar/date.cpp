// SPDX-License-Identifier: BSL-1.0
#include "grammar/date.hpp"

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/spirit/home/x3.hpp>
#include <boost/spirit/home/x3/support/ast/variant.hpp>

#include <string>

namespace recital::grammar {

namespace ast {

struct DayFirst {
    int day = 0, month = 0, year = 0;
};
struct MonthFirst {
    int month = 0, day = 0, year = 0;
};
using Date = boost::spirit::x3::variant<DayFirst, MonthFirst>;

}  // namespace ast

}  // namespace recital::grammar

BOOST_FUSION_ADAPT_STRUCT(recital::grammar::ast::DayFirst, day, month, year)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::ast::MonthFirst, month, day, year)

namespace recital::grammar {

namespace {

namespace x3 = boost::spirit::x3;

/// "December", "DECEMBER", and "Dec ember" as a PDF may set it.
struct Months : x3::symbols<int> {
    Months() {
        int month = 0;
        for (char const* name :
             {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}) {
            std::string const whole = name;
            std::string capitals = whole;
            for (char& c : capitals)
                if (c >= 'a') c = static_cast<char>(c - 'a' + 'A');
            add(whole, ++month)(capitals, month);
            for (std::size_t at = 1; at < whole.size(); ++at) add(whole.substr(0, at) + ' ' + whole.substr(at), month);
        }
    }
} const months;

auto const day = x3::uint_parser<int, 10, 1, 2>{};
auto const year = x3::rule<struct year_id, int>{"year"} = x3::uint_parser<int, 10, 4, 4>{} >> !x3::ascii::digit;

auto const day_first = x3::rule<struct day_first_id, ast::DayFirst>{"day, month, year"} = day >> -x3::lit(' ') >> months >> -x3::lit(',') >>
                                                                                          ' ' >> year;
auto const month_first = x3::rule<struct month_first_id, ast::MonthFirst>{"month, day, year"} = months >> ' ' >> day >> -x3::lit(',') >>
                                                                                                ' ' >> year;
auto const date = x3::rule<struct date_id, ast::Date>{"date"} = day_first | month_first;

bool is_letter(char c) noexcept { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }
bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    ast::Date read;
    char const* at = text.data();
    if (!x3::parse(at, text.data() + text.size(), date, read)) return std::nullopt;
    return boost::apply_visitor(
        [&](auto const& written) -> std::optional<Date> {
            if (written.day < 1 || written.day > 31 || written.year < 1815 || written.year > 2100) return std::nullopt;
            auto const two_figures = [](int number) { return std::string{number < 10 ? "-0" : "-"} + std::to_string(number); };
            return Date{std::to_string(written.year) + two_figures(written.month) + two_figures(written.day),
                        static_cast<std::size_t>(at - text.data())};
        },
        read);
}

std::optional<Date> find_date(std::string_view text) {
    bool inside = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        char const c = text[at];
        bool const opens = !inside && (is_digit(c) || (c >= 'A' && c <= 'Z'));
        inside = is_letter(c) || is_digit(c);
        if (opens)
            if (auto found = parse_date(text.substr(at))) return found;
    }
    return std::nullopt;
}

bool is_date(std::string_view line) {
    if (line.ends_with('.')) line.remove_suffix(1);
    auto const read = parse_date(line);
    return read && read->length == line.size();
}

int parse_month(std::string_view text) {
    int month = 0;
    char const* at = text.data();
    char const* const last = at + text.size();
    return x3::parse(at, last, months >> !x3::ascii::alnum, month) ? month : 0;
}

}  // namespace recital::grammar
