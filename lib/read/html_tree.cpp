// SPDX-License-Identifier: BSL-1.0
#include "read/detail/html_tree.hpp"

#include "read/detail/refusal.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <limits>
#include <vector>

namespace recital {

namespace {

constexpr std::uint64_t tag_cost = 320;  // of a node, the text behind it and an attribute, measured for libxml2 2.9
constexpr std::size_t most_attributes = 500;
constexpr std::size_t unclosed = 40;  // elements of formatting that a page may leave open, for each that counts

std::string_view view(xmlChar const* text) noexcept { return text == nullptr ? std::string_view{} : reinterpret_cast<char const*>(text); }

bool is_formatting(std::string_view name) {
    constexpr std::array<std::string_view, 31> names{"abbr",      "acronym", "b",    "bdi",    "bdo", "big",  "cite",  "code",
                                                     "data",      "dfn",     "em",   "font",   "i",   "ins",  "kbd",   "label",
                                                     "mark",      "nobr",    "o:p",  "output", "p",   "samp", "small", "span",
                                                     "st1:place", "strong",  "time", "tt",     "u",   "var",  "wbr"};
    return std::binary_search(names.begin(), names.end(), name);
}

std::string small(std::string_view text) {
    std::string out{text};
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    out.erase(std::remove_if(out.begin(), out.end(), [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }), out.end());
    return out;
}

bool hides(std::string_view style) {
    if (style.empty()) return false;
    std::string const plain = small(style);
    return plain.find("display:none") != std::string::npos || plain.find("visibility:hidden") != std::string::npos ||
           plain.find("mso-hide:all") != std::string::npos;
}

/// What `key` ("top:") says in a style, without blanks; empty where it says nothing.
std::string style_value(std::string_view style, std::string_view key) {
    std::string const plain = small(style);
    for (std::size_t at = 0; (at = plain.find(key, at)) != std::string::npos; ++at) {
        if (at > 0 && plain[at - 1] != ';') continue;
        std::size_t const begin = at + key.size();
        return plain.substr(begin, std::min(plain.find(';', begin), plain.size()) - begin);
    }
    return {};
}

/// An attribute for which an element of formatting has to be kept.
bool matters(std::string_view name, std::string_view value) {
    if (name == "hidden" || name == "id" || name == "name") return true;
    if (name == "role") return true;
    if (name == "class" && is_grid_column(value)) return true;
    if (name == "style" && !top_of(value).empty()) return true;
    return name == "style" && (hides(value) || small(value).find("vertical-align:super") != std::string::npos);
}

class Builder {
public:
    Builder(ReadLimits const& limits, Deadline const& deadline) : m_limits{limits}, m_deadline{deadline} {}

    HtmlTree build(std::string_view utf8) {
        static bool const ready = (xmlInitParser(), true);  // once, before threads meet in it
        (void)ready;
        std::unique_ptr<htmlParserCtxt, void (*)(htmlParserCtxtPtr)> const context{htmlNewParserCtxt(), htmlFreeParserCtxt};
        if (!context) throw Refusal{"could not be read for lack of memory", "give it alone"};
        context->_private = this;
        context->sax->startElement = start;
        context->sax->endElement = end;
        context->sax->error = failed;
        context->sax->fatalError = failed;
        context->sax->serror = nullptr;
        context->sax->comment = nullptr;
        context->sax->processingInstruction = nullptr;
        HtmlTree tree{htmlCtxtReadMemory(context.get(), utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8",
                                         HTML_PARSE_RECOVER | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT |
                                             HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD | XML_PARSE_HUGE)};
        if (!m_error.empty()) throw Refusal{m_error, m_advice};
        if (!tree) throw Refusal{"holds no text", ""};
        return tree;
    }

private:
    enum class Kept : std::uint8_t { node, nothing, paragraph };

    static Builder& self(void* context) { return *static_cast<Builder*>(static_cast<xmlParserCtxtPtr>(context)->_private); }

    static void start(void* context, xmlChar const* name, xmlChar const** attributes) { self(context).started(context, name, attributes); }
    static void end(void* context, xmlChar const* name) { self(context).ended(context, name); }
    static void failed(void* context, char const*, ...) { self(context).check_time(context); }

    void stop(void* context, std::string what, std::string advice) {
        if (m_error.empty()) {
            m_error = std::move(what);
            m_advice = std::move(advice);
        }
        xmlStopParser(static_cast<xmlParserCtxtPtr>(context));
    }

    void check_time(void* context) {
        if (++m_events % 64 == 0 && m_deadline.passed())
            stop(context, "takes longer to read than " + std::to_string(m_limits.seconds) + " seconds",
                 "raise the limit with --max-seconds");
    }

    void started(void* context, xmlChar const* name, xmlChar const** attributes) {
        check_time(context);
        if (m_open.empty()) {
            // Ids that are given twice would be told to the user; the parser puts its own function there when it begins.
            auto* const parser = static_cast<xmlParserCtxtPtr>(context);
            parser->vctxt.error = failed;
            parser->vctxt.warning = failed;
            parser->vctxt.userData = context;
        }
        Kept kept = Kept::node;
        if (is_formatting(view(name))) {
            bool keep = false;
            for (xmlChar const** each = attributes; each != nullptr && *each != nullptr && !keep; each += 2)
                keep = view(name) == "p" ? hides(view(each[0]) == "style" ? view(each[1]) : "") || view(each[0]) == "hidden"
                                         : matters(view(each[0]), view(each[1]));
            if (!keep) kept = view(name) == "p" ? Kept::paragraph : Kept::nothing;
        }
        m_open.push_back(kept);
        if (kept == Kept::node && ++m_depth > m_limits.depth)
            return stop(context, "has elements more than " + std::to_string(m_limits.depth) + " deep in one another",
                        "no document needs that; raise the limit with --max-depth if this one does");
        if (m_open.size() > std::size_t{m_limits.depth} * unclosed)
            return stop(context, "leaves more than " + std::to_string(std::size_t{m_limits.depth} * unclosed) + " elements open",
                        "raise the limit with --max-depth if it is meant to");
        if (kept == Kept::nothing) return;
        xmlSAX2StartElement(context, name, attributes);
        if (kept == Kept::paragraph) xmlSAX2EndElement(context, name);
    }

    void ended(void* context, xmlChar const* name) {
        check_time(context);
        if (m_open.empty()) return;
        Kept const kept = m_open.back();
        m_open.pop_back();
        if (kept == Kept::nothing) return;
        if (kept == Kept::paragraph)
            xmlSAX2StartElement(context, name, nullptr);
        else
            --m_depth;
        xmlSAX2EndElement(context, name);
    }

    ReadLimits const& m_limits;
    Deadline const& m_deadline;
    std::vector<Kept> m_open;
    std::uint32_t m_depth = 0;
    std::size_t m_events = 0;
    std::string m_error, m_advice;
};

/// The parser compares each attribute of a tag with those before it.
void check_attributes(std::string_view utf8) {
    bool in_tag = false;
    bool after_equals = false;
    std::size_t count = 0;
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        char const c = utf8[at];
        if (!in_tag) {
            in_tag = c == '<';
            count = 0;
            continue;
        }
        bool const blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (c == '>') {
            in_tag = false;
        } else if (after_equals && (c == '"' || c == '\'')) {
            std::size_t const close = utf8.find(c, at + 1);
            if (close == std::string_view::npos) return;
            at = close;
            ++count;
        } else if (blank && !(at > 0 && (utf8[at - 1] == ' ' || utf8[at - 1] == '\n'))) {
            ++count;
        }
        after_equals = c == '=' || (after_equals && blank);
        if (count > 2 * most_attributes)
            throw Refusal{"has a tag with more than " + std::to_string(most_attributes) + " attributes", "no document needs that"};
    }
}

}  // namespace

HtmlTree parse_html(std::string_view utf8, ReadLimits const& limits, Deadline const& deadline) {
    auto const tags = static_cast<std::uint64_t>(std::count(utf8.begin(), utf8.end(), '<'));
    if (tags * tag_cost + utf8.size() > limits.expanded_size || utf8.size() > std::numeric_limits<int>::max() / 2)
        throw Refusal{"has " + std::to_string(tags) + " tags, more than the memory allowed holds",
                      "split it, or raise the limit with --max-expanded"};
    check_attributes(utf8);
    return Builder{limits, deadline}.build(utf8);
}

std::int64_t html_number(std::string_view text, std::int64_t otherwise) {
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && number > -1'000'000'000 && number < 1'000'000'000 ? number : otherwise;
}

std::string top_of(std::string_view style) {
    if (style.find("top") == std::string_view::npos || style_value(style, "left:").empty()) return {};
    return style_value(style, "top:");
}

bool is_grid_column(std::string_view classes) {
    while (!classes.empty()) {
        auto const end = std::min(classes.find_first_of(" \t\r\n"), classes.size());
        std::string_view const word = classes.substr(0, end);
        if (word.size() > 6 && word.starts_with("col-") && word.back() >= '0' && word.back() <= '9') return true;
        classes.remove_prefix(std::min(end + 1, classes.size()));
    }
    return false;
}

std::string_view html_name(xmlNode const* node) noexcept { return node->type == XML_ELEMENT_NODE ? view(node->name) : std::string_view{}; }

std::string_view html_text(xmlNode const* node) noexcept {
    return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE ? view(node->content) : std::string_view{};
}

std::string_view html_attribute(xmlNode const* node, std::string_view name) noexcept {
    if (node->type != XML_ELEMENT_NODE) return {};
    for (xmlAttr const* each = node->properties; each != nullptr; each = each->next)
        if (view(each->name) == name) return each->children == nullptr ? std::string_view{} : view(each->children->content);
    return {};
}

bool has_html_attribute(xmlNode const* node, std::string_view name) noexcept {
    if (node->type != XML_ELEMENT_NODE) return false;
    for (xmlAttr const* each = node->properties; each != nullptr; each = each->next)
        if (view(each->name) == name) return true;
    return false;
}

bool is_hidden(xmlNode const* node) {
    return has_html_attribute(node, "hidden") || html_attribute(node, "aria-hidden") == "true" || hides(html_attribute(node, "style"));
}

}  // namespace recital
