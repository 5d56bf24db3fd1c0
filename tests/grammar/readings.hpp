// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// A parse function with its result put in words, so that tables and the examples of grammar/README.md can be compared with it:
/// what was read, then " | " and the bytes behind, where some are left; "-" where nothing was read. README.md says how each
/// rule's result is written.
struct Rule {
    std::string_view name;  ///< as README.md names it: "resolution number"
    std::string (*read)(std::string_view text);
};

/// Every parse function of grammar/.
std::vector<Rule> const& rules();

/// The reading of `text` by the rule of that name. Throws std::out_of_range where there is none.
std::string read_by(std::string_view rule, std::string_view text);

struct Reading {
    std::string_view text;
    std::string_view reading;
};

/// One CHECK for each row. `accepts` must be read whole, `rejects` not at all, `stops` in part.
void check_rule(std::string_view rule, std::vector<Reading> const& accepts, std::vector<std::string_view> const& rejects, std::vector<Reading> const& stops);

/// What every rule must bear: nothing, every byte there is at any place of `sample`, cut at every place, and very much of it.
void check_hostile(std::string_view rule, std::string_view sample);
