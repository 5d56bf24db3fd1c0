// SPDX-License-Identifier: BSL-1.0
#include "cite/detail/phrase_index.hpp"
#include "model/plain_letters.hpp"

#include <algorithm>
#include <random>
#include <string>

#include "catch.hpp"

namespace {

using recital::letters_of;
using recital::PhraseIndex;

PhraseIndex index_of(std::vector<std::string> const& phrases) {
    PhraseIndex index;
    for (std::size_t i = 0; i < phrases.size(); ++i) index.add(phrases[i], static_cast<std::uint32_t>(i));
    index.freeze();
    return index;
}

/// The words found at `at`, "" for none; a torn word is told.
std::string found(PhraseIndex const& index, std::string_view text, std::size_t at = 0) {
    auto const match = index.find(text, at);
    CHECK(match.values.empty() == (match.length == 0));
    return std::string(text.substr(at, match.length)) + (match.loose ? " (loose)" : "");
}

using Values = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("the longest phrase is taken") {
    auto const index = index_of({"Vienna Declaration", "Vienna Declaration and Programme of Action", "Vienna"});
    CHECK(index.find("Vienna Declaration and Programme of Action, which", 0).values == Values{1});
    CHECK(found(index, "Vienna Declaration and Programme of Action, which") == "Vienna Declaration and Programme of Action");
    CHECK(found(index, "Vienna Declaration and Programme of Work") == "Vienna Declaration");
    CHECK(found(index, "Vienna Declarations") == "Vienna");
    CHECK(found(index, "the Vienna Declaration", 4) == "Vienna Declaration");
    CHECK(found(index, "the Vienna Declaration") == "");
    CHECK(found(index, "Declaration") == "");
    CHECK(found(index, "") == "");
    CHECK(found(index, "Vienna", 6) == "");
}

TEST_CASE("a phrase ends where a word ends") {
    auto const index = index_of({"Charter", "Pact"});
    CHECK(found(index, "Charter") == "Charter");
    CHECK(found(index, "Charter.") == "Charter");
    CHECK(found(index, "Charter's") == "Charter");
    CHECK(found(index, "Chartered") == "");
    CHECK(found(index, "Pact2") == "");
    CHECK(found(index, "Pact\xc3\xa9") == "");
}

TEST_CASE("torn words are found and flagged") {
    auto const index = index_of({"Convention on the Rights of the Child", "eradication"});
    CHECK(found(index, "C onvention on the Rights of the Child") == "C onvention on the Rights of the Child (loose)");
    CHECK(found(index, "Convention on the Righ ts of the Child") == "Convention on the Righ ts of the Child (loose)");
    CHECK(found(index, "eradica tion") == "eradica tion (loose)");
    CHECK(found(index, "Convention on the Rights of the Child") == "Convention on the Rights of the Child");
    // A blank that is missing is no torn word.
    CHECK(found(index, "Conventiononthe Rights of the Child") == "Conventiononthe Rights of the Child");
    // Four blanks and more part what they stand between.
    CHECK(found(index, "eradica   tion") == "eradica   tion (loose)");
    CHECK(found(index, "eradica    tion") == "");
    CHECK(found(index, "eradica; tion") == "");
}

TEST_CASE("dashes, quotation marks, commas and case make no difference") {
    auto const index =
        index_of({"Treaty on the Non-Proliferation of Nuclear Weapons", "Bogot\u00e1 Declaration", "Declaration: \u201cOur Ocean\u201d",
                  "Convention against Torture and Other Cruel, Inhuman or Degrading Treatment"});
    CHECK(index.find("Treaty on the Non-Proliferation of Nuclear Weapons", 0).values == Values{0});
    CHECK(index.find("TREATY ON THE NON-PROLIFERATION OF NUCLEAR WEAPONS", 0).values == Values{0});
    CHECK(index.find("Treaty on the Nonproliferation of Nuclear Weapons", 0).values == Values{0});
    CHECK(index.find("Treaty on the Non\u2010Proliferation of Nuclear Weapons", 0).values == Values{0});
    CHECK_FALSE(index.find("Treaty on the Non - Proliferation of Nuclear Weapons", 0).loose);
    CHECK(index.find("Bogot\u00e1 Declaration", 0).values == Values{1});
    CHECK(index.find("Declaration: \"Our Ocean\"", 0).values == Values{2});
    CHECK(index.find("Convention against Torture and Other Cruel Inhuman or Degrading Treatment", 0).values == Values{3});
    CHECK(index.find("Treaty on the Proliferation of Nuclear Weapons", 0).length == 0);
}

// Fails as yet: the table of accented letters ends at its first NUL.
TEST_CASE("accents make no difference") {
    auto const index = index_of({"Bogot\u00e1 Declaration"});
    CHECK(index.find("Bogota Declaration", 0).values == Values{0});
    CHECK(index.find("BOGOT\u00c1 DECLARATION", 0).values == Values{0});
    CHECK(letters_of("Bogot\u00e1") == "bogota");
}

TEST_CASE("a phrase may stand for several values, and the same one is told once") {
    PhraseIndex index;
    index.add("Council", 7);
    index.add("COUNCIL", 3);
    index.add("Council", 7);
    index.add(" - ", 9);
    index.add("", 9);
    index.freeze();
    CHECK(index.find("council", 0).values == Values{3, 7});
    CHECK(index.find(" - ", 0).length == 0);
    CHECK(PhraseIndex{}.find("Council", 0).length == 0);
}

TEST_CASE("phrases are compared by letters and digits") {
    CHECK(letters_of("Oslo Declaration, 2030") == "oslodeclaration2030");
    CHECK(letters_of("\u201cNon\u2013Aligned\u201d") == "nonaligned");
    CHECK(letters_of(" ,-") == "");
    CHECK(letters_of("\xc3") == "\xc3");
}

TEST_CASE("any bytes are searched within their bounds") {
    auto const index = index_of({"Convention", "Convention on the Rights", "\xc3", "\xe2\x80", "caf\xc3\xa9", "\xff\xfe"});
    std::mt19937 random{20};
    static constexpr std::string_view pieces[] = {"Convention", " on the", " Rights", "\xc3", "\xa9", "\xe2",
                                                  "\x80",       "\x93",    " ",       "-",    ";",    std::string_view("\0", 1),
                                                  "caf",        "\xff",    "\xfe",    "C onv"};
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (auto length = random() % 9; length > 0; --length) text += pieces[random() % std::size(pieces)];
        for (std::size_t at = 0; at <= text.size(); ++at) {
            auto const match = index.find(text, at);
            REQUIRE(at + match.length <= text.size());
            for (auto const value : match.values) REQUIRE(value < 6);
        }
    }
    std::string const much(200'000, 'c');
    CHECK(index.find(much, 0).length == 0);
}

TEST_CASE("a tree kept as bytes finds what the tree finds that was made here") {
    std::vector<std::string> const phrases{"Vienna Declaration",
                                           "Vienna Declaration and Programme of Action",
                                           "Vienna",
                                           "Convention on the Rights of the Child",
                                           "Conférence",
                                           "IX",
                                           "X"};
    auto const index = index_of(phrases);
    std::string const section = index.section();
    std::vector<std::uint64_t> aligned((section.size() + 7) / 8);
    std::copy(section.begin(), section.end(), reinterpret_cast<char*>(aligned.data()));
    std::string_view const bytes{reinterpret_cast<char const*>(aligned.data()), section.size()};
    PhraseIndex kept;
    REQUIRE(kept.take(bytes));
    for (std::string const text : {"Vienna Declaration and Programme of Action, which", "Vienna Declarations",
                                   "C onvention on the Rights of the Child", "Conference", "IX.", "X", "Vien", "Viennas", "the"})
        CHECK(found(kept, text) == found(index, text));
    CHECK(kept.section() == section);
    CHECK_FALSE(PhraseIndex{}.take(bytes.substr(0, bytes.size() / 2)));
    CHECK_FALSE(PhraseIndex{}.take({}));
    // A child beyond the tree is seen.
    for (std::size_t at = 8; at + 8 < section.size() / 2; at += 8) {
        auto const was = aligned[at / 8];
        aligned[at / 8] = ~std::uint64_t{0};
        PhraseIndex damaged;
        if (damaged.take(bytes)) {
            auto const match = damaged.find("Vienna Declaration and Programme of Action, which", 0);
            CHECK(match.length <= phrases[1].size() + 7);
        }
        aligned[at / 8] = was;
    }
}
