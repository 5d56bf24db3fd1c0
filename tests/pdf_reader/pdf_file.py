# SPDX-License-Identifier: BSL-1.0
"""Writes small PDF files, right and wrong ones."""
import zlib


def literal(text):
    return b"(" + text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)") + b")"


def words(lines):
    """A page's content: lines of (left, height above the foot, size, text), a fifth value "bold" or "italic" may follow."""
    fonts = {"": b"F1", "bold": b"F2", "italic": b"F3"}
    out = [b"BT"]
    for left, up, size, text, *face in lines:
        out.append(b"/%s %g Tf 1 0 0 1 %g %g Tm %s Tj" % (fonts[face[0] if face else ""], size, left, up, literal(text)))
    return b"\n".join(out + [b"ET"])


def file_of(contents, links=(), extra=b"", compressed=True, page_extra=b"", trailer=b"", box=(595, 842)):
    """A file whose pages have these contents; `links` are (page, left, bottom, right, top, address)."""
    objects = {}
    n = len(contents)
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>"
    objects[1] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[2] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (n, b" ".join(b"%d 0 R" % (10 + 2 * i) for i in range(n)))
    for number, name in ((3, b"Times-Roman"), (4, b"Times-Bold"), (5, b"Times-Italic")):
        objects[number] = font % name
    for i, content in enumerate(contents):
        annotations = b" ".join(b"<< /Type /Annot /Subtype /Link /Rect [%g %g %g %g] /A << /S /URI /URI %s >> >>" % (*link[1:5], literal(link[5]))
                                for link in links if link[0] == i)
        objects[10 + 2 * i] = (b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %g %g] /Contents %d 0 R /Annots [%s] /Resources << /Font "
                               b"<< /F1 3 0 R /F2 4 0 R /F3 5 0 R >> %s >> %s >>" % (*box, 11 + 2 * i, annotations, extra, page_extra))
        data = zlib.compress(content, 9) if compressed else content
        objects[11 + 2 * i] = b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), b"/Filter /FlateDecode" if compressed else b"", data)
    return assemble(objects, trailer)


def assemble(objects, trailer=b""):
    """A file of numbered objects, number 1 its catalogue."""
    out = b"%PDF-1.4\n"
    places = {}
    for number in sorted(objects):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    start = len(out)
    last = max(objects)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (last + 1)
    for number in range(1, last + 1):
        out += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
    return out + b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (last + 1, trailer, start)


def scan():
    """A page with nothing but a picture over all of it."""
    picture = zlib.compress(b"\x55" * (100 * 13), 9)
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>",
        4: b"<< /Length 31 >>\nstream\nq 595 0 0 842 0 0 cm /I Do Q   \nendstream",
        5: b"<< /Type /XObject /Subtype /Image /Width 100 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode "
           b"/Length %d >>\nstream\n%s\nendstream" % (len(picture), picture),
    }
    return assemble(objects)
