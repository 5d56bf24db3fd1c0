// SPDX-License-Identifier: BSL-1.0
// Pages of a compilation: several resolutions in one input, each with its own footnotes, short forms and antecedents.
#include "resolve/reading.hpp"

#include "catch.hpp"

using namespace recital;

namespace {

Text const pages{
    "pages.txt",
    "2990 (XXVII). Harbour dues\n\nThe General Assembly,\n\nRecalling the Vienna Convention on Consular Relations and its resolution 2626 "
    "(XXV),5\n\n"
    "Noting that the Convention is in force,\n\n1. Requests the Secretary-General to report to it.\n\n2113th plenary meeting\n\n18 "
    "December 1972\n\n"
    "2991 (XXVII). Lake fishing\n\nThe General Assembly,\n\nNoting that the Convention is in force and what that resolution says,\n\n"
    "Having considered the report of the Secretary-General,6\n\n1. Takes note of that report.\n\n2113th plenary meeting\n\n18 December "
    "1972\n\n"
    "5 A/8831.\n\n6 Ibid., para. 4.\n"};

std::string ids(CitedDocument const& document) {
    std::string out;
    for (auto const& citation : document.citations)
        out += (out.empty() ? "" : "; ") + citation.text + "=" + (citation.kind == Kind::unresolved ? "?" : citation.id);
    return out;
}

}  // namespace

TEST_CASE("each resolution of a compilation has its own antecedents") {
    auto const documents = read_all(pages);
    REQUIRE(documents.size() == 2);
    for (auto const& document : documents) check_citations(pages, document);
    CHECK(documents[0].info.symbol == "A/RES/2990(XXVII)");
    CHECK(documents[1].info.symbol == "A/RES/2991(XXVII)");
    CHECK(ids(documents[0])
              .rfind("Vienna Convention on Consular Relations=vienna-convention-on-consular-relations; 2626 (XXV)=A/RES/2626(XXV); "
                     "Convention=vienna-convention-on-consular-relations",
                     0) == 0);
    // What the first names is no antecedent for the second.
    CHECK(ids(documents[1]).rfind("Convention=?", 0) == 0);
    CHECK(ids(documents[1]).find("that resolution") == std::string::npos);
}

TEST_CASE("a document's citations are told with the source they were read from") {
    for (auto const& document : read_all(pages)) CHECK(document.source == "pages.txt");
}

TEST_CASE("the instrument the document is named after is meant, by whichever of its titles") {
    Text const text{"input.txt",
                    "A/RES/79/233\n\nResolution adopted by the General Assembly on 24 December 2024\n\n"
                    "79/233. Programme of Action for Landlocked Developing Countries for the Decade 2024–2034\n\nThe General Assembly,\n\n"
                    "Adopting the Programme of Action for Landlocked Developing Countries for the Decade 2024–2034, and taking note of the "
                    "Vienna Programme of Action,\n\nNoting what remains to be done after the Vienna Programme of Action,\n\n"
                    "1. Calls upon all to implement the Programme of Action.\n"};
    auto const documents = read_all(text);
    REQUIRE(documents.size() == 1);
    REQUIRE(!documents[0].citations.empty());
    CHECK(documents[0].citations.back().text == "Programme of Action");
    CHECK(documents[0].citations.back().id == "awaza-programme-of-action");
}

TEST_CASE("what a list is on may stand before it") {
    auto const cited =
        read(assembly,
             "Recalling its previous resolutions on the safety of journalists and the issue of impunity, including resolution 68/163 of "
             "18 December 2013, in which it proclaimed an International Day, and resolutions 69/185 of 18 December 2014 and 70/162 of "
             "17 December 2015, as well as Human Rights Council resolution 21/12 of 27 September 2012,");
    std::string const subject = "the safety of journalists and the issue of impunity";
    CHECK(cited.of("68/163").subject == subject);
    CHECK(cited.of("69/185").subject == subject);
    CHECK(cited.of("70/162").subject == subject);
    CHECK(cited.of("21/12").subject.empty());
}
