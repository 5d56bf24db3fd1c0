// SPDX-License-Identifier: BSL-1.0
#include "report/writers.hpp"

#include "graph/safe_text.hpp"
#include "graph/wording.hpp"
#include "report/method.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace recital {
namespace {

/// On one line, with every character that means something to Markdown behind a backslash; "<" and "&" as entities,
/// since a backslash does not keep HTML from being read.
std::string text(std::string_view raw) {
    std::string out;
    for (char const c : clean_text(raw)) {
        if (c == '\n')
            out += ' ';
        else if (c == '<')
            out += "&lt;";
        else if (c == '&')
            out += "&amp;";
        else if (std::string_view{"\\`*_{}[]#|~!$@"}.find(c) != std::string_view::npos)
            out.append(1, '\\').append(1, c);
        else
            out += c;
    }
    return out;
}

void row(std::string& out, std::initializer_list<std::string> cells) {
    out += '|';
    for (std::string const& cell : cells) out.append(1, ' ').append(cell).append(" |");
    out += '\n';
}

void header(std::string& out, std::initializer_list<std::string> names) {
    row(out, names);
    constexpr std::array<std::string_view, 6> counted{"Citations", "Instruments", "Times", "Documents", "Cited by", "Byte"};
    out += '|';
    for (std::string const& name : names) out += std::find(counted.begin(), counted.end(), name) == counted.end() ? " --- |" : " ---: |";
    out += '\n';
}

std::string number(std::size_t value) { return std::to_string(value); }

/// Brackets in a label are escaped by text(); an address that safe_url() let pass may hold round ones.
std::string linked(ReportContent::Instrument const& one) {
    if (one.url.empty()) return text(one.label);
    std::string url;
    for (char const c : one.url) url += c == '(' ? "%28" : c == ')' ? "%29" : c == '|' ? "%7C" : std::string(1, c);
    return std::string{"["} + text(one.label) + "](" + url + ")";
}

std::string named(ReportContent::Instrument const& one) {
    std::string const label = linked(one).append(one.in_corpus ? " ●" : "");
    return one.title.empty() ? label : label + " " + text(one.title);
}

void counts(std::string& out, std::string const& name, std::vector<ReportContent::Count> const& rows) {
    if (rows.empty()) return;
    header(out, {name, "Citations", "Instruments"});
    for (ReportContent::Count const& each : rows) {
        std::string label = text(each.name);
        if (!each.stance.empty()) label.append(" (").append(text(each.stance)).append(")");
        row(out, {label, number(each.citations), number(each.instruments)});
    }
    out += '\n';
}

std::string treatments(ReportContent::Cited const& cited) {
    std::string out;
    for (ReportContent::Treatment const& each : cited.treatments) {
        if (!out.empty()) out += "; ";
        if (!each.document.empty()) out += text(each.document) + ": ";
        out += text(each.treatment);
        if (!each.places.empty()) out.append(each.treatment.empty() ? "" : " ").append(text(each.places));
    }
    return out;
}

void ranked(std::string& out, std::string const& heading, std::vector<ReportContent::Ranked> const& rows) {
    if (rows.empty()) return;
    out += "## " + heading + "\n\n";
    header(out, {"Instrument", "Date", "Documents", "Citations"});
    for (ReportContent::Ranked const& each : rows)
        row(out, {named(each.instrument), text(each.instrument.date), number(each.documents), number(each.mentions)});
    out += '\n';
}

/// In a code block nothing is escaped: the fence is longer than any in the text.
void code_block(std::string& out, std::string const& lines) {
    std::string fence = "```";
    while (lines.find(fence) != std::string::npos) fence += '`';
    out += fence + "text\n" + lines + fence + "\n\n";
}

void subject(std::string& out, ReportContent::Subject const& each) {
    std::string about;
    for (std::string const& fact : {each.instrument.organ, each.session.empty() ? "" : "session " + each.session, each.meeting,
                                    printed_date(each.instrument.date), each.instrument.url})
        if (!fact.empty()) about.append(about.empty() ? "" : " · ").append(fact == each.instrument.url ? "<" + fact + ">" : text(fact));
    out += about + "\n\n";
}

void chains(std::string& out, ReportContent const& content) {
    bool any = false;
    for (ReportContent::Subject const& each : content.subjects) {
        if (each.tree.empty() && each.longest.empty()) continue;
        if (!any) out += "## What it rests on\n\n";
        any = true;
        if (!content.single) out += std::string{"### "} + text(each.instrument.label) + "\n\n";
        if (!each.longest.empty()) {
            out += "Longest chain: ";
            for (std::size_t at = 0; at < each.longest.size(); ++at) out.append(at == 0 ? "" : " → ").append(text(each.longest[at]));
            out += "\n\n";
        }
        if (!each.tree.empty()) code_block(out, each.tree);
    }
}

void instruments(std::string& out, ReportContent const& content) {
    for (ReportContent::Group const& group : content.groups) {
        out += std::string{"### "} + text(group.heading) + "\n\n";
        header(out, {"Instrument", "Date", "Organ", "Times", "How and where", "Part cited"});
        for (ReportContent::Cited const& each : group.cited)
            row(out, {named(each.instrument), text(each.instrument.date), text(each.instrument.organ), number(each.mentions),
                      treatments(each), text(each.pinpoints)});
        out += '\n';
    }
}

void unresolved(std::string& out, ReportContent const& content) {
    if (!content.knows_unresolved) return;
    out += "## What could not be resolved\n\n";
    if (content.unresolved.empty()) {
        out += "Nothing: every citation found was resolved.\n\n";
        return;
    }
    header(out, {"Text", "Document", "Place", "Byte", "Reason"});
    for (ReportContent::Unresolved const& each : content.unresolved)
        row(out, {text(each.text), text(each.document), text(each.place), number(each.begin), text(each.reason)});
    if (content.all_unresolved > content.unresolved.size())
        out += std::string{"\n"} + number(content.all_unresolved - content.unresolved.size()) + " more are not listed.\n";
    out += '\n';
}

}  // namespace

std::string report_as_markdown(ReportContent const& content) {
    std::string out = "# " + text(content.title) + "\n\n";
    if (content.single) subject(out, content.subjects.front());
    out += "**" + number(content.citations) + "** citations of **" + number(content.instruments) + "** instruments.\n\n";
    if (!content.single && !content.subjects.empty()) {
        out += "## Documents\n\n";
        header(out, {"Document", "Date", "Citations", "Instruments", "Cited by"});
        for (ReportContent::Subject const& each : content.subjects)
            row(out, {named(each.instrument), text(each.instrument.date), number(each.citations), number(each.instruments),
                      number(each.cited_by)});
        if (content.all_subjects > content.subjects.size())
            out += std::string{"\nThe first "} + number(content.subjects.size()) + " of " + number(content.all_subjects) + ".\n";
        out += '\n';
    }
    if (!content.kinds.empty()) out += "## Summary\n\n";
    counts(out, "Kind", content.kinds);
    counts(out, "Treatment", content.treatments);
    counts(out, "Part", content.parts);
    ranked(out, "Cited by several documents", content.most_cited);
    ranked(out, "Cited by several documents and not read", content.missing);
    if (!content.groups.empty()) out += "## Instruments cited\n\n";
    if (content.instruments_listed < content.instruments)
        out += std::string{"The "} + number(content.instruments_listed) + " most cited of " + number(content.instruments) + ".\n\n";
    instruments(out, content);
    chains(out, content);
    for (ReportContent::Subject const& each : content.subjects)
        if (content.single && !each.citing.empty()) {
            out += "## What cites it\n\n";
            for (ReportContent::Instrument const& citing : each.citing) out += "- " + named(citing) + "\n";
            out += '\n';
        }
    if (!content.circles.empty()) out += "## Documents that cite each other\n\n";
    for (auto const& circle : content.circles) {
        out += "-";
        for (ReportContent::Instrument const& member : circle) out.append(" ").append(linked(member));
        out += '\n';
    }
    if (!content.circles.empty()) out += '\n';
    if (!content.timeline.empty()) {
        out += "## When the instruments cited were adopted\n\n";
        header(out, {"Period", "Instruments"});
        for (ReportContent::Bar const& bar : content.timeline) row(out, {bar.name, number(bar.instruments)});
        if (content.undated > 0) row(out, {"unknown", number(content.undated)});
        out += '\n';
    }
    unresolved(out, content);
    out += "## Method\n\n";
    for (std::string const& sentence : method_note(content)) out += "- " + text(sentence) + "\n";
    return out;
}

}  // namespace recital
