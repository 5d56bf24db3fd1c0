// SPDX-License-Identifier: BSL-1.0
#include "resolve/unread.hpp"

#include "model/work_limit.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>

namespace recital {

namespace {

struct Share {
    std::size_t bytes = 0;
    std::size_t paragraphs = 0;
    std::uint32_t first = 0;  // paragraph
};

/// What is less than this is a title or a name in another language, not a text.
constexpr std::size_t fewest_bytes = 200, many_bytes = 3000;

std::string_view english_name_of(std::string_view language) noexcept {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> names{
        {{"ar", "Arabic"}, {"en", "English"}, {"es", "Spanish"}, {"fr", "French"}, {"ru", "Russian"}, {"zh", "Chinese"}}};
    auto const found = std::find_if(names.begin(), names.end(), [language](auto const& row) { return row.first == language; });
    return found == names.end() ? language : found->second;
}

Citation on_first_word(Unread const& unread, Paragraph const& paragraph, Text const& text) {
    std::string_view const words = paragraph.view.chars();
    Citation citation;
    citation.span = paragraph.view.source_span(0, std::min(words.size(), std::max<std::size_t>(1, words.find(' '))));
    citation.text = text.bytes.substr(citation.span.begin, citation.span.size());
    citation.part = paragraph.part;
    (paragraph.part == Part::footnote ? citation.footnote : citation.paragraph) = paragraph.number;
    citation.section = paragraph.section;
    citation.language = paragraph.language;
    citation.confidence = 0;
    citation.reason = std::string{unread_reason} + unread_message(unread);
    return citation;
}

}  // namespace

std::string unread_message(Unread const& unread) {
    std::string const which = unread.of == 1 ? "its only paragraph is"
                                             : std::to_string(unread.paragraphs) + " of " + std::to_string(unread.of) +
                                                   (unread.paragraphs == 1 ? " paragraphs is" : " paragraphs are");
    if (unread.language == "und") return which + " in no language that is known";
    return which + " in " + std::string{english_name_of(unread.language)} + ", which is not read";
}

void note_unread(CitedDocument& cited, Document const& document, Text const& text, Catalogue const& catalogue) {
    std::map<std::string_view, Share> shares;
    std::size_t bytes = 0;
    for (std::uint32_t i = 0; i < document.paragraphs.size(); ++i) {
        WorkLimit::check();
        Paragraph const& paragraph = document.paragraphs[i];
        if (paragraph.view.empty()) continue;
        bytes += paragraph.view.size();
        if (catalogue.language(paragraph.language) != nullptr) continue;
        Share& share = shares[paragraph.language];
        if (share.paragraphs++ == 0) share.first = i;
        share.bytes += paragraph.view.size();
    }
    std::vector<std::pair<std::string_view, Share>> most(shares.begin(), shares.end());
    std::stable_sort(most.begin(), most.end(), [](auto const& a, auto const& b) { return a.second.bytes > b.second.bytes; });
    for (auto const& [language, share] : most) {
        bool const much = share.bytes >= fewest_bytes && (share.bytes * 10 >= bytes || share.bytes >= many_bytes);
        if (!much) continue;
        cited.unread.push_back({std::string{language}, share.paragraphs, document.paragraphs.size()});
        Citation note = on_first_word(cited.unread.back(), document.paragraphs[share.first], text);
        auto const place = std::upper_bound(cited.citations.begin(), cited.citations.end(), note, [](Citation const& a, Citation const& b) {
            return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end < b.span.end;
        });
        cited.citations.insert(place, std::move(note));
    }
}

}  // namespace recital
