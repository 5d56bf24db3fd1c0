#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Run the examples of a Markdown page and compare what they print with what the page shows.

    run_examples.py PAGE.md --program build/recital --checkout . [--update]

Examples stand in blocks marked `console`:

    ```console
    $ recital find . 145/1
    what is printed: standard output, after it standard error
    [2]
    ```

A line `[2]` after the output is the exit status; without it: 0. A line `...` stands for any lines. A command goes on in the next line after
a backslash. The commands of a page run in bash, in their order, in one folder that holds docs/examples and data/samples as the checkout does, with
`recital` on the path and the environment of tests/cli/run_row.py. Blocks marked otherwise are not run.
--update writes what was printed into the page, except where the lines `...` still fit.
"""
import argparse
import pathlib
import shutil
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "cli"))
import run_row


class Example:
    def __init__(self, line):
        self.line, self.command, self.shown = line, "", []


def read_page(text):
    """The page as a list of strings (kept as they are) and Examples."""
    pieces, example, in_console, in_command = [], None, False, False
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        if line.startswith("```"):
            in_console = not in_console and line.strip() == "```console"
            example = None
            pieces.append(line)
        elif in_command:
            example.command += line
            in_command = line.endswith("\\\n")
        elif in_console and line.startswith("$ "):
            example = Example(number)
            example.command = line[2:]
            in_command = line.endswith("\\\n")
            pieces.append(example)
        elif in_console and example is None:
            sys.exit(f"line {number}: a console block begins with a command ('$ ')")
        elif in_console:
            example.shown.append(line)
        else:
            pieces.append(line)
    return pieces


def printed(example, folder, program):
    stdout, stderr, status = run_row.run(example.command, folder, program)
    text = stdout + ("\n" if stdout and not stdout.endswith("\n") else "") + stderr
    return text + (f"[{status}]\n" if status else "")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("page", type=pathlib.Path)
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--checkout", type=pathlib.Path, required=True)
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()

    pieces = read_page(options.page.read_text(encoding="utf-8"))
    examples = [piece for piece in pieces if isinstance(piece, Example)]
    if not examples:
        sys.exit(f"{options.page}: no console block: nothing is tested")
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="recital-docs-") as name:
        folder = pathlib.Path(name)
        for part in ("docs/examples", "data/samples"):
            shutil.copytree(options.checkout / part, folder / part)
        for example in examples:
            found, shown = printed(example, folder, options.program.resolve()), "".join(example.shown)
            if run_row.matches(shown, found):
                continue
            if options.update:
                example.shown = [found]
                continue
            wrong += 1
            print(f"{options.page}:{example.line}: $ {example.command}{run_row.difference('output', shown, found)}")
    if options.update:
        options.page.write_text("".join(p if isinstance(p, str) else f"$ {p.command}" + "".join(p.shown) for p in pieces), encoding="utf-8")
    elif wrong:
        sys.exit(f"{wrong} of {len(examples)} examples print something else; run_examples.py --update writes what they print")


if __name__ == "__main__":
    main()
