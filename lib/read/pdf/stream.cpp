// SPDX-License-Identifier: BSL-1.0
#include "read/pdf/stream.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace recital::pdf {

namespace {

constexpr std::size_t header_size = 5;
constexpr std::size_t box_size = 16;
constexpr std::size_t glyph_size = 4 + box_size;
constexpr std::size_t word_head_size = 1 + 4;
constexpr std::size_t longest_word = 4096;      ///< glyphs; the reader cuts longer runs
constexpr std::size_t longest_address = 16384;  ///< bytes; the reader leaves longer ones out
constexpr std::size_t longest_record = word_head_size + longest_word * glyph_size;
constexpr float farthest = 20'000;  ///< points: larger than any page a PDF may have (14,400)

std::uint32_t number_at(std::string_view bytes, std::size_t at) noexcept {
    std::uint32_t value = 0;
    for (std::size_t i = 4; i-- > 0;) value = (value << 8U) | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

float float_at(std::string_view bytes, std::size_t at) noexcept { return std::bit_cast<float>(number_at(bytes, at)); }

bool is_on_paper(float value) noexcept { return std::isfinite(value) && std::fabs(value) <= farthest; }

/// False where a number is none or lies far off the page; sides that are the wrong way round are turned.
bool read_box(std::string_view bytes, std::size_t at, Box& box) noexcept {
    box = {float_at(bytes, at), float_at(bytes, at + 4), float_at(bytes, at + 8), float_at(bytes, at + 12)};
    if (!is_on_paper(box.left) || !is_on_paper(box.top) || !is_on_paper(box.right) || !is_on_paper(box.bottom)) return false;
    if (box.left > box.right) std::swap(box.left, box.right);
    if (box.top > box.bottom) std::swap(box.top, box.bottom);
    return true;
}

/// A character of text: no control character, no surrogate, no private use (fonts' own pictures), no blank.
bool is_character(std::uint32_t code) noexcept {
    return code > 0x20 && code != 0x7F && (code < 0x80 || code > 0xA0) && code <= 0x10FFFF && (code < 0xD800 || code > 0xF8FF) &&
           code < 0xF0000 && (code & 0xFFFEU) != 0xFFFEU;
}

void enclose(Box& all, Box const& box) noexcept {
    all = {std::min(all.left, box.left), std::min(all.top, box.top), std::max(all.right, box.right), std::max(all.bottom, box.bottom)};
}

}  // namespace

bool StreamReader::fail(Failure failure) {
    m_failure = failure;
    m_pending.clear();
    return false;
}

bool StreamReader::take(std::string_view piece) {
    if (m_failure != Failure::none) return false;
    m_taken += piece.size();
    if (m_taken > m_byte_limit) return fail(Failure::size);
    m_pending.append(piece);
    std::string_view rest = m_pending;
    if (!m_greeted) {
        std::size_t const known = std::min(rest.size(), stream_magic.size());
        if (rest.substr(0, known) != stream_magic.substr(0, known)) return fail(Failure::garbled);
        if (known < stream_magic.size()) return true;
        m_greeted = true;
        rest.remove_prefix(known);
    }
    while (rest.size() >= header_size) {
        std::uint32_t const length = number_at(rest, 1);
        if (length > longest_record || m_complete) return fail(Failure::garbled);
        if (rest.size() - header_size < length) break;
        if (!take_record(static_cast<Record>(rest.front()), rest.substr(header_size, length))) return false;
        rest.remove_prefix(header_size + length);
    }
    if (m_complete && !rest.empty()) return fail(Failure::garbled);
    m_pending.erase(0, m_pending.size() - rest.size());
    return true;
}

bool StreamReader::take_record(Record kind, std::string_view content) {
    switch (kind) {
    case Record::page: return take_page(content);
    case Record::word: return take_word(content);
    case Record::link: return take_link(content);
    case Record::end: m_complete = content.empty(); return m_complete || fail(Failure::garbled);
    case Record::failure: {
        auto const reason = content.size() == 1 ? static_cast<unsigned char>(content.front()) : 0U;
        bool const known = reason >= 1 && reason <= static_cast<unsigned>(Failure::memory);
        return fail(known ? static_cast<Failure>(reason) : Failure::garbled);
    }
    }
    return fail(Failure::garbled);
}

bool StreamReader::take_page(std::string_view content) {
    if (content.size() != 9) return fail(Failure::garbled);
    if (m_pages.size() >= m_page_limit) return fail(Failure::pages);
    Page page;
    page.width = float_at(content, 0);
    page.height = float_at(content, 4);
    auto const state = static_cast<unsigned char>(content[8]);
    page.picture = state == page_is_picture;
    page.lost = state == page_is_lost;
    // A file may say any size; what stands on such a page has no place that could be told.
    bool const possible = is_on_paper(page.width) && is_on_paper(page.height) && page.width >= 0 && page.height >= 0;
    if (!possible) {
        page.width = page.height = 0;
        page.picture = false;
        page.lost = true;
    }
    m_pages.push_back(std::move(page));
    return true;
}

bool StreamReader::take_word(std::string_view content) {
    if (m_pages.empty() || content.size() < word_head_size || (content.size() - word_head_size) % glyph_size != 0)
        return fail(Failure::garbled);
    Word word;
    auto const flags = static_cast<unsigned char>(content.front());
    word.bold = (flags & word_is_bold) != 0;
    word.italic = (flags & word_is_italic) != 0;
    word.joined = (flags & word_is_joined) != 0;
    word.size = float_at(content, 1);
    word.glyphs.reserve((content.size() - word_head_size) / glyph_size);
    for (std::size_t at = word_head_size; at < content.size(); at += glyph_size) {
        Glyph glyph;
        glyph.code = number_at(content, at);
        if (!is_character(glyph.code) || !read_box(content, at + 4, glyph.box)) continue;
        if (word.glyphs.empty()) word.box = glyph.box;
        enclose(word.box, glyph.box);
        word.glyphs.push_back(glyph);
    }
    if (word.glyphs.empty() || m_pages.back().lost) return true;
    // Fonts drawn by the file itself say any size: the height of the letters is what is seen then (their width where they are turned).
    Box const& letter = word.glyphs.front().box;
    float const height = std::max(letter.height(), letter.width());
    bool const told = std::isfinite(word.size) && word.size > 0.5F * height && word.size < 2.5F * height;
    if (!told) word.size = std::clamp(height / 1.1F, 1.0F, 1000.0F);
    m_pages.back().words.push_back(std::move(word));
    return true;
}

bool StreamReader::take_link(std::string_view content) {
    if (m_pages.empty() || content.size() < box_size || content.size() > box_size + longest_address) return fail(Failure::garbled);
    PageLink link;
    if (!m_pages.back().lost && read_box(content, 0, link.box)) {
        link.target = content.substr(box_size);
        m_pages.back().links.push_back(std::move(link));
    }
    return true;
}

}  // namespace recital::pdf
