// SPDX-License-Identifier: BSL-1.0
#include "report/report.hpp"

#include "report/content.hpp"
#include "report/writers.hpp"

namespace recital {

std::optional<ReportFormat> report_format_from_name(std::string_view name) noexcept {
    if (name == "html") return ReportFormat::html;
    if (name == "md" || name == "markdown") return ReportFormat::markdown;
    if (name == "json") return ReportFormat::json;
    return std::nullopt;
}

std::string write_report(ReportInput const& input, ReportFormat format) {
    ReportContent const content = compose(input);
    switch (format) {
    case ReportFormat::html: return report_as_html(content);
    case ReportFormat::markdown: return report_as_markdown(content);
    case ReportFormat::json: return report_as_json(content);
    }
    return {};
}

}  // namespace recital
