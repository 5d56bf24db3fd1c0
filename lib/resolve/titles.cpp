// SPDX-License-Identifier: BSL-1.0
// Instruments by their listed title and by the shape of a title.
#include "model/plain_letters.hpp"
#include "resolve/detail/deciders.hpp"
#include "resolve/detail/instrument_words.hpp"

#include <algorithm>
#include <array>

namespace recital {

namespace {

/// Words behind a noun that begin no title of a convention: "the Convention regarding the Committee …".
bool is_loose_opener(std::string_view behind, std::string_view noun) {
    static constexpr std::array<std::string_view, 8> weak{" regarding ", " in ", " towards ", " between ",
                                                          " at ",        " by ", " with ",    " to "};
    for (std::string_view whose :
         {" of the Conference", " of the Summit", " of the World Conference", " of the World Summit", " of the Assembly"})
        if (behind == whose) return true;
    return noun != "protocol" &&
           std::any_of(weak.begin(), weak.end(), [&](std::string_view opener) { return behind.rfind(opener, 0) == 0; });
}

/// "Declaration of Commitment" after "Declaration of Commitment on HIV/AIDS"
std::optional<Decision> by_beginning(Ledger const& ledger, Mention const& mention) {
    auto const* named = ledger.named_beginning(letters_of(mention.number));
    if (named == nullptr) return std::nullopt;
    auto decision = settled_named(mention, *named, 0.85, "the beginning of the title of " + named->id + ", named before");
    decision.form = Form::short_form;
    return decision;
}

/// "the Convention regarding the Committee …", "the Programme of Action of the Conference"
std::optional<Decision> by_noun_alone(Context const& context, Ledger const& ledger, Mention const& mention) {
    if (letters_of(mention.number).rfind(letters_of(mention.noun), 0) != 0) return std::nullopt;
    std::string_view const behind = std::string_view(mention.number).substr(std::min(mention.number.size(), mention.noun.size()));
    if (!is_loose_opener(behind, mention.noun)) return std::nullopt;
    std::optional<Decision> decision;
    if (auto const* named = ledger.antecedent(mention, mention.noun, mention.noun))
        decision = settled_named(mention, *named, 0.85, "stands for " + named->id + ", named before");
    else if (auto const* listed = context.of_a_conference(mention.noun))
        decision = settled_listed(*listed, 0.85, "the only " + mention.noun + " of a conference that the document names");
    if (decision) decision->form = Form::short_form;
    return decision;
}

/// "Optional Protocol to the Convention": which convention, the document says before
std::optional<Decision> by_parent(Context const& context, Ledger const& ledger, Mention const& mention) {
    static constexpr std::array<std::pair<std::string_view, char const*>, 3> parents{
        {{" to the Convention", "convention"}, {" to the Covenant", "covenant"}, {" to the Treaty", "treaty"}}};
    for (auto const& [lead, noun] : parents) {
        if (mention.number.size() <= lead.size() || !mention.number.ends_with(lead)) continue;
        if (auto const* named = ledger.antecedent(mention, noun, noun)) {
            auto const* instrument = context.catalogue.instrument(named->id);
            std::string const whole = mention.number.substr(0, mention.number.size() - lead.size()) + " to the " +
                                      (instrument != nullptr ? instrument->title : named->id);
            if (auto const* listed = context.catalogue.instrument(Identifier::of_title(whole).id()))
                return settled_listed(*listed, 0.85, std::string("the ") + noun + " is " + named->id + ", named before");
        }
        return left_open(std::string("which ") + noun + " this belongs to cannot be told");
    }
    return std::nullopt;
}

}  // namespace

Decision settled_listed(Instrument const& instrument, double confidence, std::string step) {
    auto decision = settled(instrument.kind, instrument.id, confidence, std::move(step));
    decision.names = Naming{instrument.title, instrument.type};
    return decision;
}

Decision settled_named(Mention const& mention, Named const& named, double confidence, std::string step) {
    auto decision = settled(named.kind, named.id, confidence, std::move(step));
    decision.via = named.id;
    decision.names = Naming{"", mention.noun};
    return decision;
}

Decision decide_title(Context const& context, Ledger const& ledger, std::size_t index) {
    auto const& mention = context.mentions[index];
    // What goes on behind a listed name may make it another's: "Optional Protocol to CRC" and "… on a communications procedure".
    if (mention.end - mention.begin > mention.number.size() && mention.form == Form::title) {
        Mention whole = mention;
        whole.number = std::string(context.view_of(mention).substr(mention.begin, mention.end - mention.begin));
        auto decision = by_words(context, whole);
        if (decision && !context.in_masthead(mention)) return *decision;
    }
    // A title that several instruments bear is the one named before, else the first listed.
    Named const* latest = nullptr;
    for (auto const& candidate : mention.candidates)
        if (auto const* named = ledger.named_as(candidate); named != nullptr && (latest == nullptr || named->order > latest->order))
            latest = named;
    auto const* instrument = context.catalogue.instrument(latest != nullptr ? latest->id : mention.candidates.front());
    auto decision =
        settled_listed(*instrument, mention.candidates.size() == 1 ? 0.99 : 0.8, "the title of a listed instrument: " + instrument->title);
    decision.emit = !context.in_masthead(mention);  // the document's own title line
    return decision;
}

Decision decide_shaped_title(Context const& context, Ledger const& ledger, std::size_t index) {
    auto const& mention = context.mentions[index];
    // "the present Protocol to …": the document itself; a draft is no instrument yet
    if (context.in_masthead(mention) || context.preceded(mention, "present ") || context.preceded(mention, "draft ")) return passed_over();
    if (auto decision = by_beginning(ledger, mention)) return *decision;
    if (auto decision = by_noun_alone(context, ledger, mention)) return *decision;
    if (auto decision = by_parent(context, ledger, mention)) return *decision;
    if (auto decision = by_words(context, mention)) return *decision;
    if (is_of_a_state(context, mention)) return passed_over();
    // "Convention on the Prevention and Punishment of the" where a line or page is cut: the only listed title that goes on so
    constexpr std::size_t end_of_sentence = 1;
    if (mention.end + end_of_sentence >= context.view_of(mention).size())
        if (auto const* only = context.only_beginning(mention.number))
            return settled_listed(*only, 0.75, "cut off, the beginning of one listed title: " + only->title);
    if (mention.plural) return left_open("several instruments under one name, which no table lists");
    auto decision = settled(kind_of_noun(mention.noun), Identifier::of_title(mention.number).id(), 0.75,
                            "built like the title of an instrument (" + mention.noun + "); no table lists it");
    decision.names = Naming{mention.number, mention.noun};
    return decision;
}

}  // namespace recital
