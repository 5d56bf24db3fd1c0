// SPDX-License-Identifier: BSL-1.0
#include "report/series_answers.hpp"

#include "identity/written.hpp"

#include <algorithm>
#include <cmath>

namespace recital {

namespace {

/// Years with one decimal, "1" where it is whole.
std::string years(double value) {
    long const tenths = std::lround(value * 10);
    return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : '.' + std::to_string(tenths % 10));
}

std::string rhythm(RecurrentSeries const& series) {
    if (series.years_between < 0.5) return "several a year";
    std::string const between = years(std::round(series.years_between));
    return between == "1" ? "every year" : "every " + between + " years";
}

std::size_t in_corpus(RecurrentSeries const& series) {
    return static_cast<std::size_t>(
        std::count_if(series.members.begin(), series.members.end(), [](SeriesMember const& member) { return member.in_corpus; }));
}

Table::Column text(char const* name, Emphasis emphasis = Emphasis::none) { return {name, false, emphasis}; }
Table::Column number(char const* name) { return {name, true, Emphasis::none}; }

}  // namespace

Table series_overview(std::vector<RecurrentSeries> const& series) {
    Table table{{text("of", Emphasis::faint), number("members"), number("in_corpus"), number("every"), text("since"),
                 text("newest", Emphasis::bold), text("date"), text("title")},
                {}};
    for (RecurrentSeries const& each : series)
        table.rows.push_back({one_line(each.of), std::to_string(each.members.size()), std::to_string(in_corpus(each)),
                              years(each.years_between), one_line(each.members.front().date), one_line(each.newest().id),
                              one_line(each.newest().date), one_line(each.title)});
    return table;
}

Table series_table(std::vector<RecurrentSeries> const& series) {
    Table table{{text("series"), text("id", Emphasis::bold), text("date"), text("in_corpus"), text("by", Emphasis::faint), text("newest"),
                 text("title")},
                {}};
    for (RecurrentSeries const& each : series)
        for (SeriesMember const& member : each.members)
            table.rows.push_back({one_line(each.title), one_line(member.id), one_line(member.date), member.in_corpus ? "yes" : "",
                                  std::string{name_of(member.by)}, &member == &each.newest() ? "yes" : "", one_line(member.title)});
    return table;
}

std::string series_text(std::vector<RecurrentSeries> const& series, TerminalStyle const& style) {
    if (series.empty()) return "no series found\n";
    std::string out;
    for (RecurrentSeries const& each : series) {
        if (!out.empty()) out += '\n';
        out += wrapped(one_line(each.title), 0, style);
        out += "  " + std::to_string(each.members.size()) + " members, " + rhythm(each) + "; * is in the corpus\n";
        Table table{{text(""), text("id", Emphasis::bold), text("date"), text("by", Emphasis::faint), text("title")}, {}};
        for (SeriesMember const& member : each.members)
            table.rows.push_back({member.in_corpus ? "*" : "", one_line(identify(member.id).printed()), one_line(member.date),
                                  member.by == MemberBy::title ? "" : std::string{name_of(member.by)},
                                  member.title == each.title ? "" : one_line(member.title)});
        std::string const rows = table_text(table, style);
        out += rows.substr(rows.find('\n') + 1);  // its heading says nothing here
    }
    return out;
}

Table newer_table(CitationGraph const& graph, SeriesList const& list, std::vector<NewerIn> const& documents) {
    Table table{{text("document", Emphasis::faint), text("cited", Emphasis::bold), text("newer", Emphasis::bold), text("date"),
                 text("cites_newer"), number("since"), text("newest"), text("title")},
                {}};
    for (NewerIn const& each : documents)
        for (NewerMember const& found : each.found) {
            RecurrentSeries const& series = list.series[found.series];
            SeriesMember const& newer = series.members[found.newer];
            table.rows.push_back({one_line(graph[each.document].id), one_line(graph[found.cited].id), one_line(newer.id),
                                  one_line(newer.date), found.cites_newer ? "yes" : "no", std::to_string(found.newer_since),
                                  one_line(series.newest().id), one_line(series.title)});
        }
    return table;
}

}  // namespace recital
