// SPDX-License-Identifier: BSL-1.0
// Any layout over any bytes, spans outside the text and in disorder included, from segment to places and links. The first bytes
// make the layout, what follows a NUL is the text.
#include "cite/cite.hpp"
#include "fuzz/target.hpp"
#include "resolve/links.hpp"
#include "resolve/resolve.hpp"
#include "segment/segment.hpp"

#include <cstdlib>

namespace {

using namespace recital;

/// Gives out the bytes of a string one after the other, then zeros.
class Bytes {
public:
    explicit Bytes(std::string_view bytes) : m_bytes{bytes} {}
    [[nodiscard]] bool done() const { return m_at >= m_bytes.size(); }
    std::uint32_t next() { return done() ? 0 : static_cast<unsigned char>(m_bytes[m_at++]); }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
};

Layout layout_of(std::string_view plan) {
    static char const* const numbers[] = {"", "1", "2", "3", "*", "(a)", "6 (a)", "1."};
    static char const* const targets[] = {"https://undocs.org/A/RES/52/189", "https://docs.un.org/en/A/RES/49/127", "#here",
                                          "https://undocs.org/A/52/1"};
    Layout layout;
    Bytes bytes{plan};
    std::uint32_t at = 0;
    while (!bytes.done()) {
        std::uint32_t const what = bytes.next();
        std::uint32_t const begin = at + bytes.next() % 8;
        std::uint32_t const end = begin + bytes.next();
        std::uint32_t const more = bytes.next();
        switch (what % 8) {
        case 5: layout.references.push_back({{begin, begin + more % 3}, more / 4}); break;
        case 6: layout.links.push_back({{begin, begin + more % 32}, targets[more % 4]}); break;
        case 7: layout.boxes.push_back({{begin, end}, more % 3, 0, static_cast<float>(what), static_cast<float>(more), 9}); break;
        default: {
            Block block{{begin, what >= 0xF0 ? begin / 2 : end}, static_cast<BlockRole>(what % 4), more % 2 == 1, numbers[more / 2 % 8], {},
                        more >= 0x80 ? "x column 2" : "x"};
            if (more >= 0x80) block.part = static_cast<Part>(more / 16 % 7);
            layout.blocks.push_back(std::move(block));
            at = end;
        }
        }
    }
    return layout;
}

}  // namespace

void fuzz(std::string_view bytes) {
    static Catalogue const catalogue = shipped_catalogue();
    static Finder const finder{catalogue};
    static Resolver const resolver{catalogue};
    std::size_t const cut = bytes.find('\0');
    if (cut == std::string_view::npos) return;
    Text const text{"fuzz", std::string{bytes.substr(cut + 1)}, layout_of(bytes.substr(0, cut))};
    std::vector<Document> const documents = segment(text, catalogue);
    std::vector<CitedDocument> cited;
    for (Document const& document : documents) {
        if (document.extent.end > text.bytes.size()) std::abort();
        for (Paragraph const& paragraph : document.paragraphs)
            for (NoteMark const& mark : paragraph.marks)
                if (mark.at > paragraph.view.size() || mark.source.end > text.bytes.size()) std::abort();
        cited.push_back(resolver.resolve(text, document, finder.find(document)));
    }
    compare_links(cited, documents, text, catalogue);
    place_citations(cited, text);
    for (CitedDocument const& document : cited) {
        std::uint32_t before = 0;
        for (Citation const& citation : document.citations) {
            if (citation.span.begin < before || citation.span.begin > citation.span.end) std::abort();
            if (citation.span.end > text.bytes.size()) std::abort();
            before = citation.span.begin;
            if (citation.text != text.bytes.substr(citation.span.begin, citation.span.size())) std::abort();
            if ((citation.kind == Kind::unresolved) != citation.id.empty()) std::abort();
            if (citation.placement.has_value() == text.layout.empty()) std::abort();
        }
    }
}
