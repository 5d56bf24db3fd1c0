#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Lets Microsoft's sarif-multitool look over what `recital check` writes: no error in it. Skipped, and why is said, without Node.js or
without the package @microsoft/sarif-multitool (found through NODE_PATH).

    validate_sarif.py --program build/recital --checkout .
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile


def skip(why):
    print("skipped:", why)
    sys.exit(77)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True, type=pathlib.Path)
    parser.add_argument("--checkout", required=True, type=pathlib.Path)
    options = parser.parse_args()
    if shutil.which("node") is None:
        skip("there is no Node.js")
    found = subprocess.run(["node", "-e", "console.log(require.resolve('@microsoft/sarif-multitool/bin.js'))"], capture_output=True,
                           text=True, check=False)
    if found.returncode != 0:
        skip("Node.js does not find the package @microsoft/sarif-multitool; NODE_PATH names the folder it is in")
    draft = options.checkout.resolve() / "docs" / "examples" / "draft.txt"
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "a draft.txt").write_bytes(draft.read_bytes())
        # By a name of its folder and by its whole path: one URI is relative, one is not.
        for at, name in enumerate(["a draft.txt", str(pathlib.Path(folder) / "a draft.txt")]):
            log = f"{at}.sarif"
            subprocess.run([options.program.resolve(), "check", name, "--format", "sarif", "--fail-on", "off", "-o", log], cwd=folder, check=True)
            if not json.loads((pathlib.Path(folder) / log).read_text(encoding="utf-8"))["runs"][0]["results"]:
                wrong.append(f"{name}: nothing was found in it")
            said = subprocess.run(["node", found.stdout.strip(), "validate", log], cwd=folder, capture_output=True, text=True, check=False)
            if "1 files scanned" not in said.stdout:
                sys.exit(f"sarif-multitool did not look at {log}:\n{said.stdout}{said.stderr}")
            wrong += [line for line in said.stdout.splitlines() if ": error " in line]
    print("\n".join(wrong) or "no error in two logs")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
