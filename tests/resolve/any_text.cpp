// SPDX-License-Identifier: BSL-1.0
// What holds for every text, made of what citations are made of or of any bytes.
#include "resolve/reading.hpp"

#include <random>

#include "catch.hpp"

namespace {

std::string any_bytes(std::mt19937& random) {
    std::string out(random() % 600, '\0');
    for (char& c : out) c = static_cast<char>(random() % 256);
    return out;
}

std::string of_citations(std::mt19937& random) {
    static constexpr std::string_view pieces[] = {"Recalling ",
                                                  "Recalling also ",
                                                  "its resolution ",
                                                  "resolutions ",
                                                  "decision ",
                                                  "52/189",
                                                  "53/221 A to C",
                                                  "217 A (III)",
                                                  "1325 (2000)",
                                                  "1514 (XV",
                                                  "of 18 December 1997",
                                                  "General Assembly ",
                                                  "Human Rights Council ",
                                                  "the Council ",
                                                  "A/52/314",
                                                  " and Add.1 and 2",
                                                  "A/58/323-S/2003/687",
                                                  "Ibid., ",
                                                  "ibid.",
                                                  "para. 4",
                                                  "chap. I, resolution 1, annex II",
                                                  ", ",
                                                  " and ",
                                                  "; ",
                                                  ".\n\n",
                                                  ",\n\n",
                                                  "\n",
                                                  " ",
                                                  "the Convention ",
                                                  "that Convention ",
                                                  "the Covenants ",
                                                  "the Protocol thereto",
                                                  "Convention on the Rights of the Child",
                                                  " (the Convention)",
                                                  "UNCLOS",
                                                  "note 1 above",
                                                  "that resolution ",
                                                  "the 1988 Convention ",
                                                  "rules of procedure ",
                                                  "1 United Nations, Treaty Series, vol. 993, No. 14531",
                                                  "Sales No. E.95.XIII.18",
                                                  "Official Records of the General Assembly, Fifty-second Session, Supplement No. 16",
                                                  "I.C.J. Reports 1996, p. 226",
                                                  "-\n",
                                                  "\f",
                                                  "\r\n",
                                                  "1",
                                                  "2 ",
                                                  "\xe2\x80\x93",
                                                  "\xc2\xa0",
                                                  "\xc3",
                                                  "\xff",
                                                  "(",
                                                  ")",
                                                  "\"",
                                                  "/",
                                                  std::string_view("\0", 1)};
    std::string out;
    for (auto length = random() % 60; length > 0; --length) {
        out += pieces[random() % std::size(pieces)];
        if (random() % 20 == 0) out += static_cast<char>(random() % 256);
    }
    return out;
}

void check_all(recital::Text const& text) {
    for (auto const& cited : read_all(text)) check_citations(text, cited);
}

}  // namespace

TEST_CASE("any bytes give citations that lie in the text") {
    std::mt19937 random{1};
    for (int round = 0; round < 300; ++round) {
        INFO("round " << round);
        check_all({"any", any_bytes(random)});
    }
    check_all({"empty", ""});
}

TEST_CASE("any mixture of citations is read in order, with reasons and steps") {
    std::mt19937 random{2};
    std::size_t citations = 0, unresolved = 0;
    for (int round = 0; round < 600; ++round) {
        INFO("round " << round);
        recital::Text const text{"any", of_citations(random)};
        for (auto const& cited : read_all(text)) {
            check_citations(text, cited);
            citations += cited.citations.size();
            for (auto const& citation : cited.citations) unresolved += citation.kind == recital::Kind::unresolved;
        }
    }
    CHECK(citations > 1000);
    CHECK(unresolved > 20);
}

TEST_CASE("any mixture within a resolution is read in order, with reasons and steps") {
    std::mt19937 random{3};
    static constexpr std::string_view frames[] = {assembly, rights_council, economic_council, security_council, report};
    for (int round = 0; round < 300; ++round) {
        INFO("round " << round);
        auto const text = of_citations(random);
        auto framed = read(frames[random() % std::size(frames)], "Recalling", "").source;
        framed.bytes.replace(framed.bytes.find("Recalling"), 9, "Recalling " + text);
        framed.bytes += "1 " + of_citations(random);
        check_all(framed);
    }
}

TEST_CASE("the same text is read the same way again") {
    std::mt19937 random{4};
    for (int round = 0; round < 50; ++round) {
        recital::Text const text{"any", of_citations(random)};
        auto const once = read_all(text);
        auto const again = read_all(text);
        REQUIRE(once.size() == again.size());
        for (std::size_t i = 0; i < once.size(); ++i) {
            REQUIRE(once[i].citations.size() == again[i].citations.size());
            for (std::size_t j = 0; j < once[i].citations.size(); ++j) {
                CHECK(once[i].citations[j].id == again[i].citations[j].id);
                CHECK(once[i].citations[j].steps == again[i].citations[j].steps);
            }
        }
    }
}
