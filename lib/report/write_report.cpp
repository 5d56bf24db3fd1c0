// SPDX-License-Identifier: BSL-1.0
#include "report/report.hpp"

#include "report/content.hpp"
#include "report/render.hpp"

namespace recital {

std::optional<ReportFormat> report_format_from_name(std::string_view name) noexcept {
    if (name == "html") return ReportFormat::html;
    if (name == "md" || name == "markdown") return ReportFormat::markdown;
    if (name == "json") return ReportFormat::json;
    return std::nullopt;
}

std::string write_report(ReportInput const& input, ReportFormat format, std::optional<std::string> const& text) {
    ReportContent const content = compose(input);
    if (format == ReportFormat::json) return report_as_json(content);
    return render_report(content, format, text ? std::string_view{*text} : built_in_template(format));
}

}  // namespace recital
