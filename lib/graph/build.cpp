// SPDX-License-Identifier: BSL-1.0
#include "graph/build.hpp"

#include "graph/detail/known_titles.hpp"
#include "graph/wording.hpp"
#include "identity/written.hpp"
#include "model/leading_number.hpp"
#include "model/plain_letters.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace recital {
namespace {

using Votes = std::map<std::string, std::size_t>;

/// The value named most often; of equals the smaller. Empty where none was named.
std::string elected(Votes const& votes) {
    std::string best;
    std::size_t most = 0;
    for (auto const& [value, count] : votes)
        if (count > most) {
            best = value;
            most = count;
        }
    return best;
}

/// What is gathered of one id until all documents are read.
struct Draft {
    Vertex vertex;
    bool titled = false;         ///< the tables know its title, so that nothing is learned from who cites it
    Votes kinds, organs, dates;  ///< as the citations say
    Votes names;                 ///< of an instrument the catalogue does not have, as the texts spell them
    std::vector<std::string> subjects;
};

/// The text in one line, blanks single.
std::string in_one_line(std::string_view text) {
    std::string out;
    for (char const c : text) {
        bool const blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
        if (!blank)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    return out;
}

/// A slug as words, where no text spells the name out: "youth-forum-declaration" → "Youth forum declaration".
std::string words_of_slug(std::string words) {
    std::replace(words.begin(), words.end(), '-', ' ');
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

/// Mentions that become one edge share source, target, treatment, verb, part, paragraph and footnote.
/// There are hundreds of thousands of these and few different texts, each of which is kept once.
using EdgeKey = std::tuple<std::uint32_t, std::uint32_t, std::string_view, std::string_view, Part, std::string_view, std::string_view>;

struct Mentions {
    std::uint32_t count = 0;
    std::string_view stance;
    std::vector<std::string> pinpoints;
};

}  // namespace

class GraphBuilder::Builder {
public:
    explicit Builder(Catalogue const& catalogue) : m_catalogue(catalogue), m_titles(catalogue) {}

    void add(CitedDocument const& document) {
        if (is_page_before(document)) {
            ++m_counts.fragments;
            return;
        }
        if (!is_first_source(document)) return;
        add_citations(document, add_document(document));
        m_told_adoptions.insert(m_told_adoptions.end(), document.adoptions.begin(), document.adoptions.end());
    }

    BuiltGraph finish() {
        // What a document says of itself stands before what others say: titles and adoptions come when all documents are known.
        for (Draft& each : m_drafts) complete(each);
        add_known_adoptions();
        for (Adoption const& adoption : m_told_adoptions) add_told_adoption(adoption);
        std::vector<Edge> edges;
        edges.reserve(m_mentions.size() + m_adoptions.size());
        for (; !m_mentions.empty(); m_mentions.erase(m_mentions.begin())) {  // so that none is there twice
            auto& [key, mentions] = *m_mentions.begin();
            auto const& [source, target, treatment, verb, part, paragraph, footnote] = key;
            Edge edge{to_vertex(source),
                      to_vertex(target),
                      Relation::cites,
                      std::string{treatment},
                      std::string{mentions.stance},
                      std::string{name_of(part)},
                      std::string{paragraph},
                      std::string{footnote},
                      {},
                      mentions.count,
                      std::string{verb}};
            for (std::string const& pinpoint : mentions.pinpoints) edge.pinpoint += (edge.pinpoint.empty() ? "" : "; ") + pinpoint;
            edges.push_back(std::move(edge));
        }
        for (auto const& [ends, count] : m_adoptions)
            edges.push_back({to_vertex(ends.first),
                             to_vertex(ends.second),
                             Relation::adopted_by,
                             "adopted_by",
                             {},
                             {},
                             {},
                             {},
                             {},
                             count,
                             "adopted_by"});
        std::vector<Vertex> vertices;
        vertices.reserve(m_drafts.size());
        for (Draft& each : m_drafts) vertices.push_back(std::move(each.vertex));
        return {CitationGraph(std::move(vertices), std::move(edges)), std::move(m_counts)};
    }

private:
    static VertexId to_vertex(std::size_t place) { return VertexId{static_cast<std::uint32_t>(place)}; }

    std::string_view kept(std::string const& text) { return *m_texts.insert(text).first; }

    std::size_t draft(std::string const& id) {
        auto const [found, is_new] = m_place.try_emplace(id, m_drafts.size());
        if (is_new) {
            m_drafts.emplace_back();
            m_drafts.back().vertex.id = id;
            auto const known = m_catalogue.titles.find(id);
            Instrument const* const instrument = m_catalogue.instrument(id);
            m_drafts.back().titled = (known != m_catalogue.titles.end() && !known->second.title.empty()) ||
                                     (instrument != nullptr && !instrument->title.empty());
        }
        return found->second;
    }

    static std::string const& symbol_of(CitedDocument const& document) {
        return document.info.symbol.empty() ? document.source : document.info.symbol;
    }

    /// What stands on a page before the resolution that the file is named after is the end of another, which does not say its number.
    static bool is_page_before(CitedDocument const& document) {
        return !identify(document.info.symbol).is_symbol() && identify_file_name(document.info.symbol).is_decided();
    }

    /// Notes which source holds a symbol; another source with it is the same text again.
    bool is_first_source(CitedDocument const& document) {
        auto const [holder, is_first] = m_source_of.try_emplace(symbol_of(document), document.source);
        bool const wanted = is_first || holder->second == document.source;
        if (!wanted) m_counts.repeated.push_back(document.source);
        return wanted;
    }

    std::size_t add_document(CitedDocument const& document) {
        std::size_t const place = draft(symbol_of(document));
        Vertex& vertex = m_drafts[place].vertex;
        if (vertex.in_corpus) return place;
        m_documents.push_back(place);
        Kind const kind = kind_from_name(document.info.kind);
        vertex.kind = kind == Kind::unresolved ? Kind::document : kind;
        vertex.title = document.info.title;
        vertex.organ = document.info.organ;
        vertex.date = document.info.date;
        vertex.session = document.info.session;
        vertex.in_corpus = true;
        m_titles.add(vertex.id, vertex.title);
        return place;
    }

    void add_citations(CitedDocument const& document, std::size_t source) {
        for (Citation const& citation : document.citations) {
            ++m_counts.citations;
            if (citation.kind == Kind::unresolved || citation.id.empty()) {
                ++m_counts.unresolved;
                continue;
            }
            std::size_t const target = draft(citation.id);
            Draft& cited = m_drafts[target];
            ++cited.kinds[std::string{name_of(citation.kind)}];
            if (!citation.organ.empty()) ++cited.organs[citation.organ];
            if (!citation.date.empty()) ++cited.dates[citation.date];
            if (!citation.subject.empty() && !cited.titled) cited.subjects.push_back(citation.subject);
            if (is_named(citation.kind) && m_catalogue.instrument(citation.id) == nullptr &&
                letters_of(citation.text) == letters_of(citation.id))
                ++cited.names[in_one_line(citation.text)];
            EdgeKey const key{static_cast<std::uint32_t>(source),
                              static_cast<std::uint32_t>(target),
                              kept(citation.treatment),
                              kept(citation.verb),
                              citation.part,
                              kept(citation.paragraph),
                              kept(citation.footnote)};
            Mentions& mentions = m_mentions[key];
            ++mentions.count;
            if (mentions.stance.empty()) mentions.stance = kept(citation.stance);
            auto& pinpoints = mentions.pinpoints;
            if (!citation.pinpoint.empty() && std::find(pinpoints.begin(), pinpoints.end(), citation.pinpoint) == pinpoints.end())
                pinpoints.push_back(citation.pinpoint);
        }
    }

    void complete(Draft& draft) const {
        Vertex& vertex = draft.vertex;
        Instrument const* const instrument = m_catalogue.instrument(vertex.id);
        auto const known = m_catalogue.titles.find(vertex.id);
        if (!vertex.in_corpus) vertex.kind = instrument != nullptr ? instrument->kind : kind_of(draft);
        auto const fill = [](std::string& field, std::string_view value) {
            if (field.empty()) field = value;
        };
        if (instrument != nullptr) {
            fill(vertex.title, instrument->title);
            fill(vertex.date, instrument->adopted);
        }
        if (known != m_catalogue.titles.end()) {
            fill(vertex.title, known->second.title);
            fill(vertex.date, known->second.date);
        }
        fill(vertex.title, title_by_subjects(draft));
        fill(vertex.organ, elected(draft.organs));
        fill(vertex.organ, organ_of_series(vertex.id));
        fill(vertex.date, elected(draft.dates));
        // A slip in a number ("S/RES/274 (1959)") does not take the date of the resolution that was meant.
        if (int const stated = identify(vertex.id).year(); stated != 0 && !vertex.in_corpus && vertex.date.size() >= 4)
            if (int const dated = leading_number(std::string_view{vertex.date}.substr(0, 4)); dated > stated + 1 || dated + 1 < stated)
                vertex.date.clear();
        fill(vertex.session, identify(vertex.id).session());
        set_date(vertex, vertex.date);
        vertex.url = identify(vertex.id).url();
        vertex.label = label_of(draft);
    }

    static bool is_named(Kind kind) noexcept { return kind == Kind::treaty || kind == Kind::declaration || kind == Kind::programme; }

    static std::string label_of(Draft const& draft) {
        Vertex const& vertex = draft.vertex;
        Identifier const identifier = identify(vertex.id);
        if (!is_named(vertex.kind) || identifier.is_symbol()) return identifier.printed();
        if (!vertex.title.empty()) return vertex.title;
        return draft.names.empty() ? words_of_slug(vertex.id) : elected(draft.names);
    }

    /// The title of the organ's that most of the citing texts give as the subject. It is that of the resolution itself or of the
    /// series it belongs to, which most often are the same.
    std::string title_by_subjects(Draft const& draft) const {
        if (!draft.vertex.title.empty() || draft.subjects.empty()) return {};
        Votes titles;
        for (std::string const& subject : draft.subjects)
            if (std::string_view const title = m_titles.at_beginning(draft.vertex.id, subject); !title.empty())
                ++titles[std::string{title}];
        return elected(titles);
    }

    static void set_date(Vertex& vertex, std::string const& date) {
        vertex.date = date;
        int const year = date.size() < 4 ? 0 : leading_number(std::string_view{date}.substr(0, 4));
        vertex.year = year != 0 ? year : identify(vertex.id).year();
    }

    /// The organ whose series a resolution's or decision's symbol belongs to.
    std::string organ_of_series(std::string_view id) const {
        Identifier const identifier = identify(id);
        if (!identifier.is_decided()) return {};
        auto const found = std::find_if(m_catalogue.organs.begin(), m_catalogue.organs.end(),
                                        [series = identifier.series()](Organ const& organ) { return organ.series == series; });
        return found == m_catalogue.organs.end() ? std::string{} : found->name;
    }

    static Kind kind_of(Draft const& draft) {
        std::string const said = elected(draft.kinds);
        if (!said.empty()) return kind_from_name(said);
        // Nobody cites it: it is here because an instrument was adopted by it.
        return identify(draft.vertex.id).act() == Act::decision ? Kind::decision : Kind::resolution;
    }

    /// The resolution the catalogue names for an instrument, nullptr where it names none.
    std::string const* known_adoption(std::string const& id) const {
        Instrument const* const instrument = m_catalogue.instrument(id);
        return instrument == nullptr || instrument->adopted_by.empty() ? nullptr : &instrument->adopted_by;
    }

    /// Documents first, in the order in which they came; then what is only cited.
    std::vector<std::size_t> places_in_order() const {
        std::vector<std::size_t> places = m_documents;
        for (std::size_t place = 0; place < m_drafts.size(); ++place)
            if (!m_drafts[place].vertex.in_corpus) places.push_back(place);
        return places;
    }

    void add_known_adoptions() {
        for (std::size_t const place : places_in_order())
            if (std::string const* const resolution = known_adoption(m_drafts[place].vertex.id)) adopt(place, *resolution);
    }

    void add_told_adoption(Adoption const& adoption) {
        auto const found = m_place.find(adoption.instrument);
        if (found == m_place.end() || adoption.resolution.empty() || known_adoption(adoption.instrument) != nullptr) return;
        if (could_adopt(adoption.resolution, m_drafts[found->second].vertex)) adopt(found->second, adoption.resolution);
    }

    /// A footnote that a mark misread ties to an instrument names some other resolution: one of another time.
    bool could_adopt(std::string const& resolution, Vertex const& instrument) const {
        auto const found = m_place.find(resolution);
        int const known = found == m_place.end() ? 0 : m_drafts[found->second].vertex.year;
        int const year = known != 0 ? known : identify(resolution).year();
        return year == 0 || instrument.year == 0 || (year - instrument.year <= 1 && instrument.year - year <= 1);
    }

    void adopt(std::size_t instrument, std::string const& resolution) {
        std::size_t const before = m_drafts.size();
        std::size_t const target = draft(resolution);
        if (m_drafts.size() != before) complete(m_drafts[target]);
        if (target == instrument) return;
        ++m_adoptions[{instrument, target}];
        Vertex& adopting = m_drafts[target].vertex;
        if (adopting.date.empty()) set_date(adopting, m_drafts[instrument].vertex.date);
    }

    Catalogue const& m_catalogue;
    KnownTitles m_titles;
    BuildCounts m_counts;
    std::vector<Draft> m_drafts;
    std::vector<std::size_t> m_documents;  // in m_drafts, in the order in which they came
    std::vector<Adoption> m_told_adoptions;
    std::unordered_map<std::string, std::size_t> m_place;      // by id, into m_drafts
    std::unordered_map<std::string, std::string> m_source_of;  // by symbol, the source that holds it
    std::unordered_set<std::string> m_texts;                   // which the keys of mentions point to
    std::map<EdgeKey, Mentions> m_mentions;
    std::map<std::pair<std::size_t, std::size_t>, std::uint32_t> m_adoptions;
};

GraphBuilder::GraphBuilder(Catalogue const& catalogue) : m_builder{std::make_unique<Builder>(catalogue)} {}
GraphBuilder::~GraphBuilder() = default;
GraphBuilder::GraphBuilder(GraphBuilder&&) noexcept = default;
GraphBuilder& GraphBuilder::operator=(GraphBuilder&&) noexcept = default;

void GraphBuilder::add(CitedDocument const& document) { m_builder->add(document); }
BuiltGraph GraphBuilder::finish() { return m_builder->finish(); }

BuiltGraph build_graph(std::span<CitedDocument const> documents, Catalogue const& catalogue) {
    GraphBuilder builder{catalogue};
    for (CitedDocument const& document : documents) builder.add(document);
    return builder.finish();
}

}  // namespace recital
