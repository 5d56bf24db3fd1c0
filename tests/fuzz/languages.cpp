// SPDX-License-Identifier: BSL-1.0
// Any bytes as a text in one of the languages that are read, which the first byte chooses: every citation is the bytes it says it is.
#include "fuzz/citations_hold.hpp"
#include "fuzz/target.hpp"
#include "tools/pipeline.hpp"

void fuzz(std::string_view bytes) {
    static recital::Catalogue const catalogue = shipped_catalogue();
    static recital::Extractor const extractor{catalogue};
    if (bytes.empty()) return;
    std::size_t const choice = static_cast<unsigned char>(bytes.front()) % (catalogue.languages.size() + 1);
    std::string const language = choice == catalogue.languages.size() ? std::string{} : catalogue.languages[choice].code;
    bytes.remove_prefix(1);
    recital::Text const text{"fuzz", std::string{bytes}};
    for (recital::CitedDocument const& document : extractor.extract(text, true, language))
        check_citations(document, bytes);
}
