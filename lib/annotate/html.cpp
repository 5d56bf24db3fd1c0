// SPDX-License-Identifier: BSL-1.0
#include "annotate/annotate.hpp"
#include "annotate/detail/exact_text.hpp"
#include "annotate/detail/pieces.hpp"
#include "annotate/page_style.hpp"
#include "graph/safe_text.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace recital {

namespace {

constexpr std::size_t most_citing = 8;

/// "preamble 4", "footnote 7".
std::string place_in(Citation const& citation) {
    std::string place{name_of(citation.part)};
    std::string const& number = citation.part == Part::footnote ? citation.footnote : citation.paragraph;
    return number.empty() ? place : place + ' ' + number;
}

std::string plural(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + ' ' + std::string{count == 1 ? one : many};
}

/// What stands under the pointer: a line each of what is meant, how it is cited, how that was decided, what else cites it.
std::string hint_of(Annotation const& annotation, Mark const& mark) {
    Citation const& citation = *mark.citation;
    std::string hint;
    if (citation.kind == Kind::unresolved) {
        hint = "Not resolved: " + (citation.reason.empty() ? std::string{"no rule decides what this stands for"} : citation.reason);
    } else {
        hint = name_of(mark);
        if (!citation.date.empty()) hint += " (" + citation.date + ")";
        if (!citation.pinpoint.empty()) hint += "\nPart cited: " + citation.pinpoint;
    }
    hint += "\n" + place_in(citation);
    if (!citation.treatment.empty()) hint += ", " + citation.treatment;
    if (!citation.via.empty()) hint += "\nThrough " + citation.via;
    for (std::string const& step : citation.steps) hint += "\nDecided: " + step;
    if (citation.kind != Kind::unresolved) {
        hint += "\nConfidence " + std::to_string(std::lround(citation.confidence * 100)) + " of 100";
        if (citation.repaired) hint += "; the print was repaired to be read";
    }
    CitedElsewhere const elsewhere = cited_elsewhere(annotation, citation.id, 3);
    if (elsewhere.count > 0) {
        hint += "\nAlso cited by " + plural(elsewhere.count, "document", "documents");
        for (CitingPlace const& place : elsewhere.places) hint += (&place == &elsewhere.places.front() ? ": " : "; ") + place.document;
    }
    return hint;
}

/// An instrument with the citations of it in this text.
struct Entry {
    std::size_t first = 0;
    std::vector<std::size_t> marks;
};

/// Instruments in the order in which they are cited first; unresolved citations have none.
std::vector<std::pair<std::string, Entry>> entries_of(std::vector<Mark> const& marks) {
    std::map<std::string, Entry> by_id;
    for (std::size_t at = 0; at < marks.size(); ++at) {
        if (marks[at].citation->id.empty()) continue;
        auto [entry, added] = by_id.try_emplace(marks[at].citation->id);
        if (added) entry->second.first = at;
        entry->second.marks.push_back(at);
    }
    std::vector<std::pair<std::string, Entry>> entries(by_id.begin(), by_id.end());
    std::sort(entries.begin(), entries.end(), [](auto const& left, auto const& right) { return left.second.first < right.second.first; });
    return entries;
}

std::string entry_html(Annotation const& annotation, std::vector<Mark> const& marks, std::pair<std::string, Entry> const& entry,
                       std::size_t number) {
    Mark const& first = marks[entry.second.first];
    Vertex const* cited = first.cited;
    std::string const label = cited == nullptr ? entry.first : cited->label;
    std::string const address = cited == nullptr ? std::string{} : safe_url(cited->url);
    std::string out = "<li id=\"i" + std::to_string(number) + "\" class=\"" + std::string{name_of(first.citation->kind)} + "\">";
    out += address.empty() ? "<b>" + markup_text(label) + "</b>"
                           : "<b><a href=\"" + markup_text(address) + "\" rel=\"noopener noreferrer\">" + markup_text(label) + "</a></b>";
    if (cited != nullptr && !cited->title.empty() && cited->title != label)
        out += "<span class=\"title\">" + markup_text(cited->title) + "</span>";
    out += "<span class=\"facts\">" + std::string{name_of(first.citation->kind)};
    if (cited != nullptr && !cited->date.empty()) out += ", " + markup_text(cited->date);
    out += "</span><span class=\"places\">";
    for (std::size_t const at : entry.second.marks) {
        Citation const& citation = *marks[at].citation;
        out += "<a href=\"#c" + std::to_string(at + 1) + "\">" + markup_text(place_in(citation)) + "</a>";
        if (!citation.treatment.empty()) out += " <i>" + markup_text(citation.treatment) + "</i>";
        out += at == entry.second.marks.back() ? "" : ", ";
    }
    out += "</span>";
    CitedElsewhere const elsewhere = cited_elsewhere(annotation, entry.first, most_citing);
    if (elsewhere.count > 0) {
        out += "<details><summary>also cited by " + plural(elsewhere.count, "document", "documents") + "</summary><ul>";
        for (CitingPlace const& place : elsewhere.places)
            out += "<li>" + markup_text(place.document) +
                   (place.title.empty() ? "" : " <span class=\"title\">" + markup_text(place.title) + "</span>") +
                   " <span class=\"facts\">" + markup_text(place.place) + "</span></li>";
        if (elsewhere.count > elsewhere.places.size())
            out += "<li class=\"facts\">and " + std::to_string(elsewhere.count - elsewhere.places.size()) + " more</li>";
        out += "</ul></details>";
    }
    return out + "</li>\n";
}

std::string text_html(Annotation const& annotation, std::vector<Mark> const& marks, std::map<std::string, std::size_t> const& numbers) {
    std::vector<Span> spans;
    for (Mark const& mark : marks) spans.push_back(mark.citation->span);
    std::string out;
    std::vector<bool> begun(marks.size(), false);
    std::string_view const bytes = annotation.text.bytes;
    for (Piece const& piece : pieces_of(bytes.size(), spans)) {
        std::string const words = exact_text(bytes.substr(piece.extent.begin, piece.extent.size()));
        if (piece.held_by.empty()) {
            out += words;
            continue;
        }
        // The innermost citation gives the link; the others are told under the pointer, too.
        Mark const& inner = marks[piece.held_by.back()];
        std::string address = inner.cited == nullptr ? std::string{} : safe_url(inner.cited->url);
        if (address.empty() && !inner.citation->id.empty()) address = "#i" + std::to_string(numbers.at(inner.citation->id));
        std::string hint;
        std::string names;
        for (auto at = piece.held_by.rbegin(); at != piece.held_by.rend(); ++at) {
            hint += (hint.empty() ? "" : "\n\n") + hint_of(annotation, marks[*at]);
            if (!begun[*at]) names += "<span id=\"c" + std::to_string(*at + 1) + "\"></span>";
            begun[*at] = true;
        }
        out += names + "<a class=\"c " + std::string{name_of(inner.citation->kind)} + (piece.held_by.size() > 1 ? " within" : "") + "\"";
        out += address.empty() ? " tabindex=\"0\"" : " href=\"" + markup_text(address) + "\" rel=\"noopener noreferrer\"";
        out += " data-hint=\"" + markup_text(hint) + "\">" + words + "</a>";
    }
    return out;
}

}  // namespace

std::string annotated_html(Annotation const& annotation) {
    std::vector<Mark> const marks = marks_of(annotation);
    auto const entries = entries_of(marks);
    std::map<std::string, std::size_t> numbers;
    for (std::size_t at = 0; at < entries.size(); ++at) numbers.emplace(entries[at].first, at + 1);

    DocumentInfo const info = annotation.documents.empty() ? DocumentInfo{} : annotation.documents.front().info;
    std::string const name = info.symbol.empty() ? annotation.text.source : info.symbol;
    std::string const heading = info.title.empty() ? name : name + ", " + info.title;
    std::string out =
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>" +
        markup_text(heading) + "</title>\n<style>\n" + std::string{page_style} + "</style>\n</head>\n<body>\n<header><h1>" +
        markup_text(name) + "</h1>";
    if (!info.title.empty()) out += "<p>" + markup_text(info.title) + "</p>";
    out += "<p class=\"facts\">" + plural(marks.size(), "citation", "citations") + " of " +
           plural(entries.size(), "instrument", "instruments") + ", read from " + markup_text(annotation.text.source) + "</p></header>\n";
    out += "<main id=\"text\" tabindex=\"-1\">" + text_html(annotation, marks, numbers) + "</main>\n<aside aria-label=\"What is cited\">\n";
    out += "<h2>What is cited</h2>\n<ol>\n";
    for (std::size_t at = 0; at < entries.size(); ++at) out += entry_html(annotation, marks, entries[at], at + 1);
    out += "</ol>\n";
    std::string open;
    for (std::size_t at = 0; at < marks.size(); ++at)
        if (marks[at].citation->id.empty())
            open += "<li class=\"unresolved\"><a href=\"#c" + std::to_string(at + 1) + "\">" + markup_text(marks[at].citation->text) +
                    "</a> <span class=\"facts\">" + markup_text(marks[at].citation->reason) + "</span></li>\n";
    if (!open.empty()) out += "<h2>Not resolved</h2>\n<ul>\n" + open + "</ul>\n";
    return out + "</aside>\n</body>\n</html>\n";
}

}  // namespace recital
