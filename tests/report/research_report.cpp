// SPDX-License-Identifier: BSL-1.0
#include "report/report.hpp"

#include "catch.hpp"
#include "graph/factories.hpp"
#include "graph/safe_text.hpp"
#include "report/render.hpp"

#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include <algorithm>

using namespace recital;
using namespace recital::testing;

namespace {

std::vector<CitedDocument> one_document() {
    return {document("A/RES/52/189", "1997-12-18",
                     {cites("A/RES/49/127", Kind::resolution, "recalls", Part::preamble, "4"),
                      cites("A/RES/49/127", Kind::resolution, "notes", Part::preamble, "11"),
                      cites("universal-declaration-of-human-rights", Kind::declaration, "reaffirms", Part::preamble, "2"),
                      in_footnote("Sales No. E.96.IV.8", Kind::publication, "2", "chap. I, resolution 1, annex I"),
                      unresolved("resolution 99", "no organ")},
                     "International migration and development")};
}

std::vector<CitedDocument> several_documents() {
    auto documents = one_document();
    documents.push_back(document("A/RES/54/212", "1999-12-22", {cites("A/RES/52/189"), cites("A/RES/49/127"), cites("A/RES/54/213")}));
    documents.push_back(document("A/RES/54/213", "1999-12-22", {cites("A/RES/54/212"), cites("A/RES/49/127")}));
    return documents;
}

std::string report_on(std::vector<CitedDocument> const& documents, ReportFormat format, std::string svg = {},
                      std::vector<std::string> focus = {}) {
    Catalogue const tables = catalogue();
    BuiltGraph const built = build_graph(documents, tables);
    ReportInput input{
        built.graph, documents, tables, {}, {}, {}, "0.1.0", "recital report folder", "2026-11-24", {"2 self-citations were dropped."}};
    if (!svg.empty()) input.diagrams = {{"diagram-a", "Surroundings", std::move(svg), {"3 are left out."}}};
    for (std::string const& id : focus) input.focus.push_back(at(built.graph, id));
    return write_report(input, format);
}

/// The documents with a sentence for each citation.
std::vector<CitedDocument> quoted(std::vector<CitedDocument> documents) {
    for (CitedDocument& document : documents)
        for (Citation const& citation : document.citations) {
            std::string const words = "Recalling " + citation.text + " as before,";
            document.passages.push_back({words, {10, static_cast<std::uint32_t>(10 + citation.text.size())}});
        }
    return documents;
}

bool holds(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// Documents whose every text is hostile, in titles, places, verbs and reasons.
std::vector<CitedDocument> hostile_documents() {
    std::vector<CitedDocument> documents;
    for (std::string const& text : hostile_texts()) {
        Citation cited = cites("A/RES/1/" + std::to_string(documents.size()), Kind::resolution, text, Part::operative, text);
        cited.pinpoint = cited.organ = cited.stance = text;
        CitedDocument made = document("A/RES/2/" + std::to_string(documents.size()), "1947", {cited, unresolved(text, text)}, text);
        made.source = made.info.meeting = made.info.organ = made.info.session = text;
        documents.push_back(made);
    }
    return documents;
}

/// A page without what HTML leaves open, for an XML reader.
bool is_well_formed(std::string html) {
    std::string const meta = "<meta ";
    for (std::size_t at = html.find(meta); at != std::string::npos; at = html.find(meta, at + 1)) html.insert(html.find('>', at), "/");
    html.erase(0, html.find("<html"));
    pugi::xml_document tree;
    pugi::xml_parse_result const result = tree.load_string(html.c_str());
    INFO(result.description() << " near " << html.substr(static_cast<std::size_t>(result.offset), 80));
    CHECK(result);
    return static_cast<bool>(result);
}

}  // namespace

TEST_CASE("report formats are known by name") {
    CHECK(report_format_from_name("html") == ReportFormat::html);
    CHECK(report_format_from_name("md") == ReportFormat::markdown);
    CHECK(report_format_from_name("json") == ReportFormat::json);
    CHECK_FALSE(report_format_from_name("docx"));
}

TEST_CASE("a page on one document has its masthead, tables, sentences, chains, unresolved citations and method") {
    std::string const html = report_on(quoted(one_document()), ReportFormat::html, "<svg id=\"drawn\"></svg>");
    CHECK(is_well_formed(html));
    CHECK(holds(html, "<h1><bdi>A/RES/52/189: International migration and development</bdi></h1>"));
    CHECK(holds(html, "77th plenary meeting"));
    CHECK(holds(html, "18 December 1997"));
    CHECK(holds(html, "<svg id=\"drawn\"></svg>"));
    CHECK(holds(html, "3 are left out."));
    CHECK(holds(html, "<a href=\"https://docs.un.org/A/RES/49/127\"><bdi>A/RES/49/127</bdi></a>"));
    CHECK(holds(html, "<span class=\"verb\">recalls</span> PP4"));
    CHECK(holds(html, "<blockquote><bdi>Recalling <mark>A/RES/49/127</mark> as before,</bdi></blockquote>"));
    CHECK(holds(html, "chap. I, resolution 1, annex I"));
    CHECK(holds(html, "The longest chain:"));
    CHECK(holds(html, "no organ"));
    CHECK(holds(html, "recital 0.1.0"));
    CHECK(holds(html, "citation report, 24 November 2026, made with recital 0.1.0."));
    CHECK(holds(html, "<pre class=\"command\">recital report folder</pre>"));
    CHECK(holds(html, "2 self-citations were dropped."));
    CHECK_FALSE(holds(html, "Most cited"));
}

TEST_CASE("a page on several documents tells what they share, what is missing and who cites whom in a circle") {
    std::string const html = report_on(several_documents(), ReportFormat::html);
    CHECK(is_well_formed(html));
    CHECK(holds(html, "<h1><bdi>Citations of 3 documents</bdi></h1>"));
    CHECK(holds(html, "Missing from the corpus"));
    CHECK(holds(html, "Documents that cite each other"));
    CHECK(holds(html, "<bdi>A/RES/54/212</bdi>: <span class=\"verb\">recalls</span>"));
}

TEST_CASE("a report can be on part of the documents or on an instrument") {
    std::string const part = report_on(several_documents(), ReportFormat::html, "", {"A/RES/54/213"});
    CHECK(holds(part, "<h1><bdi>A/RES/54/213</bdi></h1>"));
    CHECK(holds(part, "<section id=\"citing\">"));
    CHECK_FALSE(holds(part, "no organ"));  // that citation stands in another document
    std::string const instrument =
        report_on(quoted(several_documents()), ReportFormat::html, "", {"universal-declaration-of-human-rights"});
    CHECK(is_well_formed(instrument));
    CHECK(holds(instrument, "Its own text was not read"));
    CHECK(holds(instrument, "Recalling <mark>universal-declaration-of-human-rights</mark> as before,"));
    CHECK(holds(instrument, "<dt>Also called</dt><dd><ul class=\"inline\"><li><bdi>UDHR</bdi></li></ul></dd>"));
    CHECK(holds(instrument, "A/RES/217(III)A"));
}

TEST_CASE("a graph without texts gives a report that says so") {
    Catalogue const tables = catalogue();
    auto const documents = several_documents();
    BuiltGraph const built = build_graph(documents, tables);
    std::string const html = write_report({built.graph, {}, tables, {}, {}, {}, "", "", "", {}}, ReportFormat::html);
    CHECK(is_well_formed(html));
    CHECK(holds(html, "The source is a graph without texts"));
    CHECK_FALSE(holds(html, "<section id=\"unresolved\">"));
}

TEST_CASE("a document given twice counts once, its unresolved citations too") {
    auto documents = one_document();
    documents.push_back(documents.front());
    documents.back().source = "copy.txt";
    auto const json = nlohmann::json::parse(report_on(documents, ReportFormat::json));
    CHECK(json["citations"] == 4);
    CHECK(json["unresolved_in_all"] == 1);
}

TEST_CASE("a sentence that cites an instrument twice is quoted once with both places marked") {
    auto documents = one_document();
    CitedDocument& only = documents.front();
    only.citations = {cites("A/RES/49/127"), cites("A/RES/49/127")};
    only.passages = {{"Recalling 49/127 and again 49/127,", {10, 16}}, {"Recalling 49/127 and again 49/127,", {27, 33}}};
    CHECK(holds(report_on(documents, ReportFormat::html), "Recalling <mark>49/127</mark> and again <mark>49/127</mark>,"));
    CHECK(holds(report_on(documents, ReportFormat::markdown), "“Recalling **49/127** and again **49/127**,”"));
}

TEST_CASE("lists keep to their limits and say so; sums do not") {
    Catalogue const tables = catalogue();
    auto const documents = quoted(several_documents());
    BuiltGraph const built = build_graph(documents, tables);
    ReportInput input{built.graph, documents, tables, {}, {}, {1, 0}, "", "", "", {}};
    auto const json = nlohmann::json::parse(write_report(input, ReportFormat::json));
    CHECK(json["citations"] == 9);
    CHECK(json["subjects"].size() == 1);
    CHECK(json["subjects_in_all"] == 3);
    CHECK(json["cited_listed"] == 1);
    CHECK(json["instruments"] == 6);
    CHECK(json["cited"][0]["instruments"][0]["uses"][0]["sentences"].empty());
    CHECK(holds(write_report(input, ReportFormat::html), "The 1 most cited of 6 instruments, by kind and date."));
    input.limits = {0, 1};
    auto const whole = nlohmann::json::parse(write_report(input, ReportFormat::json));
    CHECK(whole["cited_listed"] == 6);
    for (auto const& group : whole["cited"])
        for (auto const& each : group["instruments"]) {
            std::size_t sentences = 0;
            for (auto const& use : each["uses"]) sentences += use["sentences"].size();
            CHECK(sentences == 1);
        }
}

TEST_CASE("every heading in the contents is on the page") {
    std::string const html = report_on(several_documents(), ReportFormat::html, "<svg></svg>");
    for (std::size_t at = html.find("href=\"#"); at != std::string::npos; at = html.find("href=\"#", at + 1)) {
        std::string const anchor = html.substr(at + 7, html.find('"', at + 7) - at - 7);
        CAPTURE(anchor);
        bool const found = holds(html, " id=\"" + anchor + "\"");
        CHECK(found);
    }
}

TEST_CASE("hostile text stays text in HTML") {
    auto const documents = hostile_documents();
    std::string const html = report_on(documents, ReportFormat::html);
    CHECK(is_well_formed(html));
    CHECK_FALSE(holds(html, "<script"));
    CHECK_FALSE(holds(html, "<b>"));
    CHECK_FALSE(holds(html, "href=\"javascript"));
    CHECK_FALSE(holds(html, "\xE2\x80\xAE"));
    CHECK(std::none_of(html.begin(), html.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; }));
    CHECK(holds(html, "{{title}} {{{svg}}}"));  // not filled in
    CHECK_FALSE(holds(html, " onerror="));
    for (std::string const& text : hostile_texts())
        CHECK(holds(report_on({document("A/RES/1/1", "", {}, text)}, ReportFormat::html), "<title>A/RES/1/1: "));
}

TEST_CASE("hostile text stays text in Markdown") {
    std::string const markdown = report_on(hostile_documents(), ReportFormat::markdown);
    CHECK_FALSE(holds(markdown, "<script"));
    CHECK_FALSE(holds(markdown, "<b>"));
    CHECK(holds(markdown, "\\| pipe \\| \\`tick\\` \\[a\\](b) \\|"));
    // Each row of a table has as many cells as its header.
    std::size_t cells = 0;
    bool in_code = false;
    for (std::size_t at = 0; at < markdown.size();) {
        std::size_t const end = std::min(markdown.find('\n', at), markdown.size());
        std::string const line = markdown.substr(at, end - at);
        at = end + 1;
        if (line.rfind("```", 0) == 0) in_code = !in_code;
        if (in_code || line.rfind("|", 0) != 0) {
            cells = 0;
            continue;
        }
        std::size_t bars = 0;
        for (std::size_t c = 0; c < line.size(); ++c) {
            if (line[c] == '\\')
                ++c;
            else if (line[c] == '|')
                ++bars;
        }
        if (cells == 0) cells = bars;
        CAPTURE(line);
        CHECK(bars == cells);
    }
}

TEST_CASE("Markdown has links, tables and sentences") {
    std::string const markdown = report_on(quoted(one_document()), ReportFormat::markdown);
    CHECK(markdown.rfind("# A/RES/52/189: International migration and development\n", 0) == 0);
    CHECK(holds(markdown,
                "- [A/RES/49/127](https://docs.un.org/A/RES/49/127) International migration and development · 19 December 1994 · "
                "General Assembly · twice\n  - recalls PP4 “Recalling **A/RES/49/127** as before,”"));
    CHECK(holds(markdown, "```text\nA/RES/52/189"));
    CHECK(holds(markdown, "| resolution 99 | A/RES/52/189 |"));
}

TEST_CASE("Markdown text shows what it is given") {
    CHECK(markdown_text("*a* _b_ [c](d) <e> & `f` # g") == "\\*a\\* \\_b\\_ \\[c\\](d) &lt;e\\> &amp; \\`f\\` \\# g");
    CHECK(markdown_text("see https://evil.example and www.evil.example or a@b.c") ==
          "see https\\://evil.example and www\\.evil.example or a\\@b.c");
    CHECK(markdown_text("- item") == "\\- item");
    CHECK(markdown_text("12. item") == "12\\. item");
    CHECK(markdown_text("1948") == "1948");
    CHECK(markdown_text("two\nlines") == "two lines");
}

TEST_CASE("JSON holds the same for programs") {
    std::string const text = report_on(quoted(one_document()), ReportFormat::json);
    auto const json = nlohmann::json::parse(text);
    CHECK(json["title"] == "A/RES/52/189: International migration and development");
    CHECK(json["citations"] == 4);
    CHECK(json["instruments"] == 3);
    CHECK(json["subjects"][0]["meeting"] == "77th plenary meeting");
    CHECK(json["cited"].size() == 3);
    CHECK(json["cited"][0]["instruments"][0]["uses"][0]["sentences"][0]["pieces"][1]["own"] == true);
    CHECK(json["unresolved"][0]["reason"] == "no organ");
    CHECK(json["by_treatment"][0]["name"] == "notes");
    std::string const hostile = report_on(hostile_documents(), ReportFormat::json);
    CHECK_NOTHROW(nlohmann::json::parse(hostile));
    CHECK_FALSE(holds(hostile, "\xE2\x80\xAE"));
    CHECK(holds(hostile, "\\u202eturned"));
}

TEST_CASE("a report on nothing says so and does not fail") {
    for (ReportFormat const format : {ReportFormat::html, ReportFormat::markdown, ReportFormat::json}) {
        CHECK_FALSE(report_on({}, format).empty());
        CHECK(holds(report_on({document("A/RES/1/1", "", {})}, format), "A/RES/1/1"));
    }
}

TEST_CASE("the same input gives the same report") {
    for (ReportFormat const format : {ReportFormat::html, ReportFormat::markdown, ReportFormat::json})
        CHECK(report_on(several_documents(), format) == report_on(several_documents(), format));
}
