# SPDX-License-Identifier: BSL-1.0
"""What extract() gives: the documents of one input."""
from collections.abc import Sequence as _Sequence
from html import escape
from typing import TYPE_CHECKING, Iterator, List, Optional, Tuple, Union, overload

from ._recital import Document, Tables
from ._types import Citation

if TYPE_CHECKING:
    from .graph import Graph


class Extraction(_Sequence):  # type: ignore[type-arg]
    """The documents of one input, as a sequence of Document; mostly one.

    >>> import recital
    >>> reading = recital.extract("Recalling its resolution 52/189,")
    >>> len(reading), len(reading.citations), reading.problems
    (1, 1, [])
    """

    def __init__(self, documents: List[Document], problems: List[str], tables: Optional[Tables]) -> None:
        self._documents = documents
        self._tables = tables
        #: what could not be read, a line each
        self.problems = problems

    def __len__(self) -> int:
        return len(self._documents)

    @overload
    def __getitem__(self, index: int) -> Document: ...
    @overload
    def __getitem__(self, index: slice) -> List[Document]: ...
    def __getitem__(self, index: Union[int, slice]) -> Union[Document, List[Document]]:
        return self._documents[index]

    def __iter__(self) -> Iterator[Document]:
        return iter(self._documents)

    @property
    def citations(self) -> Tuple[Citation, ...]:
        """Those of all documents, in their order."""
        return tuple(citation for document in self._documents for citation in document.citations)

    @property
    def text(self) -> str:
        """The text that offsets count in, where the input is one text."""
        texts = {id(document.text): document.text for document in self._documents}
        if len(texts) != 1:
            raise ValueError("the input holds several texts; ask each document for its own")
        return next(iter(texts.values())) or ""

    def graph(self) -> "Graph":
        """The graph of these documents."""
        from .graph import Graph
        return Graph.of(self._documents, tables=self._tables)

    def _repr_html_(self) -> str:
        return "".join(document_html(document) for document in self._documents)


def document_html(document: Document, most: int = 200) -> str:
    """A table of the citations of a document for a notebook; every text is escaped."""
    heads = ("id", "text", "verb", "part", "paragraph", "date")
    rows = "".join("<tr>" + "".join(f"<td>{escape(str(getattr(citation, head)))}</td>" for head in heads) + "</tr>"
                   for citation in document.citations[:most])
    more = len(document.citations) - most
    foot = f"<p>and {more} more</p>" if more > 0 else ""
    name = escape(document.symbol + (f" · {document.title}" if document.title else ""))
    return (f"<table><caption>{name}: {len(document.citations)} citations</caption><thead><tr>"
            + "".join(f"<th>{head}</th>" for head in heads) + f"</tr></thead><tbody>{rows}</tbody></table>{foot}")


Document._repr_html_ = document_html  # type: ignore[attr-defined]
