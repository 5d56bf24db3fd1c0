// SPDX-License-Identifier: BSL-1.0
#include "read/read_text.hpp"

#include "catch.hpp"
#include "read/scratch_folder.hpp"

using recital::Problem;
using recital::read_bytes;
using recital::ReadLimits;
using recital::Text;

namespace {

std::vector<Text> texts_in(std::string const& source, std::vector<Problem>& problems, ReadLimits const& limits = {}) {
    std::vector<Text> texts;
    read_texts(source, limits, problems, [&texts](Text text) { texts.push_back(std::move(text)); });
    return texts;
}

}  // namespace

TEST_CASE("a text is read byte for byte") {
    ScratchFolder const folder;
    std::string const bytes = "\xEF\xBB\xBFline\r\nR\xC3\xA9solution\f broken \xC3\n";
    folder.write("a.txt", bytes);
    std::vector<Problem> problems;
    auto const texts = texts_in(folder / "a.txt", problems);
    REQUIRE(texts.size() == 1);
    CHECK(texts[0].bytes == bytes);
    CHECK(texts[0].source == folder / "a.txt");
    CHECK(texts[0].layout.empty());
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

TEST_CASE("what is not read is refused by name, with a way out") {
    ScratchFolder const folder;
    folder.write("a", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more");
    folder.write("b", "");
    folder.write("c", "{\\rtf1 text}");
    std::vector<Problem> problems;
    CHECK(texts_in(folder / "a", problems).empty());
    CHECK(texts_in(folder / "b", problems).empty());
    CHECK(texts_in(folder / "c", problems).empty());
    CHECK(texts_in(folder / "d", problems).empty());
    CHECK(texts_in(folder.path(), problems).empty());
    REQUIRE(problems.size() == 5);
    CHECK(problems[0].what == "is an old Word, Excel or PowerPoint file");
    CHECK(problems[0].advice == "convert it first: libreoffice --headless --convert-to docx");
    CHECK(problems[1].what == "is empty");
    CHECK(problems[2].what == "is an RTF file");
    CHECK(problems[3].what == "No such file or directory");
    CHECK(problems[4].what == "Is a directory");
}
