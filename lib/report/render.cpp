// SPDX-License-Identifier: BSL-1.0
#include "report/render.hpp"

#include "graph/safe_text.hpp"
#include "graph/wording.hpp"
#include "report/detail/data.hpp"
#include "report/report_templates.hpp"

#include <kainjow/mustache.hpp>

#include <array>
#include <stdexcept>
#include <utility>

namespace recital {
namespace {

using Json = nlohmann::ordered_json;
using kainjow::mustache::data;
using kainjow::mustache::mustache;
using kainjow::mustache::partial;

constexpr char const* instrument_in_html =
    "<span class=\"instrument-name{{#in_corpus}} read{{/in_corpus}}\">{{#url}}<a href=\"{{url}}\"><bdi>{{label}}</bdi></a>{{/url}}"
    "{{^url}}<bdi>{{label}}</bdi>{{/url}}{{#in_corpus}}<span class=\"dot\" title=\"read\"> ●</span>{{/in_corpus}}</span>"
    "{{#title}} <span class=\"title\"><bdi>{{title}}</bdi></span>{{/title}}";
constexpr char const* instrument_in_markdown =
    "{{#url}}[{{label}}]({{url}}){{/url}}{{^url}}{{label}}{{/url}}{{#in_corpus}} ●{{/in_corpus}}{{#title}} {{title}}{{/title}}";

/// In a code block nothing is escaped: the fence is longer than any in the text.
std::string code_block(std::string const& lines) {
    std::string fence = "```";
    while (lines.find(fence) != std::string::npos) fence += '`';
    return fence + "text\n" + lines + (lines.empty() || lines.back() == '\n' ? "" : "\n") + fence;
}

/// Brackets in a label are escaped as text; an address that safe_url() let pass may hold round ones.
std::string markdown_address(std::string_view url) {
    std::string out;
    for (char const c : url) out += c == '(' ? "%28" : c == ')' ? "%29" : c == '|' ? "%7C" : std::string(1, c);
    return out;
}

std::string escaped(std::string const& key, std::string const& text, ReportFormat format) {
    if (key == "svg") return text;
    if (format == ReportFormat::html) return markup_text(text);
    if (key == "url") return markdown_address(text);
    return key == "tree" ? code_block(clean_text(text)) : markdown_text(text);
}

/// "3 citations" where a number is read in a sentence.
std::string in_words(std::string_view key, std::size_t value) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> units{{{"citations", "citation"},
                                                                                  {"instruments", "instrument"},
                                                                                  {"documents", "document"},
                                                                                  {"cited_by", "document"},
                                                                                  {"mentioned", "time"}}};
    if (key == "mentions") return value == 1 ? "once" : value == 2 ? "twice" : std::to_string(value) + " times";
    for (auto const& [name, unit] : units)
        if (key == name) return std::to_string(value) + " " + std::string{unit} + (value == 1 ? "" : "s");
    return {};
}

/// JSON as mustache's data: text escaped, nothing there for empty text (mustache would show a section for it), and beside
/// each field what templates have of it.
class Filling {
public:
    explicit Filling(ReportFormat format) : m_format(format) {}

    data of(std::string const& key, Json const& value) const {
        if (value.is_object()) {
            data object;
            add_fields(object, value);
            return object;
        }
        if (value.is_array()) {
            data list{data::type::list};
            for (Json const& each : value) list.push_back(of(key, each));
            return list;
        }
        if (value.is_boolean()) return data{value.get<bool>()};
        if (value.is_number()) return data{std::to_string(value.get<std::size_t>())};
        std::string const text = escaped(key, value.get_ref<std::string const&>(), m_format);
        return text.empty() ? data{false} : data{text};
    }

    void add_fields(data& object, Json const& fields) const {
        for (auto const& [key, value] : fields.items()) {
            object[key] = of(key, value);
            if (value.is_array()) object["has_" + key] = data{!value.empty()};
            if (key == "date" || key == "made_on") object["printed_" + key] = of(key, Json(printed_date(value.get<std::string>())));
            if (!value.is_number()) continue;
            add_cut(object, fields, key, value.get<std::size_t>());
            if (std::string words = in_words(key, value.get<std::size_t>()); !words.empty()) object[key + "_words"] = data{words};
        }
    }

private:
    /// Lists that were cut say so: beside "uses_in_all" stands "uses_listed" and "uses_cut".
    static void add_cut(data& object, Json const& fields, std::string const& key, std::size_t all) {
        constexpr std::string_view suffix = "_in_all";
        if (key.size() <= suffix.size() || key.compare(key.size() - suffix.size(), suffix.size(), suffix) != 0) return;
        std::string const list = key.substr(0, key.size() - suffix.size());
        std::size_t const listed = fields.at(list).size();
        object[list + "_listed"] = data{std::to_string(listed)};
        object[list + "_cut"] = data{listed < all};
    }

    ReportFormat m_format;
};

}  // namespace

std::string markdown_text(std::string_view raw) {
    std::string out;
    std::string const clean = clean_text(raw);
    for (std::size_t at = 0; at < clean.size(); ++at) {
        char const c = clean[at];
        bool const address = (c == ':' && clean.compare(at, 3, "://") == 0) || (c == '.' && at >= 3 && (clean[at - 1] | 0x20) == 'w');
        if (c == '\n')
            out += ' ';
        else if (c == '<')
            out += "&lt;";
        else if (c == '&')
            out += "&amp;";
        else if (address || std::string_view{"\\`*_{}[]#|~!$@>"}.find(c) != std::string_view::npos)
            out.append(1, '\\').append(1, c);
        else
            out += c;
    }
    // At the beginning of a line "-", "+", "=" and "1." begin lists and underline headings.
    std::size_t const digits = std::min(out.find_first_not_of("0123456789"), out.size());
    bool const numbered = digits > 0 && digits < out.size() && (out[digits] == '.' || out[digits] == ')');
    if (numbered) out.insert(digits, 1, '\\');
    if (!out.empty() && std::string_view{"-+="}.find(out.front()) != std::string_view::npos) out.insert(0, 1, '\\');
    return out;
}

std::string_view built_in_template(ReportFormat format) noexcept {
    return format == ReportFormat::markdown ? markdown_template : html_template;
}

std::string render_report(ReportContent const& content, ReportFormat format, std::string_view text) {
    mustache page{std::string{text}};
    if (!page.is_valid()) throw std::logic_error("the template of the report: " + page.error_message());
    page.set_custom_escape([](std::string const& already_escaped) { return already_escaped; });
    Json fields = report_data(content);
    add_for_templates(fields, content);
    data filling;
    Filling{format}.add_fields(filling, fields);
    filling["several"] = data{!content.single};
    filling["series_section"] = data{!content.series.empty() || !content.outdated.empty()};
    filling["cited_cut"] = data{content.instruments_listed < content.instruments};
    filling["css"] = data{report_css};
    filling["explore"] = content.explore.html.empty() ? data{false} : data{content.explore.html};
    filling["explore_css"] = content.explore.html.empty() ? data{false} : data{content.explore.style};
    filling["explore_source"] = content.explore.html.empty() ? data{false} : data{content.explore.script_source};
    char const* const name = format == ReportFormat::html ? instrument_in_html : instrument_in_markdown;
    filling["instrument"] = data{partial{[name] { return std::string{name}; }}};
    return page.render(filling);
}

}  // namespace recital
