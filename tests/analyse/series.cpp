// SPDX-License-Identifier: BSL-1.0
#include "analyse/series.hpp"

#include "analyse/detail/series_titles.hpp"
#include "catch.hpp"
#include "data/shipped_catalogue.hpp"
#include "graph/factories.hpp"

using namespace recital;
using namespace recital::testing;

namespace {

using Lines = std::vector<std::string>;

/// "title: id id" of each series.
Lines told(SeriesList const& list) {
    Lines lines;
    for (RecurrentSeries const& series : list.series) {
        std::string line = series.title + ":";
        for (SeriesMember const& member : series.members) line += " " + member.id;
        lines.push_back(line);
    }
    return lines;
}

CitationGraph built(std::vector<CitedDocument> const& documents) { return build_graph(documents, catalogue()).graph; }

/// Words, and no facts.
Catalogue const& only_words() {
    static Catalogue const made = [] {
        Catalogue catalogue;
        catalogue.languages = shipped().catalogue.languages;
        return catalogue;
    }();
    return made;
}

std::string words(std::string_view title) {
    static SubjectWords const known{only_words().english()};
    std::string out;
    for (std::string const& word : lasting_words(title, known)) out += (out.empty() ? "" : " ") + word;
    return out;
}

}  // namespace

TEST_CASE("titles without what passes") {
    CHECK(words("Follow-up to the Second World Assembly on Ageing") == "follow up to world assembly on ageing");
    CHECK(words("United Nations Decade of Healthy Ageing (2021–2030)") == "united nations decade of healthy ageing");
    CHECK(words("Special subjects relating to the programme budget for the biennium 2016-2017") ==
          "special subjects relating to programme budget for biennium");
    CHECK(words("Report of the Committee on its fifteenth session") == "report of committee on its session");
    CHECK(words("of 2 August 1990").empty());
    CHECK(words("UNITED").empty());
    CHECK(words("Report of the Secretary-General").empty());
    CHECK(words("").empty());
    CHECK(words("(2021)").empty());
}

TEST_CASE("resolutions of one organ under one title are a series, with those that only the table knows") {
    CitationGraph const graph =
        built({document("A/RES/52/189", "1997-12-18", {cites("E/RES/1995/1")}, "International Migration and Development"),
               document("A/RES/54/212", "1999-12-22", {}, "International migration and development"),
               document("E/RES/1999/5", "1999-07-01", {}, "International migration and development"),
               document("A/RES/54/1", "1999-10-01", {}, "Another subject")});
    SeriesList const list = find_series(graph, catalogue());
    CHECK(told(list) == Lines{"International migration and development: A/RES/49/127 A/RES/52/189 A/RES/54/212"});
    RecurrentSeries const& series = list.series[0];
    CHECK(series.of == "A/RES");
    CHECK_FALSE(series.members[0].vertex);
    CHECK(series.members[1].in_corpus);
    CHECK(series.years_between == Approx(3.0).margin(0.05));
    CHECK(list.of_vertex[index_of(at(graph, "A/RES/54/212"))] == 0U);
    CHECK_FALSE(list.of_vertex[index_of(at(graph, "E/RES/1999/5"))]);
}

TEST_CASE("a series goes on under a near title if it recalls the one before") {
    auto const with = [](std::vector<Citation> citations) {
        return built({document("A/RES/50/1", "1995-12-01", {}, "Assistance in mine clearance"),
                      document("A/RES/51/1", "1996-12-01", {cites("A/RES/50/1")}, "Assistance in mine clearance"),
                      document("A/RES/53/1", "1998-12-01", std::move(citations), "Assistance in mine clearance operations"),
                      document("A/RES/53/9", "1998-12-01", {}, "Rights of the child"),
                      document("A/RES/54/9", "1999-12-01", {}, "The rights of the child")});
    };
    CHECK(told(find_series(with({cites("A/RES/51/1"), cites("A/RES/50/1")}), only_words())) ==
          Lines{"Assistance in mine clearance operations: A/RES/50/1 A/RES/51/1 A/RES/53/1",
                "The rights of the child: A/RES/53/9 A/RES/54/9"});
    CHECK(told(find_series(with({}), only_words())) ==
          Lines{"Assistance in mine clearance: A/RES/50/1 A/RES/51/1", "The rights of the child: A/RES/53/9 A/RES/54/9"});
}

TEST_CASE("near titles at the same time are two series") {
    CitationGraph const graph =
        built({document("A/RES/50/1", "1995-12-01", {}, "Situation of human rights in Freedonia"),
               document("A/RES/52/1", "1997-12-01", {cites("A/RES/50/1")}, "Situation of human rights in Freedonia"),
               document("A/RES/51/2", "1996-12-01", {cites("A/RES/50/1")}, "The situation of women's human rights in Freedonia"),
               document("A/RES/53/2", "1998-12-01", {cites("A/RES/50/1")}, "The situation of women's human rights in Freedonia")});
    CHECK(find_series(graph, only_words()).series.size() == 2);
}

TEST_CASE("an untitled resolution belongs to the series that lists it") {
    std::string const title = "Sustainable keeping of rivers";
    auto const listing = [&](std::string id, std::string date, std::vector<std::string> earlier) {
        std::vector<Citation> citations;
        for (std::string const& one : earlier) citations.push_back(cites(one));
        return document(std::move(id), std::move(date), std::move(citations), title);
    };
    CitationGraph const graph =
        built({listing("A/RES/50/1", "1995-12-01", {}), listing("A/RES/54/1", "1999-12-01", {"A/RES/50/1", "A/RES/52/7", "A/RES/48/3"}),
               listing("A/RES/56/1", "2001-12-01", {"A/RES/50/1", "A/RES/52/7", "A/RES/54/1"}),
               document("A/RES/57/5", "2002-12-01", {cites("A/RES/48/3")}, "Another one")});
    SeriesList const list = find_series(graph, only_words());
    REQUIRE(told(list) == Lines{title + ": A/RES/50/1 A/RES/52/7 A/RES/54/1 A/RES/56/1"});
    CHECK(name_of(list.series[0].members[1].by) == "recall");
}

TEST_CASE("an untitled resolution that lists a series goes on with it") {
    std::string const title = "Women and Peace and Security";
    auto const citing = [](std::initializer_list<char const*> ids) {
        std::vector<Citation> citations;
        for (char const* id : ids) citations.push_back(cites(id));
        return citations;
    };
    CitationGraph const graph =
        built({document("S/RES/1325(2000)", "2000-10-31", {}, title), document("S/RES/1820(2008)", "2008-06-19", {}, title),
               document("S/RES/1888(2009)", "2009-09-30", {}, title),
               document("S/RES/2242(2015)", "2015-10-13", citing({"S/RES/1325(2000)", "S/RES/1820(2008)", "S/RES/1888(2009)"}), ""),
               document("S/RES/2300(2016)", "2016-08-26", citing({"S/RES/1325(2000)", "S/RES/1820(2008)"}), "")});
    SeriesList const list = find_series(graph, only_words());
    REQUIRE(told(list) == Lines{title + ": S/RES/1325(2000) S/RES/1820(2008) S/RES/1888(2009) S/RES/2242(2015)"});
    CHECK(list.series[0].newest().id == "S/RES/2242(2015)");
}

TEST_CASE("what is cited and has a newer member") {
    CitationGraph const graph = built(
        {document("A/RES/50/1", "1995-12-01", {}, "Keeping of rivers"), document("A/RES/52/1", "1997-12-01", {}, "Keeping of rivers"),
         document("A/RES/56/1", "2001-12-01", {}, "Keeping of rivers"), document("E/RES/1998/1", "1998-07-01", {cites("A/RES/50/1")}),
         document("E/RES/1998/2", "1998-07-02", {cites("A/RES/50/1"), cites("A/RES/52/1")}), document("draft", "", {cites("A/RES/50/1")}),
         document("A/RES/54/1", "1999-12-01", {cites("A/RES/52/1")}, "Keeping of rivers")});
    SeriesList const list = find_series(graph, only_words());
    auto const newer = [&](char const* id) { return newer_members(graph, list, at(graph, id)); };
    auto const id_of = [&](NewerMember const& found) { return list.series[found.series].members[found.newer].id; };
    REQUIRE(newer("E/RES/1998/1").size() == 1);
    CHECK(id_of(newer("E/RES/1998/1")[0]) == "A/RES/52/1");
    CHECK_FALSE(newer("E/RES/1998/1")[0].cites_newer);
    CHECK(newer("E/RES/1998/1")[0].newer_since == 2);
    REQUIRE(newer("E/RES/1998/2").size() == 1);
    CHECK(newer("E/RES/1998/2")[0].cites_newer);
    CHECK(id_of(newer("draft")[0]) == "A/RES/56/1");
    CHECK(newer("A/RES/54/1").empty());  // it cites the newest before itself
}
