// SPDX-License-Identifier: BSL-1.0
#include "report/chart.hpp"

#include "graph/safe_text.hpp"
#include "report/valid_utf8.hpp"

#include <algorithm>
#include <numeric>

namespace recital {
namespace {

constexpr std::size_t width = 440;
constexpr std::size_t widest_step = 72;  // a single year is no wall
constexpr char const* ink = "style=\"fill:var(--ink,#14181b)\"";
constexpr char const* soft = "style=\"fill:var(--soft,#4d5860)\"";
constexpr char const* bar = "style=\"fill:var(--bar,#0072b2)\"";

std::string number(std::size_t value) { return std::to_string(value); }

std::string name_text(std::string const& name, std::size_t characters) {
    return markup_text(shortened(valid_utf8(clean_text(name)), characters));
}

std::string share_words(std::size_t value, std::size_t sum) {
    if (sum == 0 || value == 0) return "0 %";
    std::size_t const percent = (200 * value + sum) / (2 * sum);
    return percent == 0 ? std::string{"<1 %"} : number(percent) + " %";
}

/// Writes the elements; numbers are whole units, so that no locale and no rounding shows.
class Canvas {
public:
    void text(std::size_t x, std::size_t y, char const* anchor, char const* look, std::string const& escaped, char const* more = "") {
        m_out += "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + anchor + "\" " + look + more + ">" + escaped +
                 "</text>";
    }
    /// What a pointer resting on it is told is its own title.
    void rectangle(std::size_t x, std::size_t y, std::size_t wide, std::size_t tall, std::string const& told) {
        m_out += "<rect x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(wide) + "\" height=\"" + number(tall) + "\" " +
                 bar + "><title>" + markup_text(told) + "</title></rect>";
    }
    void line(std::size_t y) {
        m_out += "<path d=\"M0 " + number(y) + ".5H" + number(width) + "\" fill=\"none\" style=\"stroke:var(--line,#c3cad0)\"/>";
    }
    [[nodiscard]] std::string svg(Chart const& chart, std::size_t height) const {
        std::string const id = markup_text(chart.id);
        return "<svg class=\"chart\" role=\"img\" aria-labelledby=\"" + id + "-title " + id + "-desc\" viewBox=\"0 0 " + number(width) +
               " " + number(height) + "\" width=\"" + number(width) + "\" height=\"" + number(height) +
               "\" font-size=\"12\" font-family=\"Helvetica,Arial,sans-serif\"><title id=\"" + id + "-title\">" + markup_text(chart.title) +
               "</title><desc id=\"" + id + "-desc\">" + markup_text(chart_words(chart)) + "</desc>" + m_out + "</svg>";
    }

private:
    std::string m_out;
};

/// "1 citation", "2 citations": units are regular plurals.
std::string counted(std::size_t count, std::string_view unit) {
    if (count == 1 && unit.ends_with('s')) unit.remove_suffix(1);
    return number(count).append(" ").append(unit);
}

std::string columns_svg(Chart const& chart) {
    std::size_t const count = std::max<std::size_t>(chart.columns.size(), 1);
    std::size_t const step = std::clamp<std::size_t>(width / count, 1, widest_step);
    std::size_t const tall = chart.rows.size() == 1 ? 110 : 44;
    std::size_t longest_name = 1;
    for (std::string const& name : chart.columns) longest_name = std::max(longest_name, characters_in(valid_utf8(name)));
    std::size_t const name_every = (longest_name * 7 + 6 + step - 1) / step;
    Canvas canvas;
    std::size_t y = 0;
    for (Chart::Row const& row : chart.rows) {
        // Rows differ by orders of magnitude: on one scale the small ones would be flat lines. Their sums tell the sizes.
        std::size_t const highest = *std::max_element(row.values.begin(), row.values.end());
        std::size_t const most = std::max<std::size_t>(highest, 1);
        if (chart.rows.size() > 1) {
            canvas.text(0, y + 13, "start", ink, name_text(row.name, 48), " font-weight=\"600\"");
            canvas.text(width, y + 13, "end", soft, number(row.sum()));
            y += 18;
        }
        std::size_t const base = y + 14 + tall;
        bool told = false;  // of the highest bars, the first
        for (std::size_t at = 0; at < row.values.size(); ++at) {
            std::size_t const value = row.values[at];
            if (value == 0) continue;
            std::size_t const high = std::max<std::size_t>(value * tall / most, 1);
            canvas.rectangle(
                at * step + step / 8, base - high, std::max<std::size_t>(step * 3 / 4, 1), high,
                (chart.rows.size() > 1 ? row.name + ", " : std::string{}) + chart.columns[at] + ": " + counted(value, chart.unit));
            bool const is_highest = value == highest && !told;
            told = told || is_highest;
            bool const fits = number(value).size() * 7 + 2 <= step;
            if (!fits && !is_highest) continue;
            std::size_t const middle = std::clamp<std::size_t>(at * step + step / 2, 12, width - 12);
            canvas.text(middle, base - high - 3, "middle", ink, number(value), " font-size=\"11\"");
        }
        canvas.line(base);
        y = base + 6;
    }
    for (std::size_t at = 0; at < chart.columns.size(); at += name_every) {
        std::string const name = name_text(chart.columns[at], 16);
        std::size_t const middle = at * step + step / 2;
        std::size_t const half = longest_name * 7 / 2;
        bool const at_edge = middle < half;
        canvas.text(at_edge ? 0 : middle, y + 10, at_edge ? "start" : "middle", soft, name, " font-size=\"11\"");
    }
    canvas.text(0, y + 27, "start", soft,
                markup_text(chart.axis + (chart.rows.size() > 1 ? "; each row to its own scale, with its sum" : "")), " font-size=\"11\"");
    return canvas.svg(chart, y + 34);
}

std::string shares_svg(Chart const& chart) {
    constexpr std::size_t left = 186;
    constexpr std::size_t room = 170;
    constexpr std::size_t line = 23;
    std::size_t const sum = chart.sum();
    std::size_t most = 1;
    for (Chart::Row const& row : chart.rows) most = std::max(most, row.sum());
    Canvas canvas;
    std::size_t y = 2;
    for (Chart::Row const& row : chart.rows) {
        std::size_t const wide = std::max<std::size_t>(row.sum() * room / most, row.sum() > 0 ? 1 : 0);
        std::string const share = number(row.sum()) + " · " + share_words(row.sum(), sum);
        canvas.text(left - 8, y + 14, "end", ink, name_text(row.name, 29));
        if (wide > 0) canvas.rectangle(left, y + 3, wide, line - 8, row.name + ": " + share);
        canvas.text(left + wide + 6, y + 14, "start", soft, markup_text(share));
        y += line;
    }
    return canvas.svg(chart, y + 4);
}

}  // namespace

std::size_t Chart::Row::sum() const noexcept { return std::accumulate(values.begin(), values.end(), std::size_t{0}); }

std::size_t Chart::sum() const noexcept {
    return std::accumulate(rows.begin(), rows.end(), std::size_t{0}, [](std::size_t all, Row const& row) { return all + row.sum(); });
}

std::string chart_words(Chart const& chart) {
    std::string words = counted(chart.sum(), chart.unit);
    if (chart.form == Chart::Form::shares || chart.rows.size() > 1) {
        std::vector<Chart::Row const*> order;
        for (Chart::Row const& row : chart.rows) order.push_back(&row);
        std::stable_sort(order.begin(), order.end(), [](auto const* left, auto const* right) { return left->sum() > right->sum(); });
        words += ". Most: ";
        for (std::size_t at = 0; at < std::min<std::size_t>(order.size(), 3); ++at)
            words += (at == 0 ? "" : ", ") + order[at]->name + " " + number(order[at]->sum());
    }
    if (chart.form == Chart::Form::columns && !chart.columns.empty()) {
        std::vector<std::size_t> sums(chart.columns.size());
        for (Chart::Row const& row : chart.rows)
            for (std::size_t at = 0; at < row.values.size(); ++at) sums[at] += row.values[at];
        std::size_t const top = static_cast<std::size_t>(std::max_element(sums.begin(), sums.end()) - sums.begin());
        words += ". From " + chart.columns.front() + " to " + chart.columns.back() + "; highest at " + chart.columns[top] + " with " +
                 number(sums[top]);
    }
    return words + ".";
}

std::string chart_svg(Chart const& chart) {
    if (chart.empty()) return {};
    return chart.form == Chart::Form::columns ? columns_svg(chart) : shares_svg(chart);
}

}  // namespace recital
