// SPDX-License-Identifier: BSL-1.0
#include "read/read_text.hpp"

#include "catch.hpp"
#include "read/scratch_folder.hpp"

using recital::Problem;
using recital::read_bytes;
using recital::read_text;

TEST_CASE("a text is read byte for byte") {
    ScratchFolder const folder;
    std::string const bytes = "\xEF\xBB\xBFline\r\nR\xE9solution\f\n";
    folder.write("a.txt", bytes);
    std::vector<Problem> problems;
    auto const text = read_text(folder / "a.txt", recital::default_size_limit, problems);
    REQUIRE(text);
    CHECK(text->bytes == bytes);
    CHECK(text->source == folder / "a.txt");
    CHECK(problems.empty());
}

TEST_CASE("content of the greatest size allowed is read, one byte more is not") {
    ScratchFolder const folder;
    folder.write("a.txt", std::string(1000, 'x'));
    std::vector<Problem> problems;
    CHECK(read_bytes(folder / "a.txt", 1000, problems));
    CHECK(problems.empty());
    CHECK_FALSE(read_bytes(folder / "a.txt", 999, problems));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].advice.find("--max-size") != std::string::npos);
}

TEST_CASE("an endless stream ends at the limit") {
    std::vector<Problem> problems;
    CHECK_FALSE(read_bytes("/dev/zero", 1U << 20U, problems));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].what == "holds more than 1 MiB");
}

TEST_CASE("what is no text is refused by name, with advice") {
    ScratchFolder const folder;
    folder.write("a", "%PDF-1.7\n");
    folder.write("b", "");
    std::vector<Problem> problems;
    CHECK_FALSE(read_text(folder / "a", 1000, problems));
    CHECK_FALSE(read_text(folder / "b", 1000, problems));
    CHECK_FALSE(read_text(folder / "c", 1000, problems));
    CHECK_FALSE(read_text(folder.path(), 1000, problems));
    REQUIRE(problems.size() == 4);
    CHECK(problems[0].what == "is a PDF file");
    CHECK(problems[0].advice.find("not read yet") != std::string::npos);
    CHECK(problems[1].what == "is empty");
    CHECK(problems[2].what == "No such file or directory");
    CHECK(problems[3].what == "Is a directory");
}
