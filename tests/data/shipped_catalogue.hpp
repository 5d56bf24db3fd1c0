// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/catalogue.hpp"

#include <filesystem>

inline std::filesystem::path data_folder() { return std::filesystem::path{RECITAL_SOURCE_DIR} / "data"; }

/// The tables of data/, read once for all cases, and what was wrong with them.
struct ShippedCatalogue {
    recital::Catalogue catalogue;
    std::vector<recital::Problem> problems;
};

inline ShippedCatalogue const& shipped() {
    static ShippedCatalogue const read = [] {
        ShippedCatalogue result;
        result.catalogue = recital::read_catalogue({data_folder()}, result.problems);
        return result;
    }();
    return read;
}
