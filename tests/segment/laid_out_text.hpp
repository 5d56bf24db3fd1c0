// SPDX-License-Identifier: BSL-1.0
// Texts with a layout, written by hand.
#pragma once

#include "model/text.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Builds a text block by block. In the words of a block "{5}" is a footnote mark "5" that stands in the bytes, "{:5}" one that only
/// the markup states; both refer to the note block whose number is "5".
class LaidOutText {
public:
    explicit LaidOutText(std::string source = "input") { m_text.source = std::move(source); }

    LaidOutText& add(recital::Block block, std::string_view words) {
        block.extent.begin = size();
        for (std::size_t at = 0; at < words.size(); ++at) {
            if (words[at] != '{') {
                m_text.bytes.push_back(words[at]);
                continue;
            }
            std::size_t const end = words.find('}', at);
            std::string mark{words.substr(at + 1, end - at - 1)};
            bool const stands = mark.front() != ':';
            if (!stands) mark.erase(0, 1);
            m_marks.push_back({{size(), size() + (stands ? static_cast<std::uint32_t>(mark.size()) : 0)}, mark});
            if (stands) m_text.bytes += mark;
            at = end;
        }
        block.extent.end = size();
        m_text.bytes.push_back('\n');
        m_text.layout.blocks.push_back(std::move(block));
        return *this;
    }
    LaidOutText& paragraph(std::string_view words, std::string number = "") {
        return add({{}, recital::BlockRole::paragraph, false, std::move(number), {}, {}}, words);
    }
    LaidOutText& continued(std::string_view words) { return add({{}, recital::BlockRole::paragraph, true, {}, {}, {}}, words); }
    LaidOutText& heading(std::string_view words) { return add({{}, recital::BlockRole::heading, false, {}, {}, {}}, words); }
    LaidOutText& furniture(std::string_view words) { return add({{}, recital::BlockRole::furniture, false, {}, {}, {}}, words); }
    LaidOutText& note(std::string number, std::string_view words) {
        return add({{}, recital::BlockRole::note, false, std::move(number), {}, {}}, words);
    }
    LaidOutText& part(recital::Part part, std::string_view words, std::string number = "") {
        return add({{}, recital::BlockRole::paragraph, false, std::move(number), part, {}}, words);
    }

    [[nodiscard]] recital::Text text() const {
        recital::Text text = m_text;
        for (auto const& [span, number] : m_marks) {
            recital::NoteReference reference{span, 0xFFFF};
            for (std::uint32_t b = 0; b < text.layout.blocks.size(); ++b)
                if (text.layout.blocks[b].role == recital::BlockRole::note && text.layout.blocks[b].number == number) reference.note = b;
            text.layout.references.push_back(reference);
        }
        return text;
    }

private:
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_text.bytes.size()); }

    recital::Text m_text;
    std::vector<std::pair<recital::Span, std::string>> m_marks;
};
