// SPDX-License-Identifier: BSL-1.0
#include "cite/detail/phrase_index.hpp"

#include "model/plain_letters.hpp"
#include "model/table_image.hpp"

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
    Entry entry;
    entry.key = static_cast<std::uint32_t>(m_keys.size());
    entry.starts = static_cast<std::uint32_t>(m_key_starts.size());
    entry.value = value;
    bool gap = false;
    for (std::size_t at = 0, size = 1; at < phrase.size(); at += size) {
        auto const here = letters.at(phrase, at);
        size = here.size;
        if (here.letter == '\0') {
            gap = true;
            continue;
        }
        if (gap && entry.size > 0) m_key_starts.push_back(static_cast<std::uint16_t>(entry.size));
        gap = false;
        m_keys += here.letter;
        if (entry.size < sizeof entry.head) entry.head |= std::uint64_t{byte_of(here.letter)} << (8 * (sizeof entry.head - 1 - entry.size));
        ++entry.size;
    }
    entry.start_count = static_cast<std::uint32_t>(m_key_starts.size()) - entry.starts;
    if (entry.size == 0) return;
    m_entries.push_back(entry);
    if (entry.size < 3) return;
    std::size_t const triple =
        triple_of(letter_codes.of(m_keys[entry.key]), letter_codes.of(m_keys[entry.key + 1]), letter_codes.of(m_keys[entry.key + 2]));
    m_triples[triple / 64] |= std::uint64_t{1} << triple % 64;
}

bool PhraseIndex::before(Entry const& a, Entry const& b) const {
    if (a.head != b.head) return a.head < b.head;
    if (int const order = key_of(a).compare(key_of(b)); order != 0) return order < 0;
    if (a.value != b.value) return a.value < b.value;
    auto const starts = m_key_starts.begin();
    return std::lexicographical_compare(starts + a.starts, starts + a.starts + a.start_count, starts + b.starts,
                                        starts + b.starts + b.start_count);
}

void PhraseIndex::freeze() {
    std::sort(m_entries.begin(), m_entries.end(), [this](Entry const& a, Entry const& b) { return before(a, b); });
    m_made.nodes.assign(1, {});
    m_made.branch.assign(1, '\0');
    m_made.letters.reserve(m_keys.size() / 2);
    m_made.nodes.reserve(m_entries.size() * 2);
    m_made.values.reserve(m_entries.size());
    std::vector<std::size_t> bounds;
    build(0, 0, m_entries.size(), 0, bounds);
    m_entries = {};
    m_keys = {};
    m_key_starts = {};
    m_nodes = m_made.nodes;
    m_branch = m_made.branch;
    m_letters = m_made.letters;
    m_values = m_made.values;
    m_starts = m_made.starts;
    for (std::uint32_t child = 0; child < m_nodes[0].child_count; ++child)
        m_first[byte_of(m_branch[m_nodes[0].children + child])] = m_nodes[0].children + child;
}

std::string PhraseIndex::section() const {
    std::string section;
    append_values(section, m_nodes);
    append_values(section, m_branch);
    append_values(section, m_letters);
    append_values(section, m_values);
    append_values(section, m_starts);
    append_values(section, std::span<std::uint32_t const>{m_first});
    append_values(section, std::span<std::uint64_t const>{m_triples});
    return section;
}

bool PhraseIndex::take(std::string_view section) {
    auto const nodes = take_values<Node>(section);
    auto const branch = take_values<char>(section);
    auto const phrase_letters = take_values<char>(section);
    auto const values = take_values<std::uint32_t>(section);
    auto const starts = take_values<std::uint16_t>(section);
    auto const first = take_values<std::uint32_t>(section);
    auto const triples = take_values<std::uint64_t>(section);
    if (!nodes || !branch || !phrase_letters || !values || !starts || !first || !triples || nodes->empty()) return false;
    if (branch->size() != nodes->size() || first->size() != m_first.size() || triples->size() != m_triples.size()) return false;
    auto const within = [](std::uint64_t begin, std::uint64_t count, std::size_t size) { return begin + count <= size; };
    bool const whole = std::all_of(nodes->begin(), nodes->end(), [&](Node const& node) {
        return within(node.letters, node.letter_count, phrase_letters->size()) && within(node.children, node.child_count, nodes->size()) &&
               within(node.values, node.value_count, values->size()) && within(node.starts, node.start_count, starts->size());
    });
    if (!whole || std::any_of(first->begin(), first->end(), [&](std::uint32_t node) { return node >= nodes->size(); })) return false;
    m_nodes = *nodes;
    m_branch = *branch;
    m_letters = *phrase_letters;
    m_values = *values;
    m_starts = *starts;
    std::copy(first->begin(), first->end(), m_first.begin());
    std::copy(triples->begin(), triples->end(), m_triples.begin());
    return true;
}

/// Makes of the entries [low, high), whose first `depth` letters are the same, what is below the node.
void PhraseIndex::build(std::uint32_t node, std::size_t low, std::size_t high, std::size_t depth, std::vector<std::size_t>& bounds) {
    if (low == high) return;
    std::string_view const first = key_of(m_entries[low]);
    std::string_view const last = key_of(m_entries[high - 1]);
    auto const parting = std::mismatch(first.begin() + static_cast<std::ptrdiff_t>(depth), first.end(),
                                       last.begin() + static_cast<std::ptrdiff_t>(depth), last.end());
    auto const common = depth == 0 ? 0 : static_cast<std::size_t>(parting.first - first.begin());
    Node made;
    made.letters = static_cast<std::uint32_t>(m_made.letters.size());
    made.letter_count = static_cast<std::uint32_t>(common - std::min(common, depth));
    auto const own_letters = first.substr(std::min(depth, first.size()), made.letter_count);
    m_made.letters.insert(m_made.letters.end(), own_letters.begin(), own_letters.end());
    if (first.size() == common) {
        Entry const& ending = m_entries[low];
        made.values = static_cast<std::uint32_t>(m_made.values.size());
        made.starts = static_cast<std::uint32_t>(m_made.starts.size());
        made.start_count = static_cast<std::uint16_t>(ending.start_count);
        auto const starts = m_key_starts.begin() + ending.starts;
        m_made.starts.insert(m_made.starts.end(), starts, starts + ending.start_count);
        for (; low < high && m_entries[low].size == common; ++low) {
            if (m_made.values.size() > made.values && m_made.values.back() == m_entries[low].value) continue;
            m_made.values.push_back(m_entries[low].value);
        }
        made.value_count = static_cast<std::uint16_t>(m_made.values.size() - made.values);
    }
    // Where the entries of each letter begin, and the end of the last; the callers' own stand before them.
    std::size_t const mine = bounds.size();
    if (low < high) bounds.push_back(low);
    for (std::size_t at = low + 1; at <= high && low < high; ++at)
        if (at == high || m_keys[m_entries[at].key + common] != m_keys[m_entries[at - 1].key + common]) bounds.push_back(at);
    std::size_t const children = bounds.size() == mine ? 0 : bounds.size() - mine - 1;
    made.children = static_cast<std::uint32_t>(m_made.nodes.size());
    made.child_count = static_cast<std::uint16_t>(children);
    m_made.nodes[node] = made;
    m_made.nodes.resize(m_made.nodes.size() + made.child_count);
    for (std::size_t child = 0; child < children; ++child) m_made.branch.push_back(m_keys[m_entries[bounds[mine + child]].key + common]);
    for (std::uint32_t child = 0; child < children; ++child)
        build(made.children + child, bounds[mine + child], bounds[mine + child + 1], common + 1, bounds);
    bounds.resize(mine);
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

PhraseIndex::Match PhraseIndex::find_in_tree(std::string_view text, std::size_t at) const {
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
    auto const values = m_values.subspan(longest->values, longest->value_count);
    return {length, {values.begin(), values.end()}, is_loose(*longest, text.substr(at, length))};
}

}  // namespace recital
