// SPDX-License-Identifier: BSL-1.0
#include "read/detail/archive.hpp"
#include "read/pack.hpp"
#include "read/read_text.hpp"

#include "catch.hpp"

#include <string>
#include <utility>
#include <vector>

using namespace recital;

namespace {

constexpr char const* text = "The General Assembly,\n\nRecalling its resolution 52/189,\n";

struct Result {
    std::vector<Text> texts;
    std::vector<Problem> problems;

    [[nodiscard]] std::vector<std::string> sources() const {
        std::vector<std::string> names;
        for (Text const& each : texts) names.push_back(each.source);
        return names;
    }
};

Result read(std::string bytes, ReadLimits const& limits = {}) {
    Result result;
    texts_of("a", std::move(bytes), limits, result.problems, [&result](Text each) { result.texts.push_back(std::move(each)); });
    return result;
}

void check_refused(std::string const& bytes, std::string const& what, ReadLimits const& limits = {}) {
    Result const result = read(bytes, limits);
    CHECK(result.texts.empty());
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].what == what);
    CHECK_FALSE(result.problems[0].advice.empty());
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a packed text is read under the name of its file") {
    for (std::string const& packed : {gzip_of(text), zstd_of(text), gzip_of(zstd_of(text))}) {
        Result const result = read(packed);
        CHECK(result.problems.empty());
        REQUIRE(result.texts.size() == 1);
        CHECK(result.texts[0].bytes == text);
        CHECK(result.texts[0].source == "a");
    }
    CHECK(read(gzip_of("one ") + gzip_of("two")).texts.at(0).bytes == "one two");
    CHECK(read(zstd_of("one ") + zstd_of("two")).texts.at(0).bytes == "one two");
    CHECK(read(gzip_of(text) + std::string(512, '\0')).problems.empty());
}

TEST_CASE("what is packed badly is told") {
    std::string const gzip = gzip_of(text);
    std::string const zstd = zstd_of(text);
    check_refused(gzip.substr(0, gzip.size() - 5), "is a gzip file that is cut off");
    check_refused(zstd.substr(0, zstd.size() - 5), "is a zstd file that is cut off");
    check_refused("\x1F\x8B\x08garbage garbage garbage", "is a gzip file that is damaged");
    check_refused("\x28\xB5\x2F\xFDgarbage garbage garbage", "is a zstd file that is damaged");
    CHECK(read(gzip_of("")).problems.at(0).what == "is empty");
    for (std::string const& packed : {gzip + "more", zstd + "more"}) {
        Result const result = read(packed);
        CHECK(result.texts.size() == 1);
        REQUIRE(result.problems.size() == 1);
        CHECK(result.problems[0].what == "has something behind the end of what is packed");
    }
}

TEST_CASE("bombs go off at the limit, in every shell") {
    ReadLimits limits;
    limits.expanded_size = std::uint64_t{1} << 20U;
    std::string const zeros(std::size_t{8} << 20U, ' ');
    check_refused(gzip_of(zeros), "unpacks to more than 1 MiB", limits);
    check_refused(zstd_of(zeros), "unpacks to more than 1 MiB", limits);
    check_refused(gzip_of(gzip_of(zeros)), "unpacks to more than 1 MiB", limits);
    Result const result = read(zip_of({{"bomb.txt", zeros}, {"good.txt", text}}), limits);
    CHECK(result.sources() == Names{"a:good.txt"});
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].source == "a:bomb.txt");
    CHECK(result.problems[0].advice.find("--max-expanded") != std::string::npos);
}

TEST_CASE("bombs go off far below the limit, by what they unpack to for their size") {
    std::string const blanks(std::size_t{20} << 20U, ' ');
    check_refused(gzip_of(blanks), "unpacks to more than 100 times its size");
    check_refused(zstd_of(blanks), "unpacks to more than 100 times its size");
    check_refused(gzip_of(gzip_of(blanks)), "unpacks to more than 100 times its size");
    Result const result = read(zip_of({{"bomb.txt", blanks}, {"good.txt", text}}));
    CHECK(result.problems.at(0).what == "unpacks to more than 100 times its size");
}

TEST_CASE("an archive of many small files unpacks to no more than is allowed in all") {
    ReadLimits limits;
    limits.expanded_size = std::uint64_t{1} << 20U;
    std::vector<Packed> files;
    for (int i = 0; i < 10; ++i) files.push_back({std::to_string(i), std::string(300'000, 'x')});
    Result const result = read(zip_of(files), limits);
    CHECK(result.texts.size() == 3);
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].source == "a:3");
    CHECK(result.problems[0].what.find("1 MiB in all") != std::string::npos);
}

TEST_CASE("a member that is not as large as it says is damaged") {
    std::string const stated("\x2C\x01\0\0", 4);  // 300 bytes
    std::string const archive = zip_of({{"a.txt", std::string(300, 'x')}, {"b.txt", text}});
    for (char const other : {'\x2B', '\x2D'}) {
        Result const result = read(renamed(archive, stated, std::string{other} + std::string("\x01\0\0", 3)));
        CHECK(result.sources() == Names{"a:b.txt"});
        REQUIRE(result.problems.size() == 1);
        CHECK(result.problems[0].what.find("is damaged") == 0);
    }
}

TEST_CASE("archives in archives are read up to a depth") {
    std::string packed = zip_of({{"d.txt", text}, {"e.txt.gz", gzip_of(text)}});
    packed = zip_of({{"c.zip", packed}});
    packed = zip_of({{"b.zip", packed}, {"f.txt", text}});
    Result const result = read(packed);
    CHECK(result.sources() == Names{"a:b.zip:c.zip:d.txt", "a:f.txt"});
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].source == "a:b.zip:c.zip:e.txt.gz");
    CHECK(result.problems[0].what == "is packed more than 3 times over");
    ReadLimits limits;
    limits.nesting = 4;
    CHECK(read(packed, limits).texts.size() == 3);
}

TEST_CASE("an archive with more files than allowed is refused whole, archives in it counted") {
    ReadLimits limits;
    limits.members = 3;
    check_refused(zip_of({{"1", "x"}, {"2", "x"}, {"3", "x"}, {"4", "x"}}), "holds more than 3 files", limits);
    Result const result = read(zip_of({{"1.txt", text}, {"2.zip", zip_of({{"3.txt", text}, {"4.txt", text}})}}), limits);
    CHECK(result.sources() == Names{"a:1.txt"});
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].source == "a:2.zip");
}

TEST_CASE("names in an archive are inert, and each text has one of its own") {
    std::string archive = zip_of({{"../../etc/passwd", text},
                                  {"folder/", ""},
                                  {"folder/.hidden", text},
                                  {"__MACOSX/x", text},
                                  {"link", "/etc/passwd", false, true},
                                  {"one.txt", text},
                                  {"two.txt", text},
                                  {"e?sc\nape", text}});
    archive = renamed(std::move(archive), "two.txt", "one.txt");
    archive = renamed(std::move(archive), "e?sc\nape", "e\x1Bsc\nape");
    Result const result = read(archive);
    CHECK(result.problems.empty());
    CHECK(result.sources() == Names{"a:../../etc/passwd", "a:one.txt", "a:one.txt#2", "a:e?sc?ape"});
}

TEST_CASE("members that cannot be read do not keep the others from it") {
    Result const result = read(zip_of({{"secret.txt", text, true}, {"empty.txt", ""}, {"good.txt", text}}));
    CHECK(result.sources() == Names{"a:good.txt"});
    REQUIRE(result.problems.size() == 2);
    CHECK(result.problems[0].what == "is encrypted");
    CHECK(result.problems[1].what == "is empty");
}

TEST_CASE("an archive that is cut off, damaged or empty is told") {
    std::string const archive = zip_of({{"a.txt", text}, {"b.txt", text}});
    check_refused(archive.substr(0, archive.size() / 2), "is a ZIP archive that is cut off or damaged");
    check_refused("PK\x03\x04 and nothing else", "is a ZIP archive that is cut off or damaged");
    Result const empty = read(std::string("PK\x05\x06", 4) + std::string(18, '\0'));
    REQUIRE(empty.problems.size() == 1);
    CHECK(empty.problems[0].what == "holds no file to read");
    std::string damaged = archive;
    damaged[40] = static_cast<char>(damaged[40] ^ 0x55);
    Result const result = read(damaged);
    CHECK(result.problems.size() == 1);
    CHECK(result.texts.size() == 1);
}

TEST_CASE("unpacking ends with the time for a file") {
    ReadLimits limits;
    limits.seconds = 0;
    check_refused(gzip_of(text), "is a gzip file that takes too long to unpack", limits);
    check_refused(zstd_of(text), "is a zstd file that takes too long to unpack", limits);
    check_refused(zip_of({{"a.txt", text}}), "takes too long to unpack", limits);
}

TEST_CASE("what a ZIP archive is stands in its directory") {
    auto const kind = [](std::vector<Packed> const& files) {
        std::string const archive = zip_of(files);
        return zip_format(ZipArchive{archive});
    };
    CHECK(kind({{"[Content_Types].xml", "<x/>"}, {"word/document.xml", "<x/>"}}) == Format::docx);
    CHECK(kind({{"[Content_Types].xml", "<x/>"}, {"xl/workbook.xml", "<x/>"}}) == Format::spreadsheet);
    CHECK(kind({{"[Content_Types].xml", "<x/>"}, {"ppt/presentation.xml", "<x/>"}}) == Format::presentation);
    CHECK(kind({{"mimetype", "application/vnd.oasis.opendocument.text"}}) == Format::open_document);
    CHECK(kind({{"mimetype", "application/epub+zip"}}) == Format::epub);
    CHECK(kind({{"word/of/warning.txt", text}}) == Format::zip);
    CHECK(kind({{"mimetype", std::string(5000, 'a')}}) == Format::zip);
}
