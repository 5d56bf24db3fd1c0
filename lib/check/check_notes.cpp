// SPDX-License-Identifier: BSL-1.0
#include "check/detail/found.hpp"

#include "model/leading_number.hpp"

#include <map>
#include <string>
#include <vector>

namespace recital {

namespace {

/// Whether the numbers right before and behind one are there, so that it alone is missing.
bool stands_between(std::map<std::string, Span> const& others, std::string const& number) {
    int const at = leading_number(number);
    if (at == 0) return false;
    bool const first = at == 1;
    return (first || others.count(std::to_string(at - 1)) != 0) && others.count(std::to_string(at + 1)) != 0;
}

}  // namespace

void check_notes(Checked const& checked, Found& found) {
    std::map<std::string, Span> notes;
    std::map<std::string, Span> marks;
    bool unnumbered = false;  // a note stands without its number
    for (Paragraph const& paragraph : checked.document.paragraphs) {
        unnumbered = unnumbered || (paragraph.part == Part::footnote && paragraph.number.empty() && !paragraph.view.empty());
        if (paragraph.part == Part::footnote && !paragraph.number.empty() && !paragraph.view.empty())
            notes.try_emplace(paragraph.number, paragraph.view.source_span(0, paragraph.view.size()));
        for (NoteMark const& mark : paragraph.marks) marks.try_emplace(mark.number, mark.source);
    }
    // Where whole runs of marks or notes are missing, or notes stand without their numbers, the print was not read, or the file is a part
    // of a volume or leaves notes out: that is no fault of the text.
    auto const lone = [](std::map<std::string, Span> const& some, std::map<std::string, Span> const& others) {
        std::vector<std::string> out;
        for (auto const& [number, span] : some)
            if (others.count(number) == 0) out.push_back(number);
        return out;
    };
    auto const marks_alone = lone(marks, notes);
    auto const notes_alone = lone(notes, marks);
    constexpr std::size_t most = 2;
    bool const read_well = !unnumbered && !marks.empty() && !notes.empty();
    if (!read_well || marks_alone.size() + notes_alone.size() > most) return;
    for (std::string const& number : marks_alone)
        if (stands_between(notes, number)) found.add("mark-without-note", marks.at(number), "there is no footnote " + number);
    for (std::string const& number : notes_alone)
        if (stands_between(marks, number))
            found.add("note-without-mark", notes.at(number), "nothing in the text has the mark of footnote " + number);
}

}  // namespace recital
