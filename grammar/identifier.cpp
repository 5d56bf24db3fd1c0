// SPDX-License-Identifier: BSL-1.0
#include "grammar/identifier.hpp"

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/spirit/home/x3.hpp>

BOOST_FUSION_ADAPT_STRUCT(recital::grammar::AdoptedSymbol, series, act, number, letter, additions)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::SessionSymbol, series, joint, session, act, number, additions)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::DocumentSymbol, series, number, additions)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::SalesIdentifier, number)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::TreatySeriesIdentifier, series, volume, number)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::RecordsIdentifier, series, session, number)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::JudgmentIdentifier, year, page)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::NameIdentifier, slug)

namespace recital::grammar {

namespace {

namespace x3 = boost::spirit::x3;
using x3::ascii::alnum;
using x3::ascii::digit;
using x3::ascii::upper;

// clang-format off
// What may stand in a piece of a symbol, and what is added behind its number.
auto const mark = x3::rule<class mark_class>{"character of a symbol"} = alnum | x3::char_("._*&-");
auto const qualifier_word = x3::rule<class qualifier_word_class>{"part or volume"}
    = x3::lit("Sect") | "Vol" | "vol" | "Part" | "Prog" | "Introduction" | "Planoutline" | "Foreword";
auto const inside = x3::rule<class inside_class>{"within brackets"} = '(' >> +(mark | ',') >> ')';
auto const qualifier = x3::rule<class qualifier_class>{"part of a document"} = &('(' >> qualifier_word) >> inside;
auto const added_word = x3::rule<class added_word_class>{"addition"} = (x3::lit("Add") | "Corr" | "Rev" | "Amend" | "Summary")
      >> -(x3::lit('.') >> digit);
auto const added = x3::rule<class added_class>{"addendum or corrigendum"} = '/' >> added_word >> *mark;
auto const additions = x3::rule<class additions_class>{"additions"} = *(added | qualifier) >> -("p." >> +digit);
auto const piece = x3::rule<class piece_class>{"piece of a symbol"} = +(mark | (!qualifier >> inside));
auto const next_piece = x3::rule<class next_piece_class>{"further piece"} = '/' >> !(added_word >> *mark >> (x3::lit('/') | '('
      | x3::eoi)) >> piece;

auto const act = x3::rule<class act_class, std::string>{"act"} = x3::string("RES") | x3::string("DEC") | x3::string("PRST");
auto const own_act = x3::rule<class own_act_class, std::string>{"act as a piece"} = x3::string("Res.") | x3::string("Dec.");
auto const act_piece = x3::rule<class act_piece_class>{"act between strokes"} = '/' >> act >> '/';
auto const figures = x3::rule<class figures_class>{"figures"} = +digit >> -upper;
/// A piece that is a session, a year or a number of its own: where a series ends.
auto const counted = x3::rule<class counted_class>{"numbered piece"} = -(x3::lit("ES-") | "S-" | "SS-") >> digit;
auto const letter = x3::rule<class letter_class, std::string>{"part letter"} = '[' >> +(upper | x3::char_(",-")) >> ']';
auto const text = [](auto const& parser) { return x3::raw[parser]; };

auto const adopted = x3::rule<class adopted_class, AdoptedSymbol>{"resolution, decision or statement"}
    = text(&upper >> piece >> *(!act_piece >> next_piece)) >> '/' >> act >> '/' >> text(piece >> *next_piece) >> -letter >> text(additions);
auto const in_session = x3::rule<class in_session_class, SessionSymbol>{"resolution or decision of a session"}
    = text(&upper >> +(upper | '-' | ('/' >> &upper))) >> x3::raw[x3::char_("./")] >> text(+digit) >> '/' >> own_act >> text(figures)
      >> text(additions);
auto const document = x3::rule<class document_class, DocumentSymbol>{"document"}
    = text(&upper >> piece >> *(!('/' >> counted) >> next_piece >> &(x3::lit('/') >> !(added_word >> *mark >> x3::eoi))))
      >> '/' >> text(piece >> *next_piece) >> text(additions);

auto const sales = x3::rule<class sales_class, SalesIdentifier>{"sales number"} = "Sales No. " >> text(+x3::char_);
auto const volume = x3::rule<class volume_class>{"volume"} = +(alnum | '-');
auto const treaty_series = x3::rule<class treaty_series_class, TreatySeriesIdentifier>{"treaty series"}
    = (x3::string("UNTS") | x3::string("LNTS")) >> ' ' >> text(volume) >> -('/' >> text(volume));
auto const records = x3::rule<class records_class, RecordsIdentifier>{"Official Records"}
    = text(x3::lit("GAOR") | "ESCOR" | "SCOR" | "TCOR" | "DCOR") >> '/' >> text(+(alnum | '-')) >> '/' >> text(+(alnum | '.'));
auto const judgment = x3::rule<class judgment_class, JudgmentIdentifier>{"judgment"} = "ICJ " >> text(+digit) >> '/' >> text(+digit);
auto const name = x3::rule<class name_class, NameIdentifier>{"name of an instrument"}
    = text(x3::char_("a-z0-9") >> *x3::char_("a-z0-9-"));
// clang-format on

template <class Syntax, class Rule>
bool reads(std::string_view id, Rule const& rule, std::optional<IdentifierSyntax>& out) {
    char const* at = id.data();
    char const* const last = at + id.size();
    Syntax syntax;
    if (!x3::parse(at, last, rule >> x3::eoi, syntax)) return false;
    out = std::move(syntax);
    return true;
}

}  // namespace

std::optional<IdentifierSyntax> parse_identifier(std::string_view id) {
    std::optional<IdentifierSyntax> out;
    (void)(reads<RecordsIdentifier>(id, records, out) || reads<AdoptedSymbol>(id, adopted, out) ||
           reads<SessionSymbol>(id, in_session, out) || reads<DocumentSymbol>(id, document, out) ||
           reads<SalesIdentifier>(id, sales, out) || reads<TreatySeriesIdentifier>(id, treaty_series, out) ||
           reads<JudgmentIdentifier>(id, judgment, out) || reads<NameIdentifier>(id, name, out));
    return out;
}

}  // namespace recital::grammar
