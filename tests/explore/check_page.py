#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Looks at the page that `recital draw -o page.html` writes: what it is made of, that it is well formed, that the policy lets run exactly what is
in it, that its data says what the graph says, and that it is the same under another locale, time zone and number of threads.

    check_page.py --program build/recital --checkout .
"""
import argparse
import base64
import hashlib
import html.parser
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

VOID = {"meta", "input", "br", "link", "img", "hr"}
SOURCES = {
    "sample": ["data/samples/A_RES_52_189.txt"],
    "rivers": ["docs/examples/rivers"],
    "rivers_one": ["docs/examples/rivers", "145/1"],
    "migration": ["docs/examples/migration.json", "--style", "overview"],
}
HOSTILE = """United Nations  A/RES/52/900

Resolution adopted by the General Assembly

52/900. Work on <script>alert(1)</script> & "quotes" of '</script><img src=x onerror=alert(1)>

The General Assembly,

Recalling its resolution 51/148 of 13 December 1996 on <b>bold</b> </script><script>alert(2)</script> \u2028 matters,

1. Decides to keep its resolution 50/123 of 20 December 1995 under review.

88th plenary meeting
18 December 1997
"""


class Page(html.parser.HTMLParser):
    """The elements, with a fault for each that is not closed or stands twice under one id."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.faults, self.open, self.scripts, self.styles, self.ids, self.attributes = [], [], [], [], [], []
        self.held = None
        self.policy = ""
        self.names, self.controls = set(), set()
        self.feed(text)
        self.close()
        self.faults += [f"<{name}> is not closed" for name in self.open]
        self.faults += [f"id {name} stands twice" for name in sorted({name for name in self.ids if self.ids.count(name) > 1})]

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if "id" in values:
            self.ids.append(values["id"])
        if tag not in VOID:
            self.open.append(tag)
        if tag == "meta" and values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"]
        if tag in ("script", "style"):
            self.held = (tag, values, [])
        for name, value in attrs:
            self.attributes.append((tag, name, value))
        if tag == "label":
            self.names.add(values.get("for"))
        if tag in ("input", "select"):
            self.controls.add(values.get("id"))

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data):
        if self.held:
            self.held[2].append(data)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")
        if self.held:
            tag, values, parts = self.held
            (self.scripts if tag == "script" else self.styles).append((values, "".join(parts)))
            self.held = None


def run(options, arguments, world=None):
    done = subprocess.run([options.program, "draw", *arguments, "--format", "html", "-o", "-"], cwd=options.checkout,
                          env={**os.environ, **(world or {})}, capture_output=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{arguments}: {done.stderr.decode()}")
    return done.stdout


def source_of(text):
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def data_of(page, name):
    return next(json.loads(text) for values, text in page.scripts if values.get("id") == name)


def faults_of_page(text):
    page = Page(text)
    faults = page.faults
    running = [body for values, body in page.scripts if values.get("type") != "application/json"]
    if len(running) != 1 or len(page.scripts) != 3:
        faults.append(f"{len(page.scripts)} scripts, of which {len(running)} run")
    allowed = dict(part.split(" ", 1) for part in page.policy.split("; "))
    for kind, body in (("script-src", running[0]), ("style-src", "".join(body for _, body in page.styles))):
        if allowed.get(kind) != source_of(body):
            faults.append(f"{kind} is {allowed.get(kind)}, and not {source_of(body)}")
    if allowed.get("default-src") != "'none'":
        faults.append("the policy lets load what it does not name")
    for tag, name, value in page.attributes:
        if name.startswith("on") or name == "style" or (name in ("href", "xlink:href", "src") and not re.match(r"https://|#", value or "")):
            faults.append(f"<{tag} {name}={value!r}>")
        if name == "src" or (tag in ("link", "iframe", "object", "embed", "base", "form")):
            faults.append(f"<{tag} {name}={value!r}> may load or send")
        if name in ("aria-controls", "aria-labelledby") and value not in page.ids:
            faults.append(f"{name}={value!r} names nothing")
    faults += [f"{name} has no label" for name in sorted(page.controls - page.names)]
    return page, faults


def faults_of_data(options, arguments, page):
    data, quotes = data_of(page, "explore-data"), data_of(page, "explore-quotes")
    ids = [argument for argument in arguments[1:] if "/" in argument]
    made = subprocess.run([options.program, "graph", arguments[0], "--format", "json"], cwd=options.checkout, capture_output=True, check=True)
    graph = json.loads(made.stdout)
    known = {node["id"]: node for node in graph["nodes"]}
    faults = []
    vertices, edges = data["vertices"], data["edges"]
    if not ids and vertices["id"] != sorted(known, key=lambda name: name.encode()):
        faults.append("other instruments than in the graph")
    for at, name in enumerate(vertices["id"]):
        node = known[name]
        if (vertices["label"][at] or name) != node["label"] or vertices["date"][at] != node["date"] or bool(vertices["read"][at]) != node["in_corpus"]:
            faults.append(f"{name}: other data than in the graph")
        if data["kinds"][vertices["kind"][at]] != node["kind"] or data["organs"][vertices["organ"][at]] != node["organ"]:
            faults.append(f"{name}: another kind or organ than in the graph")
        url = vertices["site"] + name if vertices["url"][at] == "=" else vertices["url"][at]
        if url != node["url"]:
            faults.append(f"{name}: the address {url}, not {node['url']}")
    sources = [at for at, count in enumerate(edges["out"]) for _ in range(count)]
    here = sorted((vertices["id"][s], vertices["id"][t], data["verbs"][v], w)
                  for s, t, v, w in zip(sources, edges["target"], edges["verb"], edges["weight"]))
    there = sorted((edge["source"], edge["target"], edge["verb"] or edge["treatment"], edge["weight"]) for edge in graph["edges"])
    if not ids and here != there:
        faults.append("other citations than in the graph")
    row, place, number, quoted = iter(quotes["of"]), 0, 0, 0
    for step in row:
        place, quoted = place + step, quoted + 1
        for _ in range(next(row)):
            number += next(row)
            words, end = quotes["words"][number].encode("utf-16-le"), 0
            for _ in range(next(row)):
                begin = end + next(row)
                end = begin + next(row)
                cited = words[2 * begin:2 * end].decode("utf-16-le")
                if not cited.strip() or cited != cited.strip():
                    faults.append(f"edge {place}: the mark {cited!r}")
    for column in ("x", "y", "lane", "rank", "series", "title", "year"):
        if len(vertices[column]) != len(vertices["id"]):
            faults.append(f"{column}: {len(vertices[column])} for {len(vertices['id'])} instruments")
    return faults, quoted


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--checkout", required=True)
    options = parser.parse_args()
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        hostile = pathlib.Path(folder) / "hostile.txt"
        hostile.write_text(HOSTILE, encoding="utf-8")
        for name, arguments in {**SOURCES, "hostile": [str(hostile)]}.items():
            made = run(options, arguments)
            for world in ({"LC_ALL": "tr_TR.UTF-8", "TZ": "America/St_Johns"}, {"LC_ALL": "C", "TZ": "Asia/Kathmandu"}):
                if run(options, [*arguments, "--jobs", "1"], world) != made:
                    faults.append(f"{name}: other bytes under {world}")
            text = made.decode("utf-8")
            page, found = faults_of_page(text)
            more, quoted = faults_of_data(options, arguments, page)
            faults += [f"{name}: {fault}" for fault in found + more]
            if name != "migration" and quoted == 0:
                faults.append(f"{name}: no sentence is quoted")
            if name == "hostile" and re.search(r"<script>alert|<img|<b>bold", text):
                faults.append("a hostile text became markup")
            print(f"{name}: {len(made)} bytes, {len(data_of(page, 'explore-data')['vertices']['id'])} instruments, {quoted} citations quoted")
    for fault in faults[:40]:
        print("FAULT", fault[:300])
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
