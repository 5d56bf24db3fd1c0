// SPDX-License-Identifier: BSL-1.0
#include "catch.hpp"

#include "segment/segment.hpp"

#include <algorithm>
#include <string>

namespace {

using namespace recital;

std::vector<Document> read(std::string bytes, std::string source = "input.txt") { return segment(Text{std::move(source), std::move(bytes)}, Catalogue{}); }

/// The first paragraph of that part and number.
Paragraph const& find(Document const& doc, Part part, std::string const& number) {
    auto const found = std::find_if(doc.paragraphs.begin(), doc.paragraphs.end(), [&](Paragraph const& p) { return p.part == part && p.number == number; });
    REQUIRE(found != doc.paragraphs.end());
    return *found;
}

}  // namespace

TEST_CASE("a number on a line of its own opens its paragraph") {
    auto const docs = read("74/999.\n\nA title\n\nThe General Assembly,\n\nRecalling its resolution 73/1,\n\n1.\n\nRequests the Secretary-General to report;\n\n2.\n\nDecides to go on.\n");
    REQUIRE(docs.size() == 1);
    CHECK(docs[0].info.symbol == "A/RES/74/999");
    CHECK(docs[0].info.title == "A title");
    CHECK(find(docs[0], Part::preamble, "1").treatment == "recalls");
    CHECK(find(docs[0], Part::operative, "1").treatment == "requests");
    CHECK(find(docs[0], Part::operative, "2").view.chars() == "2. Decides to go on.");
}
