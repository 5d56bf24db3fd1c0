// SPDX-License-Identifier: BSL-1.0
#include <recital/corpus.hpp>

#include "api/detail/conversions.hpp"
#include "api/detail/guarded.hpp"
#include "api/detail/tables_impl.hpp"
#include "graph/build.hpp"
#include "report/passages.hpp"
#include "store/corpus.hpp"
#include "store/search.hpp"

#include <optional>
#include <utility>

namespace recital::v1 {

struct __attribute__((visibility("hidden"))) Corpus::Impl {
    Impl(std::filesystem::path const& path, Tables with) : tables{std::move(with)}, file{path.string()} {}

    Tables tables;
    recital::Corpus file;
    std::optional<Graph> graph;
};

Corpus::Corpus(std::filesystem::path const& path, Tables tables)
    : m_impl{guarded([&] { return std::make_unique<Impl>(path, std::move(tables)); })} {}
Corpus::~Corpus() = default;
Corpus::Corpus(Corpus&&) noexcept = default;
Corpus& Corpus::operator=(Corpus&&) noexcept = default;

Tables const& Corpus::tables() const noexcept { return m_impl->tables; }

CorpusSize Corpus::size() const {
    return guarded([&] {
        recital::CorpusSize const size = m_impl->file.size();
        return CorpusSize{size.files, size.documents, size.citations, size.instruments, size.problems, size.revision};
    });
}

Graph Corpus::graph() const {
    return guarded([&] {
        if (m_impl->graph) return *m_impl->graph;
        Tables::Impl const& tables = m_impl->tables.impl();
        auto kept = m_impl->file.graph(tables.data_version());
        m_impl->graph = graph_of(kept ? *std::move(kept) : recital::build_graph(m_impl->file.documents({}), tables.catalogue).graph);
        return *m_impl->graph;
    });
}

void Corpus::each_document(std::function<void(Document)> const& use, bool passages) const {
    DocumentChoice choice;
    if (passages) choice.quote = passage_in;
    try {  // what `use` throws is the caller's own
        m_impl->file.each_document(choice, [&use](CitedDocument document) { use(to_public(std::move(document), nullptr)); });
    } catch (StoreError const& error) {
        throw Error{ErrorKind::corpus, error.what()};
    }
}

std::vector<Document> Corpus::documents(bool passages) const {
    std::vector<Document> documents;
    each_document([&documents](Document document) { documents.push_back(std::move(document)); }, passages);
    return documents;
}

std::vector<SearchHit> Corpus::search(SearchQuery const& query) const {
    return guarded([&] {
        if (asked_words(query.words).empty()) throw Error{ErrorKind::argument, query.words + ": holds no word to look for"};
        ParagraphQuery asked;
        asked.words = query.words;
        asked.organs = query.organs;
        asked.from = query.from;
        asked.to = query.to;
        asked.parts = query.parts;
        asked.verbs = query.verbs;
        asked.cites = query.cites;
        asked.limit = query.limit;
        std::vector<SearchHit> out;
        for (ParagraphHit& hit : recital::search(m_impl->file, asked))
            out.push_back({std::move(hit.document), std::move(hit.title), std::move(hit.date), std::move(hit.source), std::move(hit.part),
                           std::move(hit.section), std::move(hit.number), std::move(hit.verb), std::move(hit.snippet)});
        return out;
    });
}

}  // namespace recital::v1
