// SPDX-License-Identifier: BSL-1.0
#include <recital/resolve.hpp>

#include "analyse/find.hpp"
#include "api/detail/conversions.hpp"
#include "api/detail/guarded.hpp"
#include "api/detail/tables_impl.hpp"
#include "graph/build.hpp"
#include "identity/written.hpp"
#include "model/title_table.hpp"

#include <algorithm>
#include <utility>

namespace recital::v1 {

namespace {

/// The instrument of a citation, with what the graph of it knows: title, date and organ of the tables and of the citation itself.
Instrument instrument_of(recital::Citation citation, Catalogue const& catalogue) {
    std::string const id = citation.id;
    CitedDocument document;
    document.info.symbol = "?";
    document.citations.push_back(std::move(citation));
    CitationGraph const graph = recital::build_graph({&document, 1}, catalogue).graph;
    auto const found = graph.find(id);
    if (!found) throw Error{ErrorKind::internal, id + ": an id without a vertex"};
    recital::Vertex const& vertex = graph[*found];
    std::string const session = vertex.session.empty() ? identify(id).session() : vertex.session;
    return {vertex.id, vertex.label, to_public(vertex.kind), vertex.title, vertex.organ, vertex.date, session, vertex.year, vertex.url};
}

recital::Citation citation_of(Identifier const& identifier, Catalogue const& catalogue) {
    recital::Citation citation;
    citation.id = identifier.id();
    citation.kind = identifier.act() == Act::resolution ? recital::Kind::resolution
                    : identifier.act() == Act::decision ? recital::Kind::decision
                                                        : recital::Kind::document;
    citation.organ = organ_of(identifier, catalogue);
    return citation;
}

recital::Citation citation_of(recital::Instrument const& instrument) {
    recital::Citation citation;
    citation.id = instrument.id;
    citation.kind = instrument.kind;
    citation.date = instrument.adopted;
    return citation;
}

std::string trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    std::size_t const first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return std::string{text.substr(first, text.find_last_not_of(blanks) - first + 1)};
}

/// What a document would cite with these words, where that is one thing. A bare number reads as that of a resolution, a short sign that
/// may be an instrument or its committee ("CEDAW") as the instrument.
std::optional<recital::Citation> cited_with(Tables::Impl const& tables, std::string const& written) {
    for (std::string_view const lead : {"Recalling ", "Recalling resolution ", "Having ratified "}) {
        Text const text{"-", std::string{lead} + written + ",\n"};
        std::optional<recital::Citation> only;
        bool several = false;
        for (CitedDocument& document : tables.extractor.extract(text, false, "en"))
            for (recital::Citation& citation : document.citations) {
                if (citation.kind == recital::Kind::unresolved || citation.id.empty()) continue;
                several = several || (only && only->id != citation.id);
                only = std::move(citation);
            }
        if (several) throw Error{ErrorKind::ambiguous, written + ": names several instruments; give the words of one"};
        if (only) return only;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Instrument> resolve(Tables const& tables, std::string_view text) {
    return guarded([&]() -> std::optional<Instrument> {
        constexpr std::size_t longest = 2'000;  // titles end long before; anything longer is a text to extract() from
        std::string const written = trimmed(text);
        if (written.empty() || written.size() > longest) return std::nullopt;
        Catalogue const& catalogue = tables.impl().catalogue;
        Identifier identifier = identify_url(written);
        // Parts stand in brackets in ids, which printed symbols do not have.
        if (!identifier.is_symbol()) identifier = written.find('[') != std::string::npos ? identify(written) : identify_symbol(written);
        if (identifier.is_symbol()) return instrument_of(citation_of(identifier, catalogue), catalogue);
        if (recital::Instrument const* const listed = catalogue.instrument(written)) return instrument_of(citation_of(*listed), catalogue);
        CitationGraph const& listed = tables.impl().listed();
        std::vector<recital::Found> const found = recital::find(listed, catalogue, written, 5);
        auto const named = [](recital::Found const& each) { return each.matched != recital::MatchedBy::words; };
        auto const count = std::count_if(found.begin(), found.end(), named);
        if (count > 1) {
            std::string ids;
            for (recital::Found const& each : found)
                if (named(each)) ids += (ids.empty() ? "" : ", ") + listed[each.vertex].id;
            throw Error{ErrorKind::ambiguous, written + ": may be any of " + ids};
        }
        if (count == 1)
            if (recital::Instrument const* const one = catalogue.instrument(listed[found.front().vertex].id))
                return instrument_of(citation_of(*one), catalogue);
        if (auto citation = cited_with(tables.impl(), written)) return instrument_of(*std::move(citation), catalogue);
        return std::nullopt;
    });
}

}  // namespace recital::v1
