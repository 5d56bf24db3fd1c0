// SPDX-License-Identifier: BSL-1.0
#include "grammar/readings.hpp"

#include "grammar/agency_number.hpp"
#include "grammar/date.hpp"
#include "grammar/file_name.hpp"
#include "grammar/masthead_line.hpp"
#include "grammar/official_records.hpp"
#include "grammar/ordinal.hpp"
#include "grammar/paragraph_label.hpp"
#include "grammar/pinpoint.hpp"
#include "grammar/publication.hpp"
#include "grammar/reference_words.hpp"
#include "grammar/resolution_number.hpp"
#include "grammar/symbol.hpp"
#include "grammar/title_shape.hpp"

#include <algorithm>
#include <stdexcept>

#include "catch.hpp"

namespace {

using namespace recital::grammar;

std::string whole(std::string reading, std::string_view text, std::size_t length) {
    if (length > text.size()) throw std::logic_error("read beyond the end: " + std::string(text));
    if (length < text.size()) reading.append(" | ").append(text.substr(length));
    return reading;
}

/// Rules that only say how far they reach.
template <std::size_t (*parse)(std::string_view)>
std::string length_of(std::string_view text) {
    std::size_t const length = parse(text);
    return length == 0 ? "-" : whole(std::string(text.substr(0, length)), text, length);
}

std::string pieces(std::vector<Piece> const& pieces, char open, char close) {
    std::string out;
    for (auto const& piece : pieces) {
        out += out.empty() ? std::string{' ', open} : std::string(", ");
        if (piece.in_range) out += "..";
        out += piece.text;
    }
    return out.empty() ? out : out + close;
}

std::string date(std::string_view text) {
    auto const read = parse_date(text);
    return read ? whole(read->iso, text, read->length) : "-";
}

std::string ordinal(std::string_view text) {
    auto const read = parse_ordinal(text);
    return read ? whole(std::to_string(read->value), text, read->length) : "-";
}

std::string session_line(std::string_view text) {
    auto const read = parse_session_line(text);
    return read ? whole(read->session, text, read->length) : "-";
}

std::string document_heading(std::string_view text) {
    using System = DocumentHeading::System;
    auto const read = parse_document_heading(text);
    if (!read) return "-";
    std::string out = read.statement                             ? "statement"
                      : read.system == System::session_number ? "session and number"
                      : read.system == System::year_number    ? "year and number"
                      : read.system == System::number_session ? "number and session"
                                                              : "number and year";
    out += ": " + read.number;
    if (!read.letter.empty()) out += " [" + read.letter + "]";
    return whole(out, text, read.length);
}

std::string paragraph_label(std::string_view text) {
    auto const read = parse_paragraph_label(text);
    if (read.kind == ParagraphLabel::Kind::none) return "-";
    return whole((read.kind == ParagraphLabel::Kind::number ? "number " : "letter ") + read.text, text, read.length);
}

std::string footnote_opening(std::string_view text) {
    auto const read = parse_footnote_opening(text);
    return read.number.empty() ? "-" : whole(read.number, text, read.length);
}

std::string_view name_of(NumberShape shape) {
    switch (shape) {
    case NumberShape::session: return "session";
    case NumberShape::roman_session: return "Roman session";
    case NumberShape::year: return "year";
    case NumberShape::roman_first: return "Roman first";
    case NumberShape::parties: return "parties";
    case NumberShape::lettered: return "lettered";
    case NumberShape::of_organ: return "of organ";
    }
    return "";
}

std::string number_reading(std::string_view text, std::optional<ResolutionNumber> const& read) {
    if (!read) return "-";
    std::string out(name_of(read->shape));
    out += ": " + read->number + pieces(read->letters, '[', ']');
    if (read->repaired) out += " repaired";
    return whole(out, text, read->range.end);
}

std::string resolution_number(std::string_view text) { return number_reading(text, parse_resolution_number(text)); }
std::string number_of_organ(std::string_view text) { return number_reading(text, parse_number_of_organ(text)); }

std::string file_name(std::string_view text) { return parse_file_name(text).value_or("-"); }

std::string roman(std::string_view text) {
    int const value = roman_value(text);
    return value == 0 ? "-" : std::to_string(value);
}

std::string symbol(std::string_view text) {
    auto const read = parse_symbol(text);
    if (!read) return "-";
    std::string out = read->series.empty() ? read->id : read->series + "/" + read->act + "/" + read->number + pieces(read->letters, '[', ']');
    if (!read->alias.empty()) out += " = " + read->alias;
    out += pieces(read->added, '{', '}');
    if (read->repaired) out += " repaired";
    return whole(out, text, read->length);
}

std::string sales_number(std::string_view text) {
    auto const read = parse_sales_number(text);
    return read ? whole(read->id + (read->repaired ? " repaired" : ""), text, read->range.end) : "-";
}

std::string treaty_series(std::string_view text) {
    // "ibid." in the example stands for what is given as the series before
    bool const continued = text.rfind("Ibid., ", 0) == 0;
    auto const rest = continued ? text.substr(7) : text;
    auto const read = parse_treaty_series(rest, continued ? "UNTS" : "");
    if (read.empty()) return "-";
    std::string out;
    std::size_t end = 0;
    for (auto const& entry : read) {
        out += (out.empty() ? "" : "; ") + std::string(entry.in_run ? ".." : "") + entry.id;
        end = std::max(end, entry.range.end);
    }
    return whole(out, rest, end);
}

std::string supplement(std::string_view text) {
    bool const continued = text.rfind("Ibid., ", 0) == 0;
    auto const rest = continued ? text.substr(7) : text;
    auto const read = parse_supplement(rest, continued);
    return read ? whole((read->series.empty() ? "…" : read->series) + "/" + (read->session.empty() ? "…" : read->session) + "/" + read->number, rest, read->range.end) : "-";
}

std::string judgment(std::string_view text) {
    auto const read = parse_judgment(text);
    return read ? whole(read->id, text, read->range.end) : "-";
}

std::string reference_head(std::string_view text) {
    auto const read = parse_reference_head(text);
    if (!read) return "-";
    std::string const word = read->what == ReferenceHead::What::resolution ? "resolution" : "decision";
    return whole(word + (read->plural ? "s" : ""), text, read->length);
}

std::string note_reference(std::string_view text) {
    auto const read = parse_note_reference(text);
    if (!read) return "-";
    std::string out;
    for (auto const& number : read->numbers) out += (out.empty() ? "" : ", ") + number;
    return whole(out, text, read->length);
}

std::string back_reference(std::string_view text) {
    auto const read = parse_back_reference(text);
    return read ? whole(read->what == ReferenceHead::What::resolution ? "resolution" : "decision", text, read->length) : "-";
}

std::string shaped_title(std::string_view text) {
    auto const read = parse_shaped_title(text);
    if (!read) return "-";
    std::string out = read->noun;
    if (read->plural) out += ", several";
    if (read->before) out += ", words before";
    if (read->after) out += ", words behind";
    if (read->noun_begin >= read->length) throw std::logic_error("the noun stands behind the title");
    return whole(out, text, read->length);
}

}  // namespace

std::vector<Rule> const& rules() {
    static std::vector<Rule> const all{{"date", date},
                                       {"pinpoint", length_of<parse_pinpoint>},
                                       {"ordinal", ordinal},
                                       {"session line", session_line},
                                       {"meeting", length_of<parse_meeting>},
                                       {"document heading", document_heading},
                                       {"paragraph label", paragraph_label},
                                       {"footnote opening", footnote_opening},
                                       {"pinpoint element", length_of<parse_pinpoint_element>},
                                       {"sales number", sales_number},
                                       {"treaty series", treaty_series},
                                       {"supplement", supplement},
                                       {"meeting record", length_of<parse_meeting_record>},
                                       {"judgment", judgment},
                                       {"reference head", reference_head},
                                       {"list joint", length_of<parse_list_joint>},
                                       {"ibid", length_of<parse_ibid>},
                                       {"note reference", note_reference},
                                       {"back reference", back_reference},
                                       {"resolution number", resolution_number},
                                       {"number of an organ", number_of_organ},
                                       {"file name", file_name},
                                       {"Roman numeral", roman},
                                       {"symbol", symbol},
                                       {"shaped title", shaped_title}};
    return all;
}

std::string read_by(std::string_view name, std::string_view text) {
    for (auto const& rule : rules())
        if (rule.name == name) return rule.read(text);
    throw std::out_of_range("no rule is called " + std::string(name));
}

void check_rule(std::string_view rule, std::vector<Reading> const& accepts, std::vector<std::string_view> const& rejects, std::vector<Reading> const& stops) {
    INFO("rule: " << rule);
    for (auto const& row : accepts) {
        INFO("accepts: " << row.text);
        CHECK(read_by(rule, row.text) == row.reading);
        CHECK(row.reading.find(" | ") == std::string_view::npos);
    }
    for (auto const text : rejects) {
        INFO("rejects: " << text);
        CHECK(read_by(rule, text) == "-");
    }
    for (auto const& row : stops) {
        INFO("stops: " << row.text);
        CHECK(read_by(rule, row.text) == row.reading);
        CHECK(row.reading.find(" | ") != std::string_view::npos);
    }
}

void check_hostile(std::string_view rule, std::string_view sample) {
    INFO("rule: " << rule);
    CHECK(read_by(rule, "") == "-");
    CHECK(read_by(rule, std::string_view{}) == "-");
    std::string text;
    for (std::size_t at = 0; at <= sample.size(); ++at) {
        (void)read_by(rule, sample.substr(0, at));
        for (int byte = 0; byte < 256; ++byte) {
            text.assign(sample.substr(0, at)).push_back(static_cast<char>(byte));
            text.append(sample.substr(at));
            (void)read_by(rule, text);
        }
        for (std::string_view odd : {"\xe2\x80\x93", "\xc2\xa0", "\xe2\x80\x89", "\xc3\xa9", "\xef\xbb\xbf", "\xe2\x80", "\xff\xfe"}) {
            text.assign(sample.substr(0, at)).append(odd).append(sample.substr(at));
            (void)read_by(rule, text);
        }
    }
    // Much of the same: the time must not grow faster than the text, the stack not at all.
    std::string much;
    while (much.size() < 200'000) much.append(sample).append(", ");
    (void)read_by(rule, much);
    for (char const c : {'1', 'A', 'I', ' ', '(', '/', '.', '-', 'a', '\xe9'}) {
        (void)read_by(rule, std::string(sample) + std::string(100'000, c));
        (void)read_by(rule, std::string(100'000, c));
    }
    SUCCEED("nothing was read beyond the end");
}
