// SPDX-License-Identifier: BSL-1.0
// Short forms: "the Convention", "the Copenhagen Declaration", "UNCLOS", "the 1988 Convention".
#include "model/plain_letters.hpp"
#include "model/work_limit.hpp"
#include "resolve/detail/deciders.hpp"
#include "resolve/detail/instrument_words.hpp"

#include <algorithm>

namespace recital {

namespace {

/// "2005 Protocol": a year and the noun, nothing else.
bool is_dated(Mention const& mention) {
    return mention.number.size() > 5 && mention.number[0] >= '0' && mention.number[0] <= '9' &&
           letters_of(mention.number).substr(4) == letters_of(mention.noun);
}

bool is_no_mention(Context const& context, Mention const& mention, bool bare) {
    if (context.in_masthead(mention)) return true;
    // In other languages the reader of the language has told what is definite.
    if (context.paragraph_of(mention).language != "en")
        return bare && context.view_of(mention).size() < mention.end - mention.begin + std::size_t{8};
    // "the present Convention", "this Protocol": the instrument itself; "draft Convention": none yet
    if (context.preceded_by_any(mention, context.words.names.not_yet)) return true;
    if (!bare) return false;
    if (!stands_alone(mention.noun, context.words) || context.view_of(mention).size() < mention.number.size() + 8)
        return true;  // a heading that consists of the word
    if (mention.begin == 0) return false;
    return !context.preceded_by_any(mention, context.words.names.definite);
}

/// "UNCLOS", introduced in brackets behind the title.
std::optional<Decision> by_introduction(Context const& context, Mention const& mention) {
    if (!mention.candidates.empty()) {
        auto const* instrument = context.catalogue.instrument(mention.candidates.front());
        auto decision = settled_listed(*instrument, Step::alias_introduced,
                                       "\"" + mention.alias + "\" was introduced as the short name of " + instrument->title);
        decision.via = instrument->id;
        return decision;
    }
    if (mention.alias.empty()) return std::nullopt;
    auto decision = settled(kind_of_noun(mention.noun, context.words), Identifier::of_title(mention.number).id(), Step::alias_unlisted,
                            "\"" + mention.alias + "\" was introduced as a short name");
    decision.via = decision.id;
    return decision;
}

Decision rules_of_procedure(Context const& context, Ledger const& ledger, Mention const& mention) {
    if (mention.organ_words.empty())
        if (auto const* named = ledger.antecedent(mention, mention.number, mention.noun))
            return settled_named(mention, *named, Step::rules_of_procedure, "stands for " + named->id + ", named before");
    auto const* meant = mention.organ_words.empty() ? context.organs.speaker_of(mention) : context.organs.named(mention.organ_words);
    auto const last = context.organs.range(mention.paragraph).second;
    for (auto i = context.organs.first_from(mention.paragraph, mention.end); meant == nullptr && i < last; ++i) {
        if (context.reading.organs[i].begin >= mention.end + 12) break;
        meant = context.organs.meaning(i);
    }
    if (meant == nullptr && mention.organ_words.empty()) return left_open("whose rules of procedure these are cannot be told");
    std::string const title = "rules of procedure of the " + (meant != nullptr ? meant->name : mention.organ_words);
    auto decision = settled(Kind::declaration, Identifier::of_title(title).id(), Step::rules_of_procedure,
                            "the rules of procedure of the organ named or speaking");
    decision.names = Naming{title, mention.noun};
    return decision;
}

/// "the Protocol thereto", "the Convention and its Protocols": the one to the instrument named just before
std::optional<Decision> by_belonging(Context const& context, Ledger const& ledger, Mention const& mention) {
    bool const thereto = context.view_of(mention).substr(mention.end, 8) == " thereto";
    bool const possessive = mention.noun == "protocol" && context.preceded_by_any(mention, context.words.names.possessives);
    if (!thereto && !possessive) return std::nullopt;
    constexpr std::size_t and_its = 30;  // ", which together with their "
    Named const* parent = nullptr;
    for (auto const& named : ledger.named())
        if (named.last_paragraph == mention.paragraph && named.last_end <= mention.begin &&
            (thereto || named.last_end + and_its >= mention.begin) && (parent == nullptr || named.last_end > parent->last_end))
            parent = &named;
    auto const& children = context.belonging(mention.number, parent == nullptr ? "" : parent->title);
    if (children.size() == 1) {
        auto decision = settled_listed(*children.front(), Step::belonging, "the one to " + parent->id);
        decision.via = parent->id;
        return decision;
    }
    if (!thereto) {
        // "the Convention relating to the Status of Refugees and its Protocol", which bears no title that begins "Protocol to the"
        if (auto const* of_same_matter = parent == nullptr ? nullptr : context.of_same_matter(mention.noun, parent->noun, parent->title)) {
            auto decision = settled_listed(*of_same_matter, Step::belonging, "the one on the matter of " + parent->id);
            decision.via = parent->id;
            return decision;
        }
        return std::nullopt;
    }
    return left_open(children.empty() ? "no listed " + mention.noun + " belongs to what is named before"
                                      : "several belong to what is named before");
}

std::optional<Decision> by_only_beginning(Context const& context, Mention const& mention) {
    auto const* only = context.only_beginning(mention.number);
    if (only == nullptr) return std::nullopt;
    return settled_listed(*only, Step::only_beginning, "the beginning of one listed title: " + only->title);
}

/// "the 1988 Convention": the one of that year that was named before
std::optional<Decision> by_year(Context const& context, Ledger const& ledger, Mention const& mention) {
    std::string const year = mention.number.substr(0, 4);
    Instrument const* only = nullptr;
    for (auto const& named : ledger.named()) {
        WorkLimit::check();
        auto const* listed = context.catalogue.instrument(named.id);
        if (listed == nullptr || listed == only || listed->adopted.rfind(year, 0) != 0) continue;
        if (letters_of(listed->title).find(letters_of(mention.noun)) == std::string::npos) continue;
        if (only != nullptr) return std::nullopt;
        only = listed;
    }
    if (only == nullptr) return std::nullopt;
    auto decision = settled_listed(*only, Step::year_and_noun, "the one of " + year + " named before");
    decision.via = only->id;
    return decision;
}

constexpr std::string_view united_nations_charter = "charter-of-the-united-nations";

/// "the Charter" after another charter stands for that one only where it is near or what the document is on; what only the Charter of the
/// United Nations has stands for that.
std::optional<Decision> by_charter_in_mind(Context const& context, Ledger const& ledger, Mention const& mention) {
    auto const* charter = context.catalogue.instrument(united_nations_charter);
    auto const* named = ledger.antecedent(mention, mention.number, mention.noun);
    if (charter == nullptr || named == nullptr || named->id == united_nations_charter || named->in_title) return std::nullopt;
    if (named->introduced_as == letters_of(mention.number)) return std::nullopt;
    constexpr std::uint32_t near = 4;    // paragraphs
    constexpr std::size_t leading = 48;  // bytes
    std::size_t const from = mention.begin > leading ? mention.begin - leading : 0;
    std::string_view const before = context.view_of(mention).substr(from, mention.begin - from);
    bool const of_its_chapters = before.ends_with(" of the ") && (before.find("Chapter ") != std::string_view::npos ||
                                                                  before.find("purposes and principles") != std::string_view::npos);
    // "the Nuremberg Tribunal and the adoption of its Charter"
    if (before.ends_with(" its ") && before.find("United Nations") == std::string_view::npos) return std::nullopt;
    bool const far = named->last_paragraph + near < mention.paragraph;
    if (!far && !of_its_chapters) return std::nullopt;
    return settled_listed(*charter, Step::charter,
                          far ? "\"the Charter\", with another one named far from here, is that of the United Nations"
                              : "the words before it are those said of the Charter of the United Nations");
}

/// "the Convention" with none named before.
Decision bare_noun(Context const& context, Mention const& mention) {
    auto const* charter = context.catalogue.instrument(united_nations_charter);
    bool const may_be_charter = mention.noun == "charter" && !mention.plural && charter != nullptr;
    if (may_be_charter && context.has_article(charter->id, context.article_of(mention)))
        return settled_listed(*charter, Step::charter, "\"the Charter\" without another one named before is that of the United Nations");
    if (auto const* listed = mention.plural ? nullptr : context.of_a_conference(mention.noun))
        return settled_listed(*listed, Step::conference, "the document names its conference: " + listed->title);
    return left_open("no " + mention.noun + " has been named before");
}

/// A name of its own, unlisted and not introduced before.
Decision unlisted_name(Context const& context, Mention const& mention, bool dated) {
    auto const noun_at = mention.number.size() > mention.noun.size() ? mention.number.size() - mention.noun.size() : 0;
    bool const own_words = noun_at > 0 && !is_generic(mention.number.substr(0, noun_at - 1), context.words);
    bool const article = context.paragraph_of(mention).language != "en" || context.preceded(mention, "the ") ||
                         context.preceded(mention, "The ") ||
                         (dated && (context.preceded(mention, "its ") || context.preceded(mention, "and ")));
    // Nouns whose names with a word of their own before them ("Algiers Agreement") are taken for instruments though no table lists them.
    bool const may_name_itself = context.words.names.own_names.contains(mention.noun);
    if (!own_words || !article || mention.plural || !may_name_itself)
        return left_open("built like the name of an instrument, but neither listed nor named before");
    auto decision = settled(kind_of_noun(mention.noun, context.words), Identifier::of_title(mention.number).id(),
                            dated ? Step::year_name_shaped : Step::name_shaped,
                            "built like the name of an instrument (" + mention.noun + "); no table lists it");
    decision.form = Form::title;
    decision.names = Naming{mention.number, mention.noun};
    return decision;
}

}  // namespace

Decision decide_short_title(Context const& context, Ledger const& ledger, std::size_t index) {
    auto const& mention = context.mentions[index];
    if (mention.noun == "rules of procedure") {
        auto decision = rules_of_procedure(context, ledger, mention);
        decision.emit = !context.in_masthead(mention);
        return decision;
    }
    if (!context.in_masthead(mention))
        if (auto decision = by_introduction(context, mention)) return *decision;
    bool const bare = letters_of(mention.number) == letters_of(mention.noun) || mention.plural;
    if (is_no_mention(context, mention, bare)) return passed_over();
    if (auto decision = by_belonging(context, ledger, mention)) return *decision;
    if (bare || mention.number == "Optional Protocol") {
        if (auto decision = watched_by_author(context, mention)) return *decision;
        if (auto decision = watched_by_named(context, ledger, mention)) return *decision;
    }
    if (bare && mention.noun == "charter" && !mention.plural)
        if (auto decision = by_charter_in_mind(context, ledger, mention)) return *decision;
    if (auto const* named = ledger.antecedent(mention, mention.number, mention.noun))
        return settled_named(mention, *named, Step::antecedent, "stands for " + named->id + ", named before");
    // "Strategy and external factors": a heading's noun, which stands for nothing
    if (bare && mention.begin == 0) return passed_over();
    if (bare) return bare_noun(context, mention);
    bool const dated = is_dated(mention);
    if (auto decision = by_words(context, mention)) return *decision;
    if (is_of_a_state(context, mention)) return passed_over();
    // "European Convention" after "European Convention on Human Rights", which is no title but a name in use
    if (auto const* named = mention.plural ? nullptr : ledger.named_by_alias_beginning(mention.number))
        return settled_named(mention, *named, Step::title_begins, "the beginning of a name of " + named->id + ", named before");
    if (auto decision = by_only_beginning(context, mention)) return *decision;
    if (dated)
        if (auto decision = by_year(context, ledger, mention)) return *decision;
    return unlisted_name(context, mention, dated);
}

}  // namespace recital
