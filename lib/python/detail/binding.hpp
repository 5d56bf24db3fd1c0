// SPDX-License-Identifier: BSL-1.0
#pragma once

// Private to python/: what the parts of the module share.

#include <recital/recital.hpp>

#include <pybind11/pybind11.h>

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace recital_python {

namespace py = pybind11;

/// One input's text, made a str once for all documents in it.
struct SharedText {
    std::shared_ptr<std::string const> bytes;
    py::object str;
};

/// A recital.Document of Python: its citations become tuples when they are first asked for.
struct PyDocument {
    recital::Document document;
    std::shared_ptr<SharedText> text;
    py::object citations;
};

struct PyCorpus {
    explicit PyCorpus(recital::Corpus opened) : corpus{std::move(opened)} {}
    recital::Corpus corpus;
    std::mutex one_at_a_time;  ///< taken without the interpreter's lock
};

/// The tables that are used where none are given, read when they are first needed.
[[nodiscard]] recital::Tables const& tables_or_default(py::object const& given);

/// A str; bytes that are no UTF-8 become U+FFFD, as CPython's "replace" does it.
[[nodiscard]] py::object to_str(std::string_view bytes);

/// The number of code points in valid UTF-8. O(bytes).
[[nodiscard]] std::size_t code_points(std::string_view bytes) noexcept;

/// The citations of a document as recital.Citation, offsets counted in code points of its text (in bytes, where it has none).
[[nodiscard]] py::object citations_of(PyDocument& document);
[[nodiscard]] py::object citation_tuple(recital::Citation const& citation, std::size_t begin, std::size_t end);
[[nodiscard]] PyDocument wrapped(recital::Document document, std::shared_ptr<SharedText> text);
[[nodiscard]] py::list problems_list(std::vector<recital::Problem> const& problems);

/// The class of that name in recital._types.
[[nodiscard]] py::object type_named(char const* name);

void bind_documents(py::module_& module);
void bind_graph(py::module_& module);
void bind_corpus(py::module_& module);

}  // namespace recital_python
