// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "check/check.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// What the rules found so far.
class Found {
public:
    /// Notes a finding of the rule of that name, which is one of data/rules.tsv (throws std::logic_error otherwise).
    void add(std::string_view rule, Span span, std::string message);

    [[nodiscard]] std::vector<Finding> take() && { return std::move(m_findings); }

private:
    std::vector<Finding> m_findings;
};

/// A citation as rules look at it: with its sentence.
struct Place {
    Citation const& citation;
    std::string_view before;  ///< its sentence up to it; empty where there is no passage
    std::string_view behind;  ///< and from it on
};

void check_dates(Checked const& checked, Place const& place, Found& found);
void check_forms(Checked const& checked, Place const& place, Found& found);
void check_two_forms(Checked const& checked, Found& found);
void check_abbreviations(Checked const& checked, Found& found);
void check_notes(Checked const& checked, Found& found);

/// The words in double quotes.
[[nodiscard]] std::string quoted(std::string_view words);

}  // namespace recital
