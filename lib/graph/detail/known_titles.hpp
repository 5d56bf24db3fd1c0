// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/catalogue.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

namespace recital {

/// The titles under which each organ adopts resolutions and decisions, to be known again in running text.
class KnownTitles {
public:
    /// Those of the table. O(bytes).
    explicit KnownTitles(Catalogue const& catalogue);

    /// One more: the title of the resolution or decision with this symbol.
    void add(std::string_view symbol, std::string_view title);

    /// The longest title of the same organ with which `words` begin; articles, accents, case and punctuation apart. Titles of one
    /// word are not looked for: "Recalling its resolution 50/8 on peace" does not tell which. Empty where there is none. O(words).
    [[nodiscard]] std::string_view at_beginning(std::string_view symbol, std::string_view words) const;

private:
    std::unordered_map<std::string, std::string> m_titles;  ///< by organ's series, kind and words
    std::size_t m_longest = 0;                              ///< title, in words
};

}  // namespace recital
