// SPDX-License-Identifier: BSL-1.0
#include "analyse/compare.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace recital {
namespace {

/// All citations of one instrument, by one document or by all.
struct Cited {
    std::set<std::string> treatments;
    std::set<std::string> documents;
    std::size_t mentions = 0;
};

using CitedBy = std::map<std::pair<std::string, std::string>, Cited>;  ///< by citing document (or ""), then cited

std::vector<std::string> documents_of(CitationGraph const& graph) {
    std::vector<std::string> ids;
    for (Vertex const& vertex : graph.vertices())
        if (vertex.in_corpus) ids.push_back(vertex.id);
    return ids;
}

/// `called` is what the only document is called; where it is empty, documents keep their ids.
CitedBy citations_of(CitationGraph const& graph, CompareBy by, std::string const& called) {
    CitedBy found;
    for (Edge const& edge : graph.edges()) {
        if (edge.relation != Relation::cites) continue;
        auto const name = [&](Vertex const& vertex) { return called.empty() || !vertex.in_corpus ? vertex.id : called; };
        std::string const document = name(graph[edge.source]);
        Cited& cited = found[{by == CompareBy::citation ? document : std::string{}, name(graph[edge.target])}];
        cited.treatments.insert(governing_verb(edge));
        cited.documents.insert(document);
        cited.mentions += edge.weight;
    }
    return found;
}

Changed changed(std::pair<std::string, std::string> const& key, Cited const& before, Cited const& after) {
    Changed one;
    std::tie(one.document, one.cited) = key;
    one.before.assign(before.treatments.begin(), before.treatments.end());
    one.after.assign(after.treatments.begin(), after.treatments.end());
    one.documents_before = before.documents.size();
    one.documents_after = after.documents.size();
    one.mentions_before = before.mentions;
    one.mentions_after = after.mentions;
    return one;
}

}  // namespace

std::string_view name_of(Change change) noexcept {
    switch (change) {
    case Change::gained: return "gained";
    case Change::lost: return "lost";
    case Change::treated: return "treated";
    case Change::counted: return "counted";
    }
    return "";
}

Comparison compare(CitationGraph const& before, CitationGraph const& after, CompareBy by) {
    Comparison comparison;
    std::vector<std::string> const old_documents = documents_of(before);
    std::vector<std::string> const new_documents = documents_of(after);
    bool const drafts = by == CompareBy::citation && old_documents.size() == 1 && new_documents.size() == 1;
    std::string const called = drafts ? new_documents.front() : std::string{};
    if (!drafts) {
        std::set_difference(old_documents.begin(), old_documents.end(), new_documents.begin(), new_documents.end(),
                            std::back_inserter(comparison.only_before));
        std::set_difference(new_documents.begin(), new_documents.end(), old_documents.begin(), old_documents.end(),
                            std::back_inserter(comparison.only_after));
    }
    CitedBy const old_citations = citations_of(before, by, called);
    CitedBy const new_citations = citations_of(after, by, called);
    auto const add = [&](Change change, Changed one) {
        one.change = change;
        comparison.changes.push_back(std::move(one));
    };
    for (auto const& [key, cited] : old_citations) {
        auto const found = new_citations.find(key);
        if (found == new_citations.end()) {
            add(Change::lost, changed(key, cited, {}));
            continue;
        }
        Changed one = changed(key, cited, found->second);
        if (one.before != one.after)
            add(Change::treated, std::move(one));
        else if (by == CompareBy::instrument && cited.documents.size() != found->second.documents.size())
            add(Change::counted, std::move(one));
        else
            ++comparison.same;
    }
    for (auto const& [key, cited] : new_citations)
        if (old_citations.find(key) == old_citations.end()) add(Change::gained, changed(key, {}, cited));
    std::sort(comparison.changes.begin(), comparison.changes.end(), [](Changed const& left, Changed const& right) {
        return std::tie(left.document, left.change, left.cited) < std::tie(right.document, right.change, right.cited);
    });
    return comparison;
}

}  // namespace recital
