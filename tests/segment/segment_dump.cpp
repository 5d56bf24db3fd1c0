// SPDX-License-Identifier: BSL-1.0
// Developer's tool: prints how segment() reads files, to look at or (--tsv) to measure.
//   segment_dump FILE…          one paragraph after the other, in words
//   segment_dump --count FILE…   only how many documents and paragraphs there are, and the time that took
//   segment_dump --tsv FILE…    source, symbol, part, number, treatment, quoted, speaker, source runs, text: tab-separated
#include "data/shipped_catalogue.hpp"
#include "segment/segment.hpp"

#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace {

/// The stretches of the source that a view stands for; holes of up to four bytes (blanks, a quote) are passed over.
std::string runs_of(recital::View const& view) {
    std::string out;
    for (std::size_t i = 0; i < view.size();) {
        std::size_t k = i;
        while (k + 1 < view.size() && view.origin(k + 1) <= view.origin(k) + 4) ++k;
        if (!out.empty()) out += ',';
        out += std::to_string(view.origin(i)) + "-" + std::to_string(view.origin(k) + 1);
        i = k + 1;
    }
    return out;
}

void print_tsv(std::string const& file, recital::Document const& doc) {
    for (recital::Paragraph const& p : doc.paragraphs)
        std::cout << file << '\t' << doc.info.symbol << '\t' << name_of(p.part) << '\t' << p.number << '\t' << p.treatment << '\t'
                  << p.quoted_draft << '\t' << p.speaker << '\t' << runs_of(p.view) << '\t' << p.view.chars() << '\n';
}

void print_words(std::string const& file, recital::Document const& doc) {
    recital::DocumentInfo const& i = doc.info;
    std::cout << "## " << file << " [" << doc.extent.begin << ", " << doc.extent.end << ") " << i.symbol << " | " << i.kind << " | "
              << i.organ << " | " << i.date << " | session " << i.session << " | " << i.meeting << " | " << i.title << '\n';
    for (recital::Paragraph const& p : doc.paragraphs) {
        std::cout << '[' << name_of(p.part) << ' ' << p.number << (p.quoted_draft ? " quoted" : "") << (p.treatment.empty() ? "" : " = ")
                  << p.treatment << "] " << p.view.chars();
        for (recital::NoteMark const& mark : p.marks) std::cout << " {" << mark.number << '@' << mark.at << '}';
        std::cout << '\n';
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    bool tsv = false;
    bool count = false;
    std::size_t documents = 0;
    std::size_t paragraphs = 0;
    std::size_t bytes = 0;
    double spent = 0;
    for (int i = 1; i < argc; ++i) {
        std::string const file = argv[i];
        if (file == "--tsv") {
            tsv = true;
            continue;
        }
        if (file == "--count") {
            count = true;
            continue;
        }
        std::ifstream in{file, std::ios::binary};
        if (!in) {
            std::cerr << file << ": cannot be read\n";
            return 1;
        }
        recital::Text const text{file, std::string{std::istreambuf_iterator<char>{in}, {}}};
        std::clock_t const start = std::clock();
        std::vector<recital::Document> const read = segment(text, shipped().catalogue);
        spent += static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        bytes += text.bytes.size();
        documents += read.size();
        for (recital::Document const& doc : read) paragraphs += doc.paragraphs.size();
        if (count) continue;
        for (recital::Document const& doc : read) tsv ? print_tsv(file, doc) : print_words(file, doc);
    }
    if (count)
        std::cout << documents << " documents, " << paragraphs << " paragraphs, " << bytes << " bytes in " << spent
                  << " s of processor time\n";
}
