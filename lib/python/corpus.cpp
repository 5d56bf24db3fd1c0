// SPDX-License-Identifier: BSL-1.0
#include "python/detail/binding.hpp"

#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <utility>

namespace recital_python {

namespace {

/// Works on a corpus without the interpreter's lock, one thread at a time.
template <typename Work>
auto with(PyCorpus& corpus, Work const& work) {
    py::gil_scoped_release const released;
    std::lock_guard const lock{corpus.one_at_a_time};
    return work(corpus.corpus);
}

py::list hits(PyCorpus& corpus, recital::SearchQuery const& query) {
    py::list list;
    for (recital::SearchHit const& hit : with(corpus, [&](recital::Corpus const& file) { return file.search(query); }))
        list.append(type_named("Hit")(to_str(hit.document), to_str(hit.title), to_str(hit.date), to_str(hit.part), to_str(hit.section),
                                      to_str(hit.paragraph), to_str(hit.verb), to_str(hit.words), to_str(hit.source)));
    return list;
}

}  // namespace

void bind_corpus(py::module_& module) {
    py::class_<PyCorpus>(module, "_Corpus")
        .def(py::init([](std::filesystem::path const& path, py::object const& tables) {
            recital::Tables const& known = tables_or_default(tables);
            py::gil_scoped_release const released;
            return std::make_unique<PyCorpus>(recital::Corpus{path, known});
        }))
        .def("_size",
             [](PyCorpus& corpus) {
                 recital::CorpusSize const size = with(corpus, [](recital::Corpus const& file) { return file.size(); });
                 return type_named("CorpusSize")(size.files, size.documents, size.citations, size.instruments, size.problems,
                                                 size.revision);
             })
        .def("_graph", [](PyCorpus& corpus) { return with(corpus, [](recital::Corpus const& file) { return file.graph(); }); })
        .def("_documents",
             [](PyCorpus& corpus, bool passages) {
                 auto documents = with(corpus, [passages](recital::Corpus const& file) { return file.documents(passages); });
                 py::list list;
                 for (recital::Document& document : documents) list.append(wrapped(std::move(document), nullptr));
                 return list;
             })
        .def("_search",
             [](PyCorpus& corpus, std::string words, std::vector<std::string> organs, int from, int to, std::vector<std::string> parts,
                std::vector<std::string> verbs, std::vector<std::string> cites, std::size_t limit) {
                 return hits(corpus,
                             {std::move(words), std::move(organs), from, to, std::move(parts), std::move(verbs), std::move(cites), limit});
             });
}

}  // namespace recital_python
