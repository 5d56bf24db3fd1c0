#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Look at HTML reports as other programs do.

    pages.py tidy|chromium --program build/recital --checkout .

tidy:     HTML Tidy finds nothing to say of the page, and each drawing in it, which Tidy does not know, is well-formed XML.
chromium: at the width of a screen, of a telephone and of paper nothing sticks out sideways and every section is there, with
          scripts switched off; printed as PDF the page has every heading (where pdftotext is installed).
Exit status 77: the program is not installed.
"""
import argparse
import html
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

SKIPPED = 77
REPORTS = {
    "document": ["data/samples/A_RES_52_189.txt"],
    "instrument": ["docs/examples/rivers", "convention-on-the-rights-of-the-child"],
    "corpus": ["docs/examples/rivers"],
}

# Runs outside the pages, which are in frames that may not run scripts.
MEASURE = """
window.addEventListener('load', () => {
  const found = {};
  for (const frame of document.querySelectorAll('iframe')) {
    const page = frame.contentDocument, width = page.documentElement.clientWidth, out = [];
    const scrolls = e => e && (['auto', 'scroll', 'hidden'].includes(frame.contentWindow.getComputedStyle(e).overflowX) || scrolls(e.parentElement));
    for (const e of page.body.querySelectorAll('*'))
      if (e.getBoundingClientRect().right > width + 1 && !e.closest('svg svg, svg *') && !scrolls(e.parentElement)) out.push(e.tagName + '.' + e.className);
    found[frame.name] = {
      width: width, scroll: page.documentElement.scrollWidth, out: out.slice(0, 5),
      sections: [...page.querySelectorAll('section')].map(s => [s.id, Math.round(s.getBoundingClientRect().height)]),
      small: [...page.querySelectorAll('svg.chart text')].filter(t => t.getBoundingClientRect().height < 8).length };
  }
  const told = document.createElement('pre');
  told.id = 'found';
  told.textContent = JSON.stringify(found);
  document.body.appendChild(told);
});
"""


def write_reports(program, checkout, folder):
    pages = {}
    for name, arguments in REPORTS.items():
        pages[name] = pathlib.Path(folder) / f"{name}.html"
        subprocess.run([os.path.abspath(program), "report", *arguments, "-o", pages[name]], cwd=checkout, check=True)
    return pages


def tidy(pages):
    wrong = []
    for name, page in pages.items():
        text = page.read_text(encoding="utf-8")
        for drawing in re.findall(r"(?s)<svg\b.*?</svg>", text):
            try:
                xml.etree.ElementTree.fromstring(drawing)
            except xml.etree.ElementTree.ParseError as fault:
                wrong.append(f"{name}: a drawing is not well-formed: {fault}: {drawing[:100]}")
        done = subprocess.run(["tidy", "-e", "-q", "-utf8", "--drop-empty-elements", "no"],
                              input=re.sub(r"(?s)<svg\b.*?</svg>", "<span>drawing</span>", text), stderr=subprocess.PIPE,
                              stdout=subprocess.DEVNULL, text=True, encoding="utf-8", check=False)
        wrong += [f"{name}: {line}" for line in done.stderr.splitlines()]
    return wrong


def chromium(browser, pages, folder):
    def run(*arguments):
        return subprocess.run(["timeout", "150", browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
                               "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
                               f"--user-data-dir={folder}/profile", *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)

    frames = []
    for name, page in pages.items():
        text = page.read_text(encoding="utf-8")
        paper = text.replace("@media print", "@media all")
        for width, shown in ((1280, text), (420, text), (690, paper)):
            frames.append(f'<iframe name="{name} {width}" width="{width}" height="900" style="border:0" sandbox="allow-same-origin" '
                          f'srcdoc="{html.escape(shown)}"></iframe>')
    outside = pathlib.Path(folder) / "outside.html"
    outside.write_text(f"<!DOCTYPE html><meta charset=utf-8><body>{''.join(frames)}<script>{MEASURE}</script>", encoding="utf-8")
    done = run("--virtual-time-budget=20000", "--dump-dom", outside.as_uri())
    told = re.search(r'<pre id="found">(.*?)</pre>', done.stdout.decode("utf-8"), re.S)
    if told is None:
        return [f"the browser gave no measures (status {done.returncode})"]
    wrong = []
    measured = json.loads(html.unescape(told[1]))
    for name, found in measured.items():
        wanted = re.findall(r'<section id="([^"]+)"', pages[name.split()[0]].read_text(encoding="utf-8"))
        if found["scroll"] > found["width"] or found["out"]:
            wrong.append(f"{name}: {found['scroll']} wide in {found['width']}, sticks out: {found['out']}")
        if [section for section, _ in found["sections"]] != wanted or any(height < 20 for _, height in found["sections"]):
            wrong.append(f"{name}: sections are {found['sections']}, wanted {wanted}")
        if found["small"]:
            wrong.append(f"{name}: {found['small']} words in charts are too small to read")
    if len(measured) != 3 * len(pages):
        wrong.append(f"measured {sorted(measured)}")
    if shutil.which("pdftotext"):
        pdf = pathlib.Path(folder) / "printed.pdf"
        run("--virtual-time-budget=20000", f"--print-to-pdf={pdf}", "--no-pdf-header-footer", pages["document"].as_uri())
        printed = subprocess.run(["pdftotext", "-layout", pdf, "-"], stdout=subprocess.PIPE, check=False).stdout.decode("utf-8")
        text = pages["document"].read_text(encoding="utf-8")
        for heading in re.findall(r"<h2>(.*?)</h2>", text):
            if html.unescape(heading) not in printed:
                wrong.append(f"printed: no \"{heading}\"")
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("look", choices=["tidy", "chromium"])
    parser.add_argument("--program", required=True)
    parser.add_argument("--checkout", required=True)
    options = parser.parse_args()
    names = ["tidy"] if options.look == "tidy" else ["chromium", "chromium-browser", "google-chrome"]
    browser = next(filter(None, map(shutil.which, names)), None)
    if browser is None:
        print(f"skipped: {options.look} is not installed")
        sys.exit(SKIPPED)
    with tempfile.TemporaryDirectory() as folder:
        pages = write_reports(options.program, options.checkout, folder)
        wrong = tidy(pages) if options.look == "tidy" else chromium(browser, pages, folder)
    for line in wrong:
        print(line, file=sys.stderr)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
