// SPDX-License-Identifier: BSL-1.0
#include "read/catalogue.hpp"

#include "catch.hpp"
#include "scratch_folder.hpp"

using namespace recital;

namespace {

struct Outcome {
    Catalogue catalogue;
    std::vector<Problem> problems;
};

Outcome read_folders(std::vector<std::filesystem::path> const& folders) {
    Outcome outcome;
    outcome.catalogue = read_catalogue(folders, outcome.problems);
    return outcome;
}

}  // namespace

TEST_CASE("a catalogue is read by column name, in any order of columns") {
    ScratchFolder const folder;
    folder.write("organs.tsv", "# comment\nseries\tnotes\tname\tshort_names\nA/HRC\tmine\tHuman Rights Council\tCouncil ; the Council\n");
    folder.write("instruments.tsv",
                 "id\tkind\ttitle\taliases\tadopted\tsource\ncharter\ttreaty\tCharter\tUN Charter ; Charter of 1945\t1945-06-26\tMTDSG, I-1\n");
    folder.write("en/verbs.tsv", "opening\ttreatment\tstance\tpreambular\ntaking note\ttakes note\tneutral\tyes\n");
    folder.write("en/adverbs.tsv", "word\nalso\n");
    folder.write("series.tsv", "prefix\torgan\nE/CN.9\tPopulation Commission\nA/AC.\tad hoc\nE\tCouncil\n");
    folder.write("sessions.tsv", "organ\tsession\tfrom\tto\nGeneral Assembly\t80\t2025-09-09\t\n");
    folder.write("titles.tsv", "symbol\ttitle\tdate\nA/RES/52/189\tA conference\t1997-12-18\n");
    auto const [catalogue, problems] = read_folders({folder.path()});
    for (Problem const& problem : problems) UNSCOPED_INFO(message_of(problem));
    REQUIRE(problems.empty());

    REQUIRE(catalogue.organs.size() == 1);
    CHECK(catalogue.organs[0].series == "A/HRC");
    CHECK(catalogue.organs[0].short_names == std::vector<std::string>{"Council", "the Council"});
    REQUIRE(catalogue.instruments.size() == 1);
    CHECK(catalogue.instruments[0].kind == Kind::treaty);
    CHECK(catalogue.instruments[0].aliases == std::vector<std::string>{"UN Charter", "Charter of 1945"});
    CHECK(catalogue.instruments[0].adopted == "1945-06-26");
    CHECK(catalogue.instruments[0].source == "MTDSG, I-1");
    CHECK(catalogue.stance_of("takes note") == "neutral");
    CHECK(catalogue.english().verbs[0].preambular);
    CHECK(catalogue.english().adverbs == std::vector<std::string>{"also"});
    CHECK(catalogue.sessions[0].to.empty());
    CHECK(catalogue.titles.at("A/RES/52/189").date == "1997-12-18");
    REQUIRE(catalogue.series_of("E/CN.9/1997/2") != nullptr);
    CHECK(catalogue.series_of("E/CN.9/1997/2")->prefix == "E/CN.9");
    CHECK(catalogue.series_of("E/CN.91/2")->prefix == "E");
    CHECK(catalogue.series_of("A/AC.109/5")->prefix == "A/AC.");
    CHECK(catalogue.series_of("X/1") == nullptr);
}

TEST_CASE("rows of a later folder replace those with the same key and add the others") {
    ScratchFolder const first;
    ScratchFolder const second;
    first.write("organs.tsv", "name\tseries\nGeneral Assembly\tA\nSecurity Council\tS\n");
    second.write("organs.tsv", "name\tseries\nSecurity Council\tSC\nLeague Council\tLN\n");
    first.write("titles.tsv", "symbol\ttitle\nA/RES/1(I)\told\n");
    second.write("titles.tsv", "symbol\ttitle\nA/RES/1(I)\tnew\n");
    auto const [catalogue, problems] = read_folders({first.path(), second.path()});
    CHECK(problems.empty());
    REQUIRE(catalogue.organs.size() == 3);
    CHECK(catalogue.organs[1].series == "SC");
    CHECK(catalogue.organ_named("Security Council")->series == "SC");
    CHECK(catalogue.organ_named("League Council")->series == "LN");
    CHECK(catalogue.titles.at("A/RES/1(I)").title == "new");
}

TEST_CASE("a byte-order mark, CRLF and missing cells at a row's end are accepted") {
    ScratchFolder const folder;
    folder.write("organs.tsv", "\xef\xbb\xbfname\tseries\tparent\r\nGeneral Assembly\tA\r\n\r\nFirst Committee\tA/C.1\tGeneral Assembly\r\n");
    auto const [catalogue, problems] = read_folders({folder.path()});
    CHECK(problems.empty());
    REQUIRE(catalogue.organs.size() == 2);
    CHECK(catalogue.organs[0].parent.empty());
    CHECK(catalogue.organs[1].parent == "General Assembly");
}

TEST_CASE("a malformed row is told with file, line and column and left out") {
    struct Case {
        std::string file, bytes, said;
        std::size_t line, column;
    };
    auto const wrong = GENERATE(values<Case>({
        {"instruments.tsv", "id\tkind\ttitle\na\tnovel\tA\n", "'novel' is no kind", 2, 3},
        {"instruments.tsv", "id\tkind\ttitle\tadopted\na\ttreaty\tA\t1997-02-29\n", "'1997-02-29' is no date", 2, 12},
        {"instruments.tsv", "id\tkind\ttitle\na\ttreaty\n", "has no title", 2, 9},
        {"organs.tsv", "name\tfrom\nA\tlong ago\n", "'long ago' is no year", 2, 3},
        {"en/verbs.tsv", "opening\ttreatment\tstance\tpreambular\nx\txs\tcool\tno\n", "'cool' is no stance", 2, 6},
        {"en/verbs.tsv", "opening\ttreatment\tstance\tpreambular\nx\txs\tneutral\tmaybe\n", "neither yes nor no", 2, 14},
        {"sessions.tsv", "organ\tsession\tfrom\tto\nA\t1\t1950-01-01\t1949-01-01\n", "ends before it begins", 2, 16},
        {"titles.tsv", "symbol\tdate\nA/1\t1997-13-01\n", "is no date", 2, 5},
        {"series.tsv", "prefix\torgan\nA\tGA\nA\tGA again\n", "stands on line 2 already", 3, 1},
        {"series.tsv", "prefix\torgan\nA\tGA\tmore\n", "has 3 cells where the header has 2", 2, 6},
        {"en/adverbs.tsv", "word\n\xff\n", "not UTF-8", 2, 1},
        {"en/adverbs.tsv", "word\nal\xc0\xafso\n", "not UTF-8", 2, 3},
        {"en/adverbs.tsv", "word\n\xed\xa0\x80\n", "not UTF-8", 2, 1},
        {"en/adverbs.tsv", "words\nalso\n", "no column 'word'", 1, 1},
        {"en/adverbs.tsv", "word\tword\nalso\talso\n", "'word' twice", 1, 1},
    }));
    INFO(wrong.file << ": " << wrong.said);
    ScratchFolder const folder;
    folder.write(wrong.file, wrong.bytes);
    auto const [catalogue, problems] = read_folders({folder.path()});
    REQUIRE(problems.size() == 1);
    INFO(problems[0].what);
    CHECK(problems[0].what.find(wrong.said) != std::string::npos);
    CHECK(problems[0].source == folder / wrong.file);
    CHECK(problems[0].line == wrong.line);
    CHECK(problems[0].column == wrong.column);
    CHECK_FALSE(problems[0].advice.empty());
    CHECK(catalogue.instruments.empty());
    CHECK(catalogue.organs.empty());
    CHECK(catalogue.english().verbs.empty());
    CHECK(catalogue.sessions.empty());
    CHECK(catalogue.titles.empty());
    CHECK(catalogue.english().adverbs.empty());
    CHECK(catalogue.series.size() == (wrong.line == 3 ? 1u : 0u));
}

TEST_CASE("good rows beside a bad one are kept") {
    ScratchFolder const folder;
    folder.write("titles.tsv", "symbol\ttitle\tdate\nA/1\tone\t1946\nA/2\ttwo\tyesterday\nA/3\tthree\t1946-02\n");
    auto const [catalogue, problems] = read_folders({folder.path()});
    CHECK(problems.size() == 1);
    CHECK(catalogue.titles.size() == 2);
    CHECK(catalogue.titles.count("A/2") == 0);
}

TEST_CASE("a folder that is none or holds no table is told") {
    ScratchFolder const empty;
    auto const [catalogue, problems] = read_folders({empty / "absent", empty.path()});
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].what == "is not a folder");
    CHECK(problems[1].what == "holds no table");
    CHECK(catalogue.organs.empty());
}

TEST_CASE("a table that is a folder is told, not read") {
    ScratchFolder const folder;
    folder.write("organs.tsv/inside", "x");
    auto const [catalogue, problems] = read_folders({folder.path()});
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].what == "is not a regular file");
}

TEST_CASE("lookups find the same rows with and without an index") {
    Catalogue catalogue;
    catalogue.organs = {{"General Assembly", "A", "", {"UN General Assembly"}, {}, {}, "", ""}, {"Security Council", "S", "", {}, {}, {}, "", ""}};
    catalogue.instruments.resize(2);
    catalogue.instruments[0].id = "one";
    catalogue.instruments[1].id = "two";
    catalogue.languages.resize(1);
    catalogue.languages[0].verbs = {{"recalls", "recalls", "neutral", false}, {"recalling", "recalls", "neutral", true}};
    catalogue.series = {{"A", "General Assembly"}, {"A/C.1", "First Committee"}};
    bool const indexed = GENERATE(false, true);
    if (indexed) catalogue.build_index();
    CHECK(catalogue.organ_named("UN General Assembly") == &catalogue.organs[0]);
    CHECK(catalogue.organ_named("Security Council") == &catalogue.organs[1]);
    CHECK(catalogue.organ_named("Council") == nullptr);
    CHECK(catalogue.instrument("two") == &catalogue.instruments[1]);
    CHECK(catalogue.instrument("three") == nullptr);
    CHECK(catalogue.stance_of("recalls") == "neutral");
    CHECK(catalogue.stance_of("forgets").empty());
    CHECK(catalogue.series_of("A/C.1/52/L.1") == &catalogue.series[1]);
    CHECK(catalogue.series_of("A/C.11/5") == &catalogue.series[0]);
}

TEST_CASE("an index does not hide rows added after it was built") {
    Catalogue catalogue;
    catalogue.build_index();
    catalogue.organs.push_back({"General Assembly", "A", "", {}, {}, {}, "", ""});
    CHECK(catalogue.organ_named("General Assembly") == &catalogue.organs[0]);
}

TEST_CASE("a numbering gives its pattern and years of use") {
    struct Case {
        std::string cell, pattern;
        int from, to;
    };
    auto const expected = GENERATE(values<Case>({
        {"session/number", "session/number", 0, 9999},
        {"session/number@1976-", "session/number", 1976, 9999},
        {"number (Roman)@1946-1976", "number (Roman)", 1946, 1976},
        {"number (Roman)@-1976", "number (Roman)", 0, 1976},
        {"yy/number@1990", "yy/number", 1990, 1990},
        {"session/number@then", "session/number", 0, 9999},
    }));
    Numbering const numbering = numbering_in(expected.cell);
    CHECK(numbering.pattern == expected.pattern);
    CHECK(numbering.from == expected.from);
    CHECK(numbering.to == expected.to);
}
