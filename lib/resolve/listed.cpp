// SPDX-License-Identifier: BSL-1.0
// What a document's words say of the listed instruments: look-ups in the whole table, each made once.
#include "model/plain_letters.hpp"
#include "resolve/detail/context.hpp"
#include "resolve/detail/instrument_words.hpp"
#include "resolve/detail/tables.hpp"

#include <algorithm>
#include <iterator>

namespace recital {

namespace {

/// The shortest beginning of a title that can tell it from all others, in letters.
constexpr std::size_t shortest_beginning = 20;

Instrument const* only_one_beginning(Resolver::Tables const& tables, std::string const& letters) {
    Instrument const* only = nullptr;
    for (auto const& listed : tables.listed()) {
        if (listed.without_articles.rfind(letters, 0) != 0) continue;
        if (only != nullptr) return nullptr;
        only = listed.instrument;
    }
    return only;
}

std::vector<Instrument const*> belonging_to(Resolver::Tables const& tables, std::string const& wanted, std::string const& parent) {
    std::vector<Instrument const*> children;
    std::string const called = wanted + parent;
    for (auto const& listed : tables.listed())
        if (listed.title.starts_with(called)) children.push_back(listed.instrument);
    if (!children.empty()) return children;
    // Another name may leave out the date: "Additional Protocols to the Geneva Conventions".
    for (auto const& instrument : tables.catalogue->instruments)
        if (std::any_of(instrument.aliases.begin(), instrument.aliases.end(), [&](std::string const& alias) {
                std::string const letters = letters_of(alias);
                return letters.size() > wanted.size() && letters.starts_with(wanted) && called.starts_with(letters);
            }))
            children.push_back(&instrument);
    return children;
}

}  // namespace

std::vector<Resolver::Tables::Listed> const& Resolver::Tables::listed() const {
    std::call_once(m_once_listed, [this] {
        m_listed.reserve(catalogue->instruments.size());
        for (Instrument const& instrument : catalogue->instruments)
            m_listed.push_back({&instrument, letters_of(instrument.title), letters_without_articles(instrument.title)});
    });
    return m_listed;
}

std::string_view Resolver::Tables::assembly_session_of(int number) const {
    auto const behind = assembly_sessions.lower_bound(number);
    if (behind == assembly_sessions.end()) return {};
    if (behind->first == number) return behind->second;
    if (behind == assembly_sessions.begin() || std::prev(behind)->second != behind->second) return {};
    return behind->second;
}

Instrument const* Context::of_a_conference(std::string const& noun) const {
    auto const [place, fresh] = m_of_conferences.emplace(noun, nullptr);
    if (!fresh) return place->second;
    std::size_t best_length = 0;
    std::string const lead = letters_of(noun) + "ofthe";
    for (auto const& listed : tables.listed()) {
        if (listed.title.rfind(lead, 0) != 0) continue;
        auto const gathering = listed.title.substr(lead.size());
        bool const meets = gathering.find("conference") != std::string::npos || gathering.find("summit") != std::string::npos ||
                           gathering.find("congress") != std::string::npos || gathering.find("assembly") != std::string::npos ||
                           gathering.find("session") != std::string::npos;
        if (!meets || gathering.size() <= best_length || !names(gathering)) continue;
        place->second = listed.instrument;
        best_length = gathering.size();
    }
    return place->second;
}

std::vector<Instrument const*> const& Context::belonging(std::string const& name, std::string const& parent) const {
    std::string const wanted = letters_of(name) + "tothe";
    auto const [place, fresh] = m_belonging.emplace(wanted + ' ' + parent, std::vector<Instrument const*>{});
    if (fresh && !parent.empty()) place->second = belonging_to(tables, wanted, parent);
    return place->second;
}

Instrument const* Context::of_same_matter(std::string const& noun, std::string const& parent_noun, std::string const& parent) const {
    std::string const parent_letters = letters_of(parent_noun);
    if (parent_noun.empty() || !parent.starts_with(parent_letters)) return nullptr;
    std::string const wanted = letters_of(noun) + parent.substr(parent_letters.size());
    auto const [place, fresh] = m_of_same_matter.emplace(wanted, nullptr);
    if (!fresh) return place->second;
    for (auto const& listed : tables.listed())
        if (listed.title == wanted) place->second = listed.instrument;
    return place->second;
}

Instrument const* Context::only_beginning(std::string const& beginning) const {
    std::string const letters = letters_without_articles(beginning);
    if (letters.size() <= shortest_beginning) return nullptr;
    auto const [place, fresh] = m_beginnings.emplace(letters, nullptr);
    if (fresh) place->second = only_one_beginning(tables, letters);
    return place->second;
}

}  // namespace recital
