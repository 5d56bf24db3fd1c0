// SPDX-License-Identifier: BSL-1.0
#include "graph/wording.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace recital {

std::string place_words(std::string_view part, std::string_view paragraph, std::string_view footnote) {
    auto const numbered = [](std::string_view word, std::string_view number) { return std::string{word}.append(number); };
    if (part == "footnote") return footnote.empty() ? "note" : numbered("note ", footnote);
    if (part == "preamble") return paragraph.empty() ? "preamble" : numbered("PP", paragraph);
    if (part == "operative") return paragraph.empty() ? "operative part" : numbered("OP", paragraph);
    if (part == "body") return paragraph.empty() ? "" : numbered("para. ", paragraph);
    return std::string{part}.append(paragraph.empty() ? "" : " ").append(paragraph);
}

std::string place_words(Edge const& edge) { return place_words(edge.part, edge.paragraph, edge.footnote); }

std::string printed_date(std::string_view iso) {
    constexpr std::array<std::string_view, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                                      "July",    "August",   "September", "October", "November", "December"};
    auto const number = [iso](std::size_t at, std::size_t size) {
        int value = -1;
        char const* const begin = iso.data() + at;
        auto const [end, error] = std::from_chars(begin, begin + size, value);
        return error == std::errc{} && end == begin + size ? value : -1;
    };
    bool const has_month = iso.size() == 7 || iso.size() == 10;
    int const month = has_month && iso[4] == '-' ? number(5, 2) : -1;
    if (month < 1 || month > 12) return std::string{iso};
    std::string printed{months[static_cast<std::size_t>(month) - 1]};
    printed.append(1, ' ').append(iso.substr(0, 4));
    int const day = iso.size() == 10 && iso[7] == '-' ? number(8, 2) : -1;
    if (iso.size() == 10 && day < 1) return std::string{iso};
    return day < 1 ? printed : std::to_string(day).append(1, ' ').append(printed);
}

std::string sorting_date(Vertex const& vertex) {
    if (!vertex.date.empty()) return vertex.date;
    return vertex.year == 0 ? std::string{"~"} : std::to_string(vertex.year);
}

bool is_forward(Vertex const& citing, Vertex const& cited) {
    std::string const later = cited.date.empty() && cited.year != 0 ? std::to_string(cited.year) : cited.date;
    std::size_t const known = std::min(later.size(), citing.date.size());
    return known >= 4 && later.compare(0, known, citing.date, 0, known) > 0;
}

}  // namespace recital
