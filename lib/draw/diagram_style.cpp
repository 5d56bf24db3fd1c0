// SPDX-License-Identifier: BSL-1.0
#include "draw/diagram_style.hpp"

#include "draw/detail/table_lines.hpp"
#include "draw/tables.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>
#include <utility>

namespace recital {
namespace {

using Fault = std::optional<std::string>;

template <typename Value, std::size_t size>
Fault choose(Value& setting, std::string_view value, std::array<std::pair<std::string_view, Value>, size> const& choices) {
    std::string names;
    for (auto const& [name, meaning] : choices) {
        if (name == value) {
            setting = meaning;
            return std::nullopt;
        }
        names.append(names.empty() ? "" : ", ").append(name);
    }
    return "is one of " + names;
}

Fault choose_yes(bool& setting, std::string_view value) {
    return choose(setting, value, std::array<std::pair<std::string_view, bool>, 2>{{{"yes", true}, {"no", false}}});
}

template <typename Number>
Fault choose_number(Number& setting, std::string_view value, unsigned least, unsigned most) {
    unsigned number = 0;
    auto const [end, failure] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (failure != std::errc{} || end != value.data() + value.size() || number < least || number > most)
        return "is a number from " + std::to_string(least) + " to " + std::to_string(most);
    setting = static_cast<Number>(number);
    return std::nullopt;
}

Fault apply(DiagramStyle& style, std::string_view setting, std::string_view value) {
    using Show = DiagramStyle::Show;
    using Columns = DiagramStyle::Columns;
    using Lanes = DiagramStyle::Lanes;
    static constexpr std::array<std::pair<std::string_view, Show>, 4> shows{{{"surroundings", Show::surroundings},
                                                                             {"main-path", Show::main_path},
                                                                             {"series", Show::series},
                                                                             {"communities", Show::communities}}};
    static constexpr std::array<std::pair<std::string_view, Columns>, 5> columns{{{"distance", Columns::distance},
                                                                                  {"years", Columns::years},
                                                                                  {"rank", Columns::rank},
                                                                                  {"members", Columns::members},
                                                                                  {"communities", Columns::communities}}};
    static constexpr std::array<std::pair<std::string_view, Lanes>, 3> lanes{
        {{"none", Lanes::none}, {"organ", Lanes::organ}, {"kind", Lanes::kind}}};
    static constexpr std::array<std::pair<std::string_view, bool>, 2> flows{{{"right", false}, {"down", true}}};
    static constexpr std::array<std::pair<std::string_view, bool>, 2> orders{{{"date", false}, {"crossings", true}}};
    static constexpr std::array<std::pair<std::string_view, bool>, 2> cuts{{{"nearest", false}, {"each-step", true}}};
    if (setting == "show") return choose(style.show, value, shows);
    if (setting == "columns") return choose(style.columns, value, columns);
    if (setting == "lanes") return choose(style.lanes, value, lanes);
    if (setting == "flow") return choose(style.down, value, flows);
    if (setting == "order") return choose(style.untangled, value, orders);
    if (setting == "cut") return choose(style.each_step, value, cuts);
    if (setting == "groups") return choose_yes(style.groups, value);
    if (setting == "reduced") return choose_yes(style.reduced, value);
    if (setting == "manner") return choose_yes(style.manner, value);
    if (setting == "depth") return choose_number(style.depth, value, 0, 1000);
    if (setting == "top") return choose_number(style.top, value, 1, 5000);
    if (setting == "box") return choose_number(style.box, value, 60, 600);
    if (setting == "key-routes") return choose_number(style.key_routes, value, 0, 1000);
    if (setting == "title-lines") return choose_number(style.title_lines, value, 0, 20);
    if (setting == "brief-above") return choose_number(style.brief_above, value, 0, 5000);
    if (setting != "words")
        return "is no setting; there are show, columns, lanes, flow, order, cut, groups, reduced, manner, depth, top, box, title-lines, "
               "brief-above, key-routes and words";
    style.words = value;
    return std::nullopt;
}

}  // namespace

std::optional<DiagramStyle> built_in_style(std::string_view name) {
    auto const has_name = [name](BuiltInTable const& table) { return table.name == name; };
    auto const found = std::find_if(style_tables.begin(), style_tables.end(), has_name);
    if (found == style_tables.end()) return std::nullopt;
    auto read = style_from_tsv(found->text, found->name);
    if (auto const* const problem = std::get_if<Problem>(&read)) throw std::logic_error(message_of(*problem));
    return std::get<DiagramStyle>(std::move(read));
}

std::vector<std::string> built_in_style_names() {
    std::vector<std::string> names;
    for (BuiltInTable const& table : style_tables) names.emplace_back(table.name);
    std::sort(names.begin(), names.end());
    return names;
}

std::variant<DiagramStyle, Problem> style_from_tsv(std::string_view tsv, std::string_view source, DiagramStyle base) {
    bool in_header = true;
    std::size_t number = 0;
    std::string_view line;
    while (take_line(tsv, number, line)) {
        std::size_t const tab = std::min(line.find('\t'), line.size());
        std::string_view const setting = line.substr(0, tab);
        std::string_view const value = line.substr(std::min(tab + 1, line.size()));
        if (std::exchange(in_header, false)) {
            if (setting == "setting" && value == "value") continue;
            return Problem{std::string{source}, number, 1, "the columns are not those of a style",
                           "write setting and value, with a tab between"};
        }
        if (Fault const fault = apply(base, setting, value))
            return Problem{std::string{source}, number, 1, "\"" + std::string{setting} + "\" " + *fault, "see the tables in data/styles"};
    }
    return base;
}

}  // namespace recital
