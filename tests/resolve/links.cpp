// SPDX-License-Identifier: BSL-1.0
#include "resolve/links.hpp"

#include "catch.hpp"

#include <string>
#include <vector>

using namespace recital;
using Agreement = Placement::Agreement;

namespace {

/// A text of one paragraph, with one block and page, citations and links put on its words.
struct Linked {
    Text text{"input", "", {}};
    std::vector<Document> documents{1};
    std::vector<CitedDocument> cited{1};
    Catalogue catalogue;

    explicit Linked(std::string bytes) {
        text.bytes = std::move(bytes);
        auto const size = static_cast<std::uint32_t>(text.bytes.size());
        text.layout.blocks.push_back({{0, size}, BlockRole::paragraph, false, {}, {}, "paragraph 7"});
        Paragraph paragraph;
        paragraph.part = Part::operative;
        paragraph.number = "6 (a)";
        paragraph.treatment = "recalls";
        paragraph.view.append(text.bytes, 0);
        documents[0].paragraphs.push_back(std::move(paragraph));
        documents[0].info.symbol = "A/80/1";
    }

    [[nodiscard]] Span span_of(std::string_view words) const {
        auto const at = static_cast<std::uint32_t>(text.bytes.find(words));
        return {at, at + static_cast<std::uint32_t>(words.size())};
    }

    Linked& cite(std::string_view words, std::string id, std::string via = "") {
        Citation citation;
        citation.span = span_of(words);
        citation.text = words;
        citation.kind = id.empty() ? Kind::unresolved : Kind::resolution;
        citation.id = std::move(id);
        citation.via = std::move(via);
        cited[0].citations.push_back(std::move(citation));
        return *this;
    }
    Linked& link(std::string_view words, std::string target) {
        text.layout.links.push_back({span_of(words), std::move(target)});
        return *this;
    }
    std::vector<Citation> const& compared() {
        compare_links(cited, documents, text, catalogue);
        place_citations(cited, text);
        return cited[0].citations;
    }
};

}  // namespace

TEST_CASE("a citation says whether the link on it leads to the same") {
    Linked input{"Recalling its resolutions 70/1 and 72/266 A, the Paris Agreement and more"};
    input.catalogue.instruments.push_back(
        {"paris-agreement", Kind::treaty, "agreement", "Paris Agreement", "2015", "FCCC/CP/2015/10/Add.1", {}, {}});
    input.cite("70/1", "A/RES/70/1").cite("72/266 A", "A/RES/72/266[A]").cite("Paris Agreement", "paris-agreement");
    input.link("70/1", "https://undocs.org/A/RES/70/2").link("72/266", "https://undocs.org/A/RES/72/266a");
    input.link("the Paris", "https://undocs.org/FCCC/CP/2015/10/Add.1");
    auto const& citations = input.compared();
    REQUIRE(citations.size() == 3);
    CHECK(citations[0].placement->agreement == Agreement::disagrees);
    CHECK(citations[0].placement->link_id == "A/RES/70/2");
    CHECK(citations[0].steps.back() == "but the link on these words leads to A/RES/70/2");
    CHECK(citations[1].placement->agreement == Agreement::agrees);
    CHECK(citations[2].placement->agreement == Agreement::agrees);
    CHECK(citations[2].placement->link == "https://undocs.org/FCCC/CP/2015/10/Add.1");
    CHECK(citations[0].placement->place == "paragraph 7");
}

TEST_CASE("of several citations under one link those that agree are meant") {
    Linked input{"resolutions 70/1 and 70/2 of the Assembly"};
    input.cite("70/1", "A/RES/70/1").cite("70/2", "A/RES/70/2");
    input.link("resolutions 70/1 and 70/2", "https://undocs.org/A/RES/70/2");
    auto const& citations = input.compared();
    CHECK(citations[0].placement->agreement == Agreement::none);
    CHECK(citations[0].placement->link.empty());
    CHECK(citations[1].placement->agreement == Agreement::agrees);
}

TEST_CASE("a link that says nothing of a document is kept without an opinion") {
    Linked input{"the Charter and something unread"};
    input.cite("the Charter", "charter").cite("something", "");
    input.link("the Charter", "https://www.un.org/en/about-us/un-charter").link("something", "https://undocs.org/A/RES/70/2");
    auto const& citations = input.compared();
    REQUIRE(citations.size() == 2);
    CHECK(citations[0].placement->agreement == Agreement::none);
    CHECK(citations[0].placement->link == "https://www.un.org/en/about-us/un-charter");
    CHECK(citations[1].placement->agreement == Agreement::none);
    CHECK(citations[1].placement->link_id == "A/RES/70/2");
}

TEST_CASE("a link to a document that the paragraph does not cite is told") {
    Linked input{"see here and there, in 70/1, and the present report\nand this\nline"};
    input.cite("70/1", "A/RES/70/1");
    input.link("here", "https://undocs.org/A/79/5").link("there", "https://undocs.org/A/RES/70/1");
    input.link("present report", "https://undocs.org/A/80/1")
        .link("this", "https://undocs.org/A/79/7")
        .link("line", "https://undocs.org/A/79/7");
    auto const& citations = input.compared();
    REQUIRE(citations.size() == 3);
    CHECK(citations[0].text == "here");
    CHECK(citations[0].kind == Kind::unresolved);
    CHECK(citations[0].id.empty());
    CHECK(citations[0].reason == "a link on these words leads to A/79/5, which they do not say");
    CHECK(citations[0].part == Part::operative);
    CHECK(citations[0].paragraph == "6 (a)");
    CHECK(citations[0].treatment == "recalls");
    CHECK(citations[0].placement->place == "paragraph 7");
    CHECK(citations[1].text == "70/1");
    CHECK(citations[2].text == "this");
}

TEST_CASE("citations stand in the boxes of their words, on the first of their pages") {
    Linked input{"Convention on the Rights of the Child"};
    input.cite("Convention on the Rights of the Child", "crc").cite("Child", "child");
    input.text.layout.boxes = {{{0, 10}, 1, 72.04F, 700, 130, 712}, {{11, 13}, 1, 133, 699, 144, 711.96F}, {{14, 37}, 2, 72, 90, 200, 102}};
    auto const& citations = input.compared();
    Placement const& first = *citations[0].placement;
    CHECK(first.page == 1);
    CHECK(first.left == Approx(72.04F));
    CHECK(first.top == Approx(699));
    CHECK(first.right == Approx(144));
    CHECK(first.bottom == Approx(712));
    CHECK(citations[1].placement->page == 2);
}

TEST_CASE("a block that goes on has the place of its beginning") {
    Linked input{"Recalling one and two"};
    input.text.layout.blocks = {{{0, 9}, BlockRole::paragraph, false, {}, {}, "paragraph 3"},
                                {{10, 13}, BlockRole::note, false, {}, {}, "note 1"},
                                {{14, 21}, BlockRole::paragraph, true, {}, {}, ""}};
    input.cite("one", "one").cite("two", "two");
    auto const& citations = input.compared();
    CHECK(citations[0].placement->place == "note 1");
    CHECK(citations[1].placement->place == "paragraph 3");
}

TEST_CASE("a plain text has no placements") {
    Linked input{"resolution 70/1"};
    input.text.layout = {};
    input.cite("70/1", "A/RES/70/1");
    CHECK_FALSE(input.compared()[0].placement);
}
