// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"
#include "model/catalogue.hpp"
#include "model/citation.hpp"
#include "tools/console.hpp"
#include "tools/filter_options.hpp"
#include "tools/options.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace recital::tools {

/// What the commands that read a graph have in common.
struct GraphArguments {
    std::vector<std::string> arguments;  ///< as typed: SOURCE… and what follows it
    ReadOptions reading;
    ResultOptions result;
    FilterOptions filters;
};

/// Declares them; `source` and `rest` name the arguments in the help ("SOURCE", "ID"), `what` explains them, `formats` has the
/// default first.
void add_graph_arguments(CLI::App& app, GraphArguments& arguments, std::string const& source, std::string const& rest,
                         std::string const& what, std::vector<std::string> formats);

/// What a SOURCE holds: an exported graph, or documents and the graph made of them.
struct LoadedSource {
    CitationGraph graph;
    std::vector<CitedDocument> documents;  ///< none where the source is a graph
    std::vector<std::string> notes;        ///< what the filters left out, one sentence each
    VertexFilter wanted;                   ///< what --kind, --organ and --years ask for: lists of instruments hold these only
};

/// Reads a SOURCE, one graph in a format of graph/import.hpp (in CSV: its two files, one of them, or their folder), told by content, or
/// documents, and applies the filters to the graph either way. Problems with inputs are reported to the console, which also learns
/// whether anything could be read and what was left out. Throws ArgumentError for filters that name what is not there.
[[nodiscard]] LoadedSource load_source(std::vector<std::string> const& named, Catalogue const& catalogue, ReadOptions const& options,
                                       FilterOptions const& filters, Console& console);

/// What load_source() gives, or of a corpus file without filters only what find() needs to answer this question.
[[nodiscard]] LoadedSource load_source_about(std::string const& question, std::vector<std::string> const& named, Catalogue const& catalogue,
                                             ReadOptions const& options, FilterOptions const& filters, Console& console);

/// The arguments of a command that takes SOURCE and ids or words.
struct SourceArguments {
    std::vector<std::string> sources;
    std::vector<std::string> rest;
};

/// Tells sources from the rest: the first argument and every further one that names an existing file or folder or is "-" is
/// a source, except the last `fixed` arguments, which never are. Throws ArgumentError where fewer than 1 + fixed are given and,
/// unless the command takes `more`, where an argument before the last ones names nothing.
enum class Rest : bool { exactly, more };
[[nodiscard]] SourceArguments split_arguments(std::vector<std::string> const& arguments, std::size_t fixed, Rest rest);

/// The arguments of a command that takes nothing but SOURCE. Throws ArgumentError where there is none.
[[nodiscard]] std::vector<std::string> only_sources(std::vector<std::string> const& arguments);

/// Writes a whole result where the user wants it. Throws as Output does.
void write_result(ResultOptions const& options, std::string_view bytes);

/// The vertex a user means by an id, a number, a title or an alias. Throws ArgumentError where there is none (naming
/// what is near) or where several are meant equally (naming them).
[[nodiscard]] VertexId vertex_named(CitationGraph const& graph, Catalogue const& catalogue, std::string const& text);

}  // namespace recital::tools
