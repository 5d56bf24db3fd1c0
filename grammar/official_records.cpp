// SPDX-License-Identifier: BSL-1.0
#include "grammar/official_records.hpp"

#include "grammar/detail/ordinal_rule.hpp"

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/optional.hpp>
#include <boost/spirit/home/x3.hpp>
#include <boost/spirit/home/x3/support/ast/variant.hpp>

namespace recital::grammar {

namespace ast {

/// "Tenth Emergency Special Session", "Fourth Year"
struct RecordedSession {
    unsigned number = 0;
    std::string special;  ///< "", "S-", "ES-"
};
using RecordsOf = boost::spirit::x3::variant<RecordedSession, std::string>;  ///< a session, or a year

/// "Special Supplement No. 2"
struct NumberedSupplement {
    std::string kind;  ///< "Supp." or "SpecialSupp."
    std::string number;
};
using AnySupplement = boost::spirit::x3::variant<NumberedSupplement, std::string>;  ///< a number, or the months of a quarter

struct Records {
    std::string series;
    boost::optional<RecordsOf> of;
    AnySupplement supplement;
};

}  // namespace ast

}  // namespace recital::grammar

BOOST_FUSION_ADAPT_STRUCT(recital::grammar::ast::RecordedSession, number, special)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::ast::NumberedSupplement, kind, number)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::ast::Records, series, of, supplement)

namespace recital::grammar {

namespace {

namespace x3 = boost::spirit::x3;
using x3::ascii::alpha;
using x3::ascii::digit;

struct RecordSeries : x3::symbols<std::string> {
    RecordSeries() {
        add("General Assembly", "GAOR")("Economic and Social Council", "ESCOR")("Security Council", "SCOR")("Trusteeship Council", "TCOR")(
            "Disarmament Commission", "DCOR");
    }
} const record_series;

struct SpecialSessions : x3::symbols<std::string> {
    SpecialSessions() {
        add("emergency special ", "ES-")("Emergency Special ", "ES-")("special ", "S-")("Special ", "S-")("substantive ", "")(
            "Substantive ", "");
    }
} const special_session;

// clang-format off
/// "Fiftysecond", as a line's end may leave it.
auto const run_together = x3::rule<struct run_together_id, unsigned>{"ordinal without its hyphen"}
    = x3::no_case[rules::tens[rules::add_up] >> rules::units[rules::add_up]] >> rules::word_end;
auto const recorded_ordinal = x3::rule<struct recorded_ordinal_id, unsigned>{"ordinal of a session"} = rules::ordinal | run_together;
auto const session_word = x3::lit("Session") | "session" | "Year" | "year";
auto const numbered_session = x3::rule<struct numbered_session_id, ast::RecordedSession>{"session of the records"}
    = -(x3::lit("Resumed ") | "resumed ") >> recorded_ordinal >> ' ' >> (special_session | x3::attr(std::string{})) >> session_word
      >> -(x3::lit(" (") >> x3::omit[+(x3::char_ - ')')] >> ')') >> (x3::lit(", ") | ". ");
auto const year = x3::rule<struct record_year_id, std::string>{"year of the records"} = x3::repeat(4)[digit] >> ", ";
auto const records_of = x3::rule<struct records_of_id, ast::RecordsOf>{"session or year"} = numbered_session | year;

auto const supplement_word = x3::lit("Supplement") | "supplement";
auto const number_sign = x3::rule<struct record_number_sign_id>{"No."}
    = (x3::lit("Nos") | "No") >> -x3::lit('.') >> -x3::lit(':') >> -x3::lit(' ');
auto const kind = x3::rule<struct supplement_kind_id, std::string>{"kind of supplement"}
    = (x3::lit("Special ") >> x3::attr(std::string{"SpecialSupp."})) | x3::attr(std::string{"Supp."});
auto const numbered_supplement = x3::rule<struct numbered_supplement_id, ast::NumberedSupplement>{"numbered supplement"}
    = kind >> supplement_word >> ' ' >> number_sign >> x3::raw[x3::repeat(1, 3)[digit] >> -x3::ascii::upper >> !alpha];
auto const months = x3::rule<struct months_id, std::string>{"months and year"}
    = x3::raw[+(alpha | ' ' | (x3::char_(",.") >> ' ' >> &alpha)) >> x3::repeat(4)[digit]];
auto const quarter = x3::rule<struct quarter_id, std::string>{"supplement of a quarter"} = supplement_word >> " for " >> months;
auto const supplement = x3::rule<struct supplement_id, ast::AnySupplement>{"supplement"} = numbered_supplement | quarter;

auto const records = x3::rule<struct records_id, ast::Records>{"supplement of the Official Records"}
    = "Official Records of the " >> record_series >> -x3::lit(',') >> ' ' >> records_of >> supplement;
auto const further_records = x3::rule<struct further_records_id, ast::Records>{"supplement of the same records"}
    = x3::attr(std::string{}) >> -records_of >> supplement;

// Meetings.
auto const unasked = [](auto&) {};
auto const counted = +digit >> (x3::lit("st") | "nd" | "rd" | "th");
auto const meetings = x3::rule<struct meetings_id>{"meetings"}
    = (counted % (x3::lit(", ") | " and " | " to " | ", and ")) >> ' ' >> -(x3::lit("plenary ") | "(closed) ")
      >> (x3::lit("meetings") | "meeting");
auto const meeting_session = x3::rule<struct meeting_session_id>{"session of a meeting"}
    = recorded_ordinal[unasked] >> ' ' >> -(x3::lit("special ") | "Special " | "emergency special ") >> session_word;
auto const part_of_records = x3::rule<struct part_of_records_id>{"part of the records"}
    = meetings | "Plenary Meetings" | "Plenary" | "Annexes" | "Annex" | (alpha >> *(alpha | ' ') >> "Committee");
auto const meeting_record = x3::rule<struct meeting_record_id>{"record of a meeting"}
    = meetings | (meeting_session >> (x3::lit(", ") | ". ") >> part_of_records) | "Plenary Meetings" | "Annexes, agenda item";
// clang-format on

struct AsSession {
    std::string operator()(ast::RecordedSession const& session) const { return session.special + std::to_string(session.number); }
    std::string operator()(std::string const& year) const { return year; }
};

struct AsNumber {
    std::string operator()(ast::NumberedSupplement const& read) const { return read.kind + read.number; }
    /// "July, August and September 1985" → "Supp.JulyAugustandSeptember1985"
    std::string operator()(std::string const& months) const {
        std::string number = "Supp.";
        for (char const c : months)
            if (c != ' ' && c != ',' && c != '.') number += c;
        return number;
    }
};

}  // namespace

std::optional<Supplement> parse_supplement(std::string_view text, bool continued) {
    char const* at = text.data();
    char const* const last = at + text.size();
    ast::Records read;
    if (!(continued ? x3::parse(at, last, further_records, read) : x3::parse(at, last, records, read))) return std::nullopt;
    Supplement out;
    out.series = read.series;
    if (read.of) out.session = boost::apply_visitor(AsSession{}, *read.of);
    out.number = boost::apply_visitor(AsNumber{}, read.supplement);
    out.range = {0, static_cast<std::size_t>(at - text.data())};
    return out;
}

std::size_t parse_meeting_record(std::string_view text) {
    char const* at = text.data();
    return x3::parse(at, text.data() + text.size(), meeting_record) ? static_cast<std::size_t>(at - text.data()) : 0;
}

}  // namespace recital::grammar
