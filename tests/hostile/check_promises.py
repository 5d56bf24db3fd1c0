#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Every promise of docs/security.md names a test, and every test that it names is one.

    check_promises.py docs/security.md BUILD_FOLDER [CTEST]
"""
import pathlib
import re
import subprocess
import sys


def main():
    page, build, *rest = sys.argv[1:]
    listed = subprocess.run([rest[0] if rest else "ctest", "--test-dir", build, "-N"], capture_output=True, text=True, check=True).stdout
    tests = [re.sub(r"^(\w+):(?! )", r"\1: ", name) for name in re.findall(r"Test +#\d+: (.*)", listed)]  # as versions of Catch2 differ
    not_built = {found[1] + ": " for name in tests if (found := re.match(r"test_(\w+)_NOT_BUILT", name))}
    part = pathlib.Path(page).read_text(encoding="utf-8").split("## What is promised")[1].split("\n## ")[0]
    rows = [line.strip("|").split("|") for line in part.splitlines() if line.startswith("| **")]
    wrong = 0 if rows else 1
    named = 0
    for promise, test in rows:
        names = re.findall(r"`([^`]+)`", test)
        if not names:
            print(f"no test: {promise}")
            wrong += 1
        for name in names:
            named += 1
            if not any(each.startswith(name) for each in tests) and not name.startswith(tuple(not_built) or ("\0",)):
                print(f"no such test: {name}")
                wrong += 1
    print(f"{len(rows)} promises, {named} tests named, {wrong} wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
