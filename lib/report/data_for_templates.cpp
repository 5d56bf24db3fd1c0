// SPDX-License-Identifier: BSL-1.0
#include "report/detail/data.hpp"

#include <charconv>
#include <string_view>
#include <utility>

namespace recital {
namespace {

using Json = nlohmann::ordered_json;

/// The sections there are, in the order of the built-in templates.
Json contents_of(ReportContent const& content) {
    Json contents = Json::array();
    auto const add = [&contents](bool present, char const* anchor, char const* name) {
        if (present) contents.push_back(Json{{"anchor", anchor}, {"name", name}});
    };
    add(content.single, "subject", "What it is");
    add(content.citations > 0 || !content.charts.empty(), "overview", "At a glance");
    add(!content.diagrams.empty(), "diagrams", "Diagrams");
    add(!content.explore.html.empty(), "to-explore", "Explore");
    add(!content.most_cited.empty(), "shared", "Most cited");
    add(!content.missing.empty(), "missing", "Missing from the corpus");
    add(!content.named.empty(), "named", "Treaties, declarations and programmes");
    add(!content.groups.empty(), "cited", "What is cited, and how");
    add(!content.treated.empty(), "verbs", "By verb");
    add(!content.citing.empty(), "citing", "What cites it");
    add(!content.chains.empty(), "chains", "What it rests on");
    add(!content.main_path.empty(), "main-path", "Main path");
    add(!content.series.empty() || !content.outdated.empty(), "series", "Series");
    add(!content.circles.empty(), "circles", "Documents that cite each other");
    add(!content.single && !content.subjects.empty(), "documents", "The documents");
    add(content.knows_texts, "unresolved", "Unresolved");
    add(true, "method", "Method");
    return contents;
}

/// The figures people look for first.
Json numbers_of(ReportContent const& content) {
    Json numbers = Json::array();
    auto const add = [&numbers](char const* one, char const* many, std::size_t value) {
        numbers.push_back(Json{{"name", value == 1 ? one : many}, {"value", value}});
    };
    bool const reads = content.citations > 0 || !content.single || content.subjects.front().instrument.read;
    if (!content.single) add("document", "documents", content.all_subjects);
    if (reads) add("citation", "citations", content.citations);
    if (reads) add("instrument cited", "instruments cited", content.instruments);
    if (content.single && (content.all_citing > 0 || content.in_corpus > 1))
        add("document cites it", "documents cite it", content.all_citing);
    if (content.knows_texts && reads) add("unresolved", "unresolved", content.all_unresolved);
    return numbers;
}

/// The whole number an attribute of the root element begins with, 0 where it has none.
int root_length(std::string_view svg, std::string_view name) {
    std::string_view const root = svg.substr(0, svg.find('>'));
    std::size_t const at = root.find(name);
    int length = 0;
    if (at != std::string_view::npos) std::from_chars(root.data() + at + name.size(), root.data() + root.size(), length);
    return length;
}

/// Whether a drawing is printed on a page that is turned: upright it would be less than three quarters as large.
bool is_wide(std::string_view svg) {
    constexpr int widest_upright = 680;  // points, of which 510 have room
    int const width = root_length(svg, " width=\"");
    return width > widest_upright && width > root_length(svg, " height=\"");
}

}  // namespace

void add_for_templates(Json& data, ReportContent const& content) {
    for (std::size_t at = 0; at < content.charts.size(); ++at) data["charts"][at]["svg"] = chart_svg(content.charts[at]);
    for (std::size_t at = 0; at < content.diagrams.size(); ++at) {
        data["diagrams"][at]["svg"] = content.diagrams[at].svg;
        data["diagrams"][at]["wide"] = is_wide(content.diagrams[at].svg);
    }
    data["contents"] = contents_of(content);
    data["numbers"] = numbers_of(content);
}

}  // namespace recital
