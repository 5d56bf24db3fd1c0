// SPDX-License-Identifier: BSL-1.0
#include "resolve/links.hpp"

#include "identity/written.hpp"
#include "model/work_limit.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace recital {

namespace {

using Agreement = Placement::Agreement;

/// A paragraph by its number among all paragraphs of all documents of a text.
struct ParagraphPlace {
    std::size_t document = 0;
    std::size_t paragraph = 0;
};

/// Finds the paragraph that holds a byte of the source. A paragraph stands in runs: footnotes and page breaks may lie between.
class ParagraphFinder {
public:
    explicit ParagraphFinder(std::vector<Document> const& documents) {
        for (std::size_t d = 0; d < documents.size(); ++d)
            for (std::size_t p = 0; p < documents[d].paragraphs.size(); ++p) {
                add(documents[d].paragraphs[p].view, m_places.size());
                m_places.push_back({d, p});
            }
        std::sort(m_runs.begin(), m_runs.end(), [](Run const& a, Run const& b) { return a.extent.begin < b.extent.begin; });
    }

    /// The paragraph some of whose bytes stand in the span, as its number.
    [[nodiscard]] std::optional<std::size_t> at(Span span) const {
        auto run = std::lower_bound(m_runs.begin(), m_runs.end(), span.end,
                                    [](Run const& each, std::uint32_t end) { return each.extent.begin < end; });
        for (int looks = 0; run != m_runs.begin() && looks < 4; ++looks) {
            --run;
            if (run->extent.overlaps(span)) return run->paragraph;
        }
        return std::nullopt;
    }

    [[nodiscard]] ParagraphPlace place(std::size_t number) const { return m_places[number]; }

private:
    struct Run {
        Span extent;
        std::size_t paragraph = 0;
    };

    void add(View const& view, std::size_t number) {
        constexpr std::uint32_t gap = 16;  // more than what joining two lines leaves out
        for (std::size_t at = 0; at < view.size(); ++at) {
            std::uint32_t const origin = view.origin(at);
            if (at == 0 || origin > m_runs.back().extent.end + gap) m_runs.push_back({{origin, origin + 1}, number});
            m_runs.back().extent.end = origin + 1;
        }
    }

    std::vector<Run> m_runs;
    std::vector<ParagraphPlace> m_places;
};

class LinkReader {
public:
    LinkReader(std::vector<CitedDocument>& cited, std::vector<Document> const& documents, Text const& text, Catalogue const& catalogue)
        : m_cited{cited}, m_documents{documents}, m_text{text}, m_catalogue{catalogue}, m_finder{documents} {
        for (CitedDocument& document : cited)
            for (Citation& citation : document.citations) {
                m_all.push_back(&citation);
                m_longest = std::max(m_longest, static_cast<std::uint32_t>(citation.span.size()));
                if (auto const paragraph = m_finder.at(citation.span)) m_in_paragraph[*paragraph].push_back(&citation);
            }
        std::stable_sort(m_all.begin(), m_all.end(), [](auto const* a, auto const* b) { return a->span.begin < b->span.begin; });
    }

    void run() {
        for (Link const& link : m_text.layout.links) {
            WorkLimit::check();
            auto const size = static_cast<std::uint32_t>(m_text.bytes.size());
            Span const span{std::min(link.text.begin, size), std::min(std::max(link.text.begin, link.text.end), size)};
            if (span.empty()) continue;
            std::string const id = identify_url(link.target).id();
            std::vector<Citation*> const under = citations_in(span);
            if (!under.empty())
                give_opinion(link, id, under);
            else if (!id.empty())
                take_up(link, id, span);
        }
        add_missed();
    }

private:
    [[nodiscard]] std::vector<Citation*> citations_in(Span span) const {
        std::uint32_t const from = span.begin > m_longest ? span.begin - m_longest : 0;
        std::vector<Citation*> found;
        auto at = std::lower_bound(m_all.begin(), m_all.end(), from,
                                   [](Citation const* each, std::uint32_t begin) { return each->span.begin < begin; });
        for (; at != m_all.end() && (*at)->span.begin < span.end; ++at)
            if ((*at)->span.overlaps(span)) found.push_back(*at);
        return found;
    }

    [[nodiscard]] bool agrees(Citation const& citation, std::string const& id) const {
        if (same_text(citation.id, id) || same_text(citation.via, id)) return true;
        Instrument const* const instrument = m_catalogue.instrument(citation.id);
        return instrument != nullptr && same_text(instrument->adopted_by, id);
    }

    void give_opinion(Link const& link, std::string const& id, std::vector<Citation*> const& under) const {
        bool const one_agrees =
            !id.empty() && std::any_of(under.begin(), under.end(), [&](Citation const* each) { return agrees(*each, id); });
        for (Citation* const citation : under) {
            WorkLimit::check();
            if (!citation->placement) citation->placement.emplace();
            Placement& placement = *citation->placement;
            bool const agreed = placement.agreement == Agreement::agrees;
            bool const agreeing = one_agrees && agrees(*citation, id);
            if (agreed || (one_agrees && !agreeing) || (!placement.link_id.empty() && !agreeing)) continue;
            placement.link = link.target;
            placement.link_id = id;
            if (id.empty() || citation->kind == Kind::unresolved) continue;
            placement.agreement = agreeing ? Agreement::agrees : Agreement::disagrees;
            citation->steps.push_back(agreeing ? "the link on these words leads there too" : "but the link on these words leads to " + id);
        }
    }

    /// The view byte that stands for a source byte, or the first behind it. O(log bytes).
    static std::size_t place_in(View const& view, std::uint32_t source) {
        std::size_t begin = 0, end = view.size();
        while (begin < end) {
            std::size_t const middle = (begin + end) / 2;
            if (view.origin(middle) < source)
                begin = middle + 1;
            else
                end = middle;
        }
        return begin;
    }

    void take_up(Link const& link, std::string const& id, Span span) {
        auto const number = m_finder.at(span);
        if (!number) return;  // page furniture
        auto const [document, index] = m_finder.place(*number);
        if (same_text(m_documents[document].info.symbol, id)) return;
        for (Citation const* const each : m_in_paragraph[*number])
            if (agrees(*each, id)) return;
        bool const goes_on = !m_missed.empty() && m_missed.back().first == document && m_missed.back().second.placement->link_id == id &&
                             m_missed.back().second.span.end + 2 >= span.begin;
        if (goes_on) return;  // the same link on the next line
        Paragraph const& paragraph = m_documents[document].paragraphs[index];
        Citation missed;
        missed.span = span;
        missed.text = m_text.bytes.substr(span.begin, span.size());
        missed.part = paragraph.part;
        (paragraph.part == Part::footnote ? missed.footnote : missed.paragraph) = paragraph.number;
        missed.treatment = paragraph.treatment;
        missed.verb = verb_at(paragraph, place_in(paragraph.view, span.begin));
        missed.stance = m_catalogue.stance_of(missed.verb);
        missed.section = paragraph.section;
        missed.language = paragraph.language;
        missed.confidence = 0;
        missed.reason = "a link on these words leads to " + id + ", which they do not say";
        missed.placement.emplace();
        missed.placement->link = link.target;
        missed.placement->link_id = id;
        m_missed.emplace_back(document, std::move(missed));
    }

    void add_missed() {
        for (auto& [document, citation] : m_missed) m_cited[document].citations.push_back(std::move(citation));
        if (m_missed.empty()) return;
        for (CitedDocument& document : m_cited)
            std::stable_sort(document.citations.begin(), document.citations.end(),
                             [](Citation const& a, Citation const& b) { return a.span.begin < b.span.begin; });
    }

    std::vector<CitedDocument>& m_cited;
    std::vector<Document> const& m_documents;
    Text const& m_text;
    Catalogue const& m_catalogue;
    ParagraphFinder m_finder;
    std::vector<Citation*> m_all;  ///< by their beginning
    std::uint32_t m_longest = 0;
    std::unordered_map<std::size_t, std::vector<Citation*>> m_in_paragraph;
    std::vector<std::pair<std::size_t, Citation>> m_missed;  ///< with their document
};

}  // namespace

void compare_links(std::vector<CitedDocument>& cited, std::vector<Document> const& documents, Text const& text,
                   Catalogue const& catalogue) {
    if (text.layout.empty() || text.layout.links.empty() || cited.size() != documents.size()) return;
    LinkReader{cited, documents, text, catalogue}.run();
}

}  // namespace recital
