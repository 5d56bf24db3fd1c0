// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace recital {

/// Looks for any of many phrases at a place of a text, whatever blanks, hyphens, commas, accents and case they are printed with:
/// letters and digits alone are compared, so that "eradica ting" and "C onvention" are found. A sorted array is narrowed byte
/// by byte, which costs no memory beside the phrases themselves.
class PhraseIndex {
public:
    /// Adds a phrase that stands for `value`; the same phrase may stand for several values. Phrases without letters are left out.
    void add(std::string_view phrase, std::uint32_t value);

    /// Sorts what was added; must be called before find().
    void freeze();

    struct Match {
        std::size_t length = 0;             ///< bytes of the text; 0 where nothing was found
        std::vector<std::uint32_t> values;  ///< what the phrase stands for, ascending
        bool loose = false;                 ///< a blank stood inside a word of the phrase
    };

    /// The longest phrase that begins at byte `at` of `text` and ends at the end of a word. O(length * log phrases).
    [[nodiscard]] Match find(std::string_view text, std::size_t at) const;

private:
    struct Entry {
        std::string key;
        std::uint32_t value;
        std::vector<std::uint16_t> starts;  ///< places in the key where a word begins, the first aside
        friend auto operator<=>(Entry const&, Entry const&) = default;
    };
    std::vector<Entry> m_entries;
};

}  // namespace recital
