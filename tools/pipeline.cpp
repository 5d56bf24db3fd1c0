// SPDX-License-Identifier: BSL-1.0
#include "tools/pipeline.hpp"

#include "read/read_text.hpp"
#include "resolve/unread.hpp"
#include "tools/corpus_file.hpp"
#include "tools/input_work.hpp"
#include "tools/ordered_work.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace recital::tools {

namespace {

struct Extracted {
    std::vector<CitedDocument> documents;
    std::vector<Problem> problems;
    bool read = false;
    std::uint64_t bytes = 0;
};

/// Works on `count` inputs, each of which `extract` reads, and gives what they hold to `use` in their order.
void extract_all(std::size_t count, ReadOptions const& options, Console& console, std::function<Extracted(std::size_t)> const& extract,
                 std::function<void(std::vector<CitedDocument>)> const& use) {
    std::size_t done = 0;
    std::uint64_t bytes = 0;
    in_order(count, options.thread_count(), extract, [&](Extracted result) {
        console.report(result.problems);
        if (result.read) {
            console.worked();
            for (CitedDocument const& document : result.documents)
                for (Unread const& unread : document.unread)
                    console.note(document.source + ": " + document.info.symbol + ": " + unread_message(unread));
            use(std::move(result.documents));
        }
        bytes += result.bytes;
        console.progress(++done, count, bytes);
    });
    console.end_progress();
}

/// Takes the texts of one input.
TextSink taker(Extracted& into, InputWork& work, Extractor const& extractor, ReadOptions const& options,
               std::function<void(Text const&)> const& see) {
    return [&](Text const& text) {
        into.bytes += text.bytes.size();
        std::vector<CitedDocument> found;
        if (!work.on(text, [&] { found = extractor.extract(text, options.with_passages, options.language); })) return;
        into.read = true;
        if (see) see(text);
        std::move(found.begin(), found.end(), std::back_inserter(into.documents));
    };
}

}  // namespace

void extract_each(std::vector<std::string> const& inputs, Extractor const& extractor, ReadOptions const& options, Console& console,
                  std::function<void(std::vector<CitedDocument>)> const& use, std::function<void(Text const&)> const& see) {
    auto const extract = [&](std::size_t at) {
        Extracted result;
        ReadLimits const limits = options.limits();
        InputWork work{limits, result.problems};
        if (!is_corpus_file(inputs[at])) {
            read_texts(inputs[at], limits, result.problems, taker(result, work, extractor, options, see));
        } else if (auto kept = kept_documents(inputs[at], options.with_passages, result.problems)) {
            result.read = true;
            result.documents = std::move(*kept);
        }
        return result;
    };
    extract_all(inputs.size(), options, console, extract, use);
}

void extract_records(std::vector<NamedText> const& records, Extractor const& extractor, ReadOptions const& options, Console& console,
                     std::function<void(std::vector<CitedDocument>)> const& use, std::function<void(Text const&)> const& see) {
    auto const extract = [&](std::size_t at) {
        Extracted result;
        ReadLimits const limits = options.limits();
        InputWork work{limits, result.problems};
        texts_of(records[at].name, records[at].text, limits, result.problems, taker(result, work, extractor, options, see));
        return result;
    };
    extract_all(records.size(), options, console, extract, use);
}

}  // namespace recital::tools
