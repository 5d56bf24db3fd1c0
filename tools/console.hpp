// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/problem.hpp"
#include "report/terminal.hpp"
#include "tools/exit_status.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace recital::tools {

/// Standard error, where problems, notes and progress go, and what is remembered of them for the exit status.
class Console {
public:
    Console();

    /// Names what is wrong with an input, one line; the exit status will say so.
    void report(Problem const& problem);
    void report(std::vector<Problem> const& problems);

    /// Tells the user something that is not wrong: what an option left out, where a file went.
    void note(std::string_view text);

    /// Writes text of several lines as it is.
    void tell(std::string_view text);

    /// Shows how far the work is, on a terminal only and not more than ten times a second: how many of the inputs are done and, where
    /// `bytes` of them have been read, how fast that goes and about how long the rest will take.
    void progress(std::size_t done, std::size_t total, std::uint64_t bytes = 0);

    /// Shows what is being done that has no steps to count, on a terminal only.
    void progress_text(std::string_view text);

    /// Takes the line of progress away again.
    void end_progress();

    /// Remembers that something could be done.
    void worked() noexcept { m_worked = true; }

    /// done, with_problems or (where nothing could be done) failed.
    [[nodiscard]] ExitStatus status() const noexcept;

    [[nodiscard]] std::size_t problems() const noexcept { return m_problems; }

private:
    void line(std::string_view text);

    bool m_terminal;
    bool m_progress_shown = false;
    bool m_worked = false;
    std::size_t m_problems = 0;
    long long m_last_progress = 0;
    long long m_started = 0;  ///< when the first progress was told
};

/// How to set text on this descriptor: the width of $COLUMNS or of the terminal, colours on a terminal unless $NO_COLOR
/// is set or $TERM is "dumb".
[[nodiscard]] TerminalStyle style_of(int descriptor);

}  // namespace recital::tools
