// SPDX-License-Identifier: BSL-1.0
#include "tools/command_search.hpp"

#include "analyse/find.hpp"
#include "report/table.hpp"
#include "store/search.hpp"
#include "tools/corpus_file.hpp"
#include "tools/data_folders.hpp"
#include "tools/source.hpp"

#include <CLI/CLI.hpp>

#include <optional>
#include <utility>

namespace recital::tools {

namespace {

/// The snippet in one line, with these around each word found in it.
std::string marked(std::string const& snippet, std::string const& before, std::string const& after) {
    std::string out;
    for (char const c : snippet) {
        if (c == '\1')
            out += before;
        else if (c == '\2')
            out += after;
        else
            out += c;
    }
    return one_line(out);
}

std::string place_of_hit(ParagraphHit const& hit) {
    std::string place = hit.part;
    if (!hit.section.empty()) place += ", section " + hit.section;
    if (!hit.number.empty()) place += ' ' + hit.number;
    if (!hit.verb.empty()) place += ", " + hit.verb;
    return one_line(place);
}

std::string hits_text(std::vector<ParagraphHit> const& hits, TerminalStyle const& style) {
    if (hits.empty()) return "nothing found\n";
    std::string out;
    std::string last;
    for (ParagraphHit const& hit : hits) {
        if (hit.source + hit.document != last) {
            std::string head = emphasised(one_line(hit.document), Emphasis::bold, style);
            if (!hit.date.empty()) head += " (" + one_line(hit.date) + ')';
            if (!hit.title.empty()) head += "  " + one_line(hit.title);
            out += head + '\n';
        }
        last = hit.source + hit.document;
        out += "  " + emphasised(place_of_hit(hit), Emphasis::faint, style) + '\n';
        out += wrapped(marked(hit.snippet, "", ""), 4, style);
    }
    return out;
}

Table hits_table(std::vector<ParagraphHit> const& hits) {
    Table table{{{"document"}, {"date"}, {"part"}, {"section"}, {"paragraph"}, {"verb"}, {"words"}, {"source"}}, {}};
    for (ParagraphHit const& hit : hits)
        table.rows.push_back({one_line(hit.document), one_line(hit.date), one_line(hit.part), one_line(hit.section), one_line(hit.number),
                              one_line(hit.verb), marked(hit.snippet, "**", "**"), one_line(hit.source)});
    return table;
}

/// The id of what the user names, by the corpus' own instruments.
std::string cited_id(Corpus const& corpus, Catalogue const& catalogue, std::string const& data, std::string const& text) {
    SearchedNames const asked = asked_names(catalogue, text);
    auto const graph = corpus.graph_about(data, asked.keys, asked.words);
    if (!graph) return text;
    return (*graph)[vertex_named(*graph, catalogue, text)].id;
}

}  // namespace

void SearchCommand::setup(CLI::App& app) {
    app.add_option("CORPUS", m_corpus, "A corpus file, as recital index makes it")->required()->type_name("");
    app.add_option("TEXT", m_words, "Words; \"in quotes\": side by side; word*: what begins so; OR and NOT between words")
        ->required()
        ->type_name("");
    add_result_options(app, m_result, {"text", "csv", "tsv", "jsonl"});
    auto const add = [&app](char const* name, auto& value, char const* takes, char const* what) {
        return app.add_option(name, value, what)->type_name(takes)->allow_extra_args(false);
    };
    add("--organ", m_organs, "ORGAN", "Only in documents of this organ, by name or symbol series (may be given several times)")->take_all();
    add("--years", m_years, "YEARS", "Only in documents of these years: 1990-2000, 1990-, -2000 or 1995");
    add("--part", m_parts, "PART", "Only in these parts of a document: preamble, operative, annex, footnote, body, masthead, closing")
        ->take_all()
        ->check(CLI::IsMember({"masthead", "preamble", "operative", "annex", "footnote", "body", "closing"}).description(""));
    add("--verb", m_verbs, "VERB", "Only in paragraphs that this verb opens, as in the output (\"recalls\")")->take_all();
    add("--language", m_languages, "LANGUAGE", "Only in paragraphs in this language (ISO 639-1: en, fr, es)")->take_all();
    add("--cites", m_cites, "ID", "Only in paragraphs that cite this instrument (may be given several times: one of them)")->take_all();
    app.add_option("--limit", m_limit, "Show no more than this many paragraphs (default 20)")
        ->type_name("N")
        ->check(CLI::Range(1, 1000000).description(""));
    app.add_option("--data", m_data, "Lay the tables of this folder over the program's own (may be given several times)")
        ->type_name("DIR")
        ->allow_extra_args(false)
        ->take_all();
}

ExitStatus SearchCommand::run(Console& console) {
    if (!is_corpus_file(m_corpus)) throw ArgumentError{m_corpus + ": is no corpus file; make one with recital index INPUT... -o corpus.db"};
    Corpus const corpus{m_corpus};
    ParagraphQuery query;
    for (std::string const& word : m_words) query.words += (query.words.empty() ? "" : " ") + word;
    if (asked_words(query.words).empty()) throw ArgumentError{query.words + ": holds no word to look for"};
    if (!m_organs.empty() || !m_years.empty() || !m_cites.empty()) {
        Catalogue const catalogue = load_catalogue(data_folders(m_data), console);
        VertexFilter const documents = vertex_filter({{}, m_organs, m_years}, {}, catalogue);
        query.organs = documents.organs;
        query.from = documents.from;
        query.to = documents.to;
        for (std::string const& text : m_cites) query.cites.push_back(cited_id(corpus, catalogue, data_version(m_data), text));
    }
    query.parts = m_parts;
    query.verbs = m_verbs;
    query.languages = m_languages;
    query.limit = m_limit;
    std::vector<ParagraphHit> const hits = search(corpus, query);
    console.worked();
    std::string const format = m_result.format_or("text");
    write_result(m_result, format == "text" ? hits_text(hits, m_result.style()) : table_records(hits_table(hits), format));
    return console.status();
}

}  // namespace recital::tools
