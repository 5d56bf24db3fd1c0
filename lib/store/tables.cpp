// SPDX-License-Identifier: BSL-1.0
#include "store/detail/tables.hpp"

#include "store/detail/schema.hpp"
#include "store/store_error.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace recital {

namespace {

constexpr std::size_t batch_bytes = std::size_t{16} << 20U;  // of texts: some seconds of reading

std::int64_t wide(std::size_t number) { return static_cast<std::int64_t>(number); }

}  // namespace

WriterLock::WriterLock(std::string const& path, std::function<void()> const& waiting) {
    m_descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (m_descriptor < 0) throw StoreError{path, std::strerror(errno)};
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0) return;
    if (errno != EWOULDBLOCK) return;  // a file system without such locks: SQLite's own keep the file whole
    if (waiting) waiting();
    while (::flock(m_descriptor, LOCK_EX) != 0 && errno == EINTR) {
    }
}

WriterLock::~WriterLock() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

CorpusWriter::Tables::Tables(std::string const& path, StoreReader reader, std::function<void()> const& waiting)
    : lock{path, waiting}, database{path, Database::Mode::write}, data{std::move(reader.data)} {
    database.execute("PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=8192");
    make_schema(database);
    {
        Transaction transaction{database};
        Statement find = database.prepare("SELECT reader_id FROM reader WHERE program = ?1 AND data = ?2");
        if (find.bind(reader.program).bind(data).step()) {
            reader_id = find.number(0);
        } else {
            database.prepare("INSERT INTO reader (program, data) VALUES (?1, ?2)").bind(reader.program).bind(data).run();
            reader_id = database.last_row();
        }
        transaction.commit();
    }
    revision = database.number("SELECT value FROM meta WHERE name = 'revision'") + 1;
    find_content = database.prepare("SELECT content_id, reader_id FROM content WHERE hash = ?1 AND name = ?2");
    put_content = database.prepare(
        "INSERT INTO content (hash, name, bytes, reader_id, revision) VALUES (?1, ?2, ?3, ?4, ?5)"
        " ON CONFLICT (hash, name) DO UPDATE SET reader_id = excluded.reader_id, revision = excluded.revision RETURNING content_id");
    find_file = database.prepare("SELECT content_id FROM file WHERE path = ?1");
    put_file = database.prepare(
        "INSERT INTO file (path, content_id, size, mtime, revision) VALUES (?1, ?2, ?3, ?4, ?5)"
        " ON CONFLICT (path) DO UPDATE SET content_id = excluded.content_id, size = excluded.size, mtime = excluded.mtime,"
        " revision = excluded.revision, vanished = NULL");
    put_document = database.prepare(
        "INSERT INTO document (content_id, ordinal, source, member, symbol, title, organ, kind, date, session, meeting, language, base,"
        " variant, reissued, text_hash, unread_languages)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)");
    put_paragraph = database.prepare(
        "INSERT INTO paragraph (document_id, part, section, number, verb, language, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    put_words = database.prepare("INSERT INTO paragraph_text (rowid, text) VALUES (?1, ?2)");
    put_citation = database.prepare(
        "INSERT INTO citation (document_id, paragraph_id, own_begin, own_end, begin, \"end\", text, kind, id, organ, date, pinpoint,"
        " treatment, part, paragraph, footnote, form, via, confidence, repaired, stance, reason, verb, section, language, subject)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, "
        "?26)");
    put_placement = database.prepare("INSERT INTO placement VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    put_adoption = database.prepare("INSERT INTO adoption VALUES (?1, ?2, ?3)");
    put_problem = database.prepare("INSERT INTO problem (path, source, line, \"column\", what, advice) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    drop_problems = database.prepare("DELETE FROM problem WHERE path = ?1");
    count_files = database.prepare("SELECT count(*), sum(vanished IS NULL) FROM file WHERE content_id = ?1");
    rename_sources = database.prepare(
        "UPDATE document SET source = (SELECT path FROM file WHERE content_id = ?1 ORDER BY vanished IS NOT NULL, path LIMIT 1) || member"
        " WHERE content_id = ?1");
}

void CorpusWriter::Tables::open() {
    if (!batch) batch.emplace(database);
}

void CorpusWriter::Tables::begin() {
    open();
    if (changed) return;
    database.prepare("UPDATE meta SET value = ?1 WHERE name = 'revision'").bind(revision).run();
    // Into an empty file all is put at once: merging what comes later pays, merging the first load with itself does not.
    set_merging(database.number("SELECT EXISTS (SELECT 1 FROM content)") != 0);
    changed = true;
}

void CorpusWriter::Tables::set_merging(bool merges) {
    constexpr std::int64_t usual = 4;  // as FTS5 sets it
    std::int64_t const wanted = merges ? usual : 0;
    if (database.number("SELECT coalesce((SELECT v FROM paragraph_text_config WHERE k = 'automerge'), 4)") == wanted) return;
    database.prepare("INSERT INTO paragraph_text (paragraph_text, rank) VALUES ('automerge', ?1)").bind(wanted).run();
}

void CorpusWriter::Tables::commit() {
    if (batch) batch->commit();
    batch.reset();
    waiting_bytes = 0;
}

void CorpusWriter::Tables::count(std::size_t bytes) {
    waiting_bytes += bytes + 1000;
    if (waiting_bytes >= batch_bytes) commit();
}

std::int64_t CorpusWriter::Tables::add_content(StoredFile const& file) {
    std::string_view const name = name_in_path(file.path);
    bool const known = find_content.bind(file.hash).bind(name).step();
    std::int64_t const found = known ? find_content.number(0) : 0;
    bool const current = known && find_content.number(1) == reader_id;
    find_content.reset();
    if (current) return found;
    if (known) drop_documents(found);
    put_content.bind(file.hash).bind(name).bind(wide(file.bytes)).bind(reader_id).bind(revision);
    std::int64_t const content = put_content.step() ? put_content.number(0) : 0;
    put_content.reset();
    for (std::size_t at = 0; at < file.documents.size(); ++at) add_document(file.documents[at], content, at, file.path);
    return content;
}

void CorpusWriter::Tables::add_document(StoredDocument const& document, std::int64_t content, std::size_t ordinal, std::string_view path) {
    DocumentInfo const& info = document.cited.info;
    Variant const variant = variant_of(info.symbol);
    std::string const source = std::string{path} + document.member;
    put_document.bind(content).bind(wide(ordinal)).bind(source).bind(document.member).bind(info.symbol).bind(info.title).bind(info.organ);
    put_document.bind(info.kind).bind(info.date).bind(info.session).bind(info.meeting).bind(info.language).bind(variant.base);
    std::string unread;
    for (Unread const& each : document.cited.unread)
        unread += (unread.empty() ? "" : " ") + each.language + ' ' + std::to_string(each.paragraphs) + ' ' + std::to_string(each.of);
    put_document.bind(variant.name).bind(std::int64_t{document.reissued}).bind(document.text_hash).bind(unread).run();
    std::int64_t const id = database.last_row();
    std::int64_t first = 0;
    for (StoredParagraph const& paragraph : document.paragraphs) {
        put_paragraph.bind(id).bind(name_of(paragraph.part)).bind(paragraph.section).bind(paragraph.number).bind(paragraph.verb);
        put_paragraph.bind(paragraph.language).bind(paragraph.text).run();
        std::int64_t const row = database.last_row();
        if (&paragraph == &document.paragraphs.front()) first = row;
        put_words.bind(row).bind(paragraph.text).run();
    }
    for (std::size_t at = 0; at < document.cited.citations.size(); ++at) add_citation(document, at, id, first);
    for (Adoption const& adoption : document.cited.adoptions)
        put_adoption.bind(id).bind(adoption.instrument).bind(adoption.resolution).run();
}

void CorpusWriter::Tables::add_citation(StoredDocument const& document, std::size_t at, std::int64_t id, std::int64_t first_paragraph) {
    Citation const& citation = document.cited.citations[at];
    put_citation.bind(id);
    if (auto const& place = document.places[at])
        put_citation.bind(first_paragraph + place->paragraph).bind(std::int64_t{place->own.begin}).bind(std::int64_t{place->own.end});
    else
        put_citation.bind_null().bind_null().bind_null();
    put_citation.bind(std::int64_t{citation.span.begin}).bind(std::int64_t{citation.span.end}).bind(citation.text);
    put_citation.bind(name_of(citation.kind)).bind(citation.id).bind(citation.organ).bind(citation.date).bind(citation.pinpoint);
    put_citation.bind(citation.treatment).bind(name_of(citation.part)).bind(citation.paragraph).bind(citation.footnote);
    put_citation.bind(name_of(citation.form)).bind(citation.via).bind(citation.confidence).bind(std::int64_t{citation.repaired});
    put_citation.bind(citation.stance).bind(citation.reason).bind(citation.verb).bind(citation.section).bind(citation.language);
    put_citation.bind(citation.subject).run();
    if (!citation.placement) return;
    Placement const& placement = *citation.placement;
    std::string_view const agrees = placement.agreement == Placement::Agreement::agrees      ? "yes"
                                    : placement.agreement == Placement::Agreement::disagrees ? "no"
                                                                                             : "";
    put_placement.bind(database.last_row()).bind(placement.place).bind(std::int64_t{placement.page}).bind(double{placement.left});
    put_placement.bind(double{placement.top}).bind(double{placement.right}).bind(double{placement.bottom}).bind(placement.link);
    put_placement.bind(placement.link_id).bind(agrees).run();
}

void CorpusWriter::Tables::add_problems(std::string const& path, std::vector<Problem> const& problems) {
    drop_problems.bind(path).run();
    for (Problem const& problem : problems)
        put_problem.bind(path)
            .bind(problem.source)
            .bind(wide(problem.line))
            .bind(wide(problem.column))
            .bind(problem.what)
            .bind(problem.advice)
            .run();
}

void CorpusWriter::Tables::link(StoredFile const& file, std::int64_t content) {
    std::int64_t const before = find_file.bind(file.path).step() ? find_file.number(0) : 0;
    find_file.reset();
    put_file.bind(file.path).bind(content).bind(wide(file.stamp.size)).bind(file.stamp.mtime).bind(revision).run();
    if (before != 0 && before != content) drop_if_unused(before);
    name_sources(content);
}

void CorpusWriter::Tables::name_sources(std::int64_t content) {
    std::int64_t const count = count_files.bind(content).step() ? count_files.number(0) : 0;
    count_files.reset();
    if (count > 1) rename_sources.bind(content).run();
}

void CorpusWriter::Tables::drop_if_unused(std::int64_t content) {
    std::int64_t const count = count_files.bind(content).step() ? count_files.number(0) : 0;
    count_files.reset();
    if (count == 1) rename_sources.bind(content).run();
    if (count != 0) return;
    drop_documents(content);
    database.prepare("DELETE FROM content WHERE content_id = ?1").bind(content).run();
}

void CorpusWriter::Tables::drop_documents(std::int64_t content) {
    constexpr std::string_view these = "(SELECT document_id FROM document WHERE content_id = ?1)";
    auto const drop = [&](std::string const& sql) { database.prepare(sql + std::string{these}).bind(content).run(); };
    database
        .prepare(
            "INSERT INTO paragraph_text (paragraph_text, rowid, text) SELECT 'delete', paragraph_id, text FROM paragraph"
            " WHERE document_id IN (SELECT document_id FROM document WHERE content_id = ?1)")
        .bind(content)
        .run();
    database
        .prepare(
            "DELETE FROM placement WHERE citation_id IN (SELECT citation_id FROM citation WHERE document_id IN"
            " (SELECT document_id FROM document WHERE content_id = ?1))")
        .bind(content)
        .run();
    for (char const* const table : {"paragraph", "citation", "adoption"})
        drop("DELETE FROM " + std::string{table} + " WHERE document_id IN ");
    database.prepare("DELETE FROM document WHERE content_id = ?1").bind(content).run();
}

}  // namespace recital
