// SPDX-License-Identifier: BSL-1.0
// Instruments by the letters they are known by: "ICERD", "ICCPR-OP 2", "OP-CRC-AC and -SC".
#include "cite/detail/scanner.hpp"

#include "grammar/short_sign.hpp"

#include <algorithm>
#include <iterator>

namespace recital {

namespace {

/// How far before a bracket the name of a committee may begin: "Committee on the Protection of the Rights of All Migrant Workers …".
constexpr std::size_t longest_committee = 140;

std::string without_joints(std::string_view sign) {
    std::string out;
    std::copy_if(sign.begin(), sign.end(), std::back_inserter(out), bytes::alnum);
    return out;
}

}  // namespace

Finder::Tables::ShortSign const* Scanner::sign_at(std::size_t at, std::size_t& end) const {
    auto const ends = grammar::parse_short_sign(rest(at));
    for (auto length = ends.rbegin(); length != ends.rend(); ++length) {
        auto const known = m_tables.signs.find(without_joints(m_text.substr(at, *length)));
        if (known == m_tables.signs.end()) continue;
        end = at + *length;
        // "CEDAW/C/SVN/CO/5-6" is a symbol, "CRC_2014" part of an address
        if (rest(end).rfind("/C/", 0) == 0 || rest(end).rfind("_", 0) == 0 || rest(end).rfind("/OP/", 0) == 0) return nullptr;
        return &m_tables.short_signs[known->second];
    }
    return nullptr;
}

std::size_t Scanner::add_sign(std::size_t at, std::size_t end, Finder::Tables::ShortSign const& sign) {
    auto& mention = add(MentionKind::short_sign, at, end);
    mention.candidates = {sign.instrument};
    mention.number = sign.sign;
    mention.form = Form::short_form;
    if (m_committee_signs.count(sign.sign) > 0) mention.organ_words = "Committee";
    if (m_aliases.count(sign.sign) > 0) mention.alias = sign.sign;
    return end;
}

std::size_t Scanner::read_sign_tail(std::size_t at, Finder::Tables::ShortSign const& sign) {
    // "OP-CRC-AC and -SC", "OP-CRC-AC/SC", "ICCPR-OP 1 and 2": the last part alone, the rest as before
    auto const last = sign.sign.find_last_of("- ");
    if (last == std::string::npos) return at;
    std::string const stem = without_joints(std::string_view(sign.sign).substr(0, last));
    for (std::string_view joint : {"/-", "/", " and -", ", -", " and ", " & "}) {
        if (rest(at).rfind(joint, 0) != 0) continue;
        std::size_t const begin = at + joint.size();
        std::size_t end = begin;
        while (end < m_text.size() && bytes::alnum(m_text[end])) ++end;
        auto tail = m_text.substr(begin, end - begin);
        if (tail.empty() || tail.size() > 3 || !(bytes::upper(tail[0]) || bytes::digit(tail[0]))) return at;
        if (tail.size() == 3 && tail.substr(0, 2) == "OP") tail.remove_prefix(2);  // "ICCPR-OP1 and OP2"
        auto const known = m_tables.signs.find(stem + std::string(tail));
        if (known == m_tables.signs.end()) return at;
        return add_sign(begin, end, m_tables.short_signs[known->second]);
    }
    return at;
}

std::size_t Scanner::read_sign(std::size_t at) {
    std::size_t end = at;
    Finder::Tables::ShortSign const* sign = sign_at(at, end);
    if (sign == nullptr) return at;
    // what the document itself calls so, where that is another instrument
    if (auto const alias = m_aliases.find(sign->sign); alias != m_aliases.end()) {
        auto const& meant = m_reading.mentions[alias->second].candidates;
        if (std::find(meant.begin(), meant.end(), sign->instrument) == meant.end()) return at;
    }
    // "Committee on the Elimination of Racial Discrimination (CERD)": from here on the committee's; the title's bracket needs no mention
    if (m_reading.mentions.size() > m_first_mention && at < m_reading.mentions.back().tail) return end;
    if (precedes(at, "(") && rest(end).rfind(")", 0) == 0) {
        auto const before = m_text.substr(at < longest_committee ? 0 : at - longest_committee, std::min(at, longest_committee));
        auto const committee = before.rfind("Committee");
        if (committee != std::string_view::npos && before.find("onvention", committee) == std::string_view::npos &&
            before.find_first_of("().;", committee) == before.size() - 1) {
            m_committee_signs.insert(sign->sign);
            return end;
        }
    }
    ++m_group;
    add_sign(at, end, *sign);
    while (end < m_text.size()) {
        if (std::size_t const tail = read_sign_tail(end, *sign); tail > end) {
            end = tail;
            continue;
        }
        std::size_t const joint = grammar::parse_sign_joint(rest(end));
        std::size_t next_end = end;
        Finder::Tables::ShortSign const* next = joint == 0 ? nullptr : sign_at(end + joint, next_end);
        if (next == nullptr) break;
        end = add_sign(end + joint, next_end, *next);
        sign = next;
    }
    return end;
}

}  // namespace recital
