#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Draw citations at random for reading by hand: what the marked documents cannot say is how many of those found are right.

    sample_precision.py --program build/recital [-n 50] [--seed 1] [--kind treaty] [--form title] [--below 0.9] [DIR…] >sample.txt
    sample_precision.py --count sample.txt

Draws from the documents of the folders DIR, else from the whole corpus beside the marked documents. Each citation found has the same
chance; the same seed draws the same ones from the same program. Write `y`, `n` or `?` behind each `verdict:`; --count gives the share of
`y` among `y` and `n` with its 95 per cent interval (Wilson).
"""
import argparse
import math
import pathlib
import random
import re
import sys
import tempfile

import marked_documents


def wanted(citation, options):
    return ((options.kind is None or citation["kind"] == options.kind) and (options.form is None or citation["form"] == options.form)
            and (options.below is None or citation["confidence"] < options.below) and (options.kind or citation["kind"] != "unresolved"))


def draw(citations, number, seed):
    """`number` of them with equal chances, in one pass (Vitter's algorithm R), in the order met."""
    chance = random.Random(seed)
    drawn, met = [], 0
    for met, citation in enumerate(citations, 1):
        if met <= number:
            drawn.append((met, citation))
        elif (place := chance.randrange(met)) < number:
            drawn[place] = (met, citation)
    return [citation for _, citation in sorted(drawn, key=lambda pair: pair[0])], met


def show(number, citation, root):
    source = pathlib.Path(citation["source"])
    name = source.relative_to(root) if source.is_relative_to(root) else source
    place = " ".join(filter(None, [citation["part"], citation["paragraph"], citation["footnote"]]))
    print(f"{number}. {name}:{citation['begin']}  {citation['document']}  {place}")
    print("   " + marked_documents.in_context(source.read_bytes(), citation["begin"], citation["end"], 160))
    print(f"   {citation['kind']}, {citation['form']}: {citation['id'] or citation.get('reason')}")
    for field in ("pinpoint", "treatment", "date", "via"):
        if citation[field]:
            print(f"   {field}: {citation[field]}")
    print(f"   confidence {citation['confidence']}: {'; '.join(citation.get('steps', []))}")
    print("   verdict:\n")


def count(path):
    verdicts = re.findall(r"(?m)^ *verdict: *([yn?]?)", path.read_text(encoding="utf-8"))
    right, judged = verdicts.count("y"), verdicts.count("y") + verdicts.count("n")
    if judged == 0:
        sys.exit(f"{path}: no verdict is y or n")
    z, share = 1.96, right / judged
    middle = (share + z * z / (2 * judged)) / (1 + z * z / judged)
    half = z * math.sqrt(share * (1 - share) / judged + z * z / (4 * judged * judged)) / (1 + z * z / judged)
    print(f"{right} of {judged} right = {share:.3f} (95 per cent: {middle - half:.3f} to {min(1.0, middle + half):.3f}); "
          f"{len(verdicts) - judged} without a verdict")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="*", type=pathlib.Path, metavar="DIR")
    parser.add_argument("--program")
    parser.add_argument("--checkout", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[2])
    parser.add_argument("-n", "--number", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind")
    parser.add_argument("--form")
    parser.add_argument("--below", type=float, help="only those with less confidence")
    parser.add_argument("--count", type=pathlib.Path, metavar="FILE")
    options = parser.parse_args()
    if options.count:
        return count(options.count)
    if not options.program:
        parser.error("--program is needed")
    with tempfile.TemporaryDirectory(prefix="recital-precision-") as name:
        root = pathlib.Path(name)
        folders = options.folders
        if not folders:
            marked_documents.unpack_corpus(marked_documents.shared_folder(options.checkout), root)
            folders = [root / "corpus"]
        marked_documents.extract(options.program, folders, root / "found.jsonl", "--explain")
        found = (c for c in marked_documents.citations(root / "found.jsonl") if wanted(c, options))
        drawn, met = draw(found, options.number, options.seed)
        print(f"{len(drawn)} of {met} citations, seed {options.seed}\n")
        for number, citation in enumerate(drawn, 1):
            show(number, citation, root)


if __name__ == "__main__":
    main()
