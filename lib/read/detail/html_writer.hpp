// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/detail/block_writer.hpp"
#include "read/detail/html_tree.hpp"
#include "read/detail/number_format.hpp"
#include "read/limits.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// Writes the tree of a page as blocks.
class HtmlWriter {
public:
    /// `whole`: navigation, heads and feet too, for pages that seem to be nothing else.
    HtmlWriter(std::string const& source, Deadline const& deadline, bool whole);

    /// The page; empty where there is nothing to read. Throws Refusal at the deadline.
    [[nodiscard]] Text write(xmlDoc* tree);

private:
    struct List {
        bool ordered = false;
        bool shown = true;
        NumberFormat format = NumberFormat::decimal;
        std::int64_t next = 1;
        std::int64_t step = 1;
    };
    struct MarkLink {
        Span mark;
        std::string target;  ///< the id it leads to
        std::uint32_t block = 0;
        bool leads = false;  ///< stands at its block's beginning: the way back from a note
    };
    struct Measure {
        std::size_t bytes = 0, preformatted = 0, breaks = 0;
        bool nested = false;  ///< a table, list, heading …
    };

    struct TableCell {
        xmlNode* node;
        std::size_t column;  ///< from 0
        Measure shape;
        bool label;  ///< nothing but a number, letter or bullet
    };

    void survey(xmlNode* node);
    void measure(xmlNode* node, Measure& measure, bool preformatted) const;
    [[nodiscard]] bool is_left_out(xmlNode* node) const;
    [[nodiscard]] bool holds_less(xmlNode* node, std::size_t bytes) const;
    void children(xmlNode* node);
    void node(xmlNode* node);
    void element(xmlNode* node, std::string_view name);
    void block(xmlNode* node, BlockRole role);
    void list(xmlNode* node, bool ordered);
    void item(xmlNode* node);
    void table(xmlNode* node);
    void row(xmlNode* node);
    [[nodiscard]] std::vector<TableCell> cells_of(xmlNode* row);
    void fold_label();
    void placed(xmlNode* node);
    void link(xmlNode* node);
    void text(std::string_view text);
    void preformatted(std::string_view text);
    void plain(xmlNode* node, std::string& out) const;
    void anchor(std::string_view id);
    void open_if_needed();
    void end_block();
    void tie_links();

    std::string m_source;
    Deadline const& m_deadline;
    bool m_whole;
    BlockWriter m_writer;
    BlockRole m_role = BlockRole::paragraph;
    bool m_joined = false;  ///< all goes into the block that is open
    bool m_pre = false;
    std::string m_top;  ///< of the last words that are placed by their distance from the page's top
    bool m_in_article = false;
    std::string m_label;              ///< of a list item, before its first text
    std::string m_place;              ///< of the cell; empty for paragraphs, which are counted
    std::vector<std::size_t> m_grid;  ///< of each column of the table: rows that a cell of the rows above reaches down
    std::vector<List> m_lists;
    std::vector<std::string> m_ids;  ///< met since the last text
    std::map<std::string, std::uint32_t, std::less<>> m_block_of_id;
    std::vector<MarkLink> m_mark_links;
    std::set<std::string, std::less<>> m_targets;              ///< ids that mark-like links lead to
    mutable std::map<xmlNode const*, std::size_t> m_measured;  ///< bytes of text in what was looked at: forms, apparatus
    std::size_t m_breaks = 0, m_paragraphs = 0, m_tables = 0, m_table = 0, m_rows = 0, m_nodes = 0;
};

/// The words of a class or id attribute that say that an element is no text: "navbar", "breadcrumb", "skip-link".
[[nodiscard]] bool is_apparatus(std::string_view class_or_id);

}  // namespace recital
