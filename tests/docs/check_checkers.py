#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""check_links.py and check_site.py find the faults they are there for, and none in what is whole."""
import pathlib
import sys
import tempfile

import check_links
import check_site

PAGES = {
    "README.md": "# Top\n[good](docs/one.md#a-heading) [picture](docs/p.svg) `docs/one.md`\n",
    "docs/one.md": "# One\n## A heading\n[back](../README.md#top) [out](https://example.org/x#y)\n```\n[not a link](nowhere.md)\n```\n",
    "docs/p.svg": "<svg/>",
}
SITE = {
    "index.html": '<h1 id="top">x</h1><a href="one.html#here">1</a><img src="p.svg" alt="p"><a href="https://example.org/">out</a>',
    "one.html": '<p id="here"><a href="index.html">back</a>',
    "p.svg": "<svg/>",
}


def written(folder, files):
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def links_found(changes):
    with tempfile.TemporaryDirectory(prefix="recital-links-") as name:
        root = pathlib.Path(name)
        written(root, {**PAGES, **changes})
        return [fault for page in sorted(root.rglob("*.md")) for fault in check_links.faults(root, page)]


def site_found(changes):
    with tempfile.TemporaryDirectory(prefix="recital-site-") as name:
        root = pathlib.Path(name).resolve()
        written(root, {**SITE, **changes})
        return list(check_site.faults(root))


def main():
    wrong = []

    def expect(found, *words):
        if len(found) != len(words) or any(word not in fault for word, fault in zip(words, found)):
            wrong.append(f"expected {words}, found {found}")

    expect(links_found({}))
    expect(links_found({"docs/two.md": "[x](gone.md)"}), "gone.md does not exist")
    expect(links_found({"docs/two.md": "[x](one.md#no-such)"}), "no such heading")
    expect(links_found({"docs/two.md": "![x](images/gone.svg)"}), "does not exist")
    expect(links_found({"docs/two.md": "`docs/gone.md`"}), "docs/gone.md does not exist")
    expect(site_found({}))
    expect(site_found({"one.html": '<p id="here"><a href="gone.html">x</a>'}), "leads nowhere")
    expect(site_found({"one.html": '<p id="here"><a href="../etc">x</a>'}), "leads nowhere")
    expect(site_found({"one.html": '<p id="here"><a href="index.html#no">x</a>'}), "no such place")
    expect(site_found({"one.html": "<p>"}), "no such place")
    expect(site_found({"one.html": '<p id="here"><img src="https://example.org/p.png" alt="p">'}), "fetched from elsewhere")
    expect(site_found({"one.html": '<p id="here"><img src="p.svg">'}), "no words")
    expect(site_found({"one.html": '<p id="here"><p id="here">'}), "there twice")
    expect(site_found({"two.html": "<p>"}), "no way leads there")
    sys.exit("\n".join(wrong) or 0)


if __name__ == "__main__":
    main()
