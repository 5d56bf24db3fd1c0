// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "cite/cite.hpp"
#include "model/catalogue.hpp"
#include "model/citation.hpp"
#include "model/document.hpp"
#include "model/text.hpp"
#include "read/records.hpp"
#include "resolve/resolve.hpp"
#include "tools/console.hpp"
#include "tools/options.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace recital::tools {

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

/// Reads the inputs as list_inputs() named them and extracts their citations, on several threads; gives each input's
/// documents to `use` in the order of the inputs. Of a corpus file its documents are given as they are kept. Inputs that cannot be
/// read are reported to the console and passed over.
/// `see`, where given, is shown each text as it was read, by whichever thread read it.
void extract_each(std::vector<std::string> const& inputs, Extractor const& extractor, ReadOptions const& options, Console& console,
                  std::function<void(std::vector<CitedDocument>)> const& use, std::function<void(Text const&)> const& see = {});

/// The same for documents that are in memory already.
void extract_records(std::vector<NamedText> const& records, Extractor const& extractor, ReadOptions const& options, Console& console,
                     std::function<void(std::vector<CitedDocument>)> const& use, std::function<void(Text const&)> const& see = {});

}  // namespace recital::tools
