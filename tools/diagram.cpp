// SPDX-License-Identifier: BSL-1.0
#include "tools/diagram.hpp"

#include "read/read_text.hpp"
#include "tools/data_folders.hpp"
#include "tools/output.hpp"
#include "tools/repeatable.hpp"

#include <optional>
#include <set>
#include <system_error>
#include <utility>
#include <variant>

namespace recital::tools {

namespace {

namespace fs = std::filesystem;

bool is_name(std::string const& name) {
    return !name.empty() && name.size() < 100 &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") == std::string::npos;
}

/// The tables of that name in all folders.
std::vector<fs::path> tables(std::vector<fs::path> const& folders, std::string const& kind, std::string const& name) {
    std::vector<fs::path> found;
    std::error_code failure;
    for (fs::path const& folder : folders)
        if (fs::path file = folder / kind / (name + ".tsv"); fs::is_regular_file(file, failure)) found.push_back(std::move(file));
    return found;
}

/// Lays the tables of that name over each other, with `read` for the contents of one.
template <typename Value, typename Read>
Value laid_over(std::vector<fs::path> const& folders, std::string const& kind, std::string const& name, std::optional<Value> built_in,
                Read const& read, Console& console) {
    auto const files = is_name(name) ? tables(folders, kind, name) : std::vector<fs::path>{};
    if (files.empty() && !built_in) {
        std::set<std::string> names;
        std::error_code failure;
        for (fs::path const& folder : folders)
            for (fs::directory_entry const& file : fs::directory_iterator(folder / kind, failure))
                if (file.path().extension() == ".tsv") names.insert(file.path().stem().string());
        std::string there;
        for (std::string const& each : names) there += (there.empty() ? "" : ", ") + each;
        throw ArgumentError{"there is no table " + kind + "/" + name + ".tsv in the data folders; there are " + there};
    }
    Value value = built_in.value_or(Value{});
    for (fs::path const& file : files) {
        std::vector<Problem> problems;
        auto const table = read_bytes(file.string(), ReadLimits{}.size, problems);
        console.report(problems);
        if (!table) continue;
        auto result = read(*table, file.string(), value);
        if (auto const* const problem = std::get_if<Problem>(&result))
            console.report(*problem);
        else
            value = std::get<Value>(std::move(result));
    }
    return value;
}

}  // namespace

Theme load_theme(std::vector<fs::path> const& folders, std::string const& name, Console& console) {
    return laid_over<Theme>(folders, "themes", name, built_in_theme(name), theme_from_tsv, console);
}

DiagramStyle load_style(std::vector<fs::path> const& folders, std::string const& name, Console& console) {
    return laid_over<DiagramStyle>(folders, "styles", name, built_in_style(name), style_from_tsv, console);
}

Drawing drawn(CitationGraph const& graph, DrawOptions options, Theme const& theme) {
    options.date = source_date_epoch();
    auto drawing = draw(graph, options, theme);
    if (auto const* const problem = std::get_if<Problem>(&drawing)) throw OutputError{message_of(*problem)};
    return std::get<Drawing>(std::move(drawing));
}

void refuse_binary_on_terminal(ResultOptions const& options, std::string const& format) {
    if ((format == "png" || format == "pdf") && Output{options.path}.is_terminal())
        throw ArgumentError{format + " is not for a terminal; give -o FILE"};
}

}  // namespace recital::tools
