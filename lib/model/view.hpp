// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// The repaired reading of a piece of a source: one line of text with single blanks, straight quotes and
/// ASCII hyphens, without page furniture and footnote marks, in which each byte remembers where it came from.
/// The grammar runs on a View; every span it reports is carried back with source_span().
class View {
public:
    /// Appends one byte that stands for the source byte at `origin`. Origins never decrease.
    void append(char byte, std::uint32_t origin);

    /// Appends every byte of `bytes`, the first of which stands at `origin` in the source and the rest after it.
    void append(std::string_view bytes, std::uint32_t origin);

    /// Notes that what stands just before the view's present end was mended (a hyphen at a line end taken out,
    /// letters set apart drawn together), so that readings across it are reported as repaired.
    void mark_repair();

    /// Takes the last byte away again; the view must not be empty.
    void pop_back();

    [[nodiscard]] std::string_view chars() const noexcept { return m_chars; }
    [[nodiscard]] std::size_t size() const noexcept { return m_chars.size(); }
    [[nodiscard]] bool empty() const noexcept { return m_chars.empty(); }

    /// The source byte that view byte `at` stands for; `at` == size() gives the end of the last byte. O(1).
    [[nodiscard]] std::uint32_t origin(std::size_t at) const;

    /// The source bytes [first, last+1) that view bytes [begin, end) stand for. Requires begin < end <= size(). O(1).
    [[nodiscard]] Span source_span(std::size_t begin, std::size_t end) const;

    /// Whether a repair lies inside view bytes [begin, end). O(log repairs).
    [[nodiscard]] bool repaired(std::size_t begin, std::size_t end) const;

private:
    std::string m_chars;
    std::vector<std::uint32_t> m_origin;
    std::vector<std::uint32_t> m_repairs;
};

}  // namespace recital
