#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""A folder as people have them: 1,000 files of many formats, ten of them broken. 990 are read and ten reported.

    thousand_files.py --program build/recital
"""
import argparse
import collections
import gzip
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

BROKEN = 10
COUNT = 1000


def session(number):
    """A session of the Assembly that no other organ has had."""
    return 62 + number % 18


def words(number):
    return (f"The General Assembly,\n\nRecalling its resolution {session(number)}/{number} and the “résumé” of the wells,\n\n"
            "1.  Requests the Secretary-General to report.\n")


def archive(files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files:
            packed.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content)
    return buffer.getvalue()


def html(text):
    return "<!DOCTYPE html><html><body>" + "".join(f"<p>{line}</p>" for line in text.split("\n\n")) + "</body></html>"


def akoma_ntoso(text):
    return ('<?xml version="1.0" encoding="UTF-8"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="x">'
            "<mainBody>" + "".join(f"<p>{line}</p>" for line in text.split("\n\n")) + "</mainBody></doc></akomaNtoso>")


def docx(text):
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = "".join(f'<w:p><w:r><w:t xml:space="preserve">{line}</w:t></w:r></w:p>' for line in text.split("\n\n"))
    package = "http://schemas.openxmlformats.org/package/2006/"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    return archive([
        ("[Content_Types].xml",
         f'<Types xmlns="{package}content-types"><Default Extension="rels" '
         'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType='
         '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
        ("_rels/.rels", f'<Relationships xmlns="{package}relationships"><Relationship Id="r1" Type="{office}" '
                        'Target="word/document.xml"/></Relationships>'),
        ("word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>")])


def pdf(text):
    lines = [line for line in text.replace("“", '"').replace("”", '"').replace("é", "e").split("\n") if line]
    shown = "".join(f"1 0 0 1 72 {700 - 30 * at} Tm ({line}) Tj " for at, line in enumerate(lines))
    stream = f"BT /F1 11 Tf {shown}ET"
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
               "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
               f"<</Length {len(stream)}>>stream\n{stream}\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>"]
    out, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj{content}endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (f"{out}xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF\n").encode("latin-1")


GOOD = [
    ("txt", lambda text: text.encode()),
    ("txt", lambda text: b"\xef\xbb\xbf" + text.encode()),
    ("txt", lambda text: text.encode("cp1252")),
    ("txt", lambda text: text.encode("utf-16")),
    ("txt", lambda text: text.encode("utf-16-be")),
    ("txt.gz", lambda text: gzip.compress(text.encode(), mtime=0)),
    ("zip", lambda text: archive([("a/text.txt", text)])),
    ("html", lambda text: html(text).encode()),
    ("html.gz", lambda text: gzip.compress(html(text).encode("cp1252", "xmlcharrefreplace"), mtime=0)),
    ("xml", lambda text: akoma_ntoso(text).encode()),
    ("docx", docx),
]
# A process for each takes a while: there are some.
PDF_EVERY = 50

BAD = [
    ("cut_off.gz", lambda text: gzip.compress(text.encode())[:40], "is a gzip file that is cut off"),
    ("cut_off.zip", lambda text: archive([("text.txt", text)])[:80], "is a ZIP archive that is cut off or damaged"),
    ("cut_off.docx", lambda text: docx(text)[:600], "is a ZIP archive that is cut off or damaged"),
    ("old.doc", lambda text: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "is an old Word, Excel or PowerPoint file"),
    ("text.rtf", lambda text: b"{\\rtf1 text}", "is an RTF file"),
    ("scan.png", lambda text: b"\x89PNG\r\n\x1a\n" + bytes(200), "is an image"),
    ("noise.txt", lambda text: bytes(range(256)) * 4, "is binary data"),
    ("empty.txt", lambda text: b"", "is empty"),
    ("other.xml", lambda text: b'<?xml version="1.0"?><rss/>', "is an XML file that is no Akoma Ntoso"),
    ("cut_off.pdf", lambda text: pdf(text)[:60], ""),
]


def make(folder):
    good = 0
    for number in range(1, COUNT - BROKEN + 1):
        ending, write = ("pdf", pdf) if number % PDF_EVERY == 0 else GOOD[number % len(GOOD)]
        place = folder / f"part{number % 7}" / f"A_{session(number)}_{number}.{ending}"
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(write(words(number)))
        good += 1
    for at, (name, write, _) in enumerate(BAD):
        (folder / f"part{at % 7}" / name).write_bytes(write(words(at + 1)))
    return good


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--program", required=True, type=pathlib.Path)
    program = arguments.parse_args().program.resolve()
    faults = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch) / "folder"
        folder.mkdir()
        good = make(folder)
        runs = [subprocess.run([program, "extract", "folder", "--format", "jsonl", "--jobs", jobs], cwd=scratch, capture_output=True,
                               check=False) for jobs in ("4", "1")]
        done = runs[0]
    if (done.stdout, done.stderr) != (runs[1].stdout, runs[1].stderr):
        faults.append("the result depends on the number of threads")
    if done.returncode != 1:
        faults.append(f"exit status {done.returncode}, expected 1")
    citations = [json.loads(line) for line in done.stdout.decode().splitlines()]
    sources = collections.Counter(citation["source"] for citation in citations)
    if len(sources) != good:
        faults.append(f"{len(sources)} of {good} files were read")
    for source, count in sources.items():
        number = int(source.split(":")[0].split("_")[2].split(".")[0])
        ids = [citation["id"] for citation in citations if citation["source"] == source]
        if ids != [f"A/RES/{session(number)}/{number}"]:
            faults.append(f"{source}: {count} citations: {ids}")
    reported = done.stderr.decode().splitlines()
    if len(reported) != BROKEN:
        faults.append(f"{len(reported)} files were reported, expected {BROKEN}")
    for name, _, what in BAD:
        if not any(f"/{name}: {what}" in line for line in reported):
            faults.append(f"{name}: not reported as '{what}'")
    print("\n".join(faults[:20] + reported[:12] if faults else [f"{len(sources)} read, {len(reported)} reported"]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
