// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

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

}  // namespace recital::segmenting
