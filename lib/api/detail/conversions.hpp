// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph/citation_graph.hpp"
#include "model/citation.hpp"
#include "model/problem.hpp"

#include <recital/citation.hpp>
#include <recital/graph.hpp>
#include <recital/tables.hpp>

#include <memory>
#include <string>
#include <vector>

namespace recital::v1 {

/// The values of the stages as the public headers have them, and back. What is given by value is moved. O(citations).
[[nodiscard]] Document to_public(CitedDocument document, std::shared_ptr<std::string const> text);
[[nodiscard]] CitedDocument to_stages(Document const& document);
[[nodiscard]] Vertex to_public(recital::Vertex const& vertex);
[[nodiscard]] Edge to_public(recital::Edge const& edge);
[[nodiscard]] std::vector<Problem> to_public(std::vector<recital::Problem> const& problems);

[[nodiscard]] constexpr Kind to_public(recital::Kind kind) noexcept { return static_cast<Kind>(kind); }
[[nodiscard]] constexpr recital::Kind to_stages(Kind kind) noexcept { return static_cast<recital::Kind>(kind); }

}  // namespace recital::v1
