// SPDX-License-Identifier: BSL-1.0
#include "grammar/publication.hpp"

#include "grammar/resolution_number.hpp"

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/optional.hpp>
#include <boost/spirit/home/x3.hpp>

#include <charconv>

namespace recital::grammar {

namespace ast {

using Raw = boost::iterator_range<char const*>;

enum class Series : unsigned char { united_nations, league_of_nations };

/// A further volume or number: ", 27532", "-973"
struct Further {
    Raw joint, figures;
};
/// "No. 18232", "Nos. 970-973"
struct Numbers {
    Raw first;
    std::vector<Further> further;
};
/// "vol. 1155, No. 18232", "vols. 2171 and 2173, No. 27531"
struct Volumes {
    Raw word, first;
    std::vector<Further> further;
    boost::optional<Numbers> numbers;
    Raw end;  ///< empty, where they end
};

/// "I.C.J. Reports 1996, p. 226"
struct Judgment {
    std::string year, page;
};

}  // namespace ast

}  // namespace recital::grammar

BOOST_FUSION_ADAPT_STRUCT(recital::grammar::ast::Further, joint, figures)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::ast::Numbers, first, further)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::ast::Volumes, word, first, further, numbers, end)
BOOST_FUSION_ADAPT_STRUCT(recital::grammar::ast::Judgment, year, page)

namespace recital::grammar {

namespace {

namespace x3 = boost::spirit::x3;
using ast::Raw;
using x3::ascii::alnum;
using x3::ascii::digit;

// clang-format off
auto const number_sign = x3::rule<struct number_sign_id>{"No."}
    = (x3::lit("Nos") | "No") >> -x3::lit('.') >> -x3::lit(':') >> -x3::lit(' ');

auto const sales_body = x3::rule<struct sales_body_id, std::string>{"letter, year and groups"}
    = x3::raw[-(x3::ascii::upper >> -x3::lit('/') >> -x3::ascii::upper >> x3::char_('.')) >> x3::repeat(2, 4)[digit]
              >> +(x3::char_('.') >> (+alnum | (x3::lit(' ') >> (+digit | (+x3::char_("IVX") >> &x3::lit('.'))))))];
auto const sales_number = x3::rule<struct sales_number_id, std::string>{"sales number"}
    = (x3::lit("Sales") | "sales") >> ' ' >> number_sign >> sales_body;

// Treaty series.
auto const series_title = x3::lit("Treaty Series") | "treaty series";
auto const series = x3::rule<struct series_id, ast::Series>{"treaty series"}
    = ((x3::lit("League of Nations") >> -x3::lit(',') >> ' ' >> -x3::lit("Official Journal, ") >> series_title
        >> x3::attr(ast::Series::league_of_nations))
      | (-(x3::lit("United Nations") >> -x3::lit(',') >> ' ') >> series_title >> x3::attr(ast::Series::united_nations)))
      >> (x3::lit(", ") | " ");
auto const volume_word = x3::rule<struct volume_word_id>{"vol."}
    = (x3::lit("Volumes") | "Volume" | "volumes" | "volume" | "Vols" | "Vol" | "vols" | "vol") >> -x3::lit('.') >> -x3::lit(' ');
auto const bracketed_year = x3::rule<struct bracketed_year_id>{"year"}
    = x3::lit(" (") >> x3::repeat(4)[digit] >> -(x3::lit('-') >> x3::repeat(2, 4)[digit]) >> ')';
auto const joint = x3::rule<struct joint_id>{"between volumes or numbers"} = x3::lit(", and ") | ", " | " and " | " to " | "-" | " - ";
auto const volume = x3::rule<struct volume_id, Raw, true>{"volume"} = x3::raw[x3::repeat(1, 4)[digit] | +x3::char_("IVXLC")];
auto const further_volume = x3::rule<struct further_volume_id, ast::Further>{"further volume"}
    = x3::raw[joint] >> volume >> !alnum >> -bracketed_year;
auto const registration = x3::rule<struct registration_id, Raw, true>{"registration number"}
    = x3::raw[-(x3::lit("I-") | "II-" | "A-") >> x3::repeat(1, 6)[digit]];
auto const further_number = x3::rule<struct further_number_id, ast::Further>{"further number"}
    = x3::raw[joint] >> registration >> !alnum;
auto const numbers = x3::rule<struct numbers_id, ast::Numbers>{"registration numbers"}
    = -(x3::lit(", part ") >> x3::omit[+x3::char_("IVX")]) >> (x3::lit(", ") | ". " | " ") >> number_sign >> registration
      >> *further_number;
auto const volumes = x3::rule<struct volumes_id, ast::Volumes>{"volumes"}
    = x3::raw[volume_word] >> volume >> -bracketed_year >> *further_volume >> -numbers >> x3::raw[x3::eps];
auto const entries = x3::rule<struct entries_id, std::vector<ast::Volumes>>{"entries of a treaty series"}
    = volumes % ((x3::lit(", and ") | " and " | ", " | "; ") >> &volume_word);

auto const dotted = x3::lit("I.C.J.") | "I. C. J." | "ICJ" | "I.C.J" | "LC.J.";  // the last as scanners misread it
auto const judgment = x3::rule<struct judgment_id, ast::Judgment>{"judgment"}
    = dotted >> ' ' >> (x3::lit("Reports") | "Rep.") >> ' ' >> x3::raw[x3::repeat(4)[digit]]
      >> -(x3::lit(" (") >> x3::omit[+x3::char_("IVX")] >> ')') >> (x3::lit(", ") >> (x3::lit("pp.") | "p.")) >> -x3::lit(' ')
      >> x3::raw[x3::repeat(1, 4)[digit]];
// clang-format on

std::string_view text_of(Raw const& raw) { return {raw.begin(), static_cast<std::size_t>(raw.size())}; }

long number_of(std::string_view figures) {
    long number = 0;
    std::from_chars(figures.data(), figures.data() + figures.size(), number);
    return number;
}

/// Volumes are printed in Arabic or, in the League's series, in Roman figures up to CCV.
std::string volume_figure(std::string_view printed) {
    if (printed.empty() || (printed[0] >= '0' && printed[0] <= '9')) return std::string(printed);
    int hundreds = 0;
    while (!printed.empty() && printed[0] == 'C') {
        ++hundreds;
        printed.remove_prefix(1);
    }
    int rest = printed.empty() ? 0 : roman_value(printed);
    if (rest == 0 && !printed.empty()) {
        // XCIV: a ten before the hundred
        auto const c = printed.find('C');
        if (c == std::string_view::npos) return std::string(printed);
        rest = 100 - roman_value(printed.substr(0, c));
        auto const tail = printed.substr(c + 1);
        if (!tail.empty()) rest += roman_value(tail);
    }
    return std::to_string(hundreds * 100 + rest);
}

/// What stands in the volumes that were read as one, each number of a run a treaty of its own.
class EntriesOf {
public:
    EntriesOf(std::string_view text, std::string name, ast::Volumes const& read)
        : m_text{text}, m_name{std::move(name)}, m_read{read}, m_volumes{read.first} {
        for (ast::Further const& each : read.further) m_volumes.push_back(each.figures);
        if (!read.numbers) return;
        m_numbers.push_back(read.numbers->first);
        for (ast::Further const& each : read.numbers->further) m_numbers.push_back(each.figures);
    }

    /// `begin`: where the first of them begins in the text.
    void add_to(std::vector<TreatySeriesEntry>& out, char const* begin) const {
        for (std::size_t i = 0; i < m_volumes.size(); ++i) {
            bool const last = i + 1 == m_volumes.size();
            std::string_view const number = m_numbers.empty()                      ? std::string_view{}
                                            : m_numbers.size() == m_volumes.size() ? text_of(m_numbers[i])
                                                                                   : text_of(m_numbers.front());
            out.push_back(
                {id(m_volumes[i], number), range(i == 0 ? begin : m_volumes[i].begin(), last ? m_read.end.begin() : m_volumes[i].end())});
        }
        // "Nos. 970-973": the run is one citation for each treaty
        if (m_volumes.size() > 1 || m_numbers.size() < 2) return;
        auto const ranged = [](ast::Further const& each) {
            std::string_view const by = text_of(each.joint);
            return by == "-" || by == " to " || by == " - ";
        };
        bool run = false;
        for (ast::Further const& each : m_read.numbers->further) run = run || ranged(each);
        if (run && m_numbers.size() == 2) add_between(out);
        for (std::size_t i = 1; i < m_numbers.size(); ++i)
            out.push_back({id(m_volumes[0], text_of(m_numbers[i])), range(m_numbers[i].begin(), m_numbers[i].end()), run});
    }

private:
    void add_between(std::vector<TreatySeriesEntry>& out) const {
        constexpr long longest_run = 60;
        long const from = number_of(text_of(m_numbers[0]));
        long const to = number_of(text_of(m_numbers[1]));
        if (to - from >= longest_run) return;
        for (long n = from + 1; n < to; ++n)
            out.push_back({id(m_volumes[0], std::to_string(n)), range(m_numbers[1].begin(), m_numbers[1].end()), true});
    }
    [[nodiscard]] std::string id(Raw const& volume, std::string_view number) const {
        std::string made = m_name + " " + volume_figure(text_of(volume));
        if (!number.empty()) made.append("/").append(number);
        return made;
    }
    [[nodiscard]] Range range(char const* begin, char const* end) const {
        return {static_cast<std::size_t>(begin - m_text.data()), static_cast<std::size_t>(end - m_text.data())};
    }

    std::string_view m_text;
    std::string m_name;
    ast::Volumes const& m_read;
    std::vector<Raw> m_volumes, m_numbers;
};

/// What was printed of a sales number, mended: a scanner reads the I of its Roman group as 1 or l ("E.87.1.18").
SalesNumber mended(std::string_view printed) {
    SalesNumber out;
    for (char const c : printed) {
        if (c == ' ')
            out.repaired = true;
        else
            out.id += c;
    }
    auto const group_at = out.id.find('.', out.id.find('.') + 1) + 1;
    auto const group_end = out.id.find('.', group_at);
    if (out.id[0] >= 'A' && out.id[0] <= 'Z' && group_at > 1 && group_end != std::string::npos &&
        out.id.find_first_not_of("1lI", group_at) == group_end && out.id.find_first_of("1l", group_at) < group_end) {
        for (std::size_t i = group_at; i < group_end; ++i) out.id[i] = 'I';
        out.repaired = true;
    }
    out.id = "Sales No. " + out.id;
    return out;
}

}  // namespace

std::optional<SalesNumber> parse_sales_number(std::string_view text) {
    char const* at = text.data();
    std::string printed;
    if (!x3::parse(at, text.data() + text.size(), sales_number, printed)) return std::nullopt;
    SalesNumber out = mended(printed);
    out.range = {0, static_cast<std::size_t>(at - text.data())};
    return out;
}

std::vector<TreatySeriesEntry> parse_treaty_series(std::string_view text, std::string_view name) {
    char const* at = text.data();
    char const* const last = at + text.size();
    std::vector<TreatySeriesEntry> out;
    std::string of{name};
    if (of.empty()) {
        ast::Series read{};
        if (!x3::parse(at, last, series, read)) return out;
        of = read == ast::Series::league_of_nations ? "LNTS" : "UNTS";
    }
    std::vector<ast::Volumes> read;
    x3::parse(at, last, entries, read);
    for (ast::Volumes const& each : read) EntriesOf{text, of, each}.add_to(out, out.empty() ? text.data() : each.word.begin());
    return out;
}

std::optional<JudgmentPage> parse_judgment(std::string_view text) {
    char const* at = text.data();
    ast::Judgment read;
    if (!x3::parse(at, text.data() + text.size(), judgment, read)) return std::nullopt;
    return JudgmentPage{"ICJ " + read.year + "/" + read.page, {0, static_cast<std::size_t>(at - text.data())}};
}

}  // namespace recital::grammar
