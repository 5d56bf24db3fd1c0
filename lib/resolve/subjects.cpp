// SPDX-License-Identifier: BSL-1.0
// What a text says a resolution is on: "its resolutions 49/127 of 19 December 1994 and 50/123 of 20 December 1995 on international
// migration and development". The words stand behind the last of a list and are said of all of it.
#include "resolve/detail/deciders.hpp"

#include "model/work_limit.hpp"

#include <algorithm>

namespace recital {

namespace {

/// Titles in use are shorter; what follows a title is kept, because only a list of titles can tell where one ends.
constexpr std::size_t longest_subject = 320;

/// ", and "
constexpr std::size_t longest_joint = 6;

/// The view behind `at` where it says what stands before it is on, else empty.
std::string_view subject_at(std::string_view view, std::size_t at, WordList const& openings) {
    while (at < view.size() && (view[at] == ' ' || view[at] == ',' || view[at] == ')')) ++at;
    view.remove_prefix(std::min(at, view.size()));
    std::size_t const opening = openings.first_at_start(view);
    if (opening == 0) return {};
    view.remove_prefix(opening);
    return view.substr(0, std::min({view.find(';'), view.size(), longest_subject}));
}

/// The words before `head` where they say what the list that begins there is on: "its previous resolutions on the safety of journalists and
/// the issue of impunity, including resolution 68/163". They are said of all of the list.
std::string_view subject_before(std::string_view view, std::size_t head, Words::Subjects const& words) {
    std::size_t const from = head > longest_subject ? head - longest_subject : 0;
    std::string_view before = view.substr(from, head - from);
    for (std::string_view const article : {"the ", "its "})
        if (before.ends_with(article)) before.remove_suffix(article.size());
    std::size_t const joint = words.joints.first_at_end(before);
    if (joint == 0) return {};
    before.remove_suffix(joint);
    for (std::string const& opening : words.heads.words()) {
        auto const at = before.rfind(opening);
        if (at == std::string_view::npos) continue;
        auto const subject = before.substr(at + opening.size());
        return subject.find(';') == std::string_view::npos && subject.find(". ") == std::string_view::npos ? subject : std::string_view{};
    }
    return {};
}

/// What is said before a list is said of every member that nothing else is said of, also where other words part the list.
void note_subjects_before(Context const& context, Ledger& ledger) {
    auto const& mentions = context.mentions;
    std::string_view subject;
    constexpr std::uint32_t nowhere = 0xffffffff;
    std::uint32_t paragraph = nowhere;
    std::size_t sentence_end = 0;
    for (std::size_t at = 0; at < mentions.size(); ++at) {
        WorkLimit::check();
        Mention const& mention = mentions[at];
        Citation& citation = ledger.entry(at).citation;
        if (citation.kind != Kind::resolution && citation.kind != Kind::decision) continue;
        if (auto const fresh = subject_before(context.view_of(mention), mention.head, context.words.subjects); !fresh.empty()) {
            subject = fresh;
            paragraph = mention.paragraph;
            sentence_end = context.sentence_end(mention);
        }
        // Of another organ's that follow in the paragraph it is not said.
        bool const goes_on = mention.paragraph == paragraph && mention.begin < sentence_end && !subject.empty();
        if (!goes_on) continue;
        if (at > 0 && mentions[at - 1].paragraph == paragraph && ledger.entry(at - 1).citation.organ != citation.organ &&
            !ledger.entry(at - 1).citation.organ.empty() && ledger.entry(at - 1).citation.kind == citation.kind) {
            subject = {};
            continue;
        }
        if (citation.subject.empty()) citation.subject = subject;
    }
}

}  // namespace

void note_subjects(Context const& context, Ledger& ledger) {
    auto const& mentions = context.mentions;
    std::string_view subject;
    // From the last to the first: what is said of one is said of those before it, as long as only "and" or a comma stands between them.
    for (std::size_t at = mentions.size(); at-- > 0;) {
        WorkLimit::check();
        Mention const& mention = mentions[at];
        std::size_t const end = std::max(mention.tail, mention.end);
        bool const listed = at + 1 < mentions.size() && mentions[at + 1].group == mention.group &&
                            mentions[at + 1].paragraph == mention.paragraph && mentions[at + 1].begin <= end + longest_joint;
        if (!listed) subject = subject_at(context.view_of(mention), end, context.words.subjects.openings);
        Citation& citation = ledger.entry(at).citation;
        if (citation.kind == Kind::resolution || citation.kind == Kind::decision) citation.subject = subject;
    }
    note_subjects_before(context, ledger);
}

}  // namespace recital
