// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recital::grammar {

/// The word that announces numbers.
struct ReferenceHead {
    enum class What { resolution, decision } what = What::resolution;
    bool plural = false;
    bool council = false;    ///< the word says that they are the Security Council's: "UNSCR"
    std::size_t length = 0;  ///< the word, "No." and the blank before the first number included
};
/// Reads "resolution ", "Resolutions ", "decisions Nos. ", "RESOLUTION ", and, where a figure follows, "res. " and "UNSCR "
/// at the beginning of `text`. O(1).
[[nodiscard]] std::optional<ReferenceHead> parse_reference_head(std::string_view text);

/// Length of what may stand between two members of a list of numbers: ", ", " and ", ", as well as ", " or ", "; ", " to ".
/// 0 where none stands there. O(1).
[[nodiscard]] std::size_t parse_list_joint(std::string_view text);

/// Length of "Ibid.", "ibid", "Idem", "Id." at the beginning of `text`; 0 otherwise. O(1).
[[nodiscard]] std::size_t parse_ibid(std::string_view text);

/// "footnote 5 above", "notes 3 and 4", "note 12".
struct NoteReference {
    std::vector<std::string> numbers;
    std::size_t length = 0;
};
/// Reads a reference to a footnote of the same document at the beginning of `text`. O(length).
[[nodiscard]] std::optional<NoteReference> parse_note_reference(std::string_view text);

/// "that resolution", "the same decision", "the said resolution", "the above-mentioned resolution".
struct BackReference {
    ReferenceHead::What what = ReferenceHead::What::resolution;
    std::size_t length = 0;
};
/// Reads a reference back to a resolution or decision named before. "the present resolution" and "this resolution" are the
/// document itself and are not read. O(1).
[[nodiscard]] std::optional<BackReference> parse_back_reference(std::string_view text);

}  // namespace recital::grammar
