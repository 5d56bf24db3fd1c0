// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/limits.hpp"

#include <libxml/tree.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace recital {

struct HtmlTreeCloser {
    void operator()(xmlDoc* tree) const noexcept { xmlFreeDoc(tree); }
};
using HtmlTree = std::unique_ptr<xmlDoc, HtmlTreeCloser>;

/// Parses a page in UTF-8, however broken, into a tree that is only as deep as its structure: elements of mere formatting are left
/// out (their contents stay), and a paragraph is not a node around its contents but an empty <p> at its beginning and its
/// end, as pages forget to close both. Throws Refusal at the deadline, where elements stand more than limits.depth deep in one
/// another, a tag has more than 500 attributes, or the tree would take more memory than limits.expanded_size. Nothing but
/// `utf8` is ever read. O(bytes · depth).
[[nodiscard]] HtmlTree parse_html(std::string_view utf8, ReadLimits const& limits, Deadline const& deadline);

/// The name of an element in small letters; empty for anything else.
[[nodiscard]] std::string_view html_name(xmlNode const* node) noexcept;

/// The text of a text node.
[[nodiscard]] std::string_view html_text(xmlNode const* node) noexcept;

/// The value of an attribute; empty where there is none.
[[nodiscard]] std::string_view html_attribute(xmlNode const* node, std::string_view name) noexcept;

/// Whether it has that attribute, with or without a value.
[[nodiscard]] bool has_html_attribute(xmlNode const* node, std::string_view name) noexcept;

/// Whether the element is not shown: by `hidden`, its style, or as something that only programs for reading aloud are told to skip.
[[nodiscard]] bool is_hidden(xmlNode const* node);

/// The whole number that an attribute begins with; `otherwise` where there is none or it has more than nine figures.
[[nodiscard]] std::int64_t html_number(std::string_view text, std::int64_t otherwise);

/// Where a style places an element by its distances from the page's left and top: the latter, as it is written; empty elsewhere. Pages
/// that show a PDF, as of documents.un.org, place each run of words so.
[[nodiscard]] std::string top_of(std::string_view style);

/// Whether a class makes a column of Bootstrap's grid of an element ("col-md-2"): it stands apart from its neighbour, even if it is a span.
[[nodiscard]] bool is_grid_column(std::string_view classes);

}  // namespace recital
