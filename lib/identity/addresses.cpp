// SPDX-License-Identifier: BSL-1.0
// Addresses of documents and names of files.
#include "grammar/file_name.hpp"
#include "identity/written.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace recital {

namespace {

constexpr char upper(char c) noexcept { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
constexpr char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
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

/// The symbol of an address as symbols are printed: capitals unless it has some already, a part's letter always one, and of a supplement
/// of the Official Records ("A/63/47(supp)") the symbol, which is without the word.
std::string as_printed(std::string symbol) {
    while (!symbol.empty() && std::string_view{"/*., "}.find(symbol.back()) != std::string_view::npos) symbol.pop_back();
    if (std::none_of(symbol.begin(), symbol.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
        std::transform(symbol.begin(), symbol.end(), symbol.begin(), upper);
    constexpr std::string_view supplement = "(supp)";
    if (lowered(symbol).ends_with(supplement)) symbol.erase(symbol.size() - supplement.size());
    bool const lettered = symbol.size() > 2 && lower(symbol.back()) == symbol.back() && upper(symbol.back()) != symbol.back() &&
                          (is_digit(symbol[symbol.size() - 2]) || symbol[symbol.size() - 2] == ')');
    if (lettered) symbol.back() = upper(symbol.back());
    return symbol;
}

}  // namespace

Identifier identify_url(std::string_view address) {
    constexpr std::size_t longest = 80;
    Address const parts = taken_apart(address);
    bool const by_path = belongs_to(parts.host, "undocs.org") || parts.host == "docs.un.org";
    if (!by_path && !belongs_to(parts.host, "un.org")) return {};
    if (belongs_to(parts.host, "digitallibrary.un.org")) return {};
    std::string symbol = symbol_in_query(parts.query);
    if (symbol.empty() && by_path) symbol = symbol_in_path(parts.path);
    return symbol.size() <= longest ? identify_symbol(as_printed(std::move(symbol))) : Identifier{};
}

Identifier identify_file_name(std::string_view stem) {
    auto const symbol = grammar::parse_file_name(stem);
    return symbol ? identify(*symbol) : Identifier{};
}

std::string_view stem_of(std::string_view source) noexcept {
    if (auto const slash = source.find_last_of("/\\"); slash != std::string_view::npos) source.remove_prefix(slash + 1);
    // "archive.zip:A_52_1.txt.gz": a member of an archive, packed once more.
    if (auto const colon = source.rfind(':');
        colon != std::string_view::npos && source.substr(0, colon).find('.') != std::string_view::npos)
        source.remove_prefix(colon + 1);
    for (std::string_view const ending : {".gz", ".zst"})
        if (source.ends_with(ending) && source.size() > ending.size()) source.remove_suffix(ending.size());
    auto const dot = source.rfind('.');
    if (dot != std::string_view::npos && dot > 0 && source.size() - dot <= 6 && !is_digit(source[dot + 1 < source.size() ? dot + 1 : dot]))
        source = source.substr(0, dot);
    return source;
}

}  // namespace recital
