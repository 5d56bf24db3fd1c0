// SPDX-License-Identifier: BSL-1.0
#include "segment/detail/marks.hpp"

#include "grammar/date.hpp"
#include "model/work_limit.hpp"
#include "segment/detail/letters.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace recital::segmenting {

namespace {

constexpr unsigned largest = 999;

struct Candidate {
    std::size_t paragraph = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    unsigned value = 0;
    int weight = 0;
    std::uint32_t zone = 0;
    std::size_t note = no_note;
};

/// From this weight on a mark sticks to what it belongs to.
constexpr int glued = 8;

/// From this weight on it can be nothing but a mark.
constexpr int orphan_weight = 11;

/// Whether the list has the word, whatever its case.
bool holds_folded(WordList const& words, std::string_view word) {
    constexpr std::size_t longest = 24;
    std::array<char, longest> folded{};
    if (word.empty() || word.size() > longest) return false;
    std::transform(word.begin(), word.end(), folded.begin(), lower);
    return words.contains({folded.data(), word.size()});
}

std::string_view trimmed(std::string_view word) noexcept {
    while (!word.empty() && !is_word(word.back())) word.remove_suffix(1);
    while (!word.empty() && !is_word(word.front())) word.remove_prefix(1);
    return word;
}

bool is_year(std::string_view digits) noexcept {
    return digits.size() == 4 && count_digits(digits) == 4 && number_at(digits) >= 1900 && number_at(digits) <= 2099;
}

/// How likely it is that digits [begin, end) are a mark that sticks to the word or sign before them; 0: they are not.
int weigh_glued(std::string_view text, std::size_t begin, std::size_t end) {
    char const before = text[begin - 1];
    std::size_t first = begin;
    constexpr std::size_t longest = 80;
    while (first > 0 && begin - first < longest && text[first - 1] != ' ') --first;
    std::string_view const word = text.substr(first, begin - first);
    std::string_view const next = text.substr(end, 2);
    if (!next.empty() && next.front() == '.' && next.size() > 1 && is_digit(next[1])) return 0;
    if (is_letter(before)) {
        std::size_t letters = 0;
        while (letters < word.size() && is_letter(word[word.size() - 1 - letters])) ++letters;
        bool const in_symbol =
            word.find('/') != std::string_view::npos || (letters < word.size() && word[word.size() - 1 - letters] == '.');
        if (in_symbol || letters < 2) return 0;
        if (!next.empty() && next.front() == '/') return 0;
        if (is_upper(before)) return letters >= 3 ? 9 : 3;
        std::string_view const bare = trimmed(word);
        if (bare == "Add" || bare == "Corr" || bare == "Rev" || bare == "No" || bare == "Nos" || bare == "vol" || bare == "para") return 0;
        return letters >= 3 ? 12 : 8;
    }
    // "CM/Rec(2018)1": a number that goes on behind the year, as the Council of Europe numbers.
    if (auto const open = word.rfind('('); before == ')' && open != std::string_view::npos && open > 0 && is_letter(word[open - 1]) &&
                                           word.find('/') < open && is_year(word.substr(open + 1, word.size() - open - 2)))
        return 0;
    if (before == '"' || before == '\'' || before == ')' || before == ']' || before == ';' || before == ':')
        return word.size() > 1 ? 12 : 0;
    if (before == ',' || before == '.') {
        if (word.size() < 2) return first > 1 && is_letter(text[first - 2]) ? 11 : 0;  // "Senegal ,33"
        char const earlier = word[word.size() - 2];
        if (is_digit(earlier)) {
            if (before == '.') return word.find('/') != std::string_view::npos ? 8 : 0;
            bool const thousands = end - begin == 3;
            return thousands ? 3 : (word.find('/') != std::string_view::npos || is_year(trimmed(word)) ? 11 : 8);
        }
        if (before == '.') {
            std::string_view const bare = trimmed(word);
            bool const abbreviation = bare.size() <= 4 && !is_lower(bare.empty() ? 'a' : bare.front());
            if (abbreviation || word.find('/') != std::string_view::npos || bare == "vol" || bare == "para" || bare == "paras" ||
                bare == "chap" || bare == "sect" || bare == "p" || bare == "pp")
                return 0;
        }
        return 12;
    }
    return 0;
}

/// The same for digits with a blank before them.
int weigh_apart(std::string_view text, std::size_t begin, std::size_t end, Vocabulary::Marks const& words) {
    if (begin < 2) return 0;
    if (end < text.size()) {
        char const after = text[end];
        bool const closes = after == ' ' || after == ',' || after == ';' || after == ':' || after == '.' || after == ')' || after == '"';
        std::string_view const stuck = first_word(text.substr(end));  // "6and", but not "6th"
        bool const sticks = is_lower(after) && stuck.size() >= 2 && stuck != "th" && stuck != "st" && stuck != "nd" && stuck != "rd";
        if (!closes && !sticks) return 0;
        if (after != ' ' && end + 1 < text.size() && is_digit(text[end + 1])) return 0;
        if (after == ' ' && grammar::parse_month(text.substr(end + 1)) != 0) return 0;
        if (after == ' ' && holds_folded(words.counted, trimmed(first_word(text.substr(end + 1))))) return 0;
        if (after == ' ' && end + 2 < text.size() && text[end + 1] == '(' && (is_upper(text[end + 2]) || is_digit(text[end + 2])))
            return 1;  // "3 (XXVII)"
    }
    std::string_view const head = text.substr(0, begin - 1);
    std::string_view const word = last_word(head.substr(head.size() > 60 ? head.size() - 60 : 0));
    std::string_view const bare = trimmed(word);
    char const last = head.back();
    if (bare.empty() && last == '.') return end == text.size() ? 6 : 3;
    if (bare.empty()) return last == '"' || last == ')' || last == ';' || last == ',' ? 6 : 0;
    bool const numeric = count_digits(bare) == bare.size();
    if (numeric) {
        bool const year = is_year(bare);
        bool const ends = end == text.size() && (last == ',' || last == ';');
        if (ends) return orphan_weight;
        if (end == text.size() && number_at(text.substr(begin, end - begin)) == number_at(bare) + 1) return 4;  // "the Congo, 21 22"
        if (!year) {
            // "Agenda 21, 5 the Programme", but not "paragraphs 3, 4 and 5".
            std::string_view const counted = trimmed(last_word(head.substr(0, head.size() - std::min(head.size(), word.size() + 1))));
            bool const one = !counted.empty() && is_letter(counted.back()) && lower(counted.back()) != 's' && counted.size() > 3;
            return one && last == ',' && bare.size() <= 2 ? 3 : 0;
        }
        return last == ',' || last == ';' ? 8 : 6;
    }
    bool const sign = last == ',' || last == ';' || last == '"' || last == ')' || last == ':' || last == '\'' || last == '.';
    if (end == text.size() && (last == ',' || last == ';')) return orphan_weight;
    if (holds_folded(words.counted_behind, bare)) return sign && last != '.' ? 4 : 0;
    if (holds_folded(words.sometimes_numbered, bare)) return sign ? 8 : 2;
    if (bare.find('/') != std::string_view::npos) return sign ? 7 : 5;
    return sign ? 8 : 5;
}

/// All numbers of a paragraph that may be marks.
void collect(std::string_view text, std::size_t paragraph, Vocabulary::Marks const& words, std::vector<Candidate>& out) {
    for (std::size_t i = 0; i < text.size();) {
        WorkLimit::check();
        auto const byte = static_cast<unsigned char>(text[i]);
        if (byte == 0xC2 || byte == 0xE2) {
            std::size_t end = i;
            std::string number;
            for (Superscript s = superscript_at(text.substr(end)); s.length > 0 && number.size() < 3;
                 s = superscript_at(text.substr(end))) {
                number.push_back(s.digit);
                end += s.length;
            }
            if (!number.empty()) {
                Candidate c;
                c.paragraph = paragraph;
                c.begin = static_cast<std::uint32_t>(i);
                c.end = static_cast<std::uint32_t>(end);
                c.value = number_at(number);
                c.weight = 20;
                if (i > 0) out.push_back(c);
                i = end;
                continue;
            }
        }
        if (!is_digit(text[i])) {
            ++i;
            continue;
        }
        std::size_t const begin = i;
        while (i < text.size() && is_digit(text[i])) ++i;
        std::size_t from = begin;
        bool const after_year = i - begin > 4 && i - begin <= 7 && is_year(text.substr(begin, 4)) && (begin == 0 || text[begin - 1] == ' ');
        if (after_year) from = begin + 4;
        if (i - from > 3 || from == 0 || text[from] == '0') continue;
        // 第822(1993)号: Chinese sets no blank before a number, and no mark without raising it.
        if (from >= 3 && static_cast<unsigned char>(text[from - 3]) >= 0xe4 && static_cast<unsigned char>(text[from - 3]) <= 0xe9) continue;
        if (i < text.size() && is_letter(text[i]) && (text[from - 1] != ' ' || !is_lower(text[i]))) continue;
        if (i + 1 < text.size() && (text[i] == '/' || text[i] == '-') && is_word(text[i + 1])) continue;
        // "Control, 3/ which": as typewritten documents have it.
        bool const typed = i < text.size() && text[i] == '/' && (i + 1 == text.size() || !is_word(text[i + 1])) && !after_year;
        // "resolution 52/ 189": a slip for "52/189", unless there is such a footnote.
        std::size_t const behind = typed && i + 1 < text.size() && text[i + 1] == ' ' ? count_digits(text.substr(i + 2)) : 0;
        bool const torn = behind > 0 && text.substr(i + 2 + behind, 1) != "/";
        if (i < text.size() && text[i] == '%') continue;
        int const weight = torn                    ? 5
                           : typed                 ? 12
                           : after_year            ? 4
                           : text[from - 1] == ' ' ? weigh_apart(text, from, i, words)
                                                   : weigh_glued(text, from, i);
        if (weight <= 0) continue;
        Candidate c;
        c.paragraph = paragraph;
        c.begin = static_cast<std::uint32_t>(from);
        c.end = static_cast<std::uint32_t>(i);
        c.value = number_at(text.substr(from, i - from));
        if (typed) c.end = static_cast<std::uint32_t>(++i);
        c.weight = weight;
        out.push_back(c);
    }
}

/// Finds runs of stars for which a footnote of as many stars stands in the same zone or a later one.
void find_stars(std::vector<View> const& paragraphs, Notes const& notes, ZoneMap const& zones, std::vector<std::vector<FoundMark>>& found) {
    constexpr std::size_t most = 4;
    std::array<std::vector<std::size_t>, most + 1> by_count;
    for (std::size_t n = 0; n < notes.notes.size(); ++n) {
        WorkLimit::check();
        std::string const& number = notes.notes[n].number;
        if (!number.empty() && number.front() == '*' && number.size() <= most) by_count[number.size()].push_back(n);
    }
    if (std::all_of(by_count.begin(), by_count.end(), [](auto const& list) { return list.empty(); })) return;
    std::array<std::size_t, most + 1> next{};
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
        WorkLimit::check();
        std::string_view const text = paragraphs[p].chars();
        for (std::size_t at = text.find('*'); at != std::string_view::npos;) {
            WorkLimit::check();
            std::size_t end = at;
            while (end < text.size() && text[end] == '*') ++end;
            std::size_t const count = end - at;
            if (at > 0 && count <= most && !by_count[count].empty()) {
                std::vector<std::size_t> const& list = by_count[count];
                std::uint32_t const zone = zones.zone_of(paragraphs[p].origin(at));
                while (next[count] + 1 < list.size() && notes.notes[list[next[count]]].zone < zone) ++next[count];
                found[p].push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), notes.notes[list[next[count]]].number,
                                    list[next[count]]});
            }
            at = text.find('*', end);
        }
    }
}

/// The heaviest strictly increasing sequence of candidates (Fenwick tree of prefix maxima over the values).
std::vector<std::size_t> heaviest_increasing(std::vector<Candidate> const& all, std::vector<std::size_t> const& chosen) {
    struct Best {
        int weight = 0;
        std::size_t at = no_note;
    };
    if (chosen.empty()) return {};
    std::vector<Best> tree(largest + 2);
    std::vector<std::size_t> before(chosen.size(), no_note);
    std::vector<int> total(chosen.size(), 0);
    Best best;
    for (std::size_t k = 0; k < chosen.size(); ++k) {
        WorkLimit::check();
        Candidate const& c = all[chosen[k]];
        Best head;
        for (unsigned v = c.value; v > 0; v &= v - 1)  // values below c.value stand at tree indices 1 … c.value
            if (tree[v].weight > head.weight) head = tree[v];
        before[k] = head.at;
        total[k] = head.weight + c.weight;
        for (unsigned v = c.value + 1; v < tree.size(); v += v & (~v + 1))
            if (total[k] > tree[v].weight) tree[v] = {total[k], k};
        if (total[k] > best.weight) best = {total[k], k};
    }
    std::vector<std::size_t> sequence;
    for (std::size_t k = best.at; k != no_note; k = before[k]) sequence.push_back(chosen[k]);
    std::reverse(sequence.begin(), sequence.end());
    return sequence;
}

}  // namespace

std::uint32_t ZoneMap::zone_of(std::uint32_t origin) const noexcept {
    auto const after = std::upper_bound(starts.begin(), starts.end(), origin);
    return after == starts.begin() ? 0 : static_cast<std::uint32_t>(after - starts.begin() - 1);
}

std::vector<std::vector<FoundMark>> find_marks(std::vector<View> const& paragraphs, Notes const& notes, ZoneMap const& zones,
                                               Vocabulary const& vocabulary) {
    std::vector<std::vector<FoundMark>> found(paragraphs.size());
    // Notes by zone and number.
    std::unordered_map<std::uint64_t, std::size_t> by_zone;
    std::vector<std::vector<std::size_t>> with_value(largest + 1);
    auto const key = [](std::uint32_t zone, unsigned value) { return (static_cast<std::uint64_t>(zone) << 16) | value; };
    for (std::size_t n = 0; n < notes.notes.size(); ++n) {
        WorkLimit::check();
        std::string const& number = notes.notes[n].number;
        if (number.empty() || !is_digit(number.front())) continue;
        unsigned const value = number_at(number);
        if (by_zone.emplace(key(notes.notes[n].zone, value), n).second) with_value[value].push_back(n);
    }

    std::vector<Candidate> all;
    for (std::size_t p = 0; p < paragraphs.size(); ++p) collect(paragraphs[p].chars(), p, vocabulary.marks, all);
    std::vector<bool> matched(notes.notes.size(), false);
    std::vector<std::size_t> in_zone;
    for (Candidate& c : all) c.zone = zones.zone_of(paragraphs[c.paragraph].origin(c.begin));

    for (std::size_t first = 0; first < all.size();) {
        WorkLimit::check();
        std::size_t last = first;
        in_zone.clear();
        while (last < all.size() && all[last].zone == all[first].zone) {
            if (all[last].value <= largest && by_zone.count(key(all[last].zone, all[last].value)) > 0) in_zone.push_back(last);
            ++last;
        }
        for (std::size_t const c : heaviest_increasing(all, in_zone)) {
            if (all[c].weight < 2) continue;
            all[c].note = by_zone.at(key(all[c].zone, all[c].value));
            matched[all[c].note] = true;
        }
        first = last;
    }
    // A mark whose footnote stands on the next page or the one before; a mark that comes again.
    std::vector<std::size_t> latest(largest + 1, no_note);
    for (Candidate& c : all) {
        WorkLimit::check();
        if (c.value > largest) continue;
        if (c.note != no_note) {
            latest[c.value] = c.note;
            continue;
        }
        for (std::uint32_t const zone : {c.zone + 1, c.zone - 1}) {
            auto const near = by_zone.find(key(zone, c.value));
            if (c.note == no_note && near != by_zone.end() && !matched[near->second] && c.weight >= 5) {
                c.note = near->second;
                matched[c.note] = true;
                latest[c.value] = c.note;
            }
        }
        if (c.note == no_note && c.weight >= glued + 1 && latest[c.value] != no_note) c.note = latest[c.value];
    }
    for (Candidate const& c : all) {
        WorkLimit::check();
        if (c.note == no_note) continue;
        found[c.paragraph].push_back({c.begin, c.end, notes.notes[c.note].number, c.note});
    }
    // Marks whose footnotes the text has lost: only such as stick to a word, where they count upwards.
    std::vector<std::size_t> orphans;
    for (std::size_t c = 0; c < all.size(); ++c)
        if (all[c].note == no_note && all[c].weight >= orphan_weight && all[c].value <= largest && with_value[all[c].value].empty())
            orphans.push_back(c);
    unsigned highest = 0;
    for (std::size_t const c : heaviest_increasing(all, orphans)) {
        all[c].weight = 0;
        highest = all[c].value;
        found[all[c].paragraph].push_back({all[c].begin, all[c].end, std::to_string(all[c].value), no_note});
    }
    for (std::size_t const c : orphans)  // those that come again
        if (all[c].weight > orphan_weight && all[c].value <= highest)
            found[all[c].paragraph].push_back({all[c].begin, all[c].end, std::to_string(all[c].value), no_note});

    find_stars(paragraphs, notes, zones, found);
    for (auto& marks : found)
        std::stable_sort(marks.begin(), marks.end(), [](FoundMark const& a, FoundMark const& b) { return a.begin < b.begin; });
    return found;
}

View take_out(View raw, std::vector<FoundMark> const& found, std::vector<std::uint32_t>& positions) {
    if (found.empty()) return raw;
    View view;
    std::string_view const text = raw.chars();
    std::size_t at = 0;
    auto const copy_to = [&](std::size_t end) {
        for (; at < end; ++at) {
            WorkLimit::check();
            if (at > 0 && raw.repaired(at - 1, at + 1)) view.mark_repair();
            view.append(text[at], raw.origin(at));
        }
    };
    for (FoundMark const& mark : found) {
        WorkLimit::check();
        bool const word_follows = mark.end < text.size() && is_word(text[mark.end]);
        bool const apart = mark.begin > at && mark.begin < mark.end && text[mark.begin - 1] == ' ';
        std::size_t const begin = apart && !word_follows ? mark.begin - 1 : mark.begin;
        copy_to(begin);
        positions.push_back(static_cast<std::uint32_t>(view.size()));
        at = mark.end;
    }
    copy_to(text.size());
    return view;
}

}  // namespace recital::segmenting
