#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Show what a change of the program does to the citations of many documents, so that no form is traded for another unseen.

    diagnose.py store   --program build/recital [--corpus 600|all|0]     keeps what the program finds now as the baseline
    diagnose.py compare --program build/recital [--show 5] [--form F] [--kind K] [--set S] [--what gained|lost|id|…]

The baseline is kept in the folder `diagnose` beside the program (outside the sources; --baseline DIR for another place): the
citations of the marked documents and of a sample of the corpus (by a hash of the names, so that it stays the same), and the scores.
`compare` pairs the citations of each document by place and reports what was gained, lost, and changed in id, kind, span, pinpoint,
treatment, part, paragraph or date, in a table by form and kind, then with examples in their context, then the scores then and now.
marked_documents.py says where the documents are looked for. Exit status 1 where anything differs, so that a change meant to change
nothing can be tested.
"""
import argparse
import collections
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zlib

import marked_documents

FIELDS = ("id", "kind", "pinpoint", "treatment", "part", "paragraph", "footnote", "date", "form", "document")
CHANGES = ("gained", "lost", "id", "kind", "span", *FIELDS[2:])  # the weightiest first
CORPUS = "corpus"


class Documents:
    """The sets of documents; the corpus is unpacked while this is open."""

    def __init__(self, shared, corpus):
        self.shared, self.corpus = shared, corpus
        self.temporary = tempfile.TemporaryDirectory(prefix="recital-diagnose-")
        self.work = pathlib.Path(self.temporary.name)

    def __enter__(self):
        if self.corpus != "0":
            marked_documents.unpack_corpus(self.shared, self.work)
        return self

    def __exit__(self, *_):
        self.temporary.cleanup()

    def names(self):
        return [*marked_documents.SCORERS, *([CORPUS] if self.corpus != "0" else [])]

    def root(self, name):
        return self.work / CORPUS if name == CORPUS else self.shared / name

    def texts(self, name):
        if name != CORPUS:
            return marked_documents.texts(self.shared, name)
        files = sorted(self.root(CORPUS).rglob("*.txt"))
        if self.corpus == "all":
            return files
        return sorted(sorted(files, key=lambda f: zlib.crc32(f.name.encode()))[:int(self.corpus)])


def file_of(name):
    return name.replace("/", "-") + ".jsonl"


def extract(program, documents, into):
    """The citations of every set, their sources as paths within the set; the scores of those that have marks."""
    scores = {}
    for name in documents.names():
        raw = documents.work / "raw.jsonl"
        texts = documents.texts(name)
        for start in range(0, len(texts), 2000):
            part = documents.work / "part.jsonl"
            marked_documents.extract(program, texts[start:start + 2000], part)
            with open(raw, "ab" if start else "wb") as whole, open(part, "rb") as found:
                shutil.copyfileobj(found, whole)
        if name in marked_documents.SCORERS:
            scores[name] = marked_documents.score(documents.shared, name, raw)
        with open(into / file_of(name), "w", encoding="utf-8") as out:
            for citation in marked_documents.citations(raw):
                citation["source"] = str(pathlib.Path(citation["source"]).relative_to(documents.root(name)))
                out.write(json.dumps(citation, ensure_ascii=False) + "\n")
    return scores


def by_source(path):
    found = collections.defaultdict(list)
    for citation in marked_documents.citations(path):
        found[citation["source"]].append(citation)
    return found


def pairs(old, new):
    """Citations of one document at the same place, each used once: first those with the same bytes and id, then the same bytes, then
    those that overlap. (old, None) was lost, (None, new) gained."""
    left, right, out = list(old), list(new), []
    for same in (lambda a, b: a["id"] == b["id"], lambda a, b: True):
        waiting = collections.defaultdict(list)
        for b in right:
            waiting[b["begin"], b["end"]].append(b)
        unpaired = []
        for a in left:
            there = waiting[a["begin"], a["end"]]
            match = next((b for b in there if same(a, b)), None)
            if match is None:
                unpaired.append(a)
            else:
                there.remove(match)
                out.append((a, match))
        left, right = unpaired, [b for rest in waiting.values() for b in rest]
    right.sort(key=lambda b: (b["begin"], b["end"]))
    for a in left:
        match = next((b for b in right if b["begin"] < a["end"] and a["begin"] < b["end"]), None)
        if match is not None:
            right.remove(match)
        out.append((a, match))
    return out + [(None, b) for b in right]


def changes(old, new):
    """What differs between a pair."""
    if old is None:
        return ["gained"]
    if new is None:
        return ["lost"]
    spans = [] if (old["begin"], old["end"]) == (new["begin"], new["end"]) else ["span"]
    return spans + [field for field in FIELDS if old[field] != new[field]]


def compare(before, after, documents, options):
    table = collections.defaultdict(collections.Counter)
    examples = collections.defaultdict(list)
    same = 0
    for name in documents.names():
        if options.set and options.set != name:
            continue
        old, new = by_source(before / file_of(name)), by_source(after / file_of(name))
        for source in sorted(old.keys() | new.keys()):
            for a, b in pairs(old[source], new[source]):
                shown = b or a
                if (options.form and shown["form"] != options.form) or (options.kind and shown["kind"] != options.kind):
                    continue
                what = changes(a, b)
                same += not what
                for change in what:
                    if options.what and change != options.what:
                        continue
                    table[shown["form"], shown["kind"]][change] += 1
                    examples[change, shown["form"], shown["kind"]].append((name, source, a, b))
    return table, examples, same


def print_table(table, same):
    columns = [c for c in CHANGES if any(c in row for row in table.values())]
    print(f"\n{same} citations are the same.")
    if not columns:
        return print("Nothing differs.")
    print("\n" + " " * 26 + "".join(f"{c:>10}" for c in columns))
    for (form, kind), row in sorted(table.items(), key=lambda item: -sum(item[1].values())):
        print(f"{form:8} {kind:17}" + "".join(f"{row[c] or '.':>10}" for c in columns))
    print(f"{'all':26}" + "".join(f"{sum(row[c] for row in table.values()):>10}" for c in columns))


def value_at(citation, change):
    if change in FIELDS and change != "id":
        return repr(citation[change])
    return f"{citation['id'] or 'unresolved: ' + citation.get('reason', '')} {citation['text']!r}"


def print_examples(examples, documents, options):
    for (change, form, kind), rows in sorted(examples.items(), key=lambda item: (CHANGES.index(item[0][0]), -len(item[1]), item[0])):
        print(f"\n## {change}: {form} {kind} ({len(rows)})")
        step = max(1, len(rows) // max(1, options.show))
        for name, source, a, b in rows[::step][:options.show]:
            citation = b or a
            text = (documents.root(name) / source).read_bytes()
            print(f"{name}/{source}:{citation['begin']}  " + " -> ".join(value_at(c, change) for c in (a, b) if c))
            print("    " + marked_documents.in_context(text, citation["begin"], citation["end"], options.context))


def print_scores(before, after):
    for name, now in after.items():
        print(f"\n## {name}")
        then = before.get(name, "").splitlines()
        for line in now.splitlines():
            first = line.split()[0] if line.split() else ""
            was = next((old for old in then if old.split()[:1] == [first]), None)
            print(line if was in (line, None) else f"{line}\n  was: {was}")


def described(program, corpus):
    version = subprocess.run([str(program), "--version"], capture_output=True, text=True, check=True).stdout.strip()
    git = ["git", "-C", str(pathlib.Path(__file__).parent), "log", "-1", "--format=%h %s"]
    head = subprocess.run(git, capture_output=True, text=True, check=False)
    return {"program": str(program), "version": version, "commit": head.stdout.strip(), "corpus": corpus}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("action", choices=["store", "compare"])
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--checkout", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[2])
    parser.add_argument("--baseline", type=pathlib.Path, help="default: the folder diagnose beside the program")
    parser.add_argument("--corpus", default="600", help="store: how many documents of the corpus, or all")
    parser.add_argument("--show", type=int, default=5, help="examples of each kind of change")
    parser.add_argument("--context", type=int, default=100, help="bytes on either side")
    parser.add_argument("--form")
    parser.add_argument("--kind")
    parser.add_argument("--set")
    parser.add_argument("--what", choices=CHANGES, help="only changes of this kind")
    options = parser.parse_args()
    program = options.program.resolve()
    baseline = options.baseline or program.parent / "diagnose"
    shared = marked_documents.shared_folder(options.checkout)

    if options.action == "store":
        with Documents(shared, options.corpus) as documents:
            fresh = documents.work / "fresh"
            fresh.mkdir()
            scores = extract(program, documents, fresh)
            about = {**described(program, options.corpus), "scores": scores}
            (fresh / "baseline.json").write_text(json.dumps(about, indent=1), encoding="utf-8")
            shutil.rmtree(baseline, ignore_errors=True)
            shutil.copytree(fresh, baseline)
        print(f"the baseline is in {baseline}")
        return 0

    if not (baseline / "baseline.json").is_file():
        sys.exit(f"{baseline} holds no baseline; make one with: diagnose.py store --program {options.program}")
    stored = json.loads((baseline / "baseline.json").read_text(encoding="utf-8"))
    with Documents(shared, stored["corpus"]) as documents:
        now = documents.work / "now"
        now.mkdir()
        scores = extract(program, documents, now)
        table, examples, same = compare(baseline, now, documents, options)
        for when, what in (("then", stored), ("now", described(program, stored["corpus"]))):
            print(f"{when:5} {what['version']}, checkout at {what['commit']}")
        print_table(table, same)
        print_examples(examples, documents, options)
        print_scores(stored["scores"], scores)
    return 1 if table else 0


if __name__ == "__main__":
    sys.exit(main())
