#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Attacks the program as it was built, and counts.

    run.py --program build/recital --checkout . [CLASS…] [--jobs 2] [--only TEXT] [--list]

Every attack is made anew from its number, the same each time; nothing of them is stored. Each has a limit on time and memory.
Prints, for each class, how many were tried and how many failed; what failed by name. Exit status 1 where any failed.
"""
import argparse
import concurrent.futures
import pathlib
import sys
import time

import attack
import determinism
import faults
import formats
import graphs
import injection
import limits
import signals
import texts

CLASSES = {"formats": formats, "texts": texts, "graphs": graphs, "faults": faults, "injection": injection, "signals": signals,
           "limits": limits, "determinism": determinism}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("classes", nargs="*", metavar="CLASS", help=", ".join(CLASSES))
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--checkout", type=pathlib.Path, required=True)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", default="", help="attacks whose name holds this")
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    program, checkout = options.program.resolve(), options.checkout.resolve()
    failed_in_all = tried_in_all = 0
    for name in options.classes or CLASSES:
        begun = time.monotonic()
        module = CLASSES[name]
        attacks = [each for each in module.attacks(program, checkout) if options.only in each.name]
        closed = [each for each in attacks if each.nobody] if not attack.open_to_all(program) else []
        attacks = [each for each in attacks if not (closed and each.nobody)]
        names = [each.name for each in attacks]
        assert len(set(names)) == len(names), f"{name}: two attacks of one name: {sorted(n for n in names if names.count(n) > 1)[:5]}"
        if options.list:
            print("\n".join(f"{name}/{each}" for each in names))
            continue
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            results = list(pool.map(lambda each: attack.run(each, program, checkout), attacks))
        failed = 0
        for each, wrong in zip(attacks, results):
            failed += bool(wrong)
            for sentence in wrong:
                print(f"FAILED {name}/{each.name}: {sentence}")
        if closed:
            print(f"skipped {name}: {len(closed)} without the rights of root, as only root comes to {program}")
        for skipped in getattr(module, "SKIPPED", []):
            print(f"skipped {name}: {skipped}")
        print(f"{name}: {len(attacks)} tried, {failed} failed ({time.monotonic() - begun:.0f} s)", flush=True)
        tried_in_all += len(attacks)
        failed_in_all += failed
    if not options.list:
        print(f"{tried_in_all} tried, {failed_in_all} failed")
    sys.exit(1 if failed_in_all else 0)


if __name__ == "__main__":
    main()
