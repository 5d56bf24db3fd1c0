// SPDX-License-Identifier: BSL-1.0
#include "tools/console.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <cstring>

namespace recital::tools {

namespace {

long long now_in_milliseconds() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

/// What standard error does not take is lost: there is nowhere left to say so.
void write_error(std::string_view text) {
    while (!text.empty()) {
        ssize_t const written = ::write(STDERR_FILENO, text.data(), text.size());
        if (written <= 0) return;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::size_t columns_of(int descriptor) {
    if (char const* const columns = std::getenv("COLUMNS")) {
        std::size_t width = 0;
        auto const [end, error] = std::from_chars(columns, columns + std::strlen(columns), width);
        if (error == std::errc{} && *end == '\0') return width;
    }
    winsize size{};
    return ::isatty(descriptor) == 1 && ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

}  // namespace

Console::Console() : m_terminal{::isatty(STDERR_FILENO) == 1}, m_last_progress{now_in_milliseconds()} {}

void Console::report(Problem const& problem) {
    ++m_problems;
    line(message_of(problem));
}

void Console::report(std::vector<Problem> const& problems) {
    for (Problem const& problem : problems) report(problem);
}

void Console::note(std::string_view text) { line(one_line(text)); }

void Console::tell(std::string_view text) {
    end_progress();
    write_error(text);
}

void Console::progress(std::size_t done, std::size_t total) {
    if (!m_terminal || total < 2) return;
    auto const now = now_in_milliseconds();
    if (now - m_last_progress < 100) return;
    m_last_progress = now;
    m_progress_shown = true;
    write_error("\r" + std::to_string(done) + " of " + std::to_string(total) + " inputs\x1b[K");
}

ExitStatus Console::status() const noexcept {
    if (!m_worked) return ExitStatus::failed;
    return m_problems == 0 ? ExitStatus::done : ExitStatus::with_problems;
}

void Console::end_progress() {
    if (m_progress_shown) write_error("\r\x1b[K");
    m_progress_shown = false;
}

void Console::line(std::string_view text) {
    end_progress();
    write_error("recital: " + std::string{text} + '\n');
}

TerminalStyle style_of(int descriptor) {
    char const* const no_colour = std::getenv("NO_COLOR");
    char const* const kind = std::getenv("TERM");
    bool const plain = (no_colour != nullptr && *no_colour != '\0') || (kind != nullptr && std::strcmp(kind, "dumb") == 0);
    return {columns_of(descriptor), ::isatty(descriptor) == 1 && !plain};
}

}  // namespace recital::tools
