// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/citation.hpp"
#include "model/text.hpp"

#include <string>
#include <string_view>
#include <vector>

/// All documents of a text with their citations, read with the tables of data/.
std::vector<recital::CitedDocument> read_all(recital::Text const& text);

/// The one document that stands in tests/forms/documents/<frame>.txt, with `text` and `notes` in their places.
struct Read {
    recital::Text source;
    recital::CitedDocument cited;

    /// The citations in text order with the words they are read from: "52/189=A/RES/52/189; Ibid.=?".
    [[nodiscard]] std::string ids() const;
    /// The citation of those words that comes first; fails the test where there is none.
    [[nodiscard]] recital::Citation const& of(std::string_view words, std::size_t nth = 0) const;
};
Read read(std::string_view frame, std::string_view text, std::string_view notes = {});

inline constexpr std::string_view assembly = "A_RES_77_250";
inline constexpr std::string_view rights_council = "A_HRC_RES_50_13";
inline constexpr std::string_view economic_council = "E_RES_2021_10";
inline constexpr std::string_view security_council = "S_RES_2650_2022";
inline constexpr std::string_view report = "A_77_314";

/// What holds for every citation whatever the text: it lies in the text in order, says what stands there, and tells how it was
/// decided or why not.
void check_citations(recital::Text const& text, recital::CitedDocument const& cited);
