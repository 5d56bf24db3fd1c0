// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/citation.hpp"
#include "report/citations_jsonl.hpp"
#include "report/valid_utf8.hpp"

#include <cstdlib>
#include <string>
#include <string_view>

/// Ends the run where a citation is not the bytes it says it is, has an id though it is unresolved or none though it is, or where the
/// JSON of the document is no UTF-8.
inline void check_citations(recital::CitedDocument const& document, std::string_view bytes) {
    for (recital::Citation const& citation : document.citations) {
        if (citation.span.begin > citation.span.end || citation.span.end > bytes.size()) std::abort();
        if (citation.text != bytes.substr(citation.span.begin, citation.span.size())) std::abort();
        if ((citation.kind == recital::Kind::unresolved) != citation.id.empty()) std::abort();
    }
    std::string const lines = citations_jsonl(document, true);
    if (recital::valid_utf8(lines) != lines) std::abort();
}
