// SPDX-License-Identifier: BSL-1.0
// A corpus file with any bytes changed in it: it answers, or says that it is none. The input is a list of changes, so that it stays small: three
// bytes for the place, one for what stands there; a file as a whole where it begins with that of SQLite.
#include "fuzz/target.hpp"
#include "report/passages.hpp"
#include "store/corpus.hpp"
#include "store/search.hpp"
#include "store/writer.hpp"
#include "tools/pipeline.hpp"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

namespace fs = std::filesystem;

std::string path() { return (fs::temp_directory_path() / ("recital-fuzz-" + std::to_string(::getpid()) + ".db")).string(); }

/// A corpus file of one short document.
std::string whole_file() {
    recital::Catalogue const catalogue = shipped_catalogue();
    recital::Extractor const extractor{catalogue};
    recital::Text const text{
        "a.txt",
        "United Nations A/RES/90/1\n\nThe General Assembly,\n\nRecalling its resolution 52/189 of 18 December 1997 and the "
        "Convention on the Rights of the Child,\n\n1. Decides to act.\n"};
    {
        recital::CorpusWriter writer{path(), {"0", "0"}, [] {}};
        recital::StoredFile file;
        file.path = text.source;
        file.hash = std::string(64, 'a');
        file.bytes = text.bytes.size();
        for (auto& each : extractor.read(text)) file.documents.push_back(stored(each.document, std::move(each.cited), text.source));
        writer.add(file);
        writer.commit();
        writer.make_graph(catalogue);
    }
    std::ifstream stream{path(), std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

void remove_all() {
    for (char const* const ending : {"", "-wal", "-shm", "-journal"}) fs::remove(path() + ending);
}

}  // namespace

void fuzz(std::string_view bytes) {
    static std::string const whole = whole_file();
    std::string file = whole;
    if (bytes.starts_with("SQLite format 3")) {
        file = bytes;
    } else {
        for (std::size_t at = 0; at + 4 <= bytes.size(); at += 4) {
            auto const byte = [&](std::size_t k) { return static_cast<unsigned char>(bytes[at + k]); };
            file[(byte(0) << 16U | byte(1) << 8U | byte(2)) % file.size()] = static_cast<char>(byte(3));
        }
    }
    remove_all();
    std::ofstream{path(), std::ios::binary} << file;
    try {
        recital::Corpus const corpus{path()};
        (void)corpus.size();
        recital::DocumentChoice choice;
        choice.quote = recital::passage_in;
        choice.every_file = true;
        (void)corpus.documents(choice);
        (void)corpus.graph("0");
        (void)corpus.graph_about("0", {"A/RES/52/189"}, "rights");
        (void)corpus.versions();
        (void)corpus.changes_since(0);
        recital::ParagraphQuery query;
        query.words = recital::asked_words("rights child");
        (void)search(corpus, query);
    } catch (recital::StoreError const&) {
        // which is how such a file is refused
    }
    remove_all();
}
