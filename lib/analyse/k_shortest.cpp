// SPDX-License-Identifier: BSL-1.0
#include "analyse/path.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

namespace recital {
namespace {

constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

bool shorter(Path const& left, Path const& right) { return left.size() != right.size() ? left.size() < right.size() : left < right; }

class Yen {
public:
    Yen(CitationGraph const& graph, VertexId to)
        : m_graph(graph), m_to(to), m_barred(graph.vertex_count()), m_from(graph.vertex_count(), nobody) {
        mark_what_leads_to_it();
    }

    std::vector<Path> run(VertexId from, std::size_t k) {
        std::vector<Path> found;
        std::set<Path, bool (*)(Path const&, Path const&)> candidates(shorter);
        if (auto first = way({from}, {})) candidates.insert(std::move(*first));
        while (found.size() < k && !candidates.empty()) {
            found.push_back(std::move(candidates.extract(candidates.begin()).value()));
            Path const path = found.back();
            // A further path shares its beginning with this one and leaves it at some vertex by an edge that no path found so far takes
            // there.
            for (std::size_t spur = 0; spur + 1 < path.size(); ++spur) {
                Path const root(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(spur) + 1);
                std::set<VertexId> taken;
                for (Path const& other : found)
                    if (other.size() > root.size() && std::equal(root.begin(), root.end(), other.begin())) taken.insert(other[spur + 1]);
                if (auto next = way(root, taken)) candidates.insert(std::move(*next));
            }
        }
        return found;
    }

private:
    void mark_what_leads_to_it() {
        m_leads.assign(m_graph.vertex_count(), false);
        m_leads[index_of(m_to)] = true;
        std::vector<VertexId> queue{m_to};
        for (std::size_t at = 0; at < queue.size(); ++at)
            for (std::uint32_t const place : m_graph.in_edges(queue[at])) {
                VertexId const source = m_graph.edges()[place].source;
                if (!m_leads[index_of(source)]) queue.push_back(source);
                m_leads[index_of(source)] = true;
            }
    }

    /// The shortest path that begins with `root` and does not go on to any of `taken`; among equals the one whose ids come first.
    std::optional<Path> way(Path const& root, std::set<VertexId> const& taken) {
        VertexId const spur = root.back();
        if (!m_leads[index_of(spur)]) return std::nullopt;
        for (VertexId const vertex : root) m_barred[index_of(vertex)] = true;
        std::vector<VertexId> queue{spur};
        for (std::size_t at = 0; at < queue.size() && m_from[index_of(m_to)] == nobody && spur != m_to; ++at)
            for (Edge const& edge : m_graph.out_edges(queue[at])) {
                std::size_t const next = index_of(edge.target);
                if (m_barred[next] || !m_leads[next] || m_from[next] != nobody || (at == 0 && taken.count(edge.target) != 0)) continue;
                m_from[next] = static_cast<std::uint32_t>(queue[at]);
                queue.push_back(edge.target);
            }
        std::optional<Path> path;
        if (m_from[index_of(m_to)] != nobody || spur == m_to) {
            path = root;
            auto const begin = static_cast<std::ptrdiff_t>(root.size());
            for (VertexId vertex = m_to; vertex != spur; vertex = VertexId{m_from[index_of(vertex)]}) path->push_back(vertex);
            std::reverse(path->begin() + begin, path->end());
        }
        for (VertexId const vertex : queue) m_from[index_of(vertex)] = nobody;
        for (VertexId const vertex : root) m_barred[index_of(vertex)] = false;
        return path;
    }

    CitationGraph const& m_graph;
    VertexId m_to;
    std::vector<bool> m_leads;   // by vertex, whether it leads to the end at all
    std::vector<bool> m_barred;  // on the root of the search
    std::vector<std::uint32_t> m_from;
};

}  // namespace

std::vector<Path> k_shortest_paths(CitationGraph const& graph, VertexId from, VertexId to, std::size_t k) {
    return Yen(graph, to).run(from, k);
}

}  // namespace recital
