// SPDX-License-Identifier: BSL-1.0
#include "check/detail/found.hpp"

#include <map>
#include <set>

namespace recital {

void check_notes(Checked const& checked, Found& found) {
    std::map<std::string, Span> notes;
    std::map<std::string, Span> marks;
    for (Paragraph const& paragraph : checked.document.paragraphs) {
        if (paragraph.part == Part::footnote && !paragraph.number.empty() && !paragraph.view.empty())
            notes.try_emplace(paragraph.number, paragraph.view.source_span(0, paragraph.view.size()));
        for (NoteMark const& mark : paragraph.marks) marks.try_emplace(mark.number, mark.source);
    }
    for (auto const& [number, span] : marks)
        if (notes.count(number) == 0) found.add("mark-without-note", span, "there is no footnote " + number);
    for (auto const& [number, span] : notes)
        if (marks.count(number) == 0) found.add("note-without-mark", span, "nothing in the text has the mark of footnote " + number);
}

}  // namespace recital
