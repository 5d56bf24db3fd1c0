// SPDX-License-Identifier: BSL-1.0
#include "read/detail/xml.hpp"
#include "model/utf8.hpp"
#include "read/detail/charset.hpp"
#include "read/detail/refusal.hpp"

#include <algorithm>
#include <cstdint>

namespace recital {

namespace {

/// What a node of the tree takes, attributes counted as half a node; measured for pugixml on 64 bits, rounded up.
constexpr std::uint64_t node_cost = 128;

std::string place(std::string_view name) { return name.empty() ? std::string{} : std::string{name} + " "; }

/// Elements and the texts between them are at most twice the tags.
void check_size(std::string_view bytes, std::string_view name, ReadLimits const& limits) {
    auto const tags = static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '<'));
    auto const values = static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '='));
    if ((tags + values / 2) * node_cost + bytes.size() > limits.expanded_size)
        throw Refusal{place(name) + "has " + std::to_string(tags) + " tags, more than the memory allowed holds",
                      "split it, or raise the limit with --max-expanded"};
}

/// The declaration of a document type is let be as long as it declares nothing.
void check_doctype(pugi::xml_document const& document, std::string_view name) {
    for (pugi::xml_node const node : document.children()) {
        if (node.type() != pugi::node_doctype) continue;
        std::string_view const declaration = node.value();
        if (declaration.find('[') == std::string_view::npos) continue;
        bool const entities = declaration.find("<!ENTITY") != std::string_view::npos;
        throw Refusal{place(name) + (entities ? "declares entities" : "declares a document type of its own"),
                      "this is refused, as it can be used to exhaust memory and to reach other files; take the <!DOCTYPE …> out"};
    }
}

void check_depth(pugi::xml_document const& document, std::string_view name, ReadLimits const& limits) {
    pugi::xml_node node = document.first_child();
    std::uint32_t depth = 1;
    while (node) {
        if (node.first_child()) {
            node = node.first_child();
            if (++depth > limits.depth)
                throw Refusal{place(name) + "has elements more than " + std::to_string(limits.depth) + " deep in one another",
                              "no document needs that; raise the limit with --max-depth if this one does"};
            continue;
        }
        while (node && !node.next_sibling()) {
            node = node.parent();
            --depth;
        }
        if (node) node = node.next_sibling();
    }
}

}  // namespace

void parse_xml(pugi::xml_document& document, std::string_view bytes, std::string_view name, XmlBlanks blanks, ReadLimits const& limits) {
    check_size(bytes, name, limits);
    Charset const charset = charset_of(bytes);
    std::string const utf8 = charset == Charset::utf8 ? valid_utf8(bytes) : in_utf8(bytes, charset);
    unsigned const flags =
        pugi::parse_default | pugi::parse_doctype | (blanks == XmlBlanks::kept ? pugi::parse_ws_pcdata : pugi::parse_ws_pcdata_single);
    pugi::xml_parse_result const result = document.load_buffer(utf8.data(), utf8.size(), flags, pugi::encoding_utf8);
    if (!result) {
        auto const at = std::min(static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0)), utf8.size());
        std::string_view const before = std::string_view{utf8}.substr(0, at);
        auto const line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
        std::size_t const column = at - (before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1) + 1;
        std::string what = result.description();
        if (!what.empty() && what.front() >= 'A' && what.front() <= 'Z') what.front() = static_cast<char>(what.front() - 'A' + 'a');
        std::string advice = "it may have been cut short or damaged: get it again";
        if (name.empty()) throw Refusal{"is not well-formed XML: " + what, advice, line, column};
        throw Refusal{
            place(name) + "is not well-formed XML at line " + std::to_string(line) + ", column " + std::to_string(column) + ": " + what,
            advice};
    }
    check_doctype(document, name);
    check_depth(document, name, limits);
}

std::string_view local_name(char const* name) noexcept {
    std::string_view const whole = name;
    auto const colon = whole.find(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

pugi::xml_node child(pugi::xml_node parent, std::string_view name) noexcept {
    for (pugi::xml_node const node : parent.children())
        if (node.type() == pugi::node_element && local_name(node) == name) return node;
    return {};
}

std::string_view attribute(pugi::xml_node node, std::string_view name) noexcept {
    for (pugi::xml_attribute const each : node.attributes())
        if (local_name(each.name()) == name) return each.value();
    return {};
}

bool has_attribute(pugi::xml_node node, std::string_view name) noexcept {
    for (pugi::xml_attribute const each : node.attributes())
        if (local_name(each.name()) == name) return true;
    return false;
}

}  // namespace recital
