// SPDX-License-Identifier: BSL-1.0
#include "report/method.hpp"

namespace recital {

std::vector<std::string> method_note(ReportContent const& content) {
    std::vector<std::string> note{
        "Made by recital" + (content.version.empty() ? std::string{} : std::string{" "}.append(content.version)) +
            " from the texts alone; the same texts give the same report.",
        "Every mention of an identifiable instrument or document counts, also in lists, short forms and footnotes; mentions "
        "without identity (\"its relevant resolutions\") and the document's own symbol do not.",
        "PP4 is the fourth preambular paragraph, OP6 operative paragraph 6; the treatment is the verb that governs the paragraph.",
        "Titles and dates are those the documents print or the tables of recital hold; where only a symbol is known, the year is that of "
        "the session's opening.",
        "A dot behind its name marks a document that was read; all others are only cited.",
        "\"was adopted by\" leads from an instrument to the resolution or report that adopted it."};
    note.insert(note.end(), content.notes.begin(), content.notes.end());
    return note;
}

}  // namespace recital
