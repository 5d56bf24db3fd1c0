// SPDX-License-Identifier: BSL-1.0
#include "store/detail/graph_image.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>
#include <unordered_map>
#include <utility>
#include <vector>

namespace recital {

namespace {

constexpr std::string_view magic = "recital graph 1\n";

std::array<std::string Vertex::*, 7> constexpr vertex_texts{&Vertex::id,   &Vertex::label,   &Vertex::title, &Vertex::organ,
                                                            &Vertex::date, &Vertex::session, &Vertex::url};
std::array<std::string Edge::*, 7> constexpr edge_texts{&Edge::treatment, &Edge::verb,     &Edge::stance,  &Edge::part,
                                                        &Edge::paragraph, &Edge::footnote, &Edge::pinpoint};

class ImageWriter {
public:
    void number(std::uint32_t value) { put(m_records, value); }

    void text(std::string const& value) {
        auto const [found, is_new] = m_places.try_emplace(value, m_count);
        if (is_new) {
            ++m_count;
            put(m_sizes, static_cast<std::uint32_t>(value.size()));
            m_texts += value;
        }
        number(found->second);
    }

    [[nodiscard]] std::string finish(std::uint32_t vertices, std::uint32_t edges) const {
        std::string image{magic};
        put(image, vertices);
        put(image, edges);
        put(image, m_count);
        return image + m_sizes + m_records + m_texts;
    }

private:
    static void put(std::string& out, std::uint32_t value) {
        for (unsigned shift = 0; shift < 32; shift += 8) out += static_cast<char>(value >> shift & 0xFFU);
    }

    std::string m_sizes, m_records, m_texts;
    std::unordered_map<std::string_view, std::uint32_t> m_places;  // into the graph's own texts
    std::uint32_t m_count = 0;
};

/// Reads numbers and texts; what is beyond the image throws std::out_of_range.
class ImageReader {
public:
    explicit ImageReader(std::string_view image) : m_rest{image} {}

    std::uint32_t number() {
        if (m_rest.size() < 4) throw std::out_of_range{"image"};
        std::uint32_t value = 0;
        for (unsigned at = 0; at < 4; ++at) value |= std::uint32_t{static_cast<unsigned char>(m_rest[at])} << (8 * at);
        m_rest.remove_prefix(4);
        return value;
    }

    /// Takes a table of `count` numbers of which `bytes` each are needed at least.
    void require(std::uint64_t count, std::uint64_t bytes) const {
        if (count * bytes > m_rest.size()) throw std::out_of_range{"image"};
    }

    void find_texts(std::vector<std::uint32_t> const& sizes, std::uint64_t records) {
        require(records, 1);
        std::string_view texts = m_rest.substr(records);
        m_texts.reserve(sizes.size());
        for (std::uint32_t const size : sizes) {
            if (size > texts.size()) throw std::out_of_range{"image"};
            m_texts.push_back(texts.substr(0, size));
            texts.remove_prefix(size);
        }
    }

    std::string_view text() { return m_texts.at(number()); }

private:
    std::string_view m_rest;
    std::vector<std::string_view> m_texts;
};

constexpr std::uint64_t vertex_bytes = 4 * (vertex_texts.size() + 3);
constexpr std::uint64_t edge_bytes = 4 * (edge_texts.size() + 4);

CitationGraph read(std::string_view image) {
    ImageReader reader{image.substr(magic.size())};
    std::uint32_t const vertex_count = reader.number();
    std::uint32_t const edge_count = reader.number();
    std::uint32_t const text_count = reader.number();
    reader.require(text_count, 4);
    std::vector<std::uint32_t> sizes(text_count);
    for (std::uint32_t& size : sizes) size = reader.number();
    reader.find_texts(sizes, vertex_count * vertex_bytes + edge_count * edge_bytes);
    std::vector<Vertex> vertices(vertex_count);
    for (Vertex& vertex : vertices) {
        for (auto const field : vertex_texts) vertex.*field = reader.text();
        vertex.kind = static_cast<Kind>(std::min<std::uint32_t>(reader.number(), static_cast<std::uint32_t>(Kind::unresolved)));
        vertex.year = static_cast<int>(reader.number());
        vertex.in_corpus = reader.number() != 0;
    }
    std::vector<Edge> edges(edge_count);
    for (Edge& edge : edges) {
        edge.source = VertexId{reader.number()};
        edge.target = VertexId{reader.number()};
        edge.relation = reader.number() == 0 ? Relation::cites : Relation::adopted_by;
        for (auto const field : edge_texts) edge.*field = reader.text();
        edge.weight = reader.number();
    }
    return CitationGraph{std::move(vertices), std::move(edges)};
}

}  // namespace

std::string graph_image(CitationGraph const& graph) {
    ImageWriter image;
    for (Vertex const& vertex : graph.vertices()) {
        for (auto const field : vertex_texts) image.text(vertex.*field);
        image.number(static_cast<std::uint32_t>(vertex.kind));
        image.number(static_cast<std::uint32_t>(vertex.year));
        image.number(vertex.in_corpus ? 1 : 0);
    }
    for (Edge const& edge : graph.edges()) {
        image.number(static_cast<std::uint32_t>(edge.source));
        image.number(static_cast<std::uint32_t>(edge.target));
        image.number(edge.relation == Relation::cites ? 0 : 1);
        for (auto const field : edge_texts) image.text(edge.*field);
        image.number(edge.weight);
    }
    return image.finish(static_cast<std::uint32_t>(graph.vertex_count()), static_cast<std::uint32_t>(graph.edge_count()));
}

std::optional<CitationGraph> graph_of_image(std::string_view image) {
    if (!image.starts_with(magic)) return std::nullopt;
    try {
        return read(image);
    } catch (std::out_of_range const&) {
        return std::nullopt;
    } catch (std::invalid_argument const&) {  // two vertices of one id, an edge to no vertex
        return std::nullopt;
    }
}

}  // namespace recital
