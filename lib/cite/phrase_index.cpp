// SPDX-License-Identifier: BSL-1.0
#include "cite/phrase_index.hpp"

#include "model/plain_letters.hpp"

#include <algorithm>

namespace recital {

namespace {

bool is_alnum(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// How many bytes that are no letters may stand between two letters of a phrase: ", \"" and the like.
constexpr std::size_t longest_gap = 3;

}  // namespace

void PhraseIndex::add(std::string_view phrase, std::uint32_t value) {
    Entry entry{{}, value, {}};
    bool gap = false;
    for (std::size_t at = 0, size = 1; at < phrase.size(); at += size) {
        auto const here = letter_at(phrase, at);
        char const c = here.letter;
        size = here.size;
        if (c == '\0') {
            gap = true;
            continue;
        }
        if (gap && !entry.key.empty()) entry.starts.push_back(static_cast<std::uint16_t>(entry.key.size()));
        gap = false;
        entry.key += c;
    }
    if (!entry.key.empty()) m_entries.push_back(std::move(entry));
}

void PhraseIndex::freeze() {
    std::sort(m_entries.begin(), m_entries.end());
    m_entries.erase(std::unique(m_entries.begin(), m_entries.end()), m_entries.end());
}

PhraseIndex::Match PhraseIndex::find(std::string_view text, std::size_t at) const {
    Match match;
    auto low = m_entries.begin();
    auto high = m_entries.end();
    std::size_t depth = 0;
    std::size_t gap = 0;
    std::vector<std::uint16_t> blanks;  // places in the key before which the text has a gap
    for (std::size_t pos = at, size = 1; pos < text.size(); pos += size) {
        auto const here = letter_at(text, pos);
        char const c = here.letter;
        size = here.size;
        if (c == '\0') {
            if (text[pos] == ';' || ++gap > longest_gap) break;
            continue;
        }
        if (gap > 0 && depth > 0) blanks.push_back(static_cast<std::uint16_t>(depth));
        gap = 0;
        auto const byte = [depth](Entry const& entry) {
            return depth < entry.key.size() ? static_cast<int>(static_cast<unsigned char>(entry.key[depth])) : -1;
        };
        int const wanted = static_cast<unsigned char>(c);
        low = std::partition_point(low, high, [&](Entry const& entry) { return byte(entry) < wanted; });
        high = std::partition_point(low, high, [&](Entry const& entry) { return byte(entry) <= wanted; });
        if (low == high) break;
        ++depth;
        bool const word_end =
            pos + size >= text.size() || (!is_alnum(text[pos + size]) && static_cast<unsigned char>(text[pos + size]) < 0x80);
        if (word_end && low->key.size() == depth) {
            match.length = pos + size - at;
            match.values.clear();
            match.loose = !std::includes(low->starts.begin(), low->starts.end(), blanks.begin(), blanks.end());
            for (auto it = low; it != high && it->key.size() == depth; ++it)
                if (match.values.empty() || match.values.back() != it->value) match.values.push_back(it->value);
        }
    }
    return match;
}

}  // namespace recital
