// SPDX-License-Identifier: BSL-1.0
#include "report/citations_delimited.hpp"
#include "report/citations_jsonl.hpp"
#include "report/citations_text.hpp"
#include "report/records.hpp"
#include "report/summary.hpp"

#include "catch.hpp"

using namespace recital;

namespace {

CitedDocument sample() {
    CitedDocument document;
    document.source = "in/a.txt";
    document.info.symbol = "A/RES/52/189";
    document.info.date = "1997-12-18";
    document.info.title = "Follow-up to a\nconference";
    Citation listed;
    listed.span = {1874, 1880};
    listed.text = "49/127";
    listed.kind = Kind::resolution;
    listed.id = "A/RES/49/127";
    listed.organ = "General Assembly";
    listed.date = "1994-12-19";
    listed.treatment = "recalls";
    listed.verb = "notes";
    listed.section = "II";
    listed.language = "en";
    listed.stance = "neutral";
    listed.part = Part::preamble;
    listed.paragraph = "4";
    listed.form = Form::list;
    listed.confidence = 0.99;
    listed.steps = {"the head of its list says General Assembly"};
    Citation broken;
    broken.span = {1900, 1910};
    broken.text = "the \"X\",\n\tY\xE9";
    broken.part = Part::footnote;
    broken.footnote = "5";
    broken.reason = "no such number";
    document.citations = {listed, broken};
    return document;
}

}  // namespace

TEST_CASE("a JSON line has the fields of the output in their order") {
    CHECK(citations_jsonl(sample(), false) ==
          R"({"source":"in/a.txt", "document":"A/RES/52/189", "begin":1874, "end":1880, "text":"49/127", "kind":"resolution", )"
          R"("id":"A/RES/49/127", "organ":"General Assembly", "date":"1994-12-19", "pinpoint":"", "treatment":"recalls", )"
          R"("part":"preamble", "paragraph":"4", "footnote":"", "form":"list", "via":"", "confidence":0.99, "repaired":false, )"
          R"("stance":"neutral", "verb":"notes", "section":"II", "language":"en"})"
          "\n"
          R"({"source":"in/a.txt", "document":"A/RES/52/189", "begin":1900, "end":1910, "text":"the \"X\",\n\tY)"
          "\xEF\xBF\xBD"
          R"(", "kind":"unresolved", "id":"", "organ":"", "date":"", "pinpoint":"", "treatment":"", "part":"footnote", )"
          R"("paragraph":"", "footnote":"5", "form":"full", "via":"", "confidence":1.0, "repaired":false, "stance":"", )"
          R"("reason":"no such number", "verb":"", "section":"", "language":"en"})"
          "\n");
}

TEST_CASE("steps are a list in JSON and a column elsewhere") {
    auto const lines = citations_jsonl(sample(), true);
    CHECK(lines.find(R"(, "steps":["the head of its list says General Assembly"]})") != std::string::npos);
    CHECK(lines.find(R"(, "steps":[]})") != std::string::npos);
    CHECK(citations_header(Delimited::csv, {false, true}).find(",language,steps\n") != std::string::npos);
}

TEST_CASE("CSV quotes, TSV escapes") {
    CHECK(citations_header(Delimited::csv, {}) ==
          "source,document,begin,end,text,kind,id,organ,date,pinpoint,treatment,part,paragraph,footnote,form,via,confidence,repaired,"
          "stance,reason,verb,section,language\n");
    CHECK(citations_delimited(sample(), Delimited::csv, {})
              .find("\n"
                    "in/a.txt,A/RES/52/189,1900,1910,\"the \"\"X\"\",\n\tY\xEF\xBF\xBD\",unresolved,") != std::string::npos);
    CHECK(citations_delimited(sample(), Delimited::tsv, {}).find("\t1910\tthe \"X\",\\n\\tY\xEF\xBF\xBD\tunresolved\t") !=
          std::string::npos);
}

TEST_CASE("cells that begin like a formula are inert") {
    auto const cell = [](std::string const& text, Delimited kind) {
        std::string out;
        append_record(out, {text}, kind);
        return out;
    };
    for (char const* const formula : {"=1+1", "+1+cmd", "-1+cmd", "@SUM(1)", " =1+1", "'=1+1", "\uff1d1+1", "-5-"}) {
        CHECK(cell(formula, Delimited::tsv) == "'" + std::string{formula} + "\n");
        CHECK(cell(formula, Delimited::csv) == "'" + std::string{formula} + "\n");
    }
    CHECK(cell("=\"a\",b", Delimited::csv) == "\"'=\"\"a\"\",b\"\n");
    for (char const* const plain : {"-", "", "-0.5", "+12", "-1.5e-07", "a=b", "A/RES/1/1", "'", "52/189"})
        CHECK(cell(plain, Delimited::csv) == std::string{plain} + "\n");
    CitedDocument document = sample();
    document.source = "=cmd.txt";
    CHECK(citations_delimited(document, Delimited::csv, {}).starts_with("'=cmd.txt,"));
    CHECK(citations_jsonl(document, false).starts_with("{\"source\":\"=cmd.txt\""));
}

TEST_CASE("the table keeps to the width and says what is unresolved") {
    CHECK(citations_text(sample(), {}, false) ==
          "A/RES/52/189 (1997-12-18)  Follow-up to a conference\n"
          "  preamble 4  notes  49/127       A/RES/49/127\n"
          "  footnote 5         the \"X\", Y\xEF\xBF\xBD  unresolved: no such number\n");
    std::string const narrow = citations_text(sample(), {50, false}, false);
    std::size_t begin = 0;
    for (std::size_t end = narrow.find('\n'); end != std::string::npos; begin = end + 1, end = narrow.find('\n', begin)) {
        INFO(narrow.substr(begin, end - begin));
        CHECK(end - begin <= 54);  // bytes: an ellipsis has three
    }
    CHECK(narrow.find("…") != std::string::npos);
}

TEST_CASE("colours come only where they are wanted") {
    CHECK(citations_text(sample(), {}, true).find('\x1b') == std::string::npos);
    CHECK(citations_text(sample(), {0, true}, true).find("\x1b[1m") != std::string::npos);
}

TEST_CASE("text for people cannot drive the terminal") {
    CHECK(one_line("a\x1b[2Jb\r\n c\xC2\x9B"
                   "d\x7F") == "a [2Jb c d");
    CHECK(one_line("caf\xC3\xA9") == "caf\xC3\xA9");
}

TEST_CASE("the summary counts kinds and distinct instruments and names what is unresolved") {
    Summary summary;
    summary.add(sample());
    CHECK(summary.text({}) ==
          "A/RES/52/189 (1997-12-18)  Follow-up to a conference\n"
          "  2 citations of 1 instrument\n"
          "       1 resolution\n"
          "  1 citation could not be resolved:\n"
          "    A/RES/52/189, footnote 5: \"the \"X\", Y\xEF\xBF\xBD\": no such number\n");
}
