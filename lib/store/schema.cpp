// SPDX-License-Identifier: BSL-1.0
#include "store/detail/schema.hpp"

#include "store/detail/database.hpp"
#include "store/store_error.hpp"

#include <string>

namespace recital {

namespace {

/// Tables have names in the singular; views in the plural show them to people, with what belongs together side by side.
constexpr char const* tables = R"sql(
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
INSERT INTO meta VALUES ('revision', 0), ('graph_revision', -1);

CREATE TABLE root (path TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE reader (reader_id INTEGER PRIMARY KEY, program TEXT NOT NULL, data TEXT NOT NULL, UNIQUE (program, data));
CREATE TABLE content (
    content_id INTEGER PRIMARY KEY, hash TEXT NOT NULL, name TEXT NOT NULL, bytes INTEGER NOT NULL,
    reader_id INTEGER NOT NULL, revision INTEGER NOT NULL, UNIQUE (hash, name));
CREATE TABLE file (
    file_id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, content_id INTEGER NOT NULL, size INTEGER NOT NULL, mtime INTEGER NOT NULL,
    revision INTEGER NOT NULL, vanished INTEGER);
CREATE INDEX file_content ON file (content_id);
CREATE TABLE document (
    document_id INTEGER PRIMARY KEY, content_id INTEGER NOT NULL, ordinal INTEGER NOT NULL, source TEXT NOT NULL, member TEXT NOT NULL,
    symbol TEXT NOT NULL, title TEXT NOT NULL, organ TEXT NOT NULL, kind TEXT NOT NULL, date TEXT NOT NULL, session TEXT NOT NULL,
    meeting TEXT NOT NULL, language TEXT NOT NULL, base TEXT NOT NULL, variant TEXT NOT NULL, reissued INTEGER NOT NULL,
    text_hash TEXT NOT NULL, unread_languages TEXT NOT NULL);
CREATE INDEX document_content ON document (content_id);
CREATE INDEX document_symbol ON document (symbol);
CREATE TABLE paragraph (
    paragraph_id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL, part TEXT NOT NULL, section TEXT NOT NULL, number TEXT NOT NULL,
    verb TEXT NOT NULL, language TEXT NOT NULL, text TEXT NOT NULL);
CREATE INDEX paragraph_document ON paragraph (document_id);
CREATE VIRTUAL TABLE paragraph_text USING fts5 (
    text, content='paragraph', content_rowid='paragraph_id', tokenize="unicode61 remove_diacritics 2");
CREATE TABLE citation (
    citation_id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL, paragraph_id INTEGER, own_begin INTEGER, own_end INTEGER,
    begin INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, organ TEXT NOT NULL,
    date TEXT NOT NULL, pinpoint TEXT NOT NULL, treatment TEXT NOT NULL, part TEXT NOT NULL, paragraph TEXT NOT NULL,
    footnote TEXT NOT NULL, form TEXT NOT NULL, via TEXT NOT NULL, confidence REAL NOT NULL, repaired INTEGER NOT NULL,
    stance TEXT NOT NULL, reason TEXT NOT NULL, verb TEXT NOT NULL, section TEXT NOT NULL, language TEXT NOT NULL,
    subject TEXT NOT NULL);
CREATE INDEX citation_document ON citation (document_id);
CREATE INDEX citation_paragraph ON citation (paragraph_id);
CREATE INDEX citation_cited ON citation (id);
CREATE TABLE placement (
    citation_id INTEGER PRIMARY KEY, place TEXT NOT NULL, page INTEGER NOT NULL, "left" REAL, top REAL, "right" REAL, bottom REAL,
    link TEXT NOT NULL, link_id TEXT NOT NULL, link_agrees TEXT NOT NULL);
CREATE TABLE adoption (document_id INTEGER NOT NULL, instrument TEXT NOT NULL, resolution TEXT NOT NULL);
CREATE INDEX adoption_document ON adoption (document_id);
CREATE TABLE problem (
    problem_id INTEGER PRIMARY KEY, path TEXT NOT NULL, source TEXT NOT NULL, line INTEGER NOT NULL, "column" INTEGER NOT NULL,
    what TEXT NOT NULL, advice TEXT NOT NULL);
CREATE INDEX problem_path ON problem (path);

CREATE TABLE instrument (
    instrument_id INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, label TEXT NOT NULL, title TEXT NOT NULL,
    organ TEXT NOT NULL, date TEXT NOT NULL, year INTEGER NOT NULL, session TEXT NOT NULL, in_corpus INTEGER NOT NULL,
    url TEXT NOT NULL, title_from TEXT NOT NULL, date_from TEXT NOT NULL);
CREATE TABLE alias (instrument_id INTEGER NOT NULL, alias TEXT NOT NULL);
CREATE INDEX alias_instrument ON alias (instrument_id);
CREATE TABLE edge (
    edge_id INTEGER PRIMARY KEY, source INTEGER NOT NULL, target INTEGER NOT NULL, relation TEXT NOT NULL, treatment TEXT NOT NULL,
    verb TEXT NOT NULL, stance TEXT NOT NULL, part TEXT NOT NULL, paragraph TEXT NOT NULL, footnote TEXT NOT NULL,
    pinpoint TEXT NOT NULL, weight INTEGER NOT NULL, learned INTEGER NOT NULL);
CREATE INDEX edge_source ON edge (source);
CREATE INDEX edge_target ON edge (target);
CREATE TABLE name_key (key TEXT NOT NULL, instrument_id INTEGER NOT NULL, PRIMARY KEY (key, instrument_id)) WITHOUT ROWID;
CREATE VIRTUAL TABLE name_words USING fts5 (words, content='', tokenize='ascii', columnsize=0);
CREATE TABLE graph_image (only INTEGER PRIMARY KEY CHECK (only = 1), image BLOB NOT NULL);
)sql";

constexpr char const* views = R"sql(
CREATE VIEW files AS
    SELECT f.path, c.hash, f.size, f.mtime / 1e9 AS modified, f.revision, f.vanished, r.program, r.data
    FROM file f JOIN content c USING (content_id) JOIN reader r USING (reader_id);
CREATE VIEW documents AS
    SELECT d.document_id, d.source AS path, c.hash, d.symbol, d.title, d.organ, d.kind, d.date, d.session, d.meeting, d.language, d.base,
        d.variant, c.revision
    FROM document d JOIN content c USING (content_id);
CREATE VIEW paragraphs AS
    SELECT p.paragraph_id, p.document_id, d.symbol AS document, d.source, p.part, p.section, p.number, p.verb, p.language, p.text
    FROM paragraph p JOIN document d USING (document_id);
CREATE VIEW citations AS
    SELECT d.source, d.symbol AS document, c.begin, c."end", c.text, c.kind, c.id, c.organ, c.date, c.pinpoint, c.treatment, c.part,
        c.paragraph, c.footnote, c.form, c.via, c.confidence, c.repaired, c.stance, c.reason, c.verb, c.section, c.language,
        c.citation_id, c.document_id, c.paragraph_id, p.place, p.page, p.link, p.link_id, p.link_agrees,
        i.title AS cited_title, i.title_from, i.date AS cited_date, i.date_from
    FROM citation c JOIN document d USING (document_id) LEFT JOIN placement p USING (citation_id) LEFT JOIN instrument i ON i.id = c.id;
CREATE VIEW instruments AS
    SELECT id, kind, label, title, organ, date, year, session, in_corpus, url, title_from, date_from, instrument_id FROM instrument;
CREATE VIEW aliases AS SELECT i.id, a.alias FROM alias a JOIN instrument i USING (instrument_id);
CREATE VIEW edges AS
    SELECT s.id AS source, t.id AS target, e.relation, e.treatment, e.verb, e.stance, e.part, e.paragraph, e.footnote, e.pinpoint,
        e.weight
    FROM edge e JOIN instrument s ON s.instrument_id = e.source JOIN instrument t ON t.instrument_id = e.target;
CREATE VIEW problems AS SELECT path, source, line, "column", what, advice FROM problem;
CREATE VIEW versions AS
    WITH first AS (SELECT symbol, min(source) AS source FROM document GROUP BY symbol HAVING count(*) > 1)
    SELECT d.symbol, d.source AS path, d.language,
        CASE WHEN d.document_id = m.document_id THEN 'first'
             WHEN d.language <> m.language THEN 'another language'
             WHEN d.reissued > m.reissued THEN 'reissue'
             WHEN d.text_hash = m.text_hash THEN 'same text'
             ELSE 'another text' END AS version
    FROM first f JOIN document d ON d.symbol = f.symbol
        JOIN document m ON m.document_id = (SELECT min(document_id) FROM document WHERE symbol = f.symbol AND source = f.source)
    ORDER BY d.symbol, d.source <> f.source, d.source, d.document_id;
CREATE VIEW related AS
    SELECT d.symbol, d.variant, d.base AS belongs_to, b.source AS path_of_base
    FROM document d LEFT JOIN document b ON b.document_id = (SELECT min(document_id) FROM document WHERE symbol = d.base)
    WHERE d.variant <> '' ORDER BY d.base, d.symbol;
CREATE VIEW learned AS
    SELECT id, 'title' AS field, title AS value, title_from AS learned_from FROM instrument
        WHERE title_from IN ('document', 'citing documents')
    UNION ALL SELECT id, 'date', date, date_from FROM instrument WHERE date_from IN ('document', 'citing documents')
    UNION ALL SELECT a.instrument, 'adopted by', a.resolution, d.symbol FROM adoption a JOIN document d USING (document_id)
        WHERE EXISTS (SELECT 1 FROM instrument i JOIN edge e ON e.source = i.instrument_id AND e.relation = 'adopted_by'
            JOIN instrument t ON t.instrument_id = e.target WHERE i.id = a.instrument AND t.id = a.resolution AND e.learned);
)sql";

}  // namespace

void make_schema(Database& database) {
    if (database.number("PRAGMA application_id") == 0 && database.number("SELECT count(*) FROM sqlite_schema") == 0) {
        // Before the first table: the size of pages and the journal are set for ever.
        database.execute("PRAGMA page_size=8192; PRAGMA journal_mode=WAL");
        Transaction transaction{database};
        if (database.number("SELECT count(*) FROM sqlite_schema") == 0) {
            database.execute("PRAGMA application_id=" + std::to_string(corpus_application) +
                             "; PRAGMA user_version=" + std::to_string(corpus_version));
            database.execute(tables);
            database.execute(views);
            database.execute("INSERT INTO paragraph_text (paragraph_text, rank) VALUES ('hashsize', 16777216)");
        }
        transaction.commit();
    }
    check_schema(database);
}

void check_schema(Database const& database) {
    if (database.number("PRAGMA application_id") != corpus_application)
        throw StoreError{database.path(), "is a database of another program, no corpus file"};
    if (database.number("PRAGMA user_version") != corpus_version)
        throw StoreError{database.path(), "was written by another version of recital; make it anew with recital index"};
}

}  // namespace recital
