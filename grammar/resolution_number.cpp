// SPDX-License-Identifier: BSL-1.0
#include "grammar/resolution_number.hpp"

#include <boost/spirit/home/x3.hpp>

#include <algorithm>
#include <string>

namespace recital::grammar {

namespace {

std::string roman_digits(int value) {
    static constexpr std::pair<int, char const*> table[] = {{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};
    std::string out;
    for (auto const& [step, text] : table)
        for (; value >= step; value -= step) out += text;
    return out;
}

namespace x3 = boost::spirit::x3;
using Iterator = char const*;
using Raw = boost::iterator_range<Iterator>;

/// What the rules collect; positions stay iterators until the end.
struct Parts {
    Raw before{}, after{};  // the two sides of the stroke, or number and bracket
    Raw letters{};          // between number and bracket, or behind
    bool loose = false;     // blanks within or a repaired character
};

auto const blank = x3::lit(' ');
// clang-format off
auto const word_end = x3::rule<class word_end_class>{"end of the number"}
    = !(x3::ascii::alnum | x3::char_('/') | (x3::char_('.') >> x3::ascii::digit));
// A scanner's l, I, O, ] beside digits are digits as well; at least one true digit must stand in the number.
auto const digit_like = x3::rule<class digit_like_class>{"digit"} = x3::ascii::digit | x3::char_("lIO]");
auto const letter = x3::rule<class letter_class>{"part letter"}
    = x3::ascii::upper >> !(x3::ascii::alnum | x3::char_("/'.") >> x3::ascii::alpha);
auto const letter_joint = x3::rule<class letter_joint_class>{"between part letters"}
    = x3::lit(", and ") | " and " | " or " | ", " | " to " | "-" | " - " | " through ";
auto const letters = x3::rule<class letters_class>{"part letters"}
    = letter >> *(letter_joint >> letter);
auto const roman = x3::rule<class roman_class>{"Roman numeral"}
    = +x3::char_("IVXLl1|");
auto const roman_session = x3::rule<class roman_session_class>{"session"}
    = (x3::lit("ES-") | "S-") >> x3::repeat(1, 2)[x3::ascii::digit] >> !x3::ascii::alnum
    | -(x3::lit("ES-") | "S-" | "ES" | "S") >> roman;
auto const year = x3::rule<class year_class>{"year"}
    = (x3::lit("19") | "20" | "2O" | "l9") >> x3::repeat(2)[digit_like];
// clang-format on

std::string digits_of(Raw const& raw, bool& repaired) {
    std::string out;
    for (char const c : raw) {
        switch (c) {
        case 'l':
        case 'I':
        case ']':
            out += '1';
            repaired = true;
            break;
        case 'O':
            out += '0';
            repaired = true;
            break;
        case ' ': repaired = true; break;
        default: out += c;
        }
    }
    return out;
}

Range range_of(std::string_view text, Iterator begin, Iterator end) {
    return {static_cast<std::size_t>(begin - text.data()), static_cast<std::size_t>(end - text.data())};
}

/// Splits "A, B and D to F" into its letters, filling in what a range leaves out.
void add_letters(std::string_view text, Raw const& raw, std::vector<Piece>& out) {
    Iterator at = raw.begin();
    bool ranged = false;
    while (at != raw.end()) {
        if (*at >= 'A' && *at <= 'Z') {
            auto const here = range_of(text, at, at + 1);
            if (ranged && !out.empty()) {
                for (char c = static_cast<char>(out.back().text[0] + 1); c < *at; ++c) out.push_back({std::string(1, c), here, true});
            }
            out.push_back({std::string(1, *at), here, ranged});
            if (ranged && out.size() > 1) out[out.size() - 1].in_range = true;
            ranged = false;
            ++at;
        } else {
            if (*at == '-' || (*at == 't' && raw.end() - at > 1 && (at[1] == 'o' || at[1] == 'h'))) ranged = true;
            ++at;
        }
    }
}

}  // namespace

int roman_value(std::string_view numeral) noexcept {
    int total = 0;
    int previous = 0;
    for (auto it = numeral.rbegin(); it != numeral.rend(); ++it) {
        int value = 0;
        switch (*it) {
        case 'I':
        case 'l':
        case '1':
        case '|': value = 1; break;
        case 'V': value = 5; break;
        case 'X': value = 10; break;
        case 'L': value = 50; break;
        default: return 0;
        }
        total += value < previous ? -value : value;
        previous = std::max(previous, value);
    }
    if (total <= 0 || total > 89 || numeral.size() > 10) return 0;
    // Only the canonical writing counts: "XXXX" is no numeral.
    std::string cleaned(numeral);
    for (char& c : cleaned)
        if (c == 'l' || c == '1' || c == '|') c = 'I';
    return cleaned == roman_digits(total) ? total : 0;
}

std::optional<ResolutionNumber> parse_resolution_number(std::string_view text) {
    Iterator const first = text.data();
    Iterator const last = first + text.size();
    Parts parts;
    auto const before = [&](auto& ctx) { parts.before = x3::_attr(ctx); };
    auto const after = [&](auto& ctx) { parts.after = x3::_attr(ctx); };
    auto const with_letters = [&](auto& ctx) { parts.letters = x3::_attr(ctx); };
    auto const loose = [&](auto&) { parts.loose = true; };
    auto const gap = -(+blank)[loose];

    auto const finish = [&](NumberShape shape, std::string number, Iterator end, bool repaired) {
        ResolutionNumber out;
        out.shape = shape;
        out.number = std::move(number);
        out.repaired = repaired || parts.loose;
        add_letters(text, parts.letters, out.letters);
        out.range = {0, static_cast<std::size_t>(end - first)};
        out.stem = out.range;
        if (out.letters.size() > 1 && parts.letters.end() == end) out.stem.end = out.letters.front().range.end;
        return out;
    };
    auto const start_over = [&] {
        parts = Parts{};
        return first;
    };

    // 1514 (XV), 217 A (III), 3419 A to D (XXX), 217(III)A
    Iterator at = start_over();
    if (x3::parse(at, last,
                  x3::raw[x3::repeat(1, 4)[x3::ascii::digit]][before] >> -(-blank >> x3::raw[letters][with_letters]) >> -blank >> '(' >>
                      -blank >> x3::raw[roman_session][after] >> -blank >> (x3::lit(')') | &x3::lit(", ")[loose]))) {
        std::string session(parts.after.begin(), parts.after.end());
        std::string prefix;
        for (char const* special : {"ES-", "S-", "ES", "S"}) {
            if (session.rfind(special, 0) == 0) {
                prefix = special[0] == 'E' ? "ES-" : "S-";
                session.erase(0, std::string_view(special).size());
                break;
            }
        }
        // "186 (S-2)": a special session's number is sometimes printed in Arabic digits.
        bool const arabic = !prefix.empty() && session.find_first_not_of("0123456789") == std::string::npos;
        int const value = arabic ? std::stoi(session) : roman_value(session);
        if (value != 0) {
            std::string const canonical = roman_digits(value);
            bool const repaired = canonical != session && !arabic;
            Iterator end = at;
            if (parts.letters.empty() && x3::parse(at, last, -blank >> x3::raw[letters][with_letters])) end = at;
            if (!(repaired && session.find_first_not_of('1') == std::string::npos))  // "(11)" is no numeral
                return finish(NumberShape::roman_session,
                              std::string(parts.before.begin(), parts.before.end()) + "(" + prefix + canonical + ")", end, repaired);
        }
    }

    // 1966/1106 (XL): the year before a number of the Economic and Social Council's Roman sessions
    at = start_over();
    if (x3::parse(at, last,
                  (x3::lit("19") >> x3::repeat(2)[x3::ascii::digit]) >> '/' >> x3::raw[x3::repeat(1, 4)[x3::ascii::digit]][before] >>
                      -blank >> '(' >> x3::raw[roman_session][after] >> ')')) {
        std::string const session(parts.after.begin(), parts.after.end());
        if (roman_value(session) != 0)
            return finish(NumberShape::roman_session,
                          std::string(parts.before.begin(), parts.before.end()) + "(" + roman_digits(roman_value(session)) + ")", at,
                          false);
    }

    // 1325 (2000); a scanner may lose the closing bracket
    at = start_over();
    if (x3::parse(at, last,
                  x3::raw[x3::repeat(1, 4)[digit_like]][before] >> -blank >> '(' >> -blank >> x3::raw[year][after] >> -blank >>
                      (x3::lit(')') | (&(x3::lit(' ') | ',' | ';' | x3::eoi))[loose]))) {
        bool repaired = false;
        std::string const number = digits_of(parts.before, repaired);
        std::string const in_year = digits_of(parts.after, repaired);
        if (std::any_of(parts.before.begin(), parts.before.end(), [](char c) { return c >= '0' && c <= '9'; }))
            return finish(NumberShape::year, number + "(" + in_year + ")", at, repaired);
    }

    // 52/189, S-26/2, ES-10/2, 1996/31, 57/270 B
    at = start_over();
    Raw special{};
    auto const with_special = [&](auto& ctx) { special = x3::_attr(ctx); };
    if (x3::parse(at, last,
                  -x3::raw[(x3::lit("ES") | "S") >> x3::lit('-') >> -blank][with_special] >>
                      x3::raw[x3::repeat(1, 4)[digit_like]][before] >> gap >> '/' >> gap >> x3::raw[x3::repeat(1, 4)[digit_like]][after])) {
        bool repaired = false;
        std::string const session = digits_of(parts.before, repaired);
        std::string const number = digits_of(parts.after, repaired);
        Iterator end = at;
        if (x3::parse(at, last, -blank >> x3::raw[letters][with_letters])) end = at;
        Iterator probe = end;
        bool const digits = std::any_of(parts.before.begin(), parts.before.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
                            std::any_of(parts.after.begin(), parts.after.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (digits && x3::parse(probe, last, word_end) && session[0] != '0' && number[0] != '0') {
            std::string const prefix = special.empty() ? "" : (special.front() == 'E' ? "ES-" : "S-");
            return finish(NumberShape::session, prefix + session + "/" + number, end, repaired);
        }
    }

    // 1/CP.21, 3/CMP.1, 18/CMA.1, 4/COP.8
    at = start_over();
    if (x3::parse(at, last,
                  x3::raw[x3::repeat(1, 3)[x3::ascii::digit]][before] >> '/' >>
                      x3::raw[(x3::lit("CMP") | "CMA" | "COP" | "CP") >> '.' >> x3::repeat(1, 2)[x3::ascii::digit]][after] >> word_end))
        return finish(NumberShape::parties,
                      std::string(parts.before.begin(), parts.before.end()) + "/" + std::string(parts.after.begin(), parts.after.end()), at,
                      false);

    // VI/7, IX/33 A
    at = start_over();
    if (x3::parse(at, last, x3::raw[+x3::char_("IVX")][before] >> '/' >> x3::raw[x3::repeat(1, 3)[x3::ascii::digit]][after])) {
        Iterator end = at;
        if (x3::parse(at, last, -blank >> x3::raw[letters][with_letters])) end = at;
        Iterator probe = end;
        if (roman_value({parts.before.begin(), static_cast<std::size_t>(parts.before.size())}) != 0 && x3::parse(probe, last, word_end))
            return finish(NumberShape::roman_first,
                          std::string(parts.before.begin(), parts.before.end()) + "/" + std::string(parts.after.begin(), parts.after.end()),
                          end, false);
    }

    // WHA58.3, EB120.R1; BC-10/2, RC-3/1, SC-4/31
    at = start_over();
    if (x3::parse(at, last,
                  x3::raw[(x3::lit("WHA") | "EB") >> x3::repeat(1, 3)[x3::ascii::digit] >> '.' >> -x3::lit('R') >>
                          x3::repeat(1, 2)[x3::ascii::digit]][before] >>
                      word_end) ||
        (at = start_over(), x3::parse(at, last,
                                      x3::raw[(x3::lit("BC") | "RC" | "SC" | "OEWG" | "MC") >> '-' >> x3::repeat(1, 3)[x3::ascii::digit] >>
                                              '/' >> x3::repeat(1, 3)[x3::ascii::digit]][before] >>
                                          word_end)))
        return finish(NumberShape::lettered, std::string(parts.before.begin(), parts.before.end()), at, false);

    return std::nullopt;
}

}  // namespace recital::grammar
