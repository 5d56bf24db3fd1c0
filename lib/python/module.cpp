// SPDX-License-Identifier: BSL-1.0
#include "python/detail/binding.hpp"

#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <exception>

namespace recital_python {

namespace {

char const* name_of(recital::ErrorKind kind) {
    switch (kind) {
    case recital::ErrorKind::argument: return "argument";
    case recital::ErrorKind::input: return "input";
    case recital::ErrorKind::not_found: return "not_found";
    case recital::ErrorKind::ambiguous: return "ambiguous";
    case recital::ErrorKind::tables: return "tables";
    case recital::ErrorKind::corpus: return "corpus";
    case recital::ErrorKind::drawing: return "drawing";
    case recital::ErrorKind::internal: break;
    }
    return "internal";
}

void raise(recital::Error const& error) {
    py::object const type = type_named("Error");
    py::object const value = type(error.what(), name_of(error.kind()));
    PyErr_SetObject(type.ptr(), value.ptr());
}

}  // namespace

py::object type_named(char const* name) { return py::module_::import("recital._types").attr(name); }

recital::Tables const& tables_or_default(py::object const& given) {
    if (!given.is_none()) return given.cast<recital::Tables const&>();
    // Not freed at the end of the process, when other modules are gone already.
    static auto const* const standard = new recital::Tables{};
    return *standard;
}

}  // namespace recital_python

PYBIND11_MODULE(_recital, module) {
    namespace py = pybind11;
    using namespace recital_python;
    module.attr("__version__") = recital::version();
    py::register_exception_translator([](std::exception_ptr thrown) {
        try {
            if (thrown) std::rethrow_exception(thrown);
        } catch (recital::Error const& error) {
            raise(error);
        }
    });
    py::class_<recital::Tables>(module, "Tables",
                                "What is known of instruments, organs, sessions and languages; shared by any number of threads.")
        .def(py::init([](std::vector<std::filesystem::path> const& added) {
                 py::gil_scoped_release const unlocked;
                 return recital::Tables{added};
             }),
             py::arg("added") = std::vector<std::filesystem::path>{}, "Lays the tables of the folders `added` over the installed ones.")
        .def_property_readonly("folders", &recital::Tables::folders, "The folders read, in order.")
        .def_property_readonly(
            "problems", [](recital::Tables const& tables) { return problems_list(tables.problems()); },
            "What is wrong with rows of the tables.");
    bind_documents(module);
    bind_graph(module);
    bind_corpus(module);
}
