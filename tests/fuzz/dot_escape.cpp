// SPDX-License-Identifier: BSL-1.0
// Any text as a label in DOT: nothing of it can end the label, and it is read back as it was.
#include "draw/detail/escape.hpp"
#include "fuzz/target.hpp"
#include "graph/safe_text.hpp"

#include <cstdlib>

void fuzz(std::string_view bytes) {
    std::string const label = recital::dot_label(bytes);
    if (label.find('"') != std::string::npos) std::abort();
    if (label.find('<') != std::string::npos || label.find('>') != std::string::npos) std::abort();
    if (recital::dot_label(recital::from_dot_label(label)) != label) std::abort();
    std::string const markup = recital::markup_text(bytes);
    if (markup.find_first_of("<>\"'") != std::string::npos) std::abort();
}
