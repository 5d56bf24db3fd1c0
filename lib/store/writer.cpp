// SPDX-License-Identifier: BSL-1.0
#include "store/writer.hpp"

#include "graph/build.hpp"
#include "store/detail/graph_tables.hpp"
#include "store/detail/stored_documents.hpp"
#include "store/detail/tables.hpp"

#include <utility>

namespace recital {

CorpusWriter::CorpusWriter(std::string const& path, StoreReader reader, std::function<void()> const& waiting)
    : m_tables{std::make_unique<Tables>(path, std::move(reader), waiting)} {}

CorpusWriter::~CorpusWriter() = default;

std::unordered_map<std::string, KnownFile> CorpusWriter::files() const {
    std::unordered_map<std::string, KnownFile> known;
    Statement rows = m_tables->database.prepare("SELECT path, size, mtime, vanished, reader_id FROM file JOIN content USING (content_id)");
    while (rows.step())
        known[rows.string(0)] = {
            {static_cast<std::uint64_t>(rows.number(1)), rows.number(2)}, !rows.is_null(3), rows.number(4) == m_tables->reader_id};
    return known;
}

std::unordered_set<std::string> CorpusWriter::contents() const {
    std::unordered_set<std::string> known;
    Statement rows = m_tables->database.prepare("SELECT hash, name FROM content WHERE reader_id = ?1");
    rows.bind(m_tables->reader_id);
    while (rows.step()) known.insert(content_key(rows.text(0), rows.text(1)));
    return known;
}

std::vector<std::string> CorpusWriter::roots() const {
    std::vector<std::string> roots;
    Statement rows = m_tables->database.prepare("SELECT path FROM root ORDER BY path");
    while (rows.step()) roots.push_back(rows.string(0));
    return roots;
}

void CorpusWriter::add_root(std::string const& path) {
    m_tables->database.prepare("INSERT OR IGNORE INTO root VALUES (?1)").bind(path).run();
}

bool CorpusWriter::holds(std::string const& path, std::string_view hash) const {
    Statement find =
        m_tables->database.prepare("SELECT 1 FROM file JOIN content USING (content_id) WHERE path = ?1 AND hash = ?2 AND vanished IS NULL");
    return find.bind(path).bind(hash).step();
}

void CorpusWriter::add(StoredFile const& file) {
    m_tables->begin();
    m_tables->link(file, m_tables->add_content(file));
    m_tables->add_problems(file.path, file.problems);
    m_tables->count(file.bytes);
}

void CorpusWriter::keep(std::string const& path, FileStamp stamp) {
    m_tables->open();
    Statement find = m_tables->database.prepare("SELECT content_id, vanished IS NOT NULL FROM file WHERE path = ?1");
    bool const known = find.bind(path).step();
    std::int64_t const content = known ? find.number(0) : 0;
    bool const was_gone = known && find.number(1) != 0;
    find.reset();
    if (!known) return;
    if (was_gone) m_tables->begin();
    m_tables->database
        .prepare("UPDATE file SET size = ?2, mtime = ?3, revision = iif(vanished IS NULL, revision, ?4), vanished = NULL WHERE path = ?1")
        .bind(path)
        .bind(static_cast<std::int64_t>(stamp.size))
        .bind(stamp.mtime)
        .bind(m_tables->revision)
        .run();
    if (was_gone) m_tables->name_sources(content);
    m_tables->count(0);
}

void CorpusWriter::add_problems(std::string const& path, std::vector<Problem> const& problems) {
    m_tables->open();
    m_tables->add_problems(path, problems);
    m_tables->count(0);
}

void CorpusWriter::mark_vanished(std::string const& path) {
    m_tables->begin();
    Statement find = m_tables->database.prepare("UPDATE file SET vanished = ?2, revision = ?2 WHERE path = ?1 RETURNING content_id");
    std::int64_t const content = find.bind(path).bind(m_tables->revision).step() ? find.number(0) : 0;
    find.reset();
    m_tables->name_sources(content);
    m_tables->count(0);
}

std::size_t CorpusWriter::prune() {
    std::vector<std::pair<std::int64_t, std::int64_t>> gone;
    Statement rows = m_tables->database.prepare("SELECT file_id, content_id FROM file WHERE vanished IS NOT NULL ORDER BY file_id");
    while (rows.step()) gone.emplace_back(rows.number(0), rows.number(1));
    rows.reset();
    for (auto const& [file, content] : gone) {
        m_tables->begin();
        m_tables->database.prepare("DELETE FROM problem WHERE path = (SELECT path FROM file WHERE file_id = ?1)").bind(file).run();
        m_tables->database.prepare("DELETE FROM file WHERE file_id = ?1").bind(file).run();
        m_tables->drop_if_unused(content);
        m_tables->count(0);
    }
    m_tables->commit();
    return gone.size();
}

void CorpusWriter::commit() { m_tables->commit(); }

bool CorpusWriter::graph_is_current() const {
    Statement row = m_tables->database.prepare(
        "SELECT (SELECT value FROM meta WHERE name = 'revision') = (SELECT value FROM meta WHERE name = 'graph_revision'),"
        " (SELECT value FROM meta WHERE name = 'graph_data')");
    return row.step() && row.number(0) != 0 && row.text(1) == m_tables->data;
}

void CorpusWriter::make_graph(Catalogue const& catalogue) {
    m_tables->commit();
    GraphBuilder builder{catalogue};
    each_stored_document(m_tables->database, {}, [&builder](CitedDocument const& document) { builder.add(document); });
    GraphTables tables{builder.finish().graph, catalogue};
    Transaction transaction{m_tables->database};
    tables.write(m_tables->database);
    m_tables->database
        .prepare(
            "INSERT INTO meta VALUES ('graph_revision', (SELECT value FROM meta WHERE name = 'revision')), ('graph_data', ?1)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value")
        .bind(m_tables->data)
        .run();
    transaction.commit();
}

bool CorpusWriter::changed() const noexcept { return m_tables->changed; }

std::int64_t CorpusWriter::revision() const { return m_tables->database.number("SELECT value FROM meta WHERE name = 'revision'"); }

std::string content_key(std::string_view hash, std::string_view name) { return std::string{hash}.append(1, '/').append(name); }

}  // namespace recital
