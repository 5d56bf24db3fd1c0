# SPDX-License-Identifier: BSL-1.0
"""The sample document as a list of paragraphs and notes, and set in pages by groff."""
import pathlib
import re
import subprocess

# Words of the sample that end in digits of their own.
MARK = re.compile(r"(?<=[A-Za-z,;])(\d{1,2})(?=[ ,;.]|$)")


class Paragraph:
    """A paragraph: pieces of text, and the numbers of the notes between them."""

    def __init__(self, text):
        parts = MARK.split(text)
        self.pieces = [(part, "text" if at % 2 == 0 else "mark") for at, part in enumerate(parts) if part]


def read(path):
    """(paragraphs, {number: text of the note}) of the sample, whose notes stand at the ends of its pages."""
    paragraphs = []
    notes = {}
    after_notes = False
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        text = " ".join(block.split("\n")).strip()
        if not text:
            continue
        note = re.match(r"(\d{1,2}) (.*)", text)
        body = text
        if note and int(note[1]) == len(notes) + 1:
            # The first line of the next page may follow the last note at once: it begins with a blank.
            lines = block.strip("\n").split("\n")
            cut = next((i for i, line in enumerate(lines) if i and line.startswith(" ")), len(lines))
            notes[note[1]] = " ".join(lines[:cut]).split(" ", 1)[1]
            body = " ".join(line.strip() for line in lines[cut:])
            after_notes = True
            if not body:
                continue
        if after_notes and body and not body[0].isupper() | body[0].isdigit() | (body[0] == "(") or body.startswith("Elimination of"):
            paragraphs[-1] += " " + body
        else:
            paragraphs.append(body)
        after_notes = False
    return [Paragraph(text) for text in paragraphs], notes


def roff(text):
    """Text as groff reads it literally."""
    return text.replace("\\", "\\e").replace("'", "\\[aq]").replace('"', "\\[dq]").replace("-", "\\-")


def paragraph_source(paragraph, notes, placed):
    """The paragraph's lines, each note behind the line of its first mark."""
    out = ""
    for text, kind in paragraph.pieces:
        if kind == "text":
            out += roff(text)
            continue
        out += "\\*{" + text + "\\*}"
        if text not in placed:
            placed.add(text)
            out += f"\\c\n.FS\n\\*{{{text}\\*}} {roff(notes[text])}\n.FE\n"
    # A line that begins with a full stop or an apostrophe would be a request.
    return "\n".join(line if line.startswith((".FS", ".FE")) else "\\&" + line.lstrip(" ") if line.startswith((".", "'")) else line
                     for line in out.split("\n"))


HEAD = {
    # One column, numbered pages, the symbol in the running head.
    "one column": ".nr PS 10\n.nr VS 12\n.nr LL 5.2i\n.nr FPS 8\n.nr HM 1i\n.ds LH A/RES/52/189\n.ds CH\n.ds RH Page \\\\n%\n",
    # Two columns on a large page, heads that change sides, first lines not indented.
    "two columns": ".nr PS 9\n.nr VS 10.5\n.nr LL 7i\n.nr FPS 7\n.nr PO 0.75i\n.OH 'General Assembly\\[em]Fifty-second session''%'\n"
                   ".EH '%''Resolutions adopted on the reports of the Second Committee'\n",
}


def source(layout, paragraphs, notes):
    placed = set()
    lines = [HEAD[layout]]
    title, *rest = paragraphs
    if layout == "two columns":
        lines.append(".2C\n")
    lines.append(".SH\n" + paragraph_source(title, notes, placed) + "\n")
    for paragraph in rest:
        lines.append((".LP\n" if layout == "two columns" else ".PP\n") + paragraph_source(paragraph, notes, placed) + "\n")
    return "".join(lines)


def write_pdf(layout, sample: pathlib.Path, output: pathlib.Path):
    text = source(layout, *read(sample))
    output.with_suffix(".ms").write_text(text, encoding="utf-8")
    done = subprocess.run(["groff", "-ms", "-k", "-Tpdf", "-P-pa4"], input=text.encode(), capture_output=True, check=True)
    output.write_bytes(done.stdout)
