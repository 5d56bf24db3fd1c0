// SPDX-License-Identifier: BSL-1.0
#include "analyse/centrality.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace recital {
namespace {

/// Who cites whom, each pair once, without self-citations and adoptions.
struct Rows {
    std::vector<std::uint32_t> first;  ///< by vertex and one more
    std::vector<std::uint32_t> cited;
};

Rows rows_of(CitationGraph const& graph) {
    Rows rows;
    rows.first.push_back(0);
    for (std::uint32_t at = 0; at < graph.vertex_count(); ++at) {
        std::size_t const begin = rows.cited.size();
        for (Edge const& edge : graph.out_edges(VertexId{at})) {
            auto const target = static_cast<std::uint32_t>(edge.target);
            if (edge.relation != Relation::cites || target == at) continue;
            if (rows.cited.size() == begin || rows.cited.back() != target) rows.cited.push_back(target);
        }
        rows.first.push_back(static_cast<std::uint32_t>(rows.cited.size()));
    }
    return rows;
}

/// Brandes' accumulation from one source after the other; what it allocates is used again.
class Accumulation {
public:
    explicit Accumulation(Rows const& rows)
        : m_rows(rows), m_depth(rows.first.size() - 1, unreached), m_paths(m_depth.size()), m_dependency(m_depth.size()) {}

    /// Gives visit(vertex, dependency) for each vertex reached but the source, farthest first.
    template <typename Visit>
    void run(std::uint32_t source, Visit visit) {
        search(source);
        for (std::size_t at = m_reached.size(); at-- > 1;) {
            std::uint32_t const vertex = m_reached[at];
            double sum = 0;
            // What lies one step farther and was reached through this vertex.
            for (std::uint32_t place = m_rows.first[vertex]; place < m_rows.first[vertex + 1]; ++place) {
                std::uint32_t const next = m_rows.cited[place];
                if (m_depth[next] == m_depth[vertex] + 1 && m_paths[next] > 0) sum += (1 + m_dependency[next]) / m_paths[next];
            }
            m_dependency[vertex] = sum * m_paths[vertex] * m_scale[m_depth[vertex] + 1];
            visit(vertex, m_dependency[vertex]);
        }
        for (std::uint32_t const vertex : m_reached) m_depth[vertex] = unreached;
        m_reached.clear();
    }

private:
    static constexpr std::uint32_t unreached = std::numeric_limits<std::uint32_t>::max() - 1;

    /// Breadth-first, layer by layer. Numbers of paths can pass what a double holds: a layer that grows too large is scaled down, and the
    /// factor remembered.
    void search(std::uint32_t source) {
        m_scale.clear();
        m_reached.push_back(source);
        m_depth[source] = 0;
        m_paths[source] = 1;
        for (std::size_t begin = 0; begin < m_reached.size();) {
            std::size_t const end = m_reached.size();
            m_scale.push_back(scale_down(begin, end));
            for (std::size_t at = begin; at < end; ++at) expand(m_reached[at]);
            begin = end;
        }
        m_scale.push_back(1);
    }

    double scale_down(std::size_t begin, std::size_t end) {
        double most = 0;
        for (std::size_t at = begin; at < end; ++at) most = std::max(most, m_paths[m_reached[at]]);
        if (most < 1e100) return 1;
        for (std::size_t at = begin; at < end; ++at) m_paths[m_reached[at]] /= most;
        return 1 / most;
    }

    void expand(std::uint32_t vertex) {
        for (std::uint32_t place = m_rows.first[vertex]; place < m_rows.first[vertex + 1]; ++place) {
            std::uint32_t const next = m_rows.cited[place];
            if (m_depth[next] == unreached) {
                m_depth[next] = m_depth[vertex] + 1;
                m_paths[next] = 0;
                m_reached.push_back(next);
            }
            if (m_depth[next] == m_depth[vertex] + 1) m_paths[next] += m_paths[vertex];
        }
    }

    Rows const& m_rows;
    std::vector<std::uint32_t> m_depth;
    std::vector<double> m_paths;  ///< number of shortest ones from the source
    std::vector<double> m_scale;  ///< by depth, what the numbers of that layer were multiplied by
    std::vector<double> m_dependency;
    std::vector<std::uint32_t> m_reached;  ///< nearest first
};

/// Splitmix64 (Steele, Lea and Flood 2014): the standard library's distributions differ from one to the next.
std::uint64_t next_random(std::uint64_t& state) noexcept {
    state += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
}

/// The first `count` of a shuffle.
void draw(std::vector<std::uint32_t>& from, std::size_t count, std::uint64_t seed) {
    for (std::size_t at = 0; at < count; ++at) {
        std::size_t const other = at + static_cast<std::size_t>(next_random(seed) % (from.size() - at));
        std::swap(from[at], from[other]);
    }
    from.resize(count);
    std::sort(from.begin(), from.end());
}

}  // namespace

Betweenness betweenness(CitationGraph const& graph, BetweennessOptions const& options) {
    Rows const rows = rows_of(graph);
    std::size_t const vertices = graph.vertex_count();
    std::vector<std::uint32_t> sources;
    for (std::uint32_t at = 0; at < vertices; ++at)
        if (rows.first[at] != rows.first[at + 1]) sources.push_back(at);
    Betweenness found;
    found.possible_sources = sources.size();
    std::size_t const wanted = std::max<std::size_t>(options.sources, 2);  // one alone tells no error
    if (options.sources != 0 && wanted < sources.size()) draw(sources, wanted, options.seed);
    found.sources = sources.size();

    std::vector<double> sum(vertices, 0.0);
    std::vector<double> squares(vertices, 0.0);
    Accumulation accumulation(rows);
    for (std::uint32_t const source : sources)
        accumulation.run(source, [&](std::uint32_t vertex, double dependency) {
            sum[vertex] += dependency;
            squares[vertex] += dependency * dependency;
        });
    found.standard_error.assign(vertices, 0.0);
    auto const drawn = static_cast<double>(found.sources);
    auto const all = static_cast<double>(found.possible_sources);
    if (found.sources < found.possible_sources) {
        double const left_out = 1 - (drawn - 1) / all;
        for (std::size_t at = 0; at < vertices; ++at) {
            double const mean = sum[at] / drawn;
            double const variance = drawn > 1 ? std::max(squares[at] - drawn * mean * mean, 0.0) / (drawn - 1) : 0;
            found.standard_error[at] = all * std::sqrt(variance / drawn * (1 - drawn / all));
            sum[at] *= all / drawn;
        }
        // A dependency lies between 0 and the number of other vertices; the union bound takes all vertices in.
        double const range = static_cast<double>(vertices) - 2;
        double const failures = std::log(2 * static_cast<double>(vertices) / (1 - options.confidence));
        found.greatest_error = all * range * std::sqrt(failures * left_out / (2 * drawn));
    }
    found.ranked.reserve(vertices);
    for (std::uint32_t at = 0; at < vertices; ++at) found.ranked.push_back({VertexId{at}, sum[at]});
    std::stable_sort(found.ranked.begin(), found.ranked.end(),
                     [](Ranked const& left, Ranked const& right) { return left.score > right.score; });
    return found;
}

}  // namespace recital
