// SPDX-License-Identifier: BSL-1.0
#include "tools/command_serve.hpp"

#include "serve/server.hpp"
#include "tools/corpus_file.hpp"
#include "tools/data_folders.hpp"

#include <unistd.h>
#include <CLI/CLI.hpp>

#include <array>
#include <cerrno>
#include <cstring>

namespace recital::tools {

namespace {

/// Lines of standard input as they come. One that is longer than it may be is passed over to its end.
class Lines {
public:
    explicit Lines(std::size_t longest) : m_longest{longest} {}

    enum class Got { line, too_long, end };
    Got next(std::string& line) {
        line.clear();
        bool too_long = false;
        while (true) {
            for (; m_at < m_size; ++m_at) {
                char const c = m_piece[m_at];
                if (c == '\n') {
                    ++m_at;
                    return too_long ? Got::too_long : Got::line;
                }
                if (line.size() < m_longest)
                    line += c;
                else
                    too_long = true;
            }
            ssize_t const got = ::read(STDIN_FILENO, m_piece.data(), m_piece.size());
            if (got < 0 && errno == EINTR) continue;
            if (got <= 0) return too_long ? Got::too_long : line.empty() ? Got::end : Got::line;
            m_at = 0;
            m_size = static_cast<std::size_t>(got);
        }
    }

private:
    std::size_t m_longest;
    std::array<char, 65536> m_piece{};
    std::size_t m_at = 0;
    std::size_t m_size = 0;
};

/// Writes at once what somebody is waiting for.
void send(std::string answer) {
    answer += '\n';
    std::string_view left = answer;
    while (!left.empty()) {
        ssize_t const sent = ::write(STDOUT_FILENO, left.data(), left.size());
        if (sent < 0 && errno == EINTR) continue;
        if (sent < 0 && errno == EPIPE) throw ClosedPipe{};
        if (sent < 0) throw OutputError{std::string{"standard output: "} + std::strerror(errno)};
        left.remove_prefix(static_cast<std::size_t>(sent));
    }
}

}  // namespace

void ServeCommand::setup(CLI::App& app) {
    app.add_option("CORPUS", m_corpus, "A corpus file, as recital index makes it")->required()->type_name("");
    app.add_flag("--stdio", m_stdio, "Talk on standard input and output, a message a line; there is no other way yet");
    app.add_option("--data", m_data, "Lay the tables of this folder over the program's own (may be given several times)")
        ->type_name("DIR")
        ->allow_extra_args(false)
        ->take_all();
}

ExitStatus ServeCommand::run(Console& console) {
    if (!m_stdio) throw ArgumentError{"give --stdio: the server talks on standard input and output"};
    if (!is_corpus_file(m_corpus)) throw ArgumentError{m_corpus + ": is no corpus file; make one with recital index INPUT... -o corpus.db"};
    Catalogue const catalogue = load_catalogue(data_folders(m_data), console);
    ServeLimits const limits;
    Server server{m_corpus, catalogue, data_version(m_data), RECITAL_VERSION, limits};
    Lines lines{limits.request};
    std::string line;
    for (Lines::Got got = lines.next(line); got != Lines::Got::end; got = lines.next(line)) {
        if (got == Lines::Got::too_long) {
            send(server.refusal());
            continue;
        }
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        if (auto answer = server.answer(line)) send(*std::move(answer));
    }
    return ExitStatus::done;
}

}  // namespace recital::tools
