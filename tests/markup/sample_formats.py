# SPDX-License-Identifier: BSL-1.0
"""The sample document as DOCX, as HTML pages and as Akoma Ntoso, each the way such files come."""
import html
import re
from xml.sax.saxutils import escape, quoteattr

import docx_file

SYMBOL = "A/RES/52/189"
HEAD = ["United Nations", SYMBOL, "General Assembly", "Distr.: General", "12 February 1998", "Fifty-second session", "Agenda item 97 (c)"]
CLOSING = ("77th plenary meeting", "18 December 1997")


def split(paragraphs):
    """The heading; (number, pieces) of the others, the number taken off their first piece."""
    rest = []
    for paragraph in paragraphs[1:]:
        pieces = list(paragraph)
        number = re.match(r"(\d+\.|\([a-z]\)) ", pieces[0][0])
        if number:
            pieces[0] = (pieces[0][0][number.end():], "text")
        rest.append((number[1] if number else "", pieces))
    return "".join(text for text, _ in paragraphs[0]), rest


def is_closing(pieces):
    return pieces[0][0].startswith(CLOSING[0])


# ---- DOCX

NUMBERING = """<w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Operative"/><w:suff w:val="tab"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>"""
STYLES = """<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Operative"><w:name w:val="Operative"/><w:basedOn w:val="Normal"/>
<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Point"><w:name w:val="Point"/><w:basedOn w:val="Operative"/></w:style>
<w:style w:type="character" w:styleId="Mark"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>"""
SEPARATORS = "".join(f'<w:footnote w:type="{kind}" w:id="{at}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
                     for at, kind in ((-1, "separator"), (0, "continuationSeparator")))


def docx_runs(pieces, met):
    """Marks met for the first time are references; those of a note met before were typed, or are a field that repeats its number."""
    out = ""
    for at, (text, kind) in enumerate(pieces):
        if kind == "text":
            # Word cuts runs anywhere.
            middle = len(text) // 2
            out += docx_file.run(text[:middle]) + '<w:proofErr w:type="spellStart"/>' + docx_file.run(text[middle:])
        elif text not in met:
            met.add(text)
            out += f'<w:r><w:rPr><w:rStyle w:val="Mark"/></w:rPr><w:footnoteReference w:id="{text}"/></w:r>'
        elif at % 4 == 1:
            out += docx_file.run(text, '<w:vertAlign w:val="superscript"/>')
        else:
            out += ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> NOTEREF _Ref1 \\h </w:instrText></w:r>'
                    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + docx_file.run(text, '<w:rStyle w:val="Mark"/>') +
                    '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    return out


def write_docx(path, paragraphs, notes):
    heading, rest = split(paragraphs)
    met = set()
    body = docx_file.paragraph("<w:bookmarkStart w:id=\"0\" w:name=\"top\"/>")
    body += docx_file.paragraph(docx_file.run(heading, "<w:b/>"), '<w:outlineLvl w:val="0"/>')
    for number, pieces in rest:
        # A change that was accepted by nobody: what it deletes is no citation.
        change = ('<w:del w:id="9" w:author="x"><w:r><w:delText> and resolution 1/1</w:delText></w:r></w:del>'
                  '<w:r><w:rPr><w:vanish/></w:rPr><w:t> See resolution 2/2.</w:t></w:r>')
        style = '<w:pStyle w:val="Operative"/>' if number[-1:] == "." else ""
        if number.startswith("("):
            style = '<w:pStyle w:val="Point"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>'
        runs = docx_runs(pieces, met)
        if is_closing(pieces):
            runs = docx_file.run(CLOSING[0]) + "<w:r><w:br/></w:r>" + docx_file.run(CLOSING[1])
        body += docx_file.paragraph(runs + change, style)
    body += ('<w:sectPr><w:headerReference w:type="first" r:id="rId7"/><w:headerReference w:type="default" r:id="rId8"/>'
             '<w:footerReference w:type="default" r:id="rId9"/><w:titlePg/></w:sectPr>')
    footnotes = SEPARATORS
    for number, text in notes.items():
        footnotes += (f'<w:footnote w:id="{number}"><w:p><w:r><w:rPr><w:rStyle w:val="Mark"/></w:rPr><w:footnoteRef/></w:r>' +
                      docx_file.run(" " + text) + "</w:p></w:footnote>")
    cells = [[docx_file.paragraph(docx_file.run(text)) for text in HEAD[:2]],
             [docx_file.paragraph(docx_file.run(HEAD[2])), "".join(docx_file.paragraph(docx_file.run(text)) for text in HEAD[3:5])]]
    first_head = docx_file.table(cells) + "".join(docx_file.paragraph(docx_file.run(text)) for text in HEAD[5:])
    docx_file.write(path, body, parts=(
        ("rId1", "styles", "styles.xml", docx_file.part("styles", STYLES)),
        ("rId2", "numbering", "numbering.xml", docx_file.part("numbering", NUMBERING)),
        ("rId3", "footnotes", "footnotes.xml", docx_file.part("footnotes", footnotes)),
        ("rId7", "header", "header1.xml", docx_file.part("hdr", first_head)),
        ("rId8", "header", "header2.xml", docx_file.part("hdr", docx_file.paragraph(docx_file.run(SYMBOL)))),
        ("rId9", "footer", "footer1.xml", docx_file.part("ftr", docx_file.paragraph(docx_file.run("98-76543 2/3")))),
    ))


# ---- HTML

def html_pieces(pieces, mark):
    return "".join(mark(text) if kind == "mark" else html.escape(text, quote=False).replace("'", "&rsquo;") for text, kind in pieces)


def page_of_today(paragraphs, notes):
    """HTML 5 with navigation, scripts, lists and linked notes."""
    heading, rest = split(paragraphs)

    def mark(number):
        return f'<sup id="ref-{number}"><a href="#note-{number}">[{number}]</a></sup>'

    out = ['<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>x</title><script>document.write("resolution 1/1")</script></head>'
           '<body><header role="banner"><nav><ul><li><a href="/">Home</a><li><a href="/res">Resolutions 2/2</a></ul></nav></header><main>'
           f'<table class="masthead"><tr><td>{HEAD[0]}<td>{HEAD[1]}<tr><td>{HEAD[2]}<td><p>{HEAD[3]}<p>{HEAD[4]}</table>'
           f'<p>{HEAD[5]}<p>{HEAD[6]}<h1>{heading}</h1>']
    depth = 0
    for number, pieces in rest:
        wanted = 0 if not number else 1 if number[-1] == "." else 2
        while depth > wanted:
            out.append("</ol>")
            depth -= 1
        while depth < wanted:
            out.append("<ol>" if depth == 0 else '<ol style="list-style-type: none">')
            depth += 1
        if is_closing(pieces):
            out.append(f"<p>{CLOSING[0]}<br>\n{CLOSING[1]}</p>")
        else:
            text = html_pieces(pieces, mark)
            out.append(f"<p>{text}</p>" if wanted == 0 else f"<li>{text}" if wanted == 1 else f"<li>{number} {text}")
    out.append('</main><section class="footnotes"><hr><ol>')
    out += [f'<li id="note-{number}">{html.escape(text, quote=False)} <a href="#ref-{number}">↩</a>' for number, text in notes.items()]
    out.append("</ol></section><footer>Copyright. Resolution 3/3</footer></body></html>")
    return "\n".join(out).encode("utf-8")


def page_of_the_nineties(paragraphs, notes):
    """Tag soup in Windows-1252 that says it is UTF-8: capitals, open paragraphs, a table around the page, notes with raised figures."""
    heading, rest = split(paragraphs)

    def mark(number):
        return f"<SUP><FONT SIZE=2>{number}</FONT></SUP>"

    out = ['<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8"><TITLE>x</TITLE></HEAD><BODY BGCOLOR=#FFFFFF>'
           "<TABLE WIDTH=600 BORDER=0><TR><TD ROWSPAN=2>&nbsp;</TD><TD>"]
    out += [f"<CENTER><FONT SIZE=3>{text}</FONT></CENTER>" for text in HEAD]
    out.append(f"<P><B>{heading}")
    for number, pieces in rest:
        text = html_pieces(pieces, mark)
        if is_closing(pieces):
            text = f"<I>{CLOSING[0]}<BR>{CLOSING[1]}"
        out.append(f"<P><FONT FACE='Times'>{number + '&nbsp;&nbsp;' if number else ''}{text.replace('&rsquo;', chr(0x2019))}")
    out.append("<HR>")
    out += [f"<P><SUP>{number}</SUP> {html.escape(text, quote=False)}" for number, text in notes.items()]
    out.append("</TD></TR></TABLE></BODY></HTML>")
    return "\r\n".join(out).encode("windows-1252")


def page_of_word(paragraphs, notes):
    """What Word saves, in UTF-16: notes in <div>s of their own, marks in brackets that lead there and back."""
    heading, rest = split(paragraphs)

    def mark(number):
        return (f'<a style="mso-footnote-id:ftn{number}" href="#_ftn{number}" name="_ftnref{number}"><span class=MsoFootnoteReference>'
                f"<![if !supportFootnotes]>[{number}]<![endif]></span></a>")

    out = ['<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-16"><style>p {}</style></head><body><div>']
    out += [f"<p class=MsoHeader>{text}<o:p></o:p></p>" for text in HEAD]
    out.append(f"<h1>{heading}<o:p></o:p></h1>")
    for number, pieces in rest:
        text = html_pieces(pieces, mark)
        if is_closing(pieces):
            text = f"{CLOSING[0]}<br>{CLOSING[1]}"
        out.append(f"<p class=MsoNormal>{number + '<span>&nbsp;&nbsp;</span>' if number else ''}<span lang=EN-GB>{text}</span>"
                   '<span style="display:none">resolution 1/1</span></p>')
    out.append("</div><div><br clear=all><hr>")
    out += [f'<div id=ftn{number}><p class=MsoFootnoteText><a href="#_ftnref{number}" name="_ftn{number}">[{number}]</a> '
            f"{html.escape(text, quote=False)}</p></div>" for number, text in notes.items()]
    out.append("</div></body></html>")
    return "\n".join(out).encode("utf-16")


# ---- Akoma Ntoso

def akn(paragraphs, notes, prefix="", notes_in_metadata=False):
    heading, rest = split(paragraphs)
    colon = prefix + ":" if prefix else ""
    met = set()

    def pieces_of(pieces):
        out = ""
        for text, kind in pieces:
            if kind == "text":
                out += escape(text)
            elif text in met or notes_in_metadata:
                out += f'<noteRef href="#note_{text}" marker={quoteattr(text)}/>'
            else:
                met.add(text)
                out += (f'<authorialNote marker={quoteattr(text)} placement="bottom" eId="note_{text}"><p>{escape(notes[text])}</p>'
                        "</authorialNote>")
        return out

    preamble, body, points = "", "", ""
    number, title = heading.split(" ", 1)
    for at, (label, pieces) in enumerate(rest):
        if is_closing(pieces):
            continue
        text = pieces_of(pieces)
        if not label and text.startswith("The General Assembly"):
            preamble += f'<formula name="enactingFormula"><p xml:space="preserve">\n  <span class="italic">{text}</span></p></formula>\n'
        elif not label:
            preamble += f'<container name="x" eId="container_{at}">\n<p>\n{text}</p>\n</container>\n'
        elif label.endswith("."):
            follows = at + 1 < len(rest) and rest[at + 1][0].startswith("(")
            inner = f"<list><intro><p>{text}</p></intro>@" if follows else f"<content><p>{text}</p></content>"
            body += f'<paragraph eId="para_{at}"><num>{label}</num>{inner}</paragraph>\n'
        else:
            points += f'<point eId="para_{at}"><num>{label}</num>\n<content><p>{text}</p></content></point>'
    body = body.replace("@", points + "</list>")
    cover = "".join(f"<p>{text}</p>" for text in HEAD)
    metadata = "".join(f'<note eId="note_{mark}"><p>{escape(text)}</p></note>' for mark, text in notes.items()) if notes_in_metadata else ""
    meta = ('<meta><identification source="#x"><FRBRWork><FRBRthis value="/akn/un/52-189"/></FRBRWork></identification>' +
            (f'<notes source="#x">{metadata}</notes>' if metadata else "") + "</meta>")
    xml = (f"<akomaNtoso><statement name=\"resolution\">{meta}<coverPage>{cover}</coverPage>"
           f"<preface><p><docNumber>{number}</docNumber> <docTitle>{title}</docTitle></p></preface>\n<preamble>{preamble}</preamble>\n"
           f"<mainBody>{body}</mainBody><conclusions><p>{CLOSING[0]}<eol/>{CLOSING[1]}</p></conclusions></statement></akomaNtoso>")
    if colon:
        xml = re.sub(r"<(/?)(?=[A-Za-z])", rf"<\1{colon}", xml)
    declaration = f'xmlns{":" + prefix if prefix else ""}="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"'
    xml = xml.replace(f"<{colon}akomaNtoso>", f"<{colon}akomaNtoso {declaration}>", 1)
    return ('<?xml version="1.0" encoding="UTF-8"?>\n' + xml).encode("utf-8")
