// SPDX-License-Identifier: BSL-1.0
#include "store/detail/graph_tables.hpp"

#include "analyse/find.hpp"
#include "store/detail/graph_image.hpp"

#include <cstdint>

namespace recital {

namespace {

constexpr std::string_view from_document = "document";
constexpr std::string_view from_tables = "tables";
constexpr std::string_view from_citing = "citing documents";

std::int64_t row_of(VertexId vertex) { return static_cast<std::int64_t>(index_of(vertex)) + 1; }

}  // namespace

void GraphTables::write(Database& database) const {
    database.execute(
        "DELETE FROM instrument; DELETE FROM alias; DELETE FROM edge; DELETE FROM name_key; DELETE FROM graph_image;"
        "INSERT INTO name_words (name_words) VALUES ('delete-all')");
    write_instruments(database);
    write_edges(database);
    std::string const image = graph_image(m_graph);
    database.prepare("INSERT INTO graph_image VALUES (1, ?1)").bind_blob(image).run();
}

void GraphTables::write_instruments(Database& database) const {
    Statement put = database.prepare("INSERT INTO instrument VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)");
    Statement put_alias = database.prepare("INSERT INTO alias VALUES (?1, ?2)");
    Statement put_key = database.prepare("INSERT OR IGNORE INTO name_key VALUES (?1, ?2)");
    Statement put_words = database.prepare("INSERT INTO name_words (rowid, words) VALUES (?1, ?2)");
    for (std::size_t at = 0; at < m_graph.vertex_count(); ++at) {
        Vertex const& vertex = m_graph.vertices()[at];
        auto const row = static_cast<std::int64_t>(at) + 1;
        put.bind(row).bind(vertex.id).bind(name_of(vertex.kind)).bind(vertex.label).bind(vertex.title).bind(vertex.organ).bind(vertex.date);
        put.bind(std::int64_t{vertex.year}).bind(vertex.session).bind(std::int64_t{vertex.in_corpus}).bind(vertex.url);
        put.bind(title_from(vertex)).bind(date_from(vertex)).run();
        if (Instrument const* const instrument = m_catalogue.instrument(vertex.id))
            for (std::string const& alias : instrument->aliases) put_alias.bind(row).bind(alias).run();
        SearchedNames const names = searched_names(vertex, m_catalogue);
        for (std::string const& key : names.keys) put_key.bind(key).bind(row).run();
        put_words.bind(row).bind(names.words).run();
    }
}

void GraphTables::write_edges(Database& database) const {
    Statement put = database.prepare("INSERT INTO edge VALUES (NULL, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)");
    for (Edge const& edge : m_graph.edges()) {
        put.bind(row_of(edge.source)).bind(row_of(edge.target)).bind(edge.relation == Relation::cites ? "cites" : "adopted_by");
        put.bind(edge.treatment).bind(edge.verb).bind(edge.stance).bind(edge.part).bind(edge.paragraph).bind(edge.footnote);
        put.bind(edge.pinpoint).bind(std::int64_t{edge.weight}).bind(std::int64_t{is_learned(edge)}).run();
    }
}

std::string_view GraphTables::title_from(Vertex const& vertex) const {
    if (vertex.title.empty()) return {};
    if (Instrument const* const instrument = m_catalogue.instrument(vertex.id); instrument != nullptr && instrument->title == vertex.title)
        return from_tables;
    if (vertex.in_corpus) return from_document;
    auto const known = m_catalogue.titles.find(vertex.id);
    return known != m_catalogue.titles.end() && known->second.title == vertex.title ? from_tables : from_citing;
}

std::string_view GraphTables::date_from(Vertex const& vertex) const {
    if (vertex.date.empty()) return {};
    if (Instrument const* const instrument = m_catalogue.instrument(vertex.id); instrument != nullptr && instrument->adopted == vertex.date)
        return from_tables;
    auto const known = m_catalogue.titles.find(vertex.id);
    if (known != m_catalogue.titles.end() && known->second.date == vertex.date) return from_tables;
    return vertex.in_corpus ? from_document : from_citing;
}

bool GraphTables::is_learned(Edge const& edge) const {
    if (edge.relation != Relation::adopted_by) return false;
    Instrument const* const instrument = m_catalogue.instrument(m_graph[edge.source].id);
    return instrument == nullptr || instrument->adopted_by.empty();
}

}  // namespace recital
