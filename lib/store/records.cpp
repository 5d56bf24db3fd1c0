// SPDX-License-Identifier: BSL-1.0
#include "store/records.hpp"

#include "model/utf8.hpp"
#include "model/view_places.hpp"
#include "store/content_hash.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace recital {

namespace {

/// The text with each byte that is no UTF-8, and NUL, replaced by one byte, so that places in it stay true.
std::string same_length(std::string_view text) {
    if (ascii_length(text) == text.size() && text.find('\0') == std::string_view::npos) return std::string{text};
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        Utf8Sequence const next = first_sequence(text);
        if (next.valid && text.front() != '\0')
            out.append(text.substr(0, next.length));
        else
            out.append(next.length, '?');
        text.remove_prefix(next.length);
    }
    return out;
}

void make_valid(std::string& text) {
    bool const plain = std::all_of(text.begin(), text.end(), [](char c) { return c > 0; });
    if (plain) return;
    text = valid_utf8(text);
    std::replace(text.begin(), text.end(), '\0', '?');
}

void make_valid(CitedDocument& document) {
    for (std::string* const field : {&document.source, &document.info.symbol, &document.info.title, &document.info.organ,
                                     &document.info.date, &document.info.session, &document.info.meeting})
        make_valid(*field);
    for (Citation& citation : document.citations) {
        for (std::string* const field : {&citation.text, &citation.id, &citation.organ, &citation.date, &citation.pinpoint,
                                         &citation.paragraph, &citation.footnote, &citation.via, &citation.reason, &citation.subject})
            make_valid(*field);
        if (!citation.placement) continue;
        for (std::string* const field : {&citation.placement->place, &citation.placement->link, &citation.placement->link_id})
            make_valid(*field);
    }
    for (Adoption& adoption : document.adoptions) {
        make_valid(adoption.instrument);
        make_valid(adoption.resolution);
    }
}

/// "Reissued for technical reasons", as the masthead's note says; "* Reissued on 5 May 2003 …".
bool says_reissued(Paragraph const& paragraph) {
    if (paragraph.part != Part::masthead && paragraph.part != Part::footnote) return false;
    std::string_view text = paragraph.view.chars();
    text.remove_prefix(std::min(text.find_first_not_of(" *"), text.size()));
    return text.starts_with("Reissued ") || text.starts_with("Second reissue") || text.starts_with("Third reissue");
}

struct Ending {
    std::string_view word;
    std::string_view name;
};
constexpr std::array<Ending, 6> endings{{{"Corr.", "corrigendum"},
                                         {"Add.", "addendum"},
                                         {"Rev.", "revision"},
                                         {"Amend.", "amendment"},
                                         {"Summary", "summary"},
                                         {"L.", "draft"}}};

}  // namespace

Variant variant_of(std::string_view symbol) {
    std::size_t const slash = symbol.rfind('/');
    if (slash == std::string_view::npos) return {std::string{symbol}, {}};
    std::string_view const last = symbol.substr(slash + 1);
    for (Ending const& ending : endings) {
        if (!last.starts_with(ending.word)) continue;
        // A draft has no document without it: "A/C.3/52/L.5" is the draft of a text that has another symbol.
        return {std::string{ending.name == "draft" ? symbol : symbol.substr(0, slash)}, ending.name};
    }
    return {std::string{symbol}, {}};
}

std::string_view name_in_path(std::string_view path) noexcept { return path.substr(path.find_last_of('/') + 1); }

StoredDocument stored(Document const& document, CitedDocument cited, std::string_view path) {
    StoredDocument out;
    if (cited.source.size() > path.size()) out.member = valid_utf8(std::string_view{cited.source}.substr(path.size()));
    std::string words;
    out.paragraphs.reserve(document.paragraphs.size());
    for (Paragraph const& paragraph : document.paragraphs) {
        out.paragraphs.push_back({paragraph.part, paragraph.section, paragraph.number, paragraph.treatment, paragraph.language,
                                  same_length(paragraph.view.chars())});
        make_valid(out.paragraphs.back().number);
        out.reissued = out.reissued || says_reissued(paragraph);
        words += out.paragraphs.back().text;
        words += '\n';
    }
    out.text_hash = content_hash(words);
    for (std::optional<ViewPlace> const& place : view_places(document, cited.citations)) {
        out.places.emplace_back();
        if (place) out.places.back() = StoredPlace{place->paragraph, place->own};
    }
    make_valid(cited);
    out.cited = std::move(cited);
    return out;
}

bool path_before(std::string_view left, std::string_view right) noexcept {
    auto const rank = [](char c) { return c == '/' ? 0 : static_cast<int>(static_cast<unsigned char>(c)) + 1; };
    return std::lexicographical_compare(left.begin(), left.end(), right.begin(), right.end(),
                                        [&rank](char a, char b) { return rank(a) < rank(b); });
}

}  // namespace recital
