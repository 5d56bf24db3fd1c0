// SPDX-License-Identifier: BSL-1.0
// Publications, which their numbers identify: sales numbers, treaty series, judgments, supplements of the Official Records.
#include "resolve/detail/deciders.hpp"

namespace recital {

namespace {

/// Whether the symbol printed behind a supplement is the citation: "Supplement No. 1 (A/52/1)".
bool is_followed_by_its_symbol(Context const& context, std::size_t index) {
    auto const& mention = context.mentions[index];
    if (index + 1 == context.mentions.size()) return false;
    auto const& next = context.mentions[index + 1];
    if (next.paragraph != mention.paragraph || next.kind != MentionKind::symbol || next.begin < mention.end ||
        next.begin - mention.end >= 60)
        return false;
    auto const gap = context.view_of(mention).substr(mention.end, next.begin - mention.end);
    bool const bracketed = gap.find('(') != std::string_view::npos && gap.find(')') == std::string_view::npos;
    bool const named = gap.find("document") != std::string_view::npos;
    return (bracketed || named) && gap.find(';') == std::string_view::npos;
}

}  // namespace

Decision decide_publication(Context const& context, Ledger const& ledger, std::size_t index) {
    auto const& mention = context.mentions[index];
    Decision decision;
    decision.kind = mention.kind == MentionKind::judgment ? Kind::judgment : Kind::publication;
    decision.id = mention.number;
    decision.step = Step::publication;
    if (mention.kind == MentionKind::judgment) decision.organ = "International Court of Justice";
    if (mention.kind == MentionKind::treaty_series) {
        auto const blank = mention.number.find(' ');
        if (mention.number.substr(0, blank) == "ibid") {
            if (ledger.running().treaty_series.empty()) {
                return left_open("no treaty series has been cited before this \"Ibid.\"");
            }
            decision.id = ledger.running().treaty_series + mention.number.substr(blank);
            decision.steps.push_back("\"Ibid.\" stands for the treaty series cited before");
        }
        auto const listed = context.tables.by_treaty_series.find(decision.id.substr(decision.id.find(' ') + 1));
        if (listed != context.tables.by_treaty_series.end()) decision.steps.push_back("registered there: " + listed->second->title);
    }
    decision.steps.push_back("a publication's number identifies itself");
    return decision;
}

Decision decide_supplement(Context const& context, Ledger const& ledger, std::size_t index) {
    auto const& mention = context.mentions[index];
    if (is_followed_by_its_symbol(context, index)) {
        auto decision = passed_over();
        decision.kind = Kind::publication;
        return decision;
    }
    auto const slash = mention.number.find('/');
    std::string const& series = mention.series.empty() ? ledger.running().records_series : mention.series;
    std::string const session = slash == 0 ? ledger.running().records_session : mention.number.substr(0, slash);
    if (series.empty()) return left_open("no Official Records have been cited before this \"Ibid.\"");
    return settled(Kind::publication, series + "/" + session + mention.number.substr(slash), Step::supplement,
                   "a supplement of the Official Records without a symbol");
}

}  // namespace recital
