// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/catalogue.hpp"
#include "model/problem.hpp"

#include <filesystem>
#include <vector>

namespace recital {

/// The folder of tables that is used where none is added: the one that RECITAL_DATA names, be it there or not, else installed_data().
[[nodiscard]] std::filesystem::path own_data();

/// The tables of these folders as read_catalogue() gives them; of a single folder through the image that was made of it, where
/// installed_image() is one of exactly its tables. O(bytes).
[[nodiscard]] Catalogue read_own_tables(std::vector<std::filesystem::path> const& folders, std::vector<Problem>& problems);

}  // namespace recital
