# SPDX-License-Identifier: BSL-1.0
"""Whole and harmless files of every format, which the attacks damage; and how they are damaged."""
import gzip
import io
import json
import pathlib
import random
import sys
import zipfile

sys.path += [str(pathlib.Path(__file__).resolve().parent.parent / folder) for folder in ("pdf_reader", "markup")]
import docx_file  # noqa: E402
import pdf_file  # noqa: E402

from attack import GOOD  # noqa: E402

SENTENCE = "Recalling its resolution 52/189 of 18 December 1997 and the Convention on the Rights of the Child,"


def html():
    return (f"<!DOCTYPE html><html><head><title>A/RES/90/1</title></head><body><h1>Resolution</h1><table><tr><td>A/RES/90/1</td></tr></table>"
            f"<p>{SENTENCE}<sup><a href='#n1'>1</a></sup></p><ol><li>Decides to act;</li></ol><p id=n1>1 Resolution 44/25, annex.</p>"
            f"</body></html>").encode()


def akn():
    return (f'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement><coverPage><p>A/RES/90/1</p></coverPage>'
            f'<preamble><container><p>{SENTENCE}<authorialNote marker="1"><p>Resolution 44/25.</p></authorialNote></p></container></preamble>'
            f'<mainBody><paragraph><num>1.</num><content><p>Decides to act;</p></content></paragraph></mainBody></statement></akomaNtoso>').encode()


def docx(body=None):
    path = io.BytesIO()
    docx_file.write(path, body or docx_file.paragraph(docx_file.run("A/RES/90/1")) + docx_file.paragraph(docx_file.run(SENTENCE)) +
                    docx_file.table([[docx_file.paragraph(docx_file.run("Decides to act;"))]]))
    return path.getvalue()


def pdf(content=None):
    return pdf_file.file_of([content or pdf_file.words([(72, 770, 10, "A/RES/90/1"), (72, 740, 10, SENTENCE[:90])])])


def zipped(members=None):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (members or {"A_RES_90_1.txt": GOOD, "b/two.html": html()}).items():
            archive.writestr(name, content)
    return out.getvalue()


def gzipped(content=GOOD):
    return gzip.compress(content, mtime=0)


def utf16():
    return GOOD.decode().encode("utf-16")


DOCUMENTS = {"text": lambda: GOOD, "html": html, "akn": akn, "docx": docx, "pdf": pdf, "zip": zipped, "gzip": gzipped, "utf16": utf16}

NODES = [("A/RES/1/1", "resolution", "First"), ("A/RES/2/2", "resolution", "Second"), ("E/1990/1", "document", "Third"),
         ("charter-of-the-united-nations", "treaty", "Charter")]
EDGES = [(0, 1), (1, 2), (2, 3), (0, 3)]


def graph_json():
    return json.dumps({"recital": "graph", "version": 1, "directed": True, "multigraph": True, "nodes": [
        {"id": name, "kind": kind, "label": name, "title": title, "organ": "General Assembly", "date": "1990-01-01", "year": 1990,
         "session": "1", "in_corpus": True, "url": ""} for name, kind, title in NODES], "edges": [
        {"source": NODES[a][0], "target": NODES[b][0], "relation": "cites", "treatment": "recalls", "stance": "neutral", "part": "preamble",
         "paragraph": "1", "footnote": "", "pinpoint": "", "weight": 1, "verb": "recalls"} for a, b in EDGES]}).encode()


def graph_dot():
    return ("digraph citations {\n" + "".join(f'"{name}" [kind={kind}, title="{title}", in_corpus=true];\n' for name, kind, title in NODES) +
            "".join(f'"{NODES[a][0]}" -> "{NODES[b][0]}" [relation=cites, treatment=recalls, weight=1];\n' for a, b in EDGES) + "}\n").encode()


def graph_graphml():
    return ('<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="k" for="node" attr.name="kind" '
            'attr.type="string"/><key id="r" for="edge" attr.name="relation" attr.type="string"/><graph edgedefault="directed">' +
            "".join(f'<node id="{name}"><data key="k">{kind}</data></node>' for name, kind, _ in NODES) +
            "".join(f'<edge source="{NODES[a][0]}" target="{NODES[b][0]}"><data key="r">cites</data></edge>' for a, b in EDGES) +
            "</graph></graphml>").encode()


def graph_pajek():
    return ("*Vertices 4\n" + "".join(f'{n + 1} "{name}"\n' for n, (name, _, _) in enumerate(NODES)) + "*Arcs\n" +
            "".join(f"{a + 1} {b + 1} 1\n" for a, b in EDGES)).encode()


def graph_nodelink():
    return json.dumps({"directed": True, "multigraph": False, "graph": {}, "nodes": [{"id": name, "kind": kind} for name, kind, _ in NODES],
                       "links": [{"source": NODES[a][0], "target": NODES[b][0]} for a, b in EDGES]}).encode()


GRAPHS = {"json": graph_json, "dot": graph_dot, "graphml": graph_graphml, "net": graph_pajek, "node-link.json": graph_nodelink}

TOKENS = [b"\x00", b"\xff", b"<", b">", b"&", b'"', b"{", b"}", b"[", b"]", b"0", b"-1", b"4294967295", b"18446744073709551616", b"1e999",
          b"\xe2\x80\xae", b"\xf0\x9f\x92\xa5", b"&#x41;", b"<![CDATA[", b"]]>", b"<!--", b"\n" * 40, b"A" * 3000, b"(", b")", b"resolution ",
          b"%s%n", b"../../", b"\\u0000", b"52/189", b"\r", b"\x1b[2J"]


def damaged(content, seed):
    """The same content with some of it cut, changed, doubled, moved or put in between."""
    dice = random.Random(seed)
    data = bytearray(content)
    for _ in range(dice.choice([1, 1, 2, 3, 8, 30])):
        size = len(data)
        at = dice.randrange(size + 1)
        kind = dice.randrange(7)
        if kind == 0 and size:
            data[at % size] = dice.randrange(256)
        elif kind == 1 and size:
            data[at % size] ^= 1 << dice.randrange(8)
        elif kind == 2:
            del data[at:at + dice.randrange(1, 60)]
        elif kind == 3:
            data[at:at] = dice.choice(TOKENS)
        elif kind == 4:
            data[at:at] = data[dice.randrange(size + 1):][:dice.randrange(1, 400)]
        elif kind == 5:
            del data[at:]
        else:
            end = min(size, at + dice.randrange(1, 40))
            data[at:end] = bytes(dice.randrange(256) for _ in range(end - at))
    return bytes(data)
