#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Uses pages of `recital draw` as a person would, in Chromium: browser.cjs says how. Skipped, and why is said, without Node.js, without its
package puppeteer-core (found through NODE_PATH) or without Chromium.

    run_browser.py --program build/recital --checkout . [--large SOURCE] [--pictures FOLDER]

With --large the times of a large page are measured, too, and what the page weighs.
"""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

PAGES = {
    "rivers": ["docs/examples/rivers"],
    "one": ["docs/examples/rivers", "145/1"],
    "hostile": None,
}


def skip(why):
    print("skipped:", why)
    sys.exit(77)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--checkout", required=True)
    parser.add_argument("--large")
    parser.add_argument("--pictures")
    options = parser.parse_args()
    browser = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
    if shutil.which("node") is None:
        skip("there is no Node.js")
    if subprocess.run(["node", "-e", "require.resolve('puppeteer-core')"], capture_output=True, check=False).returncode != 0:
        skip("Node.js does not find the package puppeteer-core; NODE_PATH names the folder it is in")
    if browser is None:
        skip("there is no Chromium")
    here = pathlib.Path(__file__).resolve().parent
    sys.path.insert(0, str(here))
    from check_page import HOSTILE
    with tempfile.TemporaryDirectory() as folder:
        hostile = pathlib.Path(folder) / "hostile.txt"
        hostile.write_text(HOSTILE, encoding="utf-8")
        pages = {name: arguments or [str(hostile)] for name, arguments in PAGES.items()}
        if options.large:
            pages["large"] = [options.large]
        for name, arguments in pages.items():
            subprocess.run([options.program, "draw", *arguments, "-o", f"{folder}/{name}.html"], cwd=options.checkout, check=True)
        subprocess.run([options.program, "report", "docs/examples/rivers", "145/1", "--explore", "-o", f"{folder}/report.html"],
                       cwd=options.checkout, check=True)
        command = ["node", str(here / "browser.cjs"), browser, folder, options.pictures or folder]
        sys.exit(subprocess.run(command, env={**os.environ, "LANG": "C.UTF-8"}, check=False).returncode)


if __name__ == "__main__":
    main()
