// SPDX-License-Identifier: BSL-1.0
// Pages as browsers save them, built by hand after the sites they come from: the text is read, what is for moving about the site is not.
#include "read/detail/html.hpp"

#include "catch.hpp"
#include "read/shown.hpp"

#include <string>
#include <vector>

namespace {

std::string read(std::string const& page) {
    std::vector<recital::Problem> problems;
    auto const text = recital::read_html("a.html", page, {}, problems);
    return text ? shown(*text) : recital::message_of(problems.at(0)) + "\n";
}

}  // namespace

TEST_CASE("a record of the Digital Library") {
    CHECK(read(R"(<!DOCTYPE html><html lang="en"><head><title>A record</title><script>dataLayer=[];</script></head>
<body class="search"><a class="skip-to-main" href="#main">Skip to main content</a>
<div id="cookie-consent" class="cookies"><p>We use cookies.</p><button>Accept</button></div>
<div class="pageheader"><div class="navbar navbar-default"><ul class="nav navbar-nav"><li><a href="/">Home</a></li>
<li><a href="/help">Help</a></li></ul></div></div>
<form action="/search"><input name="p"><select><option>All</option></select></form>
<div class="pagebody"><ol class="breadcrumb"><li>Home</li><li>Resolutions</li></ol>
<div class="record-content"><h1>Rights of rivers : resolution / adopted by the General Assembly</h1>
<div class="metadata-row"><span class="title col-xs-12 col-md-2">Symbol</span><span class="value col-xs-12 col-md-10">A/RES/146/44</span></div>
<div class="metadata-row"><span class="title col-xs-12 col-md-2">Related document</span><span class="value col-xs-12 col-md-10">A/146/312</span></div>
</div><ul class="share-links"><li>Share on a network</li></ul><div class="modal fade"><p>Export as MARC</p></div></div>
<div class="pagefooter"><p>Contact, privacy notice</p></div></body></html>)") ==
          "h Rights of rivers : resolution / adopted by the General Assembly\np Symbol\np A/RES/146/44\np Related document\np A/146/312\n");
}

TEST_CASE("a viewer of PDF files: runs of words with their places") {
    CHECK(read(R"(<body><div id="outerContainer"><div id="sidebarContainer"><div class="thumbnail">1</div></div>
<div id="toolbarContainer"><button>Next</button><span>of 4</span></div><div id="viewer" class="pdfViewer"><div class="page">
<div class="textLayer"><span style="left: 10%; top: 12.5%; font-size: 9px;" role="presentation">Recalling its</span><span
style="left: 30%; top: 12.5%; font-size: 9px;" role="presentation">resolution</span><br role="presentation"><span
style="left: 10%; top: 14%; font-size: 9px;" role="presentation">52/189 of 18 December 1997,</span></div></div></div></div></body>)") ==
          "p Recalling its resolution/52/189 of 18 December 1997,\n");
}

TEST_CASE("a treaty's status in tables that lay out a page within a form") {
    std::string const declaration(300, 'd');
    CHECK(read(R"(<body><form id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="x"><table width="100%"><tr><td class="topmenu">
<a href="/">Home</a> <a href="/about">Overview</a></td></tr><tr><td><div class="leftmenu"><p>Depositary</p></div></td><td><table><tr><td>
<h2>9. Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment</h2><p>New York, 10 December 1984. Not
amended since; the text below is set as the depositary has it, with all that was notified before the end of the year, so that this page has
a page's worth of text in its form, as those of this site have: declarations, reservations, objections and notes.</p>
<table><tr><th>Participant</th><th>Signature</th><th>Ratification</th></tr>
<tr><td>Atlantis</td><td>4 Feb 1985</td><td>1 Apr 1987</td></tr><tr><td>Lemuria</td><td></td><td>9 Jul 1990 a</td></tr></table>
</td></tr></table></td></tr></table><p>)" +
               declaration + "</form></body>") ==
          "h 9. Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment\n"
          "p New York, 10 December 1984. Not amended since; the text below is set as the depositary has it, with all that was notified "
          "before the "
          "end of the year, so that this page has a page's worth of text in its form, as those of this site have: declarations, "
          "reservations, "
          "objections and notes.\n"
          "c Participant\nc Signature\nc Ratification\nc Atlantis\nc 4 Feb 1985\nc 1 Apr 1987\nc Lemuria\nc 9 Jul 1990 a\np " +
              declaration + "\n");
}

TEST_CASE("a page of a legal site made with Drupal") {
    CHECK(read(R"(<body class="toolbar-fixed path-node"><a href="#main-content" class="visually-hidden focusable">Skip</a>
<div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas><div class="region region-header"><ul class="menu"><li>About</li></ul></div>
<div id="sliding-popup" class="eu-cookie-compliance-banner">This site uses cookies</div>
<main role="main"><a id="main-content"></a><div class="region region-content"><article><h1><span>Instrument</span></h1>
<p>Adopted by General Assembly resolution 39/46<sup><a href="#n1">1</a></sup></p><p id="n1">1 Resolution 39/46, annex.</p></article></div></main>
<div class="social-share">Tweet</div><ul class="pager"><li>Next</li></ul><footer class="footer"><p>Terms</p></footer></div></body>)") ==
          "h Instrument\np Adopted by General Assembly resolution 39/46{<1→#n1>→1}\nn[1] 1 Resolution 39/46, annex.\n");
}

TEST_CASE("a document within something that is called like a site's part is read") {
    std::string const words(7000, 'x');
    CHECK(read("<div class=menu><p>Home</p></div><div class='navbar-fixed'><p>" + words + "</p></div>") == "p " + words + "\n");
}
