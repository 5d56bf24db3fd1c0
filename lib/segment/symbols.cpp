// SPDX-License-Identifier: BSL-1.0
#include "segment/symbols.hpp"

#include "segment/letters.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace recital::segmenting {

namespace {

struct Principal {
    std::string_view organ;
    std::string_view series;
};

constexpr std::array principal_series{Principal{"General Assembly", "A"}, Principal{"Security Council", "S"},
                                      Principal{"Economic and Social Council", "E"}, Principal{"Human Rights Council", "A/HRC"}};

bool is_roman(std::string_view text) noexcept { return !text.empty() && text.find_first_not_of("IVXLC") == std::string_view::npos; }
bool all_digits(std::string_view text) noexcept { return !text.empty() && count_digits(text) == text.size(); }
bool is_year(std::string_view text) noexcept {
    return text.size() == 4 && all_digits(text) && number_at(text) >= 1945 && number_at(text) <= 2099;
}

std::vector<std::string> split_at(std::string_view text, char separator) {
    std::vector<std::string> parts(1);
    for (char const c : text) {
        if (c == separator)
            parts.emplace_back();
        else
            parts.back().push_back(c);
    }
    return parts;
}

}  // namespace

std::string symbol_of(Heading const& heading, std::string_view organ, bool decision, Catalogue const& catalogue) {
    std::string series;
    if (Organ const* known = catalogue.organ_named(organ); known != nullptr) series = known->series;
    if (series.empty())
        for (Principal const& row : principal_series)
            if (row.organ == organ) series.assign(row.series);
    if (series.empty() && heading.system == Heading::System::number_year) series.assign(1, 'S');
    if (series.empty() && heading.system == Heading::System::year_number) series.assign(1, 'E');
    if (series.empty()) return {};
    std::string symbol = series + (heading.statement ? "/PRST/" : decision ? "/DEC/" : "/RES/") + heading.number;
    if (!heading.letter.empty()) symbol += "[" + heading.letter + "]";
    return symbol;
}

std::string symbol_as_id(std::string_view printed) {
    while (!printed.empty() && (printed.back() == '*' || printed.back() == ' ' || printed.back() == '.')) printed.remove_suffix(1);
    std::string id;
    if (printed.size() > 3 && is_upper(printed.back()) && printed[printed.size() - 2] == ' ' && is_digit(printed[printed.size() - 3]))
        return std::string{printed.substr(0, printed.size() - 2)} + "[" + printed.back() + "]";
    for (char const c : printed)
        if (c != ' ') id.push_back(c);
    bool const resolution = id.find("/RES/") != std::string::npos || id.find("/DEC/") != std::string::npos;
    if (resolution && id.size() > 2 && is_upper(id.back()) && is_digit(id[id.size() - 2])) {
        char const letter = id.back();
        id.pop_back();
        return id + "[" + letter + "]";
    }
    return id;
}

std::string_view stem_of(std::string_view source) noexcept {
    if (auto const slash = source.find_last_of("/\\"); slash != std::string_view::npos) source.remove_prefix(slash + 1);
    // "archive.zip:A_52_1.txt.gz": a member of an archive, packed once more.
    if (auto const colon = source.rfind(':');
        colon != std::string_view::npos && source.substr(0, colon).find('.') != std::string_view::npos)
        source.remove_prefix(colon + 1);
    for (std::string_view const ending : {".gz", ".zst"})
        if (source.ends_with(ending) && source.size() > ending.size()) source.remove_suffix(ending.size());
    auto const dot = source.rfind('.');
    if (dot != std::string_view::npos && dot > 0 && source.size() - dot <= 6 && !is_digit(source[dot + 1 < source.size() ? dot + 1 : dot]))
        source = source.substr(0, dot);
    return source;
}

namespace {

/// "Cluster", "unedited": a word with small letters that is no part of a symbol.
bool is_plain_word(std::string_view part) {
    bool const letters = std::all_of(part.begin(), part.end(), [](char c) { return is_upper(c) || is_lower(c); });
    return letters && part.size() > 2 && is_lower(part.back());
}

/// The number of a section of the programme budget, printed "A/80/6 (Sect. 3)": of "Sect.3", "SECT.3", "(Sect.3)", or "Sect." and "3"
/// in two parts, of which `at` then comes to the second. Empty for other parts.
std::string section_number(std::vector<std::string> const& parts, std::size_t& at) {
    std::string_view part = parts[at];
    if (part.starts_with('(')) part.remove_prefix(1);
    if (!begins_with(part, "sect.")) return {};
    std::string number{part.substr(5)};
    if (number.empty() && at + 1 < parts.size()) number = parts[++at];
    return number.substr(0, number.find_first_of(".)"));
}

bool is_addition(std::string_view part) { return begins_with(part, "corr.") || begins_with(part, "add.") || begins_with(part, "rev."); }

/// "S_23500", "TD_442": a series that has documents without a session, and their number.
bool is_short_symbol(std::string_view series, std::string_view number) {
    constexpr std::array<std::string_view, 4> without_session{"A", "E", "S", "TD"};
    return std::find(without_session.begin(), without_session.end(), series) != without_session.end() && number.size() >= 3 &&
           all_digits(number);
}

/// "CORR.1" and "RES.11" as they stand in symbols: "Corr.1", "Res.11".
std::string as_printed(std::string part) {
    for (std::string_view const word : {"corr.", "add.", "rev.", "res."})
        if (begins_with(part, word))
            for (std::size_t at = 1; at < word.size(); ++at) part[at] = word[at];
    return part;
}

}  // namespace

std::string symbol_from_source(std::string_view source) {
    std::string_view const stem = stem_of(source);
    std::vector<std::string> parts = split_at(stem, '_');
    if (parts.size() == 2 && is_short_symbol(parts[0], parts[1])) return parts[0] + "/" + parts[1];
    if (parts.size() < 3 || parts[0].empty() || !is_upper(parts[0].front()) || parts[0].size() > 5) return std::string{stem};
    for (std::string const& part : parts)
        if (part.empty()) return std::string{stem};
    std::string symbol = parts[0];
    std::size_t last = parts.size() - 1;
    bool const resolution = parts[1] == "RES" || parts[1] == "DEC" || (parts.size() > 3 && (parts[2] == "RES" || parts[2] == "DEC"));
    // "A_DEC_74_409_A_and_B" holds several parts and has the number they share.
    auto const is_part_word = [](std::string const& part) {
        return part == "and" || part == "to" || (part.size() == 1 && is_upper(part.front()));
    };
    if (resolution && parts.size() > 5 && is_part_word(parts[last]) && is_part_word(parts[last - 1])) {
        while (parts.size() > 4 && is_part_word(parts.back())) parts.pop_back();
    }
    last = parts.size() - 1;
    std::string bracket;
    std::size_t end = parts.size();
    std::string tail = parts[last];
    std::string letter;
    if (resolution && tail.size() > 1 && is_upper(tail.back()) && is_digit(tail[tail.size() - 2])) {
        letter = tail.substr(tail.size() - 1);
        tail.pop_back();
        parts[last] = tail;
    } else if (resolution && last > 3 && parts[last].size() == 1 && is_upper(parts[last].front()) && !is_roman(parts[last])) {
        letter = parts[last];
        end = last;
    }
    if (resolution && end >= 4 && all_digits(parts[end - 2])) {
        std::string const& session = parts[end - 1];
        std::string roman = session;
        if (roman.starts_with("ES-"))
            roman.erase(0, 3);
        else if (roman.starts_with("S-"))
            roman.erase(0, 2);
        if (is_roman(roman) || (is_year(session) && parts[0] == "S" && !is_year(parts[end - 2]))) {
            bracket = "(" + session + ")";
            --end;
        }
    }
    bool in_section = false;
    for (std::size_t i = 1; i < end; ++i) {
        if (!resolution && is_plain_word(parts[i])) break;  // "…_Advance_unedited_copy": what follows is said of the file
        if (std::string const number = section_number(parts, i); !number.empty()) {
            symbol += "(Sect." + number + ")";
            in_section = true;
            continue;
        }
        std::string const printed = as_printed(parts[i]);
        if (in_section && !is_addition(printed)) break;
        symbol += "/" + printed;
    }
    symbol += bracket;
    if (!letter.empty()) symbol += "[" + letter + "]";
    return symbol;
}

std::string organ_of_symbol(std::string_view symbol, Catalogue const& catalogue) {
    auto const belongs = [&](std::string_view series) {
        return !series.empty() && symbol.starts_with(series) && symbol.size() > series.size() && symbol[series.size()] == '/';
    };
    std::string_view best;
    std::string organ;
    auto const consider = [&](std::string_view series, std::string_view name) {
        if (series.size() > best.size() && belongs(series)) {
            best = series;
            organ = std::string{name};
        }
    };
    for (Principal const& row : principal_series) consider(row.series, row.organ);
    for (Organ const& row : catalogue.organs) consider(row.series, row.name);
    return organ;
}

}  // namespace recital::segmenting
