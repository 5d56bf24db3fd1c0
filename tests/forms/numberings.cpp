// SPDX-License-Identifier: BSL-1.0
// data/numberings.tsv: every system of numbers is read in its sentence, and data/README.md shows the same rows.
#include "forms/forms_table.hpp"

#include "identity/number.hpp"

#include "catch.hpp"

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct NumberingsRow {
    std::string numbering, sentence, text, id, used_by, source;
};

std::vector<NumberingsRow> read_numberings() {
    std::ifstream file(RECITAL_SOURCE_DIR "/data/numberings.tsv");
    std::vector<NumberingsRow> rows;
    std::string line;
    for (bool head = true; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') continue;
        if (head) {
            head = false;
            continue;
        }
        std::istringstream cells(line);
        NumberingsRow row;
        for (std::string* cell : {&row.numbering, &row.sentence, &row.text, &row.id, &row.used_by, &row.source}) std::getline(cells, *cell, '\t');
        rows.push_back(row);
    }
    return rows;
}

}  // namespace

TEST_CASE("every system of numbers is read in its sentence") {
    auto const rows = read_numberings();
    CHECK(rows.size() >= 60);
    for (NumberingsRow const& row : rows) {
        INFO("data/numberings.tsv: " << row.numbering);
        FormsRow form;
        form.document = "A_RES_77_250";
        form.text = row.sentence;
        std::string const read = reading_of(form);
        bool const alone = row.text == row.id && read.substr(0, row.text.size() + 1) != row.text + "=";
        std::string const expected = alone ? row.text : row.text + "=" + row.id;
        CHECK(read.substr(0, expected.size()) == expected);
        CHECK((read.size() == expected.size() || read[expected.size()] == ' '));
        CHECK_FALSE(row.source.empty());
    }
}

TEST_CASE("the table of numberings in data/README.md is that of numberings.tsv") {
    std::ifstream file(RECITAL_SOURCE_DIR "/data/README.md");
    std::stringstream text;
    text << file.rdbuf();
    std::string expected = "| pattern | example | used by |\n| --- | --- | --- |\n";
    for (NumberingsRow const& row : read_numberings()) expected += "| `" + row.numbering + "` | " + row.text + " | " + row.used_by + " |\n";
    INFO("the table should be:\n" << expected);
    CHECK(text.str().find(expected) != std::string::npos);
}
