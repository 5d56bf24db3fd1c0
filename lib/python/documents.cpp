// SPDX-License-Identifier: BSL-1.0
#include "python/detail/binding.hpp"

#include <pybind11/functional.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace recital_python {

py::object to_str(std::string_view bytes) {
    return py::reinterpret_steal<py::object>(PyUnicode_DecodeUTF8(bytes.data(), static_cast<py::ssize_t>(bytes.size()), "replace"));
}

std::size_t code_points(std::string_view bytes) noexcept {
    return static_cast<std::size_t>(
        std::count_if(bytes.begin(), bytes.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

namespace {

/// Words that come again and again ("recalls", "preamble") as one str each.
py::object word(std::string_view text) {
    py::object str = to_str(text);
    PyObject* raw = str.release().ptr();
    PyUnicode_InternInPlace(&raw);
    return py::reinterpret_steal<py::object>(raw);
}

py::object placement_tuple(std::optional<recital::Placement> const& placement) {
    if (!placement) return py::none();
    py::object const agrees = placement->link_agrees ? py::object{py::bool_{*placement->link_agrees}} : py::object{py::none()};
    return type_named("Placement")(to_str(placement->place), placement->page,
                                   py::make_tuple(placement->left, placement->top, placement->right, placement->bottom),
                                   to_str(placement->link), to_str(placement->link_id), agrees);
}

/// Counts code points from one offset to the next; offsets mostly ascend.
class Counter {
public:
    explicit Counter(std::string_view text) : m_text{text} {}
    std::size_t at(std::size_t byte) {
        byte = std::min(byte, m_text.size());
        if (byte < m_byte) m_byte = m_points = 0;
        m_points += code_points(m_text.substr(m_byte, byte - m_byte));
        m_byte = byte;
        return m_points;
    }

private:
    std::string_view m_text;
    std::size_t m_byte = 0;
    std::size_t m_points = 0;
};

recital::ExtractOptions options_of(std::string const& language, bool passages) {
    recital::ExtractOptions options;
    options.language = language;
    options.passages = passages;
    return options;
}

/// Documents and problems of one input.
py::tuple extraction_tuple(recital::Extraction extraction) {
    py::list documents;
    std::shared_ptr<SharedText> text;
    for (recital::Document& document : extraction.documents) {
        if (!text || text->bytes != document.text) text = std::make_shared<SharedText>(SharedText{document.text, {}});
        documents.append(wrapped(std::move(document), text));
    }
    return py::make_tuple(documents, problems_list(extraction.problems));
}

py::object text_of(PyDocument& document) {
    if (!document.text || !document.text->bytes) return py::none();
    if (!document.text->str) document.text->str = to_str(*document.text->bytes);
    return document.text->str;
}

py::object passages_of(PyDocument const& document) {
    py::list passages;
    for (recital::Passage const& passage : document.document.passages) {
        std::string_view const words = passage.words;
        std::size_t const begin = code_points(words.substr(0, passage.begin));
        passages.append(
            type_named("Passage")(to_str(words), begin, begin + code_points(words.substr(passage.begin, passage.end - passage.begin))));
    }
    return py::tuple{passages};
}

/// The text with each citation replaced by what the callback returns for it.
py::object annotated(py::str const& text, py::function const& callback, py::object const& tables, std::string const& language) {
    std::string const bytes = text;
    recital::Tables const& known = tables_or_default(tables);
    recital::Extraction extraction;
    {
        py::gil_scoped_release const unlocked;
        extraction = recital::extract(known, bytes, "-", options_of(language, false));
    }
    std::vector<recital::Citation> citations;
    for (recital::Document& document : extraction.documents) {
        if (!document.text || *document.text != bytes)
            throw recital::Error{recital::ErrorKind::input,
                                 "annotate() takes plain text; extract() reads other formats and gives their text"};
        std::move(document.citations.begin(), document.citations.end(), std::back_inserter(citations));
    }
    Counter begins{bytes};
    return to_str(recital::annotate(bytes, citations, [&](recital::Citation const& citation, std::string_view words) {
        std::size_t const begin = begins.at(citation.begin);
        py::object const said = callback(citation_tuple(citation, begin, begin + code_points(words)), to_str(words));
        return said.cast<std::string>();
    }));
}

}  // namespace

py::object citation_tuple(recital::Citation const& citation, std::size_t begin, std::size_t end) {
    py::tuple steps{citation.steps.size()};
    for (std::size_t at = 0; at < citation.steps.size(); ++at) steps[at] = to_str(citation.steps[at]);
    static PyObject* const make = py::object{type_named("Citation").attr("_make")}.release().ptr();
    py::tuple const fields = py::make_tuple(
        begin, end, to_str(citation.text), word(recital::name_of(citation.kind)), word(citation.id), word(citation.organ),
        word(citation.date), to_str(citation.pinpoint), word(citation.treatment), word(recital::name_of(citation.part)),
        word(citation.paragraph), word(citation.footnote), word(recital::name_of(citation.form)), word(citation.via), citation.confidence,
        citation.repaired, word(citation.stance), to_str(citation.reason), word(citation.verb), word(citation.section),
        word(citation.language), to_str(citation.subject), steps, placement_tuple(citation.placement));
    return py::reinterpret_borrow<py::object>(make)(fields);
}

py::object citations_of(PyDocument& document) {
    if (document.citations) return document.citations;
    bool const known = document.text && document.text->bytes;
    Counter counter{known ? std::string_view{*document.text->bytes} : std::string_view{}};
    py::tuple citations{document.document.citations.size()};
    for (std::size_t at = 0; at < document.document.citations.size(); ++at) {
        recital::Citation const& citation = document.document.citations[at];
        std::size_t const begin = known ? counter.at(citation.begin) : citation.begin;
        citations[at] = citation_tuple(citation, begin, known ? counter.at(citation.end) : citation.end);
    }
    document.citations = citations;
    return document.citations;
}

PyDocument wrapped(recital::Document document, std::shared_ptr<SharedText> text) {
    return PyDocument{std::move(document), std::move(text), {}};
}

py::list problems_list(std::vector<recital::Problem> const& problems) {
    py::list list;
    for (recital::Problem const& problem : problems) list.append(to_str(problem.message));
    return list;
}

void bind_documents(py::module_& module) {
    auto const text = [](std::string recital::Document::*field) {
        return [field](PyDocument const& document) { return to_str(document.document.*field); };
    };
    py::class_<PyDocument>(module, "Document", "One document that was read, with its citations in text order.")
        .def_property_readonly("source", text(&recital::Document::source))
        .def_property_readonly("symbol", text(&recital::Document::symbol))
        .def_property_readonly("title", text(&recital::Document::title))
        .def_property_readonly("organ", text(&recital::Document::organ))
        .def_property_readonly("kind", text(&recital::Document::kind))
        .def_property_readonly("date", text(&recital::Document::date))
        .def_property_readonly("session", text(&recital::Document::session))
        .def_property_readonly("meeting", text(&recital::Document::meeting))
        .def_property_readonly("language", text(&recital::Document::language))
        .def_property_readonly("text", text_of)
        .def_property_readonly("citations", citations_of)
        .def_property_readonly("passages", passages_of)
        .def(
            "to_json_lines",
            [](PyDocument const& document, bool steps) { return to_str(recital::to_json_lines(document.document, steps)); },
            py::arg("steps") = false)
        .def("__len__", [](PyDocument const& document) { return document.document.citations.size(); });

    module.def("_extract_bytes",
               [](py::bytes const& bytes, std::string const& name, py::object const& tables, std::string const& language, bool passages) {
                   recital::Tables const& known = tables_or_default(tables);
                   auto const view = static_cast<std::string_view>(bytes);
                   recital::Extraction extraction;
                   {
                       py::gil_scoped_release const unlocked;
                       extraction = recital::extract(known, view, name, options_of(language, passages));
                   }
                   return extraction_tuple(std::move(extraction));
               });
    module.def("_extract_file",
               [](std::filesystem::path const& path, py::object const& tables, std::string const& language, bool passages) {
                   recital::Tables const& known = tables_or_default(tables);
                   recital::Extraction extraction;
                   {
                       py::gil_scoped_release const unlocked;
                       extraction = recital::extract_file(known, path, options_of(language, passages));
                   }
                   return extraction_tuple(std::move(extraction));
               });
    module.def("_annotate", annotated);
    module.def("_annotate_form", [](py::bytes const& bytes, std::string const& form, std::string const& name, py::object const& tables,
                                    std::string const& language) {
        recital::Tables const& known = tables_or_default(tables);
        auto const view = static_cast<std::string_view>(bytes);
        std::string out;
        {
            py::gil_scoped_release const unlocked;
            out = recital::annotate(known, view, form, name, options_of(language, false));
        }
        return to_str(out);
    });
    module.def("_resolve", [](std::string const& written, py::object const& tables) -> py::object {
        recital::Tables const& known = tables_or_default(tables);
        std::optional<recital::Instrument> found;
        {
            py::gil_scoped_release const unlocked;
            found = recital::resolve(known, written);
        }
        if (!found) return py::none();
        return type_named("Instrument")(to_str(found->id), to_str(found->label), word(recital::name_of(found->kind)), to_str(found->title),
                                        to_str(found->organ), to_str(found->date), to_str(found->session), found->year, to_str(found->url));
    });
}

}  // namespace recital_python
