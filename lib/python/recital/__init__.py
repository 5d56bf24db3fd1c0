# SPDX-License-Identifier: BSL-1.0
"""Reads United Nations documents, finds every instrument they cite, and links them.

>>> import recital
>>> text = "Recalling its resolution 52/189 of 18 December 1997 and the Convention on the Rights of the Child,"
>>> [(citation.id, citation.text) for citation in recital.extract(text).citations]
[('A/RES/52/189', '52/189'), ('convention-on-the-rights-of-the-child', 'Convention on the Rights of the Child')]
>>> recital.resolve("ICCPR").title
'International Covenant on Civil and Political Rights'

Offsets count characters of str. What cannot be done raises recital.Error. Reading and asking let other threads of Python run; Graph and
Tables may be shared by threads, and a Corpus lets one of them in at a time.
"""
import os
from typing import Callable, Optional, Union

from . import _recital
from ._recital import Column, Document, Tables, __version__
from ._types import (Citation, CorpusSize, Edge, Error, Found, Hit, Instrument, Missing, Passage, Placement, Similar, Vertex)
from .corpus import Corpus
from .extraction import Extraction
from .graph import Graph, read_graph

__all__ = ["Citation", "Column", "Corpus", "CorpusSize", "Document", "Edge", "Error", "Extraction", "Found", "Graph", "Hit", "Instrument",
           "Missing", "Passage", "Placement", "Similar", "Tables", "Vertex", "annotate", "extract", "read_graph", "resolve", "__version__"]


def extract(source: Union[str, bytes, "os.PathLike[str]"], *, name: str = "-", language: str = "", passages: bool = False,
            tables: Optional[Tables] = None) -> Extraction:
    """The documents in a text, in the bytes of a file, or in a file, with their citations.

    A ``str`` is a text, unless it is one line that names a file that exists; give a ``pathlib.Path`` to be sure of a file, and a ``str``
    with ``name`` (or one that ends in a line break) to be sure of a text. Formats are told by content: PDF, DOCX, HTML, XML, text, and
    these packed. ``name`` is what ``Document.source`` says. ``passages`` keeps the sentence of each citation. ``language`` is that of all
    paragraphs (ISO 639-1), else it is found from the text.

    Raises Error (input) where nothing can be read; what is wrong with a part of an archive stands in ``Extraction.problems``.

    >>> import recital
    >>> reading = recital.extract("Guided by the Charter of the United Nations,\\n\\nRecalling decision 1/CP.21,\\n")
    >>> [citation.id for citation in reading.citations]
    ['charter-of-the-united-nations', 'FCCC/CP/DEC/1/CP.21']
    >>> citation = reading.citations[0]
    >>> reading.text[citation.begin:citation.end]
    'Charter of the United Nations'
    """
    if isinstance(source, os.PathLike) or (isinstance(source, str) and name == "-" and _names_file(source)):
        documents, problems = _recital._extract_file(source, tables, language, passages)  # type: ignore[arg-type]
    else:
        data = source.encode("utf-8") if isinstance(source, str) else bytes(source)
        documents, problems = _recital._extract_bytes(data, name, tables, language, passages)
    if problems and not documents:
        raise Error(problems[0], "input")
    return Extraction(documents, problems, tables)


def _names_file(text: str) -> bool:
    return 0 < len(text) < 4096 and "\n" not in text and "\0" not in text and os.path.isfile(text)


def annotate(text: str, callback: Optional[Callable[[Citation, str], str]] = None, *, form: str = "html", language: str = "",
             tables: Optional[Tables] = None) -> str:
    """The text with each citation replaced by what ``callback(citation, words)`` returns, called in text order; without a callback the
    text in one of the command's forms: "html", "akn", "webannotation" or "brat". Of citations that overlap the first, of those that begin
    together the longest is given to the callback.

    >>> import recital
    >>> recital.annotate("Recalling resolution 52/189,", lambda citation, words: f"[{words}]({citation.id})")
    'Recalling resolution [52/189](A/RES/52/189),'
    """
    if callback is None:
        return _recital._annotate_form(text.encode("utf-8"), form, "-", tables, language)
    return _recital._annotate(text, callback, tables, language)


def resolve(written: str, *, tables: Optional[Tables] = None) -> Optional[Instrument]:
    """The instrument people mean by a symbol, an id, a title, a short name, an address or the words of a citation; None where they name
    none. Raises Error (ambiguous) where they name several.

    >>> import recital
    >>> recital.resolve("General Assembly resolution 217 A (III)").id
    'A/RES/217(III)[A]'
    >>> recital.resolve("https://docs.un.org/en/S/RES/1325(2000)").organ
    'Security Council'
    >>> recital.resolve("the weather of yesterday") is None
    True
    """
    return _recital._resolve(written, tables)
