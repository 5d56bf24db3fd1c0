// SPDX-License-Identifier: BSL-1.0
#include "store/corpus.hpp"

#include "analyse/find.hpp"
#include "catch.hpp"
#include "graph/build.hpp"
#include "store/merge.hpp"
#include "store/search.hpp"
#include "store/writer.hpp"

#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace recital;

namespace {

/// A folder of its own that is gone afterwards.
class Folder {
public:
    Folder() : m_path{std::filesystem::temp_directory_path() / ("recital-store-" + std::to_string(::getpid()))} {
        std::filesystem::remove_all(m_path);
        std::filesystem::create_directories(m_path);
    }
    ~Folder() { std::filesystem::remove_all(m_path); }
    [[nodiscard]] std::string operator/(char const* name) const { return (m_path / name).string(); }

private:
    std::filesystem::path m_path;
};

StoredFile file_of(std::string const& path, std::string const& symbol, std::vector<std::string> const& cites) {
    StoredFile file;
    file.path = path;
    file.stamp = {10, 20};
    file.hash = "hash of " + symbol;
    StoredDocument document;
    document.cited.source = path;
    document.cited.info.symbol = symbol;
    document.cited.info.title = "Title of " + symbol;
    document.cited.info.kind = "resolution";
    document.cited.info.organ = "General Assembly";
    document.cited.info.date = "1997-12-18";
    for (std::string const& id : cites) {
        Citation citation;
        citation.kind = Kind::resolution;
        citation.id = id;
        citation.text = id;
        citation.treatment = "recalls";
        citation.part = Part::preamble;
        citation.paragraph = "1";
        citation.span = {10, 20};
        document.cited.citations.push_back(citation);
        document.places.emplace_back(StoredPlace{0, {10, 10 + static_cast<std::uint32_t>(id.size())}});
    }
    document.paragraphs.push_back({Part::preamble, "", "1", "recalls", "en", "Recalling " + (cites.empty() ? "water" : cites.front()) + " on rivers,"});
    file.documents.push_back(document);
    return file;
}

Passage whole(std::string_view paragraph, Span own) { return {std::string{paragraph}, own}; }

}  // namespace

TEST_CASE("what was put in is given back", "[store]") {
    Folder const folder;
    {
        CorpusWriter writer{folder / "c.db", {"1", "data"}, {}};
        writer.add(file_of("b.txt", "A/RES/52/2", {"A/RES/52/1", "A/RES/51/9"}));
        writer.add(file_of("a/x.txt", "A/RES/52/1", {}));
        CHECK_FALSE(writer.graph_is_current());
        writer.make_graph({});
        CHECK(writer.graph_is_current());
        CHECK(writer.holds("b.txt", "hash of A/RES/52/2"));
        CHECK_FALSE(writer.holds("b.txt", "hash of A/RES/52/1"));
    }
    Corpus const corpus{folder / "c.db"};
    DocumentChoice choice;
    choice.quote = whole;
    auto const documents = corpus.documents(choice);
    REQUIRE(documents.size() == 2);
    CHECK(documents[0].source == "a/x.txt");
    CHECK(documents[1].info.title == "Title of A/RES/52/2");
    REQUIRE(documents[1].citations.size() == 2);
    CHECK(documents[1].citations[1].id == "A/RES/51/9");
    CHECK(documents[1].citations[1].part == Part::preamble);
    REQUIRE(documents[1].passages.size() == 2);
    CHECK(documents[1].passages[0].words == "Recalling A/RES/52/1 on rivers,");
    auto const graph = corpus.graph("data");
    REQUIRE(graph.has_value());
    CHECK(graph->vertex_count() == 3);
    CHECK_FALSE(corpus.graph("other data").has_value());
    choice.about = {"A/RES/51/9"};
    CHECK(corpus.documents(choice).size() == 1);
    CHECK(corpus.size().documents == 2);
    CHECK(corpus.size().citations == 2);
}

TEST_CASE("find has of a part of the graph what it has of the whole", "[store]") {
    Folder const folder;
    Catalogue catalogue;
    catalogue.instruments.push_back({"convention-on-rivers", Kind::treaty, "convention", "Convention on Rivers", "1997", "", {}, {"Rivers Convention", "CR"}});
    catalogue.build_index();
    CorpusWriter writer{folder / "c.db", {"1", "data"}, {}};
    writer.add(file_of("1.txt", "A/RES/52/2", {"A/RES/52/1", "A/RES/217(III)A", "convention-on-rivers", "S/RES/1325(2000)"}));
    writer.add(file_of("2.txt", "A/RES/52/1", {"A/RES/217(III)A", "E/RES/1995/1"}));
    writer.make_graph(catalogue);
    Corpus const corpus{folder / "c.db"};
    auto const all = corpus.graph("data");
    REQUIRE(all.has_value());
    for (char const* const text : {"52/1", "a/res/52/1", "217 A (III)", "resolution 1325", "S/RES/1325", "rivers convention", "CR", "conv riv", "title",
                                   "Title of A/RES/52/2", "nothing", "", "'\"*", "convention-on-rivers", "r", "1995/1"}) {
        SearchedNames const asked = asked_names(catalogue, text);
        auto const part = corpus.graph_about("data", asked.keys, asked.words);
        REQUIRE(part.has_value());
        auto const here = find(*part, catalogue, text);
        auto const there = find(*all, catalogue, text);
        INFO(text);
        REQUIRE(here.size() == there.size());
        for (std::size_t at = 0; at < here.size(); ++at) {
            CHECK((*part)[here[at].vertex] == (*all)[there[at].vertex]);
            CHECK(here[at].matched == there[at].matched);
            CHECK(here[at].cited_at.size() == there[at].cited_at.size());
        }
    }
}

TEST_CASE("a file that changed takes the place of what it was", "[store]") {
    Folder const folder;
    CorpusWriter writer{folder / "c.db", {"1", "data"}, {}};
    writer.add(file_of("1.txt", "A/RES/52/2", {"A/RES/52/1"}));
    writer.add(file_of("1.txt", "A/RES/52/3", {"A/RES/52/9"}));
    writer.add(file_of("copy/1.txt", "A/RES/52/3", {"A/RES/52/9"}));
    writer.make_graph({});
    Corpus const corpus{folder / "c.db"};
    CHECK(corpus.size().documents == 1);
    CHECK(corpus.size().files == 2);
    ParagraphQuery query;
    query.words = "rivers";
    REQUIRE(search(corpus, query).size() == 1);
    CHECK(search(corpus, query)[0].document == "A/RES/52/3");
    query.words = "52/1";
    CHECK(search(corpus, query).empty());
    query.words = "rivers";
    query.cites = {"A/RES/52/9"};
    CHECK(search(corpus, query).size() == 1);
    query.cites = {"A/RES/52/1"};
    CHECK(search(corpus, query).empty());
    query.cites.clear();
    query.from = 1998;
    CHECK(search(corpus, query).empty());
    query.from = 1997;
    query.verbs = {"recalls"};
    CHECK(search(corpus, query).size() == 1);

    writer.mark_vanished("1.txt");
    CHECK(writer.prune() == 1);
    CHECK(Corpus{folder / "c.db"}.documents({})[0].source == "copy/1.txt");
    writer.mark_vanished("copy/1.txt");
    CHECK(writer.prune() == 1);
    CHECK(Corpus{folder / "c.db"}.size().documents == 0);
}

TEST_CASE("of two readings the later version counts, whichever comes first", "[store]") {
    Folder const folder;
    for (char const* const version : {"1", "2"}) {
        CorpusWriter writer{folder / version, {version, "data"}, {}};
        StoredFile file = file_of("1.txt", "A/RES/52/2", {"A/RES/52/1"});
        file.documents[0].cited.info.title = std::string{"read by "} + version;
        writer.add(file);
        writer.make_graph({});
    }
    merge_corpora({folder / "1", folder / "2"}, folder / "a", {"3", "data"}, {});
    merge_corpora({folder / "2", folder / "1"}, folder / "b", {"3", "data"}, {});
    for (char const* const name : {"a", "b"}) {
        auto const documents = Corpus{folder / name}.documents({});
        REQUIRE(documents.size() == 1);
        CHECK(documents[0].info.title == "read by 2");
        CHECK(documents[0].citations.size() == 1);
    }
}

TEST_CASE("other files are refused", "[store]") {
    Folder const folder;
    std::ofstream{folder / "text"} << "no database at all, but long enough to be looked at as one, or so it seems to be";
    CHECK_THROWS_AS(Corpus{folder / "text"}, StoreError);
    CHECK_THROWS_AS(Corpus{folder / "missing"}, StoreError);
    CHECK_THROWS_AS((CorpusWriter{folder / "text", {"1", "data"}, {}}), StoreError);
    CHECK_FALSE(looks_like_corpus("SQLite format 3"));
    CHECK_FALSE(looks_like_corpus(""));
}
