// SPDX-License-Identifier: BSL-1.0
// Instruments by their listed title and by the shape of a title.
#include "model/plain_letters.hpp"
#include "resolve/detail/deciders.hpp"
#include "resolve/detail/instrument_words.hpp"

#include <algorithm>
#include <vector>

namespace recital {

namespace {

/// Words behind a noun that begin no title of a convention: "the Convention regarding the Committee …".
bool is_loose_opener(std::string_view behind, std::string_view noun, Words::Names const& words) {
    return words.of_gatherings.contains(behind) || (noun != "protocol" && words.loose.first_at_start(behind) > 0);
}

/// "Declaration of Commitment" after "Declaration of Commitment on HIV/AIDS"
std::optional<Decision> by_beginning(Ledger const& ledger, Mention const& mention) {
    auto const* named = ledger.named_beginning(letters_of(mention.number));
    if (named == nullptr) return std::nullopt;
    auto decision = settled_named(mention, *named, Step::title_begins, "the beginning of the title of " + named->id + ", named before");
    if (named->title == letters_of(mention.number))
        decision.via.clear();  // the title itself once more
    else
        decision.form = Form::short_form;
    return decision;
}

/// "the Convention regarding the Committee …", "the Programme of Action of the Conference"
std::optional<Decision> by_noun_alone(Context const& context, Ledger const& ledger, Mention const& mention) {
    if (letters_of(mention.number).rfind(letters_of(mention.noun), 0) != 0) return std::nullopt;
    std::string_view const behind = std::string_view(mention.number).substr(std::min(mention.number.size(), mention.noun.size()));
    if (!is_loose_opener(behind, mention.noun, context.words.names)) return std::nullopt;
    std::optional<Decision> decision;
    if (auto const* named = ledger.antecedent(mention, mention.noun, mention.noun))
        decision = settled_named(mention, *named, Step::noun_of_title, "stands for " + named->id + ", named before");
    else if (auto const* listed = context.of_a_conference(mention.noun))
        decision = settled_listed(*listed, Step::noun_of_title, "the only " + mention.noun + " of a conference that the document names");
    if (decision) decision->form = Form::short_form;
    return decision;
}

/// "Optional Protocol to the Convention": which convention, the document says before
std::optional<Decision> by_parent(Context const& context, Ledger const& ledger, Mention const& mention) {
    WordList const& parents = context.words.names.parents;
    for (std::size_t row = 0; row < parents.size(); ++row) {
        std::string const& lead = parents.words()[row];
        std::string const& noun = parents.values()[row];
        if (mention.number.size() <= lead.size() || !mention.number.ends_with(lead)) continue;
        if (auto const* named = ledger.antecedent(mention, noun, noun)) {
            auto const* instrument = context.catalogue.instrument(named->id);
            std::string const whole = mention.number.substr(0, mention.number.size() - lead.size()) + " to the " +
                                      (instrument != nullptr ? instrument->title : named->id);
            if (auto const* listed = context.catalogue.instrument(Identifier::of_title(whole).id()))
                return settled_listed(*listed, Step::title_of_parent, "the " + noun + " is " + named->id + ", named before");
        }
        return left_open("which " + noun + " this belongs to cannot be told");
    }
    return std::nullopt;
}

/// Words that say what a title is on; those that only join them say nothing.
std::vector<std::string> matter_of(std::string_view text, WordList const& joints) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find_first_of(" ,;:()\"'-/", at), text.size());
        std::string word = letters_of(text.substr(at, end - at));
        if (!word.empty() && !joints.contains(word)) out.push_back(std::move(word));
        at = end + 1;
    }
    return out;
}

/// "New York Declaration" is a name in use of one declaration, but "New York Declaration on Forests" is another: what is printed goes on
/// to say what it is on, and says nothing that any title of the listed one says.
bool goes_on_differently(Context const& context, Mention const& mention, Instrument const& instrument) {
    std::string_view const printed = context.view_of(mention).substr(mention.begin, mention.end - mention.begin);
    if (printed.size() <= mention.number.size()) return false;
    std::string_view const behind = printed.substr(mention.number.size());
    Words::Names const& words = context.words.names;
    std::size_t const opening = words.matters.first_at_start(behind);
    if (opening == 0) return false;
    // A listed title that says what it is on is complete; what follows belongs to the sentence.
    for (std::string const& lead : words.matters.words())
        if (mention.number.find(lead) != std::string::npos) return false;
    std::vector<std::string> known = matter_of(instrument.title, words.joints);
    for (auto const& alias : instrument.aliases)
        for (auto& word : matter_of(alias, words.joints)) known.push_back(std::move(word));
    auto const fresh = matter_of(behind.substr(opening), words.joints);
    // "for Africa's", "for LLDCs": whom it is for, not what it is on
    std::size_t const least = behind.starts_with(" on ") ? 1 : 3;
    // "the parties to the Bangkok Treaty on the Protocol to that Treaty"
    bool const speaks_of_another = !fresh.empty() && stands_alone(fresh.front(), context.words);
    return fresh.size() >= least && !speaks_of_another && std::none_of(fresh.begin(), fresh.end(), [&](std::string const& word) {
               return std::find(known.begin(), known.end(), word) != known.end();
           });
}

Decision shaped(Context const& context, Mention const& mention, std::string const& title, Step step) {
    auto decision = settled(kind_of_noun(mention.noun, context.words), Identifier::of_title(title).id(), step,
                            "built like the title of an instrument (" + mention.noun + "); no table lists it");
    decision.names = Naming{title, mention.noun};
    return decision;
}

}  // namespace

Decision settled_listed(Instrument const& instrument, Step step, std::string sentence) {
    auto decision = settled(instrument.kind, instrument.id, step, std::move(sentence));
    decision.names = Naming{instrument.title, instrument.type};
    return decision;
}

Decision settled_named(Mention const& mention, Named const& named, Step step, std::string sentence) {
    auto decision = settled(named.kind, named.id, step, std::move(sentence));
    decision.via = named.id;
    decision.names = Naming{"", mention.noun};
    return decision;
}

Decision decide_title(Context const& context, Ledger const& ledger, std::size_t index) {
    auto const& mention = context.mentions[index];
    // What goes on behind a listed name may make it another's: "Optional Protocol to CRC" and "… on a communications procedure".
    std::size_t const closing_bracket = mention.number.find('(') != std::string::npos ? 1 : 0;  // behind the last word of a name
    if (mention.end - mention.begin > mention.number.size() + closing_bracket && mention.form == Form::title) {
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
    if (goes_on_differently(context, mention, *instrument)) {
        auto decision = shaped(context, mention, std::string(context.view_of(mention).substr(mention.begin, mention.end - mention.begin)),
                               Step::title_goes_on);
        decision.steps.push_back("it begins like " + instrument->title + ", but goes on to another matter");
        decision.emit = !context.in_masthead(mention);
        return decision;
    }
    // "the New York Declaration" after another one of that name
    if (std::string const letters = letters_of(mention.number); latest == nullptr && letters != letters_of(instrument->title))
        if (auto const* named = ledger.named_beginning(letters)) {
            auto decision =
                settled_named(mention, *named, Step::title_named_before, "the beginning of the title of " + named->id + ", named before");
            decision.form = Form::short_form;
            decision.emit = !context.in_masthead(mention);
            return decision;
        }
    auto decision = settled_listed(*instrument,
                                   mention.candidates.size() == 1 ? Step::title
                                   : latest != nullptr            ? Step::title_named_before
                                                                  : Step::title_of_several,
                                   "the title of a listed instrument: " + instrument->title);
    decision.emit = !context.in_masthead(mention);  // the document's own title line
    return decision;
}

Decision decide_shaped_title(Context const& context, Ledger const& ledger, std::size_t index) {
    auto const& mention = context.mentions[index];
    // "the present Protocol to …": the document itself; a draft is no instrument yet
    if (context.preceded(mention, "present ") || context.preceded(mention, "draft ")) return passed_over();
    if (context.in_masthead(mention)) {
        if (mention.plural) return passed_over();
        auto decision =
            shaped(context, mention, mention.number, Step::title_shaped);  // what the document is on, when it says "the Convention"
        decision.emit = false;
        return decision;
    }
    if (auto decision = by_beginning(ledger, mention)) return *decision;
    if (auto decision = by_noun_alone(context, ledger, mention)) return *decision;
    if (auto decision = by_parent(context, ledger, mention)) return *decision;
    if (auto decision = by_words(context, mention)) return *decision;
    if (is_of_a_state(context, mention)) return passed_over();
    // "Convention on the Prevention and Punishment of the" where a line or page is cut: the only listed title that goes on so
    constexpr std::size_t end_of_sentence = 1;
    if (mention.end + end_of_sentence >= context.view_of(mention).size())
        if (auto const* only = context.only_beginning(mention.number))
            return settled_listed(*only, Step::title_cut, "cut off, the beginning of one listed title: " + only->title);
    if (mention.plural) return left_open("several instruments under one name, which no table lists");
    return shaped(context, mention, mention.number, Step::title_shaped);
}

}  // namespace recital
