// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace recital::grammar {

/// What is built like the name of an instrument.
struct ShapedTitle {
    std::size_t length = 0;
    std::size_t noun_begin = 0;  ///< of the noun that says what it is
    std::string noun;            ///< lower case, singular: "convention", "programme of action", "declaration"
    bool plural = false;         ///< "Conventions", "Covenants"
    bool before = false;         ///< words stand before the noun: "Kyoto Protocol"
    bool after = false;          ///< words stand after the noun: "Convention on the Rights of the Child"
};

/// No further than so many bytes is read for one title: titles that follow one another without an end would else each be read to the last.
/// The longest listed have some 700.
inline constexpr std::size_t most_title_bytes = 1024;

/// Reads the name of an instrument by its shape at the beginning of `text`, which must start at a capital letter or at a
/// year ("1951 Convention"): capital words, a noun such as Convention or Programme of Action, and what follows with
/// "on", "for", "to", "against", "relating to" … up to the last capital word. With neither words before nor after it is a short form
/// ("Convention"). Nothing where no such noun stands within the first capital words. O(length), at most most_title_bytes.
[[nodiscard]] std::optional<ShapedTitle> parse_shaped_title(std::string_view text);

}  // namespace recital::grammar
