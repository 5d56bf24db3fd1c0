// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/catalogue.hpp"
#include "model/problem.hpp"
#include "model/table_image.hpp"

#include <filesystem>
#include <vector>

namespace recital {

/// Reads the tables of facts (instruments.tsv, other_names.tsv, organs.tsv, series.tsv, sessions.tsv, titles.tsv) and of languages
/// (all *.tsv of each folder named by a code of two letters: en/verbs.tsv, en/adverbs.tsv, en/months.tsv …) from `folders`,
/// in that order: a row of a later folder takes the place of the earlier row with the same
/// key, rows with new keys are added. Every table may be missing; a folder that does not exist or holds none of them
/// is a Problem. A malformed row (no key, an unknown class, a date that is none, a key given twice in one file) gives
/// a Problem with its file, line and column and is left out; everything else is read. The result stands in the
/// order of first appearance, is the same every time, and has its index built. O(bytes).
///
/// Keys: instruments id; other_names name; organs name; series prefix; sessions organ and session; titles symbol; of a language
/// verbs opening, adverbs word, instruments id, organs organ, lists of words list and word.
/// The columns and what may stand in them are described in data/README.md.
[[nodiscard]] Catalogue read_catalogue(std::vector<std::filesystem::path> const& folders, std::vector<Problem>& problems);

/// The same of one folder, where an image of exactly its tables is at hand: titles are taken from it unread, and the catalogue keeps it
/// for who prepares more. O(bytes of the other tables).
[[nodiscard]] Catalogue read_catalogue(std::filesystem::path const& folder, std::shared_ptr<TableImage const> image,
                                       std::vector<Problem>& problems);

/// Adds to an image of tables what reading takes from it. O(bytes).
void prepare_reading(Catalogue const& catalogue, TableImageWriter& image);

}  // namespace recital
