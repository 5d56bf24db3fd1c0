// SPDX-License-Identifier: BSL-1.0
#include "store/merge.hpp"

#include "store/corpus.hpp"
#include "store/detail/schema.hpp"
#include "store/detail/tables.hpp"
#include "store/store_error.hpp"

#include <cstdint>

namespace recital {

namespace {

/// What of `other` takes the place of what stands here, in tables that last for one input.
constexpr char const* choose = R"sql(
INSERT OR IGNORE INTO main.reader (program, data) SELECT program, data FROM other.reader;
CREATE TEMP TABLE reading AS
    SELECT o.content_id AS theirs, m.content_id AS ours, n.reader_id AS reader_id
    FROM other.content o JOIN other.reader r USING (reader_id)
        JOIN main.reader n ON n.program = r.program AND n.data = r.data
        LEFT JOIN main.content m ON m.hash = o.hash AND m.name = o.name
        LEFT JOIN main.reader e ON e.reader_id = m.reader_id
    WHERE m.content_id IS NULL OR (r.program, r.data) > (e.program, e.data);
)sql";

/// Everything that belongs to a content comes with its rows' numbers moved behind those that are here.
constexpr char const* copy = R"sql(
CREATE TEMP TABLE moved AS SELECT
    (SELECT coalesce(max(content_id), 0) FROM main.content) AS content,
    (SELECT coalesce(max(document_id), 0) FROM main.document) AS document,
    (SELECT coalesce(max(paragraph_id), 0) FROM main.paragraph) AS paragraph,
    (SELECT coalesce(max(citation_id), 0) FROM main.citation) AS citation;
INSERT INTO main.content
    SELECT o.content_id + m.content, o.hash, o.name, o.bytes, r.reader_id, 1
    FROM moved m, reading r JOIN other.content o ON o.content_id = r.theirs;
INSERT INTO main.document
    SELECT d.document_id + m.document, d.content_id + m.content, d.ordinal, d.source, d.member, d.symbol, d.title, d.organ, d.kind, d.date,
        d.session, d.meeting, d.language, d.base, d.variant, d.reissued, d.text_hash, d.unread_languages
    FROM moved m, reading r JOIN other.document d ON d.content_id = r.theirs;
CREATE TEMP TABLE document_read AS SELECT d.document_id AS id FROM reading r JOIN other.document d ON d.content_id = r.theirs;
INSERT INTO main.paragraph
    SELECT p.paragraph_id + m.paragraph, p.document_id + m.document, p.part, p.section, p.number, p.verb, p.language, p.text
    FROM moved m, document_read d JOIN other.paragraph p ON p.document_id = d.id;
INSERT INTO main.paragraph_text (rowid, text)
    SELECT p.paragraph_id, p.text FROM moved m, main.paragraph p WHERE p.paragraph_id > m.paragraph;
INSERT INTO main.placement
    SELECT l.citation_id + m.citation, l.place, l.page, l."left", l.top, l."right", l.bottom, l.link, l.link_id, l.link_agrees
    FROM moved m, document_read d JOIN other.citation c ON c.document_id = d.id JOIN other.placement l USING (citation_id);
INSERT INTO main.citation
    SELECT c.citation_id + m.citation, c.document_id + m.document, c.paragraph_id + m.paragraph, c.own_begin, c.own_end, c.begin, c."end",
        c.text, c.kind, c.id, c.organ, c.date, c.pinpoint, c.treatment, c.part, c.paragraph, c.footnote, c.form, c.via, c.confidence,
        c.repaired, c.stance, c.reason, c.verb, c.section, c.language, c.subject
    FROM moved m, document_read d JOIN other.citation c ON c.document_id = d.id ORDER BY c.citation_id;
INSERT INTO main.adoption
    SELECT a.document_id + m.document, a.instrument, a.resolution
    FROM moved m, document_read d JOIN other.adoption a ON a.document_id = d.id ORDER BY a.rowid;
)sql";

/// Files, each path once, and what was wrong with them.
constexpr char const* copy_files = R"sql(
CREATE TEMP TABLE winner AS
    SELECT f.path, m.content_id, f.size, f.mtime, f.vanished
    FROM other.file f JOIN other.content c USING (content_id) JOIN main.content m ON m.hash = c.hash AND m.name = c.name
        LEFT JOIN main.file e ON e.path = f.path LEFT JOIN main.content n ON n.content_id = e.content_id
    WHERE e.path IS NULL
        OR (f.vanished IS NULL, f.mtime, c.hash, f.size) > (e.vanished IS NULL, e.mtime, n.hash, e.size);
DELETE FROM main.problem WHERE path IN (SELECT path FROM winner);
INSERT INTO main.problem (path, source, line, "column", what, advice)
    SELECT path, source, line, "column", what, advice FROM other.problem p
    WHERE path IN (SELECT path FROM winner)
        OR (path NOT IN (SELECT path FROM main.file) AND path NOT IN (SELECT path FROM other.file) AND NOT EXISTS (
            SELECT 1 FROM main.problem q WHERE q.path = p.path AND q.source = p.source AND q.line = p.line AND q."column" = p."column"
                AND q.what = p.what AND q.advice = p.advice))
    ORDER BY problem_id;
INSERT INTO main.file (path, content_id, size, mtime, revision, vanished)
    SELECT path, content_id, size, mtime, 1, iif(vanished IS NULL, NULL, 1) FROM winner WHERE true
    ON CONFLICT (path) DO UPDATE SET content_id = excluded.content_id, size = excluded.size, mtime = excluded.mtime,
        vanished = excluded.vanished;
INSERT OR IGNORE INTO main.root SELECT path FROM other.root;
DROP TABLE temp.reading; DROP TABLE temp.moved; DROP TABLE temp.document_read; DROP TABLE temp.winner;
)sql";

constexpr char const* name_sources = R"sql(
UPDATE document SET source =
    (SELECT path FROM file f WHERE f.content_id = document.content_id ORDER BY vanished IS NOT NULL, path LIMIT 1) || member;
)sql";

void attach(Database& database, std::string const& path) {
    std::string const name = path.starts_with('/') ? path : "./" + path;
    database.prepare("ATTACH ?1 AS other").bind(name).run();
    if (database.number("PRAGMA other.application_id") != corpus_application ||
        database.number("PRAGMA other.user_version") != corpus_version)
        throw StoreError{path, "is no corpus file of this version of recital"};
}

std::vector<std::int64_t> numbers(Database const& database, char const* sql) {
    std::vector<std::int64_t> found;
    Statement rows = database.prepare(sql);
    while (rows.step()) found.push_back(rows.number(0));
    return found;
}

}  // namespace

void merge_corpora(std::vector<std::string> const& inputs, std::string const& output, StoreReader const& reader,
                   Catalogue const& catalogue) {
    for (std::string const& input : inputs) Corpus const checked{input};
    CorpusWriter writer{output, reader, {}};
    CorpusWriter::Tables& tables = writer.tables();
    Database& database = tables.database;
    for (std::string const& input : inputs) {
        attach(database, input);
        tables.begin();
        database.execute(choose);
        for (std::int64_t const content : numbers(database, "SELECT ours FROM reading WHERE ours IS NOT NULL")) {
            tables.drop_documents(content);
            // Its files find the other reading, which has the same hash and name, by the number that it gets.
            database.prepare("UPDATE content SET hash = '' , name = content_id WHERE content_id = ?1").bind(content).run();
        }
        database.execute(copy);
        database.execute(
            "UPDATE main.file SET content_id = (SELECT r.theirs + m.content FROM reading r, moved m WHERE r.ours = main.file.content_id)"
            " WHERE content_id IN (SELECT ours FROM reading)");
        database.execute(copy_files);
        for (std::int64_t const content :
             numbers(database, "SELECT content_id FROM content WHERE content_id NOT IN (SELECT content_id FROM file)"))
            tables.drop_if_unused(content);
        tables.commit();
        database.execute("DETACH other");
    }
    tables.begin();
    database.execute(name_sources);
    tables.commit();
    writer.make_graph(catalogue);
}

}  // namespace recital
