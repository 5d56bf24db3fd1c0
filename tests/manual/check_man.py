#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Compare the options a command shows in its help with those its man page documents.

    check_man.py --program build/recital --man docs/man COMMAND...

Every option of the help stands in the page's OPTIONS as an entry of its own with the same words for what it takes, and nothing else
does; the main page and the README's table name every command. The help's group "Filters" is the same for all commands that have it and stands in
recital-filters.7, which their pages name.
"""
import argparse
import pathlib
import re
import subprocess
import sys


def help_options(program, command):
    """The options of the help, those of the group Filters apart."""
    text = subprocess.run([program, "help", command], capture_output=True, text=True, check=True).stdout
    own, filters = {}, {}
    options = own
    for line in text.splitlines():
        if re.match(r"\S.*:$", line):
            options = filters if line == "Filters:" else own
        found = re.match(r"  (-[\w,-]+)(?: (\S+))?", line)
        if found:
            takes = found[2] if found[2] and re.fullmatch(r"[A-Z]+(?:-[A-Z]+)?|[\w.-]+(\|[\w.-]+)+", found[2]) else ""
            options[found[1].replace(",", ", ")] = takes
    return own, filters


def man_options(page):
    text = page.read_text(encoding="utf-8").replace("\\-", "-")
    section = re.search(r"(?ms)^\.SH OPTIONS\n(.*?)^\.SH ", text)[1]
    options = {}
    for names, takes in re.findall(r"(?m)^\.TP\n\.B (-\S+(?:(?<=,) -\S+)*)(?: (\S+))?$", section):
        options[names] = takes
    return options


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--man", type=pathlib.Path, required=True)
    parser.add_argument("commands", nargs="+")
    options = parser.parse_args()
    wrong = []
    overview = (options.man / "recital.1").read_text(encoding="utf-8").replace("\\-", "-")
    shared = man_options(options.man / "recital-filters.7")
    readme = (options.man.parent.parent / "README.md").read_text(encoding="utf-8")
    for command in options.commands:
        if f"| `recital {command} " not in readme:
            wrong.append(f"{command}: the README's table of commands does not have it")
    for command in options.commands:
        page = options.man / f"recital-{command}.1"
        (shown, filters), documented = help_options(options.program, command), man_options(page)
        if filters and filters != shared:
            wrong.append(f"{command}: its filters {filters} are not those of recital-filters.7, {shared}")
        if filters and ".BR recital\\-filters (7)" not in page.read_text(encoding="utf-8"):
            wrong.append(f"{command}: its man page does not name recital-filters(7)")
        if len(shown) < 1:
            wrong.append(f"{command}: its help shows no option")
        for name in sorted(shown.keys() | documented.keys()):
            if shown.get(name) != documented.get(name):
                wrong.append(f"{command}: {name}: takes {shown.get(name)!r} in the help, {documented.get(name)!r} in the man page (None: not there)")
        if f".BR recital-{command} (1)\n" not in overview:
            wrong.append(f"recital.1 does not name {command}")
    if ".BR recital-filters (7)\n" not in overview:
        wrong.append("recital.1 does not name recital-filters(7)")
    print(f"{len(options.commands)} commands, {len(wrong)} faults")
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
