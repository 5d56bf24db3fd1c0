// SPDX-License-Identifier: BSL-1.0
#include "cite/detail/phrase_index.hpp"

#include "model/plain_letters.hpp"

#include <algorithm>

namespace recital {

namespace {

bool is_alnum(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// How many bytes that are no letters may stand between two letters of a phrase: ", \"" and the like.
constexpr std::size_t longest_gap = 3;

/// letter_at(), which ASCII answers from a table.
struct LetterTable {
    static constexpr char beyond = 1;
    std::array<char, 256> letter{};

    constexpr LetterTable() {
        for (std::size_t byte = 0; byte < letter.size(); ++byte) {
            auto const c = static_cast<char>(byte);
            letter[byte] = byte >= 0x80           ? beyond
                           : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a')
                           : is_small_or_digit(c) ? c
                                                  : '\0';
        }
    }
    static constexpr bool is_small_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

    [[nodiscard]] PlainLetter at(std::string_view text, std::size_t place) const {
        char const plain = letter[static_cast<unsigned char>(text[place])];
        return plain == beyond ? letter_at(text, place) : PlainLetter{plain, 1};
    }
};
constexpr LetterTable letters;

std::uint8_t byte_of(char c) { return static_cast<std::uint8_t>(c); }

}  // namespace

void PhraseIndex::add(std::string_view phrase, std::uint32_t value) {
    Entry entry{{}, value, {}};
    bool gap = false;
    for (std::size_t at = 0, size = 1; at < phrase.size(); at += size) {
        auto const here = letters.at(phrase, at);
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
    m_nodes.assign(1, {});
    m_branch.assign(1, '\0');
    build(0, 0, m_entries.size(), 0);
    for (std::uint32_t child = 0; child < m_nodes[0].child_count; ++child)
        m_first[byte_of(m_branch[m_nodes[0].children + child])] = m_nodes[0].children + child;
    m_entries.clear();
    m_entries.shrink_to_fit();
}

/// Makes of the entries [low, high), whose first `depth` letters are the same, what is below the node.
void PhraseIndex::build(std::uint32_t node, std::size_t low, std::size_t high, std::size_t depth) {
    if (low == high) return;
    std::string const& first = m_entries[low].key;
    std::string const& last = m_entries[high - 1].key;
    auto const parting = std::mismatch(first.begin() + static_cast<std::ptrdiff_t>(depth), first.end(),
                                       last.begin() + static_cast<std::ptrdiff_t>(depth), last.end());
    auto const common = depth == 0 ? 0 : static_cast<std::size_t>(parting.first - first.begin());
    Node made;
    made.letters = static_cast<std::uint32_t>(m_letters.size());
    made.letter_count = static_cast<std::uint32_t>(common - std::min(common, depth));
    m_letters.append(first, depth, made.letter_count);
    if (first.size() == common) {
        made.values = static_cast<std::uint32_t>(m_values.size());
        made.starts = static_cast<std::uint32_t>(m_starts.size());
        made.start_count = static_cast<std::uint16_t>(m_entries[low].starts.size());
        m_starts.insert(m_starts.end(), m_entries[low].starts.begin(), m_entries[low].starts.end());
        for (; low < high && m_entries[low].key.size() == common; ++low) {
            if (m_values.size() > made.values && m_values.back() == m_entries[low].value) continue;
            m_values.push_back(m_entries[low].value);
        }
        made.value_count = static_cast<std::uint16_t>(m_values.size() - made.values);
    }
    std::vector<std::size_t> bounds{low};
    for (std::size_t at = low + 1; at <= high && low < high; ++at)
        if (at == high || m_entries[at].key[common] != m_entries[at - 1].key[common]) bounds.push_back(at);
    made.children = static_cast<std::uint32_t>(m_nodes.size());
    made.child_count = static_cast<std::uint16_t>(bounds.size() - 1);
    m_nodes[node] = made;
    m_nodes.resize(m_nodes.size() + made.child_count);
    for (std::size_t child = 0; child < made.child_count; ++child) m_branch += m_entries[bounds[child]].key[common];
    for (std::uint32_t child = 0; child < made.child_count; ++child)
        build(made.children + child, bounds[child], bounds[child + 1], common + 1);
}

bool PhraseIndex::is_loose(Node const& phrase, std::string_view found) const {
    auto const* start = m_starts.data() + phrase.starts;
    auto const* const end = start + phrase.start_count;
    std::size_t depth = 0;
    bool gap = false;
    for (std::size_t pos = 0, size = 1; pos < found.size(); pos += size) {
        auto const here = letters.at(found, pos);
        size = here.size;
        if (here.letter == '\0') {
            gap = depth > 0;
            continue;
        }
        if (gap) {
            while (start != end && *start < depth) ++start;
            if (start == end || *start != depth) return true;
            gap = false;
        }
        ++depth;
    }
    return false;
}

PhraseIndex::Match PhraseIndex::find(std::string_view text, std::size_t at) const {
    Node const* node = nullptr;  // the root, before the first letter
    Node const* longest = nullptr;
    std::size_t length = 0;
    std::size_t gap = 0;
    char const* expected = nullptr;  // letters of the node that are still to come
    std::size_t to_come = 0;
    for (std::size_t pos = at, size = 1; pos < text.size(); pos += size) {
        auto const here = letters.at(text, pos);
        size = here.size;
        if (here.letter == '\0') {
            if (text[pos] == ';' || ++gap > longest_gap) break;
            continue;
        }
        gap = 0;
        if (to_come > 0) {
            if (*expected != here.letter) break;
            ++expected;
            --to_come;
        } else {
            std::uint32_t next = 0;
            if (node == nullptr) {
                next = m_first[byte_of(here.letter)];
            } else {
                std::string_view const branches{m_branch.data() + node->children, node->child_count};
                auto const branch = branches.find(here.letter);
                if (branch != std::string_view::npos) next = node->children + static_cast<std::uint32_t>(branch);
            }
            if (next == 0) break;
            node = &m_nodes[next];
            expected = m_letters.data() + node->letters;
            to_come = node->letter_count;
        }
        if (to_come > 0 || node->value_count == 0) continue;
        std::size_t const behind = pos + size;
        if (behind >= text.size() || (!is_alnum(text[behind]) && static_cast<unsigned char>(text[behind]) < 0x80)) {
            longest = node;
            length = behind - at;
        }
    }
    if (longest == nullptr) return {};
    auto const first = m_values.begin() + longest->values;
    return {length, {first, first + longest->value_count}, is_loose(*longest, text.substr(at, length))};
}

}  // namespace recital
