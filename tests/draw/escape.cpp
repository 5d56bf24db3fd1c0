// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/escape.hpp"

#include "catch.hpp"
#include "draw/read_dot.hpp"
#include "graph/factories.hpp"
#include "graph/safe_text.hpp"

#include <cstdio>
#include <cstdlib>
#include <random>

using namespace recital;
using namespace recital::testing;

namespace {

/// Writes a graph with one label by cgraph and reads the label back.
std::string through_cgraph(std::string label) {
    std::string name = "g";
    Dot const written{agopen(name.data(), Agdirected, nullptr)};
    std::string node_name = "n0";
    Agnode_t* const made = agnode(written.get(), node_name.data(), 1);
    std::string attribute_name = "label";
    std::string standard = "\\N";
    agattr(written.get(), AGNODE, attribute_name.data(), standard.data());
    agxset(made, agattr(written.get(), AGNODE, attribute_name.data(), nullptr), label.data());
    char* bytes = nullptr;
    std::size_t size = 0;
    std::FILE* const file = open_memstream(&bytes, &size);
    REQUIRE(agwrite(written.get(), file) == 0);
    std::fclose(file);
    std::string const text(bytes, size);
    std::free(bytes);
    CAPTURE(text);
    Dot const read = read_dot(text);
    REQUIRE(read);
    REQUIRE(agnnodes(read.get()) == 1);
    REQUIRE(agnedges(read.get()) == 0);
    return attribute(node(read, "n0"), "label");
}

}  // namespace

TEST_CASE("a label says what it was given") {
    CHECK(dot_label("a \"b\" & <c>\\d\ne") == "a &quot;b&quot; &amp; &lt;c&gt;&#92;&#92;d\\ne");
    CHECK(markup_text("a 'b' & <c>") == "a &#39;b&#39; &amp; &lt;c&gt;");
}

TEST_CASE("hostile labels are written by cgraph and read back whole") {
    for (std::string const& text : hostile_texts()) {
        CAPTURE(text);
        CHECK(from_dot_label(through_cgraph(dot_label(text))) == clean_text(text));
    }
}

TEST_CASE("labels of random bytes are written by cgraph and read back whole") {
    std::mt19937 random(20260101);
    constexpr std::string_view favoured = "\\\"\n<>&;#nNGlr92quotamp{}|";
    std::uniform_int_distribution<std::size_t> size(0, 24), kind(0, 3), of_favoured(0, favoured.size() - 1);
    std::uniform_int_distribution<int> byte(0, 255);
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (std::size_t count = size(random); count > 0; --count)
            text += kind(random) == 0 ? static_cast<char>(byte(random)) : favoured[of_favoured(random)];
        CAPTURE(text);
        // What looks like an escape of ours in the text is escaped itself, so that nothing is lost.
        REQUIRE(from_dot_label(through_cgraph(dot_label(text))) == clean_text(text));
    }
}
