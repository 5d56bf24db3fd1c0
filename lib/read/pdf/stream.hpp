// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/pdf/page.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What the PDF reader's process (pdf_reader/) writes and recital reads: stream_magic, then records, each a byte that
/// names its kind, the length of its content (32 bits) and the content. Numbers are little-endian, floats IEEE 754
/// single precision, boxes left, top, right, bottom.
namespace recital::pdf {

inline constexpr std::string_view stream_magic = "recital-pdf 1\n";

/// The first byte of a record, and what follows.
enum class Record : std::uint8_t {
    page = 'P',    ///< width, height (floats), 1 byte, see below
    word = 'W',    ///< 1 byte of bits, size (float), then for each glyph its character (32 bits) and its box
    link = 'L',    ///< box, then the address
    end = 'E',     ///< nothing: all pages were written
    failure = 'X'  ///< 1 byte of Failure: nothing follows
};

/// The last byte of a page's record.
inline constexpr unsigned page_is_text = 0;
inline constexpr unsigned page_is_picture = 1;
inline constexpr unsigned page_is_lost = 2;

/// The bits of a word's first byte.
inline constexpr unsigned word_is_bold = 1;
inline constexpr unsigned word_is_italic = 2;
inline constexpr unsigned word_is_joined = 4;

/// Why a file could not be read.
enum class Failure : std::uint8_t {
    none = 0,
    damaged = 1,      ///< no PDF, or broken beyond repair
    locked = 2,       ///< needs a password
    pages = 3,        ///< has more pages than the limit
    memory = 4,       ///< needs more memory than the limit
    seconds = 5,      ///< takes longer than the limit
    crashed = 6,      ///< the process ended before the last page
    garbled = 7,      ///< what the process wrote is not this format
    no_reader = 8,    ///< there is no such program, or it does not start
    size = 9,         ///< says more than the limit for what is unpacked
    unconfined = 10,  ///< the process could not give up what it does not need, and read nothing
    not_started = 11  ///< there is such a program, and the system starts it not: a limit on files, processes or memory
};

/// Takes the stream in pieces as they come. Nothing in it is trusted: lengths, numbers and order are checked, characters
/// that are none are dropped, and what goes on after the end is an error. O(bytes).
class StreamReader {
public:
    /// At most `page_limit` pages and `byte_limit` bytes are accepted.
    StreamReader(std::size_t page_limit, std::uint64_t byte_limit) : m_page_limit{page_limit}, m_byte_limit{byte_limit} {}

    /// Takes the next piece. False where the rest need not be read: the stream is wrong, or says that the reader failed.
    bool take(std::string_view piece);

    /// Whether the last record has come.
    [[nodiscard]] bool complete() const noexcept { return m_complete; }
    [[nodiscard]] Failure failure() const noexcept { return m_failure; }
    [[nodiscard]] std::vector<Page> take_pages() { return std::move(m_pages); }

private:
    bool fail(Failure failure);
    bool take_record(Record kind, std::string_view content);
    bool take_page(std::string_view content);
    bool take_word(std::string_view content);
    bool take_link(std::string_view content);

    std::size_t m_page_limit;
    std::uint64_t m_byte_limit;
    std::uint64_t m_taken = 0;
    std::string m_pending;  ///< the beginning of a record that is not whole yet
    bool m_greeted = false;
    bool m_complete = false;
    Failure m_failure = Failure::none;
    std::vector<Page> m_pages;
};

}  // namespace recital::pdf
