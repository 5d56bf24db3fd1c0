// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace recital::tools {

/// The two files that a graph in CSV is.
struct CsvPair {
    std::string nodes, edges;
};

/// Where `-o PATH` puts them: in the folder PATH, as nodes.csv and edges.csv, where it is there or PATH ends in "/" (then it is made);
/// else beside each other, PATH without ".csv" and with ".nodes.csv" and ".edges.csv" behind it. Throws OutputError where
/// the folder cannot be made, ArgumentError for standard output.
[[nodiscard]] CsvPair csv_pair_to_write(std::string const& path);

/// The pair among the inputs: two files one of which begins as a table of vertices and the other as one of edges, or one
/// of them whose other half stands beside it under the same name with "nodes" for "edges". Nothing where there is none. Reads the
/// beginnings of at most two regular files.
[[nodiscard]] std::optional<CsvPair> csv_pair_among(std::vector<std::string> const& inputs);

}  // namespace recital::tools
