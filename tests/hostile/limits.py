# SPDX-License-Identifier: BSL-1.0
"""Limits of the system, and of the program: too little memory, time, files, processes; readers of PDF that do not end."""
import os
import resource
import signal

import docx_file
import samples
import texts
from attack import GOOD, Attack

MIB = 1 << 20
READERS = {
    "sleeps": "exec >&- 2>&-; sleep 100", "sleeps-with-input": "cat > /dev/null; exec >&- 2>&-; sleep 100", "sleeps-open": "sleep 100", "floods": "yes", "floods-errors": "yes >&2",
    "floods-both": "yes & yes >&2", "nothing": "exit 0", "fails": "exit 1", "unconfined": "exit 3", "garbage": "head -c 100000 /dev/urandom", "magic-only": r"printf 'recital-pdf 1\n'",
    "long-record": r"printf 'recital-pdf 1\nP\377\377\377\377'; sleep 100", "other-version": r"printf 'recital-pdf 2\n'", "aborts": "kill -ABRT $$", "stops": "kill -STOP $$",
    "leaves-child": "sleep 100 & exit 0", "ignores": "trap '' TERM INT; sleep 100",
}


def reader(script):
    def make(path):
        path.write_text(f"#!/bin/bash\n{script}\n")
        os.chmod(path, 0o755)
    return make


def slow_documents():
    """Each costs more than a second of work in the stages behind reading, or more memory than 8 MiB."""
    numbers = "".join(f"Recalling its resolutions {n % 60}/{n} and {n % 59}/{n + 1}, and the Convention on the Rights of the Child,\n\n" for n in range(40000))
    yield "many-citations", "t.txt", numbers.encode()
    yield "many-notes", "t.txt", "".join(f"Recalling {n} the Convention {n}\n\n{n} See resolution {n % 60}/{n}.\n\n" for n in range(1, 40000)).encode()
    yield "soup", "t.txt", texts.soup("slow", 700000)
    yield "back-references", "t.txt", ("Recalling resolution 52/189 and that resolution, the said resolution, ibid., " * 40000).encode()
    yield "marks", "t.txt", ("Child,1 Women,2 Rights.3 and 4 5 6 7 8 9 10 11 " * 40000).encode()
    yield "paragraph", "t.txt", ("paragraph 5 (a) of resolution 52/189 and " * 60000).encode()
    yield "docx", "d.docx", samples.docx("".join(docx_file.paragraph(docx_file.run(f"Recalling its resolution {n % 60}/{n},")) for n in range(40000)))
    yield "docx-runs", "d.docx", samples.docx(docx_file.paragraph("".join(docx_file.run(f"resolution {n % 60}/{n}, ") for n in range(40000))))
    yield "html", "d.html", ("<html>" + "".join(f"<p>Recalling its resolution {n % 60}/{n},</p>" for n in range(40000)) + "</html>").encode()
    yield "zip", "z.zip", samples.zipped({f"{n}.txt": numbers.encode() for n in range(4)})


def rest_is_read(result):
    return None if b'"good.txt"' in result.out or b"good.txt" in result.out else "the document beside it was not read"


def attacks(program, checkout):
    for name, script in READERS.items():
        for seconds in ("1", "2"):
            yield Attack(f"reader-{name}-{seconds}", ["extract", "d.pdf", "good.txt", "--max-seconds", seconds, "--max-expanded", "8"], {
                "d.pdf": samples.pdf(), "good.txt": GOOD}, {"reader": reader(script)}, statuses=frozenset({1}), says="d.pdf: ", lines=1, seconds=int(seconds) + 12,
                environment={"RECITAL_PDF_READER": "./reader"}, holds=rest_is_read)
    for name, file, content in slow_documents():
        yield Attack(f"time-{name}", ["extract", file, "good.txt", "--max-seconds", "1"], {file: content, "good.txt": GOOD}, statuses=frozenset({0, 1}), seconds=30,
                     mebibytes=900, holds=rest_is_read)
        for command in (["graph", "--format", "csl-json"], ["report", "--format", "md"], ["check"]):
            yield Attack(f"memory-{name}-{command[0]}", [*command, file, "good.txt", "--max-memory", "8", "--max-seconds", "20"], {file: content, "good.txt": GOOD},
                         statuses=frozenset({1}), says="was not read through, as that takes more than 8 MiB of memory|takes more", seconds=60, mebibytes=900)
        yield Attack(f"memory-{name}-index", ["index", file, "good.txt", "-o", "c.db", "--max-memory", "8"], {file: content, "good.txt": GOOD}, statuses=frozenset({1}),
                     says="8 MiB of memory", seconds=60, mebibytes=900)
        yield Attack(f"memory-{name}-annotate", ["annotate", file, "good.txt", "-o", "m/", "--max-memory", "8"], {file: content, "good.txt": GOOD}, statuses=frozenset({1}),
                     says="8 MiB of memory", seconds=60, mebibytes=900)
    yield Attack("time-is-told", ["extract", "t.txt", "good.txt", "--max-seconds", "1", "--format", "csv"], {
        "t.txt": texts.soup("told", 4_000_000), "good.txt": GOOD}, statuses=frozenset({1}), lines=1, seconds=40, mebibytes=1500,
        says=r"t\.txt: was not read through, as that takes more than 1 second \(limit of one input\); split it, or raise the limit with --max-seconds", holds=rest_is_read)
    graph = samples.graph_json()
    commands = {"extract": (["extract", "a.txt"], "jsonl"), "draw-svg": (["draw", "g.json"], "svg"), "draw-png": (["draw", "g.json", "--format", "png", "-o", "x.png"], ""),
                "draw-pdf": (["draw", "g.json", "--format", "pdf", "-o", "x.pdf"], ""), "report": (["report", "g.json"], "html"), "pdf": (["extract", "d.pdf", "a.txt"], "jsonl"),
                "jobs": (["extract", "a.txt", "b.txt", "c.txt", "--jobs", "3"], "jsonl"), "index": (["index", "a.txt", "-o", "c.db"], "")}
    files = {"a.txt": GOOD, "b.txt": GOOD, "c.txt": GOOD, "g.json": graph, "d.pdf": samples.pdf()}
    for name, (line, _) in commands.items():
        for mebibytes in (30, 60, 90, 110, 130, 150, 200, 300):
            yield Attack(f"little-memory-{name}-{mebibytes}", line, files, limits=[(resource.RLIMIT_AS, mebibytes * MIB)], statuses=frozenset({0, 1, 2, 127}))
        for count in (3, 4, 5, 6, 7, 8, 10):
            yield Attack(f"few-files-{name}-{count}", line, files, limits=[(resource.RLIMIT_NOFILE, count)], statuses=frozenset({0, 1, 2, 127}),
                         holds=lambda result: "says that the reader is missing" if b"is missing" in result.err else None)
        for count in (0, 1, 2):
            yield Attack(f"few-processes-{name}-{count}", line, files, nobody=True, limits=[(resource.RLIMIT_NPROC, count)],
                         holds=lambda result: "says that the reader is missing" if b"is missing" in result.err else None)
        yield Attack(f"little-stack-{name}", line, files, limits=[(resource.RLIMIT_STACK, 256 << 10)])
        yield Attack(f"little-time-{name}", line, files, limits=[(resource.RLIMIT_CPU, 50)], statuses=frozenset({0}), silent=True) if name != "index" else \
            Attack(f"little-time-{name}", line, files, limits=[(resource.RLIMIT_CPU, 50)], statuses=frozenset({0}))
    yield Attack("no-time-left", ["extract", "t.txt", "-o", "out.csv"], {"t.txt": texts.soup("cpu", 3_000_000)}, limits=[(resource.RLIMIT_CPU, 1)],
                 statuses=frozenset({0, -signal.SIGXCPU, -signal.SIGKILL}), seconds=60, mebibytes=1500)
    for option, value, file, content in (("--max-size", "1", "t.txt", b"x" * (2 * MIB)), ("--max-members", "1", "z.zip", samples.zipped()), ("--max-depth", "1", "h.html", samples.html()),
                                         ("--max-pages", "1", "p.pdf", samples.pdf()), ("--max-nesting", "1", "z.zip", samples.zipped({"b.zip": samples.zipped()})),
                                         ("--max-expanded", "1", "g.gz", samples.gzipped(os.urandom(2 * MIB)))):
        yield Attack(f"option{option}", ["extract", file, "good.txt", option, value], {file: content, "good.txt": GOOD}, holds=rest_is_read)
        for wrong in ("0", "-1", "x", "99999999999999999999", "1e9", ""):
            yield Attack(f"option{option}-{wrong or 'none'}", ["extract", file, option, wrong], {file: content}, statuses=frozenset({2}), lines=1)
