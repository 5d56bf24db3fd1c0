// SPDX-License-Identifier: BSL-1.0
#include "grammar/reference_words.hpp"

#include <boost/spirit/home/x3.hpp>

namespace recital::grammar {

namespace {

namespace x3 = boost::spirit::x3;
using Iterator = char const*;

// clang-format off
auto const word_end = x3::rule<class word_end_class>{"end of a word"} = !x3::ascii::alnum;
auto const number_sign = x3::rule<class number_sign_class>{"No."}
    = ((x3::lit("Nos.") | "No." | "nos." | "no." | "Nos" | "No" | "numbers" | "number") >> -x3::lit(' '));
auto const joint = x3::rule<class joint_class>{"between members of a list"}
    = x3::lit(", as well as in ") | ", as well as to " | ", as well as " | " as well as in " | " as well as " | ", and to "
          | ", and in " | ", and by "
    | ", and also " | ", and " | ", or " | " and to " | " and in " | " and of " | " and by " | " and " | " or in " | " or " | " to "
          | "; and " | "; "
    | ", in " | ", " | " / " | " & " | " - " | "-" | " ," | ",";
auto const note_number = x3::rule<class note_number_class, std::string>{"number of the note"} = x3::repeat(1, 3)[x3::ascii::digit]
      >> !x3::ascii::alnum;
// clang-format on

}  // namespace

std::optional<ReferenceHead> parse_reference_head(std::string_view text) {
    Iterator const first = text.data();
    Iterator const last = first + text.size();
    Iterator at = first;
    ReferenceHead out;
    auto const plural = [&](auto&) { out.plural = true; };
    auto const decision = [&](auto&) { out.what = ReferenceHead::What::decision; };
    bool const read =
        x3::parse(at, last, x3::no_case[(x3::lit("resolution") | x3::lit("decision")[decision]) >> -x3::lit('s')[plural]] >> word_end);
    if (!read) {
        at = first;
        auto const council = [&](auto&) { out.council = true; };
        if (!x3::parse(at, last,
                       ((x3::lit("UNSCR") | "SCR")[council] >> -x3::lit('s')[plural] | (x3::lit("res.") | "Res.")) >> ' ' >>
                           &(-number_sign >> x3::ascii::digit)))
            return std::nullopt;
    } else {
        x3::parse(at, last, x3::lit(' ') | x3::lit(": "));
    }
    x3::parse(at, last, number_sign >> &x3::ascii::digit);
    out.length = static_cast<std::size_t>(at - first);
    return out;
}

std::size_t parse_list_joint(std::string_view text) {
    Iterator const first = text.data();
    Iterator at = first;
    return x3::parse(at, first + text.size(), joint) ? static_cast<std::size_t>(at - first) : 0;
}

std::size_t parse_ibid(std::string_view text) {
    Iterator const first = text.data();
    Iterator at = first;
    if (!x3::parse(at, first + text.size(),
                   ((x3::lit("Ibid") | "ibid" | "IBID" | "lbid" | "Idem" | "idem") >> word_end >> -x3::lit('.')) |
                       (x3::lit("Id.") >> (x3::lit(',') | x3::eoi))))
        return 0;
    auto length = static_cast<std::size_t>(at - first);
    if (text[length - 1] == ',') --length;
    return length;
}

std::optional<NoteReference> parse_note_reference(std::string_view text) {
    Iterator const first = text.data();
    Iterator const last = first + text.size();
    Iterator at = first;
    NoteReference out;
    auto const keep = [&](auto& ctx) { out.numbers.push_back(x3::_attr(ctx)); };
    if (!x3::parse(
            at, last,
            (x3::lit("footnotes") | "footnote" | "foot-notes" | "foot-note" | "Footnote" | "notes" | "note") >> ' ' >> note_number[keep]))
        return std::nullopt;
    Iterator more = at;
    while (x3::parse(more, last, (x3::lit(", ") | " and ") >> note_number[keep])) at = more;
    x3::parse(at, last, x3::lit(" above") | " below" | ", above" | " supra");
    out.length = static_cast<std::size_t>(at - first);
    return out;
}

std::optional<BackReference> parse_back_reference(std::string_view text) {
    Iterator const first = text.data();
    Iterator const last = first + text.size();
    Iterator at = first;
    BackReference out;
    auto const decision = [&](auto&) { out.what = ReferenceHead::What::decision; };
    if (!x3::parse(at, last,
                   (x3::lit("that same") | "that" | "the same" | "the said" | "the aforementioned" | "the above-mentioned" | "the latter" |
                    "the former") >>
                       ' ' >> (x3::lit("resolution") | x3::lit("decision")[decision]) >> word_end))
        return std::nullopt;
    out.length = static_cast<std::size_t>(at - first);
    return out;
}

}  // namespace recital::grammar
