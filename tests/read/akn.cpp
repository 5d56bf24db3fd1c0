// SPDX-License-Identifier: BSL-1.0
#include "read/detail/akn.hpp"

#include "catch.hpp"
#include "read/shown.hpp"

using recital::Problem;

namespace {

std::optional<recital::Text> parsed(std::string const& content) {
    std::vector<Problem> problems;
    return recital::read_akn("a.xml", "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">" + content + "</akomaNtoso>",
                             {}, problems);
}

/// Part, number and place of each block.
std::string stated(std::optional<recital::Text> const& text) {
    std::string out;
    for (recital::Block const& block : text->layout.blocks)
        out += std::string{block.part ? name_of(*block.part) : "-"} + " [" + block.number + "] " + block.place + "\n";
    return out;
}

std::string numbered(std::string const& element, std::string const& id, std::string const& number, std::string const& content) {
    return "<" + element + " eId=\"" + id + "\"><num>" + number + "</num>" + content + "</" + element + ">";
}

}  // namespace

TEST_CASE("parts, numbers and places are those of the markup") {
    auto const text = parsed(
        "<statement name=\"resolution\"><meta><p>no</p></meta><coverPage "
        "eId=\"c\"><p>A/RES/1/2</p></coverPage><preface><p><docNumber>1/2.</docNumber>"
        "\n<docTitle>Title</docTitle></p></preface><preamble><formula><p>The General Assembly,</p></formula><container "
        "eId=\"p1\"><p>Recalling x,</p>"
        "</container><container eId=\"p2\"><p>Noting y,</p></container></preamble><mainBody>" +
        numbered("paragraph", "o1", "1.",
                 "<list><intro><p>Requests:</p></intro>" +
                     numbered("point", "o1a", "(a)", "<content eId=\"o1ac\"><p>First;</p></content>") + "</list>") +
        "<crossHeading eId=\"h\">Heading</crossHeading>" + numbered("paragraph", "o2", "2.", "<content><p>Decides z.</p></content>") +
        "</mainBody><conclusions eId=\"e\"><p>77th meeting<eol/>1 May</p></conclusions><attachments><attachment><doc "
        "name=\"annex\"><mainBody>" +
        numbered("paragraph", "a1", "1.", "<content><p>Annexed.</p></content>") +
        "</mainBody></doc></attachment></attachments></statement>");
    CHECK(shown(text) ==
          "p A/RES/1/2\nh 1/2. Title\np The General Assembly,\np[1] Recalling x,\np[2] Noting y,\np[1] 1. Requests:\np[1 (a)] (a) First;\n"
          "h Heading\np[2] 2. Decides z.\np 77th meeting/1 May\np[1] 1. Annexed.\n");
    CHECK(stated(text) ==
          "masthead [] c\nmasthead [] statement[1]/preface[1]/p[1]\npreamble [] statement[1]/preamble[1]/formula[1]/p[1]\npreamble [1] p1\n"
          "preamble [2] p2\noperative [1] o1\noperative [1 (a)] o1a\noperative [] h\noperative [2] o2\nclosing [] e\nannex [1] a1\n");
}

TEST_CASE("a body without a preamble is body, unless it is a statement's") {
    CHECK(stated(parsed("<doc><mainBody><p>x</p></mainBody></doc>")) == "body [] doc[1]/mainBody[1]/p[1]\n");
    CHECK(stated(parsed("<statement><mainBody><p>x</p></mainBody></statement>")) == "operative [] statement[1]/mainBody[1]/p[1]\n");
}

TEST_CASE("notes in the text and notes in the metadata, referred to once or more") {
    CHECK(shown(parsed("<doc><meta><notes><note eId=\"n2\"><p>In the metadata</p></note><note eId=\"n3\" "
                       "marker=\"3\"><p>Unused</p></note></notes></meta><mainBody><p>Text"
                       "<authorialNote marker=\"1\" eId=\"n1\"><p>\n See <a href=\"u\">A/1</a>.</p><p>More.</p></authorialNote>, "
                       "and<noteRef href=\"#n2\" marker=\"2\"/> "
                       "again<noteRef href=\"#n1\" marker=\"1\"/></p><p>Next<noteRef href=\"#n2\"/></p></mainBody></doc>")) ==
          "p Text{1→1}, and{2→2} again{1→1}\nn[1] 1 See <A/1→u>./More.\nn[2] 2 In the metadata\np Next{2→2}\nn[3] 3 Unused\n");
}

TEST_CASE("any prefix, foreign elements, what the versions before called differently") {
    std::vector<Problem> problems;
    CHECK(shown(recital::read_akn(
              "a",
              "<an:akomaNtoso xmlns:an=\"x\" xmlns:f=\"f\"><an:doc id=\"d\"><an:mainBody><f:new><an:p>x <f:y>z</f:y></an:p></f:new>"
              "</an:mainBody></an:doc></an:akomaNtoso>",
              {}, problems)) == "p x z\n");
}

TEST_CASE("tables by cells, quoted structures as paragraphs, deletions gone, dates parted from words") {
    CHECK(shown(parsed("<doc><mainBody><table eId=\"t\"><tr><th><p>A</p></th><td>B<br/>C</td></tr></table><p>Replace <mod>x with "
                       "<quotedStructure><paragraph><num>1.</num>"
                       "<content><p>q</p></content></paragraph></quotedStructure> in it</mod><del>gone</del></p><p>on<docDate>1 "
                       "May</docDate></p></mainBody></doc>")) == "c A\nc B/C\np Replace x with\np[1] 1. q\np in it\np on 1 May\n");
}

TEST_CASE("links are the targets of a, ref and rref") {
    CHECK(shown(parsed(
              "<doc><p>See <ref href=\"/akn/un/x\">res. 1</ref>, <rref href=\"r\">2 to 3</rref>, <a href=\"a\">A/1</a></p></doc>")) ==
          "p See <res. 1→/akn/un/x>, <2 to 3→r>, <A/1→a>\n");
}
