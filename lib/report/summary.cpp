// SPDX-License-Identifier: BSL-1.0
#include "report/summary.hpp"

#include "report/citations_text.hpp"
#include "report/detail/citations_fields.hpp"

#include <string_view>

namespace recital {

namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + ' ' + std::string{count == 1 ? one : many};
}

std::string_view plural_of(Kind kind) noexcept {
    switch (kind) {
    case Kind::resolution: return "resolutions";
    case Kind::decision: return "decisions";
    case Kind::document: return "documents";
    case Kind::treaty: return "treaties";
    case Kind::declaration: return "declarations";
    case Kind::programme: return "programmes";
    case Kind::publication: return "publications";
    case Kind::judgment: return "judgments";
    case Kind::unresolved: return "unresolved";
    }
    return "";
}

}  // namespace

void Summary::add(CitedDocument const& document) {
    ++m_documents;
    m_citations += document.citations.size() - document.unread.size();
    for (Unread const& unread : document.unread) {
        ++m_unread;
        if (m_unread_documents.size() < shown_unread)
            m_unread_documents.push_back(one_line(document.info.symbol) + ": " + unread.language + ", " +
                                         std::to_string(unread.paragraphs) + " of " + std::to_string(unread.of) + " paragraphs");
    }
    if (m_first.size() < shown_documents) m_first.push_back({document.source, document.info, {}, {}});
    for (Citation const& citation : document.citations) {
        if (citation.reason.starts_with(unread_reason)) continue;
        ++m_by_kind[static_cast<std::size_t>(citation.kind)];
        if (!citation.id.empty()) m_ids.insert(citation.id);
        if (citation.kind == Kind::unresolved && m_unresolved.size() < shown_unresolved)
            m_unresolved.push_back(one_line(document.info.symbol) + ", " + one_line(place_of(citation)) + ": \"" + one_line(citation.text) +
                                   "\": " + one_line(unresolved_reason(citation)));
    }
}

std::string Summary::text(TerminalStyle const& style) const {
    std::string out;
    if (m_documents <= shown_documents) {
        for (CitedDocument const& document : m_first) out += document_heading(document, style);
    } else {
        out += counted(m_documents, "document", "documents") + '\n';
    }
    out += "  " + counted(m_citations, "citation", "citations") + " of " + counted(m_ids.size(), "instrument", "instruments") + '\n';
    for (std::size_t kind = 0; kind < static_cast<std::size_t>(Kind::unresolved); ++kind) {
        if (m_by_kind[kind] == 0) continue;
        std::string const count = std::to_string(m_by_kind[kind]);
        auto const value = static_cast<Kind>(kind);
        out += "  " + std::string(count.size() < 6 ? 6 - count.size() : 0, ' ') + count + ' ' +
               std::string{m_by_kind[kind] == 1 ? name_of(value) : plural_of(value)} + '\n';
    }
    std::size_t const unresolved = m_by_kind[static_cast<std::size_t>(Kind::unresolved)];
    if (m_unread > 0) {
        out += "  " + emphasised(counted(m_unread, "text is", "texts are") + " unread for the language:", Emphasis::warning, style) + '\n';
        for (std::string const& line : m_unread_documents) out += wrapped(line, 4, style);
        if (m_unread > m_unread_documents.size()) out += "    and " + std::to_string(m_unread - m_unread_documents.size()) + " more\n";
    }
    if (unresolved == 0) return out + (m_unread > 0 ? "" : "  nothing was left unresolved\n");
    out += "  " + emphasised(counted(unresolved, "citation", "citations") + " could not be resolved:", Emphasis::warning, style) + '\n';
    for (std::string const& line : m_unresolved) out += wrapped(line, 4, style);
    if (unresolved > m_unresolved.size()) out += "    and " + std::to_string(unresolved - m_unresolved.size()) + " more\n";
    return out;
}

}  // namespace recital
