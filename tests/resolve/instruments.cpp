// SPDX-License-Identifier: BSL-1.0
// Instruments by name: short forms, what introduces them, and what a footnote teaches of their adoption.
#include "resolve/reading.hpp"

#include "catch.hpp"

namespace {

std::string const child = "convention-on-the-rights-of-the-child";
std::string const women = "convention-on-the-elimination-of-all-forms-of-discrimination-against-women";

}  // namespace

TEST_CASE("(the Convention) makes the noun stand for it, whatever is named later") {
    auto const cited = read(assembly,
                            "Recalling the Convention on the Rights of the Child (the Convention),\n\n"
                            "Recalling also the Convention on the Elimination of All Forms of Discrimination against Women,\n\n"
                            "Noting that many States are parties to the Convention,");
    CHECK(cited.of("Convention").id == child);
    CHECK(cited.of("Convention").form == recital::Form::short_form);
}

TEST_CASE("that Convention is the one named last") {
    auto const cited = read(assembly,
                            "Recalling the Convention on the Rights of the Child, the Convention on the Elimination of All Forms of "
                            "Discrimination against Women and the parties to that Convention,");
    CHECK(cited.of("Convention").id == women);
}

TEST_CASE("a short name in brackets is the title's") {
    auto const cited = read(assembly,
                            "Recalling the United Nations Convention on the Law of the Sea (UNCLOS),\n\n"
                            "Noting that UNCLOS sets out the legal framework,");
    CHECK(cited.cited.citations.front().id == "united-nations-convention-on-the-law-of-the-sea");
    CHECK(cited.of("UNCLOS").id == "united-nations-convention-on-the-law-of-the-sea");
    CHECK(cited.of("UNCLOS").via == "united-nations-convention-on-the-law-of-the-sea");
}

TEST_CASE("the Charter alone is that of the United Nations") {
    CHECK(read(assembly, "Guided by the purposes and principles of the Charter,").of("Charter").id == "charter-of-the-united-nations");
}

TEST_CASE("a noun that nothing was named for is left open with its reason") {
    auto const cited = read(assembly, "Recalling the obligations of States parties to the Convention,");
    CHECK(cited.ids() == "Convention=?");
    CHECK(cited.of("Convention").reason == "no convention has been named before");
}

TEST_CASE("the instrument itself and drafts are not cited") {
    CHECK(read(assembly, "Noting that the present Convention and the draft Convention were discussed,").ids() == "");
}

TEST_CASE("a footnote behind the title says which resolution adopted it") {
    auto const cited = read(assembly, "Recalling the Convention on the Rights of the Child,1", "1 Resolution 44/25, annex.");
    CHECK(cited.of("Convention on the Rights of the Child").via == "A/RES/44/25");
    REQUIRE(cited.cited.adoptions.size() == 1);
    CHECK(cited.cited.adoptions[0].instrument == child);
    CHECK(cited.cited.adoptions[0].resolution == "A/RES/44/25");
}

TEST_CASE("an instrument that no table lists is learned the same way") {
    auto const cited = read(assembly, "Recalling the Declaration on the Keeping of Harbour Records,1", "1 Resolution 60/12, annex.");
    REQUIRE(cited.cited.adoptions.size() == 1);
    CHECK(cited.cited.adoptions[0].instrument == "declaration-on-the-keeping-of-harbour-records");
    CHECK(cited.cited.adoptions[0].resolution == "A/RES/60/12");
}

TEST_CASE("a treaty series in the footnote adopts nothing") {
    auto const cited =
        read(assembly, "Recalling the Convention on the Rights of the Child,1", "1 United Nations, Treaty Series, vol. 1577, No. 27531.");
    CHECK(cited.cited.adoptions.empty());
    REQUIRE(cited.cited.citations.size() == 2);
    CHECK(cited.cited.citations[0].via == cited.cited.citations[1].id);
}

TEST_CASE("the document's own symbol in its masthead is not cited") {
    for (auto const frame : {assembly, rights_council, economic_council, security_council, report}) {
        INFO(frame);
        CHECK(read(frame, "Noting the weather,").ids() == "");
    }
    CHECK(read(assembly, "Recalling its resolution 52/189,").cited.info.symbol == "A/RES/77/250");
}

TEST_CASE("names of laws, organs and reports that are built like an instrument's are passed over") {
    CHECK(read(assembly,
               "Noting the Criminal Code, the report entitled “Our Common Agenda” and the Department of Management Strategy, "
               "Policy and Compliance,",
               "")
              .ids()
              .empty());
    CHECK(read(assembly, "Noting the Common Agenda of the region,", "").ids() == "Common Agenda=?");
}
