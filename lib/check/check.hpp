// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analyse/series.hpp"
#include "graph/citation_graph.hpp"
#include "model/catalogue.hpp"
#include "model/citation.hpp"
#include "model/document.hpp"
#include "model/text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace recital {

enum class Severity : std::uint8_t { off, note, warning, error };

/// "off", "note", "warning", "error", as in tables, options and outputs.
[[nodiscard]] std::string_view name_of(Severity severity) noexcept;

/// A row of data/rules.tsv: something that is looked for. Names never change; scripts rely on them.
struct Rule {
    std::string_view name;  ///< "date-differs"
    Severity severity = Severity::warning;
    std::string_view summary;
    std::string_view help;    ///< what is wrong and what to do
    std::string_view source;  ///< where the rule is from
};

/// The rules with which the program was built, in the order of the table. O(1) after the first call.
[[nodiscard]] std::vector<Rule> const& check_rules();

/// Something wrong, or worth a look, at one place of a text.
struct Finding {
    Rule const* rule = nullptr;  ///< of check_rules()
    Span span;                   ///< bytes of the text
    std::string message;         ///< one sentence without a full stop; holds words of the text
};

/// One document of a text with what was read of it, and what it is held against.
struct Checked {
    Text const& text;
    Document const& document;
    CitedDocument const& cited;  ///< with passages
    Catalogue const& catalogue;
    CitationGraph const& graph;      ///< holds the document; with a corpus its documents too
    SeriesList const& series;        ///< of that graph
};

/// Everything the rules find in a document, by place in the text, then by rule. Each rule looks at what was read, none changes it; a
/// document without citations may still have findings. Never fails. O(citations × log + bytes).
[[nodiscard]] std::vector<Finding> check(Checked const& checked);

}  // namespace recital
