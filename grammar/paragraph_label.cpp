// SPDX-License-Identifier: BSL-1.0
#include "grammar/paragraph_label.hpp"

#include "grammar/date.hpp"

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/spirit/home/x3.hpp>

#include <utility>

namespace recital::grammar {

namespace ast {

struct Label {
    ParagraphLabel::Kind kind = ParagraphLabel::Kind::none;
    std::string text;
};

enum class How { raised, in_figures, in_stars };
struct NoteMark {
    How how = How::in_figures;
    std::string number;
};

}  // namespace ast

}  // namespace recital::grammar

BOOST_FUSION_ADAPT_STRUCT(recital::grammar::ast::Label, kind, text)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::ast::NoteMark, how, number)

namespace recital::grammar {

namespace {

namespace x3 = boost::spirit::x3;
using x3::ascii::digit;
using x3::ascii::lower;
using x3::ascii::upper;

using Kind = ParagraphLabel::Kind;

// Labels. Behind one stand its words, perhaps without a blank, or nothing.
auto const words_behind_stop = x3::eoi | ' ' | &(upper | x3::char_("(\""));
auto const words_behind_bracket = x3::eoi | ' ' | &upper;
auto const same_letters = x3::rule<struct same_letters_id, std::string>{"letter"} =
    x3::raw[x3::string("aa") | "bb" | "cc" | "dd" | "ee" | "ff" | "gg" | "hh" | "jj" | "kk" | "mm" | "nn" | "oo" | "pp" | "qq" | "rr" |
            "ss" | "tt" | "uu" | "ww" | "yy" | "zz" | lower];
auto const small_roman = x3::rule<struct small_roman_id, std::string>{"small Roman numeral"} = x3::repeat(1, 6)[x3::char_("ivxl")];
auto const numbered = x3::rule<struct numbered_id, ast::Label>{
    "number of a paragraph"} = x3::attr(Kind::number) >> x3::repeat(1, 3)[digit] >> -x3::lit(' ') >> '.' >> words_behind_stop;
auto const in_brackets = x3::rule<struct in_brackets_id, std::string>{
    "letter in brackets"} = '(' >> ((small_roman >> ')') | (same_letters >> ')')) >> words_behind_bracket;
auto const with_stop = x3::rule<struct with_stop_id, std::string>{"letter with a stop"} = x3::repeat(1)[lower] >> ". ";
auto const lettered = x3::rule<struct lettered_id, ast::Label>{"letter of a paragraph"} = x3::attr(Kind::letter) >>
                                                                                          (in_brackets | with_stop);
auto const label = x3::rule<struct label_id, ast::Label>{"paragraph label"} = numbered | lettered;

// Footnotes.
struct RaisedDigits : x3::symbols<char> {
    RaisedDigits() {
        char value = '0';
        for (char const* const figure : {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"}) add(figure, value++);
    }
} const raised_digit;

auto const raised = x3::rule<struct raised_id, ast::NoteMark>{"raised number"} = x3::attr(ast::How::raised) >>
                                                                                 x3::repeat(1, 3)[raised_digit];
auto const figures = x3::rule<struct figures_id, ast::NoteMark>{
    "number"} = x3::attr(ast::How::in_figures) >> !x3::lit('0') >> x3::repeat(1, 3)[digit] >> !digit >> -(x3::lit('/') >> &x3::lit(' '));
auto const stars = x3::rule<struct stars_id, ast::NoteMark>{"stars"} = x3::attr(ast::How::in_stars) >> x3::repeat(1, 3)[x3::char_('*')] >>
                                                                       !x3::lit('*');
auto const note_mark = x3::rule<struct note_mark_id, ast::NoteMark>{"footnote mark"} = raised | figures | stars;
auto const note_words = x3::rule<struct note_words_id>{"words of a footnote"} =
    x3::omit[upper | x3::char_("\"([")] | x3::no_case[x3::lit("see ") | "ibid" | "http"];

template <class Rule>
bool matches(std::string_view text, Rule const& rule) {
    char const* at = text.data();
    return x3::parse(at, text.data() + text.size(), rule);
}

}  // namespace

ParagraphLabel parse_paragraph_label(std::string_view text) {
    ast::Label read;
    char const* at = text.data();
    if (!x3::parse(at, text.data() + text.size(), label, read)) return {};
    ParagraphLabel found{read.kind, std::move(read.text)};
    found.length = static_cast<std::size_t>(at - text.data());
    return found;
}

FootnoteOpening parse_footnote_opening(std::string_view line) {
    ast::NoteMark read;
    char const* at = line.data();
    char const* const last = at + line.size();
    if (!x3::parse(at, last, note_mark, read)) return {};
    FootnoteOpening found;
    found.number = std::move(read.number);
    found.alone = at == last;
    bool const blank = !found.alone && *at == ' ';
    if (blank) ++at;
    found.length = static_cast<std::size_t>(at - line.data());
    if (found.alone) return found;
    std::string_view const words = line.substr(found.length);
    bool const begins = matches(words, note_words) || (read.how == ast::How::raised && matches(words, digit));
    // Figures need a blank behind them, and "5 May" is a date.
    if (words.empty() || !begins || (read.how == ast::How::in_figures && !blank) || parse_month(words) != 0) return {};
    return found;
}

}  // namespace recital::grammar
