// SPDX-License-Identifier: BSL-1.0
#include "explore/detail/quotes.hpp"

#include "graph/safe_text.hpp"
#include "graph/wording.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace recital {
namespace {

using Json = nlohmann::ordered_json;

/// UTF-16 units of the first `end` bytes of valid UTF-8.
std::size_t units(std::string const& text, std::size_t end) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < std::min(end, text.size()); ++at) {
        auto const byte = static_cast<unsigned char>(text[at]);
        if ((byte & 0xC0U) != 0x80U) count += byte >= 0xF0U ? 2 : 1;
    }
    return count;
}

/// The edges in the order in which they are given room: first the first one of each instrument, then the second ones.
std::vector<std::uint32_t> by_turn(CitationGraph const& graph) {
    std::vector<std::pair<std::size_t, std::uint32_t>> turns;
    for (std::uint32_t at = 0; at < graph.vertex_count(); ++at) {
        std::vector<std::uint32_t> cited;
        for (std::uint32_t const place : graph.in_edges(VertexId{at}))
            if (graph.edges()[place].relation == Relation::cites) cited.push_back(place);
        auto const date = [&graph](std::uint32_t place) { return sorting_date(graph[graph.edges()[place].source]); };
        std::vector<std::pair<std::string, std::uint32_t>> dated;
        dated.reserve(cited.size());
        for (std::uint32_t const place : cited) dated.emplace_back(date(place), place);
        std::stable_sort(dated.begin(), dated.end(), [](auto const& left, auto const& right) { return left.first > right.first; });
        for (std::size_t turn = 0; turn < dated.size(); ++turn) turns.emplace_back(turn, dated[turn].second);
    }
    std::sort(turns.begin(), turns.end());
    std::vector<std::uint32_t> places;
    places.reserve(turns.size());
    for (auto const& [turn, place] : turns) places.push_back(place);
    return places;
}

/// How far the prefix of a sentence reaches in what is shown of it.
std::size_t shown_units(std::string const& words, std::size_t end) {
    std::string const shown = clean_text(std::string_view{words}.substr(0, end));
    return units(shown, shown.size());
}

struct Chosen {
    std::uint32_t edge = 0;
    std::vector<Quote> quotes;
};

/// The citations that are quoted, by edge, as many as there is room for.
std::vector<Chosen> chosen(ExploreInput const& input, std::size_t room, PageQuotes& result) {
    std::vector<Chosen> all;
    std::unordered_set<std::string> held;
    std::size_t used = 0;
    for (std::uint32_t const place : by_turn(input.graph)) {
        std::vector<Quote> quotes = input.quotes(input.graph.edges()[place]);
        if (quotes.empty()) continue;
        ++result.edges;
        // What is here already costs nothing.
        auto const has_room = [&](Quote const& quote) {
            if (held.contains(quote.words)) return true;
            if (used + quote.words.size() > room) return false;
            used += quote.words.size();
            held.insert(quote.words);
            return true;
        };
        quotes.erase(std::remove_if(quotes.begin(), quotes.end(), [&](Quote const& quote) { return !has_room(quote); }), quotes.end());
        if (!quotes.empty()) all.push_back({place, std::move(quotes)});
    }
    result.quoted = all.size();
    std::sort(all.begin(), all.end(), [](Chosen const& left, Chosen const& right) { return left.edge < right.edge; });
    return all;
}

}  // namespace

PageQuotes page_quotes(ExploreInput const& input, std::size_t room) {
    PageQuotes result;
    std::unordered_map<std::string, std::int64_t> numbers;
    // In the order of the edges: what one document says stands together, which packs well.
    Json words = Json::array();
    Json of = Json::array();
    std::int64_t last_edge = 0;
    std::int64_t last_number = 0;
    if (input.quotes)
        for (Chosen const& each : chosen(input, room, result)) {
            of.push_back(each.edge - last_edge);
            of.push_back(each.quotes.size());
            last_edge = each.edge;
            for (Quote const& quote : each.quotes) {
                auto const [found, is_new] = numbers.try_emplace(quote.words, static_cast<std::int64_t>(words.size()));
                if (is_new) words.push_back(clean_text(quote.words));
                of.push_back(found->second - last_number);
                of.push_back(quote.own.size());
                last_number = found->second;
                std::size_t at = 0;
                for (Span const span : quote.own)
                    for (std::size_t const end : {shown_units(quote.words, span.begin), shown_units(quote.words, span.end)}) {
                        of.push_back(end - at);
                        at = end;
                    }
            }
        }
    Json data;
    data["words"] = std::move(words);
    data["of"] = std::move(of);
    result.json = data.dump(-1, ' ', false, Json::error_handler_t::replace);
    return result;
}

}  // namespace recital
