// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "resolve/detail/context.hpp"
#include "resolve/detail/decision.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace recital {

/// An instrument the document has named so far.
struct Named {
    std::string id;
    std::string title;  ///< letters_of() what was first written, or of the listed title
    std::string noun;
    Kind kind = Kind::treaty;
    std::uint32_t last_paragraph = 0;
    std::uint32_t last_end = 0;
    std::uint32_t order = 0;
    bool in_title = false;      ///< it stands in the document's own title
    std::string introduced_as;  ///< letters_of() the common noun that the document makes stand for it
};

/// What has been decided of a document so far: the mentions in reading order, and what later ones may point back at.
class Ledger {
public:
    /// A decided mention.
    struct Entry {
        Citation citation;
        bool emit = true;
        std::optional<Step> step;  ///< by which it was decided
    };

    explicit Ledger(Context const& context) : m_context(context) {}

    /// Puts down the next mention. `names` is what it named. O(1).
    void enter(Entry entry, std::optional<Naming> const& names);

    [[nodiscard]] std::deque<Entry> const& entries() const { return m_entries; }
    /// For what is only seen when all mentions are decided.
    [[nodiscard]] Entry& entry(std::size_t index) { return m_entries[index]; }
    /// Gives all entries away, in the order of the mentions; the ledger is of no use from then on.
    [[nodiscard]] std::deque<Entry> take_entries() { return std::move(m_entries); }
    /// To be called when the entry was settled after all. O(1).
    void settled_late(std::size_t index);

    /// Indices of the mentions of a paragraph.
    [[nodiscard]] std::vector<std::size_t> const& of_paragraph(std::uint32_t paragraph) const;
    /// The last citation with an id, in footnotes only or anywhere. O(1).
    [[nodiscard]] std::optional<std::size_t> last_cited(bool in_footnotes) const { return in_footnotes ? m_last_in_note : m_last; }
    /// The last citation of that kind (resolution or decision) in the paragraph. O(1).
    [[nodiscard]] std::optional<std::size_t> last_of(Kind kind, std::uint32_t paragraph) const;
    /// The first resolved citation of the paragraph. O(1).
    [[nodiscard]] std::optional<std::size_t> first_cited(std::uint32_t paragraph) const;

    /// The instruments named so far, in order.
    [[nodiscard]] std::vector<Named> const& named() const { return m_named; }
    /// The one of that id, or nullptr. O(1).
    [[nodiscard]] Named const* named_as(std::string const& id) const;
    /// The first one whose title begins with these letters, or nullptr. O(instruments named since the same question).
    [[nodiscard]] Named const* named_beginning(std::string const& letters) const;
    /// The only one with a listed alias that begins with these words, or nullptr. O(aliases of what was named since the same question).
    [[nodiscard]] Named const* named_by_alias_beginning(std::string const& words) const;
    /// The one that a short form stands for, or nullptr: by the words `number` and their noun, by what the document is about, by
    /// nearness. O(instruments of fitting names).
    [[nodiscard]] Named const* antecedent(Mention const& mention, std::string const& number, std::string const& noun) const;

    /// "S/RES/2391(2017)" for "2391", where it was cited with its year; else empty.
    [[nodiscard]] std::string council_resolution(std::string const& number) const;

    /// What the next "Ibid." of a series continues.
    struct Running {
        std::string records_series;  ///< of the Official Records cited last: "GAOR"
        std::string records_session;
        std::string treaty_series;  ///< of the treaty-series entry cited last: "UNTS"
    };
    [[nodiscard]] Running const& running() const { return m_running; }

private:
    struct Fitting {
        std::size_t seen = 0;                               ///< how many of m_named have been looked at
        std::vector<std::pair<std::uint32_t, int>> places;  ///< index into m_named, how well its title fits
    };
    struct Beginning {
        std::size_t seen = 0;
        std::optional<std::size_t> found;
    };

    void remember(Mention const& mention, Citation const& citation, Naming const& names);
    [[nodiscard]] Fitting const& fitting(std::string const& number, std::string const& noun, bool plural) const;

    Context const& m_context;
    std::deque<Entry> m_entries;  ///< large, and as many as a text likes: never moved as they become more
    std::unordered_map<std::uint32_t, std::vector<std::size_t>> m_by_paragraph;
    std::unordered_map<std::uint32_t, std::size_t> m_first_cited;
    std::optional<std::size_t> m_last, m_last_in_note, m_last_resolution, m_last_decision;
    std::vector<Named> m_named;
    std::unordered_map<std::string, std::uint32_t> m_by_id;
    std::unordered_map<std::string, std::set<std::uint32_t>> m_introduced;  ///< Named::introduced_as → index into m_named
    std::unordered_map<std::string, std::string> m_council_cited;           ///< "2391" → "S/RES/2391(2017)"
    Running m_running;
    mutable std::unordered_map<std::string, Fitting> m_fitting;
    mutable std::unordered_map<std::string, Beginning> m_beginnings;
    mutable std::unordered_map<std::string, std::pair<std::size_t, std::vector<std::size_t>>> m_alias_beginnings;  ///< seen, found
};

}  // namespace recital
