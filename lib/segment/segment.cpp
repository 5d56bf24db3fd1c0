// SPDX-License-Identifier: BSL-1.0
#include "segment/segment.hpp"

#include "model/work_limit.hpp"
#include "segment/detail/clauses.hpp"
#include "segment/detail/languages.hpp"
#include "segment/detail/lines.hpp"
#include "segment/detail/material.hpp"
#include "segment/detail/openings.hpp"
#include "segment/detail/structure.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace recital {

namespace {

using namespace segmenting;

void append(std::vector<Paragraph>& all, std::vector<Paragraph> some) {
    all.insert(all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
}

/// Puts each footnote behind the paragraph of its first mark; those without a mark at the end of the document before them.
void place_footnotes(std::vector<Document>& documents, Material material) {
    std::vector<bool> placed(material.footnotes.size(), false);
    std::size_t index = 0;
    for (Document& doc : documents) {
        std::vector<Paragraph> all;
        all.reserve(doc.paragraphs.size());
        for (Paragraph& p : doc.paragraphs) {
            all.push_back(std::move(p));
            std::string const section = all.back().section;
            for (std::size_t const note : material.first_marks[index]) {
                for (Paragraph& each : material.footnotes[note].paragraphs) each.section = section;
                append(all, std::move(material.footnotes[note].paragraphs));
                placed[note] = true;
            }
            ++index;
        }
        doc.paragraphs = std::move(all);
    }
    std::size_t doc = 0;
    for (std::size_t n = 0; n < material.footnotes.size(); ++n) {
        Footnote& note = material.footnotes[n];
        if (placed[n] || note.paragraphs.front().view.empty()) continue;
        while (doc + 1 < documents.size() && documents[doc + 1].extent.begin < note.origin) ++doc;
        append(documents[doc].paragraphs, std::move(note.paragraphs));
    }
}

/// The first lines of an input, and what stands apart at the right of them.
std::vector<std::string_view> head_lines(Sheet const& sheet) {
    constexpr std::size_t most = 40;
    std::vector<std::string_view> heads;
    for (std::size_t i = 0; i < std::min(most, sheet.lines.size()); ++i) {
        Line const& line = sheet.lines[i];
        heads.push_back(sheet.text(line));
        if (line.gap > line.begin) heads.push_back(std::string_view{sheet.chars}.substr(line.gap, line.end - line.gap));
    }
    return heads;
}

}  // namespace

std::vector<Document> segment(Text const& text, Catalogue const& catalogue, std::string_view language) {
    Sheet const sheet = read_sheet(text.bytes);
    Vocabulary const vocabulary{catalogue.english()};
    OpeningReader const openings{vocabulary};
    auto const size = static_cast<std::uint32_t>(text.bytes.size());
    Material material = says_something(text.layout) ? read_laid_out(sheet, text.layout, size, vocabulary) : read_plain(sheet, openings);
    std::vector<Document> documents =
        build_documents(std::move(material.paragraphs), material.stated, head_lines(sheet), text.source, catalogue, openings);

    for (std::size_t d = 0; d < documents.size(); ++d) {
        bool const empty = documents[d].paragraphs.empty() || documents[d].paragraphs.front().view.empty();
        documents[d].extent = {d == 0 || empty ? 0 : documents[d].paragraphs.front().view.origin(0), size};
        if (d > 0) documents[d - 1].extent.end = documents[d].extent.begin;
    }
    place_footnotes(documents, std::move(material));
    tell_languages(documents, catalogue, language);
    for (Document& document : documents)
        for (Paragraph& p : document.paragraphs) {
            WorkLimit::check();
            bool const other = p.language != "en" && catalogue.language(p.language) != nullptr;
            if (p.part != Part::footnote && !other) p.clauses = read_clauses(p.view.chars(), p.part, p.treatment, openings);
        }
    return documents;
}

}  // namespace recital
