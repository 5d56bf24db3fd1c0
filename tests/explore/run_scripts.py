#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Runs scripts.cjs, which looks at what the page's scripts find, with Node.js. Skipped without it.

    run_scripts.py --program build/recital --checkout .
"""
import argparse
import pathlib
import shutil
import subprocess
import sys


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--checkout", required=True)
    options = parser.parse_args()
    if shutil.which("node") is None:
        print("skipped: there is no Node.js")
        sys.exit(77)
    scripts = pathlib.Path(options.checkout) / "lib/explore/script"
    for file in sorted(scripts.glob("*.js")):
        subprocess.run(["node", "--check", str(file)], check=True)
    graph = subprocess.run([options.program, "draw", "docs/examples/rivers", "--format", "html", "-o", "-"], cwd=options.checkout,
                           capture_output=True, check=True).stdout
    here = pathlib.Path(__file__).resolve().parent
    sys.exit(subprocess.run(["node", str(here / "scripts.cjs"), str(scripts)], input=graph, check=False).returncode)


if __name__ == "__main__":
    main()
