# SPDX-License-Identifier: BSL-1.0
"""Names, titles and sentences that would be a formula, a script, an element, a command or a turn of writing where they are put."""
import csv
import html.parser
import io
import json
import re
import xml.etree.ElementTree

from attack import Attack

PAYLOADS = {
    "formula": "=cmd|' /C calc'!A0", "plus": "+1+cmd|' /C calc'!A0", "minus": "-1+cmd|' /C calc'!A0", "at": "@SUM(1+9)*cmd", "blank-formula": "  =1+1",
    "apostrophe-formula": "'=1+1", "wide-formula": "\uff1d1+1", "tab-formula": "\t=1+1", "script": "<script>alert(1)</script>",
    "image": "<img src=x onerror=alert(1)>", "quote": "\" onmouseover=\"alert(1)", "single-quote": "' onmouseover='alert(1)", "entity": "&lt;b&gt;&amp;#x41;",
    "cdata": "]]><script>alert(1)</script>", "comment": "--><script>alert(1)</script><!--", "style": "</style><script>alert(1)</script>",
    "address": "javascript:alert(1)", "data-address": "data:text/html,<script>alert(1)</script>", "dot": "\"]; evil [label=\"", "dot-html": "<<b>x</b>>",
    "backslash": "a\\", "backslash-quote": "\\\"", "escapes": "\\N\\G\\E\\T", "percent": "%s%n%x", "template": "{{title}}{{{title}}}{{#a}}", "markdown": "[x](javascript:alert(1)) `a` **b** | c",
    "line": "a\nb", "return": "a\rb", "separator": "a\u2028b", "tab": "a\tb", "escape": "\x1b]0;title\x07\x1b[31m", "bell": "\x07\x08\x7f", "turned": "\u202eexe.txt\u202c",
    "isolate": "\u2066a\u2069", "c1": "\u009b31m", "bom": "\ufeffa", "up": "../../etc/passwd", "absolute": "/etc/passwd", "dollar": "$(touch pwned)`touch pwned`;touch pwned",
    "tex": "\\input{/etc/passwd}", "bibtex": "}, evil = {x", "ris": "x\nER  - \nTY  - EVIL", "long": "x" * 30000, "surrogates": "a\ufffdb", "sql": "'); DROP TABLE documents; --",
    "fts": "\" OR 1=1 NEAR(", "json": "\", \"id\":\"evil", "url": "https://docs.un.org/\"><script>alert(1)</script>",
}
ACTIVE = re.compile(r"^(script|iframe|object|embed|link|base|form|meta)$")


class Page(html.parser.HTMLParser):
    """Whether a page holds an element or attribute that does something, beyond what the page without the payload has."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.wrong = []

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name.startswith("on"):
                self.wrong.append(f"{tag} {name}")
            if name in ("href", "src", "xlink:href", "action") and re.match(r"\s*(javascript|data|vbscript):", value or "", re.I) and tag != "img":
                self.wrong.append(f"{tag} {name}={value[:40]}")


def scripts(text):
    """The scripts of a page; those of the program hold no alert."""
    return [body for body in re.findall(r"<script[^>]*>(.*?)</script>", text, re.S | re.I) if "alert(1)" in body and "application/json" not in body[:40]]


def html_is_harmless(result):
    text = result.out.decode("utf-8")
    page = Page()
    page.feed(text)
    if page.wrong:
        return f"active: {page.wrong[:3]}"
    if any(body.strip().startswith("alert(1)") for body in scripts(text)):
        return "a script"
    return None


def svg_is_harmless(result):
    root = xml.etree.ElementTree.fromstring(result.out)
    for element in root.iter():
        if element.tag.endswith("script"):
            return "a script"
        for name, value in element.attrib.items():
            if name.startswith("on") or (name.endswith("href") and re.match(r"\s*(javascript|data):", value, re.I)):
                return f"active: {name}"
    return None


def xml_is_whole(result):
    xml.etree.ElementTree.fromstring(result.out)


def json_is_whole(result):
    json.loads(result.out)


def lines_are_json(result):
    for line in result.out.splitlines():
        json.loads(line)


FORMULA = re.compile(r"^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20].")
NUMBER = re.compile(r"^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$")


def cells_are_inert(delimiter):
    def check(result):
        text = result.out.decode("utf-8")
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=csv.QUOTE_MINIMAL if delimiter == "," else csv.QUOTE_NONE)
        widths = set()
        for row in rows:
            widths.add(len(row))
            for cell in row:
                if FORMULA.match(cell) and not NUMBER.match(cell):
                    return f"a formula: {cell[:60]!r}"
        return None if len(widths) <= 1 else f"rows of {sorted(widths)} cells"
    return check


def nothing_ran(result):
    return "a command was run" if list(result.folder.rglob("pwned")) else None


def both(*checks):
    def check(result):
        for each in checks if result.out or result.status == 0 else []:  # what is refused is not written
            try:
                wrong = each(result)
            except Exception as error:  # whatever a reader of the format finds wrong with it
                wrong = f"not read: {error!r}"[:300]
            if wrong:
                return wrong
        return nothing_ran(result)
    return check


def graph_with(payload):
    node = {"kind": "resolution", "label": payload, "title": payload, "organ": payload, "date": "1990-01-01", "year": 1990, "session": payload,
            "in_corpus": True, "url": payload}
    return json.dumps({"recital": "graph", "version": 1, "directed": True, "multigraph": True, "nodes": [{"id": payload or "x", **node}, {"id": "A/RES/1/1", **node, "in_corpus": False}], "edges": [
        {"source": payload or "x", "target": "A/RES/1/1", "relation": "cites", "treatment": payload, "stance": "neutral", "part": payload, "paragraph": payload,
         "footnote": payload, "pinpoint": payload, "weight": 1, "verb": payload}]}).encode()


def document_with(payload):
    return (f"United Nations A/RES/90/1\nGeneral Assembly\n\n{payload}\n\nThe General Assembly,\n\nRecalling its resolution 52/189, {payload} and the Convention on "
            f"the Rights of the Child,1\n\n1. Decides {payload} to act;\n\n_____\n1 {payload} Resolution 44/25.\n").encode("utf-8", "replace")


GRAPH_COMMANDS = {
    "draw-svg": (["draw", "g.json"], svg_is_harmless), "draw-html": (["draw", "g.json", "--format", "html"], html_is_harmless),
    "report-html": (["report", "g.json"], html_is_harmless), "report-json": (["report", "g.json", "--format", "json"], json_is_whole),
    "rank-csv": (["rank", "g.json", "--format", "csv"], cells_are_inert(",")), "missing-tsv": (["missing", "g.json", "--format", "tsv"], cells_are_inert("\t")),
    "find-csv": (["find", "g.json", "A/RES/1/1", "--format", "csv"], cells_are_inert(",")), "rank-jsonl": (["rank", "g.json", "--format", "jsonl"], lines_are_json),
    "chain-tsv": (["chain", "g.json", "A/RES/1/1", "--format", "tsv"], cells_are_inert("\t")),
    "graphml": (["graph", "g.json", "--format", "graphml"], xml_is_whole), "gexf": (["graph", "g.json", "--format", "gexf"], xml_is_whole),
    "json": (["graph", "g.json", "--format", "json"], json_is_whole), "rank-text": (["rank", "g.json"], lambda result: None),
}
DOCUMENT_COMMANDS = {
    "extract-csv": (["extract", "d.txt", "--format", "csv", "--explain"], cells_are_inert(",")),
    "extract-tsv": (["extract", "d.txt", "--format", "tsv", "--explain"], cells_are_inert("\t")), "extract-text": (["extract", "d.txt", "--format", "text"], lambda result: None),
    "annotate-html": (["annotate", "d.txt"], html_is_harmless), "annotate-akn": (["annotate", "d.txt", "--format", "akn"], xml_is_whole),
    "annotate-web": (["annotate", "d.txt", "--format", "webannotation"], json_is_whole),
    "check-sarif": (["check", "d.txt", "--format", "sarif"], json_is_whole), "report-html": (["report", "d.txt"], html_is_harmless),
}


def attacks(program, checkout):
    for at, (name, payload) in enumerate(PAYLOADS.items()):
        for step, (command, (arguments, check)) in enumerate(GRAPH_COMMANDS.items()):
            if (at + step) % 3 == 0 or "csv" in command or "tsv" in command and "formula" in name:
                yield Attack(f"graph-{name}-{command}", arguments, {"g.json": graph_with(payload)}, holds=both(check), statuses=frozenset({0, 1, 2}))
        for step, (command, (arguments, check)) in enumerate(DOCUMENT_COMMANDS.items()):
            if (at + step) % 2 == 0:
                yield Attack(f"document-{name}-{command}", arguments, {"d.txt": document_with(payload)}, holds=both(check))
        file = payload.replace("/", "\u2215").replace("\0", "")[:60] or "x"
        form = ["csv", "tsv", "jsonl"][at % 3]
        check = {"csv": cells_are_inert(","), "tsv": cells_are_inert("\t"), "jsonl": lines_are_json}[form]
        yield Attack(f"file-{name}", ["extract", "--format", form, "--", f"./{file}" if file.startswith("-") else file], {file: document_with("x")},
                     holds=both(check), statuses=frozenset({0}))
        yield Attack(f"argument-{name}", ["find", "g.json", "--", payload.replace("\0", "")[:5000] or "x"], {"g.json": graph_with("A/RES/2/2")}, statuses=frozenset({0, 2}),
                     holds=both(lambda result: None))
    for name, payload in list(PAYLOADS.items())[::3]:
        yield Attack(f"graph-csv-{name}", [], {"g.json": graph_with(payload)}, statuses=frozenset({0}), holds=both(pair_is_inert), silent=False,
                     shell='"$recital" graph g.json --format csv -o x.csv && cat x.nodes.csv')


def pair_is_inert(result):
    return cells_are_inert(",")(result)
