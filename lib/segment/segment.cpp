// SPDX-License-Identifier: BSL-1.0
#include "segment/segment.hpp"

#include "segment/footnotes.hpp"
#include "segment/furniture.hpp"
#include "segment/lines.hpp"
#include "segment/marks.hpp"
#include "segment/openings.hpp"
#include "segment/paragraphs.hpp"
#include "segment/structure.hpp"

#include <algorithm>
#include <utility>

namespace recital {

namespace {

using namespace segmenting;

/// Where each zone begins in the source.
ZoneMap map_zones(Sheet const& sheet, Notes const& notes) {
    ZoneMap map;
    for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
        std::uint32_t const origin = sheet.origin[sheet.lines[i].begin];
        while (map.starts.size() <= notes.zones[i]) map.starts.push_back(origin);
    }
    return map;
}

/// The paragraphs of the text, whole, with the footnote marks still in them.
std::vector<View> whole_paragraphs(Sheet const& sheet, std::vector<LineGroup> const& groups, Joiner& joiner) {
    std::vector<View> views(groups.size());
    for (std::size_t g = 0; g < groups.size(); ++g)
        for (std::uint32_t const line : groups[g].lines) joiner.append(views[g], sheet.lines[line].begin, sheet.lines[line].end);
    return views;
}

Paragraph footnote(Note const& note, Joiner& joiner) {
    Paragraph p;
    p.part = Part::footnote;
    p.number = note.number;
    for (Piece const piece : note.pieces) joiner.append(p.view, piece.begin, piece.end);
    return p;
}

/// Puts each footnote behind the paragraph of its first mark; those without a mark at the end of the document before them.
void place_footnotes(std::vector<Document>& documents, Notes const& notes, std::vector<std::vector<std::size_t>> const& first_marks,
                     Sheet const& sheet, Joiner& joiner) {
    std::vector<bool> placed(notes.notes.size(), false);
    std::size_t index = 0;
    for (Document& doc : documents) {
        std::vector<Paragraph> all;
        all.reserve(doc.paragraphs.size());
        for (Paragraph& p : doc.paragraphs) {
            all.push_back(std::move(p));
            for (std::size_t const note : first_marks[index]) {
                all.push_back(footnote(notes.notes[note], joiner));
                placed[note] = true;
            }
            ++index;
        }
        doc.paragraphs = std::move(all);
    }
    std::size_t doc = 0;
    for (std::size_t n = 0; n < notes.notes.size(); ++n) {
        if (placed[n] || notes.notes[n].pieces.empty()) continue;
        std::uint32_t const origin = sheet.origin[sheet.lines[notes.notes[n].line].begin];
        while (doc + 1 < documents.size() && documents[doc + 1].extent.begin < origin) ++doc;
        documents[doc].paragraphs.push_back(footnote(notes.notes[n], joiner));
    }
}

}  // namespace

std::vector<Document> segment(Text const& text, Catalogue const& catalogue) {
    Sheet const sheet = read_sheet(text.bytes);
    std::vector<Role> roles = find_furniture(sheet);
    Notes const notes = gather_notes(sheet, roles);
    OpeningReader const openings{catalogue};
    std::vector<LineGroup> const groups = group_lines(sheet, roles, openings);
    Joiner joiner{sheet};
    std::vector<View> raw = whole_paragraphs(sheet, groups, joiner);
    std::vector<std::vector<FoundMark>> const marks = find_marks(raw, notes, map_zones(sheet, notes));

    std::vector<Paragraph> paragraphs(raw.size());
    std::vector<std::vector<std::size_t>> first_marks(raw.size());
    std::vector<bool> met(notes.notes.size(), false);
    for (std::size_t i = 0; i < raw.size(); ++i) {
        std::vector<std::uint32_t> positions;
        for (FoundMark const& mark : marks[i]) paragraphs[i].marks.push_back({0, mark.number, raw[i].source_span(mark.begin, mark.end)});
        paragraphs[i].view = take_out(std::move(raw[i]), marks[i], positions);
        for (std::size_t k = 0; k < marks[i].size(); ++k) {
            FoundMark const& mark = marks[i][k];
            paragraphs[i].marks[k].at = positions[k];
            if (mark.note == no_note) continue;
            if (!met[mark.note]) first_marks[i].push_back(mark.note);
            met[mark.note] = true;
        }
    }

    constexpr std::size_t head_lines = 40;
    std::vector<std::string_view> heads;
    for (std::size_t i = 0; i < std::min(head_lines, sheet.lines.size()); ++i) {
        Line const& line = sheet.lines[i];
        heads.push_back(sheet.text(line));
        if (line.gap > line.begin) heads.push_back(std::string_view{sheet.chars}.substr(line.gap, line.end - line.gap));
    }
    std::vector<Document> documents = build_documents(std::move(paragraphs), heads, text.source, catalogue, openings);

    auto const size = static_cast<std::uint32_t>(text.bytes.size());
    for (std::size_t d = 0; d < documents.size(); ++d) {
        bool const empty = documents[d].paragraphs.empty() || documents[d].paragraphs.front().view.empty();
        documents[d].extent = {d == 0 || empty ? 0 : documents[d].paragraphs.front().view.origin(0), size};
        if (d > 0) documents[d - 1].extent.end = documents[d].extent.begin;
    }
    place_footnotes(documents, notes, first_marks, sheet, joiner);
    return documents;
}

}  // namespace recital
