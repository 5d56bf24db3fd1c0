// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "draw/detail/arrow.hpp"
#include "draw/selection.hpp"

#include <cstddef>
#include <vector>

namespace recital {

/// Takes out arrows that others imply: where A cites B and B cites C, the arrow from A to C. Whatever could be reached along the
/// arrows can be reached still, in circles too; of two arrows that imply each other the one that leads further back in time goes
/// first. Returns how many were taken out. O(arrows × (vertices + arrows)).
std::size_t reduce_arrows(CitationGraph const& graph, std::vector<Arrow>& arrows);

/// Keeps the arrows that lead one step away from the focus, of whichever side, by the distances of the selection: with each box that
/// says why it stands where it does. If they are still more than `most`, of each outer box only the arrow that stands for the
/// most mentions. Returns how many were taken out. O(arrows log arrows).
std::size_t keep_steps(Selection const& selection, std::vector<Arrow>& arrows, std::size_t most);

/// Keeps the `most` arrows that stand for the most mentions. Returns how many were taken out. O(arrows log arrows).
std::size_t keep_heaviest(std::vector<Arrow>& arrows, std::size_t most);

}  // namespace recital
