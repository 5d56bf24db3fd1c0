// SPDX-License-Identifier: BSL-1.0
// Any bytes as a page saved from a site, all the way: what is left of it without its menus is a text whose citations are the bytes they say.
#include "fuzz/citations_hold.hpp"
#include "fuzz/layout_holds.hpp"
#include "fuzz/target.hpp"
#include "read/read_text.hpp"
#include "tools/pipeline.hpp"

void fuzz(std::string_view bytes) {
    static recital::Catalogue const catalogue = shipped_catalogue();
    static recital::Extractor const extractor{catalogue};
    std::vector<recital::Problem> problems;
    recital::texts_of("fuzz", "<!DOCTYPE html><html>" + std::string{bytes}, small_limits(), problems, [](recital::Text const& text) {
        check_layout(text);
        for (recital::CitedDocument const& document : extractor.extract(text)) check_citations(document, text.bytes);
    });
}
