// SPDX-License-Identifier: BSL-1.0
// Any bytes, annotated in every form: what is written is UTF-8, XML that can be read, JSON, and lines whose offsets lie in the text.
#include "annotate/annotate.hpp"
#include "fuzz/target.hpp"
#include "graph/build.hpp"
#include "report/valid_utf8.hpp"
#include "tools/pipeline.hpp"

#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include <cstdlib>

void fuzz(std::string_view bytes) {
    static recital::Catalogue const catalogue = shipped_catalogue();
    static recital::Extractor const extractor{catalogue};
    recital::Text const text{"fuzz", std::string{bytes}};
    std::vector<recital::CitedDocument> const documents = extractor.extract(text);
    recital::CitationGraph const graph = build_graph(documents, catalogue).graph;
    recital::Annotation const annotation{text, documents, graph, &graph};
    std::string const page = annotated_html(annotation);
    std::string const act = annotated_akn(annotation);
    std::string const web = web_annotations(annotation);
    std::string const standoff = brat_standoff(annotation);
    for (std::string const& each : {page, act, web, standoff})
        if (recital::valid_utf8(each) != each) std::abort();
    if (!pugi::xml_document{}.load_buffer(act.data(), act.size())) std::abort();
    if (nlohmann::json::parse(web, nullptr, false).is_discarded()) std::abort();
    std::size_t line = 0;
    while (line < standoff.size()) {
        if (std::string_view{"TRAEN#*"}.find(standoff[line]) == std::string_view::npos) std::abort();
        line = standoff.find('\n', line) + 1;
        if (line == 0) std::abort();
    }
}
