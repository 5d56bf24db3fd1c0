// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "cite/cite.hpp"
#include "cite/detail/cite_words.hpp"
#include "cite/detail/phrase_index.hpp"

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace recital {

/// What a Finder holds of a language other than English; made when its first paragraph is read.
struct Translated;

/// What a Finder holds.
struct Finder::Tables {
    explicit Tables(Language const& english);
    ~Tables();
    Tables(Tables const&) = delete;
    Tables& operator=(Tables const&) = delete;

    static constexpr std::uint32_t no_instrument = 0xFFFF'FFFF;  ///< what a name of Catalogue::other_names leads to

    CiteWords words;
    std::span<Instrument const> instruments;  ///< of the catalogue
    std::span<Organ const> organs;
    /// A row of data/<code>/signs.tsv: letters that stand for an instrument.
    struct ShortSign {
        std::string sign;        ///< "OP-CRC-AC"
        std::string instrument;  ///< its id
    };
    /// A row of data/<code>/numbered_titles.tsv.
    struct NumberedTitle {
        std::string letters;              ///< letters_of() the form without its number
        std::string before, behind;       ///< the listed title before and behind its number
        std::vector<std::string> beside;  ///< words one of which must stand in the paragraph
    };

    PhraseIndex titles;                                    ///< titles and aliases → index into instruments; other names
    PhraseIndex titles_beside;                             ///< numbered titles that need words beside them → index into instruments
    std::vector<NumberedTitle> numbered;                   ///< in the order of the table
    std::unordered_map<std::string, std::uint32_t> signs;  ///< short signs without what parts them → index into short_signs
    std::vector<ShortSign> short_signs;
    PhraseIndex organ_names;                                                     ///< full names → index into organs
    PhraseIndex short_organ_names;                                               ///< "Council" → 0
    std::unordered_set<std::string> series_heads;                                ///< first parts of known symbol series: "A", "ST", "UNEP"
    std::unordered_map<std::string, std::uint32_t> instrument_rows;              ///< id → index into instruments
    std::map<std::string, std::unique_ptr<Translated>, std::less<>> translated;  ///< by code, of every language but English
};

}  // namespace recital
