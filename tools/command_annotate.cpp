// SPDX-License-Identifier: BSL-1.0
#include "tools/command_annotate.hpp"

#include "annotate/annotate.hpp"
#include "graph/build.hpp"
#include "read/read_text.hpp"
#include "tools/data_folders.hpp"
#include "tools/input_work.hpp"
#include "tools/kept_inputs.hpp"
#include "tools/output.hpp"
#include "tools/pipeline.hpp"
#include "tools/text_folder.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <optional>

namespace recital::tools {

namespace {

/// A citing document by the order of inputs: what a text becomes.
std::string annotated(Annotation const& annotation, std::string const& format) {
    if (format == "akn") return annotated_akn(annotation);
    if (format == "webannotation") return web_annotations(annotation);
    if (format == "brat") return brat_standoff(annotation);
    return annotated_html(annotation);
}

std::string ending_of(std::string const& format) {
    if (format == "akn") return ".xml";
    if (format == "webannotation") return ".jsonld";
    if (format == "brat") return ".ann";
    return ".html";
}

bool is_folder(std::string const& path) {
    std::error_code failure;
    return path.ends_with('/') || std::filesystem::is_directory(path, failure);
}

}  // namespace

void AnnotateCommand::setup(CLI::App& app) {
    app.add_option("INPUT", m_inputs, "Files, folders, or - for standard input")->required()->type_name("");
    add_result_options(app, m_result, {"html", "akn", "webannotation", "brat"});
    app.add_option("--corpus", m_corpus, "Documents or a graph, to say what else cites the same; may be given several times")
        ->type_name("SOURCE")
        ->allow_extra_args(false);
    add_read_options(app, m_reading);
}

ExitStatus AnnotateCommand::run(Console& console) {
    std::string const format = m_result.format_or("html");
    Catalogue const catalogue = load_catalogue(data_folders(m_reading.data), console);
    std::vector<std::string> const inputs = inputs_to_read(m_inputs, m_reading.follow, console);
    bool const folder = is_folder(m_result.path);
    std::optional<LoadedSource> corpus;
    if (!m_corpus.empty()) corpus = load_source(m_corpus, catalogue, m_reading, FilterOptions{}, console);

    if (folder) std::filesystem::create_directories(m_result.path);
    Extractor const extractor{catalogue};
    std::optional<Output> single;
    if (!folder) single.emplace(m_result.path);
    std::size_t written = 0;
    for (std::string const& input : inputs) {
        std::vector<Problem> found;
        bool read = false;
        ReadLimits const limits = m_reading.limits();
        InputWork work{limits, found};
        read_texts(input, limits, found, [&](Text const& text) {
            std::string result;
            bool const whole = work.on(text, [&] {
                std::vector<CitedDocument> const documents = extractor.extract(text);
                CitationGraph const own = build_graph(documents, catalogue).graph;
                result = annotated({text, documents, own, corpus ? &corpus->graph : nullptr}, format);
            });
            if (!whole) return;
            read = true;
            if (folder) {
                std::string name = text_file_name(text.source);
                name.replace(name.size() - 4, 4, ending_of(format));
                Output output{(std::filesystem::path{m_result.path} / name).string()};
                output.write(result);
                output.finish();
            } else if (++written > 1) {
                throw ArgumentError{"several texts were read: give a folder with -o DIR/, and each is written to a file of its own"};
            } else {
                single->write(result);
            }
        });
        console.report(found);
        if (read) console.worked();
    }
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    if (single) single->finish();
    return console.status();
}

}  // namespace recital::tools
