// SPDX-License-Identifier: BSL-1.0
// How fast each stage is, in bytes of the source a second, over the sample document, alone and repeated.
#include "cite/cite.hpp"
#include "read/catalogue.hpp"
#include "read/read_text.hpp"
#include "report/citations_jsonl.hpp"
#include "resolve/resolve.hpp"
#include "segment/segment.hpp"
#include "tools/pipeline.hpp"

#include <benchmark/benchmark.h>

#include <cstdint>
#include <stdexcept>

namespace {

using namespace recital;

Catalogue const& catalogue() {
    static Catalogue const tables = [] {
        std::vector<Problem> problems;
        return read_catalogue({RECITAL_SOURCE_DIR "/data"}, problems);
    }();
    return tables;
}

Text sample(std::int64_t copies) {
    std::vector<Problem> problems;
    auto const one = read_bytes(RECITAL_SOURCE_DIR "/data/samples/A_RES_52_189.txt", ReadLimits{}.size, problems);
    if (!one) throw std::runtime_error{message_of(problems.front())};
    Text text{"sample", {}};
    for (std::int64_t i = 0; i < copies; ++i) text.bytes += *one;
    return text;
}

void count_bytes(benchmark::State& state, Text const& text) {
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.bytes.size()));
}

/// The sample file itself, which is told apart from other formats, decoded and copied.
void read_stage(benchmark::State& state) {
    std::size_t bytes = 0;
    for (auto _ : state) {
        std::vector<Problem> problems;
        read_texts(RECITAL_SOURCE_DIR "/data/samples/A_RES_52_189.txt", ReadLimits{}, problems,
                   [&bytes](Text const& text) { bytes += text.bytes.size(); });
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}
BENCHMARK(read_stage);

void segment_stage(benchmark::State& state) {
    Text const text = sample(state.range(0));
    for (auto _ : state) benchmark::DoNotOptimize(segment(text, catalogue()));
    count_bytes(state, text);
}
BENCHMARK(segment_stage)->Arg(1)->Arg(100);

void cite_stage(benchmark::State& state) {
    Text const text = sample(state.range(0));
    std::vector<Document> const documents = segment(text, catalogue());
    Finder const finder{catalogue()};
    for (auto _ : state)
        for (Document const& document : documents) benchmark::DoNotOptimize(finder.find(document));
    count_bytes(state, text);
}
BENCHMARK(cite_stage)->Arg(1)->Arg(100);

void resolve_stage(benchmark::State& state) {
    Text const text = sample(state.range(0));
    std::vector<Document> const documents = segment(text, catalogue());
    Finder const finder{catalogue()};
    Resolver const resolver{catalogue()};
    std::vector<Reading> readings;
    for (Document const& document : documents) readings.push_back(finder.find(document));
    for (auto _ : state)
        for (std::size_t at = 0; at < documents.size(); ++at)
            benchmark::DoNotOptimize(resolver.resolve(text, documents[at], readings[at]));
    count_bytes(state, text);
}
BENCHMARK(resolve_stage)->Arg(1)->Arg(100);

void write_stage(benchmark::State& state) {
    Text const text = sample(state.range(0));
    tools::Extractor const extractor{catalogue()};
    std::vector<CitedDocument> const cited = extractor.extract(text);
    for (auto _ : state)
        for (CitedDocument const& document : cited) benchmark::DoNotOptimize(citations_jsonl(document, false));
    count_bytes(state, text);
}
BENCHMARK(write_stage)->Arg(1)->Arg(100);

void extract_all_stages(benchmark::State& state) {
    Text const text = sample(state.range(0));
    tools::Extractor const extractor{catalogue()};
    for (auto _ : state) benchmark::DoNotOptimize(extractor.extract(text));
    count_bytes(state, text);
}
BENCHMARK(extract_all_stages)->Arg(1)->Arg(100);

void prepare_the_catalogue(benchmark::State& state) {
    for (auto _ : state) {
        std::vector<Problem> problems;
        Catalogue const tables = read_catalogue({RECITAL_SOURCE_DIR "/data"}, problems);
        tools::Extractor const extractor{tables};
        benchmark::DoNotOptimize(&extractor);
    }
}
BENCHMARK(prepare_the_catalogue);

}  // namespace
