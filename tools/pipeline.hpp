// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "api/extractor.hpp"
#include "model/citation.hpp"
#include "model/text.hpp"
#include "read/records.hpp"
#include "tools/console.hpp"
#include "tools/options.hpp"

#include <functional>
#include <string>
#include <vector>

namespace recital::tools {

/// Reads the inputs as list_inputs() named them and extracts their citations, on several threads; gives each input's
/// documents to `use` in the order of the inputs. What would cost more than `options.limits()` in any stage is reported and left out. Of
/// a corpus file its documents are given as they are kept. Inputs that cannot be read are reported to the console and passed over.
/// `see`, where given, is shown each text as it was read, by whichever thread read it.
void extract_each(std::vector<std::string> const& inputs, Extractor const& extractor, ReadOptions const& options, Console& console,
                  std::function<void(std::vector<CitedDocument>)> const& use, std::function<void(Text const&)> const& see = {});

/// The same for documents that are in memory already.
void extract_records(std::vector<NamedText> const& records, Extractor const& extractor, ReadOptions const& options, Console& console,
                     std::function<void(std::vector<CitedDocument>)> const& use, std::function<void(Text const&)> const& see = {});

}  // namespace recital::tools
