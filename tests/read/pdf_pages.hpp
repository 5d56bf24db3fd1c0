// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/pdf/page.hpp"

#include <string_view>
#include <utility>

/// Sets pages for tests: every letter is half as wide as its type is large, blanks are a quarter.
class PageSetter {
public:
    explicit PageSetter(float width = 600, float height = 800) {
        m_page.width = width;
        m_page.height = height;
    }

    /// Words from `left` on, on a baseline `down` points from the top. Returns where the last one ends.
    float line(float left, float down, float size, std::string_view text, bool bold = false) {
        while (!text.empty()) {
            auto const blank = text.find(' ');
            left = word(left, down, size, text.substr(0, blank), bold) + 0.25F * size;
            text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
        }
        return left - 0.25F * size;
    }

    /// A mark behind what ends at `left`, on the line with this baseline in type of this size.
    float mark(float left, float down, float size, std::string_view text) {
        float const end = word(left, down - 0.35F * size, 0.6F * size, text, false);
        m_page.words.back().joined = true;
        return end;
    }

    float word(float left, float down, float size, std::string_view text, bool bold) {
        recital::pdf::Word made;
        made.size = size;
        made.bold = bold;
        float const begin = left;
        for (char const c : text) {
            made.glyphs.push_back(
                {static_cast<char32_t>(static_cast<unsigned char>(c)), {left, down - 0.8F * size, left + 0.5F * size, down + 0.2F * size}});
            left += 0.5F * size;
        }
        made.box = {begin, down - 0.8F * size, left, down + 0.2F * size};
        m_page.words.push_back(std::move(made));
        return left;
    }

    /// More letters for the last word, which stand elsewhere: a file's own order may have no blank between two columns.
    void glue(float left, float down, float size, std::string_view text) {
        word(left, down, size, text, false);
        recital::pdf::Word const behind = std::move(m_page.words.back());
        m_page.words.pop_back();
        recital::pdf::Word& last = m_page.words.back();
        last.glyphs.insert(last.glyphs.end(), behind.glyphs.begin(), behind.glyphs.end());
        last.box.right = behind.box.right;
    }

    void link(recital::pdf::Box box, std::string target) { m_page.links.push_back({box, std::move(target)}); }

    [[nodiscard]] recital::pdf::Page take() { return std::move(m_page); }

private:
    recital::pdf::Page m_page;
};
