// SPDX-License-Identifier: BSL-1.0
#include "read/detail/block_writer.hpp"

#include "read/detail/refusal.hpp"
#include "read/detail/typed_notes.hpp"

#include <algorithm>
#include <utility>

namespace recital {

namespace {

constexpr std::size_t longest_target = 2000;
constexpr std::size_t longest_text = std::size_t{3} << 30U;  // spans are 32 bits wide, and one piece may still come
constexpr std::string_view no_break_space = "\u00A0";

bool is_blank(char c) noexcept {
    auto const byte = static_cast<unsigned char>(c);
    return byte <= 0x20 || byte == 0x7F;
}

/// Spans that begin where nothing is written yet begin with the next character.
void start_spans(std::uint32_t& begin, std::uint32_t nowhere, std::uint32_t here) {
    if (begin == nowhere) begin = here;
}

}  // namespace

void BlockWriter::open(Block facts, NoteKey note) {
    close();
    if (!m_text.bytes.empty()) m_text.bytes += "\n\n";
    m_block = std::move(facts);
    m_block.extent = {here(), here()};
    m_note = note;
    m_open = true;
    m_blank_due = m_no_break_due = m_line_due = m_cell_due = false;
}

void BlockWriter::close() {
    if (!m_open) return;
    end_raised();
    while (!m_open_links.empty()) end_link();
    m_open = false;
    m_block.extent.end = here();
    if (m_block.extent.empty()) {
        std::size_t const gap = m_text.bytes.empty() ? 0 : 2;
        m_text.bytes.resize(m_text.bytes.size() - gap);
        // A mark without text leaves nothing that it could stand on.
        while (!m_references.empty() && m_references.back().mark.begin > here()) m_references.pop_back();
        return;
    }
    if (m_note != no_note) {
        if (m_block_of_note.size() <= m_note) m_block_of_note.resize(m_note + 1, nowhere);
        if (m_block_of_note[m_note] == nowhere) m_block_of_note[m_note] = static_cast<std::uint32_t>(m_text.layout.blocks.size());
    }
    m_text.layout.blocks.push_back(std::move(m_block));
}

void BlockWriter::before_text() {
    if (m_text.bytes.size() > longest_text) throw Refusal{"holds more text than 3 GiB", "split it"};
    if (!m_open) open({});
    if (has_text()) {
        if (m_cell_due)
            m_text.bytes += m_between;
        else if (m_line_due)
            m_text.bytes += '\n';
        else if (m_blank_due)
            m_text.bytes += m_no_break_due ? no_break_space : " ";
    }
    m_blank_due = m_no_break_due = m_line_due = m_cell_due = false;
    for (OpenSpan& link : m_open_links) start_spans(link.begin, nowhere, here());
    if (m_raising) start_spans(m_raised_from, nowhere, here());
}

bool BlockWriter::ends_in_letter() const noexcept {
    if (!has_text() || m_blank_due || m_line_due || m_cell_due) return false;
    char const last = m_text.bytes.back();
    return (last >= 'a' && last <= 'z') || (last >= 'A' && last <= 'Z');
}

void BlockWriter::text(std::string_view utf8) {
    std::size_t at = 0;
    while (at < utf8.size()) {
        if (is_blank(utf8[at])) {
            m_blank_due = true;
            ++at;
        } else if (utf8.substr(at, no_break_space.size()) == no_break_space) {
            m_blank_due = m_no_break_due = true;
            at += no_break_space.size();
        } else {
            std::size_t const begin = at;
            while (at < utf8.size() && !is_blank(utf8[at]) && utf8.substr(at, no_break_space.size()) != no_break_space) ++at;
            before_text();
            m_text.bytes += utf8.substr(begin, at - begin);
        }
    }
}

void BlockWriter::lines(std::string_view utf8) {
    while (true) {
        std::size_t const end = utf8.find('\n');
        text(utf8.substr(0, end));
        if (end == std::string_view::npos) return;
        line_break();
        utf8.remove_prefix(end + 1);
    }
}

void BlockWriter::line_break() {
    if (has_text()) m_line_due = true;
}

void BlockWriter::begin_link(std::string_view target) {
    m_open_links.push_back({target.size() <= longest_target ? std::string{target} : std::string{}, nowhere});
}

void BlockWriter::end_link() {
    if (m_open_links.empty()) return;
    OpenSpan link = std::move(m_open_links.back());
    m_open_links.pop_back();
    if (link.begin == nowhere || link.begin == here() || link.target.empty()) return;
    m_text.layout.links.push_back({{link.begin, here()}, std::move(link.target)});
}

void BlockWriter::reference(std::string_view mark, NoteKey note) {
    if (!m_open) open({});
    std::uint32_t begin = here();
    if (!mark.empty()) {
        before_text();
        begin = here();
        text(mark);
    }
    m_references.push_back({{begin, here()}, note});
}

void BlockWriter::make_note(std::uint32_t block, std::string number) {
    m_text.layout.blocks[block].role = BlockRole::note;
    m_text.layout.blocks[block].number = std::move(number);
}

void BlockWriter::begin_raised() {
    m_raising = true;
    m_raised_from = nowhere;
}

void BlockWriter::end_raised() {
    if (m_raising && m_raised_from != nowhere && m_raised_from < here()) {
        // Word processors cut a mark of two figures into pieces.
        if (!m_raised.empty() && m_raised.back().end == m_raised_from)
            m_raised.back().end = here();
        else
            m_raised.push_back({m_raised_from, here()});
    }
    m_raising = false;
}

Text BlockWriter::finish() {
    close();
    if (!m_text.bytes.empty()) m_text.bytes += '\n';
    Layout& layout = m_text.layout;
    for (KeyedReference const& each : m_references)
        if (each.note < m_block_of_note.size() && m_block_of_note[each.note] != nowhere)
            layout.references.push_back({each.mark, m_block_of_note[each.note]});
    tie_typed_notes(m_text, m_raised);
    auto const by_place = [](auto const& a, auto const& b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; };
    std::stable_sort(layout.references.begin(), layout.references.end(),
                     [&](NoteReference const& a, NoteReference const& b) { return by_place(a.mark, b.mark); });
    std::stable_sort(layout.links.begin(), layout.links.end(), [&](Link const& a, Link const& b) { return by_place(a.text, b.text); });
    return std::move(m_text);
}

}  // namespace recital
