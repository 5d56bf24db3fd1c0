// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/citation.hpp"
#include "resolve/detail/words.hpp"

#include <string>
#include <string_view>

namespace recital {

/// Letters and digits of a title without the article "the": "Declaration and the Programme" and "Declaration and Programme" are alike.
/// O(bytes).
[[nodiscard]] std::string letters_without_articles(std::string_view text);

/// What an instrument with that noun is, for titles no table lists: conventions, protocols and their like are treaties, plans and
/// agendas programmes, the rest declarations. `noun` in lower case.
[[nodiscard]] Kind kind_of_noun(std::string_view noun, Words const& words) noexcept;

/// Whether capital words before a noun say nothing of which instrument is meant: "Optional", "Joint", "Peace".
[[nodiscard]] bool is_generic(std::string_view said, Words const& words) noexcept;

/// Whether the noun alone, in capitals and behind an article, stands for an instrument named before: "the Convention".
[[nodiscard]] bool stands_alone(std::string_view noun, Words const& words) noexcept;

}  // namespace recital
