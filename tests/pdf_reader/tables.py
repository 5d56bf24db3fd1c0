#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Set tables as reports set them, and compare the cells that are read with those that were set.

    tables.py --program build/recital --dump build/layout_dump --checkout . [--keep DIR] [--only NAME]

Each manner is a PDF file made here: ruled and unruled, with narrow gutters, cells of several lines, headings over all columns, symbols
cut at a line's end, turned pages; and pages that look a little like tables and are none. Cells must come out whole, in their row and column.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import pdf_file

WIDTHS = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", (722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556,
                                                 611, 722, 722, 944, 722, 722, 611)))
WIDTHS.update(zip("abcdefghijklmnopqrstuvwxyz", (444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
                                                 278, 500, 500, 722, 500, 500, 444)))
WIDTHS.update({c: 500 for c in "0123456789"})
WIDTHS.update({" ": 250, ".": 250, ",": 250, "/": 278, "-": 333, "(": 333, ")": 333, ":": 278, ";": 278, "'": 333})


def width(text, size):
    return sum(WIDTHS.get(c, 500) for c in text) * size / 1000


def wrap(text, room, size):
    """Lines no wider than `room`; a symbol that has no room is cut behind a stroke."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if width(longer, size) <= room:
            lines[-1] = longer
            continue
        if lines[-1]:
            lines.append("")
        while width(word, size) > room and "/" in word[1:-1]:
            cut = max((i + 1 for i, c in enumerate(word) if c == "/" and width(word[:i + 1], size) <= room), default=0)
            if cut == 0:
                break
            lines[-1] = word[:cut]
            lines.append("")
            word = word[cut:]
        lines[-1] = word
    return lines


class Setter:
    """Sets lines and tables on one page."""

    def __init__(self, height=842):
        self.words, self.rules, self.y, self.top = [], [], height - 80, height
        self.cells = []
        self.table = 0
        self.words.append((72, height - 40, 9, "A/HRC/28/99"))

    def text(self, text, left=72, room=450, size=10, face="", justify=False, step=1.2):
        lines = wrap(text, room, size)
        for i, line in enumerate(lines):
            parts = line.split(" ")
            blank = 0.25 * size
            if justify and i + 1 < len(lines) and len(parts) > 1:
                blank = (room - sum(width(p, size) for p in parts)) / (len(parts) - 1)
            x = left
            for part in parts:
                self.words.append((x, self.y, size, part, face))
                x += width(part, size) + blank
            self.y -= step * size
        self.y -= 0.6 * size

    def set_table(self, edges, rows, size=10, ruled=False, apart=4.0, gutter=8, align="", step=1.15, head_face="italic"):
        """`edges`: where columns begin and the last ends; a row is a list of texts ("" for none) or one text over all columns."""
        self.table += 1
        for r, row in enumerate(rows):
            face = head_face if r == 0 else ""
            lowest = self.y
            cells = [(0, row, edges[-1] - edges[0], edges[0])] if isinstance(row, str) else \
                [(c, text, edges[c + 1] - edges[c] - gutter, edges[c]) for c, text in enumerate(row) if text]
            if ruled:
                self.rules.append((edges[0] - 3, self.y + size, edges[-1], self.y + size))
            for c, text, room, left in cells:
                y = self.y
                for line in wrap(text, room, size):
                    x = left + (room - width(line, size) if align[c:c + 1] == "r" else 0)
                    self.words.append((x, y, size, line, "bold" if isinstance(row, str) else face))
                    y -= step * size
                lowest = min(lowest, y)
                self.cells.append((self.table, r + 1, c + 1, text))
            if ruled:
                for edge in edges:
                    self.rules.append((edge - 3, self.y + size, edge - 3, lowest + size))
            self.y = lowest - apart
        self.y -= 14

    def content(self, turned=False):
        rules = b"".join(b"%g %g m %g %g l S\n" % rule for rule in self.rules)
        body = b"0.5 w\n" + rules + pdf_file.words([w if len(w) > 4 and w[4] else w[:4] for w in self.words])
        return b"q 0 1 -1 0 595 0 cm\n" + body + b"\nQ" if turned else body


PROSE = ("The Council took note of the report of the Secretary-General and recalled its resolution 24/16 of 8 October 2013, in which it had "
         "requested the High Commissioner to continue his work on the matter and to report on it at the next session of the Council.")
TITLES = ["Annotations to the agenda of the twenty-eighth session: note by the Secretary-General", "Corrigendum",
          "Annual report of the United Nations High Commissioner for Human Rights on the activities of his office in Colombia",
          "Report of the Working Group on the Universal Periodic Review on Italy", "Addendum",
          "Situation of human rights in the Sahel and in the lands to the north of it"]
SYMBOLS = ["A/HRC/28/1", "A/HRC/28/1/Corr.1", "A/HRC/28/3/Add.1", "A/HRC/28/4", "A/HRC/28/4/Add.1", "A/HRC/28/66"]


def documents(rows=6):
    return [["Symbol", "Item", "Title"]] + [[SYMBOLS[i % 6], str(i % 10 + 1), TITLES[i % 6]] for i in range(rows)]


def manners():
    """name → (Setter, whether its text is turned, what the page says besides, its size)."""
    made = {}

    def page(name, turned=False, extra=b"", box=(595, 842)):
        made[name] = (Setter(595 if turned else box[1]), turned, extra, box)
        return made[name][0]

    s = page("unruled")
    s.text(PROSE, justify=True)
    s.set_table([72, 200, 260, 520], documents())
    s.text(PROSE, justify=True)
    s = page("ruled")
    s.text(PROSE, justify=True)
    s.set_table([72, 200, 260, 520], documents(), ruled=True, apart=3)
    s.text(PROSE, justify=True)
    s = page("narrow gutters")
    s.text(PROSE)
    s.set_table([72, 168, 190, 330, 520], [["Symbol", "No", "Title", "Date"]] +
                [[SYMBOLS[i], str(i + 1), TITLES[i], f"{i + 10} March 2015"] for i in range(6)], gutter=5)
    s = page("rows close together")
    s.text(PROSE, justify=True)
    s.set_table([72, 200, 260, 520], documents(), apart=0)
    s.text(PROSE, justify=True)
    s = page("symbols cut at the line's end")
    s.set_table([72, 130, 200, 520], [["Symbol", "Item", "Title"]] +
                [["A/HRC/28/3/Add.1", "2", TITLES[0]], ["A/HRC/WG.6/34/SVN/3", "6", TITLES[2]], ["A/HRC/28/66", "3", "Addendum"],
                 ["CERD/C/SVN/CO/8-11", "4", TITLES[3]]], gutter=4)
    s = page("headings over all columns")
    s.text("Annex III", face="bold", size=14)
    s.set_table([72, 200, 260, 520], documents(3) + ["Documents issued in the limited series"] +
                [["A/HRC/28/L.1", "4", TITLES[5]], ["A/HRC/28/L.2", "9", TITLES[4]], ["A/HRC/28/L.3", "10", TITLES[3]]])
    s = page("many columns of numbers")
    s.set_table([72, 180, 250, 310, 370, 430, 500], [["State", "Treaty body", "Last", "Due", "Sent", "Share"]] +
                [[n, t, str(2001 + i), str(2010 + i), str(i * 117), f"{i}.25"] for i, (n, t) in
                 enumerate([("Atlantis", "CERD"), ("Lemuria", "CEDAW"), ("Mu", "CAT"), ("Thule and its islands", "CRPD"), ("Ys", "CMW")])],
                align="llrrrr")
    s = page("two columns of symbols and words")
    s.text(PROSE)
    s.set_table([100, 240, 500], [["Resolution", "Title"]] + [[f"28/{i + 1}", TITLES[i]] for i in range(6)])
    s.text(PROSE)
    s = page("lists in cells")
    s.set_table([72, 170, 330, 520], [["", "Status in the previous cycle", "Action after the review"],
                                      ["Ratification", "ICERD (1992) ICESCR (1992) ICCPR (1992) CEDAW (1992) CAT (1993) CRC (1992)", "CRPD (2008)"],
                                      ["Reservations", "CRC (reservation, art. 9, para. 1, 1992)", "-"],
                                      ["Complaints", "ICERD, art. 14 (2001) OP-CEDAW, art. 8 (2004)", "OP-CRC-IC, art. 13 (2018)"]], size=9)
    s = page("empty cells")
    s.set_table([72, 200, 330, 520], [["Symbol", "Earlier", "Later"], ["A/HRC/28/1", "", "A/HRC/29/1"], ["A/HRC/28/2", "A/HRC/27/2", ""],
                                      ["A/HRC/28/3", "", "A/HRC/29/3"], ["A/HRC/28/5", "A/HRC/27/5", "A/HRC/29/5"]])
    s = page("landscape", box=(842, 595))
    s.set_table([60, 220, 300, 560, 780], [["Symbol", "Item", "Title", "Submitted by"]] +
                [[SYMBOLS[i], str(i + 1), TITLES[i], "Secretary-General" if i % 2 else "Working Group"] for i in range(6)])
    s = page("turned by the page", extra=b"/Rotate 90", box=(842, 595))
    s.set_table([60, 220, 300, 560], documents())
    s = page("turned text", turned=True)
    s.set_table([60, 220, 300, 560], documents())
    s = page("small type")
    s.text(PROSE, justify=True)
    s.set_table([72, 180, 230, 400], documents(), size=7.5, apart=3)
    s = page("no table: numbered paragraphs", )
    for i in range(6):
        s.words.append((72, s.y, 10, f"{i + 1}."))
        s.text(PROSE, left=100, justify=True)
    s = page("no table: justified prose with wide blanks")
    for i in range(5):
        s.text(PROSE.replace("requested the High Commissioner", "requested-the-High-Commissioner-and-his-Office"), room=300, justify=True)
    s = page("no table: two columns with notes")
    for left in (72, 310):
        s.y = 760
        for i in range(4):
            s.text(PROSE, left=left, room=215, justify=True)
        s.y -= 10
        s.text("1 Resolution 34/180, annex.", left=left, room=215, size=8)
    return made


def read_cells(dump):
    """[(table, row, column, text)] of a layout dump."""
    cells = []
    for role, text in re.findall(r"^\[p\d+ ([^\]\n]*)\]\n(.*?)\n\n(?=\[|mark |link |\Z)", dump, re.M | re.S):
        place = re.search(r"table (\d+) row (\d+) column (\d+)", role)
        if role.startswith("cell") and place:
            cells.append((*map(int, place.groups()), text.replace("/\n", "/").replace("\n", " ")))
    return cells


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--dump", required=True)
    parser.add_argument("--checkout")
    parser.add_argument("--keep", type=pathlib.Path, help="write the files here")
    parser.add_argument("--only", help="this manner alone, and show all that is read")
    options = parser.parse_args()
    wrong = right = 0
    with tempfile.TemporaryDirectory() as scratch:
        for name, (setter, turned, extra, box) in manners().items():
            if options.only and options.only != name:
                continue
            file = pathlib.Path(options.keep or scratch) / (re.sub(r"\W+", "_", name) + ".pdf")
            file.write_bytes(pdf_file.file_of([setter.content(turned)], page_extra=extra, box=box))
            dump = subprocess.run([options.dump, str(file)], capture_output=True, check=True).stdout.decode()
            if options.only:
                print(dump)
            found = read_cells(dump)
            for cell in setter.cells:
                if cell in found:
                    right += 1
                else:
                    wrong += 1
                    print(f"{name}: not read: {cell}")
            for cell in found:
                if cell not in setter.cells:
                    wrong += 1
                    print(f"{name}: read and not there: {cell}")
            done = subprocess.run([options.program, "extract", "--format", "jsonl", str(file)], capture_output=True, check=True)
            ids = {json.loads(line)["id"] for line in done.stdout.splitlines()}
            for symbol in {t for *_, text in setter.cells for t in re.findall(r"(?:A/HRC|CERD)/\S+", text)}:
                if symbol in ids:
                    right += 1
                else:
                    wrong += 1
                    print(f"{name}: not cited: {symbol}")
    print(f"{right} cells and symbols right, {wrong} wrong")
    if wrong or right < (1 if options.only else 300):
        sys.exit(1)


if __name__ == "__main__":
    main()
