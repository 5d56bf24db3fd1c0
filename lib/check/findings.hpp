// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "check/check.hpp"

#include <map>
#include <string>
#include <vector>

namespace recital {

/// A finding as it is told: its place in lines and columns, its severity as the user wants it.
struct ToldFinding {
    std::string source;  ///< as the user named the input
    std::size_t line = 0, column = 0, end_line = 0, end_column = 0;
    std::size_t begin = 0, end = 0;  ///< bytes of the text
    Rule const* rule = nullptr;
    Severity severity = Severity::warning;
    std::string message;
};

/// The findings of one text with their places; those of rules set to `off` are left out. `wanted` has the severities that differ
/// from the table, by name of the rule. O(findings × length of a line).
[[nodiscard]] std::vector<ToldFinding> told(Text const& text, std::vector<Finding> const& findings,
                                            std::map<std::string, Severity> const& wanted);

/// "file:line:column: severity: message [rule]", a line each. Control characters are shown as '?'. O(bytes).
[[nodiscard]] std::string findings_text(std::vector<ToldFinding> const& findings);

/// A JSON array of objects with source, line, column, end_line, end_column, begin, end, severity, rule, message. O(bytes).
[[nodiscard]] std::string findings_json(std::vector<ToldFinding> const& findings);

/// A log in the Static Analysis Results Interchange Format 2.1.0 (OASIS, 2020), with the rules; columns count code points. O(bytes).
[[nodiscard]] std::string findings_sarif(std::vector<ToldFinding> const& findings, std::string const& version);

}  // namespace recital
