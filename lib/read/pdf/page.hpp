// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace recital::pdf {

/// A box on a page: points (1/72 inch) from the page's top left corner, as the page is seen.
struct Box {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;

    [[nodiscard]] float width() const noexcept { return right - left; }
    [[nodiscard]] float height() const noexcept { return bottom - top; }
};

/// One character and where it stands.
struct Glyph {
    char32_t code = 0;
    Box box;
};

/// A run of characters of one font without a blank within: a word, or a part of one.
struct Word {
    std::vector<Glyph> glyphs;  ///< never empty, no blanks
    Box box;                    ///< around all glyphs
    float size = 0;             ///< of the type, in points
    bool bold = false;
    bool italic = false;
    bool joined = false;  ///< no blank stands between it and the word before it in the file's own order
};

/// A hyperlink that leads out of the file.
struct PageLink {
    Box box;
    std::string target;
};

/// What stands on one page, in the order of the file.
struct Page {
    float width = 0;
    float height = 0;
    bool picture = false;  ///< holds no text, but a picture that covers most of it: a scan
    bool lost = false;     ///< cannot be found in the file, or is broken
    std::vector<Word> words;
    std::vector<PageLink> links;
};

}  // namespace recital::pdf
