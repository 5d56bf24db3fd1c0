// SPDX-License-Identifier: BSL-1.0
#include "store/search.hpp"

#include "store/detail/stored_documents.hpp"

#include <algorithm>
#include <utility>

namespace recital {

namespace {

/// One word or phrase in FTS5's quotes; empty where it holds nothing that can be looked for.
std::string quoted(std::string_view text) {
    bool const has_letters = std::any_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & '\x80') != 0;
    });
    if (!has_letters) return {};
    std::string out = "\"";
    for (char const c : text)
        if (c != '"' && c != '\0') out += c;
    return out + '"';
}

/// A term at the beginning of the text, which is taken from it.
std::string_view next_term(std::string_view& text) {
    std::size_t end = 0;
    if (text.front() == '"') {
        end = text.find('"', 1);
        end = end == std::string_view::npos ? text.size() : end + 1;
        if (end < text.size() && text[end] == '*') ++end;
    } else {
        end = std::min(text.find_first_of(" \t\n\""), text.size());
    }
    std::string_view const term = text.substr(0, end);
    text.remove_prefix(end);
    return term;
}

/// " AND column IN (?, ?)" for the values, which are bound later in this order.
void add_choice(std::string& sql, std::vector<std::string>& values, std::string const& column, std::vector<std::string> const& wanted) {
    if (wanted.empty()) return;
    sql += " AND " + column + " IN (";
    for (std::string const& value : wanted) {
        sql += &value == &wanted.front() ? "?" : ", ?";
        values.push_back(value);
    }
    sql += ')';
}

std::string year_text(int year) {
    std::string const digits = std::to_string(year);
    return std::string(4 - std::min<std::size_t>(digits.size(), 4), '0') + digits;
}

}  // namespace

std::string asked_words(std::string_view text) {
    std::string query;
    std::string_view joint;
    while (true) {
        text.remove_prefix(std::min(text.find_first_not_of(" \t\n"), text.size()));
        if (text.empty()) return query;
        std::string_view term = next_term(text);
        if ((term == "OR" || term == "NOT" || term == "AND") && !query.empty() && joint.empty()) {
            joint = term;
            continue;
        }
        bool const prefix = term.size() > 1 && term.back() == '*';
        if (prefix) term.remove_suffix(1);
        std::string const word = quoted(term);
        if (word.empty()) continue;
        if (!query.empty()) query.append(1, ' ').append(joint.empty() ? "AND" : joint).append(1, ' ');
        joint = {};
        query += word + (prefix ? "*" : "");
    }
}

std::vector<ParagraphHit> search(Corpus const& corpus, ParagraphQuery const& query) {
    std::string const words = asked_words(query.words);
    if (words.empty()) return {};
    std::vector<std::string> values{words};
    std::string sql =
        "SELECT d.symbol, d.title, d.date, d.source, p.part, p.section, p.number, p.verb,"
        " snippet(paragraph_text, 0, char(1), char(2), '…', 32)"
        " FROM paragraph_text JOIN paragraph p ON p.paragraph_id = paragraph_text.rowid JOIN document d USING (document_id)"
        " WHERE paragraph_text MATCH ?"
        " AND NOT EXISTS (SELECT 1 FROM document o WHERE o.symbol = d.symbol AND o.source < d.source)";
    add_choice(sql, values, "d.organ", query.organs);
    add_choice(sql, values, "p.part", query.parts);
    add_choice(sql, values, "p.verb", query.verbs);
    add_choice(sql, values, "p.language", query.languages);
    auto const add_year = [&](char const* comparison, int year) {
        if (year == 0) return;
        sql += " AND d.date <> '' AND substr(d.date, 1, 4) " + std::string{comparison} + " ?";
        values.push_back(year_text(year));
    };
    add_year(">=", query.from);
    add_year("<=", query.to);
    if (!query.cites.empty()) {
        sql += " AND EXISTS (SELECT 1 FROM citation c WHERE c.paragraph_id = p.paragraph_id";
        add_choice(sql, values, "c.id", query.cites);
        sql += ')';
    }
    sql += " ORDER BY rank, d.source, p.paragraph_id LIMIT ?";
    Statement statement = corpus.connection().database.prepare(sql);
    for (std::string const& value : values) statement.bind(value);
    statement.bind(static_cast<std::int64_t>(query.limit));
    std::vector<ParagraphHit> hits;
    while (statement.step())
        hits.push_back({statement.string(0), statement.string(1), statement.string(2), statement.string(3), statement.string(4),
                        statement.string(5), statement.string(6), statement.string(7), statement.string(8)});
    return hits;
}

}  // namespace recital
