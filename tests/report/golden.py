#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Compare reports with those kept in tests/report/golden, byte for byte.

    golden.py --program build/recital --checkout . [--update]

--update writes what came out: read the difference before committing it. Each report is made several times, under other locales,
time zones and numbers of threads. Diagrams are left out, since Graphviz lays out differently from version to version.
"""
import argparse
import difflib
import os
import pathlib
import subprocess
import sys

REPORTS = {"sample": ["data/samples/A_RES_52_189.txt"], "rivers": ["docs/examples/rivers"],
           "instrument": ["docs/examples/rivers", "convention-on-the-rights-of-the-child"]}
SETTINGS = [({"LC_ALL": "C.UTF-8", "TZ": "UTC"}, "1"), ({"LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Chatham"}, "3"),
            ({"LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "TZ": "America/St_Johns"}, "7")]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--checkout", required=True)
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    program, wrong = os.path.abspath(options.program), False
    for name, arguments in REPORTS.items():
        for form in ("html", "md", "json"):
            made = set()
            for environment, jobs in SETTINGS:
                done = subprocess.run([program, "report", *arguments, "--format", form, "--no-diagrams", "--date", "2026-11-24", "--jobs", jobs],
                                      cwd=options.checkout, env={**os.environ, **environment}, stdout=subprocess.PIPE, check=True)
                made.add(done.stdout)
            if len(made) != 1:
                print(f"{name}.{form}: differs with locale, time zone or threads", file=sys.stderr)
                wrong = True
            golden = pathlib.Path(options.checkout) / "tests" / "report" / "golden" / f"{name}.{form}"
            found = made.pop()
            if options.update:
                golden.parent.mkdir(exist_ok=True)
                golden.write_bytes(found)
            elif golden.read_bytes() != found:
                wrong = True
                lines = difflib.unified_diff(golden.read_text("utf-8").splitlines(), found.decode("utf-8").splitlines(), str(golden), "found", n=1, lineterm="")
                print("\n".join(list(lines)[:40]), file=sys.stderr)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
