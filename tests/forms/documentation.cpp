// SPDX-License-Identifier: BSL-1.0
// docs/citation-forms.md shows rows of the table to people; what it shows must be what the table says.
#include "forms/forms_table.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "catch.hpp"

namespace {

struct Example {
    std::size_t line = 0;
    std::string section;   ///< the first word of the heading it stands under: "R1"
    std::string text;
    std::string expected;
    bool open = false;     ///< stands under the heading of what is not read yet
};

constexpr std::string_view arrow = " \u2192 ";

/// The lines "text → reading" of the fenced blocks marked `forms`.
std::vector<Example> examples() {
    std::ifstream in{RECITAL_SOURCE_DIR "/docs/citation-forms.md"};
    REQUIRE(in);
    std::vector<Example> out;
    std::string section, line;
    bool fenced = false, open = false;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
        if (line.rfind("```", 0) == 0) {
            fenced = line == "```forms";
        } else if (!fenced && line.rfind("#", 0) == 0) {
            auto const word = line.find_first_not_of("# ");
            section = word == std::string::npos ? "" : line.substr(word, line.find_first_of(" ,", word) - word);
            if (line.rfind("## ", 0) == 0) open = line == "## Not read yet";
        } else if (fenced && !line.empty()) {
            auto const at = line.find(arrow);
            INFO("docs/citation-forms.md:" << number << ": " << line);
            REQUIRE(at != std::string::npos);
            out.push_back({number, section, line.substr(0, at), line.substr(at + arrow.size()), open});
        }
    }
    return out;
}

}  // namespace

TEST_CASE("the examples of the documentation stand in the table") {
    auto const rows = read_forms_table();
    std::set<std::string> shown;
    for (auto const& example : examples()) {
        INFO("docs/citation-forms.md:" << example.line << ": " << example.text);
        auto const found = std::find_if(rows.begin(), rows.end(), [&](FormsRow const& row) { return row.text == example.text && row.expected == example.expected; });
        CHECK(found != rows.end());
        if (found == rows.end()) continue;
        CHECK(found->row == example.section);
        CHECK(found->open.empty() == !example.open);
        shown.insert(found->row);
    }
    for (auto const& row : rows) {
        INFO("docs/citation-forms.md shows no example of " << row.row);
        CHECK(shown.count(row.row) == 1);
    }
}

TEST_CASE("the documentation names every form that is not read yet") {
    auto const shown = examples();
    for (auto const& row : read_forms_table()) {
        if (row.open.empty()) continue;
        INFO("docs/citation-forms.md, Not read yet: " << row.row << ": " << row.text << " → " << row.expected);
        CHECK(std::any_of(shown.begin(), shown.end(), [&](Example const& example) { return example.open && example.text == row.text && example.expected == row.expected; }));
    }
}
