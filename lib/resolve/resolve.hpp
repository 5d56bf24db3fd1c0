// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/catalogue.hpp"
#include "model/citation.hpp"
#include "model/document.hpp"
#include "model/mention.hpp"
#include "model/text.hpp"

#include <memory>

namespace recital {

/// Decides for each mention which instrument is meant: by explicit words, the head of its list, the speaking organ, the issuing
/// organ, the shape of the number, the document's footnotes and the catalogue. Make one and use it for many documents.
class Resolver {
public:
    /// Prepares the look-ups; `catalogue` must outlive the Resolver. O(size of the catalogue).
    explicit Resolver(Catalogue const& catalogue);
    ~Resolver();
    Resolver(Resolver&&) noexcept;
    Resolver& operator=(Resolver&&) noexcept;

    /// The document with its citations sorted by source span. What cannot be decided comes out as Kind::unresolved with its
    /// reason; nothing is dropped. Never fails. O(mentions * length of their paragraph).
    [[nodiscard]] CitedDocument resolve(Text const& text, Document const& document, Reading const& reading) const;

    struct Tables;

private:
    std::unique_ptr<Tables const> m_tables;
};

}  // namespace recital
