// SPDX-License-Identifier: BSL-1.0
#include "tools/diagram.hpp"

#include "read/read_text.hpp"
#include "tools/data_folders.hpp"
#include "tools/output.hpp"

#include <utility>
#include <variant>

namespace recital::tools {

Style load_style(std::vector<std::filesystem::path> const& folders, Console& console) {
    auto const file = data_file(folders, "style.tsv");
    if (!file) return default_style();
    std::vector<Problem> problems;
    auto const table = read_bytes(file->string(), ReadLimits{}.size, problems);
    console.report(problems);
    if (!table) return default_style();
    auto style = style_from_tsv(*table, file->string());
    if (auto const* const problem = std::get_if<Problem>(&style)) {
        console.report(*problem);
        return default_style();
    }
    return std::get<Style>(std::move(style));
}

Drawing drawn(CitationGraph const& graph, DrawOptions const& options, Style const& style) {
    auto drawing = draw(graph, options, style);
    if (auto const* const problem = std::get_if<Problem>(&drawing)) throw OutputError{message_of(*problem)};
    return std::get<Drawing>(std::move(drawing));
}

void refuse_binary_on_terminal(ResultOptions const& options, std::string const& format) {
    if ((format == "png" || format == "pdf") && Output{options.path}.is_terminal())
        throw ArgumentError{format + " is not for a terminal; give -o FILE"};
}

}  // namespace recital::tools
