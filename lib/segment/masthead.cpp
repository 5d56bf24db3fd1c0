// SPDX-License-Identifier: BSL-1.0
#include "segment/detail/masthead.hpp"

#include "grammar/date.hpp"
#include "grammar/masthead_line.hpp"
#include "identity/written.hpp"
#include "model/work_limit.hpp"
#include "segment/detail/furniture.hpp"
#include "segment/detail/letters.hpp"

#include <algorithm>

namespace recital::segmenting {

namespace {

/// A symbol that stands alone on its line, or at its end after a wide gap or the words "United Nations".
Identifier read_symbol(std::string_view line) {
    if (begins_with(line, "united nations ")) line.remove_prefix(15);
    if (Identifier symbol = identify_symbol(line); symbol.is_symbol()) return symbol;
    std::string_view const word = first_word(line);
    return begins_with(line.substr(word.size()), " general assembly") ? identify_symbol(word) : Identifier{};
}

/// The text that a heading numbers: 52/189 of the General Assembly → A/RES/52/189, 57/270 B → A/RES/57/270[B].
Identifier numbered_by(Heading const& heading, std::string_view organ, bool decision, Catalogue const& catalogue) {
    Act const act = heading.statement ? Act::statement : decision ? Act::decision : Act::resolution;
    if (Organ const* const known = catalogue.organ_named(organ); known != nullptr && !known->series.empty())
        return identify_number(*known, act, heading.number, heading.letter);
    std::string_view series;
    if (heading.system == Heading::System::number_year) series = "S";
    if (heading.system == Heading::System::year_number) series = "E";
    return series.empty() ? Identifier{} : Identifier::adopted(series, act, heading.number, heading.letter);
}

/// "VI. Resolutions adopted on the reports of …" without its numeral.
std::string_view without_numeral(std::string_view line) noexcept {
    std::size_t const end = line.find_first_not_of("IVXL");
    return end != std::string_view::npos && end > 0 && line.substr(end, 2) == ". " ? line.substr(end + 2) : line;
}

/// Masthead lines that are no title, and the heads of the pages of a volume.
bool is_setting(std::string_view line, Vocabulary const& vocabulary) {
    line = without_numeral(line);
    if (line.size() < 5 || !is_letter(line.front())) return true;
    return begins_with_any(line, vocabulary.structure.settings) || grammar::parse_session_line(line) || read_symbol(line).is_symbol() ||
           grammar::is_date(line);
}

/// "Nairobi, 16-20 April 2007": where and when a session was held.
bool is_place_and_time(std::string_view line) noexcept {
    if (line.size() > 60 || line.size() < 8 || count_digits(line.substr(line.size() - 4)) != 4) return false;
    for (std::string_view rest = line; !rest.empty();) {
        if (grammar::parse_month(rest) != 0) return true;
        std::string_view const word = first_word(rest);
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    }
    return false;
}

std::string folded(std::string_view text) {
    std::string out;
    for (char const c : text) {
        if (c == ' ' && (out.empty() || out.back() == ' ')) continue;
        out.push_back(c == '\n' ? ' ' : c);
    }
    while (!out.empty() && (out.back() == ' ' || out.back() == '*')) out.pop_back();
    return out;
}

std::string organ_in(std::string_view line, Catalogue const& catalogue) {
    Organ const* const organ = catalogue.organ_named(line);
    return organ == nullptr ? std::string{} : organ->name;
}

/// "of 24 March 1992", misread or not: the date that follows "Resolution 747 (1992)" or "Adopted by the Security Council at its 3927th
/// meeting,".
bool is_dated_clause(std::string_view line) noexcept {
    return line.size() > 3 && (begins_with(line, "of ") || begins_with(line, "on ")) && is_digit(line[3]);
}

/// "RESOLUTION 1196 (1998)", which names the document without saying what it is about.
bool is_number_of_resolution(std::string_view line) noexcept {
    return begins_with(line, "resolution ") && line.size() > 11 && line.size() < 30 && is_digit(line[11]);
}

/// A word of the emblem or of the distribution that a scan set on a line of its own: "UNITED", "NATIONS", "UNITED A", "GENERAL".
bool is_emblem(std::string_view line, Vocabulary const& vocabulary) noexcept {
    std::string_view const word = first_word(line);
    return line.size() <= word.size() + 2 && vocabulary.structure.emblem.contains(word);
}

/// A paragraph whose beginning stands on the page before, or one of the text: no title begins or ends so.
bool is_running_text(std::string_view line, Vocabulary const& vocabulary) noexcept {
    return is_lower(line.front()) || line.back() == ';' || line.back() == ',' || begins_with_any(line, vocabulary.structure.running_text);
}

bool can_be_title(std::string_view line, Catalogue const& catalogue, Vocabulary const& vocabulary) {
    return !is_setting(line, vocabulary) && !is_place_and_time(line) && !is_dated_clause(line) && !is_number_of_resolution(line) &&
           !is_emblem(line, vocabulary) && !is_running_text(line, vocabulary) && organ_in(line, catalogue).empty() &&
           !grammar::parse_document_heading(line);
}

/// The title of a draft stands below its sponsors: "Uruguay:* draft resolution" / "Strengthening of the coordination …".
std::size_t below_sponsors(std::vector<std::string_view> const& paragraphs) noexcept {
    std::size_t at = 0;
    for (std::size_t k = 0; k < paragraphs.size(); ++k)
        for (std::string_view const end : {std::string_view{"draft resolution"}, std::string_view{"draft decision"}}) {
            std::string_view line = paragraphs[k];
            while (!line.empty() && (line.back() == '*' || line.back() == ' ')) line.remove_suffix(1);
            if (line.ends_with(end)) at = k + 1;
        }
    return at;
}

std::string title_of(std::vector<std::string_view> const& paragraphs, Catalogue const& catalogue, Vocabulary const& vocabulary) {
    for (std::size_t const from : {below_sponsors(paragraphs), std::size_t{0}})
        for (std::size_t k = from; k < paragraphs.size(); ++k)
            if (can_be_title(paragraphs[k], catalogue, vocabulary)) return folded(paragraphs[k].substr(0, 400));
    return {};
}

/// Whether a scan's heading and the file's name differ in one digit only: then the name is right.
bool is_misread(std::string_view heading, std::string_view stem) noexcept {
    if (heading.size() != stem.size()) return false;
    unsigned different = 0;
    for (std::size_t i = 0; i < stem.size(); ++i) {
        if (heading[i] == stem[i]) continue;
        if (!is_digit(heading[i]) || !is_digit(stem[i])) return false;
        ++different;
    }
    return different == 1;
}

/// The first date in a text, empty where there is none.
std::string date_in(std::string_view text) {
    auto const found = grammar::find_date(text);
    return found ? found->iso : std::string{};
}

void read_date(DocumentInfo& info, Masthead const& masthead, Vocabulary::Structure const& words) {
    for (std::string_view const line : masthead.paragraphs) {
        WorkLimit::check();
        bool const adoption = begins_with_any(line, words.adopted) || line.find("Resolution of ") != std::string_view::npos;
        if (adoption) info.date = date_in(line);
        if (info.date.empty() && begins_with(line, "resolution ") && masthead.heading.system == Heading::System::number_year)
            info.date = date_in(line);
        if (!info.date.empty()) return;
    }
    for (std::string_view const line : masthead.paragraphs) {
        WorkLimit::check();
        if (begins_with_any(line, words.letters)) info.date = date_in(line);
        if (!info.date.empty()) return;
    }
    // "Resolution 670 (1990)" / "of 25 September 1990", or "Adopted by …" / "on 16 September 1998", may be two paragraphs.
    if (masthead.heading.system == Heading::System::number_year)
        for (std::string_view const line : masthead.paragraphs)
            if (is_dated_clause(line) && info.date.empty()) info.date = date_in(line);
    if (!info.date.empty()) return;
    for (std::string_view const line : masthead.closing) {
        WorkLimit::check();
        info.date = date_in(line);
        if (!info.date.empty()) return;
    }
    if (begins_with_any(masthead.first_words, words.dated_at_start)) info.date = date_in(masthead.first_words.substr(0, 300));
    if (!info.date.empty()) return;
    for (std::string_view const line : masthead.lines) {
        WorkLimit::check();
        if (grammar::is_date(line) || begins_with(line, "distr")) info.date = date_in(line);
        if (!info.date.empty()) return;
    }
}

}  // namespace

DocumentInfo read_masthead(Masthead const& masthead, std::string_view source, Catalogue const& catalogue, Vocabulary const& vocabulary) {
    DocumentInfo info;
    info.organ = masthead.speaker;
    bool decision = false;
    bool presidential = false;
    Identifier own;
    for (std::string_view const line : masthead.lines) {
        WorkLimit::check();
        if (line == "Decision" || begins_with(line, "decision adopted")) decision = true;
        if (begins_with(line, "statement by the president")) presidential = true;
        if (!own.is_symbol()) own = read_symbol(line);
        if (info.session.empty())
            if (auto session = grammar::parse_session_line(line)) info.session = std::move(session->session);
        if (info.organ.empty()) info.organ = organ_in(line, catalogue);
    }
    bool const statement_of_fact = begins_with_any(masthead.first_words, vocabulary.structure.telling);
    if (masthead.heading && masthead.speaker.empty() && statement_of_fact) decision = true;
    if (own.act() == Act::decision) decision = true;

    Identifier const named = identify_file_name(stem_of(source));  // what the file is named after
    if (info.organ.empty()) info.organ = organ_of(named, catalogue);
    Identifier symbol;
    if (masthead.heading && own.act() == Act::none) {
        symbol = numbered_by(masthead.heading, info.organ, decision, catalogue);
        bool const named_so = named.number() == masthead.heading.number;
        if (masthead.only && named_so && (named.act() == Act::decision) != decision) {
            decision = named.act() == Act::decision;
            symbol = numbered_by(masthead.heading, info.organ, decision, catalogue);
        }
        if (!symbol.is_symbol() && named_so) symbol = named;
        // An organ that the masthead names ("Joint Inspection Unit") need not be the one whose number it is.
        if (masthead.only && named_so && masthead.speaker.empty() && symbol.series() != named.series()) {
            symbol = named;
            info.organ = organ_of(named, catalogue);
        }
    }
    if (masthead.only && masthead.heading.system == Heading::System::number_year && is_misread(symbol.id(), named.id())) symbol = named;
    // The file's name may know the part's letter that the text does not print.
    if (masthead.only && symbol.is_symbol() && symbol.part().empty() && named.whole().id() == symbol.id()) symbol = named;
    if (!symbol.is_symbol()) symbol = own;
    if (!symbol.is_symbol() && masthead.only) symbol = named;
    if (!masthead.heading.letter.empty() && symbol.part().empty() && symbol.number() == masthead.heading.number)
        symbol = Identifier::adopted(symbol.series(), symbol.act(), symbol.number(), masthead.heading.letter);
    if (info.organ.empty()) info.organ = organ_of(symbol, catalogue);
    if (presidential && info.organ.empty()) info.organ = "Security Council";

    info.symbol = symbol.is_symbol() ? symbol.id() : std::string{stem_of(source)};
    bool const told = symbol.act() == Act::none;  // its symbol does not say what it is
    info.kind = symbol.act() == Act::decision || (told && decision)             ? "decision"
                : symbol.act() == Act::resolution || (told && masthead.heading) ? "resolution"
                                                                                : "document";
    if (symbol.act() == Act::statement || masthead.heading.statement) info.kind = "document";

    if (info.session.empty() && masthead.heading) {
        std::string const& number = masthead.heading.number;
        if (masthead.heading.system == Heading::System::session_number || masthead.heading.system == Heading::System::year_number)
            info.session = number.substr(0, number.find('/'));
        if (masthead.heading.system == Heading::System::number_session)
            info.session = number.substr(number.find('(') + 1, number.size() - number.find('(') - 2);
    }
    info.title = folded(masthead.heading_title);
    std::string_view const unnumbered = without_numeral(info.title);
    bool const heads_page = unnumbered.size() < info.title.size() && begins_with_any(unnumbered, vocabulary.structure.settings);
    if (is_dated_clause(info.title) || heads_page) info.title.clear();
    if (info.title.empty() && presidential)
        info.title = "Statement by the President of the " + (info.organ.empty() ? std::string{"Security Council"} : info.organ);
    if (info.title.empty()) info.title = title_of(masthead.paragraphs, catalogue, vocabulary);
    read_date(info, masthead, vocabulary.structure);
    for (std::string_view const line : masthead.closing) {
        WorkLimit::check();
        if (!info.meeting.empty()) break;
        std::size_t const digits = count_digits(line);
        auto const at = line.find("meeting");
        if (digits > 0 && at != std::string_view::npos) info.meeting = std::string{line.substr(0, at + 7)};
    }
    return info;
}

}  // namespace recital::segmenting
