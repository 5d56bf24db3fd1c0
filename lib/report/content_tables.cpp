// SPDX-License-Identifier: BSL-1.0
#include "report/content_tables.hpp"

#include "graph/safe_text.hpp"
#include "graph/wording.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace recital {
namespace {

constexpr std::size_t most_listed = 1000;
constexpr std::size_t most_documents_named = 12;  // in one row

constexpr std::array<Kind, 8> kinds{Kind::treaty,   Kind::declaration, Kind::programme,   Kind::resolution,
                                    Kind::decision, Kind::document,    Kind::publication, Kind::judgment};

std::string plural_of(Kind kind) {
    switch (kind) {
    case Kind::treaty: return "Treaties";
    case Kind::declaration: return "Declarations";
    case Kind::programme: return "Programmes";
    case Kind::resolution: return "Resolutions";
    case Kind::decision: return "Decisions";
    case Kind::document: return "Documents";
    case Kind::publication: return "Publications";
    case Kind::judgment: return "Judgments";
    case Kind::unresolved: break;
    }
    return "Other";
}

struct Tally {
    std::size_t citations = 0;
    std::set<VertexId> instruments;
    std::string stance;  // of the first mention

    void add(Edge const& edge) {
        citations += edge.weight;
        instruments.insert(edge.target);
        if (stance.empty()) stance = edge.stance;
    }
    ReportContent::Count row(std::string name) const { return {std::move(name), {}, citations, instruments.size()}; }
    ReportContent::Count row_with_stance(std::string name) const { return {std::move(name), stance, citations, instruments.size()}; }
};

void add_item(std::string& list, std::string const& item, std::string const& separator) {
    if (item.empty() || (separator + list + separator).find(separator + item + separator) != std::string::npos) return;
    if (!list.empty()) list += separator;
    list += item;
}

ReportContent::Cited cited_row(CitationGraph const& graph, VertexId target, std::vector<Edge const*> const& edges, bool single) {
    ReportContent::Cited row;
    row.instrument = instrument_row(graph[target]);
    std::set<VertexId> documents;
    std::vector<std::pair<VertexId, std::size_t>> owners;  // of row.treatments
    for (Edge const* const edge : edges) {
        row.mentions += edge->weight;
        documents.insert(edge->source);
        add_item(row.pinpoints, edge->pinpoint, "; ");
        std::size_t at = 0;
        while (at < row.treatments.size() && (owners[at].first != edge->source || row.treatments[at].treatment != edge->treatment)) ++at;
        if (at == row.treatments.size()) {
            if (documents.size() > most_documents_named) continue;
            row.treatments.push_back({single ? std::string{} : graph[edge->source].label, edge->treatment, {}});
            owners.emplace_back(edge->source, at);
        }
        add_item(row.treatments[at].places, place_words(*edge), ", ");
    }
    row.documents = documents.size();
    return row;
}

void add_groups(ReportContent& content, CitationGraph const& graph, std::map<VertexId, std::vector<Edge const*>> const& cited) {
    // The most mentioned are listed where not all can be; inside a group the order is that of dates.
    std::vector<VertexId> listed;
    for (auto const& [target, edges] : cited) listed.push_back(target);
    auto const mentions = [&](VertexId target) {
        std::size_t sum = 0;
        for (Edge const* const edge : cited.at(target)) sum += edge->weight;
        return sum;
    };
    if (listed.size() > most_listed) {
        auto const more = [&](VertexId left, VertexId right) { return mentions(left) > mentions(right); };
        std::stable_sort(listed.begin(), listed.end(), more);
        listed.resize(most_listed);
    }
    content.instruments_listed = listed.size();
    auto const key = [&graph](VertexId target) { return std::pair(sorting_date(graph[target]), target); };
    std::sort(listed.begin(), listed.end(), [&](VertexId left, VertexId right) { return key(left) < key(right); });
    for (Kind const kind : kinds) {
        ReportContent::Group group{plural_of(kind), {}};
        for (VertexId const target : listed)
            if (graph[target].kind == kind) group.cited.push_back(cited_row(graph, target, cited.at(target), content.single));
        if (!group.cited.empty()) content.groups.push_back(std::move(group));
    }
}

void add_timeline(ReportContent& content, CitationGraph const& graph, std::map<VertexId, std::vector<Edge const*>> const& cited) {
    std::map<int, std::size_t> by_year;
    for (auto const& [target, edges] : cited) {
        if (int const year = graph[target].year; year > 0)
            ++by_year[year];
        else
            ++content.undated;
    }
    if (by_year.empty()) return;
    int const span = by_year.rbegin()->first - by_year.begin()->first;
    int const step = span < 25 ? 1 : 10;
    for (int year = by_year.begin()->first / step * step; year <= by_year.rbegin()->first; year += step) {
        // A year far from all others (a misread date) must not draw out the picture.
        if (content.timeline.size() == 60) break;
        ReportContent::Bar bar{std::to_string(year) + (step == 10 ? "s" : ""), 0};
        for (auto at = by_year.lower_bound(year); at != by_year.end() && at->first < year + step; ++at) bar.instruments += at->second;
        content.timeline.push_back(std::move(bar));
    }
}

}  // namespace

ReportContent::Instrument instrument_row(Vertex const& vertex) {
    std::string const date = !vertex.date.empty() ? vertex.date : vertex.year != 0 ? std::to_string(vertex.year) : "";
    std::string const title = vertex.title == vertex.label ? std::string{} : vertex.title;
    return {vertex.id, vertex.label, title, safe_url(vertex.url), std::string{name_of(vertex.kind)}, vertex.organ, date, vertex.in_corpus};
}

void add_tables(ReportContent& content, CitationGraph const& graph, std::vector<VertexId> const& subjects) {
    std::map<VertexId, std::vector<Edge const*>> cited;
    std::map<Kind, Tally> by_kind;
    std::map<std::string, Tally> by_treatment;
    std::array<Tally, static_cast<std::size_t>(Part::closing) + 1> by_part;
    for (VertexId const subject : subjects)
        for (Edge const& edge : graph.out_edges(subject)) {
            if (edge.relation != Relation::cites) continue;
            cited[edge.target].push_back(&edge);
            content.citations += edge.weight;
            by_kind[graph[edge.target].kind].add(edge);
            by_treatment[edge.treatment].add(edge);
            for (std::size_t part = 0; part < by_part.size(); ++part)
                if (name_of(static_cast<Part>(part)) == edge.part) by_part[part].add(edge);
        }
    content.instruments = cited.size();
    for (Kind const kind : kinds)
        if (auto const found = by_kind.find(kind); found != by_kind.end()) content.kinds.push_back(found->second.row(plural_of(kind)));
    for (auto const& [treatment, tally] : by_treatment)
        if (!treatment.empty()) content.treatments.push_back(tally.row_with_stance(treatment));
    std::stable_sort(content.treatments.begin(), content.treatments.end(),
                     [](auto const& left, auto const& right) { return left.citations > right.citations; });
    if (auto const none = by_treatment.find(""); none != by_treatment.end())
        content.treatments.push_back(none->second.row("no governing verb"));
    for (std::size_t part = 0; part < by_part.size(); ++part)
        if (by_part[part].citations > 0) content.parts.push_back(by_part[part].row(std::string{name_of(static_cast<Part>(part))}));
    add_groups(content, graph, cited);
    add_timeline(content, graph, cited);
}

}  // namespace recital
