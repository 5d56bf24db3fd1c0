// SPDX-License-Identifier: BSL-1.0
#include "resolve/reading.hpp"

#include "cite/cite.hpp"
#include "data/shipped_catalogue.hpp"
#include "resolve/resolve.hpp"
#include "segment/segment.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "catch.hpp"

using namespace recital;

namespace {

std::string frame_of(std::string_view name) {
    std::string const path = RECITAL_SOURCE_DIR "/tests/forms/documents/" + std::string(name) + ".txt";
    std::ifstream in{path, std::ios::binary};
    if (!in) throw std::runtime_error(path + ": cannot be opened");
    return {std::istreambuf_iterator<char>{in}, {}};
}

void replace(std::string& frame, std::string_view placeholder, std::string_view words) {
    auto const at = frame.find(placeholder);
    if (at == std::string::npos) throw std::runtime_error("no place for " + std::string(placeholder));
    frame.replace(at, placeholder.size(), words);
}

}  // namespace

std::vector<CitedDocument> read_all(Text const& text) {
    static Finder const finder{shipped().catalogue};
    static Resolver const resolver{shipped().catalogue};
    std::vector<CitedDocument> out;
    for (auto const& document : segment(text, shipped().catalogue)) out.push_back(resolver.resolve(text, document, finder.find(document)));
    return out;
}

Read read(std::string_view frame, std::string_view text, std::string_view notes) {
    Read out;
    out.source = {std::string(frame) + ".txt", frame_of(frame)};
    replace(out.source.bytes, "{text}", text);
    replace(out.source.bytes, "{notes}", notes);
    auto documents = read_all(out.source);
    INFO(out.source.bytes);
    REQUIRE(documents.size() == 1);
    out.cited = std::move(documents.front());
    check_citations(out.source, out.cited);
    return out;
}

std::string Read::ids() const {
    std::string out;
    for (auto const& citation : cited.citations) {
        if (!out.empty()) out += "; ";
        out += citation.text + "=" + (citation.kind == Kind::unresolved ? "?" : citation.id);
    }
    return out;
}

Citation const& Read::of(std::string_view words, std::size_t nth) const {
    for (auto const& citation : cited.citations)
        if (citation.text == words && nth-- == 0) return citation;
    throw std::runtime_error("not cited: " + std::string(words) + "; read: " + ids());
}

void check_citations(Text const& text, CitedDocument const& cited) {
    CHECK(cited.source == text.source);
    Span previous;
    for (auto const& citation : cited.citations) {
        INFO(citation.text << " → " << citation.id);
        REQUIRE(citation.span.begin < citation.span.end);
        REQUIRE(citation.span.end <= text.bytes.size());
        REQUIRE(citation.span.begin >= previous.begin);
        previous = citation.span;
        REQUIRE(text.bytes.substr(citation.span.begin, citation.span.size()) == citation.text);
        REQUIRE(citation.confidence <= 1);
        if (citation.kind == Kind::unresolved) {
            REQUIRE(citation.confidence == 0);
            REQUIRE(citation.id.empty());
            REQUIRE_FALSE(citation.reason.empty());
        } else {
            REQUIRE(citation.confidence > 0);
            REQUIRE_FALSE(citation.id.empty());
            REQUIRE_FALSE(citation.steps.empty());
        }
        for (auto const& step : citation.steps) REQUIRE_FALSE(step.empty());
    }
    for (auto const& adoption : cited.adoptions) {
        REQUIRE_FALSE(adoption.instrument.empty());
        REQUIRE_FALSE(adoption.resolution.empty());
    }
}
