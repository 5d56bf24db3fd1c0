#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Run every example of a Markdown page or a man page and compare what it prints.

    run_manual.py FILE --program build/recital --checkout . [--with NEED] [--update]

Examples are ```console blocks in Markdown and .nf blocks in man pages: lines that begin with "$ " are commands, what follows is
their output, where a line `...` stands for any lines. All examples of a file run one after the other in bash, in one folder that
holds copies of tests/cli/inputs, of the sample, and data/samples/, docs/examples/ and tests/sample/ as a checkout has them. --update
rewrites the outputs.

A block of Markdown behind a line `<!-- needs TOOL -->`, `<!-- needs python3:MODULE -->` or `<!-- needs Rscript:PACKAGE -->` is run only with
`--with` and that need, after the blocks that need nothing; where the need is not there, the exit status is 77 (skipped).

A picture of docs/images/ on a Markdown page is made by one of its examples, under the same name, and compared with what is kept
(tests/draw/compare_svg.py).
"""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "cli"))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "draw"))
import compare_svg  # noqa: E402
import run_row  # noqa: E402

CONSOLE = re.compile(r"(?ms)^(?:<!-- needs (?P<need>\S+) -->\n)?```console\n(?P<block>.*?)^```$")
PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]*images/([\w.-]+\.svg))\)")
MAN_ESCAPES = {"\\e": "\\", "\\-": "-", "\\&": ""}


def man_blocks(text):
    return [re.sub(r"\\[e&-]", lambda m: MAN_ESCAPES[m[0]], m[1]) for m in re.finditer(r"(?ms)^\.nf\n(.*?)^\.fi$", text)]


def as_man(block):
    """The block with what troff would take for its own escaped."""
    escaped = block.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"(?m)^(?=[.'])", lambda _: "\\&", escaped)


def examples(block):
    """(command, expected output) of each command in a block; the lines of a here-document begin with ">"."""
    found = []
    for line in block.splitlines(keepends=True):
        if line.startswith("$ "):
            found.append([line[2:].rstrip("\n"), ""])
        elif line.startswith(">") and found and "<<" in found[-1][0] and not found[-1][1]:
            found[-1][0] += "\n" + line[1:].removeprefix(" ").rstrip("\n")
        elif found:
            found[-1][1] += line
    return found


class Session:
    """One folder in which the examples of a file run in their order."""

    def __init__(self, folder, program, checkout):
        self.folder, self.program, self.count, self.wrong = folder, program, 0, []
        run_row.prepare(folder, checkout)
        for part in ("data/samples", "docs/examples", "tests/sample"):
            shutil.copytree(checkout / part, folder / part)
        (folder / "build").mkdir()
        (folder / "build" / "recital").symlink_to(program)

    def run_block(self, block):
        """Runs its commands; gives the block with the outputs found."""
        updated = ""
        for command, expected in examples(block):
            stdout, stderr, status = run_row.run(command, self.folder, self.program)
            self.count += 1
            shown = command.replace("\n", "\n> ").replace("\n> \n", "\n>\n")
            updated += f"$ {shown}\n{expected if '...' in expected.splitlines() else stdout}"
            if status != 0 or stderr:
                self.wrong.append(f"$ {command}\nexit status {status}\n{stderr}")
            if not run_row.matches(expected, stdout):
                self.wrong.append(f"$ {command}\n" + run_row.difference("output", expected, stdout))
        return updated


    def check_pictures(self, page, text, update):
        """Compares the pictures a page shows with those its examples made; with `update` keeps the latter."""
        same_version = compare_svg.same_version()
        for link, name in PICTURE.findall(text):
            kept, made = (page.parent / link).resolve(), self.folder / name
            if not made.exists():
                self.wrong.append(f"{link}: no example of the page makes {name}")
            elif update and not (kept.exists() and compare_svg.fault(kept, made.read_bytes(), same_version) is None):
                kept.write_bytes(made.read_bytes())
            elif not kept.exists():
                self.wrong.append(f"{link}: is not there")
            elif what := compare_svg.fault(kept, made.read_bytes(), same_version):
                self.wrong.append(f"{link}: {what}; run_manual.py {page.name} --update draws it anew")


def is_there(need):
    """Whether a tool, or a module of Python or package of R ("python3:networkx", "Rscript:igraph"), is installed."""
    tool, _, part = need.partition(":")
    if shutil.which(tool) is None:
        return False
    asked = {"python3": ["-c", f"import {part}"], "Rscript": ["-e", f"library({part})"]}.get(tool)
    return not part or subprocess.run([tool, *asked], capture_output=True, check=False).returncode == 0


def run_markdown(session, page, text, options):
    """Runs a page's blocks; gives the page with the outputs found."""
    def run(match):
        if match["need"] not in (None, options.need):
            return match[0]
        opening = f"<!-- needs {match['need']} -->\n" if match["need"] else ""
        return f"{opening}```console\n{session.run_block(match['block'])}```"

    updated = CONSOLE.sub(run, text)
    session.check_pictures(page, text, options.update)
    return updated


def run_man_page(session, text):
    return re.sub(r"(?ms)^\.nf\n(.*?)^\.fi$", lambda m: f".nf\n{as_man(session.run_block(man_blocks(m[0])[0]))}.fi", text)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("file", type=pathlib.Path)
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--checkout", type=pathlib.Path, required=True)
    parser.add_argument("--with", dest="need", metavar="NEED")
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    text = options.file.read_text(encoding="utf-8")
    if options.need and not is_there(options.need):
        print(f"skipped: {options.need} is not installed")
        sys.exit(run_row.SKIPPED)
    with tempfile.TemporaryDirectory(prefix="recital-manual-") as name:
        session = Session(pathlib.Path(name), options.program.resolve(), options.checkout)
        if options.file.suffix == ".md":
            updated = run_markdown(session, options.file, text, options)
        else:
            updated = run_man_page(session, text)
    if options.update:
        options.file.write_text(updated, encoding="utf-8")
        print("\n".join(fault for fault in session.wrong if "exit status" in fault or "no example" in fault))
        return
    print(f"{session.count} examples, {len(session.wrong)} faults")
    if session.wrong or session.count == 0:
        sys.exit("\n".join(session.wrong) or "no example found")


if __name__ == "__main__":
    main()
