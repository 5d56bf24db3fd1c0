// SPDX-License-Identifier: BSL-1.0
#include "read/detail/charset.hpp"

#include "model/utf8.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <new>

namespace recital {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t sample_size = 65536;

/// How many characters of more than one byte a text has, and how often something stands there that is no UTF-8.
struct Counts {
    std::size_t characters = 0;
    std::size_t broken = 0;
};

Counts count_utf8(std::string_view bytes) noexcept {
    Counts counts;
    for (std::size_t at = 0; at < bytes.size();) {
        constexpr std::uint64_t high_bits = 0x8080'8080'8080'8080U;
        std::uint64_t eight = 0;
        if (at + sizeof eight <= bytes.size()) {
            std::memcpy(&eight, bytes.data() + at, sizeof eight);
            if ((eight & high_bits) == 0) {
                at += sizeof eight;
                continue;
            }
        }
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        Utf8Sequence const sequence = first_sequence(bytes.substr(at));
        ++(sequence.valid ? counts.characters : counts.broken);
        at += sequence.length;
    }
    return counts;
}

/// UTF-16 without a mark: nearly every second byte of English text is zero. Gives utf8 for anything else.
Charset told_by_zeros(std::string_view sample) noexcept {
    if (sample.size() < 4 || std::memchr(sample.data(), 0, sample.size()) == nullptr) return Charset::utf8;
    std::array<std::size_t, 2> zeros{};
    for (std::size_t at = 0; at < sample.size(); ++at)
        if (sample[at] == '\0') ++zeros[at % 2];
    std::size_t const pairs = sample.size() / 2;
    auto const most = [pairs](std::size_t count) { return count * 10 >= pairs * 7; };
    auto const few = [pairs](std::size_t count) { return count * 50 <= pairs; };
    if (most(zeros[1]) && few(zeros[0])) return Charset::utf16_little;
    if (most(zeros[0]) && few(zeros[1])) return Charset::utf16_big;
    return Charset::utf8;
}

char const* iconv_name(Charset charset) noexcept {
    switch (charset) {
    case Charset::utf16_little: return "UTF-16LE";
    case Charset::utf16_big: return "UTF-16BE";
    case Charset::utf32_little: return "UTF-32LE";
    case Charset::utf32_big: return "UTF-32BE";
    default: return "WINDOWS-1252";
    }
}

/// Bytes of the smallest piece that can be passed over where it means nothing.
std::size_t unit_of(Charset charset) noexcept {
    switch (charset) {
    case Charset::utf16_little:
    case Charset::utf16_big: return 2;
    case Charset::utf32_little:
    case Charset::utf32_big: return 4;
    default: return 1;
    }
}

class Converter {
public:
    explicit Converter(char const* charset) : m_handle{::iconv_open("UTF-8", charset)} {}
    ~Converter() {
        if (usable()) ::iconv_close(m_handle);
    }
    Converter(Converter const&) = delete;
    Converter& operator=(Converter const&) = delete;

    /// As iconv_open(3) says it.
    [[nodiscard]] bool usable() const noexcept { return m_handle != reinterpret_cast<iconv_t>(-1); }  // NOLINT(performance-no-int-to-ptr)

    /// All of `bytes`, with a replacement character for each `unit` bytes that mean nothing, without a byte order mark.
    [[nodiscard]] std::string whole(std::string_view bytes, std::size_t unit) {
        constexpr std::string_view replacement = "\xEF\xBF\xBD";
        constexpr std::string_view mark = "\xEF\xBB\xBF";
        std::string out;
        out.reserve(bytes.size() + bytes.size() / 8);
        while (!bytes.empty()) {
            convert(bytes, out);
            if (bytes.empty()) break;
            out += replacement;
            bytes.remove_prefix(std::min(unit, bytes.size()));
        }
        if (out.starts_with(mark)) out.erase(0, mark.size());
        return out;
    }

private:
    /// Appends as much of `rest` as it can convert to `out` and takes it off.
    void convert(std::string_view& rest, std::string& out) {
        std::array<char, 16384> buffer;
        int error = E2BIG;
        while (error == E2BIG) {
            char* from = const_cast<char*>(rest.data());  // iconv does not write there
            std::size_t left = rest.size();
            char* to = buffer.data();
            std::size_t room = buffer.size();
            error = ::iconv(m_handle, &from, &left, &to, &room) == static_cast<std::size_t>(-1) ? errno : 0;
            out.append(buffer.data(), buffer.size() - room);
            rest.remove_prefix(rest.size() - left);
        }
    }

    iconv_t m_handle;
};

}  // namespace

Charset charset_of(std::string_view bytes) noexcept {
    if (bytes.starts_with("\xFF\xFE\0\0"sv)) return Charset::utf32_little;
    if (bytes.starts_with("\0\0\xFE\xFF"sv)) return Charset::utf32_big;
    if (bytes.starts_with("\xFF\xFE"sv)) return Charset::utf16_little;
    if (bytes.starts_with("\xFE\xFF"sv)) return Charset::utf16_big;
    if (bytes.starts_with("\xEF\xBB\xBF"sv)) return Charset::utf8;
    if (Charset const wide = told_by_zeros(bytes.substr(0, sample_size)); wide != Charset::utf8) return wide;
    Counts const counts = count_utf8(bytes);
    return counts.broken > 4 * counts.characters ? Charset::windows_1252 : Charset::utf8;
}

std::string in_utf8(std::string_view bytes, Charset charset) {
    Converter converter{iconv_name(charset)};
    if (!converter.usable()) throw std::bad_alloc{};  // the C library always has these charsets
    return converter.whole(bytes, unit_of(charset));
}

std::optional<std::string> in_utf8_from(std::string_view bytes, std::string const& charset_name) {
    Converter converter{charset_name.c_str()};
    if (!converter.usable()) return std::nullopt;
    return converter.whole(bytes, 1);
}

}  // namespace recital
