// SPDX-License-Identifier: BSL-1.0
// Any bytes as a user's template: what problem_in_template() lets pass must be filled without harm, and in HTML nothing of a hostile
// title may come out as markup.
#include "fuzz/target.hpp"
#include "graph/factories.hpp"
#include "report/render.hpp"

#include <cstdlib>
#include <string_view>

using namespace recital;
using namespace recital::testing;

namespace {

constexpr char const* hostile = "\"><script>{{title}}</script>";

ReportContent const& content() {
    static ReportContent const made = [] {
        Catalogue const tables = catalogue();
        CitedDocument read =
            document("A/RES/52/189", hostile, {cites("A/RES/49/127"), cites("charter-of-the-united-nations", Kind::treaty)}, hostile);
        read.info.session = read.info.meeting = read.info.organ = hostile;
        for (Citation& citation : read.citations) {
            citation.pinpoint = citation.treatment = hostile;
            read.passages.push_back({hostile, {0, 2}});
        }
        std::vector<CitedDocument> const documents{read};
        BuiltGraph const built = build_graph(documents, tables);
        return compose({built.graph, documents, tables, {}, {}, {}, hostile, hostile, hostile, {hostile}});
    }();
    return made;
}

}  // namespace

void fuzz(std::string_view text) {
    if (problem_in_template(text, "template")) return;
    // Lists in lists take their product of time, which is for who writes such a template to bear.
    std::size_t sections = 0;
    for (std::size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at + 2))
        sections += text.substr(at, 16).find('#') != std::string_view::npos ? 1 : 0;
    if (sections > 6) return;
    std::string const page = render_report(content(), ReportFormat::html, text);
    bool const has_markup_of_its_own = text.find('<') != std::string_view::npos;
    bool const has_pictures = text.find("svg") != std::string_view::npos;
    if (!has_markup_of_its_own && !has_pictures && page.find("<script") != std::string::npos) std::abort();
    (void)render_report(content(), ReportFormat::markdown, text);
}
