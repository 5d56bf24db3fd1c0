// SPDX-License-Identifier: BSL-1.0
#include "annotate/annotate.hpp"
#include "annotate/detail/exact_text.hpp"
#include "annotate/detail/iri.hpp"
#include "annotate/detail/pieces.hpp"
#include "graph/safe_text.hpp"

#include <algorithm>
#include <map>

namespace recital {

namespace {

constexpr std::string_view akn_namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/// Where paragraphs begin and end: a layout's blocks, else what stands between blank lines.
std::vector<Span> paragraphs_of(Text const& text) {
    std::vector<Span> found;
    for (Block const& block : text.layout.blocks)
        if (!block.extent.empty()) found.push_back(block.extent);
    if (!found.empty()) return found;
    std::string_view const bytes = text.bytes;
    std::size_t begin = 0;
    std::size_t last = 0;  // behind the paragraph's last line that is not blank
    for (std::size_t at = 0; at < bytes.size();) {
        std::size_t const line_end = std::min(bytes.find('\n', at), bytes.size());
        bool const blank = bytes.substr(at, line_end - at).find_first_not_of(" \t\r\f") == std::string_view::npos;
        if (blank && last > begin) found.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(last)});
        if (blank) begin = last = line_end + 1;
        if (!blank) last = line_end;
        at = line_end + 1;
    }
    if (last > begin) found.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(last)});
    return found;
}

/// The addresses of what is cited; named instruments, which have none, as references of the document.
class References {
public:
    std::string address_of(Mark const& mark) {
        if (mark.citation->id.empty()) return {};
        std::string const date = mark.cited == nullptr ? mark.citation->date : mark.cited->date;
        if (std::string iri = iri_of(mark.citation->id, date); !iri.empty()) return iri;
        if (mark.cited != nullptr && !safe_url(mark.cited->url).empty()) return mark.cited->url;
        auto const [entry, added] = m_named.try_emplace(mark.citation->id, "ref_" + std::to_string(m_named.size() + 1), name_of(mark));
        return '#' + entry->second.first;
    }

    [[nodiscard]] std::string xml() const {
        std::string out;
        for (auto const& [id, named] : m_named)
            out += "        <TLCReference eId=\"" + named.first + "\" name=\"cites\" href=\"/akn/ontology/instrument/un/" +
                   markup_text(id) + "\" showAs=\"" + markup_text(named.second) + "\"/>\n";
        return out;
    }

private:
    std::map<std::string, std::pair<std::string, std::string>> m_named;  ///< id → eId, name
};

std::string identification(Annotation const& annotation) {
    DocumentInfo const info = annotation.documents.empty() ? DocumentInfo{} : annotation.documents.front().info;
    std::string const symbol = info.symbol.empty() ? annotation.text.source : info.symbol;
    std::string iri = iri_of(symbol, info.date);
    if (iri.empty()) {
        std::string name;
        for (char const c : symbol) name += c == '/' || c == '(' || c == ' ' ? '-' : c == ')' ? '_' : c;
        iri = "/akn/un/doc/" + (info.date.size() == 10 ? info.date : std::string{"undated"}) + '/' + name + '/';
    }
    std::string const date = info.date.size() == 10 ? info.date : "9999-01-01";  // "not known", as the schema wants a whole date
    auto const level = [&](std::string_view name, std::string const& suffix, std::string const& file, std::string_view language) {
        std::string out = "        <FRBR" + std::string{name} + ">\n";
        out += "          <FRBRthis value=\"" + markup_text(iri + suffix + "!main" + file) + "\"/>\n";
        out += "          <FRBRuri value=\"" + markup_text(iri + suffix + file) + "\"/>\n";
        out += "          <FRBRdate date=\"" + markup_text(date) + "\" name=\"adoption\"/>\n          <FRBRauthor href=\"#un\"/>\n";
        if (name == "Work") out += "          <FRBRcountry value=\"un\"/>\n";
        if (!language.empty()) out += "          <FRBRlanguage language=\"" + std::string{language} + "\"/>\n";
        return out + "        </FRBR" + std::string{name} + ">\n";
    };
    return "      <identification source=\"#recital\">\n" + level("Work", "", "", "") + level("Expression", "eng@/", "", "eng") +
           level("Manifestation", "eng@", ".xml", "") + "      </identification>\n";
}

}  // namespace

std::string annotated_akn(Annotation const& annotation) {
    std::vector<Mark> const marks = marks_of(annotation);
    std::vector<Span> spans;
    for (Mark const& mark : marks) spans.push_back(mark.citation->span);
    std::vector<Piece> const pieces = pieces_of(annotation.text.bytes.size(), spans);

    References references;
    std::string body;
    std::string_view const bytes = annotation.text.bytes;
    std::size_t behind = 0;
    std::size_t piece = 0;
    for (Span const paragraph : paragraphs_of(annotation.text)) {
        // What stands between paragraphs is white space in a plain text and stays where it is.
        body += exact_text(bytes.substr(behind, paragraph.begin - std::min<std::size_t>(behind, paragraph.begin)));
        body += "<p xml:space=\"preserve\">";
        while (piece < pieces.size() && pieces[piece].extent.end <= paragraph.begin) ++piece;
        for (std::size_t at = piece; at < pieces.size() && pieces[at].extent.begin < paragraph.end; ++at) {
            std::uint32_t const begin = std::max(pieces[at].extent.begin, paragraph.begin);
            std::uint32_t const end = std::min(pieces[at].extent.end, paragraph.end);
            std::string const words = exact_text(bytes.substr(begin, end - begin));
            std::string open;
            std::string close;
            for (std::size_t const held : pieces[at].held_by) {
                std::string const address = references.address_of(marks[held]);
                if (address.empty()) continue;
                open = "<ref href=\"" + markup_text(address) + "\">";  // the innermost: a reference may hold no other
                close = "</ref>";
            }
            body += open + words + close;
        }
        body += "</p>";
        behind = paragraph.end;
    }
    body += exact_text(bytes.substr(std::min(behind, bytes.size())));

    DocumentInfo const info = annotation.documents.empty() ? DocumentInfo{} : annotation.documents.front().info;
    bool const adopted = info.kind == "resolution" || info.kind == "decision";
    std::string const name = adopted ? info.kind : "document";
    std::string const element = adopted ? "statement" : "doc";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<akomaNtoso xmlns=\"" + std::string{akn_namespace} + "\">\n  <" + element +
           " name=\"" + name + "\">\n    <meta>\n" + identification(annotation) +
           "      <references source=\"#recital\">\n        <TLCOrganization eId=\"un\" href=\"/akn/ontology/organization/un\" "
           "showAs=\"United Nations\"/>\n        <TLCOrganization eId=\"recital\" href=\"/akn/ontology/organization/recital\" "
           "showAs=\"recital\"/>\n" +
           references.xml() + "      </references>\n    </meta>\n    <mainBody>" + body + "</mainBody>\n  </" + element +
           ">\n</akomaNtoso>\n";
}

}  // namespace recital
