// SPDX-License-Identifier: BSL-1.0
// What must hold of the tables in data/, whatever rows they have.
#include "shipped_catalogue.hpp"

#include "catch.hpp"
#include "identity/written.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

using namespace recital;

namespace {

/// Letters and digits in lower case, everything between them one `between`: what two spellings of a title have in common.
std::string folded(std::string_view text, char between) {
    std::string out;
    for (char const c : text) {
        char const lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        bool const kept = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9') || static_cast<unsigned char>(lower) >= 0x80;
        if (kept)
            out += lower;
        else if (!out.empty() && out.back() != between)
            out += between;
    }
    if (!out.empty() && out.back() == between) out.pop_back();
    return out;
}

bool is_slug(std::string_view text) {
    if (text.empty() || text.front() == '-' || text.back() == '-' || text.find("--") != std::string_view::npos) return false;
    return std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

/// The first cells of a table's rows, as the file has them.
std::vector<std::string> first_cells(std::string const& table) {
    std::ifstream file(data_folder() / table);
    std::vector<std::string> cells;
    std::string line;
    bool header = true;
    while (std::getline(file, line)) {
        if (line.empty() || line[0] == '#') continue;
        if (!header) cells.push_back(line.substr(0, line.find('\t')));
        header = false;
    }
    return cells;
}

/// One column of a table, as the file has it; empty cells where a row ends before it.
std::vector<std::string> column_of(std::string const& table, std::string const& name) {
    std::ifstream file(data_folder() / table);
    std::vector<std::string> cells;
    std::string line;
    std::size_t place = std::string::npos;
    auto const cells_of = [](std::string const& row) {
        std::vector<std::string> out;
        std::size_t at = 0;
        for (std::size_t tab = row.find('\t'); tab != std::string::npos; at = tab + 1, tab = row.find('\t', at)) out.push_back(row.substr(at, tab - at));
        out.push_back(row.substr(at));
        return out;
    };
    while (std::getline(file, line)) {
        if (line.empty() || line[0] == '#') continue;
        auto const row = cells_of(line);
        if (place == std::string::npos) {
            place = static_cast<std::size_t>(std::find(row.begin(), row.end(), name) - row.begin());
            continue;
        }
        cells.push_back(place < row.size() ? row[place] : "");
    }
    return cells;
}

bool has_word(std::string_view text, std::string_view word) {
    return (' ' + std::string(text) + ' ').find(' ' + std::string(word) + ' ') != std::string::npos;
}

}  // namespace

TEST_CASE("the tables are read without a problem") {
    for (Problem const& problem : shipped().problems) UNSCOPED_INFO(message_of(problem));
    CHECK(shipped().problems.empty());
    CHECK(shipped().catalogue.instruments.size() > 1000);
    CHECK(shipped().catalogue.organs.size() > 150);
    CHECK(shipped().catalogue.series.size() > 300);
    CHECK(shipped().catalogue.english().verbs.size() > 1000);
    CHECK(shipped().catalogue.titles.size() > 14000);
}

TEST_CASE("tables stand sorted by their first column, so that changes stay small") {
    auto const table =
        GENERATE(values<std::string>({"instruments.tsv", "other_names.tsv", "series.tsv", "en/verbs.tsv", "en/adverbs.tsv", "titles.tsv"}));
    auto const cells = first_cells(table);
    auto const out_of_order = std::is_sorted_until(cells.begin(), cells.end());
    INFO(table << ": " << (out_of_order == cells.end() ? "" : *out_of_order));
    CHECK(out_of_order == cells.end());
}

TEST_CASE("every instrument has a slug for its id that leads nowhere else") {
    std::map<std::string, std::string> owner;  // folded title or alias, the id it leads to
    for (Instrument const& row : shipped().catalogue.instruments) {
        INFO(row.id);
        CHECK(is_slug(row.id) != (row.kind == Kind::document));  // a document cited by its title has its symbol
        std::vector<std::string> words = row.aliases;
        words.push_back(row.title);
        for (std::string const& title : words) {
            INFO(title);
            auto const [place, is_new] = owner.try_emplace(folded(title, '-'), row.id);
            CHECK(place->second == row.id);
        }
    }
    for (Instrument const& row : shipped().catalogue.instruments) {
        auto const found = owner.find(row.id);
        INFO(row.id);
        CHECK((found == owner.end() || found->second == row.id));
    }
}

TEST_CASE("no alias is a word that may mean any instrument") {
    std::set<std::string> const generic{"agenda",
                                        "agreement",
                                        "charter",
                                        "compact",
                                        "convention",
                                        "conventions",
                                        "covenant",
                                        "covenants",
                                        "declaration",
                                        "framework",
                                        "guidelines",
                                        "optional protocol",
                                        "plan of action",
                                        "platform",
                                        "political declaration",
                                        "principles",
                                        "programme of action",
                                        "protocol",
                                        "protocols",
                                        "rules",
                                        "statute",
                                        "strategy",
                                        "treaty"};
    for (Instrument const& row : shipped().catalogue.instruments)
        for (std::string const& alias : row.aliases) {
            INFO(row.id << ": " << alias);
            CHECK(generic.count(folded(alias, ' ')) == 0);
        }
}

TEST_CASE("instruments are of the kinds and types that data/README.md lists") {
    std::set<std::string> const types{"agenda",     "agreement",      "charter",     "compact",    "consensus",
                                      "convention", "covenant",       "declaration", "framework",  "guidelines",
                                      "outcome",    "plan of action", "platform",    "principles", "programme of action",
                                      "protocol",   "rules",          "statute",     "strategy",   "treaty"};
    for (Instrument const& row : shipped().catalogue.instruments) {
        INFO(row.id);
        CHECK((row.kind == Kind::treaty || row.kind == Kind::declaration || row.kind == Kind::programme ||
               (row.kind == Kind::document && identify(row.id).kind() == Identifier::Kind::document)));
        CHECK(types.count(row.type) == 1);
        for (std::string const& number : row.treaty_series) {
            INFO(number);
            bool const league = number.rfind("LNTS ", 0) == 0;
            CHECK(std::count(number.begin(), number.end(), '/') == 1);
            CHECK((league || number.find(' ') == std::string::npos));
        }
    }
}

TEST_CASE("every row says where it is from, or that nothing bears it out") {
    auto const table = GENERATE(values<std::string>(
        {"instruments.tsv",    "other_names.tsv",        "organs.tsv",        "series.tsv",   "sessions.tsv",      "titles.tsv",
         "en/signs.tsv",       "en/numbered_titles.tsv", "en/committees.tsv", "en/verbs.tsv", "en/adverbs.tsv",    "en/verb_forms.tsv",
         "en/openings.tsv",    "en/clauses.tsv",         "en/structure.tsv",  "en/marks.tsv", "en/names.tsv",      "en/subjects.tsv",
         "en/series.tsv",      "en/spelling.tsv",        "en/sentences.tsv",  "en/dates.tsv", "en/references.tsv", "en/pinpoints.tsv",
         "en/recognition.tsv", "en/titles.tsv"}));
    auto const keys = first_cells(table);
    auto const sources = column_of(table, "source");
    REQUIRE(sources.size() == keys.size());
    std::size_t unsourced = 0;
    for (std::size_t row = 0; row < keys.size(); ++row) {
        INFO(table << ": " << keys[row]);
        CHECK_FALSE(sources[row].empty());
        CHECK(sources[row] != "general knowledge");
        unsourced += sources[row] == "unsourced" ? 1 : 0;
    }
    INFO(table << ": " << unsourced << " of " << keys.size() << " unsourced");
    CHECK(unsourced * 2 < keys.size());
}

TEST_CASE("instruments are adopted by resolutions and decisions, not by documents or publications") {
    for (Instrument const& row : shipped().catalogue.instruments) {
        if (row.adopted_by.empty()) continue;
        INFO(row.id << ": " << row.adopted_by);
        CHECK((row.adopted_by.find("/RES/") != std::string::npos || row.adopted_by.find("/DEC/") != std::string::npos));
        CHECK(row.adopted_by.find(' ') == std::string::npos);
    }
    Instrument const* charter = shipped().catalogue.instrument("charter-of-the-united-nations");
    REQUIRE(charter != nullptr);
    CHECK(charter->adopted_by.empty());
}

TEST_CASE("short signs and committees lead to listed instruments") {
    Language const& english = shipped().catalogue.english();
    std::set<std::string> seen;
    for (std::string const list : {"signs.sure", "signs.convention", "signs.committee", "signs.weak"}) {
        REQUIRE_FALSE(english.list(list).empty());
        for (std::size_t row = 0; row < english.list(list).size(); ++row) {
            INFO(list << ": " << english.list(list).words()[row]);
            CHECK(shipped().catalogue.instrument(english.list(list).values()[row]) != nullptr);
            CHECK(seen.insert(folded(english.list(list).words()[row], '-')).second);
        }
    }
    for (std::string const list : {"signs.before", "signs.behind", "signs.sentence"})
        for (std::string const& value : english.list(list).values()) CHECK((value == "instrument" || value == "committee"));
    for (std::string const list : {"committees.convention", "committees.covenant", "committees.optional protocol"}) {
        REQUIRE_FALSE(english.list(list).empty());
        for (std::size_t row = 0; row < english.list(list).size(); ++row) {
            INFO(list << ": " << english.list(list).words()[row]);
            CHECK(shipped().catalogue.organ_named(english.list(list).words()[row]) != nullptr);
            CHECK(shipped().catalogue.instrument(english.list(list).values()[row]) != nullptr);
        }
    }
}

TEST_CASE("the conventions of the International Labour Organization are listed by number") {
    std::set<std::string> numbers;
    for (Instrument const& row : shipped().catalogue.instruments)
        for (std::string const& alias : row.aliases)
            if (alias.rfind("ILO Convention No. ", 0) == 0) CHECK(numbers.insert(alias.substr(19)).second);
    for (int number = 1; number <= 191; ++number) {
        INFO(number);
        CHECK(numbers.count(std::to_string(number)) == 1);
    }
}

TEST_CASE("the collective instruments are listed") {
    auto const id = GENERATE(values<std::string>({"international-covenants-on-human-rights", "geneva-conventions-of-12-august-1949",
                                                  "protocols-additional-to-the-geneva-conventions-of-12-august-1949",
                                                  "optional-protocols-to-the-convention-on-the-rights-of-the-child"}));
    CHECK(shipped().catalogue.instrument(id) != nullptr);
}

TEST_CASE("organs have one name and one series each, a listed parent, and known numberings") {
    std::set<std::string> patterns;
    {
        std::ifstream readme(data_folder() / "README.md");
        std::string line;
        while (std::getline(readme, line))  // rows of the table of numberings: | `pattern` | example | organs |
            if (line.rfind("| `", 0) == 0) patterns.insert(line.substr(3, line.find('`', 3) - 3));
    }
    REQUIRE(patterns.count("session/number") == 1);
    Catalogue const& catalogue = shipped().catalogue;
    std::map<std::string, std::string> name_of;
    std::map<std::string, std::string> series_of;
    for (Organ const& organ : catalogue.organs) {
        INFO(organ.name);
        CHECK(name_of.try_emplace(organ.name, organ.name).second);
        for (std::string const& name : organ.names) CHECK(name_of.try_emplace(name, organ.name).second);
        if (!organ.series.empty()) CHECK(series_of.try_emplace(organ.series, organ.name).second);
        CHECK((organ.parent.empty() || catalogue.organ_named(organ.parent) != nullptr));
        CHECK(organ.parent != organ.name);
        CHECK((organ.to.empty() || organ.from <= organ.to));
        for (std::string const& cell : organ.numberings) {
            Numbering const numbering = numbering_in(cell);
            INFO(cell);
            CHECK(patterns.count(std::string(numbering.pattern)) == 1);
            CHECK(numbering.from <= numbering.to);
            CHECK((cell.find('@') == std::string::npos || numbering.from > 0 || numbering.to < 9999));
        }
    }
}

TEST_CASE("every organ with a symbol series is found by it") {
    Catalogue const& catalogue = shipped().catalogue;
    for (Organ const& organ : catalogue.organs) {
        if (organ.series.empty() || organ.series == "GC") continue;  // "GC.18/…": the series ends in a point
        INFO(organ.series);
        Series const* const series = catalogue.series_of(organ.series + "/1");
        REQUIRE(series != nullptr);
        CHECK(series->organ == organ.name);
    }
}

TEST_CASE("documents are put to the longest prefix") {
    Catalogue const& catalogue = shipped().catalogue;
    struct Case {
        std::string symbol, organ;
    };
    auto const expected = GENERATE(values<Case>({
        {"A/52/314", "General Assembly"},
        {"A/C.3/52/L.1", "Third Committee"},
        {"A/HRC/54/12", "Human Rights Council"},
        {"S/2004/616", "Security Council"},
        {"E/CN.9/1997/2", "Commission on Population and Development"},
        {"E/CN.4/Sub.2/1997/4", "Sub-Commission on the Promotion and Protection of Human Rights"},
        {"FCCC/CP/2015/10/Add.1", "Conference of the Parties to the United Nations Framework Convention on Climate Change"},
        {"UNEP/EA.5/Res.14", "United Nations Environment Assembly"},
        {"A/CONF.171/13/Rev.1", "International Conference on Population and Development"},
        {"JIU/REP/2012/4", "Joint Inspection Unit"},
    }));
    INFO(expected.symbol);
    REQUIRE(catalogue.series_of(expected.symbol) != nullptr);
    CHECK(catalogue.series_of(expected.symbol)->organ == expected.organ);
}

TEST_CASE("one treatment has one stance, and its own third person is in the table") {
    std::map<std::string, std::string> stance_of;
    std::set<std::string> openings;
    for (Verb const& verb : shipped().catalogue.english().verbs) openings.insert(verb.opening);
    for (Verb const& verb : shipped().catalogue.english().verbs) {
        INFO(verb.opening << " -> " << verb.treatment);
        CHECK(stance_of.try_emplace(verb.treatment, verb.stance).first->second == verb.stance);
        CHECK(std::none_of(verb.opening.begin(), verb.opening.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
        CHECK((openings.count(verb.treatment) == 1 || verb.treatment.rfind("is ", 0) == 0 || has_word(verb.treatment, "concern")));
    }
}

TEST_CASE("openings hold none of the words that are taken out before they are looked up") {
    std::set<std::string> const also_verbs{"close"};  // "we close" beside "close attention"
    for (std::string const& adverb : shipped().catalogue.english().adverbs) {
        if (also_verbs.count(adverb) == 1) continue;
        for (Verb const& verb : shipped().catalogue.english().verbs) {
            INFO(adverb << " in " << verb.opening);
            CHECK_FALSE(has_word(verb.opening, adverb));
        }
    }
}

TEST_CASE("openings are read as the citation format wants them") {
    struct Case {
        std::string opening, treatment;
    };
    auto const expected = GENERATE(values<Case>({
        {"recalling", "recalls"},
        {"taking note", "takes note"},
        {"having considered", "considers"},
        {"guided", "is guided"},
        {"concerned", "is concerned"},
        {"requests", "requests"},
        {"alarmed", "is alarmed"},
        {"bearing in mind", "bears in mind"},
        {"expressing appreciation", "expresses appreciation"},
        {"desirous", "is desirous"},
        {"acting", "acts"},
        {"calling upon", "calls upon"},
        {"calls on", "calls on"},
        {"recognising", "recognizes"},
        {"emphasises", "emphasizes"},
        {"regretting", "regrets"},
        {"committing", "commits"},
        {"studying", "studies"},
        {"stressing", "stresses"},
    }));
    auto const& verbs = shipped().catalogue.english().verbs;
    auto const row = std::find_if(verbs.begin(), verbs.end(), [&](Verb const& verb) { return verb.opening == expected.opening; });
    INFO(expected.opening);
    REQUIRE(row != verbs.end());
    CHECK(row->treatment == expected.treatment);
}
