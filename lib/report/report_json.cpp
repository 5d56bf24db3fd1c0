// SPDX-License-Identifier: BSL-1.0
#include "report/detail/data.hpp"
#include "report/render.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace recital {
namespace {

/// Marks that turn the writing direction, as JSON writes characters by number: they change nothing about the value, and a terminal or
/// an editor that shows the file is not led astray.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> turning{{{"\xD8\x9C", "\\u061c"},
                                                                                 {"\xE2\x80\x8E", "\\u200e"},
                                                                                 {"\xE2\x80\x8F", "\\u200f"},
                                                                                 {"\xE2\x80\xAA", "\\u202a"},
                                                                                 {"\xE2\x80\xAB", "\\u202b"},
                                                                                 {"\xE2\x80\xAC", "\\u202c"},
                                                                                 {"\xE2\x80\xAD", "\\u202d"},
                                                                                 {"\xE2\x80\xAE", "\\u202e"},
                                                                                 {"\xE2\x81\xA6", "\\u2066"},
                                                                                 {"\xE2\x81\xA7", "\\u2067"},
                                                                                 {"\xE2\x81\xA8", "\\u2068"},
                                                                                 {"\xE2\x81\xA9", "\\u2069"}}};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
}

}  // namespace

std::string report_as_json(ReportContent const& content) {
    std::string out = report_data(content).dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
    for (auto const& [mark, number] : turning) replace_all(out, mark, number);
    return out;
}

}  // namespace recital
