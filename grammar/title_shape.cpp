// SPDX-License-Identifier: BSL-1.0
#include "grammar/title_shape.hpp"

#include <boost/spirit/home/x3.hpp>

#include <algorithm>

namespace recital::grammar {

namespace {

namespace x3 = boost::spirit::x3;
using Iterator = char const*;

struct Noun {
    char const* singular;
    bool plural;
};

struct NounTable : x3::symbols<Noun> {
    NounTable() {
        static constexpr std::pair<char const*, char const*> plain[] = {{"Convention", "convention"},
                                                                        {"Covenant", "covenant"},
                                                                        {"Protocol", "protocol"},
                                                                        {"Treaty", "treaty"},
                                                                        {"Agreement", "agreement"},
                                                                        {"Charter", "charter"},
                                                                        {"Statute", "statute"},
                                                                        {"Declaration", "declaration"},
                                                                        {"Agenda", "agenda"},
                                                                        {"Strategy", "strategy"},
                                                                        {"Compact", "compact"},
                                                                        {"Consensus", "consensus"},
                                                                        {"Accord", "accord"},
                                                                        {"Pact", "pact"},
                                                                        {"Communiqu\xc3\xa9", "communique"},
                                                                        {"Memorandum of Understanding", "memorandum of understanding"},
                                                                        {"Final Act", "final act"},
                                                                        {"Platform for Action", "platform for action"},
                                                                        {"Framework for Action", "framework for action"},
                                                                        {"Programme of Action", "programme of action"},
                                                                        {"Plan of Action", "plan of action"},
                                                                        {"Plan of Implementation", "plan of implementation"},
                                                                        {"Programme of Work", "programme of work"},
                                                                        {"Action Plan", "action plan"},
                                                                        {"Code of Conduct", "code of conduct"},
                                                                        {"Code of Practice", "code of practice"},
                                                                        {"Roadmap", "roadmap"},
                                                                        {"Road Map", "roadmap"},
                                                                        {"Call to Action", "call to action"},
                                                                        {"Call for Action", "call for action"},
                                                                        {"Framework Convention", "framework convention"},
                                                                        {"Framework Agreement", "framework agreement"},
                                                                        {"Political Declaration", "political declaration"},
                                                                        {"Code", "code"},
                                                                        {"Rule", "rules"},
                                                                        {"Regulation", "regulations"},
                                                                        {"Guideline", "guidelines"},
                                                                        {"Principle", "principles"}};
        for (auto const& [word, noun] : plain) {
            std::string const singular = word;
            std::string plural = singular;
            auto const of = plural.find_first_of(' ');
            bool const compound = of != std::string::npos && (plural.compare(of, 3, " of") == 0 || plural.compare(of, 4, " for") == 0 ||
                                                              plural.compare(of, 3, " to") == 0);
            std::size_t const place = compound ? of : plural.size();
            if (plural[place - 1] == 'y')
                plural.replace(place - 1, 1, "ies");
            else
                plural.insert(place, "s");
            bool const only_plural = std::string_view(noun).back() == 's' && std::string_view(noun) != "consensus";
            if (!only_plural) add(singular, Noun{noun, false});
            if (singular != "Agenda" && singular != "Consensus") add(plural, Noun{noun, !only_plural});
        }
    }
};

// clang-format off
auto const letter = x3::rule<class letter_class>{"letter"} = x3::ascii::alnum | x3::char_('\x80', '\xff') | (x3::char_("'-")
      >> &x3::ascii::alnum) | (x3::char_('\'') >> &(x3::lit(' ') >> x3::ascii::upper)) | (x3::char_('/') >> &x3::ascii::upper);
/// "Chapter VII of the Charter": a Roman numeral is a label, not a word of a title.
auto const numeral = x3::rule<class numeral_class>{"Roman numeral"} = +x3::char_("IVXLC") >> !letter;
auto const capital_word = x3::rule<class capital_word_class>{"capital word"}
    = !numeral >> (x3::ascii::upper | (x3::char_('\xc3') >> x3::char_('\x80', '\x9e'))) >> *letter;
auto const year = x3::rule<class year_class>{"year"} = (x3::lit("19") | "20") >> x3::repeat(2)[x3::ascii::digit] >> -(x3::lit('-')
      >> x3::lit("20") >> x3::repeat(2)[x3::ascii::digit]) >> !x3::ascii::alnum;
auto const small = x3::rule<class small_class>{"connecting word"}
    = (x3::lit("relating to") | "relative to" | "concerning" | "supplementing" | "regarding" | "governing" | "establishing"
          | "regulating" | "respecting"
      | "amending" | "against" | "between" | "through" | "towards" | "toward" | "within" | "without" | "their" | "other" | "under"
          | "certain" | "from" | "with" | "into" | "upon" | "the" | "and" | "for"
      | "its" | "all" | "by" | "on" | "of" | "to" | "in" | "or" | "at" | "as" | "an" | "a" | "de" | "la" | "du" | "des" | "del")
      >> !letter;
auto const opener = x3::rule<class opener_class>{"word after the noun"}
    = (x3::lit("relating to") | "relative to" | "concerning" | "supplementing" | "regarding" | "governing" | "establishing"
          | "regulating" | "respecting" | "amending"
      | "against" | "between" | "towards" | "for" | "on" | "of" | "to" | "in") >> !letter;
auto const capital_or_year = x3::rule<class capital_or_year_class>{"capital word or year"} = capital_word | year;
auto const small_run = x3::rule<class small_run_class>{"connecting words"} = ' ' >> small >> x3::repeat(0, 3)[' ' >> small];
/// "Cruel, Inhuman or Degrading": a comma goes on only towards "and" or "or".
auto const comma_run = x3::rule<class comma_run_class>{"list of capital words"}
    = +(x3::lit(", ") >> capital_word >> *(' ' >> capital_word)) >> -x3::lit(',') >> (x3::lit(" and ") | " or ")
          >> x3::repeat(0, 2)[small >> ' '] >> capital_word;
auto const instrument_noun = x3::rule<class instrument_noun_class>{"noun of an instrument"}
    = (x3::lit("Convention") | "Protocol" | "Covenant" | "Agreement" | "Treaty" | "Declaration" | "Charter" | "Statute"
          | "Programme of Action" | "Plan of Action" | "Agenda" | "Strategy" | "Framework" | "Guidelines" | "Compact" | "Principles")
              >> !letter;
/// "… and the Protocol …", "… or the Convention …": another instrument begins.
auto const other_instrument = x3::rule<class other_instrument_class>{"another instrument"}
    = -x3::lit(',') >> (x3::lit(" and ") | " or ") >> -(x3::lit("the ") | "its ") >> x3::repeat(0, 3)[!instrument_noun
          >> capital_word >> ' ']
      >> instrument_noun;
auto const month = x3::rule<class month_class>{"month"}
    = (x3::lit("January") | "February" | "March" | "April" | "May" | "June" | "July" | "August" | "September" | "October"
          | "November" | "December") >> !letter;
auto const more = x3::rule<class more_class>{"rest of the title"}
    = !other_instrument >> !((x3::lit(" in ") | " on " | " of " | " from ") >> month) >> (comma_run | (x3::lit(' ')
          >> capital_or_year) | (small_run >> ' ' >> capital_or_year));
auto const tail = x3::rule<class tail_class>{"what the instrument is about"}
    = !(x3::lit(" in ") >> year) >> ' ' >> opener >> x3::repeat(0, 3)[' ' >> small] >> ' ' >> (capital_word | (year >> &(x3::lit(' ')
          | x3::lit('-')) >> !x3::lit(" to "))) >> *more;
// clang-format on

}  // namespace

std::optional<ShapedTitle> parse_shaped_title(std::string_view text) {
    static NounTable const nouns;
    Iterator const first = text.data();
    Iterator const last = first + std::min(text.size(), most_title_bytes);
    Iterator at = first;
    ShapedTitle out;
    Noun noun{};
    auto const keep = [&](auto& ctx) { noun = x3::_attr(ctx); };
    bool found = false;
    // Capital words up to the noun; the longest run of at most nine words is tried for the last noun in it.
    for (int words = 0; words < 9; ++words) {
        Iterator probe = at;
        if (x3::parse(probe, last, nouns[keep] >> !letter)) {
            found = true;
            out.noun_begin = static_cast<std::size_t>(at - first);
            out.length = static_cast<std::size_t>(probe - first);
            out.before = words > 0;
            out.plural = noun.plural;
            out.noun = noun.singular;
            // "Political Declaration and Plan of Action", "Framework Convention": a second noun right behind goes on
            Iterator next = probe;
            if (x3::parse(next, last, ' ' >> &x3::ascii::upper)) {
                Iterator behind = next;
                Noun second{};
                auto const keep_second = [&](auto& ctx) { second = x3::_attr(ctx); };
                if (x3::parse(behind, last, nouns[keep_second] >> !letter)) {
                    at = next;
                    out.before = true;
                    continue;
                }
            }
            break;
        }
        Iterator const word = at;
        if (!x3::parse(at, last, capital_or_year)) break;
        // "the Secretary-General's Agenda …": whose it is stands outside the title
        if (at - word > 2 && std::string_view(at - 2, 2) == "'s") break;
        if (!x3::parse(at, last, ' ')) break;
    }
    if (!found) return std::nullopt;
    Iterator behind = at = first + out.length;
    auto const programme = x3::lit("Programme of Action") | "Programme for Action" | "Plan of Action" | "Platform for Action" |
                           "Action Plan" | "Framework for Action" | "Plan of Implementation";
    bool const declaration = out.noun.find("declaration") != std::string::npos;
    if (declaration && x3::parse(behind, last,
                                 x3::lit(" and ") >> -(x3::lit("the ") >> &(-(capital_word >> ' ') >> programme)) >>
                                     -(!nouns >> capital_word >> ' ') >> nouns >> !letter))
        at = behind;
    Iterator tail_end = at;
    if (x3::parse(tail_end, last, tail)) {
        out.after = true;
        at = tail_end;
    }
    out.length = static_cast<std::size_t>(at - first);
    return out;
}

}  // namespace recital::grammar
