// SPDX-License-Identifier: BSL-1.0
#include "store/corpus.hpp"

#include "store/detail/graph_image.hpp"
#include "store/detail/schema.hpp"
#include "store/detail/stored_documents.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace recital {

namespace {

constexpr char const* graph_is_current =
    "SELECT 1 FROM meta r, meta g, meta d WHERE r.name = 'revision' AND g.name = 'graph_revision' AND d.name = 'graph_data'"
    " AND r.value = g.value AND d.value = ?1";

bool has_graph(Database const& database, std::string_view data) { return database.prepare(graph_is_current).bind(data).step(); }

Corpus::Rows rows_of(Statement statement, int columns) {
    Corpus::Rows rows;
    while (statement.step()) {
        rows.emplace_back();
        for (int at = 0; at < columns; ++at) rows.back().push_back(statement.string(at));
    }
    return rows;
}

/// Copies the vertices and edges that were asked for, each vertex once.
class Excerpt {
public:
    explicit Excerpt(Database const& database)
        : m_vertex{database.prepare("SELECT id, kind, label, title, organ, date, year, session, in_corpus, url FROM instrument"
                                    " WHERE instrument_id = ?1")},
          m_citing{
              database.prepare("SELECT source, relation, treatment, stance, part, paragraph, footnote, pinpoint, weight, verb FROM edge"
                               " WHERE target = ?1 ORDER BY edge_id")} {}

    VertexId vertex(std::int64_t row) {
        auto const [found, is_new] = m_places.try_emplace(row, VertexId{static_cast<std::uint32_t>(m_vertices.size())});
        if (!is_new) return found->second;
        Vertex vertex;
        if (m_vertex.bind(row).step()) {
            vertex = {
                m_vertex.string(0), kind_from_name(m_vertex.text(1)),     m_vertex.string(2), m_vertex.string(3),      m_vertex.string(4),
                m_vertex.string(5), static_cast<int>(m_vertex.number(6)), m_vertex.string(7), m_vertex.number(8) != 0, m_vertex.string(9)};
        }
        m_vertex.reset();
        m_vertices.push_back(std::move(vertex));
        return found->second;
    }

    void add_citing(std::int64_t row) {
        VertexId const target = vertex(row);
        m_citing.bind(row);
        while (m_citing.step()) {
            Edge edge;
            edge.source = vertex(m_citing.number(0));
            edge.target = target;
            edge.relation = m_citing.text(1) == "cites" ? Relation::cites : Relation::adopted_by;
            edge.treatment = m_citing.text(2);
            edge.stance = m_citing.text(3);
            edge.part = m_citing.text(4);
            edge.paragraph = m_citing.text(5);
            edge.footnote = m_citing.text(6);
            edge.pinpoint = m_citing.text(7);
            edge.weight = static_cast<std::uint32_t>(m_citing.number(8));
            edge.verb = m_citing.text(9);
            m_edges.push_back(std::move(edge));
        }
        m_citing.reset();
    }

    [[nodiscard]] CitationGraph graph() && { return {std::move(m_vertices), std::move(m_edges)}; }

private:
    Statement m_vertex, m_citing;
    std::map<std::int64_t, VertexId> m_places;
    std::vector<Vertex> m_vertices;
    std::vector<Edge> m_edges;
};

/// Words as FTS5 is asked for names in which each begins a word: "rights"* "child"*.
std::string prefix_query(std::string const& words) {
    std::string query;
    for (std::size_t at = 0; at < words.size();) {
        std::size_t const end = std::min(words.find(' ', at), words.size());
        if (end > at) query += (query.empty() ? "\"" : " \"") + words.substr(at, end - at) + "\"*";
        at = end + 1;
    }
    return query;
}

}  // namespace

bool looks_like_corpus(std::string_view bytes) noexcept {
    constexpr std::string_view magic{"SQLite format 3\0", 16};
    constexpr std::string_view application = "RCTL";
    return bytes.size() >= 72 && bytes.starts_with(magic) && bytes.substr(68, 4) == application;
}

Corpus::Corpus(std::string const& path) : m_connection{std::make_unique<Connection>(path)} {
    check_schema(m_connection->database);
    m_connection->database.execute("PRAGMA query_only=ON; BEGIN");
}

Corpus::~Corpus() = default;
Corpus::Corpus(Corpus&&) noexcept = default;

std::optional<CitationGraph> Corpus::graph(std::string_view data) const {
    if (!has_graph(m_connection->database, data)) return std::nullopt;
    Statement image = m_connection->database.prepare("SELECT image FROM graph_image");
    if (!image.step()) return std::nullopt;
    return graph_of_image(image.text(0));
}

void Corpus::each_document(DocumentChoice const& choice, std::function<void(CitedDocument)> const& use) const {
    each_stored_document(m_connection->database, choice, use);
}

std::vector<CitedDocument> Corpus::documents(DocumentChoice const& choice) const {
    return stored_documents(m_connection->database, choice);
}

std::optional<CitationGraph> Corpus::graph_about(std::string_view data, std::vector<std::string> const& keys,
                                                 std::string const& words) const {
    Database const& database = m_connection->database;
    if (!has_graph(database, data)) return std::nullopt;
    std::set<std::int64_t> rows;
    Statement by_key = database.prepare("SELECT instrument_id FROM name_key WHERE key = ?1");
    for (std::string const& key : keys) {
        by_key.bind(key);
        while (by_key.step()) rows.insert(by_key.number(0));
        by_key.reset();
    }
    if (std::string const query = prefix_query(words); !query.empty()) {
        Statement by_words = database.prepare("SELECT rowid FROM name_words WHERE name_words MATCH ?1");
        by_words.bind(query);
        while (by_words.step()) rows.insert(by_words.number(0));
    }
    Excerpt excerpt{database};
    for (std::int64_t const row : rows) excerpt.add_citing(row);
    return std::move(excerpt).graph();
}

Corpus::Rows Corpus::versions() const {
    return rows_of(m_connection->database.prepare("SELECT symbol, path, language, version FROM versions"), 4);
}

Corpus::Rows Corpus::changes_since(std::int64_t revision) const {
    Statement changes = m_connection->database.prepare(
        "SELECT f.revision, CASE WHEN f.vanished IS NOT NULL THEN 'vanished' ELSE 'read' END, f.path,"
        " (SELECT group_concat(symbol, ' ') FROM document d WHERE d.content_id = f.content_id)"
        " FROM file f WHERE f.revision > ?1 ORDER BY f.revision, f.path");
    changes.bind(revision);
    return rows_of(std::move(changes), 4);
}

void Corpus::end_at(std::chrono::steady_clock::time_point moment) { m_connection->database.end_at(moment); }

CorpusSize Corpus::size() const {
    auto const count = [this](char const* sql) { return static_cast<std::size_t>(m_connection->database.number(sql)); };
    CorpusSize size;
    size.files = count("SELECT count(*) FROM file");
    size.vanished = count("SELECT count(*) FROM file WHERE vanished IS NOT NULL");
    size.documents = count("SELECT count(*) FROM document");
    size.citations = count("SELECT count(*) FROM citation");
    size.instruments = count("SELECT count(*) FROM instrument");
    size.problems = count("SELECT count(*) FROM problem");
    size.repeated = count("SELECT count(*) - count(DISTINCT symbol) FROM document");
    size.revision = m_connection->database.number("SELECT value FROM meta WHERE name = 'revision'");
    return size;
}

}  // namespace recital
