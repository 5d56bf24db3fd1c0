// SPDX-License-Identifier: BSL-1.0
#include "resolve/link_target.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace recital {

namespace {

constexpr char upper(char c) noexcept { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
constexpr char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr bool is_letter(char c) noexcept { return upper(c) >= 'A' && upper(c) <= 'Z'; }
constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

std::string lowered(std::string_view text) {
    std::string out{text};
    std::transform(out.begin(), out.end(), out.begin(), lower);
    return out;
}

int hex_value(char c) noexcept {
    if (is_digit(c)) return c - '0';
    char const letter = lower(c);
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

/// RFC 3986, 2.1; in a query a plus sign is a blank.
std::string decoded(std::string_view text, bool query) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        int const high = text[at] == '%' && at + 2 < text.size() ? hex_value(text[at + 1]) : -1;
        int const low = high < 0 ? -1 : hex_value(text[at + 2]);
        if (low >= 0) {
            out.push_back(static_cast<char>(high * 16 + low));
            at += 2;
        } else {
            out.push_back(query && text[at] == '+' ? ' ' : text[at]);
        }
    }
    return out;
}

/// An address taken apart (RFC 3986, 3).
struct Address {
    std::string host;  ///< in lower case
    std::string_view path;
    std::string_view query;
};

Address taken_apart(std::string_view address) {
    Address result;
    auto const first = address.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return result;
    address = address.substr(first, address.find_last_not_of(" \t\r\n") + 1 - first);
    auto const scheme = address.find("://");
    auto const stroke = address.find('/');
    if (scheme != std::string_view::npos && scheme < stroke) {
        std::string const name = lowered(address.substr(0, scheme));
        if (name != "http" && name != "https") return result;
        address.remove_prefix(scheme + 3);
    } else if (address.starts_with("//")) {
        address.remove_prefix(2);
    }
    address = address.substr(0, address.find('#'));
    std::size_t const end = std::min(address.find_first_of("/?"), address.size());
    result.host = lowered(address.substr(0, end));
    result.host.erase(std::min(result.host.find(':'), result.host.size()));
    address.remove_prefix(end);
    auto const query = address.find('?');
    result.path = address.substr(0, query);
    if (query != std::string_view::npos) result.query = address.substr(query + 1);
    return result;
}

/// The parameters in which the sites of the United Nations name a symbol.
std::string symbol_in_query(std::string_view query) {
    constexpr std::array names = std::to_array<std::string_view>({"symbol", "finalsymbol", "ds", "s", "m"});
    while (!query.empty()) {
        std::string_view const field = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(field.size() + 1, query.size()));
        auto const equals = field.find('=');
        if (equals == std::string_view::npos) continue;
        std::string const name = lowered(field.substr(0, equals));
        if (std::find(names.begin(), names.end(), name) != names.end()) return decoded(field.substr(equals + 1), true);
    }
    return {};
}

/// The path of undocs.org and docs.un.org: a language, which may be left out, and the symbol.
std::string symbol_in_path(std::string_view path) {
    constexpr std::array languages = std::to_array<std::string_view>({"ar", "en", "es", "fr", "ru", "zh", "de"});
    std::string symbol = decoded(path, false);
    while (symbol.starts_with('/')) symbol.erase(0, 1);
    std::string const first = lowered(std::string_view{symbol}.substr(0, symbol.find('/')));
    if (std::find(languages.begin(), languages.end(), first) != languages.end()) symbol.erase(0, first.size());
    while (symbol.starts_with('/')) symbol.erase(0, 1);
    return symbol;
}

bool belongs_to(std::string_view host, std::string_view site) noexcept {
    return host.ends_with(site) && (host.size() == site.size() || host[host.size() - site.size() - 1] == '.');
}

bool is_symbol(std::string_view text) noexcept {
    bool digit = false;
    for (char const c : text) {
        digit = digit || is_digit(c);
        if (!is_letter(c) && !is_digit(c) && std::string_view{"/.-()[] _&,*:"}.find(c) == std::string_view::npos) return false;
    }
    constexpr std::size_t longest = 80;
    auto const stroke = text.find('/');
    return digit && text.size() <= longest && stroke != std::string_view::npos && stroke > 0 && is_letter(text.front()) &&
           stroke + 1 < text.size();
}

/// Writes a symbol the way ids are written: no blanks, a part's letter in brackets, capitals unless it has some already.
std::string as_id(std::string symbol) {
    symbol.erase(std::remove(symbol.begin(), symbol.end(), ' '), symbol.end());
    while (!symbol.empty() && (symbol.back() == '/' || symbol.back() == '*' || symbol.back() == '.' || symbol.back() == ','))
        symbol.pop_back();
    if (std::none_of(symbol.begin(), symbol.end(), [](char c) { return is_letter(c) && c == upper(c); }))
        std::transform(symbol.begin(), symbol.end(), symbol.begin(), upper);
    // "A/63/47(supp)": how the sites address a supplement of the Official Records, whose symbol is without it.
    constexpr std::string_view supplement = "(supp)";
    if (lowered(symbol).ends_with(supplement)) symbol.erase(symbol.size() - supplement.size());
    bool const numbered = symbol.find("/RES/") != std::string::npos || symbol.find("/DEC/") != std::string::npos;
    std::size_t const size = symbol.size();
    if (numbered && size > 2 && is_letter(symbol.back()) && (is_digit(symbol[size - 2]) || symbol[size - 2] == ')')) {
        char const letter = upper(symbol.back());
        symbol.pop_back();
        symbol += std::string{'['} + letter + ']';
    }
    return symbol;
}

/// What is compared of an id: capitals, no blanks, of a resolution or decision no part.
std::string comparable(std::string_view id) {
    std::string key;
    for (char const c : id)
        if (c != ' ' && c != '_') key.push_back(upper(c));
    if (key.find("/RES/") == std::string::npos && key.find("/DEC/") == std::string::npos) return key;
    key.erase(std::min(key.find('['), key.size()));
    auto const number = key.rfind('/') + 1;
    auto at = number;
    while (at < key.size() && is_digit(key[at])) ++at;
    if (at == number) return key;
    if (at < key.size() && key[at] == '(') at = std::min(key.find(')', at), key.size() - 1) + 1;
    key.erase(at);
    return key;
}

}  // namespace

std::string id_of_link(std::string_view address) {
    Address const parts = taken_apart(address);
    bool const by_path = belongs_to(parts.host, "undocs.org") || parts.host == "docs.un.org";
    if (!by_path && !belongs_to(parts.host, "un.org")) return {};
    if (belongs_to(parts.host, "digitallibrary.un.org")) return {};
    std::string symbol = symbol_in_query(parts.query);
    if (symbol.empty() && by_path) symbol = symbol_in_path(parts.path);
    return is_symbol(symbol) ? as_id(std::move(symbol)) : std::string{};
}

bool same_document(std::string_view id, std::string_view other) {
    std::string a = comparable(id);
    std::string b = comparable(other);
    if (a == b) return !a.empty();
    bool const resolutions = a.find("/RES/") != std::string::npos && b.find("/RES/") != std::string::npos;
    auto const open_a = a.find('(');
    auto const open_b = b.find('(');
    if (!resolutions || (open_a == std::string::npos) == (open_b == std::string::npos)) return false;
    a.erase(std::min(open_a, a.size()));
    b.erase(std::min(open_b, b.size()));
    return a == b;
}

}  // namespace recital
