// SPDX-License-Identifier: BSL-1.0
#include "segment/segment.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include "catch.hpp"
#include "data/shipped_catalogue.hpp"

namespace {

using namespace recital;

std::vector<Document> read(std::string bytes, std::string source = "input.txt") {
    return segment(Text{std::move(source), std::move(bytes)}, shipped().catalogue);
}

/// The first paragraph of that part and number.
Paragraph const& find(Document const& doc, Part part, std::string const& number) {
    auto const found = std::find_if(doc.paragraphs.begin(), doc.paragraphs.end(),
                                    [&](Paragraph const& p) { return p.part == part && p.number == number; });
    REQUIRE(found != doc.paragraphs.end());
    return *found;
}

std::size_t count(Document const& doc, Part part) {
    return static_cast<std::size_t>(
        std::count_if(doc.paragraphs.begin(), doc.paragraphs.end(), [&](Paragraph const& p) { return p.part == part; }));
}

std::string sample() {
    std::ifstream in{RECITAL_SOURCE_DIR "/data/samples/A_RES_52_189.txt", std::ios::binary};
    REQUIRE(in);
    return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace

TEST_CASE("the sample resolution is read whole") {
    std::string const bytes = sample();
    auto const docs = read(bytes, "data/samples/A_RES_52_189.txt");
    REQUIRE(docs.size() == 1);
    Document const& doc = docs[0];
    CHECK(doc.info.symbol == "A/RES/52/189");
    CHECK(doc.info.title == "International migration and development");
    CHECK(doc.info.organ == "General Assembly");
    CHECK(doc.info.date == "1997-12-18");
    CHECK(doc.info.session == "52");
    CHECK(doc.info.meeting == "77th plenary meeting");
    CHECK(count(doc, Part::footnote) == 11);
    CHECK(find(doc, Part::operative, "6 (d)").treatment == "requests");
    CHECK(find(doc, Part::operative, "5").treatment == "calls upon");
    CHECK(find(doc, Part::footnote, "7").view.chars() == "Resolution 34/180, annex.");

    // A sentence that the page's footnotes cut in the middle of a title.
    Paragraph const& second = find(doc, Part::preamble, "2");
    CHECK(second.view.chars().find("the Convention on the Elimination of All Forms of Discrimination against Women and") !=
          std::string_view::npos);
    REQUIRE(second.marks.size() == 4);
    for (NoteMark const& mark : second.marks) CHECK(bytes.substr(mark.source.begin, mark.source.size()) == mark.number);
    // A mark that comes three times in one paragraph.
    CHECK(find(doc, Part::preamble, "10").marks.size() == 3);
}

TEST_CASE("each byte of a view stands where it says in the source") {
    std::string const bytes = sample();
    for (Document const& doc : read(bytes))
        for (Paragraph const& p : doc.paragraphs)
            for (std::size_t i = 0; i < p.view.size(); ++i) {
                std::uint32_t const origin = p.view.origin(i);
                REQUIRE(origin < bytes.size());
                char const c = p.view.chars()[i];
                char const there = bytes[origin];
                bool const as_it_was = c == there;
                bool const made_plain = (c == ' ' && there == '\n') || static_cast<unsigned char>(there) >= 0x80;
                REQUIRE((as_it_was || made_plain));
                if (i > 0) REQUIRE(origin >= p.view.origin(i - 1));
            }
}

TEST_CASE("no word of the sample is lost") {
    std::string const bytes = sample();
    std::vector<bool> covered(bytes.size(), false);
    for (Document const& doc : read(bytes))
        for (Paragraph const& p : doc.paragraphs) {
            for (std::size_t i = 0; i < p.view.size(); ++i) covered[p.view.origin(i)] = true;
            for (NoteMark const& mark : p.marks) std::fill(covered.begin() + mark.source.begin, covered.begin() + mark.source.end, true);
        }
    // What stays outside is the numbers that open footnotes.
    std::string outside;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        if (!covered[i] && static_cast<unsigned char>(bytes[i]) > ' ' && static_cast<unsigned char>(bytes[i]) < 0x80)
            outside.push_back(bytes[i]);
    CHECK(outside == "1234567891011");
}

TEST_CASE("a number on a line of its own opens its paragraph, and footnotes stand at the end") {
    auto const docs = read(
        "United Nations\n\nA/RES/74/999\n\n74/999.\n\nA title\n\nThe General Assembly,\n\nRecalling the Convention on Wells,1 and the "
        "report,2\n\n"
        "1.\n\nRequests the Secretary-General to report;\n\n2.\n\nDecides to go on.\n\n46th plenary meeting 12 December "
        "2019\n\n1\n\nA/50/426, "
        "annex.\n\n2\n\nA/74/97.\n");
    REQUIRE(docs.size() == 1);
    CHECK(docs[0].info.symbol == "A/RES/74/999");
    CHECK(docs[0].info.title == "A title");
    CHECK(docs[0].info.date == "2019-12-12");
    CHECK(find(docs[0], Part::preamble, "1").view.chars() == "Recalling the Convention on Wells, and the report,");
    CHECK(find(docs[0], Part::operative, "1").treatment == "requests");
    CHECK(find(docs[0], Part::operative, "2").view.chars() == "2. Decides to go on.");
    CHECK(find(docs[0], Part::footnote, "2").view.chars() == "A/74/97.");
}

TEST_CASE("a typewritten page ends in the middle of a title") {
    auto const docs = read(
        "Distr.\nGENERAL\n\nA/RES/44/999\n5 December 1989\n\n44/999.  Wells and springs\n\n     The General Assembly,\n\n"
        "     Recalling the  Convention on the\n\n                          /...\n89-30401\nA/RES/44/999\nEnglish\nPage 2\n\n"
        "Rights of Wells,\n\n     Noting the report in document\nA/44/700 and the Declaration on\n                  /...\n\n"
        "A/RES/44/999\nPage 3\n\nSprings and Fountains,\n\n"
        "     1. Requests a report on the Charter of\nA/RES/44/999 English Page 4\nRights and Duties;\n\n     2. Decides to go on.\n\n"
        "85th plenary meeting\n5 December 1989\n");
    REQUIRE(docs.size() == 1);
    CHECK(docs[0].info.symbol == "A/RES/44/999");
    CHECK(find(docs[0], Part::preamble, "1").view.chars() == "Recalling the Convention on the Rights of Wells,");
    CHECK(find(docs[0], Part::preamble, "2").view.chars() ==
          "Noting the report in document A/44/700 and the Declaration on Springs and Fountains,");
    CHECK(find(docs[0], Part::operative, "1").view.chars() == "1. Requests a report on the Charter of Rights and Duties;");
}

TEST_CASE("the running head of a symbol with a bracket is left out") {
    auto const docs = read(
        "S/RES/9999 (1994)\n31 March 1994\n\nRESOLUTION 9999 (1994)\n\nThe Security Council,\n\n1. Welcomes ideas that should\n\n"
        "94-12513 (E)\nS/RES/9999 (1994)\nPage 2\n\nfacilitate the talks;\n\n2. Decides to go on.\n");
    REQUIRE(docs.size() == 1);
    CHECK(find(docs[0], Part::operative, "1").view.chars() == "1. Welcomes ideas that should facilitate the talks;");
}

TEST_CASE("a modern page without form feeds ends below its footnotes, whatever its lines are set apart by") {
    auto const docs = read(
        "A/RES/77/999\n\nUnited Nations\n\n77/999. Wells and springs\n\nThe General Assembly,\n\nRecalling the Declaration on Water1 and "
        "the Convention on the\n\n__________________\n\n1 See A/52/999.\n\n2 Resolution 44/99,\n\nannex.\n\n23-00123\n\n2/5\n\n"
        "A/RES/77/999\n\nRights of Wells,2\n\n1. Requests the Secretary-General to report.\n");
    REQUIRE(docs.size() == 1);
    CHECK(find(docs[0], Part::preamble, "1").view.chars() ==
          "Recalling the Declaration on Water and the Convention on the Rights of Wells,");
    CHECK(find(docs[0], Part::footnote, "1").view.chars() == "See A/52/999.");
    CHECK(find(docs[0], Part::footnote, "2").view.chars() == "Resolution 44/99, annex.");
    CHECK(find(docs[0], Part::operative, "1").treatment == "requests");
}

TEST_CASE("a preambular paragraph below footnotes that no page number closes is none of them") {
    auto const docs = read(
        "A/RES/49/999\n\n49/999. Wells and springs\n\nThe General Assembly,\n\nRecalling the Declaration on Water, 1/\n\n____________\n\n"
        "1/\tSee A/52/999.\n\n2/\tResolutions on wells,\n\nIncluding those on the springs of all countries in need of it in 1950,\n\n"
        "annex.\n\nRecognizing that the wells of all countries are in need of water at all times,\n\n"
        "Considering springs, 2/\n\n1. Requests the Secretary-General to report.\n");
    REQUIRE(docs.size() == 1);
    CHECK(find(docs[0], Part::preamble, "1").view.chars() == "Recalling the Declaration on Water,");
    CHECK(find(docs[0], Part::footnote, "1").view.chars() == "See A/52/999.");
    CHECK(find(docs[0], Part::footnote, "2").view.chars() ==
          "Resolutions on wells, Including those on the springs of all countries in need of it in 1950, annex.");
    CHECK(find(docs[0], Part::preamble, "2").treatment == "recognizes");
    CHECK(find(docs[0], Part::preamble, "3").treatment == "considers");
}

TEST_CASE("a blank behind the stroke of a resolution's number makes no footnote mark of it") {
    auto const docs = read(
        "A/RES/44/999\n\n44/999. Wells and springs\n\nThe General Assembly,\n\n1. Recalls its resolution 42/ 189 and the Charter, 1/ 2/ "
        "too;\n\n2. Recalls resolutions 40/18, 3/ 41/20 and 42/21.\n\n1/ See A/52/999.\n\n2/ See A/52/998.\n\n3/ See A/52/997.\n");
    REQUIRE(docs.size() == 1);
    CHECK(find(docs[0], Part::operative, "1").view.chars() == "1. Recalls its resolution 42/ 189 and the Charter, too;");
    CHECK(find(docs[0], Part::operative, "2").view.chars() == "2. Recalls resolutions 40/18, 41/20 and 42/21.");
}

TEST_CASE("a report's numbered paragraphs are prose, whatever they begin with") {
    auto const docs = read(
        "E/2050/99\n\nReport on wells\n\nContents\n\nAnnex\n\nOrganization of wells\n\n60\n\n"
        "1. Supports of wells were studied by the Commission in resolution 52/189 and in the reports on them that it had received.\n\n"
        "24.12 Requests for water are listed in the table of the present report, which is to be read with resolution 52/189.\n\n"
        "The Water Forum\n\n47/21\n\n2. Reports of the Commission were examined by the Committee at the session that it held at Geneva.\n\n"
        "Annex\n\n1. Opening of the session.\n\n2. Reports of the Committee.\n\n"
        "Recalling the wells that were dug before the session was opened,\n\n3. Welcomes the wells of all countries.\n");
    REQUIRE(docs.size() == 1);
    CHECK(count(docs[0], Part::operative) == 0);
    CHECK(count(docs[0], Part::preamble) == 0);
    CHECK(find(docs[0], Part::body, "1").treatment.empty());
    CHECK(find(docs[0], Part::body, "2").treatment.empty());
    CHECK(find(docs[0], Part::body, "24.12").treatment.empty());
    CHECK(find(docs[0], Part::annex, "1").treatment.empty());
    CHECK(find(docs[0], Part::annex, "2").treatment.empty());
    CHECK(find(docs[0], Part::annex, "3").treatment == "welcomes");
}

TEST_CASE("what an organ says in a report ends with the chapter, and a target has no verb of the paragraph above it") {
    auto const docs = read(
        "E/2050/99\n\nReport on wells\n\nChapter I\n\nThe Water Commission,\n\n1. Recognizes the wells of all countries in the world:\n\n"
        "14.a Increase the knowledge of wells.\n\n2. Decides to go on.\n\nChapter II\n\n"
        "3. Supports of wells were studied by the Commission in resolution 52/189 and in the reports on them that it had received.\n");
    REQUIRE(docs.size() == 1);
    CHECK(find(docs[0], Part::operative, "1").treatment == "recognizes");
    CHECK(find(docs[0], Part::operative, "14.a").treatment.empty());
    CHECK(find(docs[0], Part::operative, "2").treatment == "decides");
    CHECK(find(docs[0], Part::body, "3").treatment.empty());
}

TEST_CASE("a page of a PDF is made whole: detached numbers, running heads, job numbers") {
    auto const docs = read(
        "A/RES/79/999\n\nUnited Nations\n\n79/999.\n\nWells and springs\nThe General Assembly,\nRecalling the Covenant on Water, 1 the "
        "Convention on\nWells, 2 and its resolution 65/196 of 21 December\n2010,\nNoting that water is scarce in "
        "many\n\n__________________\n\n"
        "See resolution 2200 A (XXI), annex.\nIbid.\n3\nUnited Nations, Treaty Series, vol. 2515, No. 44910.\n1\n2\n\n24-24159 "
        "(E)\n\n*2424159*"
        "\n\f\nA/RES/79/999\n\nWells and springs\n\nregions, 3\n1.\nDecides to continue.\n\n50th plenary meeting\n19 December "
        "2024\n\n2/2\n\n"
        "24-24159\n\f");
    REQUIRE(docs.size() == 1);
    Document const& doc = docs[0];
    CHECK(find(doc, Part::footnote, "1").view.chars() == "See resolution 2200 A (XXI), annex.");
    CHECK(find(doc, Part::footnote, "2").view.chars() == "Ibid.");
    CHECK(find(doc, Part::footnote, "3").view.chars() == "United Nations, Treaty Series, vol. 2515, No. 44910.");
    CHECK(find(doc, Part::preamble, "1").view.chars() ==
          "Recalling the Covenant on Water, the Convention on Wells, and its resolution 65/196 of 21 December 2010,");
    CHECK(find(doc, Part::preamble, "2").view.chars() == "Noting that water is scarce in many regions,");
    CHECK(find(doc, Part::operative, "1").view.chars() == "1. Decides to continue.");
    CHECK(count(doc, Part::closing) == 2);
}

TEST_CASE("real numbers are no footnote marks") {
    auto const docs = read(
        "52/999. Numbers\n\nThe General Assembly,\n\nRecalling paragraphs 1, 2 and 3 of its resolution 52/1 of 2 May 1997 and the Plan,1 "
        "in "
        "which 3 members took part on 1, 2 and 3 June,\n\n1. Decides that 2 of 3 members shall go.\n\n1 See A/52/1.\n\n2 See A/52/2.\n");
    REQUIRE(docs.size() == 1);
    CHECK(find(docs[0], Part::preamble, "1").view.chars() ==
          "Recalling paragraphs 1, 2 and 3 of its resolution 52/1 of 2 May 1997 and the Plan, in which 3 members took part on 1, 2 and 3 "
          "June,");
    CHECK(find(docs[0], Part::preamble, "1").marks.size() == 1);
    CHECK(find(docs[0], Part::operative, "1").marks.empty());
}

TEST_CASE("lines are joined as their ends ask") {
    auto const docs = read(
        "52/998. Joints\n\nThe General Assembly,\n\nRecalling the report in document A/52/\n314 and non-\ngovernmental organizations whose "
        "ob-\n"
        "servers \xE2\x80\x9Cobservers\xE2\x80\x9D met in 1996\xE2\x80\x93"
        "1997 at the Secretary -General\xE2\x80\x99s invi\xC2\xADtation,\n\nDecides nothing.\n");
    CHECK(find(docs[0], Part::preamble, "1").view.chars() ==
          "Recalling the report in document A/52/314 and non-governmental organizations whose observers \"observers\" met in 1996-1997 at "
          "the "
          "Secretary-General's invitation,");
}

TEST_CASE("several resolutions of a volume are several documents") {
    auto const docs = read(
        "2990 (XXVII). One\n\nThe General Assembly,\n\nHaving considered the report,32\n\n1. Decides to go on.\n\n2111th plenary "
        "meeting\n\n"
        "15 December 1972\n\n3006 (XXVII). Two33\n\nThe General Assembly,\n\nRecalling its resolution 1814 (XVII),\n\nDecides to stop.\n\n"
        "2113th plenary meeting\n\n18 December 1972\n\n---\n\n32 A/8856.\n\n33 See A/8362.\n",
        "A_RES_3006_XXVII.txt");
    REQUIRE(docs.size() == 2);
    CHECK(docs[0].info.symbol == "A/RES/2990(XXVII)");
    CHECK(docs[1].info.symbol == "A/RES/3006(XXVII)");
    CHECK(docs[1].info.title == "Two");
    CHECK(docs[0].info.date == "1972-12-15");
    CHECK(docs[0].extent.end == docs[1].extent.begin);
    CHECK(find(docs[0], Part::footnote, "32").view.chars() == "A/8856.");
    CHECK(find(docs[1], Part::footnote, "33").view.chars() == "See A/8362.");
}

TEST_CASE("symbols follow the heading and the organ") {
    auto const symbol = [](std::string bytes, std::string source = "x.txt") {
        return read(std::move(bytes), std::move(source))[0].info.symbol;
    };
    CHECK(symbol("Resolution 670 (1990)\nof 25 September 1990\n\nThe Security Council,\n\nRecalling it,\n\n1. Decides so.\n") ==
          "S/RES/670(1990)");
    CHECK(symbol("111 (1956). Resolution of 19 January 1956\n\nThe Security Council,\n\nRecalling it,\n\n1. Decides so.\n") ==
          "S/RES/111(1956)");
    CHECK(symbol("1991/44. Prevention\n\nThe Economic and Social Council,\n\nRecalling it,\n\n1. Decides so.\n") == "E/RES/1991/44");
    CHECK(symbol("54/14.\tDisappearances\n\nThe Human Rights Council,\n\nRecalling it,\n\n1. Decides so.\n") == "A/HRC/RES/54/14");
    CHECK(symbol("57/270 B. Outcomes\n\nThe General Assembly,\n\nRecalling it,\n\n1. Decides so.\n") == "A/RES/57/270[B]");
    CHECK(symbol("A/DEC/77/419\n\nDecision\n\n77/419.\n\nElection\n\nAt its 74th plenary meeting, on 1 June 2023, the General Assembly "
                 "elected her.\n") == "A/DEC/77/419");
    CHECK(symbol("Nothing to read here.\n", "dir/S_RES_2402_2018.txt") == "S/RES/2402(2018)");
    CHECK(symbol("57/270. Outcomes\n\nThe General Assembly,\n\nRecalling it,\n\n1. Decides so.\n", "A_RES_57_270_B.txt") ==
          "A/RES/57/270[B]");
    CHECK(symbol("Nothing to read here.\n", "A_79_750.txt") == "A/79/750");
    CHECK(symbol("Nothing to read here.\n", "notes.txt") == "notes");
    CHECK(symbol("Nothing to read here.\n", "TD_442.txt") == "TD/442");
    CHECK(symbol("Nothing to read here.\n", "R_442.txt") == "R_442");
    CHECK(symbol("Nothing to read here.\n", "UNEP_EA.3_RES.11.txt") == "UNEP/EA.3/Res.11");
    CHECK(symbol("Nothing to read here.\n", "A_80_6_Sect.10.txt") == "A/80/6(Sect.10)");
    CHECK(symbol("Nothing to read here.\n", "A_80_6_SECT.24_CORR.1.txt") == "A/80/6(Sect.24)/Corr.1");
    CHECK(symbol("Nothing to read here.\n", "A_80_6_(Sect._29A).txt") == "A/80/6(Sect.29A)");
    CHECK(symbol("Nothing to read here.\n", "A_80_6_Sect._3_Add.4_Cluster_III_Fascicle.txt") == "A/80/6(Sect.3)/Add.4");
    CHECK(symbol("Nothing to read here.\n", "A_80_6_Sect._3_Add.5_UNAMA_Fascicle.txt") == "A/80/6(Sect.3)/Add.5");
    CHECK(symbol("Nothing to read here.\n", "A_80_6_SECT.1.Part_AB_Consolidated.txt") == "A/80/6(Sect.1)");
}

TEST_CASE("what stands above the text and is no title is not taken for one") {
    auto const title = [](std::string bytes, std::string source = "x.txt") {
        return read(std::move(bytes), std::move(source))[0].info.title;
    };
    std::string const text = "\n\nThe Security Council,\n\nRecalling it,\n\n1. Decides so.\n";
    CHECK(title("Resolution 747 (1992)\nof 24 March 1992" + text).empty());
    CHECK(title("UNITED\n\nNATIONS\n\nDistr.\n\nGENERAL\n\nS/RES/1196 (1998)\n\n16 September 1998\n\nRESOLUTION 1196 (1998)\n\n"
                "Adopted by the Security Council at its 3927th meeting,\n\non 16 September 1998" +
                text)
              .empty());
    CHECK(read("Distr.\n\nGENERAL\n\nS/RES/1261 (1999)\n\n30 August 1999\n\nRESOLUTION 1261 (1999)\n\n"
               "Adopted by the Security Council at its 4037th meeting,\n\non 25 August 1999" +
               text)[0]
              .info.date == "1999-08-25");
    // The end of a resolution that began on the page before.
    CHECK(title("222\n\ntions of 1961 has increased since then,\n\n1. Requests States to do so.\n").empty());
    CHECK(title("is disseminated as widely as possible;\n\n15. Requests it.\n\n29 November 1985\n").empty());
    // A draft: the agenda item's title and the sponsors stand above its own.
    CHECK(title("A/C.2/80/L.31\n\nUnited Nations\n\nGeneral Assembly\n\nDistr.: Limited\n17 October 2025\nOriginal: English\n\n"
                "Eightieth session\n\nSecond Committee\nAgenda item 22 (a)\nEradication of poverty and other issues\n"
                "Iraq:* draft resolution\n\nThird Decade for the\nEradication of Poverty (2018–2027)\nThe General Assembly,\n"
                "Recalling it,\n1. Decides so.\n") == "Third Decade for the Eradication of Poverty (2018-2027)");
}

TEST_CASE("decisions and presidential statements have the verb of their organ") {
    auto const decision = read(
        "77/419. Election of the President\n\nAt its 74th plenary meeting, on 1 June 2023, the General Assembly, in accordance with rule "
        "30 of the rules "
        "of procedure, elected a President.\n");
    CHECK(decision[0].info.kind == "decision");
    CHECK(decision[0].info.date == "2023-06-01");
    CHECK(decision[0].paragraphs.back().treatment == "elects");
    CHECK(decision[0].paragraphs.back().part == Part::operative);
    auto const statement = read(
        "S/PRST/2018/20\n\nStatement by the President of the Security Council\n\nAt the 8413th meeting of the Security Council, held on 6 "
        "December "
        "2018, the President of the Security Council made the following statement:\n\n\xE2\x80\x9CThe Security Council strongly condemns "
        "the attacks "
        "and recalls resolution 1373 (2001).\n\n\xE2\x80\x9CThe Security Council is deeply concerned at the situation.\xE2\x80\x9D\n");
    CHECK(statement[0].info.symbol == "S/PRST/2018/20");
    CHECK(statement[0].paragraphs[statement[0].paragraphs.size() - 2].treatment == "condemns");
    CHECK(statement[0].paragraphs.back().treatment == "is concerned");
}

TEST_CASE("a draft recommended to another organ is spoken by that organ") {
    auto const docs = read(
        "2022/13. Reoffending\n\nThe Economic and Social Council,\n\nRecommends to the General Assembly the adoption of the following "
        "draft "
        "resolution:\n\n\xE2\x80\x9CThe General Assembly,\n\n\xE2\x80\x9CRecalling its resolution 76/182,\n\n\xE2\x80\x9C"
        "1. Encourages Member States.\xE2\x80\x9D\n");
    REQUIRE(docs.size() == 1);
    CHECK(docs[0].info.organ == "Economic and Social Council");
    Paragraph const& recalling = find(docs[0], Part::preamble, "1");
    CHECK(recalling.quoted_draft);
    CHECK(recalling.speaker == "General Assembly");
    CHECK(find(docs[0], Part::operative, "1").treatment == "encourages");
}

TEST_CASE("numbers that a page of HTML lost are counted") {
    auto const docs = read(
        "74/998.\tCounting\n\nThe General Assembly,\n\nRecalling its resolution 73/1,\n\nRequests the Secretary-General:\n\nTo "
        "report;\n\nDecides to go "
        "on;\n\nAlso decides to stop.\n");
    CHECK(find(docs[0], Part::operative, "1").treatment == "requests");
    CHECK(find(docs[0], Part::operative, "3").view.chars() == "Also decides to stop.");
}

TEST_CASE("verbs are read in the third person") {
    auto const treatment = [](std::string const& opening) {
        return find(read("74/997. Verbs\n\nThe General Assembly,\n\n" + opening +
                         " the matter at hand and all that it brings,\n\nDecides so.\n")[0],
                    Part::preamble, "1")
            .treatment;
    };
    CHECK(treatment("Recalling further") == "recalls");
    CHECK(treatment("Taking note with appreciation of") == "takes note");
    CHECK(treatment("Having considered") == "considers");
    CHECK(treatment("Having taken note of") == "takes note");
    CHECK(treatment("Guided by") == "is guided");
    CHECK(treatment("Deeply concerned about") == "is concerned");
    CHECK(treatment("Bearing in mind") == "bears in mind");
    CHECK(treatment("Expressing its deep appreciation for") == "expresses appreciation");
    CHECK(treatment("Stressing") == "stresses");
    CHECK(treatment("Recognising") == "recognizes");
    CHECK(treatment("Regretting") == "regrets");
    CHECK(treatment("Urging") == "urges");
    CHECK(treatment("Calling upon") == "calls upon");
}

TEST_CASE("any bytes are read") {
    CHECK(read("").size() == 1);
    CHECK(read("\f").size() == 1);
    CHECK(read(std::string(3, '\0')).size() == 1);
    CHECK(read("\xFF\xFE\xC2")[0].paragraphs.at(0).view.chars() == "\xFF\xFE\xC2");
    CHECK(read("\xEF\xBB\xBF"
               "A line\r\nand another\r\n")[0]
              .paragraphs.at(0)
              .view.chars() == "A line and another");
    // Each of these would take hours with one look too many at each line.
    std::string stars, notes, pages;
    for (unsigned i = 0; i < 100000; ++i) {
        stars += "a* b** \n\n* Abc\n\n";
        notes += "\n" + std::to_string(i % 900 + 1) + " See a.\n";
        pages += "\fa 1\n";
    }
    CHECK(!read(stars).empty());
    CHECK(!read(notes).empty());
    CHECK(!read(pages).empty());
    CHECK(!read("____________\n" + std::string(200000, '1') + "\n").empty());
}
