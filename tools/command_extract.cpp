// SPDX-License-Identifier: BSL-1.0
#include "tools/command_extract.hpp"

#include "read/inputs.hpp"
#include "report/citations_delimited.hpp"
#include "report/citations_jsonl.hpp"
#include "report/citations_text.hpp"
#include "report/summary.hpp"
#include "tools/data_folders.hpp"
#include "tools/output.hpp"
#include "tools/pipeline.hpp"

#include <unistd.h>
#include <CLI/CLI.hpp>

namespace recital::tools {

namespace {

/// Writes documents one after the other in one format, before the first what stands above all.
class CitationWriter {
public:
    CitationWriter(Output& output, std::string format, bool explain, TerminalStyle style)
        : m_output{output}, m_format{std::move(format)}, m_explain{explain}, m_style{style} {}

    void write(CitedDocument const& document) {
        if (m_format == "jsonl") {
            m_output.write(citations_jsonl(document, m_explain));
        } else if (m_format == "text") {
            m_output.write((m_first ? "" : "\n") + citations_text(document, m_style, m_explain));
        } else {
            auto const kind = m_format == "csv" ? Delimited::csv : Delimited::tsv;
            if (m_first) m_output.write(citations_header(kind, m_explain));
            m_output.write(citations_delimited(document, kind, m_explain));
        }
        m_first = false;
    }

private:
    Output& m_output;
    std::string m_format;
    bool m_explain;
    bool m_first = true;
    TerminalStyle m_style;
};

void write_standard(std::string const& text) {
    Output output{""};
    output.write(text);
    output.finish();
}

}  // namespace

void ExtractCommand::setup(CLI::App& app) {
    app.add_option("INPUT", m_inputs, "Files, folders, or - for standard input")->required()->type_name("");
    add_result_options(app, m_result, {"jsonl", "csv", "tsv", "text"});
    app.add_flag("--explain", m_explain, "Tell how each citation was decided");
    app.add_flag("--summary", m_summary, "Sum up what was found: on standard output with -o, else on standard error");
    add_read_options(app, m_reading);
}

ExitStatus ExtractCommand::run(Console& console) {
    Output output{m_result.path};
    std::string const format = m_result.format_or(output.is_terminal() ? "text" : "jsonl");
    Catalogue const catalogue = load_catalogue(data_folders(m_reading.data), console);
    std::vector<Problem> problems;
    std::vector<std::string> const inputs = list_inputs(m_inputs, problems);
    console.report(problems);

    Extractor const extractor{catalogue};
    CitationWriter writer{output, format, m_explain, m_result.style()};
    Summary summary;
    extract_each(inputs, extractor, m_reading, console, [&](std::vector<CitedDocument> const& documents) {
        for (CitedDocument const& document : documents) {
            writer.write(document);
            if (m_summary) summary.add(document);
        }
    });

    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    output.finish();
    if (m_summary && output.is_standard()) console.tell(summary.text(style_of(STDERR_FILENO)));
    if (m_summary && !output.is_standard()) write_standard(summary.text(style_of(STDOUT_FILENO)));
    return console.status();
}

}  // namespace recital::tools
