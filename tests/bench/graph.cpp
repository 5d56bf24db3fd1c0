// SPDX-License-Identifier: BSL-1.0
// How fast the questions to a graph are, on networks like those of citations: 25,000 documents with 250,000 citations, 1,000,000 with
// 10,000,000, numbered at random.
#include "citation_like.hpp"
#include "graph_tasks.hpp"

#include <benchmark/benchmark.h>

#include <map>

namespace {

using namespace recital;

Network const& network_with(std::int64_t documents, std::int64_t citations) {
    static std::map<std::int64_t, Network> networks;
    auto const found = networks.find(documents);
    if (found != networks.end()) return found->second;
    auto const count = static_cast<std::uint32_t>(documents);
    auto const arcs = bench::citation_like({count, static_cast<std::uint32_t>(citations)});
    return networks.emplace(documents, network_of(arcs, count)).first->second;
}

void task(benchmark::State& state, std::string const& name) {
    Network const& network = network_with(state.range(0), state.range(1));
    for (auto _ : state) benchmark::DoNotOptimize(bench::run_task(name, network));
    state.SetItemsProcessed(state.iterations() * state.range(1));
}

}  // namespace

int main(int argc, char** argv) {
    for (std::string const& name : bench::task_names()) {
        auto* const registered = benchmark::RegisterBenchmark(name.c_str(), [name](benchmark::State& state) {
                                     task(state, name);
                                 })->Unit(benchmark::kMillisecond);
        registered->Args({25'000, 250'000});
        // A reduction of the large network takes minutes.
        if (name != "reduction") registered->Args({1'000'000, 10'000'000});
    }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
