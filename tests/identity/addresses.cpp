// SPDX-License-Identifier: BSL-1.0
#include "identity/written.hpp"

#include "catch.hpp"

#include <string>

using namespace recital;

namespace {

std::string id_of(std::string_view address) { return identify_url(address).id(); }
std::string named(std::string_view file) { return identify_file_name(stem_of(file)).id(); }

}  // namespace

TEST_CASE("an address of a United Nations site names a document") {
    CHECK(id_of("https://docs.un.org/en/A/RES/70/1") == "A/RES/70/1");
    CHECK(id_of("https://undocs.org/A/RES/70/1") == "A/RES/70/1");
    CHECK(id_of("http://undocs.org/en/A/RES/72/266a") == "A/RES/72/266[A]");
    CHECK(id_of("HTTPS://UNDOCS.ORG/EN/A/RES/217(III)") == "A/RES/217(III)");
    CHECK(id_of("undocs.org/A/RES/217%20(III)%20A") == "A/RES/217(III)[A]");
    CHECK(id_of("https://undocs.org/a/res/70/1") == "A/RES/70/1");
    CHECK(id_of("https://undocs.org/Home/Mobile?FinalSymbol=A%2FRES%2F70%2F1&Language=E") == "A/RES/70/1");
    CHECK(id_of("https://undocs.org/S/RES/1325(2000)#page=2") == "S/RES/1325(2000)");
    CHECK(id_of("https://docs.un.org/en/A/80/6(Sect.24)/Corr.1") == "A/80/6(Sect.24)/Corr.1");
    CHECK(id_of("https://documents.un.org/api/symbol/access?j=N1529189&s=A/RES/70/1&l=en") == "A/RES/70/1");
    CHECK(id_of("https://documents-dds-ny.un.org/access.nsf/get?open&DS=A/RES/70/1&Lang=E") == "A/RES/70/1");
    CHECK(id_of("https://daccess-ods.un.org/access.nsf/Get?Open&DS=A/RES/70/1&Lang=E") == "A/RES/70/1");
    CHECK(id_of("https://www.un.org/en/ga/search/view_doc.asp?symbol=S/RES/2250+(2015)") == "S/RES/2250(2015)");
    CHECK(id_of("https://undocs.org/en/A/63/47(supp)") == "A/63/47");
    CHECK(id_of(" https://docs.un.org/en/FCCC/CP/2015/10/Add.1 \n") == "FCCC/CP/2015/10/Add.1");
}

TEST_CASE("other addresses have no opinion") {
    for (char const* const address : {"", "https://digitallibrary.un.org/record/1654217", "https://www.un.org/sustainabledevelopment",
                                      "mailto:a@un.org", "https://example.org/A/RES/70/1", "https://notundocs.org/A/RES/70/1",
                                      "https://undocs.org", "https://undocs.org/en/", "javascript:undocs.org/A/RES/70/1",
                                      "ftp://undocs.org/A/RES/70/1", "https://documents.un.org/doc/undoc/gen/n15/291/89/pdf/n1529189.pdf",
                                      "https://undocs.org/A/<b>1</b>", "#note1", "https://undocs.org/%00%01"})
        CHECK(id_of(address).empty());
}

TEST_CASE("documents are the same whatever the part, and with the year left out") {
    CHECK(same_text("A/RES/72/266[A]", "A/RES/72/266"));
    CHECK(same_text("A/RES/54/237A-C", "A/RES/54/237[B]"));
    CHECK(same_text("A/RES/217(III)[A]", "A/RES/217(III)"));
    CHECK(same_text("S/RES/1325", "S/RES/1325(2000)"));
    CHECK(same_text("a/res/70/1", "A/RES/70/1"));
    CHECK_FALSE(same_text("A/RES/70/1", "A/RES/70/10"));
    CHECK_FALSE(same_text("S/RES/1325(2000)", "S/RES/1325(2001)"));
    CHECK_FALSE(same_text("A/80/6(Sect.24)", "A/80/6(Sect.25)"));
    CHECK_FALSE(same_text("A/80/6", "A/80/6(Sect.25)"));
    CHECK_FALSE(same_text("", ""));
}

TEST_CASE("a file is named after its document") {
    CHECK(named("A_RES_52_189.txt") == "A/RES/52/189");
    CHECK(named("folder/A_RES_57_270_B.html.gz") == "A/RES/57/270[B]");
    CHECK(named("docs.zip:A_52_1.txt.gz") == "A/52/1");
    CHECK(named("A_RES_57_270B.pdf") == "A/RES/57/270[B]");
    CHECK(named("S_RES_2402_2018.txt") == "S/RES/2402(2018)");
    CHECK(named("S_RES_1973_2011.txt") == "S/RES/1973(2011)");
    CHECK(named("A_RES_3006_XXVII.txt") == "A/RES/3006(XXVII)");
    CHECK(named("A_RES_3201_S-VI.txt") == "A/RES/3201(S-VI)");
    CHECK(named("A_RES_S-10_2.txt") == "A/RES/S-10/2");
    CHECK(named("A_HRC_PRST_OS_12_1.txt") == "A/HRC/PRST/OS/12/1");
    CHECK(named("A_DEC_74_409_A_and_B.txt") == "A/DEC/74/409");
    CHECK(named("TD_442.txt") == "TD/442");
    CHECK(named("UNEP_EA.3_RES.11.txt") == "UNEP/EA.3/Res.11");
    CHECK(named("A_80_6_SECT.24_CORR.1.txt") == "A/80/6(Sect.24)/Corr.1");
    CHECK(named("A_79_6_Sect._3_Add.1.txt") == "A/79/6(Sect.3)/Add.1");
    CHECK(named("A_80_6_(Sect.29A)_Advance_unedited_copy.docx") == "A/80/6(Sect.29A)");
}

TEST_CASE("the letters of numerals are the letters of parts as well") {
    CHECK(named("A_RES_3419_XXX_C.txt") == "A/RES/3419(XXX)[C]");
    CHECK(named("A_RES_57_270_C.txt") == "A/RES/57/270[C]");
    CHECK(named("A_RES_46_36_L.txt") == "A/RES/46/36[L]");
    CHECK(named("A_RES_53_77_V.txt") == "A/RES/53/77[V]");
    CHECK(named("A_RES_53_77_AA.txt") == "A/RES/53/77[AA]");
    CHECK(named("A_RES_217_III_A.txt") == "A/RES/217(III)[A]");
    CHECK(named("A_RES_217(III)_A.txt") == "A/RES/217(III)[A]");
}

TEST_CASE("other files are named after nothing") {
    for (char const* const file : {"draft.txt", "my_notes_1.txt", "A_1.txt", "", ".txt", "A__1.txt", "notes_52_189.txt"}) {
        CAPTURE(file);
        CHECK_FALSE(identify_file_name(stem_of(file)).is_symbol());
    }
}
