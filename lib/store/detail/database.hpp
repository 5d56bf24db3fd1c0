// SPDX-License-Identifier: BSL-1.0
#pragma once

// Private to store/: SQLite as values that close themselves. Only .cpp files see sqlite3.h.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace recital {

/// One prepared statement. Texts that are bound must live until the next reset().
class Statement {
public:
    Statement() = default;
    Statement(sqlite3* database, std::string const& path, std::string_view sql);

    /// Binds the next parameter, from the first on after each run().
    Statement& bind(std::string_view text);
    Statement& bind(std::int64_t number);
    Statement& bind(double number);
    Statement& bind_blob(std::string_view bytes);
    Statement& bind_null();

    /// Goes to the next row; false after the last. Throws StoreError.
    [[nodiscard]] bool step();
    /// Runs a statement that gives no rows and makes it ready for the next one.
    void run();
    /// Forgets rows and parameters.
    void reset();

    /// A column of the present row, from 0; valid until the next step() or reset(). NULL is empty and 0.
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::string string(int column) const { return std::string{text(column)}; }
    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] bool is_null(int column) const;

private:
    struct Finalizer {
        void operator()(sqlite3_stmt* statement) const noexcept;
    };
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
    std::string const* m_path = nullptr;
    int m_next = 1;
};

/// One connection.
class Database {
public:
    enum class Mode : std::uint8_t { read, write };

    /// Opens the file; `write` creates it where it is not there. Reading works in folders that cannot be written to as well. Throws
    /// StoreError.
    Database(std::string path, Mode mode);

    void execute(std::string const& sql);
    [[nodiscard]] Statement prepare(std::string_view sql) const;
    /// The one number a query gives; 0 where it gives no row.
    [[nodiscard]] std::int64_t number(std::string_view sql) const;
    [[nodiscard]] std::int64_t last_row() const noexcept;
    [[nodiscard]] std::int64_t changes() const noexcept;
    [[nodiscard]] std::string const& path() const noexcept { return *m_path; }

    /// Statements that run at that moment are interrupted, with a StoreError.
    void end_at(std::chrono::steady_clock::time_point moment);

private:
    struct Closer {
        void operator()(sqlite3* database) const noexcept;
    };
    std::unique_ptr<std::string> m_path;
    std::unique_ptr<std::chrono::steady_clock::time_point> m_end;  // SQLite holds its address
    std::unique_ptr<sqlite3, Closer> m_database;
};

/// A transaction that is taken back unless it is committed.
class Transaction {
public:
    /// `immediate` takes the right to write at once.
    explicit Transaction(Database& database, bool immediate = true);
    ~Transaction();
    Transaction(Transaction const&) = delete;
    Transaction& operator=(Transaction const&) = delete;
    void commit();

private:
    Database& m_database;
    bool m_open = true;
};

}  // namespace recital
