// SPDX-License-Identifier: BSL-1.0
// One network, on which compare_graph.py has tasks done by turns: by recital's functions and, where it is installed, by igraph's C library.
// igraph is under the GPL: this program is a measuring instrument, never installed, and nothing else links it.
//
//     bench_graph_server DOCUMENTS CITATIONS [time]   then, on standard input, a line for each request:
//         arcs FILE        writes the arcs, two 32-bit numbers each, as the machine has them
//         ours TASK        answers "SECONDS VALUE": CPU seconds and the number of graph_tasks.hpp
//         igraph TASK      the same; "none" where it has no such function or is not installed
//     bench_graph_server --memory FILE DOCUMENTS TASK
//         reads the arcs of such a file and does the task once; answers "BEFORE INPUT NETWORK PEAK" in bytes: the process before it has anything, the arcs (which stay), the network, and the
// most         that was in memory at any time (VmHWM of /proc/self/status)
#include "citation_like.hpp"
#include "graph_tasks.hpp"

#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>

#ifdef RECITAL_WITH_IGRAPH
#include <igraph.h>
#endif

namespace {

using namespace recital;

double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

#ifdef RECITAL_WITH_IGRAPH
class Igraph {
public:
    Igraph(std::vector<NetworkArc> const& arcs, std::uint32_t vertices) {
        igraph_vector_int_t ends;
        igraph_vector_int_init(&ends, static_cast<igraph_integer_t>(2 * arcs.size()));
        igraph_integer_t at = 0;
        for (auto const& [citing, cited] : arcs) {
            VECTOR(ends)[at++] = citing;
            VECTOR(ends)[at++] = cited;
        }
        igraph_create(&m_graph, &ends, vertices, IGRAPH_DIRECTED);
        igraph_vector_int_destroy(&ends);
    }
    ~Igraph() { igraph_destroy(&m_graph); }
    Igraph(Igraph const&) = delete;
    Igraph& operator=(Igraph const&) = delete;

    std::optional<double> run(std::string const& name) {
        std::optional<double> value;
        if (name == "closure") {
            igraph_vector_int_t found;
            igraph_vector_int_init(&found, 0);
            double reached = 0;
            for (std::uint32_t const root : bench::closure_roots(static_cast<std::uint32_t>(igraph_vcount(&m_graph)))) {
                igraph_subcomponent(&m_graph, &found, root, IGRAPH_OUT);
                reached += static_cast<double>(igraph_vector_int_size(&found));
            }
            igraph_vector_int_destroy(&found);
            value = reached;
        } else if (name == "order") {
            igraph_vector_int_t order;
            igraph_vector_int_init(&order, 0);
            igraph_topological_sorting(&m_graph, &order, IGRAPH_IN);
            value = static_cast<double>(igraph_vector_int_size(&order));
            igraph_vector_int_destroy(&order);
        } else if (name == "components") {
            igraph_vector_int_t of;
            igraph_vector_int_init(&of, 0);
            igraph_integer_t count = 0;
            igraph_connected_components(&m_graph, &of, nullptr, &count, IGRAPH_STRONG);
            igraph_vector_int_destroy(&of);
            value = static_cast<double>(count);
        } else if (name == "pagerank") {
            igraph_vector_t rank;
            igraph_vector_init(&rank, 0);
            igraph_pagerank(&m_graph, IGRAPH_PAGERANK_ALGO_PRPACK, &rank, nullptr, igraph_vss_all(), IGRAPH_DIRECTED, 0.85, nullptr,
                            nullptr);
            value = 1e6 * igraph_vector_max(&rank);
            igraph_vector_destroy(&rank);
        }
        return value;
    }

private:
    igraph_t m_graph;
};
#else
class Igraph {
public:
    Igraph(std::vector<NetworkArc> const&, std::uint32_t) {}
    std::optional<double> run(std::string const&) { return std::nullopt; }
};
#endif

std::size_t high_water_mark() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.rfind("VmHWM:", 0) == 0) return std::stoul(line.substr(6)) * 1024;
    return 0;
}

bench::CitationLike settings(char const* documents, char const* citations) {
    return {static_cast<std::uint32_t>(std::stoul(documents)), static_cast<std::uint32_t>(std::stoul(citations))};
}

std::vector<NetworkArc> arcs_in(char const* path) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    std::vector<NetworkArc> arcs(static_cast<std::size_t>(file.tellg()) / sizeof(NetworkArc));
    file.seekg(0);
    file.read(reinterpret_cast<char*>(arcs.data()), static_cast<std::streamsize>(arcs.size() * sizeof(NetworkArc)));
    return arcs;
}

int tell_memory(char const* path, std::size_t documents, std::string const& task) {
    std::size_t const before = high_water_mark();
    auto const arcs = arcs_in(path);
    Network const network = network_of(arcs, documents);
    bench::run_task(task, network);
    std::cout << before << ' ' << arcs.capacity() * sizeof(NetworkArc) << ' ' << 4 * (num_vertices(network) + 1 + num_edges(network)) << ' '
              << high_water_mark() << '\n';
    return 0;
}

template <typename Work>
void answer(Work work) {
    double const begun = cpu_seconds();
    std::optional<double> const value = work();
    double const taken = cpu_seconds() - begun;
    if (value) {
        std::printf("%.9f %.9g\n", taken, *value);
    } else {
        std::puts("none");
    }
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 5 && std::string(argv[1]) == "--memory") return tell_memory(argv[2], std::stoul(argv[3]), argv[4]);
    if (argc < 3) {
        std::cerr << "usage: bench_graph_server DOCUMENTS CITATIONS [time] | --memory FILE DOCUMENTS TASK\n";
        return 2;
    }
    bench::CitationLike wanted = settings(argv[1], argv[2]);
    wanted.in_order_of_time = argc > 3;
    auto const arcs = bench::citation_like(wanted);
    Network const network = network_of(arcs, wanted.documents);
    Igraph igraph(arcs, wanted.documents);
    for (std::string line; std::getline(std::cin, line);) {
        std::istringstream words(line);
        std::string who, what;
        words >> who >> what;
        if (who == "ours") answer([&] { return std::optional{bench::run_task(what, network)}; });
        if (who == "igraph") answer([&] { return igraph.run(what); });
        if (who == "arcs") {
            std::ofstream file(what, std::ios::binary);
            file.write(reinterpret_cast<char const*>(arcs.data()), static_cast<std::streamsize>(arcs.size() * sizeof(NetworkArc)));
            file.close();
            std::puts(file ? "written" : "failed");
            std::fflush(stdout);
        }
    }
    return 0;
}
