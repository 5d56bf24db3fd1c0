// SPDX-License-Identifier: BSL-1.0
#include <recital/extract.hpp>

#include "annotate/annotate.hpp"
#include "api/detail/conversions.hpp"
#include "api/detail/guarded.hpp"
#include "api/detail/tables_impl.hpp"
#include "graph/build.hpp"
#include "read/read_text.hpp"
#include "report/citations_jsonl.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace recital::v1 {

namespace {

ReadLimits limits_of(ExtractOptions const& options) {
    std::string const& language = options.language;
    bool const code = language.size() == 2 && std::all_of(language.begin(), language.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (!language.empty() && !code) throw Error{ErrorKind::argument, language + ": is no language; give a code of two letters (ISO 639-1)"};
    Limits const& from = options.limits;
    ReadLimits to;
    to.size = std::min<std::uint64_t>(from.bytes, greatest_size_limit);
    to.expanded_size = from.expanded_bytes;
    to.members = from.members;
    to.nesting = from.nesting;
    to.pages = from.pages;
    to.depth = std::min<std::uint32_t>(from.depth, 2'000);
    to.seconds = from.seconds;
    to.memory = from.pdf_memory;
    return to;
}

/// Takes the texts of one input.
TextSink taker(Extraction& into, Tables const& tables, ExtractOptions const& options) {
    return [&](Text text) {
        std::vector<CitedDocument> cited = tables.impl().extractor.extract(text, options.passages, options.language);
        auto const bytes = std::make_shared<std::string const>(std::move(text.bytes));
        for (CitedDocument& document : cited) into.documents.push_back(to_public(std::move(document), bytes));
    };
}

}  // namespace

Extraction extract(Tables const& tables, std::string_view bytes, std::string const& name, ExtractOptions const& options) {
    return guarded([&] {
        Extraction extraction;
        std::vector<recital::Problem> problems;
        ReadLimits const limits = limits_of(options);
        if (bytes.size() > limits.size)
            problems.push_back({name, 0, 0, "holds more than " + std::to_string(limits.size) + " bytes", "give a higher limit"});
        else
            texts_of(name, std::string{bytes}, limits, problems, taker(extraction, tables, options));
        extraction.problems = to_public(problems);
        return extraction;
    });
}

Extraction extract_file(Tables const& tables, std::filesystem::path const& path, ExtractOptions const& options) {
    return guarded([&] {
        Extraction extraction;
        std::vector<recital::Problem> problems;
        std::error_code failure;
        if (std::filesystem::is_directory(path, failure))
            problems.push_back({path.string(), 0, 0, "is a folder", "give the files in it"});
        else
            read_texts(path.string(), limits_of(options), problems, taker(extraction, tables, options));
        extraction.problems = to_public(problems);
        return extraction;
    });
}

std::string annotate(std::string_view text, std::span<Citation const> citations, Annotator const& annotator) {
    std::vector<Citation const*> ordered;
    for (Citation const& citation : citations) {
        if (citation.begin > citation.end || citation.end > text.size())
            throw Error{ErrorKind::argument, "a citation of " + citation.id + " does not lie in the text"};
        ordered.push_back(&citation);
    }
    std::stable_sort(ordered.begin(), ordered.end(), [](Citation const* left, Citation const* right) {
        return std::tuple(left->begin, right->end) < std::tuple(right->begin, left->end);
    });
    std::string out;
    std::size_t done = 0;
    for (Citation const* const citation : ordered) {
        if (citation->begin < done) continue;
        out += text.substr(done, citation->begin - done);
        out += annotator(*citation, text.substr(citation->begin, citation->end - citation->begin));
        done = citation->end;
    }
    out += text.substr(done);
    return out;
}

std::string annotate(Tables const& tables, std::string_view bytes, std::string_view form, std::string const& name,
                     ExtractOptions const& options) {
    return guarded([&]() -> std::string {
        auto const write = form == "html"            ? annotated_html
                           : form == "akn"           ? annotated_akn
                           : form == "webannotation" ? web_annotations
                           : form == "brat"          ? brat_standoff
                                                     : nullptr;
        if (write == nullptr)
            throw Error{ErrorKind::argument, std::string{form} + ": is no form; there are html, akn, webannotation, brat"};
        std::vector<recital::Problem> problems;
        std::optional<std::string> annotated;
        texts_of(name, std::string{bytes}, limits_of(options), problems, [&](Text const& text) {
            if (annotated) throw Error{ErrorKind::input, name + ": holds several texts; give one at a time"};
            std::vector<CitedDocument> const documents = tables.impl().extractor.extract(text, false, options.language);
            CitationGraph const own = recital::build_graph(documents, tables.impl().catalogue).graph;
            annotated = write(Annotation{text, documents, own});
        });
        if (!annotated) throw Error{ErrorKind::input, problems.empty() ? name + ": holds no text" : message_of(problems.front())};
        return *std::move(annotated);
    });
}

std::string to_json_lines(Document const& document, bool steps) {
    return guarded([&] { return citations_jsonl(to_stages(document), steps); });
}

}  // namespace recital::v1
