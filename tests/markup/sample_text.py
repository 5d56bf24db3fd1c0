# SPDX-License-Identifier: BSL-1.0
"""The sample document taken apart: what a person sees in it, without the page breaks."""
import re

# A note's mark is glued to a word or its comma; the sample has no such word that ends in figures of its own.
MARK = re.compile(r"(?<=[a-z,;])(\d{1,2})(?![\d/])")
RULE = re.compile(r"^ {40,}$", re.M)


def pieces(text):
    """The text as [(piece, "text" or "mark")]."""
    parts = MARK.split(text)
    return [(part, "mark" if at % 2 else "text") for at, part in enumerate(parts) if part]


def joined(lines):
    return " ".join(line.strip() for line in lines if line.strip())


def read(path):
    """(paragraphs, notes): the paragraphs as pieces, the heading first; {mark: text of the note}."""
    pages = RULE.split(path.read_text(encoding="utf-8"))
    bodies = [pages[0]]
    notes = {}
    for page in pages[1:]:
        # The notes of a page come first; the text of the next page begins with a blank.
        lines = page.strip("\n").split("\n")
        begin = next((at for at, line in enumerate(lines) if line.startswith(" ") and line.strip()), len(lines))
        mark = ""
        for line in lines[:begin]:
            number = re.match(r"(\d{1,2}) (.*)", line)
            if number and int(number[1]) == len(notes) + 1:
                mark = number[1]
                notes[mark] = number[2]
            elif line.strip():
                notes[mark] += " " + line.strip()
        bodies.append("\n".join(lines[begin:]))
    paragraphs = []
    for at, body in enumerate(bodies):
        blocks = [joined(block.split("\n")) for block in re.split(r"\n\s*\n", body)]
        blocks = [block for block in blocks if block]
        if at > 0 and blocks and paragraphs:
            paragraphs[-1] += " " + blocks.pop(0)
        paragraphs += blocks
    return [pieces(text) for text in paragraphs], notes
