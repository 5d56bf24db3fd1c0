// SPDX-License-Identifier: BSL-1.0
#include "segment/laid_out_text.hpp"
#include "segment/segment.hpp"

#include "catch.hpp"
#include "data/shipped_catalogue.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace recital;

namespace {

std::vector<Document> read(LaidOutText const& text) { return segment(text.text(), shipped().catalogue); }

std::vector<std::string> lines_of(Document const& document) {
    std::vector<std::string> lines;
    for (Paragraph const& p : document.paragraphs)
        lines.push_back(std::string{name_of(p.part)} + " " + p.number + "|" + p.treatment + "|" + std::string{p.view.chars()});
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("blocks are paragraphs, whatever stands in their lines") {
    LaidOutText text{"A_RES_60_1"};
    text.furniture("A/RES/60/1").heading("60/1. Wells").paragraph("The General Assembly,");
    text.paragraph("Recalling its resolution 59/2\nof 3 December 2004 on differ-\nent wells,");
    text.furniture("05-12345 (E)").furniture("*0512345*").furniture("A/RES/60/1");
    text.continued("and its resolution\n58/3,");
    text.paragraph("1. Requests the Secretary-General\n2. to report;");
    text.heading("Further matters");
    text.paragraph("2. Decides to consider the matter at its next session.");
    auto const documents = read(text);
    REQUIRE(documents.size() == 1);
    CHECK(documents[0].info.symbol == "A/RES/60/1");
    CHECK(documents[0].info.title == "Wells");
    CHECK(lines_of(documents[0]) ==
          Lines{"masthead ||60/1. Wells", "preamble ||The General Assembly,",
                "preamble 1|recalls|Recalling its resolution 59/2 of 3 December 2004 on different wells, and its resolution 58/3,",
                "operative 1|requests|1. Requests the Secretary-General 2. to report;", "operative ||Further matters",
                "operative 2|decides|2. Decides to consider the matter at its next session."});
}

TEST_CASE("a mark is what the layout says, and nothing else is") {
    LaidOutText text;
    text.paragraph("Recalling the Conference on Population and Development{2} and resolution 52/189 {3} of 3 wells, 4 and 5,");
    text.note("2", "2 Resolution 1/2.").note("3", "Ibid.");
    text.paragraph("Recalling also the Convention{:4}, and more,");
    text.note("4", "4. See A/1.");
    auto const documents = read(text);
    REQUIRE(documents.size() == 1);
    auto const& paragraphs = documents[0].paragraphs;
    REQUIRE(paragraphs.size() == 5);
    CHECK(paragraphs[0].view.chars() ==
          "Recalling the Conference on Population and Development and resolution 52/189 of 3 wells, 4 and 5,");
    REQUIRE(paragraphs[0].marks.size() == 2);
    CHECK(paragraphs[0].marks[0].number == "2");
    CHECK(paragraphs[0].view.chars().substr(0, paragraphs[0].marks[0].at).ends_with("Development"));
    CHECK(text.text().bytes.substr(paragraphs[0].marks[0].source.begin, paragraphs[0].marks[0].source.size()) == "2");
    CHECK(paragraphs[0].view.chars().substr(0, paragraphs[0].marks[1].at).ends_with("52/189"));
    CHECK(paragraphs[1].part == Part::footnote);
    CHECK(paragraphs[1].number == "2");
    CHECK(paragraphs[1].view.chars() == "Resolution 1/2.");
    CHECK(paragraphs[2].view.chars() == "Ibid.");
    CHECK(paragraphs[3].view.chars() == "Recalling also the Convention, and more,");
    REQUIRE(paragraphs[3].marks.size() == 1);
    CHECK(paragraphs[3].view.chars().substr(0, paragraphs[3].marks[0].at).ends_with("Convention"));
    CHECK(paragraphs[3].marks[0].source.empty());
    CHECK(paragraphs[4].view.chars() == "See A/1.");
}

TEST_CASE("notes go on over pages and paragraphs; one in the middle of a sentence leaves it whole") {
    LaidOutText text;
    text.paragraph("Noting the Programme of Action{1}");
    text.note("1", "1 Report of the Conference on").furniture("3/4");
    text.add({{}, BlockRole::note, true, {}, {}, {}}, "Wells, chap. I.").note("", "See also A/2.");
    text.continued(", and the follow-up to it,");
    auto const documents = read(text);
    REQUIRE(documents.size() == 1);
    auto const& paragraphs = documents[0].paragraphs;
    REQUIRE(paragraphs.size() == 3);
    CHECK(paragraphs[0].view.chars() == "Noting the Programme of Action, and the follow-up to it,");
    CHECK(paragraphs[1].view.chars() == "Report of the Conference on Wells, chap. I.");
    CHECK(paragraphs[2].view.chars() == "See also A/2.");
    CHECK(paragraphs[2].number == "1");
}

TEST_CASE("stated parts and numbers win over what is read") {
    LaidOutText text;
    text.part(Part::preamble, "The General Assembly,");
    text.part(Part::preamble, "Decides wrongly to open a paragraph so, in the preamble,");
    text.part(Part::preamble, "Noting A/1,");
    text.part(Part::operative, "Requests the Secretary-General:", "1.");
    text.part(Part::operative, "To report on A/2;", "(a)");
    text.part(Part::operative, "To dig wells;", "1 (b)");
    text.part(Part::operative, "7. Decides to meet.", "2");
    text.part(Part::annex, "Aims and purposes", "I");
    text.part(Part::annex, "The aim is a well.", "1");
    auto const documents = read(text);
    REQUIRE(documents.size() == 1);
    CHECK(lines_of(documents[0]) ==
          Lines{"preamble ||The General Assembly,", "preamble 1|decides|Decides wrongly to open a paragraph so, in the preamble,",
                "preamble 2|notes|Noting A/1,", "operative 1|requests|Requests the Secretary-General:",
                "operative 1 (a)|requests|To report on A/2;", "operative 1 (b)|requests|To dig wells;",
                "operative 2|decides|7. Decides to meet.", "annex I||Aims and purposes", "annex 1||The aim is a well."});
}

TEST_CASE("numbers that a format counts itself order a text that does not show them") {
    LaidOutText text{"A_RES_60_1"};
    text.heading("60/1. Wells").paragraph("The General Assembly,").paragraph("Recalling its resolution 59/2,");
    text.paragraph("Welcomes the report;", "1").paragraph("Requests the Secretary-General:", "2");
    text.paragraph("To report;", "2 (a)").paragraph("To dig;", "2 (b)");
    auto const documents = read(text);
    REQUIRE(documents.size() == 1);
    auto const lines = lines_of(documents[0]);
    REQUIRE(lines.size() == 7);
    CHECK(lines[3] == "operative 1|welcomes|Welcomes the report;");
    CHECK(lines[5] == "operative 2 (a)|requests|To report;");
    CHECK(lines[6] == "operative 2 (b)|requests|To dig;");
}

TEST_CASE("where a layout has notes but no marks, marks are found by reading") {
    LaidOutText text;
    text.paragraph("Recalling the Programme of Action of Cairo1 and the Convention on Wells,2 of which there are 3,");
    text.note("1", "Report of the Conference, chap. I.").note("2", "Resolution 34/180, annex.");
    auto const documents = read(text);
    REQUIRE(documents[0].paragraphs.size() == 3);
    CHECK(documents[0].paragraphs[0].marks.size() == 2);
    CHECK(documents[0].paragraphs[0].view.chars() ==
          "Recalling the Programme of Action of Cairo and the Convention on Wells, of which there are 3,");
}

TEST_CASE("a text poured into a format that says nothing of notes is read like plain text") {
    LaidOutText text;
    text.paragraph("Recalling the Programme of Action of Cairo1 and the Convention on Wells,2");
    text.paragraph("__________").paragraph("1 Report of the Conference, chap. I.").paragraph("2 Resolution 34/180, annex.");
    auto const documents = read(text);
    REQUIRE(documents[0].paragraphs.size() == 3);
    CHECK(documents[0].paragraphs[0].marks.size() == 2);
    CHECK(documents[0].paragraphs[2].part == Part::footnote);
    CHECK(documents[0].paragraphs[2].view.chars() == "Resolution 34/180, annex.");

    // Numbers that no mark refers to are no footnotes: a table's first column.
    LaidOutText table;
    table.paragraph("The budget has these sections.").paragraph("1").paragraph("Policy").paragraph("2").paragraph("Law");
    auto const of_table = read(table);
    CHECK(of_table[0].paragraphs.size() == 5);
    for (Paragraph const& p : of_table[0].paragraphs) CHECK(p.part != Part::footnote);
}

TEST_CASE("one block without anything said of it is plain text") {
    Text text{"input", "The General Assembly,\n\nRecalling its resolution 1/2,\n\n1. Decides to meet.\n"};
    text.layout.blocks.push_back({{0, static_cast<std::uint32_t>(text.bytes.size())}, BlockRole::paragraph, false, {}, {}, {}});
    auto const documents = segment(text, shipped().catalogue);
    REQUIRE(documents.size() == 1);
    CHECK(documents[0].paragraphs.size() == 3);
}

TEST_CASE("what stands outside all blocks is not lost, and no span leads outside the text") {
    Text text{"input", "The first block. Between them. The second block. 5"};
    text.layout.blocks.push_back({{0, 16}, BlockRole::heading, false, {}, {}, {}});
    text.layout.blocks.push_back({{31, 48}, BlockRole::paragraph, true, {}, {}, {}});
    text.layout.blocks.push_back({{10, 4000}, BlockRole::note, false, "5", {}, {}});
    text.layout.references.push_back({{3999, 4100}, 2});
    text.layout.references.push_back({{31, 48}, 77});
    auto const documents = segment(text, shipped().catalogue);
    Lines all;
    for (Paragraph const& p : documents[0].paragraphs) all.emplace_back(p.view.chars());
    CHECK(all == Lines{"The first block.", "Between them.", "The second block."});
}

TEST_CASE("several documents in one laid out input are parted, notes stay with theirs") {
    LaidOutText text{"A_60_49"};
    for (std::string const number : {"1", "2"}) {
        text.heading("60/" + number + ". Wells " + number).paragraph("The General Assembly,");
        text.paragraph("Recalling the Convention on Wells{" + number + "} and its aims,");
        text.paragraph("1. Decides to meet.");
        text.note(number, "Resolution " + number + "/7.");
    }
    auto const documents = read(text);
    REQUIRE(documents.size() == 2);
    CHECK(documents[1].info.symbol == "A/RES/60/2");
    for (Document const& document : documents)
        CHECK(std::count_if(document.paragraphs.begin(), document.paragraphs.end(),
                            [](Paragraph const& p) { return p.part == Part::footnote; }) == 1);
}

TEST_CASE("cells are paragraphs that open nothing, whatever they begin with") {
    LaidOutText text;
    auto const cell = [&](std::string const& place, std::string const& words) {
        text.add({{}, BlockRole::paragraph, false, {}, {}, place}, words);
    };
    text.paragraph("Resolution 52/189").paragraph("The General Assembly,").paragraph("Recalling its resolution 50/123,");
    text.paragraph("1. Decides that the documents shall be as follows:");
    cell("table 1 row 1 column 1", "7. Requests");
    cell("table 1 row 1 column 2", "A/52/1");
    cell("table 1 row 2 column 1", "Annex");
    cell("table 1 row 2 column 2", "The Security Council,");
    text.paragraph("2. Requests the Secretary-General to report on the matter to it at its next session.");
    auto const documents = read(text);
    REQUIRE(documents.size() == 1);
    auto const& paragraphs = documents[0].paragraphs;
    REQUIRE(paragraphs.size() == 9);
    for (std::size_t i = 4; i < 8; ++i) {
        CHECK(paragraphs[i].part == Part::operative);
        CHECK(paragraphs[i].number == "1");
    }
    CHECK(paragraphs[8].number == "2");
    CHECK(paragraphs[8].speaker == "General Assembly");
}
