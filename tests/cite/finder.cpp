// SPDX-License-Identifier: BSL-1.0
// What is found in a paragraph, before anything is decided. The paragraphs are made by hand.
#include "cite/cite.hpp"
#include "data/shipped_catalogue.hpp"

#include <random>

#include "catch.hpp"

namespace {

using namespace recital;

Finder const& finder() {
    static Finder const made{shipped().catalogue};
    return made;
}

Document document_of(std::vector<std::string> const& paragraphs, Part part = Part::preamble) {
    Document document;
    document.info = {"A/RES/77/250", "", "General Assembly", "resolution", "2022-12-30", "77", ""};
    std::uint32_t at = 0;
    for (auto const& text : paragraphs) {
        Paragraph paragraph;
        paragraph.part = part;
        paragraph.speaker = "General Assembly";
        paragraph.view.append(text, at);
        at += static_cast<std::uint32_t>(text.size()) + 1;
        document.paragraphs.push_back(std::move(paragraph));
    }
    document.extent = {0, at};
    return document;
}

struct Found {
    std::string view;
    Reading reading;
    std::vector<Mention> of(MentionKind kind) const {
        std::vector<Mention> out;
        for (auto const& mention : reading.mentions)
            if (mention.kind == kind) out.push_back(mention);
        return out;
    }
    std::string words(Mention const& mention) const { return view.substr(mention.begin, mention.end - mention.begin); }
    std::string pinpoint(Mention const& mention) const {
        return view.substr(mention.pinpoint_begin, mention.pinpoint_end - mention.pinpoint_begin);
    }
};

Found find(std::string const& text, Part part = Part::preamble) { return {text, finder().find(document_of({text}, part))}; }

void check_bounds(Document const& document, Reading const& reading) {
    std::uint32_t paragraph = 0;
    for (auto const& mention : reading.mentions) {
        REQUIRE(mention.paragraph >= paragraph);
        paragraph = mention.paragraph;
        REQUIRE(paragraph < document.paragraphs.size());
        auto const size = document.paragraphs[paragraph].view.size();
        REQUIRE(mention.head <= mention.begin);
        REQUIRE(mention.begin < mention.end);
        REQUIRE(mention.end <= mention.tail);
        REQUIRE(mention.tail <= size);
        REQUIRE(mention.pinpoint_begin <= mention.pinpoint_end);
        REQUIRE(mention.pinpoint_end <= size);
        if (mention.kind == MentionKind::unreadable) REQUIRE_FALSE(mention.reason.empty());
    }
    for (auto const& organ : reading.organs) {
        REQUIRE(organ.paragraph < document.paragraphs.size());
        REQUIRE(organ.begin < organ.end);
        REQUIRE(organ.end <= document.paragraphs[organ.paragraph].view.size());
    }
}

}  // namespace

TEST_CASE("a number is found with the word that leads to it") {
    auto const found = find("Recalling its resolution 52/189 of 18 December 1997,");
    REQUIRE(found.reading.mentions.size() == 1);
    auto const& mention = found.reading.mentions.front();
    CHECK(mention.kind == MentionKind::resolution);
    CHECK(found.words(mention) == "52/189");
    CHECK(found.view.substr(mention.head, 14) == "its resolution");
    CHECK(mention.organ_words == "its");
    CHECK(mention.date == "1997-12-18");
    CHECK(found.view.substr(mention.tail) == ",");
}

TEST_CASE("members of a list share a group and nothing else does") {
    auto const found = find("Recalling resolutions 52/189, 53/144 and 54/1 and decision 55/401, and Council resolution 5/1,");
    auto const resolutions = found.of(MentionKind::resolution);
    REQUIRE(resolutions.size() == 4);
    CHECK(resolutions[0].group == resolutions[1].group);
    CHECK(resolutions[1].group == resolutions[2].group);
    CHECK(resolutions[3].group != resolutions[0].group);
    CHECK(resolutions[3].organ_words == "Council");
    auto const decisions = found.of(MentionKind::decision);
    REQUIRE(decisions.size() == 1);
    CHECK(decisions[0].number == "55/401");
    CHECK(decisions[0].group != resolutions[0].group);
}

TEST_CASE("part letters are mentions of their own") {
    auto const found = find("Recalling its resolutions 53/221 A to C,");
    auto const resolutions = found.of(MentionKind::resolution);
    REQUIRE(resolutions.size() == 3);
    CHECK(resolutions[0].letter == "A");
    CHECK(resolutions[1].letter == "B");
    CHECK(resolutions[2].letter == "C");
    for (auto const& mention : resolutions) CHECK(mention.number == "53/221");
}

TEST_CASE("pinpoints are found before and behind") {
    auto const behind = find("See resolution 52/189, para. 4.", Part::footnote);
    REQUIRE(behind.reading.mentions.size() == 1);
    CHECK(behind.pinpoint(behind.reading.mentions[0]) == "para. 4");
    auto const before = find("Recalling paragraph 5 (e) of its resolution 52/189,");
    REQUIRE(before.reading.mentions.size() == 1);
    CHECK(before.pinpoint(before.reading.mentions[0]) == "paragraph 5 (e)");
}

TEST_CASE("a torn title is found as repaired") {
    auto const whole = find("Recalling the Convention on the Rights of the Child,").of(MentionKind::title);
    REQUIRE(whole.size() == 1);
    CHECK(whole[0].candidates == std::vector<std::string>{"convention-on-the-rights-of-the-child"});
    CHECK_FALSE(whole[0].repaired);
    auto const torn = find("Recalling the Convention on the Righ ts of the Child,").of(MentionKind::title);
    REQUIRE(torn.size() == 1);
    CHECK(torn[0].candidates == whole[0].candidates);
    CHECK(torn[0].repaired);
}

TEST_CASE("a bracket behind a title introduces a short name") {
    auto const noun = find("Recalling the Convention on the Rights of the Child (the Convention), which").of(MentionKind::title);
    REQUIRE(noun.size() == 1);
    CHECK(noun[0].introduces == "Convention");
    auto const name = find("Recalling the United Nations Convention on the Law of the Sea (UNCLOS), which").of(MentionKind::title);
    REQUIRE(name.size() == 1);
    CHECK(name[0].alias == "UNCLOS");
}

TEST_CASE("organs are found with their full and short names") {
    auto const found = find("Requests the Economic and Social Council, and through it the Assembly, to act,");
    REQUIRE(found.reading.organs.size() == 2);
    CHECK(found.reading.organs[0].name == "Economic and Social Council");
    CHECK(found.reading.organs[1].name.empty());
    CHECK(found.reading.organs[1].words == "Assembly");
}

TEST_CASE("dates, ratios and amounts are no numbers of resolutions") {
    for (char const* text :
         {"Noting that 18/12/1997 was a Thursday,", "Noting a majority of 2/3 of the members,", "Noting the biennium 1996/1997,",
          "Noting the rights of the child,", "Noting that no resolution was adopted,"}) {
        INFO(text);
        CHECK(find(text).reading.mentions.empty());
    }
}

TEST_CASE("mentions of any text lie within it and stand in reading order") {
    std::mt19937 random{7};
    static constexpr std::string_view pieces[] = {"resolution ",
                                                  "resolutions ",
                                                  "decision ",
                                                  "52/189",
                                                  "217 A (III)",
                                                  "1325 (2000)",
                                                  "A/52/314",
                                                  " and Add.1 and 2",
                                                  "Ibid., ",
                                                  "ibid.",
                                                  "para. 4",
                                                  "annex",
                                                  ", ",
                                                  " and ",
                                                  "; ",
                                                  ". ",
                                                  "the Convention ",
                                                  "Convention on the Rights of the Child",
                                                  " (the Convention)",
                                                  "its ",
                                                  "General Assembly ",
                                                  "Council ",
                                                  "note 5 above",
                                                  "that resolution ",
                                                  "Treaty Series, vol. 993, No. 14531",
                                                  "Sales No. E.95.XIII.18",
                                                  "Official Records of the General Assembly, Fifty-second Session, Supplement No. 16",
                                                  "I.C.J. Reports 1996, p. 226",
                                                  " of 18 December 1997",
                                                  "(",
                                                  ")",
                                                  "\"",
                                                  "\xc3",
                                                  "\xe2\x80",
                                                  "\xff",
                                                  "\t",
                                                  "1",
                                                  "/",
                                                  "A"};
    for (int round = 0; round < 1500; ++round) {
        std::vector<std::string> paragraphs(1 + random() % 3);
        for (auto& text : paragraphs)
            for (auto length = random() % 24; length > 0; --length) {
                if (random() % 8 == 0)
                    text += static_cast<char>(random() % 256);
                else
                    text += pieces[random() % std::size(pieces)];
            }
        auto const document = document_of(paragraphs, random() % 2 == 0 ? Part::footnote : Part::preamble);
        check_bounds(document, finder().find(document));
    }
}
