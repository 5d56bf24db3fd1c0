// SPDX-License-Identifier: BSL-1.0
#include "tools/command_extract.hpp"

#include "report/citations_delimited.hpp"
#include "report/citations_jsonl.hpp"
#include "report/citations_text.hpp"
#include "report/summary.hpp"
#include "tools/data_folders.hpp"
#include "tools/interruption.hpp"
#include "tools/kept_inputs.hpp"
#include "tools/output.hpp"
#include "tools/pipeline.hpp"
#include "tools/text_folder.hpp"

#include <unistd.h>
#include <CLI/CLI.hpp>

#include <optional>

namespace recital::tools {

namespace {

/// Writes documents one after the other in one format, before the first what stands above all.
class CitationWriter {
public:
    CitationWriter(Output& output, std::string format, ExtraColumns extra, TerminalStyle style)
        : m_output{output}, m_format{std::move(format)}, m_extra{extra}, m_style{style} {}

    void write(CitedDocument const& document) {
        if (m_format == "jsonl") {
            m_output.write(citations_jsonl(document, m_extra.steps));
        } else if (m_format == "text") {
            m_output.write((m_first ? "" : "\n") + citations_text(document, m_style, m_extra.steps));
        } else {
            auto const kind = m_format == "csv" ? Delimited::csv : Delimited::tsv;
            if (m_first) m_output.write(citations_header(kind, m_extra));
            m_output.write(citations_delimited(document, kind, m_extra));
        }
        m_first = false;
    }

private:
    Output& m_output;
    std::string m_format;
    ExtraColumns m_extra;
    bool m_first = true;
    TerminalStyle m_style;
};

/// Thrown where the user wants an end and texts are written, so that the folder says what it holds.
struct Interrupted {};

void write_standard(std::string const& text) {
    Output output{""};
    output.write(text);
    output.finish();
}

}  // namespace

void ExtractCommand::setup(CLI::App& app) {
    add_input_options(app, m_inputs);
    add_result_options(app, m_result, {"jsonl", "csv", "tsv", "text"});
    app.add_option("--text-out", m_text_folder, "Write the texts that offsets refer to into this folder, a file for each text read")
        ->type_name("DIR");
    app.add_flag("--places", m_places, "Add to csv and tsv what a format says: place, page, box, link (jsonl has it where there is any)");
    app.add_flag("--explain", m_explain, "Tell how each citation was decided");
    app.add_flag("--summary", m_summary, "Sum up what was found: on standard output with -o, else on standard error");
    add_read_options(app, m_reading);
}

ExitStatus ExtractCommand::run(Console& console) {
    std::vector<std::string> const named = named_inputs(m_inputs, true);
    std::optional<Output> result{std::in_place, m_result.path};
    Output& output = *result;
    std::string const format = m_result.format_or(output.is_terminal() ? "text" : "jsonl");
    Catalogue const catalogue = load_catalogue(data_folders(m_reading.data), console);
    std::vector<std::string> const inputs = inputs_to_read(named, m_reading.follow, console);

    Extractor const extractor{catalogue};
    CitationWriter writer{output, format, {m_places, m_explain}, m_result.style()};
    std::optional<TextFolder> texts;
    if (!m_text_folder.empty()) texts.emplace(m_text_folder);
    Summary summary;
    auto const use = [&](std::vector<CitedDocument> const& documents) {
        for (CitedDocument const& document : documents) {
            writer.write(document);
            if (texts) texts->list(document.source);
            if (m_summary) summary.add(document);
        }
        if (texts && Interruption::asked()) throw Interrupted{};
    };
    auto const see = [&texts](Text const& text) {
        if (texts) texts->write(text);
    };
    std::optional<Interruption> interruption;
    if (texts) interruption.emplace();
    try {
        extract_each(inputs, extractor, m_reading, console, use, see);
        if (auto const records = input_records(m_inputs, console)) extract_records(*records, extractor, m_reading, console, use, see);
    } catch (Interrupted const&) {
        result.reset();
        console.end_progress();
        console.note(m_text_folder + ": interrupted; the texts that " + m_text_folder + "/index.tsv lists are whole, " +
                     std::to_string(texts->finish_early()) + " of them; run the command again for the others");
        Interruption::finish();
    }
    interruption.reset();

    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    output.finish();
    if (texts) texts->finish();
    if (m_summary && output.is_standard()) console.tell(summary.text(style_of(STDERR_FILENO)));
    if (m_summary && !output.is_standard()) write_standard(summary.text(style_of(STDOUT_FILENO)));
    return console.status();
}

}  // namespace recital::tools
