// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <recital/export.hpp>

#include <cstdint>
#include <stdexcept>
#include <string>

namespace recital::RECITAL_INLINE v1 {

/// What went wrong, for programs that go on in different ways.
enum class ErrorKind : std::uint8_t {
    argument,   ///< a value that cannot be used: an unknown format, style or measure, a vertex that is not of the graph
    input,      ///< a file or text that cannot be read, or is none of the formats known
    not_found,  ///< no instrument of that symbol, title or name
    ambiguous,  ///< several instruments are meant equally; the message names them
    tables,     ///< the tables of instruments and organs are missing or cannot be read
    corpus,     ///< a corpus file that cannot be opened or read, or whose graph has to be made anew
    drawing,    ///< Graphviz cannot draw it, or has no renderer for the format
    internal    ///< should not have happened: please report it
};

/// The one exception that functions of the library throw of their own; only std::bad_alloc passes beside it. The message is one line that
/// says what is wrong and, where there is one, a way out. Whatever threw has changed nothing.
class RECITAL_PUBLIC Error : public std::runtime_error {
public:
    Error(ErrorKind kind, std::string const& message);
    ~Error() override;
    Error(Error const&) = default;
    Error& operator=(Error const&) = default;

    [[nodiscard]] ErrorKind kind() const noexcept { return m_kind; }

private:
    ErrorKind m_kind;
};

}  // namespace recital
