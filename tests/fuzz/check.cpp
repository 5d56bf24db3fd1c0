// SPDX-License-Identifier: BSL-1.0
// Any bytes through check: findings lie in the text, have a line and a column, and are told in JSON and SARIF that can be read.
#include "check/check.hpp"
#include "check/findings.hpp"
#include "fuzz/target.hpp"
#include "graph/build.hpp"
#include "report/passages.hpp"
#include "report/valid_utf8.hpp"
#include "tools/pipeline.hpp"

#include <nlohmann/json.hpp>

#include <cstdlib>

void fuzz(std::string_view bytes) {
    static recital::Catalogue const catalogue = shipped_catalogue();
    static recital::Extractor const extractor{catalogue};
    recital::Text const text{"fuzz", std::string{bytes}};
    std::vector<recital::Extractor::Read> read = extractor.read(text);
    std::vector<recital::CitedDocument> documents;
    for (auto& each : read) {
        each.cited.passages = passages_of(each.document, each.cited.citations);
        documents.push_back(each.cited);
    }
    recital::CitationGraph const graph = build_graph(documents, catalogue).graph;
    recital::SeriesList const series = find_series(graph, catalogue);
    std::vector<recital::Finding> findings;
    for (auto const& each : read)
        for (recital::Finding& finding : recital::check({text, each.document, each.cited, catalogue, graph, series})) {
            if (finding.rule == nullptr || finding.span.begin > finding.span.end || finding.span.end > bytes.size()) std::abort();
            findings.push_back(std::move(finding));
        }
    auto const all = told(text, findings, {});
    for (recital::ToldFinding const& each : all)
        if (each.line == 0 || each.column == 0 || each.end_line < each.line) std::abort();
    for (std::string const& json : {findings_json(all), findings_sarif(all, "0")})
        if (nlohmann::json::parse(json, nullptr, false).is_discarded()) std::abort();
    std::string const lines = findings_text(all);
    if (recital::valid_utf8(lines) != lines || lines.find('\x1b') != std::string::npos) std::abort();
}
