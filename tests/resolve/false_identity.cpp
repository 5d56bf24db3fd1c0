// SPDX-License-Identifier: BSL-1.0
// What looks like an instrument or a reference named before, and is another.
#include "resolve/reading.hpp"

#include "catch.hpp"

using recital::Kind;

namespace {

std::string const charter = "charter-of-the-united-nations";

}  // namespace

TEST_CASE("a title that goes on to another matter is another") {
    auto const cited =
        read(assembly,
             "Endorsing the New York Declaration on the Peaceful Settlement of the Question of Palestine and the Implementation of "
             "the Two-State Solution,\n\nRecalling that the New York Declaration was endorsed,");
    std::string const palestine =
        "new-york-declaration-on-the-peaceful-settlement-of-the-question-of-palestine-and-the-implementation-of-the-two-state-solution";
    REQUIRE(cited.cited.citations.size() == 2);
    CHECK(cited.cited.citations[0].id == palestine);
    CHECK(cited.cited.citations[1].id == palestine);
    CHECK(cited.cited.citations[0].confidence < 0.95);
}

TEST_CASE("titles that go on: by whom, where, until when, for whom is no other matter") {
    CHECK(read(assembly, "Recalling the New York Declaration for Refugees and Migrants,").ids() ==
          "New York Declaration for Refugees and Migrants=new-york-declaration-for-refugees-and-migrants");
    CHECK(read(assembly, "Welcoming the New York Declaration on Forests and the Bonn Challenge,").cited.citations.at(0).id ==
          "new-york-declaration-on-forests-and-the-bonn-challenge");
    CHECK(read(assembly, "Recalling the Windhoek Declaration for Enhancing Resilience to Drought in Africa,").cited.citations.at(0).id !=
          "windhoek-declaration");
    CHECK(read(assembly, "Recalling the Vienna Programme of Action for LLDCs,").cited.citations.at(0).id == "vienna-programme-of-action");
    CHECK(read(assembly, "Recalling the Kyoto Protocol in Durban,").cited.citations.at(0).id == "kyoto-protocol");
    CHECK(read(assembly, "Recalling the Addis Ababa Action Agenda on Financing for Development,").cited.citations.at(0).id ==
          "addis-ababa-action-agenda");
}

TEST_CASE("the Charter is another one's only near that one and in its sense") {
    std::string const algiers = "Recalling the Charter of Algiers, which the Group of 77 adopted, and the principles of the Charter,";
    CHECK(read(assembly, algiers).of("Charter").id == "charter-of-algiers");
    CHECK(read(assembly, algiers + "\n\nGuided by the purposes and principles of the Charter,").of("Charter", 1).id == charter);
    CHECK(read(assembly, algiers + "\n\nActing under Chapter VII of the Charter,").of("Charter", 1).id == charter);
    std::string far = algiers;
    for (int i = 0; i < 6; ++i) far += "\n\nNoting the weather,";
    CHECK(read(assembly, far + "\n\nConvinced that the Charter must be upheld,").of("Charter", 1).id == charter);
}

TEST_CASE("an article beyond the last of an instrument is not of that instrument") {
    std::string const both =
        "Recalling the International Covenant on Civil and Political Rights and the Convention on the Rights of the Child,";
    CHECK(read(assembly, both + "\n\nRecalling also article 54 of the Convention,").of("Convention").id ==
          "convention-on-the-rights-of-the-child");
    auto const beyond =
        read(assembly, "Recalling the Convention on the Rights of the Child,\n\nRecalling also article 76 of the Convention,");
    CHECK(beyond.of("Convention").kind == Kind::unresolved);
    auto const sea = read(assembly,
                          "Recalling the United Nations Convention on the Law of the Sea and the Convention on the Rights of the Child,\n\n"
                          "Recalling also that Convention,\n\nRecalling article 121 of that Convention,");
    CHECK(sea.of("Convention", 0).id == "convention-on-the-rights-of-the-child");
    CHECK(sea.of("Convention", 1).id == "united-nations-convention-on-the-law-of-the-sea");
}

TEST_CASE("the bracket behind a title says which it is") {
    auto const cited = read(assembly, "Recalling the Treaty on outer space [2222 (XXI), annex],");
    CHECK(cited.cited.citations.at(0).id == "outer-space-treaty");
    CHECK(cited.cited.citations.at(0).via == "A/RES/2222(XXI)");
}

TEST_CASE("Ibid. before or after the record of a meeting is that record") {
    auto const after = read(security_council, "Having considered the report1 and the statements2 made,3",
                            "1 Official Records of the Security Council, Thirty-sixth Year, Supplement for January, document S/14783.\n"
                            "2 Ibid., Thirty-sixth Year, 2314th meeting.\n3 Ibid.");
    CHECK(after.ids() == "S/14783=S/14783; Ibid.=S/PV.2314");  // the record is no instrument, but the next Ibid. is that record
    auto const committee = read(assembly, "Having considered the report1 and the debate,2",
                                "1 See A/6011/Rev.1.\n2 Ibid. Twentieth Session, Third Committee, 1359th meeting.");
    CHECK(committee.of("Ibid.").kind == Kind::unresolved);
    auto const record = read(security_council, "Having heard the statements1 made,2",
                             "1 Official Records of the Security Council, Thirty-sixth Year, 2314th meeting.\n2 Ibid.");
    CHECK(record.of("Ibid.").id == "S/PV.2314");
}

TEST_CASE("several conventions under one name are not the Convention") {
    CHECK(read(assembly,
               "Recalling the Convention on the Rights of the Child,\n\nRecalling also Additional Protocol I to the Geneva Conventions of "
               "1949 and the "
               "Geneva Conventions,\n\nReaffirming article 4 of the Convention,")
              .of("Convention")
              .id == "convention-on-the-rights-of-the-child");
}

TEST_CASE("Ibid. behind a document and its corrigendum is the document") {
    auto const cited = read(assembly, "Recalling the advisory opinion1 and its paragraph,2",
                            "1 See A/ES-10/273 and A/ES-10/273/Corr.1.\n2 Ibid., para. 120.");
    CHECK(cited.of("Ibid.").id == "A/ES-10/273");
}
