// SPDX-License-Identifier: BSL-1.0
#include "check/detail/found.hpp"

#include "identity/number.hpp"
#include "identity/written.hpp"
#include "model/plain_letters.hpp"

namespace recital {

namespace {

constexpr std::size_t whole_date = 10;  // "1997-12-18"

/// Whether a resolution's number lies beyond the last one known of a session of which nearly all are known.
bool beyond_session(Catalogue const& catalogue, Identifier const& cited, int& last) {
    int const number = running_number(cited.number());
    bool const by_session = cited.series() == "A" && cited.act() == Act::resolution && numbering_of(cited.number()) == "session/number";
    if (number == 0 || !by_session) return false;
    int known = 0;
    last = 0;
    // A session has some 350 resolutions at most: asking for each number is cheaper than an index nobody else needs.
    for (int at = 1; at < 420; ++at) {
        std::string const numbered = cited.session() + '/' + std::to_string(at);
        bool const listed = catalogue.titles.count(Identifier::adopted("A", Act::resolution, numbered).id()) != 0 ||
                            catalogue.titles.count(Identifier::adopted("A", Act::resolution, numbered, "A").id()) != 0;
        if (listed) {
            ++known;
            last = at;
        }
    }
    return last >= 150 && known * 10 >= last * 9 && number > last + 5;
}

/// "entitled "Women and peace and security"": the title, empty where none stands close behind.
std::string_view title_behind(std::string_view behind) {
    constexpr std::string_view word = "entitled \"";
    std::size_t const at = behind.substr(0, 80).find(word);
    if (at == std::string_view::npos) return {};
    std::string_view const rest = behind.substr(at + word.size());
    std::size_t const end = rest.find('"');
    return end == std::string_view::npos ? std::string_view{} : rest.substr(0, end);
}

}  // namespace

void check_dates(Checked const& checked, Place const& place, Found& found) {
    Citation const& citation = place.citation;
    if (citation.kind != Kind::resolution && citation.kind != Kind::decision) return;
    auto const row = checked.catalogue.titles.find(citation.id);
    KnownTitle const known = row == checked.catalogue.titles.end() ? KnownTitle{} : row->second;

    bool const dated = citation.date.size() == whole_date && known.date.size() == whole_date;
    if (dated && citation.date != known.date)
        found.add("date-differs", citation.span,
                  citation.id + " was adopted on " + std::string{known.date} + ", the text gives " + citation.date);
    std::string const& own = checked.cited.info.date;
    std::string const date{known.date.empty() ? std::string_view{citation.date} : known.date};
    if (own.size() == whole_date && date.size() == whole_date && date > own)
        found.add("cites-later", citation.span, citation.id + " of " + date + " is later than this document of " + own);

    int last = 0;
    if (known.date.empty() && beyond_session(checked.catalogue, identify(citation.id), last))
        found.add("no-such-number", citation.span,
                  "there is no " + citation.id + ": the last resolution of that session has the number " + std::to_string(last));

    std::string_view const title = title_behind(place.behind);
    // "the section of resolution 64/289 entitled …": the section's title
    bool const of_section = place.before.find("section") != std::string_view::npos;
    if (!title.empty() && !known.title.empty() && !of_section && !letters_of(known.title).starts_with(letters_of(title)))
        found.add("title-differs", citation.span,
                  citation.id + " has the title " + quoted(known.title) + ", the text gives " + quoted(title));
}

}  // namespace recital
