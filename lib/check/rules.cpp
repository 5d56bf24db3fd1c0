// SPDX-License-Identifier: BSL-1.0
#include "check/check.hpp"
#include "check/rules_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace recital {

namespace {

constexpr std::array<std::string_view, 4> severities{"off", "note", "warning", "error"};

/// The text up to the separator, which is taken off `rest` with it.
std::string_view take_until(std::string_view& rest, char separator) {
    std::string_view const taken = rest.substr(0, rest.find(separator));
    rest.remove_prefix(std::min(taken.size() + 1, rest.size()));
    return taken;
}

std::vector<Rule> read_rules() {
    std::vector<Rule> rules;
    std::string_view rest = rules_text;
    bool head = true;
    while (!rest.empty()) {
        std::string_view line = take_until(rest, '\n');
        if (line.empty() || line.front() == '#') continue;
        if (std::exchange(head, false)) continue;
        Rule rule;
        rule.name = take_until(line, '\t');
        std::string_view const severity = take_until(line, '\t');
        for (std::size_t at = 0; at < severities.size(); ++at)
            if (severities[at] == severity) rule.severity = static_cast<Severity>(at);
        rule.summary = take_until(line, '\t');
        rule.help = take_until(line, '\t');
        rule.source = take_until(line, '\t');
        rules.push_back(rule);
    }
    return rules;
}

}  // namespace

std::string_view name_of(Severity severity) noexcept { return severities[static_cast<std::size_t>(severity)]; }

std::vector<Rule> const& check_rules() {
    static std::vector<Rule> const rules = read_rules();
    return rules;
}

}  // namespace recital
