// SPDX-License-Identifier: BSL-1.0
// Any bytes as an exported graph: refused with a problem, or read, and then written and read again as the same.
#include "fuzz/target.hpp"
#include "graph/export.hpp"
#include "graph/import.hpp"

#include <cstdlib>
#include <variant>

void fuzz(std::string_view bytes) {
    (void)recital::looks_like_graph(bytes);
    auto const first = recital::graph_from_json(bytes, "fuzz");
    if (std::holds_alternative<recital::Problem>(first)) return;
    std::string const written = to_json(std::get<recital::CitationGraph>(first));
    auto const second = recital::graph_from_json(written, "fuzz");
    if (std::holds_alternative<recital::Problem>(second)) std::abort();
    if (to_json(std::get<recital::CitationGraph>(second)) != written) std::abort();
}
