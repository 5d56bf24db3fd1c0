// SPDX-License-Identifier: BSL-1.0
#include "read/detail/html_writer.hpp"

#include "read/detail/refusal.hpp"
#include "read/detail/typed_notes.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace recital {

namespace {

constexpr std::size_t longest_id = 200;

template <std::size_t N>
bool is_one_of(std::array<std::string_view, N> const& sorted, std::string_view name) {
    return std::binary_search(sorted.begin(), sorted.end(), name);
}

bool is_block(std::string_view name) {
    constexpr std::array<std::string_view, 33> names{
        "address", "article",  "blockquote", "body",    "caption", "center", "dd",       "details", "dir",    "div",   "dl",
        "dt",      "fieldset", "figcaption", "figure",  "footer",  "form",   "frameset", "header",  "hgroup", "html",  "legend",
        "main",    "menu",     "noframes",   "section", "summary", "tbody",  "td",       "tfoot",   "th",     "thead", "xmp"};
    return is_one_of(names, name);
}

bool is_heading(std::string_view name) { return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6'; }

/// The arrow at a note's end that leads back to its mark.
bool is_way_back(std::string_view words) {
    constexpr std::array<std::string_view, 6> arrows{"^", "←", "↑", "↩", "↩\uFE0E", "⏎"};
    return std::find(arrows.begin(), arrows.end(), words) != arrows.end();
}

NumberFormat list_format(xmlNode* node) {
    std::string_view const type = html_attribute(node, "type");
    std::string_view const style = html_attribute(node, "style");
    auto const styled = [style](std::string_view name) { return style.find(name) != std::string_view::npos; };
    if (type == "a" || styled("lower-alpha") || styled("lower-latin")) return NumberFormat::lower_letter;
    if (type == "A" || styled("upper-alpha") || styled("upper-latin")) return NumberFormat::upper_letter;
    if (type == "i" || styled("lower-roman")) return NumberFormat::lower_roman;
    if (type == "I" || styled("upper-roman")) return NumberFormat::upper_roman;
    return NumberFormat::decimal;
}

/// Whether it is a run of words with a place on the page, and not a box that holds others.
bool is_placed(xmlNode* node) {
    std::string_view const name = html_name(node);
    if (name != "span" && name != "div") return false;
    for (xmlNode* each = node->children; each != nullptr; each = each->next)
        if (!html_name(each).empty() && html_name(each) != "br") return false;
    return !top_of(html_attribute(node, "style")).empty();
}

}  // namespace

HtmlWriter::HtmlWriter(std::string const& source, Deadline const& deadline, bool whole)
    : m_source{source}, m_deadline{deadline}, m_whole{whole}, m_writer{source} {}

Text HtmlWriter::write(xmlDoc* tree) {
    xmlNode* const root = xmlDocGetRootElement(tree);
    if (root == nullptr) return {};
    survey(root);
    Measure all;
    measure(root, all, false);
    if (all.preformatted * 10 > all.bytes * 9 && all.preformatted > 0) {
        std::string bytes;
        plain(root, bytes);
        return {m_source, std::move(bytes), {}};
    }
    children(root);
    end_block();
    tie_links();
    return m_writer.finish();
}

/// Which ids the marks of notes lead to: the elements that carry them are kept and written as notes.
void HtmlWriter::survey(xmlNode* node) {
    for (xmlNode* each = node->children; each != nullptr; each = each->next) {
        if (html_name(each) == "a") {
            std::string_view const href = html_attribute(each, "href");
            auto const hash = href.find('#');
            std::string words;
            if (hash != std::string_view::npos) plain(each, words);
            if (hash != std::string_view::npos && !note_mark(words).empty()) m_targets.emplace(href.substr(hash + 1));
        }
        survey(each);
    }
}

void HtmlWriter::measure(xmlNode* node, Measure& result, bool preformatted) const {
    for (xmlNode* each = node->children; each != nullptr; each = each->next) {
        std::string_view const name = html_name(each);
        if (!name.empty() && is_left_out(each)) continue;
        if (name == "p" || name == "br" || name == "div") ++result.breaks;
        if (name == "table" || name == "ul" || name == "ol" || name == "dl" || name == "pre" || name == "blockquote" || is_heading(name))
            result.nested = true;
        std::string_view const words = html_text(each);
        auto const count = static_cast<std::size_t>(
            std::count_if(words.begin(), words.end(), [](char c) { return static_cast<unsigned char>(c) > 0x20; }));
        result.bytes += count;
        if (preformatted) result.preformatted += count;
        measure(each, result, preformatted || name == "pre" || name == "xmp" || name == "plaintext");
    }
}

/// The text of an element with the lines it has: those of <pre>, and one for each block.
void HtmlWriter::plain(xmlNode* node, std::string& out) const {
    for (xmlNode* each = node->children; each != nullptr; each = each->next) {
        std::string_view const name = html_name(each);
        if (!name.empty() && is_left_out(each)) continue;
        out += html_text(each);
        bool const breaks = name == "br" || name == "p" || name == "hr" || name == "pre" || is_block(name) || is_heading(name);
        if (breaks && !out.empty() && out.back() != '\n') out += '\n';
        plain(each, out);
        if (breaks && !out.empty() && out.back() != '\n') out += '\n';
    }
}

void HtmlWriter::children(xmlNode* parent) {
    for (xmlNode* each = parent->children; each != nullptr; each = each->next) node(each);
}

void HtmlWriter::node(xmlNode* node) {
    if (++m_nodes % 256 == 0 && m_deadline.passed()) throw Refusal{"takes too long to read", "raise the limit with --max-seconds"};
    std::string_view const name = html_name(node);
    if (name.empty()) return text(html_text(node));
    if (is_left_out(node)) return;
    bool const is_paragraph = name == "p";
    if (is_placed(node)) return placed(node);
    bool const starts_block = is_paragraph || is_block(name) || is_heading(name) || name == "li" || name == "tr" || name == "pre";
    if (starts_block) end_block();
    std::string_view const id = html_attribute(node, "id");
    if (!id.empty()) anchor(id);
    if (name == "a" && html_attribute(node, "name") != id) anchor(html_attribute(node, "name"));
    element(node, name);
}

void HtmlWriter::element(xmlNode* node, std::string_view name) {
    if (name == "br") {
        m_writer.line_break();
        if (++m_breaks == 2) end_block();
    } else if (name == "hr" || (name == "p" && node->children == nullptr)) {
        end_block();
    } else if (name == "a") {
        link(node);
    } else if (name == "sup" || html_attribute(node, "style").find("super") != std::string_view::npos) {
        m_writer.begin_raised();
        children(node);
        m_writer.end_raised();
    } else if (name == "q") {
        text("“");
        children(node);
        text("”");
    } else if (is_heading(name)) {
        block(node, BlockRole::heading);
    } else if (name == "ol" || name == "ul") {
        list(node, name == "ol");
    } else if (name == "li") {
        item(node);
    } else if (name == "table") {
        table(node);
    } else if (name == "tr") {
        row(node);
    } else if (name == "pre" || name == "xmp" || name == "listing") {
        bool const outer = std::exchange(m_pre, true);
        children(node);
        m_pre = outer;
        end_block();
    } else if (is_block(name) || name == "p" || (name == "span" && is_grid_column(html_attribute(node, "class")))) {
        end_block();
        bool const outer = m_in_article;
        m_in_article = outer || name == "article" || name == "main";
        block(node, m_role);
        m_in_article = outer;
    } else {
        children(node);
    }
}

/// Words with a place on the page: those at the same height are one line.
void HtmlWriter::placed(xmlNode* node) {
    std::string top = top_of(html_attribute(node, "style"));
    if (m_writer.is_open() && m_top != top)
        m_writer.line_break();
    else if (m_writer.is_open())
        m_writer.text(" ");
    m_top = std::move(top);
    children(node);
}

void HtmlWriter::block(xmlNode* node, BlockRole role) {
    BlockRole const outer = std::exchange(m_role, role);
    children(node);
    end_block();
    m_role = outer;
}

void HtmlWriter::list(xmlNode* node, bool ordered) {
    end_block();
    List list;
    list.ordered = ordered;
    std::string_view const style = html_attribute(node, "style");
    list.shown = style.find("none") == std::string_view::npos && html_attribute(node, "type") != "none";
    list.format = list_format(node);
    list.next = html_number(html_attribute(node, "start"), 1);
    if (has_html_attribute(node, "reversed")) {
        list.step = -1;
        if (!has_html_attribute(node, "start")) {
            list.next = 0;
            for (xmlNode* each = node->children; each != nullptr; each = each->next) list.next += html_name(each) == "li" ? 1 : 0;
        }
    }
    m_lists.push_back(list);
    children(node);
    m_lists.pop_back();
    end_block();
}

void HtmlWriter::item(xmlNode* node) {
    List* const list = m_lists.empty() ? nullptr : &m_lists.back();
    m_label.clear();
    if (list != nullptr) {
        list->next = html_number(html_attribute(node, "value"), list->next);
        bool const note = m_targets.find(html_attribute(node, "id")) != m_targets.end();
        if (list->shown && list->ordered) m_label = formatted(list->next, list->format) + (note ? " " : ". ");
        if (list->shown && !list->ordered) m_label = "• ";
        list->next += list->step;
    }
    children(node);
    m_label.clear();
    end_block();
}

void HtmlWriter::link(xmlNode* node) {
    std::string_view const href = html_attribute(node, "href");
    if (href.empty()) return children(node);
    auto const hash = href.find('#');
    std::string words;
    if (hash != std::string_view::npos) plain(node, words);
    if (is_way_back(words)) return;
    std::string_view const mark = hash == std::string_view::npos ? std::string_view{} : note_mark(words);
    bool const leads = !m_writer.has_text() && m_label.empty();
    std::uint32_t const before = m_writer.position();
    m_writer.begin_link(href);
    children(node);
    m_writer.end_link();
    if (mark.empty() || !m_writer.is_open() || m_writer.position() == before) return;
    std::uint32_t const end = m_writer.position();
    auto const length = static_cast<std::uint32_t>(words.find_last_not_of(" \t\r\n") + 1 - words.find_first_not_of(" \t\r\n"));
    std::uint32_t const begin = end - std::min(length, end - before);
    m_mark_links.push_back({{begin, end}, std::string{href.substr(hash + 1)}, m_writer.block_index(), leads});
}

void HtmlWriter::open_if_needed() {
    m_breaks = 0;
    if (!m_writer.is_open()) {
        std::string place = m_place.empty() ? "paragraph " + std::to_string(++m_paragraphs) : m_place;
        m_writer.open({{}, m_role, false, {}, {}, std::move(place)});
    }
    for (std::string& id : m_ids) m_block_of_id.emplace(std::move(id), m_writer.block_index());
    m_ids.clear();
    if (!m_label.empty()) m_writer.text(std::exchange(m_label, {}));
}

void HtmlWriter::text(std::string_view text) {
    if (m_pre) return preformatted(text);
    bool const blank = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= 0x20; });
    if (!blank) open_if_needed();
    if (!blank || m_writer.has_text()) m_writer.text(text);
}

/// Lines of <pre> within a page that has other text too: a blank line ends a block.
void HtmlWriter::preformatted(std::string_view text) {
    while (!text.empty()) {
        std::string_view const line = text.substr(0, text.find('\n'));
        bool const ended = line.size() < text.size();
        text.remove_prefix(line.size() + (ended ? 1 : 0));
        if (line.find_first_not_of(" \t\r\f") != std::string_view::npos) {
            open_if_needed();
            m_writer.text(line);
            if (ended) m_writer.line_break();
        } else if (ended) {
            if (m_writer.ends_line()) end_block();
            m_writer.line_break();
        }
    }
}

void HtmlWriter::anchor(std::string_view id) {
    if (id.empty() || id.size() > longest_id) return;
    if (m_writer.has_text())
        m_block_of_id.emplace(id, m_writer.block_index());
    else
        m_ids.emplace_back(id);
}

void HtmlWriter::end_block() {
    m_breaks = 0;
    if (m_joined)
        m_writer.line_break();
    else
        m_writer.close();
}

/// What a mark leads to is a note, unless the mark stands at the beginning of one and leads back from there.
void HtmlWriter::tie_links() {
    std::map<std::uint32_t, std::string> numbers;
    for (MarkLink const& each : m_mark_links) {
        auto const target = m_block_of_id.find(each.target);
        if (target == m_block_of_id.end() || target->second == each.block || each.leads || target->second >= m_writer.block_index())
            continue;
        std::string const mark{note_mark(m_writer.written(each.mark))};
        auto const [number, is_new] = numbers.emplace(target->second, mark);
        if (is_new) m_writer.make_note(target->second, mark);
        m_writer.add_reference(each.mark, target->second);
    }
}

}  // namespace recital
