// SPDX-License-Identifier: BSL-1.0
// Any bytes have a charset, and are valid UTF-8 once they were made it.
#include "read/detail/charset.hpp"
#include "fuzz/target.hpp"
#include "model/utf8.hpp"

#include <cstdlib>

void fuzz(std::string_view bytes) {
    using recital::Charset;
    Charset const told = recital::charset_of(bytes);
    if (told != recital::charset_of(std::string{bytes})) std::abort();
    for (Charset const charset :
         {Charset::utf16_little, Charset::utf16_big, Charset::utf32_little, Charset::utf32_big, Charset::windows_1252}) {
        std::string const text = in_utf8(bytes, charset);
        if (recital::valid_utf8(text) != text) std::abort();
        if (text.size() > 3 * bytes.size()) std::abort();
        if (charset == Charset::windows_1252 && text.size() < bytes.size()) std::abort();
    }
}
