// SPDX-License-Identifier: BSL-1.0
#include "store/detail/database.hpp"

#include "store/store_error.hpp"

#include <sqlite3.h>

#include <utility>

namespace recital {

namespace {

constexpr int patience_in_milliseconds = 60'000;  // a writer holds a batch for a moment only

[[noreturn]] void fail(sqlite3* database, std::string const& path) {
    int const code = database == nullptr ? SQLITE_NOMEM : sqlite3_errcode(database);
    std::string const what = database == nullptr ? "there is not enough memory" : sqlite3_errmsg(database);
    char const* advice = "";
    if (code == SQLITE_FULL || code == SQLITE_IOERR)
        advice = "; what was committed before is whole, free some room and run the same command again";
    if (code == SQLITE_NOTADB || code == SQLITE_CORRUPT) advice = "; the file is no whole corpus file: make it anew with recital index";
    if (code == SQLITE_INTERRUPT) advice = "; it took longer than it may: ask for less";
    if (code == SQLITE_BUSY) advice = "; another program is writing it, try again";
    if (code == SQLITE_CANTOPEN) advice = "; is the folder there, and may it be written to?";
    throw StoreError{path, what + advice};
}

sqlite3* database_of(sqlite3_stmt* statement) { return sqlite3_db_handle(statement); }

}  // namespace

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }

Statement::Statement(sqlite3* database, std::string const& path, std::string_view sql) : m_path{&path} {
    sqlite3_stmt* statement = nullptr;
    int const code = sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    m_statement.reset(statement);
    if (code != SQLITE_OK) fail(database, path);
}

Statement& Statement::bind(std::string_view text) {
    char const* const bytes = text.data() == nullptr ? "" : text.data();
    sqlite3_bind_text64(m_statement.get(), m_next++, bytes, text.size(), SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind(std::int64_t number) {
    sqlite3_bind_int64(m_statement.get(), m_next++, number);
    return *this;
}

Statement& Statement::bind(double number) {
    sqlite3_bind_double(m_statement.get(), m_next++, number);
    return *this;
}

Statement& Statement::bind_blob(std::string_view bytes) {
    if (sqlite3_bind_blob64(m_statement.get(), m_next++, bytes.data(), bytes.size(), SQLITE_STATIC) != SQLITE_OK)
        fail(database_of(m_statement.get()), *m_path);
    return *this;
}

Statement& Statement::bind_null() {
    sqlite3_bind_null(m_statement.get(), m_next++);
    return *this;
}

bool Statement::step() {
    int const code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    fail(database_of(m_statement.get()), *m_path);
}

void Statement::run() {
    while (step()) {
    }
    reset();
}

void Statement::reset() {
    sqlite3_reset(m_statement.get());
    m_next = 1;
}

std::string_view Statement::text(int column) const {
    void const* const bytes = sqlite3_column_blob(m_statement.get(), column);
    int const size = sqlite3_column_bytes(m_statement.get(), column);
    return bytes == nullptr || size <= 0 ? std::string_view{}
                                         : std::string_view{static_cast<char const*>(bytes), static_cast<std::size_t>(size)};
}

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(m_statement.get(), column); }
double Statement::real(int column) const { return sqlite3_column_double(m_statement.get(), column); }
bool Statement::is_null(int column) const { return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL; }

void Database::Closer::operator()(sqlite3* database) const noexcept { sqlite3_close_v2(database); }

namespace {

/// What SQLite counts of its memory nobody asks for, and counting takes a lock for each piece.
void count_no_memory() {
    [[maybe_unused]] static int const set = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

sqlite3* opened(std::string const& name, int flags) {
    count_no_memory();
    sqlite3* database = nullptr;
    sqlite3_open_v2(name.c_str(), &database, flags, nullptr);
    return database;
}

/// A path as SQLite's URI of a file that nobody changes: the only way to read where no journal may be made beside it.
std::string immutable_uri(std::string const& path) {
    constexpr char const* digits = "0123456789ABCDEF";
    std::string uri = path.starts_with('/') ? "file://" : "file:";
    for (char const c : path) {
        bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' || c == '.' || c == '_';
        auto const byte = static_cast<unsigned char>(c);
        if (plain)
            uri += c;
        else
            uri.append(1, '%').append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
    }
    return uri + "?immutable=1";
}

bool readable(sqlite3* database) {
    return sqlite3_exec(database, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr) == SQLITE_OK;
}

}  // namespace

Database::Database(std::string path, Mode mode) : m_path{std::make_unique<std::string>(std::move(path))} {
    // A name like ":memory:" or "file:…" is a file's name all the same.
    std::string const name = m_path->starts_with('/') ? *m_path : "./" + *m_path;
    if (mode == Mode::read) {
        // Not read-only: the last reader takes away what SQLite keeps beside the file, which only who may write does.
        m_database.reset(opened(name, SQLITE_OPEN_READWRITE));
        sqlite3_busy_timeout(m_database.get(), patience_in_milliseconds);
        if (!readable(m_database.get()) && sqlite3_errcode(m_database.get()) == SQLITE_CANTOPEN)
            m_database.reset(opened(immutable_uri(name), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI));
        if (!readable(m_database.get())) fail(m_database.get(), *m_path);
    } else {
        // One thread writes.
        m_database.reset(opened(name, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX));
        sqlite3_busy_timeout(m_database.get(), patience_in_milliseconds);
        if (!readable(m_database.get())) fail(m_database.get(), *m_path);
    }
    sqlite3_extended_result_codes(m_database.get(), 0);
    // A corpus file may come from anybody: its schema may call nothing, and what is damaged is seen.
    sqlite3_db_config(m_database.get(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(m_database.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    execute("PRAGMA cell_size_check=ON");
}

void Database::execute(std::string const& sql) {
    if (sqlite3_exec(m_database.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(m_database.get(), *m_path);
}

Statement Database::prepare(std::string_view sql) const { return Statement{m_database.get(), *m_path, sql}; }

std::int64_t Database::number(std::string_view sql) const {
    Statement statement = prepare(sql);
    return statement.step() ? statement.number(0) : 0;
}

std::int64_t Database::last_row() const noexcept { return sqlite3_last_insert_rowid(m_database.get()); }
std::int64_t Database::changes() const noexcept { return sqlite3_changes64(m_database.get()); }

void Database::end_at(std::chrono::steady_clock::time_point moment) {
    if (!m_end) m_end = std::make_unique<std::chrono::steady_clock::time_point>();
    *m_end = moment;
    constexpr int instructions = 10'000;  // of SQLite's machine between two looks at the clock: well below a millisecond
    sqlite3_progress_handler(
        m_database.get(), instructions,
        [](void* end) { return std::chrono::steady_clock::now() >= *static_cast<std::chrono::steady_clock::time_point*>(end) ? 1 : 0; },
        m_end.get());
}

Transaction::Transaction(Database& database, bool immediate) : m_database{database} {
    database.execute(immediate ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    if (!m_open) return;
    try {
        m_database.execute("ROLLBACK");
    } catch (StoreError const&) {  // it was taken back by the failure that brought us here
    }
}

void Transaction::commit() {
    m_database.execute("COMMIT");
    m_open = false;
}

}  // namespace recital
