#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Runs the tests of the Python module with the Python it was built for; exit 77 where something they need is not installed.

    run_python.py tests|examples|page|types --build DIR --source DIR --python EXECUTABLE --sanitized NAMES
"""
import argparse
import os
import pathlib
import subprocess
import sys


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("case", choices=["tests", "examples", "page", "types"])
    for name in ("build", "source"):
        parser.add_argument(f"--{name}", type=pathlib.Path, required=True)
    for name in ("python", "sanitized"):
        parser.add_argument(f"--{name}", default="")
    options = parser.parse_args()
    package = options.build / "python" / "recital"
    if not list(package.glob("_recital*.so")):
        print("skipped: the Python module is not built (pybind11-dev and python3-dev are needed)")
        return 77
    if options.sanitized:
        print("skipped: a Python without sanitizers cannot load the module")
        return 77
    wanted = {"types": "mypy", "page": "doctest"}.get(options.case, "pytest")
    if subprocess.run([options.python, "-c", f"import {wanted}"], capture_output=True, check=False).returncode != 0:
        print(f"skipped: {wanted} is not installed for {options.python} (python3-pytest, mypy)")
        return 77
    command = {
        "tests": ["pytest", "-q", "-rs", "-p", "no:cacheprovider", options.source / "tests" / "python"],
        "examples": ["pytest", "-q", "-p", "no:cacheprovider", "--doctest-modules", package],
        "page": ["doctest", options.source / "docs" / "python.md"],
        "types": ["mypy", "--strict", "--no-incremental", "--cache-dir", os.devnull, "--ignore-missing-imports", "--allow-subclassing-any",
                  "--no-warn-unused-ignores", package],
    }[options.case]
    environment = os.environ | {"PYTHONPATH": str(options.build / "python"), "PYTHONDONTWRITEBYTECODE": "1", "RECITAL_PROGRAM": str(options.build / "recital"),
                                "RECITAL_CHECKOUT": str(options.source)}
    return subprocess.run([options.python, "-B", "-m", *map(str, command)], env=environment, check=False, cwd=options.build).returncode


if __name__ == "__main__":
    sys.exit(main())
