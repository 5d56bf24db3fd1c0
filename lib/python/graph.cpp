// SPDX-License-Identifier: BSL-1.0
#include "python/detail/binding.hpp"

#include <pybind11/stl.h>

#include <array>
#include <chrono>
#include <optional>
#include <type_traits>
#include <utility>

namespace recital_python {

namespace {

using recital::Graph;
using recital::VertexIndex;

/// A column of a graph for the buffer protocol; keeps the graph alive.
struct PyColumn {
    Graph graph;
    void const* first = nullptr;
    std::size_t size = 0;
    std::ptrdiff_t stride = 0;
    std::string format;
};

template <typename Number>
PyColumn column(Graph const& graph, recital::Column<Number> const& of) {
    static Number const none{};
    return {graph, of.first != nullptr ? of.first : &none, of.size, of.stride, py::format_descriptor<Number>::format()};
}

py::object vertex_tuple(Graph const& graph, VertexIndex index) {
    recital::Vertex const vertex = graph.vertex(index);
    return type_named("Vertex")(to_str(vertex.id), to_str(recital::name_of(vertex.kind)), to_str(vertex.label), to_str(vertex.title),
                                to_str(vertex.organ), to_str(vertex.date), vertex.year, to_str(vertex.session), vertex.in_corpus,
                                to_str(vertex.url));
}

py::object edge_tuple(Graph const& graph, recital::EdgeIndex index) {
    recital::Edge const edge = graph.edge(index);
    return type_named("Edge")(edge.source, edge.target, edge.adoption ? "adopted_by" : "cites", to_str(edge.treatment), to_str(edge.verb),
                              to_str(edge.stance), to_str(edge.part), to_str(edge.paragraph), to_str(edge.footnote), to_str(edge.pinpoint),
                              edge.weight);
}

recital::Direction direction_named(std::string const& name) {
    if (name == "rests_on") return recital::Direction::rests_on;
    if (name == "rests_on_it") return recital::Direction::rests_on_it;
    throw recital::Error{recital::ErrorKind::argument, name + ": is no direction; there are rests_on and rests_on_it"};
}

std::vector<recital::Document> plain(std::vector<PyDocument const*> const& documents) {
    std::vector<recital::Document> out;
    for (PyDocument const* const each : documents) out.push_back(each->document);
    return out;
}

template <typename Work>
auto unlocked(Work const& work) {
    py::gil_scoped_release const released;
    return work();
}

char const* name_of(recital::MatchedBy matched) {
    constexpr std::array<char const*, 5> names{"id", "number", "title", "alias", "words"};
    return names.at(static_cast<std::size_t>(matched));
}

py::object draw(Graph const& graph, std::vector<VertexIndex> focus, std::string format, std::string style, std::string theme,
                std::optional<std::size_t> depth, std::optional<std::size_t> top, std::string title, double seconds,
                py::object const& tables) {
    recital::DrawOptions options;
    options.focus = std::move(focus);
    options.format = std::move(format);
    options.style = std::move(style);
    options.theme = std::move(theme);
    options.depth = depth;
    options.top = top;
    options.title = std::move(title);
    options.limit = std::chrono::milliseconds{static_cast<long>(seconds * 1000)};
    recital::Tables const& known = tables_or_default(tables);
    recital::Drawing const drawing = unlocked([&] { return recital::draw(graph, known, options); });
    bool const binary = options.format == "png" || options.format == "pdf";
    py::object const bytes = binary ? py::object{py::bytes{drawing.bytes}} : to_str(drawing.bytes);
    return py::make_tuple(bytes, drawing.notes);
}

py::object report(Graph const& graph, std::vector<PyDocument const*> const& documents, std::vector<VertexIndex> focus, std::string format,
                  bool diagrams, std::string date, py::object const& tables) {
    recital::ReportOptions options;
    options.focus = std::move(focus);
    options.format = std::move(format);
    options.diagrams = diagrams;
    options.date = std::move(date);
    recital::Tables const& known = tables_or_default(tables);
    std::vector<recital::Document> const read = plain(documents);
    return to_str(unlocked([&] { return recital::report(graph, known, read, options); }));
}

recital::Kind kind_named(std::string const& name) {
    for (auto kind = recital::Kind::resolution; kind != recital::Kind::unresolved;
         kind = static_cast<recital::Kind>(static_cast<int>(kind) + 1))
        if (recital::name_of(kind) == name) return kind;
    throw recital::Error{recital::ErrorKind::argument, name + ": is no kind of instrument"};
}

void bind_columns(py::module_& module, py::class_<Graph>& type) {
    py::class_<PyColumn>(module, "Column", py::buffer_protocol(),
                         "Numbers of a graph as they lie in memory: memoryview() and numpy.asarray() copy nothing.")
        .def_buffer([](PyColumn& column) {
            return py::buffer_info{const_cast<void*>(column.first),
                                   py::ssize_t{4},
                                   column.format,
                                   1,
                                   {static_cast<py::ssize_t>(column.size)},
                                   {static_cast<py::ssize_t>(column.stride)},
                                   true};
        })
        .def("__len__", [](PyColumn const& column) { return column.size; });
    type.def_property_readonly("sources", [](Graph const& graph) { return column(graph, graph.sources()); })
        .def_property_readonly("targets", [](Graph const& graph) { return column(graph, graph.targets()); })
        .def_property_readonly("weights", [](Graph const& graph) { return column(graph, graph.weights()); })
        .def_property_readonly("years", [](Graph const& graph) { return column(graph, graph.years()); });
}

void bind_questions(py::class_<Graph>& type) {
    type.def("_find",
             [](Graph const& graph, std::string const& text, std::size_t limit, py::object const& tables) {
                 recital::Tables const& known = tables_or_default(tables);
                 auto const found = unlocked([&] { return recital::find(graph, known, text, limit); });
                 py::list list;
                 for (recital::Found const& each : found) list.append(py::make_tuple(each.vertex, name_of(each.matched), each.cited_at));
                 return list;
             })
        .def("_named",
             [](Graph const& graph, std::string const& text, py::object const& tables) {
                 recital::Tables const& known = tables_or_default(tables);
                 return unlocked([&] { return recital::named(graph, known, text); });
             })
        .def("_chain",
             [](Graph const& graph, VertexIndex root, std::string const& direction, std::size_t depth, bool adoptions) {
                 recital::ChainOptions const options{direction_named(direction), depth, adoptions};
                 std::vector<std::pair<VertexIndex, std::size_t>> steps;
                 for (recital::ChainStep const& step : unlocked([&] { return recital::chain(graph, root, options); }))
                     steps.emplace_back(step.vertex, step.depth);
                 return steps;
             })
        .def("_chain_text",
             [](Graph const& graph, VertexIndex root, std::string const& direction, std::size_t depth, bool adoptions) {
                 return to_str(recital::chain_text(graph, root, {direction_named(direction), depth, adoptions}));
             })
        .def("_paths", [](Graph const& graph, VertexIndex from, VertexIndex to,
                          std::size_t count) { return unlocked([&] { return recital::shortest_paths(graph, from, to, count); }); })
        .def("_longest", [](Graph const& graph, VertexIndex from, VertexIndex to) { return recital::longest_path(graph, from, to); })
        .def("_rank",
             [](Graph const& graph, std::string const& measure) {
                 std::vector<std::pair<VertexIndex, double>> scores;
                 for (recital::Ranked const& each : unlocked([&] { return recital::rank(graph, measure); }))
                     scores.emplace_back(each.vertex, each.score);
                 return scores;
             })
        .def("_missing",
             [](Graph const& graph) {
                 py::list list;
                 for (recital::Missing const& each : unlocked([&] { return recital::missing(graph); }))
                     list.append(py::make_tuple(each.vertex, each.documents, each.mentions));
                 return list;
             })
        .def("_cycles", [](Graph const& graph) { return unlocked([&] { return recital::cycles(graph); }); })
        .def("_main_path", [](Graph const& graph) { return unlocked([&] { return recital::main_path(graph); }); })
        .def("_communities",
             [](Graph const& graph, double resolution) { return unlocked([&] { return recital::communities(graph, resolution); }); })
        .def("_similar", [](Graph const& graph, VertexIndex vertex, bool cocitation) {
            py::list list;
            for (recital::Similar const& each : unlocked([&] { return recital::similar(graph, vertex, cocitation); }))
                list.append(py::make_tuple(each.vertex, each.score, each.common));
            return list;
        });
}

}  // namespace

void bind_graph(py::module_& module) {
    py::class_<Graph> type{module, "_Graph"};
    type.def(py::init<>())
        .def_property_readonly("vertex_count", &Graph::vertex_count)
        .def_property_readonly("edge_count", &Graph::edge_count)
        .def("_vertex", vertex_tuple)
        .def("_edge", edge_tuple)
        .def("_index", &Graph::find)
        .def("_out_edges", &Graph::out_edges)
        .def("_in_edges", &Graph::in_edges)
        .def("_draw", draw)
        .def("_report", report)
        .def("_to_text", [](Graph const& graph,
                            std::string const& format) { return to_str(unlocked([&] { return recital::to_text(graph, format); })); })
        .def("_filtered", [](Graph const& graph, py::kwargs const& wanted) {
            recital::GraphFilter filter;
            auto const take = [&wanted](char const* name, auto& into) {
                if (wanted.contains(name)) into = wanted[name].cast<std::decay_t<decltype(into)>>();
            };
            take("merge_parts", filter.merge_parts);
            take("drop_self", filter.drop_self);
            take("drop_forward", filter.drop_forward);
            take("drop_adoptions", filter.drop_adoptions);
            std::vector<std::string> kinds;
            take("kinds", kinds);
            for (std::string const& kind : kinds) filter.kinds.push_back(kind_named(kind));
            take("organs", filter.organs);
            take("first_year", filter.from);
            take("last_year", filter.to);
            take("verbs", filter.verbs);
            take("stances", filter.stances);
            take("parts", filter.parts);
            take("least_mentions", filter.least_mentions);
            take("around", filter.around);
            take("steps", filter.steps);
            return unlocked([&] { return recital::filtered(graph, filter); });
        });
    bind_columns(module, type);
    bind_questions(type);
    module.def("_build_graph", [](std::vector<PyDocument const*> const& documents, py::object const& tables) {
        recital::Tables const& known = tables_or_default(tables);
        std::vector<recital::Document> const read = plain(documents);
        return unlocked([&] { return recital::build_graph(known, read); });
    });
    module.def("_graph_from_text", [](py::bytes const& bytes, std::string const& name) {
        auto const view = static_cast<std::string_view>(bytes);
        return unlocked([&] { return recital::graph_from_text(view, name); });
    });
}

}  // namespace recital_python
