// SPDX-License-Identifier: BSL-1.0
#include "analyse/find.hpp"

#include "catch.hpp"
#include "graph/factories.hpp"

using namespace recital;
using namespace recital::testing;

namespace {

BuiltGraph library() {
    return build_graph(
        std::vector<CitedDocument>{
            document("A/RES/52/189", "1997-12-18",
                     {cites("A/RES/49/127"), cites("A/RES/217(III)[A]"), cites("E/RES/1996/31"), cites("E/CN.9/1997/2", Kind::document),
                      cites("universal-declaration-of-human-rights", Kind::declaration),
                      cites("convention-on-the-rights-of-the-child", Kind::treaty), cites("A/HRC/RES/49/127"),
                      cites("A/DEC/52/438", Kind::decision), cites("S/RES/1325(2000)")},
                     "International migration and development"),
            document("A/RES/52/190", "1997-12-18", {cites("A/HRC/RES/49/127"), cites("A/HRC/RES/49/127", Kind::resolution, "notes")},
                     "Évaluation de l’étude")},
        catalogue());
}

std::string best(BuiltGraph const& built, std::string_view text) {
    auto const found = find(built.graph, catalogue(), text);
    return found.empty() ? "" : std::string{name_of(found.front().matched)} + " " + built.graph[found.front().vertex].id;
}

}  // namespace

TEST_CASE("an instrument is found as people write it") {
    BuiltGraph const built = library();
    CHECK(best(built, "A/RES/52/189") == "id A/RES/52/189");
    CHECK(best(built, "a/res/52/189 ") == "id A/RES/52/189");
    CHECK(best(built, "52/189") == "number A/RES/52/189");
    CHECK(best(built, "resolution 52/189") == "number A/RES/52/189");
    CHECK(best(built, "Resolution 217 A (III)") == "number A/RES/217(III)[A]");
    CHECK(best(built, "217(III)A") == "number A/RES/217(III)[A]");
    CHECK(best(built, "A/RES/217(III)A") == "id A/RES/217(III)[A]");
    CHECK(best(built, "A/RES/217(III)[A]") == "id A/RES/217(III)[A]");
    CHECK(best(built, "decision 52/438") == "number A/DEC/52/438");
    CHECK(best(built, "S/RES/1325 (2000)") == "id S/RES/1325(2000)");
    CHECK(best(built, "S/RES/1325") == "number S/RES/1325(2000)");
    CHECK(best(built, "resolution 1325") == "number S/RES/1325(2000)");
    CHECK(best(built, "Security Council resolution 1325 (2000)") == "id S/RES/1325(2000)");
    CHECK(best(built, "security council res. 1325") == "number S/RES/1325(2000)");
    CHECK(best(built, "UNSCR 1325") == "number S/RES/1325(2000)");
    CHECK(best(built, "General Assembly resolution 52/189") == "id A/RES/52/189");
    CHECK(best(built, "ECOSOC resolution 1996/31") == "id E/RES/1996/31");
    CHECK(best(built, "General Assembly decision 52/438") == "id A/DEC/52/438");
    CHECK(best(built, "1996/31") == "number E/RES/1996/31");
    CHECK(best(built, "E/CN.9/1997/2") == "id E/CN.9/1997/2");
    CHECK(best(built, "universal declaration of HUMAN rights") == "title universal-declaration-of-human-rights");
    CHECK(best(built, "udhr") == "alias universal-declaration-of-human-rights");
    CHECK(best(built, "rights child") == "words convention-on-the-rights-of-the-child");
    CHECK(best(built, "evaluation etude") == "words A/RES/52/190");
    CHECK(best(built, "universal-declaration-of-human-rights") == "id universal-declaration-of-human-rights");
}

TEST_CASE("what is not there is not found") {
    BuiltGraph const built = library();
    for (char const* text : {"", "   ", "99/999", "UNSCR 1326", "General Assembly resolution 1325", "UNSCR ", "ghts",
                             "[]", "\xFF", "quantum"}) {
        CAPTURE(text);
        CHECK(find(built.graph, catalogue(), text).empty());
    }
}

TEST_CASE("of equal matches the most cited comes first, with the places that cite it") {
    BuiltGraph const built = library();
    auto const found = find(built.graph, catalogue(), "49/127");
    REQUIRE(found.size() == 2);
    CHECK(built.graph[found[0].vertex].id == "A/HRC/RES/49/127");
    REQUIRE(found[0].cited_at.size() == 3);
    CHECK(built.graph[built.graph.edges()[found[0].cited_at[0]].source].id == "A/RES/52/189");
    CHECK(find(built.graph, catalogue(), "49/127", 1).size() == 1);
}

TEST_CASE("what nothing bears out is said to be unsourced") {
    BuiltGraph const built = library();
    Catalogue known = catalogue();
    for (Instrument& instrument : known.instruments)
        instrument.source = instrument.id == "convention-on-the-rights-of-the-child" ? "unsourced" : "UNTS 1577/27531";
    auto const child = find(built.graph, known, "convention-on-the-rights-of-the-child");
    REQUIRE_FALSE(child.empty());
    CHECK(child.front().unsourced);
    auto const declaration = find(built.graph, known, "universal declaration of human rights");
    REQUIRE_FALSE(declaration.empty());
    CHECK_FALSE(declaration.front().unsourced);
}
