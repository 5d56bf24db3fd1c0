// SPDX-License-Identifier: BSL-1.0
// Any bytes through the whole of extract: every citation is the bytes it says it is, and its JSON is valid.
#include "fuzz/target.hpp"
#include "report/citations_jsonl.hpp"
#include "report/citations_text.hpp"
#include "report/valid_utf8.hpp"
#include "tools/pipeline.hpp"

#include <cstdlib>

void fuzz(std::string_view bytes) {
    static recital::Catalogue const catalogue = shipped_catalogue();
    static recital::Extractor const extractor{catalogue};
    recital::Text const text{"fuzz", std::string{bytes}};
    for (recital::CitedDocument const& document : extractor.extract(text)) {
        for (recital::Citation const& citation : document.citations) {
            if (citation.span.begin > citation.span.end || citation.span.end > bytes.size()) std::abort();
            if (citation.text != bytes.substr(citation.span.begin, citation.span.size())) std::abort();
            if ((citation.kind == recital::Kind::unresolved) != citation.id.empty()) std::abort();
        }
        std::string const lines = citations_jsonl(document, true);
        if (recital::valid_utf8(lines) != lines) std::abort();
        std::string const table = citations_text(document, {40, false}, true);
        if (table.find('\x1b') != std::string::npos) std::abort();
    }
}
