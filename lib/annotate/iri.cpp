// SPDX-License-Identifier: BSL-1.0
#include "annotate/detail/iri.hpp"

#include "identity/written.hpp"

#include <array>
#include <cctype>

namespace recital {

namespace {

struct Deliberating {
    std::string_view series;
    std::string_view organ;  ///< as the published files name it
};

constexpr std::array<Deliberating, 4> organs{{{"A", "unga"}, {"A/HRC", "unga-hrc"}, {"S", "unsc"}, {"E", "unecosoc"}}};

/// Letters and digits in lower case, every run of others one hyphen: "1325-2000" of "1325(2000)".
std::string hyphened(std::string_view text) {
    std::string out;
    for (char const c : text) {
        bool const kept = std::isalnum(static_cast<unsigned char>(c)) != 0;
        if (kept) out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        if (!kept && !out.empty() && out.back() != '-') out += '-';
    }
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out;
}

}  // namespace

std::string iri_of(std::string_view id, std::string_view date) {
    Identifier const identifier = identify(id);
    if (date.size() != 10 || identifier.act() == Act::none || !identifier.additions().empty()) return {};
    for (Deliberating const& row : organs) {
        if (row.series != identifier.series()) continue;
        std::string number = hyphened(identifier.number());
        if (!identifier.part().empty()) number += '-' + hyphened(identifier.part());
        return "/akn/un/statement/deliberation/" + std::string{row.organ} + '/' + std::string{date} + '/' + number + '/';
    }
    return {};
}

}  // namespace recital
