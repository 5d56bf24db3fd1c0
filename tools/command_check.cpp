// SPDX-License-Identifier: BSL-1.0
#include "tools/command_check.hpp"

#include "check/check.hpp"
#include "check/findings.hpp"
#include "graph/build.hpp"
#include "read/read_text.hpp"
#include "report/passages.hpp"
#include "tools/data_folders.hpp"
#include "tools/exit_status.hpp"
#include "tools/input_work.hpp"
#include "tools/kept_inputs.hpp"
#include "tools/pipeline.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

namespace recital::tools {

namespace {

std::optional<Severity> severity_named(std::string_view name) {
    for (Severity const severity : {Severity::off, Severity::note, Severity::warning, Severity::error})
        if (name_of(severity) == name) return severity;
    return std::nullopt;
}

Rule const& rule_named(std::string_view name) {
    auto const& rules = check_rules();
    auto const found = std::find_if(rules.begin(), rules.end(), [&](Rule const& rule) { return rule.name == name; });
    if (found != rules.end()) return *found;
    std::string names;
    for (Rule const& rule : rules) names += (names.empty() ? "" : ", ") + std::string{rule.name};
    throw ArgumentError{std::string{name} + " is no rule; the rules are " + names};
}

std::map<std::string, Severity> severities(std::vector<std::string> const& settings) {
    std::map<std::string, Severity> wanted;
    for (std::string const& setting : settings) {
        std::size_t const sign = setting.find('=');
        auto const severity = sign == std::string::npos ? std::nullopt : severity_named(std::string_view{setting}.substr(sign + 1));
        if (!severity) throw ArgumentError{"--rule " + setting + ": give RULE=off, note, warning or error"};
        wanted[std::string{rule_named(setting.substr(0, sign)).name}] = *severity;
    }
    return wanted;
}

std::string explained(Rule const& rule) {
    return std::string{rule.name} + " (" + std::string{name_of(rule.severity)} + ")\n" + std::string{rule.summary} + ".\n" +
           std::string{rule.help} + "\nSource: " + std::string{rule.source} + "\n";
}

/// Takes "-" out of the inputs and gives what standard input holds, which can be read but once. Nothing where it cannot be read.
std::vector<NamedText> take_standard_input(std::vector<std::string>& inputs, ReadLimits const& limits, Console& console) {
    std::vector<NamedText> taken;
    auto const place = std::find(inputs.begin(), inputs.end(), "-");
    if (place == inputs.end()) return taken;
    inputs.erase(place);
    std::vector<Problem> problems;
    if (auto bytes = read_bytes("-", limits.size, problems)) taken.push_back({"-", std::move(*bytes)});
    console.report(problems);
    return taken;
}

/// The graph that documents are looked at in: of all that is checked and of the corpus.
struct Surroundings {
    CitationGraph graph;
    SeriesList series;
};

}  // namespace

void CheckCommand::setup(CLI::App& app) {
    app.add_option("INPUT", m_inputs, "Files, folders, or - for standard input")->type_name("");
    add_result_options(app, m_result, {"text", "json", "sarif"});
    app.add_option("--corpus", m_corpus, "Further documents, to say what has a newer resolution; may be given several times")
        ->type_name("INPUT")
        ->allow_extra_args(false);
    app.add_option("--rule", m_severities, "RULE=off, note, warning or error: how much a rule counts; may be given several times")
        ->type_name("RULE")
        ->allow_extra_args(false);
    app.add_option("--fail-on", m_fail_on, "The least severity for which the exit status is 1 (default error; off: never)")
        ->type_name("off|note|warning|error")
        ->check(CLI::IsMember({"off", "note", "warning", "error"}).description(""));
    app.add_option("--explain", m_explain, "Tell what a rule looks for, and where it is from; all: every rule")->type_name("RULE");
    add_read_options(app, m_reading);
}

ExitStatus CheckCommand::run(Console& console) {
    if (!m_explain.empty()) {
        std::string out;
        for (Rule const& rule : check_rules())
            if (m_explain == "all") out += (out.empty() ? "" : "\n") + explained(rule);
        write_result(m_result, m_explain == "all" ? out : explained(rule_named(m_explain)));
        return ExitStatus::done;
    }
    if (m_inputs.empty()) throw ArgumentError{"an INPUT is needed"};
    auto const wanted = severities(m_severities);
    Severity const failing = severity_named(m_fail_on).value_or(Severity::error);
    Catalogue const catalogue = load_catalogue(data_folders(m_reading.data), console);
    std::vector<std::string> const inputs = inputs_to_read(m_inputs, m_reading.follow, console);
    Extractor const extractor{catalogue};
    // Read twice, so that what is newest among all is known before the first is told, and no text need be kept.
    std::vector<std::string> files = inputs;
    std::vector<NamedText> const standard_input = take_standard_input(files, m_reading.limits(), console);
    std::vector<CitedDocument> known;
    auto const know = [&](std::vector<CitedDocument> some) {
        known.insert(known.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
    };
    Console quiet;  // what is wrong with an input is told when it is looked at
    extract_each(files, extractor, m_reading, quiet, know);
    extract_records(standard_input, extractor, m_reading, quiet, know);
    extract_each(inputs_to_read(m_corpus, m_reading.follow, console), extractor, m_reading, console, know);
    Surroundings around;
    around.graph = build_graph(known, catalogue).graph;
    around.series = find_series(around.graph, catalogue);
    known.clear();

    std::vector<ToldFinding> findings;
    for (std::string const& input : inputs) {
        std::vector<Problem> found;
        bool read = false;
        ReadLimits const limits = m_reading.limits();
        InputWork work{limits, found};
        auto const look = [&](Text const& text) {
            std::vector<Finding> in_text;
            bool const whole = work.on(text, [&] {
                for (Extractor::Read& each : extractor.read(text)) {
                    each.cited.passages = passages_of(each.document, each.cited.citations);
                    Checked const checked{text, each.document, each.cited, catalogue, around.graph, around.series};
                    for (Finding& finding : check(checked)) in_text.push_back(std::move(finding));
                }
            });
            if (!whole) return;
            read = true;
            for (ToldFinding& each : told(text, in_text, wanted)) findings.push_back(std::move(each));
        };
        if (input != "-") read_texts(input, limits, found, look);
        else if (!standard_input.empty()) texts_of(input, standard_input.front().text, limits, found, look);
        console.report(found);
        if (read) console.worked();
    }
    if (console.status() == ExitStatus::failed) return ExitStatus::failed;
    std::string const format = m_result.format_or("text");
    write_result(m_result, format == "sarif"  ? findings_sarif(findings, RECITAL_VERSION)
                           : format == "json" ? findings_json(findings)
                                              : findings_text(findings));
    bool const fails = failing != Severity::off &&
                       std::any_of(findings.begin(), findings.end(), [&](ToldFinding const& each) { return each.severity >= failing; });
    return fails && console.status() == ExitStatus::done ? ExitStatus::with_problems : console.status();
}

}  // namespace recital::tools
