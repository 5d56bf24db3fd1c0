// SPDX-License-Identifier: BSL-1.0
#include "tools/graph_output.hpp"

#include "graph/export.hpp"
#include "report/bibliography.hpp"
#include "tools/csv_pair.hpp"
#include "tools/output.hpp"
#include "tools/source.hpp"

namespace recital::tools {

namespace {

ByteSink into(Output& output) {
    return [&output](std::string_view piece) { output.write(piece); };
}

/// Both files are complete before either is in its place.
void write_csv(CitationGraph const& graph, CsvPair const& names, Console& console) {
    Output nodes{names.nodes};
    Output edges{names.edges};
    write_csv_nodes(graph, into(nodes));
    write_csv_edges(graph, into(edges));
    nodes.complete();
    edges.complete();
    nodes.finish();
    edges.finish();
    console.note("written: " + names.nodes + ", " + names.edges);
}

}  // namespace

std::vector<std::string> graph_output_formats() {
    return {"dot", "json", "node-link", "cytoscape", "graphml", "gexf", "gexf-1.3", "pajek", "gml", "csv", "ris", "bibtex", "csl-json"};
}

void check_graph_output(ResultOptions const& options) {
    if (options.format_or("dot") == "csv") (void)csv_pair_to_write(options.path);
}

void write_graph_result(CitationGraph const& graph, Catalogue const& catalogue, ResultOptions const& options, Console& console) {
    std::string const format = options.format_or("dot");
    if (format == "csv") {
        write_csv(graph, csv_pair_to_write(options.path), console);
    } else if (auto const references = bibliography_format(format)) {
        write_result(options, write_bibliography(graph, catalogue, *references));
    } else {
        Output output{options.path};
        write_graph(graph, graph_format(format).value_or(GraphFormat::dot), into(output));
        output.finish();
    }
}

}  // namespace recital::tools
