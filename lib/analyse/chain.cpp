// SPDX-License-Identifier: BSL-1.0
#include "analyse/chain.hpp"

#include "graph/wording.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace recital {
namespace {

constexpr std::size_t unreached = std::numeric_limits<std::size_t>::max();

/// A neighbour in the direction asked for and how the two are linked.
struct Step {
    VertexId vertex{};
    std::string treatments;
};

void add_treatment(std::string& treatments, Edge const& edge) {
    std::string const name = edge.relation == Relation::adopted_by ? "adopted by" : governing_verb(edge);
    if (name.empty() || (", " + treatments + ",").find(", " + name + ",") != std::string::npos) return;
    treatments += (treatments.empty() ? "" : ", ") + name;
}

class ChainFinder {
public:
    ChainFinder(CitationGraph const& graph, ChainOptions const& options)
        : m_graph(graph), m_options(options), m_depth(graph.vertex_count(), unreached) {}

    Chain run(VertexId root) {
        Chain chain;
        chain.root = root;
        chain.direction = m_options.direction;
        search(root, chain);
        grow_tree(root, chain);
        return chain;
    }

private:
    void search(VertexId root, Chain& chain) {
        m_depth[index_of(root)] = 0;
        chain.steps.push_back({root, 0});
        for (std::size_t at = 0; at < chain.steps.size(); ++at) {
            auto const [vertex, depth] = chain.steps[at];
            bool leads_further = false;
            for (VertexId const next : neighbours(vertex)) {
                if (m_depth[index_of(next)] != unreached) continue;
                leads_further = true;
                if (depth == limit()) break;
                m_depth[index_of(next)] = depth + 1;
                chain.steps.push_back({next, depth + 1});
            }
            if (depth == limit() && leads_further) ++chain.beyond;
        }
        std::sort(chain.steps.begin(), chain.steps.end(), [](ChainStep const& left, ChainStep const& right) {
            return std::tie(left.depth, left.vertex) < std::tie(right.depth, right.vertex);
        });
    }

    /// Depth-first without recursion: chains of thousands of documents are possible.
    void grow_tree(VertexId root, Chain& chain) {
        std::vector<bool> expanded(m_graph.vertex_count());
        std::vector<bool> on_the_way(m_graph.vertex_count());
        struct Level {
            VertexId vertex{};
            std::vector<Step> children;
            std::size_t next = 0;
        };
        std::vector<Level> way;
        auto const enter = [&](VertexId vertex) {
            expanded[index_of(vertex)] = on_the_way[index_of(vertex)] = true;
            way.push_back({vertex, steps_from(vertex), 0});
        };
        chain.tree.push_back({root, 0, {}, ChainLine::Mark::none, true});
        enter(root);
        while (!way.empty()) {
            Level& level = way.back();
            if (level.next == level.children.size()) {
                on_the_way[index_of(level.vertex)] = false;
                way.pop_back();
                continue;
            }
            Step& step = level.children[level.next++];
            std::size_t const depth = way.size();
            ChainLine line{step.vertex, depth, std::move(step.treatments), ChainLine::Mark::none, level.next == level.children.size()};
            bool const leads_on = !neighbours(step.vertex).empty();
            bool const its_place = m_depth[index_of(step.vertex)] == depth && !expanded[index_of(step.vertex)];
            if (on_the_way[index_of(step.vertex)])
                line.mark = ChainLine::Mark::cycle;
            else if (leads_on && depth >= limit())
                line.mark = ChainLine::Mark::deeper;
            else if (leads_on && !its_place)
                line.mark = ChainLine::Mark::above;
            chain.tree.push_back(std::move(line));
            if (leads_on && chain.tree.back().mark == ChainLine::Mark::none) enter(chain.tree.back().vertex);
        }
    }

    std::size_t limit() const noexcept { return m_options.max_depth == 0 ? unreached - 1 : m_options.max_depth; }

    bool wanted(Edge const& edge) const noexcept {
        return edge.source != edge.target && (m_options.adoptions || edge.relation != Relation::adopted_by);
    }

    template <typename Visit>
    void each_link(VertexId vertex, Visit visit) const {
        if (m_options.direction == Direction::rests_on) {
            for (Edge const& edge : m_graph.out_edges(vertex))
                if (wanted(edge) && m_options.reached.fits(m_graph[edge.target])) visit(edge, edge.target);
        } else {
            for (std::uint32_t const place : m_graph.in_edges(vertex))
                if (Edge const& edge = m_graph.edges()[place]; wanted(edge) && m_options.reached.fits(m_graph[edge.source]))
                    visit(edge, edge.source);
        }
    }

    /// Each neighbour once, ascending: parallel edges stand side by side in either direction.
    std::vector<VertexId> neighbours(VertexId vertex) const {
        std::vector<VertexId> found;
        each_link(vertex, [&](Edge const&, VertexId other) {
            if (found.empty() || found.back() != other) found.push_back(other);
        });
        return found;
    }

    /// Each neighbour with its treatments, in order of date, then id; those without a date last.
    std::vector<Step> steps_from(VertexId vertex) const {
        std::vector<Step> steps;
        each_link(vertex, [&](Edge const& edge, VertexId other) {
            if (steps.empty() || steps.back().vertex != other) steps.push_back({other, {}});
            add_treatment(steps.back().treatments, edge);
        });
        auto const earlier = [this](Step const& left, Step const& right) {
            return sorting_date(m_graph[left.vertex]) < sorting_date(m_graph[right.vertex]);
        };
        std::stable_sort(steps.begin(), steps.end(), earlier);
        return steps;
    }

    CitationGraph const& m_graph;
    ChainOptions m_options;
    std::vector<std::size_t> m_depth;
};

}  // namespace

Chain chain(CitationGraph const& graph, VertexId root, ChainOptions const& options) { return ChainFinder(graph, options).run(root); }

std::vector<bool> on_the_way(CitationGraph const& graph, VertexId root, VertexId to, ChainOptions const& options) {
    std::vector<bool> found(graph.vertex_count());
    std::vector<std::size_t> from_root(graph.vertex_count(), unreached);
    for (ChainStep const& step : chain(graph, root, options).steps) from_root[index_of(step.vertex)] = step.depth;
    if (from_root[index_of(to)] == unreached) return found;
    ChainOptions back = options;
    back.direction = options.direction == Direction::rests_on ? Direction::rests_on_it : Direction::rests_on;
    for (ChainStep const& step : chain(graph, to, back).steps) {
        std::size_t const near = from_root[index_of(step.vertex)];
        found[index_of(step.vertex)] = near != unreached && (options.max_depth == 0 || near + step.depth <= options.max_depth);
    }
    found[index_of(root)] = true;  // it need not fit
    return found;
}

}  // namespace recital
