// SPDX-License-Identifier: BSL-1.0
#include "segment/detail/document_starts.hpp"

#include "model/work_limit.hpp"

#include <algorithm>

#include "segment/detail/headings.hpp"
#include "segment/detail/letters.hpp"
#include "segment/detail/statements.hpp"

namespace recital::segmenting {

namespace {

/// Paragraphs after a heading among which the organ's line stands: a title may take several, with a note on the vote.
constexpr std::size_t reach = 7;

/// Paragraphs at the beginning of an input that may be a masthead.
constexpr std::size_t masthead_length = 16;

/// Text of a document that is more than a masthead's line.
constexpr std::size_t prose_length = 250;

bool text_follows(std::vector<Paragraph> const& all, std::size_t at, Heading const& heading, Vocabulary const& vocabulary) {
    std::size_t const limit = std::min(all.size(), at + reach);
    for (std::size_t k = at + 1; k < limit; ++k) {
        std::string_view const t = all[k].view.chars();
        if (is_speaking_organ(t, vocabulary) || tells_decision(unquoted(t), vocabulary) || is_statement(unquoted(t), vocabulary))
            return true;
        Heading const other = grammar::parse_document_heading(t);
        if (other && other.number != heading.number) return false;
    }
    return false;
}

}  // namespace

std::string_view unquoted(std::string_view text) noexcept {
    while (!text.empty() && (text.front() == '"' || text.front() == '\'' || text.front() == '[')) text.remove_prefix(1);
    return text;
}

DocumentStarts find_document_starts(std::vector<Paragraph> const& all, Identifier const& named, Vocabulary const& vocabulary) {
    DocumentStarts found;
    found.starts.assign(all.size(), false);
    found.heading.assign(all.size(), false);
    bool body = false;
    std::string last;
    for (std::size_t i = 0; i < all.size(); ++i) {
        WorkLimit::check();
        std::string_view const t = all[i].view.chars();
        Heading const heading = grammar::parse_document_heading(t);
        if (is_speaking_organ(t, vocabulary) || tells_decision(t, vocabulary) || is_closing(t) || opens_numbered_paragraph(t) ||
            (!heading && t.size() > prose_length && std::string_view{",;.:"}.find(t.back()) != std::string_view::npos))
            body = true;
        if (!heading || !(text_follows(all, i, heading, vocabulary) || (!body && i < masthead_length))) continue;
        std::string const number = heading.number + heading.letter;
        found.heading[i] = true;
        bool const again = number == last;
        last = number;
        if (again && !body) continue;
        found.starts[i] = body;
        body = false;
        ++found.headings;
        found.named = found.named || named.number() == heading.number;
    }
    return found;
}

std::string only_part_letter(std::vector<Paragraph> const& all, std::size_t begin, std::size_t end, std::size_t heading_at,
                             Vocabulary const& vocabulary) {
    std::string letter;
    unsigned parts = 0;
    for (std::size_t i = begin; i + 1 < end; ++i) {
        WorkLimit::check();
        std::string_view const t = all[i].view.chars();
        bool const is_letter_line = !t.empty() && is_upper(t.front()) && (t.size() == 1 || t.substr(1) == "*");
        if (!is_letter_line) continue;
        std::string_view const next = all[i + 1].view.chars();
        if (!is_speaking_organ(next, vocabulary) && !tells_decision(next, vocabulary)) continue;
        ++parts;
        if (i > heading_at && i < heading_at + 4) letter.assign(1, t.front());
    }
    return parts == 1 ? letter : std::string{};
}

}  // namespace recital::segmenting
