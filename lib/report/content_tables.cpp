// SPDX-License-Identifier: BSL-1.0
#include "report/detail/content_tables.hpp"

#include "analyse/components.hpp"
#include "graph/safe_text.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace recital {
namespace {

constexpr std::array<Kind, 8> kinds{Kind::treaty,   Kind::declaration, Kind::programme,   Kind::resolution,
                                    Kind::decision, Kind::document,    Kind::publication, Kind::judgment};

/// From plain mention to what changes the law; texts of other classes follow by name.
constexpr std::array<std::string_view, 6> stances{"neutral", "supportive", "critical", "mandating", "amending", "replacing"};

struct Tally {
    std::size_t citations = 0;
    std::set<VertexId> instruments;
    std::string stance;  // of the first mention

    void add(Edge const& edge) {
        citations += edge.weight;
        instruments.insert(edge.target);
        if (stance.empty()) stance = edge.stance;
    }
    rows::Count row(std::string_view name) const { return {std::string{name}, {}, citations, instruments.size()}; }
};

/// The columns: the classes that occur, and last what no verb governs.
std::vector<std::string> stances_in(std::map<std::string, Tally> const& by_stance) {
    std::vector<std::string> columns;
    for (std::string_view const stance : stances)
        if (by_stance.count(std::string{stance}) != 0) columns.emplace_back(stance);
    for (auto const& [stance, tally] : by_stance)
        if (!stance.empty() && std::find(columns.begin(), columns.end(), stance) == columns.end()) columns.push_back(stance);
    if (by_stance.count("") != 0) columns.emplace_back();
    return columns;
}

}  // namespace

std::string_view plural_of(Kind kind) noexcept {
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

std::span<Kind const> kinds_in_order() noexcept { return kinds; }

rows::Instrument instrument_row(Vertex const& vertex) {
    std::string const date = !vertex.date.empty() ? vertex.date : vertex.year != 0 ? std::to_string(vertex.year) : "";
    std::string const title = vertex.title == vertex.label ? std::string{} : vertex.title;
    return {vertex.id, vertex.label, title, safe_url(vertex.url), std::string{name_of(vertex.kind)}, vertex.organ, date, vertex.in_corpus};
}

CitedEdges edges_by_target(CitationGraph const& graph, std::span<VertexId const> subjects) {
    CitedEdges cited;
    for (VertexId const subject : subjects)
        for (Edge const& edge : graph.out_edges(subject))
            if (edge.relation == Relation::cites) cited[edge.target].push_back(&edge);
    return cited;
}

std::size_t row_limit(ReportLimits const& limits, std::size_t usual) noexcept {
    std::size_t const wanted = limits.rows.value_or(usual);
    return wanted == 0 ? static_cast<std::size_t>(-1) : wanted;
}

void add_tables(ReportContent& content, CitationGraph const& graph, CitedEdges const& cited) {
    std::map<Kind, Tally> by_kind;
    std::map<std::string, Tally> by_treatment, by_stance;
    std::map<std::pair<Kind, std::string>, std::size_t> by_both;
    std::array<Tally, static_cast<std::size_t>(Part::closing) + 1> by_part;
    for (auto const& [target, edges] : cited)
        for (Edge const* const edge : edges) {
            Kind const kind = graph[target].kind;
            content.citations += edge->weight;
            by_kind[kind].add(*edge);
            by_treatment[governing_verb(*edge)].add(*edge);
            by_stance[edge->stance].add(*edge);
            by_both[{kind, edge->stance}] += edge->weight;
            for (std::size_t part = 0; part < by_part.size(); ++part)
                if (name_of(static_cast<Part>(part)) == edge->part) by_part[part].add(*edge);
        }
    content.instruments = cited.size();
    content.stances = stances_in(by_stance);
    for (Kind const kind : kinds) {
        auto const found = by_kind.find(kind);
        if (found == by_kind.end()) continue;
        content.kinds.push_back(found->second.row(plural_of(kind)));
        rows::KindByStance row{std::string{plural_of(kind)}, {}};
        for (std::string const& stance : content.stances) row.citations.push_back(by_both[{kind, stance}]);
        content.kinds_by_stance.push_back(std::move(row));
    }
    for (auto const& [treatment, tally] : by_treatment) {
        if (treatment.empty()) continue;
        content.treatments.push_back(tally.row(treatment));
        content.treatments.back().stance = tally.stance;
    }
    std::stable_sort(content.treatments.begin(), content.treatments.end(),
                     [](auto const& left, auto const& right) { return left.citations > right.citations; });
    content.all_treatments = by_treatment.size();
    if (auto const none = by_treatment.find(""); none != by_treatment.end()) content.treatments.push_back(none->second.row(""));
    for (std::size_t part = 0; part < by_part.size(); ++part)
        if (by_part[part].citations > 0) content.parts.push_back(by_part[part].row(name_of(static_cast<Part>(part))));
}

void add_corpus(ReportContent& content, ReportInput const& input, CitedEdges const& cited) {
    std::vector<std::pair<VertexId, rows::Ranked>> order;
    for (auto const& [target, edges] : cited) {
        rows::Ranked row;
        std::set<VertexId> documents;
        for (Edge const* const edge : edges) {
            if (edge->source == target) continue;
            row.mentions += edge->weight;
            documents.insert(edge->source);
        }
        row.documents = documents.size();
        // What a single document cites is no finding about several.
        if (row.documents > 1) order.emplace_back(target, std::move(row));
    }
    std::stable_sort(order.begin(), order.end(), [](auto const& left, auto const& right) {
        return left.second.documents != right.second.documents ? left.second.documents > right.second.documents
                                                               : left.second.mentions > right.second.mentions;
    });
    std::size_t const most = row_limit(input.limits, 25);
    for (auto& [vertex, row] : order) {
        row.instrument = instrument_row(input.graph[vertex]);
        ++content.all_most_cited;
        if (content.most_cited.size() < most) content.most_cited.push_back(row);
        if (row.instrument.read) continue;
        ++content.all_missing;
        if (content.missing.size() < most) content.missing.push_back(row);
    }
    for (std::vector<VertexId> const& circle : cycles(input.graph)) {
        if (circle.size() < 2) continue;
        ++content.all_circles;
        if (content.circles.size() == most) continue;
        std::vector<rows::Instrument> members;
        for (VertexId const member : circle) members.push_back(instrument_row(input.graph[member]));
        content.circles.push_back(std::move(members));
    }
}

}  // namespace recital
