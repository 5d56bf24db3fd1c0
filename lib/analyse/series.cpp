// SPDX-License-Identifier: BSL-1.0
#include "analyse/series.hpp"

#include "analyse/detail/series_titles.hpp"
#include "graph/wording.hpp"
#include "identity/written.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

namespace recital {
namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

/// "A/RES" of A/RES/52/189: who adopted it and what it is. Empty for what is no resolution or decision.
std::string beginning_of(std::string_view id) {
    Identifier const identifier = identify(id);
    return identifier.is_decided() ? identifier.series_and_act() : std::string{};
}

/// A resolution or decision that may belong to a series.
struct Item {
    SeriesMember member;
    std::string beginning;  ///< of member.id
    std::vector<std::string> words;
    std::size_t group = none;
};

/// A set of items that are one series so far.
struct Group {
    std::vector<std::size_t> items;  ///< by date
    std::vector<std::string> words;  ///< of the title they share
};

class SeriesFinder {
public:
    SeriesFinder(CitationGraph const& graph, Catalogue const& catalogue)
        : m_graph(graph), m_words(catalogue.english()), m_item_of(graph.vertex_count(), none) {
        gather(catalogue);
    }

    SeriesList run() {
        group_by_title();
        note_recalls();
        join_renamed();
        join_recalled();
        join_recalling();
        return listed();
    }

private:
    void gather(Catalogue const& catalogue) {
        std::map<std::string, Item, std::less<>> items;
        // What an instrument was adopted by has its title; nothing that follows it up takes its place.
        std::set<std::string, std::less<>> adopting;
        for (Instrument const& instrument : catalogue.instruments) adopting.insert(instrument.adopted_by);
        auto const may_recur = [&](std::string const& id) { return !beginning_of(id).empty() && adopting.find(id) == adopting.end(); };
        for (auto const& [symbol, known] : catalogue.titles)
            if (std::string id{symbol}; may_recur(id))
                items[id].member = {id, std::string{known.title}, std::string{known.date}, {}, false, MemberBy::title};
        for (std::uint32_t at = 0; at < m_graph.vertex_count(); ++at) {
            Vertex const& vertex = m_graph[VertexId{at}];
            if (!may_recur(vertex.id)) continue;
            SeriesMember& member = items[vertex.id].member;
            member.id = vertex.id;
            // The table's titles were looked over; those that documents give of themselves were read from their mastheads.
            if (member.title.empty() && lasting_words(vertex.title, m_words).size() > 1) member.title = vertex.title;
            if (!vertex.date.empty()) member.date = vertex.date;
            member.vertex = VertexId{at};
            member.in_corpus = vertex.in_corpus;
        }
        m_items.reserve(items.size());
        for (auto& [id, item] : items) {
            if (item.member.vertex) m_item_of[index_of(*item.member.vertex)] = m_items.size();
            if (item.member.date.empty())
                if (int const year = identify(id).year(); year != 0) item.member.date = std::to_string(year);
            m_items.push_back(std::move(item));
            m_items.back().beginning = beginning_of(m_items.back().member.id);
            m_items.back().words = lasting_words(m_items.back().member.title, m_words);
        }
    }

    bool earlier(std::size_t left, std::size_t right) const {
        auto const order = [this](std::size_t item) { return std::tie(m_items[item].member.date, m_items[item].member.id); };
        return order(left) < order(right);
    }

    void group_by_title() {
        std::map<std::pair<std::string_view, std::vector<std::string>>, std::size_t> by_title;
        for (std::size_t at = 0; at < m_items.size(); ++at) {
            Item& item = m_items[at];
            if (item.words.empty()) continue;
            auto const [found, is_new] = by_title.try_emplace({item.beginning, item.words}, m_groups.size());
            if (is_new) {
                m_groups.push_back({{}, item.words});
                m_similarity[std::string{item.beginning}].count(item.words);
            }
            m_groups[found->second].items.push_back(at);
            item.group = found->second;
        }
        for (Group& group : m_groups) sort(group);
    }

    void sort(Group& group) const {
        std::sort(group.items.begin(), group.items.end(), [this](std::size_t left, std::size_t right) { return earlier(left, right); });
    }

    /// Which items an item cites in its preamble that came before it: of the same organ, and under the same verb in one paragraph.
    void note_recalls() {
        m_recalls.resize(m_items.size());
        m_recalled_by.resize(m_items.size());
        for (Edge const& edge : m_graph.edges()) {
            std::size_t const from = m_item_of[index_of(edge.source)];
            std::size_t const to = m_item_of[index_of(edge.target)];
            if (edge.relation != Relation::cites || edge.part != "preamble" || from == none || to == none || from == to) continue;
            if (m_items[from].beginning != m_items[to].beginning || m_items[to].member.date >= m_items[from].member.date) continue;
            if (!m_recalls[from].empty() && m_recalls[from].back().item == to && m_recalls[from].back().paragraph == edge.paragraph)
                continue;
            m_recalls[from].push_back({to, edge.paragraph});
            m_recalled_by[to].push_back(from);
        }
        for (auto& recalling : m_recalled_by) {
            std::sort(recalling.begin(), recalling.end());
            recalling.erase(std::unique(recalling.begin(), recalling.end()), recalling.end());
        }
    }

    /// A series that goes on under another title: nearest pairs first, as long as one ends before the other begins.
    void join_renamed() {
        std::map<std::pair<std::size_t, std::size_t>, std::size_t> recalls;  // (later group, earlier group) → how often
        for (std::size_t from = 0; from < m_items.size(); ++from)
            for (Recall const& recall : m_recalls[from]) {
                std::size_t const later = m_items[from].group;
                std::size_t const before = m_items[recall.item].group;
                if (later != none && before != none && later != before) ++recalls[{later, before}];
            }
        struct Candidate {
            double near;
            std::size_t later, before;
        };
        std::vector<Candidate> candidates;
        for (auto const& [pair, times] : recalls) {
            auto const [later, before] = pair;
            auto const& similarity = m_similarity.find(m_items[m_groups[later].items.front()].beginning)->second;
            auto const measure = similarity.compare(m_groups[later].words, m_groups[before].words, m_words.joining);
            bool const near = measure.jaccard >= 0.66 || (measure.jaccard >= 0.6 && times > 1);
            if (near && measure.containment >= 0.75) candidates.push_back({measure.jaccard, later, before});
        }
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](Candidate const& left, Candidate const& right) { return left.near > right.near; });
        m_joined.resize(m_groups.size());
        std::iota(m_joined.begin(), m_joined.end(), std::size_t{0});
        for (Candidate const& candidate : candidates) {
            std::size_t const later = joined(candidate.later);
            std::size_t const before = joined(candidate.before);
            if (later == before || m_groups[before].items.empty() || m_groups[later].items.empty()) continue;
            if (m_items[m_groups[before].items.back()].member.date >= m_items[m_groups[later].items.front()].member.date) continue;
            Group& whole = m_groups[later];
            for (std::size_t const item : m_groups[before].items) m_items[item].member.by = MemberBy::renamed;
            whole.items.insert(whole.items.begin(), m_groups[before].items.begin(), m_groups[before].items.end());
            m_groups[before].items.clear();
            m_joined[before] = later;
        }
        for (Item& item : m_items)
            if (item.group != none) item.group = joined(item.group);
    }

    std::size_t joined(std::size_t group) const {
        while (m_joined[group] != group) group = m_joined[group];
        return group;
    }

    /// Members of unknown title.
    void join_recalled() {
        std::vector<std::pair<std::size_t, std::size_t>> found;
        for (std::size_t at = 0; at < m_items.size(); ++at)
            if (m_items[at].group == none && m_items[at].member.title.empty())
                if (std::size_t const group = recalling_series(at); group != none) found.emplace_back(at, group);
        for (auto const& [item, group] : found) {
            m_items[item].group = group;
            m_items[item].member.by = MemberBy::recall;
            m_groups[group].items.push_back(item);
        }
        for (Group& group : m_groups) sort(group);
    }

    /// Texts of unknown title that come after a series and recall it: the Security Council's name their subject by a list alone.
    void join_recalling() {
        std::vector<std::pair<std::size_t, std::size_t>> found;
        for (std::size_t at = 0; at < m_items.size(); ++at)
            if (m_items[at].group == none && m_items[at].member.title.empty())
                if (std::size_t const group = recalled_series(at); group != none) found.emplace_back(at, group);
        for (auto const& [item, group] : found) {
            m_items[item].group = group;
            m_items[item].member.by = MemberBy::recall;
            m_groups[group].items.push_back(item);
        }
        for (Group& group : m_groups) sort(group);
    }

    /// The series that an item lists in one paragraph of its preamble, with hardly anything else of its organ there.
    std::size_t recalled_series(std::size_t item) const {
        constexpr std::size_t least = 3;
        std::map<std::string_view, std::map<std::size_t, std::size_t>> listed;  // paragraph → series → how many of it
        std::map<std::string_view, std::size_t> all;
        for (Recall const& recall : m_recalls[item]) {
            ++all[recall.paragraph];
            if (std::size_t const group = m_items[recall.item].group; group != none) ++listed[recall.paragraph][group];
        }
        for (auto const& [paragraph, series] : listed)
            for (auto const& [group, count] : series)
                if (count >= least && count * 5 >= all[paragraph] * 4) return group;
        return none;
    }

    /// The series to which nearly all belong that recall an item, if it is one that fits.
    std::size_t recalling_series(std::size_t item) const {
        std::map<std::size_t, std::size_t> times;
        std::size_t all = 0;
        for (std::size_t const from : m_recalled_by[item]) {
            if (m_items[from].group == none) continue;
            ++all;
            ++times[m_items[from].group];
        }
        for (auto const& [group, count] : times) {
            if (count < 2 || count * 5 < all * 4) continue;
            auto const& members = m_groups[group].items;
            std::string const session = identify(m_items[item].member.id).session();
            if (session.empty() || std::any_of(members.begin(), members.end(), [&](std::size_t member) {
                    return identify(m_items[member].member.id).session() == session;
                }))
                continue;
            auto const could = static_cast<std::size_t>(std::count_if(members.begin(), members.end(), [&](std::size_t member) {
                return m_items[member].member.in_corpus && m_items[member].member.date > m_items[item].member.date;
            }));
            // Named anew: clang before 16 lets no lambda take a structured binding.
            auto const lists_both = [&, series = group](std::size_t member) { return lists_with_another(member, item, series); };
            auto const listed = static_cast<std::size_t>(std::count_if(members.begin(), members.end(), lists_both));
            if (count * 5 >= could * 4 && listed > 1 && listed * 2 > count) return group;
        }
        return none;
    }

    /// Whether `from` recalls the item and another member of the series in one paragraph.
    bool lists_with_another(std::size_t from, std::size_t item, std::size_t group) const {
        auto const& recalls = m_recalls[from];
        return std::any_of(recalls.begin(), recalls.end(), [&](Recall const& one) {
            return one.item == item && std::any_of(recalls.begin(), recalls.end(), [&](Recall const& other) {
                       return other.paragraph == one.paragraph && other.item != item && m_items[other.item].group == group;
                   });
        });
    }

    SeriesList listed() {
        SeriesList list;
        list.of_vertex.resize(m_graph.vertex_count());
        std::vector<std::size_t> order;
        for (std::size_t at = 0; at < m_groups.size(); ++at)
            if (m_groups[at].items.size() > 1) order.push_back(at);
        auto const key = [this](std::size_t group) {
            Item const& first = m_items[m_groups[group].items.front()];
            return std::tie(first.beginning, m_groups[group].words, first.member.id);
        };
        std::sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) { return key(left) < key(right); });
        for (std::size_t const group : order) {
            RecurrentSeries series;
            series.of = m_items[m_groups[group].items.front()].beginning;
            for (std::size_t const at : m_groups[group].items) {
                SeriesMember& member = m_items[at].member;
                if (member.vertex) list.of_vertex[index_of(*member.vertex)] = list.series.size();
                if (!member.title.empty()) series.title = member.title;
                series.members.push_back(std::move(member));
            }
            series.years_between = median_gap(series.members);
            list.series.push_back(std::move(series));
        }
        return list;
    }

    static double years_of(std::string const& date) {
        auto const number = [&](std::size_t at, std::size_t count) {
            double value = 0;
            for (std::size_t place = at; place < at + count && place < date.size(); ++place)
                if (date[place] >= '0' && date[place] <= '9') value = value * 10 + (date[place] - '0');
            return value;
        };
        double const month = date.size() >= 7 ? number(5, 2) - 1 : 6;
        double const day = date.size() >= 10 ? number(8, 2) - 1 : 0;
        return number(0, 4) + month / 12 + day / 365;
    }

    static double median_gap(std::vector<SeriesMember> const& members) {
        std::vector<double> gaps;
        for (std::size_t at = 1; at < members.size(); ++at)
            if (!members[at - 1].date.empty()) gaps.push_back(years_of(members[at].date) - years_of(members[at - 1].date));
        if (gaps.empty()) return 0;
        auto const middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
        std::nth_element(gaps.begin(), middle, gaps.end());
        return *middle;
    }

    struct Recall {
        std::size_t item;
        std::string paragraph;
    };

    CitationGraph const& m_graph;
    SubjectWords m_words;
    std::vector<std::size_t> m_item_of;  ///< by vertex
    std::vector<Item> m_items;           ///< by id
    std::vector<Group> m_groups;
    std::vector<std::size_t> m_joined;                                 ///< by group: the one it has gone into
    std::map<std::string, TitleSimilarity, std::less<>> m_similarity;  ///< by symbol series
    std::vector<std::vector<Recall>> m_recalls;
    std::vector<std::vector<std::size_t>> m_recalled_by;
};

}  // namespace

std::string_view name_of(MemberBy by) noexcept {
    switch (by) {
    case MemberBy::title: return "title";
    case MemberBy::renamed: return "renamed";
    case MemberBy::recall: return "recall";
    }
    return "";
}

SeriesList find_series(CitationGraph const& graph, Catalogue const& catalogue) { return SeriesFinder(graph, catalogue).run(); }

std::vector<NewerMember> newer_members(CitationGraph const& graph, SeriesList const& list, VertexId document) {
    std::vector<NewerMember> found;
    std::string const& today = graph[document].date;
    auto const cites = [&](SeriesMember const& member) {
        auto const out = graph.out_edges(document);
        return member.vertex && std::any_of(out.begin(), out.end(), [&](Edge const& edge) {
                   return edge.relation == Relation::cites && edge.target == *member.vertex;
               });
    };
    VertexId last{std::numeric_limits<std::uint32_t>::max()};
    for (Edge const& edge : graph.out_edges(document)) {
        if (edge.relation != Relation::cites || edge.target == last || edge.target == document) continue;
        last = edge.target;
        auto const place = list.of_vertex[index_of(edge.target)];
        if (!place) continue;
        auto const& members = list.series[*place].members;
        std::size_t newest = none;
        std::size_t since = 0;
        auto const cited = std::find_if(members.begin(), members.end(), [&](SeriesMember const& one) { return one.vertex == edge.target; });
        for (auto member = cited; member != members.end(); ++member) {
            if (member->vertex == document || member->date <= cited->date) continue;
            bool const before = today.empty() || member->date < today;
            if (before)
                newest = static_cast<std::size_t>(member - members.begin());
            else
                ++since;
        }
        if (newest != none) found.push_back({edge.target, *place, newest, cites(members[newest]), since});
    }
    return found;
}

}  // namespace recital
