// SPDX-License-Identifier: BSL-1.0
#include "read/detail/docx_styles.hpp"

#include "read/detail/xml.hpp"

#include <charconv>
#include <utility>

namespace recital {

namespace {

constexpr int longest_chain = 40;  // of styles based on one another

template <typename T>
void inherit(std::optional<T>& own, std::optional<T> const& base) {
    if (!own) own = base;
}

void inherit(DocxFormat& own, DocxFormat const& base) {
    inherit(own.hidden, base.hidden);
    inherit(own.raised, base.raised);
    inherit(own.outline, base.outline);
    if (!own.place.list) {
        own.place.list = base.place.list;
        own.place.style = base.place.style;
    }
    inherit(own.place.level, base.place.level);
}

/// "heading 2" and "Title", as the built-in styles are named in every language's Word.
std::optional<int> outline_of_name(std::string_view name) {
    if (name.substr(0, 8) == "heading " && name.size() == 9 && name[8] >= '1' && name[8] <= '9') return name[8] - '1';
    return name == "Title" || name == "title" ? std::optional{0} : std::nullopt;
}

}  // namespace

bool is_on(pugi::xml_node property) noexcept {
    if (!property) return false;
    std::string_view const value = attribute(property, "val");
    return value != "0" && value != "false" && value != "off";
}

std::optional<int> as_number(std::string_view text) noexcept {
    int number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    bool const whole = error == std::errc{} && end == text.data() + text.size();
    return whole && number > -1'000'000'000 && number < 1'000'000'000 ? std::optional{number} : std::nullopt;
}

std::optional<int> number_in(pugi::xml_node parent, std::string_view child_name) noexcept {
    pugi::xml_node const node = child(parent, child_name);
    return node ? as_number(attribute(node, "val")) : std::nullopt;
}

DocxFormat DocxStyles::said(pugi::xml_node properties) {
    DocxFormat format;
    if (pugi::xml_node const list = child(properties, "numPr")) {
        format.place.list = number_in(list, "numId");
        format.place.level = number_in(list, "ilvl");
    }
    format.outline = number_in(properties, "outlineLvl");
    if (pugi::xml_node const hidden = child(properties, "vanish")) format.hidden = is_on(hidden);
    if (pugi::xml_node const align = child(properties, "vertAlign")) format.raised = attribute(align, "val") == "superscript";
    return format;
}

DocxStyles::DocxStyles(pugi::xml_node styles) {
    std::map<std::string, std::string, std::less<>> based_on;
    for (pugi::xml_node const style : styles.children()) {
        if (local_name(style) != "style") continue;
        std::string const id{attribute(style, "styleId")};
        DocxFormat format = said(child(style, "pPr"));
        if (format.place.list) format.place.style = id;
        DocxFormat const runs = said(child(style, "rPr"));
        format.hidden = runs.hidden;
        format.raised = runs.raised;
        if (!format.outline) format.outline = outline_of_name(attribute(child(style, "name"), "val"));
        bool const is_default = attribute(style, "default") == "1" || attribute(style, "default") == "true";
        if (is_default && attribute(style, "type") == "paragraph") m_default = id;
        based_on[id] = attribute(child(style, "basedOn"), "val");
        m_styles[id] = std::move(format);
    }
    std::map<std::string, DocxFormat, std::less<>> whole;
    for (auto const& [id, own] : m_styles) {
        DocxFormat format = own;
        std::string_view at = id;
        for (int i = 0; i < longest_chain; ++i) {
            auto const base = based_on.find(at);
            auto const found = base == based_on.end() ? m_styles.end() : m_styles.find(base->second);
            if (found == m_styles.end()) break;
            inherit(format, found->second);
            at = found->first;
        }
        whole.emplace(id, std::move(format));
    }
    m_styles = std::move(whole);
}

DocxFormat const& DocxStyles::paragraph_style(std::string_view id) const { return character_style(id.empty() ? m_default : id); }

DocxFormat const& DocxStyles::character_style(std::string_view id) const {
    static DocxFormat const nothing;
    auto const found = m_styles.find(id);
    return found == m_styles.end() ? nothing : found->second;
}

}  // namespace recital
