#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""A text twice as long takes twice the work, whatever it says over and over.

    check_growth.py PROGRAM

Each form of words is repeated to three sizes, one, two and four, and the CPU time of `PROGRAM extract` compared: four times the text may
take nine times the time of the smallest (linear: four; quadratic: sixteen), the least of some runs each, so that what else the machine does
has no say. The number of citations must grow with the text, so that nothing is gained by reading less.
"""
import os
import resource
import subprocess
import sys
import tempfile

FORMS = {
    "ibid": "Ibid. ",
    "thereto": "the Protocol thereto ",
    "numbers": "1/1, ",
    "titles": "Convention on the Rights of the Child ",
    "notes": "\n{n} Ibid., para. 5.\n",
    "one line": "The General Assembly recalls its resolution 52/189 of 18 December 1997 and the Convention on the Rights of the Child, ",
    "new titles": "the Agreement on the Matter of Number {n} of the Group, ",
    "short names": "the Convention on the Protection of Wild Bird {n} (the Bird {n} Convention) and the Bird {n} Convention; ",
    "organs": "the Council, the Assembly and the Commission, in decision 7/3, ",
    "brackets": "((((",
    "marks": "resolution 52/189,{d} ",
}
SMALLEST = 150_000
RUNS = 2
MORE_RUNS = 4  # where the first few look wrong
LEAST = 0.1  # seconds: what takes less is told from what else the machine does no more


def text_of(form, size):
    if "{" not in form:
        return (form * (size // len(form) + 1))[:size]
    parts, length, number = [], 0, 0
    while length < size:
        number += 1
        parts.append(form.replace("{n}", str(number)).replace("{d}", str(number % 9 + 1)))
        length += len(parts[-1])
    return "".join(parts)


def cpu_of(program, path):
    """The CPU seconds of one run and the number of its citations."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([program, "extract", "--jobs", "1", "--format", "jsonl", path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit(f"{path}: exit status {done.returncode}")
    return after.ru_utime - before.ru_utime, done.stdout.count(b"\n")


def least(program, path, runs):
    """The least CPU seconds of some runs, and the number of citations."""
    results = [cpu_of(program, path) for _ in range(runs)]
    return min(result[0] for result in results), results[0][1]


def out_of_proportion(times):
    return times[2] > 9 * max(LEAST, times[0])


def main():
    program = sys.argv[1]
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        empty = os.path.join(folder, "empty.txt")
        with open(empty, "w", encoding="utf-8") as file:
            file.write("The General Assembly\n")
        start = min(cpu_of(program, empty)[0] for _ in range(RUNS))
        for name, form in FORMS.items():
            times, counts = [], []
            for size in (1, 2, 4):
                path = os.path.join(folder, f"{size}.txt")
                with open(path, "w", encoding="utf-8") as file:
                    file.write("Resolutions of the Assembly: resolutions " + text_of(form, size * SMALLEST))
                cpu, count = least(program, path, RUNS)
                times.append(max(0.0, cpu - start))
                counts.append(count)
            if out_of_proportion(times):
                times[0] = min(times[0], least(program, os.path.join(folder, "1.txt"), MORE_RUNS)[0] - start)
                times[2] = min(times[2], least(program, os.path.join(folder, "4.txt"), MORE_RUNS)[0] - start)
            shown = f"{name}: {counts[0]}, {counts[1]}, {counts[2]} citations in {times[0]:.2f}, {times[1]:.2f}, {times[2]:.2f} s"
            print(shown)
            if out_of_proportion(times):
                wrong.append(shown + ": more than in proportion")
            if form not in ("((((",) and counts[2] < 3 * counts[0]:
                wrong.append(shown + ": not all was read")
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
