// SPDX-License-Identifier: BSL-1.0
#include "segment/detail/clauses.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "data/shipped_catalogue.hpp"

namespace {

using namespace recital;

struct Case {
    Part part;
    char const* words;  ///< a paragraph in which "{}" stands before words whose verb is asked for
    std::vector<std::string> verbs;
};

void check(Case const& each) {
    std::string words;
    std::vector<std::size_t> places;
    for (std::string_view rest = each.words; !rest.empty();) {
        auto const mark = rest.find("{}");
        words += rest.substr(0, mark);
        if (mark == std::string_view::npos) break;
        places.push_back(words.size());
        rest.remove_prefix(mark + 2);
    }
    INFO(words);
    segmenting::Vocabulary const vocabulary{shipped().catalogue.english()};
    segmenting::OpeningReader const openings{vocabulary};
    Paragraph paragraph;
    paragraph.part = each.part;
    paragraph.treatment = openings.read(words.substr(segmenting::opening_words(words))).treatment;
    if (paragraph.treatment.empty()) paragraph.treatment = openings.treatment_of_statement(words);
    paragraph.clauses = segmenting::read_clauses(words, each.part, paragraph.treatment, openings);
    std::vector<std::string> verbs;
    for (std::size_t const place : places) verbs.emplace_back(verb_at(paragraph, place));
    CHECK(verbs == each.verbs);
}

}  // namespace

TEST_CASE("a later participle governs what stands behind it") {
    for (Case const& each : std::vector<Case>{
             {Part::preamble,
              "Reaffirming the purposes of the {}Charter, and recalling its resolution {}52/1 of 9 May 1998, as well as noting {}A/53/1,",
              {"reaffirms", "recalls", "notes"}},
             {Part::preamble, "Recalling its resolution {}52/1 and noting with appreciation the report contained in document {}A/53/1,",
              {"recalls", "notes"}},
             {Part::preamble, "Guided by the {}Charter, mindful of resolution {}52/1 and, in this regard, deeply concerned about {}A/53/1,",
              {"is guided", "is mindful", "is concerned"}},
             {Part::preamble,
              "Recalling the anniversary of the {}Declaration, and taking note of the report, which highlights the work under the {}Declaration,",
              {"recalls", "takes note"}},
             {Part::preamble, "Reaffirming {}52/1, and encouraging States to accede to the {}Convention,", {"reaffirms", "encourages"}}})
        check(each);
}

TEST_CASE("a participle that belongs to a noun or a gerund opens no clause") {
    for (Case const& each : std::vector<Case>{
             {Part::preamble, "Stressing the importance of promoting peace and encouraging accession to the {}Convention,", {"stresses"}},
             {Part::preamble, "Recalling its resolution 52/1, by which it adopted the Declaration, including annex II to {}A/52/1,", {"recalls"}},
             {Part::preamble, "Noting the meeting held in Geneva and the report submitted pursuant to resolution {}52/1,", {"notes"}}})
        check(each);
}

TEST_CASE("a later finite verb governs what stands behind it") {
    for (Case const& each : std::vector<Case>{
             {Part::operative,
              "2. Welcomes the fact that 98 States have signed the {}Convention, calls upon others to accede to the {}Convention, and in that "
              "endeavour encourages all to take part in the promotion of the {}Convention;",
              {"welcomes", "calls upon", "encourages"}},
             {Part::operative, "1. Decides to renew the measures imposed by resolution {}2140 (2014), reaffirms the provisions of {}2216 (2015);",
              {"decides", "reaffirms"}},
             {Part::operative, "7. Takes note of the meeting of the parties to the {}Convention and requests them to discuss the {}Convention;",
              {"takes note", "requests"}},
             {Part::operative,
              "\"The Security Council reaffirms that international law, as reflected in the {}Convention, provides the framework, and further "
              "recalls the {}Protocol.",
              {"reaffirms", "recalls"}}})
        check(each);
}

TEST_CASE("the verb of a dependent clause governs nothing outside it") {
    for (Case const& each : std::vector<Case>{
             {Part::operative, "3. Endorses the report, which recalls resolution {}52/1 and requests the parties to apply {}52/2;",
              {"endorses", "endorses"}},
             {Part::operative, "3. Notes that the Council, in its resolution {}52/1, requests a report on {}52/2;", {"notes", "notes"}},
             {Part::operative, "4. Welcomes the requests of States and the calls for the implementation of resolution {}52/1;", {"welcomes"}}})
        check(each);
}

TEST_CASE("what is inserted ends where the sentence goes on") {
    check({Part::operative, "5. Requests the Secretary-General, taking into account resolution {}52/1, to report on resolution {}52/2;",
           {"takes into account", "requests"}});
}

TEST_CASE("a sentence has a verb of its own") {
    check({Part::operative,
           "\"The Security Council calls upon States to accede to the {}Convention. The Council further encourages States to apply the "
           "{}Protocol.",
           {"calls upon", "encourages"}});
}
