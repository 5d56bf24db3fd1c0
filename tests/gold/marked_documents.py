# SPDX-License-Identifier: BSL-1.0
"""Where the marked documents stand, and how the program and the scorers beside them are run.

They are no part of the project. They are looked for in $RECITAL_SHARED, else beside the checkout in `shared`:

    gold/NAME.txt, NAME.tsv, score.py             citations marked by hand
    links/{akn,editors}/NAME.txt, NAME.tsv        hyperlinks set by editors; links/score.py
    corpus/corpus.tar.zst                         documents without marks
"""
import json
import os
import pathlib
import subprocess
import sys

SKIPPED = 77
SCORERS = {"gold": "gold/score.py", "links/akn": "links/score.py", "links/editors": "links/score.py"}


def shared_folder(checkout):
    """The folder, or the end of the program with the status that tells ctest of a skipped test."""
    folder = pathlib.Path(os.environ.get("RECITAL_SHARED") or checkout.resolve().parent / "shared")
    if not (folder / "gold" / "score.py").is_file():
        print(f"skipped: {folder} holds no marked documents; RECITAL_SHARED names another folder")
        sys.exit(SKIPPED)
    return folder


def extract(program, inputs, output, *options):
    """Writes the citations of files or folders as JSON Lines. Inputs that could not be read are told and passed over."""
    done = subprocess.run([str(program), "extract", "--format", "jsonl", *options, "-o", str(output), *map(str, inputs)],
                          stderr=subprocess.PIPE, text=True, check=False)
    sys.stderr.write(done.stderr)
    if done.returncode not in (0, 1):
        sys.exit(f"{program} extract failed with status {done.returncode}")


def texts(shared, name):
    return sorted((shared / name).glob("*.txt"))


def score(shared, name, predictions, *options):
    """What the scorer of a set of documents prints."""
    command = [sys.executable, "-B", str(shared / SCORERS[name]), str(shared / name), str(predictions), *options]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def unpack_corpus(shared, folder):
    subprocess.run(["tar", "--zstd", "-xf", str(shared / "corpus" / "corpus.tar.zst"), "-C", str(folder)], check=True)


def citations(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def in_context(source, begin, end, width):
    """source[begin:end] in brackets with `width` bytes on either side, on one line."""
    pieces = source[max(0, begin - width):begin], source[begin:end], source[end:end + width]
    before, cited, after = (" ".join(piece.decode("utf-8", "replace").split()) for piece in pieces)
    gap_before = " " if pieces[0][-1:].isspace() else ""
    gap_after = " " if pieces[2][:1].isspace() else ""
    return f"{before}{gap_before}[[{cited}]]{gap_after}{after}"
