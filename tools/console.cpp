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

/// "45 s", "3 min 20 s", "2 h 5 min".
std::string duration(std::uint64_t seconds) {
    auto const two = [](std::uint64_t large, char const* unit, std::uint64_t small, char const* rest) {
        return std::to_string(large) + unit + std::to_string(small) + rest;
    };
    if (seconds < 60) return std::to_string(seconds) + " s";
    if (seconds < 3600) return two(seconds / 60, " min ", seconds % 60, " s");
    return two(seconds / 3600, " h ", seconds % 3600 / 60, " min");
}

}  // namespace

Console::Console() : m_terminal{::isatty(STDERR_FILENO) == 1}, m_last_progress{now_in_milliseconds()}, m_started{m_last_progress} {}

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

void Console::progress(std::size_t done, std::size_t total, std::uint64_t bytes) {
    if (!m_terminal || total < 2) return;
    auto const now = now_in_milliseconds();
    if (now - m_last_progress < 100) return;
    m_last_progress = now;
    m_progress_shown = true;
    std::string text = "\r" + std::to_string(done) + " of " + std::to_string(total) + " documents";
    auto const elapsed = static_cast<std::uint64_t>(now - m_started);
    if (bytes != 0 && elapsed >= 1000) {
        std::uint64_t const tenths = bytes / 100'000 * 1000 / elapsed;  // of a megabyte, in each second
        std::uint64_t const left = elapsed * (total - done) / done / 1000;
        text += ", " + std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + " MB/s, " + duration(left) + " left";
    }
    write_error(text + "\x1b[K");
}

void Console::progress_text(std::string_view text) {
    if (!m_terminal) return;
    m_progress_shown = true;
    write_error("\r" + std::string{text} + "\x1b[K");
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
