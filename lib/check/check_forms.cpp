// SPDX-License-Identifier: BSL-1.0
#include "check/detail/found.hpp"
#include "identity/written.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace recital {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

bool adopted(Citation const& citation) { return citation.kind == Kind::resolution || citation.kind == Kind::decision; }

/// "1325(2000)", "217A (III)", "57/270B": a figure with the bracket or letter set against it. Agencies print "MEPC.207(62)" so.
bool set_close(std::string_view number) {
    if (number.empty() || !is_digit(number.front())) return false;
    for (std::size_t at = 1; at < number.size(); ++at)
        if (is_digit(number[at - 1]) && (number[at] == '(' || is_upper(number[at]))) return true;
    return false;
}

/// The organ of which the words right before a number speak: "… Security Council resolution ", which `kind` names.
Organ const* organ_before(Catalogue const& catalogue, std::string_view before, Kind kind) {
    std::string const one = ' ' + std::string{name_of(kind)} + ' ';
    std::string const several = ' ' + std::string{name_of(kind)} + "s ";
    if (!before.ends_with(one) && !before.ends_with(several)) return nullptr;
    before.remove_suffix(before.ends_with(one) ? one.size() : several.size());
    // From the longest phrase to the shortest: names of organs have up to eight words.
    std::size_t begin = before.size();
    Organ const* named = nullptr;
    for (int words = 0; words < 8 && begin != 0 && begin != std::string_view::npos; ++words) {
        begin = before.rfind(' ', begin - 1);
        std::string_view const phrase = begin == std::string_view::npos ? before : before.substr(begin + 1);
        if (Organ const* const organ = catalogue.organ_named(phrase); organ != nullptr) named = organ;
    }
    return named;
}

/// Organs whose resolutions the manual has cited by number; others are known by their symbols ("GC(67)/RES/13").
bool is_cited_by_number(std::string_view id) {
    std::string_view const series = identify(id).series();
    return series == "A" || series == "S" || series == "E" || series == "A/HRC";
}

/// "(ICCPR)", "("ICCPR")", "(hereinafter "ICCPR")": where a text says what letters stand for.
bool introduces(std::string_view text, std::string_view letters) {
    constexpr std::size_t longest_lead = 32;
    for (auto at = text.find(letters); at != std::string_view::npos; at = text.find(letters, at + 1)) {
        std::size_t end = at + letters.size();
        if (end < text.size() && text[end] == '"') ++end;
        auto const open = text.rfind('(', at);
        if (end < text.size() && text[end] == ')' && open != std::string_view::npos && at - open <= longest_lead) return true;
    }
    return false;
}

bool is_abbreviation(std::string_view text) {
    return text.size() >= 3 && std::all_of(text.begin(), text.end(), [](char c) { return is_upper(c) || c == '-'; }) &&
           is_upper(text.front());
}

}  // namespace

void check_forms(Checked const& checked, Place const& place, Found& found) {
    Citation const& citation = place.citation;
    if (!adopted(citation)) return;
    if (Organ const* const organ = organ_before(checked.catalogue, place.before, citation.kind);
        organ != nullptr && !citation.organ.empty() && organ->name != citation.organ) {
        Organ const* const own = checked.catalogue.organ_named(citation.organ);
        bool const belongs = own != nullptr && (own->parent == organ->name || organ->parent == own->name);
        if (!belongs)
            found.add("organ-differs", citation.span,
                      quoted(citation.text) + " is " + citation.id + " of the " + citation.organ + ", the text names the " + organ->name);
    }
    bool const in_text = citation.part == Part::preamble || citation.part == Part::operative;
    if (citation.form == Form::symbol) {
        bool const led = place.before.ends_with("resolution ") || place.before.ends_with("decision ");
        if (in_text && led && is_cited_by_number(citation.id))
            found.add("symbol-for-resolution", citation.span, "cite " + quoted(citation.text) + " by its number in the text");
    } else if (set_close(citation.text)) {
        found.add("number-spacing", citation.span, quoted(citation.text) + " lacks a blank");
    }
}

void check_two_forms(Checked const& checked, Found& found) {
    std::map<std::string, Citation const*> by_number;
    for (Citation const& citation : checked.cited.citations)
        if (adopted(citation) && citation.part != Part::footnote && citation.form != Form::symbol && citation.form != Form::ibid &&
            citation.form != Form::short_form)
            by_number.try_emplace(citation.id, &citation);
    std::set<std::string> told;
    for (Citation const& citation : checked.cited.citations) {
        if (!adopted(citation) || citation.form != Form::symbol || citation.part == Part::footnote || citation.part == Part::masthead)
            continue;
        auto const other = by_number.find(citation.id);
        if (other != by_number.end() && told.insert(citation.id).second)
            found.add("two-forms", citation.span,
                      citation.id + " is cited as " + quoted(other->second->text) + " and as " + quoted(citation.text));
    }
}

void check_abbreviations(Checked const& checked, Found& found) {
    std::set<std::string> told;
    for (Citation const& citation : checked.cited.citations) {
        bool const named = citation.kind == Kind::treaty || citation.kind == Kind::declaration || citation.kind == Kind::programme;
        // Notes use the letters that every editor knows: "Adopted under the UNFCCC in …".
        if (citation.part == Part::footnote) continue;
        if (!named || !is_abbreviation(citation.text) || !told.insert(citation.text).second) continue;
        bool const known =
            std::any_of(checked.document.paragraphs.begin(), checked.document.paragraphs.end(),
                        [&](Paragraph const& paragraph) { return introduces(paragraph.view.chars(), citation.text); });
        if (!known)
            found.add("abbreviation-not-introduced", citation.span,
                      quoted(citation.text) + " (" + citation.id + ") stands without its title before it");
    }
}

}  // namespace recital
