// SPDX-License-Identifier: BSL-1.0
#include "store/detail/stored_documents.hpp"

#include "model/leading_number.hpp"
#include "store/records.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace recital {

namespace {

struct DocumentRow {
    std::string path;
    std::int64_t ordinal = 0;
    std::int64_t id = 0;
    CitedDocument document;
};

/// The text up to the next blank, which is taken off `rest` with it.
std::string_view take_word(std::string_view& rest) {
    std::string_view const word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    return word;
}

/// "de 12 40 nl 3 40": language, its paragraphs, those of the document.
std::vector<Unread> unread_of(std::string_view text) {
    std::vector<Unread> unread;
    while (!text.empty()) {
        std::string language{take_word(text)};
        auto const paragraphs = static_cast<std::size_t>(leading_number(take_word(text)));
        unread.push_back({std::move(language), paragraphs, static_cast<std::size_t>(leading_number(take_word(text)))});
    }
    return unread;
}

constexpr std::string_view columns =
    " d.ordinal, d.document_id, d.member, d.symbol, d.title, d.organ, d.kind, d.date, d.session, d.meeting, d.language, d.unread_languages "
    "FROM document d";

std::vector<DocumentRow> document_rows(Database const& database, DocumentChoice const& choice) {
    std::string sql = choice.every_file ? "SELECT f.path," + std::string{columns} + " JOIN file f ON f.content_id = d.content_id"
                                        : "SELECT substr(d.source, 1, length(d.source) - length(d.member))," + std::string{columns};
    if (!choice.about.empty()) sql += " WHERE d.symbol = ?1 OR d.document_id IN (SELECT document_id FROM citation WHERE id = ?1)";
    std::vector<DocumentRow> rows;
    auto const read = [&rows](Statement& statement) {
        while (statement.step()) {
            DocumentRow row{statement.string(0), statement.number(1), statement.number(2), {}};
            row.document.source = row.path + statement.string(3);
            row.document.info = {statement.string(4), statement.string(5), statement.string(6),  statement.string(7),
                                 statement.string(8), statement.string(9), statement.string(10), statement.string(11)};
            row.document.unread = unread_of(statement.text(12));
            rows.push_back(std::move(row));
        }
        statement.reset();
    };
    Statement statement = database.prepare(sql);
    if (choice.about.empty()) read(statement);
    for (std::string const& id : choice.about) read(statement.bind(id));
    std::sort(rows.begin(), rows.end(), [](DocumentRow const& left, DocumentRow const& right) {
        if (left.path != right.path) return path_before(left.path, right.path);
        return std::tie(left.ordinal, left.id) < std::tie(right.ordinal, right.id);
    });
    rows.erase(
        std::unique(rows.begin(), rows.end(),
                    [](DocumentRow const& left, DocumentRow const& right) { return left.id == right.id && left.path == right.path; }),
        rows.end());
    return rows;
}

template <typename Enumeration>
Enumeration named(std::string_view name, Enumeration last, Enumeration otherwise) {
    for (int at = 0; at <= static_cast<int>(last); ++at)
        if (name_of(static_cast<Enumeration>(at)) == name) return static_cast<Enumeration>(at);
    return otherwise;
}

Placement placement_of(Statement const& row, int first) {
    Placement placement;
    placement.place = row.text(first);
    placement.page = static_cast<std::uint32_t>(row.number(first + 1));
    placement.left = static_cast<float>(row.real(first + 2));
    placement.top = static_cast<float>(row.real(first + 3));
    placement.right = static_cast<float>(row.real(first + 4));
    placement.bottom = static_cast<float>(row.real(first + 5));
    placement.link = row.text(first + 6);
    placement.link_id = row.text(first + 7);
    std::string_view const agrees = row.text(first + 8);
    if (agrees == "yes") placement.agreement = Placement::Agreement::agrees;
    if (agrees == "no") placement.agreement = Placement::Agreement::disagrees;
    return placement;
}

/// Reads citations in the order in which they were put in, which is that of the text.
class CitationRows {
public:
    CitationRows(Database const& database, Quote quote)
        : m_quote{std::move(quote)},
          m_citations{database.prepare(
              "SELECT c.begin, c.\"end\", c.text, c.kind, c.id, c.organ, c.date, c.pinpoint, c.treatment, c.part, c.paragraph, c.footnote,"
              " c.form, c.via, c.confidence, c.repaired, c.stance, c.reason, c.subject, c.paragraph_id, c.own_begin, c.own_end,"
              " c.verb, c.section, c.language, l.citation_id, l.place, l.page, l.\"left\", l.top, l.\"right\", l.bottom, l.link, "
              "l.link_id, l.link_agrees"
              " FROM citation c LEFT JOIN placement l USING (citation_id) WHERE c.document_id = ?1 ORDER BY c.citation_id")},
          m_paragraph{database.prepare("SELECT text FROM paragraph WHERE paragraph_id = ?1")},
          m_adoptions{database.prepare("SELECT instrument, resolution FROM adoption WHERE document_id = ?1 ORDER BY rowid")} {}

    void read(std::int64_t document, CitedDocument& into) {
        std::int64_t held = 0;
        std::string paragraph;
        m_citations.bind(document);
        while (m_citations.step()) {
            into.citations.push_back(citation());
            if (!m_quote) continue;
            into.passages.emplace_back();
            if (m_citations.is_null(19)) continue;
            if (std::int64_t const wanted = m_citations.number(19); wanted != held) {
                held = wanted;
                paragraph = m_paragraph.bind(held).step() ? m_paragraph.string(0) : std::string{};
                m_paragraph.reset();
            }
            auto const begin = m_citations.number(20);
            auto const end = m_citations.number(21);
            if (0 <= begin && begin < end && end <= static_cast<std::int64_t>(paragraph.size()))
                into.passages.back() = m_quote(paragraph, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
        }
        m_citations.reset();
        m_adoptions.bind(document);
        while (m_adoptions.step()) into.adoptions.push_back({m_adoptions.string(0), m_adoptions.string(1)});
        m_adoptions.reset();
    }

private:
    [[nodiscard]] Citation citation() const {
        Statement const& row = m_citations;
        Citation citation;
        citation.span = {static_cast<std::uint32_t>(row.number(0)), static_cast<std::uint32_t>(row.number(1))};
        citation.text = row.text(2);
        citation.kind = kind_from_name(row.text(3));
        citation.id = row.text(4);
        citation.organ = row.text(5);
        citation.date = row.text(6);
        citation.pinpoint = row.text(7);
        citation.treatment = row.text(8);
        citation.part = named(row.text(9), Part::closing, Part::body);
        citation.paragraph = row.text(10);
        citation.footnote = row.text(11);
        citation.form = named(row.text(12), Form::title, Form::full);
        citation.via = row.text(13);
        citation.confidence = row.real(14);
        citation.repaired = row.number(15) != 0;
        citation.stance = row.text(16);
        citation.reason = row.text(17);
        citation.subject = row.text(18);
        citation.verb = row.text(22);
        citation.section = row.text(23);
        citation.language = row.text(24);
        if (!row.is_null(25)) citation.placement = placement_of(row, 26);
        return citation;
    }

    Quote m_quote;
    Statement m_citations, m_paragraph, m_adoptions;
};

}  // namespace

void each_stored_document(Database const& database, DocumentChoice const& choice, std::function<void(CitedDocument)> const& use) {
    CitationRows citations{database, choice.quote};
    for (DocumentRow& row : document_rows(database, choice)) {
        citations.read(row.id, row.document);
        use(std::move(row.document));
    }
}

std::vector<CitedDocument> stored_documents(Database const& database, DocumentChoice const& choice) {
    std::vector<CitedDocument> documents;
    each_stored_document(database, choice, [&documents](CitedDocument document) { documents.push_back(std::move(document)); });
    return documents;
}

}  // namespace recital
