// SPDX-License-Identifier: BSL-1.0
#include "citation_like.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace recital::bench {
namespace {

constexpr double years = 80;
constexpr double years_back = 2;

/// Numbers by arithmetic that the standard fixes; its distributions differ between libraries.
class Chance {
public:
    explicit Chance(std::uint32_t seed) : m_engine(seed) {}
    std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(m_engine() % bound); }
    double fraction() { return static_cast<double>(m_engine() >> 11U) / 9007199254740992.0; }

private:
    std::mt19937_64 m_engine;
};

}  // namespace

std::vector<NetworkArc> citation_like(CitationLike const& settings) {
    Chance chance(settings.seed);
    std::uint32_t const mean = settings.citations / std::max(settings.documents, 1U);
    double const reach = settings.documents * years_back / years;
    std::vector<NetworkArc> arcs;
    arcs.reserve(settings.citations);
    std::vector<std::uint32_t> cited;
    for (std::uint32_t citing = 1; citing < settings.documents; ++citing) {
        // From nothing to twice the mean, and whatever makes the sum right at the end.
        std::uint64_t const due = std::uint64_t{settings.citations} * (citing + 1) / settings.documents;
        std::uint64_t const spread = citing + 1 == settings.documents ? 0 : chance.below(2 * mean + 1);
        std::uint64_t const aim = due + spread > arcs.size() + mean ? due + spread - mean : arcs.size();
        std::uint64_t const wanted =
            std::min<std::uint64_t>(std::min<std::uint64_t>(aim - arcs.size(), citing), settings.citations - arcs.size());
        cited.clear();
        for (std::uint32_t tries = 0; cited.size() < wanted && tries < 20 * (wanted + 1); ++tries) {
            std::uint32_t const kind = chance.below(10);
            std::uint32_t target = 0;
            if (kind < 6 || arcs.empty()) {
                double const back = 1 - reach * std::log(1 - chance.fraction());
                target = back > citing ? chance.below(citing) : citing - static_cast<std::uint32_t>(back);
            } else if (kind < 9) {
                target = arcs[chance.below(static_cast<std::uint32_t>(arcs.size()))].second;
            } else {
                target = chance.below(citing);
            }
            if (std::find(cited.begin(), cited.end(), target) == cited.end()) cited.push_back(target);
        }
        for (std::uint32_t const target : cited) arcs.emplace_back(citing, target);
    }
    if (settings.in_order_of_time) return arcs;
    std::vector<std::uint32_t> name(settings.documents);
    std::iota(name.begin(), name.end(), 0U);
    for (std::uint32_t at = settings.documents; at > 1; --at) std::swap(name[at - 1], name[chance.below(at)]);
    for (NetworkArc& arc : arcs) arc = {name[arc.first], name[arc.second]};
    return arcs;
}

}  // namespace recital::bench
