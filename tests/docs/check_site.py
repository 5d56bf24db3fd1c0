#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The web site of the documentation is built, and whole: every link and picture leads to something, headings that are linked exist, every
page can be reached from the first, and nothing is asked of other servers.

    check_site.py CHECKOUT            builds the site and looks at it; exit status 77 where mkdocs or mandoc is not installed
    check_site.py --built SITE        looks at a site that was built
"""
import html.parser
import importlib.util
import pathlib
import shutil
import sys
import tempfile
import urllib.parse

SKIPPED = 77
DOCUMENTS = "docs/examples/page/"  # documents to be read by the program, as they were on another site
LOADS = {("img", "src"), ("link", "href"), ("script", "src"), ("iframe", "src"), ("source", "src"), ("object", "data")}


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.loads, self.twice, self.no_words = set(), [], [], set(), []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if name := attributes.get("id"):
            if name in self.ids:
                self.twice.add(name)
            self.ids.add(name)
        if tag == "a" and attributes.get("href"):
            self.links.append(attributes["href"])
        for element, attribute in LOADS:
            if tag == element and attributes.get(attribute):
                self.loads.append(attributes[attribute])
        if tag == "img" and not attributes.get("alt"):
            self.no_words.append(attributes.get("src"))


def target_of(site, page, link):
    """(file, anchor) of a link within the site, or None for one that leads out of it."""
    parsed = urllib.parse.urlsplit(link)
    if parsed.scheme or parsed.netloc:
        return None
    path = urllib.parse.unquote(parsed.path)
    file = (page.parent / path).resolve() if path else page
    return (file / "index.html" if file.is_dir() else file), urllib.parse.unquote(parsed.fragment)


def faults(site):
    site = site.resolve()
    pages = {file: Page(file.read_text(encoding="utf-8")) for file in sorted(site.rglob("*.html")) if DOCUMENTS not in file.as_posix()}
    leads = {}
    for file, page in pages.items():
        where = file.relative_to(site)
        leads[file] = set()
        yield from (f"{where}: the id {name} is there twice" for name in sorted(page.twice))
        yield from (f"{where}: {name} has no words for those who do not see it" for name in page.no_words)
        for link in (*page.links, *page.loads):
            target = target_of(site, file, link)
            if target is None:
                if link in page.loads:
                    yield f"{where}: {link} would be fetched from elsewhere"
                continue
            to, anchor = target
            if not to.exists() or not to.is_relative_to(site):
                yield f"{where}: {link} leads nowhere"
            elif anchor and (to not in pages or anchor not in pages[to].ids):
                yield f"{where}: {link}: no such place on that page"
            leads[file].add(to)
    reached, open_ones = set(), [site / "index.html"]
    while open_ones:
        file = open_ones.pop()
        if file in pages and file not in reached:
            reached.add(file)
            open_ones.extend(leads[file])
    yield from (f"{file.relative_to(site)}: no way leads there" for file in pages if file not in reached and file.name != "404.html")
    if not pages:
        yield "no page at all"


def builder(checkout):
    spec = importlib.util.spec_from_file_location("build_site", checkout / "docs" / "site" / "build_site.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main():
    if sys.argv[1] == "--built":
        found = list(faults(pathlib.Path(sys.argv[2])))
    else:
        for tool in ("mkdocs", "mandoc"):
            if shutil.which(tool) is None:
                print(f"skipped: {tool} is not installed")
                sys.exit(SKIPPED)
        with tempfile.TemporaryDirectory(prefix="recital-site-") as name:
            site = pathlib.Path(name) / "site"
            said = builder(pathlib.Path(sys.argv[1]).resolve()).build(site)
            found = [*said.splitlines(), *faults(site)]
    print(f"{len(found)} faults")
    sys.exit("\n".join(found) or 0)


if __name__ == "__main__":
    main()
