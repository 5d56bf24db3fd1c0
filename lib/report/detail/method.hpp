// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "report/content.hpp"

#include <string>
#include <vector>

namespace recital {

/// How the report was made, one sentence each: what counts as a citation, how places are written, what was left out.
[[nodiscard]] std::vector<std::string> method_note(ReportContent const& content);

/// How to cite the report: its title, the program with its version, the date where one was given.
[[nodiscard]] std::string cite_as(ReportContent const& content);

}  // namespace recital
