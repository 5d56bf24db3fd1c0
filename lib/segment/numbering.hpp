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

}  // namespace recital::segmenting
