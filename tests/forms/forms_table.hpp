// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/catalogue.hpp"
#include "model/citation.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// A row of forms.tsv: a text and what must be read in it; the columns are described at the head of the table.
struct FormsRow {
    std::size_t line = 0;       ///< in the file, from 1
    std::string row;            ///< "R1", "noise", "never"
    std::string document;       ///< stem of the file in documents/ whose {text} and {notes} are replaced
    std::string text;           ///< with its escapes
    std::string notes;          ///< with its escapes
    std::string expected;       ///< the citations in text order, or "-"
    std::string open;           ///< why the row is known to fail, empty where it must pass
};

/// The rows of forms.tsv in their order. Throws std::runtime_error with file and line where one has not six columns.
std::vector<FormsRow> read_forms_table();

/// `\n`, `\r` and `\xHH` of the table as bytes.
std::string unescaped(std::string_view text);

/// The document of a row as bytes.
std::string document_of(FormsRow const& row);

/// The citations that are read in a row's document, in the words of the column `expected`: "-" for none. A date or "via" is
/// told only where `expected` tells one at the same place.
std::string reading_of(FormsRow const& row);
