// SPDX-License-Identifier: BSL-1.0
#include "identity/identifier.hpp"

#include "identity/number.hpp"
#include "model/leading_number.hpp"
#include "model/plain_letters.hpp"

#include <algorithm>

namespace recital {

namespace {

constexpr std::string_view word_of(Act act) noexcept {
    switch (act) {
    case Act::resolution: return "RES";
    case Act::decision: return "DEC";
    case Act::statement: return "PRST";
    case Act::none: break;
    }
    return {};
}

bool is_plain(char c) noexcept {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           std::string_view{"/.()-_"}.find(c) != std::string_view::npos;
}

/// Whether the General Assembly's session stands first in the number of documents of that series: A/52/314, A/C.3/52/L.1, A/INF/52/4.
bool has_session_first(std::string_view series) noexcept {
    return series == "A" || series == "A/INF" || series == "A/BUR" || (series.size() == 5 && series.starts_with("A/C."));
}

/// The first piece of a number of several: "52" of "52/314"; empty for "2067".
std::string_view first_of_several(std::string_view number) noexcept {
    auto const stroke = number.find('/');
    return stroke == std::string_view::npos ? std::string_view{} : number.substr(0, stroke);
}

}  // namespace

Identifier Identifier::adopted(std::string_view series, Act act, std::string_view number, std::string_view letter) {
    Identifier made;
    made.m_kind = Kind::adopted;
    made.m_act = act;
    made.m_series = series;
    made.m_joint.append("/").append(word_of(act)).append("/");
    made.m_number = number;
    made.m_part = letter;
    return made;
}

Identifier Identifier::agency_number(std::string_view number) {
    Identifier made;
    made.m_kind = Kind::agency_number;
    made.m_number = number;
    return made;
}

Identifier Identifier::treaty_series(std::string_view series, std::string_view volume, std::string_view number) {
    Identifier made;
    made.m_kind = Kind::treaty_series;
    made.m_series = series;
    made.m_joint = " ";
    made.m_number = volume;
    if (!number.empty()) made.m_number.append("/").append(number);
    return made;
}

Identifier Identifier::official_records(std::string_view series, std::string_view session, std::string_view number) {
    Identifier made;
    made.m_kind = Kind::official_records;
    made.m_series = series;
    made.m_joint = "/";
    made.m_number.append(session).append("/").append(number);
    return made;
}

Identifier Identifier::of_title(std::string_view title) {
    Identifier made;
    made.m_kind = Kind::name;
    std::string& slug = made.m_number;
    for (std::size_t at = 0; at < title.size();) {
        auto const [letter, size] = letter_at(title, at);
        if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9'))
            slug += letter;
        else if (!slug.empty() && slug.back() != '-')
            slug += '-';
        at += size;
    }
    while (!slug.empty() && slug.back() == '-') slug.pop_back();
    return made;
}

bool Identifier::is_draft() const noexcept {
    return m_kind == Kind::document && (m_number.starts_with("L.") || m_number.find("/L.") != std::string::npos);
}

std::string Identifier::series_and_act() const {
    if (m_act == Act::none) return {};
    return m_series + "/" + std::string{word_of(m_act)};
}

std::string Identifier::id() const {
    std::string id = m_series + m_joint + m_number;
    if (!m_part.empty()) id.append("[").append(m_part).append("]");
    return id + m_additions;
}

std::string Identifier::printed() const { return m_series + m_joint + m_number + m_part + m_additions; }

std::string Identifier::url() const {
    if (!is_symbol()) return {};
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string url = "https://docs.un.org/";
    for (char const c : printed()) {
        if (is_plain(c)) {
            url += c;
            continue;
        }
        auto const byte = static_cast<unsigned char>(c);
        url += '%';
        url += hex[byte >> 4U];
        url += hex[byte & 15U];
    }
    return url;
}

std::string Identifier::file_name() const {
    if (!is_symbol()) return {};
    std::string name = m_series + m_joint + m_number;
    if (m_act != Act::none) {
        // The session or year in brackets is a piece of its own: "A_RES_217_III".
        std::replace(name.begin() + static_cast<std::ptrdiff_t>(m_series.size()), name.end(), '(', '/');
        name.erase(std::remove(name.begin() + static_cast<std::ptrdiff_t>(m_series.size()), name.end(), ')'), name.end());
    }
    if (!m_part.empty()) name.append("/").append(m_part);
    name += m_additions;
    std::replace(name.begin(), name.end(), '/', '_');
    return name;
}

std::string Identifier::session() const {
    if (m_kind == Kind::document) return std::string{has_session_first(m_series) ? first_of_several(m_number) : std::string_view{}};
    if (m_kind != Kind::adopted) return {};
    std::string_view number = m_number;
    if (number.starts_with("OS/")) number.remove_prefix(3);
    bool const bracketed = number.find('(') != std::string_view::npos;
    std::string_view const session = session_of(number);
    // The year of the Security Council's numbers is no session.
    if (bracketed) return is_year(session) ? std::string{} : std::string{session};
    if (m_act == Act::statement && is_year(session)) return {};
    if (number.find('/') != std::string_view::npos) return std::string{session};
    // "UNEP/EA.5/Res.14", "GC(53)/RES/17"
    if (m_joint.back() == '.') return m_joint.substr(1, m_joint.find('/', 1) - 1);
    auto const open = m_series.find('(');
    return open != std::string::npos && m_series.back() == ')' ? m_series.substr(open + 1, m_series.size() - open - 2) : std::string{};
}

int Identifier::year() const {
    if (m_kind == Kind::judgment) return leading_number(m_number);
    if (!is_symbol()) return 0;
    if (m_act != Act::none && is_year(session_of(m_number))) return leading_number(session_of(m_number));
    // A piece that others follow: "1997" of E/CN.9/1997/2. The last one is a running number.
    std::string_view rest = m_number;
    for (auto stroke = rest.find('/'); stroke != std::string_view::npos; stroke = rest.find('/')) {
        if (is_year(rest.substr(0, stroke))) return leading_number(rest);
        rest.remove_prefix(stroke + 1);
    }
    bool const assembly = m_act == Act::none || m_series == "A";
    int const count = assembly ? session_value(session()) : 0;
    return count > 0 && count < 150 ? 1945 + count : 0;
}

Identifier Identifier::whole() const {
    Identifier whole = *this;
    whole.m_part.clear();
    return whole;
}

}  // namespace recital
