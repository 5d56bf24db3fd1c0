// SPDX-License-Identifier: BSL-1.0
#pragma once

// Private to graph/: bytes gathered into pieces for a sink.

#include "graph/export.hpp"

#include <array>
#include <charconv>
#include <concepts>
#include <string>
#include <string_view>

namespace recital {

/// Bytes on their way to a sink. finish() must be called at the end: a destructor could not pass on what the sink throws.
class ByteStream {
public:
    explicit ByteStream(ByteSink const& sink) : m_sink{sink} { m_bytes.reserve(piece + piece / 2); }

    ByteStream& operator<<(std::string_view text) {
        m_bytes += text;
        if (m_bytes.size() >= piece) flush();
        return *this;
    }
    ByteStream& operator<<(char c) { return *this << std::string_view{&c, 1}; }

    /// In decimal, whatever the locale.
    template <std::unsigned_integral Number>
    ByteStream& operator<<(Number number) {
        std::array<char, 24> digits{};
        char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
        return *this << std::string_view{digits.data(), static_cast<std::size_t>(end - digits.data())};
    }

    /// For what appends to a string by itself; flushes what is there if it has grown to a piece.
    std::string& room() {
        if (m_bytes.size() >= piece) flush();
        return m_bytes;
    }

    void finish() { flush(); }

private:
    static constexpr std::size_t piece = std::size_t{1} << 16U;

    void flush() {
        if (!m_bytes.empty()) m_sink(m_bytes);
        m_bytes.clear();
    }

    ByteSink const& m_sink;
    std::string m_bytes;
};

}  // namespace recital
