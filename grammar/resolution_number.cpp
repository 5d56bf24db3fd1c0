// SPDX-License-Identifier: BSL-1.0
// One rule for each way of numbering, in the order of grammar/README.md. What a rule reads is a struct of its own; what it means is
// settled below the rules.
#include "grammar/resolution_number.hpp"

#include "grammar/agency_number.hpp"

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/spirit/home/x3.hpp>
#include <boost/spirit/home/x3/support/ast/variant.hpp>

#include <algorithm>

namespace recital::grammar {

namespace {

using Raw = boost::iterator_range<char const*>;

/// 217 A (III), 1514 (XV), 3201 (S-VI)
struct InSession {
    Raw number, letters, session;
    Raw closing;  ///< empty where the bracket was lost
    Raw letters_behind;
};
/// 1966/1106 (XL)
struct InSessionOfYear {
    Raw number, session, closing;
};
/// 1325 (2000)
struct InYear {
    Raw number, year;
    Raw closing;  ///< empty where the bracket was lost
};
/// 52/189, S-26/2, 57/270 B
struct Stroked {
    Raw special, session, number, letters;
};
/// VI/7, IX/33 A
struct RomanFirst {
    Raw session, number, letters;
};
struct AnyNumber : boost::spirit::x3::variant<InSession, InSessionOfYear, InYear, Stroked, RomanFirst> {
    using base_type::base_type;
    using base_type::operator=;
};
/// " and B"
struct Letter {
    Raw joint, text;
};

}  // namespace

}  // namespace recital::grammar

BOOST_FUSION_ADAPT_STRUCT(recital::grammar::InSession, number, letters, session, closing, letters_behind)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::InSessionOfYear, number, session, closing)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::InYear, number, year, closing)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::Stroked, special, session, number, letters)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::RomanFirst, session, number, letters)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::Letter, joint, text)

namespace recital::grammar {

namespace {

namespace x3 = boost::spirit::x3;
using x3::ascii::alnum;
using x3::ascii::alpha;
using x3::ascii::digit;
using x3::ascii::upper;

std::string_view text_of(Raw const& raw) { return {raw.begin(), static_cast<std::size_t>(raw.size())}; }
bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// The session in brackets without what makes it special: "VI" of "S-VI".
std::string_view without_special(std::string_view session) {
    for (std::string_view const special : {"ES-", "S-", "ES", "S"})
        if (session.starts_with(special)) return session.substr(special.size());
    return session;
}

bool is_session(std::string_view session) {
    std::string_view const numeral = without_special(session);
    // "186 (S-2)": a special session's number is sometimes printed in Arabic digits.
    bool const arabic = numeral.size() < session.size() && std::all_of(numeral.begin(), numeral.end(), is_digit);
    if (arabic) return true;
    return roman_value(numeral) != 0 && numeral.find_first_not_of('1') != std::string_view::npos;  // "(11)" is no numeral
}

// What no rule can say: whether letters that look like a numeral are one, whether a number has a figure that is no scanner's guess.
auto const if_session = [](auto& context) { x3::_pass(context) = is_session(text_of(x3::_attr(context))); };
auto const if_numeral = [](auto& context) { x3::_pass(context) = roman_value(text_of(x3::_attr(context))) != 0; };
auto const if_figures = [](auto& context) {
    auto const text = text_of(x3::_attr(context));
    x3::_pass(context) = std::any_of(text.begin(), text.end(), is_digit);
};
auto const if_same_letters = [](auto& context) {
    auto const text = text_of(x3::_attr(context));
    x3::_pass(context) = text.size() < 2 || (text[0] == text[1] && text[0] != 'I' && text[0] != 'X');
};

namespace rules {
// clang-format off
auto const blank = x3::lit(' ');
auto const word_end = x3::rule<class word_end_class>{"end of the number"}
    = !(alnum | x3::char_('/') | (x3::char_('.') >> digit));

// Figures. A scanner's l, I, O, ] beside digits are digits as well; at least one true digit must stand in the number.
auto const figure = x3::rule<class figure_class>{"figure"} = digit | x3::char_("lIO]");
auto const figures = x3::rule<class figures_class, Raw, true>{"figures"} = x3::raw[x3::repeat(1, 4)[figure]][if_figures];
auto const up_to_three = x3::rule<class up_to_three_class>{"up to three digits"} = x3::repeat(1, 3)[digit];
auto const up_to_four = x3::rule<class up_to_four_class>{"up to four digits"} = x3::repeat(1, 4)[digit];
auto const year = x3::rule<class year_class>{"year"} = (x3::lit("19") | "20" | "2O" | "l9") >> x3::repeat(2)[figure];

// Sessions in Roman numerals, special ones also in digits.
auto const roman = x3::rule<class roman_class>{"Roman numeral"} = +x3::char_("IVXLl1|");
auto const numeral = x3::rule<class numeral_class, Raw, true>{"clean Roman numeral"} = x3::raw[+x3::char_("IVXL")][if_numeral];
auto const session = x3::rule<class session_class, Raw, true>{"session"}
    = x3::raw[((x3::lit("ES-") | "S-") >> x3::repeat(1, 2)[digit] >> !alnum) | (-(x3::lit("ES-") | "S-" | "ES" | "S")
          >> roman)][if_session];

// Letters of parts: "A", "A and B", "A to T", "AA".
auto const letter = x3::rule<class letter_class, Raw, true>{"part letter"}
    = x3::raw[upper >> -upper][if_same_letters] >> !(alnum | (x3::char_("/'.") >> alpha));
auto const letter_joint = x3::rule<class letter_joint_class>{"between part letters"}
    = x3::lit(", and ") | " and " | " or " | ", " | " to " | "-" | " - " | " through ";
auto const one_letter = x3::rule<class one_letter_class, Letter>{"part letter with what leads to it"} = x3::raw[-letter_joint] >> letter;
auto const letters = x3::rule<class letters_class>{"part letters"} = x3::omit[letter >> *(letter_joint >> letter)];
auto const letters_of_part = x3::rule<class letters_of_part_class, Raw>{"letters behind a number"} = -(-blank >> x3::raw[letters]);

auto const in_session = x3::rule<class in_session_class, InSession>{"number and session"}
    = x3::raw[up_to_four] >> letters_of_part >> -blank >> '(' >> -blank >> session >> -blank
      >> x3::raw[')' | x3::lit('}') | &x3::lit(", ")] >> letters_of_part;
auto const in_session_of_year = x3::rule<class in_session_of_year_class, InSessionOfYear>{"year, number and session"}
    = x3::omit["19" >> digit >> digit] >> '/' >> x3::raw[up_to_four] >> -blank >> '(' >> session >> x3::raw[')'];
auto const in_year = x3::rule<class in_year_class, InYear>{"number and year"}
    = figures >> -blank >> '(' >> -blank >> x3::raw[year] >> -blank >> x3::raw[')' | &(x3::lit(' ') | ',' | ';' | x3::eoi)];
auto const stroked = x3::rule<class stroked_class, Stroked>{"session and number"}
    = x3::raw[-((x3::lit("ES") | "S") >> '-' >> -blank)] >> figures >> *blank >> '/' >> *blank >> figures >> letters_of_part >> word_end;
auto const roman_first = x3::rule<class roman_first_class, RomanFirst>{"Roman session and number"}
    = numeral >> '/' >> x3::raw[up_to_three] >> letters_of_part >> word_end;

auto const number = x3::rule<class number_class, AnyNumber>{"number of a resolution or decision"}
    = in_session | in_session_of_year | in_year | stroked | roman_first;

// clang-format on
}  // namespace rules

/// What is known of a number whose rule has read `text` up to `end`.
class Finish {
public:
    Finish(std::string_view text, char const* end) : m_text(text), m_end(end) {}

    ResolutionNumber operator()(InSession const& read) {
        bool const before = !read.letters.empty();
        if (before || read.letters_behind.empty()) m_end = read.closing.end();
        if (!before && !read.letters_behind.empty()) m_end = read.letters_behind.end();
        bool const lost = read.closing.empty() || *read.closing.begin() != ')';
        return in_session(read.number, read.session, before ? read.letters : read.letters_behind, lost);
    }
    ResolutionNumber operator()(InSessionOfYear const& read) { return in_session(read.number, read.session, {}, false); }
    ResolutionNumber operator()(InYear const& read) {
        m_repaired = read.closing.empty();
        std::string const number = digits_of(read.number);
        return made(NumberShape::year, "number (year)", number + "(" + digits_of(read.year) + ")", {});
    }
    ResolutionNumber operator()(Stroked const& read) {
        m_repaired = read.number.begin() - read.session.end() > 1;  // blanks beside the stroke
        std::string const session = digits_of(read.session);
        std::string const number = digits_of(read.number);
        if (session[0] == '0' || number[0] == '0') return {};
        m_repaired = m_repaired || (!read.special.empty() && *(read.special.end() - 1) == ' ');
        if (!read.special.empty()) {
            bool const emergency = *read.special.begin() == 'E';
            return made(NumberShape::session, emergency ? "ES-session/number" : "S-session/number",
                        (emergency ? "ES-" : "S-") + session + "/" + number, read.letters);
        }
        return made(NumberShape::session, session.size() == 4 ? "year/number" : "session/number", session + "/" + number, read.letters);
    }
    ResolutionNumber operator()(RomanFirst const& read) {
        return made(NumberShape::roman_first, "Roman/number", std::string{text_of(read.session)} + "/" + std::string{text_of(read.number)},
                    read.letters);
    }

private:
    ResolutionNumber in_session(Raw const& number, Raw const& session, Raw const& letters, bool lost) {
        std::string_view const printed = text_of(session);
        std::string_view const numeral = without_special(printed);
        std::string_view const special = printed.substr(0, printed.size() - numeral.size());
        std::string const prefix = special.empty() ? "" : special[0] == 'E' ? "ES-" : "S-";
        bool const arabic = !special.empty() && std::all_of(numeral.begin(), numeral.end(), is_digit);
        std::string const canonical = arabic ? roman_numeral(std::stoi(std::string{numeral})) : roman_numeral(roman_value(numeral));
        m_repaired = lost || (canonical != numeral && !arabic);
        return made(NumberShape::roman_session,
                    special.empty()     ? "number (Roman)"
                    : special[0] == 'E' ? "number (ES-Roman)"
                                        : "number (S-Roman)",
                    std::string{text_of(number)} + "(" + prefix + canonical + ")", letters);
    }

    /// A scanner's letters as the digits they were.
    std::string digits_of(Raw const& raw) {
        std::string out;
        for (char const c : raw) {
            char const meant = c == 'l' || c == 'I' || c == ']' ? '1' : c == 'O' ? '0' : c;
            m_repaired = m_repaired || meant != c;
            out += meant;
        }
        return out;
    }

    ResolutionNumber made(NumberShape shape, std::string_view numbering, std::string number, Raw const& letters) const {
        ResolutionNumber out;
        out.shape = shape;
        out.numbering = numbering;
        out.number = std::move(number);
        out.repaired = m_repaired;
        out.range = {0, static_cast<std::size_t>(m_end - m_text.data())};
        out.stem = out.range;
        if (!letters.empty()) add_letters(letters, out.letters);
        if (out.letters.size() > 1 && letters.end() == m_end) out.stem.end = out.letters.front().range.end;
        return out;
    }

    /// The letter that many places behind "A": "A" … "Z", "AA" … "ZZ".
    static std::string letter_at(int place) {
        return std::string(static_cast<std::size_t>(place / 26 + 1), static_cast<char>('A' + place % 26));
    }
    static int place_of(std::string_view letter) { return (letter.front() - 'A') + 26 * static_cast<int>(letter.size() - 1); }

    /// Splits "A, B and D to F" into its letters, filling in what a range leaves out.
    void add_letters(Raw const& letters, std::vector<Piece>& out) const {
        std::vector<Letter> read;
        auto at = letters.begin();
        x3::parse(at, letters.end(), +rules::one_letter, read);
        for (Letter const& each : read) {
            auto const joint = text_of(each.joint);
            bool const ranged = joint.find('-') != std::string_view::npos || joint == " to " || joint == " through ";
            Range const here{static_cast<std::size_t>(each.text.begin() - m_text.data()),
                             static_cast<std::size_t>(each.text.end() - m_text.data())};
            int const last = place_of(text_of(each.text));
            if (ranged && !out.empty())
                for (int place = place_of(out.back().text) + 1; place < last; ++place) out.push_back({letter_at(place), here, true});
            out.push_back({letter_at(last), here, ranged});
        }
    }

    std::string_view m_text;
    char const* m_end;
    bool m_repaired = false;
};

}  // namespace

std::optional<ResolutionNumber> parse_resolution_number(std::string_view text) {
    char const* at = text.data();
    AnyNumber read;
    if (!x3::parse(at, text.data() + text.size(), rules::number, read)) return parse_agency_number(text);
    Finish finish(text, at);
    auto made = boost::apply_visitor([&finish](auto const& form) { return finish(form); }, read);
    if (made.number.empty()) return std::nullopt;
    return made;
}

}  // namespace recital::grammar
