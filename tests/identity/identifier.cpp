// SPDX-License-Identifier: BSL-1.0
#include "identity/identifier.hpp"
#include "identity/written.hpp"

#include "catch.hpp"

#include <string>
#include <vector>

using namespace recital;

TEST_CASE("symbols are told from other ids") {
    for (char const* id : {"A/RES/52/189", "A/RES/217(III)[A]", "S/RES/1325(2000)", "E/CN.9/1997/2", "A/54/98/Add.1", "A/HRC/RES/S-9/1"}) {
        CAPTURE(id);
        CHECK(identify(id).is_symbol());
        CHECK(is_symbol(id));
    }
    for (char const* id : {"charter-of-the-united-nations", "Sales No. E.95.XIII.18", "UNTS 1155/18232", "ICJ 2004/136", "GAOR/30/Supp.34",
                           "", "A", "A_RES_52_189", "a/res/52/189", "A/<script>", "https://docs.un.org/A", "A/HRC", "BC-10/2"}) {
        CAPTURE(id);
        CHECK_FALSE(identify(id).is_symbol());
        CHECK(identify(id).url().empty());
    }
}

namespace {

struct Row {
    std::string id;
    Identifier::Kind kind;
    Act act;
    std::string series, number, part, additions, printed, session;
    int year;
};

std::vector<Row> const& rows() {
    using Kind = Identifier::Kind;
    static std::vector<Row> const all{
        {"A/RES/52/189", Kind::adopted, Act::resolution, "A", "52/189", "", "", "A/RES/52/189", "52", 1997},
        {"A/RES/57/270[B]", Kind::adopted, Act::resolution, "A", "57/270", "B", "", "A/RES/57/270B", "57", 2002},
        {"A/RES/53/77[AA]", Kind::adopted, Act::resolution, "A", "53/77", "AA", "", "A/RES/53/77AA", "53", 1998},
        {"ICC-ASP/16/Res.5", Kind::adopted, Act::resolution, "ICC-ASP", "5", "", "", "ICC-ASP/16/Res.5", "16", 0},
        {"A/RES/217(III)[A]", Kind::adopted, Act::resolution, "A", "217(III)", "A", "", "A/RES/217(III)A", "III", 1948},
        {"A/RES/S-26/2", Kind::adopted, Act::resolution, "A", "S-26/2", "", "", "A/RES/S-26/2", "S-26", 0},
        {"A/DEC/74/409[A]", Kind::adopted, Act::decision, "A", "74/409", "A", "", "A/DEC/74/409A", "74", 2019},
        {"S/RES/1325(2000)", Kind::adopted, Act::resolution, "S", "1325(2000)", "", "", "S/RES/1325(2000)", "", 2000},
        {"S/RES/186", Kind::adopted, Act::resolution, "S", "186", "", "", "S/RES/186", "", 0},
        {"S/PRST/2015/22", Kind::adopted, Act::statement, "S", "2015/22", "", "", "S/PRST/2015/22", "", 2015},
        {"E/RES/1996/31", Kind::adopted, Act::resolution, "E", "1996/31", "", "", "E/RES/1996/31", "1996", 1996},
        {"E/CN.4/RES/2005/35", Kind::adopted, Act::resolution, "E/CN.4", "2005/35", "", "", "E/CN.4/RES/2005/35", "2005", 2005},
        {"A/HRC/RES/5/1", Kind::adopted, Act::resolution, "A/HRC", "5/1", "", "", "A/HRC/RES/5/1", "5", 0},
        {"A/HRC/PRST/OS/12/1", Kind::adopted, Act::statement, "A/HRC", "OS/12/1", "", "", "A/HRC/PRST/OS/12/1", "12", 0},
        {"FCCC/CP/DEC/1/CP.21", Kind::adopted, Act::decision, "FCCC/CP", "1/CP.21", "", "", "FCCC/CP/DEC/1/CP.21", "21", 0},
        {"UNEP/EA.5/Res.14", Kind::adopted, Act::resolution, "UNEP/EA", "14", "", "", "UNEP/EA.5/Res.14", "5", 0},
        {"GC(53)/RES/17", Kind::adopted, Act::resolution, "GC(53)", "17", "", "", "GC(53)/RES/17", "53", 0},
        {"A/52/314", Kind::document, Act::none, "A", "52/314", "", "", "A/52/314", "52", 1997},
        {"A/C.3/52/L.1", Kind::document, Act::none, "A/C.3", "52/L.1", "", "", "A/C.3/52/L.1", "52", 1997},
        {"A/106", Kind::document, Act::none, "A", "106", "", "", "A/106", "", 0},
        {"CD/2067", Kind::document, Act::none, "CD", "2067", "", "", "CD/2067", "", 0},
        {"E/CN.9/1997/2", Kind::document, Act::none, "E/CN.9", "1997/2", "", "", "E/CN.9/1997/2", "", 1997},
        {"S/1999/1234/Rev.1/Add.2", Kind::document, Act::none, "S", "1999/1234", "", "/Rev.1/Add.2", "S/1999/1234/Rev.1/Add.2", "", 1999},
        {"A/80/6(Sect.29A)/Corr.1", Kind::document, Act::none, "A", "80/6", "", "(Sect.29A)/Corr.1", "A/80/6(Sect.29A)/Corr.1", "80", 2025},
        {"NPT/CONF.2000/28(PartsIandII)", Kind::document, Act::none, "NPT/CONF.2000", "28", "", "(PartsIandII)", "NPT/CONF.2000/28(PartsIandII)", "", 0},
        {"CERD/C/SVN/CO/6-7", Kind::document, Act::none, "CERD/C/SVN/CO", "6-7", "", "", "CERD/C/SVN/CO/6-7", "", 0},
        {"A/L.632", Kind::document, Act::none, "A", "L.632", "", "", "A/L.632", "", 0},
        {"A/HRC/52/10", Kind::document, Act::none, "A/HRC", "52/10", "", "", "A/HRC/52/10", "", 0},
        {"Sales No. E.95.XIII.18", Kind::sales_number, Act::none, "", "E.95.XIII.18", "", "", "Sales No. E.95.XIII.18", "", 0},
        {"UNTS 1155/18232", Kind::treaty_series, Act::none, "UNTS", "1155/18232", "", "", "UNTS 1155/18232", "", 0},
        {"GAOR/30/Supp.34", Kind::official_records, Act::none, "GAOR", "30/Supp.34", "", "", "GAOR/30/Supp.34", "", 0},
        {"ICJ 1996/226", Kind::judgment, Act::none, "ICJ", "1996/226", "", "", "ICJ 1996/226", "", 1996},
        {"charter-of-the-united-nations", Kind::name, Act::none, "", "charter-of-the-united-nations", "", "", "charter-of-the-united-nations", "", 0},
        {"what you like", Kind::none, Act::none, "", "what you like", "", "", "what you like", "", 0},
        {"A/RES/1325(2000", Kind::none, Act::none, "", "A/RES/1325(2000", "", "", "A/RES/1325(2000", "", 0},
        {"", Kind::none, Act::none, "", "", "", "", "", "", 0},
    };
    return all;
}

}  // namespace

TEST_CASE("an id is taken apart and put together again") {
    for (Row const& row : rows()) {
        CAPTURE(row.id);
        Identifier const read = identify(row.id);
        CHECK(read.id() == row.id);
        CHECK(read.kind() == row.kind);
        CHECK(read.act() == row.act);
        CHECK(read.series() == row.series);
        CHECK(read.number() == row.number);
        CHECK(read.part() == row.part);
        CHECK(read.additions() == row.additions);
        CHECK(read.printed() == row.printed);
        CHECK(read.session() == row.session);
        CHECK(read.year() == row.year);
    }
}

TEST_CASE("every way of writing a symbol gives its id") {
    for (Row const& row : rows()) {
        Identifier const read = identify(row.id);
        if (!read.is_symbol() || row.series.find('(') != std::string::npos) continue;
        CAPTURE(row.id);
        CHECK(identify_symbol(row.printed).id() == row.id);
        CHECK(identify_url(read.url()).id() == row.id);
        CHECK(identify_file_name(read.file_name()).id() == row.id);
    }
}

TEST_CASE("a symbol is the same with blanks, stars and letters as printers set them") {
    CHECK(identify_symbol("A/RES/217(III)A").id() == "A/RES/217(III)[A]");
    CHECK(identify_symbol("A/RES/217 (III) A").id() == "A/RES/217(III)[A]");
    CHECK(identify_symbol("A/RES/217 A (III)").id() == "A/RES/217(III)[A]");
    CHECK(identify_symbol("A/RES/57/270 B").id() == "A/RES/57/270[B]");
    CHECK(identify_symbol("S/RES/2131 (2013)*").id() == "S/RES/2131(2013)");
    CHECK(identify_symbol("A/C.3/52/L.1**").id() == "A/C.3/52/L.1");
    CHECK(identify_symbol("A/RES/54/237 A-C").id() == "A/RES/54/237");
    CHECK_FALSE(identify_symbol("A/52/314 and Add.1").is_symbol());
    CHECK_FALSE(identify_symbol("A/58/323-S/2003/687").is_symbol());
    CHECK_FALSE(identify_symbol("HIV/AIDS").is_symbol());
    CHECK_FALSE(identify_symbol("A/80/50.").is_symbol());  // ends a sentence: no symbol alone
    CHECK(identify_symbol("A/80/6 (Sect. 29A)").id() == "A/80/6(Sect.29A)");
    CHECK(identify_symbol("UNEP/CBD/BS/COP-MOP/5/17").id() == "UNEP/CBD/BS/COP-MOP/5/17");
    CHECK_FALSE(identify_symbol("resolution 52/189").is_symbol());
}

TEST_CASE("a title's name is its letters and figures") {
    CHECK(Identifier::of_title("Déclaration of San José, 1998").id() == "declaration-of-san-jose-1998");
    CHECK(Identifier::of_title("(the) Convention").id() == "the-convention");
    CHECK(Identifier::of_title("").id().empty());
}

TEST_CASE("a number is the organ's in the organ's own way") {
    Organ const assembly{"General Assembly", "A", "", {}, {}, {"session/number@1976-"}, "", ""};
    Organ const environment{"United Nations Environment Assembly", "UNEP/EA", "", {}, {}, {"UNEP/EA.session/Res.number"}, "", ""};
    CHECK(identify_number(assembly, Act::resolution, "57/270", "B").id() == "A/RES/57/270[B]");
    CHECK(identify_number(assembly, Act::decision, "74/409").id() == "A/DEC/74/409");
    CHECK(identify_number(environment, Act::resolution, "5/14").id() == "UNEP/EA.5/Res.14");
    CHECK(council_resolution("1325", 2000).id() == "S/RES/1325(2000)");
}

TEST_CASE("a place in a treaty series is listed with its number") {
    CHECK(listed_treaty_series("1155/18232").id() == "UNTS 1155/18232");
    CHECK(listed_treaty_series("LNTS 94/2138").id() == "LNTS 94/2138");
}
