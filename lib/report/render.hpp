// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/problem.hpp"
#include "report/content.hpp"
#include "report/report.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace recital {

/// Fills a mustache template with the content. What comes from documents is escaped before the template sees it, so that
/// {{x}} and {{{x}}} are equally safe: as markup (ReportFormat::html) or as Markdown. Requires that problem_in_template()
/// found nothing. Throws std::logic_error otherwise. O(template × content).
[[nodiscard]] std::string render_report(ReportContent const& content, ReportFormat format, std::string_view text);

/// The content as one JSON object for programs, without pictures. O(content).
[[nodiscard]] std::string report_as_json(ReportContent const& content);

/// The template of HTML or Markdown reports.
[[nodiscard]] std::string_view built_in_template(ReportFormat format) noexcept;

/// What is wrong with a template somebody wrote: a tag that is not closed, a section not ended or ended by another name, a name
/// that docs/templates.md does not know, another delimiter, a partial that is not "instrument", more than 12 open sections or
/// 1 MiB. With line and column; `source` names it in the message. O(bytes).
[[nodiscard]] std::optional<Problem> problem_in_template(std::string_view text, std::string_view source);

/// The names that templates may use, ascending. docs/templates.md explains them.
[[nodiscard]] std::span<std::string_view const> template_names() noexcept;

/// Text on one line as GitHub-flavoured Markdown that shows exactly it: every character that means something there stands behind a
/// backslash or as an entity, addresses do not become links. O(bytes).
[[nodiscard]] std::string markdown_text(std::string_view raw);

}  // namespace recital
