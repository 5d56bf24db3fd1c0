// SPDX-License-Identifier: BSL-1.0
#include "report/timeline.hpp"

#include <algorithm>

namespace recital {

std::string timeline_svg(std::vector<ReportContent::Bar> const& bars) {
    if (bars.empty()) return {};
    constexpr std::size_t width = 960;
    constexpr std::size_t height = 120;
    std::size_t most = 1;
    for (ReportContent::Bar const& bar : bars) most = std::max(most, bar.instruments);
    std::size_t const step = std::min<std::size_t>(width / bars.size(), 72);
    std::size_t const used = step * bars.size();
    // Names are up to five characters wide: where bars stand close, every second or fourth has one.
    std::size_t const name_every = step >= 40 ? 1 : step >= 20 ? 2 : 4;
    auto const text = [](std::size_t value) { return std::to_string(value); };
    std::string svg = "<svg class=\"timeline\" role=\"img\" aria-label=\"Number of instruments by time of adoption\"";
    svg += std::string{" viewBox=\"0 0 "} + text(used) + " " + text(height + 40) + "\" width=\"" + text(used) + "\">";
    auto const add_text = [&](std::size_t x, std::size_t y, std::string const& words) {
        svg += std::string{"<text x=\""} + text(x) + "\" y=\"" + text(y) + "\">" + words + "</text>";
    };
    for (std::size_t at = 0; at < bars.size(); ++at) {
        ReportContent::Bar const& bar = bars[at];
        std::size_t const tall = std::max<std::size_t>(bar.instruments * height / most, 1);
        std::size_t const left = at * step + step / 8;
        std::size_t const middle = at * step + step / 2;
        if (bar.instruments > 0) {
            svg += std::string{"<rect x=\""} + text(left) + "\" y=\"" + text(18 + height - tall) + "\" width=\"" + text(step * 3 / 4) +
                   "\" height=\"" + text(tall) + "\"/>";
            add_text(middle, 14 + height - tall, text(bar.instruments));
        }
        if (at % name_every == 0) add_text(middle, height + 34, bar.name);
    }
    return svg + "</svg>";
}

}  // namespace recital
