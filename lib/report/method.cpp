// SPDX-License-Identifier: BSL-1.0
#include "report/detail/method.hpp"

#include "graph/wording.hpp"

namespace recital {

std::vector<std::string> method_note(ReportContent const& content) {
    std::vector<std::string> note{
        "Made by recital" + (content.version.empty() ? std::string{} : std::string{" "}.append(content.version)) +
            " from the texts alone; the same texts and options give the same report.",
        "Every mention of an identifiable instrument or document counts, also in lists, short forms and footnotes; mentions "
        "without identity (\"its relevant resolutions\") and the document's own symbol do not.",
        "PP4 is the fourth preambular paragraph, OP6 operative paragraph 6; the treatment is the verb that governs the paragraph."};
    if (content.knows_texts)
        note.emplace_back(
            "Sentences are quoted as they were read: line and page breaks, page furniture and footnote marks are taken out, hyphens at "
            "line ends undone; \"[…]\" stands where a long sentence was cut.");
    else
        note.emplace_back(
            "The source is a graph without texts: sentences, mastheads and what could not be resolved are not known to this report. Give "
            "the "
            "documents themselves to have them.");
    note.emplace_back(
        "Titles and dates are those the documents print or the tables of recital hold; where only a symbol is known, the year is that of "
        "the session's opening. Treaty-series numbers are of the tables.");
    note.emplace_back(
        "A dot behind its name marks a document that was read; all others are only cited, and what they cite is not known here.");
    note.emplace_back("\"was adopted by\" leads from an instrument to the resolution or report that adopted it.");
    if (!content.charts.empty())
        note.emplace_back(
            "In charts every mention counts. Where a chart has several rows of bars each has its own scale: compare rows by their sums.");
    note.insert(note.end(), content.notes.begin(), content.notes.end());
    return note;
}

std::string cite_as(ReportContent const& content) {
    std::string line = "\"" + content.title + "\", citation report";
    if (!content.made_on.empty()) line += ", " + printed_date(content.made_on);
    return line + ", made with recital" + (content.version.empty() ? "." : " " + content.version + ".");
}

}  // namespace recital
