// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/catalogue.hpp"
#include "store/writer.hpp"

#include <string>
#include <vector>

namespace recital {

/// Puts what corpus files hold into a new one, which must not be there: each content once, by the hash of its bytes. Of two files of one
/// path the one that is there counts before one that vanished, then the newer one; of two readings of one content that of
/// the later version of the program. So the order of the inputs does not matter, nor whether some of them were merged before, and a file
/// merged with itself says what it said. Throws StoreError. O(bytes × log).
void merge_corpora(std::vector<std::string> const& inputs, std::string const& output, StoreReader const& reader,
                   Catalogue const& catalogue);

}  // namespace recital
