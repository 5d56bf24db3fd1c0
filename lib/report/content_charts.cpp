// SPDX-License-Identifier: BSL-1.0
#include "report/detail/content_tables.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

namespace recital {
namespace {

constexpr std::size_t most_columns = 40;  // what the width of a chart has room for
constexpr std::size_t most_organs = 5;
constexpr std::size_t most_treatments = 12;
constexpr char const* no_organ = "No organ: treaties, publications …";

/// Citations by year and organ, before they are set in rows and columns.
struct Counted {
    std::map<std::string, std::map<int, std::size_t>> by_organ;  // then by year, 0 where it is unknown
    std::map<std::string, std::size_t> organs;
    std::set<int> years;

    void add(Vertex const& vertex, std::size_t citations) {
        std::string const organ = vertex.organ.empty() ? no_organ : vertex.organ;
        by_organ[organ][vertex.year] += citations;
        organs[organ] += citations;
        if (vertex.year != 0) years.insert(vertex.year);
    }
};

/// Years, or decades where they are many; what lies before 1900 or far after the first column stands together, so that a misread
/// year does not draw out the picture.
struct Columns {
    std::vector<std::string> names;
    int first = 0, step = 1;
    bool has_early = false, has_late = false, has_unknown = false;

    explicit Columns(Counted const& counted) {
        auto const from = counted.years.lower_bound(1900);
        has_early = from != counted.years.begin();
        for (auto const& [organ, years] : counted.by_organ) has_unknown = has_unknown || years.count(0) != 0;
        if (has_early) names.emplace_back("earlier");
        if (from != counted.years.end()) {
            int const last = *counted.years.rbegin();
            step = last - *from < 25 ? 1 : 10;
            first = *from / step * step;
            for (int year = first; year <= last; year += step) {
                if (names.size() == most_columns) {
                    has_late = true;
                    names.emplace_back("later");
                    break;
                }
                names.push_back(std::to_string(year) + (step == 10 ? "s" : ""));
            }
        }
        if (has_unknown) names.emplace_back("?");
    }

    [[nodiscard]] std::size_t of(int year) const {
        if (year == 0) return names.size() - 1;
        if (year < first || (first == 0 && year < 1900)) return 0;
        std::size_t const plain = static_cast<std::size_t>((year - first) / step) + (has_early ? 1 : 0);
        return std::min(plain, names.size() - 1 - (has_unknown ? 1 : 0));
    }
};

Chart by_time(Counted const& counted, std::string id, std::string title, std::string const& of_what) {
    Columns const columns(counted);
    std::string const axis = (columns.step == 10 ? "Decade " : "Year ") + of_what + (columns.has_unknown ? "; ?: not known" : "");
    Chart chart{std::move(id), std::move(title), "citations", axis, Chart::Form::columns, columns.names, {}};
    std::vector<std::pair<std::string, std::size_t>> order(counted.organs.begin(), counted.organs.end());
    std::stable_sort(order.begin(), order.end(), [](auto const& left, auto const& right) {
        if ((left.first == no_organ) != (right.first == no_organ)) return right.first == no_organ;
        return left.second > right.second;
    });
    bool const has_no_organ = !order.empty() && order.back().first == no_organ;
    std::size_t const named = order.size() - (has_no_organ ? 1 : 0);
    // One organ more than fits is shown in the place of "1 other organ".
    std::size_t const shown = named <= most_organs + 1 ? named : most_organs;
    for (std::size_t at = 0; at < order.size(); ++at) {
        bool const others = at >= shown && at < named;
        if (!others || at == shown) chart.rows.push_back({order[at].first, std::vector<std::size_t>(columns.names.size())});
        if (others) chart.rows.back().name = std::to_string(named - shown) + " other organs";
        for (auto const& [year, citations] : counted.by_organ.at(order[at].first)) chart.rows.back().values[columns.of(year)] += citations;
    }
    return chart;
}

Chart treatment_shares(ReportContent const& content) {
    Chart chart{"chart-treatments", "Shares of the treatments", "citations", "", Chart::Form::shares, {"citations"}, {}};
    std::size_t others = 0;
    std::size_t verbs = 0;
    std::vector<Chart::Row> no_verb;
    for (rows::Count const& each : content.treatments) {
        if (each.name.empty()) {
            no_verb.push_back({"no governing verb", {each.citations}});
        } else if (chart.rows.size() < most_treatments) {
            chart.rows.push_back({each.name, {each.citations}});
        } else {
            others += each.citations;
            ++verbs;
        }
    }
    if (verbs > 0) chart.rows.push_back({std::to_string(verbs) + (verbs == 1 ? " other verb" : " other verbs"), {others}});
    chart.rows.insert(chart.rows.end(), no_verb.begin(), no_verb.end());
    return chart;
}

/// How many instruments are cited by one document, by two, three or four, five to eight …
Chart in_degrees(CitedEdges const& cited) {
    Chart chart{"chart-degrees",
                "By how many documents instruments are cited",
                "instruments",
                "Number of documents that cite an instrument",
                Chart::Form::columns,
                {},
                {}};
    std::vector<std::size_t> counts;
    for (auto const& [target, edges] : cited) {
        std::set<VertexId> documents;
        for (Edge const* const edge : edges) documents.insert(edge->source);
        std::size_t column = 0;
        for (std::size_t top = 1; top < documents.size(); top *= 2) ++column;
        if (column >= counts.size()) counts.resize(column + 1);
        ++counts[column];
    }
    for (std::size_t column = 0; column < counts.size(); ++column) {
        std::size_t const top = std::size_t{1} << column;
        std::size_t const bottom = column == 0 ? 1 : top / 2 + 1;
        chart.columns.push_back(bottom == top ? std::to_string(top) : std::to_string(bottom) + "–" + std::to_string(top));
    }
    if (!counts.empty()) chart.rows.push_back({"Instruments", std::move(counts)});
    return chart;
}

}  // namespace

void add_charts(ReportContent& content, CitationGraph const& graph, std::span<VertexId const> subjects, CitedEdges const& cited) {
    Counted made, adopted, received;
    for (auto const& [target, edges] : cited)
        for (Edge const* const edge : edges) {
            adopted.add(graph[target], edge->weight);
            made.add(graph[edge->source], edge->weight);
        }
    auto const add = [&content](Chart chart) {
        if (!chart.empty()) content.charts.push_back(std::move(chart));
    };
    if (!content.single)
        add(by_time(made, "chart-made", "Citations made, by year and organ of the citing document", "of the citing document"));
    add(by_time(adopted, "chart-adopted", "When and by whom what is cited was adopted", "of adoption"));
    if (content.single) {
        VertexId const only = subjects.front();
        for (std::uint32_t const place : graph.in_edges(only)) {
            Edge const& edge = graph.edges()[place];
            if (edge.relation == Relation::cites && edge.source != only) received.add(graph[edge.source], edge.weight);
        }
        add(by_time(received, "chart-received", "When and by whom it was cited", "of the citing document"));
    }
    if (!content.treatments.empty()) add(treatment_shares(content));
    if (!content.single) add(in_degrees(cited));
}

}  // namespace recital
