// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/catalogue.hpp"
#include "model/mention.hpp"

#include <string>
#include <string_view>

namespace recital {

/// The system a canonical number ("52/189", "217(III)", "1/CP.21") belongs to, in the words of data/organs.tsv; empty for other texts.
[[nodiscard]] std::string numbering_of(std::string const& number);

/// The session or year in a canonical number: "52", "S-26", "XV", "1996", "21".
[[nodiscard]] std::string session_of(std::string const& number);

/// The number within the session or year: 189 of "52/189", 217 of "217(III)"; 0 where there is none.
[[nodiscard]] int running_number(std::string const& number);

/// Whether a cell of Organ::numberings as "session/number@1976-" holds in `year`; 0 = not known, holds.
[[nodiscard]] bool in_period(std::string const& numbering, int year);

/// "A/RES" or "A/DEC" of the organ.
[[nodiscard]] std::string series_of(Organ const& organ, MentionKind kind);

/// `number` with series and letter: "A/RES/217(III)[A]".
[[nodiscard]] std::string resolution_id(std::string_view series, std::string_view number, std::string_view letter);

/// The id of a number of that organ, in the organ's own way where data/organs.tsv gives one ("UNEP/EA.session/Res.number").
[[nodiscard]] std::string own_id(Organ const& organ, MentionKind kind, std::string const& number, std::string const& letter);

}  // namespace recital
