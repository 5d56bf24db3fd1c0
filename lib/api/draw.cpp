// SPDX-License-Identifier: BSL-1.0
#include <recital/draw.hpp>
#include <recital/report.hpp>

#include "api/detail/conversions.hpp"
#include "api/detail/guarded.hpp"
#include "api/detail/tables_impl.hpp"
#include "api/diagrams.hpp"
#include "draw/draw.hpp"
#include "report/report.hpp"

#include <utility>
#include <variant>

namespace recital::v1 {

namespace {

DiagramStyle style_named(std::string const& name) {
    if (auto style = built_in_style(name)) return *std::move(style);
    std::string names;
    for (std::string const& each : built_in_style_names()) names += (names.empty() ? "" : ", ") + each;
    throw Error{ErrorKind::argument, name + ": is no style of diagrams; there are " + names};
}

Theme theme_named(std::string const& name) {
    if (auto theme = built_in_theme(name)) return *std::move(theme);
    throw Error{ErrorKind::argument, name + ": is no theme; there are light, dark, print"};
}

recital::Drawing drawn(CitationGraph const& graph, recital::DrawOptions const& options, Theme const& theme) {
    auto drawing = recital::draw(graph, options, theme);
    if (auto const* const problem = std::get_if<recital::Problem>(&drawing)) throw Error{ErrorKind::drawing, message_of(*problem)};
    return std::get<recital::Drawing>(std::move(drawing));
}

}  // namespace

Drawing draw(Graph const& graph, Tables const& tables, DrawOptions const& options) {
    return guarded([&] {
        CitationGraph const& stages = graph.impl().graph;
        recital::DrawOptions wanted;
        auto const format = draw_format_from_name(options.format);
        if (!format) throw Error{ErrorKind::argument, options.format + ": is no format of diagrams; there are svg, dot, png, pdf"};
        constexpr std::size_t most = 5'000;
        if (options.top && (*options.top == 0 || *options.top > most))
            throw Error{ErrorKind::argument, "a diagram shows between 1 and 5000 vertices"};
        wanted.format = *format;
        wanted.style = style_named(options.style);
        wanted.focus = checked(stages, options.focus);
        wanted.depth = options.depth;
        wanted.top = options.top;
        wanted.reach = {options.rests_on, options.rests_on_it, options.adoptions};
        wanted.title = options.title;
        wanted.limit = options.limit;
        if (wanted.style.show == DiagramStyle::Show::series)
            if (std::string const problem = choose_series(stages, tables.impl().catalogue, wanted); !problem.empty())
                throw Error{ErrorKind::argument, problem};
        recital::Drawing drawing = drawn(stages, wanted, theme_named(options.theme));
        return Drawing{std::move(drawing.bytes), std::move(drawing.notes)};
    });
}

std::string report(Graph const& graph, Tables const& tables, std::span<Document const> documents, ReportOptions const& options) {
    return guarded([&] {
        CitationGraph const& stages = graph.impl().graph;
        auto const format = report_format_from_name(options.format);
        if (!format) throw Error{ErrorKind::argument, options.format + ": is no format of reports; there are html, md, json"};
        std::vector<CitedDocument> cited;
        for (Document const& document : documents) cited.push_back(to_stages(document));
        ReportInput input{stages,
                          cited,
                          tables.impl().catalogue,
                          checked(stages, options.focus),
                          {},
                          {options.rows, options.sentences},
                          version(),
                          {},
                          options.date,
                          options.notes};
        if (*format == ReportFormat::html && options.diagrams)
            input.diagrams = report_diagrams(stages, input.focus, [&stages](char const* style, recital::DrawOptions wanted) {
                wanted.style = style_named(style);
                return drawn(stages, wanted, default_theme());
            });
        return write_report(input, *format);
    });
}

}  // namespace recital::v1
