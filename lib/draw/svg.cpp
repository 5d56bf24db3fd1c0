// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/svg.hpp"
#include "graph/safe_text.hpp"

#include "draw/detail/escape.hpp"

#include <algorithm>

namespace recital {
namespace {

std::string without_comments(std::string_view svg) {
    std::string out;
    while (!svg.empty()) {
        std::size_t const begin = std::min(svg.find("<!--"), svg.size());
        out += svg.substr(0, begin);
        svg.remove_prefix(begin);
        std::size_t const end = svg.find("-->");
        if (end == std::string_view::npos) break;
        svg.remove_prefix(end + 3);
        if (!svg.empty() && svg.front() == '\n') svg.remove_prefix(1);
    }
    return out;
}

/// The value of the first attribute of that name in the text, as it is written.
std::string_view attribute(std::string_view text, std::string_view name) {
    std::size_t const at = text.find(name);
    if (at == std::string_view::npos) return {};
    text.remove_prefix(at + name.size());
    return text.substr(0, text.find('"'));
}

}  // namespace

std::string accessible_svg(std::string const& svg, std::string_view title, std::string_view description) {
    std::size_t const root = svg.find("<svg");
    if (root == std::string::npos) return svg;
    std::string const plain = without_comments(std::string_view{svg}.substr(root));
    std::string_view rest = plain;
    std::string out = "<svg role=\"img\" aria-label=\"" + markup_text(title) + "\"";
    rest.remove_prefix(4);
    std::size_t const head = std::min(rest.find('>') + 1, rest.size());
    out += rest.substr(0, head);
    out += "\n<title>" + markup_text(title) + "</title>\n<desc>" + markup_text(description) + "</desc>";
    rest.remove_prefix(head);
    while (!rest.empty()) {
        std::size_t const at = rest.find("<title>");
        if (at == std::string_view::npos) break;
        std::size_t const end = rest.find("</title>", at);
        if (end == std::string_view::npos) break;
        out += rest.substr(0, at);
        std::string_view const after = rest.substr(end + 8);
        // The shape's own group ends before the next title begins: the tooltip found there is its own.
        std::string_view const tooltip = attribute(after.substr(0, after.find("<title>")), "xlink:title=\"");
        if (tooltip.find_first_not_of(' ') != std::string_view::npos) out += "<title>" + std::string{tooltip} + "</title>";
        rest = after;
    }
    return out + std::string{rest};
}

}  // namespace recital
