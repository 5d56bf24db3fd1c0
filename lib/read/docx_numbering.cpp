// SPDX-License-Identifier: BSL-1.0
#include "read/detail/docx_numbering.hpp"

#include "read/detail/xml.hpp"

#include <algorithm>
#include <utility>

namespace recital {

namespace {

constexpr std::size_t longest_label_text = 80;

std::size_t level_index(pugi::xml_node node, std::size_t count) {
    auto const level = as_number(attribute(node, "ilvl"));
    return level && *level >= 0 ? std::min(static_cast<std::size_t>(*level), count) : count;
}

/// A bullet is a character of a symbol font more often than not ("o", "\xEF\x82\xB7"); it is shown as what it means.
std::string bullet_for(std::string_view text) {
    bool const dash = text.empty() || text == "-" || text == "–" || text == "—";
    return std::string{dash ? text : "•"};
}

}  // namespace

DocxNumbering::Level DocxNumbering::read_level(pugi::xml_node node) {
    Level level;
    level.start = number_in(node, "start").value_or(0);
    if (pugi::xml_node const format = child(node, "numFmt")) level.format = number_format(attribute(format, "val"));
    level.text = attribute(child(node, "lvlText"), "val");
    if (level.text.size() > longest_label_text) level.text.clear();
    level.style = attribute(child(node, "pStyle"), "val");
    level.restart = number_in(node, "lvlRestart");
    level.legal = is_on(child(node, "isLgl"));
    level.hidden = is_on(child(child(node, "rPr"), "vanish"));
    level.blank_after = attribute(child(node, "suff"), "val") != "nothing";
    return level;
}

DocxNumbering::DocxNumbering(pugi::xml_node numbering, DocxStyles const& styles) {
    std::map<int, std::string> linked;  // definitions that stand in for that of a numbering style
    for (pugi::xml_node const node : numbering.children()) {
        if (local_name(node) == "abstractNum") {
            int const id = as_number(attribute(node, "abstractNumId")).value_or(-1);
            for (pugi::xml_node const each : node.children()) {
                std::size_t const at = local_name(each) == "lvl" ? level_index(each, level_count) : level_count;
                if (at < level_count) m_abstract[id][at] = read_level(each);
            }
            if (pugi::xml_node const link = child(node, "numStyleLink")) linked[id] = attribute(link, "val");
        } else if (local_name(node) == "num") {
            List list;
            list.abstract = number_in(node, "abstractNumId").value_or(-1);
            for (pugi::xml_node const each : node.children()) {
                std::size_t const at = local_name(each) == "lvlOverride" ? level_index(each, level_count) : level_count;
                if (at >= level_count) continue;
                if (pugi::xml_node const level = child(each, "lvl")) list.levels[at] = read_level(level);
                if (auto const start = number_in(each, "startOverride")) list.starts[at] = *start;
            }
            if (auto const id = as_number(attribute(node, "numId"))) m_lists[*id] = std::move(list);
        }
    }
    for (auto& [id, list] : m_lists) {
        auto const link = linked.find(list.abstract);
        if (link == linked.end()) continue;
        auto const target = m_lists.find(styles.character_style(link->second).place.list.value_or(-1));
        if (target != m_lists.end()) list.abstract = target->second.abstract;
    }
}

DocxNumbering::Level const& DocxNumbering::level_of(List const& list, std::size_t level) const {
    static Level const plain;
    if (auto const own = list.levels.find(level); own != list.levels.end()) return own->second;
    auto const levels = m_abstract.find(list.abstract);
    return levels == m_abstract.end() ? plain : levels->second[level];
}

/// A style does not name its level: the level names its style.
std::size_t DocxNumbering::level_at(List const& list, ListPlace const& place) const {
    if (!place.style.empty())
        for (std::size_t level = 0; level < level_count; ++level)
            if (level_of(list, level).style == place.style) return level;
    return static_cast<std::size_t>(std::clamp(place.level.value_or(0), 0, static_cast<int>(level_count) - 1));
}

std::string DocxNumbering::next(ListPlace const& place) {
    auto const found = m_lists.find(place.list.value_or(0));
    if (found == m_lists.end()) return {};
    List& list = found->second;
    std::size_t const level = level_at(list, place);
    Counters& counters = m_counters[list.abstract];
    if (!std::exchange(list.met, true)) {
        for (auto const& [at, start] : list.starts) counters.running[at] = false;
    }
    auto const start_of = [&](std::size_t at) {
        auto const own = list.starts.find(at);
        return own != list.starts.end() ? own->second : level_of(list, at).start;
    };
    // Where a level is met before the one above it, the one above is taken to have begun.
    for (std::size_t at = 0; at < level; ++at)
        if (!std::exchange(counters.running[at], true)) counters.value[at] = start_of(at);
    counters.value[level] = std::exchange(counters.running[level], true) ? counters.value[level] + 1 : start_of(level);
    for (std::size_t below = level + 1; below < level_count; ++below) {
        int const above = level_of(list, below).restart.value_or(static_cast<int>(below));
        if (static_cast<int>(level) < above) counters.running[below] = false;
    }
    Level const& shown = level_of(list, level);
    if (shown.hidden) return {};
    std::string text = label(list, counters, level);
    if (!text.empty() && shown.blank_after) text += ' ';
    return text;
}

std::string DocxNumbering::label(List const& list, Counters const& counters, std::size_t level) const {
    Level const& shown = level_of(list, level);
    if (shown.format == NumberFormat::bullet) return bullet_for(shown.text);
    std::string out;
    for (std::size_t at = 0; at < shown.text.size(); ++at) {
        char const c = shown.text[at];
        bool const number = c == '%' && at + 1 < shown.text.size() && shown.text[at + 1] >= '1' && shown.text[at + 1] <= '9';
        if (!number) {
            out += c;
            continue;
        }
        auto const which = static_cast<std::size_t>(shown.text[++at] - '1');
        if (which > level) continue;
        NumberFormat const format = shown.legal ? NumberFormat::decimal : level_of(list, which).format;
        out += formatted(counters.value[which], format);
    }
    return out;
}

}  // namespace recital
