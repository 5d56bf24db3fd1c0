// SPDX-License-Identifier: BSL-1.0
#include "grammar/publication.hpp"
#include "grammar/official_records.hpp"

#include "grammar/readings.hpp"

#include "catch.hpp"

TEST_CASE("sales numbers") {
    check_rule("sales number",
               {{"Sales No. E.95.XIII.18", "Sales No. E.95.XIII.18"},
                {"Sales No.: E.96.II.C.1", "Sales No. E.96.II.C.1"},
                {"sales No. E.93.I.8", "Sales No. E.93.I.8"},
                {"Sales No: 1966.II.B.3", "Sales No. 1966.II.B.3"},
                {"Sales No. 64.II.B.11", "Sales No. 64.II.B.11"},
                {"Sales No.E.95.XIII.18", "Sales No. E.95.XIII.18"},
                {"Sales No. E.95. XIII.18", "Sales No. E.95.XIII.18 repaired"},
                {"Sales No. E.87.1.18", "Sales No. E.87.I.18 repaired"},
                {"Sales No. E/F.96.II.C.1", "Sales No. E/F.96.II.C.1"}},
               {"", "Sales No.", "Sales No. E", "Sales No. 12", "sales of 12.II", "Sales figures No. E.95.XIII.18", "No. E.95.XIII.18"},
               {{"Sales No. E.95.XIII.18), chap. I", "Sales No. E.95.XIII.18 | ), chap. I"},
                {"Sales Nos. E.95.XIII.18 and E.96.IV.8", "Sales No. E.95.XIII.18 |  and E.96.IV.8"},
                {"Sales No. E.93.I.8. It", "Sales No. E.93.I.8 | . It"}});
}

TEST_CASE("treaty series") {
    check_rule("treaty series",
               {{"United Nations, Treaty Series, vol. 1155, No. 18232", "UNTS 1155/18232"},
                {"United Nations Treaty Series, vol. 1155, No. 18232", "UNTS 1155/18232"},
                {"Treaty Series, vol. 1155, No. 18232", "UNTS 1155/18232"},
                {"United Nations, Treaty Series, vol. 1155", "UNTS 1155"},
                {"United Nations, Treaty Series, vol. 189, No. 2545 and vol. 606, No. 8791", "UNTS 189/2545; UNTS 606/8791"},
                {"United Nations, Treaty Series, vols. 2171 and 2173, No. 27531", "UNTS 2171/27531; UNTS 2173/27531"},
                {"United Nations, Treaty Series, vol. 1125, Nos. 17512 and 17513", "UNTS 1125/17512; UNTS 1125/17513"},
                {"United Nations, Treaty Series, vol. 75, Nos. 970-973", "UNTS 75/970; ..UNTS 75/971; ..UNTS 75/972; ..UNTS 75/973"},
                {"League of Nations, Treaty Series, vol. XCIV, No. 2138", "LNTS 94/2138"},
                {"League of Nations, Treaty Series, vol. XCIV (1929), No. 2138", "LNTS 94/2138"},
                {"League of Nations, Treaty Series, vol. CXXXVII, No. 3145", "LNTS 137/3145"},
                {"Ibid., vol. 993, No. 14531", "UNTS 993/14531"}},
               {"", "Treaty Series", "United Nations, Treaty Series, No. 3", "United Nations publication", "Ibid., para. 4", "vol. 993, No. 14531"},
               {{"United Nations, Treaty Series, vol. 2187, No. 38544, article 5", "UNTS 2187/38544 | , article 5"},
                {"United Nations, Treaty Series, vol. 1155, No. 18232.", "UNTS 1155/18232 | ."},
                {"Ibid., vol. 993, No. 14531; see also", "UNTS 993/14531 | ; see also"}});
}

TEST_CASE("supplements of the Official Records") {
    check_rule("supplement",
               {{"Official Records of the General Assembly, Fifty-second Session, Supplement No. 16", "GAOR/52/Supp.16"},
                {"Official Records of the General Assembly, Thirty-first Session, Supplement No. 1A", "GAOR/31/Supp.1A"},
                {"Official Records of the General Assembly, Tenth Special Session, Supplement No. 4", "GAOR/S-10/Supp.4"},
                {"Official Records of the General Assembly, Tenth Emergency Special Session, Supplement No. 1", "GAOR/ES-10/Supp.1"},
                {"Official Records of the Economic and Social Council, 1997, Supplement No. 5", "ESCOR/1997/Supp.5"},
                {"Official Records of the Economic and Social Council, Thirtieth Session, Supplement No. 8", "ESCOR/30/Supp.8"},
                {"Official Records of the Security Council, Fourth Year, Special Supplement No. 2", "SCOR/4/SpecialSupp.2"},
                {"Official Records of the Security Council, Fortieth Year, Supplement for July, August and September 1985", "SCOR/40/Supp.JulyAugustandSeptember1985"},
                {"Ibid., Thirtieth Session, Supplement No. 34", "…/30/Supp.34"},
                {"Ibid., Supplement No. 4", "…/…/Supp.4"}},
               {"", "Official Records", "Official Records of the Board", "Official Records of the General Assembly, Supplement No. 3", "Official Records of the General Assembly, Fifty-second Session",
                "Ibid., Fifty-second Session", "Ibid., para. 4", "Official Records of the General Assembly, Hundredth Session, Supplement No. 3"},
               {{"Official Records of the General Assembly, Fifty-second Session, Supplement No. 16 (A/52/16)", "GAOR/52/Supp.16 |  (A/52/16)"},
                {"Ibid., Supplement No. 4, chap. I", "…/…/Supp.4 | , chap. I"}});
}

TEST_CASE("meetings in the Official Records") {
    check_rule("meeting record", {{"2598th meeting", "2598th meeting"}, {"2598th and 2599th meetings", "2598th and 2599th meetings"}, {"Fortieth Year, 2598th meeting", "Fortieth Year, 2598th meeting"}, {"Fifty-second Session, Plenary Meetings", "Fifty-second Session, Plenary Meetings"}},
               {"", "2598 meetings", "Fortieth Year", "meeting", "Supplement No. 4"}, {{"Plenary Meetings, vol. I", "Plenary Meetings | , vol. I"}, {"2598th meeting, para. 3", "2598th meeting | , para. 3"}});
}

TEST_CASE("pages of judgments") {
    check_rule("judgment",
               {{"I.C.J. Reports 1996, p. 226", "ICJ 1996/226"}, {"ICJ Reports 2004, p. 136", "ICJ 2004/136"}, {"I.C.J. Reports 1996 (II), p. 595", "ICJ 1996/595"}, {"I.C.J. Reports 1971, pp. 16", "ICJ 1971/16"}},
               {"", "I.C.J. Reports", "I.C.J. Reports 1996", "I.C.J. Reports, p. 226", "I.C.J. Yearbook 1996, p. 226", "Reports 1996, p. 226"},
               {{"I.C.J. Reports 1996, p. 226, para. 105", "ICJ 1996/226 | , para. 105"}, {"I.C.J. Reports 1996, p. 226-230", "ICJ 1996/226 | -230"}});
}

TEST_CASE("publications: hostile input") {
    check_hostile("sales number", "Sales No. E.95.XIII.18");
    check_hostile("treaty series", "United Nations, Treaty Series, vols. 75 and 76, Nos. 970-973 and vol. 606, No. 8791");
    check_hostile("treaty series", "Ibid., vol. XCIV (1929), No. 2138");
    check_hostile("supplement", "Official Records of the General Assembly, Fifty-second Session, Supplement No. 16");
    check_hostile("meeting record", "Fortieth Year, 2598th and 2599th meetings");
    check_hostile("judgment", "I.C.J. Reports 1996 (II), p. 595");
}
