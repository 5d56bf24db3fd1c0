// SPDX-License-Identifier: BSL-1.0
#include "grammar/symbol.hpp"

#include "grammar/resolution_number.hpp"

#include <boost/spirit/home/x3.hpp>

#include <algorithm>
#include <charconv>

namespace recital::grammar {

namespace {

namespace x3 = boost::spirit::x3;
using Iterator = char const*;

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

auto const added_word = x3::rule<class added_word_class, std::string>{"addendum or corrigendum"}
    = x3::string("Add.") | x3::string("Corr.") | x3::string("Rev.") | x3::string("Supp.") | x3::string("Amend.");
auto const added_joint = x3::rule<class added_joint_class>{"between addenda"}
    = x3::lit(", and ") | " and " | ", " | "-" | " to " | " & " | "/" | " - " | "; ";
// clang-format on

/// "and Add.1 and 2 and Corr.1": appended to `symbol`.
void read_added(std::string_view text, Symbol& symbol) {
    Iterator const first = text.data();
    Iterator const last = first + text.size();
    Iterator at = first + symbol.length;
    std::string word;
    while (true) {
        Iterator probe = at;
        std::string joint;
        if (!x3::parse(probe, last, x3::raw[added_joint][([&](auto& ctx) { joint.assign(x3::_attr(ctx).begin(), x3::_attr(ctx).end()); })]))
            return;
        std::string next_word;
        Iterator const piece_begin = probe;
        bool const named = joint != "-" && joint != " to " && joint != "/" && x3::parse(probe, last, added_word, next_word);
        if (!named && word.empty()) return;
        int number = 0;
        x3::parse(probe, last, -x3::lit(' '));
        if (!x3::parse(probe, last, x3::uint_parser<int, 10, 1, 3>{} >> !x3::ascii::alnum >> !(x3::char_("/(") >> x3::ascii::alnum),
                       number))
            return;
        if (!named && joint != "-" && joint != " to " && joint != " - ") {
            // "Add.1 and 2" goes on, "Add.1, 12 May" and "Add.1 and 15 annexes" do not
            Iterator ahead = probe;
            if (probe != last && *probe == ' ' && !x3::parse(ahead, last, x3::lit(" and ") | " to " | " - " | " & ")) return;
        }
        if (named) word = next_word;
        auto const range = Range{static_cast<std::size_t>(piece_begin - first), static_cast<std::size_t>(probe - first)};
        if ((joint == "-" || joint == " to " || joint == " - ") && !symbol.added.empty()) {
            std::string const& previous = symbol.added.back().text;
            int const from = number_after(previous, previous.find('.'));
            if (number <= from || number - from > 60) return;
            for (int n = from + 1; n < number; ++n) symbol.added.push_back({word + std::to_string(n), range, true});
            symbol.added.push_back({word + std::to_string(number), range, true});
        } else {
            symbol.added.push_back({word + std::to_string(number), range, false});
        }
        symbol.length = range.end;
        at = probe;
    }
}

/// "CERD/C/SVN/8-11", "CRC/C/MEX/CO/4-5": periodic reports of a State that are submitted, and concluded on, together share a symbol.
void take_combined_reports(Iterator first, Iterator& at, Iterator last) {
    std::string_view const whole{first, static_cast<std::size_t>(at - first)};
    auto const number_at = whole.rfind('/') + 1;
    std::string_view before = whole.substr(0, number_at);
    for (std::string_view const kind : {"CO/", "Q/", "QPR/"})
        if (before.ends_with(std::string{'/'}.append(kind))) before.remove_suffix(kind.size());
    bool const treaty_body = whole.find("/C/") != std::string_view::npos || whole.starts_with("E/C.12/");
    bool const of_state = before.size() > 6 && before[before.size() - 5] == '/' &&
                          std::all_of(before.end() - 4, before.end() - 1, [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!treaty_body || !of_state || !std::all_of(whole.begin() + static_cast<std::ptrdiff_t>(number_at), whole.end(), is_digit)) return;
    int const from = number_after(whole, number_at - 1);
    int to = 0;
    Iterator behind = at;
    if (!x3::parse(behind, last, '-' >> x3::uint_parser<int, 10, 1, 2>{} >> !x3::ascii::alnum, to) || to <= from) return;
    x3::parse(behind, last, *(stroke >> part));
    at = behind;
}

/// "A/C.6/56/SR.11-13": records and addenda by a range of numbers; the last part carries a word before its number.
void read_range(std::string_view text, Symbol& symbol) {
    auto const dot_at = symbol.id.rfind('.');
    auto const stroke_at = symbol.id.rfind('/');
    if (dot_at == std::string::npos || stroke_at == std::string::npos || dot_at < stroke_at || dot_at + 1 >= symbol.id.size()) return;
    std::string const word = symbol.id.substr(stroke_at + 1, dot_at - stroke_at);
    if (word != "SR." && word != "PV." && word != "Add." && word != "L." && word != "Corr.") return;
    int const from = number_after(symbol.id, dot_at);
    Iterator const first = text.data();
    Iterator const last = first + text.size();
    Iterator at = first + symbol.length;
    int to = 0;
    if (!x3::parse(at, last,
                   (x3::lit("-") | " to ") >> x3::uint_parser<int, 10, 1, 3>{} >> !x3::ascii::alnum >> !(x3::lit('/') >> x3::ascii::alnum),
                   to))
        return;
    if (to <= from || to - from > 60) return;
    Range const range{static_cast<std::size_t>(at - first) - std::to_string(to).size(), static_cast<std::size_t>(at - first)};
    std::string const base = symbol.id.substr(0, stroke_at);
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
        return word.starts_with("Add.") || word.starts_with("Corr.") || word.starts_with("Rev.") || word.starts_with("L.");
    };
    for (std::size_t at = symbol.id.find('/') + 1; at < symbol.id.size(); ++at) {
        char const c = symbol.id[at];
        bool const small = c == 'l' && (digit_at(at - 1) || (digit_at(at + 1) && symbol.id[at - 1] == '/'));
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
    Iterator const first = text.data();
    Iterator const last = first + text.size();
    Iterator at = first;
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
    Iterator behind = at;
    if (x3::parse(behind, last, x3::lit(" - ") | "-" | " -" | "- ")) {
        Iterator second = behind;
        if (x3::parse(second, last, body)) {
            std::string_view const other(behind, static_cast<std::size_t>(second - behind));
            if (std::any_of(other.begin(), other.end(), is_digit)) {
                symbol.alias = without_blanks(other);
                symbol.range.end = symbol.length = static_cast<std::size_t>(second - first);
            }
        }
    }
    read_range(text, symbol);
    read_added(text, symbol);
    return symbol;
}

}  // namespace recital::grammar
