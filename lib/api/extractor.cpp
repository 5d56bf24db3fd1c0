// SPDX-License-Identifier: BSL-1.0
#include "api/extractor.hpp"

#include "report/passages.hpp"
#include "resolve/links.hpp"
#include "resolve/unread.hpp"
#include "segment/segment.hpp"

#include <utility>

namespace recital {

Extractor::Extractor(Catalogue const& catalogue) : m_catalogue{catalogue}, m_finder{catalogue}, m_resolver{catalogue} {}

std::vector<Extractor::Read> Extractor::read(Text const& text, std::string_view language) const {
    std::vector<Document> documents = segment(text, m_catalogue, language);
    std::vector<CitedDocument> cited;
    for (Document const& document : documents) {
        Reading const reading = m_finder.find(document);
        cited.push_back(m_resolver.resolve(text, document, reading));
        note_unread(cited.back(), document, text, m_catalogue);
    }
    compare_links(cited, documents, text, m_catalogue);
    place_citations(cited, text);
    std::vector<Read> read;
    for (std::size_t at = 0; at < documents.size(); ++at) read.push_back({std::move(documents[at]), std::move(cited[at])});
    return read;
}

std::vector<CitedDocument> Extractor::extract(Text const& text, bool with_passages, std::string_view language) const {
    std::vector<CitedDocument> cited;
    for (Read& each : read(text, language)) {
        if (with_passages) each.cited.passages = passages_of(each.document, each.cited.citations);
        cited.push_back(std::move(each.cited));
    }
    return cited;
}

}  // namespace recital
