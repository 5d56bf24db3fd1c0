// SPDX-License-Identifier: BSL-1.0
#include "check/findings.hpp"

#include "check/detail/line_index.hpp"
#include "model/problem.hpp"
#include "model/utf8.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace recital {

namespace {

using Json = nlohmann::ordered_json;

/// A URI of RFC 3986 for a whole path (RFC 8089), a relative reference for any other name.
std::string uri_of(std::string_view source) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string uri{source.starts_with('/') ? "file://" : ""};
    for (char const c : source) {
        auto const byte = static_cast<unsigned char>(c);
        bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           std::string_view{"-._~/"}.find(c) != std::string_view::npos;
        if (plain) {
            uri += c;
        } else {
            uri += '%';
            uri += hex[byte >> 4U];
            uri += hex[byte & 15U];
        }
    }
    return uri;
}

}  // namespace

std::vector<ToldFinding> told(Text const& text, std::vector<Finding> const& findings, std::map<std::string, Severity> const& wanted) {
    LineIndex const lines{text.bytes};
    std::vector<ToldFinding> out;
    for (Finding const& finding : findings) {
        auto const other = wanted.find(std::string{finding.rule->name});
        Severity const severity = other == wanted.end() ? finding.rule->severity : other->second;
        if (severity == Severity::off) continue;
        LineColumn const begin = lines.at(std::min<std::size_t>(finding.span.begin, text.bytes.size()));
        LineColumn const end = lines.at(std::min<std::size_t>(finding.span.end, text.bytes.size()));
        out.push_back({text.source, begin.line, begin.column, end.line, end.column, finding.span.begin, finding.span.end, finding.rule,
                       severity, finding.message});
    }
    return out;
}

std::string findings_text(std::vector<ToldFinding> const& findings) {
    std::string out;
    for (ToldFinding const& each : findings) {
        std::string const what = std::string{name_of(each.severity)} + ": " + each.message + " [" + std::string{each.rule->name} + "]";
        out += message_of({each.source, each.line, each.column, what, ""}) + '\n';
    }
    return out;
}

std::string findings_json(std::vector<ToldFinding> const& findings) {
    Json all = Json::array();
    for (ToldFinding const& each : findings)
        all.push_back({{"source", valid_utf8(each.source)},
                       {"line", each.line},
                       {"column", each.column},
                       {"end_line", each.end_line},
                       {"end_column", each.end_column},
                       {"begin", each.begin},
                       {"end", each.end},
                       {"severity", std::string{name_of(each.severity)}},
                       {"rule", std::string{each.rule->name}},
                       {"message", valid_utf8(each.message)}});
    return all.dump(1) + "\n";
}

std::string findings_sarif(std::vector<ToldFinding> const& findings, std::string const& version) {
    Json rules = Json::array();
    for (Rule const& rule : check_rules()) {
        std::string const level = rule.severity == Severity::off ? "none" : std::string{name_of(rule.severity)};
        rules.push_back({{"id", std::string{rule.name}},
                         {"shortDescription", {{"text", std::string{rule.summary}}}},
                         {"fullDescription", {{"text", std::string{rule.help}}}},
                         {"help", {{"text", std::string{rule.help} + " Source: " + std::string{rule.source} + "."}}},
                         {"defaultConfiguration", {{"level", level}}}});
    }
    Json results = Json::array();
    for (ToldFinding const& each : findings) {
        Json region{{"startLine", each.line}, {"startColumn", each.column}, {"endLine", each.end_line}, {"endColumn", each.end_column}};
        Json location{{"physicalLocation", {{"artifactLocation", {{"uri", uri_of(each.source)}}}, {"region", std::move(region)}}}};
        results.push_back({{"ruleId", std::string{each.rule->name}},
                           {"ruleIndex", each.rule - check_rules().data()},
                           {"level", std::string{name_of(each.severity)}},
                           {"message", {{"text", valid_utf8(each.message)}}},
                           {"locations", Json::array({std::move(location)})}});
    }
    Json driver{{"name", "recital"}, {"version", version}, {"rules", std::move(rules)}};
    Json run{{"tool", {{"driver", std::move(driver)}}}, {"columnKind", "unicodeCodePoints"}, {"results", std::move(results)}};
    Json const log{
        {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}, {"runs", Json::array({std::move(run)})}};
    return log.dump(1) + "\n";
}

}  // namespace recital
