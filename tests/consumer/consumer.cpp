// SPDX-License-Identifier: BSL-1.0
// Reads a file, prints its citations as the command does, and what they rest on; tells errors by their root.
#include <recital/recital.hpp>

#include <iostream>

int main(int argc, char** argv) {
    try {
        recital::Tables const tables;
        if (argc != 2) throw recital::Error{recital::ErrorKind::argument, "usage: consumer FILE"};
        recital::Extraction const extraction = recital::extract_file(tables, argv[1]);
        for (recital::Problem const& problem : extraction.problems) std::cerr << problem.message << '\n';
        for (recital::Document const& document : extraction.documents) std::cout << recital::to_json_lines(document);
        recital::Graph const graph = recital::build_graph(tables, extraction.documents);
        for (recital::Document const& document : extraction.documents)
            std::cerr << recital::chain(graph, recital::named(graph, tables, document.symbol)).size() - 1 << " instruments\n";
        return extraction.documents.empty() ? 1 : 0;
    } catch (recital::Error const& error) {
        std::cerr << "error: " << error.what() << '\n';
        return 2;
    }
}
