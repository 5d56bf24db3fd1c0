// SPDX-License-Identifier: BSL-1.0
#include "check/check.hpp"

#include "check/detail/found.hpp"
#include "identity/written.hpp"
#include "model/plain_letters.hpp"

#include <algorithm>
#include <stdexcept>
#include <tuple>

namespace recital {

namespace {

constexpr double certain_enough = 0.5;

void check_reading(Place const& place, Found& found) {
    Citation const& citation = place.citation;
    if (citation.kind == Kind::unresolved) {
        // A name that no table lists is no fault of the text; a number that leads nowhere is.
        if (citation.text.find_first_of("0123456789") == std::string::npos || citation.reason.find("under one name") != std::string::npos ||
            citation.reason.starts_with("built like"))
            return;
        std::string const reason = citation.reason.empty() ? "no rule decides what it stands for" : citation.reason;
        found.add("unresolved", citation.span, quoted(citation.text) + " is not resolved: " + reason);
        return;
    }
    bool const broken_by_line = citation.text.find('\n') != std::string::npos;  // as print breaks lines
    if (citation.repaired && !broken_by_line) found.add("repaired", citation.span, quoted(citation.text) + " was read as " + citation.id);
    if (citation.confidence < certain_enough)
        found.add("uncertain", citation.span,
                  quoted(citation.text) + " may be " + citation.id + (citation.reason.empty() ? "" : ": " + citation.reason));
    if (citation.placement && citation.placement->agreement == Placement::Agreement::disagrees)
        found.add("link-differs", citation.span,
                  quoted(citation.text) + " is " + citation.id + ", the link on it leads to " + citation.placement->link_id);
}

/// "the political declaration of the midterm review of the Sendai Framework": the note behind it is the declaration's.
bool is_object_of_text(std::string_view before, WordList const& texts) {
    constexpr std::size_t near = 90;
    before.remove_prefix(before.size() > near ? before.size() - near : 0);
    if (!before.ends_with(" of the ") && !before.ends_with(" on the ") && !before.ends_with(" to the ")) return false;
    return std::any_of(texts.words().begin(), texts.words().end(),
                       [&](std::string const& text) { return before.find(text) != std::string_view::npos; });
}

/// "Covenant, footnote 5: Resolution 2200 A (XXI)", where the table of instruments has another resolution.
void check_adoption(Checked const& checked, Place const& place, Found& found) {
    Citation const& citation = place.citation;
    Instrument const* const instrument = checked.catalogue.instrument(citation.id);
    if (instrument == nullptr || instrument->adopted_by.empty() || citation.via.empty()) return;
    if (is_object_of_text(place.before, checked.catalogue.english().list("titles.texts"))) return;
    Identifier const via = identify(citation.via);
    Identifier const listed = identify(instrument->adopted_by);
    if (via.is_decided() && listed.is_decided() && via.whole().id() != listed.whole().id())
        found.add("adoption-differs", citation.span,
                  instrument->title + " was adopted by " + instrument->adopted_by + ", the note gives " + citation.via);
}

void check_superseded(Checked const& checked, Found& found) {
    auto const vertex = checked.graph.find(checked.cited.info.symbol);
    if (!vertex) return;
    for (NewerMember const& each : newer_members(checked.graph, checked.series, *vertex)) {
        if (each.cites_newer) continue;
        std::string const& id = checked.graph[each.cited].id;
        auto const first = std::find_if(checked.cited.citations.begin(), checked.cited.citations.end(),
                                        [&](Citation const& citation) { return citation.id == id; });
        if (first == checked.cited.citations.end()) continue;
        RecurrentSeries const& series = checked.series.series[each.series];
        // Only a text of the series itself is to recall its newest member; others recall what founded a body or laid down a rule.
        if (letters_of(series.title) != letters_of(checked.cited.info.title)) continue;
        SeriesMember const& newer = series.members[each.newer];
        std::string when = newer.date.empty() ? std::string{} : " of " + newer.date;
        found.add("superseded", first->span, quoted(series.title) + ": " + id + " has a newer one, " + newer.id + when);
    }
}

}  // namespace

void Found::add(std::string_view rule, Span span, std::string message) {
    auto const& rules = check_rules();
    auto const row = std::find_if(rules.begin(), rules.end(), [&](Rule const& each) { return each.name == rule; });
    if (row == rules.end()) throw std::logic_error{"data/rules.tsv has no rule " + std::string{rule}};
    m_findings.push_back({&*row, span, std::move(message)});
}

std::string quoted(std::string_view words) { return '"' + std::string{words} + '"'; }

std::vector<Finding> check(Checked const& checked) {
    Found found;
    CitedDocument const& cited = checked.cited;
    for (std::size_t at = 0; at < cited.citations.size(); ++at) {
        Place place{cited.citations[at], {}, {}};
        if (at < cited.passages.size()) {
            Passage const& passage = cited.passages[at];
            place.before = std::string_view{passage.words}.substr(0, passage.own.begin);
            place.behind = std::string_view{passage.words}.substr(std::min<std::size_t>(passage.own.end, passage.words.size()));
        }
        check_reading(place, found);
        if (place.citation.kind == Kind::unresolved) continue;
        check_dates(checked, place, found);
        check_forms(checked, place, found);
        check_adoption(checked, place, found);
    }
    check_two_forms(checked, found);
    check_abbreviations(checked, found);
    check_notes(checked, found);
    check_superseded(checked, found);
    std::vector<Finding> findings = std::move(found).take();
    std::stable_sort(findings.begin(), findings.end(), [](Finding const& left, Finding const& right) {
        return std::tuple{left.span.begin, left.span.end, left.rule} < std::tuple{right.span.begin, right.span.end, right.rule};
    });
    return findings;
}

}  // namespace recital
