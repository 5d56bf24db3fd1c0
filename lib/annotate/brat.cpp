// SPDX-License-Identifier: BSL-1.0
#include "annotate/annotate.hpp"
#include "annotate/detail/code_points.hpp"
#include "model/utf8.hpp"

#include <algorithm>

namespace recital {

namespace {

/// The parts of a span between line breaks: brat wants none within an annotation.
std::vector<Span> lines_in(std::string_view bytes, Span span) {
    std::vector<Span> parts;
    for (std::uint32_t at = span.begin; at < span.end;) {
        while (at < span.end && (bytes[at] == '\n' || bytes[at] == '\r')) ++at;
        std::uint32_t end = at;
        while (end < span.end && bytes[end] != '\n' && bytes[end] != '\r') ++end;
        if (end > at) parts.push_back({at, end});
        at = end;
    }
    return parts;
}

/// One field of a line: no tab, line break or other control character.
std::string field(std::string_view bytes) {
    std::string text = valid_utf8(bytes);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    return text;
}

}  // namespace

std::string brat_standoff(Annotation const& annotation) {
    CodePoints const points{annotation.text.bytes};
    std::string out;
    std::size_t number = 0;
    for (Mark const& mark : marks_of(annotation)) {
        Citation const& citation = *mark.citation;
        std::string places;
        std::string words;
        for (Span const part : lines_in(annotation.text.bytes, citation.span)) {
            places +=
                (places.empty() ? "" : ";") + std::to_string(points.before(part.begin)) + ' ' + std::to_string(points.before(part.end));
            words += (words.empty() ? "" : " ") + field(std::string_view{annotation.text.bytes}.substr(part.begin, part.size()));
        }
        if (places.empty()) continue;
        std::string const name = std::to_string(++number);
        std::string kind{name_of(citation.kind)};
        kind.front() = static_cast<char>(kind.front() - 'a' + 'A');
        out += 'T' + name + '\t' + kind + ' ' + places + '\t' + words + '\n';
        std::string title = mark.cited == nullptr ? std::string{} : mark.cited->title;
        if (title.empty()) title = citation.id;
        if (!citation.id.empty())
            out += 'N' + name + "\tReference T" + name + " recital:" + field(citation.id) + '\t' + field(title) + '\n';
        std::string note{name_of(citation.part)};
        if (!citation.paragraph.empty()) note += ' ' + citation.paragraph;
        if (!citation.footnote.empty()) note += ' ' + citation.footnote;
        if (!citation.treatment.empty()) note += ", " + citation.treatment;
        if (citation.kind == Kind::unresolved) note += "; " + citation.reason;
        out += '#' + name + "\tAnnotatorNotes T" + name + '\t' + field(note) + '\n';
    }
    return out;
}

}  // namespace recital
