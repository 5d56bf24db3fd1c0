#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Draws the examples in every style and checks that what is drawn can be read: boxes lie apart, no arrow crosses a box, and, where
Chromium is installed, no text is wider than its box or lies on another, whichever sans-serif face it is shown in.

    check_geometry.py --program build/recital --checkout .          # the examples
    check_geometry.py a.svg b.svg                                   # or these
"""
import argparse
import itertools
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

SVG = "{http://www.w3.org/2000/svg}"
EXAMPLES = [
    ("ego", ["data/samples/A_RES_52_189.txt", "--style", "ego"]),
    ("focus", ["docs/examples/rivers", "145/1", "--theme", "dark"]),
    ("chain", ["docs/examples/rivers", "145/1", "--style", "chain"]),
    ("timeline", ["docs/examples/rivers", "--style", "timeline", "--theme", "print"]),
    ("series", ["docs/examples/migration.json", "79/217", "--style", "series"]),
    ("mainpath", ["docs/examples/rivers", "--style", "mainpath"]),
    ("overview", ["docs/examples/rivers", "--style", "overview"]),
    ("whole", ["docs/examples/rivers"]),
]
FACES = ["Helvetica,Arial,sans-serif", "DejaVu Sans", "Liberation Sans", "sans-serif"]

# Measures every text as it is shown; a line's own height is more than the letters take, so a quarter is left off.
MEASURE = """
const faults = [];
for (const face of FACES) for (const svg of document.querySelectorAll('svg')) {
  const boxes = [];
  const frames = [...svg.querySelectorAll('.cluster.frame')].map((frame) => frame.querySelector('polygon, path').getBBox());
  for (const text of svg.querySelectorAll('text')) {
    text.setAttribute('font-family', face);
    const b = text.getBBox();
    boxes.push([b.x, b.y + b.height / 8, b.x + b.width, b.y + b.height * 7 / 8, text]);
    const node = text.closest('.node.vertex, .node.panel');
    // A group's heading begins in its frame and has to end there.
    const shape = node ? node.querySelector('polygon, path, ellipse').getBBox()
      : frames.find((f) => b.x >= f.x && b.x < f.x + f.width && b.y + b.height / 2 >= f.y && b.y + b.height / 2 < f.y + f.height);
    if (!shape) continue;
    if (b.x < shape.x - 0.5 || b.x + b.width > shape.x + shape.width + 0.5 || b.y < shape.y - 1.5 || b.y + b.height > shape.y + shape.height + 1.5)
      faults.push([svg.dataset.name, face, 'leaves its box', text.textContent]);
  }
  for (let i = 0; i < boxes.length; ++i) for (let j = 0; j < i; ++j) {
    const [a, b] = [boxes[i], boxes[j]];
    if (a[0] < b[2] - 0.5 && b[0] < a[2] - 0.5 && a[1] < b[3] && b[1] < a[3])
      faults.push([svg.dataset.name, face, 'lies on "' + b[4].textContent + '"', a[4].textContent]);
  }
}
document.body.innerHTML = '<pre id="faults">' + encodeURIComponent(JSON.stringify(faults)) + '</pre>';
"""


def numbers(text):
    return [float(each) for each in re.findall(r"-?\d+(?:\.\d+)?", text)]


def points(element):
    for child in element.iter():
        if child.tag == SVG + "polygon":
            values = numbers(child.get("points"))
            return list(zip(values[::2], values[1::2]))
        if child.tag == SVG + "path":
            values = numbers(child.get("d"))
            return list(zip(values[::2], values[1::2]))
    return []


def box(element):
    corners = points(element)
    if not corners:
        return None
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def on_curve(path):
    """Points along the Bézier curve of a path's "d"."""
    values = numbers(path)
    corners = list(zip(values[::2], values[1::2]))
    for at in range(0, len(corners) - 3, 3):
        for step in range(21):
            t = step / 20
            weights = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t ** 3)
            yield tuple(sum(w * corners[at + n][axis] for n, w in enumerate(weights)) for axis in (0, 1))


def check(name, text):
    """Faults of one SVG that can be told without a browser."""
    root = ET.fromstring(text)
    faults = []
    nodes, edges = {}, []
    for group in root.iter(SVG + "g"):
        classes = (group.get("class") or "").split()
        if "node" in classes and "vertex" in classes:
            nodes[group.get("id")] = (box(group), group)
        if "edge" in classes and "note" not in classes:
            edges.append(group)
    for (one, (a, _)), (other, (b, _)) in itertools.combinations(nodes.items(), 2):
        if a[0] < b[2] - 0.1 and b[0] < a[2] - 0.1 and a[1] < b[3] - 0.1 and b[1] < a[3] - 0.1:
            faults.append(f"{name}: boxes {one} and {other} overlap")
    for edge in edges:
        path = next(edge.iter(SVG + "path"))
        for x, y in on_curve(path.get("d")):
            crossed = [each for each, (b, _) in nodes.items() if b[0] + 1 < x < b[2] - 1 and b[1] + 1 < y < b[3] - 1]
            if crossed:
                faults.append(f"{name}: arrow {edge.get('id')} crosses box {crossed[0]}")
                break
    for each, (_, group) in nodes.items():
        shown = [text.text or "" for text in group.iter(SVG + "text")]
        title = group.find(SVG + "title")
        if any("…" in line for line in shown) and (title is None or not title.text):
            faults.append(f"{name}: box {each} is cut and has no tooltip")
    if not nodes:
        faults.append(f"{name}: no boxes")
    if root.find(SVG + "title") is None or root.find(SVG + "desc") is None:
        faults.append(f"{name}: no title or description")
    return faults


def measure(chromium, drawings):
    """Faults that only a browser sees."""
    page = ['<!DOCTYPE html><meta charset="utf-8"><body>']
    for name, text in drawings:
        page.append(text.replace("<svg ", f'<svg data-name="{name}" ', 1))
    page.append(f"<script>const FACES = {json.dumps(FACES)};{MEASURE}</script>")
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "page.html"
        file.write_text("".join(page), encoding="utf-8")
        run = subprocess.run(
            [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", f"--user-data-dir={folder}/profile", "--dump-dom",
             file.as_uri()], capture_output=True, text=True, timeout=240, check=False)
    found = re.search(r'<pre id="faults">(.*?)</pre>', run.stdout)
    if not found:
        return [f"Chromium measured nothing: {run.stderr[-300:]}"]
    from urllib.parse import unquote
    return [f'{name}: "{text}" {what} in {face}' for name, face, what, text in json.loads(unquote(found.group(1)))]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*")
    parser.add_argument("--program")
    parser.add_argument("--checkout", default=".")
    options = parser.parse_args()
    drawings = [(file, pathlib.Path(file).read_text(encoding="utf-8")) for file in options.files]
    if options.program:
        for name, arguments in EXAMPLES:
            made = subprocess.run([options.program, "draw", *arguments], cwd=options.checkout, capture_output=True, text=True, check=False)
            if made.returncode != 0:
                sys.exit(f"{name}: {made.stderr}")
            drawings.append((name, made.stdout))
    drawings = [(name, text[text.index("<svg"):]) for name, text in drawings]
    faults = [fault for name, text in drawings for fault in check(name, text)]
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium:
        faults += measure(chromium, drawings)
    else:
        print("no Chromium: the texts were not measured")
    for fault in faults[:40]:
        print(fault)
    print(f"{len(drawings)} drawings, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
