# SPDX-License-Identifier: BSL-1.0
"""What goes wrong around the program: results named where an input stands, full disks, closed pipes, folders in the way, links."""
import os
import resource
import socket

import samples
from attack import GOOD, Attack

FAILED = frozenset({2})
GRAPH = samples.graph_json()

# command: what it reads, what follows that, endings it writes without --format
COMMANDS = {
    "extract": ("a.txt", [], ["jsonl", "csv", "tsv", "txt"]),
    "check": ("a.txt", [], ["txt", "json", "sarif"]),
    "annotate": ("a.txt", [], ["html", "xml", "jsonld", "ann"]),
    "graph": ("a.json", [], ["json", "dot", "graphml", "gexf", "net", "gml", "ris", "bib"]),
    "draw": ("a.json", [], ["svg", "dot", "png", "pdf", "html"]),
    "report": ("a.txt", [], ["html", "md", "json"]),
    "chain": ("a.json", ["A/RES/1/1"], ["txt", "json", "csv"]),
    "path": ("a.json", ["A/RES/1/1", "A/RES/2/2"], ["txt", "csv"]),
    "rank": ("a.json", [], ["csv", "tsv", "jsonl"]),
    "missing": ("a.json", [], ["csv", "txt"]),
    "find": ("a.json", ["First"], ["csv", "txt"]),
    "mainpath": ("a.json", [], ["csv", "json"]),
    "reduce": ("a.json", [], ["json", "dot"]),
    "cycles": ("a.json", [], ["txt", "csv"]),
    "communities": ("a.json", [], ["txt", "csv"]),
    "series": ("a.json", [], ["txt", "csv"]),
    "similar": ("a.json", ["A/RES/1/1"], ["txt", "csv"]),
    "compare": ("a.json", ["b.json"], ["txt", "csv"]),
}


def content_of(name):
    return GRAPH if name.endswith(".json") else GOOD


def spellings(name):
    """How the same file may be named for the result, and what makes the name."""
    yield "itself", name, None
    yield "dot", "./" + name, None
    yield "up", f"../here/{name}", None
    yield "symbolic", "link", lambda path: os.symlink(name, path)
    yield "hard", "link", lambda path: os.link(path.parent / name, path)
    yield "link-to-link", "link", lambda path: (os.symlink(name, path.parent / "first"), os.symlink("first", path))


def overwriting():
    for command, (source, rest, endings) in COMMANDS.items():
        for how, result, make in spellings(source):
            files = {source: content_of(source)}
            if rest == ["b.json"]:
                files["b.json"] = GRAPH
            also = {result: make} if make else {}
            yield Attack(f"overwrite-{command}-{how}", [command, source, *rest, "-o", result, "--format", format_of(endings[0])], files, also,
                         statuses=FAILED, says="is an input", lines=1)
        yield Attack(f"append-{command}", [], {source: content_of(source), "b.json": GRAPH}, statuses=FAILED, lines=1, says="is an input",
                     shell=f'"$recital" {command} {source} {" ".join(rest)} >> {source}')


def format_of(ending):
    return {"txt": "text", "net": "pajek", "bib": "bibtex", "xml": "akn", "jsonld": "webannotation", "ann": "brat"}.get(ending, ending)


def in_folders():
    folder = {"d/a.txt": GOOD, "d/b.txt": GOOD}
    for command in ("extract", "check", "graph", "report", "rank", "missing"):
        form = format_of(COMMANDS[command][2][0])
        yield Attack(f"folder-{command}", [command, "d", "-o", "d/a.txt", "--format", form], folder, statuses=FAILED, says="is an input", lines=1)
        yield Attack(f"folder-link-{command}", [command, "d", "-o", "out", "--format", form], folder,
                     {"out": lambda path: os.symlink("d/b.txt", path)}, statuses=FAILED, says="is an input", lines=1)
        yield Attack(f"folder-hard-{command}", [command, "d", "-o", "out", "--format", form], folder,
                     {"out": lambda path: os.link(path.parent / "d/b.txt", path)}, statuses=FAILED, says="is an input", lines=1)
    yield Attack("list-extract", ["extract", "--files-from", "names", "-o", "a.txt", "--format", "csv"], {"a.txt": GOOD, "names": b"a.txt\n"},
                 statuses=FAILED, says="is an input", lines=1)
    yield Attack("list-itself", ["extract", "--files-from", "names", "-o", "names", "--format", "csv"], {"a.txt": GOOD, "names": b"a.txt\n"},
                 statuses=FAILED, says="is an input", lines=1)
    yield Attack("stdin", [], {"a.txt": GOOD}, statuses=FAILED, says="is an input", lines=1, shell='"$recital" extract - -o a.txt --format csv < a.txt')
    yield Attack("data-folder", ["extract", "a.txt", "--data", "t", "-o", "t/instruments.tsv"], {
        "a.txt": GOOD, "t/instruments.tsv": b"id\tkind\ttype\ttitle\tadopted\tadopted_by\ttreaty_series\taliases\n"}, statuses=FAILED, says="is an input", lines=1)
    yield Attack("template", ["report", "a.txt", "--template", "t.html", "-o", "t.html"], {"a.txt": GOOD, "t.html": b"{{title}}"}, statuses=FAILED,
                 says="is an input", lines=1)
    yield Attack("corpus-of-annotate", ["annotate", "a.txt", "--corpus", "g.json", "-o", "g.json", "--format", "html"], {"a.txt": GOOD, "g.json": GRAPH},
                 statuses=FAILED, says="is an input", lines=1)
    yield Attack("csv-pair", ["graph", "g.nodes.csv", "g.edges.csv", "--format", "csv", "-o", "g"], {
        "g.nodes.csv": b"id,kind\na,resolution\nb,resolution\n", "g.edges.csv": b"id,source,target,relation\ne0,a,b,cites\n"}, statuses=FAILED, says="is an input", lines=1)
    yield Attack("text-out-same", ["extract", "d", "--text-out", "d"], folder, statuses=FAILED, says="is an input", lines=1)
    yield Attack("text-out-clash", ["extract", "a", "a.txt", "--text-out", "."], {"a": GOOD, "a.txt": GOOD}, statuses=FAILED, says="is an input", lines=1)
    yield Attack("text-out-within", [], {"d/a.txt": GOOD}, statuses=frozenset({0}), silent=True,
                 shell='"$recital" extract d --text-out d/texts -o 1.jsonl && "$recital" extract d --text-out d/texts -o 2.jsonl && cmp 1.jsonl 2.jsonl')
    yield Attack("annotate-within", [], {"d/a.txt": GOOD}, statuses=frozenset({0}), silent=True,
                 shell='"$recital" annotate d -o d/marked/ && "$recital" annotate d -o d/marked/ && test $(ls d/marked | wc -l) = 1')
    yield Attack("output-within", [], {"d/a.txt": GOOD}, statuses=frozenset({0}), silent=True,
                 shell='"$recital" extract d > d/out.jsonl && test $(cut -d, -f1 d/out.jsonl | sort -u | wc -l) = 1')
    yield Attack("merge-itself", [], {}, {"a.txt": GOOD, "b.txt": GOOD}, statuses=FAILED, says="is an input", lines=1,
                 shell='"$recital" index a.txt -o a.db >/dev/null; "$recital" index b.txt -o b.db >/dev/null; "$recital" merge a.db b.db -o a.db')
    yield Attack("merge-lines", ["merge", "a.jsonl", "-o", "a.jsonl"], {"a.jsonl": b'{"source":"a"}\n'}, statuses=FAILED, says="is an input", lines=1)
    yield Attack("index-a-text", ["index", "a.txt", "-o", "a.txt"], {"a.txt": GOOD}, statuses=FAILED, lines=1)
    yield Attack("index-on-a-text", ["index", "b.txt", "-o", "a.txt"], {"a.txt": GOOD, "b.txt": GOOD}, statuses=FAILED, lines=1)
    yield Attack("draw-corpus", [], {}, {"a.txt": GOOD}, statuses=FAILED, says="is an input", lines=1,
                 shell='"$recital" index a.txt -o a.db >/dev/null; "$recital" draw a.db -o a.db --format svg')


def named_wrongly():
    for command, (source, rest, endings) in COMMANDS.items():
        files = {source: content_of(source), "b.json": GRAPH}
        yield Attack(f"no-name-{command}", [command, source, *rest, "-o", ""], files, statuses=FAILED, says="names no file", lines=1)
        for ending in ("jpg", "docx", "xlsx"):
            yield Attack(f"ending-{command}-{ending}", [command, source, *rest, "-o", f"x.{ending}"], files, statuses=FAILED,
                         says=rf"nothing is written that ends in \.{ending}; end it in \.", lines=1,
                         holds=lambda result: "something was written" if list(result.folder.glob("x.*")) else None)
        for ending in endings:
            yield Attack(f"ending-{command}-{ending}-good", [command, source, *rest, "-o", f"x.{ending.upper()}"], files, statuses=frozenset({0}),
                         holds=lambda result, ending=ending: None if list(result.folder.glob("x.*")) else "nothing was written")
    yield Attack("no-name-bib", ["report", "a.txt", "--bib", ""], {"a.txt": GOOD}, statuses=FAILED, says="names no file", lines=1)
    yield Attack("no-name-text-out", ["extract", "a.txt", "--text-out", ""], {"a.txt": GOOD}, statuses=FAILED, says="names no file", lines=1)
    yield Attack("no-name-index", ["index", "a.txt", "-o", ""], {"a.txt": GOOD}, statuses=FAILED, says="names no file", lines=1)
    yield Attack("no-name-merge", ["merge", "a.jsonl", "-o", ""], {"a.jsonl": b""}, statuses=FAILED, says="names no file", lines=1)
    for name, one, other in (("same", "x.json", "x.json"), ("dot", "x.json", "./x.json"), ("up", "../here/x.json", "x.json")):
        yield Attack(f"two-results-{name}", ["report", "a.txt", "-o", one, "--bib", other], {"a.txt": GOOD}, statuses=FAILED, says="two results", lines=1)
    yield Attack("two-results-link", ["report", "a.txt", "-o", "x.json", "--bib", "y.json"], {"a.txt": GOOD},
                 {"x.json": b"", "y.json": lambda path: os.symlink("x.json", path)}, statuses=FAILED, says="two results", lines=1)
    yield Attack("among-texts", ["extract", "a.txt", "-o", "t/index.tsv", "--text-out", "t"], {"a.txt": GOOD}, statuses=FAILED, says="among the texts", lines=1)


def bind_socket(path):
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(os.path.relpath(path) if len(str(path)) > 100 else str(path))


def in_the_way():
    small = [(resource.RLIMIT_FSIZE, 2000)]
    for command, (source, rest, endings) in COMMANDS.items():
        files = {source: content_of(source) * (1 if source.endswith("json") else 30), "b.json": GRAPH}
        line = [command, source, *rest, "--format", format_of(endings[0])]
        told = 2 if command == "communities" else 1  # which says how many there are
        yield Attack(f"full-device-{command}", [*line, "-o", "/dev/full"], files, statuses=frozenset({0} if command == "check" else {2}),
                     says="" if command == "check" else "cannot be written", lines=0 if command == "check" else told)  # it has nothing to write
        yield Attack(f"folder-in-the-way-{command}", [*line, "-o", "out"], files, {"out": lambda path: path.mkdir()},
                     statuses=frozenset({0} if command == "annotate" else {2}))
        yield Attack(f"no-folder-{command}", [*line, "-o", "none/out"], files, statuses=FAILED, says="cannot be written", lines=told)
        yield Attack(f"no-rights-{command}", [*line, "-o", "d/out"], files, {"d/x": b"", "d2": lambda path: os.chmod(path.parent / "d", 0o555)},
                     statuses=FAILED, nobody=True, lines=told)
        yield Attack(f"closed-output-{command}", [], files, shell=f'"$recital" {" ".join(line)} >&-', statuses=frozenset({0, 2}))
        yield Attack(f"closed-pipe-{command}", [], files, shell=f'"$recital" {" ".join(line)} | true; exit ${{PIPESTATUS[0]}}', statuses=frozenset({0}), lines=told - 1)
        yield Attack(f"closed-error-{command}", [], files, shell=f'"$recital" {" ".join(line)} -o out.x 2>&-')
        yield Attack(f"small-files-{command}", [*line, "-o", "out.x"], files, statuses=frozenset({0, 2}), limits=small,
                     holds=lambda result: "half a file" if result.status == 2 and (result.folder / "out.x").exists() else None)
    for name, target in (("dangling", "nowhere/x.csv"), ("circular", "link.csv")):  # a link that leads nowhere is replaced
        yield Attack(f"{name}-result", ["extract", "a.txt", "-o", "link.csv"], {"a.txt": GOOD}, {"link.csv": lambda path, target=target: os.symlink(target, path)},
                     statuses=frozenset({0}), silent=True)
    yield Attack("circular-input", ["extract", "link", "a.txt"], {"a.txt": GOOD}, {"link": lambda path: os.symlink("link", path)}, statuses=frozenset({1}))
    yield Attack("circular-folders", ["extract", "d"], {"d/a.txt": GOOD}, {"d/up": lambda path: os.symlink("..", path), "d/self": lambda path: os.symlink(".", path)})
    yield Attack("follow-circles", ["extract", "d", "--follow"], {"d/a.txt": GOOD},
                 {"d/up": lambda path: os.symlink("..", path), "d/self": lambda path: os.symlink(".", path)}, statuses=frozenset({0}))
    for where in ("/proc", "/sys", "/proc/self/fd", "/proc/self/task", "/dev/fd"):
        yield Attack(f"made-up{where.replace('/', '-')}", ["extract", where, "a.txt"], {"a.txt": GOOD}, seconds=30)
        yield Attack(f"made-up-link{where.replace('/', '-')}", ["extract", "d", "--follow"], {"d/a.txt": GOOD},
                     {"d/link": lambda path, where=where: os.symlink(where, path)}, seconds=30)
    yield Attack("fifo-in-folder", ["extract", "d"], {"d/a.txt": GOOD}, {"d/pipe": os.mkfifo}, statuses=frozenset({0}))
    yield Attack("socket-in-folder", ["extract", "d"], {"d/a.txt": GOOD}, {"d/socket": bind_socket}, statuses=frozenset({0}))
    yield Attack("device-as-input", ["extract", "/dev/null", "a.txt"], {"a.txt": GOOD}, statuses=frozenset({1}))
    yield Attack("endless-device", ["extract", "/dev/zero", "a.txt", "--max-size", "1"], {"a.txt": GOOD}, statuses=frozenset({1}))
    yield Attack("endless-random", ["extract", "/dev/urandom", "a.txt", "--max-size", "1"], {"a.txt": GOOD}, statuses=frozenset({1}))
    yield Attack("unreadable", ["extract", "secret", "a.txt"], {"a.txt": GOOD}, {"secret": lambda path: (path.write_bytes(GOOD), os.chmod(path, 0))},
                 statuses=frozenset({1}), nobody=True, says="Permission denied")
    yield Attack("deep-folders", ["extract", "d"], {"/".join(["d"] * 400) + "/a.txt": GOOD}, statuses=frozenset({0}))
    yield Attack("many-files", ["extract", "d"], {f"d/{n}": b"x" for n in range(3000)})
    yield Attack("name-of-option", ["extract", "--", "--help"], {"--help": GOOD}, statuses=frozenset({0}))
    yield Attack("vanishing-output-folder", [], {"a.txt": GOOD}, statuses=frozenset({0, 2}),
                 shell='mkdir gone && cd gone && rmdir ../gone && "$recital" extract ../a.txt -o x.csv')


def attacks(program, checkout):
    for group in (overwriting, in_folders, named_wrongly, in_the_way):
        yield from group()
