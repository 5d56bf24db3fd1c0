// SPDX-License-Identifier: BSL-1.0
#include "read/detail/html.hpp"

#include "catch.hpp"
#include "read/shown.hpp"

using recital::Problem;

namespace {

std::string read(std::string const& page) {
    std::vector<Problem> problems;
    auto const text = recital::read_html("a.html", page, {}, problems);
    return text ? shown(*text) : recital::message_of(problems.at(0)) + "\n";
}

std::string in_utf16(std::string const& ascii) {
    std::string out = "\xFF\xFE";
    for (char c : ascii) out += {c, '\0'};
    return out;
}

}  // namespace

TEST_CASE("blocks of a page, however it forgets to close them") {
    CHECK(read("<h1>Title<p>One<p>Two <b>bold</b> text<div>Three<br>line</div><blockquote>Four</blockquote>Five<hr>Six<br><br>Seven") ==
          "h Title\np One\np Two bold text\np Three/line\np Four\np Five\np Six\np Seven\n");
}

TEST_CASE("lists show their numbers") {
    CHECK(read("<ol><li>a<li value=5>b<li>c<ol type=a start=3><li>d</ol><li>e</ol><ul><li>f</ul><ol type=I><li>g</ol><ol "
               "reversed><li>h<li>i</ol>"
               "<ol style='list-style-type:none'><li>(a) j</ol>") ==
          "p 1. a\np 5. b\np 6. c\np c. d\np 7. e\np • f\np I. g\np 2. h\np 1. i\np (a) j\n");
}

TEST_CASE("a cell is a block; tables that lay out a page are taken apart") {
    CHECK(read("<table><caption>C</caption><tr><th>A<th>B<tr><td>1<br>2<td>&nbsp;<td>3<tr><td>only</table>"
               "<table><tr><td><p>x<p>y<table><tr><td>n<td>m</table><td>z</table>") ==
          "p C\nc A\nc B\nc 1/2\nc 3\np only\np x\np y\nc n\nc m\np z\n");
}

TEST_CASE("cells know their column, those that span rows and columns counted; a number belongs to the text beside it") {
    std::vector<Problem> problems;
    auto const text = recital::read_html("t",
                                         "<table><tr><th rowspan=2>Committee<th colspan=2>Report<tr><td>E/C.12/1<td>2012"
                                         "<tr><td>CRC<td>CRC/C/2<td>2013</table><table><tr><td>1.<td>Recalling resolution 52/189,</table>",
                                         {}, problems);
    REQUIRE(text);
    std::string places;
    for (recital::Block const& block : text->layout.blocks) places += block.place + "; ";
    CHECK(places ==
          "table 1 row 1 column 1; table 1 row 1 column 2; table 1 row 2 column 2; table 1 row 2 column 3; table 1 row 3 column 1; "
          "table 1 row 3 column 2; table 1 row 3 column 3; paragraph 1; ");
    CHECK(shown(text).ends_with("p 1. Recalling resolution 52/189,\n"));
}

TEST_CASE("notes are what raised or bracketed marks lead to, not the way back") {
    std::string const note = "<p><a href='#r1' name=f1>[1]</a> Resolution 34/180.";
    CHECK(read("<p>Women<a href='#f1' name=r1>[1]</a> and<sup><a href='#f2'>2</a></sup>" + note +
               "<ol start=2><li id=f2>Annex <a href='#r2'>↩</a></ol>") ==
          "p Women{<[1]→#f1>→1} and{<2→#f2>→2}\nn[1] <[1]→#r1> Resolution 34/180.\nn[2] 2 Annex\n");
}

TEST_CASE("a saved page's links to its own parts have an address before them") {
    CHECK(read("<p>x<a href='https://un.org/a#n1'>1</a><p id=n1>1 Note") == "p x{<1→https://un.org/a#n1>→1}\nn[1] 1 Note\n");
}

TEST_CASE("typed raised marks are marks where a note of theirs exists") {
    CHECK(read("<p>Women<sup>7</sup> on 5 km<sup>2</sup>, x<sup>8</sup><p><sup>7</sup> Resolution 34/180.") ==
          "p Women{7→7} on 5 km2, x8\nn[7] 7 Resolution 34/180.\n");
}

TEST_CASE("what is no text is left out") {
    CHECK(read("<head><title>t</title><style>s</style></head><header>h</header><nav>n</nav><script>x()</script><main><header><h1>Title</"
               "h1></header>"
               "<p>Text<span hidden>no</span><span style='display: none'>no</span><del>gone</del><ins>new</ins></main><aside>a</aside>"
               "<div class='x breadcrumbs'>b</div><div role=search>s</div><form><p>Search</p><input></form><footer>f</footer>") ==
          "h Title\np Textnew\n");
}

TEST_CASE("a page that is all within a form, or all navigation, is read") {
    CHECK(read("<form><p>" + std::string(500, 'x') + "</form>") == "p " + std::string(500, 'x') + "\n");
    CHECK(read("<div role=navigation><p>All there is</div>") == "p All there is\n");
}

TEST_CASE("links are kept as they are given") {
    CHECK(read("<p>See <a href='https://undocs.org/A/RES/1514 (XV)'>1514 (XV)</a>, <a name=x>here</a>, <a href=''>none</a>") ==
          "p See <1514 (XV)→https://undocs.org/A/RES/1514 (XV)>, here, none\n");
}

TEST_CASE("entities, quotations, conditional comments of Word") {
    CHECK(read("<p>A&eacute;&#8217;&lt;&amp; <q>q</q><!-- c --><![if !x]>[1]<![endif]><o:p></o:p>&nbsp;b&unknown;") ==
          "p Aé’<& “q”[1]\u00A0b&unknown;\n");
}

TEST_CASE("charsets are told by the bytes, whatever the page says") {
    std::string const meta = "<meta http-equiv=content-type content='text/html; charset=";
    CHECK(read("<p>caf\xE9 \x93x\x94") == "p café “x”\n");
    CHECK(read(meta + "utf-8'><p>caf\xE9 \x93x\x94") == "p café “x”\n");
    CHECK(read(meta + "iso-8859-1'><p>caf\xE9 \x93x\x94") == "p café “x”\n");
    CHECK(read(meta + "iso-8859-1'><p>caf\xC3\xA9") == "p café\n");
    CHECK(read("\xEF\xBB\xBF" + meta + "windows-1252'><p>caf\xC3\xA9") == "p café\n");
    CHECK(read(in_utf16("<meta charset=utf-8><p>text")) == "p text\n");
    CHECK(read("<?xml version='1.0' encoding='windows-1251'?><html><p>\xCE\xCE\xCD \xEF\xF0\xE8\xED\xFF\xEB\xE0") == "p ООН приняла\n");
}

TEST_CASE("lines of <pre> within a page are kept; a page that is nothing else is plain text") {
    CHECK(read("<h1>A long enough title</h1><p>and a text<pre>one\n two\n\nthree</pre>") ==
          "h A long enough title\np and a text\np one/two\np three\n");
    std::vector<Problem> problems;
    auto const text = recital::read_html("a", "<html><body><pre>\nThe Assembly,\n\n   1.  Decides&lt;\n</pre></body></html>", {}, problems);
    REQUIRE(text);
    CHECK(text->layout.empty());
    CHECK(text->bytes.find("The Assembly,\n\n   1.  Decides<\n") != std::string::npos);
}
