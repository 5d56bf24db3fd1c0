// SPDX-License-Identifier: BSL-1.0
#include "segment/detail/footnotes.hpp"
#include "segment/detail/furniture.hpp"
#include "segment/detail/material.hpp"
#include "segment/detail/paragraphs.hpp"

#include "model/work_limit.hpp"

#include <utility>

namespace recital::segmenting {

namespace {

/// Where each zone begins in the source.
ZoneMap map_zones(Sheet const& sheet, Notes const& notes) {
    ZoneMap map;
    for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
        WorkLimit::check();
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

Span source_of(FoundMark const& mark, View const& view) {
    if (mark.begin < mark.end) return view.source_span(mark.begin, mark.end);
    std::uint32_t const at = view.origin(mark.begin);
    return {at, at};
}

}  // namespace

Footnote whole_footnote(Note const& note, Sheet const& sheet, Joiner& joiner) {
    Footnote footnote;
    footnote.origin = sheet.origin[sheet.lines[note.line].begin];
    Paragraph& p = footnote.paragraphs.emplace_back();
    p.part = Part::footnote;
    p.number = note.number;
    for (Piece const piece : note.pieces) joiner.append(p.view, piece.begin, piece.end);
    return footnote;
}

void place_marks(Material& material, std::vector<View> raw, std::vector<std::vector<FoundMark>> const& marks) {
    std::vector<Paragraph>& paragraphs = material.paragraphs;
    paragraphs.resize(raw.size());
    material.first_marks.resize(raw.size());
    std::vector<bool> met(material.footnotes.size(), false);
    for (std::size_t i = 0; i < raw.size(); ++i) {
        WorkLimit::check();
        std::vector<std::uint32_t> positions;
        for (FoundMark const& mark : marks[i]) paragraphs[i].marks.push_back({0, mark.number, source_of(mark, raw[i])});
        paragraphs[i].view = take_out(std::move(raw[i]), marks[i], positions);
        for (std::size_t k = 0; k < marks[i].size(); ++k) {
            FoundMark const& mark = marks[i][k];
            paragraphs[i].marks[k].at = positions[k];
            if (mark.note == no_note) continue;
            if (!met[mark.note]) material.first_marks[i].push_back(mark.note);
            met[mark.note] = true;
        }
    }
}

Material read_plain(Sheet const& sheet, OpeningReader const& openings) {
    std::vector<Role> roles = find_furniture(sheet, openings.vocabulary());
    Notes const notes = gather_notes(sheet, roles, openings.vocabulary());
    std::vector<LineGroup> const groups = group_lines(sheet, roles, openings);
    Joiner joiner{sheet, openings.vocabulary()};
    std::vector<View> raw = whole_paragraphs(sheet, groups, joiner);
    std::vector<std::vector<FoundMark>> const marks = find_marks(raw, notes, map_zones(sheet, notes), openings.vocabulary());

    Material material;
    for (Note const& note : notes.notes) material.footnotes.push_back(whole_footnote(note, sheet, joiner));
    place_marks(material, std::move(raw), marks);
    return material;
}

}  // namespace recital::segmenting
