// SPDX-License-Identifier: BSL-1.0
// Any bytes are a text: their format is told, and what they segment into lies inside them.
#include "fuzz/target.hpp"
#include "read/detail/format.hpp"
#include "segment/segment.hpp"

#include <cstdlib>

void fuzz(std::string_view bytes) {
    static recital::Catalogue const catalogue = shipped_catalogue();
    if (recital::format_of(bytes) == recital::Format::empty && !bytes.empty()) std::abort();
    recital::Text const text{"fuzz", std::string{bytes}};
    for (recital::Document const& document : recital::segment(text, catalogue)) {
        if (document.extent.end > bytes.size()) std::abort();
        for (recital::Paragraph const& paragraph : document.paragraphs) {
            if (paragraph.view.empty()) continue;
            if (paragraph.view.source_span(0, paragraph.view.size()).end > bytes.size()) std::abort();
        }
    }
}
