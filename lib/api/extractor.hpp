// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "cite/cite.hpp"
#include "model/catalogue.hpp"
#include "model/citation.hpp"
#include "model/document.hpp"
#include "model/text.hpp"
#include "resolve/resolve.hpp"

#include <string_view>
#include <vector>

namespace recital {

/// The stages that turn a text into citations, with their look-ups prepared once. The catalogue must outlive it; one
/// Extractor serves several threads.
class Extractor {
public:
    explicit Extractor(Catalogue const& catalogue);

    /// One text through segment, cite and resolve: a CitedDocument for each document the text holds, with places and the
    /// opinion of its hyperlinks where it has a layout, and `with_passages` with the sentence of each citation.
    /// The language of paragraphs is found from the text, or is `language` where that is given.
    [[nodiscard]] std::vector<CitedDocument> extract(Text const& text, bool with_passages = false, std::string_view language = {}) const;

    /// The same with the documents themselves, in pairs.
    struct Read {
        Document document;
        CitedDocument cited;
    };
    [[nodiscard]] std::vector<Read> read(Text const& text, std::string_view language = {}) const;

private:
    Catalogue const& m_catalogue;
    Finder m_finder;
    Resolver m_resolver;
};

}  // namespace recital
