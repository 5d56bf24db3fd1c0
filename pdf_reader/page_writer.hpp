// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/pdf/stream.hpp"

#include <cstddef>
#include <string>

struct _PopplerPage;

namespace recital::pdf_reader {

/// Writes the records of lib/read/pdf/stream.hpp to a descriptor, a megabyte at a time.
class RecordWriter {
public:
    explicit RecordWriter(int fd) : m_fd{fd} { m_bytes.append(pdf::stream_magic); }

    void begin(pdf::Record kind);
    void byte(unsigned value) { m_bytes.push_back(static_cast<char>(value)); }
    void number(std::uint32_t value);
    void real(double value);
    void text(char const* bytes) { m_bytes.append(bytes); }
    void end();

    /// Writes out what is still held. False where the other side has gone.
    bool flush();

private:
    int m_fd;
    std::string m_bytes;
    std::size_t m_begin = 0;  ///< of the record that is being written
};

/// Writes one page: its size, its words with their boxes and fonts, its hyperlinks.
void write_page(_PopplerPage* page, RecordWriter& out);

}  // namespace recital::pdf_reader
