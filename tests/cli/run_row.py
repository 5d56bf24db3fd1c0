#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Run one row: a command line as a user types it, and everything it must do.

    run_row.py ROW --program build/recital --checkout . [--update]

A row is a text file:

    # what it shows (any number of such lines)
    # unprivileged            run as a user without rights, where the test runs as root
    # needs TOOL              skipped, visibly, where TOOL is not installed
    $ recital extract short.txt --format csv
    what must stand on standard output, byte for byte
    --- stderr
    what must stand on standard error; without this part: nothing
    --- status 1
    without this line: 0

A line `...` matches any number of lines. The command line runs in bash in an empty folder that holds copies of tests/cli/inputs
and of the sample document, with `recital` on the path and a fixed environment. --update writes what came out into the row.
Exit status 77 says that the row was skipped.
"""
import argparse
import difflib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77


class Row:
    def __init__(self, path):
        self.path = path
        self.directives, self.command = [], None
        parts = {"stdout": [], "stderr": []}
        self.status, part = 0, "stdout"
        for line in path.read_text(encoding="utf-8", errors="surrogateescape").splitlines(keepends=True):
            if self.command is None:
                if line.startswith("#"):
                    self.directives.append(line[1:].strip())
                elif line.startswith("$ "):
                    self.command = line[2:].rstrip("\n")
                else:
                    sys.exit(f"{path}: expected a comment or the command line, found: {line!r}")
            elif self.command.endswith("\\"):
                self.command += "\n" + line.rstrip("\n")
            elif line == "--- stderr\n":
                part = "stderr"
            elif line.startswith("--- status "):
                self.status = int(line.split()[2])
            else:
                parts[part].append(line)
        self.stdout, self.stderr = "".join(parts["stdout"]), "".join(parts["stderr"])

    def needs(self):
        return [d.split()[1] for d in self.directives if d.startswith("needs ")]

    def unprivileged(self):
        return "unprivileged" in self.directives

    def write(self, stdout, stderr, status):
        text = "".join(f"# {d}\n" for d in self.directives) + f"$ {self.command}\n" + stdout
        if stdout and not stdout.endswith("\n"):
            text += "\n"
        if stderr:
            text += "--- stderr\n" + stderr
        if status:
            text += f"--- status {status}\n"
        self.path.write_text(text, encoding="utf-8", errors="surrogateescape")


def matches(expected, found):
    """Whether the texts are equal, where a line `...` stands for any lines."""
    pattern = "".join(r"(?:.*\n)*?" if line == "...\n" else re.escape(line) for line in expected.splitlines(keepends=True))
    return re.fullmatch(pattern, found) is not None


def difference(name, expected, found):
    return "".join(difflib.unified_diff(expected.splitlines(keepends=True), found.splitlines(keepends=True), "expected " + name, "found " + name))


def environment(program):
    return {"PATH": f"{program.parent}:/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C", "TERM": "dumb", "HOME": "/nonexistent",
            # what a sanitizer finds must not be mistaken for one of the program's own exit statuses
            "ASAN_OPTIONS": "exitcode=99", "UBSAN_OPTIONS": "exitcode=99:print_stacktrace=1", "LSAN_OPTIONS": os.environ.get("LSAN_OPTIONS", "")}


def prepare(folder, checkout):
    for source in (checkout / "tests" / "cli" / "inputs", checkout / "data" / "samples"):
        for entry in sorted(source.iterdir()) if source.is_dir() else []:
            (shutil.copytree if entry.is_dir() else shutil.copy)(entry, folder / entry.name)


def run(command, folder, program, user=None):
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=folder, env=environment(program), user=user,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
    return (done.stdout.decode("utf-8", "surrogateescape"), done.stderr.decode("utf-8", "surrogateescape"), done.returncode)


def reachable(program, user):
    probe = subprocess.run([str(program), "--version"], user=user, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return probe.returncode == 0


def user_for(row, program):
    """The uid to run the row as, or None for our own."""
    if not row.unprivileged() or os.geteuid() != 0:
        return None
    nobody = 65534
    try:
        usable = reachable(program, nobody)
    except (PermissionError, OSError):
        usable = False
    if not usable:
        print(f"skipped: {program} cannot be run by a user without rights")
        sys.exit(SKIPPED)
    return nobody


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("row", type=pathlib.Path)
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--checkout", type=pathlib.Path, required=True)
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()

    row = Row(options.row)
    program = options.program.resolve()
    for tool in row.needs():
        if shutil.which(tool) is None:
            print(f"skipped: {tool} is not installed")
            sys.exit(SKIPPED)
    user = user_for(row, program)
    with tempfile.TemporaryDirectory(prefix="recital-row-") as name:
        folder = pathlib.Path(name)
        prepare(folder, options.checkout)
        if user is not None:
            for path in [folder, *folder.rglob("*")]:
                os.chown(path, user, user)
        stdout, stderr, status = run(row.command, folder, program, user)
        if user is not None or row.unprivileged():
            subprocess.run(["chmod", "-R", "u+rwX", str(folder)], check=False)
    if options.update:
        row.write(stdout, stderr, status)
        return
    wrong = []
    if not matches(row.stdout, stdout if stdout.endswith("\n") or not stdout else stdout + "\n"):
        wrong.append(difference("standard output", row.stdout, stdout))
    if not matches(row.stderr, stderr):
        wrong.append(difference("standard error", row.stderr, stderr))
    if status != row.status:
        wrong.append(f"exit status: expected {row.status}, found {status}\n")
    if wrong:
        print(f"$ {row.command}")
        sys.exit("".join(wrong).encode("utf-8", "backslashreplace").decode())


if __name__ == "__main__":
    main()
