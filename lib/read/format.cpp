// SPDX-License-Identifier: BSL-1.0
#include "read/detail/format.hpp"

#include "read/detail/charset.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace recital {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t sample_size = 65536;

constexpr char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool starts_with_word(std::string_view bytes, std::string_view word) noexcept {
    return bytes.size() >= word.size() && std::equal(word.begin(), word.end(), bytes.begin(), [](char a, char b) { return a == lower(b); });
}

std::string_view without_blanks(std::string_view bytes) noexcept {
    auto const first = bytes.find_first_not_of(" \t\r\n\f");
    return first == std::string_view::npos ? std::string_view{} : bytes.substr(first);
}

std::string_view without_preface(std::string_view bytes) noexcept {
    if (bytes.starts_with("\xEF\xBB\xBF"sv)) bytes.remove_prefix(3);
    return without_blanks(bytes);
}

/// What follows the first `end` in `content`; empty where there is none.
std::string_view behind(std::string_view content, std::string_view end) noexcept {
    auto const at = content.find(end);
    return at == std::string_view::npos ? std::string_view{} : content.substr(at + end.size());
}

/// Elements a saved page may begin with where <html> was left out.
constexpr std::array page_elements =
    std::to_array<std::string_view>({"a",  "article", "b",      "blockquote", "body", "br",    "center", "div",   "font", "h1",  "h2",
                                     "h3", "h4",      "head",   "hr",         "i",    "li",    "link",   "main",  "meta", "nav", "ol",
                                     "p",  "pre",     "script", "section",    "span", "style", "table",  "title", "ul"});

/// The name of the element that `content` begins with, in lower case, without its prefix.
std::string element_name(std::string_view content) {
    if (!content.starts_with('<')) return {};
    constexpr std::size_t longest = 128;
    std::string name;
    for (char const c : content.substr(1, longest)) {
        if (c == ':')
            name.clear();
        else if (c == '>' || c == '/' || c == ' ' || c == '\t' || c == '\r' || c == '\n')
            return name;
        else
            name.push_back(lower(c));
    }
    return {};
}

Format markup_format(std::string_view content) {
    bool declared = false;
    while (content.starts_with('<')) {
        if (content.starts_with("<!--"sv)) {
            content = behind(content, "-->"sv);
        } else if (starts_with_word(content, "<?xml"sv)) {
            declared = true;
            content = behind(content, "?>"sv);
        } else if (starts_with_word(content, "<!doctype"sv)) {
            std::string_view const type = without_blanks(content.substr(9));
            if (starts_with_word(type, "html"sv)) return Format::html;
            declared = true;
            std::size_t const end = content.find_first_of("[>");
            content = end != std::string_view::npos && content[end] == '[' ? behind(behind(content, "]"sv), ">"sv) : behind(content, ">"sv);
        } else {
            break;
        }
        content = without_blanks(content);
    }
    std::string const name = element_name(content);
    if (name == "akomantoso") return Format::akn;
    if (name == "html") return Format::html;
    if (declared) return Format::xml;
    if (std::find(page_elements.begin(), page_elements.end(), name) != page_elements.end()) return Format::html;
    std::string_view const tag = content.substr(0, std::min(content.find('>'), std::size_t{4096}));
    return !name.empty() && tag.find(" xmlns") != std::string_view::npos ? Format::xml : Format::text;
}

bool is_noise(std::string_view sample) noexcept {
    auto const controls = std::count_if(sample.begin(), sample.end(), [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) || byte == 0x7f;
    });
    return static_cast<std::size_t>(controls) * 50 > sample.size();
}

bool is_wide(Charset charset) noexcept { return charset != Charset::utf8 && charset != Charset::windows_1252; }

constexpr std::array<std::pair<std::string_view, Format>, 16> signatures{{
    {"\x1F\x8B"sv, Format::gzip},
    {"\x28\xB5\x2F\xFD"sv, Format::zstd},
    {"PK\x03\x04"sv, Format::zip},
    {"PK\x05\x06"sv, Format::zip},
    {"BZh"sv, Format::bzip2},
    {"\xFD\x37zXZ"sv, Format::xz},
    {"7z\xBC\xAF"sv, Format::seven_zip},
    {"Rar!\x1A\x07"sv, Format::rar},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, Format::old_office},
    {"{\\rtf"sv, Format::rtf},
    {"\x89PNG"sv, Format::image},
    {"\xFF\xD8\xFF"sv, Format::image},
    {"GIF8"sv, Format::image},
    {"II*\0"sv, Format::image},
    {"MM\0*"sv, Format::image},
    {"\0\0\0\x0CjP"sv, Format::image},
}};

}  // namespace

Format format_of(std::string_view bytes) {
    if (bytes.empty()) return Format::empty;
    std::string_view const sample = bytes.substr(0, sample_size);
    for (auto const& [signature, format] : signatures)
        if (sample.starts_with(signature)) return format;
    if (sample.starts_with("RIFF"sv) && sample.size() > 12 && sample.substr(8, 4) == "WEBP"sv) return Format::image;
    constexpr std::size_t tar_mark = 257;
    if (sample.size() > tar_mark && sample.substr(tar_mark, 5) == "ustar"sv) return Format::tar;
    if (Charset const charset = charset_of(sample); is_wide(charset)) {
        constexpr std::size_t beginning = 16384;
        std::string const plain = in_utf8(sample.substr(0, beginning), charset);
        return markup_format(without_preface(plain));
    }
    std::string_view const content = without_preface(sample);
    if (content.starts_with("%PDF-"sv)) return Format::pdf;
    if (is_noise(sample)) return Format::binary;
    if (content.starts_with('{')) return Format::json;
    if (content.starts_with('<')) return markup_format(without_preface(bytes));
    return Format::text;
}

std::string_view name_of(Format format) noexcept {
    switch (format) {
    case Format::text: return "text";
    case Format::empty: return "empty";
    case Format::pdf: return "a PDF file";
    case Format::docx: return "a DOCX file";
    case Format::html: return "an HTML page";
    case Format::akn: return "an Akoma Ntoso file";
    case Format::xml: return "an XML file that is no Akoma Ntoso";
    case Format::json: return "JSON";
    case Format::gzip: return "a gzip file";
    case Format::zstd: return "a zstd file";
    case Format::zip: return "a ZIP archive";
    case Format::bzip2: return "a bzip2 file";
    case Format::xz: return "an xz file";
    case Format::seven_zip: return "a 7z archive";
    case Format::rar: return "a RAR archive";
    case Format::tar: return "a tar archive";
    case Format::old_office: return "an old Word, Excel or PowerPoint file";
    case Format::rtf: return "an RTF file";
    case Format::open_document: return "an OpenDocument file";
    case Format::spreadsheet: return "an Excel workbook";
    case Format::presentation: return "a PowerPoint file";
    case Format::epub: return "an EPUB book";
    case Format::image: return "an image";
    case Format::binary: return "binary data";
    }
    return "unknown";
}

std::string_view advice_for(Format format) noexcept {
    switch (format) {
    case Format::xml: return "documents in XML are read where their root element is akomaNtoso";
    case Format::json: return "documents are no JSON; a graph in JSON is read by the commands that take a SOURCE";
    case Format::bzip2: return "unpack it first: bunzip2";
    case Format::xz: return "unpack it first: unxz";
    case Format::seven_zip: return "unpack it first: 7z x";
    case Format::rar: return "unpack it first: unar or unrar x";
    case Format::tar: return "unpack it first: tar -xf";
    case Format::old_office:
    case Format::rtf:
    case Format::open_document: return "convert it first: libreoffice --headless --convert-to docx";
    case Format::spreadsheet: return "convert it first: libreoffice --headless --convert-to html";
    case Format::presentation: return "convert it first: libreoffice --headless --convert-to pdf";
    case Format::epub: return "unpack it first: unzip; its chapters are HTML pages";
    case Format::image: return "a scan has to be made text first: ocrmypdf or tesseract";
    case Format::binary: return "documents are read as text, PDF, DOCX, HTML or Akoma Ntoso, also packed with gzip, zstd or ZIP";
    default: return "";
    }
}

}  // namespace recital
