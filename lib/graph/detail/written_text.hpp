// SPDX-License-Identifier: BSL-1.0
#pragma once

// Private to graph/: text as the formats escape it, and ids that stay apart once they are written.

#include "graph/citation_graph.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// Whether every byte is a printable ASCII character, none of them " & ' < > or \: such text stands as it is in every format. O(bytes).
[[nodiscard]] bool is_plain(std::string_view text) noexcept;

/// Appends a JSON string with its quotes; bytes that are no UTF-8 become U+FFFD. O(bytes).
void append_json(std::string& out, std::string_view text);

/// Appends markup_text() for an attribute value: line feeds as &#10;, which a reader of XML would else make blanks. O(bytes).
void append_xml(std::string& out, std::string_view text);

/// Appends the text in quotes as GML has it (7-bit; &quot;, &amp; and &#N; for other characters) and as Pajek has it (UTF-8;
/// what would end the text as &#N;). O(bytes).
void append_gml(std::string& out, std::string_view text);
void append_pajek(std::string& out, std::string_view text);

/// Appends dot_label() in quotes. O(bytes).
void append_dot(std::string& out, std::string_view text);

/// Appends a cell of CSV, see write_csv_nodes(). O(bytes).
void append_csv(std::string& out, std::string_view text);

/// The cell's text as it was before a formula was made inert (looks_like_formula()).
[[nodiscard]] std::string_view without_guard(std::string_view cell) noexcept;

enum class Cleaning : bool {
    utf8,  ///< valid_utf8(), for JSON
    text   ///< clean_text()
};

/// The ids of a graph as they are written. Cleaning could make two of them one; then the later one gets "~2" behind it.
class WrittenIds {
public:
    WrittenIds(CitationGraph const& graph, Cleaning cleaning);

    [[nodiscard]] std::string_view operator[](VertexId vertex) const noexcept {
        return m_changed.empty() ? std::string_view{m_graph[vertex].id} : std::string_view{m_changed[index_of(vertex)]};
    }

private:
    CitationGraph const& m_graph;
    std::vector<std::string> m_changed;  ///< empty where every id is written as it is
};

}  // namespace recital
