// SPDX-License-Identifier: BSL-1.0
#include "tools/filter_options.hpp"

#include "model/plain_letters.hpp"
#include "tools/exit_status.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

namespace recital::tools {

namespace {

constexpr char const* group = "Filters";

/// By LeftOut, as the user asked for it.
constexpr std::array<std::string_view, left_out_reasons> option_names{
    "--drop self",    "--drop forward", "--kind",   "--organ", "--years",        "--citing-kind", "--citing-organ",
    "--citing-years", "--treatment",    "--stance", "--part",  "--min-mentions", "--ego"};

CLI::Option* add_choice(CLI::App& app, char const* name, std::vector<std::string>& values, std::vector<std::string> const& allowed,
                        char const* what) {
    std::string names;
    for (std::string const& one : allowed) names += (names.empty() ? "" : "|") + one;
    return app.add_option(name, values, what)
        ->type_name(names)
        ->allow_extra_args(false)
        ->take_all()
        ->delimiter(',')
        ->check(CLI::IsMember(allowed).description(""))
        ->group(group);
}

CLI::Option* add_texts(CLI::App& app, char const* name, std::vector<std::string>& values, char const* takes, char const* what) {
    return app.add_option(name, values, what)->type_name(takes)->allow_extra_args(false)->take_all()->group(group);
}

void add_vertex_options(CLI::App& app, VertexFilterOptions& options, std::string const& prefix, std::string const& which) {
    std::vector<std::string> kinds;
    for (auto kind = Kind::resolution; kind != Kind::unresolved; kind = static_cast<Kind>(static_cast<int>(kind) + 1))
        kinds.emplace_back(name_of(kind));
    add_choice(app, (prefix + "kind").c_str(), options.kinds, kinds, (which + " of these kinds").c_str());
    add_texts(app, (prefix + "organ").c_str(), options.organs, "NAME", (which + " of this organ: name or symbol series").c_str());
    app.add_option(prefix + "years", options.years, which + " of these years")->type_name("FROM-TO")->group(group);
}

std::optional<int> year_from(std::string_view text) {
    int year = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    if (error != std::errc{} || end != text.data() + text.size() || year < 1 || year > 9999) return std::nullopt;
    return year;
}

/// "1990-2000", "1990-", "-2000", "1995".
std::pair<int, int> years_from(std::string const& text) {
    std::size_t const dash = text.find('-');
    auto const end = [&](std::string_view part) {
        if (part.empty() && dash != std::string::npos && text.size() > 1) return 0;
        if (auto const year = year_from(part)) return *year;
        throw ArgumentError{text + ": are no years; write 1990-2000, 1990-, -2000 or 1995"};
    };
    std::string_view const all = text;
    if (dash == std::string::npos) return {end(all), end(all)};
    auto const years = std::pair{end(all.substr(0, dash)), end(all.substr(dash + 1))};
    if (years.second != 0 && years.second < years.first) throw ArgumentError{text + ": ends before it begins"};
    return years;
}

std::string organ_meant(std::string const& text, CitationGraph const& graph, Catalogue const& catalogue) {
    std::string const letters = letters_of(text);
    auto const alike = [&](std::string const& name) { return letters_of(name) == letters; };
    for (Organ const& organ : catalogue.organs)
        if (alike(organ.name) || organ.series == text || std::any_of(organ.names.begin(), organ.names.end(), alike)) return organ.name;
    for (Vertex const& vertex : graph.vertices())
        if (!vertex.organ.empty() && alike(vertex.organ)) return vertex.organ;
    throw ArgumentError{text + ": no organ of that name or series is in the tables or in the source"};
}

std::string counted(std::size_t count, char const* one, char const* many) {
    return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

}  // namespace

bool FilterOptions::any() const noexcept {
    auto const asks = [](VertexFilterOptions const& options) {
        return !options.kinds.empty() || !options.organs.empty() || !options.years.empty();
    };
    return asks(cited) || asks(citing) || !treatments.empty() || !stances.empty() || !parts_of_document.empty() || least_mentions != 1 ||
           !ego.empty() || !drop.empty() || parts != "keep" || !adoptions.empty();
}

void add_filter_options(CLI::App& app, FilterOptions& options) {
    add_vertex_options(app, options.cited, "--", "Only what is cited");
    add_vertex_options(app, options.citing, "--citing-", "Only citations by documents");
    add_texts(app, "--treatment", options.treatments, "VERB",
              "Only citations under this verb, as in the output (\"recalls\"); with commas: these")
        ->delimiter(',');
    add_choice(app, "--stance", options.stances, {"neutral", "supportive", "critical", "mandating", "amending", "replacing", "none"},
               "Only citations under verbs of these classes");
    add_choice(app, "--part", options.parts_of_document, {"masthead", "preamble", "operative", "annex", "footnote", "body", "closing"},
               "Only citations in these parts of a document");
    app.add_option("--min-mentions", options.least_mentions, "Only what a document mentions so often")
        ->type_name("N")
        ->check(CLI::Range(1U, 1000000U).description(""))
        ->group(group);
    add_texts(app, "--ego", options.ego, "ID", "Only this instrument, what it cites and what cites it (may be given several times)");
    app.add_option("--ego-depth", options.ego_depth, "Steps that --ego goes, either way (default 1)")
        ->type_name("N")
        ->check(CLI::Range(0, 1000).description(""))
        ->group(group);
    add_choice(app, "--drop", options.drop, {"self", "forward"}, "Leave out citations of the document itself, or of later documents");
    app.add_option("--parts", options.parts,
                   "merge: take the parts of a resolution as one (57/270 B as 57/270); for those of a document see --part")
        ->type_name("keep|merge")
        ->check(CLI::IsMember({"keep", "merge"}).description(""))
        ->group(group);
    std::string const what = "An instrument and the resolution that adopted it: one vertex, two with an edge, or two without";
    app.add_option("--adoptions", options.adoptions,
                   options.default_adoptions.empty() ? what : what + " (default " + options.default_adoptions + ')')
        ->type_name("merge|edge|ignore")
        ->check(CLI::IsMember({"merge", "edge", "ignore"}).description(""))
        ->group(group);
}

VertexFilter vertex_filter(VertexFilterOptions const& options, CitationGraph const& graph, Catalogue const& catalogue) {
    VertexFilter filter;
    for (std::string const& kind : options.kinds) filter.kinds.push_back(kind_from_name(kind));
    for (std::string const& organ : options.organs) filter.organs.push_back(organ_meant(organ, graph, catalogue));
    if (!options.years.empty()) std::tie(filter.from, filter.to) = years_from(options.years);
    return filter;
}

GraphFilter graph_filter(FilterOptions const& options, std::vector<std::string> ego, CitationGraph const& graph,
                         Catalogue const& catalogue) {
    auto const drops = [&](char const* what) { return std::find(options.drop.begin(), options.drop.end(), what) != options.drop.end(); };
    GraphFilter filter;
    filter.merge_parts = options.parts == "merge";
    std::string const& adoptions = options.adoptions.empty() ? options.default_adoptions : options.adoptions;
    filter.adoptions = adoptions == "merge" ? Adoptions::merge : adoptions == "ignore" ? Adoptions::ignore : Adoptions::edge;
    filter.drop_self = drops("self");
    filter.drop_forward = drops("forward");
    filter.cited = vertex_filter(options.cited, graph, catalogue);
    filter.citing = vertex_filter(options.citing, graph, catalogue);
    filter.treatments = options.treatments;
    filter.stances = options.stances;
    filter.parts = options.parts_of_document;
    filter.least_mentions = options.least_mentions;
    filter.ego = std::move(ego);
    filter.ego_depth = options.ego_depth;
    return filter;
}

std::vector<std::string> notes_of(FilterCounts const& counts) {
    std::vector<std::string> notes;
    auto const hygiene = [&](std::size_t count, char const* one, char const* many, char const* what) {
        if (count != 0) notes.push_back(counted(count, one, many) + what);
    };
    hygiene(counts.of(LeftOut::self), "citation", "citations", " of the citing document itself left out (--drop self)");
    hygiene(counts.of(LeftOut::forward), "citation", "citations", " of later documents left out (--drop forward)");
    hygiene(counts.merged_parts, "mention", "mentions", " of parts taken as of the whole (--parts merge)");
    std::string reasons;
    std::size_t total = 0;
    for (std::size_t at = static_cast<std::size_t>(LeftOut::kind); at < left_out_reasons; ++at) {
        if (counts.left_out[at] == 0) continue;
        total += counts.left_out[at];
        reasons += (reasons.empty() ? "" : ", ") + std::string{option_names[at]} + ' ' + std::to_string(counts.left_out[at]);
    }
    std::size_t const gone = counts.vertices - counts.vertices_left;
    if (total != 0)
        notes.push_back(std::to_string(total) + " of " + counted(counts.citations, "citation", "citations") + " left out (" + reasons +
                        "), and with them " + std::to_string(gone) + " of " +
                        counted(counts.vertices, "document or instrument", "documents and instruments"));
    else if (gone != 0)
        notes.push_back(std::to_string(gone) + " of " + counted(counts.vertices, "document or instrument", "documents and instruments") +
                        " left out");
    return notes;
}

}  // namespace recital::tools
