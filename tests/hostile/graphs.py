# SPDX-License-Identifier: BSL-1.0
"""Graphs in every format that is read: damaged, deep, circular, endless, with entities and with names that are none."""
import json

import samples
from attack import Attack

COMMANDS = [["rank"], ["missing"], ["graph", "--format", "graphml"], ["draw", "--format", "dot"], ["cycles"], ["mainpath"], ["communities"],
            ["reduce"], ["rank", "--by", "betweenness"], ["similar"], ["series"], ["find"], ["graph", "--format", "gml"], ["graph", "--format", "pajek"],
            ["rank", "--by", "pagerank", "--format", "csv"], ["draw"]]
NEEDS = {"find": "A/RES/1/1", "similar": "A/RES/1/1"}


OWN = b'{"recital":"graph","version":1,"directed":true,"multigraph":true,'


def arguments(command, file):
    return [command[0], file, *([NEEDS[command[0]]] if command[0] in NEEDS else []), *command[1:]]


def as_json(nodes, edges):
    return json.dumps({"recital": "graph", "version": 1, "directed": True, "multigraph": True, "nodes": [{"id": n, "kind": "resolution", "label": n, "date": d, "in_corpus": True} for n, d in nodes],
                       "edges": [{"source": a, "target": b, "relation": "cites", "treatment": "recalls", "weight": w} for a, b, w in edges]}).encode()


def named(count):
    return [f"A/RES/{n // 300 + 1}/{n % 300 + 1}" for n in range(count)]


def shapes():
    names = named(400)
    dated = [(name, f"{1950 + n % 70}-01-01") for n, name in enumerate(names)]
    yield "circle", as_json(dated, [(names[n], names[(n + 1) % 400], 1) for n in range(400)])
    yield "all-to-all", as_json(dated[:60], [(a, b, 1) for a in names[:60] for b in names[:60]])
    yield "to-itself", as_json(dated, [(name, name, 1) for name in names])
    yield "same-edge", as_json(dated[:2], [(names[0], names[1], 1)] * 5000)
    yield "chain", as_json(dated, [(names[n], names[n + 1], 1) for n in range(399)])
    yield "diamonds", as_json(dated, [(names[3 * n + a], names[3 * n + b], 1) for n in range(120) for a, b in ((0, 1), (0, 2), (1, 3), (2, 3))])
    yield "star", as_json(dated, [(names[0], name, 1) for name in names[1:]])
    yield "no-edges", as_json(dated, [])
    yield "no-nodes", as_json([], [])
    yield "unknown-ends", as_json([], [("a", "b", 1)])
    yield "weights", as_json(dated[:3], [(names[0], names[1], 1e300), (names[1], names[2], -5), (names[0], names[2], 18446744073709551616)])
    yield "names-empty", as_json([("", ""), (" ", "x")], [("", " ", 1)])
    yield "names-long", as_json([("A" * 100000, "1990-01-01"), ("B" * 100000, "")], [("A" * 100000, "B" * 100000, 1)])
    yield "names-controls", as_json([("a\x00\x1b[31m\n", ""), ("\u202ex", "")], [("a\x00\x1b[31m\n", "\u202ex", 1)])
    yield "dates", as_json([("a", "9999-99-99"), ("b", "-1-1"), ("c", "0000-00-00"), ("d", "1e9")], [("a", "b", 1), ("c", "d", 1)])
    yield "same-names", as_json([("a", ""), ("a", "1990-01-01")], [("a", "a", 1)])


def crafted():
    for depth in (1000, 100000):
        yield f"json-deep-{depth}", "g.json", OWN + b'"nodes":' + b"[" * depth + b"]" * depth + b"}"
    yield "json-cut", "g.json", samples.graph_json()[:-40]
    yield "json-twice", "g.json", samples.graph_json() * 2
    yield "json-number", "g.json", OWN + b'"nodes":[{"id":1e999}],"edges":[]}'
    yield "json-long-number", "g.json", OWN + b'"nodes":[{"id":"a","year":' + b"9" * 100000 + b'}],"edges":[]}'
    yield "json-keys", "g.json", OWN + b'"nodes":[{' + b",".join(b'"k%d":1' % n for n in range(50000)) + b'}],"edges":[]}'
    yield "json-surrogate", "g.json", OWN + b'"nodes":[{"id":"\\ud800"}],"edges":[]}'
    yield "json-types", "g.json", OWN + b'"nodes":{"a":[]},"edges":"x"}'
    yield "cytoscape", "g.json", b'{"elements":{"nodes":[{"data":{"id":"a"}}],"edges":[{"data":{"source":"a","target":"zz"}}]}}'
    for name, text in {"laughs": '<!DOCTYPE graphml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><graphml><graph><node id="&b;"/></graph></graphml>',
                       "external": '<!DOCTYPE graphml [<!ENTITY a SYSTEM "file:///etc/passwd">]><graphml><graph><node id="&a;"/></graph></graphml>',
                       "deep": "<graphml>" + "<graph>" * 20000, "no-keys": '<graphml><graph><node id="a"><data key="zz">x</data></node></graph></graphml>',
                       "no-graph": "<graphml/>", "gexf": '<gexf version="1.3"><graph><nodes><node id="a"/></nodes></graph></gexf>'}.items():
        yield f"graphml-{name}", "g.graphml", f'<?xml version="1.0"?>{text}'.encode()
    for name, text in {"deep": "digraph g {" + "subgraph {" * 20000, "html": "digraph g { a [label=<<b>x</b>>]; a -> b }", "ports": "digraph g { a:n:e -> b:::s }",
                       "comment": "digraph g { /* " + "x" * 100000, "string": 'digraph g { "' + "x" * 100000, "concatenated": 'digraph g { "a" + "b" + "c" -> d }',
                       "many": "digraph g {" + "a->b->c->d;" * 20000 + "}", "attributes": "digraph g { a [" + "x=y," * 50000 + "] }",
                       "undirected": "graph g { a -- b }", "strict": "strict digraph { a -> a -> a }"}.items():
        yield f"dot-{name}", "g.dot", text.encode()
    for name, text in {"count": "*Vertices 4294967295\n1 \"a\"\n", "negative": "*Vertices -1\n", "beyond": '*Vertices 1\n1 "a"\n*Arcs\n1 99\n', "weights": '*Vertices 2\n1 "a"\n2 "b"\n*Arcs\n1 2 1e999\n',
                       "matrix": "*Vertices 2\n*Matrix\n1 1\n1 1\n", "arcslist": "*Vertices 2\n*Arcslist\n1 2 2 2\n"}.items():
        yield f"pajek-{name}", "g.net", text.encode()
    yield "csv-nodes-only", "g.nodes.csv", b"id,kind\na,resolution\n"
    yield "csv-quotes", "g.nodes.csv", b'id,kind\n"a' + b'"' * 50001 + b"\n"
    yield "csv-columns", "g.nodes.csv", b"id" + b",x" * 50000 + b"\n"


def attacks(program, checkout):
    number = 0
    for name, content in shapes():
        for at in range(5):
            command = COMMANDS[(number * 5 + at) % len(COMMANDS)]
            yield Attack(f"shape-{name}-{at}-{command[0]}", arguments(command, "g.json"), {"g.json": content}, seconds=60)
        number += 1
    for at, (name, file, content) in enumerate(crafted()):
        command = COMMANDS[at % len(COMMANDS)]
        yield Attack(f"crafted-{name}", arguments(command, file), {file: content}, seconds=40)
        yield Attack(f"crafted-{name}-graph", ["graph", file, "--format", "json"], {file: content}, seconds=40)
    for kind, make in samples.GRAPHS.items():
        whole = make()
        for seed in range(16):
            command = COMMANDS[seed % len(COMMANDS)]
            yield Attack(f"damaged-{kind}-{seed}", arguments(command, f"g.{kind}"), {f"g.{kind}": samples.damaged(whole, f"{kind}{seed}")}, seconds=40)
