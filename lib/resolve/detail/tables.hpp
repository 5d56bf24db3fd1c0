// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "language/text_hash.hpp"
#include "resolve/detail/step.hpp"
#include "resolve/detail/words.hpp"
#include "resolve/resolve.hpp"

#include <array>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace recital {

/// A title taken apart: what is left of it without small words, plurals and differences of spelling, and a year in it.
struct TitleWords {
    std::string key;
    std::string year;
    int count = 0;  ///< words in the key
};
/// O(bytes).
[[nodiscard]] TitleWords words_of_title(std::string_view title, WordList const& small_words);

/// What a Resolver looks things up in: the catalogue, arranged once for the questions of the deciders.
struct Resolver::Tables {
    explicit Tables(Catalogue const& its_catalogue) : catalogue{&its_catalogue}, words{its_catalogue.english()} {}

    Catalogue const* catalogue;
    Words words;
    std::unordered_map<std::string, std::vector<Organ const*>> short_names;            ///< "Council" → every organ so called
    std::unordered_map<std::string, Instrument const*> by_treaty_series;               ///< "993/14531"
    std::unordered_map<std::string, std::string> series;                               ///< prefix → organ
    std::map<std::pair<std::string_view, std::string_view>, Session const*> sessions;  ///< (organ, session)
    std::unordered_multimap<std::string, Instrument const*> adopted_by;                ///< by the adopting resolution
    struct Listed {
        Instrument const* instrument;
        std::string title;             ///< letters_of() it
        std::string without_articles;  ///< letters_without_articles() of it
    };
    /// The instruments in the order of their table. O(titles) when first asked, then O(1).
    [[nodiscard]] std::vector<Listed> const& listed() const;
    /// The instrument whose title or alias has these words of meaning, in their order; nullptr where none or several have
    /// (near_titles.cpp). O(titles) when first asked, then O(1).
    [[nodiscard]] Instrument const* of_words(std::string_view key) const;
    std::unordered_map<std::string, int> last_sessions;  ///< organ → highest session or year listed of it
    std::unordered_map<int, int> council_years;          ///< Security Council resolution → year
    std::map<int, std::pair<int, int>> council_numbers;  ///< year → lowest and highest Security Council resolution known
    std::map<int, std::string> assembly_sessions;        ///< General Assembly resolution before 1976 → its session: "III", "S-VI"
    /// The session of that resolution, as far as the known ones before and behind it are of one session; else empty.
    [[nodiscard]] std::string_view assembly_session_of(int number) const;
    std::array<double, step_names.size()> confidence{};  ///< share of each step that is right; 0.5 where no table says
    [[nodiscard]] double confidence_of(Step step) const noexcept { return confidence[static_cast<std::size_t>(step)]; }

private:
    // Many documents ask for neither; several threads may ask first.
    mutable std::once_flag m_once_listed, m_once_words;
    mutable std::vector<Listed> m_listed;
    mutable std::unordered_map<std::string, Instrument const*, TextHash, std::equal_to<>> m_by_words;
};

}  // namespace recital
