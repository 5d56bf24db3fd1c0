// SPDX-License-Identifier: BSL-1.0
// Paragraphs in other languages than English: the words come from the tables of the language, the mentions are the same.
#include "cite/detail/translated.hpp"

#include "grammar/symbol.hpp"
#include "model/work_limit.hpp"

#include <algorithm>
#include <cstdlib>

namespace recital {
namespace {

/// "protocol:Optional Protocol plural" → what it says.
TranslatedTables::Noun noun_of(std::string_view value) {
    TranslatedTables::Noun made;
    if (value.ends_with(" plural")) {
        made.plural = true;
        value.remove_suffix(7);
    }
    auto const colon = value.find(':');
    made.noun = std::string{value.substr(0, colon)};
    made.words = colon == std::string_view::npos ? made.noun : std::string{value.substr(colon + 1)};
    if (made.plural && colon == std::string_view::npos) made.words += 's';
    for (std::size_t at = 0; colon == std::string_view::npos && at < made.words.size(); ++at) {
        bool const first = at == 0 || made.words[at - 1] == ' ';
        if (first && made.words.compare(at, 3, "of ") != 0 && made.words.compare(at, 4, "for ") != 0 && bytes::lower(made.words[at]))
            made.words[at] = static_cast<char>(made.words[at] - 'a' + 'A');
    }
    return made;
}

}  // namespace

TranslatedTables::TranslatedTables(Language const& language, Finder::Tables const& english) : folding{language} {
    auto const words = [&](std::string_view name) { return Phrases{language.list(name), folding}; };
    for (Translation const& row : language.instruments) {
        auto const listed = english.instrument_rows.find(row.of);
        auto value = static_cast<std::uint32_t>(english.instruments.size() + unlisted.size());
        if (listed != english.instrument_rows.end())
            value = listed->second;
        else if (row.of.find(' ') != std::string::npos)
            unlisted.push_back(row.of);
        else
            continue;
        for (std::string const& name : row.names) {
            FoldedText const folded{name, folding};
            auto const& tokens = folded.tokens();
            titles.add(name, value + (!tokens.empty() && !tokens.front().capital ? small_from : 0), folding);
        }
    }
    auto const organ = [&](std::string const& printed, OrganWords meant) {
        organs.add(printed, static_cast<std::uint32_t>(organ_words.size()), folding);
        organ_words.push_back(std::move(meant));
    };
    for (Translation const& row : language.organs) {
        auto const listed =
            std::find_if(english.organs.begin(), english.organs.end(), [&](Organ const& known) { return known.name == row.of; });
        if (listed == english.organs.end()) continue;
        for (std::string const& name : row.names) organ(name, {listed->name, listed->name});
        for (std::string const& name : row.short_names)
            if (!listed->short_names.empty()) organ(name, {"", listed->short_names.front()});
    }
    heads = words("references.heads");
    head_values = language.list("references.heads").values();
    own = words("references.own");
    of = words("references.of");
    adjectives = words("references.adjectives");
    number_before = words("references.number_before");
    number_after = words("references.number_after");
    session_marks = words("references.session_marks");
    joints = words("references.joints");
    ranges = words("references.ranges");
    ibid = words("references.ibid");
    note = words("references.note");
    above = words("references.above");
    back = words("references.back");
    back_values = language.list("references.back").values();
    months = words("dates.months");
    for (std::string const& value : language.list("dates.months").values()) month_numbers.push_back(std::atoi(value.c_str()));
    date_leads = words("dates.leads");
    date_links = words("dates.links");
    year_after = words("dates.year_after");
    month_after = words("dates.month_after");
    day_after = words("dates.day_after");
    nouns = words("titles.nouns");
    for (std::string const& value : language.list("titles.nouns").values()) noun_values.push_back(noun_of(value));
    definite = words("titles.definite");
    present = words("titles.present");
    continues = words("titles.continues");
    year_leads = words("titles.year_leads");
    articles = language.list("titles.articles").words();
    quoted_nouns = !language.list("titles.quotes").empty();
    labels = words("pinpoints.labels");
    units = words("pinpoints.units");
    pinpoint_links = words("pinpoints.links");
}

TranslatedTables const& Translated::tables(Finder::Tables const& english) const {
    std::call_once(m_once, [&] { m_tables.emplace(*language, english); });
    return *m_tables;
}

TranslatedScanner::TranslatedScanner(Finder::Tables const& english, TranslatedTables const& tables, Document const& document,
                                     Reading& reading, std::uint32_t& group)
    : m_english(english), m_tables(tables), m_document(document), m_reading(reading), m_group(group) {}

Mention& TranslatedScanner::add(MentionKind kind, std::size_t begin, std::size_t end) {
    bool const repaired = m_document.paragraphs[m_paragraph].view.repaired(m_text->origin(begin), m_text->origin(end));
    return append_mention(m_reading, kind, {m_paragraph, begin, end, m_group}, repaired);
}

void TranslatedScanner::scan(std::uint32_t paragraph) {
    m_paragraph = paragraph;
    m_text.emplace(m_document.paragraphs[paragraph].view.chars(), m_tables.folding);
    m_first_mention = m_reading.mentions.size();
    m_first_organ = m_reading.organs.size();
    m_list_end = 0;
    for (Place at = 0; at < size();) {
        WorkLimit::check();
        Place const next = read_at(at);
        at = next > at ? next : at + 1;
    }
    attach_pinpoints();
    // What was read in the folded text stands in the view.
    auto const carry_back = [this](std::uint32_t& at) { at = m_text->origin(at); };
    for (std::size_t i = m_first_mention; i < m_reading.mentions.size(); ++i) {
        WorkLimit::check();
        Mention& mention = m_reading.mentions[i];
        for (std::uint32_t* const at :
             {&mention.begin, &mention.end, &mention.head, &mention.tail, &mention.pinpoint_begin, &mention.pinpoint_end})
            carry_back(*at);
    }
    for (std::size_t i = m_first_organ; i < m_reading.organs.size(); ++i) {
        carry_back(m_reading.organs[i].begin);
        carry_back(m_reading.organs[i].end);
    }
}

TranslatedScanner::Place TranslatedScanner::read_at(Place at) {
    Place next = at;
    char const c = plain()[begin_of(at)];
    if ((c == 'h' || c == 'w') && (rest(at).starts_with("http") || rest(at).starts_with("www."))) {
        auto const blank = plain().find(' ', begin_of(at));
        return blank == std::string_view::npos ? size() : m_text->token_from(blank);
    }
    if ((next = read_back_reference(at)) != at) return next;
    if ((next = read_reference(at)) != at) return next;
    if ((next = read_marked_numbers(at)) != at) return next;
    if ((next = read_symbol(at)) != at) return next;
    if ((next = read_bare_number(at)) != at) return next;
    if ((next = read_ibid(at)) != at) return next;
    if ((next = read_title(at)) != at) return next;
    if ((next = read_short_title(at)) != at) return next;
    return read_organ(at);
}

TranslatedScanner::Place TranslatedScanner::read_organ(Place at) {
    auto const match = m_tables.organs.find(*m_text, at);
    if (match.tokens == 0) return at;
    auto const& meant = m_tables.organ_words[match.value];
    // A word such as "Council" means an organ where it is a name.
    if (meant.name.empty() && !m_text->tokens()[at].capital && bytes::alnum(plain()[begin_of(at)])) return at;
    OrganMention organ;
    organ.paragraph = m_paragraph;
    organ.begin = static_cast<std::uint32_t>(begin_of(at));
    organ.end = static_cast<std::uint32_t>(end_of(at + match.tokens - 1));
    organ.name = meant.name;
    organ.words = meant.words;
    m_reading.organs.push_back(std::move(organ));
    return at + match.tokens;
}

TranslatedScanner::Place TranslatedScanner::read_symbol(Place at) {
    std::size_t const begin = begin_of(at);
    if (!bytes::upper(plain()[begin])) return at;
    std::size_t const stroke = plain().find_first_of("/ ", begin);
    if (stroke == std::string_view::npos || plain()[stroke] != '/') return at;
    auto const symbol = grammar::parse_symbol(rest(at));
    if (!symbol) return at;
    auto const head = symbol->id.substr(0, symbol->id.find_first_of("/.("));
    if (m_english.series_heads.count(head) == 0) return at;
    if (head.size() == 1 && symbol->id.size() > 2 && !bytes::alnum(symbol->id[2])) return at;
    ++m_group;
    std::string date;
    Place const behind = m_text->token_from(begin + symbol->length);
    Place const dated = read_date(behind, date);
    auto const tail = static_cast<std::uint32_t>(dated > behind ? end_of(dated - 1) : begin + symbol->length);
    auto const finish = [&](Mention& mention, Form form) {
        mention.form = form;
        mention.repaired = mention.repaired || symbol->repaired;
        mention.date = date;
        mention.tail = tail;
    };
    if (!symbol->series.empty()) {
        MentionKind const kind = symbol->act == "DEC" ? MentionKind::decision : MentionKind::resolution;
        for (std::size_t i = 0; i < std::max<std::size_t>(1, symbol->letters.size()); ++i) {
            auto& mention = add(kind, begin + (i == 0 ? 0 : symbol->letters[i].range.begin),
                                begin + (i == 0 ? symbol->range.end : symbol->letters[i].range.end));
            mention.series = symbol->series;
            mention.number = symbol->number;
            if (!symbol->letters.empty()) mention.letter = symbol->letters[i].text;
            finish(mention, i == 0 ? Form::symbol : Form::list);
        }
        return behind;
    }
    auto& mention = add(MentionKind::symbol, begin, begin + symbol->range.end);
    mention.number = symbol->id;
    mention.alias = symbol->alias;
    finish(mention, Form::symbol);
    for (auto const& piece : symbol->added) {
        auto& added = add(MentionKind::symbol, begin + piece.range.begin, begin + piece.range.end);
        added.number = piece.text.starts_with("../") ? symbol->id.substr(0, symbol->id.rfind('/')) + piece.text.substr(2)
                                                     : symbol->id + "/" + piece.text;
        finish(added, piece.in_range ? Form::range : Form::list);
    }
    return behind;
}

TranslatedScanner::Place TranslatedScanner::read_ibid(Place at) {
    if (auto const match = m_tables.ibid.find(*m_text, at); match.tokens > 0) {
        ++m_group;
        std::size_t end = end_of(at + match.tokens - 1);
        if (plain().substr(end, 1) == ".") ++end;
        auto& mention = add(MentionKind::ibid, begin_of(at), end);
        mention.number = "Ibid.";
        mention.form = Form::ibid;
        return at + match.tokens;
    }
    auto const match = m_tables.note.find(*m_text, at);
    Place const number = at + match.tokens;
    if (match.tokens == 0 || number >= size() || figure(number) < 0) return at;
    ++m_group;
    Place const behind = number + 1;
    auto const above = behind < size() ? m_tables.above.find(*m_text, behind) : Phrases::Match{};
    auto& mention = add(MentionKind::note_reference, begin_of(at), end_of(behind - 1 + above.tokens));
    mention.number = std::string{m_text->stem(number)};
    mention.form = Form::short_form;
    return behind + above.tokens;
}

void TranslatedScanner::attach_pinpoints() {
    constexpr int most = 14;  // tokens between a label and the instrument
    for (std::size_t i = m_first_mention; i < m_reading.mentions.size(); ++i) {
        WorkLimit::check();
        Mention& mention = m_reading.mentions[i];
        // "paragraph 4 of its resolution 52/189": the label, figures, words that link them to the instrument
        Place at = m_text->token_from(mention.head);
        std::size_t last_figure = 0;
        for (int steps = 0; steps < most && at > 0; ++steps) {
            if (auto const label = m_tables.labels.find_before(*m_text, at); label.tokens > 0) {
                if (last_figure > 0) {
                    mention.pinpoint_begin = static_cast<std::uint32_t>(begin_of(at - label.tokens));
                    mention.pinpoint_end = static_cast<std::uint32_t>(last_figure);
                }
                break;
            }
            bool const link = m_tables.pinpoint_links.find_before(*m_text, at).tokens > 0;
            bool const figures = figure(at - 1) >= 0 || (last_figure > 0 && end_of(at - 1) - begin_of(at - 1) == 1);
            if (!link && !figures) break;
            if (figures && last_figure == 0) last_figure = end_of(at - 1) + (plain().substr(end_of(at - 1), 1) == ")" ? 1 : 0);
            --at;
        }
        // "resolution 52/189, paragraph 4"
        if (mention.pinpoint_end > 0) continue;
        Place const behind = m_text->token_from(mention.tail);
        if (behind >= size() || begin_of(behind) > mention.tail + 3) continue;
        auto const label = m_tables.labels.find(*m_text, behind);
        if (label.tokens == 0) continue;
        Place last = behind + label.tokens;
        if (last >= size() || figure(last) < 0) continue;
        if (!m_tables.units.empty()) {  // 第4段: the word for the part stands behind the figure
            std::size_t const unit = last + 1 < size() ? m_tables.units.find(*m_text, last + 1).tokens : 0;
            if (unit == 0) continue;
            last += unit;
        }
        mention.pinpoint_begin = static_cast<std::uint32_t>(begin_of(behind));
        mention.pinpoint_end = static_cast<std::uint32_t>(end_of(last));
    }
}

}  // namespace recital
