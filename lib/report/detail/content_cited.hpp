// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "report/detail/content_tables.hpp"
#include "report/sentences.hpp"

#include <vector>

namespace recital {

/// groups, instruments_listed, treated, named, all_named, record. O(E log E).
void add_cited(ReportContent& content, ReportInput const& input, CitedEdges const& cited, Sentences const& sentences);

/// citing, all_citing of a single subject. O(in-degree log).
void add_citing(ReportContent& content, ReportInput const& input, VertexId subject, Sentences const& sentences);

/// What the tables know of an instrument that is a treaty, declaration or programme; nothing for others.
[[nodiscard]] std::vector<rows::Named> named_row(ReportInput const& input, VertexId vertex);

}  // namespace recital
