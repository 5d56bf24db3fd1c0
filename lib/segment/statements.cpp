// SPDX-License-Identifier: BSL-1.0
#include "segment/statements.hpp"

#include "segment/letters.hpp"

namespace recital::segmenting {

bool tells_decision(std::string_view text) noexcept {
    if (!begins_with(text, "at its ") && !begins_with(text, "at the ") && !begins_with(text, "on ") && !begins_with(text, "also at ") &&
        !begins_with(text, "the general assembly, at its "))
        return false;
    std::string_view const head = text.substr(0, 900);
    return head.find(" meeting") != std::string_view::npos &&
           (head.find("Assembly") != std::string_view::npos || head.find("Council") != std::string_view::npos);
}

bool is_statement(std::string_view text) noexcept {
    return begins_with(text, "the security council ") || begins_with(text, "the council ") ||
           begins_with(text, "the members of the security council ") || begins_with(text, "the human rights council ");
}

bool announces_draft(std::string_view text) noexcept {
    std::string_view const tail = text.substr(text.size() > 300 ? text.size() - 300 : 0);
    bool const draft = tail.find("draft resolution") != std::string_view::npos || tail.find("draft decision") != std::string_view::npos ||
                       tail.find("following resolution") != std::string_view::npos;
    return draft && (text.ends_with(":") || text.ends_with("adoption:") || text.find("adoption") != std::string_view::npos);
}

}  // namespace recital::segmenting
