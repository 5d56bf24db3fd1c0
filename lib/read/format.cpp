// SPDX-License-Identifier: BSL-1.0
#include "read/format.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace recital {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t sample_size = 65536;

constexpr char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool starts_with_word(std::string_view bytes, std::string_view word) noexcept {
    return bytes.size() >= word.size() && std::equal(word.begin(), word.end(), bytes.begin(), [](char a, char b) { return a == lower(b); });
}

std::string_view without_preface(std::string_view bytes) noexcept {
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF"sv) bytes.remove_prefix(3);
    auto const first = bytes.find_first_not_of(" \t\r\n\f");
    return first == std::string_view::npos ? std::string_view{} : bytes.substr(first);
}

Format markup_format(std::string_view content) noexcept {
    if (starts_with_word(content, "<!doctype html"sv) || starts_with_word(content, "<html"sv)) return Format::html;
    if (!starts_with_word(content, "<?xml"sv) && !starts_with_word(content, "<akomantoso"sv)) return Format::text;
    std::string_view const head = content.substr(0, 1024);
    return head.find("<html") != std::string_view::npos ? Format::html : Format::xml;
}

Format zip_format(std::string_view sample) noexcept {
    return sample.find("word/"sv) != std::string_view::npos ? Format::docx : Format::zip;
}

bool is_noise(std::string_view sample) noexcept {
    auto const controls = std::count_if(sample.begin(), sample.end(), [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) || byte == 0x7f;
    });
    return static_cast<std::size_t>(controls) * 50 > sample.size();
}

constexpr std::array<std::pair<std::string_view, Format>, 12> signatures{{
    {"\x1F\x8B"sv, Format::compressed},
    {"BZh"sv, Format::compressed},
    {"\xFD\x37zXZ"sv, Format::compressed},
    {"\x28\xB5\x2F\xFD"sv, Format::compressed},
    {"7z\xBC\xAF"sv, Format::compressed},
    {"\xFF\xFE"sv, Format::utf16},
    {"\xFE\xFF"sv, Format::utf16},
    {"\x89PNG"sv, Format::image},
    {"\xFF\xD8\xFF"sv, Format::image},
    {"GIF8"sv, Format::image},
    {"II*\0"sv, Format::image},
    {"MM\0*"sv, Format::image},
}};

}  // namespace

Format format_of(std::string_view bytes) noexcept {
    if (bytes.empty()) return Format::empty;
    std::string_view const sample = bytes.substr(0, sample_size);
    for (auto const& [signature, format] : signatures)
        if (sample.substr(0, signature.size()) == signature) return format;
    if (sample.substr(0, 4) == "PK\x03\x04"sv) return zip_format(sample);
    std::string_view const content = without_preface(sample);
    if (content.substr(0, 5) == "%PDF-"sv) return Format::pdf;
    if (is_noise(sample)) return Format::binary;
    if (content.substr(0, 1) == "{"sv) return Format::json;
    return markup_format(content);
}

std::string_view name_of(Format format) noexcept {
    switch (format) {
    case Format::text: return "text";
    case Format::empty: return "empty";
    case Format::pdf: return "a PDF file";
    case Format::docx: return "a DOCX file";
    case Format::zip: return "a ZIP archive";
    case Format::html: return "an HTML page";
    case Format::xml: return "an XML file";
    case Format::json: return "JSON";
    case Format::utf16: return "text in UTF-16";
    case Format::compressed: return "a compressed file";
    case Format::image: return "an image";
    case Format::binary: return "binary data";
    }
    return "unknown";
}

}  // namespace recital
