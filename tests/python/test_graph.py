# SPDX-License-Identifier: BSL-1.0
import os
import pathlib
import subprocess

import pytest

import recital

CHECKOUT = pathlib.Path(os.environ["RECITAL_CHECKOUT"])
PROGRAM = os.environ["RECITAL_PROGRAM"]
SAMPLE = CHECKOUT / "data" / "samples" / "A_RES_52_189.txt"


@pytest.fixture(scope="module")
def graph():
    return recital.extract(SAMPLE).graph()


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    folder = tmp_path_factory.mktemp("corpus")
    (folder / "A_RES_53_1.txt").write_text("Recalling its resolution 52/189 on international migration,\n\n"
                                           "1. Decides to follow resolution 34/180.\n", encoding="utf-8")
    subprocess.run([PROGRAM, "index", str(SAMPLE), str(folder / "A_RES_53_1.txt"), "-o", str(folder / "c.db")], check=True, capture_output=True)
    return recital.Corpus(folder / "c.db")


def test_the_graph_is_that_of_the_program(graph):
    done = subprocess.run([PROGRAM, "graph", str(SAMPLE), "--format", "json"], capture_output=True, check=True)
    assert graph.to_text("json") == done.stdout.decode("utf-8")
    assert len(graph.vertices) == graph.vertex_count == len(graph) and len(graph.edges) == graph.edge_count


def test_columns_are_not_copied(graph):
    sources = memoryview(graph.sources)
    assert sources.readonly and sources.strides[0] > 4
    assert sources.tolist() == [edge.source for edge in graph.edges]
    assert memoryview(graph.years).tolist() == [vertex.year for vertex in graph.vertices]
    numpy = pytest.importorskip("numpy")
    array = numpy.asarray(graph.weights)
    assert not array.flags.owndata and array.sum() == sum(edge.weight for edge in graph.edges)
    again = numpy.asarray(graph.weights)
    assert numpy.shares_memory(array, again)
    del graph
    assert array.min() >= 1


def test_columns_outlive_the_graph():
    column = recital.extract("Recalling its resolution 52/189,").graph().targets
    assert memoryview(column).tolist() == memoryview(column).tolist()
    assert len(column) == 1


def test_questions(graph):
    root = graph.vertex("52/189")
    assert root.id == "A/RES/52/189" and root.in_corpus
    assert graph.index("A/RES/52/189") == graph.vertices.index(root)
    assert graph.chain("52/189")[0] == (root, 0) and len(graph.chain("52/189")) == len(graph)
    assert "A/RES/49/127" in graph.chain_text("52/189")
    assert [vertex.id for vertex in graph.path("52/189", "34/180")] == ["A/RES/52/189", "A/RES/34/180"]
    assert len(graph.path("52/189", "34/180", longest=True)) == 3
    assert len(graph.paths("52/189", "34/180", 9)) == 2
    assert graph.path("34/180", "52/189") == []
    assert len(graph.rank("pagerank")) == len(graph) and abs(sum(score for _, score in graph.rank("pagerank")) - 1) < 1e-6
    assert all(edge.source == graph.index("52/189") for edge in graph.cites("52/189")) and graph.cited_by("34/180")
    assert len(graph.missing()) == len(graph) - 1 and graph.cycles() == [] and graph.main_path() and graph.communities()
    assert graph.find("rights child")[0].matched == "words"
    for wrong, kind in (("no such thing", "not_found"), (10 ** 6, "argument")):
        with pytest.raises(recital.Error) as caught:
            graph.vertex(wrong)
        assert caught.value.kind == kind


def test_filters(graph):
    treaties = graph.filtered(kinds=["treaty"], drop_adoptions=True)
    assert 0 < treaties.edge_count < graph.edge_count
    assert {edge.relation for edge in treaties.edges} == {"cites"}
    with pytest.raises(TypeError):
        graph.filtered(colour="red")
    with pytest.raises(recital.Error):
        graph.filtered(kinds=["poem"])


def test_networkx(graph):
    pytest.importorskip("networkx")
    out = graph.to_networkx()
    assert out.number_of_nodes() == graph.vertex_count and out.number_of_edges() == graph.edge_count
    assert out.nodes["A/RES/52/189"]["organ"] == "General Assembly"
    assert {edge.verb for edge in graph.edges} == {verb for _, _, verb in out.edges(data="verb")}


def test_igraph(graph):
    pytest.importorskip("igraph")
    out = graph.to_igraph()
    assert (out.vcount(), out.ecount()) == (graph.vertex_count, graph.edge_count)
    assert out.vs.find(name="A/RES/52/189")["in_corpus"] and out.es["weight"] == [edge.weight for edge in graph.edges]
    assert recital.Graph(recital.Graph.of([])._graph).to_igraph().vcount() == 0


def test_pandas(graph):
    pytest.importorskip("pandas")
    vertices, edges = graph.to_pandas()
    assert list(vertices["id"]) == [vertex.id for vertex in graph.vertices]
    assert list(edges["source"]) == [graph.vertices[edge.source].id for edge in graph.edges]
    assert len(recital.Graph.of([]).to_pandas()[1]) == 0


def test_drawing_and_report(graph):
    assert graph.draw("52/189").startswith("<?xml") or "<svg" in graph.draw("52/189")
    assert graph.draw(format="png")[:4] == b"\x89PNG"
    with pytest.raises(recital.Error):
        graph.draw(format="gif")
    documents = list(recital.extract(SAMPLE, passages=True))
    assert "49/127" in graph.report("52/189", documents=documents, format="md")
    assert "<svg" in graph._repr_html_() and "without" in recital.Graph.of([])._repr_html_()


def test_graphs_are_read(graph, tmp_path):
    (tmp_path / "g.json").write_text(graph.to_text("json"), encoding="utf-8")
    assert recital.read_graph(tmp_path / "g.json").to_text("json") == graph.to_text("json")
    (tmp_path / "bad.json").write_text("{", encoding="utf-8")
    with pytest.raises(recital.Error) as caught:
        recital.read_graph(tmp_path / "bad.json")
    assert caught.value.kind == "input"
    with pytest.raises(OSError):
        recital.read_graph(tmp_path / "none.json")


def test_corpus(corpus):
    assert len(corpus) == 2 == corpus.size.documents and corpus.size.citations == sum(1 for _ in corpus.citations())
    assert {document.symbol for document in corpus.documents()} == {"A/RES/52/189", "A/RES/53/1"}
    assert corpus.documents()[0].text is None
    assert corpus.chain("52/189", "rests_on_it")[1][0].id == "A/RES/53/1"
    assert corpus.find("52/189")[0].vertex.id == "A/RES/52/189"
    hits = corpus.search("migration", cites=["52/189"])
    assert [hit.document for hit in hits] == ["A/RES/53/1"] and "\x01migration\x02" in hits[0].words
    assert "A/RES/34/180" in [missing.vertex.id for missing in corpus.missing()]
    assert "documents" in corpus._repr_html_() and "2 documents" in repr(corpus)
    with pytest.raises(recital.Error) as caught:
        corpus.search('" * ')
    assert caught.value.kind == "argument"


def test_no_corpus(tmp_path):
    (tmp_path / "no.db").write_text("no corpus")
    for path in (tmp_path / "no.db", tmp_path / "none.db"):
        with pytest.raises(recital.Error) as caught:
            recital.Corpus(path)
        assert caught.value.kind == "corpus"
