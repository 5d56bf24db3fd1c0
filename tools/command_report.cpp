// SPDX-License-Identifier: BSL-1.0
#include "tools/command_report.hpp"

#include "read/read_text.hpp"
#include "report/bibliography.hpp"
#include "report/render.hpp"
#include "report/report.hpp"
#include "tools/data_folders.hpp"
#include "tools/diagram.hpp"
#include "tools/explore_output.hpp"
#include "tools/repeatable.hpp"
#include "tools/report_diagrams.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace recital::tools {

namespace {

/// The user's own template, read and looked through. Throws ArgumentError where it cannot be used.
std::optional<std::string> own_template(std::string const& path, ReportFormat format) {
    if (path.empty()) return std::nullopt;
    if (format == ReportFormat::json) throw ArgumentError{"--template makes HTML or Markdown; give --format html or md"};
    std::vector<Problem> problems;
    auto text = read_bytes(path, ReadLimits{}.size, problems);
    if (!text) throw ArgumentError{message_of(problems.front())};
    if (auto const problem = problem_in_template(*text, path)) throw ArgumentError{message_of(*problem)};
    return text;
}

/// The format of a list of references, by the ending of its file. Throws ArgumentError for another ending.
BibliographyFormat bibliography_for(std::string const& path) {
    std::string const ending = std::filesystem::path{path}.extension().string();
    if (ending == ".ris") return BibliographyFormat::ris;
    if (ending == ".bib") return BibliographyFormat::bibtex;
    if (ending == ".json") return BibliographyFormat::csl;
    throw ArgumentError{"--bib " + path + ": the ending decides the form: .ris (RIS), .bib (BibTeX) or .json (CSL-JSON)"};
}

}  // namespace

void ReportCommand::setup(CLI::App& app) {
    add_graph_arguments(app, m_arguments, "SOURCE", "[ID...]",
                        "Documents, folders, - for standard input, or a graph; and what to report on (otherwise every document)",
                        {"html", "md", "json"});
    app.add_option("--limit", m_limit, "Rows of each list at most; 0: all (otherwise as many as people read)")
        ->type_name("N")
        ->check(CLI::Range(0, 1000000000).description(""));
    app.add_option("--sentences", m_sentences,
                   "Sentences quoted for each instrument at most (default 3, on one document or instrument all)")
        ->type_name("N")
        ->check(CLI::Range(0, 1000000000).description(""));
    app.add_flag("--no-diagrams", m_no_diagrams, "Leave the diagrams out");
    app.add_flag("--explore", m_explore, "In HTML: a section to explore the citations in, by a script that loads nothing");
    app.add_option("--template", m_template, "Fill this mustache template in the place of the built-in one")->type_name("FILE");
    app.add_option("--bib", m_bibliography, "Write all instruments cited to this file too: .ris (RIS), .bib (BibTeX) or .json (CSL-JSON)")
        ->type_name("FILE");
    app.add_option("--date", m_date, "Date of the report, YYYY-MM-DD (otherwise of $SOURCE_DATE_EPOCH, else none)")->type_name("DATE");
    m_app = &app;
}

ExitStatus ReportCommand::run(Console& console) {
    auto [sources, ids] = split_arguments(m_arguments.arguments, 0, Rest::more);
    std::sort(sources.begin(), sources.end());  // so that what comes out does not depend on how a shell or a user lists them
    std::sort(ids.begin(), ids.end());
    std::vector<std::string> arguments = sources;
    arguments.insert(arguments.end(), ids.begin(), ids.end());
    ReportFormat const format = report_format_from_name(m_arguments.result.format_or("html")).value_or(ReportFormat::html);
    auto const text = own_template(m_template, format);
    std::string const date = stated_date(m_date);
    std::optional<BibliographyFormat> bibliography;
    if (!m_bibliography.empty()) bibliography = bibliography_for(m_bibliography);
    auto const folders = data_folders(m_arguments.reading.data);
    Catalogue const catalogue = load_catalogue(folders, console);
    m_arguments.reading.with_passages = true;
    LoadedSource const source = load_source(sources, catalogue, m_arguments.reading, m_arguments.filters, console);
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    ReportInput input{
        source.graph, source.documents, catalogue, {}, {}, {m_limit, m_sentences}, RECITAL_VERSION, command_line_of(*m_app, arguments),
        date,         source.notes};
    for (std::string const& id : ids) input.focus.push_back(vertex_named(source.graph, catalogue, id));
    if (format == ReportFormat::html && !m_no_diagrams)
        input.diagrams = report_diagrams(source.graph, input.focus, folders, console);
    if (m_explore) {
        if (format != ReportFormat::html) throw ArgumentError{"--explore makes a section of HTML; give --format html"};
        Explored const explored{source, catalogue, input.focus, load_theme(folders, "light", console)};
        ExploreSection section = explore_section(explored.input());
        input.explore = {std::move(section.html), std::move(section.style), std::move(section.script_source)};
    }

    std::string const report = write_report(input, format, text);
    if (bibliography) {
        ResultOptions beside;
        beside.path = m_bibliography;
        write_result(beside, write_bibliography(source.graph, cited_in_report(input), catalogue, *bibliography));
    }
    write_result(m_arguments.result, report);
    return console.status();
}

}  // namespace recital::tools
