// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "resolve/detail/tables.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace recital {

/// Which organs a document names where, and who speaks in it. Made once for a document; the answers to repeated questions are kept, so
/// that it is for one thread.
class OrgansNamed {
public:
    /// O(organ mentions).
    OrgansNamed(Resolver::Tables const& tables, Document const& document, Reading const& reading);

    /// The organ of that full name, or nullptr. O(1).
    [[nodiscard]] Organ const* named(std::string_view name) const;
    /// The organ that a paragraph's speaker or a masthead means ("The Governing Council"), or nullptr. O(organ mentions) once for
    /// each different text.
    [[nodiscard]] Organ const* speaking(std::string const& words) const;
    /// Who speaks where a mention stands: the paragraph's speaker, else the organ that issues the document; or nullptr.
    [[nodiscard]] Organ const* speaker_of(Mention const& mention) const;
    [[nodiscard]] Organ const* issuing() const { return m_issuing; }
    /// Which organ the organ mention at that index of Reading::organs is, or nullptr.
    [[nodiscard]] Organ const* meaning(std::size_t organ) const { return m_meanings[organ]; }
    /// First and behind-last organ mention of a paragraph.
    [[nodiscard]] std::pair<std::size_t, std::size_t> range(std::uint32_t paragraph) const { return m_ranges[paragraph]; }
    /// Index of the first organ mention of the paragraph that begins at or behind `at`. O(log organs).
    [[nodiscard]] std::size_t first_from(std::uint32_t paragraph, std::size_t at) const;
    /// The last organ with resolutions of its own that is named before the mention's head, at view byte `from` or behind; or nullptr.
    /// O(log organs).
    [[nodiscard]] Organ const* before(Mention const& mention, std::size_t from) const;

private:
    [[nodiscard]] Organ const* find_speaking(std::string const& words) const;
    void read_meanings();

    Resolver::Tables const& m_tables;
    Document const& m_document;
    Reading const& m_reading;
    std::vector<std::pair<std::size_t, std::size_t>> m_ranges;
    std::vector<Organ const*> m_meanings;
    std::vector<std::size_t> m_adopting;  ///< of each organ mention: itself or the last before it that has a series, plus one; 0 = none
    Organ const* m_issuing = nullptr;
    mutable std::unordered_map<std::string, Organ const*> m_speaking;
};

}  // namespace recital
