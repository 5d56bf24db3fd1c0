# SPDX-License-Identifier: BSL-1.0
"""Documents that are damaged, or made to be unpacked, nested, expanded or believed beyond reason."""
import gzip
import io
import random
import struct
import zipfile
import zlib

import docx_file
import pdf_file
import samples
from attack import GOOD, Attack

DAMAGED_OF_EACH = 26


def bomb(size, fill=b" "):
    """Blanks of that size as gzip, without holding them."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    out = b"".join(packer.compress(fill * (1 << 20)) for _ in range(size >> 20))
    return out + packer.flush()


def deep(opening, closing, depth, within=b"Recalling its resolution 52/189,"):
    return opening * depth + within + closing * depth


def overlapping_zip(count):
    """Many names for the same packed bytes."""
    one = io.BytesIO()
    with zipfile.ZipFile(one, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"Recalling its resolution 52/189,\n" * 3000)
    data = one.getvalue()
    start = data.index(b"PK\x01\x02")
    end = data.index(b"PK\x05\x06")
    entries = b"".join(data[start:end].replace(b"a.txt", b"%05d" % n) for n in range(count))
    tail = bytearray(data[end:])
    struct.pack_into("<HHLL", tail, 8, count, count, len(entries), start)
    return data[:start] + entries + bytes(tail)


def lying_zip(what):
    data = bytearray(samples.zipped({"a.txt": GOOD}))
    central = data.index(b"PK\x01\x02")
    if what == "size":
        struct.pack_into("<L", data, central + 24, 0x7FFFFFFF)
    elif what == "packed":
        struct.pack_into("<L", data, central + 20, 0x7FFFFFFF)
    elif what == "offset":
        struct.pack_into("<L", data, central + 42, 0x7FFFFFFF)
    elif what == "method":
        struct.pack_into("<H", data, central + 10, 99)
    elif what == "encrypted":
        struct.pack_into("<H", data, central + 8, 1)
    elif what == "crc":
        struct.pack_into("<L", data, central + 16, 0)
    elif what == "count":
        struct.pack_into("<H", data, data.index(b"PK\x05\x06") + 10, 0xFFFF)
    elif what == "zip64":
        struct.pack_into("<LLL", data, central + 16, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF)
    return bytes(data)


def laughs(root, levels=12):
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, levels))
    return f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY l0 "lol">{entities}]><{root}>&l{levels - 1};</{root}>'.encode()


def external(root, address):
    return f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY x SYSTEM "{address}">]><{root}>&x;</{root}>'.encode()


def docx_member(name, content):
    whole = io.BytesIO(samples.docx())
    out = io.BytesIO()
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            new.writestr(member, content if member == name else old.read(member))
        if name not in old.namelist():
            new.writestr(name, content)
    return out.getvalue()


def crafted():
    body = docx_file.part("document", "<w:body>" + "<w:tbl><w:tr><w:tc>" * 400 + docx_file.paragraph(docx_file.run("52/189")) +
                          "</w:tc></w:tr></w:tbl>" * 400 + "</w:body>")
    yield "gzip-bomb", "b.gz", bomb(512 << 20), "times its size"
    yield "gzip-bomb-letters", "b.gz", bomb(256 << 20, b"A"), "times its size"
    yield "gzip-in-gzip", "b.gz", gzip.compress(gzip.compress(gzip.compress(gzip.compress(gzip.compress(GOOD))))), "packed more than"
    yield "gzip-bomb-in-gzip", "b.gz", gzip.compress(bomb(256 << 20)), "times its size"
    yield "gzip-cut", "b.gz", gzip.compress(GOOD)[:-9], ""
    yield "gzip-with-more", "b.gz", gzip.compress(GOOD) + b"more", ""
    yield "gzip-of-nothing", "b.gz", gzip.compress(b""), ""
    yield "gzip-header-only", "b.gz", b"\x1f\x8b\x08\x00", ""
    yield "gzip-endless-name", "b.gz", b"\x1f\x8b\x08\x08\0\0\0\0\0\3" + b"n" * 100000, ""
    for cut in (5, 20, 60):
        yield f"zstd-cut-{cut}", "b.zst", b"\x28\xb5\x2f\xfd" + bytes(range(cut)), ""
    yield "zstd-window", "b.zst", b"\x28\xb5\x2f\xfd\x00\xff" + b"\x03\x00\x00" * 10, ""
    yield "zip-bomb", "b.zip", samples.zipped({"a.txt": b" " * (128 << 20)}), "times its size"
    yield "zip-bomb-many", "b.zip", samples.zipped({f"{n}.txt": b" " * (4 << 20) for n in range(30)}), "may unpack to"
    yield "zip-overlapping", "b.zip", overlapping_zip(3000), ""
    yield "zip-in-zip", "b.zip", samples.zipped({"1.zip": samples.zipped({"2.zip": samples.zipped({"3.zip": samples.zipped()})})}), "packed more than"
    yield "zip-of-itself-names", "b.zip", samples.zipped({"../../../tmp/out.txt": GOOD, "/etc/passwd": GOOD, "..\\..\\x.txt": GOOD}), ""
    yield "zip-control-names", "b.zip", samples.zipped({"a\nb\x1b[31m.txt": GOOD, "\u202etxt.exe": GOOD}), ""
    yield "zip-long-name", "b.zip", samples.zipped({"n" * 60000: GOOD}), ""
    yield "zip-same-names", "b.zip", samples.zipped({"a.txt": GOOD, "A.TXT": GOOD}), ""
    yield "zip-of-nothing", "b.zip", samples.zipped({"d/": b""}), ""
    yield "zip-many-members", "b.zip", samples.zipped({f"{n}": b"x" for n in range(21000)}), "more than 20000 files"
    for what in ("size", "packed", "offset", "method", "encrypted", "crc", "count", "zip64"):
        yield f"zip-lies-{what}", "b.zip", lying_zip(what), ""
    yield "zip-before-it", "b.zip", b"MZ" * 1000 + samples.zipped(), ""
    yield "zip-and-pdf", "b.zip", samples.pdf() + samples.zipped(), ""
    for name, opening, closing in (("div", b"<div>", b"</div>"), ("b", b"<b>", b"</b>"), ("table", b"<table><tr><td>", b"</td></tr></table>"),
                                   ("ul", b"<ul><li>", b"</li></ul>"), ("font", b"<font>", b""), ("a", b"<a href=x>", b""),
                                   ("select", b"<select>", b""), ("svg", b"<svg>", b"</svg>"), ("p", b"<p>", b"")):
        yield f"html-deep-{name}", "d.html", b"<!DOCTYPE html><html><body>" + deep(opening, closing, 20000), ""
    yield "html-colspan", "d.html", b"<html><table>" + b"<tr><td colspan=99999999 rowspan=99999999>52/189</td></tr>" * 50 + b"</table></html>", ""
    yield "html-attributes", "d.html", b"<html><p " + b" ".join(b"a%d=x" % n for n in range(50000)) + b">52/189</p></html>", ""
    yield "html-one-attribute", "d.html", b"<html><p title='" + b"x" * (4 << 20) + b"'>52/189</p></html>", ""
    yield "html-entities", "d.html", b"<html><p>" + b"&amp;&#x1F4A5;&nosuch;&#0;&#xD800;&#99999999;" * 20000 + b"</p></html>", ""
    yield "html-comments", "d.html", b"<html>" + b"<!-- <p>x</p> --" * 20000, ""
    yield "html-unclosed", "d.html", b"<html>" + b"<p" * 100000, ""
    yield "html-script", "d.html", b"<html><script>" + b"while(1){}" * 10000 + b"</script><p>Recalling resolution 52/189</p></html>", ""
    yield "html-frames", "d.html", b"<html><iframe src='file:///etc/passwd'></iframe><img src='http://127.0.0.1:9/x'><p>52/189</p></html>", ""
    yield "html-nul", "d.html", b"<html><p>52\0/189</p>\0\0</html>", ""
    yield "html-notes", "d.html", b"<html>" + b"".join(b"<p>a<sup><a href='#f%d'>%d</a></sup></p><p id=f%d>%d Resolution 52/189.</p>" % (n, n, n, n)
                                                        for n in range(3000)) + b"</html>", ""
    yield "html-same-notes", "d.html", b"<html>" + b"<p>a<sup><a href='#f'>1</a></sup></p><p id=f>1 Resolution 52/189.</p>" * 3000 + b"</html>", ""
    yield "akn-laughs", "l.xml", laughs("akomaNtoso"), ""
    for address in ("file:///etc/passwd", "http://127.0.0.1:9/x", "/dev/zero", "ftp://127.0.0.1/x", "expect://id"):
        yield f"akn-external-{address[:4]}{len(address)}", "e.xml", external("akomaNtoso", address), ""
    yield "akn-deep", "d.xml", b"<akomaNtoso>" + deep(b"<section>", b"</section>", 20000) + b"</akomaNtoso>", ""
    yield "akn-attributes", "d.xml", b"<akomaNtoso " + b" ".join(b"a%d='x'" % n for n in range(20000)) + b"/>", ""
    yield "akn-namespaces", "d.xml", b"<akomaNtoso " + b" ".join(b"xmlns:a%d='x'" % n for n in range(20000)) + b"/>", ""
    yield "akn-parameter-entity", "d.xml", b"<!DOCTYPE akomaNtoso [<!ENTITY % a '<!ENTITY b \"x\">'>%a;]><akomaNtoso>&b;</akomaNtoso>", ""
    yield "akn-encoding", "d.xml", b"<?xml version='1.0' encoding='UTF-7'?><akomaNtoso>+ADw-p+AD4-</akomaNtoso>", ""
    yield "docx-laughs", "l.docx", docx_member("word/document.xml", laughs("document")), ""
    yield "docx-external", "e.docx", docx_member("word/document.xml", external("document", "file:///etc/passwd")), ""
    yield "docx-deep", "d.docx", docx_member("word/document.xml", body.encode()), ""
    yield "docx-no-document", "n.docx", samples.zipped({"[Content_Types].xml": b"<Types/>", "word/other.xml": b"<x/>"}), ""
    yield "docx-blanks", "b.docx", docx_member("word/document.xml", docx_file.part("document", "<w:body>" + docx_file.paragraph(
        docx_file.run(" " * (60 << 20))) + "</w:body>").encode()), "times its size"
    yield "docx-relations", "r.docx", docx_member("word/_rels/document.xml.rels", docx_file.relationships(
        [(f"r{n}", "footnotes", "../../../../etc/passwd") for n in range(200)]).encode()), ""
    yield "docx-runs", "r.docx", samples.docx(docx_file.paragraph(docx_file.run("5") * 40000)), ""
    yield "docx-cells", "r.docx", samples.docx(docx_file.table([[docx_file.paragraph(docx_file.run("52/189"))] * 60] * 200)), ""
    yield "docx-numbering", "n.docx", samples.docx(docx_file.paragraph(docx_file.run("Decides"), '<w:numPr><w:ilvl w:val="99"/>'
                                                                       '<w:numId w:val="4294967295"/></w:numPr>') * 500), ""
    catalogue = b"<< /Type /Catalog /Pages 2 0 R >>"
    yield "pdf-circle", "c.pdf", pdf_file.assemble({1: catalogue, 2: b"<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>"}), ""
    yield "pdf-count", "c.pdf", pdf_file.assemble({1: catalogue, 2: b"<< /Type /Pages /Count 2147483647 /Kids [] >>"}), ""
    yield "pdf-bomb", "b.pdf", samples.pdf(b" " * (100 << 20) + pdf_file.words([(72, 770, 10, "52/189")])), ""
    yield "pdf-bombs-in-filters", "f.pdf", samples.pdf().replace(b"/FlateDecode", b"[" + b"/FlateDecode " * 60 + b"]"), ""
    yield "pdf-deep", "d.pdf", samples.pdf() + b"9 0 obj\n" + b"[" * 100000 + b"\nendobj\n", ""
    yield "pdf-huge-page", "h.pdf", pdf_file.file_of([pdf_file.words([(72, 770, 10, "52/189")])], box=(1e30, -1e30)), ""
    yield "pdf-javascript", "j.pdf", pdf_file.file_of([pdf_file.words([(72, 770, 10, "52/189")])], page_extra=b"/AA << /O << /S /JavaScript /JS (app.launchURL('file:///')) >> >>"), ""
    yield "pdf-launch", "j.pdf", samples.pdf().replace(b"/Type /Catalog", b"/Type /Catalog /OpenAction << /S /Launch /F (/bin/sh) >>"), ""
    yield "pdf-links", "l.pdf", pdf_file.file_of([pdf_file.words([(72, 770, 10, "52/189")])],
                                                 links=[(0, 60, 760, 140, 790, "javascript:alert(1)")] * 400), ""
    yield "pdf-same-place", "s.pdf", samples.pdf(pdf_file.words([(72, 770, 10, "Recalling 52/189")] * 3000)), ""
    yield "pdf-sizes", "s.pdf", samples.pdf(pdf_file.words([(72, 770, size, "Recalling 52/189") for size in (0, -5, 1e-9, 1e9, 700)])), ""
    yield "pdf-cut", "c.pdf", samples.pdf()[:700], ""
    yield "pdf-in-pdf", "p.pdf", samples.pdf() * 20, ""
    for name, content in {"utf16-odd": samples.utf16() + b"x", "utf16-surrogates": b"\xff\xfe" + b"\x00\xd8" * 5000,
                          "utf32": GOOD.decode().encode("utf-32"), "boms": b"\xef\xbb\xbf" * 1000 + GOOD, "utf7": b"+AFI-esolution 52/189",
                          "utf8-overlong": b"\xc0\xaf\xe0\x80\xaf" * 3000 + GOOD, "utf8-surrogates": b"\xed\xa0\x80" * 3000 + GOOD,
                          "latin": "Résolution 52/189 «»".encode("latin-1") * 500, "mixed": GOOD + samples.utf16(), "binary": bytes(range(256)) * 400,
                          "nul": b"\0" * 100000, "one-byte": b"R", "empty": b"", "newlines": b"\n" * 200000, "form-feeds": b"\f" * 100000,
                          "old-word": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5000, "rtf": b"{\\rtf1 " + b"{" * 50000}.items():
        yield name, "c.txt", content, ""


def attacks(program, checkout):
    yield from (Attack(f"{name}", ["extract", file, "good.txt"], {file: content, "good.txt": GOOD}, says=says, mebibytes=700, seconds=60,
                       holds=lambda result: None if b'"good.txt"' in result.out else "the good document beside it was not read")
                for name, file, content, says in crafted())
    for kind, make in samples.DOCUMENTS.items():
        whole = make()
        for seed in range(DAMAGED_OF_EACH):
            command = random.Random(seed).choice([["extract"], ["extract", "--format", "text"], ["extract", "--format", "csv", "--places"], ["check"],
                                                  ["annotate"], ["graph"]])
            yield Attack(f"damaged-{kind}-{seed}", [*command, "d"], {"d": samples.damaged(whole, f"{kind}{seed}")})
