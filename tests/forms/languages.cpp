// SPDX-License-Identifier: BSL-1.0
// What is read in other languages than English: languages.tsv, one text a row.
#include "cite/cite.hpp"
#include "data/shipped_catalogue.hpp"
#include "resolve/resolve.hpp"
#include "segment/segment.hpp"

#include "catch.hpp"

#include <fstream>
#include <map>
#include <set>
#include <sstream>

using namespace recital;

namespace {

struct Row {
    std::size_t line = 0;
    std::string language, text, expected;
};

std::vector<Row> rows() {
    std::vector<Row> all;
    std::ifstream file{RECITAL_SOURCE_DIR "/tests/forms/languages.tsv"};
    std::string line;
    for (std::size_t number = 1; std::getline(file, line); ++number) {
        if (line.empty() || line[0] == '#' || line.starts_with("language\t")) continue;
        std::istringstream cells{line};
        Row row{number, {}, {}, {}};
        std::getline(cells, row.language, '\t');
        std::getline(cells, row.text, '\t');
        std::getline(cells, row.expected, '\t');
        all.push_back(std::move(row));
    }
    return all;
}

/// "recalls: 52/189=A/RES/52/189@paragraphe 4 1997-12-18 ; …": the verb of the first citation, then words, id, pinpoint and date of each.
std::string reading_of(std::string const& text) {
    static Finder const finder{shipped().catalogue};
    static Resolver const resolver{shipped().catalogue};
    Text const source{"row.txt", text + "\n"};
    std::string out;
    for (Document const& document : segment(source, shipped().catalogue)) {
        for (Citation const& citation : resolver.resolve(source, document, finder.find(document)).citations) {
            out += out.empty() ? (citation.treatment.empty() ? "" : citation.treatment + ": ") : " ; ";
            out += citation.text + "=" + (citation.kind == Kind::unresolved ? "?" : citation.id);
            if (!citation.pinpoint.empty()) out += "@" + citation.pinpoint;
            CHECK(source.bytes.substr(citation.span.begin, citation.span.size()) == citation.text);
        }
    }
    return out.empty() ? "-" : out;
}

}  // namespace

TEST_CASE("citations in other languages are read as the same citations in English") {
    std::map<std::string, int> of_language;
    for (Row const& row : rows()) {
        INFO("languages.tsv:" << row.line << ": " << row.text);
        CHECK(reading_of(row.text) == row.expected);
        ++of_language[row.language];
    }
    for (std::string const code : {"fr", "es", "ru", "ar", "zh"}) {
        INFO(code);
        CHECK(of_language[code] >= 8);
    }
}

TEST_CASE("every paragraph of the table is told its language") {
    for (Row const& row : rows()) {
        INFO("languages.tsv:" << row.line << ": " << row.text);
        for (Document const& document : segment(Text{"row.txt", row.text + "\n"}, shipped().catalogue))
            for (Paragraph const& paragraph : document.paragraphs) CHECK(paragraph.language == row.language);
        auto const overridden = segment(Text{"row.txt", row.text + "\n"}, shipped().catalogue, "en");
        CHECK(overridden.front().paragraphs.front().language == "en");
    }
}

TEST_CASE("tables of other languages name instruments, organs and treatments that there are") {
    Catalogue const& catalogue = shipped().catalogue;
    CHECK(catalogue.languages.size() >= 6);
    std::set<std::string> treatments;
    for (Verb const& verb : catalogue.english().verbs) treatments.insert(verb.treatment);
    for (Language const& language : catalogue.languages) {
        for (Translation const& row : language.instruments) {
            INFO(language.code << ": " << row.of);
            CHECK((row.of.find(' ') != std::string::npos || catalogue.instrument(row.of) != nullptr));
        }
        for (Translation const& row : language.organs) {
            INFO(language.code << ": " << row.of);
            CHECK(catalogue.organ_named(row.of) != nullptr);
        }
        for (Verb const& verb : language.verbs) {
            INFO(language.code << ": " << verb.opening << " -> " << verb.treatment);
            CHECK(treatments.count(verb.treatment) == 1);
            CHECK(catalogue.stance_of(verb.treatment) == verb.stance);
        }
    }
}
