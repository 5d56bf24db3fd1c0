// SPDX-License-Identifier: BSL-1.0
#include "tools/pipeline.hpp"

#include "read/read_text.hpp"
#include "report/passages.hpp"
#include "resolve/links.hpp"
#include "resolve/unread.hpp"
#include "segment/segment.hpp"
#include "tools/ordered_work.hpp"

#include <utility>

namespace recital::tools {

Extractor::Extractor(Catalogue const& catalogue) : m_catalogue{catalogue}, m_finder{catalogue}, m_resolver{catalogue} {}

std::vector<CitedDocument> Extractor::extract(Text const& text, bool with_passages) const {
    std::vector<CitedDocument> cited;
    std::vector<Document> const documents = segment(text, m_catalogue);
    for (Document const& document : documents) {
        Reading const reading = m_finder.find(document);
        cited.push_back(m_resolver.resolve(text, document, reading));
        note_unread(cited.back(), document, text, m_catalogue);
    }
    compare_links(cited, documents, text, m_catalogue);
    place_citations(cited, text);
    for (std::size_t at = 0; with_passages && at < documents.size(); ++at)
        cited[at].passages = passages_of(documents[at], cited[at].citations);
    return cited;
}

void extract_each(std::vector<std::string> const& inputs, Extractor const& extractor, ReadOptions const& options, Console& console,
                  std::function<void(std::vector<CitedDocument>)> const& use, std::function<void(Text const&)> const& see) {
    struct Extracted {
        std::vector<CitedDocument> documents;
        std::vector<Problem> problems;
        bool read = false;
    };
    auto const extract = [&](std::size_t at) {
        Extracted result;
        read_texts(inputs[at], options.limits(), result.problems, [&](Text const& text) {
            result.read = true;
            if (see) see(text);
            for (CitedDocument& document : extractor.extract(text, options.with_passages)) result.documents.push_back(std::move(document));
        });
        return result;
    };
    std::size_t done = 0;
    in_order(inputs.size(), options.thread_count(), extract, [&](Extracted result) {
        console.report(result.problems);
        if (result.read) {
            console.worked();
            for (CitedDocument const& document : result.documents)
                for (Unread const& unread : document.unread)
                    console.note(document.source + ": " + document.info.symbol + ": " + unread_message(unread));
            use(std::move(result.documents));
        }
        console.progress(++done, inputs.size());
    });
    console.end_progress();
}

}  // namespace recital::tools
