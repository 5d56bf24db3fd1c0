// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/page.hpp"
#include "graph/safe_text.hpp"

#include "draw/detail/escape.hpp"
#include "draw/page_parts.hpp"

#include <algorithm>

namespace recital {

std::string diagram_page(std::string_view svg, std::string_view title, std::vector<std::string> const& notes) {
    std::string note_items;
    for (std::string const& note : notes) note_items += "<li>" + markup_text(note) + "</li>";
    std::string const title_text = markup_text(title);
    std::string out;
    std::string_view rest = page_html;
    // One pass, so that what is filled in is never read as a place to fill in.
    while (!rest.empty()) {
        std::size_t const open = std::min(rest.find("{{"), rest.size());
        out += rest.substr(0, open);
        rest.remove_prefix(open);
        std::size_t const close = rest.find("}}");
        if (close == std::string_view::npos) break;
        std::string_view const name = rest.substr(2, close - 2);
        if (name == "title")
            out += title_text;
        else if (name == "svg")
            out += svg;
        else if (name == "notes")
            out += note_items;
        rest.remove_prefix(close + 2);
    }
    return out + std::string{rest};
}

}  // namespace recital
