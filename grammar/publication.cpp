// SPDX-License-Identifier: BSL-1.0
#include "grammar/publication.hpp"

#include "grammar/resolution_number.hpp"

#include <boost/spirit/home/x3.hpp>

#include <charconv>

namespace recital::grammar {

namespace {

namespace x3 = boost::spirit::x3;
using Iterator = char const*;

long number_of(std::string const& figures) {
    long number = 0;
    std::from_chars(figures.data(), figures.data() + figures.size(), number);
    return number;
}

template <class Target>
auto text_into(Target& target) {
    return [&target](auto& ctx) { target.assign(x3::_attr(ctx).begin(), x3::_attr(ctx).end()); };
}
template <class Target>
auto value_into(Target& target) {
    return [&target](auto& ctx) { target = x3::_attr(ctx); };
}

/// "first" … "ninety-ninth", with and without a capital.
struct OrdinalTable : x3::symbols<int> {
    OrdinalTable() {
        static constexpr char const* units[] = {"First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth"};
        static constexpr char const* teens[] = {"Tenth",     "Eleventh",  "Twelfth",     "Thirteenth", "Fourteenth",
                                                "Fifteenth", "Sixteenth", "Seventeenth", "Eighteenth", "Nineteenth"};
        static constexpr char const* tens[] = {"Twent", "Thirt", "Fort", "Fift", "Sixt", "Sevent", "Eight", "Ninet"};
        for (int n = 1; n <= 9; ++n) both(units[n - 1], n);
        for (int n = 10; n <= 19; ++n) both(teens[n - 10], n);
        for (int ten = 2; ten <= 9; ++ten) {
            std::string const stem = tens[ten - 2];
            both(stem + "ieth", ten * 10);
            for (int n = 1; n <= 9; ++n) {
                std::string unit = units[n - 1];
                unit[0] = static_cast<char>(unit[0] - 'A' + 'a');
                for (char const* joint : {"y-", "y", "y -", "y- "}) both(stem + joint + unit, ten * 10 + n);
            }
        }
    }
    void both(std::string word, int value) {
        add(word, value);
        word[0] = static_cast<char>(word[0] - 'A' + 'a');
        add(word, value);
    }
};

// clang-format off
auto const number_sign = x3::rule<class number_sign_class>{"No."} = (x3::lit("Nos") | "No") >> -(x3::lit('.')) >> -x3::lit(':')
      >> -x3::lit(' ');
auto const sales_body = x3::rule<class sales_body_class>{"sales number"}
    = -(x3::ascii::upper >> -x3::lit('/') >> -x3::ascii::upper >> x3::char_('.')) >> x3::repeat(2, 4)[x3::ascii::digit]
      >> +(x3::char_('.') >> (+x3::ascii::alnum | (x3::lit(' ') >> (+x3::ascii::digit | (+x3::char_("IVX") >> &x3::lit('.'))))));
auto const volume_word = x3::rule<class volume_word_class>{"vol."} = (x3::lit("Volumes") | "Volume" | "volumes" | "volume" | "Vols"
      | "Vol" | "vols" | "vol") >> -x3::lit('.') >> -x3::lit(' ');
auto const volume = x3::rule<class volume_class>{"volume"} = x3::repeat(1, 4)[x3::ascii::digit] | +x3::char_("IVXLC");
auto const bracketed_year = x3::rule<class bracketed_year_class>{"year"} = x3::lit(" (") >> x3::repeat(4)[x3::ascii::digit]
      >> -(x3::lit('-') >> x3::repeat(2, 4)[x3::ascii::digit]) >> ')';
auto const list_joint = x3::rule<class list_joint_class>{"joint"} = x3::lit(", and ") | ", " | " and " | " to " | "-" | " - ";
auto const registration = x3::rule<class registration_class>{"registration number"}
    = -(x3::lit("I-") | "II-" | "A-") >> x3::repeat(1, 6)[x3::ascii::digit];
// clang-format on

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

Range range_of(std::string_view text, Iterator begin, Iterator end) {
    return {static_cast<std::size_t>(begin - text.data()), static_cast<std::size_t>(end - text.data())};
}

}  // namespace

std::optional<SalesNumber> parse_sales_number(std::string_view text) {
    Iterator const first = text.data();
    Iterator const last = first + text.size();
    Iterator at = first;
    std::string body;
    if (!x3::parse(at, last, (x3::lit("Sales") | "sales") >> ' ' >> number_sign >> x3::raw[sales_body][text_into(body)]))
        return std::nullopt;
    SalesNumber out;
    for (char const c : body) {
        if (c == ' ')
            out.repaired = true;
        else
            out.id += c;
    }
    // The third part is a Roman group; a scanner reads its I as 1 or l ("E.87.1.18").
    auto const group_at = out.id.find('.', out.id.find('.') + 1) + 1;
    auto const group_end = out.id.find('.', group_at);
    if (out.id[0] >= 'A' && out.id[0] <= 'Z' && group_at > 1 && group_end != std::string::npos &&
        out.id.find_first_not_of("1lI", group_at) == group_end && out.id.find_first_of("1l", group_at) < group_end) {
        for (std::size_t i = group_at; i < group_end; ++i) out.id[i] = 'I';
        out.repaired = true;
    }
    out.id = "Sales No. " + out.id;
    out.range = range_of(text, first, at);
    return out;
}

std::vector<TreatySeriesEntry> parse_treaty_series(std::string_view text, std::string_view series) {
    Iterator const first = text.data();
    Iterator const last = first + text.size();
    Iterator at = first;
    std::vector<TreatySeriesEntry> out;
    std::string name(series);
    if (name.empty()) {
        if (x3::parse(at, last,
                      x3::lit("League of Nations") >> -x3::lit(',') >> ' ' >> -x3::lit("Official Journal, ") >>
                          (x3::lit("Treaty Series") | "treaty series")))
            name = "LNTS";
        else if (x3::parse(at, last, -(x3::lit("United Nations") >> -x3::lit(',') >> ' ') >> (x3::lit("Treaty Series") | "treaty series")))
            name = "UNTS";
        else
            return out;
        if (!x3::parse(at, last, (x3::lit(", ") | " "))) return out;
    }
    Iterator begin = first;
    while (true) {
        std::vector<std::string> volumes;
        std::vector<Range> places;
        std::string figure;
        Iterator probe = at;
        auto const keep = [&](auto& ctx) {
            volumes.emplace_back(x3::_attr(ctx).begin(), x3::_attr(ctx).end());
            places.push_back(range_of(text, x3::_attr(ctx).begin(), x3::_attr(ctx).end()));
        };
        if (!x3::parse(probe, last, volume_word >> x3::raw[volume][keep] >> -bracketed_year)) break;
        Iterator more = probe;
        while (x3::parse(more, last, list_joint >> x3::raw[volume][keep] >> !x3::ascii::alnum >> -bracketed_year)) probe = more;
        std::vector<std::string> numbers;
        bool run = false;  // "Nos. 970-973"
        auto const keep_number = [&](auto& ctx) { numbers.emplace_back(x3::_attr(ctx).begin(), x3::_attr(ctx).end()); };
        Iterator behind = probe;
        if (x3::parse(behind, last,
                      -(x3::lit(", part ") >> +x3::char_("IVX")) >> (x3::lit(", ") | ". " | " ") >> number_sign >>
                          x3::raw[registration][keep_number])) {
            probe = behind;
            // "Nos. 970-973" is a run of treaties, "Nos. 27531 and 27532" are two
            std::string joint_text;
            while (x3::parse(behind, last,
                             x3::raw[list_joint][text_into(joint_text)] >> x3::raw[registration][keep_number] >> !x3::ascii::alnum)) {
                probe = behind;
                run = run || joint_text == "-" || joint_text == " to " || joint_text == " - ";
            }
        }
        for (std::size_t i = 0; i < volumes.size(); ++i) {
            TreatySeriesEntry entry;
            entry.id = name + " " + volume_figure(volumes[i]);
            if (!numbers.empty()) entry.id += "/" + (numbers.size() == volumes.size() ? numbers[i] : numbers.front());
            entry.range = i == 0 ? range_of(text, begin, volumes.size() == 1 ? probe : first + places[0].end) : places[i];
            if (i + 1 == volumes.size() && i > 0) entry.range.end = static_cast<std::size_t>(probe - first);
            out.push_back(std::move(entry));
        }
        // "Nos. 970-973": the run is one citation for each treaty
        if (volumes.size() == 1 && numbers.size() > 1) {
            if (run && numbers.size() == 2) {
                long const from = number_of(numbers[0]);
                long const to = number_of(numbers[1]);
                auto const place = text.substr(0, static_cast<std::size_t>(probe - first)).rfind(numbers[1]);
                for (long n = from + 1; n < to && to - from < 60; ++n)
                    out.push_back(
                        {name + " " + volume_figure(volumes[0]) + "/" + std::to_string(n), {place, place + numbers[1].size()}, true});
            }
            for (std::size_t i = 1; i < numbers.size(); ++i) {
                auto const length = numbers[i].size();
                auto const place = text.substr(0, static_cast<std::size_t>(probe - first)).rfind(numbers[i]);
                if (place == std::string_view::npos) continue;
                out.push_back({name + " " + volume_figure(volumes[0]) + "/" + numbers[i], {place, place + length}, run});
            }
        }
        at = probe;
        Iterator next = at;
        if (!x3::parse(next, last, (x3::lit(", and ") | " and " | ", " | "; ") >> &volume_word)) break;
        begin = at = next;
    }
    return out;
}

std::optional<Supplement> parse_supplement(std::string_view text, bool continued) {
    static OrdinalTable const ordinal;
    Iterator const first = text.data();
    Iterator const last = first + text.size();
    Iterator at = first;
    Supplement out;
    if (!continued) {
        if (!x3::parse(at, last, x3::lit("Official Records of the "))) return std::nullopt;
        static constexpr std::pair<char const*, char const*> records[] = {{"General Assembly", "GAOR"},
                                                                          {"Economic and Social Council", "ESCOR"},
                                                                          {"Security Council", "SCOR"},
                                                                          {"Trusteeship Council", "TCOR"},
                                                                          {"Disarmament Commission", "DCOR"}};
        for (auto const& [name, id] : records)
            if (x3::parse(at, last, x3::lit(name))) {
                out.series = id;
                break;
            }
        if (out.series.empty() || !x3::parse(at, last, -x3::lit(',') >> ' ')) return std::nullopt;
    }
    int count = 0;
    std::string year;
    Iterator probe = at;
    std::string special;
    if (x3::parse(
            probe, last,
            -(x3::lit("Resumed ") | "resumed ") >> ordinal[value_into(count)] >> ' ' >>
                x3::raw[-((x3::lit("emergency special") | "Emergency Special" | "special" | "Special" | "substantive" | "Substantive") >>
                          ' ')][text_into(special)] >>
                (x3::lit("Session") | "session" | "Year" | "year") >> -(x3::lit(" (") >> +(x3::char_ - ')') >> ')') >>
                (x3::lit(", ") | ". "))) {
        std::string prefix;
        if (special.rfind("mergency", 1) == 1)
            prefix = "ES-";
        else if (!special.empty() && (special[1] == 'p'))
            prefix = "S-";
        out.session = prefix + std::to_string(count);
        at = probe;
    } else if (probe = at; x3::parse(probe, last, x3::raw[x3::repeat(4)[x3::ascii::digit]][text_into(year)] >> x3::lit(", "))) {
        out.session = year;
        at = probe;
    } else if (!continued) {
        return std::nullopt;
    }
    std::string number;
    bool is_special = false;
    if (x3::parse(at, last,
                  -x3::lit("Special ")[([&](auto&) { is_special = true; })] >> (x3::lit("Supplement") | "supplement") >> ' ' >>
                      number_sign >>
                      x3::raw[x3::repeat(1, 3)[x3::ascii::digit] >> -x3::ascii::upper >> !x3::ascii::alpha][text_into(number)])) {
        out.number = (is_special ? "SpecialSupp." : "Supp.") + number;
    } else if (x3::parse(at, last,
                         (x3::lit("Supplement for ") | "supplement for ") >>
                             x3::raw[+(x3::ascii::alpha | ' ' | (x3::char_(",.") >> ' ' >> &x3::ascii::alpha)) >>
                                     x3::repeat(4)[x3::ascii::digit]][text_into(number)])) {
        out.number = "Supp.";
        for (char const c : number)
            if (c != ' ' && c != ',' && c != '.') out.number += c;
    } else {
        return std::nullopt;
    }
    out.range = range_of(text, first, at);
    return out;
}

std::size_t parse_meeting_record(std::string_view text) {
    static OrdinalTable const ordinal;
    Iterator const first = text.data();
    Iterator const last = first + text.size();
    Iterator at = first;
    auto const counted = +x3::ascii::digit >> (x3::lit("st") | "nd" | "rd" | "th");
    auto const meetings = (counted % (x3::lit(", ") | " and " | " to " | ", and ")) >> ' ' >> -(x3::lit("plenary ") | "(closed) ") >>
                          (x3::lit("meetings") | "meeting");
    auto const session =
        ordinal >> ' ' >> -(x3::lit("special ") | "Special " | "emergency special ") >> (x3::lit("Session") | "session" | "Year" | "year");
    auto const record = meetings |
                        (session >> (x3::lit(", ") | ". ") >> (meetings | "Plenary Meetings" | "Plenary" | "Annexes" | "Annex" |
                                                               (x3::ascii::alpha >> *(x3::ascii::alpha | ' ') >> "Committee"))) |
                        "Plenary Meetings" | "Annexes, agenda item";
    return x3::parse(at, last, record) ? static_cast<std::size_t>(at - first) : 0;
}

std::optional<JudgmentPage> parse_judgment(std::string_view text) {
    Iterator const first = text.data();
    Iterator const last = first + text.size();
    Iterator at = first;
    std::string year, page;
    auto const dotted = (x3::lit("I.C.J.") | "I. C. J." | "ICJ" | "I.C.J" | "LC.J.");  // the last as scanners misread it
    if (!x3::parse(at, last,
                   dotted >> ' ' >> (x3::lit("Reports") | "Rep.") >> ' ' >> x3::raw[x3::repeat(4)[x3::ascii::digit]][text_into(year)] >>
                       -(x3::lit(" (") >> +x3::char_("IVX") >> ')') >> x3::lit(", ") >> (x3::lit("pp.") | "p.") >> -x3::lit(' ') >>
                       x3::raw[x3::repeat(1, 4)[x3::ascii::digit]][text_into(page)]))
        return std::nullopt;
    return JudgmentPage{"ICJ " + year + "/" + page, range_of(text, first, at)};
}

}  // namespace recital::grammar
