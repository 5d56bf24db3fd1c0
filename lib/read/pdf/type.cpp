// SPDX-License-Identifier: BSL-1.0
#include "read/pdf/type.hpp"

#include <algorithm>
#include <cmath>

namespace recital::pdf {

namespace {

constexpr std::size_t enough_lines = 5;  ///< to know a pitch by

int key_of(float size) noexcept { return static_cast<int>(std::lround(std::min(size, 2000.0F) * 2)); }

}  // namespace

TypeArea::TypeArea(std::vector<LaidPage> const& pages) {
    std::map<int, std::size_t> sizes;
    std::map<int, std::map<int, std::size_t>> distances;
    for (LaidPage const& page : pages) {
        Line const* above = nullptr;
        for (Line const& line : page.lines) {
            for (Piece const& piece : line.pieces) {
                Word const& word = page.words[piece.word];
                if (piece.raise == Raise::none)
                    sizes[static_cast<int>(std::lround(std::min(word.size, 2000.0F) * 10))] += word.glyphs.size();
            }
            if (above != nullptr && key_of(above->size) == key_of(line.size)) {
                float const distance = line.baseline - above->baseline;
                if (distance > 0.8F * line.size && distance < 3 * line.size)
                    ++distances[key_of(line.size)][static_cast<int>(std::lround(distance * 4))];
            }
            above = &line;
        }
    }
    auto const by_count = [](auto const& a, auto const& b) { return a.second < b.second; };
    if (!sizes.empty()) m_body = static_cast<float>(std::max_element(sizes.begin(), sizes.end(), by_count)->first) / 10;
    for (auto const& [size, counts] : distances) {
        auto const most = std::max_element(counts.begin(), counts.end(), by_count);
        // Baselines estimated from the letters' boxes are a quarter of a point off now and then.
        std::size_t near = most->second;
        for (int const beside : {most->first - 1, most->first + 1})
            if (auto const found = counts.find(beside); found != counts.end()) near += found->second;
        if (near >= enough_lines) m_pitch[size] = static_cast<float>(most->first) / 4;
    }
}

float TypeArea::pitch(float size) const {
    auto const found = m_pitch.find(key_of(size));
    return found == m_pitch.end() ? 1.2F * size : found->second;
}

}  // namespace recital::pdf
