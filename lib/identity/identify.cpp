// SPDX-License-Identifier: BSL-1.0
// Ids as the program prints them, and symbols as documents print them.
#include "grammar/identifier.hpp"
#include "grammar/resolution_number.hpp"
#include "grammar/symbol.hpp"
#include "identity/number.hpp"
#include "identity/written.hpp"
#include "model/leading_number.hpp"

#include <algorithm>
#include <type_traits>

namespace recital {

namespace {

Act act_of(std::string_view word) noexcept {
    switch (word.empty() ? '\0' : word.front()) {
    case 'R': return Act::resolution;
    case 'D': return Act::decision;
    case 'P': return Act::statement;
    default: return Act::none;
    }
}

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }
char upper(char c) noexcept { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

/// "WHA58.3", "BC-10/2": a number whose letters say whose it is.
bool names_its_organ(std::string_view id) {
    if (id.size() < 4 || id[1] == '/' || !(is_upper(id.front()) || is_digit(id.front()))) return false;
    auto const number = grammar::parse_resolution_number(id);
    return number && number->shape == grammar::NumberShape::lettered && number->range.end == id.size() && number->letters.empty();
}

/// What is compared of an identifier: the whole of a resolution, in capitals.
std::string comparable(std::string_view id) {
    std::string text;
    for (char const c : id)
        if (c != ' ' && c != '_') text.push_back(upper(c));
    Identifier symbol = identify_symbol(text);
    if (symbol.kind() == Identifier::Kind::none) symbol = identify(text);
    return symbol.is_decided() ? symbol.whole().id() : symbol.id();
}

}  // namespace

Identifier identify(std::string_view id) {
    Identifier made;
    made.m_number = id;
    if (names_its_organ(id)) return Identifier::agency_number(id);
    auto const syntax = grammar::parse_identifier(id);
    if (!syntax) return made;
    if (std::none_of(id.begin(), id.end(), is_digit) && syntax->index() < 3) return made;  // "A/HRC": a series, not one of its symbols
    std::visit(
        [&made](auto const& read) {
            using Read = std::decay_t<decltype(read)>;
            if constexpr (std::is_same_v<Read, grammar::AdoptedSymbol>) {
                made = Identifier::adopted(read.series, act_of(read.act), read.number, read.letter);
                made.m_additions = read.additions;
            } else if constexpr (std::is_same_v<Read, grammar::SessionSymbol>) {
                made.m_kind = Identifier::Kind::adopted;
                made.m_act = act_of(read.act);
                made.m_series = read.series;
                made.m_joint = read.joint + read.session + "/" + read.act;
                made.m_number = read.number;
                made.m_additions = read.additions;
            } else if constexpr (std::is_same_v<Read, grammar::DocumentSymbol>) {
                made.m_kind = Identifier::Kind::document;
                made.m_series = read.series;
                made.m_joint = "/";
                made.m_number = read.number;
                made.m_additions = read.additions;
            } else if constexpr (std::is_same_v<Read, grammar::SalesIdentifier>) {
                made.m_kind = Identifier::Kind::sales_number;
                made.m_joint = "Sales No. ";
                made.m_number = read.number;
            } else if constexpr (std::is_same_v<Read, grammar::TreatySeriesIdentifier>) {
                made = Identifier::treaty_series(read.series, read.volume, read.number);
            } else if constexpr (std::is_same_v<Read, grammar::RecordsIdentifier>) {
                made = Identifier::official_records(read.series, read.session, read.number);
            } else if constexpr (std::is_same_v<Read, grammar::JudgmentIdentifier>) {
                made.m_kind = Identifier::Kind::judgment;
                made.m_series = "ICJ";
                made.m_joint = " ";
                made.m_number = read.year + "/" + read.page;
            } else {
                made.m_kind = Identifier::Kind::name;
            }
        },
        *syntax);
    return made;
}

Identifier identify_symbol(std::string_view printed) {
    while (!printed.empty() && (printed.back() == '*' || printed.back() == ' ')) printed.remove_suffix(1);
    // Most words are settled here.
    if (printed.size() < 3 || !is_upper(printed.front()) || printed.find('/') == std::string_view::npos) return {};
    // A capital behind a figure is the letter of a part, even where a scanner may have made I of 1: "A/RES/52/220I".
    if (is_upper(printed.back()) && is_digit(printed[printed.size() - 2])) {
        std::string apart{printed.substr(0, printed.size() - 1)};
        apart.append(" ").push_back(printed.back());
        if (Identifier const read = identify_symbol(apart); !read.part().empty()) return read;
    }
    auto const symbol = grammar::parse_symbol(printed);
    if (!symbol || symbol->length != printed.size() || !symbol->added.empty() || !symbol->alias.empty()) return {};
    if (symbol->series.empty()) return identify(symbol->id);
    std::string const letter = symbol->letters.size() == 1 ? symbol->letters.front().text : std::string{};
    return Identifier::adopted(symbol->series, act_of(symbol->act), symbol->number, letter);
}

Identifier listed_treaty_series(std::string_view cell) {
    if (Identifier const named = identify(cell); named.kind() == Identifier::Kind::treaty_series) return named;
    auto const stroke = cell.find('/');
    return Identifier::treaty_series("UNTS", cell.substr(0, stroke),
                                     stroke == std::string_view::npos ? std::string_view{} : cell.substr(stroke + 1));
}

Identifier identify_number(Organ const& organ, Act act, std::string_view number, std::string_view letter) {
    std::string_view const wanted = act == Act::decision ? "Dec.number" : "Res.number";
    auto const stroke = number.find('/');
    if (stroke != std::string_view::npos && is_digit(number.front())) {
        for (auto const& cell : organ.numberings) {
            std::string id{numbering_in(cell).pattern};
            auto const session = id.find("session");
            auto const place = id.rfind(wanted);
            if (session == std::string::npos || place == std::string::npos || place < session || place + wanted.size() != id.size())
                continue;
            id.replace(place + 4, 6, number.substr(stroke + 1));
            id.replace(session, 7, number.substr(0, stroke));
            return identify(id);
        }
    }
    return Identifier::adopted(organ.series, act, number, letter);
}

Identifier council_resolution(std::string_view number, int year) {
    return Identifier::adopted("S", Act::resolution, std::string{number} + "(" + std::to_string(year) + ")");
}

/// Of "S/RES/1325(2000)", written just so; of other texts zeros.
static CouncilNumber canonical_council_number(std::string_view id) noexcept {
    constexpr std::string_view series = "S/RES/";
    constexpr std::size_t most_figures = 5;
    constexpr std::size_t year_in_brackets = 6;
    if (!id.starts_with(series) || id.size() <= series.size() + year_in_brackets) return {};
    std::string_view const number = id.substr(series.size(), id.size() - series.size() - year_in_brackets);
    std::string_view const year = id.substr(id.size() - year_in_brackets);
    auto const figures = [](std::string_view text) { return text.find_first_not_of("0123456789") == std::string_view::npos; };
    bool const canonical = number.size() <= most_figures && number.front() != '0' && figures(number) && year.front() == '(' &&
                           year.back() == ')' && figures(year.substr(1, 4)) && (year.starts_with("(19") || year.starts_with("(20"));
    return canonical ? CouncilNumber{leading_number(number), leading_number(year.substr(1))} : CouncilNumber{};
}

CouncilNumber council_number(std::string_view id) {
    if (!id.starts_with('S')) return {};
    if (CouncilNumber const plain = canonical_council_number(id); plain.number != 0) return plain;
    Identifier const read = identify(id);
    bool const is_one = read.series() == "S" && read.act() == Act::resolution && read.year() != 0;
    return is_one ? CouncilNumber{leading_number(read.number()), read.year()} : CouncilNumber{};
}

bool is_symbol(std::string_view word) {
    if (word.size() < 3 || !is_upper(word.front()) || word.find('/') == std::string_view::npos) return false;
    return identify_symbol(word).is_symbol() || (word.back() == ']' && identify(word).is_symbol());
}

bool same_text(std::string_view id, std::string_view other) {
    std::string a = comparable(id);
    std::string b = comparable(other);
    if (a == b) return !a.empty();
    bool const resolutions = identify(a).is_decided() && identify(b).is_decided();
    auto const open_a = a.find('(');
    auto const open_b = b.find('(');
    if (!resolutions || (open_a == std::string::npos) == (open_b == std::string::npos)) return false;
    a.erase(std::min(open_a, a.size()));
    b.erase(std::min(open_b, b.size()));
    return a == b;
}

std::string organ_of(Identifier const& symbol, Catalogue const& catalogue) {
    if (!symbol.is_symbol()) return {};
    std::string const id = symbol.id();
    std::string_view best;
    std::string organ;
    for (Organ const& row : catalogue.organs) {
        std::string_view const series = row.series;
        if (series.size() <= best.size() || !id.starts_with(series) || id.size() <= series.size() || id[series.size()] != '/') continue;
        best = series;
        organ = row.name;
    }
    return organ;
}

}  // namespace recital
