// SPDX-License-Identifier: BSL-1.0
#include "tools/source.hpp"

#include "analyse/find.hpp"
#include "analyse/near.hpp"
#include "graph/build.hpp"
#include "graph/import.hpp"
#include "identity/written.hpp"
#include "read/read_text.hpp"
#include "report/passages.hpp"
#include "store/corpus.hpp"
#include "tools/corpus_file.hpp"
#include "tools/csv_pair.hpp"
#include "tools/data_folders.hpp"
#include "tools/input_work.hpp"
#include "tools/kept_inputs.hpp"
#include "tools/output.hpp"
#include "tools/pipeline.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <set>
#include <utility>
#include <variant>

namespace recital::tools {

namespace {

/// Versions of a document are none of the user's mistakes.
void note_repeated(std::size_t count, Console& console) {
    if (count == 0) return;
    console.note(std::to_string(count) +
                 (count == 1 ? " document is another version of one" : " documents are further versions of others") +
                 " that was read before, and counted once; recital index --versions lists such documents");
}

LoadedSource linked(BuiltGraph built, std::vector<CitedDocument> documents, Console& console) {
    note_repeated(built.counts.repeated.size(), console);
    if (std::size_t const count = built.counts.fragments; count > 0)
        console.note(std::to_string(count) + (count == 1 ? " piece of a page" : " pieces of pages") +
                     " before the resolution that the file is named after: no document of the graph");
    return {std::move(built.graph), std::move(documents), {}, {}};
}

/// A corpus file answers without reading documents again.
LoadedSource from_corpus(std::string const& path, Catalogue const& catalogue, ReadOptions const& options, Console& console) {
    Corpus const corpus{path};
    console.worked();
    LoadedSource loaded;
    DocumentChoice choice;
    if (options.with_passages) {
        choice.quote = passage_in;
        choice.about = options.about;
        loaded.documents = corpus.documents(choice);
    }
    if (auto graph = corpus.graph(data_version(options.data))) {
        loaded.graph = std::move(*graph);
        return loaded;
    }
    console.note(path +
                 ": its graph was made of other documents or with other tables, and is made anew for this answer; recital index -o " +
                 path + " keeps it");
    if (options.with_passages && choice.about.empty()) {
        loaded.graph = build_graph(loaded.documents, catalogue).graph;
    } else {
        loaded.graph = build_graph(corpus.documents({}), catalogue).graph;
    }
    return loaded;
}

LoadedSource from_graph(std::variant<ImportedGraph, Problem> imported, std::string const& source, Console& console) {
    if (auto const* const problem = std::get_if<Problem>(&imported)) {
        console.report(*problem);
        return {};
    }
    console.worked();
    auto& [graph, notes] = std::get<ImportedGraph>(imported);
    for (std::string const& note : notes) console.note(source + ": " + note);
    return {std::move(graph), {}, std::move(notes), {}};
}

/// A graph in CSV is two files.
LoadedSource from_csv(CsvPair const& names, ReadOptions const& options, Console& console) {
    std::vector<Problem> problems;
    auto const nodes = read_bytes(names.nodes, options.limits().size, problems);
    auto const edges = read_bytes(names.edges, options.limits().size, problems);
    console.report(problems);
    if (!nodes || !edges) return {};
    return from_graph(read_csv_graph({*nodes, names.nodes}, {*edges, names.edges}), names.edges, console);
}

/// A single input may be a graph; standard input can be read only once, so it is read here.
LoadedSource from_single(std::string const& input, Catalogue const& catalogue, ReadOptions const& options, Console& console) {
    std::vector<Problem> problems;
    ReadLimits const limits = options.limits();
    std::optional<std::string> bytes = read_bytes(input, limits.size, problems);
    if (bytes && looks_like_graph(*bytes)) return from_graph(read_graph(*bytes, input), input, console);
    bool read = false;
    std::vector<CitedDocument> documents;
    Extractor const extractor{catalogue};
    InputWork work{limits, problems};
    if (bytes)
        texts_of(input, std::move(*bytes), limits, problems, [&](Text const& text) {
            std::vector<CitedDocument> found;
            if (!work.on(text, [&] { found = extractor.extract(text, options.with_passages, options.language); })) return;
            read = true;
            std::move(found.begin(), found.end(), std::back_inserter(documents));
        });
    console.report(problems);
    if (!read) return {};
    console.worked();
    BuiltGraph built = build_graph(documents, catalogue);
    return linked(std::move(built), std::move(documents), console);
}

LoadedSource loaded_whole(std::vector<std::string> const& named, Catalogue const& catalogue, ReadOptions const& options, Console& console) {
    std::vector<std::string> inputs = inputs_to_read(named, options.follow, console);
    std::sort(inputs.begin(), inputs.end());  // a graph does not depend on the order in which its documents were named
    if (auto const pair = csv_pair_among(inputs)) return from_csv(*pair, options, console);
    if (inputs.size() == 1 && is_corpus_file(inputs.front())) return from_corpus(inputs.front(), catalogue, options, console);
    if (inputs.size() == 1) return from_single(inputs.front(), catalogue, options, console);
    GraphBuilder builder{catalogue};
    std::vector<CitedDocument> documents;  // those of a large collection are kept only for who quotes them
    extract_each(inputs, Extractor{catalogue}, options, console, [&](std::vector<CitedDocument> some) {
        for (CitedDocument& document : some) {
            builder.add(document);
            if (options.with_passages) documents.push_back(std::move(document));
        }
    });
    return linked(builder.finish(), std::move(documents), console);
}

/// Misspelt verbs would leave nothing without a word.
void note_unused(std::vector<std::string> const& treatments, CitationGraph const& graph, Console& console) {
    std::set<std::string> verbs;
    if (!treatments.empty())
        for (Edge const& edge : graph.edges()) verbs.insert(governing_verb(edge));
    std::vector<std::string> const known(verbs.begin(), verbs.end());
    for (std::string const& treatment : treatments) {
        if (verbs.contains(treatment)) continue;
        auto const nearest = nearest_word(treatment, known);
        console.note("no citation has the treatment \"" + treatment + '"' + (nearest ? "; did you mean \"" + *nearest + "\"?" : ""));
    }
}

bool is_source(std::string const& argument) {
    std::error_code failure;
    return argument == "-" || std::filesystem::exists(argument, failure);
}

}  // namespace

void add_graph_arguments(CLI::App& app, GraphArguments& arguments, std::string const& source, std::string const& rest,
                         std::string const& what, std::vector<std::string> formats) {
    app.add_option(source, arguments.arguments, what)->required()->type_name(rest);
    add_result_options(app, arguments.result, std::move(formats));
    add_filter_options(app, arguments.filters);
    add_read_options(app, arguments.reading);
}

LoadedSource load_source(std::vector<std::string> const& named, Catalogue const& catalogue, ReadOptions const& options,
                         FilterOptions const& filters, Console& console) {
    LoadedSource loaded = loaded_whole(named, catalogue, options, console);
    if (console.status() == ExitStatus::failed) return loaded;
    std::vector<std::string> ego;
    for (std::string const& text : filters.ego) ego.push_back(loaded.graph[vertex_named(loaded.graph, catalogue, text)].id);
    GraphFilter const filter = graph_filter(filters, std::move(ego), loaded.graph, catalogue);
    if (!filter.any()) return loaded;
    note_unused(filter.treatments, loaded.graph, console);
    FilteredGraph left = filtered(loaded.graph, filter);
    loaded.graph = std::move(left.graph);
    loaded.wanted = filter.cited;
    for (std::string& note : notes_of(left.counts)) {
        console.note(note);
        loaded.notes.push_back(std::move(note));
    }
    return loaded;
}

LoadedSource load_source_about(std::string const& question, std::vector<std::string> const& named, Catalogue const& catalogue,
                               ReadOptions const& options, FilterOptions const& filters, Console& console) {
    if (named.size() == 1 && !filters.any() && is_corpus_file(named.front())) {
        SearchedNames const asked = asked_names(catalogue, question);
        if (auto graph = Corpus{named.front()}.graph_about(data_version(options.data), asked.keys, asked.words)) {
            console.worked();
            return {std::move(*graph), {}, {}, {}};
        }
    }
    return load_source(named, catalogue, options, filters, console);
}

SourceArguments split_arguments(std::vector<std::string> const& arguments, std::size_t fixed, Rest rest) {
    if (arguments.size() < 1 + fixed)
        throw ArgumentError{"a SOURCE is needed" + std::string{fixed == 0 ? "" : ", and after it what to look for in it"}};
    SourceArguments split;
    auto const variable = arguments.size() - fixed;
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        bool const source = at < variable && (at == 0 || is_source(arguments[at]));
        if (rest == Rest::exactly && !source && at < variable) throw ArgumentError{arguments[at] + ": No such file or directory"};
        (source ? split.sources : split.rest).push_back(arguments[at]);
    }
    return split;
}

std::vector<std::string> only_sources(std::vector<std::string> const& arguments) {
    if (arguments.empty()) throw ArgumentError{"a SOURCE is needed"};
    return arguments;
}

void write_result(ResultOptions const& options, std::string_view bytes) {
    Output output{options.path};
    output.write(bytes);
    output.finish();
}

VertexId vertex_named(CitationGraph const& graph, Catalogue const& catalogue, std::string const& text) {
    Meant const meant = vertex_meant(graph, catalogue, text);
    if (!meant.vertex) throw ArgumentError{meant.problem};
    return *meant.vertex;
}

}  // namespace recital::tools
