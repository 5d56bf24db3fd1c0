#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Builds the documentation as a web site that needs no network and no scripts, and can be opened from a folder.

    build_site.py -o build/site        (needs mkdocs and mandoc)

The pages are those of the checkout: README.md, CONTRIBUTING.md, CHANGELOG.md, docs/, data/README.md and the man pages. They stand in
the site as they do in the checkout, so that the links between them are the same in both. MENU is the menu; a page that is not in it is
built as well and can be reached by links.
"""
import argparse
import html
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

CHECKOUT = pathlib.Path(__file__).resolve().parents[2]
LOOSE_PAGES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "data/README.md", "grammar/README.md", "tests/forms/forms.tsv", "LICENSE")

# (heading, [(name, page)]); pages that a checkout does not have are left out of the menu.
MENU = [
    ("Begin", [("Overview", "README.md"), ("Guide", "docs/guide/README.md"), ("Install", "docs/guide/install.md"),
               ("The first hour", "docs/guide/first-hour.md"), ("A corpus of one's own", "docs/guide/own-corpus.md")]),
    ("By question", [("Reading documents", "docs/guide/reading.md"), ("Asking the graph", "docs/guide/questions.md"),
                     ("Checking drafts", "docs/guide/checking.md"), ("Diagrams and reports", "docs/guide/diagrams.md"),
                     ("Every command", "docs/guide/commands.md")]),
    ("Rely on it", [("What the graph means", "docs/guide/meaning.md"), ("Accuracy", "docs/guide/accuracy.md"),
                    ("When something is wrong", "docs/guide/when-wrong.md"), ("Performance", "docs/performance.md"),
                    ("Security", "docs/security.md")]),
    ("Take further", [("Exports", "docs/guide/exports.md"), ("Tables of one's own", "docs/guide/own-tables.md"),
                      ("The corpus file", "docs/corpus.md"), ("Exchange formats", "docs/exchange.md"), ("Report templates", "docs/templates.md"),
                      ("Many machines", "docs/scale.md"), ("Installing", "docs/installing.md"), ("C++ library", "docs/library.md"),
                      ("Python", "docs/python.md"), ("For assistants", "docs/assistants.md")]),
    ("Look up", [("Citation forms", "docs/citation-forms.md"), ("Glossary", "docs/glossary.md"), ("Examples", "docs/examples/README.md"),
                 ("Tables", "data/README.md"), ("Man pages", "docs/man/README.md"), ("Changes", "CHANGELOG.md")]),
    ("Inside", [("Architecture", "docs/architecture.md"), ("Decisions", "docs/decisions/README.md"), ("Contributing", "CONTRIBUTING.md")]),
]


def copy_pages(to):
    shutil.copytree(CHECKOUT / "docs", to / "docs", ignore=shutil.ignore_patterns("site", "*.[17]"))
    for name in LOOSE_PAGES:
        if (CHECKOUT / name).exists():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(CHECKOUT / name, to / name)


def copy_man_pages(to):
    """Each man page as a page, and a list of them all."""
    folder = to / "docs" / "man"
    folder.mkdir(exist_ok=True)
    rows = []
    for page in sorted((CHECKOUT / "docs" / "man").glob("*.[17]")):
        made = subprocess.run(["mandoc", "-Thtml", "-O", "fragment,man=%N.%S.html", str(page)], capture_output=True, text=True, check=True).stdout
        made = re.sub(r' href="(?!#)([\w.-]+)\.html"', lambda m: m[0] if (CHECKOUT / "docs" / "man" / m[1]).exists() else "", made)
        # Blank lines would end the block that Markdown leaves alone.
        made = re.sub(r"\n\s*\n", "\n&#8203;\n", made)
        (folder / f"{page.name}.md").write_text(f"# {page.stem} {{: #page-{page.stem} }}\n\n<div class=\"man\">\n{made}\n</div>\n", encoding="utf-8")
        what = re.search(r"(?m)^[\w-]+ \\- (.*)$", page.read_text(encoding="utf-8"))
        rows.append(f"| [{page.stem}]({page.name}.md) | {what[1] if what else ''} |")
    (folder / "README.md").write_text("# Man pages\n\n| page | what it is on |\n| --- | --- |\n" + "\n".join(rows) + "\n", encoding="utf-8")


def adapt_links(to):
    """In the site a man page is a page."""
    for page in to.rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        page.write_text(re.sub(r"\]\(((?:[\w./-]*/)?recital[\w-]*\.[17])\)", r"](\1.md)", text), encoding="utf-8")


def menu(pages):
    there = [(heading, [{name: page} for name, page in entries if (pages / page).exists()]) for heading, entries in MENU]
    return [{heading: entries} for heading, entries in there if entries]


def write_settings(to, pages, site):
    theme = {"name": None, "custom_dir": str(CHECKOUT / "docs" / "site" / "theme")}
    # JSON is YAML, and needs no library to be written.
    (to / "mkdocs.yml").write_text(json.dumps({
        "site_name": "recital", "docs_dir": str(pages), "site_dir": str(site), "use_directory_urls": False, "theme": theme,
        "nav": menu(pages), "plugins": [], "markdown_extensions": ["attr_list", {"toc": {"permalink": False}}]}), encoding="utf-8")


def dress(site):
    """Commands stand out from what they print; wide tables scroll by themselves."""
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        if "style.css" not in text:  # an example of a document, none of ours
            continue

        def commands(match):
            lines = [f"<b>{line}</b>" if line.startswith(("$ ", "&gt; ", "&gt;\n")) else line for line in match[2].splitlines(keepends=True)]
            return match[1] + "".join(lines).replace("\n</b>", "</b>\n") + match[3]

        text = re.sub(r'(?s)(<pre><code class="language-console">)(.*?)(</code></pre>)', commands, text)
        text = text.replace("<table>", '<div class="wide"><table>').replace("</table>", "</table></div>")
        page.write_text(text, encoding="utf-8")


def build(site):
    """Builds the site; gives what mkdocs had to say."""
    with tempfile.TemporaryDirectory(prefix="recital-site-") as name:
        folder = pathlib.Path(name)
        pages = folder / "pages"
        copy_pages(pages)
        copy_man_pages(pages)
        adapt_links(pages)
        write_settings(folder, pages, site.resolve())
        done = subprocess.run(["mkdocs", "build", "--clean", "--quiet", "-f", str(folder / "mkdocs.yml")], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"mkdocs: exit status {done.returncode}\n{done.stdout}{done.stderr}")
    dress(site)
    for name in ("sitemap.xml", "sitemap.xml.gz"):  # they hold the day of building
        (site / name).unlink(missing_ok=True)
    return done.stderr


def main():
    parser = argparse.ArgumentParser(description=html.unescape(__doc__.splitlines()[0]))
    parser.add_argument("-o", "--output", type=pathlib.Path, required=True)
    options = parser.parse_args()
    missing = [tool for tool in ("mkdocs", "mandoc") if shutil.which(tool) is None]
    if missing:
        sys.exit(f"build_site.py: not installed: {', '.join(missing)}; they are packages of Debian and Ubuntu")
    print(build(options.output), end="", file=sys.stderr)
    print(f"{options.output / 'index.html'}")


if __name__ == "__main__":
    main()
