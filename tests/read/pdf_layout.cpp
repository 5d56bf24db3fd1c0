// SPDX-License-Identifier: BSL-1.0
#include "model/cell_place.hpp"
#include "read/detail/label.hpp"
#include "read/pdf/furniture.hpp"
#include "read/pdf/paragraphs.hpp"
#include "read/pdf/text.hpp"
#include "read/pdf_pages.hpp"

#include "catch.hpp"

#include <string>
#include <vector>

namespace {

using recital::Block;
using recital::BlockRole;
using recital::Text;

Text text_of(PageSetter& page) {
    std::vector<recital::pdf::Page> pages;
    pages.push_back(page.take());
    return recital::pdf::text_of_pages("test", std::move(pages));
}

Text text_of(PageSetter& first, PageSetter& second) {
    std::vector<recital::pdf::Page> pages;
    pages.push_back(first.take());
    pages.push_back(second.take());
    return recital::pdf::text_of_pages("test", std::move(pages));
}

std::string words(Text const& text, recital::Span span) { return text.bytes.substr(span.begin, span.size()); }

/// "role: words" of each block, "+" before one that goes on, line ends as "|".
std::vector<std::string> blocks(Text const& text) {
    std::vector<std::string> out;
    for (Block const& block : text.layout.blocks) {
        constexpr char const* names[] = {"p", "h", "n", "f"};
        std::string shown = (block.continues ? "+" : "") +
                            std::string{(recital::is_cell(block) ? "c" : names[static_cast<int>(block.role)])} + ": " +
                            words(text, block.extent);
        for (char& c : shown)
            if (c == '\n') c = '|';
        out.push_back(std::move(shown));
    }
    return out;
}

using Shown = std::vector<std::string>;

/// Lines of text wide enough to fill their column.
void fill(PageSetter& page, float left, float down, int lines, float size = 10,
          std::string const& text = "the words of a line that fills all of its column") {
    for (int i = 0; i < lines; ++i) page.line(left, down + 12 * static_cast<float>(i), size, text);
}

}  // namespace

TEST_CASE("a raised small number is a mark, a number on the line is not") {
    PageSetter page;
    float const end = page.line(60, 100, 10, "Recalling resolution 52/189 on Development");
    page.line(page.mark(end, 100, 10, "2") + 2.5F, 100, 10, "and more,");
    page.mark(60, 700, 8, "2");
    page.line(66, 700, 8, "Resolution 34/180.");
    Text const text = text_of(page);
    CHECK(blocks(text) == Shown{"p: Recalling resolution 52/189 on Development\xC2\xB2 and more,", "n: \xC2\xB2 Resolution 34/180."});
    REQUIRE(text.layout.references.size() == 1);
    CHECK(words(text, text.layout.references[0].mark) == "\xC2\xB2");
    CHECK(text.layout.references[0].note == 1);
    CHECK(text.layout.blocks[1].number == "2");
}

TEST_CASE("a raised number without a note is no reference, \"th\" is no mark") {
    PageSetter page;
    float end = page.line(60, 100, 10, "100 m");
    end = page.mark(end, 100, 10, "2");
    end = page.mark(page.line(end + 2.5F, 100, 10, "on the 30"), 100, 10, "th");
    page.line(end + 2.5F, 100, 10, "day");
    Text const text = text_of(page);
    CHECK(blocks(text) == Shown{"p: 100 m\xC2\xB2 on the 30th day"});
    CHECK(text.layout.references.empty());
}

TEST_CASE("several marks at one place, and one note with several marks") {
    PageSetter page;
    float end = page.mark(page.line(60, 100, 10, "the Commission"), 100, 10, "1,2");
    page.mark(page.line(end + 2.5F, 100, 10, "and the Committee"), 100, 10, "1");
    page.line(60, 112, 10, "on their work, as they reported it to the Council at the session");
    page.mark(60, 700, 8, "1");
    page.line(66, 700, 8, "See A/52/3.");
    page.mark(60, 710, 8, "2");
    page.line(66, 710, 8, "See A/52/4.");
    Text const text = text_of(page);
    REQUIRE(text.layout.references.size() == 3);
    CHECK(text.layout.references[0].note == 1);
    CHECK(text.layout.references[1].note == 2);
    CHECK(text.layout.references[2].note == 1);
}

TEST_CASE("notes below a drawn line may have the type of the text; one goes on over the page") {
    PageSetter first;
    float const end = first.line(60, 100, 10, "The text of the first page, which has a note.");
    first.mark(end, 100, 10, "1");
    first.line(60, 680, 10, "__________");
    first.line(60, 700, 10, "1 A long note that");
    PageSetter second;
    second.line(60, 100, 10, "The text of the second page.");
    second.line(60, 680, 10, "__________");
    second.line(60, 700, 10, "goes on here.");
    second.line(60, 712, 10, "2 Another.");
    Text const text = text_of(first, second);
    CHECK(blocks(text) == Shown{"p: The text of the first page, which has a note.\xC2\xB9", "f: __________", "n: 1 A long note that",
                                "p: The text of the second page.", "f: __________", "+n: goes on here.", "n: 2 Another."});
    CHECK(text.layout.blocks[5].number == "1");
}

TEST_CASE("paragraphs by gaps, by indents, by numbers, by lines with room") {
    PageSetter page;
    page.line(80, 100, 10, "Recalling the first of the matters that the Council had before it");
    page.line(60, 112, 10, "at its session and what was said of it in the course of the year,");
    page.line(80, 124, 10, "Noting the second of the matters that the Council had before it at");
    page.line(60, 136, 10, "the same session,");
    page.line(60, 160, 10, "The third stands below a gap and is a line as long as all of these lines.");
    page.line(60, 172, 10, "It goes on so;");
    page.line(60, 184, 10, "1. The fourth has a number, the same left margin too.");
    page.line(60, 196, 10, "(a) The fifth a letter.");
    page.line(60, 208, 10, "The sixth follows a line that had room for its first word, and is long.");
    CHECK(blocks(text_of(page)).size() == 6);
}

TEST_CASE("a paragraph that a page cuts goes on; the foot and head between do not matter") {
    PageSetter first;
    first.line(80, 100, 10, "Noting the first matter that the Council had before it at its session,");
    first.line(60, 112, 10, "which was long,");
    first.line(80, 130, 10, "Recalling the second of the matters that the Council had before it");
    first.line(60, 142, 10, "at its session and what was said of it in the course of the long years,");
    first.line(300, 780, 8, "1/2");
    PageSetter second;
    second.line(60, 30, 8, "A/52/1 Page 2");
    second.line(60, 100, 10, "Geneva and New York being the places where it was said mostly, and");
    second.line(60, 112, 10, "elsewhere,");
    second.line(80, 130, 10, "Noting the third of the matters that the Council had before it, and");
    second.line(60, 142, 10, "others,");
    second.line(300, 780, 8, "2/2");
    Text const text = text_of(first, second);
    REQUIRE(text.layout.blocks.size() == 7);
    CHECK(text.layout.blocks[2].role == BlockRole::furniture);
    CHECK(text.layout.blocks[3].role == BlockRole::furniture);
    CHECK(text.layout.blocks[4].continues);
    CHECK_FALSE(text.layout.blocks[5].continues);
    CHECK(text.bytes.find('\f') != std::string::npos);
}

TEST_CASE("columns are read one after the other, what crosses the gutter parts them") {
    PageSetter page;
    page.line(150, 60, 14, "A title over both columns of it", true);
    fill(page, 60, 100, 6, 10, "left words that fill all of their own column");
    fill(page, 310, 100, 6, 10, "right words that fill all of their own too");
    std::string const bytes = text_of(page).bytes;
    CHECK(bytes.find("A title") < bytes.find("left"));
    CHECK(bytes.rfind("left") < bytes.find("right"));
}

TEST_CASE("tables are read row by row, each cell with its lines") {
    PageSetter page;
    page.line(60, 100, 10, "Country");
    page.line(250, 100, 10, "Date");
    page.line(400, 100, 10, "Share");
    page.line(60, 124, 10, "Atlantis");
    page.line(250, 124, 10, "1 May");
    page.line(250, 136, 10, "2089");
    page.line(400, 124, 10, "12");
    page.line(60, 160, 10, "Lemuria");
    page.line(250, 160, 10, "2 May");
    page.line(400, 160, 10, "7");
    Text const text = text_of(page);
    CHECK(blocks(text) ==
          Shown{"c: Country", "c: Date", "c: Share", "c: Atlantis", "c: 1 May|2089", "c: 12", "c: Lemuria", "c: 2 May", "c: 7"});
    CHECK(text.layout.blocks[4].place == "table 1 row 2 column 2");
}

TEST_CASE("heads are told by standing on several pages, or by the document's symbol") {
    PageSetter first;
    first.line(400, 40, 10, "A/RES/52/189");
    fill(first, 60, 100, 3);
    PageSetter second;
    second.line(60, 40, 8, "A/RES/52/189");
    second.line(60, 50, 8, "International migration and development");
    fill(second, 60, 100, 3);
    Text const text = text_of(first, second);
    REQUIRE(text.layout.blocks.size() >= 4);
    CHECK(text.layout.blocks[0].role != BlockRole::furniture);
    CHECK(text.layout.blocks[2].role == BlockRole::furniture);
    CHECK(text.layout.blocks[3].role == BlockRole::furniture);
}

TEST_CASE("what counts pages or copies") {
    for (auto const* line : {"2/8", "24-24138 (E)", "*2424138*", "Page 3", "- 2 -", "97-77014", "N0012345", "2/6 25-16741", "/..."})
        CHECK(recital::pdf::counts_pages(line));
    for (auto const* line : {"A/52/314.", "2 May", "Resolution 52/189", "", "-", "of"}) CHECK_FALSE(recital::pdf::counts_pages(line));
}

TEST_CASE("numbers, letters and bullets that begin a paragraph") {
    for (auto const* line : {"1. Takes", "(a) The", "(iv) The", "52/189. International", "IV. General", "\xE2\x80\xA2 item", "a) x"})
        CHECK(recital::label_length(line) > 0);
    for (auto const* line : {"Recalling", "1994 and", "Mr. X", "etc. and", "(see below)", ""}) CHECK(recital::label_length(line) == 0);
}

TEST_CASE("a heading set with blanks between its letters is put together; kerning tears no word") {
    PageSetter page;
    float left = 60;
    for (char const* word : {"ANNEX", "ONE"}) {
        for (char const* c = word; *c != '\0'; ++c) left = page.word(left, 100, 12, std::string_view{c, 1}, false) + 3;
        left += 7;
    }
    float const end = page.line(60, 140, 10, "a climate of pro");
    page.line(page.line(end + 1.2F, 140, 10, "sperity") + 2.5F, 140, 10, "and peace for all");
    std::string const bytes = text_of(page).bytes;
    CHECK(bytes.find("ANNEX ONE\n") != std::string::npos);
    CHECK(bytes.find("of prosperity and") != std::string::npos);
}

TEST_CASE("links know the characters they cover, also over a line's end; words know their place") {
    PageSetter page;
    page.line(60, 100, 10, "see (A/RES/52/");
    page.line(60, 112, 10, "189) of the year");
    page.link({82, 90, 130, 102}, "https://undocs.org/A/RES/52/189");
    page.link({60, 103, 75, 115}, "https://undocs.org/A/RES/52/189");
    page.link({300, 300, 320, 310}, "https://example.org/nothing");
    Text const text = text_of(page);
    REQUIRE(text.layout.links.size() == 1);
    CHECK(words(text, text.layout.links[0].text) == "A/RES/52/\n189");
    REQUIRE(text.layout.boxes.size() == 6);
    CHECK(words(text, text.layout.boxes[1].extent) == "(A/RES/52/");
    CHECK(text.layout.boxes[1].page == 1);
    CHECK(text.layout.boxes[1].left == Approx(77.5F));
}

TEST_CASE("a page written up its side is read like any other") {
    PageSetter page;
    recital::pdf::Page turned;
    page.line(100, 100, 10, "words that stand on their side");
    page.line(100, 112, 10, "and others below them");
    recital::pdf::Page upright = page.take();
    auto const turn = [&](recital::pdf::Box const& box) { return recital::pdf::Box{box.top, 600 - box.right, box.bottom, 600 - box.left}; };
    turned.width = upright.height;
    turned.height = upright.width;
    for (recital::pdf::Word word : upright.words) {
        word.box = turn(word.box);
        for (auto& glyph : word.glyphs) glyph.box = turn(glyph.box);
        turned.words.push_back(word);
    }
    recital::pdf::Box const first = turned.words.front().box;
    Text const text = recital::pdf::text_of_pages("test", {turned});
    CHECK(blocks(text) == Shown{"p: words that stand on their side|and others below them"});
    CHECK(text.layout.boxes.front().left == Approx(first.left));
    CHECK(text.layout.boxes.front().top == Approx(first.top));
}

TEST_CASE("no pages, empty pages") {
    CHECK(recital::pdf::text_of_pages("test", {}).bytes.empty());
    CHECK(recital::pdf::text_of_pages("test", {recital::pdf::Page{}, recital::pdf::Page{}}).bytes == "\f\f");
}

TEST_CASE("a gap within a word of the file's own order parts the columns of a table") {
    PageSetter page;
    for (int i = 0; i < 4; ++i) {
        float const down = 100 + 12 * static_cast<float>(i);
        page.word(60, down, 10, "A/HRC/28/" + std::to_string(i + 1), false);
        page.glue(200, down, 10, "3");
        page.glue(300, down, 10, "Report");
    }
    Text const text = text_of(page);
    CHECK(text.bytes.find("A/HRC/28/13") == std::string::npos);
    CHECK(text.bytes.find("A/HRC/28/1") != std::string::npos);
}

TEST_CASE("notes below a table are notes, marks in its cells lead to them") {
    PageSetter page;
    auto const row = [&](float down, std::string const& state, std::string const& mark, std::string const& date, std::string const& share) {
        float const end = page.line(60, down, 10, state);
        if (!mark.empty()) page.mark(end, down, 10, mark);
        page.line(250, down, 10, date);
        page.line(400, down, 10, share);
    };
    row(100, "Country", "", "Date", "Share");
    row(112, "Atlantis", "a", "1 May", "12");
    row(124, "Lemuria", "b", "2 May", "7");
    page.mark(60, 140, 8, "a");
    page.line(66, 140, 8, "Under resolution 52/189.");
    page.mark(60, 152, 8, "b");
    page.line(66, 152, 8, "Provisional.");
    fill(page, 60, 176, 3);
    row(230, "State", "", "Sent", "Due");
    row(242, "Mu", "", "3 May", "9");
    row(254, "Ys", "", "4 May", "8");
    Text const text = text_of(page);
    CHECK(blocks(text) == Shown{"c: Country", "c: Date", "c: Share", "c: Atlantisa", "c: 1 May", "c: 12", "c: Lemuriab", "c: 2 May", "c: 7",
                                "n: a Under resolution 52/189.", "n: b Provisional.",
                                "p: the words of a line that fills all of its column|the words of a line that fills all of its column|the "
                                "words of a line that fills all of its column",
                                "c: State", "c: Sent", "c: Due", "c: Mu", "c: 3 May", "c: 9", "c: Ys", "c: 4 May", "c: 8"});
    REQUIRE(text.layout.references.size() == 2);
    CHECK(text.layout.references[0].note == 9);
    CHECK(text.layout.references[1].note == 10);
}

TEST_CASE("footnotes that are numbered anew on each page are those of their page") {
    auto const set = [](PageSetter& page, std::string const& words, std::string const& note) {
        page.mark(page.line(60, 100, 10, words), 100, 10, "1");
        fill(page, 60, 112, 4);
        page.mark(60, 700, 8, "1");
        page.line(66, 700, 8, note);
    };
    PageSetter first;
    PageSetter second;
    set(first, "The Assembly recalls the Declaration", "Resolution 52/189.");
    set(second, "The Assembly recalls the Covenants", "Resolution 2200 A (XXI).");
    Text const text = text_of(first, second);
    REQUIRE(text.layout.references.size() == 2);
    CHECK(words(text, text.layout.blocks[text.layout.references[0].note].extent).ends_with("Resolution 52/189."));
    CHECK(words(text, text.layout.blocks[text.layout.references[1].note].extent).ends_with("Resolution 2200 A (XXI)."));
}
