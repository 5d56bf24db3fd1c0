// SPDX-License-Identifier: BSL-1.0
#include "read/detail/html.hpp"

#include "model/utf8.hpp"
#include "read/detail/charset.hpp"
#include "read/detail/html_tree.hpp"
#include "read/detail/html_writer.hpp"
#include "read/detail/refusal.hpp"

#include <algorithm>
#include <array>

namespace recital {

namespace {

constexpr std::size_t head_size = 4096;

/// Charsets of one page that are not told by content, by their names in small letters.
bool is_other_charset(std::string_view name) {
    constexpr std::array<std::string_view, 29> names{
        "big5",         "cp1251",       "cp1256",       "euc-jp",       "euc-kr",      "gb18030",      "gb2312",       "gbk",
        "iso-8859-2",   "iso-8859-3",   "iso-8859-4",   "iso-8859-5",   "iso-8859-6",  "iso-8859-7",   "iso-8859-8",   "iso-8859-9",
        "koi8-r",       "koi8-u",       "shift_jis",    "sjis",         "tis-620",     "windows-1250", "windows-1251", "windows-1253",
        "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258"};
    return std::binary_search(names.begin(), names.end(), name);
}

/// What the page says of itself: <meta charset>, <meta http-equiv> or the XML declaration.
std::string declared_charset(std::string_view bytes) {
    std::string head{bytes.substr(0, head_size)};
    for (char& c : head)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    for (std::string_view const key : {"charset", "encoding"}) {
        std::size_t at = head.find(key);
        if (at == std::string::npos) continue;
        at = head.find_first_not_of(" \t\r\n=\"'", at + key.size());
        if (at == std::string::npos) continue;
        return head.substr(at, head.find_first_of(" \t\r\n\"'/>;?", at) - at);
    }
    return {};
}

std::string decoded(std::string_view bytes) {
    Charset const charset = charset_of(bytes);
    if (charset == Charset::utf8) return valid_utf8(bytes.substr(bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0));
    if (charset == Charset::windows_1252) {
        std::string const declared = declared_charset(bytes);
        if (is_other_charset(declared))
            if (auto text = in_utf8_from(bytes, declared)) return *std::move(text);
    }
    return in_utf8(bytes, charset);
}

/// The page without "<![if !supportFootnotes]>" and the like, which Word writes and which browsers take for comments (HTML
/// standard, "bogus comment state"), and with blanks for zeros.
std::string without_declarations(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    while (!utf8.empty()) {
        std::size_t const begin = std::min(utf8.find("<!["), utf8.size());
        out += utf8.substr(0, begin);
        std::size_t const end = utf8.find('>', begin);
        utf8.remove_prefix(end == std::string_view::npos ? utf8.size() : end + 1);
    }
    std::replace(out.begin(), out.end(), '\0', ' ');
    return out;
}

}  // namespace

std::optional<Text> read_html(std::string const& source, std::string_view bytes, ReadLimits const& limits, std::vector<Problem>& problems) {
    try {
        Deadline const deadline{limits};
        std::string const utf8 = without_declarations(decoded(bytes));
        HtmlTree const tree = parse_html(utf8, limits, deadline);
        for (bool const whole : {false, true}) {
            Text text = HtmlWriter{source, deadline, whole}.write(tree.get());
            if (!text.bytes.empty()) return text;
        }
        throw Refusal{"is an HTML page without text", "its text may be made by a script when it is looked at: save it from the browser"};
    } catch (Refusal const& refusal) {
        problems.push_back(refusal.of(source));
        return std::nullopt;
    }
}

}  // namespace recital
