// SPDX-License-Identifier: BSL-1.0
#include "read/detail/docx.hpp"

#include "catch.hpp"
#include "read/docx_builder.hpp"
#include "read/pack.hpp"
#include "read/shown.hpp"

using namespace std::string_literals;
using recital::Problem;
using recital::ReadLimits;

namespace {

std::string read(DocxBuilder const& builder) {
    std::vector<Problem> problems;
    std::string const bytes = builder.bytes();
    auto const text = recital::read_docx("a.docx", bytes, ReadLimits{}, problems);
    return text ? shown(*text) : recital::message_of(problems.at(0)) + "\n";
}

std::string level(int at, std::string const& format, std::string const& text, std::string const& more = "") {
    return "<w:lvl w:ilvl=\"" + std::to_string(at) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more +
           "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

std::string list(int number, int definition, std::string const& more = "") {
    return "<w:num w:numId=\"" + std::to_string(number) + "\"><w:abstractNumId w:val=\"" + std::to_string(definition) + "\"/>" + more +
           "</w:num>";
}

std::string definition(int number, std::string const& levels) {
    return "<w:abstractNum w:abstractNumId=\"" + std::to_string(number) + "\">" + levels + "</w:abstractNum>";
}

std::string field(std::string const& instruction, std::string const& result) {
    auto const mark = [](std::string const& type) { return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>"; };
    return mark("begin") + "<w:r><w:instrText xml:space=\"preserve\">" + instruction + "</w:instrText></w:r>" + mark("separate") + result +
           mark("end");
}

std::string footnote(int id, std::string const& text) {
    return "<w:footnote w:id=\"" + std::to_string(id) + "\"><w:p><w:r><w:footnoteRef/></w:r>" + run(text) + "</w:p></w:footnote>";
}

std::string reference(int id) { return "<w:r><w:footnoteReference w:id=\"" + std::to_string(id) + "\"/></w:r>"; }

std::string const raised = "<w:vertAlign w:val=\"superscript\"/>";

}  // namespace

TEST_CASE("levels of a list count, begin anew below a higher one and show the numbers above them") {
    std::string const levels =
        level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)") + level(2, "lowerRoman", "(%3)") + level(3, "upperLetter", "%1.%2.%4");
    CHECK(read(DocxBuilder{listed("a", 1) + listed("b", 1, 1) + listed("c", 1, 2) + listed("d", 1, 2) + listed("e", 1, 1) + listed("f", 1) +
                           listed("g", 1, 1) + listed("h", 1, 3)}
                   .with("numbering", "numbering", definition(0, levels) + list(1, 0))) ==
          "p 1. a\np (a) b\np (i) c\np (ii) d\np (b) e\np 2. f\np (a) g\np 2.a.A h\n");
}

TEST_CASE("lists of one definition count on together; a start override begins anew once") {
    std::string const start = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";
    std::string const other =
        "<w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1)\"/></w:lvl>"
        "</w:lvlOverride>";
    CHECK(read(DocxBuilder{listed("a", 1) + listed("b", 2) + listed("c", 3) + listed("d", 3) + listed("e", 1) + listed("f", 4)}.with(
              "numbering", "numbering",
              definition(0, level(0, "decimal", "%1.")) + list(1, 0) + list(2, 0) + list(3, 0, start) + list(4, 0, other))) ==
          "p 1. a\np 2. b\np 5. c\np 6. d\np 7. e\np VIII) f\n");
}

TEST_CASE("a level may count on for ever, show all numbers in figures, or begin before the one above it") {
    std::string const levels = level(0, "upperRoman", "%1") + level(1, "decimal", "%1.%2", "<w:isLgl/><w:lvlRestart w:val=\"0\"/>");
    CHECK(read(DocxBuilder{listed("a", 1, 1) + listed("b", 1) + listed("c", 1, 1)}.with(
              "numbering", "numbering", definition(0, levels) + list(1, 0))) == "p 1.1 a\np II b\np 2.2 c\n");
}

TEST_CASE("styles carry numbers, pass them on and take them back; a level names its style") {
    std::string const levels =
        level(0, "decimal", "%1.", "<w:pStyle w:val=\"A\"/>") + level(1, "lowerLetter", "%2)", "<w:pStyle w:val=\"B\"/>");
    auto const style = [](std::string const& id, std::string const& base, std::string const& list_number) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:basedOn w:val=\"" + base + "\"/><w:pPr>" +
               (list_number.empty() ? "" : "<w:numPr><w:numId w:val=\"" + list_number + "\"/></w:numPr>") + "</w:pPr></w:style>";
    };
    auto const styled = [](std::string const& id, std::string const& more = "") {
        return paragraph(run(id), "<w:pStyle w:val=\"" + id + "\"/>" + more);
    };
    CHECK(read(DocxBuilder{styled("A") + styled("B") + styled("C") + styled("N") + styled("A") +
                           styled("A", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>")}
                   .with("styles", "styles", style("A", "", "1") + style("B", "A", "1") + style("C", "A", "") + style("N", "A", "0"))
                   .with("numbering", "numbering", definition(0, levels) + list(1, 0))) == "p 1. A\np a) B\np 2. C\np N\np 3. A\np A\n");
}

TEST_CASE("empty and hidden paragraphs: the one counts without a trace, the other does not count") {
    std::string const place = "<w:numPr><w:numId w:val=\"1\"/></w:numPr>";
    CHECK(
        read(DocxBuilder{listed("a", 1) + paragraph("", place) + paragraph("", place + "<w:rPr><w:vanish/></w:rPr>") + listed("b", 1)}.with(
            "numbering", "numbering", definition(0, level(0, "decimal", "%1.")) + list(1, 0))) == "p 1. a\np 3. b\n");
}

TEST_CASE("footnotes stand behind the paragraph that refers to them, marks keep their places") {
    CHECK(read(DocxBuilder{paragraph(run("Text") + reference(7) + run(", more") + reference(3)) + paragraph(run("Next"))}.with(
              "footnotes", "footnotes",
              "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote>" + footnote(3, " three") + footnote(7, " seven"))) ==
          "p Text{1→1}, more{2→2}\nn[1] 1 seven\nn[2] 2 three\np Next\n");
}

TEST_CASE("marks follow the format, the start and the restarts that settings and sections ask for") {
    std::string const section = paragraph("", "<w:sectPr/>");
    CHECK(read(DocxBuilder{paragraph(reference(1) + run("a")) + section + paragraph(run("b") + reference(2))}
                   .with("settings", "settings",
                         "<w:footnotePr><w:numFmt w:val=\"lowerLetter\"/><w:numStart w:val=\"3\"/><w:numRestart "
                         "w:val=\"eachSect\"/></w:footnotePr>")
                   .with("footnotes", "footnotes", footnote(1, "x") + footnote(2, "y"))) == "p {c→c}a\nn[c] c x\np b{c→c}\nn[c] c y\n");
}

TEST_CASE("an author's own mark is the note's number, also from a symbol font") {
    std::string const own =
        "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"1\"/><w:sym w:font=\"Symbol\" w:char=\"F02A\"/></w:r>";
    CHECK(read(DocxBuilder{paragraph(run("list") + own + run(" x"))}.with(
              "footnotes", "footnotes", "<w:footnote w:id=\"1\"><w:p>" + run("* A/80/50.") + "</w:p></w:footnote>")) ==
          "p list{*→*} x\nn[*] * A/80/50.\n");
}

TEST_CASE("typed marks are marks where a note of theirs exists") {
    CHECK(read(DocxBuilder{paragraph(run("Goals") + run("a", raised) + run(" of 5 km") + run("2", raised) + run(", see") +
                                     run("1", raised) + reference(1)) +
                           paragraph(run("a", raised) + run(" One project.")) + paragraph(run("list*")) + paragraph(run("* A/80/50."))}
                   .with("footnotes", "footnotes", footnote(1, " real"))) ==
          "p Goals{a→a} of 5 km2, see{1→1}{1→1}\nn[1] 1 real\nn[a] a One project.\np list{*→*}\nn[*] * A/80/50.\n");
}

TEST_CASE("a cell is a block; rows that lay out a page are taken apart") {
    auto const cell = [](std::string const& content) { return "<w:tc>" + content + "</w:tc>"; };
    auto const row = [](std::string const& cells) { return "<w:tr>" + cells + "</w:tr>"; };
    std::string const one =
        row(cell(paragraph(run("63/170"))) + cell(paragraph("")) + cell(paragraph(run("Title")) + paragraph(run("line"))));
    std::string const nested = row(cell(paragraph(run("x"))) + cell("<w:tbl>" + one + "</w:tbl>"));
    CHECK(read(DocxBuilder{"<w:tbl>" + one + row(cell(paragraph(run("only")) + paragraph(run("two")))) + "</w:tbl><w:tbl>" + nested +
                           "</w:tbl>"}) == "c 63/170\nc Title/line\np only\np two\np x\nc 63/170\nc Title/line\n");
}

TEST_CASE("links: by relationship, by simple and by complex fields, over paragraphs") {
    std::string const split =
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPER</w:instrText></w:r><w:r>"
        "<w:instrText>LINK \"http://d\" \\l \"e\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
        run("x") + "</w:p>" + paragraph(run("y") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + run("z"));
    CHECK(read(DocxBuilder{paragraph("<w:hyperlink r:id=\"h1\" w:anchor=\"f\">" + run("1/2") + "</w:hyperlink>" +
                                     "<w:fldSimple w:instr=\"HYPERLINK http://b\">" + run("b") + "</w:fldSimple>" +
                                     field(" HYPERLINK \"http://c\" \\o \"tip\" ", run("c")) + field("PAGE", run("7"))) +
                           split}
                   .with_link("h1", "http://a")) == "p <1/2→http://a#f><b→http://b><c→http://c>7\np <x→http://d#e>\np <y→http://d#e>z\n");
}

TEST_CASE("changes are accepted, hidden text is left out") {
    CHECK(read(DocxBuilder{paragraph(run("a") + "<w:del><w:r><w:delText>b</w:delText></w:r></w:del><w:ins>" + run("c") +
                                         "</w:ins><w:moveFrom>" + run("d") + "</w:moveFrom>" + run("e", "<w:vanish/>") +
                                         run("f", "<w:vanish w:val=\"0\"/>"),
                                     "<w:rPr><w:del/></w:rPr>") +
                           paragraph(run(" joined")) + paragraph(run("left"), "<w:rPr><w:del/></w:rPr>")}) == "p acf joined\np left\n");
}

TEST_CASE("what is no letter") {
    CHECK(read(DocxBuilder{
              paragraph("<w:r><w:tab/><w:t>a</w:t><w:tab/><w:t> b </w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/>"
                        "<w:t>e</w:t><w:sym w:font=\"Symbol\" w:char=\"F061\"/><w:sym w:font=\"Wingdings\" w:char=\"F04A\"/></w:r>")}) ==
          "p a b/c\u2011deα•\n");
}

TEST_CASE("text boxes are read once and after their paragraph, content controls and alternatives as text") {
    auto const box = [](std::string const& text) { return "<w:txbxContent>" + paragraph(run(text)) + "</w:txbxContent>"; };
    CHECK(read(DocxBuilder{"<w:sdt><w:sdtPr/><w:sdtContent>" +
                           paragraph(run("a") + "<w:r><mc:AlternateContent><mc:Choice><w:drawing>" + box("new") +
                                     "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box("old") +
                                     "</w:pict></mc:Fallback></mc:AlternateContent></w:r>" + "<w:smartTag>" + run("b") + "</w:smartTag>") +
                           "</w:sdtContent></w:sdt>"}) == "p ab\np new\n");
}

TEST_CASE("the first page's head is text, other heads and feet are furniture") {
    std::string const section =
        "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"1\"/><w:headerReference w:type=\"default\" r:id=\"2\"/>"
        "<w:footerReference w:type=\"default\" r:id=\"3\"/><w:titlePg/></w:sectPr>";
    CHECK(read(DocxBuilder{paragraph(run("text")) + section}
                   .with("header", "hdr",
                         "<w:tbl><w:tr><w:tc>" + paragraph(run("United Nations")) + "</w:tc><w:tc>" + paragraph(run("A/80/6")) +
                             "</w:tc></w:tr></w:tbl>",
                         "1")
                   .with("header", "hdr", paragraph(run("A/80/6")), "2")
                   .with("footer", "ftr", paragraph(run("25-1234*")), "3")) ==
          "p United Nations\np A/80/6\np text\nf A/80/6\nf 25-1234*\n");
}

TEST_CASE("a piece of another format is left out and told") {
    std::string const bytes =
        DocxBuilder{"<w:p>" + run("before") + "</w:p><w:altChunk r:id=\"rId9\"/><w:p>" + run("after") + "</w:p>"}.bytes();
    std::vector<Problem> problems;
    auto const text = recital::read_docx("a.docx", bytes, ReadLimits{}, problems);
    REQUIRE(text);
    CHECK(shown(*text) == "p before\np after\n");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].what.find("1 piece of another format") != std::string::npos);
}

TEST_CASE("headings are told by outline level, of the paragraph or its style") {
    CHECK(read(DocxBuilder{paragraph(run("a"), "<w:outlineLvl w:val=\"2\"/>") + paragraph(run("b"), "<w:pStyle w:val=\"H\"/>") +
                           paragraph(run("c"), "<w:pStyle w:val=\"H\"/><w:outlineLvl w:val=\"9\"/>")}
                   .with("styles", "styles", "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/></w:style>")) ==
          "h a\nh b\np c\n");
}

TEST_CASE("a bomb is refused by what it unpacks to for its size") {
    std::string const document = "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t xml:space=\"preserve\">" +
                                 std::string(std::size_t{20} << 20U, ' ') + "</w:t></w:r></w:p></w:body></w:document>";
    std::string const relationships =
        "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    std::vector<Problem> problems;
    CHECK_FALSE(recital::read_docx(
        "a.docx", zip_of({{"[Content_Types].xml", "<Types/>"}, {"_rels/.rels", relationships}, {"word/document.xml", document}}),
        ReadLimits{}, problems));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].what == "unpacks to more than 100 times its size");
}
