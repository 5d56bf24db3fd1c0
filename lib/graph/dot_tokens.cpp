// SPDX-License-Identifier: BSL-1.0
#include "graph/detail/dot_tokens.hpp"

#include <algorithm>

namespace recital {
namespace {

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_name_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

/// The length of "-1.5", ".5", "7." at the front; 0 where no number stands there.
std::size_t number_length(std::string_view text) noexcept {
    std::size_t at = !text.empty() && text[0] == '-' ? 1 : 0;
    std::size_t digits = 0;
    for (; at < text.size() && is_digit(text[at]); ++at) ++digits;
    if (at < text.size() && text[at] == '.')
        for (++at; at < text.size() && is_digit(text[at]); ++at) ++digits;
    return digits == 0 ? 0 : at;
}

}  // namespace

DotTokens::DotTokens(std::string_view bytes) : m_bytes{bytes}, m_at{bytes.substr(0, 3) == "\xEF\xBB\xBF" ? std::size_t{3} : 0} {}

void DotTokens::skip_blanks() {
    while (m_at < m_bytes.size()) {
        std::string_view const rest = m_bytes.substr(m_at);
        char const c = rest.front();
        bool const line_begins = m_at == 0 || m_bytes[m_at - 1] == '\n';
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v') {
            ++m_at;
        } else if (rest.substr(0, 2) == "//" || (c == '#' && line_begins)) {
            m_at = std::min(m_bytes.find('\n', m_at), m_bytes.size());
        } else if (rest.substr(0, 2) == "/*") {
            std::size_t const end = m_bytes.find("*/", m_at + 2);
            if (end == std::string_view::npos) throw ImportFault{m_at, "a comment does not end; close it with */"};
            m_at = end + 2;
        } else {
            return;
        }
    }
}

// Within quotes only a quote is escaped; a backslash before a line's end joins the lines.
void DotTokens::read_quoted(std::string& text) {
    std::size_t const open = m_at++;
    for (;;) {
        std::size_t const at = m_bytes.find_first_of("\"\\", m_at);
        if (at == std::string_view::npos) throw ImportFault{open, "a text in quotes does not end; close the quotes"};
        text.append(m_bytes.substr(m_at, at - m_at));
        m_at = at + 1;
        if (m_bytes[at] == '"') return;
        std::string_view const behind = m_bytes.substr(m_at, 2);
        if (behind.substr(0, 1) == "\"") {
            text += '"';
            ++m_at;
        } else if (behind.substr(0, 1) == "\n" || behind == "\r\n") {
            m_at += behind.front() == '\n' ? 1 : 2;
        } else if (behind.substr(0, 1) == "\\") {
            text += "\\\\";
            ++m_at;
        } else {
            text += '\\';
        }
    }
}

DotToken DotTokens::quoted() {
    DotToken token{DotTokenKind::id, {}, true, m_at};
    read_quoted(token.text);
    for (;;) {
        std::size_t const behind = m_at;
        skip_blanks();
        if (m_at >= m_bytes.size() || m_bytes[m_at] != '+') {
            m_at = behind;
            return token;
        }
        ++m_at;
        skip_blanks();
        if (m_at >= m_bytes.size() || m_bytes[m_at] != '"') throw ImportFault{m_at, "a text in quotes is expected behind +"};
        read_quoted(token.text);
    }
}

DotToken DotTokens::html() {
    DotToken token{DotTokenKind::id, {}, true, m_at};
    std::size_t depth = 0;
    for (std::size_t at = m_at; at < m_bytes.size(); ++at) {
        if (m_bytes[at] == '<') ++depth;
        if (m_bytes[at] == '>' && --depth == 0) {
            token.text = m_bytes.substr(m_at + 1, at - m_at - 1);
            m_at = at + 1;
            return token;
        }
    }
    throw ImportFault{m_at, "a text in < > does not end"};
}

DotToken DotTokens::next() {
    skip_blanks();
    if (m_at >= m_bytes.size()) return {DotTokenKind::end, {}, false, m_bytes.size()};
    std::string_view const rest = m_bytes.substr(m_at);
    char const c = rest.front();
    if (c == '"') return quoted();
    if (c == '<') return html();
    if (rest.substr(0, 2) == "->" || rest.substr(0, 2) == "--") {
        m_at += 2;
        return {rest[1] == '>' ? DotTokenKind::arc : DotTokenKind::link, std::string{rest.substr(0, 2)}, false, m_at - 2};
    }
    std::size_t length = number_length(rest);
    if (length == 0 && is_name_letter(c))
        while (length < rest.size() && (is_name_letter(rest[length]) || is_digit(rest[length]))) ++length;
    if (length != 0) {
        m_at += length;
        return {DotTokenKind::id, std::string{rest.substr(0, length)}, false, m_at - length};
    }
    if (std::string_view{"{}[];,:="}.find(c) == std::string_view::npos) {
        std::string const shown = static_cast<unsigned char>(c) < 0x20 ? "a control character" : std::string{'"'} + c + '"';
        throw ImportFault{m_at, shown + " is no part of the DOT language here; put names in quotes"};
    }
    ++m_at;
    return {DotTokenKind::mark, std::string(1, c), false, m_at - 1};
}

}  // namespace recital
