// SPDX-License-Identifier: BSL-1.0
#include "pdf_reader/page_writer.hpp"

#include <poppler.h>

#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace recital::pdf_reader {

namespace {

using pdf::Record;

constexpr std::size_t buffered = std::size_t{1} << 20U;
constexpr std::size_t longest_word = 4096;
constexpr std::size_t longest_address = 16384;

struct GlibFree {
    void operator()(void* memory) const noexcept { g_free(memory); }
};
template <class T>
using GlibMemory = std::unique_ptr<T, GlibFree>;

/// The font of a stretch of characters.
struct Style {
    bool bold = false;
    bool italic = false;
    double size = 0;
    friend bool operator==(Style const&, Style const&) = default;
};

Style style_of(PopplerTextAttributes const& attributes) {
    std::string_view const name = attributes.font_name != nullptr ? attributes.font_name : "";
    auto const says = [name](std::string_view word) { return name.find(word) != std::string_view::npos; };
    return {says("Bold") || says("bold") || says("Black") || says("Heavy"), says("Italic") || says("italic") || says("Oblique"),
            attributes.font_size};
}

/// The style of each character of the page.
std::vector<Style> read_styles(PopplerPage* page, std::size_t characters) {
    std::vector<Style> styles(characters);
    GList* const all = poppler_page_get_text_attributes(page);
    for (GList const* item = all; item != nullptr; item = item->next) {
        auto const& attributes = *static_cast<PopplerTextAttributes const*>(item->data);
        Style const style = style_of(attributes);
        auto const first = static_cast<std::size_t>(std::max(attributes.start_index, 0));
        for (auto i = first; i < characters && i <= static_cast<std::size_t>(std::max(attributes.end_index, 0)); ++i) styles[i] = style;
    }
    poppler_page_free_text_attributes(all);
    return styles;
}

bool is_blank(gunichar c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || g_unichar_isspace(c); }

void write_words(PopplerPage* page, RecordWriter& out) {
    GlibMemory<char> const text{poppler_page_get_text(page)};
    PopplerRectangle* boxes = nullptr;
    guint count = 0;
    if (!text || poppler_page_get_text_layout(page, &boxes, &count) == FALSE) return;
    GlibMemory<PopplerRectangle> const owned{boxes};
    glong length = 0;
    GlibMemory<gunichar> const characters{g_utf8_to_ucs4_fast(text.get(), -1, &length)};
    auto const n = std::min(static_cast<std::size_t>(length), static_cast<std::size_t>(count));
    std::vector<Style> const styles = read_styles(page, n);
    bool after_blank = true;
    for (std::size_t i = 0; i < n;) {
        if (is_blank(characters.get()[i])) {
            after_blank = true;
            ++i;
            continue;
        }
        // A new word also where the line changes: superscripts of the same font size stand higher.
        auto const goes_on = [&](std::size_t k) {
            return k < n && k - i < longest_word && !is_blank(characters.get()[k]) && styles[k] == styles[i] &&
                   boxes[k].y1 == boxes[i].y1 && boxes[k].y2 == boxes[i].y2;
        };
        std::size_t end = i + 1;
        while (goes_on(end)) ++end;
        // Characters above each other are one word of turned text.
        if (end == i + 1) {
            auto const turned = [&](std::size_t k) {
                return k < n && k - i < longest_word && !is_blank(characters.get()[k]) && styles[k] == styles[i] &&
                       boxes[k].x1 == boxes[i].x1 && boxes[k].x2 == boxes[i].x2;
            };
            while (turned(end)) ++end;
        }
        out.begin(Record::word);
        out.byte((styles[i].bold ? pdf::word_is_bold : 0U) | (styles[i].italic ? pdf::word_is_italic : 0U) |
                 (after_blank ? 0U : pdf::word_is_joined));
        out.real(styles[i].size);
        for (; i < end; ++i) {
            out.number(characters.get()[i]);
            out.real(boxes[i].x1);
            out.real(boxes[i].y1);
            out.real(boxes[i].x2);
            out.real(boxes[i].y2);
        }
        out.end();
        after_blank = false;
    }
}

void write_links(PopplerPage* page, double height, RecordWriter& out) {
    GList* const all = poppler_page_get_link_mapping(page);
    for (GList const* item = all; item != nullptr; item = item->next) {
        auto const& mapping = *static_cast<PopplerLinkMapping const*>(item->data);
        if (mapping.action == nullptr || mapping.action->type != POPPLER_ACTION_URI || mapping.action->uri.uri == nullptr) continue;
        char const* const address = mapping.action->uri.uri;
        if (std::strlen(address) > longest_address) continue;
        // Link boxes count from the bottom of the page, text boxes from its top.
        out.begin(Record::link);
        out.real(mapping.area.x1);
        out.real(height - mapping.area.y2);
        out.real(mapping.area.x2);
        out.real(height - mapping.area.y1);
        out.text(address);
        out.end();
    }
    poppler_page_free_link_mapping(all);
}

/// Whether the page shows a picture over most of its area, as scans do.
bool shows_picture(PopplerPage* page, double width, double height) {
    double covered = 0;
    GList* const all = poppler_page_get_image_mapping(page);
    for (GList const* item = all; item != nullptr; item = item->next) {
        PopplerRectangle const& area = static_cast<PopplerImageMapping const*>(item->data)->area;
        covered += std::max(0.0, area.x2 - area.x1) * std::max(0.0, area.y2 - area.y1);
    }
    poppler_page_free_image_mapping(all);
    return covered > 0.4 * width * height;
}

}  // namespace

void RecordWriter::begin(Record kind) {
    m_begin = m_bytes.size();
    byte(static_cast<unsigned>(kind));
    number(0);
}

void RecordWriter::number(std::uint32_t value) {
    for (unsigned shift = 0; shift < 32; shift += 8) byte((value >> shift) & 0xFFU);
}

void RecordWriter::real(double value) { number(std::bit_cast<std::uint32_t>(static_cast<float>(value))); }

void RecordWriter::end() {
    std::size_t const length = m_bytes.size() - m_begin - 5;
    for (std::size_t i = 0; i < 4; ++i) m_bytes[m_begin + 1 + i] = static_cast<char>((length >> (8 * i)) & 0xFFU);
    if (m_bytes.size() > buffered && !flush()) ::_exit(0);
}

bool RecordWriter::flush() {
    for (std::size_t done = 0; done < m_bytes.size();) {
        ssize_t const written = ::write(m_fd, m_bytes.data() + done, m_bytes.size() - done);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        done += static_cast<std::size_t>(written);
    }
    m_bytes.clear();
    return true;
}

void write_page(PopplerPage* page, RecordWriter& out) {
    double width = 0;
    double height = 0;
    poppler_page_get_size(page, &width, &height);
    GlibMemory<char> const text{poppler_page_get_text(page)};
    bool const empty =
        !text || std::all_of(text.get(), text.get() + std::strlen(text.get()), [](char c) { return c == ' ' || c == '\n' || c == '\f'; });
    out.begin(Record::page);
    out.real(width);
    out.real(height);
    out.byte(empty && shows_picture(page, width, height) ? pdf::page_is_picture : pdf::page_is_text);
    out.end();
    if (!empty) write_words(page, out);
    write_links(page, height, out);
}

}  // namespace recital::pdf_reader
