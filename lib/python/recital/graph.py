# SPDX-License-Identifier: BSL-1.0
"""The graph of documents: who cites what."""
import os
from typing import TYPE_CHECKING, Any, Iterable, List, Optional, Sequence, Tuple, Union

from . import _recital
from ._recital import Column, Document, Tables
from ._types import Edge, Error, Found, Missing, Similar, Vertex

if TYPE_CHECKING:
    import igraph
    import networkx
    import pandas

#: an instrument, by the place of its vertex or as people name it
Named = Union[int, str]


class Graph:
    """Who cites what. Never changes. Vertices stand in the order of their ids; instruments are named by place or as people write them.

    >>> import recital
    >>> graph = recital.extract("Recalling its resolution 52/189 and the Convention on the Rights of the Child,").graph()
    >>> graph.vertex("52/189").id
    'A/RES/52/189'
    >>> [(graph.vertices[edge.source].id, edge.relation) for edge in graph.edges if graph.vertices[edge.target].id == 'A/RES/44/25']
    [('convention-on-the-rights-of-the-child', 'adopted_by')]
    """

    def __init__(self, graph: "_recital._Graph", tables: Optional[Tables] = None) -> None:
        self._graph = graph
        self._tables = tables
        self._vertices: Optional[Tuple[Vertex, ...]] = None
        self._edges: Optional[Tuple[Edge, ...]] = None

    @classmethod
    def of(cls, documents: Iterable[Document], *, tables: Optional[Tables] = None) -> "Graph":
        """The graph of documents."""
        return cls(_recital._build_graph(list(documents), tables), tables)

    @property
    def vertex_count(self) -> int:
        return self._graph.vertex_count

    @property
    def edge_count(self) -> int:
        return self._graph.edge_count

    def __len__(self) -> int:
        return self._graph.vertex_count

    def __repr__(self) -> str:
        return f"<recital.Graph of {self.vertex_count} vertices and {self.edge_count} edges>"

    @property
    def vertices(self) -> Tuple[Vertex, ...]:
        """All vertices, made once."""
        if self._vertices is None:
            self._vertices = tuple(self._graph._vertex(at) for at in range(self.vertex_count))
        return self._vertices

    @property
    def edges(self) -> Tuple[Edge, ...]:
        """All edges, made once."""
        if self._edges is None:
            self._edges = tuple(self._graph._edge(at) for at in range(self.edge_count))
        return self._edges

    @property
    def sources(self) -> Column:
        """The source of each edge, as numbers in memory: numpy.asarray(graph.sources) copies nothing."""
        return self._graph.sources

    @property
    def targets(self) -> Column:
        """The target of each edge, likewise."""
        return self._graph.targets

    @property
    def weights(self) -> Column:
        """The mentions of each edge, likewise."""
        return self._graph.weights

    @property
    def years(self) -> Column:
        """The year of each vertex, likewise; 0 where it is unknown."""
        return self._graph.years

    def index(self, named: Named) -> int:
        """The place of a vertex. Raises Error (not_found or ambiguous)."""
        if isinstance(named, int):
            if not 0 <= named < self.vertex_count:
                raise Error(f"the graph has no vertex {named}", "argument")
            return named
        return self._graph._named(named, self._tables)

    def vertex(self, named: Named) -> Vertex:
        """A vertex."""
        return self._graph._vertex(self.index(named))

    def cites(self, named: Named) -> List[Edge]:
        """The edges that leave a vertex."""
        return [self._graph._edge(at) for at in self._graph._out_edges(self.index(named))]

    def cited_by(self, named: Named) -> List[Edge]:
        """The edges that enter a vertex."""
        return [self._graph._edge(at) for at in self._graph._in_edges(self.index(named))]

    def find(self, text: str, limit: int = 20) -> List[Found]:
        """Looks an instrument up as people write it, best first."""
        return [Found(self._graph._vertex(at), matched, tuple(self._graph._edge(edge) for edge in edges))
                for at, matched, edges in self._graph._find(text, limit, self._tables)]

    def chain(self, named: Named, direction: str = "rests_on", *, depth: int = 0, adoptions: bool = True) -> List[Tuple[Vertex, int]]:
        """What an instrument rests on ("rests_on") or what rests on it ("rests_on_it"), each with its distance; the root first."""
        return [(self._graph._vertex(at), steps) for at, steps in self._graph._chain(self.index(named), direction, depth, adoptions)]

    def chain_text(self, named: Named, direction: str = "rests_on", *, depth: int = 0, adoptions: bool = True) -> str:
        """The same as the tree that the command prints."""
        return self._graph._chain_text(self.index(named), direction, depth, adoptions)

    def path(self, start: Named, end: Named, *, longest: bool = False) -> List[Vertex]:
        """The shortest (or longest) path of citations; empty where there is none."""
        begin, finish = self.index(start), self.index(end)
        if longest:
            return [self._graph._vertex(at) for at in self._graph._longest(begin, finish)]
        paths = self._graph._paths(begin, finish, 1)
        return [self._graph._vertex(at) for at in paths[0]] if paths else []

    def paths(self, start: Named, end: Named, count: int) -> List[List[Vertex]]:
        """The shortest paths, `count` at most."""
        found = self._graph._paths(self.index(start), self.index(end), count)
        return [[self._graph._vertex(at) for at in path] for path in found]

    def rank(self, measure: str = "cited") -> List[Tuple[Vertex, float]]:
        """All vertices by a measure: cited, mentions, cites, pagerank, authorities, hubs, betweenness, core or per-year."""
        return [(self._graph._vertex(at), score) for at, score in self._graph._rank(measure)]

    def missing(self) -> List[Missing]:
        """What documents cite and the corpus does not hold, the most cited first."""
        return [Missing(self._graph._vertex(at), documents, mentions) for at, documents, mentions in self._graph._missing()]

    def cycles(self) -> List[List[Vertex]]:
        """Groups of documents that cite each other in circles."""
        return [[self._graph._vertex(at) for at in group] for group in self._graph._cycles()]

    def main_path(self) -> List[Vertex]:
        """The main path, what is cited first."""
        return [self._graph._vertex(at) for at in self._graph._main_path()]

    def communities(self, resolution: float = 1.0) -> List[List[Vertex]]:
        """Groups that cite each other more than chance would have it (Leiden), largest first."""
        return [[self._graph._vertex(at) for at in group] for group in self._graph._communities(resolution)]

    def similar(self, named: Named, *, cocitation: bool = False) -> List[Similar]:
        """What cites much of the same, or with `cocitation` is cited with it; best first."""
        return [Similar(self._graph._vertex(at), score, tuple(self._graph._vertex(each) for each in common))
                for at, score, common in self._graph._similar(self.index(named), cocitation)]

    def filtered(self, **wanted: Any) -> "Graph":
        """A part of the graph: merge_parts, drop_self, drop_forward, drop_adoptions (True or False), kinds, organs, verbs, stances, parts,
        around (lists), first_year, last_year, least_mentions, steps (numbers)."""
        known = {"merge_parts", "drop_self", "drop_forward", "drop_adoptions", "kinds", "organs", "verbs", "stances", "parts", "around",
                 "first_year", "last_year", "least_mentions", "steps"}
        unknown = sorted(set(wanted) - known)
        if unknown:
            raise TypeError(f"filtered() knows no {unknown[0]!r}; there are {', '.join(sorted(known))}")
        return Graph(self._graph._filtered(**wanted), self._tables)

    def draw(self, *focus: Named, format: str = "svg", style: str = "ego", theme: str = "light", depth: Optional[int] = None,
             top: Optional[int] = None, title: str = "", seconds: float = 10.0) -> Union[str, bytes]:
        """A diagram: str for svg and dot, bytes for png and pdf."""
        drawing, _ = self._graph._draw([self.index(each) for each in focus], format, style, theme, depth, top, title, seconds, self._tables)
        return drawing  # type: ignore[no-any-return]

    def report(self, *focus: Named, documents: Sequence[Document] = (), format: str = "html", diagrams: bool = True, date: str = "") -> str:
        """The research report: "html", "md" or "json". `documents`, read with passages, add the sentences."""
        return self._graph._report(list(documents), [self.index(each) for each in focus], format, diagrams, date, self._tables)

    def to_text(self, format: str = "json") -> str:
        """The graph in a format of exchange: json, node-link, cytoscape, graphml, gexf, gexf-1.3, pajek, gml, dot, csv-nodes, csv-edges."""
        return self._graph._to_text(format)

    def to_networkx(self) -> "networkx.MultiDiGraph":
        """A networkx.MultiDiGraph with ids as nodes and every field as an attribute."""
        import networkx

        out = networkx.MultiDiGraph()
        vertices = self.vertices
        for vertex in vertices:
            out.add_node(vertex.id, **{name: value for name, value in vertex._asdict().items() if name != "id"})
        for edge in self.edges:
            fields = edge._asdict()
            out.add_edge(vertices[fields.pop("source")].id, vertices[fields.pop("target")].id, **fields)
        return out

    def to_igraph(self) -> "igraph.Graph":
        """A directed igraph.Graph; ids are the vertices' attribute "name"."""
        import igraph

        vertices, edges = self.vertices, self.edges
        out = igraph.Graph(n=len(vertices), edges=[(edge.source, edge.target) for edge in edges], directed=True)
        for field in Vertex._fields:
            out.vs["name" if field == "id" else field] = [getattr(vertex, field) for vertex in vertices]
        for field in Edge._fields[2:]:
            out.es[field] = [getattr(edge, field) for edge in edges]
        return out

    def to_pandas(self) -> Tuple["pandas.DataFrame", "pandas.DataFrame"]:
        """Two frames, of vertices and of edges; ids name the vertices of edges."""
        import pandas

        vertices = pandas.DataFrame.from_records(self.vertices, columns=list(Vertex._fields))
        edges = pandas.DataFrame.from_records(self.edges, columns=list(Edge._fields))
        ids = vertices["id"]
        edges["source"] = ids.take(edges["source"]).to_numpy() if len(edges) else []
        edges["target"] = ids.take(edges["target"]).to_numpy() if len(edges) else []
        return vertices, edges

    def _repr_html_(self) -> str:
        if not self.vertex_count:
            return "<p>a graph without vertices</p>"
        return str(self.draw(top=min(self.vertex_count, 60)))


def read_graph(path: "Union[str, os.PathLike[str]]", *, tables: Optional[Tables] = None) -> Graph:
    """A graph from a file in JSON, node-link JSON, GraphML, Pajek or DOT. Raises Error (input) with line and column, OSError where the file
    cannot be opened."""
    with open(path, "rb") as file:
        return Graph(_recital._graph_from_text(file.read(), os.fspath(path)), tables)
