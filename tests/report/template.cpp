// SPDX-License-Identifier: BSL-1.0
#include "report/render.hpp"

#include "catch.hpp"
#include "graph/factories.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

using namespace recital;
using namespace recital::testing;

namespace {

std::vector<CitedDocument> documents() {
    Citation unclear = unresolved("resolution 99", "no organ");
    CitedDocument first =
        document("A/RES/52/189", "1997-12-18", {cites("A/RES/49/127"), cites("charter-of-the-united-nations", Kind::treaty), unclear},
                 "Migration & <development>");
    for (Citation const& citation : first.citations) first.passages.push_back({citation.text, {0, 3}});
    CitedDocument second = document("A/RES/54/212", "1999-12-22", {cites("A/RES/52/189"), cites("A/RES/49/127"), cites("A/RES/54/213")});
    CitedDocument third = document("A/RES/54/213", "1999-12-22", {cites("A/RES/54/212")});
    return {first, second, third};
}

ReportContent content(std::vector<std::string> const& focus = {}) {
    static Catalogue const tables = catalogue();
    static std::vector<CitedDocument> const read = documents();
    static BuiltGraph const built = build_graph(read, tables);
    ReportInput input{built.graph, read,    tables,           {},           {{"diagram-a", "A", "<svg/>", {"note"}}},
                      {},          "0.1.0", "recital report", "2026-01-02", {}};
    for (std::string const& id : focus) input.focus.push_back(at(built.graph, id));
    return compose(input);
}

std::string filled(std::string_view text, ReportFormat format = ReportFormat::html) {
    REQUIRE_FALSE(problem_in_template(text, "t"));
    return render_report(content({"A/RES/52/189"}), format, text);
}

std::string what_is_wrong(std::string_view text) {
    auto const problem = problem_in_template(text, "t");
    return problem ? message_of(*problem) : std::string{};
}

void collect(nlohmann::json const& value, std::set<std::string>& names) {
    if (value.is_object())
        for (auto const& [key, inner] : value.items()) {
            names.insert(key);
            collect(inner, names);
        }
    if (value.is_array())
        for (auto const& inner : value) collect(inner, names);
}

}  // namespace

TEST_CASE("a template of one's own is filled, escaped for its format") {
    CHECK(filled("{{#subjects}}{{title}}|{{{title}}}|{{&title}}{{/subjects}}") ==
          "Migration &amp; &lt;development&gt;|Migration &amp; &lt;development&gt;|Migration &amp; &lt;development&gt;");
    CHECK(filled("{{#subjects}}{{title}}{{/subjects}}", ReportFormat::markdown) == "Migration &amp; &lt;development\\>");
    CHECK(filled("{{#diagrams}}{{{svg}}}{{svg}}{{/diagrams}}") == "<svg/><svg/>");
    CHECK(filled("{{citations}} {{citations_words}} {{made_on}} {{printed_made_on}}") == "2 2 citations 2026-01-02 2 January 2026");
    CHECK(filled("{{#cited}}{{heading}}:{{#instruments}}{{>instrument}};{{/instruments}}{{/cited}}", ReportFormat::markdown) ==
          "Treaties:Charter of the United Nations;Resolutions:[A/RES/49/127](https://docs.un.org/A/RES/49/127) International migration and "
          "development;");
    CHECK(filled("{{! a comment }}{{#has_missing}}x{{/has_missing}}{{^has_missing}}none{{/has_missing}}") == "none");
}

TEST_CASE("what is wrong with a template is told with its place") {
    CHECK(what_is_wrong("a\nb {{titel}}") == "t:2:3: nothing is called \"titel\"; see docs/templates.md for the names");
    CHECK(what_is_wrong("{{>secrets}}") == "t:1:1: there is no partial \"secrets\"; the only one is {{>instrument}}; files are not read");
    CHECK(what_is_wrong("{{> ../../etc/passwd }}") ==
          "t:1:1: there is no partial \"../../etc/passwd\"; the only one is {{>instrument}}; files are not read");
    CHECK(what_is_wrong("{{title") == "t:1:1: a tag is not closed; end it with }}");
    CHECK(what_is_wrong("{{{title}}") == "t:1:1: a tag is not closed; end it with }}}");
    CHECK(what_is_wrong("{{#cited}}") == "t:1:1: the section \"cited\" is not ended; end it with {{/cited}}");
    CHECK(what_is_wrong("{{#cited}}{{/named}}") == "t:1:11: {{/named}} ends no open section; the open one is \"cited\"");
    CHECK(what_is_wrong("{{/cited}}") == "t:1:1: {{/cited}} ends no open section; take it out");
    CHECK(what_is_wrong("{{=<% %>=}}") == "t:1:1: delimiters cannot be changed; write tags in {{ and }}");
    CHECK(what_is_wrong(std::string((std::size_t{1} << 20U) + 1, 'x')) == "t:1:1: is larger than a template may be (1 MiB); shorten it");
    CHECK(what_is_wrong("{{}}") == "t:1:1: nothing is called \"\"; see docs/templates.md for the names");
    CHECK(what_is_wrong("{{ title }} {{#cited}}{{.}}{{/cited}} {{subjects.title}}").empty());
}

TEST_CASE("the built-in templates hold to the rules for all") {
    CHECK(what_is_wrong(built_in_template(ReportFormat::html)).empty());
    CHECK(what_is_wrong(built_in_template(ReportFormat::markdown)).empty());
}

TEST_CASE("every name that templates may use is documented, and every field of the JSON is such a name") {
    std::ifstream file(RECITAL_SOURCE_DIR "/docs/templates.md");
    std::string const page{std::istreambuf_iterator<char>(file), {}};
    std::span<std::string_view const> const names = template_names();
    CHECK(std::is_sorted(names.begin(), names.end()));
    for (std::string_view const name : names) {
        std::string const written = "`" + std::string{name} + "`";
        bool const generic = name.rfind("has_", 0) == 0 || name.rfind("printed_", 0) == 0;
        auto const ends = [name](std::string_view end) { return name.size() > end.size() && name.substr(name.size() - end.size()) == end; };
        if (generic || ends("_words") || ends("_cut") || ends("_listed")) continue;  // explained once for all
        CAPTURE(written);
        CHECK(page.find(written) != std::string::npos);
    }
    std::set<std::string> used;
    collect(nlohmann::json::parse(report_as_json(content())), used);
    collect(nlohmann::json::parse(report_as_json(content({"A/RES/52/189"}))), used);
    for (std::string const& name : used) {
        CAPTURE(name);
        CHECK(std::binary_search(names.begin(), names.end(), std::string_view{name}));
    }
}
