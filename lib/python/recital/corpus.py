# SPDX-License-Identifier: BSL-1.0
"""A corpus file, as ``recital index`` makes it."""
import os
from html import escape
from typing import Iterator, List, Optional, Sequence, Tuple, Union

from . import _recital
from ._recital import Document, Tables
from ._types import Citation, CorpusSize, Found, Hit, Missing, Vertex
from .graph import Graph, Named


class Corpus:
    """A corpus file, read as it was when it was opened. The file is not changed; threads come in one at a time.

    Raises Error (corpus) where the file is none.
    """

    def __init__(self, path: "Union[str, os.PathLike[str]]", *, tables: Optional[Tables] = None) -> None:
        self.path = os.fspath(path)
        self._tables = tables
        self._corpus = _recital._Corpus(path, tables)  # type: ignore[arg-type]
        self._graph: Optional[Graph] = None

    @property
    def size(self) -> CorpusSize:
        """How much it holds."""
        return self._corpus._size()

    def __len__(self) -> int:
        return self.size.documents

    @property
    def graph(self) -> Graph:
        """The graph of all documents, read once."""
        if self._graph is None:
            self._graph = Graph(self._corpus._graph(), self._tables)
        return self._graph

    def documents(self, *, passages: bool = False) -> List[Document]:
        """The documents in the order of their paths. Their texts are not kept in the file: ``Document.text`` is None and offsets of citations
        count bytes of the input."""
        return self._corpus._documents(passages)

    def citations(self) -> Iterator[Tuple[Document, Citation]]:
        """Every citation with its document."""
        for document in self.documents():
            for citation in document.citations:
                yield document, citation

    def search(self, words: str, *, organs: Sequence[str] = (), years: Tuple[int, int] = (0, 0), parts: Sequence[str] = (),
               verbs: Sequence[str] = (), cites: Sequence[Named] = (), limit: int = 20) -> List[Hit]:
        """Paragraphs by their words, best first: all are wanted; "in quotes": side by side; word*: what begins so; OR and NOT between words."""
        ids = [self.graph.vertex(each).id for each in cites]
        return self._corpus._search(words, list(organs), years[0], years[1], list(parts), list(verbs), ids, limit)

    def find(self, text: str, limit: int = 20) -> List[Found]:
        """Looks an instrument up as people write it."""
        return self.graph.find(text, limit)

    def chain(self, named: Named, direction: str = "rests_on", *, depth: int = 0, adoptions: bool = True) -> List[Tuple[Vertex, int]]:
        """What an instrument rests on, or what rests on it."""
        return self.graph.chain(named, direction, depth=depth, adoptions=adoptions)

    def missing(self) -> List[Missing]:
        """What documents cite and the corpus does not hold."""
        return self.graph.missing()

    def __repr__(self) -> str:
        return f"<recital.Corpus {self.path!r} of {len(self)} documents>"

    def _repr_html_(self) -> str:
        rows = "".join(f"<tr><th>{name}</th><td>{value}</td></tr>" for name, value in self.size._asdict().items())
        return f"<table><caption>{escape(str(self.path))}</caption><tbody>{rows}</tbody></table>"
