// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/catalogue.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What a target does with any bytes; aborts where something does not hold that must.
void fuzz(std::string_view bytes);

/// The tables of data/.
inline recital::Catalogue shipped_catalogue() {
    std::vector<recital::Problem> problems;
    return recital::read_catalogue({RECITAL_SOURCE_DIR "/data"}, problems);
}
