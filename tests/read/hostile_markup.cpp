// SPDX-License-Identifier: BSL-1.0
#include "catch.hpp"
#include "read/detail/akn.hpp"
#include "read/detail/docx.hpp"
#include "read/detail/html.hpp"
#include "read/docx_builder.hpp"
#include "read/scratch_folder.hpp"
#include "read/shown.hpp"

using recital::Problem;
using recital::ReadLimits;

namespace {

using Reader = std::optional<recital::Text> (*)(std::string const&, std::string_view, ReadLimits const&, std::vector<Problem>&);

/// The one problem that a reader has with an input.
Problem refused(Reader reader, std::string const& bytes, ReadLimits const& limits = {}) {
    std::vector<Problem> problems;
    CHECK_FALSE(reader("a", bytes, limits, problems));
    REQUIRE(problems.size() == 1);
    return problems.front();
}

bool has(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

std::string times(std::size_t count, std::string const& piece) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += piece;
    return out;
}

std::string akn(std::string const& content) { return "<akomaNtoso><doc>" + content + "</doc></akomaNtoso>"; }

}  // namespace

TEST_CASE("entities are refused, in XML and in DOCX: neither expanded nor fetched") {
    ScratchFolder const folder;
    folder.write("secret", "secret words");
    std::string const laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>";
    std::string const external = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file://" + (folder / "secret") + "\">]>";
    for (std::string const& declaration : {laughs, external}) {
        CHECK(refused(recital::read_akn, declaration + akn("<p>&a;</p>")).what == "declares entities");
        std::string const document =
            declaration + "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>";
        CHECK(
            has(refused(recital::read_docx, DocxBuilder{""}.with_member("word/document.xml", document).bytes()).what, "declares entities"));
    }
    std::vector<Problem> problems;
    auto const named =
        recital::read_akn("a", "<!DOCTYPE x SYSTEM \"file://" + (folder / "secret") + "\">" + akn("<p>&a;text</p>"), {}, problems);
    CHECK(shown(named) == "p &a;text\n");
    auto const page = recital::read_html("a", external + "<p>&a;text", {}, problems);
    REQUIRE(page);
    CHECK_FALSE(has(page->bytes, "secret words"));
    CHECK(problems.empty());
}

TEST_CASE("what is not well-formed is told with line and column") {
    Problem const problem = refused(recital::read_akn, "<akomaNtoso>\n<p>x</q>\n</akomaNtoso>");
    CHECK(problem.line == 2);
    CHECK(problem.column >= 5);
    CHECK(has(problem.what, "not well-formed"));
    CHECK(has(refused(recital::read_docx, DocxBuilder{"<w:p>\n<w:r></w:p>"}.bytes()).what,
              "word/document.xml is not well-formed XML at line 2"));
}

TEST_CASE("other XML and other archives are told apart") {
    CHECK(has(refused(recital::read_akn, "<article><p>x</p></article>").what, "its first element is <article>"));
    CHECK(has(refused(recital::read_docx, StoredZip{{{"a.txt", "x"}}}.bytes()).what, "lacks word/document.xml"));
    CHECK(has(refused(recital::read_docx, "PK\003\004 no archive").what, "damaged"));
    CHECK(refused(recital::read_docx, DocxBuilder{paragraph("")}.bytes()).what == "holds no text");
    CHECK(has(refused(recital::read_html, "<html><script>x</script></html>").what, "without text"));
}

TEST_CASE("elements may stand as deep as the limit says") {
    ReadLimits limits;
    limits.depth = 50;
    CHECK(has(refused(recital::read_akn, akn(times(50, "<a>") + "x" + times(50, "</a>")), limits).what, "more than 50 deep"));
    CHECK(has(refused(recital::read_html, times(60, "<div>") + "x", limits).what, "more than 50 deep"));
    CHECK(has(
        refused(recital::read_docx, DocxBuilder{times(60, "<w:sdt><w:sdtContent>") + times(60, "</w:sdtContent></w:sdt>")}.bytes(), limits)
            .what,
        "more than 50 deep"));
    std::vector<Problem> problems;
    CHECK(recital::read_html("a", times(500, "<p><font size=2><b>x"), limits, problems));
    CHECK(recital::read_akn("a", akn(times(40, "<a>") + "x" + times(40, "</a>")), limits, problems));
    CHECK(problems.empty());
}

// The address sanitizer makes the frames of functions several times as large.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED_ADDRESSES
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define SANITIZED_ADDRESSES
#endif
#ifdef SANITIZED_ADDRESSES
constexpr std::size_t deep = 450;
#else
constexpr std::size_t deep = 1900;
#endif

TEST_CASE("the greatest depth that may be asked for does not exhaust the stack") {
    ReadLimits limits;
    limits.depth = 2000;
    std::vector<Problem> problems;
    CHECK(shown(recital::read_akn("a", akn(times(deep, "<a>") + "<p>x</p>" + times(deep, "</a>")), limits, problems)) == "p x\n");
    CHECK(shown(recital::read_akn("a", akn(times(deep, "<b>") + "x" + times(deep, "</b>")), limits, problems)) == "p x\n");
    CHECK(shown(recital::read_akn("a", akn(times(deep, "<paragraph><num>1</num>") + "<p>x</p>" + times(deep, "</paragraph>")), limits,
                                  problems))
              .size() > 2);
    CHECK(shown(recital::read_html("a", times(deep, "<div>") + "x", limits, problems)) == "p x\n");
    CHECK(shown(recital::read_html("a", times(deep / 2, "<ul><li>") + "x", limits, problems)) == "p • x\n");
    std::string const cells = times(deep / 3, "<w:tbl><w:tr><w:tc>") + paragraph(run("x")) + times(deep / 3, "</w:tc></w:tr></w:tbl>");
    CHECK(shown(recital::read_docx("a", DocxBuilder{cells}.bytes(), limits, problems)) == "p x\n");
    CHECK(problems.empty());
}

TEST_CASE("what unpacks to more than is allowed, or has more members, is refused") {
    ReadLimits limits;
    limits.expanded_size = 1U << 20U;
    CHECK(has(refused(recital::read_docx, DocxBuilder{paragraph(run(std::string(2U << 20U, 'x')))}.bytes(), limits).what,
              "unpacks to more than 1 MiB"));
    CHECK(has(refused(recital::read_akn, akn(times(20'000, "<p/>")), limits).what, "tags, more than the memory allowed holds"));
    CHECK(has(refused(recital::read_html, times(20'000, "<p>"), limits).what, "tags, more than the memory allowed holds"));
    limits.members = 3;
    CHECK(has(refused(recital::read_docx, DocxBuilder{paragraph(run("x"))}.bytes(), limits).what, "more than 3"));
}

TEST_CASE("a tag may have as many attributes as anybody needs") {
    std::string attributes;
    for (int i = 0; i < 3000; ++i) attributes += " a" + std::to_string(i) + "=x";
    CHECK(has(refused(recital::read_html, "<p" + attributes + ">x").what, "attributes"));
    std::vector<Problem> problems;
    auto const page = recital::read_html("a", "<img src=\"" + std::string(1U << 20U, ' ') + "\"><p>x", {}, problems);
    CHECK(shown(page) == "p x\n");
}

TEST_CASE("no time left is no reading") {
    ReadLimits limits;
    limits.seconds = 0;
    CHECK(has(refused(recital::read_akn, akn("<p>x</p>"), limits).what, "takes longer"));
    CHECK(has(refused(recital::read_docx, DocxBuilder{paragraph(run("x"))}.bytes(), limits).what, "takes"));
    CHECK(has(refused(recital::read_html, times(500, "<p>x"), limits).what, "takes longer"));
}

TEST_CASE("bytes that are no UTF-8 come out as UTF-8") {
    std::vector<Problem> problems;
    CHECK(shown(recital::read_akn("a", akn("<p>a\xC3\xA9 \xC3\xA8 \xFF b</p>"), {}, problems)) == "p a\u00E9 \u00E8 \uFFFD b\n");
    CHECK(shown(recital::read_docx("a", DocxBuilder{paragraph(run("\xC3\xA9 \xC3\xA8 \xFF"))}.bytes(), {}, problems)) ==
          "p \u00E9 \u00E8 \uFFFD\n");
    CHECK(problems.empty());
}

TEST_CASE("notes that refer to themselves and styles based on themselves end") {
    std::string const loop = "<w:footnote w:id=\"1\"><w:p>" + run("x") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p></w:footnote>";
    std::string const styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>";
    std::vector<Problem> problems;
    auto const text = recital::read_docx("a",
                                         DocxBuilder{paragraph("<w:r><w:footnoteReference w:id=\"1\"/></w:r>", "<w:pStyle w:val=\"a\"/>")}
                                             .with("footnotes", "footnotes", loop)
                                             .with("styles", "styles", styles)
                                             .bytes(),
                                         {}, problems);
    CHECK(shown(text) == "p {1→1}\nn[1] x{1→1}\n");
}
