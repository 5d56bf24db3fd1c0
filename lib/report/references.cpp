// SPDX-License-Identifier: BSL-1.0
#include "report/bibliography.hpp"

#include "graph/safe_text.hpp"
#include "identity/written.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace recital {
namespace {

/// clean_text() on one line, without blanks at the ends.
std::string one_line(std::string_view text) {
    std::string line = clean_text(text);
    std::replace(line.begin(), line.end(), '\n', ' ');
    std::size_t const first = line.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return line.substr(first, line.find_last_not_of(' ') - first + 1);
}

bool is_key_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.'; }

/// Letters, digits and full stops; a run of anything else is one hyphen, none at the ends.
std::string key_of(std::string_view id) {
    std::string key;
    for (char const c : id) {
        if (is_key_letter(c))
            key += c;
        else if (!key.empty() && key.back() != '-')
            key += '-';
    }
    while (!key.empty() && key.back() == '-') key.pop_back();
    return key.empty() ? "reference" : key;
}

/// FNV-1a, 32 bits (Fowler, Noll, Vo), in hexadecimal: the same on every machine.
std::string hash_of(std::string_view id) {
    std::uint32_t hash = 2166136261U;
    for (char const c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    std::array<char, 8> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), hash, 16).ptr;
    return {digits.data(), end};
}

/// "United Nations General Assembly"; organs of other organizations (WHA66.10) speak under their own name.
std::string author_of(Vertex const& vertex) {
    std::string organ = one_line(vertex.organ);
    if (organ.empty() || organ.find("United Nations") != std::string::npos) return organ;
    Identifier const identifier = identify(vertex.id);
    std::string_view const series = identifier.series().substr(0, identifier.series().find('/'));
    constexpr std::array<std::string_view, 5> principal{"A", "S", "E", "T", "ST"};
    bool const is_united_nations = identifier.is_symbol() && std::find(principal.begin(), principal.end(), series) != principal.end() &&
                                   organ.find("Nations") == std::string::npos;
    return is_united_nations ? "United Nations " + organ : organ;
}

struct SeriesPlace {
    std::string series, volume, number;
};

/// The place of what stands in a series of volumes.
SeriesPlace place_of(Identifier const& identifier) {
    SeriesPlace place;
    place.series = identifier.kind() == Identifier::Kind::judgment ? "I.C.J. Reports"
                   : identifier.series() == "LNTS"                 ? "League of Nations Treaty Series"
                                                                   : "United Nations Treaty Series";
    std::string_view const number = identifier.number();
    std::size_t const slash = number.find('/');
    place.volume = one_line(number.substr(0, slash));
    if (slash != std::string_view::npos) place.number = one_line(number.substr(slash + 1));
    return place;
}

void set_place(Reference& reference, SeriesPlace place) {
    reference.series = std::move(place.series);
    reference.volume = std::move(place.volume);
    reference.series_number = std::move(place.number);
}

/// What an id alone tells of a publication or judgment.
void set_from_id(Reference& reference, std::string_view id) {
    Identifier const identifier = identify(id);
    if (identifier.kind() == Identifier::Kind::treaty_series) {
        set_place(reference, place_of(identifier));
        reference.type = "treaty";
        reference.title = reference.series + ", vol. " + reference.volume;
        if (!reference.series_number.empty()) reference.title += ", No. " + reference.series_number;
    } else if (identifier.kind() == Identifier::Kind::judgment) {
        set_place(reference, place_of(identifier));
        reference.title = reference.series + " " + reference.volume;
        if (!reference.series_number.empty()) reference.title += ", p. " + reference.series_number;
        if (reference.date.empty()) reference.date = reference.volume;
    } else {
        reference.number = one_line(identifier.printed());
    }
}

/// "Adopted by A/RES/44/25; A/RES/45/1", "Contained in A/CONF.165/14": what the graph leads to, else what the tables say.
std::string origin_of(CitationGraph const& graph, VertexId vertex, Instrument const* instrument) {
    std::string text;
    auto const add = [&text](std::string const& id) {
        Identifier const identifier = identify(id);
        text += (text.empty() ? (identifier.is_decided() ? "Adopted by " : "Contained in ") : "; ") + one_line(identifier.printed());
    };
    for (Edge const& edge : graph.out_edges(vertex))
        if (edge.relation == Relation::adopted_by) add(graph[edge.target].id);
    if (text.empty() && instrument != nullptr && !instrument->adopted_by.empty()) add(instrument->adopted_by);
    return text;
}

Reference reference_of(CitationGraph const& graph, VertexId at, Catalogue const& catalogue) {
    Vertex const& vertex = graph[at];
    Instrument const* const instrument = catalogue.instrument(vertex.id);
    Reference reference;
    reference.kind = vertex.kind;
    reference.type = instrument != nullptr && !instrument->type.empty() ? one_line(instrument->type) : std::string{name_of(vertex.kind)};
    reference.author = author_of(vertex);
    reference.date = one_line(vertex.date.empty() && vertex.year != 0 ? std::to_string(vertex.year) : vertex.date);
    reference.url = safe_url(vertex.url);
    if (identify(vertex.id).is_symbol() || vertex.kind == Kind::publication || vertex.kind == Kind::judgment)
        set_from_id(reference, vertex.id);
    if (instrument != nullptr && !instrument->treaty_series.empty())
        set_place(reference, place_of(listed_treaty_series(instrument->treaty_series.front())));
    std::string title = one_line(vertex.title);
    if (title.empty() && reference.title.empty()) title = one_line(vertex.label.empty() ? vertex.id : vertex.label);
    if (!title.empty()) reference.title = std::move(title);
    if (reference.title.empty()) reference.title = "Untitled";
    reference.origin = origin_of(graph, at, instrument);
    return reference;
}

/// The key of each vertex: that of its id, with a hash where an earlier id has it already. By id, so that the order in which
/// references are asked for changes no key.
void set_keys(std::vector<std::pair<VertexId, Reference>>& made, CitationGraph const& graph) {
    std::vector<std::size_t> by_id(made.size());
    std::iota(by_id.begin(), by_id.end(), std::size_t{0});
    std::sort(by_id.begin(), by_id.end(), [&made](std::size_t left, std::size_t right) { return made[left].first < made[right].first; });
    std::unordered_set<std::string> taken;
    for (std::size_t const at : by_id) {
        std::string const& id = graph[made[at].first].id;
        std::string key = key_of(id);
        while (!taken.insert(key).second) key += '-' + hash_of(id);
        made[at].second.key = std::move(key);
    }
}

}  // namespace

std::vector<Reference> references(CitationGraph const& graph, std::span<VertexId const> vertices, Catalogue const& catalogue) {
    std::vector<std::pair<VertexId, Reference>> made;
    std::vector<bool> seen(graph.vertex_count(), false);
    for (VertexId const vertex : vertices) {
        if (seen[index_of(vertex)]) continue;
        seen[index_of(vertex)] = true;
        made.emplace_back(vertex, reference_of(graph, vertex, catalogue));
    }
    set_keys(made, graph);
    std::vector<Reference> all;
    all.reserve(made.size());
    for (auto& [vertex, reference] : made) all.push_back(std::move(reference));
    return all;
}

std::string write_bibliography(CitationGraph const& graph, std::span<VertexId const> vertices, Catalogue const& catalogue,
                               BibliographyFormat format) {
    return write_references(references(graph, vertices, catalogue), format);
}

std::string write_bibliography(CitationGraph const& graph, Catalogue const& catalogue, BibliographyFormat format) {
    std::vector<VertexId> all(graph.vertex_count());
    for (std::size_t at = 0; at < all.size(); ++at) all[at] = VertexId{static_cast<std::uint32_t>(at)};
    return write_bibliography(graph, all, catalogue, format);
}

}  // namespace recital
