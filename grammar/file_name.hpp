// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace recital::grammar {

/// The symbol that a file's name spells with low lines for its strokes, blanks and brackets, as an id: "A/RES/57/270[B]" of
/// "A_RES_57_270_B", "S/RES/1325(2000)" of "S_RES_1325_2000", "A/RES/3419(XXX)[C]" of "A_RES_3419_XXX_C", "A/79/6(Sect.3)/Add.1" of
/// "A_79_6_Sect._3_Add.1". What is said of the file behind the symbol ("…_Advance_unedited_copy") and, of several parts
/// ("A_DEC_74_409_A_and_B"), their letters are left out. Nothing where no symbol is spelt. O(length).
[[nodiscard]] std::optional<std::string> parse_file_name(std::string_view stem);

}  // namespace recital::grammar
