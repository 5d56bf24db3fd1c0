// SPDX-License-Identifier: BSL-1.0
#include "report/bibliography.hpp"

#include "catch.hpp"
#include "graph/factories.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

using namespace recital;
using namespace recital::testing;

namespace {

Vertex vertex(std::string id, Kind kind, std::string title, std::string organ, std::string date) {
    Vertex made;
    made.id = std::move(id);
    made.kind = kind;
    made.label = made.title = std::move(title);
    if (made.label.empty()) made.label = made.id;
    made.organ = std::move(organ);
    made.date = std::move(date);
    made.url = made.id.find('/') != std::string::npos && made.id.find(' ') == std::string::npos ? "https://docs.un.org/" + made.id : "";
    return made;
}

CitationGraph one_of_each() {
    Edge adoption;
    adoption.source = VertexId{5};
    adoption.target = VertexId{0};
    adoption.relation = Relation::adopted_by;
    return CitationGraph(
        {vertex("A/RES/44/25", Kind::resolution, "", "General Assembly", "1989-11-20"),
         vertex("A/52/314", Kind::document, "Report on rivers & lakes", "General Assembly", "1997-09"),
         vertex("ICJ 1996/226", Kind::judgment, "", "International Court of Justice", ""),
         vertex("Sales No. E.95.XIII.18", Kind::publication, "", "", "1995"), vertex("UNTS 1577/27531", Kind::publication, "", "", ""),
         vertex("convention-on-the-rights-of-the-child", Kind::treaty, "Convention on the Rights of the Child", "", "1989-11-20")},
        {adoption});
}

Catalogue tables() {
    Catalogue made = catalogue();
    for (Instrument& each : made.instruments)
        if (each.id == "convention-on-the-rights-of-the-child") {
            each.treaty_series = {"1577/27531"};
            each.type = "convention";
        }
    return made;
}

std::vector<Reference> all_of(CitationGraph const& graph, Catalogue const& known = {}) {
    std::vector<VertexId> every;
    for (std::uint32_t at = 0; at < graph.vertex_count(); ++at) every.push_back(VertexId{at});
    return references(graph, every, known);
}

std::size_t count_of(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

/// Whether every brace of a BibTeX file closes and none closes too early, counted as BibTeX counts them.
bool braces_balance(std::string_view bibtex) {
    int depth = 0;
    for (char const c : bibtex) {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (depth < 0) return false;
    }
    return depth == 0;
}

}  // namespace

TEST_CASE("a reference says what is known of an instrument") {
    auto const all = all_of(one_of_each(), tables());
    REQUIRE(all.size() == 6);
    Reference const& report = all[0];
    CHECK(report.key == "A-52-314");
    CHECK(report.author == "United Nations General Assembly");
    CHECK(report.number == "A/52/314");
    Reference const& judgment = all[2];
    CHECK(judgment.title == "I.C.J. Reports 1996, p. 226");
    CHECK(judgment.date == "1996");
    CHECK(judgment.author == "International Court of Justice");
    Reference const& sales = all[3];
    CHECK(sales.number == "Sales No. E.95.XIII.18");
    CHECK(sales.title == "Sales No. E.95.XIII.18");
    Reference const& convention = all[5];
    CHECK(convention.type == "convention");
    CHECK(convention.series == "United Nations Treaty Series");
    CHECK(convention.volume == "1577");
    CHECK(convention.series_number == "27531");
    CHECK(convention.origin == "Adopted by A/RES/44/25");
    CHECK(convention.number.empty());
}

TEST_CASE("each vertex becomes one reference, in the order asked for") {
    CitationGraph const graph = one_of_each();
    std::vector<VertexId> const asked{VertexId{5}, VertexId{1}, VertexId{5}};
    auto const some = references(graph, asked, {});
    REQUIRE(some.size() == 2);
    CHECK(some[0].key == "convention-on-the-rights-of-the-child");
    CHECK(some[1].key == "A-RES-44-25");
    CHECK(references(graph, {}, {}).empty());
}

TEST_CASE("keys are unique and do not depend on the order of the references") {
    std::vector<Vertex> vertices{vertex("A/RES/57/270[B]", Kind::resolution, "", "", ""),
                                 vertex("A/RES/57/270-B", Kind::resolution, "", "", ""), vertex("///", Kind::document, "", "", ""),
                                 vertex("---", Kind::document, "", "", "")};
    CitationGraph const graph(vertices, {});
    auto const forward = all_of(graph);
    std::set<std::string> keys;
    for (Reference const& each : forward) keys.insert(each.key);
    CHECK(keys.size() == 4);
    CHECK(keys.count("A-RES-57-270-B") == 1);
    std::vector<VertexId> const backward{VertexId{3}, VertexId{2}, VertexId{1}, VertexId{0}};
    auto const turned = references(graph, backward, {});
    for (std::size_t at = 0; at < 4; ++at) CHECK(turned[at].key == forward[3 - at].key);
}

TEST_CASE("RIS has one line a field and the types of its kinds") {
    std::string const text = write_bibliography(one_of_each(), tables(), BibliographyFormat::ris);
    CHECK(text.substr(0, 32) == "TY  - RPRT\r\nID  - A-52-314\r\nTI  ");
    CHECK(count_of(text, "ER  - \r\n") == 6);
    CHECK(count_of(text, "\r\n") == count_of(text, "\n"));
    CHECK(text.find("DA  - 1997/09//\r\n") != std::string::npos);
    CHECK(text.find("TY  - GOVDOC\r\nID  - A-RES-44-25\r\nTI  - A/RES/44/25\r\nAU  - United Nations General Assembly\r\nPY  - 1989\r\n"
                    "DA  - 1989/11/20/\r\nSN  - A/RES/44/25\r\n") != std::string::npos);
    CHECK(text.find(
              "T2  - United Nations Treaty Series\r\nVL  - 1577\r\nM1  - 27531\r\nM3  - convention\r\nN1  - Adopted by A/RES/44/25\r\n") !=
          std::string::npos);
    CHECK(text.find("TY  - CASE\r\n") != std::string::npos);
}

TEST_CASE("BibTeX has an entry for each, escaped for LaTeX") {
    std::string const text = write_bibliography(one_of_each(), tables(), BibliographyFormat::bibtex);
    CHECK(text.find("@techreport{A-52-314,\n  title = {{Report on rivers \\& lakes}},\n") != std::string::npos);
    CHECK(text.find("howpublished = {United Nations Treaty Series, vol. 1577, No. 27531}") != std::string::npos);
    CHECK(text.find("@book{Sales-No.-E.95.XIII.18,") != std::string::npos);
    CHECK(text.find("date = {1989-11-20}") != std::string::npos);
    CHECK(text.find("month = nov,\n") != std::string::npos);
    CHECK(braces_balance(text));
}

TEST_CASE("CSL-JSON has the types and dates of its schema") {
    auto const items = nlohmann::json::parse(write_bibliography(one_of_each(), tables(), BibliographyFormat::csl));
    REQUIRE(items.size() == 6);
    CHECK(items[5]["type"] == "treaty");
    CHECK(items[5]["container-title"] == "United Nations Treaty Series");
    CHECK(items[5]["number"] == "27531");
    CHECK(items[5]["issued"]["date-parts"][0] == nlohmann::json::array({1989, 11, 20}));
    CHECK(items[4]["type"] == "treaty");
    CHECK(items[0]["type"] == "report");
    CHECK(items[0]["issued"]["date-parts"][0] == nlohmann::json::array({1997, 9}));
    CHECK(items[1]["type"] == "legislation");
    CHECK(items[1]["author"][0]["literal"] == "United Nations General Assembly");
    CHECK(items[2]["type"] == "legal_case");
    CHECK(items[2]["page"] == "226");
    CHECK(items[3]["type"] == "book");
}

TEST_CASE("hostile text ends no field and no entry") {
    std::vector<Vertex> vertices;
    for (std::string const& text : hostile_texts()) {
        Vertex made = vertex(text + "}{,@=", Kind::document, text + "}\r\nER  - \r\nTY  - BOOK{", text, "2001-99-99");
        made.url = "javascript:alert(1)";
        vertices.push_back(made);
    }
    std::size_t const count = vertices.size();
    CitationGraph const graph(vertices, {});
    std::string const ris = write_bibliography(graph, {}, BibliographyFormat::ris);
    CHECK(count_of(ris, "\r\nER  - ") == count);
    CHECK(count_of(ris, "\r\nTY  - ") == count - 1);
    CHECK(ris.find("UR  - ") == std::string::npos);
    std::string const bibtex = write_bibliography(graph, {}, BibliographyFormat::bibtex);
    CHECK(braces_balance(bibtex));
    CHECK(count_of(bibtex, "\n@") == count - 1);
    auto const items = nlohmann::json::parse(write_bibliography(graph, {}, BibliographyFormat::csl));
    CHECK(items.size() == count);
    CHECK_FALSE(items[0].contains("issued"));  // there is no month 99
}

TEST_CASE("no instruments make an empty bibliography") {
    CHECK(write_bibliography({}, {}, BibliographyFormat::ris).empty());
    CHECK(write_bibliography({}, {}, BibliographyFormat::bibtex).empty());
    CHECK(nlohmann::json::parse(write_bibliography({}, {}, BibliographyFormat::csl)).empty());
}

TEST_CASE("formats of a bibliography go by their names") {
    CHECK(bibliography_format("ris") == BibliographyFormat::ris);
    CHECK(bibliography_format("bibtex") == BibliographyFormat::bibtex);
    CHECK(bibliography_format("csl-json") == BibliographyFormat::csl);
    CHECK_FALSE(bibliography_format("json"));
}
