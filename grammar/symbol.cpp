// SPDX-License-Identifier: BSL-1.0
#include "grammar/symbol.hpp"

#include "grammar/resolution_number.hpp"

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/spirit/home/x3.hpp>

#include <algorithm>
#include <charconv>

namespace recital::grammar {

namespace ast {

using Raw = boost::iterator_range<char const*>;

/// A second symbol of the same document: "-S/2003/687"
struct SecondSymbol {
    Raw joint, symbol;
};
/// The end of a range of records: "-13"
struct RangeEnd {
    Raw joint, number;
};
/// " and Add.1", "-3"
struct Added {
    Raw joint;
    Raw word;  ///< empty where the one before it goes on
    Raw number;
};

}  // namespace ast

}  // namespace recital::grammar

BOOST_FUSION_ADAPT_STRUCT(recital::grammar::ast::SecondSymbol, joint, symbol)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::ast::RangeEnd, joint, number)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::ast::Added, joint, word, number)

namespace recital::grammar {

namespace {

namespace x3 = boost::spirit::x3;
using ast::Raw;

std::string_view text_of(Raw const& raw) { return {raw.begin(), static_cast<std::size_t>(raw.size())}; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The number behind byte `at`; 0 where none stands there.
int number_after(std::string_view text, std::size_t at) {
    int number = 0;
    std::from_chars(text.data() + std::min(at + 1, text.size()), text.data() + text.size(), number);
    return number;
}

// clang-format off
/// Words before a dot after which a blank may have crept in ("E/CN. 4").
auto const dotted_word = x3::rule<class dotted_word_class>{"series word"}
    = x3::lit("CONF") | "CN" | "AC" | "Sub" | "Add" | "Corr" | "Rev" | "WG" | "SR" | "PV" | "Supp" | "CRP" | "INF" | "C" | "L";
auto const dot = x3::rule<class dot_class>{"dot"} = x3::lit('.') >> &x3::ascii::alnum;
auto const session = x3::rule<class session_class>{"special session"}
    = (x3::lit("ES-") | "S-" | "SS-" | "SS.") >> (+x3::ascii::digit | +x3::char_("IVX"));
auto const inner_bracket = x3::rule<class inner_bracket_class>{"bracket within a symbol"}
    = '(' >> +(x3::ascii::alnum | x3::char_("-.")) >> ')';
auto const plain_word = x3::rule<class plain_word_class>{"symbol part"}
    = (+x3::ascii::alpha >> inner_bracket >> +x3::ascii::digit >> !x3::ascii::alnum)  // "ResCMN(2012)12"
    | (+(x3::ascii::alnum | x3::char_('_')) >> *(dot >> +x3::ascii::alnum) >> *inner_bracket);
auto const loose_word = x3::rule<class loose_word_class>{"symbol part with a blank"}
    = dotted_word >> x3::lit(". ") >> +x3::ascii::digit >> !x3::ascii::alnum;
auto const hyphened = x3::rule<class hyphened_class>{"symbol part with a hyphen"}
    = +x3::ascii::alpha >> '-' >> (+x3::ascii::digit | (x3::ascii::upper >> +x3::ascii::upper >> !x3::ascii::alnum));
auto const part = x3::rule<class part_class>{"symbol part"} = session | loose_word | hyphened | plain_word;
auto const added_stem = x3::rule<class added_stem_class>{"addendum or corrigendum"} = x3::lit("Add.") | "Corr." | "Rev." | "L." | "Supp.";
auto const stroke = x3::rule<class stroke_class>{"stroke"}
    = (x3::lit('/') >> &(x3::ascii::alnum)) | (x3::lit("/ ") >> &(x3::ascii::digit | (added_stem >> x3::ascii::digit)))
          | (x3::lit(" / ") >> &(x3::ascii::alnum)) | (x3::lit(" /") >> &(x3::ascii::digit));
auto const first_part = x3::rule<class first_part_class>{"symbol series"}
    = &x3::ascii::upper >> (((x3::lit("GC") | "IDB" | "LC" | "WHA" | "EB") >> *inner_bracket >> *(dot >> +x3::ascii::alnum))
                           | (+x3::ascii::upper >> '-' >> +x3::ascii::upper >> &x3::lit('/'))
                           | (+x3::ascii::alpha >> *(dot >> +x3::ascii::alnum)));
auto const qualifier_word = x3::rule<class qualifier_word_class>{"part or volume"} = x3::lit("Parts") | "Part" | "Vol." | "Vols."
      | "vol." | "Sect." | "Sects." | "Prog." | "Sect" | "Prog";
auto const qualifier_label = x3::rule<class qualifier_label_class>{"number of a part or volume"}
    = (+x3::ascii::digit >> -x3::ascii::upper) | +x3::char_("IVX");
auto const qualifier_joint = x3::rule<class qualifier_joint_class>{"between parts or volumes"}
    = x3::lit(", and ") | " and " | ", " | " - " | "-" | ",";
auto const qualifier_phrase = x3::rule<class qualifier_phrase_class>{"part of a document"} = -x3::lit(' ')
      >> (x3::lit("(Introduction)") | "(Plan outline)" | "(Foreword)");
auto const qualifier = x3::rule<class qualifier_class>{"part of a document"}
    = -x3::lit(' ') >> '(' >> qualifier_word >> -x3::lit(' ') >> qualifier_label >> *(qualifier_joint >> qualifier_label)
          >> -x3::lit(' ') >> ')';
auto const body = x3::rule<class body_class>{"document symbol"}
    = first_part >> +(stroke >> part) >> -((qualifier | qualifier_phrase) >> *(stroke >> part));

// "CERD/C/SVN/8-11": the last of the reports that share the symbol, and what follows it.
auto const combined_reports = x3::rule<class combined_reports_class, ast::RangeEnd>{"last of combined reports"}
    = x3::raw[x3::lit('-')] >> x3::raw[x3::repeat(1, 2)[x3::ascii::digit]] >> !x3::ascii::alnum >> x3::omit[*(stroke >> part)];
auto const record_range = x3::rule<class record_range_class, ast::RangeEnd>{"end of a range of records"}
    = x3::raw[x3::lit('-') | " to "] >> x3::raw[x3::repeat(1, 3)[x3::ascii::digit]] >> !x3::ascii::alnum
      >> !(x3::lit('/') >> x3::ascii::alnum);
auto const second_symbol = x3::rule<class second_symbol_class, ast::SecondSymbol>{"second symbol"}
    = x3::raw[x3::lit(" - ") | "-" | " -" | "- "] >> x3::raw[body];

auto const added_word = x3::rule<class added_word_class>{"addendum or corrigendum"}
    = x3::lit("Add.") | "Corr." | "Rev." | "Supp." | "Amend.";
auto const through = x3::rule<class through_class>{"between the ends of a range"} = x3::lit('-') | " to " | " - ";
auto const list_joint = x3::rule<class list_joint_class>{"between addenda"} = x3::lit(", and ") | " and " | ", " | " & " | "; ";
auto const number_end = x3::rule<class number_end_class>{"end of the number"}
    = !x3::ascii::alnum >> !(x3::char_("/(") >> x3::ascii::alnum);
// "Add.1 and 2" goes on, "Add.1, 12 May" and "Add.1 and 15 annexes" do not
auto const list_end = x3::rule<class list_end_class>{"end of a number without its word"}
    = (!x3::lit(' ')) | &(x3::lit(" and ") | " to " | " - " | " & ");
auto const named_added = x3::rule<class named_added_class, ast::Added>{"addendum with its word"}
    = x3::raw[list_joint | " - "] >> x3::raw[added_word] >> -x3::lit(' ') >> x3::raw[x3::repeat(1, 3)[x3::ascii::digit]] >> number_end;
auto const ranged_added = x3::rule<class ranged_added_class, ast::Added>{"last of a range of addenda"}
    = x3::raw[through] >> x3::raw[x3::eps] >> -x3::lit(' ') >> x3::raw[x3::repeat(1, 3)[x3::ascii::digit]] >> number_end;
auto const listed_added = x3::rule<class listed_added_class, ast::Added>{"further addendum"}
    = x3::raw[list_joint | '/'] >> x3::raw[x3::eps] >> -x3::lit(' ') >> x3::raw[x3::repeat(1, 3)[x3::ascii::digit]] >> number_end
      >> list_end;
auto const added = x3::rule<class added_class, std::vector<ast::Added>>{"addenda and corrigenda"}
    = named_added >> *(named_added | ranged_added | listed_added);
// clang-format on

int number_of(Raw const& raw) {
    int number = 0;
    std::from_chars(raw.begin(), raw.end(), number);
    return number;
}

/// A longer range is none, but two numbers that a hyphen happens to join.
constexpr int longest_range = 60;

Range range_in(std::string_view text, char const* begin, char const* end) {
    return {static_cast<std::size_t>(begin - text.data()), static_cast<std::size_t>(end - text.data())};
}

/// "and Add.1 and 2 and Corr.1": appended to `symbol`.
void read_added(std::string_view text, Symbol& symbol) {
    std::vector<ast::Added> read;
    char const* at = text.data() + symbol.length;
    if (!x3::parse(at, text.data() + text.size(), added, read)) return;
    std::string word;
    for (ast::Added const& each : read) {
        auto const joint = text_of(each.joint);
        bool const ranged = joint == "-" || joint == " to " || joint == " - ";
        if (!each.word.empty()) word = text_of(each.word);
        int const number = number_of(each.number);
        Range const range = range_in(text, each.joint.end(), each.number.end());
        if (ranged && !symbol.added.empty()) {
            std::string const& previous = symbol.added.back().text;
            int const from = number_after(previous, previous.find('.'));
            if (number <= from || number - from > longest_range) return;
            for (int n = from + 1; n < number; ++n) symbol.added.push_back({word + std::to_string(n), range, true});
        }
        symbol.added.push_back({word + std::to_string(number), range, ranged && !symbol.added.empty()});
        symbol.length = range.end;
    }
}

/// "CERD/C/SVN/8-11", "CRC/C/MEX/CO/4-5": periodic reports of a State that are submitted, and concluded on, together share a symbol.
/// `at`: where the symbol ends.
void take_combined_reports(char const* first, char const*& at, char const* last) {
    std::string_view const whole{first, static_cast<std::size_t>(at - first)};
    auto const number_at = whole.rfind('/') + 1;
    std::string_view before = whole.substr(0, number_at);
    for (std::string_view const kind : {"CO/", "Q/", "QPR/"})
        if (before.ends_with(std::string{'/'}.append(kind))) before.remove_suffix(kind.size());
    bool const treaty_body = whole.find("/C/") != std::string_view::npos || whole.starts_with("E/C.12/");
    bool const of_state = before.size() > 6 && before[before.size() - 5] == '/' &&
                          std::all_of(before.end() - 4, before.end() - 1, [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!treaty_body || !of_state || !std::all_of(whole.begin() + static_cast<std::ptrdiff_t>(number_at), whole.end(), is_digit)) return;
    ast::RangeEnd read;
    char const* behind = at;
    if (x3::parse(behind, last, combined_reports, read) && number_of(read.number) > number_after(whole, number_at - 1)) at = behind;
}

/// "A/C.6/56/SR.11-13": records and addenda by a range of numbers; the last part carries a word before its number.
void read_range(std::string_view text, Symbol& symbol) {
    auto const dot_at = symbol.id.rfind('.');
    auto const stroke_at = symbol.id.rfind('/');
    if (dot_at == std::string::npos || stroke_at == std::string::npos || dot_at < stroke_at || dot_at + 1 >= symbol.id.size()) return;
    std::string const word = symbol.id.substr(stroke_at + 1, dot_at - stroke_at);
    if (word != "SR." && word != "PV." && word != "Add." && word != "L." && word != "Corr.") return;
    ast::RangeEnd read;
    char const* at = text.data() + symbol.length;
    if (!x3::parse(at, text.data() + text.size(), record_range, read)) return;
    int const from = number_after(symbol.id, dot_at);
    int const to = number_of(read.number);
    if (to <= from || to - from > longest_range) return;
    Range const range = range_in(text, read.number.begin(), read.number.end());
    for (int n = from + 1; n <= to; ++n) symbol.added.push_back({"../" + word + std::to_string(n), range, true});
    symbol.length = range.end;
}

/// What a scanner made of a figure 1 behind "Add." and the like, and of figures within a number: "A/5801/Add.l", "S/l999/l23".
void repair_figures(Symbol& symbol) {
    auto const digit_at = [&](std::size_t at) { return at < symbol.id.size() && is_digit(symbol.id[at]); };
    auto const alone_behind_dot = [&](std::size_t at) {
        bool const ends = at + 1 == symbol.id.size() || symbol.id[at + 1] == '/';
        if (at == 0 || symbol.id[at - 1] != '.' || !ends) return false;
        auto const word = symbol.id.substr(symbol.id.rfind('/', at) + 1);
        for (std::string_view const counted : {"Add.", "Corr.", "Rev.", "L.", "C.", "CN.", "AC.", "SR.", "PV.", "WG."})
            if (word.starts_with(counted)) return true;
        return false;
    };
    auto const begins_behind_dot = [&](std::size_t at) { return symbol.id[at - 1] == '.' && digit_at(at + 1); };
    for (std::size_t at = symbol.id.find('/') + 1; at < symbol.id.size(); ++at) {
        char const c = symbol.id[at];
        bool const small = c == 'l' && (digit_at(at - 1) || begins_behind_dot(at) || (digit_at(at + 1) && symbol.id[at - 1] == '/'));
        if (!small && !((c == 'l' || c == 'I') && alone_behind_dot(at))) continue;
        symbol.id[at] = '1';
        symbol.repaired = true;
    }
}

/// Splits "A/RES/57/270" into series and number; the number may go on behind a blank ("S/RES/1325 (2000)").
void read_number(std::string_view text, Symbol& symbol) {
    for (std::string_view word : {"/RES/", "/DEC/", "/Res/", "/res/", "/Dec/"}) {
        auto const at = text.substr(0, symbol.length).find(word);
        if (at == std::string_view::npos) continue;
        auto number = parse_resolution_number(text.substr(at + word.size()));
        if (!number) return;
        if (number->shape != NumberShape::session && number->shape != NumberShape::roman_session && number->shape != NumberShape::year)
            return;
        std::size_t const end = at + word.size() + number->range.end;
        if (end < symbol.length) return;  // "A/RES/52/189/Add.1" stays a document
        symbol.series = text.substr(0, at);
        symbol.act = word[1] == 'R' || word[1] == 'r' ? "RES" : "DEC";
        symbol.number = number->number;
        symbol.letters = number->letters;
        for (Piece& letter : symbol.letters) {
            letter.range.begin += at + word.size();
            letter.range.end += at + word.size();
        }
        symbol.range.end = at + word.size() + number->stem.end;
        symbol.length = end;
        symbol.repaired = symbol.repaired || number->repaired;
        return;
    }
}

std::string without_blanks(std::string_view text) {
    std::string out;
    for (char const c : text)
        if (c != ' ') out += c;
    return out;
}

}  // namespace

std::optional<Symbol> parse_symbol(std::string_view text) {
    char const* const first = text.data();
    char const* const last = first + text.size();
    char const* at = first;
    Symbol symbol;
    if (!x3::parse(at, last, body)) return std::nullopt;
    take_combined_reports(first, at, last);
    std::string_view const whole = text.substr(0, static_cast<std::size_t>(at - first));
    if (std::none_of(whole.begin(), whole.end(), is_digit)) return std::nullopt;
    if (at != last && *at == '@') return std::nullopt;  // an e-mail address
    // "S/PV", "A/C.5/SR": a kind of records, not one of them
    auto const last_part = whole.substr(whole.rfind('/') + 1);
    for (std::string_view kind : {"SR", "PV", "L", "WP", "CRP", "INF", "Add", "Corr", "Rev"})
        if (last_part == kind) return std::nullopt;
    symbol.range = {0, whole.size()};
    symbol.length = whole.size();
    symbol.id = without_blanks(whole);
    symbol.strokes = static_cast<int>(std::count(whole.begin(), whole.end(), '/'));
    std::string_view const without_qualifier = whole.substr(0, whole.find('('));
    symbol.repaired = without_qualifier.find(' ') < without_qualifier.size() - 1;
    read_number(text, symbol);
    if (!symbol.series.empty()) return symbol;
    repair_figures(symbol);

    // A second symbol of the same document: "A/58/323-S/2003/687", "A/53/850 - S/1999/231"
    ast::SecondSymbol second;
    if (x3::parse(at, last, second_symbol, second) && std::any_of(second.symbol.begin(), second.symbol.end(), is_digit)) {
        symbol.alias = without_blanks(text_of(second.symbol));
        symbol.range.end = symbol.length = static_cast<std::size_t>(second.symbol.end() - first);
    }
    read_range(text, symbol);
    read_added(text, symbol);
    return symbol;
}

}  // namespace recital::grammar
