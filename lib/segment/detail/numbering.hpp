// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace recital::segmenting {

/// Keeps count of where a text is among its numbered paragraphs: "(a)" below "6.", "(ii)" below "(a)". "(i)" is a Roman one below a
/// letter, and the letter after "(h)".
class Numbering {
public:
    void reset();
    void number(std::string text);                                              ///< a paragraph "6." begins
    void letter(std::string const& text);                                       ///< a sub-paragraph "(a)" or "(ii)" begins
    [[nodiscard]] std::string text() const;                                     ///< "6 (a) (ii)"
    [[nodiscard]] std::string const& top() const noexcept { return m_number; }  ///< "6"

private:
    std::string m_number, m_letter, m_roman;
};

/// The label of a paragraph that is counted within its section or goal, before a word with a capital: "24.12" of a budget, "14.a" of
/// a target; empty where there is none. O(1).
[[nodiscard]] std::string_view compound_label(std::string_view text) noexcept;

/// A number without the signs behind it: "6." → "6", "6 (a)" → "6 (a)".
[[nodiscard]] std::string bare_number(std::string_view stated);

/// What has to be put before a paragraph's words so that they begin with the number `stated` for it ("6. ", "(a) " where
/// the paragraph above has the number `top`, of which it is a part); empty where they begin with a label already. O(1).
[[nodiscard]] std::string label_of(std::string_view stated, std::string_view words, std::string_view top);

}  // namespace recital::segmenting
