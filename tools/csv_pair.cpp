// SPDX-License-Identifier: BSL-1.0
#include "tools/csv_pair.hpp"

#include "graph/import.hpp"
#include "tools/exit_status.hpp"

#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

namespace recital::tools {

namespace {

namespace fs = std::filesystem;

/// Which half of a graph in CSV a regular file is, told by its beginning.
std::optional<GraphSource> half_of(std::string const& file) {
    std::error_code failure;
    if (!fs::is_regular_file(file, failure)) return std::nullopt;
    std::string bytes(4096, '\0');
    std::ifstream stream{file, std::ios::binary};
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    auto const source = graph_source_of(bytes);
    bool const half = source == GraphSource::csv_nodes || source == GraphSource::csv_edges;
    return half ? source : std::nullopt;
}

/// The path with the last `from` of its file name replaced by `to`; empty where it has none.
std::string with_word(std::string const& file, std::string const& from, std::string const& to) {
    fs::path const path{file};
    std::string name = path.filename().string();
    std::size_t const at = name.rfind(from);
    if (at == std::string::npos) return {};
    return (path.parent_path() / name.replace(at, from.size(), to)).string();
}

}  // namespace

CsvPair csv_pair_to_write(std::string const& path) {
    if (path.empty() || path == "-") throw ArgumentError{"CSV is two files: give -o FOLDER/ or -o NAME.csv"};
    std::error_code failure;
    bool const is_folder = fs::is_directory(path, failure);
    if (is_folder || path.back() == '/') {
        fs::create_directories(path, failure);
        if (failure) throw OutputError{path + ": cannot be made: " + failure.message()};
        return {(fs::path{path} / "nodes.csv").string(), (fs::path{path} / "edges.csv").string()};
    }
    bool const has_ending = path.size() > 4 && path.compare(path.size() - 4, 4, ".csv") == 0;
    std::string const stem = has_ending ? path.substr(0, path.size() - 4) : path;
    return {stem + ".nodes.csv", stem + ".edges.csv"};
}

std::optional<CsvPair> csv_pair_among(std::vector<std::string> const& inputs) {
    if (inputs.empty() || inputs.size() > 2) return std::nullopt;
    auto const first = half_of(inputs[0]);
    if (!first) return std::nullopt;
    bool const edges_first = *first == GraphSource::csv_edges;
    std::string const other =
        inputs.size() == 2 ? inputs[1] : with_word(inputs[0], edges_first ? "edges" : "nodes", edges_first ? "nodes" : "edges");
    auto const second = half_of(other);
    if (!second || *second == *first) return std::nullopt;
    return edges_first ? CsvPair{other, inputs[0]} : CsvPair{inputs[0], other};
}

}  // namespace recital::tools
