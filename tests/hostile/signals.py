# SPDX-License-Identifier: BSL-1.0
"""Signals at moments drawn by number: what is there afterwards is whole or as it was, and nothing else is left."""
import json
import random
import signal
import sqlite3

from attack import GOOD, Attack, hidden

SIGNALS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGXCPU, signal.SIGALRM, signal.SIGUSR1, signal.SIGUSR2, signal.SIGVTALRM,
           signal.SIGKILL]
BEFORE = b"as it was before\n"
DOCUMENTS = {f"d/{n:03}.txt": GOOD.replace(b"90/1", b"90/%d" % (n + 1)) * 20 for n in range(150)}


def whole_or_before(name, is_whole):
    def check(result):
        left = [each for each in hidden(result.folder)]
        if left:
            return f"left behind: {left}"
        content = (result.folder / name).read_bytes()
        if content == BEFORE:
            return None
        try:
            return None if is_whole(content) else "half a result"
        except Exception as error:
            return f"half a result: {error!r}"[:200]
    return check


def lines(content):
    return content.endswith(b"\n") and len([json.loads(line) for line in content.splitlines()]) >= 150


def svg(content):
    return content.rstrip().endswith(b"</svg>")


def page(content):
    return content.rstrip().endswith(b"</html>")


def texts_are_whole(result):
    left = hidden(result.folder)
    if left:
        return f"left behind: {left}"
    folder = result.folder / "t"
    files = sorted(folder.glob("*.txt")) if folder.exists() else []
    for file in files:
        if file.read_bytes() != (result.folder / file.name[:-4].replace("+", "/")).read_bytes():
            return f"half a text: {file.name}"
    table = folder / "index.tsv"
    if table.exists():
        listed = [row.split("\t")[1] for row in table.read_text().splitlines()[1:]]
        if sorted(listed) != [file.name for file in files]:
            return f"{len(listed)} are listed and {len(files)} are there"
    if result.status in (-signal.SIGINT, -signal.SIGTERM, -signal.SIGHUP, -signal.SIGQUIT) and files and not table.exists() and result.err:
        return "does not say what is whole"
    return None


def corpus_is_whole(result):
    left = hidden(result.folder)
    if left:
        return f"left behind: {left}"
    if not (result.folder / "c.db").exists():
        return None
    with sqlite3.connect(result.folder / "c.db") as corpus:
        try:
            verdict = corpus.execute("pragma integrity_check").fetchone()[0]
        except sqlite3.OperationalError as error:
            return None if "no such table" in str(error) else str(error)
    return None if verdict == "ok" else verdict


def attacks(program, checkout):
    for which in SIGNALS:
        dice = random.Random(which.name)
        for at in range(4):
            after = round(dice.uniform(0.02, 1.2), 3)
            yield Attack(f"{which.name}-extract-{at}", ["extract", "d", "-o", "out.jsonl"], DOCUMENTS, {"out.jsonl": BEFORE}, kill=(which, after), seconds=60,
                         holds=whole_or_before("out.jsonl", lines))
            yield Attack(f"{which.name}-texts-{at}", ["extract", "d", "--text-out", "t", "-o", "out.jsonl"], DOCUMENTS, kill=(which, after), seconds=60,
                         holds=texts_are_whole)
        for at in range(2):
            after = round(dice.uniform(0.05, 1.0), 3)
            yield Attack(f"{which.name}-draw-{at}", ["draw", "d", "-o", "out.svg"], DOCUMENTS, {"out.svg": BEFORE}, kill=(which, after), seconds=60,
                         holds=whole_or_before("out.svg", svg))
            yield Attack(f"{which.name}-report-{at}", ["report", "d", "-o", "out.html"], DOCUMENTS, {"out.html": BEFORE}, kill=(which, after), seconds=60,
                         holds=whole_or_before("out.html", page))
            yield Attack(f"{which.name}-index-{at}", ["index", "d", "-o", "c.db"], DOCUMENTS, kill=(which, after), seconds=60, holds=corpus_is_whole)
    for at in range(6):
        yield Attack(f"written-at-once-{at}", [], DOCUMENTS, statuses=frozenset({0}), seconds=60, silent=True,
                     shell='"$recital" extract d -o out.jsonl & "$recital" extract d -o out.jsonl & wait; "$recital" extract d > plain.jsonl; cmp plain.jsonl out.jsonl')
