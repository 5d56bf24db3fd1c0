// SPDX-License-Identifier: BSL-1.0
// Letters that stand for an instrument, and often for the committee that watches it: "ratified CEDAW", "CEDAW recommended".
#include "resolve/detail/deciders.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace recital {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool letter(char c) { return (lower(c) >= 'a' && lower(c) <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

std::string in_lower_case(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), lower);
    return out;
}

/// "recommended" of "recommended that …", but not of "recommendedly"; "ratif-" of any word that begins so.
bool begins_with_words(std::string_view text, std::string_view words) {
    if (!words.empty() && words.back() == '-') return text.starts_with(words.substr(0, words.size() - 1));
    return text.starts_with(words) && (text.size() == words.size() || !letter(text[words.size()]) || !letter(words.back()));
}

bool ends_with_words(std::string_view text, std::string_view words) {
    return text.ends_with(words) && (text.size() == words.size() || !letter(text[text.size() - words.size() - 1]));
}

/// Words that may stand between what decides and the sign: "ratify the ICRMW", "reservations to articles 2 and 16 of the CEDAW".
std::string_view without_lead(std::string_view before, WordList const& leads) {
    for (bool taken = true; taken;) {
        taken = false;
        while (!before.empty() && (before.back() == ' ' || before.back() == '(' || before.back() == '"')) before.remove_suffix(1);
        for (std::string const& lead : leads.words())
            if (ends_with_words(before, lead)) {
                before.remove_suffix(lead.size());
                taken = true;
            }
    }
    return before;
}

/// "article 4 of", "articles 2 and 16 (1) of", "art. 14 of"
bool ends_in_articles(std::string_view before) {
    if (!before.ends_with(" of") && !before.ends_with(" to")) return false;
    auto const article = before.rfind("art");
    constexpr std::size_t longest = 60;
    return article != std::string_view::npos && before.size() - article < longest &&
           before.find('.', article + 4) == std::string_view::npos;
}

/// What stands behind a sign without the years of ratification that tables put there: "ICERD (1969), ICESCR (1976)".
std::string_view without_bracket(std::string_view behind) {
    if (!behind.starts_with(" (")) return behind;
    auto const close = behind.find(')');
    constexpr std::size_t longest = 60;
    return close == std::string_view::npos || close > longest ? behind : behind.substr(close + 1);
}

constexpr std::size_t longest_window = 240;

/// Whether only joints, years and articles stand between two signs of a row: "CEDAW (1985), CAT, arts. 20 and 22, and CRC".
bool goes_on(std::string_view between, WordList const& joints) {
    constexpr std::size_t longest = 80;
    if (between.size() > longest) return false;
    int depth = 0;
    for (std::size_t at = 0; at < between.size();) {
        char const c = between[at];
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        std::size_t end = at + 1;
        if (letter(c)) {
            while (end < between.size() && letter(between[end])) ++end;
            if (depth == 0 && !joints.contains(between.substr(at, end - at))) return false;
        } else if (depth == 0 && c == '.' && (at == 0 || !letter(between[at - 1]))) {
            return false;  // the next sentence
        }
        at = end;
    }
    return depth == 0;
}

/// Whether the words beside the signs from mention `first` to `last` speak of instruments (true) or committees (false); nothing where
/// none does. The nearest words decide, of several the longest; data/<code>/signs.tsv has them.
std::optional<bool> said_beside(Context const& context, Mention const& first, Mention const& last) {
    Words::Signs const& words = context.words.signs;
    auto const whole = context.view_of(first);
    std::size_t const sentence = context.sentence_begin(first);
    std::size_t const from =
        first.begin - std::min<std::size_t>(first.begin - std::min<std::size_t>(sentence, first.begin), longest_window);
    std::string const before = in_lower_case(whole.substr(from, first.begin - from));
    std::string const behind = in_lower_case(without_bracket(whole.substr(last.end, longest_window)));
    std::string_view const led = without_lead(before, words.leads);
    std::string_view follows = behind;
    while (!follows.empty() && (follows.front() == ' ' || follows.front() == ',')) follows.remove_prefix(1);
    if (ends_in_articles(led)) return true;
    std::size_t longest = 0;
    std::optional<bool> said;
    auto const take = [&](std::string_view beside, std::string_view value) {
        if (beside.size() <= longest) return;
        longest = beside.size();
        said = value == "instrument";
    };
    WordList const& leading = words.before;
    for (std::size_t row = 0; row < leading.size(); ++row)
        if (ends_with_words(led, leading.words()[row])) take(leading.words()[row], leading.values()[row]);
    // Behind a comma only what belongs to an instrument counts ("CEDAW, art. 9"): a verb there has another subject.
    WordList const& following = words.behind;
    for (std::size_t row = 0; row < following.size(); ++row)
        if ((!behind.starts_with(",") || following.values()[row] == "instrument") && begins_with_words(follows, following.words()[row]))
            take(following.words()[row], following.values()[row]);
    if (said) return said;
    WordList const& anywhere = words.sentence;
    for (std::size_t row = 0; row < anywhere.size(); ++row)
        for (std::size_t at = 0; at < before.size(); ++at)
            if ((at == 0 || !letter(before[at - 1])) && begins_with_words(std::string_view(before).substr(at), anywhere.words()[row]))
                return anywhere.values()[row] == "instrument";
    return std::nullopt;
}

}  // namespace

Decision decide_short_sign(Context const& context, Ledger const& ledger, std::size_t index) {
    auto const& mentions = context.mentions;
    auto const& mention = mentions[index];
    auto const* instrument = context.catalogue.instrument(mention.candidates.front());
    if (instrument == nullptr) return left_open(mention.number + " stands for " + mention.candidates.front() + ", which is not listed");
    // Signs in a row mean things of one kind.
    auto const joined = [&](std::size_t left) {
        Mention const& one = mentions[left];
        Mention const& next = mentions[left + 1];
        return one.kind == MentionKind::short_sign && next.kind == MentionKind::short_sign && one.paragraph == next.paragraph &&
               (one.group == next.group || goes_on(context.view_of(one).substr(one.end, next.begin - one.end), context.words.signs.joints));
    };
    std::size_t first = index;
    std::size_t last = index;
    constexpr std::size_t farthest = 32;  // signs of a row that have a say, on either side
    while (first > 0 && first + farthest > index && joined(first - 1)) --first;
    while (last + 1 < mentions.size() && last < index + farthest && joined(last)) ++last;
    Words::Signs const& words = context.words.signs;
    bool sure_beside = false;
    for (std::size_t i = first; i <= last; ++i) sure_beside = sure_beside || words.sure.contains(mentions[i].number);
    // A title line may hold a committee's sign; a row of signs is none.
    if (context.in_masthead(mention) && !sure_beside) return passed_over();
    auto const said = said_beside(context, mentions[first], mentions[last]);
    std::string const stands = mention.number + " stands for " + instrument->title;
    auto const settle = [&](Step step, std::string const& why) {
        Decision decision = settled_listed(*instrument, step, stands + why);
        if (!mention.alias.empty()) decision.via = instrument->id;
        return decision;
    };
    if (words.sure.contains(mention.number)) {
        if (context.view_of(mention).substr(mention.end).starts_with(" Committee")) return passed_over();
        return settle(Step::sign, "");
    }
    if (said == false && (first == last || !sure_beside)) return passed_over();
    if (!mention.alias.empty()) return settle(Step::sign_introduced, ", as the document introduced it");
    if (words.weak.contains(mention.number) && ledger.named_as(instrument->id) != nullptr)
        return settle(Step::sign_named, ", which the document names");
    if (said == true || sure_beside) return settle(Step::sign_beside, "; the words beside it speak of instruments");
    bool const of_the_convention = words.convention.contains(mention.number) && mention.organ_words.empty();
    if (of_the_convention && context.names("humanrights"))
        return settle(Step::sign_doubtful, "; no word beside it says that the committee is meant");
    return passed_over();
}

}  // namespace recital
