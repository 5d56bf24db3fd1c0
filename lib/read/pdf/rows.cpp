// SPDX-License-Identifier: BSL-1.0
#include "read/pdf/rows.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace recital::pdf {

namespace {

constexpr float descent = 0.2F;            ///< of a letter's box below its baseline, in fonts for text
constexpr float same_baseline = 0.3F;      ///< of the smaller type's size
constexpr float largest_ratio = 2.5F;      ///< between types of one line ("A" before "/RES/52/189": 2)
constexpr float small_type = 0.82F;        ///< of the neighbour's size: raised
constexpr std::size_t longest_row = 2000;  ///< words: no line has more
constexpr int neighbours = 6;              ///< rows looked at on either side: more than can be near in a readable page

struct OpenRow {
    Row row;
    float size = 0;
};

using RowsByBaseline = std::multimap<float, std::size_t>;

bool fits(Word const& word, OpenRow const& row, float distance) noexcept {
    float const small = std::min(word.size, row.size);
    return distance <= same_baseline * small && std::max(word.size, row.size) <= largest_ratio * small;
}

/// The open row whose baseline is nearest and near enough.
RowsByBaseline::iterator nearest_row(RowsByBaseline& open, std::vector<OpenRow> const& rows, Word const& word) {
    float const baseline = baseline_of(word);
    auto best = open.end();
    float best_distance = 0;
    auto const consider = [&](RowsByBaseline::iterator at) {
        float const distance = std::fabs(at->first - baseline);
        if (!fits(word, rows[at->second], distance) || (best != open.end() && distance >= best_distance)) return;
        best = at;
        best_distance = distance;
    };
    auto const from = open.lower_bound(baseline);
    int looked = 0;
    for (auto at = from; at != open.end() && looked < neighbours; ++at, ++looked) consider(at);
    looked = 0;
    for (auto at = from; at != open.begin() && looked < neighbours; ++looked) consider(--at);
    return best;
}

std::vector<OpenRow> rows_by_baseline(std::vector<Word> const& words, std::vector<std::uint32_t> members) {
    std::stable_sort(members.begin(), members.end(), [&](auto a, auto b) { return words[a].box.left < words[b].box.left; });
    std::vector<OpenRow> rows;
    RowsByBaseline open;
    for (std::uint32_t const member : members) {
        Word const& word = words[member];
        auto const found = nearest_row(open, rows, word);
        std::size_t index = rows.size();
        if (found == open.end()) {
            rows.emplace_back();
        } else {
            index = found->second;
            open.erase(found);
        }
        OpenRow& row = rows[index];
        row.row.words.push_back({member, Raise::none});
        row.row.baseline = baseline_of(word);
        row.size = std::max(row.size, word.size);
        open.emplace(row.row.baseline, index);
    }
    return rows;
}

/// Where a small word may join a row of larger type.
class Joining {
public:
    Joining(std::vector<Word> const& words, std::vector<OpenRow>& rows) : m_words{words}, m_rows{rows} {
        for (std::size_t r = 0; r < rows.size(); ++r) m_by_baseline.emplace(rows[r].row.baseline, r);
    }

    void run() {
        for (std::size_t r = 0; r < m_rows.size(); ++r) {
            std::vector<RowWord> kept;
            for (RowWord const word : m_rows[r].row.words)
                if (word.raise != Raise::none || !join(word.word, r)) kept.push_back(word);
            m_rows[r].row.words = std::move(kept);
        }
    }

private:
    bool join(std::uint32_t index, std::size_t own) {
        float const baseline = baseline_of(m_words[index]);
        auto const from = m_by_baseline.lower_bound(baseline);
        int looked = 0;
        for (auto at = from; at != m_by_baseline.end() && looked < neighbours; ++at, ++looked)
            if (at->second != own && join_row(index, baseline, at->second)) return true;
        looked = 0;
        for (auto at = from; at != m_by_baseline.begin() && looked < neighbours; ++looked)
            if ((--at)->second != own && join_row(index, baseline, at->second)) return true;
        return false;
    }

    bool join_row(std::uint32_t index, float baseline, std::size_t r) {
        Word const& word = m_words[index];
        std::vector<RowWord>& row = m_rows[r].row.words;
        if (row.size() > longest_row) return false;
        auto const after = std::upper_bound(row.begin(), row.end(), word.box.left,
                                            [&](float left, RowWord const& other) { return left < m_words[other.word].box.left; });
        // Behind a word, or behind a mark that stands behind a word already.
        if (after != row.begin()) {
            Word const& before = m_words[(after - 1)->word];
            Raise const chained = (after - 1)->raise;
            float const size = chained == Raise::none ? before.size : m_rows[r].size;
            float const gap = word.box.left - before.box.right;
            Raise const raise = stand(word, size, baseline, chained == Raise::none ? baseline_of(before) : m_rows[r].row.baseline);
            if (raise != Raise::none && gap > -0.3F * size && gap < 0.4F * size) {
                row.insert(after, {index, raise});
                return true;
            }
        }
        // Before the first word of a footnote.
        bool const apart = after == row.begin() || word.box.left - m_words[(after - 1)->word].box.right > 1.2F * m_rows[r].size;
        if (apart && after != row.end() && word.glyphs.size() <= 3) {
            Word const& next = m_words[after->word];
            float const gap = next.box.left - word.box.right;
            if (stand(word, next.size, baseline, baseline_of(next)) == Raise::up && gap > -0.3F * next.size && gap < 2.5F * next.size) {
                row.insert(after, {index, Raise::up});
                return true;
            }
        }
        return false;
    }

    static Raise stand(Word const& word, float size, float baseline, float line) noexcept {
        if (word.size > small_type * size) return Raise::none;
        float const height = line - baseline;
        if (height > 0.15F * size && height < 0.75F * size) return Raise::up;
        return height < -0.05F * size && height > -0.45F * size ? Raise::down : Raise::none;
    }

    std::vector<Word> const& m_words;
    std::vector<OpenRow>& m_rows;
    RowsByBaseline m_by_baseline;
};

}  // namespace

float baseline_of(Word const& word) noexcept { return word.box.bottom - descent * word.box.height(); }

std::vector<Row> gather_rows(std::vector<Word> const& words, std::vector<std::uint32_t> members) {
    std::vector<OpenRow> open = rows_by_baseline(words, std::move(members));
    Joining{words, open}.run();
    std::vector<Row> rows;
    for (OpenRow& row : open)
        if (!row.row.words.empty()) rows.push_back(std::move(row.row));
    std::stable_sort(rows.begin(), rows.end(), [&](Row const& a, Row const& b) {
        if (a.baseline != b.baseline) return a.baseline < b.baseline;
        return words[a.words.front().word].box.left < words[b.words.front().word].box.left;
    });
    return rows;
}

}  // namespace recital::pdf
