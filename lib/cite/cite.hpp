// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/catalogue.hpp"
#include "model/document.hpp"
#include "model/mention.hpp"
#include "model/table_image.hpp"

#include <memory>

namespace recital {

/// Walks the paragraphs of documents, calls the grammar at every place where a citation can begin, and reports what is
/// written there; decides nothing. Holds the titles and names it looks for in prepared form, so make one and use it for
/// many documents, from several threads if need be.
class Finder {
public:
    /// Prepares the search, or takes what prepare_search() put into the catalogue's image; the catalogue must outlive the Finder,
    /// unchanged. O(size of the catalogue).
    explicit Finder(Catalogue const& catalogue);
    ~Finder();
    Finder(Finder&&) noexcept;
    Finder& operator=(Finder&&) noexcept;

    /// Everything that reads like a citation in `document`, in reading order. Never fails. O(bytes of the document).
    [[nodiscard]] Reading find(Document const& document) const;

    struct Tables;

private:
    std::unique_ptr<Tables const> m_tables;
};

/// Adds to an image of tables what a Finder makes of them. O(size of the catalogue).
void prepare_search(Catalogue const& catalogue, TableImageWriter& image);

}  // namespace recital
