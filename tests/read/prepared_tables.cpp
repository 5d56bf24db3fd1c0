// SPDX-License-Identifier: BSL-1.0
#include "read/prepared_tables.hpp"

#include "catch.hpp"
#include "read/catalogue.hpp"
#include "scratch_folder.hpp"

#include <string>

using namespace recital;

namespace {

constexpr char const* titles =
    "symbol\ttitle\tdate\nA/RES/52/189\tA conference\t1997-12-18\nS/RES/1325(2000)\tOn women\t2000-10-31\nA/1\t\t\n";

std::string image_of(std::filesystem::path const& folder) {
    std::vector<Problem> problems;
    TableImageWriter image;
    prepare_reading(read_catalogue({folder}, problems), image);
    CHECK(problems.empty());
    return image.bytes(table_folder_hash(folder));
}

}  // namespace

TEST_CASE("titles kept in an image are those of the tables it was made of") {
    ScratchFolder const folder;
    folder.write("data/titles.tsv", titles);
    folder.write("data/series.tsv", "prefix\torgan\nA\tGeneral Assembly\n");
    std::filesystem::path const root = folder.path();
    auto const data = root / "data";
    folder.write("tables.image", image_of(data));
    auto const image = open_table_image(root / "tables.image", table_folder_hash(data));
    REQUIRE(image != nullptr);
    std::vector<Problem> problems;
    Catalogue const kept = read_catalogue(data, image, problems);
    Catalogue const read = read_catalogue({data}, problems);
    CHECK(problems.empty());
    REQUIRE(kept.titles.size() == 3);
    CHECK(kept.image == image);
    for (auto const& [symbol, known] : read.titles) {
        CHECK(kept.titles.at(symbol).title == known.title);
        CHECK(kept.titles.at(symbol).date == known.date);
    }
    CHECK(kept.titles.count("A/RES/52/190") == 0);
    CHECK(kept.series.size() == read.series.size());

    TitleTable more = kept.titles;
    for (int number = 0; number < 3000; ++number) more.insert_or_assign("X/" + std::to_string(number), {"one more", ""});
    more.insert_or_assign("A/1", {"now it has one", ""});
    CHECK(more.size() == 3003);
    CHECK(more.at("A/1").title == "now it has one");
    CHECK(more.at("S/RES/1325(2000)").date == "2000-10-31");
    CHECK(kept.titles.at("A/1").title.empty());
}

TEST_CASE("an image of other tables, or a damaged one, is not used") {
    ScratchFolder const folder;
    folder.write("data/titles.tsv", titles);
    folder.write("data/en/verbs.tsv", "opening\ttreatment\tstance\tpreambular\n");
    std::filesystem::path const root = folder.path();
    auto const data = root / "data";
    auto const file = root / "tables.image";
    std::string const bytes = image_of(data);
    folder.write("tables.image", bytes);
    auto const before = table_folder_hash(data);
    REQUIRE(open_table_image(file, before) != nullptr);

    folder.write("data/en/verbs.tsv", "opening\ttreatment\tstance\tpreambular\nurges\turges\tmandating\tno\n");
    CHECK(table_folder_hash(data) != before);
    CHECK(open_table_image(file, table_folder_hash(data)) == nullptr);
    folder.write("data/en/verbs.tsv", "opening\ttreatment\tstance\tpreambular\n");
    CHECK(table_folder_hash(data) == before);
    folder.write("data/fr/verbs.tsv", "opening\ttreatment\tstance\tpreambular\n");
    CHECK(table_folder_hash(data) != before);

    for (std::size_t at = 0; at < bytes.size(); at += 7) {
        std::string damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
        folder.write("tables.image", damaged);
        CHECK(open_table_image(file, before) == nullptr);
    }
    for (std::size_t const size : {std::size_t{0}, std::size_t{15}, bytes.size() / 2, bytes.size() - 1}) {
        folder.write("tables.image", bytes.substr(0, size));
        CHECK(open_table_image(file, before) == nullptr);
    }
    CHECK(open_table_image(root / "none", before) == nullptr);
    CHECK(open_table_image(root, before) == nullptr);
}
