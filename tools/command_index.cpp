// SPDX-License-Identifier: BSL-1.0
#include "tools/command_index.hpp"

#include "report/table.hpp"
#include "store/corpus.hpp"
#include "tools/corpus_update.hpp"
#include "tools/data_folders.hpp"
#include "tools/interruption.hpp"
#include "tools/output.hpp"

#include <unistd.h>
#include <CLI/CLI.hpp>

#include <utility>

namespace recital::tools {

namespace {

std::string counted(std::size_t count, char const* one, char const* many) {
    return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

std::string summary_of(CorpusUpdate const& done, CorpusSize const& size, std::string const& path) {
    std::string text = path + ": " + counted(size.documents, "document", "documents") + " in " + counted(size.files, "file", "files") +
                       ", " + counted(size.citations, "citation", "citations") + ", " +
                       counted(size.instruments, "instrument", "instruments") + "; revision " + std::to_string(size.revision) + '\n';
    text += "  " + std::to_string(done.read) + " read, " + std::to_string(done.unchanged) + " unchanged, " + std::to_string(done.vanished) +
            " vanished\n";
    if (done.pruned != 0) text += "  " + counted(done.pruned, "vanished file was", "vanished files were") + " taken out\n";
    if (size.vanished != 0)
        text += "  " + counted(size.vanished, "file is", "files are") + " no longer there: --prune takes out what was read from " +
                (size.vanished == 1 ? "it\n" : "them\n");
    if (size.repeated != 0)
        text += "  " + counted(size.repeated, "document is another version of one", "documents are further versions of others") +
                ": recital index -o " + path + " --versions\n";
    if (done.outdated != 0)
        text += "  " + counted(done.outdated, "file was", "files were") +
                " read by another version of recital or with other tables: --reread reads " + (done.outdated == 1 ? "it" : "them") +
                " again\n";
    if (size.problems != 0) text += "  " + counted(size.problems, "problem", "problems") + " with files: the table problems\n";
    return text;
}

void print(std::string const& text) {
    Output output{""};
    output.write(text);
    output.finish();
}

}  // namespace

void IndexCommand::setup(CLI::App& app) {
    add_input_options(app, m_inputs);
    app.add_option("-o,--output", m_path, "The corpus file, made or brought up to date")->type_name("FILE")->required();
    app.add_flag("--prune", m_prune, "Take out what was read from files that are no longer there");
    app.add_flag("--reread", m_reread, "Read again what another version of recital, or with other tables, has read");
    app.add_flag("--versions", m_versions, "List the documents that several files hold, and what they are to the first of them");
    app.add_option("--changed-since", m_since, "List the files that changed after this revision")
        ->type_name("REV")
        ->check(CLI::Range(std::int64_t{0}, std::int64_t{1} << 53U).description(""));
    app.add_option("--format", m_format, "Form of these lists")
        ->type_name("text|csv|tsv|jsonl")
        ->check(CLI::IsMember({"text", "csv", "tsv", "jsonl"}).description(""));
    add_read_options(app, m_reading);
}

ExitStatus IndexCommand::run(Console& console) {
    bool const lists = m_versions || m_since >= 0;
    CorpusUpdateOptions what{m_path, named_inputs(m_inputs, false), {}, m_reread, m_prune};
    if (lists && what.named.empty() && !m_inputs.records) {
        console.worked();
        return list(console);
    }
    Catalogue const catalogue = load_catalogue(data_folders(m_reading.data), console);
    if (auto records = input_records(m_inputs, console)) what.records = std::move(*records);
    if (m_inputs.records && what.records.empty() && what.named.empty()) return console.status();
    CorpusUpdate const done = update_corpus(what, catalogue, m_reading, console);
    if (done.interrupted) {
        console.note(m_path + ": interrupted; what was read until now is kept, the same command goes on from there");
        Interruption::finish();
    }
    if (lists) return list(console);
    print(summary_of(done, Corpus{m_path}.size(), m_path));
    return console.status();
}

ExitStatus IndexCommand::list(Console& console) const {
    Corpus const corpus{m_path};
    Table table;
    if (m_versions) {
        table.columns = {{"symbol"}, {"path"}, {"language"}, {"version"}};
        table.rows = corpus.versions();
    } else {
        table.columns = {{"revision", true}, {"what"}, {"path"}, {"documents"}};
        table.rows = corpus.changes_since(m_since);
    }
    for (auto& row : table.rows)
        for (std::string& cell : row) cell = one_line(cell);
    bool const text = m_format.empty() || m_format == "text";
    print(text ? table_text(table, style_of(STDOUT_FILENO)) : table_records(table, m_format));
    return console.status();
}

}  // namespace recital::tools
