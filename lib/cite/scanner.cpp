// SPDX-License-Identifier: BSL-1.0
#include "cite/detail/scanner.hpp"

#include "model/work_limit.hpp"

namespace recital {

Scanner::Scanner(Finder::Tables const& tables, Document const& document, Reading& reading)
    : m_tables(tables), m_document(document), m_reading(reading) {
    for (auto const& paragraph : document.paragraphs)
        if (paragraph.part == Part::footnote) m_notes.insert(paragraph.number);
}

Mention& append_mention(Reading& reading, MentionKind kind, MentionPlace const& place, bool repaired) {
    Mention mention;
    mention.kind = kind;
    mention.paragraph = place.paragraph;
    mention.begin = mention.head = static_cast<std::uint32_t>(place.begin);
    mention.end = mention.tail = static_cast<std::uint32_t>(place.end);
    mention.group = place.group;
    mention.repaired = repaired;
    reading.mentions.push_back(std::move(mention));
    return reading.mentions.back();
}

Mention& Scanner::add(MentionKind kind, std::size_t begin, std::size_t end) {
    bool const repaired = m_document.paragraphs[m_paragraph].view.repaired(begin, end);
    return append_mention(m_reading, kind, {m_paragraph, begin, end, m_group}, repaired);
}

bool Scanner::word_start(std::size_t at) const {
    if (at == 0) return true;
    char const before = m_text[at - 1];
    return !bytes::alnum(before) && before != '/' && before != '_' && before != '@';
}

void Scanner::scan(std::uint32_t paragraph) {
    m_paragraph = paragraph;
    m_text = m_document.paragraphs[paragraph].view.chars();
    m_first_mention = m_reading.mentions.size();
    m_first_organ = m_reading.organs.size();
    m_list_end = 0;
    m_numbered = nullptr;
    for (std::size_t at = read_listing() ? m_list_end : 0; at < m_text.size();) {
        WorkLimit::check();
        char const c = m_text[at];
        if (!bytes::alnum(c)) {
            ++at;
            continue;
        }
        if (word_start(at)) {
            std::size_t const next = read_at(at);
            if (next > at) {
                at = next;
                continue;
            }
        }
        while (at < m_text.size() && bytes::alnum(m_text[at])) ++at;
    }
    read_heading();
    attach_pinpoints(m_first_mention);
}

std::size_t Scanner::read_at(std::size_t at) {
    char const c = m_text[at];
    auto const text = rest(at);
    if (c == 'h' || c == 'w') {  // addresses are no citations
        if (text.rfind("http", 0) == 0 || text.rfind("www.", 0) == 0) {
            auto const blank = m_text.find(' ', at);
            return blank == std::string_view::npos ? m_text.size() : blank;
        }
    }
    std::size_t next = at;
    if (bytes::digit(c) || c == 'l') {
        if (bytes::digit(c) && (next = read_numbered_title(at)) != at) return next;
        if ((next = read_bare_number(at)) != at) return next;
        if ((next = read_alias(at)) != at) return next;
        return bytes::digit(c) ? read_title(at) : at;
    }
    if (c == 'r' || c == 'R' || c == 'd' || c == 'D' || c == 'U' || c == 'S') {
        if ((next = read_head(at)) != at) return next;
        if (c == 'r' && (next = read_title(at)) != at) return next;
        if (c == 'r' && (next = read_rules_of_procedure(at)) != at) return next;
    }
    if (c == 'i' || c == 'I' || c == 'l') {
        if ((next = read_ibid(at)) != at) return next;
    }
    if (c == 'n' || c == 'f' || c == 'N' || c == 'F') {
        if ((next = read_note_reference(at)) != at) return next;
    }
    if ((c == 'o' || c == 'O') && text.substr(1).rfind("p. cit.", 0) == 0) {
        auto& mention = add(MentionKind::ibid, at, at + 8);
        mention.number = "op. cit.";
        mention.form = Form::ibid;
        return at + 8;
    }
    if (bytes::upper(c)) {
        if (c == 'P' && (next = read_president_statement(at)) != at) return next;
        if ((c == 'S' || c == 'E' || c == 'W') && (next = read_bare_number(at)) != at) return next;
        if ((next = read_symbol(at)) != at) return next;
        if ((next = read_publication(at)) != at) return next;
        if ((next = read_sign(at)) != at) return next;
        if ((next = read_numbered_title(at)) != at) return next;
        if ((next = read_alias(at)) != at) return next;
        if ((next = read_title(at)) != at) return next;
        read_organ(at);  // the words of an organ's name may begin a title of their own ("Conference of the Parties to the Convention …")
        return at;
    }
    if (c == 's' && text.rfind("sales ", 0) == 0) return read_publication(at);
    return read_title(at);
}

std::size_t Scanner::read_organ(std::size_t at) {
    if (!m_reading.organs.empty() && m_reading.organs.size() > m_first_organ && m_reading.organs.back().end > at) return at;
    auto const full = m_tables.organ_names.find(m_text, at);
    auto const loose = m_tables.short_organ_names.find(m_text, at);
    if (full.length == 0 && loose.length == 0) return at;
    OrganMention organ;
    organ.paragraph = m_paragraph;
    organ.begin = static_cast<std::uint32_t>(at);
    std::size_t const length = std::max(full.length, loose.length);
    organ.end = static_cast<std::uint32_t>(at + length);
    organ.words = std::string(m_text.substr(at, length));
    if (full.length >= loose.length && full.length > 0) organ.name = m_tables.organs[full.values.front()].name;
    m_reading.organs.push_back(std::move(organ));
    return at + length;
}

}  // namespace recital
