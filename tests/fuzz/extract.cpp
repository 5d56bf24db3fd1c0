// SPDX-License-Identifier: BSL-1.0
// Any bytes through the whole of extract: every citation is the bytes it says it is, and its JSON is valid.
#include "fuzz/citations_hold.hpp"
#include "fuzz/target.hpp"
#include "report/citations_text.hpp"
#include "tools/pipeline.hpp"

#include <cstdlib>

void fuzz(std::string_view bytes) {
    static recital::Catalogue const catalogue = shipped_catalogue();
    static recital::Extractor const extractor{catalogue};
    recital::Text const text{"fuzz", std::string{bytes}};
    for (recital::CitedDocument const& document : extractor.extract(text)) {
        check_citations(document, bytes);
        std::string const table = citations_text(document, {40, false}, true);
        if (table.find('\x1b') != std::string::npos) std::abort();
    }
}
