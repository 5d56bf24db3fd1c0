// SPDX-License-Identifier: BSL-1.0
#include "read/detail/html_writer.hpp"

#include <algorithm>
#include <array>

namespace recital {

namespace {

constexpr std::size_t least_text_of_document = 6000;  // bytes: more than menus and foots of sites have
constexpr std::size_t least_text_of_form = 400;       // bytes: a form with more is a page put into a form

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
    // Of Invenio (the Digital Library), Drupal, Bootstrap, ASP.NET menus and PDF.js among others.
    constexpr std::array<std::string_view, 44> words{"block-menu",
                                                     "breadcrumb",
                                                     "breadcrumbs",
                                                     "cc-banner",
                                                     "cc-window",
                                                     "cookie-banner",
                                                     "cookie-notice",
                                                     "dropdown-menu",
                                                     "findbar",
                                                     "footer",
                                                     "leftmenu",
                                                     "main-menu",
                                                     "mainmenu",
                                                     "menu",
                                                     "modal",
                                                     "nav",
                                                     "nav-tabs",
                                                     "navbar",
                                                     "navigation",
                                                     "pagefooter",
                                                     "pageheader",
                                                     "pager",
                                                     "pagination",
                                                     "recordtoolbox",
                                                     "region-footer",
                                                     "region-header",
                                                     "share",
                                                     "share-links",
                                                     "sidebar",
                                                     "sidebarContainer",
                                                     "site-footer",
                                                     "site-header",
                                                     "sitefooter",
                                                     "siteheader",
                                                     "skip",
                                                     "skip-link",
                                                     "skip-nav",
                                                     "skiplink",
                                                     "sr-only",
                                                     "toolbar",
                                                     "toolbarContainer",
                                                     "topmenu",
                                                     "topnav",
                                                     "visually-hidden"};
    constexpr std::array<std::string_view, 9> beginnings{"addthis",   "breadcrumb-", "cookie", "eu-cookie", "navbar-",
                                                         "onetrust-", "share-",      "skip-",  "social-"};
    while (!class_or_id.empty()) {
        auto const end = std::min(class_or_id.find_first_of(" \t\r\n"), class_or_id.size());
        std::string_view const word = class_or_id.substr(0, end);
        if (is_one_of(words, word)) return true;
        if (std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view each) { return word.starts_with(each); })) return true;
        class_or_id.remove_prefix(std::min(end + 1, class_or_id.size()));
    }
    return false;
}

bool HtmlWriter::holds_less(xmlNode* node, std::size_t bytes) const {
    auto const [form, is_new] = m_measured.emplace(node, 0);
    if (is_new) {
        Measure shape;
        measure(node, shape, false);
        m_measured[node] = shape.bytes;
    }
    return m_measured[node] < bytes;
}

bool HtmlWriter::is_left_out(xmlNode* node) const {
    std::string_view const name = html_name(node);
    if (is_machinery(name) || name == "del" || is_hidden(node)) return true;
    if (m_whole) return false;
    if (name == "nav" || name == "aside" || name == "dialog") return true;
    bool const apparatus = is_site_role(html_attribute(node, "role")) || is_apparatus(html_attribute(node, "class")) ||
                           is_apparatus(html_attribute(node, "id")) || ((name == "header" || name == "footer") && !m_in_article);
    if (name == "form") return holds_less(node, least_text_of_form);
    // A class says how something looks, too: what has a document's worth of text in it is not for moving about the site.
    return apparatus && name != "html" && name != "body" && !holds_target(node, m_targets) && holds_less(node, least_text_of_document);
}

}  // namespace recital
