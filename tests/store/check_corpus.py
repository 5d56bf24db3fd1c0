#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""A corpus file comes to the same content however it was made, and never holds half of anything.

    check_corpus.py CASE --program build/recital [--times N]

kill:      the program is killed at a random moment, again and again; the file is whole each time, and one more run completes it
full:      files may not grow beyond some size; the program says so, the file is whole, a further run completes it
writers:   two programs write one file at once: the second waits and says so
changes:   files that are new, changed, moved, touched and gone: what a fresh run over the same files makes
merge:     parts put together in any order, also by stages and twice, are what one run makes
answers:   what a corpus file answers is what the documents answer
"""
import argparse
import fcntl
import itertools
import pathlib
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from corpus_content import content, difference  # noqa: E402
from documents import resolution, write_documents  # noqa: E402


class Recital:
    def __init__(self, program, folder):
        self.program, self.folder = str(program), folder

    def __call__(self, *arguments, status=0, **more):
        done = subprocess.run([self.program, *map(str, arguments)], cwd=self.folder, capture_output=True, text=True, check=False, **more)
        if status is not None and done.returncode != status:
            sys.exit(f"recital {' '.join(map(str, arguments))}: exit status {done.returncode}, not {status}\n{done.stdout}{done.stderr}")
        return done

    def start(self, *arguments):
        return subprocess.Popen([self.program, *map(str, arguments)], cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def same(left, right, what):
    if left != right:
        sys.exit(f"{what}:\n{difference(left, right)}")


def check_kill(recital, folder, times):
    paths = write_documents(folder / "in", 160)
    started = time.monotonic()
    recital("index", "in", "-o", "clean.db")
    # How long a run takes depends on what else this machine does now, so the moments are drawn from what the last runs
    # took, and runs that ended before their moment are made up for.
    takes = time.monotonic() - started
    clean, chosen, killed, whole, turn = content(folder / "clean.db"), random.Random(1), 0, 0, 0
    while killed < times and turn < times * 10:
        if turn % 10 == 0:  # from nothing, then from what is left
            for left in folder.glob("killed.db*"):
                left.unlink()
        else:
            # A file changes, so that there is something to take out again.
            path = chosen.choice(paths)
            path.write_text(path.read_text(encoding="utf-8") + f"\n{turn}. Recalls resolution 40/{turn + 1};\n", encoding="utf-8")
        turn += 1
        started = time.monotonic()
        running = recital.start("index", "in", "-o", "killed.db", "--jobs", "2")
        try:
            running.communicate(timeout=chosen.uniform(0, takes))
            takes = time.monotonic() - started
        except subprocess.TimeoutExpired:
            running.kill()
            running.communicate()
        if running.returncode == -signal.SIGKILL:
            killed += 1
            takes *= 1.05  # towards the end of a run, too
        elif running.returncode != 0:
            sys.exit(f"killed {killed} times: exit status {running.returncode}")
        if (folder / "killed.db").exists() and (folder / "killed.db").stat().st_size > 0:
            database = sqlite3.connect(folder / "killed.db")
            if database.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                sys.exit(f"killed {killed} times: the file is not whole")
            database.close()
            whole += 1
    for session in sorted((folder / "in").iterdir()):
        shutil.rmtree(session)
    write_documents(folder / "in", 160)
    recital("index", "in", "-o", "killed.db")
    same(clean, content(folder / "killed.db"), "after being killed the file holds something else")
    print(f"killed {killed} times in {turn} runs, {whole} files looked at")
    if killed < times or whole * 2 < times:
        sys.exit("it was too quick to be killed: the test says little")


def check_full(recital, folder, _times):
    write_documents(folder / "in", 120)
    recital("index", "in", "-o", "clean.db")
    size = (folder / "clean.db").stat().st_size

    def limited(most):
        return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    told = 0
    for part in (0.02, 0.1, 0.3, 0.5, 0.7, 0.9):
        done = recital("index", "in", "-o", "full.db", status=None, preexec_fn=limited(int(size * part)))
        told += done.returncode == 2 and "full.db" in done.stderr and done.stderr.count("\n") == 1
        if done.returncode not in (0, 2):
            sys.exit(f"exit status {done.returncode}: {done.stderr}")
    recital("index", "in", "-o", "full.db")
    same(content(folder / "clean.db"), content(folder / "full.db"), "after a full disk the file holds something else")
    print(f"{told} times there was no room, and it was said in one line")
    if told < 3:
        sys.exit("there was room: the test says little")


def check_writers(recital, folder, _times):
    write_documents(folder / "in", 200)
    recital("index", "in", "-o", "clean.db")
    # The lock is held here until both have met it, so that no writer is through before the other comes.
    with open(folder / "both.db", "wb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        writers = [recital.start("index", "in", "-o", "both.db", "--jobs", "1") for _ in range(2)]
        said = [writer.stderr.readline() for writer in writers]
        if any("another recital is writing it; waiting" not in line for line in said):
            sys.exit(f"nobody says that it waits: {said}")
    for writer in writers:
        _, err = writer.communicate()
        if writer.returncode != 0:
            sys.exit(f"a writer that waited: {writer.returncode} {err}")
    same(content(folder / "clean.db"), content(folder / "both.db"), "two writers made something else")
    print("both waited, and said so")


def check_changes(recital, folder, _times):
    paths = write_documents(folder / "in", 60)
    recital("index", "in", "-o", "corpus.db")
    before = content(folder / "corpus.db")
    again = recital("index", "in", "-o", "corpus.db").stdout
    if "0 read, 60 unchanged, 0 vanished" not in again:
        time.sleep(2.1)  # files of this very moment are looked into again
        again = recital("index", "in", "-o", "corpus.db").stdout
    if "0 read, 60 unchanged, 0 vanished" not in again or "revision 1" not in again:
        sys.exit(f"nothing had changed:\n{again}")
    same(before, content(folder / "corpus.db"), "nothing had changed")
    os.utime(paths[0], (1, 1))
    paths[1].write_text(resolution(60, 1, 7), encoding="utf-8")
    paths[2].unlink()
    moved = folder / "in" / "moved"
    moved.mkdir()
    paths[3].rename(moved / paths[3].name)
    shutil.copy(paths[4], moved / paths[4].name)
    (folder / "in" / "A_RES_70_1.txt").write_text(resolution(70, 1, 3), encoding="utf-8")
    told = recital("index", "in", "-o", "corpus.db").stdout
    if "2 files are no longer there" not in told or "2 vanished" not in told:
        sys.exit(f"two files are gone:\n{told}")
    changes = recital("index", "-o", "corpus.db", "--changed-since", "1", "--format", "tsv").stdout
    kinds = sorted(line.split("\t")[1] for line in changes.splitlines()[1:])
    if kinds != ["read"] * 4 + ["vanished"] * 2:
        sys.exit(f"four were read and two are gone:\n{changes}")
    recital("index", "-o", "corpus.db", "--prune")  # what was named before is named again
    recital("index", "in", "-o", "fresh.db")
    same(content(folder / "corpus.db"), content(folder / "fresh.db"), "step by step and at once differ")
    print("new, changed, moved, touched and gone files come to what a fresh run makes")


def check_merge(recital, folder, _times):
    paths = [path.relative_to(folder) for path in write_documents(folder / "in", 80)]
    shutil.copy(folder / paths[0], folder / "in" / paths[0].name)  # one document in two files
    paths.append(pathlib.Path("in") / paths[0].name)
    recital("index", *paths, "-o", "one.db")
    parts = []
    for at in range(4):
        parts.append(f"part{at}.db")
        recital("index", *paths[at::4], "-o", parts[-1])
    one = content(folder / "one.db")
    for order in itertools.islice(itertools.permutations(parts), 0, 24, 7):
        recital("merge", *order, "-o", "all.db")
        same(one, content(folder / "all.db"), f"merged in the order {order}")
    recital("merge", parts[2], parts[0], "-o", "left.db")
    recital("merge", parts[3], parts[1], parts[3], "-o", "right.db")
    recital("merge", "right.db", "left.db", "left.db", "-o", "all.db")
    same(one, content(folder / "all.db"), "merged by stages, and twice")
    for format_ in ("json", "graphml"):
        if recital("graph", "all.db", "--format", format_).stdout != recital("graph", "one.db", "--format", format_).stdout:
            sys.exit(f"the graphs differ in {format_}")
    whole = recital("extract", "in").stdout
    if recital("extract", "all.db").stdout != whole:
        sys.exit("the citations differ")
    for at in range(4):
        recital("extract", *paths[at::4], "-o", f"part{at}.jsonl")
    lines = [f"part{at}.jsonl" for at in range(4)]
    for order in (lines, lines[::-1], lines + lines[:2]):
        if recital("merge", *order).stdout != whole:
            sys.exit(f"citations merged in the order {order} differ from one run")
    print("four parts in any order, by stages and twice: one run, byte for byte")


def check_answers(recital, folder, _times):
    write_documents(folder / "in", 120)
    recital("index", "in", "-o", "corpus.db")
    asked = [["graph", "--format", "json"], ["extract"], ["missing"], ["rank"], ["find", "49/7"], ["find", "rights child"], ["find", "CRC"],
             ["find", "question of water"], ["find", "General Assembly resolution 50/3"], ["find", "a"], ["find", "resolution 44/25"],
             ["chain", "A/RES/51/3"], ["path", "A/RES/51/3", "44/25"], ["series"], ["similar", "A/RES/51/3"],
             ["mainpath"], ["cycles"], ["report", "--format", "json", "A/RES/51/3"], ["report", "--format", "md"], ["draw", "A/RES/51/3", "--format", "dot"],
             ["find", "50/2", "--part", "preamble"], ["missing", "--years", "1990-2000"]]
    wrong, count = [], 0
    for command, *rest in asked:
        if recital("help", command, status=None).returncode != 0:
            continue
        count += 1
        kept, read = recital(command, "corpus.db", *rest, status=None), recital(command, "in", *rest, status=None)
        expected = read.stdout.replace("recital report in", "recital report corpus.db").replace(" in --format", " corpus.db --format")
        if (kept.stdout, kept.returncode) != (expected, read.returncode) or not kept.stdout:
            here, there = kept.stdout.splitlines(), expected.splitlines()
            first = next((pair for pair in itertools.zip_longest(here, there) if pair[0] != pair[1]), ("", ""))
            wrong.append(f"{command} {' '.join(rest)}: {kept.returncode} {kept.stderr}\n  kept {first[0]!r}\n  read {first[1]!r}")
    print(f"{count} questions, {len(wrong)} answered otherwise")
    if wrong:
        sys.exit("\n".join(wrong))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("case", choices=["kill", "full", "writers", "changes", "merge", "answers"])
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--times", type=int, default=100)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="recital-store-") as name:
        folder = pathlib.Path(name)
        globals()[f"check_{options.case}"](Recital(options.program.resolve(), folder), folder, options.times)


if __name__ == "__main__":
    main()
