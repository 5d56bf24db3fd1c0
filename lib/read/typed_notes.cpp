// SPDX-License-Identifier: BSL-1.0
#include "read/detail/typed_notes.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace recital {

namespace {

constexpr std::size_t longest_asterisks = 4;

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// "1,200 km" and "m" before a raised figure make a unit of it.
bool is_unit(std::string_view before, std::string_view mark) {
    if (mark != "2" && mark != "3") return false;
    std::size_t at = before.size();
    while (at > 0 && is_letter(before[at - 1])) --at;
    std::string_view const word = before.substr(at);
    if (word != "m" && word != "km" && word != "cm" && word != "mm" && word != "ft") return false;
    while (at > 0 && before[at - 1] == ' ') --at;
    return at > 0 && is_digit(before[at - 1]);
}

class Tying {
public:
    Tying(Text& text, std::vector<Span> const& raised) : m_text{text}, m_layout{text.layout} {
        for (NoteReference const& each : m_layout.references) m_known.emplace(each.mark.begin, each.mark.end);
        for (Span const span : raised) raised_mark(span);
        find_asterisks();
    }

    void run() {
        for (std::uint32_t i = 0; i < m_layout.blocks.size(); ++i)
            if (m_layout.blocks[i].role == BlockRole::note) m_notes[m_layout.blocks[i].number].push_back(i);
        std::map<std::string, std::size_t> heads;
        for (auto const& [block, number] : m_heads) ++heads[number];
        for (auto const& [block, number] : m_heads) {
            auto const marks = m_number_count.find(number);
            // More paragraphs than marks: the asterisks are bullets.
            bool const tied = marks != m_number_count.end() && (number.front() != '*' || heads[number] <= marks->second);
            if (!tied) continue;
            m_layout.blocks[block].role = BlockRole::note;
            m_layout.blocks[block].number = number;
            m_notes[number].push_back(block);
        }
        for (auto& [number, blocks] : m_notes) std::sort(blocks.begin(), blocks.end());
        for (auto const& [begin, end] : m_marks)
            if (auto const note = note_for({begin, end})) m_layout.references.push_back({{begin, end}, *note});
    }

private:
    [[nodiscard]] std::string_view bytes(Span span) const { return std::string_view{m_text.bytes}.substr(span.begin, span.size()); }

    [[nodiscard]] std::optional<std::uint32_t> block_at(std::uint32_t at) const {
        auto const after = std::upper_bound(m_layout.blocks.begin(), m_layout.blocks.end(), at,
                                            [](std::uint32_t place, Block const& block) { return place < block.extent.begin; });
        if (after == m_layout.blocks.begin()) return std::nullopt;
        return static_cast<std::uint32_t>(after - m_layout.blocks.begin() - 1);
    }

    [[nodiscard]] bool is_known(Span span) const {
        auto const after = m_known.lower_bound(span.end);
        return after != m_known.begin() && std::prev(after)->second > span.begin;
    }

    void head(std::uint32_t block, std::string_view number) {
        if (m_layout.blocks[block].role == BlockRole::paragraph) m_heads.emplace(block, number);
    }

    void mark(Span span, std::string_view number) {
        if (!is_known(span) && m_marks.emplace(span.begin, span.end).second) ++m_number_count[std::string{number}];
    }

    void raised_mark(Span span) {
        std::string_view const number = note_mark(bytes(span));
        auto const block = block_at(span.begin);
        if (number.empty() || !block) return;
        std::uint32_t const begin = m_layout.blocks[*block].extent.begin;
        if (span.begin == begin) return head(*block, number);
        if (!is_unit(bytes({begin, span.begin}), number)) mark(span, number);
    }

    /// Asterisks are marks also where they are not raised.
    void find_asterisks() {
        std::string_view const all = m_text.bytes;
        for (std::size_t at = all.find('*'); at != std::string_view::npos; at = all.find('*', at)) {
            std::size_t const end = std::min(all.find_first_not_of('*', at), all.size());
            Span const span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
            at = end;
            auto const block = block_at(span.begin);
            if (span.size() > longest_asterisks || !block || m_layout.blocks[*block].role == BlockRole::furniture) continue;
            bool const blank_after = end >= all.size() || all[end] == ' ' || all[end] == '\n';
            bool const opens = span.begin == m_layout.blocks[*block].extent.begin;
            if (opens && blank_after) head(*block, bytes(span));
            if (!opens && all[span.begin - 1] != ' ' && all[span.begin - 1] != '\n') mark(span, bytes(span));
        }
    }

    [[nodiscard]] std::optional<std::uint32_t> note_for(Span span) const {
        auto const found = m_notes.find(std::string{note_mark(bytes(span))});
        auto const block = block_at(span.begin);
        if (found == m_notes.end() || !block) return std::nullopt;
        auto const next = std::upper_bound(found->second.begin(), found->second.end(), *block);
        if (next != found->second.end()) return *next;
        if (next == found->second.begin() || *(next - 1) == *block) return std::nullopt;
        return *(next - 1);
    }

    Text& m_text;
    Layout& m_layout;
    std::map<std::uint32_t, std::uint32_t> m_known;                  // marks that are tied already: begin and end
    std::map<std::uint32_t, std::uint32_t> m_marks;                  // typed marks in the text
    std::map<std::string, std::size_t, std::less<>> m_number_count;  // how many there are of each
    std::map<std::uint32_t, std::string> m_heads;                    // blocks that begin with a mark
    std::map<std::string, std::vector<std::uint32_t>> m_notes;
};

}  // namespace

std::string_view note_mark(std::string_view text) noexcept {
    auto const first = text.find_first_not_of(" \t\r\n[(");
    if (first == std::string_view::npos) return {};
    text.remove_prefix(first);
    text = text.substr(0, text.find_last_not_of(" \t\r\n])./") + 1);
    bool const figures = !text.empty() && text.size() <= 3 && std::all_of(text.begin(), text.end(), is_digit) && text != "0";
    bool const letter = text.size() == 1 && text.front() >= 'a' && text.front() <= 'z';
    bool const asterisks = !text.empty() && text.size() <= longest_asterisks && text.find_first_not_of('*') == std::string_view::npos;
    bool const dagger = text == "†" || text == "‡" || text == "§";
    return figures || letter || asterisks || dagger ? text : std::string_view{};
}

void tie_typed_notes(Text& text, std::vector<Span> const& raised) { Tying{text, raised}.run(); }

}  // namespace recital
