// SPDX-License-Identifier: BSL-1.0
#pragma once

// Private to report/: the content of a report as the data that JSON shows and templates are filled with.

#include "report/content.hpp"

#include <nlohmann/json.hpp>

namespace recital {

/// Every field of docs/templates.md that is no picture and made of nothing else. Text is as it was found. O(content).
[[nodiscard]] nlohmann::ordered_json report_data(ReportContent const& content);

/// What templates have beside: the pictures (`svg`), `printed_date` where there is a `date`, `has_X` for each list X. O(content).
void add_for_templates(nlohmann::ordered_json& data, ReportContent const& content);

}  // namespace recital
