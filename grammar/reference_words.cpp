// SPDX-License-Identifier: BSL-1.0
#include "grammar/reference_words.hpp"

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/spirit/home/x3.hpp>

BOOST_FUSION_ADAPT_STRUCT(recital::grammar::ReferenceHead, what, plural, council)

namespace recital::grammar {

namespace {

namespace x3 = boost::spirit::x3;
using x3::ascii::digit;
using What = ReferenceHead::What;

struct Acts : x3::symbols<What> {
    Acts() { add("resolution", What::resolution)("decision", What::decision); }
} const act;

// clang-format off
auto const word_end = x3::rule<struct word_end_id>{"end of a word"} = !x3::ascii::alnum;
auto const number_sign = x3::rule<struct number_sign_id>{"No."}
    = ((x3::lit("Nos.") | "No." | "nos." | "no." | "Nos" | "No" | "numbers" | "number") >> -x3::lit(' '));
auto const number_ahead = x3::rule<struct number_ahead_id>{"a number follows"} = &(-number_sign >> digit);
auto const plural = x3::rule<struct plural_id, bool>{"plural"} = (x3::lit('s') >> x3::attr(true)) | x3::attr(false);

auto const whole_word = x3::rule<struct whole_word_id, ReferenceHead>{"resolutions"}
    = x3::no_case[act >> plural] >> x3::attr(false) >> word_end >> -(x3::lit(' ') | ": ");
auto const of_council = x3::rule<struct of_council_id, ReferenceHead>{"UNSCR"}
    = (x3::lit("UNSCR") | "SCR") >> x3::attr(What::resolution) >> plural >> x3::attr(true) >> ' ' >> number_ahead;
auto const shortened = x3::rule<struct shortened_id, ReferenceHead>{"res."}
    = (x3::lit("res.") | "Res.") >> x3::attr(What::resolution) >> x3::attr(false) >> x3::attr(false) >> ' ' >> number_ahead;
auto const head = x3::rule<struct head_id, ReferenceHead>{"word that announces numbers"}
    = (whole_word | of_council | shortened) >> -(number_sign >> &digit);

auto const joint = x3::rule<struct joint_id>{"between members of a list"}
    = x3::lit(", as well as in ") | ", as well as to " | ", as well as " | " as well as in " | " as well as " | ", and to "
          | ", and in " | ", and by "
    | ", and also " | ", and " | ", or " | " and to " | " and in " | " and of " | " and by " | " and " | " or in " | " or " | " to "
          | "; and " | "; "
    | ", in " | ", " | " / " | " & " | " - " | "-" | " ," | ",";

auto const ibid = x3::rule<struct ibid_id>{"ibid."}
    = ((x3::lit("Ibid") | "ibid" | "IBID" | "lbid" | "Idem" | "idem") >> word_end >> -x3::lit('.'))
    | (x3::lit("Id.") >> &(x3::lit(',') | x3::eoi));

auto const note_number = x3::rule<struct note_number_id, std::string>{"number of the note"} = x3::repeat(1, 3)[digit] >> word_end;
auto const note = x3::rule<struct note_id, std::vector<std::string>>{"reference to notes"}
    = (x3::lit("footnotes") | "footnote" | "foot-notes" | "foot-note" | "Footnote" | "notes" | "note") >> ' '
      >> (note_number % (x3::lit(", ") | " and ")) >> -(x3::lit(" above") | " below" | ", above" | " supra");

auto const back = x3::rule<struct back_id, What>{"reference back"}
    = (x3::lit("that same") | "that" | "the same" | "the said" | "the aforementioned" | "the above-mentioned" | "the latter" | "the former")
      >> ' ' >> act >> word_end;
// clang-format on

/// How far the rule reads at the beginning of the text; 0 where it does not.
template <class Rule, class... Attribute>
std::size_t length_of(std::string_view text, Rule const& rule, Attribute&... attribute) {
    char const* at = text.data();
    return x3::parse(at, text.data() + text.size(), rule, attribute...) ? static_cast<std::size_t>(at - text.data()) : 0;
}

}  // namespace

std::optional<ReferenceHead> parse_reference_head(std::string_view text) {
    ReferenceHead out;
    out.length = length_of(text, head, out);
    return out.length > 0 ? std::optional{out} : std::nullopt;
}

std::size_t parse_list_joint(std::string_view text) { return length_of(text, joint); }

std::size_t parse_ibid(std::string_view text) { return length_of(text, ibid); }

std::optional<NoteReference> parse_note_reference(std::string_view text) {
    NoteReference out;
    out.length = length_of(text, note, out.numbers);
    return out.length > 0 ? std::optional{std::move(out)} : std::nullopt;
}

std::optional<BackReference> parse_back_reference(std::string_view text) {
    BackReference out;
    out.length = length_of(text, back, out.what);
    return out.length > 0 ? std::optional{out} : std::nullopt;
}

}  // namespace recital::grammar
