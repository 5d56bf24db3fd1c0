# SPDX-License-Identifier: BSL-1.0
"""Writes DOCX files: the parts a word processor writes, from pieces of WordprocessingML."""
import zipfile
from xml.sax.saxutils import escape

NAMESPACES = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
              'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
              'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
              'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
              'xmlns:v="urn:schemas-microsoft-com:vml" '
              'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"')
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# The same bytes whenever it is written.
MOMENT = (2026, 1, 1, 0, 0, 0)


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def table(rows):
    """Rows of cells, each the paragraphs in it."""
    cells = ("".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def part(root, content):
    return f"{DECLARATION}<w:{root} {NAMESPACES}>{content}</w:{root}>"


def relationships(rows):
    """Rows of id, type, target; targets with a scheme are external."""
    xml = "".join(f'<Relationship Id="{name}" Type="{RELATIONS}{kind}" Target="{escape(target)}"' +
                  (' TargetMode="External"/>' if "://" in target else "/>") for name, kind, target in rows)
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}relationships">{xml}</Relationships>'


def write(path, body, links=(), parts=()):
    """`body`: the content of w:body. `links`: (id, address). `parts`: (id, type, name, XML) of further members of word/."""
    rows = [(name, "hyperlink", address) for name, address in links] + [(name, kind, file) for name, kind, file, _ in parts]
    members = {
        "[Content_Types].xml": f'{DECLARATION}<Types xmlns="{PACKAGE}content-types"><Default Extension="xml" ContentType="application/xml"/>'
                               '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                               '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
                               'wordprocessingml.document.main+xml"/>' +
                               "".join(f'<Override PartName="/word/{file}" ContentType="application/vnd.openxmlformats-officedocument.'
                                       f'wordprocessingml.{kind}+xml"/>' for _, kind, file, _ in parts) + "</Types>",
        "_rels/.rels": relationships([("rId1", "officeDocument", "word/document.xml")]),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relationships(rows),
    }
    for _, _, file, xml in parts:
        members["word/" + file] = xml
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, MOMENT), content, zipfile.ZIP_DEFLATED)
