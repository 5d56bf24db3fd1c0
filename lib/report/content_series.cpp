// SPDX-License-Identifier: BSL-1.0
#include "analyse/series.hpp"
#include "identity/written.hpp"
#include "report/detail/content_tables.hpp"

#include <algorithm>
#include <utility>

namespace recital {
namespace {

rows::Instrument member_row(CitationGraph const& graph, SeriesMember const& member, std::string_view kind) {
    if (member.vertex) return instrument_row(graph[*member.vertex]);
    Identifier const identifier = identify(member.id);
    return {member.id,         identifier.printed(), member.title, identifier.url(),
            std::string{kind}, {},                   member.date,  member.in_corpus};
}

rows::Series series_of(CitationGraph const& graph, RecurrentSeries const& series, VertexId subject) {
    rows::Series row;
    row.title = series.title;
    std::string_view const kind = name_of(graph[subject].kind);
    for (SeriesMember const& member : series.members)
        row.members.push_back({member_row(graph, member, kind), member.vertex == subject, &member == &series.newest()});
    return row;
}

}  // namespace

void add_series(ReportContent& content, ReportInput const& input, std::span<VertexId const> subjects) {
    CitationGraph const& graph = input.graph;
    SeriesList const list = find_series(graph, input.catalogue);
    if (content.single)
        if (auto const place = list.of_vertex[index_of(subjects.front())])
            content.series.push_back(series_of(graph, list.series[*place], subjects.front()));
    for (VertexId const subject : subjects)
        for (NewerMember const& found : newer_members(graph, list, subject)) {
            SeriesMember const& newer = list.series[found.series].members[found.newer];
            content.outdated.push_back({content.single ? std::string{} : graph[subject].label, instrument_row(graph[found.cited]),
                                        member_row(graph, newer, name_of(graph[found.cited].kind)), found.cites_newer});
        }
    content.all_outdated = content.outdated.size();
    std::stable_partition(content.outdated.begin(), content.outdated.end(), [](rows::Outdated const& row) { return !row.cites_newer; });
    content.outdated.resize(std::min(content.outdated.size(), row_limit(input.limits, content.single ? 500 : 100)));
}

}  // namespace recital
