// SPDX-License-Identifier: BSL-1.0
#pragma once

// Private to graph/: the words of the language of Graphviz (https://graphviz.org/doc/info/lang.html).

#include "graph/detail/assembly.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace recital {

enum class DotTokenKind : std::uint8_t {
    end,
    id,    ///< a name, a number, a text in quotes or HTML
    arc,   ///< ->
    link,  ///< --
    mark   ///< one of { } [ ] ; , : =
};

struct DotToken {
    DotTokenKind kind = DotTokenKind::end;
    std::string text;     ///< of an id: what it says; of a mark: its character
    bool quoted = false;  ///< in quotes or HTML: no keyword
    std::size_t place = 0;
};

/// Reads tokens one after the other; comments and lines that begin with # are passed over. Throws ImportFault. O(bytes).
class DotTokens {
public:
    explicit DotTokens(std::string_view bytes);
    [[nodiscard]] DotToken next();

private:
    void skip_blanks();
    [[nodiscard]] DotToken quoted();
    [[nodiscard]] DotToken html();
    void read_quoted(std::string& text);

    std::string_view m_bytes;
    std::size_t m_at = 0;
};

}  // namespace recital
