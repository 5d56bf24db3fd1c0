// SPDX-License-Identifier: BSL-1.0
#include "read/pdf/columns.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace recital::pdf {

namespace {

constexpr float step = 2;              ///< points between the places tried
constexpr float narrowest_page = 150;  ///< points: nothing narrower has two columns
constexpr float narrowest_gutter = 6;
constexpr float margin_share = 0.22F;  ///< of the width, at either side, where no gutter is looked for
constexpr std::size_t fewest_lines = 4;
constexpr float filled = 0.6F;           ///< of a column's width: what half of its lines fill
constexpr float widest_gutter = 0.15F;   ///< of both columns' width: more parts the columns of a table
constexpr std::size_t fewest_words = 3;  ///< of a line in the mean: cells of a table hold fewer
constexpr int deepest = 2;

struct Extent {
    float left = 0;
    float right = 0;
};

/// The parts of a line between which the blank is wider than words are set apart.
std::vector<Extent> parts_of(Line const& line, std::vector<Word> const& words) {
    std::vector<Extent> parts;
    for (Piece const& piece : line.pieces) {
        Box const& box = words[piece.word].box;
        if (parts.empty() || box.left - parts.back().right > 0.8F * line.size)
            parts.push_back({box.left, box.right});
        else
            parts.back().right = std::max(parts.back().right, box.right);
    }
    return parts;
}

class Columns {
public:
    explicit Columns(std::vector<Word> const& words) : m_words{words} {}

    void read(std::vector<Line> lines, int depth) {
        auto const gutter = depth < deepest ? find_gutter(lines) : std::nullopt;
        if (!gutter) {
            flow(std::move(lines));
            return;
        }
        for (std::size_t i = 0; i < lines.size();) {
            std::size_t end = i;
            while (end < lines.size() && !crosses(lines[end], *gutter)) ++end;
            if (end > i && is_columns(lines, i, end, *gutter)) {
                read_band(lines, i, end, *gutter, depth);
            } else {
                end = std::max(end, i + 1);
                std::vector<Line> rest(std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(i)),
                                       std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(end)));
                flow(std::move(rest));
            }
            i = end;
        }
    }

    std::vector<Region> take() { return std::move(m_regions); }

private:
    /// Lines over the whole width go on with those above them, unless columns stand between.
    void flow(std::vector<Line> lines) {
        if (lines.empty()) return;
        if (m_regions.empty() || !m_flowing) m_regions.emplace_back();
        std::move(lines.begin(), lines.end(), std::back_inserter(m_regions.back().lines));
        m_flowing = true;
    }

    void read_band(std::vector<Line>& lines, std::size_t begin, std::size_t end, float gutter, int depth) {
        std::vector<Line> left;
        std::vector<Line> right;
        for (std::size_t i = begin; i < end; ++i) {
            std::vector<Piece> before;
            std::vector<Piece> behind;
            for (Piece const& piece : lines[i].pieces) (m_words[piece.word].box.left < gutter ? before : behind).push_back(piece);
            if (!before.empty()) left.push_back(line_of(std::move(before), m_words));
            if (!behind.empty()) right.push_back(line_of(std::move(behind), m_words));
        }
        for (std::vector<Line>* const side : {&left, &right}) {
            m_flowing = false;
            read(std::move(*side), depth + 1);
        }
        m_flowing = false;
    }

    bool crosses(Line const& line, float gutter) const {
        for (Extent const part : parts_of(line, m_words))
            if (part.left < gutter && part.right > gutter) return true;
        return false;
    }

    /// The place that fewest lines cross, where at least half of them do not and both sides have lines.
    std::optional<float> find_gutter(std::vector<Line> const& lines) const {
        if (lines.size() < fewest_lines) return std::nullopt;
        Extent all{lines.front().box.left, lines.front().box.right};
        for (Line const& line : lines) all = {std::min(all.left, line.box.left), std::max(all.right, line.box.right)};
        float const width = all.right - all.left;
        if (width < narrowest_page || width > 20'000) return std::nullopt;
        float const from = all.left + margin_share * width;
        auto const places = static_cast<std::size_t>((1 - 2 * margin_share) * width / step);
        std::vector<int> change(places + 2, 0);
        for (Line const& line : lines) {
            for (Extent const part : parts_of(line, m_words)) {
                auto const place = [&](float x) {
                    return static_cast<std::size_t>(std::clamp((x - from) / step, 0.0F, static_cast<float>(places)));
                };
                ++change[place(part.left)];
                --change[std::min(place(part.right) + 1, places + 1)];
            }
        }
        std::vector<int> crossing(places);
        int open = 0;
        for (std::size_t k = 0; k < places; ++k) crossing[k] = open += change[k];
        if (crossing.empty()) return std::nullopt;
        int const fewest = *std::min_element(crossing.begin(), crossing.end());
        if (static_cast<std::size_t>(fewest) * 2 > lines.size()) return std::nullopt;
        std::size_t best = 0;
        std::size_t best_length = 0;
        for (std::size_t k = 0; k < places;) {
            std::size_t end = k;
            while (end < places && crossing[end] == fewest) ++end;
            if (end - k > best_length) {
                best = k;
                best_length = end - k;
            }
            k = std::max(end, k + 1);
        }
        return from + step * (static_cast<float>(best) + static_cast<float>(best_length) / 2);
    }

    struct Side {
        std::vector<float> widths;
        float top = 0;
        float bottom = 0;
        float inner = 0;  ///< the edge nearest to the gutter
        float outer = 0;
        std::size_t words = 0;

        void add(Line const& line, float first, float last, bool left, std::size_t words_added) {
            if (widths.empty()) {
                top = line.baseline;
                inner = left ? last : first;
                outer = left ? first : last;
            }
            widths.push_back(last - first);
            words += words_added;
            bottom = line.baseline;
            inner = left ? std::max(inner, last) : std::min(inner, first);
            outer = left ? std::min(outer, first) : std::max(outer, last);
        }

        [[nodiscard]] bool fills() {
            auto const middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
            std::nth_element(widths.begin(), middle, widths.end());
            return *middle >= filled * std::fabs(outer - inner) && words >= fewest_words * widths.size();
        }
    };

    bool is_columns(std::vector<Line> const& lines, std::size_t begin, std::size_t end, float gutter) const {
        Side left;
        Side right;
        for (std::size_t i = begin; i < end; ++i) {
            Extent before{gutter, gutter};
            Extent behind{gutter, gutter};
            bool has_before = false;
            bool has_behind = false;
            for (Extent const part : parts_of(lines[i], m_words)) {
                bool const is_left = part.left < gutter;
                Extent& side = is_left ? before : behind;
                bool& has = is_left ? has_before : has_behind;
                side = has ? Extent{std::min(side.left, part.left), std::max(side.right, part.right)} : part;
                has = true;
            }
            auto const in_left = static_cast<std::size_t>(std::count_if(
                lines[i].pieces.begin(), lines[i].pieces.end(), [&](Piece const& piece) { return m_words[piece.word].box.left < gutter; }));
            if (has_before) left.add(lines[i], before.left, before.right, true, in_left);
            if (has_behind) right.add(lines[i], behind.left, behind.right, false, lines[i].pieces.size() - in_left);
        }
        if (left.widths.size() < fewest_lines || right.widths.size() < fewest_lines) return false;
        float const together = std::min(left.bottom, right.bottom) - std::max(left.top, right.top);
        float const shorter = std::min(left.bottom - left.top, right.bottom - right.top);
        float const between = right.inner - left.inner;
        if (between < narrowest_gutter || between > widest_gutter * (right.outer - left.outer) || together < 0.6F * shorter) return false;
        float const narrow = std::min(left.inner - left.outer, right.outer - right.inner);
        float const wide = std::max(left.inner - left.outer, right.outer - right.inner);
        return narrow > 0.4F * wide && left.fills() && right.fills();
    }

    std::vector<Word> const& m_words;
    std::vector<Region> m_regions;
    bool m_flowing = false;
};

}  // namespace

std::vector<Region> read_in_order(std::vector<Line> lines, std::vector<Word> const& words) {
    Columns columns{words};
    columns.read(std::move(lines), 0);
    return columns.take();
}

}  // namespace recital::pdf
