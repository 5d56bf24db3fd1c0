// SPDX-License-Identifier: BSL-1.0
#include "annotate/annotate.hpp"

#include "catch.hpp"

#include <string>

using namespace recital;

namespace {

/// A text with two citations that overlap and one that is not resolved; the words between them are made to look like markup.
struct Example {
    Text text{"x.txt", "See <b>A/RES/52/189, the\nConvention</b> & \"note 9\".", {}};
    std::vector<CitedDocument> documents{1};
    CitationGraph graph{{Vertex{"A/RES/52/189", Kind::resolution, "A/RES/52/189", "Migration <i>", "", "1997-12-18", 1997, "52", false,
                                "https://docs.un.org/A/RES/52/189"},
                         Vertex{"the-convention", Kind::treaty, "The Convention", "The Convention", "", "", 0, "", false, ""}},
                        {}};

    Example() {
        add("A/RES/52/189", Kind::resolution, "A/RES/52/189, the\nConvention");
        add("the-convention", Kind::treaty, "the\nConvention");
        add("", Kind::unresolved, "note 9");
    }

    void add(std::string const& id, Kind kind, std::string const& words) {
        Citation citation;
        auto const at = static_cast<std::uint32_t>(text.bytes.find(words));
        citation.span = {at, at + static_cast<std::uint32_t>(words.size())};
        citation.text = words;
        citation.id = id;
        citation.kind = kind;
        citation.reason = kind == Kind::unresolved ? "there is no note 9" : "";
        documents.front().citations.push_back(citation);
    }

    Annotation annotation() const { return {text, documents, graph, nullptr}; }
};

/// The characters of a page or document that are no markup.
std::string characters(std::string const& marked, std::string const& from, std::string const& to) {
    std::size_t begin = marked.find('>', marked.find(from)) + 1;
    std::string out;
    bool tag = false;
    for (char const c : marked.substr(begin, marked.find(to) - begin)) {
        if (c == '<') tag = true;
        if (!tag) out += c;
        if (c == '>') tag = false;
    }
    for (auto const& [written, character] :
         {std::pair{"&lt;", "<"}, std::pair{"&gt;", ">"}, std::pair{"&quot;", "\""}, std::pair{"&amp;", "&"}})
        for (std::size_t at = 0; (at = out.find(written, at)) != std::string::npos; ++at) out.replace(at, std::string{written}.size(), character);
    return out;
}

}  // namespace

TEST_CASE("the text between the marks is what was read") {
    Example const example;
    CHECK(characters(annotated_html(example.annotation()), "<main", "</main>") == example.text.bytes);
    CHECK(characters(annotated_akn(example.annotation()), "<mainBody", "</mainBody>") == example.text.bytes);
}

TEST_CASE("overlapping citations are split, none is lost") {
    Example const example;
    std::string const page = annotated_html(example.annotation());
    CHECK(page.find("href=\"https://docs.un.org/A/RES/52/189\" rel=\"noopener noreferrer\" data-hint=\"A/RES/52/189") != std::string::npos);
    CHECK(page.find("within\" href=\"#i2\"") != std::string::npos);
    CHECK(page.find("class=\"c unresolved\" tabindex=\"0\"") != std::string::npos);
    for (char const* id : {"id=\"c1\"", "id=\"c2\"", "id=\"c3\""}) CHECK(page.find(id) != std::string::npos);
}

TEST_CASE("a page runs nothing and loads nothing") {
    Example example;
    example.graph = CitationGraph{{Vertex{"A/RES/52/189", Kind::resolution, "x", "\"><script>", "", "", 0, "", false, "javascript:alert(1)"}}, {}};
    std::string const page = annotated_html(example.annotation());
    CHECK(page.find("<script") == std::string::npos);
    CHECK(page.find("javascript:") == std::string::npos);
    CHECK(page.find("default-src 'none'") != std::string::npos);
}

TEST_CASE("positions of web annotations are code points") {
    Example example;
    example.text.bytes.insert(0, "\xC3\xA9\xC3\xA9 ");
    for (Citation& citation : example.documents.front().citations) {
        citation.span.begin += 5;
        citation.span.end += 5;
    }
    std::string const json = web_annotations(example.annotation());
    CHECK(json.find("\"start\": 10,") != std::string::npos);
    CHECK(json.find("\"total\": 3") != std::string::npos);
}

TEST_CASE("brat's annotations are broken at line breaks") {
    Example const example;
    std::string const standoff = brat_standoff(example.annotation());
    CHECK(standoff.find("T2\tTreaty 21 24;25 35\tthe Convention\n") != std::string::npos);
    CHECK(standoff.find("N2\tReference T2 recital:the-convention\tThe Convention\n") != std::string::npos);
    CHECK(standoff.find("#3\tAnnotatorNotes T3\tbody; there is no note 9\n") != std::string::npos);
}
