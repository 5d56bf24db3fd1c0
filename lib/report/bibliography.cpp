// SPDX-License-Identifier: BSL-1.0
#include "report/bibliography.hpp"

#include "graph/iso_date.hpp"

#include <nlohmann/json.hpp>

#include <array>

namespace recital {
namespace {

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string four_digits(int number) {
    std::string const digits = std::to_string(number);
    return std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

bool in_treaty_series(Reference const& reference) {
    return reference.series.size() > 13 && reference.series.compare(reference.series.size() - 13, 13, "Treaty Series") == 0;
}

/// What kind of reference it is for the formats: a volume of a treaty series, known by its number alone, is a treaty.
Kind written_kind(Reference const& reference) {
    return reference.kind == Kind::publication && in_treaty_series(reference) ? Kind::treaty : reference.kind;
}

/// "vol. 1577, No. 27531" of the treaty series; "1996, p. 226" of the Reports.
std::string place_in_series(Reference const& reference) {
    if (reference.series.empty()) return {};
    bool const judgment = reference.kind == Kind::judgment;
    std::string place = reference.series + (judgment ? " " : ", vol. ") + reference.volume;
    if (!reference.series_number.empty()) place += (judgment ? ", p. " : ", No. ") + reference.series_number;
    return place;
}

// RIS: https://en.wikipedia.org/wiki/RIS_(file_format) and the field maps of the programs that import it.

std::string_view ris_type(Kind kind) {
    switch (kind) {
    case Kind::treaty: return "STAT";
    case Kind::document: return "RPRT";
    case Kind::publication: return "BOOK";
    case Kind::judgment: return "CASE";
    default: return "GOVDOC";
    }
}

std::string ris(std::span<Reference const> references) {
    std::string out;
    auto const line = [&out](std::string_view tag, std::string_view text) {
        if (!text.empty()) out.append(tag).append("  - ").append(text).append("\r\n");
    };
    for (Reference const& reference : references) {
        Kind const kind = written_kind(reference);
        bool const series = !reference.series.empty();
        line("TY", ris_type(kind));
        line("ID", reference.key);
        line("TI", reference.title);
        line("AU", reference.author);
        DateParts const date = date_parts(reference.date);
        if (date.year != 0) {
            line("PY", four_digits(date.year));
            // The slashes stay where month or day is unknown.
            line("DA", four_digits(date.year) + '/' + (date.month == 0 ? "" : two_digits(date.month)) + '/' +
                           (date.day == 0 ? "" : two_digits(date.day)) + '/');
        }
        line(kind == Kind::treaty ? "M1" : "SN", reference.number);
        line("T2", reference.series);
        if (series) line("VL", reference.volume);
        if (series) line(kind == Kind::judgment ? "SP" : "M1", reference.series_number);
        line("M3", reference.type);
        if (kind != Kind::treaty && kind != Kind::judgment && !reference.number.empty()) line("PB", "United Nations");
        line("UR", reference.url);
        line("N1", reference.origin);
        out += "ER  - \r\n\r\n";
    }
    return out;
}

// BibTeX: Patashnik, BibTeXing (1988); the entry types are those that BibLaTeX knows too.

/// Text inside braces. BibTeX counts braces even behind a backslash, so that a brace of the text becomes a command.
std::string latex(std::string_view text) {
    std::string out;
    for (char const c : text) {
        switch (c) {
        case '\\': out += "\\textbackslash{}"; break;
        case '{': out += "\\textbraceleft{}"; break;
        case '}': out += "\\textbraceright{}"; break;
        case '~': out += "\\textasciitilde{}"; break;
        case '^': out += "\\textasciicircum{}"; break;
        case '<': out += "\\textless{}"; break;
        case '>': out += "\\textgreater{}"; break;
        case '|': out += "\\textbar{}"; break;
        case '$':
        case '&':
        case '#':
        case '_':
        case '%': out.append(1, '\\').append(1, c); break;
        default: out += c;
        }
    }
    return out;
}

/// Abbreviations that every style defines.
constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};

std::string_view bibtex_type(Kind kind) {
    if (kind == Kind::publication) return "book";
    return kind == Kind::document ? "techreport" : "misc";
}

std::string bibtex(std::span<Reference const> references) {
    std::string out;
    for (Reference const& reference : references) {
        Kind const kind = written_kind(reference);
        out.append(out.empty() ? "@" : "\n@").append(bibtex_type(kind)).append(1, '{').append(reference.key);
        auto const plain = [&out](std::string_view name, std::string_view value) {
            if (!value.empty()) out.append(",\n  ").append(name).append(" = {").append(value).append(1, '}');
        };
        auto const field = [&plain](std::string_view name, std::string_view text) { plain(name, latex(text)); };
        auto const kept = [&plain](std::string_view name, std::string_view text) {
            if (!text.empty()) plain(name, '{' + latex(text) + '}');  // a name and a title keep their capitals
        };
        kept("title", reference.title);
        kept("author", reference.author);
        DateParts const date = date_parts(reference.date);
        if (date.year != 0) plain("year", four_digits(date.year));
        if (date.month != 0) out.append(",\n  month = ").append(months[static_cast<std::size_t>(date.month) - 1]);
        if (date.day != 0) plain("date", four_digits(date.year) + '-' + two_digits(date.month) + '-' + two_digits(date.day));
        field("number", reference.number);
        if (kind == Kind::document) kept("institution", reference.author.empty() ? "United Nations" : reference.author);
        if (kind == Kind::document) field("type", "Document");
        if (kind == Kind::publication) kept("publisher", "United Nations");
        if (kind == Kind::publication)
            field("series", place_in_series(reference));
        else if (kind != Kind::document)  // the standard styles print no number of a @misc
            field("howpublished", !reference.series.empty()             ? place_in_series(reference)
                                  : reference.number != reference.title ? reference.number
                                                                        : std::string{});
        plain("url", reference.url);
        field("note", reference.origin);
        field("keywords", reference.type);
        out += "\n}\n";
    }
    return out;
}

// CSL-JSON: https://docs.citationstyles.org/en/v1.0.2/specification.html, appendices III and IV.

std::string_view csl_type(Kind kind) {
    switch (kind) {
    case Kind::resolution:
    case Kind::decision: return "legislation";
    case Kind::treaty: return "treaty";
    case Kind::document: return "report";
    case Kind::publication: return "book";
    case Kind::judgment: return "legal_case";
    default: return "document";
    }
}

std::string csl(std::span<Reference const> references) {
    using Json = nlohmann::ordered_json;
    std::string out = "[";
    for (Reference const& reference : references) {
        Kind const kind = written_kind(reference);
        Json item{{"id", reference.key}, {"type", csl_type(kind)}, {"title", reference.title}};
        auto const add = [&item](char const* name, std::string const& text) {
            if (!text.empty()) item[name] = text;
        };
        if (!reference.author.empty()) {
            item["author"] = Json::array({Json{{"literal", reference.author}}});
            if (kind == Kind::resolution || kind == Kind::decision || kind == Kind::judgment) add("authority", reference.author);
        }
        DateParts const date = date_parts(reference.date);
        if (date.year != 0) {
            Json parts = Json::array({date.year});
            if (date.month != 0) parts.push_back(date.month);
            if (date.month != 0 && date.day != 0) parts.push_back(date.day);
            item["issued"] = Json{{"date-parts", Json::array({parts})}};
        }
        add("number", reference.number.empty() && kind == Kind::treaty ? reference.series_number : reference.number);
        add("container-title", reference.series);
        if (!reference.series.empty()) add("volume", reference.volume);
        if (kind == Kind::judgment) add("page", reference.series_number);
        if (kind == Kind::publication || kind == Kind::document) item["publisher"] = "United Nations";
        add("genre", reference.type);
        add("URL", reference.url);
        add("note", reference.origin);
        out += (out.size() == 1 ? "\n" : ",\n") + item.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    return out + "\n]\n";
}

}  // namespace

std::optional<BibliographyFormat> bibliography_format(std::string_view name) noexcept {
    if (name == "ris") return BibliographyFormat::ris;
    if (name == "bibtex") return BibliographyFormat::bibtex;
    if (name == "csl-json") return BibliographyFormat::csl;
    return std::nullopt;
}

std::string write_references(std::span<Reference const> references, BibliographyFormat format) {
    switch (format) {
    case BibliographyFormat::ris: return ris(references);
    case BibliographyFormat::bibtex: return bibtex(references);
    default: return csl(references);
    }
}

}  // namespace recital
