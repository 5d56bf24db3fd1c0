// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "report/content.hpp"

#include <string>

namespace recital {

/// One file, no network access; everything that comes from documents is escaped. O(content).
[[nodiscard]] std::string report_as_html(ReportContent const& content);

/// GitHub-flavoured Markdown without HTML; everything that comes from documents is escaped. The diagram is left out. O(content).
[[nodiscard]] std::string report_as_markdown(ReportContent const& content);

/// One JSON object with the same content for programs. The diagram is left out. O(content).
[[nodiscard]] std::string report_as_json(ReportContent const& content);

}  // namespace recital
