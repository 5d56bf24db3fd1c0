#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Run every example of a Markdown page or a man page and compare what it prints.

    run_manual.py FILE --program build/recital --checkout . [--update]

Examples are ```console blocks in Markdown and .nf blocks in man pages: lines that begin with "$ " are commands, what follows is
their output, where a line `...` stands for any lines. All examples of a file run one after the other in bash, in one folder that
holds copies of tests/cli/inputs, of the sample, and data/samples/ and docs/examples/ as a checkout has them. --update rewrites the
outputs.
"""
import argparse
import pathlib
import re
import shutil
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "cli"))
import run_row  # noqa: E402

CONSOLE = re.compile(r"(?ms)^```console\n(.*?)^```$")
MAN_ESCAPES = {"\\e": "\\", "\\-": "-", "\\&": ""}


def man_blocks(text):
    return [re.sub(r"\\[e&-]", lambda m: MAN_ESCAPES[m[0]], m[1]) for m in re.finditer(r"(?ms)^\.nf\n(.*?)^\.fi$", text)]


def as_man(block):
    """The block with what troff would take for its own escaped."""
    escaped = block.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"(?m)^(?=[.'])", lambda _: "\\&", escaped)


def examples(block):
    """(command, expected output) of each command in a block."""
    found = []
    for line in block.splitlines(keepends=True):
        if line.startswith("$ "):
            found.append([line[2:].rstrip("\n"), ""])
        elif found:
            found[-1][1] += line
    return found


class Session:
    """One folder in which the examples of a file run in their order."""

    def __init__(self, folder, program, checkout):
        self.folder, self.program, self.count, self.wrong = folder, program, 0, []
        run_row.prepare(folder, checkout)
        for part in ("data/samples", "docs/examples"):
            shutil.copytree(checkout / part, folder / part)
        (folder / "build").mkdir()
        (folder / "build" / "recital").symlink_to(program)

    def run_block(self, block):
        """Runs its commands; gives the block with the outputs found."""
        updated = ""
        for command, expected in examples(block):
            stdout, stderr, status = run_row.run(command, self.folder, self.program)
            self.count += 1
            updated += f"$ {command}\n{expected if '...' in expected.splitlines() else stdout}"
            if status != 0 or stderr:
                self.wrong.append(f"$ {command}\nexit status {status}\n{stderr}")
            if not run_row.matches(expected, stdout):
                self.wrong.append(f"$ {command}\n" + run_row.difference("output", expected, stdout))
        return updated


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("file", type=pathlib.Path)
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--checkout", type=pathlib.Path, required=True)
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    text = options.file.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory(prefix="recital-manual-") as name:
        session = Session(pathlib.Path(name), options.program.resolve(), options.checkout)
        if options.file.suffix == ".md":
            updated = CONSOLE.sub(lambda m: f"```console\n{session.run_block(m[1])}```", text)
            if options.update:
                options.file.write_text(updated, encoding="utf-8")
                return
        elif options.update:
            updated = re.sub(r"(?ms)^\.nf\n(.*?)^\.fi$", lambda m: f".nf\n{as_man(session.run_block(man_blocks(m[0])[0]))}.fi", text)
            options.file.write_text(updated, encoding="utf-8")
            return
        else:
            for block in man_blocks(text):
                session.run_block(block)
    print(f"{session.count} examples, {len(session.wrong)} faults")
    if session.wrong or session.count == 0:
        sys.exit("\n".join(session.wrong) or "no example found")


if __name__ == "__main__":
    main()
