// SPDX-License-Identifier: BSL-1.0
// "Ibid.", "see note 5 above", "that resolution".
#include "resolve/reading.hpp"

#include "catch.hpp"

TEST_CASE("Ibid. stands for the reference before, whatever else the text cites") {
    auto const cited =
        read(assembly, "Recalling the report,1 its resolution 52/189 and the report again,2", "1 A/52/314, para. 4.\n\n2 Ibid.");
    CHECK(cited.of("Ibid.").id == "A/52/314");
    CHECK(cited.of("Ibid.").pinpoint == "para. 4");
    CHECK(cited.of("Ibid.").via == "A/52/314");
    CHECK(cited.of("Ibid.").form == recital::Form::ibid);
    CHECK(cited.of("Ibid.").footnote == "2");
}

TEST_CASE("the pinpoints of Ibid. take the place of their kind and of what lay below") {
    auto const merged = [](std::string const& before, std::string const& given) {
        auto const cited =
            read(assembly, "Recalling the report1 and the report again,2", "1 A/52/314, " + before + ".\n\n2 Ibid., " + given + ".");
        return cited.of("Ibid.").id == "A/52/314" ? cited.of("Ibid.").pinpoint : cited.ids();
    };
    CHECK(merged("para. 4", "para. 7") == "para. 7");
    CHECK(merged("chap. I, resolution 1, annex I", "annex II") == "chap. I, resolution 1, annex II");
    CHECK(merged("chap. I, resolution 1, annex I", "resolution 2") == "chap. I, resolution 2");
    CHECK(merged("chap. I, sect. A", "chap. II") == "chap. II");
    CHECK(merged("chap. I", "sect. B") == "chap. I, sect. B");
    CHECK(merged("paras. 3, 4 and 5", "para. 6") == "para. 6");
}

TEST_CASE("Ibid. after Ibid. goes on") {
    auto const cited =
        read(assembly, "Recalling one,1 two2 and three,3", "1 A/52/314, chap. I, para. 4.\n\n2 Ibid., para. 5.\n\n3 Ibid., chap. II.");
    CHECK(cited.of("Ibid.", 0).pinpoint == "chap. I, para. 5");
    CHECK(cited.of("Ibid.", 1).id == "A/52/314");
    CHECK(cited.of("Ibid.", 1).pinpoint == "chap. II");
}

TEST_CASE("of a document with its corrigendum Ibid. means the document") {
    auto const cited = read(assembly, "Recalling one1 and two,2", "1 A/52/314 and Corr.1.\n\n2 Ibid., para. 5.");
    CHECK(cited.of("Ibid.").id == "A/52/314");
}

TEST_CASE("Ibid. with nothing before it is left open with its reason") {
    auto const cited = read(assembly, "Recalling the report,1", "1 Ibid., para. 5.");
    CHECK(cited.ids() == "Ibid.=?");
    CHECK(cited.of("Ibid.").reason == "nothing is cited before this \"Ibid.\"");
}

TEST_CASE("a note's number stands for what the note cites") {
    auto const cited =
        read(assembly, "Recalling the report1 and the report again,2", "1 A/52/314, para. 4.\n\n2 See note 1 above, para. 9.");
    REQUIRE(cited.cited.citations.size() == 2);
    auto const& reference = cited.cited.citations.back();
    CHECK(reference.id == "A/52/314");
    CHECK(reference.pinpoint == "para. 9");
    CHECK(reference.via == "A/52/314");
    CHECK(reference.steps.back() == "footnote 1 cites A/52/314");
}

TEST_CASE("a note that the document does not have is no citation") {
    CHECK(read(assembly, "Recalling the report,1", "1 A/52/314; see note 7 above.").ids() == "A/52/314=A/52/314");
    CHECK(read(assembly, "Recalling the report,1", "1 See note 1 above.").ids() == "");
}

TEST_CASE("that resolution is the one named just before in the paragraph") {
    auto const cited = read(assembly, "Recalling its resolutions 52/189 and 53/144, and the annex to that resolution,");
    REQUIRE(cited.cited.citations.size() == 3);
    CHECK(cited.of("that resolution").id == "A/RES/53/144");
    CHECK(cited.of("that resolution").via == "A/RES/53/144");
    CHECK(cited.of("that resolution").confidence < cited.of("53/144").confidence);
    CHECK(read(assembly, "Recalling its decision 52/401, and its resolution 53/144, and paragraph 3 of that decision,")
              .of("that decision")
              .id == "A/DEC/52/401");
    CHECK(read(assembly, "Recalling that resolution,").ids() == "");
    CHECK(read(assembly, "Recalling its decision 52/401 and that resolution,").ids() == "52/401=A/DEC/52/401");
}

TEST_CASE("its Protocols are those of the instrument named just before") {
    auto const cited =
        read(assembly, "Recalling the Geneva Conventions of 1949, which together with their Additional Protocols bind all,", "");
    CHECK(cited.of("Additional Protocols").id == "protocols-additional-to-the-geneva-conventions-of-12-august-1949");
    auto const of_crime =
        read(assembly, "Recalling the United Nations Convention against Transnational Organized Crime and its Protocols,", "");
    CHECK(of_crime.of("Protocols").id == "protocols-to-the-united-nations-convention-against-transnational-organized-crime");
    CHECK(of_crime.of("Protocols").via == "united-nations-convention-against-transnational-organized-crime");
    auto const unlisted = read(assembly, "Recalling the Convention on Biological Diversity and its Protocols,", "");
    CHECK(unlisted.of("Protocols").id.empty());
}

TEST_CASE("a short name is made of a word of the title and its noun") {
    auto const cited = read(assembly,
                            "Recalling the Agreement between the United Nations and the United States of America regarding the "
                            "Headquarters of the United Nations and noting that the Headquarters Agreement binds all,",
                            "");
    CHECK(cited.of("Headquarters Agreement").id ==
          "agreement-between-the-united-nations-and-the-united-states-of-america-regarding-the-headquarters-of-the-united-nations");
    CHECK(read(assembly, "Recalling that the Headquarters Agreement binds all,", "").of("Headquarters Agreement").id.empty());
    auto const other = read(assembly,
                            "Recalling the Monterrey Consensus of the International Conference on Financing for Development and noting "
                            "the International Consensus on it,",
                            "");
    CHECK(other.of("International Consensus").id.empty());
}
