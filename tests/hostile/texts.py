# SPDX-License-Identifier: BSL-1.0
"""Plain texts that look like documents and are none: endless lists, lines, notes, marks and names, and soups of the words of citations."""
import random

from attack import Attack

WORDS = """resolution resolutions decision decisions Resolution General Assembly Security Council Economic and Social Council Recalling Reaffirming
Decides its of on to the by in and , ; : . ( ) [ ] " ' 1 2 3 12 52/189 217 A (III) S-10/2 1325 (2000) A/RES/52/189 S/PRST/2001/5 E/1990/1 A/C.3/52/L.1
CCPR/C/21/Rev.1/Add.13 18 December 1997 1997 paragraph 5 (a) paragraphs 3 to 7 annex section II ibid. Ibid. op. cit. see note 4 above that resolution
the said Convention Convention on the Rights of the Child Covenant Charter Protocol article articles Sales No. E.95.XIII.7 vol. 1577, No. 27531
United Nations, Treaty Series Supplement No. 49 (A/52/49) Official Records I.C.J. Reports 1986, p. 14 1/ 2/ 3/ * ** \u00b9 \u00b2 \u2013 \u00a0 \u202e
r\u00e9solution R\u00e9solution l'Assembl\u00e9e g\u00e9n\u00e9rale resoluci\u00f3n Asamblea General Preamble PREAMBLE I. II. III. A. B. (a) (i) /... _____ \f \n \n \n\n""".split(" ")


def soup(seed, size):
    dice = random.Random(seed)
    return " ".join(dice.choice(WORDS) for _ in range(size)).encode()


def repeated():
    """Name: a piece, and how often it comes."""
    yield "numbers", "resolution 52/189, ", 20000
    yield "list", "resolutions " + ", ".join(f"{n % 60}/{n}" for n in range(1, 3000)) + " and ", 8
    yield "ranges", "resolutions 1/1 to 99/9999, ", 5000
    yield "symbols", "A/RES/52/189 ", 30000
    yield "long-symbol", "A/" + "X/" * 3000 + "1 ", 30
    yield "slashes", "A/" * 100000, 1
    yield "brackets", "(" * 50000 + ")" * 50000, 1
    yield "open-brackets", "resolution 1 (", 20000
    yield "quotes", '"resolution ', 30000
    yield "ibid", "Ibid. ", 30000
    yield "ibid-lines", "1 Ibid.\n", 20000
    yield "see-note", "see note 4 above, ", 20000
    yield "notes", "Recalling 1 2 3 4 5 6 7 8 9\n\n", 5000
    yield "footnotes", "1 See resolution 52/189.\n", 10000
    yield "footnotes-in-order", None, 0
    yield "rules", "_____\n1 A/52/1.\n\f", 5000
    yield "stars", "* ** *** ", 20000
    yield "marks-glued", "Child,1 Women,2 Rights.3 ", 10000
    yield "one-line", "Recalling its resolution 52/189 of 18 December 1997 ", 20000
    yield "lines", "Recalling its resolution 52/189\n", 20000
    yield "paragraphs", "Recalling its resolution 52/189,\n\n", 10000
    yield "operative", "1. Decides that;\n\n", 10000
    yield "sub", "(a) That (i) and (ii) or (iii);\n\n", 8000
    yield "headings", "I\n\nA\n\n", 10000
    yield "annexes", "Annex\n\nAnnex I\n\n", 8000
    yield "mastheads", "United Nations A/RES/90/1\n\nThe General Assembly,\n\n", 4000
    yield "page-heads", "A/RES/90/1\n\f", 20000
    yield "pages", "\f", 100000
    yield "roman", "MMMMDCCCLXXXVIII ", 20000
    yield "digits", "1" * 200000, 1
    yield "digits-parted", "1 " * 100000, 1
    yield "dates", "18 December 1997 ", 20000
    yield "date-lists", "of 1, 2, 3, 4, 5 and 6 December 1997 ", 8000
    yield "paragraph-lists", "paragraphs 1, 2, 3, 4, 5, 6, 7, 8 and 9 of ", 8000
    yield "paragraph-depth", "paragraph 1 (a) (i) (A) (1) " * 3 + "of resolution 52/189 ", 4000
    yield "articles", "article 5, ", 30000
    yield "titles", "Convention on the Rights of the Child ", 10000
    yield "title-begun", "Convention on the Elimination of All Forms of ", 10000
    yield "title-of-titles", "Optional Protocol to the Convention on the ", 8000
    yield "title-shaped", "Convention on " + "the Very Long Name of " * 200 + "Things. ", 50
    yield "capitals", "Convention Treaty Protocol Agreement Charter Declaration ", 10000
    yield "organs", "General Assembly Security Council Committee Commission ", 10000
    yield "organ-of-organ", "Committee of the Commission of the Council of the ", 8000
    yield "series", "Sales No. E.95.XIII.7 ", 15000
    yield "treaty-series", "United Nations, Treaty Series, vol. 1577, No. 27531 ", 8000
    yield "supplements", "Official Records of the General Assembly, Fifty-second Session, Supplement No. 49 (A/52/49), ", 5000
    yield "judgments", "I.C.J. Reports 1986, p. 14, ", 10000
    yield "statements", "S/PRST/2001/5 ", 20000
    yield "back", "that resolution ", 20000
    yield "said", "the said Convention ", 15000
    yield "hyphens", "resolu-\ntion 52/\n189 ", 10000
    yield "soft-hyphens", "resolu\u00adtion\u00a052/\u200b189 ", 10000
    yield "combining", "e" + "\u0301" * 20000 + " ", 5
    yield "right-to-left", "\u202e52/189\u202c ", 10000
    yield "escapes", "\x1b[31mresolution 52/189\x1b[0m ", 5000
    yield "replacement", "\ufffd\ufffd 52/189 ", 10000
    yield "private", "\ue000\uf8ff 52/189 ", 10000
    yield "emoji", "\U0001f4a5 52/189 ", 10000
    yield "addresses", "https://docs.un.org/A/RES/52/189 ", 10000
    yield "long-address", "https://" + "a" * 300000, 1
    yield "verbs", "Recalls, reaffirms, notes, decides, ", 10000
    yield "clauses", "recalling, taking note of, bearing in mind, and welcoming ", 6000
    yield "and", "and ", 60000
    yield "commas", ",", 200000
    yield "blanks", " ", 1000000
    yield "tabs", "\t", 300000
    yield "blank-lines", " \n", 200000
    yield "word", "a" * 1000000, 1
    yield "words", "word ", 100000
    yield "french", "Rappelant sa r\u00e9solution 52/189 du 18 d\u00e9cembre 1997, ", 6000
    yield "spanish", "Recordando su resoluci\u00f3n 52/189, de 18 de diciembre de 1997, ", 6000
    yield "arabic", "\u0627\u0644\u0642\u0631\u0627\u0631 52/189 ", 10000
    yield "chinese", "\u7b2c52/189\u53f7\u51b3\u8bae", 15000
    yield "cyrillic", "\u0440\u0435\u0437\u043e\u043b\u044e\u0446\u0438\u044f 52/189 ", 8000
    yield "table", "| 52/189 | A/52/1 |\n", 10000
    yield "dots", "resolution 52/189 ........................ 5\n", 8000
    yield "equals", "=cmd|' /C calc'!A0\n", 5000
    yield "windows-lines", "resolution 52/189\r\n\r\n", 10000
    yield "old-mac-lines", "resolution 52/189\r\r", 10000


def attacks(program, checkout):
    for name, piece, times in repeated():
        if piece is None:
            content = "".join(f"{n} See resolution {n % 60}/{n % 300}.\n" for n in range(1, 6000)).encode()
        else:
            content = (piece * times).encode()
        yield Attack(f"repeated-{name}", ["extract", "t.txt"], {"t.txt": content}, seconds=60)
        if times > 1:
            yield Attack(f"check-{name}", ["check", "t.txt"], {"t.txt": (piece * max(1, times // 8)).encode()}, seconds=60)
    for seed in range(60):
        command = [["extract"], ["extract", "--explain", "--format", "text"], ["annotate", "--format", "brat"], ["annotate", "--format", "akn"],
                   ["check", "--format", "sarif"], ["extract", "--language", "fr"]][seed % 6]
        yield Attack(f"soup-{seed}", [*command, "t.txt"], {"t.txt": soup(seed, 1500)}, seconds=40)
