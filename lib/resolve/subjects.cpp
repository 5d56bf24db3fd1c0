// SPDX-License-Identifier: BSL-1.0
// What a text says a resolution is on: "its resolutions 49/127 of 19 December 1994 and 50/123 of 20 December 1995 on international
// migration and development". The words stand behind the last of a list and are said of all of it.
#include "resolve/detail/deciders.hpp"

#include <algorithm>
#include <array>

namespace recital {

namespace {

/// Titles in use are shorter; what follows a title is kept, because only a list of titles can tell where one ends.
constexpr std::size_t longest_subject = 320;

/// ", and "
constexpr std::size_t longest_joint = 6;

/// The view behind `at` where it says what stands before it is on, else empty.
std::string_view subject_at(std::string_view view, std::size_t at) {
    constexpr std::array<std::string_view, 9> openings{"on ",           "concerning ",    "regarding ",     "relating to ",   "entitled ",
                                                       "dealing with ", "pertaining to ", "in respect of ", "with regard to "};
    while (at < view.size() && (view[at] == ' ' || view[at] == ',' || view[at] == ')')) ++at;
    view.remove_prefix(std::min(at, view.size()));
    for (std::string_view const opening : openings) {
        if (view.substr(0, opening.size()) != opening) continue;
        view.remove_prefix(opening.size());
        return view.substr(0, std::min({view.find(';'), view.size(), longest_subject}));
    }
    return {};
}

}  // namespace

void note_subjects(Context const& context, Ledger& ledger) {
    auto const& mentions = context.mentions;
    std::string_view subject;
    // From the last to the first: what is said of one is said of those before it, as long as only "and" or a comma stands between them.
    for (std::size_t at = mentions.size(); at-- > 0;) {
        Mention const& mention = mentions[at];
        std::size_t const end = std::max(mention.tail, mention.end);
        bool const listed = at + 1 < mentions.size() && mentions[at + 1].group == mention.group &&
                            mentions[at + 1].paragraph == mention.paragraph && mentions[at + 1].begin <= end + longest_joint;
        if (!listed) subject = subject_at(context.view_of(mention), end);
        Citation& citation = ledger.entry(at).citation;
        if (citation.kind == Kind::resolution || citation.kind == Kind::decision) citation.subject = subject;
    }
}

}  // namespace recital
