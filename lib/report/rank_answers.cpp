// SPDX-License-Identifier: BSL-1.0
#include "report/rank_answers.hpp"

#include "analyse/community_names.hpp"
#include "report/answers.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <utility>

namespace recital {

namespace {

Table::Column text(std::string name, Emphasis emphasis = Emphasis::none) { return {std::move(name), false, emphasis}; }
Table::Column number(std::string name, Emphasis emphasis = Emphasis::none) { return {std::move(name), true, emphasis}; }

std::string title_of(Vertex const& vertex) { return vertex.title == vertex.id ? std::string{} : one_line(vertex.title); }

std::string kind_of(Vertex const& vertex) { return std::string{name_of(vertex.kind)}; }

std::string joined(std::vector<std::string> const& texts) {
    std::string out;
    for (std::string const& one : texts) out += (out.empty() ? "" : ", ") + (one.empty() ? std::string{"no verb"} : one_line(one));
    return out;
}

std::string counted(std::size_t count, char const* one, char const* many) {
    return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

/// "1997" or "1990s"; empty where the year is unknown.
std::string period_of(int year, bool decades) {
    if (year == 0) return "";
    return decades ? std::to_string(year / 10 * 10) + 's' : std::to_string(year);
}

}  // namespace

Table rank_table_with_errors(CitationGraph const& graph, std::vector<Ranked> const& ranked, std::vector<double> const& standard_error,
                             std::string score, int decimals) {
    std::vector<Ranked> errors;
    errors.reserve(ranked.size());
    for (Ranked const& each : ranked) errors.push_back({each.vertex, 1.96 * standard_error[index_of(each.vertex)]});
    Table table = rank_table(graph, ranked, std::move(score), decimals);
    Table const with_errors = rank_table(graph, errors, "error", decimals);
    constexpr std::ptrdiff_t behind_score = 3;
    table.columns.insert(table.columns.begin() + behind_score, with_errors.columns[behind_score - 1]);
    for (std::size_t at = 0; at < table.rows.size(); ++at)
        table.rows[at].insert(table.rows[at].begin() + behind_score, with_errors.rows[at][behind_score - 1]);
    return table;
}

Table years_records(CitationGraph const& graph, std::vector<Ranked> const& ranked, std::vector<std::map<int, std::size_t>> const& years) {
    Table table{{number("rank"), text("id"), text("year"), number("cited")}, {}};
    for (std::size_t at = 0; at < ranked.size(); ++at)
        for (auto const& [year, count] : years[index_of(ranked[at].vertex)])
            table.rows.push_back(
                {std::to_string(at + 1), one_line(graph[ranked[at].vertex].id), period_of(year, false), std::to_string(count)});
    return table;
}

Table years_table(CitationGraph const& graph, std::vector<Ranked> const& ranked, std::vector<std::map<int, std::size_t>> const& years) {
    std::set<int> all;
    for (Ranked const& each : ranked)
        for (auto const& [year, count] : years[index_of(each.vertex)]) all.insert(year);
    bool const decades = all.size() > 12;
    std::set<std::string> periods;
    for (int const year : all) periods.insert(period_of(year, decades));
    Table table{{number("rank", Emphasis::faint), text("id", Emphasis::bold), number("cited")}, {}};
    for (std::string const& period : periods) table.columns.push_back(number(period.empty() ? "undated" : period));
    table.columns.push_back(text("title"));
    for (std::size_t at = 0; at < ranked.size(); ++at) {
        Vertex const& vertex = graph[ranked[at].vertex];
        std::map<std::string, std::size_t> counts;
        for (auto const& [year, count] : years[index_of(ranked[at].vertex)]) counts[period_of(year, decades)] += count;
        std::vector<std::string> row{std::to_string(at + 1), one_line(vertex.id), std::to_string(std::llround(ranked[at].score))};
        for (std::string const& period : periods) row.push_back(counts.count(period) == 0 ? "" : std::to_string(counts[period]));
        row.push_back(title_of(vertex));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table similar_table(CitationGraph const& graph, std::vector<Similar> const& similar, std::string score) {
    std::vector<Ranked> scores;
    for (Similar const& each : similar) scores.push_back({each.vertex, each.score});
    Table const ranked = rank_table(graph, scores, "score", 3);
    Table table{{text("id", Emphasis::bold), number(std::move(score)), number("common"), text("kind"), text("date"),
                 text("with", Emphasis::faint), text("title")},
                {}};
    for (std::size_t at = 0; at < similar.size(); ++at) {
        Vertex const& vertex = graph[similar[at].vertex];
        std::string with;
        for (std::size_t shared = 0; shared < std::min<std::size_t>(similar[at].common.size(), 3); ++shared)
            with += (with.empty() ? "" : "; ") + one_line(graph[similar[at].common[shared]].id);
        table.rows.push_back({one_line(vertex.id), ranked.rows[at][2], std::to_string(similar[at].common.size()), kind_of(vertex),
                              one_line(vertex.date), with, title_of(vertex)});
    }
    return table;
}

Table communities_overview(CitationGraph const& graph, std::vector<Community> const& communities) {
    Table table{{number("community", Emphasis::faint), number("members"), number("in_corpus"), text("name")}, {}};
    for (Community const& community : communities) {
        auto const read =
            std::count_if(community.members.begin(), community.members.end(), [&](VertexId one) { return graph[one].in_corpus; });
        table.rows.push_back({std::to_string(table.rows.size() + 1), std::to_string(community.members.size()), std::to_string(read),
                              one_line(community_name(graph, community))});
    }
    return table;
}

Table communities_table(CitationGraph const& graph, std::vector<Community> const& communities) {
    Table table{
        {number("community", Emphasis::faint), text("id", Emphasis::bold), number("cited"), text("kind"), text("date"), text("title")}, {}};
    for (std::size_t place = 0; place < communities.size(); ++place)
        for (std::size_t at = 0; at < communities[place].members.size(); ++at) {
            Vertex const& vertex = graph[communities[place].members[at]];
            table.rows.push_back({std::to_string(place + 1), one_line(vertex.id), std::to_string(communities[place].cited[at]),
                                  kind_of(vertex), one_line(vertex.date), title_of(vertex)});
        }
    return table;
}

Table changes_table(CitationGraph const& before, CitationGraph const& after, Comparison const& comparison, CompareBy by) {
    bool const by_instrument = by == CompareBy::instrument;
    Table table{{text("change", Emphasis::bold)}, {}};
    if (!by_instrument) table.columns.push_back(text("document", Emphasis::faint));
    table.columns.push_back(text("cited", Emphasis::bold));
    if (by_instrument)
        for (char const* const name : {"documents_before", "documents_after"}) table.columns.push_back(number(name));
    for (char const* const name : {"before", "after"}) table.columns.push_back(text(name));
    for (char const* const name : {"mentions_before", "mentions_after"}) table.columns.push_back(number(name));
    table.columns.push_back(text("title"));
    for (Changed const& each : comparison.changes) {
        std::vector<std::string> row{std::string{name_of(each.change)}};
        if (!by_instrument) row.push_back(one_line(each.document));
        row.push_back(one_line(each.cited));
        if (by_instrument)
            for (std::size_t const count : {each.documents_before, each.documents_after}) row.push_back(std::to_string(count));
        row.push_back(joined(each.before));
        row.push_back(joined(each.after));
        for (std::size_t const count : {each.mentions_before, each.mentions_after}) row.push_back(std::to_string(count));
        auto const vertex = after.find(each.cited);
        auto const old_vertex = before.find(each.cited);
        row.push_back(vertex ? title_of(after[*vertex]) : old_vertex ? title_of(before[*old_vertex]) : std::string{});
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::vector<std::string> comparison_summary(Comparison const& comparison, CompareBy by) {
    std::array<std::size_t, 4> counts{};
    for (Changed const& each : comparison.changes) ++counts[static_cast<std::size_t>(each.change)];
    std::string line = std::to_string(counts[0]) + " gained, " + std::to_string(counts[1]) + " lost, " + std::to_string(counts[2]) +
                       " treated otherwise, ";
    if (by == CompareBy::instrument) line += std::to_string(counts[3]) + " cited by another number of documents, ";
    std::vector<std::string> lines{line + std::to_string(comparison.same) + " the same"};
    auto const only = [&](std::vector<std::string> const& ids, char const* where) {
        if (ids.empty()) return;
        std::string names;
        for (std::size_t at = 0; at < std::min<std::size_t>(ids.size(), 5); ++at) names += (names.empty() ? "" : ", ") + one_line(ids[at]);
        lines.push_back(counted(ids.size(), "document", "documents") + " only in the " + where + ": " + names +
                        (ids.size() > 5 ? " …" : ""));
    };
    only(comparison.only_before, "first");
    only(comparison.only_after, "second");
    return lines;
}

}  // namespace recital
