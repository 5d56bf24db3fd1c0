// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/problem.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// A document that came as a record.
struct NamedText {
    std::string name;  ///< what stands for the path
    std::string text;
};

/// The documents of JSON Lines, each line an object with the texts "name" and "text"; other members are passed over. A line that is
/// no such object adds one Problem with its number, empty lines do not. `source` names the input in it. O(bytes).
[[nodiscard]] std::vector<NamedText> named_texts(std::string_view bytes, std::string const& source, std::vector<Problem>& problems);

/// The names in a list: parted by NUL where one is in it, else by line ends. Empty ones are passed over. O(bytes).
[[nodiscard]] std::vector<std::string> listed_names(std::string_view bytes);

}  // namespace recital
