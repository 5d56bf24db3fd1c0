// SPDX-License-Identifier: BSL-1.0
#include "report/main_path_answer.hpp"

#include "report/detail/document_line.hpp"
#include "report/terminal.hpp"
#include "report/valid_utf8.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace recital {
namespace {

using Json = nlohmann::ordered_json;

std::string joined(std::vector<std::string> const& texts, char const* separator) {
    std::string out;
    for (std::string const& text : texts) out += (out.empty() ? "" : separator) + text;
    return out;
}

std::string ids_of(CitationGraph const& graph, MainPathNode const& node) {
    std::vector<std::string> ids;
    for (VertexId const member : node.members) ids.push_back(one_line(graph[member].id));
    return joined(ids, "; ");
}

std::string dates_of(CitationGraph const& graph, MainPathNode const& node) {
    std::vector<std::string> dates;
    for (VertexId const member : node.members) {
        std::string date = one_line(graph[member].date);
        if (!date.empty() && std::find(dates.begin(), dates.end(), date) == dates.end()) dates.push_back(std::move(date));
    }
    return joined(dates, "; ");
}

std::string treatments_of(CitationGraph const& graph, MainPathLink const& link) {
    std::vector<std::string> treatments;
    for (std::uint32_t const at : link.citations) {
        Edge const& edge = graph.edges()[at];
        std::string treatment = edge.relation == Relation::adopted_by ? "adopted by" : one_line(governing_verb(edge));
        if (!treatment.empty() && std::find(treatments.begin(), treatments.end(), treatment) == treatments.end())
            treatments.push_back(std::move(treatment));
    }
    return joined(treatments, ", ");
}

/// The shortest digits that give the number back, with a point whatever the locale.
std::string digits(double number) {
    std::array<char, 32> buffer{};
    auto const [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return error == std::errc{} ? std::string(buffer.data(), end) : std::string{};
}

std::string percent(double share) {
    long long const tenths = std::llround(share * 1000);
    if (tenths == 0) return "under 0.1 %";
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + " %";
}

std::string counted(std::size_t count, char const* one, char const* many) {
    return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

std::string heading(MainPath const& path, MainPathOptions const& options) {
    std::string weights{name_of(options.weights)};
    for (char& letter : weights) letter = static_cast<char>(letter - 'a' + 'A');
    std::string search{name_of(options.search)};
    if (options.search == MainPathSearch::key_route)
        search += ", " + counted(options.key_routes, "route", "routes") + (options.local_routes ? ", local" : ", global");
    if (options.search == MainPathSearch::local && options.backward) search += ", backward";
    return "Main path, " + weights + " weights, " + search + ": " + counted(path.nodes.size(), "step", "steps") + ", " +
           counted(path.links.size(), "link", "links");
}

std::string basis(MainPath const& path) {
    std::string text = "of " + path.total.text() + (path.total.text() == "1" ? " search path" : " search paths") + " through " +
                       counted(path.documents, "document", "documents");
    if (path.circles > 0)
        text += "; " + counted(path.in_circles, "document", "documents") + " in " + counted(path.circles, "circle", "circles") +
                " of mutual citation, each circle counted as one";
    return text;
}

Json document(Vertex const& vertex) { return {{"id", vertex.id}, {"label", vertex.label}, {"date", vertex.date}, {"title", vertex.title}}; }

Json citation(CitationGraph const& graph, Edge const& edge) {
    return {{"source", graph[edge.source].id},
            {"target", graph[edge.target].id},
            {"relation", edge.relation == Relation::cites ? "cites" : "adopted_by"},
            {"treatment", edge.treatment},
            {"verb", governing_verb(edge)},
            {"part", edge.part},
            {"paragraph", edge.paragraph},
            {"footnote", edge.footnote},
            {"weight", edge.weight}};
}

std::string line_of(Json const& object) { return object.dump(-1, ' ', false, Json::error_handler_t::replace); }

template <typename Values, typename ToJson>
void append_list(std::string& out, char const* name, Values const& values, ToJson to_json) {
    out += std::string(",\n\"") + name + "\":[";
    char const* separator = "\n";
    for (auto const& value : values) {
        out += separator + line_of(to_json(value));
        separator = ",\n";
    }
    out += "\n]";
}

}  // namespace

Table main_path_table(CitationGraph const& graph, MainPath const& path) {
    Table table{{{"cited", false, Emphasis::bold},
                 {"cited_date", false, Emphasis::none},
                 {"citing", false, Emphasis::bold},
                 {"citing_date", false, Emphasis::none},
                 {"weight", false, Emphasis::none},
                 {"share", true, Emphasis::none},
                 {"key", true, Emphasis::none},
                 {"treatments", false, Emphasis::none}},
                {}};
    for (MainPathLink const& link : path.links) {
        MainPathNode const& cited = path.nodes[link.cited];
        MainPathNode const& citing = path.nodes[link.citing];
        table.rows.push_back({ids_of(graph, cited), dates_of(graph, cited), ids_of(graph, citing), dates_of(graph, citing),
                              link.weight.text(), digits(link.share), link.key ? "true" : "false", treatments_of(graph, link)});
    }
    return table;
}

std::string main_path_text(CitationGraph const& graph, MainPath const& path, MainPathOptions const& options, TerminalStyle const& style) {
    if (path.nodes.empty()) return "no document cites another\n";
    std::string out = emphasised(heading(path, options), Emphasis::bold, style) + '\n' + wrapped(basis(path), 0, style) + '\n';
    std::size_t next = 0;
    for (std::size_t at = 0; at < path.nodes.size(); ++at) {
        for (; next < path.links.size() && path.links[next].citing == at; ++next) {
            MainPathLink const& link = path.links[next];
            std::string line = std::string(link.key ? "⇑ " : "↑ ") + percent(link.share);
            if (std::string const treatments = treatments_of(graph, link); !treatments.empty()) line += " · " + treatments;
            if (link.cited + 1 != at) line += " · " + one_line(graph[path.nodes[link.cited].members.front()].label);
            out +=
                "            " +
                emphasised(style.width == 0 ? line : shortened(line, std::max<std::size_t>(style.width, 24) - 12), Emphasis::faint, style) +
                '\n';
        }
        for (VertexId const member : path.nodes[at].members) out += document_line(graph[member], style);
    }
    return out;
}

std::string main_path_json(CitationGraph const& graph, MainPath const& path, MainPathOptions const& options) {
    Json head{{"recital", "main path"},
              {"version", 1},
              {"weights", name_of(options.weights)},
              {"search", name_of(options.search)},
              {"total", path.total.text()},
              {"exact", path.total.is_exact()},
              {"documents", path.documents},
              {"circles", path.circles},
              {"in_circles", path.in_circles}};
    std::string out = line_of(head);
    out.pop_back();
    append_list(out, "nodes", path.nodes, [&](MainPathNode const& node) {
        Json members = Json::array();
        for (VertexId const member : node.members) members.push_back(document(graph[member]));
        return Json{{"members", std::move(members)}};
    });
    append_list(out, "links", path.links, [&](MainPathLink const& link) {
        Json citations = Json::array();
        for (std::uint32_t const at : link.citations) citations.push_back(citation(graph, graph.edges()[at]));
        return Json{{"cited", link.cited}, {"citing", link.citing}, {"weight", link.weight.text()},
                    {"share", link.share}, {"key", link.key},       {"citations", std::move(citations)}};
    });
    return out + "}\n";
}

}  // namespace recital
