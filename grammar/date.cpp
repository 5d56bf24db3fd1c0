// SPDX-License-Identifier: BSL-1.0
#include "grammar/date.hpp"

#include <boost/spirit/home/x3.hpp>

#include <string>

namespace recital::grammar {

namespace {

namespace x3 = boost::spirit::x3;

struct MonthTable : x3::symbols<int> {
    MonthTable() {
        int month = 0;
        for (char const* name :
             {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}) {
            add(name, ++month);
            std::string const whole = name;
            for (std::size_t at = 1; at < whole.size(); ++at) add(whole.substr(0, at) + ' ' + whole.substr(at), month);
        }
    }
};

auto const two_digits = x3::uint_parser<int, 10, 1, 2>{};
auto const four_digits = x3::uint_parser<int, 10, 4, 4>{};

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    static MonthTable const month_name;
    int day = 0, month = 0, year = 0;
    auto const set = [](int& target) { return [&target](auto& ctx) { target = x3::_attr(ctx); }; };
    char const* const first = text.data();
    char const* const last = first + text.size();
    char const* at = first;
    auto const year_end = !x3::ascii::digit;
    bool found = x3::parse(
        at, last,
        two_digits[set(day)] >> -x3::lit(' ') >> month_name[set(month)] >> -x3::lit(',') >> ' ' >> four_digits[set(year)] >> year_end);
    if (!found) {
        at = first;
        found = x3::parse(
            at, last, month_name[set(month)] >> ' ' >> two_digits[set(day)] >> -x3::lit(',') >> ' ' >> four_digits[set(year)] >> year_end);
    }
    if (!found || day < 1 || day > 31 || year < 1815 || year > 2100) return std::nullopt;
    auto const two_figures = [](int number) { return std::string{number < 10 ? "-0" : "-"} + std::to_string(number); };
    return Date{std::to_string(year) + two_figures(month) + two_figures(day), static_cast<std::size_t>(at - first)};
}

}  // namespace recital::grammar
