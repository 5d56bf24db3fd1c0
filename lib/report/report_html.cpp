// SPDX-License-Identifier: BSL-1.0
#include "report/writers.hpp"

#include "graph/safe_text.hpp"
#include "graph/wording.hpp"
#include "report/method.hpp"
#include "report/report_template.hpp"
#include "report/timeline.hpp"

#include <kainjow/mustache.hpp>

#include <stdexcept>

namespace recital {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::list;
using kainjow::mustache::mustache;
using kainjow::mustache::partial;

/// Sections of the template are shown for a text that is not empty; mustache would show them for an empty one too.
data shown(std::string const& text) { return text.empty() ? data{data::type::bool_false} : data{text}; }

data truth(bool value) { return value ? data{data::type::bool_true} : data{data::type::bool_false}; }

std::string number(std::size_t value) { return std::to_string(value); }

std::string part_of(char const* which, std::size_t listed, std::size_t all) {
    return std::string{which} + " " + number(listed) + " of " + number(all) + ".";
}

template <typename Rows, typename Make>
data rows_of(Rows const& rows, Make make) {
    data made{data::type::list};
    for (auto const& row : rows) made.push_back(make(row));
    return made;
}

data instrument(ReportContent::Instrument const& one) {
    data row;
    row.set("label", one.label);
    row.set("has_address", truth(!one.url.empty()));
    row.set("address", one.url);
    row.set("has_title", truth(!one.title.empty()));
    row.set("title", one.title);
    row.set("date", printed_date(one.date));
    row.set("organ", one.organ);
    row.set("read", one.in_corpus ? "read" : "");
    return row;
}

data counts(std::string const& caption, std::string const& column, std::vector<ReportContent::Count> const& rows) {
    data table;
    table.set("caption", caption);
    table.set("column", column);
    table.set("rows", rows_of(rows, [](ReportContent::Count const& each) {
                  data row;
                  row.set("name", each.name);
                  row.set("stance", shown(each.stance));
                  row.set("citations", number(each.citations));
                  row.set("instruments", number(each.instruments));
                  return row;
              }));
    return table;
}

data subject(ReportContent::Subject const& each) {
    data row = instrument(each.instrument);
    row.set("citations", number(each.citations));
    row.set("instruments", number(each.instruments));
    row.set("cited_by", number(each.cited_by));
    return row;
}

data cited(ReportContent::Cited const& each) {
    data row = instrument(each.instrument);
    row.set("mentions", number(each.mentions));
    row.set("pinpoints", each.pinpoints);
    row.set("treatments", rows_of(each.treatments, [](ReportContent::Treatment const& treatment) {
                data item;
                item.set("document", shown(treatment.document));
                item.set("treatment", treatment.treatment);
                item.set("places", treatment.places);
                return item;
            }));
    return row;
}

data chain(ReportContent::Subject const& each, bool single) {
    std::string longest;
    for (std::string const& label : each.longest) longest.append(longest.empty() ? "" : " → ").append(label);
    data row;
    row.set("of", shown(single ? std::string{} : each.instrument.label));
    row.set("longest", shown(longest));
    row.set("tree", shown(each.tree));
    return row;
}

data unresolved(ReportContent::Unresolved const& each) {
    data row;
    row.set("text", each.text);
    row.set("document", each.document);
    row.set("place", each.place);
    row.set("begin", number(each.begin));
    row.set("reason", each.reason);
    return row;
}

/// The data of the whole page; the table of contents grows with its sections.
class Page {
public:
    explicit Page(ReportContent const& content) : m_content(content) {}

    data make() {
        m_page.set("title", m_content.title);
        m_page.set("svg", m_content.svg);
        m_page.set("timeline", timeline_svg(m_content.timeline));
        add_partials();
        add_head();
        add_documents();
        add_summary();
        section("has_diagram", "diagram", "Diagram", !m_content.svg.empty());
        add_rankings();
        add_cited();
        add_chains();
        add_rest();
        m_page.set("contents", m_contents);
        return m_page;
    }

private:
    void section(char const* flag, char const* anchor, char const* name, bool present) {
        m_page.set(flag, truth(present));
        if (!present) return;
        data entry;
        entry.set("anchor", anchor);
        entry.set("name", name);
        m_contents.push_back(entry);
    }

    void add_partials() {
        m_page.set("short", partial{[] {
                       return "{{#has_address}}<a href=\"{{address}}\"><bdi>{{label}}</bdi></a>{{/has_address}}"
                              "{{^has_address}}<bdi>{{label}}</bdi>{{/has_address}}";
                   }});
        m_page.set("instrument", partial{[] {
                       return "<span class=\"{{read}}\">{{#has_address}}<a href=\"{{address}}\"><bdi>{{label}}</bdi></a>{{/has_address}}"
                              "{{^has_address}}<bdi>{{label}}</bdi>{{/has_address}}</span>"
                              "{{#has_title}}<span class=\"title\"><bdi>{{title}}</bdi></span>{{/has_title}}";
                   }});
    }

    void add_head() {
        std::vector<std::string> facts;
        m_page.set("address", truth(false));
        if (m_content.single) {
            ReportContent::Subject const& only = m_content.subjects.front();
            std::string const session = only.session.empty() ? "" : std::string{"session "}.append(only.session);
            for (std::string const& fact : {only.instrument.organ, session, only.meeting, printed_date(only.instrument.date), only.source})
                if (!fact.empty()) facts.push_back(fact);
            m_page.set("address", shown(only.instrument.url));
        }
        m_page.set("has_facts", truth(!facts.empty()));
        m_page.set("facts", rows_of(facts, [](std::string const& fact) { return data{"fact", fact}; }));
        data numbers{data::type::list};
        auto const add = [&numbers](char const* name, std::size_t value) {
            data entry;
            entry.set("name", name);
            entry.set("value", number(value));
            numbers.push_back(entry);
        };
        if (!m_content.single) add("documents", m_content.all_subjects);
        add("citations", m_content.citations);
        add("instruments cited", m_content.instruments);
        if (m_content.single) add("documents that cite it", m_content.subjects.front().cited_by);
        if (m_content.knows_unresolved) add("unresolved", m_content.all_unresolved);
        m_page.set("numbers", numbers);
    }

    void add_documents() {
        section("has_documents", "documents", "Documents", !m_content.single && !m_content.subjects.empty());
        m_page.set("documents", rows_of(m_content.subjects, subject));
        std::size_t const listed = m_content.subjects.size();
        m_page.set("more_documents",
                   shown(listed < m_content.all_subjects ? part_of("The first", listed, m_content.all_subjects) : std::string{}));
    }

    void add_summary() {
        section("has_summary", "summary", "Summary", !m_content.kinds.empty());
        data tables{data::type::list};
        tables.push_back(counts("By kind", "Kind", m_content.kinds));
        tables.push_back(counts("By treatment", "Treatment", m_content.treatments));
        tables.push_back(counts("By part of the document", "Part", m_content.parts));
        m_page.set("summaries", tables);
    }

    void add_rankings() {
        data rankings{data::type::list};
        auto const add = [&](char const* anchor, char const* name, std::vector<ReportContent::Ranked> const& rows) {
            section("", anchor, name, !rows.empty());
            if (rows.empty()) return;
            data ranking;
            ranking.set("anchor", anchor);
            ranking.set("name", name);
            ranking.set("rows", rows_of(rows, [](ReportContent::Ranked const& each) {
                            data row = instrument(each.instrument);
                            row.set("documents", number(each.documents));
                            row.set("citations", number(each.mentions));
                            return row;
                        }));
            rankings.push_back(ranking);
        };
        add("shared", "Cited by several documents", m_content.most_cited);
        add("missing", "Cited by several documents and not read", m_content.missing);
        m_page.set("rankings", rankings);
    }

    void add_cited() {
        section("has_cited", "cited", "Instruments cited", !m_content.groups.empty());
        std::string const part = part_of("The most cited", m_content.instruments_listed, m_content.instruments);
        m_page.set("listed_only", shown(m_content.instruments_listed < m_content.instruments ? part : std::string{}));
        m_page.set("groups", rows_of(m_content.groups, [](ReportContent::Group const& group) {
                       data row;
                       row.set("heading", group.heading);
                       row.set("size", number(group.cited.size()));
                       row.set("cited", rows_of(group.cited, cited));
                       return row;
                   }));
    }

    void add_chains() {
        data chains{data::type::list};
        bool any = false;
        for (ReportContent::Subject const& each : m_content.subjects) {
            if (each.tree.empty() && each.longest.empty()) continue;
            chains.push_back(chain(each, m_content.single));
            any = true;
        }
        section("has_chains", "chains", "What it rests on", any);
        m_page.set("chains", chains);
    }

    void add_rest() {
        bool const has_citing = m_content.single && !m_content.subjects.front().citing.empty();
        section("has_citing", "citing", "What cites it", has_citing);
        m_page.set("more_citing", truth(false));
        if (has_citing) {
            ReportContent::Subject const& only = m_content.subjects.front();
            m_page.set("citing", rows_of(only.citing, instrument));
            if (only.citing.size() < only.cited_by) m_page.set("more_citing", part_of("The first", only.citing.size(), only.cited_by));
        }
        section("has_circles", "circles", "Documents that cite each other", !m_content.circles.empty());
        m_page.set("circles", rows_of(m_content.circles, [](auto const& circle) { return data{"members", rows_of(circle, instrument)}; }));
        section("has_timeline", "timeline", "Timeline", !m_content.timeline.empty());
        std::string const undated = std::string{"Not shown: "} + number(m_content.undated) + " of unknown date.";
        m_page.set("undated", shown(m_content.undated > 0 ? undated : std::string{}));
        section("has_unresolved_section", "unresolved", "Unresolved", m_content.knows_unresolved);
        m_page.set("has_unresolved", truth(!m_content.unresolved.empty()));
        m_page.set("unresolved", rows_of(m_content.unresolved, unresolved));
        std::size_t const hidden = m_content.all_unresolved - m_content.unresolved.size();
        m_page.set("more_unresolved", shown(hidden > 0 ? number(hidden).append(" more are not listed.") : std::string{}));
        section("has_method", "method", "Method", true);
        m_page.set("method", rows_of(method_note(m_content), [](std::string const& sentence) { return data{"sentence", sentence}; }));
    }

    ReportContent const& m_content;
    data m_page;
    data m_contents{data::type::list};
};

}  // namespace

std::string report_as_html(ReportContent const& content) {
    mustache page{report_template};
    if (!page.is_valid()) throw std::logic_error("report.mustache: " + page.error_message());
    page.set_custom_escape([](std::string const& raw) { return markup_text(raw); });
    return page.render(Page{content}.make());
}

}  // namespace recital
