#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Whatever the documentation points to exists: relative links with their headings, and paths of the checkout set as code.

    check_links.py CHECKOUT
"""
import pathlib
import re
import sys

LINK = re.compile(r"\]\(([^)\s]+)\)")
PATH = re.compile(r"`((?:lib|grammar|tools|tests|data|cmake|docs)/[\w./-]+)`")


def prose(text):
    """The text without blocks of code."""
    return re.sub(r"(?ms)^```.*?^```$", "", text)


def anchors(page):
    """The anchors of a page's headings, as Git forges make them."""
    headings = re.findall(r"(?m)^#+ (.*)$", prose(page.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def faults(root, page):
    text = prose(page.read_text(encoding="utf-8"))
    for target in LINK.findall(text):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        file = (page.parent / name) if name else page
        if not file.exists():
            yield f"{page.relative_to(root)}: {target} does not exist"
        elif anchor and anchor not in anchors(file):
            yield f"{page.relative_to(root)}: {target}: no such heading"
    for path in PATH.findall(text):
        if "NAME" not in path and not (root / path).exists():
            yield f"{page.relative_to(root)}: {path} does not exist"


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    others = (root / name for name in ("README.md", "CONTRIBUTING.md", "data/README.md", "grammar/README.md"))
    pages = [page for page in (*sorted((root / "docs").rglob("*.md")), *others) if page.exists()]
    found = [fault for page in pages for fault in faults(root, page)]
    print(f"{len(pages)} pages, {len(found)} faults")
    sys.exit("\n".join(found) or 0)


if __name__ == "__main__":
    main()
