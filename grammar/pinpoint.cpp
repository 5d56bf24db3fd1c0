// SPDX-License-Identifier: BSL-1.0
#include "grammar/pinpoint.hpp"

#include <boost/spirit/home/x3.hpp>

#include <array>
#include <cstdint>

namespace recital::grammar {

namespace {

namespace x3 = boost::spirit::x3;

/// Tells by the first three letters that none of some words begins here; most places of a text are none.
class Beginnings {
public:
    void add(std::string_view word) { m_third[place(word)] |= bit(word); }
    [[nodiscard]] bool may_begin(std::string_view text) const { return text.size() >= 3 && (m_third[place(text)] & bit(text)) != 0; }

private:
    static std::size_t low(char c) { return static_cast<unsigned char>(c) & 0x1FU; }
    static std::size_t place(std::string_view text) { return low(text[0]) << 5U | low(text[1]); }
    static std::uint32_t bit(std::string_view text) { return std::uint32_t{1} << low(text[2]); }
    std::array<std::uint32_t, 1024> m_third{};  ///< by the low bits of the first two letters, a bit for each third one
};

struct Words : x3::symbols<> {
    Beginnings beginnings;
    Words(std::initializer_list<char const*> words) {
        for (char const* word : words) {
            beginnings.add(word);  // the low bits of small and capital letters are the same
            add(word);
            std::string capital = word;
            if (capital[0] >= 'a') capital[0] = static_cast<char>(capital[0] - 'a' + 'A');
            add(capital);
        }
    }
};

/// Parts that carry a label ("paragraph 5"), and those that may stand alone ("annex").
Words const labelled_word{"operative paragraphs",
                          "operative paragraph",
                          "preambular paragraphs",
                          "preambular paragraph",
                          "subparagraphs",
                          "subparagraph",
                          "sub-paragraphs",
                          "sub-paragraph",
                          "paragraphs",
                          "paragraph",
                          "paras.",
                          "paras",
                          "para.",
                          "para",
                          "articles",
                          "article",
                          "arts.",
                          "art.",
                          "common article",
                          "chapters",
                          "chapter",
                          "chaps.",
                          "chap.",
                          "sections",
                          "section",
                          "sects.",
                          "sect.",
                          "parts",
                          "part",
                          "regulations",
                          "regulation",
                          "rules",
                          "rule",
                          "principles",
                          "principle",
                          "targets",
                          "target",
                          "schedules",
                          "schedule",
                          "tables",
                          "table",
                          "recommendations",
                          "recommendation",
                          "appendices",
                          "appendix",
                          "annexes",
                          "annex",
                          "enclosures",
                          "enclosure",
                          "pp.",
                          "draft resolutions",
                          "draft resolution",
                          "draft decision",
                          "addenda",
                          "addendum"};
Words const lone_word{"annexes", "annex", "appendix", "appendices", "enclosures", "enclosure", "preamble"};

// clang-format off
auto const stop = !(x3::ascii::alnum | (x3::char_('/') >> x3::ascii::alnum));
auto const bracketed = x3::rule<class bracketed_class>{"letter in brackets"}
    = -x3::lit(' ') >> '(' >> (x3::repeat(1, 2)[x3::ascii::digit] | x3::repeat(1, 5)[x3::char_("ivx")]
          | x3::repeat(1, 2)[x3::ascii::lower]) >> ')';
auto const decimal = x3::rule<class decimal_class>{"number"}
    = x3::repeat(1, 4)[x3::ascii::digit] >> *(x3::char_('.') >> x3::ascii::digit >> -x3::ascii::digit) >> -(x3::ascii::alpha
          >> &!x3::ascii::alnum)
      >> -(x3::lit(" bis") | " ter" | " quater") >> -(x3::lit(' ') >> x3::char_('b', 'h') >> &(x3::lit(" of ") | ", " | " and "))
      >> *bracketed >> stop;
auto const roman = x3::rule<class roman_class>{"Roman numeral"}
    = +x3::char_("IVXLCl") >> *(x3::char_('.') >> x3::ascii::alnum) >> *bracketed >> stop;
auto const capital = x3::rule<class capital_class>{"letter"}
    = x3::ascii::upper >> -x3::ascii::digit >> *(x3::char_('.') >> x3::ascii::digit) >> *bracketed >> stop;
auto const counted = x3::rule<class counted_class>{"counted"}
    = (x3::lit("One") | "Two" | "Three" | "Four" | "one" | "two" | "three" | "four") >> stop;
auto const only_brackets = x3::rule<class only_brackets_class>{"letters in brackets"}
    = '(' >> (x3::repeat(1, 5)[x3::char_("ivx")] | x3::repeat(1, 2)[x3::ascii::alnum]) >> ')' >> *bracketed;
auto const label = x3::rule<class label_class>{"label"} = decimal | roman | capital | counted | only_brackets;
auto const label_joint = x3::rule<class label_joint_class>{"between labels"}
    = x3::lit(", and ") | ", " | " and " | " or " | " to " | " - " | "-" | " through " | " and/or ";
auto const labels = x3::rule<class labels_class>{"labels"} = label >> *(label_joint >> label);
/// "chap. I, resolution 1, annex": a conference's resolutions carry plain numbers, which no other resolution does.
auto const inner_resolution = x3::rule<class inner_resolution_class>{"resolution of a conference"}
    = (x3::lit("resolutions") | "resolution" | "decisions" | "decision") >> ' ' >> x3::repeat(1, 2)[x3::ascii::digit] >> stop
      >> *((x3::lit(" and ") | ", ") >> x3::repeat(1, 2)[x3::ascii::digit] >> stop)
      >> !(-(x3::lit(' ') >> x3::ascii::upper) >> -x3::lit(' ') >> '(') >> !(x3::lit(" /") | "/" | " A ");

auto const element = x3::rule<class element_class>{"part of an instrument"}
    = (labelled_word >> (x3::lit(' ') | &x3::ascii::digit) >> labels) | inner_resolution | (lone_word >> !x3::ascii::alnum);
auto const joint = x3::rule<class joint_class>{"between parts"}
    = x3::lit(", and in particular ") | ", and " | ", of the " | ", of " | ", " | " of the " | " of " | " to the " | " and the "
      | " and " | " ";
auto const pinpoint = x3::rule<class pinpoint_class>{"pinpoint"}
    = element >> *((x3::lit(" (") >> element >> ')') | (joint >> element));
// clang-format on

/// Most places of a text are settled without asking the rules.
bool may_begin_element(std::string_view text) {
    static Beginnings const of_inner = [] {
        Beginnings made;
        made.add("resolution");
        made.add("decision");
        return made;
    }();
    return labelled_word.beginnings.may_begin(text) || lone_word.beginnings.may_begin(text) || of_inner.may_begin(text);
}

template <class Rule>
std::size_t length_of(std::string_view text, Rule const& rule) {
    char const* at = text.data();
    return may_begin_element(text) && x3::parse(at, text.data() + text.size(), rule) ? static_cast<std::size_t>(at - text.data()) : 0;
}

}  // namespace

std::size_t parse_pinpoint_element(std::string_view text) { return length_of(text, element); }

std::size_t parse_pinpoint(std::string_view text) { return length_of(text, pinpoint); }

}  // namespace recital::grammar
