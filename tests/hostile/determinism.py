# SPDX-License-Identifier: BSL-1.0
"""The same bytes in every locale, time zone, order of arguments, number of threads, and with memory that is filled with something else."""
import atexit
import functools
import pathlib
import shutil
import subprocess
import tempfile

import samples
from attack import GOOD, Attack

SKIPPED = []
SECOND = GOOD.replace(b"90/1", b"90/2").replace(b"52/189", b"90/1")
VERSION = GOOD.replace(b"Decides", b"Also decides, recalling resolution 44/25,")  # another version of the first
FILES = {"a.txt": GOOD, "b.txt": SECOND, "c.txt": VERSION, "d.html": samples.html(), "e.docx": samples.docx(), "f.pdf": samples.pdf(), "g.json": samples.graph_json()}
DOCUMENTS = "a.txt b.txt c.txt d.html e.docx f.pdf"
COMMANDS = {
    "extract-jsonl": f"extract {DOCUMENTS} --explain", "extract-csv": f"extract {DOCUMENTS} --format csv --places", "extract-text": f"extract {DOCUMENTS} --format text",
    "check-sarif": f"check {DOCUMENTS} --format sarif", "annotate": "annotate a.txt", "annotate-akn": "annotate e.docx --format akn",
    "graph-json": f"graph {DOCUMENTS} --format json", "graph-graphml": f"graph {DOCUMENTS} --format graphml", "graph-dot": f"graph {DOCUMENTS} --format dot",
    "graph-bib": f"graph {DOCUMENTS} --format bibtex", "draw-svg": f"draw {DOCUMENTS}", "draw-html": f"draw {DOCUMENTS} --format html", "draw-png": f"draw {DOCUMENTS} --format png",
    "draw-pdf": f"draw {DOCUMENTS} --format pdf", "draw-overview": "draw g.json --style overview", "report-html": f"report {DOCUMENTS}", "report-md": f"report {DOCUMENTS} --format md",
    "report-json": f"report {DOCUMENTS} --format json", "rank": f"rank {DOCUMENTS} --format csv", "pagerank": f"rank {DOCUMENTS} --by pagerank --format csv",
    "missing": f"missing {DOCUMENTS}", "chain": "chain g.json A/RES/1/1", "communities": "communities g.json", "mainpath": "mainpath g.json", "help": "help draw",
}
BINARY = {"draw-png", "draw-pdf"}
# What leads to the order of citations in extract is the user's.
UNORDERED = {name for name in COMMANDS if name.split("-")[0] in ("graph", "draw", "report", "rank", "pagerank", "missing") and "g.json" not in COMMANDS[name]}


@functools.lru_cache(maxsize=None)
def locales():
    """A folder with locales that turn numbers, letters and the direction of writing round, made here, as machines seldom have them."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="recital-locales-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    made = []
    for name, source, charset in (("tr_TR.UTF-8", "tr_TR", "UTF-8"), ("ar_SA.UTF-8", "ar_SA", "UTF-8"), ("de_DE.ISO-8859-1", "de_DE", "ISO-8859-1")):
        try:
            subprocess.run(["localedef", "-i", source, "-f", charset, str(folder / name)], capture_output=True, check=False, timeout=120)
        except (OSError, subprocess.TimeoutExpired):
            pass
        if (folder / name).exists():
            made.append(name)
        elif f"the locale {name} cannot be made here" not in SKIPPED:
            SKIPPED.append(f"the locale {name} cannot be made here")
    return folder, made


def attacks(program, checkout):
    folder, made = locales()
    ways = {name: f"LOCPATH={folder} LC_ALL={name} LANG={name}" for name in made}
    ways["time-zone"] = "TZ=Pacific/Apia"
    ways["other-zone"] = "TZ=Asia/Kathmandu"
    ways["memory"] = "MALLOC_PERTURB_=165 MALLOC_ARENA_MAX=1"
    ways["bare"] = "env -i PATH=/usr/bin:/bin HOME=/nonexistent"
    ways["narrow"] = "TERM=dumb LINES=1 NO_COLOR=1"
    plain = 'env LC_ALL=C.UTF-8 "$recital"'
    compared = "cmp plain other"
    for name, line in COMMANDS.items():
        for way, change in ways.items():
            other = f'{change} "$recital"' if change.startswith("env -i") else f'env {change} "$recital"'
            yield Attack(f"{name}-{way}", [], FILES, shell=f"{plain} {line} > plain 2> /dev/null; {other} {line} > other 2> /dev/null; test -s plain && {compared}",
                         statuses=frozenset({0}), silent=True, seconds=60)
        if "g.json" not in line and name not in ("help", "annotate", "annotate-akn"):
            yield Attack(f"{name}-jobs", [], FILES, shell=f"{plain} {line} --jobs 1 > plain 2> /dev/null; {plain} {line} --jobs 4 > other 2> /dev/null; test -s plain && {compared}",
                         statuses=frozenset({0}), silent=True, seconds=60)
    for name in sorted(UNORDERED):
        line = COMMANDS[name]
        turned = line.replace(DOCUMENTS, " ".join(reversed(DOCUMENTS.split())))
        mixed = line.replace(DOCUMENTS, "c.txt f.pdf a.txt e.docx b.txt d.html")
        for way, other in (("turned", turned), ("mixed", mixed)):
            yield Attack(f"{name}-{way}", [], FILES, shell=f"{plain} {line} > plain 2> /dev/null; {plain} {other} > other 2> /dev/null; test -s plain && {compared}",
                         statuses=frozenset({0}), silent=True, seconds=60)
    later = "sleep 1.1"
    yield Attack("pdf-later", [], FILES, shell=f'"$recital" draw g.json -o 1.pdf; {later}; "$recital" draw g.json -o 2.pdf; cmp 1.pdf 2.pdf', statuses=frozenset({0}), silent=True)
    yield Attack("pdf-bears-no-date", [], FILES, shell='"$recital" draw g.json -o 1.pdf; grep -a CreationDate 1.pdf; test $? = 1', statuses=frozenset({0}), silent=True)
    yield Attack("pdf-dated", [], FILES, shell='SOURCE_DATE_EPOCH=86400 "$recital" draw g.json -o 1.pdf; grep -a -q "CreationDate (D:19700102000000Z)" 1.pdf', statuses=frozenset({0}), silent=True)
    yield Attack("pdf-dated-elsewhere", [], FILES, shell='TZ=Asia/Kathmandu SOURCE_DATE_EPOCH=0 "$recital" draw g.json -o 1.pdf; grep -a -q "CreationDate (D:19700101000000Z)" 1.pdf',
                 statuses=frozenset({0}), silent=True)
    for wrong in ("x", "-1", "99999999999999999", "1.5"):
        yield Attack(f"pdf-date-{wrong}", ["draw", "g.json", "-o", "1.pdf"], FILES, environment={"SOURCE_DATE_EPOCH": wrong}, statuses=frozenset({2}), says="SOURCE_DATE_EPOCH", lines=1)
    yield Attack("index-order", [], FILES, statuses=frozenset({0}), silent=True, seconds=60,
                 shell=f'"$recital" index {DOCUMENTS} -o 1.db > /dev/null; "$recital" index {" ".join(reversed(DOCUMENTS.split()))} -o 2.db > /dev/null; '
                       '"$recital" graph 1.db --format json > 1; "$recital" graph 2.db --format json > 2; cmp 1 2')
