// SPDX-License-Identifier: BSL-1.0
#include "read/detail/html_writer.hpp"

#include <algorithm>
#include <array>

namespace recital {

namespace {

constexpr std::size_t least_text_of_form = 400;  // bytes: a form with more is a page put into a form

template <std::size_t N>
bool is_one_of(std::array<std::string_view, N> const& sorted, std::string_view name) {
    return std::binary_search(sorted.begin(), sorted.end(), name);
}

/// What is never text.
bool is_machinery(std::string_view name) {
    constexpr std::array<std::string_view, 26> names{"applet", "audio",   "base",     "button",   "canvas", "datalist", "embed",
                                                     "frame",  "head",    "iframe",   "img",      "input",  "link",     "map",
                                                     "meta",   "noembed", "noscript", "object",   "option", "script",   "select",
                                                     "style",  "svg",     "template", "textarea", "video"};
    return is_one_of(names, name);
}

bool is_site_role(std::string_view role) {
    constexpr std::array<std::string_view, 9> roles{"banner",  "complementary", "contentinfo", "dialog", "menu",
                                                    "menubar", "navigation",    "search",      "toolbar"};
    return is_one_of(roles, role);
}

bool holds_target(xmlNode* node, std::set<std::string, std::less<>> const& targets) {
    for (xmlNode* each = node->children; each != nullptr; each = each->next) {
        if (targets.count(html_attribute(each, "id")) > 0 || targets.count(html_attribute(each, "name")) > 0) return true;
        if (holds_target(each, targets)) return true;
    }
    return false;
}

}  // namespace

bool is_apparatus(std::string_view class_or_id) {
    constexpr std::array<std::string_view, 22> words{
        "breadcrumb", "breadcrumbs", "cookie-banner", "cookie-notice", "main-menu",   "mainmenu",       "nav",        "navbar",
        "navigation", "pagination",  "share-links",   "sidebar",       "site-footer", "site-header",    "sitefooter", "siteheader",
        "skip",       "skip-link",   "skip-nav",      "skiplink",      "sr-only",     "visually-hidden"};
    while (!class_or_id.empty()) {
        auto const end = std::min(class_or_id.find_first_of(" \t\r\n"), class_or_id.size());
        if (is_one_of(words, class_or_id.substr(0, end))) return true;
        class_or_id.remove_prefix(std::min(end + 1, class_or_id.size()));
    }
    return false;
}

bool HtmlWriter::is_left_out(xmlNode* node) const {
    std::string_view const name = html_name(node);
    if (is_machinery(name) || name == "del" || is_hidden(node)) return true;
    if (m_whole) return false;
    if (name == "nav" || name == "aside" || name == "dialog") return true;
    bool const apparatus = is_site_role(html_attribute(node, "role")) || is_apparatus(html_attribute(node, "class")) ||
                           is_apparatus(html_attribute(node, "id")) || ((name == "header" || name == "footer") && !m_in_article);
    if (name == "form") {
        auto const [form, is_new] = m_forms.emplace(node, false);
        if (is_new) {
            Measure shape;
            measure(node, shape, false);
            m_forms[node] = shape.bytes < least_text_of_form;
        }
        return m_forms[node];
    }
    return apparatus && name != "html" && name != "body" && !holds_target(node, m_targets);
}

}  // namespace recital
