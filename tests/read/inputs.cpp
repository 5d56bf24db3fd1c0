// SPDX-License-Identifier: BSL-1.0
#include "read/inputs.hpp"

#include "catch.hpp"
#include "read/scratch_folder.hpp"

using recital::list_inputs;
using recital::Problem;
using Names = std::vector<std::string>;

TEST_CASE("a folder stands for its files, sorted, hidden ones left out") {
    ScratchFolder const folder;
    folder.write("b.txt", "b");
    folder.write("a/z.txt", "z");
    folder.write("a.txt", "a");
    folder.write(".hidden", "h");
    folder.write(".git/config", "c");
    std::vector<Problem> problems;
    CHECK(list_inputs({folder.path()}, problems) == Names{folder / "a/z.txt", folder / "a.txt", folder / "b.txt"});
    CHECK(problems.empty());
}

TEST_CASE("loops of links end, and what is named twice is read once") {
    ScratchFolder const folder;
    folder.write("a/one.txt", "1");
    folder.link("a/back", "..");
    folder.link("again.txt", "a/one.txt");
    std::vector<Problem> problems;
    CHECK(list_inputs({folder.path(), folder / "a/one.txt", "-", "-"}, problems) == Names{folder / "a/one.txt", "-"});
    CHECK(problems.empty());
}

TEST_CASE("what a run writes itself is passed over in a folder, and read where it is named") {
    ScratchFolder const folder;
    folder.write("a.txt", "a");
    folder.write("texts/a.txt.txt", "a");
    folder.write("out.jsonl", "o");
    folder.link("link.jsonl", "out.jsonl");
    Names const own{folder / "texts/", folder / "out.jsonl"};
    std::vector<Problem> problems;
    CHECK(list_inputs({folder.path()}, problems, false, own) == Names{folder / "a.txt"});
    CHECK(list_inputs({folder / "texts", folder / "out.jsonl"}, problems, false, own) ==
          Names{folder / "texts/a.txt.txt", folder / "out.jsonl"});
    CHECK(problems.empty());
}

TEST_CASE("links out of the folder are left out, unless they are to be followed") {
    ScratchFolder const folder;
    folder.write("named/one.txt", "1");
    folder.write("named-not/two.txt", "2");
    folder.write("three.txt", "3");
    folder.link("named/inner", "one.txt");
    folder.link("named/outer", "../named-not");
    folder.link("named/three", "../three.txt");
    std::vector<Problem> problems;
    CHECK(list_inputs({folder / "named"}, problems) == Names{folder / "named/inner"});
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].source == folder / "named/outer");
    CHECK(problems[1].what == "is a link that leads out of the folder, and left out");
    problems.clear();
    CHECK(list_inputs({folder / "named"}, problems, true) ==
          Names{folder / "named/inner", folder / "named/outer/two.txt", folder / "named/three"});
    CHECK(problems.empty());
}

#ifdef __linux__
TEST_CASE("the kernel's own folders are not walked") {
    std::vector<Problem> problems;
    CHECK(list_inputs({"/proc", "/sys"}, problems).empty());
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].what == "is a folder of the kernel's own, which holds no documents");
}
#endif

TEST_CASE("each name that gives nothing is a problem of its own, the rest is kept") {
    ScratchFolder const folder;
    folder.write("good.txt", "x");
    folder.write("empty/.hidden", "x");
    folder.link("nowhere/gone", "missing");
    std::vector<Problem> problems;
    CHECK(list_inputs({folder / "none.txt", folder / "empty", folder / "nowhere", folder / "good.txt", ""}, problems) ==
          Names{folder / "good.txt"});
    REQUIRE(problems.size() == 4);
    CHECK(problems[0].source == folder / "none.txt");
    CHECK(problems[0].what == "No such file or directory");
    CHECK(problems[1].what == "holds no file to read");
    CHECK(problems[2].what == "is a link to nothing");
    CHECK(problems[3].what == "No such file or directory");
}
