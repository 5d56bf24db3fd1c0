// SPDX-License-Identifier: BSL-1.0
#include "segment/detail/statements.hpp"

#include "segment/detail/letters.hpp"

#include <algorithm>

namespace recital::segmenting {

bool tells_decision(std::string_view text, Vocabulary const& vocabulary) noexcept {
    if (!begins_with_any(text, vocabulary.structure.deciding)) return false;
    std::string_view const head = text.substr(0, 900);
    return head.find(" meeting") != std::string_view::npos &&
           (head.find("Assembly") != std::string_view::npos || head.find("Council") != std::string_view::npos);
}

bool is_statement(std::string_view text, Vocabulary const& vocabulary) noexcept {
    return begins_with_any(text, vocabulary.structure.stating);
}

bool announces_draft(std::string_view text) noexcept {
    std::string_view const tail = text.substr(text.size() > 300 ? text.size() - 300 : 0);
    bool const draft = tail.find("draft resolution") != std::string_view::npos || tail.find("draft decision") != std::string_view::npos ||
                       tail.find("following resolution") != std::string_view::npos;
    return draft && (text.ends_with(":") || text.ends_with("adoption:") || text.find("adoption") != std::string_view::npos);
}

bool ends_with_sign(std::string_view text) noexcept {
    while (!text.empty() && (text.back() == '"' || text.back() == '\'' || text.back() == ' ' || text.back() == ']')) text.remove_suffix(1);
    return !text.empty() && std::string_view{".,;:"}.find(text.back()) != std::string_view::npos;
}

bool governs_in_annex(Opening const& opening, std::string_view words, bool numbered, bool resolution, Vocabulary const& vocabulary) {
    if (!opening.known) return false;
    if (opening.kind == Opening::Kind::participle) {
        bool const clause = words.ends_with(",") || words.ends_with(";") || words.ends_with(":");
        return clause || (resolution && !numbered && ends_with_sign(words));
    }
    std::string_view const first = first_word(words);
    std::string_view const second = first_word(words.substr(std::min(words.size(), first.size() + 1)));
    bool const noun = vocabulary.structure.plural_nouns.contains(first) && vocabulary.structure.behind_nouns.contains(second) &&
                      opening.treatment.find(' ') == std::string::npos;
    return !noun && (numbered || ends_with_sign(words));
}

}  // namespace recital::segmenting
