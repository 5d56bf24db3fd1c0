// SPDX-License-Identifier: BSL-1.0
#include "cite/detail/scanner.hpp"
#include "cite/detail/translated.hpp"

#include "model/plain_letters.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace recital {

CiteWords::CiteWords(Language const& language)
    : adjectives{language.list("references.adjectives")},
      determiners{language.list("references.determiners")},
      date_leads{language.list("references.date_leads")},
      symbol_date_leads{language.list("references.symbol_date_leads")},
      back_leads{language.list("references.back_leads")},
      organ_leads{language.list("references.organ_leads")},
      list_joints{language.list("references.list_joints")},
      heading_endings{language.list("references.heading_endings")},
      pinpoint_links{language.list("pinpoints.links")},
      papers{language.list("pinpoints.papers")},
      passed_over{language.list("pinpoints.passed_over")},
      pinpoint_gaps{language.list("pinpoints.gaps")},
      openers{language.list("titles.openers")},
      verb_endings{language.list("titles.verb_endings")},
      no_verbs{language.list("titles.no_verbs")},
      acronym_nouns{language.list("titles.acronym_nouns")},
      offices{language.list("titles.offices")},
      supplement_leads{language.list("titles.supplement_leads")},
      outsiders{language.list("titles.outsiders")},
      title_joints{language.list("titles.joints")},
      title_matters{language.list("titles.matters")},
      name_joints{language.list("titles.name_joints")},
      title_date_leads{language.list("titles.date_leads")},
      introductions{language.list("titles.introductions")} {}

Finder::Tables::Tables(Language const& english) : words{english} {}
Finder::Tables::~Tables() = default;

namespace {

/// "ICCPR-OP 2" without what parts its parts.
std::string joined(std::string_view sign) {
    std::string out;
    std::copy_if(sign.begin(), sign.end(), std::back_inserter(out), bytes::alnum);
    return out;
}

/// "ILO ; International Labour Organization" → both
std::vector<std::string> parts_of(std::string_view cell) {
    constexpr std::string_view between = " ; ";
    std::vector<std::string> parts;
    while (!cell.empty()) {
        auto const end = std::min(cell.find(between), cell.size());
        parts.emplace_back(cell.substr(0, end));
        cell.remove_prefix(std::min(end + between.size(), cell.size()));
    }
    return parts;
}

bool is_number(std::string_view text) {
    return !text.empty() &&
           (std::all_of(text.begin(), text.end(), bytes::digit) || text.find_first_not_of("IVX") == std::string_view::npos);
}

/// What the aliases have between `before` and `behind` where that is a number, each with the place of its instrument.
std::vector<std::pair<std::string_view, std::uint32_t>> numbers_between(Finder::Tables const& tables, std::string_view before,
                                                                        std::string_view behind) {
    std::vector<std::pair<std::string_view, std::uint32_t>> numbers;
    for (std::uint32_t i = 0; i < tables.instruments.size(); ++i)
        for (std::string_view const alias : tables.instruments[i].aliases) {
            if (!alias.starts_with(before) || !alias.ends_with(behind)) continue;
            auto const number = alias.substr(before.size(), alias.size() - before.size() - behind.size());
            if (is_number(number)) numbers.emplace_back(number, i);
        }
    return numbers;
}

/// Other ways of writing the titles that end in a number ("ILO Convention No. 182"), as data/<code>/numbered_titles.tsv gives them: calls
/// use(row, form, numbers), form being the way of writing with "#" for the number.
template <typename Use>
void each_numbered_title(Language const& language, Finder::Tables const& tables, Use const& use) {
    constexpr std::string_view table = "numbered_titles.";
    for (auto list = language.lists.lower_bound(table); list != language.lists.end() && list->first.starts_with(table); ++list) {
        std::string const listed = list->first.substr(table.size());
        auto const listed_place = listed.find('#');
        if (listed_place == std::string::npos) continue;
        auto const numbers =
            numbers_between(tables, std::string_view{listed}.substr(0, listed_place), std::string_view{listed}.substr(listed_place + 1));
        for (std::size_t row = 0; row < list->second.size(); ++row) {
            std::string const& form = list->second.words()[row];
            auto const place = form.find('#');
            if (place == std::string::npos) continue;
            use(Finder::Tables::NumberedTitle{letters_of(form.substr(0, place) + form.substr(place + 1)), listed.substr(0, listed_place),
                                              listed.substr(listed_place + 1), parts_of(list->second.values()[row])},
                std::string_view{form}, numbers);
        }
    }
}

void add_signs(Language const& language, Finder::Tables& tables) {
    for (std::string_view use : {"signs.sure", "signs.convention", "signs.committee", "signs.weak"}) {
        WordList const& list = language.list(use);
        for (std::size_t row = 0; row < list.size(); ++row) {
            tables.signs.emplace(joined(list.words()[row]), static_cast<std::uint32_t>(tables.short_signs.size()));
            tables.short_signs.push_back({list.words()[row], list.values()[row]});
        }
    }
}

/// The four indices, by the names of their sections.
std::array<std::pair<char const*, PhraseIndex*>, 4> indices_of(Finder::Tables& tables) {
    return {{{"cite titles", &tables.titles},
             {"cite titles beside", &tables.titles_beside},
             {"cite organs", &tables.organ_names},
             {"cite short organs", &tables.short_organ_names}}};
}

bool take_indices(Finder::Tables& tables, TableImage const* image) {
    if (image == nullptr) return false;
    auto const indices = indices_of(tables);
    return std::all_of(indices.begin(), indices.end(), [image](auto const& each) { return each.second->take(image->section(each.first)); });
}

/// Makes the indices of the tables' own instruments and organs, and of what `catalogue` has beside them.
void build_indices(Finder::Tables& tables, Catalogue const& catalogue) {
    for (std::uint32_t i = 0; i < tables.instruments.size(); ++i) {
        auto const add_title = [&](std::string const& title) {
            tables.titles.add(title, i);
            // Both are printed: "United Nations Convention …" and "UN Convention …".
            if (title.rfind("United Nations ", 0) == 0) tables.titles.add("UN " + title.substr(15), i);
        };
        add_title(tables.instruments[i].title);
        for (auto const& alias : tables.instruments[i].aliases) add_title(alias);
    }
    for (Language const& language : catalogue.languages)
        each_numbered_title(language, tables,
                            [&tables](Finder::Tables::NumberedTitle const& numbered, std::string_view form, auto const& numbers) {
                                auto& index = numbered.beside.empty() ? tables.titles : tables.titles_beside;
                                auto const place = form.find('#');
                                for (auto const& [number, instrument] : numbers)
                                    index.add(std::string{form.substr(0, place)}.append(number).append(form.substr(place + 1)), instrument);
                            });
    for (auto const& name : catalogue.other_names) tables.titles.add(name, Finder::Tables::no_instrument);
    for (std::uint32_t i = 0; i < tables.organs.size(); ++i) {
        tables.organ_names.add(tables.organs[i].name, i);
        for (auto const& name : tables.organs[i].names) tables.organ_names.add(name, i);
        for (auto const& name : tables.organs[i].short_names) tables.short_organ_names.add(name, 0);
    }
    for (auto const& [name, index] : indices_of(tables)) index->freeze();
}

}  // namespace

Finder::Finder(Catalogue const& catalogue) {
    auto tables = std::make_unique<Tables>(catalogue.english());
    tables->instruments = catalogue.instruments;
    tables->organs = catalogue.organs;
    for (std::uint32_t i = 0; i < tables->instruments.size(); ++i) tables->instrument_rows.emplace(tables->instruments[i].id, i);
    if (!take_indices(*tables, catalogue.image.get())) build_indices(*tables, catalogue);
    for (Language const& language : catalogue.languages) {
        each_numbered_title(language, *tables, [&tables](Tables::NumberedTitle const& numbered, std::string_view, auto const&) {
            tables->numbered.push_back(numbered);
        });
        add_signs(language, *tables);
    }
    auto const keep_head = [&](std::string const& prefix) {
        auto const head = prefix.substr(0, prefix.find_first_of("/.("));
        if (!head.empty()) tables->series_heads.insert(head);
    };
    for (auto const& series : catalogue.series) keep_head(series.prefix);
    for (auto const& organ : catalogue.organs) keep_head(organ.series);
    for (char const* principal : {"A", "S", "E", "T", "ST"}) tables->series_heads.insert(principal);
    for (Language const& language : catalogue.languages)
        if (language.code != "en") tables->translated.emplace(language.code, std::make_unique<Translated>(language));
    m_tables = std::move(tables);
}

void prepare_search(Catalogue const& catalogue, TableImageWriter& image) {
    Finder::Tables tables{catalogue.english()};
    tables.instruments = catalogue.instruments;
    tables.organs = catalogue.organs;
    build_indices(tables, catalogue);
    for (auto const& [name, index] : indices_of(tables)) image.add(name, index->section());
}

Finder::~Finder() = default;
Finder::Finder(Finder&&) noexcept = default;
Finder& Finder::operator=(Finder&&) noexcept = default;

Reading Finder::find(Document const& document) const {
    Reading reading;
    Scanner scanner(*m_tables, document, reading);
    std::uint32_t group = 0x8000'0000;  // of lists in other languages, apart from those in English
    for (std::uint32_t i = 0; i < document.paragraphs.size(); ++i) {
        std::string const& language = document.paragraphs[i].language;
        auto const other = language == "en" ? m_tables->translated.end() : m_tables->translated.find(language);
        if (other == m_tables->translated.end())
            scanner.scan(i);  // symbols and numbers are read in any language
        else
            TranslatedScanner{*m_tables, other->second->tables(*m_tables), document, reading, group}.scan(i);
    }
    return reading;
}

}  // namespace recital
