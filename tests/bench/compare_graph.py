#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Time recital's graph functions against igraph's C library, NetworkX and Graphviz' tred: the same network, by turns, in one run.

    compare_graph.py --server build/bench_graph_server [--size small|large|tred|memory] [--pairs 7] [--networkx]

small:  25,000 documents with 250,000 citations, NetworkX included
large:  1,000,000 with 10,000,000; NetworkX takes some 10 GB and minutes there and is asked with --networkx only
tred:   5,000 with 60,000, reduced by recital and by Graphviz' tred
memory: the most that each function has in memory at 1,000,000 with 10,000,000, each in a process of its own

Times are CPU seconds of one thread; a pair is one run of each, one after the other; told are the medians of the times and of the
ratios of the pairs (ours / theirs for igraph, theirs / ours for the others, so that each bar can be read). All must give the same answer.
"""
import argparse
import array
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time

TASKS = ("closure", "order", "components", "pagerank", "chain")


class Server:
    """bench_graph_server with one network."""

    def __init__(self, program, documents, citations, *more):
        self.process = subprocess.Popen([program, str(documents), str(citations), *more], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, *words):
        self.process.stdin.write(" ".join(words) + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().split()

    def timed(self, who, task):
        answer = self.ask(who, task)
        return None if answer == ["none"] else (float(answer[0]), float(answer[1]))

    def write_arcs(self, path):
        if self.ask("arcs", path) != ["written"]:
            sys.exit(f"{path}: could not be written")

    def arcs(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "arcs")
            self.write_arcs(path)
            flat = array.array("I")
            with open(path, "rb") as file:
                flat.frombytes(file.read())
        return list(zip(flat[::2], flat[1::2]))

    def close(self):
        self.process.stdin.close()
        self.process.wait()


class NetworkX:
    def __init__(self, arcs, documents):
        import networkx
        self.nx, self.graph, self.documents = networkx, networkx.DiGraph(), documents
        self.graph.add_nodes_from(range(documents))
        self.graph.add_edges_from(arcs)

    def roots(self):
        count = 10 if self.documents > 100000 else 100
        return [self.documents * at // count for at in range(count)]

    def run(self, task):
        if task == "closure":
            return sum(1 + len(self.nx.descendants(self.graph, root)) for root in self.roots())
        if task == "order":
            return len(list(self.nx.topological_sort(self.graph)))
        if task == "components":
            return sum(1 for _ in self.nx.strongly_connected_components(self.graph))
        if task == "pagerank":
            return 1e6 * max(self.nx.pagerank(self.graph, alpha=0.85, tol=1e-10, max_iter=1000).values())
        return len(self.nx.dag_longest_path(self.graph))

    def timed(self, task):
        begun = time.process_time()
        value = self.run(task)
        return time.process_time() - begun, value


def agree(task, ours, theirs, who):
    if abs(ours - theirs) > 1e-4 * max(abs(ours), 1):
        sys.exit(f"{task}: recital gives {ours}, {who} {theirs}")


def compare(options, documents, citations, networkx, *more):
    server = Server(options.server, documents, citations, *more)
    other = NetworkX(server.arcs(), documents) if networkx else None
    print(f"{documents:,} documents, {citations:,} citations{' in order of time' if more else ', numbered at random'}; CPU ms, medians of {options.pairs} pairs")
    print(f"{'':12}{'recital':>10}{'igraph':>10}{'ratio':>8}{'NetworkX':>12}{'times':>8}")
    order_times = []
    for task in TASKS:
        ours, theirs, ratios = [], [], []
        for _ in range(options.pairs):
            mine = server.timed("ours", task)
            igraph = server.timed("igraph", task)
            ours.append(mine[0])
            if igraph:
                agree(task, mine[1], igraph[1], "igraph")
                theirs.append(igraph[0])
                ratios.append(mine[0] / igraph[0])
        if task == "order":
            order_times = ours
        line = f"{task:12}{1000 * statistics.median(ours):10.2f}"
        line += f"{1000 * statistics.median(theirs):10.2f}{statistics.median(ratios):8.3f}" if theirs else f"{'-':>10}{'-':>8}"
        if other:
            slow, factors = [], []
            for _ in range(max(1, options.pairs // 2) if documents < 100000 else 1):
                mine = server.timed("ours", task)
                seconds, value = other.timed(task)
                agree(task, mine[1], value, "NetworkX")
                slow.append(seconds)
                factors.append(seconds / mine[0])
            line += f"{1000 * statistics.median(slow):12.1f}{statistics.median(factors):8.0f}"
        print(line, flush=True)
    ratios, counts = [], []
    for _ in range(options.pairs):
        order = server.timed("ours", "order")[0]
        counts.append(server.timed("ours", "counts")[0])
        ratios.append(counts[-1] / order)
    print(f"{'counts':12}{1000 * statistics.median(counts):10.2f}   SPC, its own order included: {statistics.median(ratios):.2f} times the order alone")
    server.close()


def cpu_of_children():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def compare_tred(options):
    documents, citations = 5000, 60000
    server = Server(options.server, documents, citations)
    arcs = server.arcs()
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "graph.gv")
        source.write_text("digraph {\n" + "\n".join(f"{a}->{b}" for a, b in arcs) + "\n}\n")
        seconds, factors, without = [], [], []
        for _ in range(min(options.pairs, 3)):
            mine = server.timed("ours", "reduction")
            begun = cpu_of_children()
            reduced = subprocess.run(["tred", source], capture_output=True, text=True, check=True).stdout
            tred = cpu_of_children() - begun
            begun = cpu_of_children()
            subprocess.run(["nop", source], stdout=subprocess.DEVNULL, check=True)
            reading = cpu_of_children() - begun
            agree("reduction", mine[1], reduced.count("->"), "tred")
            seconds.append((mine[0], tred, reading))
            factors.append(tred / mine[0])
            without.append((tred - reading) / mine[0])
    mine, tred, reading = (statistics.median(each) for each in zip(*seconds))
    print(f"{documents:,} documents, {citations:,} citations; transitive reduction, CPU ms, medians of {len(seconds)} pairs")
    print(f"recital {1000 * mine:.1f}, tred {1000 * tred:.0f}: {statistics.median(factors):.0f} times; without tred's reading and writing "
          f"({1000 * reading:.0f} ms) {statistics.median(without):.0f} times")
    server.close()


def measure_memory(options):
    documents, citations = 1_000_000, 10_000_000
    print(f"{documents:,} documents, {citations:,} citations; MB in memory at most (VmHWM), each task in a process of its own")
    server = Server(options.server, documents, citations)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "arcs")
        server.write_arcs(path)
        server.close()
        for task in (*TASKS, "counts"):
            answer = subprocess.run([options.server, "--memory", path, str(documents), task], capture_output=True, text=True, check=True).stdout
            before, arcs, network, peak = (int(each) / 1e6 for each in answer.split())
            print(f"{task:12} peak {peak:7.1f} = process {before:.1f} + arcs {arcs:.1f} + {(peak - before - arcs) / network:.2f} x network {network:.1f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--server", required=True)
    parser.add_argument("--size", choices=("small", "large", "tred", "memory"), default="small")
    parser.add_argument("--pairs", type=int, default=7)
    parser.add_argument("--networkx", action="store_true")
    options = parser.parse_args()
    if options.size == "small":
        compare(options, 25_000, 250_000, True)
    elif options.size == "large":
        compare(options, 1_000_000, 10_000_000, options.networkx)
        compare(options, 1_000_000, 10_000_000, False, "time")
    elif options.size == "tred":
        compare_tred(options)
    else:
        measure_memory(options)


if __name__ == "__main__":
    main()
