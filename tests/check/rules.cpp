// SPDX-License-Identifier: BSL-1.0
#include "check/check.hpp"

#include "catch.hpp"

#include <algorithm>
#include <string>

using namespace recital;

namespace {

/// A document with one citation in its sentence; each case changes what is wrong with it.
struct Draft {
    Text text{"draft.txt", std::string(400, ' '), {}};
    Document document;
    CitedDocument cited;
    Catalogue catalogue;
    Citation citation;
    std::string before = "Recalling its resolution ", behind = " of that date";

    Draft() {
        citation.span = {20, 26};
        citation.text = "49/127";
        citation.id = "A/RES/49/127";
        citation.kind = Kind::resolution;
        citation.organ = "General Assembly";
        citation.part = Part::preamble;
        cited.info.symbol = "A/RES/52/189";
        cited.info.date = "1997-12-18";
        catalogue.organs.push_back({"General Assembly", "A", "", {}, {}, {}, "", ""});
        catalogue.organs.push_back({"Security Council", "S", "", {}, {}, {}, "", ""});
        catalogue.build_index();
    }

    std::vector<std::string> rules() {
        Passage passage{before + citation.text + behind, {}};
        passage.own = {static_cast<std::uint32_t>(before.size()), static_cast<std::uint32_t>(before.size() + citation.text.size())};
        cited.citations.push_back(citation);
        cited.passages.push_back(passage);
        std::vector<std::string> names;
        for (Finding const& finding : check({text, document, cited, catalogue, CitationGraph{}, SeriesList{}}))
            names.emplace_back(finding.rule->name);
        return names;
    }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a citation without fault has no finding") { CHECK(Draft{}.rules().empty()); }

TEST_CASE("number and date") {
    Draft draft;
    draft.catalogue.titles.insert_or_assign("A/RES/49/127", {"International migration and development", "1994-12-19"});
    draft.citation.date = "1994-12-19";
    CHECK(Draft{draft}.rules().empty());
    draft.citation.date = "1995-12-19";
    CHECK(draft.rules() == Names{"date-differs"});
}

TEST_CASE("a later document") {
    Draft draft;
    draft.citation.date = "1998-01-01";
    CHECK(draft.rules() == Names{"cites-later"});
}

TEST_CASE("a number beyond the session's last") {
    auto const with_titles = [](int first) {
        Draft draft;
        draft.citation.id = "A/RES/49/300";
        for (int number = first; number <= 200; ++number)
            draft.catalogue.titles.insert_or_assign("A/RES/49/" + std::to_string(number), {"x", "1994-12-19"});
        return draft.rules();
    };
    CHECK(with_titles(1) == Names{"no-such-number"});
    CHECK(with_titles(60).empty());  // too little is known of the session
}

TEST_CASE("the organ named") {
    Draft draft;
    draft.before = "Recalling Security Council resolution ";
    CHECK(Draft{draft}.rules() == Names{"organ-differs"});
    draft.before = "Recalling General Assembly resolution ";
    CHECK(draft.rules().empty());
}

TEST_CASE("the title given") {
    Draft draft;
    draft.catalogue.titles.insert_or_assign("A/RES/49/127", {"International migration and development", ""});
    draft.behind = ", entitled \"International Migration and Development\",";
    CHECK(Draft{draft}.rules().empty());
    draft.behind = ", entitled \"Migration\",";
    CHECK(draft.rules() == Names{"title-differs"});
}

TEST_CASE("the form of numbers") {
    Draft draft;
    draft.citation.text = "1325(2000)";
    draft.citation.id = "S/RES/1325(2000)";
    draft.citation.organ = "Security Council";
    CHECK(Draft{draft}.rules() == Names{"number-spacing"});
    draft.citation.text = "1325 (2000)";
    CHECK(Draft{draft}.rules().empty());
    draft.citation.text = "MEPC.207(62)";
    CHECK(Draft{draft}.rules().empty());
    draft.citation.text = "S/RES/1325(2000)";
    draft.citation.form = Form::symbol;
    CHECK(draft.rules() == Names{"symbol-for-resolution"});
}

TEST_CASE("two forms of one document") {
    Draft draft;
    Citation other = draft.citation;
    other.form = Form::symbol;
    other.text = "A/RES/49/127";
    draft.cited.citations.push_back(other);
    draft.cited.passages.push_back({"See A/RES/49/127", {4, 16}});
    CHECK(draft.rules() == Names{"two-forms"});
}

TEST_CASE("abbreviations that nothing introduces") {
    Draft draft;
    draft.citation.kind = Kind::treaty;
    draft.citation.id = "convention";
    draft.citation.text = "CEDAW";
    CHECK(Draft{draft}.rules() == Names{"abbreviation-not-introduced"});
    Draft in_a_note{draft};
    in_a_note.citation.part = Part::footnote;
    CHECK(in_a_note.rules().empty());
    draft.document.paragraphs.emplace_back();
    draft.document.paragraphs.back().view.append("the Convention (\"CEDAW\")", 0);
    CHECK(draft.rules().empty());
}

TEST_CASE("notes and marks") {
    Draft draft;
    auto const with = [&draft](std::vector<std::string> const& marks, std::vector<std::string> const& notes) {
        Draft made = draft;
        made.document.paragraphs.resize(1 + notes.size());
        made.document.paragraphs[0].view.append("text", 0);
        for (std::string const& mark : marks) made.document.paragraphs[0].marks.push_back({2, mark, {2, 3}});
        for (std::size_t at = 0; at < notes.size(); ++at) {
            Paragraph& note = made.document.paragraphs[at + 1];
            note.part = Part::footnote;
            note.number = notes[at];
            note.view.append("note", 10);
        }
        return made.rules();
    };
    CHECK(with({"1", "2", "3"}, {"1", "2", "3"}).empty());
    CHECK(with({"1", "2", "3"}, {"1", "3"}) == Names{"mark-without-note"});
    CHECK(with({"1", "3"}, {"1", "2", "3"}) == Names{"note-without-mark"});
    CHECK(with({"1", "2", "3"}, {"1", "", "3"}).empty());               // its number was lost
    CHECK(with({"1", "2", "3", "4", "5", "6"}, {"1", "6"}).empty());    // the file leaves notes out
    CHECK(with({"1", "2"}, {}).empty());
}

TEST_CASE("what was not resolved, repaired or is uncertain") {
    Draft draft;
    draft.citation.repaired = true;
    draft.citation.confidence = 0.3;
    CHECK(Draft{draft}.rules() == Names{"uncertain", "repaired"});
    Draft over_lines{draft};
    over_lines.citation.text = "49/\n127";
    CHECK(over_lines.rules() == Names{"uncertain"});
    draft.citation.kind = Kind::unresolved;
    draft.citation.id.clear();
    CHECK(Draft{draft}.rules() == Names{"unresolved"});
    draft.citation.text = "Peace Agreement";  // a name that no table lists
    CHECK(draft.rules().empty());
}
