# SPDX-License-Identifier: BSL-1.0
"""The values of the package: tuples with named fields, and the one exception."""
from typing import NamedTuple, Optional, Tuple


class Error(Exception):
    """What the library cannot do, in one line. ``kind`` is "argument", "input", "not_found", "ambiguous", "tables", "corpus", "drawing"
    or "internal"."""

    def __init__(self, message: str, kind: str = "internal") -> None:
        super().__init__(message)
        self.kind = kind

    def __reduce__(self) -> Tuple[type, Tuple[str, str]]:
        return (Error, (str(self), self.kind))


class Placement(NamedTuple):
    """What the format of an input says of a citation: PDF, DOCX, HTML or XML."""

    place: str
    page: int  #: from 1; 0 where the format has no pages
    box: Tuple[float, float, float, float]  #: left, top, right, bottom, in points from the page's top left corner
    link: str
    link_id: str
    link_agrees: Optional[bool]


class Citation(NamedTuple):
    """One mention of one instrument. ``begin`` and ``end`` count characters of ``Document.text``: ``text[begin:end]`` are its words.

    >>> import recital
    >>> first = recital.extract("Recalling its resolution 52/189 of 18 December 1997,").citations[0]
    >>> first.id, first.begin, first.end, first.treatment
    ('A/RES/52/189', 25, 31, 'recalls')
    """

    begin: int
    end: int
    text: str
    kind: str  #: resolution, decision, document, treaty, declaration, programme, publication, judgment or unresolved
    id: str
    organ: str
    date: str  #: ISO 8601, possibly only a year
    pinpoint: str
    treatment: str  #: the verb that opens the paragraph
    part: str  #: masthead, preamble, operative, annex, footnote, body or closing
    paragraph: str
    footnote: str
    form: str  #: full, list, range, short, ibid, symbol or title
    via: str
    confidence: float
    repaired: bool
    stance: str
    reason: str  #: why it is unresolved
    verb: str  #: the verb that governs the clause
    section: str
    language: str
    subject: str
    steps: Tuple[str, ...]  #: how it was decided
    placement: Optional[Placement]


class Passage(NamedTuple):
    """The sentence a citation stands in; ``words[begin:end]`` are the citation's own."""

    words: str
    begin: int
    end: int


class Instrument(NamedTuple):
    """What an id, a symbol or a name means."""

    id: str
    label: str
    kind: str
    title: str
    organ: str
    date: str
    session: str
    year: int  #: 0 where unknown
    url: str


class Vertex(NamedTuple):
    """An instrument or document of a graph."""

    id: str
    kind: str
    label: str
    title: str
    organ: str
    date: str
    year: int  #: 0 where unknown
    session: str
    in_corpus: bool
    url: str


class Edge(NamedTuple):
    """All mentions of one target under one verb in one paragraph; ``source`` and ``target`` are places in ``Graph.vertices``."""

    source: int
    target: int
    relation: str  #: cites or adopted_by
    treatment: str
    verb: str
    stance: str
    part: str
    paragraph: str
    footnote: str
    pinpoint: str
    weight: int


class Found(NamedTuple):
    """An instrument that was looked up; ``matched`` is id, number, title, alias or words."""

    vertex: Vertex
    matched: str
    cited_at: Tuple[Edge, ...]


class Missing(NamedTuple):
    """What documents of the corpus cite and the corpus does not hold."""

    vertex: Vertex
    documents: int
    mentions: int


class Similar(NamedTuple):
    """What cites, or is cited with, much of the same; ``score`` is Salton's cosine."""

    vertex: Vertex
    score: float
    common: Tuple[Vertex, ...]


class Hit(NamedTuple):
    """A paragraph that was found; in ``words`` each word found stands between U+0001 and U+0002."""

    document: str
    title: str
    date: str
    part: str
    section: str
    paragraph: str
    verb: str
    words: str
    source: str


class CorpusSize(NamedTuple):
    """How much a corpus file holds."""

    files: int
    documents: int
    citations: int
    instruments: int
    problems: int
    revision: int
