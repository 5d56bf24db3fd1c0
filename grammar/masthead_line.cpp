// SPDX-License-Identifier: BSL-1.0
#include "grammar/masthead_line.hpp"

#include "grammar/detail/ordinal_rule.hpp"

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/spirit/home/x3.hpp>
#include <boost/spirit/home/x3/support/ast/variant.hpp>

#include <string>

namespace recital::grammar {

namespace ast {

struct NumberedSession {
    unsigned number = 0;
    std::string special;  ///< "", "S-", "ES-"
};
using Session = boost::spirit::x3::variant<std::string, NumberedSession>;  ///< a year, or an ordinal

struct SlashedHeading {
    std::string special, session, number, letters;
};
struct BracketedHeading {
    std::string number, letter_before, session, letters;
};
struct TitledHeading {
    std::string number, year;
};
struct StatementHeading {
    std::string organizational;
    SlashedHeading heading;
};
using Heading = boost::spirit::x3::variant<TitledHeading, StatementHeading, SlashedHeading, BracketedHeading>;

}  // namespace ast

}  // namespace recital::grammar

BOOST_FUSION_ADAPT_STRUCT(recital::grammar::ast::NumberedSession, number, special)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::ast::SlashedHeading, special, session, number, letters)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::ast::BracketedHeading, number, letter_before, session, letters)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::ast::TitledHeading, number, year)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::ast::StatementHeading, organizational, heading)

namespace recital::grammar {

namespace {

namespace x3 = boost::spirit::x3;
using x3::ascii::digit;
using x3::ascii::upper;

struct SpecialSessions : x3::symbols<std::string> {
    SpecialSessions() { add("emergency special ", "ES-")("special ", "S-"); }
} const special_session;

// Sessions and meetings.
auto const year_session = x3::rule<struct year_session_id, std::string>{"year"} = x3::repeat(4)[digit] >> ' ';
auto const numbered_session = x3::rule<struct numbered_session_id, ast::NumberedSession>{
    "numbered session"} = rules::ordinal >> ' ' >> (special_session | x3::attr(std::string{}));
auto const session_line = x3::rule<struct session_line_id, ast::Session>{"session line"} =
    x3::no_case[(year_session | numbered_session) >> "session"];

auto const meeting = x3::rule<struct meeting_id>{"meeting"} =
    x3::no_case[x3::omit[rules::in_figures] >> ' ' >> -(x3::lit("(resumed) ") | "(closing) ") >> -x3::lit("plenary ") >> "meeting"];

// Headings.
auto const word = x3::ascii::alnum | x3::char_('\x80', '\xff');
auto const part_letter = upper >> !word;
auto const joint = x3::lit(" and ") | " to " | ", " | '-';
auto const letters = x3::rule<struct letters_id, std::string>{"part letters"} = -x3::lit(' ') >> part_letter >> *(joint >> part_letter);
auto const no_letters = x3::attr(std::string{});

auto const stop = -x3::lit(' ') >> '.' >> (x3::eoi | ' ' | &(upper | '"'));
auto const title_ahead = &(x3::eoi | upper | digit | x3::char_("\"'[*") | x3::char_('\x80', '\xff'));

auto const special = x3::string("ES-") | x3::string("S-") | x3::attr(std::string{});
auto const roman = +x3::char_("IVXLC");

auto const slashed = x3::rule<struct slashed_id, ast::SlashedHeading>{"session or year, stroke, number"} =
    special >> x3::repeat(1, 4)[digit] >> '/' >> x3::repeat(1, 3)[digit] >> !digit >> (letters | no_letters) >> stop >> title_ahead;

auto const letter_before = x3::rule<struct letter_before_id, std::string>{"part letter before the session"} = x3::repeat(1)[upper] >> ' ';
auto const session = x3::rule<struct session_id, std::string>{"session or year in brackets"} =
    x3::repeat(4)[digit] | x3::raw[-(x3::lit("ES-") | "S-") >> roman];
auto const bracketed = x3::rule<struct bracketed_id, ast::BracketedHeading>{"number, session or year in brackets"} =
    x3::repeat(1, 4)[digit] >> -x3::lit(' ') >> (letter_before | no_letters) >> '(' >> session >> ')' >> (letters | no_letters) >> stop
    >> title_ahead;

/// Behind "Resolution 670 (1990)" stands nothing, a mark, "of" and the date, or what ends in one: else it is a sentence's beginning.
auto const behind_titled = !x3::char_(",.") >> (x3::eoi | '*' | x3::no_case[x3::lit(" of ")] | (x3::repeat(1, 3)[x3::char_] >> x3::eoi) |
                                                (+(x3::char_ >> !x3::eoi) >> digit >> x3::eoi));
auto const titled = x3::rule<struct titled_id, ast::TitledHeading>{"resolution, number, year"} = 'R' >>
                                                                                                 x3::no_case[x3::lit("esolution ")] >>
                                                                                                 x3::repeat(1, 4)[digit] >> -x3::lit(' ') >>
                                                                                                 '(' >> x3::repeat(4)[digit] >> ')' >>
                                                                                                 &x3::omit[behind_titled];

auto const statement = x3::rule<struct statement_id, ast::StatementHeading>{
    "president's statement"} = "PRST " >> (x3::string("OS/") | no_letters) >> slashed;
auto const heading = x3::rule<struct heading_id, ast::Heading>{"document heading"} = titled | statement | slashed | bracketed;

bool is_year(std::string const& digits) { return digits.size() == 4 && digits >= "1945" && digits <= "2099"; }

/// What a heading says, where its numbers can be.
struct AsHeading {
    using result_type = DocumentHeading;
    using System = DocumentHeading::System;

    DocumentHeading operator()(ast::TitledHeading const& read) const {
        return as(is_year(read.year) ? System::number_year : System::none, read.number + "(" + read.year + ")", {});
    }
    DocumentHeading operator()(ast::SlashedHeading const& read) const {
        bool const year = read.special.empty() && is_year(read.session);
        if (read.session.size() > 3 && !year) return {};
        return as(year ? System::year_number : System::session_number, read.special + read.session + "/" + read.number, read.letters);
    }
    DocumentHeading operator()(ast::BracketedHeading const& read) const {
        bool const year = is_year(read.session);
        if (!year && read.session.find_first_of("0123456789") != std::string::npos) return {};
        return as(year ? System::number_year : System::number_session, read.number + "(" + read.session + ")",
                  read.letters.empty() ? read.letter_before : read.letters);
    }
    DocumentHeading operator()(ast::StatementHeading const& read) const {
        DocumentHeading found = (*this)(read.heading);
        found.statement = static_cast<bool>(found);
        if (found) found.number.insert(0, read.organizational);
        return found;
    }

    static DocumentHeading as(System system, std::string number, std::string const& of_parts) {
        DocumentHeading made;
        made.system = system;
        if (made) {
            made.number = std::move(number);
            if (of_parts.size() == 1) made.letter = of_parts;
        }
        return made;
    }
};

}  // namespace

std::optional<SessionLine> parse_session_line(std::string_view line) {
    ast::Session read;
    char const* at = line.data();
    if (!x3::parse(at, line.data() + line.size(), session_line, read)) return std::nullopt;
    SessionLine found;
    if (auto const* const year = boost::get<std::string>(&read.get()))
        found.session = *year;
    else
        found.session =
            boost::get<ast::NumberedSession>(read.get()).special + std::to_string(boost::get<ast::NumberedSession>(read.get()).number);
    found.length = static_cast<std::size_t>(at - line.data());
    return found;
}

std::size_t parse_meeting(std::string_view line) {
    char const* at = line.data();
    return x3::parse(at, line.data() + line.size(), meeting) ? static_cast<std::size_t>(at - line.data()) : 0;
}

DocumentHeading parse_document_heading(std::string_view line) {
    constexpr std::size_t longest_titled = 60;
    ast::Heading read;
    char const* at = line.data();
    if (!x3::parse(at, line.data() + line.size(), heading, read)) return {};
    bool const is_titled = boost::get<ast::TitledHeading>(&read.get()) != nullptr;
    if (is_titled && line.size() > longest_titled) return {};
    DocumentHeading found = boost::apply_visitor(AsHeading{}, read);
    if (found) found.length = static_cast<std::size_t>(at - line.data());
    return found;
}

}  // namespace recital::grammar
