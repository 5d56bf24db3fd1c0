// SPDX-License-Identifier: BSL-1.0
#include "explore/detail/page_data.hpp"

#include "analyse/rank.hpp"
#include "analyse/series.hpp"
#include "explore/detail/map_places.hpp"
#include "graph/safe_text.hpp"
#include "graph/wording.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace recital {
namespace {

using Json = nlohmann::ordered_json;

/// Texts that come again, each by its number.
class Names {
public:
    std::size_t number(std::string const& name) {
        auto const [place, is_new] = m_places.try_emplace(name, m_places.size());
        if (is_new) m_names.push_back(clean_text(name));
        return place->second;
    }
    Json const& names() const noexcept { return m_names; }

private:
    std::map<std::string, std::size_t> m_places;
    Json m_names = Json::array();
};

class PageData {
public:
    explicit PageData(ExploreInput const& input) : m_input(input), m_graph(input.graph) {}

    std::string run() {
        Json data;
        data["title"] = clean_text(m_input.title);
        data["notes"] = Json::array();
        for (std::string const& note : m_input.notes) data["notes"].push_back(clean_text(note));
        data["focus"] = Json::array();
        for (VertexId const vertex : m_input.focus) data["focus"].push_back(index_of(vertex));
        if (!m_input.diagram.empty() && !m_input.drawn.empty()) {
            data["drawn"] = Json::array();
            for (VertexId const vertex : m_input.drawn) data["drawn"].push_back(index_of(vertex));
        }
        Json vertices = texts();
        add_series(data, vertices);
        add_places(data, vertices);
        data["vertices"] = std::move(vertices);
        data["edges"] = edges();
        data["kinds"] = m_kinds.names();
        data["organs"] = m_organs.names();
        data["verbs"] = m_verbs.names();
        data["spots"] = m_spots.names();
        data["colours"] = Json::object();
        for (auto const& [kind, colour] : m_input.kind_colours) data["colours"][kind] = colour;
        return data.dump(-1, ' ', false, Json::error_handler_t::replace);
    }

private:
    /// Addresses that are "https://docs.un.org/" and the id are many: of those only that they are so is kept.
    std::string address(Vertex const& vertex) {
        std::string const url = safe_url(vertex.url);
        std::size_t const rest = url.size() - std::min(url.size(), vertex.id.size());
        if (url.empty() || rest == 0 || url.compare(rest, std::string::npos, vertex.id) != 0) return url;
        if (m_site.empty()) m_site = url.substr(0, rest);
        return m_site == url.substr(0, rest) ? "=" : url;
    }

    Json texts() {
        Json columns;
        for (char const* const name : {"id", "label", "title", "kind", "organ", "date", "year", "read", "url"})
            columns[name] = Json::array();
        columns["names"] = Json::object();
        for (Vertex const& vertex : m_graph.vertices()) {
            columns["id"].push_back(clean_text(vertex.id));
            columns["label"].push_back(vertex.label == vertex.id ? std::string{} : clean_text(vertex.label));
            columns["title"].push_back(vertex.title == vertex.label ? std::string{} : clean_text(vertex.title));
            columns["kind"].push_back(m_kinds.number(std::string{name_of(vertex.kind)}));
            columns["organ"].push_back(m_organs.number(vertex.organ));
            columns["date"].push_back(clean_text(vertex.date));
            columns["year"].push_back(vertex.year);
            columns["read"].push_back(vertex.in_corpus ? 1 : 0);
            columns["url"].push_back(address(vertex));
            Instrument const* const instrument = m_input.catalogue.instrument(vertex.id);
            if (instrument == nullptr || instrument->aliases.empty()) continue;
            Json aliases = Json::array();
            for (std::string const& alias : instrument->aliases) aliases.push_back(clean_text(alias));
            columns["names"][std::to_string(columns["id"].size() - 1)] = std::move(aliases);
        }
        columns["site"] = m_site;
        return columns;
    }

    void add_series(Json& data, Json& vertices) {
        SeriesList const list = find_series(m_graph, m_input.catalogue);
        std::map<std::size_t, std::size_t> kept;  // those with members here
        data["series"] = Json::array();
        vertices["series"] = Json::array();
        for (auto const& place : list.of_vertex) {
            if (!place) {
                vertices["series"].push_back(-1);
                continue;
            }
            auto const [entry, is_new] = kept.try_emplace(*place, kept.size());
            vertices["series"].push_back(entry->second);
            if (!is_new) continue;
            RecurrentSeries const& series = list.series[*place];
            Json members = Json::array();
            for (SeriesMember const& member : series.members)
                members.push_back({member.vertex ? Json(index_of(*member.vertex)) : Json(clean_text(member.id)), clean_text(member.date)});
            data["series"].push_back({{"title", clean_text(series.title)}, {"members", std::move(members)}});
        }
    }

    void add_places(Json& data, Json& vertices) {
        std::vector<double> score(m_graph.vertex_count(), 0);
        Json rank = Json::array();
        for (Ranked const& each : page_rank(m_graph)) score[index_of(each.vertex)] = each.score;
        constexpr double fine = 1e8;  // as fine as sizes of dots need it
        for (double const each : score) rank.push_back(std::llround(each * fine));
        MapPlaces const places = map_places(m_graph, communities(m_graph), score);
        vertices["rank"] = std::move(rank);
        vertices["lane"] = places.lane;
        vertices["x"] = places.x;
        vertices["y"] = places.y;
        data["years"] = Json::array();
        for (MapPlaces::Year const& year : places.years) data["years"].push_back({year.year, year.left, year.right});
        data["lanes"] = Json::array();
        for (MapPlaces::Lane const& lane : places.lanes)
            data["lanes"].push_back(
                {{"name", clean_text(lane.name)}, {"members", lane.members}, {"top", lane.top}, {"bottom", lane.bottom}});
    }

    Json edges() {
        Json columns;
        Json out = Json::array();
        for (std::uint32_t at = 0; at < m_graph.vertex_count(); ++at) out.push_back(m_graph.out_edges(VertexId{at}).size());
        columns["out"] = std::move(out);
        for (char const* const name : {"target", "verb", "spot", "weight", "adoptions"}) columns[name] = Json::array();
        std::size_t place = 0;
        for (Edge const& edge : m_graph.edges()) {
            columns["target"].push_back(index_of(edge.target));
            columns["verb"].push_back(m_verbs.number(governing_verb(edge)));
            columns["spot"].push_back(m_spots.number(place_words(edge)));
            columns["weight"].push_back(edge.weight);
            if (edge.relation == Relation::adopted_by) columns["adoptions"].push_back(place);
            ++place;
        }
        return columns;
    }

    ExploreInput const& m_input;
    CitationGraph const& m_graph;
    Names m_kinds, m_organs, m_verbs, m_spots;
    std::string m_site;  // with which most addresses begin
};

}  // namespace

std::string page_data(ExploreInput const& input) { return PageData{input}.run(); }

}  // namespace recital
