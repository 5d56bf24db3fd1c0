// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace recital {

/// By which step a citation was decided. How often each was right stands in data/confidence.tsv under the name given here.
enum class Step : std::uint8_t {
    // symbols and publications
    symbol,
    symbol_of_no_series,
    publication,
    supplement,
    // numbers of resolutions and decisions
    series_printed,
    number_is_symbol,
    council_number,
    council_number_off,
    council_number_alone,
    council_number_near,
    assembly_number_alone,
    organ_named,
    organ_clear,
    organ_likely,
    organ_close,
    organ_unfit,
    organ_shaped,
    date_off,
    date_far_off,
    session_unheld,
    // instruments
    title,
    title_of_several,
    title_named_before,
    title_begins,
    noun_of_title,
    title_of_parent,
    title_shaped,
    title_goes_on,
    alias_introduced,
    alias_unlisted,
    rules_of_procedure,
    belonging,
    antecedent,
    charter,
    conference,
    only_beginning,
    year_and_noun,
    name_shaped,
    year_name_shaped,
    adoption,
    committee_writes,
    committee_named,
    title_near,
    title_cut,
    sign,
    sign_introduced,
    sign_named,
    sign_beside,
    sign_doubtful,
    // what stands for another reference
    ibid,
    meeting_record,
    note,
    back_reference,
    repaired  ///< no step of its own: how often the others are right where the source had to be repaired, against where not
};

inline constexpr std::array<std::string_view, 54> step_names{
    "symbol",
    "symbol of no listed series",
    "publication",
    "supplement",
    "series printed",
    "number is symbol",
    "council number",
    "council number off its year",
    "council number alone",
    "council number near",
    "assembly number alone",
    "organ named",
    "organ clear",
    "organ likely",
    "organ close",
    "organ unfit",
    "organ by shape",
    "date off its session",
    "date far off its session",
    "session not held",
    "title",
    "title of several",
    "title named before",
    "title begins",
    "noun of title",
    "title of parent",
    "title by shape",
    "title goes on",
    "alias introduced",
    "alias unlisted",
    "rules of procedure",
    "belonging",
    "antecedent",
    "charter",
    "conference",
    "only beginning",
    "year and noun",
    "name by shape",
    "year and name by shape",
    "adoption",
    "committee writes",
    "committee named",
    "title near",
    "title cut",
    "sign",
    "sign introduced",
    "sign named",
    "sign beside",
    "sign doubtful",
    "ibid",
    "meeting record",
    "note",
    "back reference",
    "repaired",
};

static_assert(step_names.size() == static_cast<std::size_t>(Step::repaired) + 1);

[[nodiscard]] constexpr std::string_view name_of(Step step) noexcept { return step_names[static_cast<std::size_t>(step)]; }

/// Whether a later, better founded step may take the place of this one.
[[nodiscard]] constexpr bool is_guess(Step step) noexcept {
    return step == Step::alias_unlisted || step == Step::conference || step == Step::only_beginning || step == Step::name_shaped ||
           step == Step::year_name_shaped || step == Step::title_shaped;
}

}  // namespace recital
